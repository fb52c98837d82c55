-- Words are parted and folded by the program itself (core/search_words, docs/search.md), so that the
-- index, find, names and filters have one idea of the same word. The tables of texts stay readable
-- in any SQL shell; only the search tables need the program.
DROP TABLE document_search;
DROP TABLE annotation_search;
DROP TABLE party_search;
DROP TABLE proposition_search;
CREATE VIRTUAL TABLE document_search USING fts5 (
  title, publisher, text, content = 'document', content_rowid = 'id', prefix = '1 2 3',
  tokenize = 'foresay_words');
CREATE VIRTUAL TABLE annotation_search USING fts5 (
  quote, note, hedge, content = 'annotation', content_rowid = 'id', columnsize = 0,
  tokenize = 'foresay_words');
CREATE VIRTUAL TABLE party_search USING fts5 (
  name, aliases, note, content = 'party_searchable', content_rowid = 'id', prefix = '2 3',
  tokenize = 'foresay_words');
CREATE VIRTUAL TABLE proposition_search USING fts5 (
  statement, criteria, fine_print, topic, content = 'proposition', content_rowid = 'id',
  prefix = '2 3', tokenize = 'foresay_words');
-- In portions of 64 MiB, not of one: fewer parts that have to be merged. The usual size comes back.
INSERT INTO document_search (document_search, rank) VALUES ('hashsize', 67108864);
INSERT INTO document_search (document_search) VALUES ('rebuild');
INSERT INTO document_search (document_search, rank) VALUES ('hashsize', 1048576);
INSERT INTO annotation_search (annotation_search) VALUES ('rebuild');
INSERT INTO party_search (party_search) VALUES ('rebuild');
INSERT INTO proposition_search (proposition_search) VALUES ('rebuild');

-- Names and aliases as they are compared. Where several have become the same, one has the key (that
-- which has it already, else a name before an alias) and the others keep what they had.
CREATE TEMP TABLE name_key AS
  SELECT id AS party, -1 AS ordinal, folded AS old, foresay_name_key(name) AS key FROM party
  UNION ALL
  SELECT party_id, ordinal, folded, foresay_name_key(alias) FROM party_alias;
CREATE TEMP TABLE first_of_key AS
  SELECT party, ordinal, key FROM (
    SELECT party, ordinal, key, row_number() OVER (
      PARTITION BY key ORDER BY old <> key, ordinal >= 0, party, ordinal) AS place FROM name_key)
  WHERE place = 1;
CREATE INDEX temp.first_by_party ON first_of_key (party, ordinal);
INSERT INTO setting (key, value) VALUES ('reverting', '1');
UPDATE party SET folded = first.key FROM temp.first_of_key AS first
  WHERE first.party = party.id AND first.ordinal = -1 AND first.key <> folded;
UPDATE party_alias SET folded = first.key FROM temp.first_of_key AS first
  WHERE first.party = party_alias.party_id AND first.ordinal = party_alias.ordinal
    AND first.key <> folded;
DELETE FROM setting WHERE key = 'reverting';
DROP TABLE temp.name_key;
DROP TABLE temp.first_of_key;
