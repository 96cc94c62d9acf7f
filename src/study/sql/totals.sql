-- Grain: one row, the study. Distinct addresses, publishers, origins and countries of the worker-pay records, and
-- contributors, where confidential ones count too. In: weighted, weighted_public, place_countries (place, country).
select p.addresses, p.publishers, p.origins, a.contributors, c.countries
from (
  select
    cast(count(distinct case when source_url <> '' then source_url end) as double) as addresses,
    cast(count(distinct case when publisher <> '' then publisher end) as double) as publishers,
    cast(count(distinct case when status in ('used', 'out_of_scope') and origin_name <> '' then origin_name end) as double) as origins
  from weighted_public where role <> 'client_prices'
) p
cross join (
  select cast(count(distinct case when status = 'used' and contributor <> '' then contributor end) as double) as contributors
  from weighted where role <> 'client_prices'
) a
cross join (
  select cast(count(distinct k.country) as double) as countries
  from place_countries k join weighted w on w.place_code = k.place where w.role <> 'client_prices'
) c;
