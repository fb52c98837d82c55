-- Documents may have the same bytes: a text that two outlets printed is two documents.
DROP INDEX document_by_sha256;
CREATE INDEX document_by_sha256 ON document (sha256);

-- The same rules, in better words.
DROP TRIGGER outcome_is_legal;
CREATE TRIGGER outcome_is_legal BEFORE INSERT ON outcome BEGIN
  SELECT RAISE(ABORT, 'An outcome is never replaced; record another one.')
  WHERE EXISTS (SELECT 1 FROM outcome WHERE id = NEW.id);
  SELECT RAISE(ABORT, 'The outcome names a proposition that does not exist.')
  WHERE NOT EXISTS (SELECT 1 FROM proposition WHERE id = NEW.proposition_id);
  SELECT RAISE(ABORT, 'The outcome names evidence that does not exist; add the evidence first.')
  FROM json_each(NEW.evidence) AS each
  WHERE each.type <> 'integer' OR NOT EXISTS (SELECT 1 FROM evidence WHERE id = each.value);
  SELECT RAISE(ABORT, 'That move is not legal from the status the proposition has.')
  FROM proposition WHERE id = NEW.proposition_id AND NOT EXISTS (
    SELECT 1 FROM status_move WHERE from_status = proposition.status AND to_status = NEW.status);
  SELECT RAISE(ABORT, 'That move needs evidence; name at least one piece of it.')
  FROM proposition JOIN status_move ON from_status = proposition.status
  WHERE id = NEW.proposition_id AND to_status = NEW.status AND needs_evidence = 1
    AND json_array_length(NEW.evidence) = 0;
  SELECT RAISE(ABORT, 'A proposition opens only with criteria and the end of its window.')
  FROM proposition WHERE id = NEW.proposition_id AND NEW.status = 'open'
    AND (criteria = '' OR window_to IS NULL);
  SELECT RAISE(ABORT, 'The day it could be known lies after the day it was recorded.')
  WHERE NEW.known_on > substr(NEW.recorded_at, 1, 10);
  SELECT RAISE(ABORT, 'It could not be known before it occurred.')
  WHERE NEW.known_on < NEW.occurred_from;
  SELECT RAISE(ABORT, 'Only “false” can be marked impossible.')
  WHERE NEW.impossible = 1 AND NEW.status NOT IN ('false', 'provisional');
END;

DROP TRIGGER outcome_keeps_the_window;
CREATE TRIGGER outcome_keeps_the_window BEFORE INSERT ON outcome
WHEN NEW.status IN ('true', 'false') BEGIN
  SELECT RAISE(ABORT, 'The window has not closed: “false” must wait, unless it is marked impossible.')
  FROM proposition WHERE id = NEW.proposition_id AND NEW.status = 'false' AND NEW.impossible = 0
    AND (substr(NEW.recorded_at, 1, 10) <= window_to OR NEW.known_on < window_to);
  SELECT RAISE(ABORT, 'It occurred outside the window, so it is not “true” of this proposition.')
  FROM proposition WHERE id = NEW.proposition_id AND NEW.status = 'true'
    AND (NEW.occurred_from < window_from OR NEW.occurred_from > window_to
         OR NEW.occurred_to < window_from OR NEW.occurred_to > window_to);
  SELECT RAISE(ABORT, 'It cannot have been known as “true” before the window began.')
  FROM proposition WHERE id = NEW.proposition_id AND NEW.status = 'true'
    AND NEW.known_on < window_from;
END;
