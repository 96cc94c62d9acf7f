-- Grain: one row a currency of pay ('' where none is stated). In: assignments.
-- Out: assignments, tasks stated and unstated pay, last day of the log, rows of logged unpaid time.
select a.currency,
  cast(count(*) as double) as n,
  cast(count(a.reward_micro) as double) as with_pay,
  cast(sum(case when a.outcome in ('search', 'waiting', 'onboarding', 'admin') then 1 else 0 end) as double) as logged,
  max(a.accepted_us) as last_us
from assignments a
group by a.currency
order by a.currency;
