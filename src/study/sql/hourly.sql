-- Grain: one row a usable record. Puts each statement on one hourly basis in US dollars (METHODS 2).
-- In: dated, day_rates (currency, day, units_per_usd: the rate of that day), unit_hours (unit, hours, scales: whether
-- hours a week scale it, daily: whether it is one working day), full_time (workforce: whose periods are paid full time).
-- Parameters: $standard_week (hours).
-- Out: hourly; basis_code says what the hours rest on ('' = a piece of work without a time, 'earnings' = a total over a
-- period whose hours nobody states). Hours come from the record's column, else from its note, else from the standard week.
create or replace table hourly as
with timed as (
  select d.*, f.units_per_usd, h.unit as time_unit, h.hours as standard_hours, h.scales, h.daily,
    coalesce(d.stated_hours_per_week, d.remark_weekly_hours) as hours_per_week,
    coalesce(d.stated_task_minutes, 60 * d.remark_total_hours) as task_minutes,
    d.workforce_code in (select workforce from full_time) as paid_full_time
  from dated d
  left join day_rates f on f.currency = d.currency_code and f.day = d.day
  left join unit_hours h on h.unit = d.unit_code
), based as (
  select t.*,
    case
      when t.time_unit is null and t.task_minutes is not null then 'stated_minutes'
      when t.time_unit is null then ''
      when not t.scales then 'stated'
      when t.stated_hours_per_week is not null then 'stated_week'
      when t.remark_total_hours is not null then 'stated_total'
      when t.daily and t.remark_daily_hours is not null then 'stated_day'
      when t.hours_per_week is not null then 'stated_week'
      when t.paid_full_time then 'standard'
      else 'earnings'
    end as basis_code
  from timed t
), houred as (
  select b.*,
    case b.basis_code
      when 'stated_minutes' then b.task_minutes / 60
      when 'stated' then b.standard_hours
      when 'stated_total' then b.remark_total_hours
      when 'stated_day' then b.remark_daily_hours
      when 'stated_week' then b.standard_hours * b.hours_per_week / $standard_week
      when 'standard' then b.standard_hours
    end as hours_per_unit
  from based b
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
from houred t;
