-- Empties the engine of a log, so that the next may be a table where this one was a view, or the other way round.
drop view if exists assignments;
