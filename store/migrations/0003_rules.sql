-- What the tables' own constraints cannot say: which changes are legal. A refusal is a sentence.

-- The legal moves between statuses, as data, so that one trigger and one query know them all.
CREATE TABLE status_move (
  from_status    TEXT NOT NULL,
  to_status      TEXT NOT NULL,
  needs_evidence INTEGER NOT NULL CHECK (needs_evidence IN (0, 1)),
  PRIMARY KEY (from_status, to_status)
) STRICT, WITHOUT ROWID;
INSERT INTO status_move (from_status, to_status, needs_evidence) VALUES
  ('draft', 'open', 0), ('draft', 'withdrawn', 0),
  ('open', 'due', 0), ('open', 'provisional', 1), ('open', 'annulled', 0),
  ('due', 'provisional', 1), ('due', 'ambiguous', 0), ('due', 'annulled', 0),
  ('provisional', 'true', 1), ('provisional', 'false', 1), ('provisional', 'ambiguous', 1),
  ('provisional', 'annulled', 0), ('provisional', 'open', 0),
  ('true', 'disputed', 1), ('false', 'disputed', 1), ('ambiguous', 'disputed', 1),
  ('annulled', 'disputed', 0),
  ('disputed', 'true', 1), ('disputed', 'false', 1), ('disputed', 'ambiguous', 1),
  ('disputed', 'annulled', 0), ('disputed', 'open', 0);

-- Every offset refers to the text, so neither it nor what identifies it can change.
CREATE TRIGGER document_text_is_fixed BEFORE UPDATE OF id, text, char_count, sha256 ON document
WHEN OLD.id <> NEW.id OR OLD.text <> NEW.text OR OLD.char_count <> NEW.char_count
  OR OLD.sha256 <> NEW.sha256 BEGIN
  SELECT RAISE(ABORT, 'The text of a document cannot be changed; import the other text beside it.');
END;

CREATE TRIGGER span_fragment_insert BEFORE INSERT ON span_fragment BEGIN
  SELECT RAISE(ABORT, 'The fragments of a span must ascend and not overlap.')
  WHERE EXISTS (SELECT 1 FROM span_fragment WHERE annotation_id = NEW.annotation_id
                AND ((ordinal < NEW.ordinal AND "end" > NEW.start)
                     OR (ordinal > NEW.ordinal AND start < NEW."end")));
  SELECT RAISE(ABORT, 'The span ends behind the end of the text.')
  FROM annotation JOIN document ON document.id = annotation.document_id
  WHERE annotation.id = NEW.annotation_id AND NEW."end" > document.char_count;
END;
CREATE TRIGGER span_fragment_update BEFORE UPDATE ON span_fragment BEGIN
  SELECT RAISE(ABORT, 'The fragments of a span must ascend and not overlap.')
  WHERE EXISTS (SELECT 1 FROM span_fragment WHERE annotation_id = NEW.annotation_id
                AND ordinal <> OLD.ordinal
                AND ((ordinal < NEW.ordinal AND "end" > NEW.start)
                     OR (ordinal > NEW.ordinal AND start < NEW."end")));
  SELECT RAISE(ABORT, 'The span ends behind the end of the text.')
  FROM annotation JOIN document ON document.id = annotation.document_id
  WHERE annotation.id = NEW.annotation_id AND NEW."end" > document.char_count;
END;

CREATE TRIGGER annotation_document_is_fixed BEFORE UPDATE OF document_id, annotator_id ON annotation
WHEN OLD.document_id <> NEW.document_id OR OLD.annotator_id <> NEW.annotator_id BEGIN
  SELECT RAISE(ABORT, 'An annotation stays with its document and its annotator; add another one.');
END;
CREATE TRIGGER annotation_with_verdict_is_no_prediction BEFORE UPDATE OF type ON annotation
WHEN NEW.type = 'prediction' AND EXISTS (SELECT 1 FROM verdict WHERE annotation_id = NEW.id) BEGIN
  SELECT RAISE(ABORT, 'The annotation has a verdict, and a prediction gets none: its proposition has an outcome.');
END;
CREATE TRIGGER annotation_with_verdict_stays BEFORE DELETE ON annotation
WHEN EXISTS (SELECT 1 FROM verdict WHERE annotation_id = OLD.id) BEGIN
  SELECT RAISE(ABORT, 'The annotation has a verdict, and verdicts are never deleted; it stays.');
END;

-- Undo puts rows back one by one, so that a spelling may stand twice for a moment: while it runs the
-- setting 'reverting' is there, inside its transaction alone, and undo looks at the end itself.
CREATE TRIGGER party_name_is_one BEFORE INSERT ON party
WHEN NOT EXISTS (SELECT 1 FROM setting WHERE key = 'reverting') BEGIN
  SELECT RAISE(ABORT, 'That name is an alias of another party; use that party or merge the two.')
  WHERE EXISTS (SELECT 1 FROM party_alias WHERE folded = NEW.folded AND party_id <> NEW.id);
  SELECT RAISE(ABORT, 'Another party has that name; use that party or merge the two.')
  WHERE EXISTS (SELECT 1 FROM party WHERE folded = NEW.folded AND id <> NEW.id);
END;
CREATE TRIGGER party_new_name_is_one BEFORE UPDATE OF folded ON party
WHEN NOT EXISTS (SELECT 1 FROM setting WHERE key = 'reverting') BEGIN
  SELECT RAISE(ABORT, 'That name is an alias of another party; use that party or merge the two.')
  WHERE EXISTS (SELECT 1 FROM party_alias WHERE folded = NEW.folded AND party_id <> NEW.id);
  SELECT RAISE(ABORT, 'Another party has that name; use that party or merge the two.')
  WHERE EXISTS (SELECT 1 FROM party WHERE folded = NEW.folded AND id <> NEW.id);
END;
CREATE TRIGGER alias_is_one BEFORE INSERT ON party_alias
WHEN NOT EXISTS (SELECT 1 FROM setting WHERE key = 'reverting') BEGIN
  SELECT RAISE(ABORT, 'That alias is the name of a party; use that party or merge the two.')
  WHERE EXISTS (SELECT 1 FROM party WHERE folded = NEW.folded);
  SELECT RAISE(ABORT, 'That alias is one already; use its party or merge the two.')
  WHERE EXISTS (SELECT 1 FROM party_alias WHERE folded = NEW.folded);
END;
CREATE TRIGGER changed_alias_is_one BEFORE UPDATE OF folded ON party_alias
WHEN NOT EXISTS (SELECT 1 FROM setting WHERE key = 'reverting') BEGIN
  SELECT RAISE(ABORT, 'That alias is the name of a party; use that party or merge the two.')
  WHERE EXISTS (SELECT 1 FROM party WHERE folded = NEW.folded);
  SELECT RAISE(ABORT, 'That alias is one already; use its party or merge the two.')
  WHERE EXISTS (SELECT 1 FROM party_alias WHERE folded = NEW.folded
                AND (party_id <> OLD.party_id OR ordinal <> OLD.ordinal));
END;
CREATE TRIGGER label_set_is_fixed BEFORE UPDATE ON label_set BEGIN
  SELECT RAISE(ABORT, 'A label set is not changed in place; add a new version of it.');
END;
CREATE TRIGGER label_is_fixed BEFORE UPDATE ON label BEGIN
  SELECT RAISE(ABORT, 'A label set is not changed in place; add a new version of it.');
END;
CREATE TRIGGER scale_is_fixed BEFORE UPDATE ON scale BEGIN
  SELECT RAISE(ABORT, 'A scale is not changed in place; add a new version of it.');
END;
CREATE TRIGGER scale_term_is_fixed BEFORE UPDATE ON scale_term BEGIN
  SELECT RAISE(ABORT, 'A scale is not changed in place; add a new version of it.');
END;
CREATE TRIGGER verdict_vocabulary_is_fixed BEFORE UPDATE ON verdict_vocabulary BEGIN
  SELECT RAISE(ABORT, 'A vocabulary is not changed in place; add a new version of it.');
END;
CREATE TRIGGER verdict_term_is_fixed BEFORE UPDATE ON verdict_term BEGIN
  SELECT RAISE(ABORT, 'A vocabulary is not changed in place; add a new version of it.');
END;

-- Propositions.
CREATE TRIGGER proposition_starts_as_draft BEFORE INSERT ON proposition
WHEN NEW.status <> 'draft' BEGIN
  SELECT RAISE(ABORT, 'A proposition starts as a draft; its status follows from its outcomes.');
END;
-- Without this, INSERT OR REPLACE would delete the old row unseen on a connection that has
-- recursive_triggers off.
CREATE TRIGGER proposition_is_not_replaced BEFORE INSERT ON proposition
WHEN EXISTS (SELECT 1 FROM outcome WHERE proposition_id = NEW.id) BEGIN
  SELECT RAISE(ABORT, 'The proposition has an outcome log and cannot be replaced.');
END;
CREATE TRIGGER proposition_status_is_derived BEFORE UPDATE OF status ON proposition
WHEN NEW.status <> coalesce((SELECT status FROM outcome WHERE proposition_id = NEW.id
                             ORDER BY id DESC LIMIT 1), 'draft') BEGIN
  SELECT RAISE(ABORT, 'The status of a proposition follows from its outcomes; record an outcome.');
END;
CREATE TRIGGER proposition_stays_resolvable BEFORE UPDATE OF criteria, window_to ON proposition
WHEN NEW.status NOT IN ('draft', 'withdrawn') AND (NEW.criteria = '' OR NEW.window_to IS NULL) BEGIN
  SELECT RAISE(ABORT, 'A proposition that was opened needs criteria and the end of its window.');
END;
CREATE TRIGGER proposition_window_is_settled BEFORE UPDATE OF window_from, window_to ON proposition
WHEN OLD.status IN ('true', 'false', 'ambiguous', 'annulled')
  AND (OLD.window_from IS NOT NEW.window_from OR OLD.window_to IS NOT NEW.window_to) BEGIN
  SELECT RAISE(ABORT, 'The window of a resolved proposition cannot be changed; dispute the outcome first.');
END;
CREATE TRIGGER proposition_with_log_stays BEFORE DELETE ON proposition
WHEN EXISTS (SELECT 1 FROM outcome WHERE proposition_id = OLD.id) BEGIN
  SELECT RAISE(ABORT, 'The proposition has an outcome log, which is never deleted; it stays.');
END;
CREATE TRIGGER proposition_revision_write
AFTER UPDATE OF statement, window_from, window_to, criteria, fine_print, sources ON proposition
WHEN OLD.statement <> NEW.statement OR OLD.window_from IS NOT NEW.window_from
  OR OLD.window_to IS NOT NEW.window_to OR OLD.criteria <> NEW.criteria
  OR OLD.fine_print <> NEW.fine_print OR OLD.sources <> NEW.sources BEGIN
  INSERT INTO proposition_revision (proposition_id, replaced_at, annotator_id, statement, window_from,
                                    window_to, criteria, fine_print, sources)
  VALUES (OLD.id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
          (SELECT CAST(value AS INTEGER) FROM setting WHERE key = 'annotator_id'),
          OLD.statement, OLD.window_from, OLD.window_to, OLD.criteria, OLD.fine_print, OLD.sources);
END;

-- Outcomes.
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
  SELECT RAISE(ABORT, 'The day it could be known lies behind the day it was recorded.')
  WHERE NEW.known_on > substr(NEW.recorded_at, 1, 10);
  SELECT RAISE(ABORT, 'It could not be known before it occurred.')
  WHERE NEW.known_on < NEW.occurred_from;
  SELECT RAISE(ABORT, 'Only "false" can be marked impossible.')
  WHERE NEW.impossible = 1 AND NEW.status NOT IN ('false', 'provisional');
END;
-- The window ends with its last day: "false" may be typed from the day after, and it may have been
-- known at the end of the last day at the earliest.
CREATE TRIGGER outcome_keeps_the_window BEFORE INSERT ON outcome
WHEN NEW.status IN ('true', 'false') BEGIN
  SELECT RAISE(ABORT, 'The window has not closed: "false" must wait, unless it is marked impossible.')
  FROM proposition WHERE id = NEW.proposition_id AND NEW.status = 'false' AND NEW.impossible = 0
    AND (substr(NEW.recorded_at, 1, 10) <= window_to OR NEW.known_on < window_to);
  SELECT RAISE(ABORT, 'It occurred outside the window, so it is not "true" of this proposition.')
  FROM proposition WHERE id = NEW.proposition_id AND NEW.status = 'true'
    AND (NEW.occurred_from < window_from OR NEW.occurred_from > window_to
         OR NEW.occurred_to < window_from OR NEW.occurred_to > window_to);
  SELECT RAISE(ABORT, 'It cannot have been known as "true" before the window began.')
  FROM proposition WHERE id = NEW.proposition_id AND NEW.status = 'true'
    AND NEW.known_on < window_from;
END;
CREATE TRIGGER outcome_is_applied AFTER INSERT ON outcome BEGIN
  SELECT RAISE(ABORT, 'The id of an outcome must be greater than those before it in the log.')
  WHERE EXISTS (SELECT 1 FROM outcome WHERE proposition_id = NEW.proposition_id AND id > NEW.id);
  INSERT INTO outcome_evidence (outcome_id, evidence_id)
  SELECT DISTINCT NEW.id, value FROM json_each(NEW.evidence);
  UPDATE proposition SET status = NEW.status WHERE id = NEW.proposition_id;
END;

-- Verdicts.
CREATE TRIGGER verdict_is_legal BEFORE INSERT ON verdict BEGIN
  SELECT RAISE(ABORT, 'A verdict is never replaced; record another one.')
  WHERE EXISTS (SELECT 1 FROM verdict WHERE id = NEW.id);
  SELECT RAISE(ABORT, 'A prediction gets no verdict: its proposition gets an outcome.')
  FROM annotation WHERE id = NEW.annotation_id AND type = 'prediction';
  SELECT RAISE(ABORT, 'The vocabulary has no such term.')
  WHERE NOT EXISTS (SELECT 1 FROM verdict_term
                    WHERE vocabulary_id = NEW.vocabulary_id AND term = NEW.term);
  SELECT RAISE(ABORT, 'The verdict names evidence that does not exist; add the evidence first.')
  FROM json_each(NEW.evidence) AS each
  WHERE each.type <> 'integer' OR NOT EXISTS (SELECT 1 FROM evidence WHERE id = each.value);
END;
CREATE TRIGGER verdict_is_applied AFTER INSERT ON verdict BEGIN
  INSERT INTO verdict_evidence (verdict_id, evidence_id)
  SELECT DISTINCT NEW.id, value FROM json_each(NEW.evidence);
END;

-- Logs are added to and nothing else.
CREATE TRIGGER outcome_stays BEFORE DELETE ON outcome BEGIN
  SELECT RAISE(ABORT, 'Outcomes are a log: they are never deleted; record another one.');
END;
CREATE TRIGGER outcome_is_fixed BEFORE UPDATE ON outcome BEGIN
  SELECT RAISE(ABORT, 'Outcomes are a log: they are never changed; record another one.');
END;
CREATE TRIGGER outcome_evidence_is_written BEFORE INSERT ON outcome_evidence
WHEN EXISTS (SELECT 1 FROM outcome_evidence
             WHERE outcome_id = NEW.outcome_id AND evidence_id = NEW.evidence_id)
  OR NOT EXISTS (SELECT 1 FROM outcome, json_each(outcome.evidence) AS each
                 WHERE outcome.id = NEW.outcome_id AND each.value = NEW.evidence_id) BEGIN
  SELECT RAISE(ABORT, 'The evidence of an outcome is given with the outcome; record another one.');
END;
CREATE TRIGGER outcome_evidence_stays BEFORE DELETE ON outcome_evidence BEGIN
  SELECT RAISE(ABORT, 'The evidence of an outcome is part of the log: it is never taken away.');
END;
CREATE TRIGGER outcome_evidence_is_fixed BEFORE UPDATE ON outcome_evidence BEGIN
  SELECT RAISE(ABORT, 'The evidence of an outcome is part of the log: it is never changed.');
END;
CREATE TRIGGER verdict_stays BEFORE DELETE ON verdict BEGIN
  SELECT RAISE(ABORT, 'Verdicts are a log: they are never deleted; record another one.');
END;
CREATE TRIGGER verdict_is_fixed BEFORE UPDATE ON verdict BEGIN
  SELECT RAISE(ABORT, 'Verdicts are a log: they are never changed; record another one.');
END;
CREATE TRIGGER verdict_evidence_is_written BEFORE INSERT ON verdict_evidence
WHEN EXISTS (SELECT 1 FROM verdict_evidence
             WHERE verdict_id = NEW.verdict_id AND evidence_id = NEW.evidence_id)
  OR NOT EXISTS (SELECT 1 FROM verdict, json_each(verdict.evidence) AS each
                 WHERE verdict.id = NEW.verdict_id AND each.value = NEW.evidence_id) BEGIN
  SELECT RAISE(ABORT, 'The evidence of a verdict is given with the verdict; record another one.');
END;
CREATE TRIGGER verdict_evidence_stays BEFORE DELETE ON verdict_evidence BEGIN
  SELECT RAISE(ABORT, 'The evidence of a verdict is part of the log: it is never taken away.');
END;
CREATE TRIGGER verdict_evidence_is_fixed BEFORE UPDATE ON verdict_evidence BEGIN
  SELECT RAISE(ABORT, 'The evidence of a verdict is part of the log: it is never changed.');
END;
CREATE TRIGGER journal_is_not_replaced BEFORE INSERT ON journal
WHEN EXISTS (SELECT 1 FROM journal WHERE id = NEW.id) BEGIN
  SELECT RAISE(ABORT, 'The journal is a log: its rows are never replaced.');
END;
CREATE TRIGGER journal_stays BEFORE DELETE ON journal BEGIN
  SELECT RAISE(ABORT, 'The journal is a log: its rows are never deleted.');
END;
CREATE TRIGGER journal_is_fixed BEFORE UPDATE ON journal BEGIN
  SELECT RAISE(ABORT, 'The journal is a log: its rows are never changed.');
END;
CREATE TRIGGER proposition_revision_is_not_replaced BEFORE INSERT ON proposition_revision
WHEN EXISTS (SELECT 1 FROM proposition_revision WHERE id = NEW.id) BEGIN
  SELECT RAISE(ABORT, 'The history of a proposition is never replaced.');
END;
CREATE TRIGGER proposition_revision_stays BEFORE DELETE ON proposition_revision BEGIN
  SELECT RAISE(ABORT, 'The history of a proposition is never deleted.');
END;
CREATE TRIGGER proposition_revision_is_fixed BEFORE UPDATE ON proposition_revision BEGIN
  SELECT RAISE(ABORT, 'The history of a proposition is never changed.');
END;
CREATE TRIGGER status_move_is_not_added BEFORE INSERT ON status_move BEGIN
  SELECT RAISE(ABORT, 'The legal moves are part of the format.');
END;
CREATE TRIGGER status_move_stays BEFORE DELETE ON status_move BEGIN
  SELECT RAISE(ABORT, 'The legal moves are part of the format.');
END;
CREATE TRIGGER status_move_is_fixed BEFORE UPDATE ON status_move BEGIN
  SELECT RAISE(ABORT, 'The legal moves are part of the format.');
END;

-- Evidence that a log relies on is part of the log.
CREATE TRIGGER evidence_is_not_replaced BEFORE INSERT ON evidence
WHEN EXISTS (SELECT 1 FROM outcome_evidence WHERE evidence_id = NEW.id)
  OR EXISTS (SELECT 1 FROM verdict_evidence WHERE evidence_id = NEW.id) BEGIN
  SELECT RAISE(ABORT, 'An outcome or verdict relies on this evidence; it cannot be replaced.');
END;
CREATE TRIGGER evidence_in_use_stays BEFORE DELETE ON evidence
WHEN EXISTS (SELECT 1 FROM outcome_evidence WHERE evidence_id = OLD.id)
  OR EXISTS (SELECT 1 FROM verdict_evidence WHERE evidence_id = OLD.id) BEGIN
  SELECT RAISE(ABORT, 'An outcome or verdict relies on this evidence; it cannot be deleted.');
END;
CREATE TRIGGER evidence_in_use_is_fixed BEFORE UPDATE ON evidence
WHEN EXISTS (SELECT 1 FROM outcome_evidence WHERE evidence_id = OLD.id)
  OR EXISTS (SELECT 1 FROM verdict_evidence WHERE evidence_id = OLD.id) BEGIN
  SELECT RAISE(ABORT, 'An outcome or verdict relies on this evidence; it cannot be changed.');
END;
CREATE TRIGGER blob_is_fixed BEFORE UPDATE ON blob BEGIN
  SELECT RAISE(ABORT, 'Kept bytes are never changed: their name is what they are.');
END;
