-- Grain: one row a cell and part (all records, or the public ones alone): counts of its observations and contributors, mix of evidence, middle ages. In: members, members_public.
-- The median age is the mean of age_low and age_high, finished in TypeScript.
with parts as (
  select 'all' as part, m.* from members m
  union all
  select 'public', m.* from members_public m
), ranked as (
  select p.*,
    row_number() over (partition by part, cell_stratum, grid, skillset_cell, place_cell, key_code order by age_days, seq) as nth,
    count(*) over (partition by part, cell_stratum, grid, skillset_cell, place_cell, key_code) as total
  from parts p
)
select part, cell_stratum, grid, skillset_cell, place_cell, key_code,
  cast(count(*) as double) as n,
  cast(count(distinct case when contributor <> '' then contributor end) as double) as contributors,
  cast(sum(case when confidential then 1 else 0 end) as double) as n_confidential,
  cast(sum(case when evidence = 'posted' then 1 else 0 end) as double) as n_posted,
  cast(sum(case when evidence = 'paid' then 1 else 0 end) as double) as n_paid,
  cast(sum(case when evidence = 'reported' then 1 else 0 end) as double) as n_reported,
  cast(sum(case when evidence = 'compiled' then 1 else 0 end) as double) as n_compiled,
  cast(sum(case when evidence = 'repeated' then 1 else 0 end) as double) as n_repeated,
  cast(max(case when 2 * nth in (total, total + 1) then age_days end) as double) as age_low,
  cast(max(case when 2 * nth in (total + 1, total + 2) then age_days end) as double) as age_high
from ranked
group by part, cell_stratum, grid, skillset_cell, place_cell, key_code
order by part, cell_stratum, grid, skillset_cell, place_cell, key_code;
