-- Grain: one row a distinct place of the study's records. In: weighted.
select distinct place_code from weighted order by place_code;
