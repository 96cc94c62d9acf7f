-- Grain: one row a worker of one part of the workers: pay, and time under each gap rule (METHODS 3).
-- In: assignments, type_times, pay_factors (currency, factor to the log's currency). Out: rows added to worker_times.
-- Parameters: $parts, $part (hash partition of the workers, bounds the memory), $reward_micro (pay of an assignment that
-- states none, or null), $has_pay (whether the log knows pay at all: then accepted work of unknown pay is left out).
-- One window pass: before_* is the latest end of all earlier intervals, so start less before_* above zero is a gap, and
-- time under D = last end − first start − every gap longer than D. Sums are of whole numbers, exact in any order.
insert into worker_times
with priced as (
  select a.worker, a.outcome, a.outcome in ('accepted', 'unreviewed') as paid,
    case when a.reward_micro is null then $reward_micro else round(a.reward_micro * f.factor) end as pay,
    round((a.bonus_micro - a.fees_micro) * coalesce(f.factor, 1)) as extra,
    a.accepted_us as s, a.submitted_us as sub,
    least(coalesce(a.allotted_us, 9e15), coalesce(3 * t.median_us, 9e15)) as cap
  from assignments a
  left join type_times t on t.task_type = a.task_type
  left join pay_factors f on f.currency = a.currency
  where a.outcome in ('accepted', 'unreviewed', 'rejected', 'returned')
    and ($parts = 1 or hash(a.worker) % $parts = $part)
), cut as (
  select worker, outcome, paid, pay, extra, s is not null and (not paid or pay is not null or not $has_pay) as timed,
    case when s is not null and (not paid or pay is not null or not $has_pay) then cast(s as bigint) end as s,
    case when s is not null and (not paid or pay is not null or not $has_pay)
      then cast(least(sub, s + cap) as bigint) end as e
  from priced
), spans as (
  select worker, outcome, paid, timed, s, e, pay, extra,
    s - max(e) over earlier as gap,
    s - max(case when paid then e end) over earlier as gap_paid,
    s - max(case when paid or outcome = 'rejected' then e end) over earlier as gap_reviewed
  from cut
  window earlier as (partition by worker order by s, e rows between unbounded preceding and 1 preceding)
)
select worker,
  cast(count(*) as double) as assignments,
  cast(sum(case when timed then 1 else 0 end) as double) as timed,
  cast(sum(case when timed and paid then 1 else 0 end) as double) as paid_assignments,
  sum(case when timed and paid then coalesce(pay, 0) else 0 end) as pay_micro,
  sum(case when timed then extra else 0 end) as extra_micro,
  cast(coalesce(max(case when paid then e end) - min(case when paid then s end), 0) as double)
    - sum(cast(case when paid and gap_paid > 0 then gap_paid else 0 end as double)) as paid_us,
  cast(coalesce(max(case when paid or outcome = 'rejected' then e end) - min(case when paid or outcome = 'rejected' then s end), 0) as double)
    - sum(cast(case when (paid or outcome = 'rejected') and gap_reviewed > 0 then gap_reviewed else 0 end as double)) as reviewed_us,
  cast(coalesce(max(e) - min(s), 0) as double) - sum(cast(case when gap > 0 then gap else 0 end as double)) as d0_us,
  cast(coalesce(max(e) - min(s), 0) as double) - sum(cast(case when gap > 60000000 then gap else 0 end as double)) as d1_us,
  cast(coalesce(max(e) - min(s), 0) as double) - sum(cast(case when gap > 720000000 then gap else 0 end as double)) as d12_us,
  cast(coalesce(max(e) - min(s), 0) as double) - sum(cast(case when gap > 1800000000 then gap else 0 end as double)) as d30_us,
  sum(cast(case when timed then e - s else 0 end as double)) as summed_us
from spans group by worker;
