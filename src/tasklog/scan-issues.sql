-- Grain: one row a kind of trouble with its count. In: raw_log, assignments.
select 'no worker or unknown status' as reason,
  (select cast(count(*) as double) from raw_log) - (select cast(count(*) as double) from assignments) as n
union all
select 'no usable interval: neither time nor pay is counted', cast(count(*) as double) from assignments where accepted_us is null;
