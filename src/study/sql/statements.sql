-- Grain: one row a public record in reach of linking. In: scoped_public. Read by link/repeats.
select s.seq, s.owner_name, s.origin_name, s.source_url, s.source_kind_code, r.derived_from <> '' as quoted,
  s.role_title, s.skillset_code, s.language_code, s.place_code, s.currency_code, s.unit_code,
  s.amount_min, s.amount_max, s.hourly_min, s.hourly_max, s.day
from scoped_public s join records r on r.seq = s.seq
where s.role <> 'client_prices'
order by s.seq;
