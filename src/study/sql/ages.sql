-- Grain: one row a distinct age in days. In: scoped.
select distinct age_days from scoped order by age_days;
