-- Grain: one row a distinct place of the weighted observations. In: weighted.
select distinct place_code from weighted where use_role = 'estimate' order by place_code;
