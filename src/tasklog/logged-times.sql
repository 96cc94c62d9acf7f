-- Grain: one row a worker and gap rule: logged unpaid time (search, waiting, onboarding, admin) outside the worker's
-- joined working time, in microseconds; by activity as logged. In: assignments, type_times.
-- Working time of a worker under D: his cut intervals, joined where the gap is at most D. The logged time outside is the
-- union of both less the working time, so that overlapping activities count once.
with gaps(minutes, limit_us) as (values (0, 0), (1, 60000000), (12, 720000000), (30, 1800000000)),
logged as (
  select worker, outcome, cast(accepted_us as bigint) as s, cast(submitted_us as bigint) as e
  from assignments where outcome in ('search', 'waiting', 'onboarding', 'admin') and accepted_us is not null
), work as (
  select a.worker, cast(a.accepted_us as bigint) as s,
    cast(least(a.submitted_us, a.accepted_us + least(coalesce(a.allotted_us, 9e15), coalesce(3 * t.median_us, 9e15))) as bigint) as e
  from assignments a left join type_times t on t.task_type = a.task_type
  where a.outcome in ('accepted', 'unreviewed', 'rejected', 'returned') and a.accepted_us is not null
    and a.worker in (select worker from logged)
), flagged as (
  select g.minutes, g.limit_us, w.worker, w.s, w.e,
    case when w.s - max(w.e) over (
      partition by g.minutes, w.worker order by w.s, w.e rows between unbounded preceding and 1 preceding
    ) <= g.limit_us then 0 else 1 end as opens
  from work w cross join gaps g
), numbered as (
  select *, sum(opens) over (
    partition by minutes, worker order by s, e rows between unbounded preceding and current row
  ) as island from flagged
), islands as (
  select minutes, worker, min(s) as s, max(e) as e from numbered group by minutes, worker, island
), both_kinds as (
  select minutes, worker, s, e from islands
  union all select g.minutes, l.worker, l.s, l.e from logged l cross join gaps g
), stepped as (
  select minutes, worker, s, e, s - max(e) over (
    partition by minutes, worker order by s, e rows between unbounded preceding and 1 preceding
  ) as gap from both_kinds
), unions as (
  select minutes, worker, cast(max(e) - min(s) as double) - sum(cast(case when gap > 0 then gap else 0 end as double)) as all_us
  from stepped group by minutes, worker
), alone as (
  select minutes, worker, sum(cast(e - s as double)) as work_us from islands group by minutes, worker
)
select u.worker, u.minutes, u.all_us - coalesce(a.work_us, 0) as outside_us
from unions u left join alone a on a.minutes = u.minutes and a.worker = u.worker
order by u.worker, u.minutes;
