-- What follows from an outcome, and what was looked at. Rows that a program writes because of
-- another row say so: `cause` and `caused_by` stand in the log like everything else.

-- recorded: somebody recorded it. mirrored: `caused_by` is the row of a negated twin or an
-- equivalent. condition: `caused_by` is the row with which a condition failed, or was put in doubt
-- again. window: the window had passed, and a later row needed 'due' to stand on.
ALTER TABLE outcome ADD COLUMN cause TEXT NOT NULL DEFAULT 'recorded'
  CHECK (cause IN ('recorded', 'mirrored', 'condition', 'window')
         AND (cause IN ('recorded', 'window') OR caused_by IS NOT NULL));
CREATE INDEX outcome_by_cause ON outcome (caused_by) WHERE caused_by IS NOT NULL;

-- Somebody looked and had nothing to record: without a row here "not looked at" and "nothing
-- happened" would be one.
CREATE TABLE proposition_look (
  id             INTEGER PRIMARY KEY,
  proposition_id INTEGER NOT NULL REFERENCES proposition (id),
  at             TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
  annotator_id   INTEGER REFERENCES annotator (id),
  note           TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX proposition_look_by_proposition ON proposition_look (proposition_id, at);

-- A window ends with its last day.
CREATE TRIGGER outcome_due_waits BEFORE INSERT ON outcome WHEN NEW.status = 'due' BEGIN
  SELECT RAISE(ABORT, 'The window has not passed: it is due from the day after its last day.')
  FROM proposition WHERE id = NEW.proposition_id AND substr(NEW.recorded_at, 1, 10) <= window_to;
END;

-- One outcome serves a proposition and its negation, or two that are equivalent: the two logs may
-- stand apart for a while (one may not be open yet) but never contradict each other.
CREATE VIEW proposition_twin AS
  SELECT from_id AS proposition_id, to_id AS twin_id, kind FROM proposition_relation
  WHERE kind IN ('negates', 'equivalent')
  UNION ALL
  SELECT to_id, from_id, kind FROM proposition_relation WHERE kind IN ('negates', 'equivalent');
CREATE TRIGGER outcome_agrees_with_its_twins BEFORE INSERT ON outcome
WHEN NEW.status IN ('true', 'false') BEGIN
  SELECT RAISE(ABORT, 'Its negation has the same outcome, so one of the two is wrong; dispute that one first.')
  FROM proposition_twin AS t JOIN proposition AS twin ON twin.id = t.twin_id
  WHERE t.proposition_id = NEW.proposition_id AND t.kind = 'negates' AND twin.status = NEW.status;
  SELECT RAISE(ABORT, 'An equivalent has the opposite outcome, so one of the two is wrong; dispute that one first.')
  FROM proposition_twin AS t JOIN proposition AS twin ON twin.id = t.twin_id
  WHERE t.proposition_id = NEW.proposition_id AND t.kind = 'equivalent'
    AND twin.status IN ('true', 'false') AND twin.status <> NEW.status;
END;
CREATE TRIGGER relation_agrees_with_the_logs BEFORE INSERT ON proposition_relation
WHEN NEW.kind IN ('negates', 'equivalent') BEGIN
  SELECT RAISE(ABORT, 'The two have the same outcome, so neither negates the other.')
  FROM proposition AS a JOIN proposition AS b ON b.id = NEW.to_id
  WHERE a.id = NEW.from_id AND NEW.kind = 'negates'
    AND a.status IN ('true', 'false') AND a.status = b.status;
  SELECT RAISE(ABORT, 'The two have opposite outcomes, so they are not equivalent.')
  FROM proposition AS a JOIN proposition AS b ON b.id = NEW.to_id
  WHERE a.id = NEW.from_id AND NEW.kind = 'equivalent'
    AND a.status IN ('true', 'false') AND b.status IN ('true', 'false') AND a.status <> b.status;
  SELECT RAISE(ABORT, 'Two propositions cannot be equivalent and negate each other; remove the other relation first.')
  FROM proposition_relation
  WHERE kind IN ('negates', 'equivalent') AND kind <> NEW.kind
    AND ((from_id = NEW.from_id AND to_id = NEW.to_id)
         OR (from_id = NEW.to_id AND to_id = NEW.from_id));
END;

-- Evidence that is a span of a document lies inside its text.
CREATE TRIGGER evidence_span_is_inside BEFORE INSERT ON evidence WHEN NEW."end" IS NOT NULL BEGIN
  SELECT RAISE(ABORT, 'The evidence ends behind the end of its document.')
  FROM document WHERE id = NEW.document_id AND NEW."end" > char_count;
END;
