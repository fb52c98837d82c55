-- What lists and the status bar show at once: counters kept by triggers, outside the journal, and
-- indexes that hold whole lines of a list.

-- Holds all that a list of documents shows, so that listing never walks the pages of the texts.
CREATE INDEX document_listing ON document (publisher, title, file_name, dateline, stated_from,
                                           stated_to, language, word_count, char_count);
CREATE INDEX annotation_unanchored ON annotation (document_id) WHERE start IS NULL;
CREATE INDEX journal_by_undo_of ON journal (undo_of, id) WHERE undo_of IS NOT NULL;

-- How many annotations of each type a document has, and how many of its predictions track a
-- proposition by a link that is not rejected. Each trigger is right in any order of changes, because
-- undo may bring a link back before its annotation.
CREATE TABLE document_tally (
  document_id INTEGER PRIMARY KEY REFERENCES document (id),
  claims      INTEGER NOT NULL CHECK (claims >= 0),
  predictions INTEGER NOT NULL CHECK (predictions >= 0),
  facts       INTEGER NOT NULL CHECK (facts >= 0),
  tracked     INTEGER NOT NULL CHECK (tracked >= 0 AND tracked <= predictions)
) STRICT;

-- What the counters must be; `foresay check` compares the two.
CREATE VIEW document_tally_counted AS
  SELECT document.id AS document_id,
         count(annotation.id) FILTER (WHERE type = 'claim') AS claims,
         count(annotation.id) FILTER (WHERE type = 'prediction') AS predictions,
         count(annotation.id) FILTER (WHERE type = 'fact') AS facts,
         count(annotation.id) FILTER (WHERE type = 'prediction' AND EXISTS (
             SELECT 1 FROM link WHERE annotation_id = annotation.id AND proposition_id IS NOT NULL
                                      AND state <> 'rejected')) AS tracked
  FROM document LEFT JOIN annotation ON annotation.document_id = document.id
  GROUP BY document.id;

CREATE TRIGGER tally_document_insert AFTER INSERT ON document BEGIN
  INSERT INTO document_tally (document_id, claims, predictions, facts, tracked)
  SELECT document_id, claims, predictions, facts, tracked
  FROM document_tally_counted WHERE document_id = NEW.id;
END;
CREATE TRIGGER tally_document_delete BEFORE DELETE ON document BEGIN
  DELETE FROM document_tally WHERE document_id = OLD.id;
END;

CREATE TRIGGER tally_annotation_insert AFTER INSERT ON annotation BEGIN
  UPDATE document_tally
  SET claims = claims + (NEW.type = 'claim'), predictions = predictions + (NEW.type = 'prediction'),
      facts = facts + (NEW.type = 'fact'),
      tracked = tracked + (NEW.type = 'prediction' AND EXISTS (
          SELECT 1 FROM link WHERE annotation_id = NEW.id AND proposition_id IS NOT NULL
                                   AND state <> 'rejected'))
  WHERE document_id = NEW.document_id;
END;
CREATE TRIGGER tally_annotation_delete AFTER DELETE ON annotation BEGIN
  UPDATE document_tally
  SET claims = claims - (OLD.type = 'claim'), predictions = predictions - (OLD.type = 'prediction'),
      facts = facts - (OLD.type = 'fact'),
      tracked = tracked - (OLD.type = 'prediction' AND EXISTS (
          SELECT 1 FROM link WHERE annotation_id = OLD.id AND proposition_id IS NOT NULL
                                   AND state <> 'rejected'))
  WHERE document_id = OLD.document_id;
END;
CREATE TRIGGER tally_annotation_type AFTER UPDATE OF type ON annotation
WHEN OLD.type <> NEW.type BEGIN
  UPDATE document_tally
  SET claims = claims + (NEW.type = 'claim') - (OLD.type = 'claim'),
      predictions = predictions + (NEW.type = 'prediction') - (OLD.type = 'prediction'),
      facts = facts + (NEW.type = 'fact') - (OLD.type = 'fact'),
      tracked = tracked + ((NEW.type = 'prediction') - (OLD.type = 'prediction')) * EXISTS (
          SELECT 1 FROM link WHERE annotation_id = NEW.id AND proposition_id IS NOT NULL
                                   AND state <> 'rejected')
  WHERE document_id = NEW.document_id;
END;

-- Only the first tracking link of a prediction counts, and only the last one's end uncounts it.
CREATE TRIGGER tally_link_insert AFTER INSERT ON link
WHEN NEW.proposition_id IS NOT NULL AND NEW.state <> 'rejected' BEGIN
  UPDATE document_tally SET tracked = tracked + 1
  WHERE document_id = (SELECT document_id FROM annotation
                       WHERE id = NEW.annotation_id AND type = 'prediction')
    AND NOT EXISTS (SELECT 1 FROM link WHERE annotation_id = NEW.annotation_id AND id <> NEW.id
                    AND proposition_id IS NOT NULL AND state <> 'rejected');
END;
CREATE TRIGGER tally_link_delete AFTER DELETE ON link
WHEN OLD.proposition_id IS NOT NULL AND OLD.state <> 'rejected' BEGIN
  UPDATE document_tally SET tracked = tracked - 1
  WHERE document_id = (SELECT document_id FROM annotation
                       WHERE id = OLD.annotation_id AND type = 'prediction')
    AND NOT EXISTS (SELECT 1 FROM link WHERE annotation_id = OLD.annotation_id
                    AND proposition_id IS NOT NULL AND state <> 'rejected');
END;
CREATE TRIGGER link_annotation_is_fixed BEFORE UPDATE OF annotation_id ON link
WHEN OLD.annotation_id <> NEW.annotation_id BEGIN
  SELECT RAISE(ABORT, 'A link stays with its annotation; add another link instead.');
END;
CREATE TRIGGER tally_link_update AFTER UPDATE OF proposition_id, state ON link
WHEN (OLD.proposition_id IS NOT NULL AND OLD.state <> 'rejected')
  <> (NEW.proposition_id IS NOT NULL AND NEW.state <> 'rejected') BEGIN
  UPDATE document_tally
  SET tracked = tracked + iif(NEW.proposition_id IS NOT NULL AND NEW.state <> 'rejected', 1, -1)
  WHERE document_id = (SELECT document_id FROM annotation
                       WHERE id = NEW.annotation_id AND type = 'prediction')
    AND NOT EXISTS (SELECT 1 FROM link WHERE annotation_id = NEW.annotation_id AND id <> NEW.id
                    AND proposition_id IS NOT NULL AND state <> 'rejected');
END;
