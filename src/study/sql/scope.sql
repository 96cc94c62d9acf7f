-- Grain: one row a usable record with its scope. Scope follows the nature of the work, never its hourly pay (METHODS 4).
-- In: hourly, annotation_skillsets (code). Parameters: $low_cost_usd, $withhold_days, $as_of,
-- $absurd_hourly_usd, $boilerplate_ratio, $boilerplate_skillsets.
-- Out: scoped (scoped_public: its public rows), with is_offer (no summary over people), scope_code ('' = in scope), stratum, evidence, pay_model, boilerplate; and absurd amounts as issues.
insert into issues
select 'absurd_amount', true, h.seq, h.source, h.file, h.row, 'pay_max',
  coalesce(r.pay_max, '') || case when r.pay_max = '' then r.pay || r.pay_min else '' end || ' ' || h.currency_code || ' a ' || h.unit_code,
  '',
  h.id
from hourly h join records r on r.seq = h.seq
where coalesce(h.hourly_max, h.hourly_min) > $absurd_hourly_usd;

create or replace table scoped as
with sound as (
  select h.*, h.statistic_code in ('range', 'point', 'upto', 'from') as is_offer
  from hourly h where h.seq not in (select i.seq from issues i where i.fatal)
), wide as (
  -- A boilerplate range: $boilerplate_ratio times as wide as its foot or wider, stamped by one payer on several skillsets.
  select owner_name, amount_max, unit_code, currency_code
  from sound
  where owner_name <> '' and statistic_code = 'range' and amount_max >= $boilerplate_ratio * amount_min
  group by owner_name, amount_max, unit_code, currency_code
  having count(distinct skillset_code) >= $boilerplate_skillsets
), judged as (
  select s.*,
    case
      when s.role_evidence <> '' then s.role_evidence
      when s.source_kind_code = 'posting' then 'posted'
      when s.source_kind_code in ('worker_report', 'survey') and s.is_offer then 'reported'
      when s.source_kind_code in ('worker_report', 'survey', 'report', 'aggregator', 'academic') then 'compiled'
      else 'repeated'
    end as evidence,
    case
      when s.stated_pay_model <> '' then s.stated_pay_model
      when s.unit_code in ('hour', 'minute', 'shift', 'day', 'week', 'biweek') then 'hourly'
      when s.unit_code in ('month', 'year') then 'salary'
      else 'per_task'
    end as pay_model,
    s.amount_max >= $boilerplate_ratio * s.amount_min and s.statistic_code = 'range' and w.owner_name is not null as boilerplate,
    s.workforce_code = 'crowd' and s.level_code not in ('expert', 'phd', 'manager')
      and s.skillset_code in (select code from annotation_skillsets)
      and (
        s.basis_code in ('', 'stated_minutes')
          and coalesce(s.amount_max, s.amount_min) / s.units_per_usd <= $low_cost_usd
        or s.task_platform = 'yes'
      ) as low_cost
  from sound s
  left join wide w on w.owner_name = s.owner_name and w.amount_max = s.amount_max
    and w.unit_code = s.unit_code and w.currency_code = s.currency_code
)
select j.*,
  case when j.low_cost and j.role <> 'client_prices' and j.work_class = '' then 'low_cost_task' else 'headline' end as stratum,
  case
    when j.role = 'client_prices' then 'client_price'
    when j.confidential and j.contributor_kind = 'payer'
      and date_diff('day', cast(j.day as date), cast($as_of as date)) < $withhold_days
      then 'confidential_recent'
    when j.work_class <> '' then j.work_class
    when j.level_code = 'manager' then 'manager'
    when j.low_cost then 'low_cost'
    else ''
  end as scope_code
from judged j;

create or replace view scoped_public as select * from scoped where not confidential;
