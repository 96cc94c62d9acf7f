-- Grain: one row a problem found. Text problems come from the lookups, row problems from the joined record.
-- In: records, lookups, parsed, known_duplicates (seq of a repeated id). Out: issues (appended to by later steps).
create or replace table issues as
with cells as (
  select seq, 'source_kind' as field, 'source_kind' as col, source_kind as txt from records union all
  select seq, 'date', 'observed', observed from records union all
  select seq, 'date', 'published', published from records union all
  select seq, 'place', 'country', place_key from records union all
  select seq, 'skillset', 'skillset', skillset_key from records union all
  select seq, 'level', 'level', level from records union all
  select seq, 'language', 'language', language from records union all
  select seq, 'work_kind', 'work_kind', work_kind from records union all
  select seq, 'pay_model', 'pay_model', pay_model from records union all
  select seq, 'workforce', 'workforce', workforce from records union all
  select seq, 'currency', 'currency', currency from records union all
  select seq, 'currency_basis', 'currency_basis', currency_basis from records union all
  select seq, 'unit', 'unit', unit from records union all
  select seq, 'statistic', 'statistic', statistic from records union all
  select seq, 'amount', 'pay_min', pay_min from records union all
  select seq, 'amount', 'pay_max', pay_max from records union all
  select seq, 'amount', 'pay', pay from records union all
  select seq, 'count', 'hours_per_week', hours_per_week from records union all
  select seq, 'count', 'task_minutes', task_minutes from records union all
  select seq, 'count', 'n', n from records
), text_problems as (
  select c.seq, l.issue, l.fatal, c.col, l.shown, l.reason
  from cells c join lookups l on l.field = c.field and l.text = c.txt
  where l.issue <> '' and c.txt <> ''
), row_problems as (
  select p.seq, 'missing_value' as issue, true as fatal, 'pay_min' as col, '' as shown,
    'no amount of pay in the record' as reason
  from parsed p join records r on r.seq = p.seq
  where p.amount_min is null and p.amount_max is null and r.pay_min = '' and r.pay_max = '' and r.pay = ''
  union all
  select seq, 'missing_value', true, 'currency', '', 'no currency in the record' from records where currency = ''
  union all
  select seq, 'missing_value', true, 'unit', '', 'no unit of pay in the record' from records where unit = ''
  union all
  select seq, 'missing_value', true, 'skillset', '', 'no skillset or role in the record'
  from records where skillset_key = ''
  union all
  select seq, 'missing_value', true, case when amount_min is null then 'pay_min' else 'pay_max' end, '',
    'a ' || stated_statistic || ' needs this amount'
  from parsed
  where (stated_statistic not in ('', 'upto') and amount_min is null and amount_max is not null)
    or (stated_statistic not in ('', 'from') and amount_max is null and amount_min is not null)
  union all
  select p.seq, 'min_above_max', true, 'pay_min', r.pay_min || ' > ' || r.pay_max, 'the minimum is above the maximum'
  from parsed p join records r on r.seq = p.seq where p.amount_min > p.amount_max
  union all
  select p.seq, 'duplicate_id', true, 'id', p.id, 'the same id stands earlier in this source'
  from parsed p join (
    select seq as again, row_number() over (partition by source, id order by seq) as nth from parsed where id <> ''
  ) d on d.again = p.seq and d.nth > 1
  union all
  -- A figure that its own note disowns, or that was the best or the worst of one worker's hours, is no offer.
  select seq, remark_fault, true, 'note', '', '' from parsed where remark_fault <> ''
  union all
  select seq, 'undated', false, 'observed', '', 'no date; taken to be as old as the oldest quarter of the study'
  from parsed where stated_day = ''
)
select a.issue as kind, a.fatal, r.seq, r.source, r.file, r.row, a.col as "column", a.shown as value, a.reason, r.id as record
from (select * from text_problems union all select * from row_problems) a
join records r on r.seq = a.seq
order by r.seq, a.col, a.issue;
