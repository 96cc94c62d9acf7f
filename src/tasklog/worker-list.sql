-- Grain: one row a worker. In: worker_times.
select * from worker_times order by worker;
