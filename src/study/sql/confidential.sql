-- Grain: one row a cell, confidential contributor and record. In: members. Read by disclosure control only.
select cell_stratum, grid, skillset_cell, place_cell, key_code, contributor_kind, contributor, seq, weight
from members where confidential
order by cell_stratum, grid, skillset_cell, place_cell, key_code, contributor_kind, contributor, seq;
