-- word* is answered from an index of the first one, two and three letters of each word. Without one
-- FTS5 merges the places of all words that begin so before it gives the first row: seconds for a
-- short beginning in a gigabyte of texts. The words are indexed anew, so that both lie in order.
DROP TABLE document_search;
CREATE VIRTUAL TABLE document_search USING fts5 (
  title, publisher, text, content = 'document', content_rowid = 'id', prefix = '1 2 3',
  tokenize = "unicode61 remove_diacritics 2");
-- In portions of 64 MiB, not of one: fewer parts that have to be merged. The usual size comes back.
INSERT INTO document_search (document_search, rank) VALUES ('hashsize', 67108864);
INSERT INTO document_search (document_search) VALUES ('rebuild');
INSERT INTO document_search (document_search, rank) VALUES ('hashsize', 1048576);
