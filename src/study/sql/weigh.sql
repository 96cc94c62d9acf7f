-- Grain: one row a record, every record of the study: what became of it, who counts as its contributor, its weight.
-- In: records, issues, parsed, scoped, links (seq, primary_seq), age_weights (age_days, weight in thousandths).
-- Parameters: $organisation (owner group never counted as a confidential contributor, in lower case). Out: weighted, and the wall: weighted_public, which
-- everything public reads. Only disclosure control and the counts read weighted itself.
-- Fate, first that holds: issue (fatal), out_of_scope, duplicate, issue (no hourly value), used.
create or replace table weighted as
with joined as (
  select s.*, k.primary_seq, a.weight as age_weight,
    case
      when s.confidential and s.contributor_kind = 'respondent'
        then case when s.respondent <> '' then 'respondent:' || s.source || ':' || s.respondent else 'respondent:' || s.source || ':' || s.id end
      when s.confidential and s.contributor_kind = 'client' then case when s.client <> '' then 'client:' || s.client else '' end
      when s.owner_name <> '' and not (s.confidential and lower(trim(s.owner_name)) = $organisation) then 'payer:' || s.owner_name
      when s.confidential then ''
      when s.origin_contributes = 'yes' then 'source:' || s.origin_name
      else ''
    end as contributor
  from scoped s
  left join links k on k.seq = s.seq
  left join age_weights a on a.age_days = s.age_days
), fated as (
  select j.*,
    case
      when j.scope_code <> '' then 'out_of_scope'
      when j.primary_seq is not null then 'duplicate'
      when j.hours_per_unit is null then 'issue'
      else 'used'
    end as status,
    case
      when j.scope_code not in ('', 'low_cost') then ''
      when j.primary_seq is not null or j.hours_per_unit is null then ''
      when not j.is_offer then 'beside'
      when j.boilerplate then 'beside'
      when j.currency_basis_code = 'assumed' and j.place_code not in ('US', 'worldwide', 'not_stated') then 'beside'
      else 'estimate'
    end as use_role
  from joined j
)
select r.seq, r.source, r.role, r.confidential, r.contributor_kind, r.file, r.row, r.id, r.source_url, r.publisher,
  r.role_title, r.note, r.published, r.corrections,
  coalesce(p.source_kind_code, r.default_source_kind) as source_kind,
  coalesce(p.payer_name, r.payer) as payer_name, coalesce(p.owner_name, '') as owner_name,
  coalesce(p.origin_name, '') as origin_name,
  coalesce(f.contributor, '') as contributor,
  case when f.contributor <> '' then f.contributor else 'unnamed:' || coalesce(p.origin_name, '') end as owner_group,
  coalesce(f.status, 'issue') as status,
  coalesce(f.use_role, '') as use_role,
  case
    when f.seq is null then 'unusable'
    when f.status = 'out_of_scope' then f.scope_code
    when f.status = 'duplicate' then 'repeat'
    when f.status = 'issue' and f.basis_code = 'earnings' then 'earnings_total'
    when f.status = 'issue' then 'no_hourly_value'
    when f.use_role = 'beside' and f.boilerplate then 'boilerplate'
    when f.use_role = 'beside' and f.currency_basis_code = 'assumed' then 'currency_assumed'
    when f.use_role = 'beside' then 'summary'
    else ''
  end as reason_code,
  case when f.seq is null then i.kind else null end as issue_kind,
  case when f.seq is null then i.reason else null end as issue_reason,
  f.primary_seq, f.stratum, f.evidence, f.day, f.age_days, p.stated_day,
  coalesce(p.skillset_code, '') as skillset, coalesce(p.level_code, '') as level_code,
  coalesce(p.language_code, '') as language_code, coalesce(p.work_kind_code, '') as work_kind_code,
  coalesce(f.pay_model, '') as pay_model_code, coalesce(p.workforce_code, '') as workforce_code,
  coalesce(p.place_code, '') as place_code,
  p.amount_min, p.amount_max, coalesce(p.currency_code, '') as currency_code, coalesce(p.unit_code, '') as unit_code,
  coalesce(f.statistic_code, p.stated_statistic, '') as statistic_code, p.sample_n,
  coalesce(f.basis_code, '') as basis_code, f.hours_per_week, f.units_per_usd, f.hourly_min, f.hourly_max, f.hours_per_unit, f.task_minutes as stated_task_minutes,
  case when f.use_role = 'estimate' then f.age_weight else 0 end as weight
from records r
left join parsed p on p.seq = r.seq
left join fated f on f.seq = r.seq
left join (
  select seq, kind, reason from (
    select k.seq, k.kind, k.reason, row_number() over (partition by k.seq order by k.kind, k.reason) as nth
    from issues k where k.fatal
  ) fatal_issues where nth = 1
) i on i.seq = r.seq;

create or replace view weighted_public as select * from weighted where not confidential;

insert into issues
select w.reason_code, true, w.seq, w.source, w.file, w.row, 'unit', w.unit_code, '', w.id
from weighted w where w.reason_code in ('no_hourly_value', 'earnings_total');
