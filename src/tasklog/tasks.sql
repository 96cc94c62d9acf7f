-- Grain: one row. The number of different tasks. In: assignments. Grouped by hash, so that memory holds 8 bytes a task.
select cast(count(*) as double) as tasks from (
  select hash(a.task) as task from assignments a
  where a.outcome in ('accepted', 'unreviewed', 'rejected', 'returned') group by 1
) t;
