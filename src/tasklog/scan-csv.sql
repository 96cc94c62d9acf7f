-- Grain: one row an assignment of plain csv files, as the engine reads them (docs/task-logs.md). Out: view assignments.
-- Parameter: $paths, one a line. Columns that the files lack are null; times without a zone are UTC; a pay or bonus that
-- is no number is null. A row without a usable interval has null times and carries neither time nor pay.
set TimeZone = 'UTC';
set preserve_insertion_order = false;
set variable task_log_paths = string_split($paths, chr(10));
create or replace view raw_log as
select * from (
  select null as worker, null as task, null as task_type, null as accepted_at, null as submitted_at, null as status,
    null as reward, null as currency, null as bonus, null as fees, null as work_seconds, null as allotted_seconds limit 0
) d
union all by name
select * from read_csv(getvariable('task_log_paths'), union_by_name = true, all_varchar = true);
create or replace view assignments as
with timed as (
  select cast(worker as varchar) as worker, coalesce(cast(task as varchar), '') as task,
    coalesce(cast(task_type as varchar), '') as task_type,
    case lower(coalesce(cast(status as varchar), ''))
      when '' then 'unreviewed' when 'submitted' then 'unreviewed' when 'unreviewed' then 'unreviewed' when 'pending' then 'unreviewed'
      when 'accepted' then 'accepted' when 'approved' then 'accepted' when 'rejected' then 'rejected'
      when 'returned' then 'returned' when 'abandoned' then 'returned' when 'expired' then 'returned'
      when 'search' then 'search' when 'waiting' then 'waiting' when 'onboarding' then 'onboarding' when 'admin' then 'admin'
    end as outcome,
    epoch_us(try_cast(accepted_at as timestamp)) as start_us, epoch_us(try_cast(submitted_at as timestamp)) as end_us,
    round(try_cast(reward as double) * 1000000) as reward_micro, coalesce(upper(cast(currency as varchar)), '') as currency,
    coalesce(round(try_cast(bonus as double) * 1000000), 0) as bonus_micro,
    coalesce(round(try_cast(fees as double) * 1000000), 0) as fees_micro,
    round(try_cast(work_seconds as double) * 1000000) as work_us,
    round(try_cast(allotted_seconds as double) * 1000000) as allotted_us
  from raw_log
)
select worker, task, task_type, outcome, case when end_us >= start_us then start_us end as accepted_us,
  case when end_us >= start_us then end_us end as submitted_us, reward_micro,
  case when reward_micro is null then '' else currency end as currency, bonus_micro, fees_micro, work_us, allotted_us
from timed
where worker is not null and worker <> '' and outcome is not null;
