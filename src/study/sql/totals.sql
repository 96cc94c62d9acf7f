-- Grain: one row, the study. Distinct addresses, publishers, origins, contributors and countries of the worker-pay
-- records; confidential ones count only among contributors. In: weighted, place_countries (place, country).
select
  cast(count(distinct case when w.source_url <> '' and not w.confidential then w.source_url end) as double) as addresses,
  cast(count(distinct case when w.publisher <> '' and not w.confidential then w.publisher end) as double) as publishers,
  cast(count(distinct case when not w.confidential and w.status in ('used', 'out_of_scope') and w.origin_name <> '' then w.origin_name end) as double) as origins,
  cast(count(distinct case when w.status = 'used' and w.contributor <> '' then w.contributor end) as double) as contributors,
  (select cast(count(distinct c.country) as double) from place_countries c
    join weighted v on v.place_code = c.place where v.role <> 'client_prices') as countries
from weighted w where w.role <> 'client_prices';
