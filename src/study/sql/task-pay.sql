-- Grain: one row a public statement of pay for a piece of work, repeats left out, in US dollars per piece.
-- In: weighted_public, unit_hours (units of time). Averages and boilerplate stay out.
select skillset, unit_code, contributor, origin_name, amount_min / units_per_usd as lo, amount_max / units_per_usd as hi,
  stated_task_minutes as minutes
from weighted_public
where role <> 'client_prices' and primary_seq is null and units_per_usd is not null
  and unit_code not in (select unit from unit_hours)
  and statistic_code in ('range', 'point') and skillset <> ''
order by skillset, unit_code, seq;
