-- Grain: one row a cell, owner group and distinct offer. What the quantiles are computed from: weights are integers,
-- so the sums are exact in any order and on any number of threads. In: members.
select cell_stratum, grid, skillset_cell, place_cell, key_code, owner_group, confidential, lo, hi,
  cast(sum(weight) as double) as weight
from members
group by cell_stratum, grid, skillset_cell, place_cell, key_code, owner_group, confidential, lo, hi
order by cell_stratum, grid, skillset_cell, place_cell, key_code, owner_group, confidential, lo, hi;
