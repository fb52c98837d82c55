-- What a document's text was before it was read anew (in another encoding, or because the source
-- changed). A document has rows here from its second text on, one for each text it ever had, the
-- shown one included; `document` repeats the one that is shown. Rows stay when an edit is undone.
CREATE TABLE document_version (
  document_id  INTEGER NOT NULL REFERENCES document (id),
  number       INTEGER NOT NULL CHECK (number >= 1),
  origin       TEXT NOT NULL CHECK (origin IN ('import', 'reread', 'changed')),
  at           TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
  annotator_id INTEGER REFERENCES annotator (id),
  sha256       TEXT NOT NULL CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  encoding     TEXT NOT NULL,
  extra        TEXT NOT NULL CHECK (extra = '' OR json_valid(extra)),
  char_count   INTEGER NOT NULL CHECK (char_count = length(text)),
  text         TEXT NOT NULL,
  PRIMARY KEY (document_id, number)
) STRICT;

CREATE TRIGGER document_version_is_not_replaced BEFORE INSERT ON document_version
WHEN EXISTS (SELECT 1 FROM document_version
             WHERE document_id = NEW.document_id AND number = NEW.number) BEGIN
  SELECT RAISE(ABORT, 'A version of a document is never replaced; add another one.');
END;
CREATE TRIGGER document_version_is_fixed BEFORE UPDATE ON document_version BEGIN
  SELECT RAISE(ABORT, 'A version of a document is never changed; add another one.');
END;
-- They go with their document: the import that brought it may be removed.
CREATE TRIGGER document_version_stays BEFORE DELETE ON document_version
WHEN EXISTS (SELECT 1 FROM document WHERE id = OLD.document_id) BEGIN
  SELECT RAISE(ABORT, 'A version of a document is never deleted.');
END;
CREATE TRIGGER document_versions_go AFTER DELETE ON document BEGIN
  DELETE FROM document_version WHERE document_id = OLD.id;
END;

-- The text may change from one of its versions to another, and to nothing else.
DROP TRIGGER document_text_is_fixed;
CREATE TRIGGER document_text_is_fixed
BEFORE UPDATE OF id, text, char_count, sha256 ON document
WHEN OLD.id <> NEW.id OR OLD.text <> NEW.text OR OLD.char_count <> NEW.char_count
  OR OLD.sha256 <> NEW.sha256 BEGIN
  SELECT RAISE(ABORT, 'The text of a document changes to another of its versions only.')
  WHERE OLD.id <> NEW.id
     OR NOT EXISTS (SELECT 1 FROM document_version WHERE document_id = OLD.id
                    AND sha256 = OLD.sha256 AND text = OLD.text)
     OR NOT EXISTS (SELECT 1 FROM document_version WHERE document_id = OLD.id
                    AND sha256 = NEW.sha256 AND text = NEW.text);
END;

DROP TRIGGER document_search_update;
CREATE TRIGGER document_search_update AFTER UPDATE OF title, publisher, text ON document
WHEN OLD.title <> NEW.title OR OLD.publisher <> NEW.publisher OR OLD.text <> NEW.text BEGIN
  INSERT INTO document_search (document_search, rowid, title, publisher, text)
  VALUES ('delete', OLD.id, OLD.title, OLD.publisher, OLD.text);
  INSERT INTO document_search (rowid, title, publisher, text)
  VALUES (NEW.id, NEW.title, NEW.publisher, NEW.text);
END;
