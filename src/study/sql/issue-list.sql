-- Grain: one row a problem, in the order of the sources. In: issues.
select kind, fatal, source, file, row, "column", value, reason, record from issues
order by source, file, row, "column", kind, reason;
