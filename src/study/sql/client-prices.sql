-- Grain: one row a price that a client pays a vendor. Never worker pay. In: weighted_public.
select id, role_title, skillset, unit_code, currency_code, amount_min, amount_max,
  amount_min / units_per_usd as min_usd, amount_max / units_per_usd as max_usd, workforce_code, publisher, source_url
from weighted_public where role = 'client_prices' and status = 'out_of_scope'
order by seq;
