-- The empty table that worker-times.sql fills.
create or replace table worker_times (
  worker varchar, assignments double, timed double, paid_assignments double, pay_micro double, extra_micro double,
  paid_us double, reviewed_us double, d0_us double, d1_us double, d12_us double, d30_us double, summed_us double
);
