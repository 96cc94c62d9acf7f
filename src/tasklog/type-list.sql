-- Grain: one row a task type. In: type_times.
select task_type, assignments, median_us / 1000000 as median_seconds, basis from type_times order by assignments desc, task_type;
