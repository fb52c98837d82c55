-- Full-text indexes, one a kind: a tag never pays for merging the index of the documents. They are
-- external-content tables: the words stand once, in their own tables; triggers keep them in step.
CREATE VIRTUAL TABLE document_search USING fts5 (
  title, publisher, text, content = 'document', content_rowid = 'id',
  tokenize = "unicode61 remove_diacritics 2");
CREATE VIRTUAL TABLE annotation_search USING fts5 (
  quote, note, hedge, content = 'annotation', content_rowid = 'id', columnsize = 0,
  tokenize = "unicode61 remove_diacritics 2");
CREATE VIEW party_searchable AS
  SELECT id, name,
         coalesce((SELECT group_concat(alias, char(10)) FROM party_alias WHERE party_id = party.id),
                  '') AS aliases,
         note
  FROM party;
CREATE VIRTUAL TABLE party_search USING fts5 (
  name, aliases, note, content = 'party_searchable', content_rowid = 'id', prefix = '2 3',
  tokenize = "unicode61 remove_diacritics 2");
CREATE VIRTUAL TABLE proposition_search USING fts5 (
  statement, criteria, fine_print, topic, content = 'proposition', content_rowid = 'id',
  prefix = '2 3', tokenize = "unicode61 remove_diacritics 2");

-- While an import runs the setting 'bulk_import' is there, inside its transaction alone: the import
-- fills the index in one go at its end.
CREATE TRIGGER document_search_insert AFTER INSERT ON document
WHEN NOT EXISTS (SELECT 1 FROM setting WHERE key = 'bulk_import') BEGIN
  INSERT INTO document_search (rowid, title, publisher, text)
  VALUES (NEW.id, NEW.title, NEW.publisher, NEW.text);
END;
CREATE TRIGGER document_search_delete AFTER DELETE ON document
WHEN NOT EXISTS (SELECT 1 FROM setting WHERE key = 'bulk_import') BEGIN
  INSERT INTO document_search (document_search, rowid, title, publisher, text)
  VALUES ('delete', OLD.id, OLD.title, OLD.publisher, OLD.text);
END;
CREATE TRIGGER document_search_update AFTER UPDATE OF title, publisher ON document
WHEN OLD.title <> NEW.title OR OLD.publisher <> NEW.publisher BEGIN
  INSERT INTO document_search (document_search, rowid, title, publisher, text)
  VALUES ('delete', OLD.id, OLD.title, OLD.publisher, OLD.text);
  INSERT INTO document_search (rowid, title, publisher, text)
  VALUES (NEW.id, NEW.title, NEW.publisher, NEW.text);
END;

CREATE TRIGGER annotation_search_insert AFTER INSERT ON annotation
WHEN NOT EXISTS (SELECT 1 FROM setting WHERE key = 'bulk_import') BEGIN
  INSERT INTO annotation_search (rowid, quote, note, hedge)
  VALUES (NEW.id, NEW.quote, NEW.note, NEW.hedge);
END;
CREATE TRIGGER annotation_search_delete AFTER DELETE ON annotation
WHEN NOT EXISTS (SELECT 1 FROM setting WHERE key = 'bulk_import') BEGIN
  INSERT INTO annotation_search (annotation_search, rowid, quote, note, hedge)
  VALUES ('delete', OLD.id, OLD.quote, OLD.note, OLD.hedge);
END;
CREATE TRIGGER annotation_search_update AFTER UPDATE OF quote, note, hedge ON annotation
WHEN OLD.quote <> NEW.quote OR OLD.note <> NEW.note OR OLD.hedge <> NEW.hedge BEGIN
  INSERT INTO annotation_search (annotation_search, rowid, quote, note, hedge)
  VALUES ('delete', OLD.id, OLD.quote, OLD.note, OLD.hedge);
  INSERT INTO annotation_search (rowid, quote, note, hedge)
  VALUES (NEW.id, NEW.quote, NEW.note, NEW.hedge);
END;

-- A party's words lie in two tables, so the old ones are taken out before a row of either changes
-- and the new ones put in after.
CREATE TRIGGER party_search_insert AFTER INSERT ON party BEGIN
  INSERT INTO party_search (rowid, name, aliases, note)
  SELECT id, name, aliases, note FROM party_searchable WHERE id = NEW.id;
END;
CREATE TRIGGER party_search_before_delete BEFORE DELETE ON party BEGIN
  INSERT INTO party_search (party_search, rowid, name, aliases, note)
  SELECT 'delete', id, name, aliases, note FROM party_searchable WHERE id = OLD.id;
END;
CREATE TRIGGER party_search_before_update BEFORE UPDATE OF name, note ON party BEGIN
  INSERT INTO party_search (party_search, rowid, name, aliases, note)
  SELECT 'delete', id, name, aliases, note FROM party_searchable WHERE id = OLD.id;
END;
CREATE TRIGGER party_search_update AFTER UPDATE OF name, note ON party BEGIN
  INSERT INTO party_search (rowid, name, aliases, note)
  SELECT id, name, aliases, note FROM party_searchable WHERE id = NEW.id;
END;
CREATE TRIGGER alias_search_before_insert BEFORE INSERT ON party_alias BEGIN
  INSERT INTO party_search (party_search, rowid, name, aliases, note)
  SELECT 'delete', id, name, aliases, note FROM party_searchable WHERE id = NEW.party_id;
END;
CREATE TRIGGER alias_search_insert AFTER INSERT ON party_alias BEGIN
  INSERT INTO party_search (rowid, name, aliases, note)
  SELECT id, name, aliases, note FROM party_searchable WHERE id = NEW.party_id;
END;
CREATE TRIGGER alias_search_before_delete BEFORE DELETE ON party_alias BEGIN
  INSERT INTO party_search (party_search, rowid, name, aliases, note)
  SELECT 'delete', id, name, aliases, note FROM party_searchable WHERE id = OLD.party_id;
END;
CREATE TRIGGER alias_search_delete AFTER DELETE ON party_alias BEGIN
  INSERT INTO party_search (rowid, name, aliases, note)
  SELECT id, name, aliases, note FROM party_searchable WHERE id = OLD.party_id;
END;
CREATE TRIGGER alias_search_before_update BEFORE UPDATE ON party_alias BEGIN
  SELECT RAISE(ABORT, 'An alias does not change its party; remove it and add it to the other.')
  WHERE NEW.party_id <> OLD.party_id;
  INSERT INTO party_search (party_search, rowid, name, aliases, note)
  SELECT 'delete', id, name, aliases, note FROM party_searchable WHERE id = OLD.party_id;
END;
CREATE TRIGGER alias_search_update AFTER UPDATE ON party_alias BEGIN
  INSERT INTO party_search (rowid, name, aliases, note)
  SELECT id, name, aliases, note FROM party_searchable WHERE id = NEW.party_id;
END;

CREATE TRIGGER proposition_search_insert AFTER INSERT ON proposition BEGIN
  INSERT INTO proposition_search (rowid, statement, criteria, fine_print, topic)
  VALUES (NEW.id, NEW.statement, NEW.criteria, NEW.fine_print, NEW.topic);
END;
CREATE TRIGGER proposition_search_delete AFTER DELETE ON proposition BEGIN
  INSERT INTO proposition_search (proposition_search, rowid, statement, criteria, fine_print, topic)
  VALUES ('delete', OLD.id, OLD.statement, OLD.criteria, OLD.fine_print, OLD.topic);
END;
CREATE TRIGGER proposition_search_update
AFTER UPDATE OF statement, criteria, fine_print, topic ON proposition BEGIN
  INSERT INTO proposition_search (proposition_search, rowid, statement, criteria, fine_print, topic)
  VALUES ('delete', OLD.id, OLD.statement, OLD.criteria, OLD.fine_print, OLD.topic);
  INSERT INTO proposition_search (rowid, statement, criteria, fine_print, topic)
  VALUES (NEW.id, NEW.statement, NEW.criteria, NEW.fine_print, NEW.topic);
END;
