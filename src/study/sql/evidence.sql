-- Grain: one row a public record, used or not. In: weighted_public.
select * from weighted_public order by seq;
