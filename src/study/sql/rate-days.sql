-- Grain: one row a distinct currency and day that a rate is asked for. In: dated.
select distinct currency_code, day from dated order by currency_code, day;
