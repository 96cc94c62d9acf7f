-- Grain: one row a record. Joins the answers of the text work (table lookups: field, text, code, num, issue, reason,
-- fatal) back to the raw records; nothing is judged here. Empty text means not stated.
-- In: records, lookups. Out: parsed.
create or replace table parsed as
select
  r.seq, r.source, r.role, r.confidential, r.contributor_kind, r.role_evidence, r.file, r.row, r.id,
  r.source_url, r.publisher, r.role_title, r.note, r.published, r.respondent, r.client,
  coalesce(l_kind.code, r.default_source_kind) as source_kind_code,
  coalesce(l_payer.code, '') as payer_name,
  coalesce(l_owner.code, '') as owner_name,
  coalesce(l_platform.code, '') as task_platform,
  coalesce(l_origin.code, '') as origin_name,
  coalesce(l_contributes.code, '') as origin_contributes,
  coalesce(l_observed.code, l_published.code, '') as stated_day,
  coalesce(l_place.code, 'not_stated') as place_code,
  coalesce(l_skillset.code, '') as skillset_code,
  coalesce(l_level.code, '') as level_code,
  coalesce(l_language.code, '') as language_code,
  coalesce(l_work_kind.code, '') as work_kind_code,
  coalesce(l_pay_model.code, '') as stated_pay_model,
  coalesce(l_workforce.code, '') as workforce_code,
  coalesce(l_currency.code, '') as currency_code,
  coalesce(l_basis.code, 'stated') as currency_basis_code,
  coalesce(l_unit.code, '') as unit_code,
  coalesce(l_statistic.code, '') as stated_statistic,
  coalesce(l_min.num, l_pay.num) as amount_min,
  coalesce(l_max.num, l_pay.num) as amount_max,
  l_hours.num as stated_hours_per_week,
  l_minutes.num as stated_task_minutes,
  l_n.num as sample_n,
  coalesce(l_work.code, '') as work_class,
  coalesce(l_fault.code, '') as remark_fault,
  l_total.num as remark_total_hours,
  l_daily.num as remark_daily_hours,
  l_weekly.num as remark_weekly_hours
from records r
left join lookups l_kind on l_kind.field = 'source_kind' and l_kind.text = r.source_kind
left join lookups l_payer on l_payer.field = 'payer' and l_payer.text = r.payer
left join lookups l_owner on l_owner.field = 'owner' and l_owner.text = r.payer
left join lookups l_platform on l_platform.field = 'task_platform' and l_platform.text = r.payer
left join lookups l_origin on l_origin.field = 'origin' and l_origin.text = r.origin_key
left join lookups l_contributes on l_contributes.field = 'origin_contributes' and l_contributes.text = r.origin_key
left join lookups l_observed on l_observed.field = 'date' and l_observed.text = r.observed
left join lookups l_published on l_published.field = 'date' and l_published.text = r.published
left join lookups l_place on l_place.field = 'place' and l_place.text = r.place_key
left join lookups l_skillset on l_skillset.field = 'skillset' and l_skillset.text = r.skillset_key
left join lookups l_level on l_level.field = 'level' and l_level.text = r.level
left join lookups l_language on l_language.field = 'language' and l_language.text = r.language
left join lookups l_work_kind on l_work_kind.field = 'work_kind' and l_work_kind.text = r.work_kind
left join lookups l_pay_model on l_pay_model.field = 'pay_model' and l_pay_model.text = r.pay_model
left join lookups l_workforce on l_workforce.field = 'workforce' and l_workforce.text = r.workforce
left join lookups l_currency on l_currency.field = 'currency' and l_currency.text = r.currency
left join lookups l_basis on l_basis.field = 'currency_basis' and l_basis.text = r.currency_basis
left join lookups l_unit on l_unit.field = 'unit' and l_unit.text = r.unit
left join lookups l_statistic on l_statistic.field = 'statistic' and l_statistic.text = r.statistic
left join lookups l_min on l_min.field = 'amount' and l_min.text = r.pay_min
left join lookups l_max on l_max.field = 'amount' and l_max.text = r.pay_max
left join lookups l_pay on l_pay.field = 'amount' and l_pay.text = r.pay
left join lookups l_hours on l_hours.field = 'count' and l_hours.text = r.hours_per_week
left join lookups l_minutes on l_minutes.field = 'count' and l_minutes.text = r.task_minutes
left join lookups l_n on l_n.field = 'count' and l_n.text = r.n
left join lookups l_work on l_work.field = 'work_class' and l_work.text = r.remark_key
left join lookups l_fault on l_fault.field = 'remark_fault' and l_fault.text = r.remark_key
left join lookups l_total on l_total.field = 'remark_total' and l_total.text = r.remark_key
left join lookups l_daily on l_daily.field = 'remark_daily' and l_daily.text = r.remark_key
left join lookups l_weekly on l_weekly.field = 'remark_weekly' and l_weekly.text = r.remark_key;
