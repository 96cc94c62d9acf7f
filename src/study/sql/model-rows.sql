-- Grain: one row a public statement that the offer model reads, in an order of its own so that the order of a source's
-- rows can't matter. Summaries (averages, medians over people) stand beside the offers. In: weighted_public.
select
  case
    when statistic_code in ('average', 'median') then 'summary'
    when statistic_code in ('upto', 'from') then statistic_code
    when coalesce(hourly_min, hourly_max) = coalesce(hourly_max, hourly_min) then 'point'
    else 'range'
  end as form,
  coalesce(hourly_min, hourly_max) as lo, coalesce(hourly_max, hourly_min) as hi,
  sample_n, owner_group, source_url, evidence, skillset, level_code, language_code, work_kind_code, pay_model_code, workforce_code,
  place_code, age_days
from weighted_public
where stratum = 'headline' and status = 'used'
  and (use_role = 'estimate' or (use_role = 'beside' and statistic_code in ('average', 'median') and reason_code = 'summary'))
order by owner_group, skillset, place_code, level_code, evidence, workforce_code, pay_model_code, work_kind_code,
  language_code, lo, hi, form, age_days, sample_n, source_url;
