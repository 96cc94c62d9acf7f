-- Grain: one row a usable record. Puts each statement on one hourly basis in US dollars (METHODS 2).
-- In: parsed, issues, fx (day, currency, units_per_usd), unit_hours (unit, hours, scales: whether hours a week scale it).
-- Parameters: $as_of, $standard_week (hours). Out: hourly; basis_code says what the hours rest on ('' = there are none).
-- The rate is the nearest earlier one of the observation's day, else the earliest there is. An undated record is as
-- old as the oldest quarter of the dated ones: the age at rank ceil(3n / 4), youngest first.
create or replace table hourly as
with usable as (
  select p.* from parsed p
  where p.seq not in (select i.seq from issues i where i.fatal)
), ages as (
  select seq, date_diff('day', cast(stated_day as date), cast($as_of as date)) as age
  from usable where stated_day <> ''
), ranked as (
  select age, row_number() over (order by age, seq) as nth, count(*) over () as total from ages
), old as (
  select coalesce(max(age), 0) as age from ranked where 4 * nth >= 3 * total and 4 * (nth - 1) < 3 * total
), dated as (
  select u.*, coalesce(a.age, o.age) as age_days,
    cast(cast($as_of as date) - cast(coalesce(a.age, o.age) as integer) as varchar) as day
  from usable u left join ages a on a.seq = u.seq cross join old o
), rate_day as (
  select d.seq, coalesce(
      max(case when f.day <= d.day then f.day end), min(f.day)
    ) as day
  from dated d join fx f on f.currency = d.currency_code
  group by d.seq
), timed as (
  select d.*, f.units_per_usd,
    case
      when h.unit is not null and h.scales then h.hours * coalesce(d.stated_hours_per_week, $standard_week) / $standard_week
      when h.unit is not null then h.hours
      when d.stated_task_minutes is not null then d.stated_task_minutes / 60
    end as hours_per_unit,
    case
      when h.unit is not null and not h.scales then 'stated'
      when h.unit is not null and d.stated_hours_per_week is not null then 'stated_week'
      when h.unit is not null then 'standard'
      when d.stated_task_minutes is not null then 'stated_minutes'
      else ''
    end as basis_code
  from dated d
  left join rate_day rd on rd.seq = d.seq
  left join fx f on f.currency = d.currency_code and f.day = rd.day
  left join unit_hours h on h.unit = d.unit_code
)
select t.*,
  t.amount_min / t.units_per_usd / t.hours_per_unit as hourly_min,
  t.amount_max / t.units_per_usd / t.hours_per_unit as hourly_max,
  case
    when t.stated_statistic <> '' then t.stated_statistic
    when t.amount_min is null then 'upto'
    when t.amount_max is null then 'from'
    when t.amount_min = t.amount_max then 'point'
    else 'range'
  end as statistic_code
from timed t;
