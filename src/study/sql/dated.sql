-- Grain: one row a usable record with its day and age. An undated record is as old as the oldest quarter of the study's
-- dated ones, usable or not: the age at rank ceil(3n / 4), youngest first (METHODS 2).
-- In: parsed, issues. Parameters: $as_of. Out: dated (everything of parsed, age_days, day).
create or replace table dated as
with ages as (
  select seq, date_diff('day', cast(stated_day as date), cast($as_of as date)) as age
  from parsed where stated_day <> ''
), ranked as (
  select age, row_number() over (order by age, seq) as nth, count(*) over () as total from ages
), old as (
  select coalesce(max(age), 0) as age from ranked where 4 * nth >= 3 * total and 4 * (nth - 1) < 3 * total
)
select u.*, coalesce(a.age, o.age) as age_days,
  cast(cast($as_of as date) - cast(coalesce(a.age, o.age) as integer) as varchar) as day
from parsed u left join ages a on a.seq = u.seq cross join old o
where u.seq not in (select i.seq from issues i where i.fatal);
