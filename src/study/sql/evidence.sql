-- Grain: one row a public record, used or not. In: weighted, links. Confidential rows never leave this query.
select w.*, p.id as primary_id
from weighted w
left join records p on p.seq = w.primary_seq
where not w.confidential
order by w.seq;
