-- The two middle values of max ÷ min over the stated ranges of the study, for the median that opens "up to" and "from"
-- statements into ranges (METHODS 6). In: weighted_public.
with ratios as (
  select hourly_max / hourly_min as ratio, seq from weighted_public
  where use_role = 'estimate' and statistic_code = 'range' and hourly_max > hourly_min
), ranked as (
  select ratio, row_number() over (order by ratio, seq) as nth, count(*) over () as total from ratios
)
select max(case when 2 * nth in (total, total + 1) then ratio end) as low,
  max(case when 2 * nth in (total + 1, total + 2) then ratio end) as high
from ranked;
