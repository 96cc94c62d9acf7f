-- Grain: one row a reason for being out of scope. In: weighted.
select reason_code, cast(count(*) as double) as n from weighted where status = 'out_of_scope' group by reason_code order by reason_code;
