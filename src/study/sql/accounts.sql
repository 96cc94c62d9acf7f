-- Grain: one row a source: the four fates of its records. In: weighted.
select source, role, confidential,
  cast(count(*) as double) as n,
  cast(sum(case when status = 'used' then 1 else 0 end) as double) as n_used,
  cast(sum(case when status = 'duplicate' then 1 else 0 end) as double) as n_duplicate,
  cast(sum(case when status = 'out_of_scope' then 1 else 0 end) as double) as n_out_of_scope,
  cast(sum(case when status = 'issue' then 1 else 0 end) as double) as n_issue,
  cast(sum(case when status = 'used' and use_role = 'estimate' then 1 else 0 end) as double) as n_estimate,
  cast(sum(case when status = 'used' and use_role = 'beside' then 1 else 0 end) as double) as n_beside,
  cast(sum(case when hourly_min is not null or hourly_max is not null then 1 else 0 end) as double) as n_hourly
from weighted group by source, role, confidential order by source;
