-- Grain: one row a cell and an observation that stands behind it with an hourly value of one offer.
-- In: weighted, skillset_cells (skillset, cell), place_cells (place, cell), headline_evidence (code).
-- Parameters: $open_ratio, the study's median of max ÷ min over stated ranges: "up to" and "from" become ranges by it.
-- Out: members, and members_public, its public rows. Grids by a further key hold the headline stratum only.
create or replace table members as
with offers as (
  select w.*,
    case when w.statistic_code = 'upto' then w.hourly_max / $open_ratio else w.hourly_min end as lo,
    case when w.statistic_code = 'from' then w.hourly_min * $open_ratio else w.hourly_max end as hi,
    w.evidence in (select code from headline_evidence) as is_headline
  from weighted w where w.use_role = 'estimate'
), keyed as (
  select o.*, 'base' as grid, '' as key_code from offers o where o.is_headline
  union all select o.*, 'evidence', o.evidence from offers o where o.stratum = 'headline'
  union all select o.*, 'level', o.level_code from offers o where o.is_headline and o.stratum = 'headline' and o.level_code <> ''
  union all select o.*, 'pay_model', o.pay_model_code from offers o where o.is_headline and o.stratum = 'headline'
  union all select o.*, 'workforce', o.workforce_code from offers o where o.is_headline and o.stratum = 'headline' and o.workforce_code <> ''
  union all select o.*, 'work_kind', o.work_kind_code from offers o where o.is_headline and o.stratum = 'headline' and o.work_kind_code <> ''
), stratified as (
  select k.*, k.stratum as cell_stratum from keyed k
  union all
  select k.*, 'with_low_cost' from keyed k where k.grid = 'base'
)
select s.cell_stratum, s.grid, sc.cell as skillset_cell, pc.cell as place_cell, s.key_code,
  s.seq, s.lo, s.hi, s.weight, s.owner_group, s.contributor, s.contributor_kind, s.confidential, s.evidence, s.age_days
from stratified s
join skillset_cells sc on sc.skillset = s.skillset
join place_cells pc on pc.place = s.place_code;

create or replace view members_public as select * from members where not confidential;
