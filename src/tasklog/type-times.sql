-- Grain: one row a task type: the median of its stated work time and the counts behind it (METHODS 3).
-- In: assignments. Out: type_times (task_type, assignments, median_us, basis). Times in whole microseconds.
-- A type none of whose assignments states its work time takes submitted less accepted. Logged unpaid time has no type.
-- The median of an even count is the mean of the two in the middle.
create or replace table type_times as
with counted as (
  select a.task_type, a.work_us is not null as stated,
    coalesce(a.work_us, a.submitted_us - a.accepted_us) as length_us, cast(count(*) as double) as n
  from assignments a
  where a.outcome in ('accepted', 'unreviewed', 'rejected', 'returned')
  group by 1, 2, 3
), bases as (
  select task_type, sum(n) as assignments, max(case when stated then 1 else 0 end) as any_stated from counted group by task_type
), chosen as (
  select c.task_type, c.length_us, c.n,
    sum(c.n) over (partition by c.task_type order by c.length_us rows between unbounded preceding and current row) as upto,
    sum(c.n) over (partition by c.task_type) as total
  from counted c join bases b on b.task_type = c.task_type
  where c.length_us >= 0 and (c.stated or b.any_stated = 0)
), medians as (
  select task_type,
    (min(case when 2 * upto >= total then length_us end) + min(case when 2 * upto > total then length_us end)) / 2 as median_us
  from chosen group by task_type
)
select b.task_type, b.assignments, m.median_us, case when b.any_stated = 1 then 'stated' else 'measured' end as basis
from bases b left join medians m on m.task_type = b.task_type;
