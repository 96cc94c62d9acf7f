-- Grain: one row a usable record. Puts each statement on one hourly basis in US dollars (METHODS 2).
-- In: dated, day_rates (currency, day, units_per_usd: the rate of that day), unit_hours (unit, hours, scales: whether
-- hours a week scale it). Parameters: $standard_week (hours).
-- Out: hourly; basis_code says what the hours rest on ('' = there are none).
create or replace table hourly as
with timed as (
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
  left join day_rates f on f.currency = d.currency_code and f.day = d.day
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
