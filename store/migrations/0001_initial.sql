-- The whole model, from version 1. Ids are 63-bit integers that sort by time. Days are
-- 'YYYY-MM-DD', instants 'YYYY-MM-DDTHH:MM:SS.mmmZ', both UTC. Positions in a text are code points,
-- half-open, so that substr(text, start + 1, "end" - start) is the quote. Columns named `folded`
-- hold the name as it is compared: case folded, accents removed.

CREATE TABLE setting (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Original bytes, by the SHA-256 of what they are.
CREATE TABLE blob (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  size   INTEGER NOT NULL CHECK (size = length(bytes)),
  bytes  BLOB NOT NULL
) STRICT;

CREATE TABLE annotator (
  id   INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (name <> '')
) STRICT;

CREATE TABLE import (
  id           INTEGER PRIMARY KEY,
  at           TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
  annotator_id INTEGER NOT NULL REFERENCES annotator (id),
  format       TEXT NOT NULL,
  paths        TEXT NOT NULL CHECK (json_valid(paths) AND json_type(paths) = 'array'),
  losses       TEXT NOT NULL CHECK (json_valid(losses) AND json_type(losses) = 'array'),
  removed_at   TEXT CHECK (removed_at GLOB '????-??-??T??:??:??.???Z')
) STRICT;

-- The text stands last: a row's other columns are read without reading it.
CREATE TABLE document (
  id          INTEGER PRIMARY KEY,
  import_id   INTEGER REFERENCES import (id),
  sha256      TEXT NOT NULL CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  file_name   TEXT NOT NULL,
  title       TEXT NOT NULL,
  publisher   TEXT NOT NULL,
  authors     TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(authors) AND json_type(authors) = 'array'),
  address     TEXT NOT NULL DEFAULT '',
  language    TEXT NOT NULL DEFAULT '',
  dateline    TEXT CHECK (dateline IS NULL OR date(dateline) IS dateline),
  stated_from TEXT CHECK (stated_from IS NULL OR date(stated_from) IS stated_from),
  stated_to   TEXT CHECK (stated_to IS NULL OR date(stated_to) IS stated_to),
  encoding    TEXT NOT NULL DEFAULT 'UTF-8',
  external_id TEXT NOT NULL DEFAULT '',
  extra       TEXT NOT NULL DEFAULT '' CHECK (extra = '' OR json_valid(extra)),
  char_count  INTEGER NOT NULL,
  word_count  INTEGER NOT NULL DEFAULT 0,
  text        TEXT NOT NULL,
  CHECK (stated_from <= stated_to),
  CHECK (char_count = length(text))
) STRICT;
CREATE UNIQUE INDEX document_by_sha256 ON document (sha256);
CREATE INDEX document_by_file_name ON document (file_name);
CREATE INDEX document_by_external_id ON document (external_id) WHERE external_id <> '';
CREATE INDEX document_by_import ON document (import_id) WHERE import_id IS NOT NULL;

-- A spelling names one party: `folded` is unique among names, among aliases and between the two.
CREATE TABLE party (
  id          INTEGER PRIMARY KEY,
  name        TEXT NOT NULL CHECK (name <> ''),
  folded      TEXT NOT NULL UNIQUE,
  kind        TEXT NOT NULL CHECK (kind IN ('person', 'organisation', 'collective', 'anonymous',
                                            'document', 'imputed')),
  note        TEXT NOT NULL DEFAULT '',
  external_id TEXT NOT NULL DEFAULT '',
  extra       TEXT NOT NULL DEFAULT '' CHECK (extra = '' OR json_valid(extra)),
  import_id   INTEGER REFERENCES import (id)
) STRICT;

CREATE TABLE party_alias (
  party_id INTEGER NOT NULL REFERENCES party (id),
  ordinal  INTEGER NOT NULL CHECK (ordinal >= 0),
  alias    TEXT NOT NULL CHECK (alias <> ''),
  folded   TEXT NOT NULL UNIQUE,
  PRIMARY KEY (party_id, ordinal)
) STRICT;

-- One reading of a span by one annotator. `start`, `end` and `quote` are those of the whole span
-- (fragments' quotes joined by one space); `start` is null when the span is unanchored, and `quote`
-- is then what it was recorded with.
CREATE TABLE annotation (
  id              INTEGER PRIMARY KEY,
  document_id     INTEGER NOT NULL REFERENCES document (id),
  annotator_id    INTEGER NOT NULL REFERENCES annotator (id),
  type            TEXT NOT NULL CHECK (type IN ('claim', 'prediction', 'fact')),
  start           INTEGER CHECK (start >= 0),
  "end"           INTEGER CHECK ("end" > start),
  quote           TEXT NOT NULL,
  speaker_id      INTEGER REFERENCES party (id),
  speaker_surface TEXT NOT NULL DEFAULT '',
  said_from       TEXT CHECK (said_from IS NULL OR date(said_from) IS said_from),
  said_to         TEXT CHECK (said_to IS NULL OR date(said_to) IS said_to),
  hedge           TEXT NOT NULL DEFAULT '',
  note            TEXT NOT NULL DEFAULT '',
  parent_id       INTEGER REFERENCES annotation (id) CHECK (parent_id <> id),
  created_at      TEXT NOT NULL CHECK (created_at GLOB '????-??-??T??:??:??.???Z'),
  external_id     TEXT NOT NULL DEFAULT '',
  extra           TEXT NOT NULL DEFAULT '' CHECK (extra = '' OR json_valid(extra)),
  import_id       INTEGER REFERENCES import (id),
  CHECK ((start IS NULL) = ("end" IS NULL)),
  CHECK (said_from <= said_to)
) STRICT;
CREATE INDEX annotation_by_document ON annotation (document_id, start);
CREATE INDEX annotation_by_speaker ON annotation (speaker_id) WHERE speaker_id IS NOT NULL;
CREATE INDEX annotation_by_parent ON annotation (parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX annotation_by_external_id ON annotation (external_id) WHERE external_id <> '';
CREATE INDEX annotation_by_import ON annotation (import_id) WHERE import_id IS NOT NULL;

CREATE TABLE span_fragment (
  annotation_id INTEGER NOT NULL REFERENCES annotation (id),
  ordinal       INTEGER NOT NULL CHECK (ordinal >= 0),
  start         INTEGER NOT NULL CHECK (start >= 0),
  "end"         INTEGER NOT NULL CHECK ("end" > start),
  quote         TEXT NOT NULL CHECK (length(quote) = "end" - start),
  prefix        TEXT NOT NULL CHECK (length(prefix) <= 32),
  suffix        TEXT NOT NULL CHECK (length(suffix) <= 32),
  PRIMARY KEY (annotation_id, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE annotation_label (
  annotation_id INTEGER NOT NULL REFERENCES annotation (id),
  ordinal       INTEGER NOT NULL CHECK (ordinal >= 0),
  label         TEXT NOT NULL CHECK (label <> ''),
  PRIMARY KEY (annotation_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX annotation_label_by_label ON annotation_label (label);

-- Hop 0 is the publisher, the last is the origin.
CREATE TABLE attribution_hop (
  annotation_id INTEGER NOT NULL REFERENCES annotation (id),
  ordinal       INTEGER NOT NULL CHECK (ordinal >= 0),
  party_id      INTEGER REFERENCES party (id),
  mode          TEXT NOT NULL CHECK (mode IN ('published', 'direct', 'indirect', 'mixed',
                                              'impersonal', 'imputed')),
  cue           TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (annotation_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX attribution_hop_by_party ON attribution_hop (party_id);

-- Vocabularies are versioned rows: a change is a new version beside the old one.
CREATE TABLE label_set (
  id      INTEGER PRIMARY KEY,
  name    TEXT NOT NULL CHECK (name <> ''),
  version INTEGER NOT NULL CHECK (version >= 1),
  UNIQUE (name, version)
) STRICT;
CREATE TABLE label (
  label_set_id INTEGER NOT NULL REFERENCES label_set (id),
  ordinal      INTEGER NOT NULL CHECK (ordinal >= 0),
  name         TEXT NOT NULL CHECK (name <> ''),
  colour       TEXT NOT NULL DEFAULT '',
  key          TEXT NOT NULL DEFAULT '',
  behaves_as   TEXT CHECK (behaves_as IN ('claim', 'prediction', 'fact')),
  PRIMARY KEY (label_set_id, ordinal),
  UNIQUE (label_set_id, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE scale (
  id      INTEGER PRIMARY KEY,
  name    TEXT NOT NULL CHECK (name <> ''),
  version INTEGER NOT NULL CHECK (version >= 1),
  source  TEXT NOT NULL DEFAULT '',
  rule    TEXT NOT NULL CHECK (rule IN ('first', 'narrowest', 'lower', 'nearest')),
  UNIQUE (name, version)
) STRICT;
CREATE TABLE scale_term (
  scale_id INTEGER NOT NULL REFERENCES scale (id),
  ordinal  INTEGER NOT NULL CHECK (ordinal >= 0),
  term     TEXT NOT NULL CHECK (term <> ''),
  aliases  TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(aliases) AND json_type(aliases) = 'array'),
  lo       REAL NOT NULL,
  hi       REAL NOT NULL,
  scorable INTEGER NOT NULL CHECK (scorable IN (0, 1)),
  PRIMARY KEY (scale_id, ordinal),
  CHECK (0 <= lo AND lo <= hi AND hi <= 1)
) STRICT, WITHOUT ROWID;

CREATE TABLE verdict_vocabulary (
  id      INTEGER PRIMARY KEY,
  name    TEXT NOT NULL CHECK (name <> ''),
  version INTEGER NOT NULL CHECK (version >= 1),
  UNIQUE (name, version)
) STRICT;
CREATE TABLE verdict_term (
  vocabulary_id INTEGER NOT NULL REFERENCES verdict_vocabulary (id),
  ordinal       INTEGER NOT NULL CHECK (ordinal >= 0),
  term          TEXT NOT NULL CHECK (term <> ''),
  rating        REAL NOT NULL,
  best          REAL NOT NULL,
  worst         REAL NOT NULL,
  PRIMARY KEY (vocabulary_id, ordinal),
  UNIQUE (vocabulary_id, term)
) STRICT, WITHOUT ROWID;

-- `status` is derived from the last row of `outcome`; see the triggers.
CREATE TABLE proposition (
  id          INTEGER PRIMARY KEY,
  template_of INTEGER REFERENCES proposition (id) CHECK (template_of <> id),
  statement   TEXT NOT NULL CHECK (statement <> ''),
  kind        TEXT NOT NULL CHECK (kind IN ('binary', 'numeric', 'date', 'category')),
  unit        TEXT NOT NULL DEFAULT '',
  categories  TEXT NOT NULL DEFAULT '[]'
              CHECK (json_valid(categories) AND json_type(categories) = 'array'),
  window_from TEXT CHECK (window_from IS NULL OR date(window_from) IS window_from),
  window_to   TEXT CHECK (window_to IS NULL OR date(window_to) IS window_to),
  criteria    TEXT NOT NULL DEFAULT '',
  fine_print  TEXT NOT NULL DEFAULT '',
  sources     TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(sources) AND json_type(sources) = 'array'),
  base_rate   REAL CHECK (base_rate BETWEEN 0 AND 1),
  topic       TEXT NOT NULL DEFAULT '',
  status      TEXT NOT NULL DEFAULT 'draft'
              CHECK (status IN ('draft', 'open', 'withdrawn', 'due', 'provisional', 'true', 'false',
                                'ambiguous', 'annulled', 'disputed')),
  external_id TEXT NOT NULL DEFAULT '',
  extra       TEXT NOT NULL DEFAULT '' CHECK (extra = '' OR json_valid(extra)),
  import_id   INTEGER REFERENCES import (id),
  CHECK (window_from <= window_to)
) STRICT;
CREATE INDEX proposition_by_external_id ON proposition (external_id) WHERE external_id <> '';
CREATE INDEX proposition_by_template ON proposition (template_of) WHERE template_of IS NOT NULL;
CREATE INDEX proposition_by_status ON proposition (status, window_to);

-- What a proposition said before each change of its terms, written by trigger. It has no foreign
-- key: the history of a removed proposition stays.
CREATE TABLE proposition_revision (
  id             INTEGER PRIMARY KEY,
  proposition_id INTEGER NOT NULL,
  replaced_at    TEXT NOT NULL,
  annotator_id   INTEGER,
  statement      TEXT NOT NULL,
  window_from    TEXT,
  window_to      TEXT,
  criteria       TEXT NOT NULL,
  fine_print     TEXT NOT NULL,
  sources        TEXT NOT NULL
) STRICT;
CREATE INDEX proposition_revision_by_proposition ON proposition_revision (proposition_id, id);

CREATE TABLE proposition_relation (
  from_id INTEGER NOT NULL REFERENCES proposition (id),
  kind    TEXT NOT NULL CHECK (kind IN ('equivalent', 'negates', 'implies', 'excludes', 'narrower',
                                        'other_window', 'condition_of')),
  to_id   INTEGER NOT NULL REFERENCES proposition (id) CHECK (to_id <> from_id),
  PRIMARY KEY (from_id, kind, to_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX proposition_relation_by_to ON proposition_relation (to_id, kind);

-- p_lo, p_best, p_hi: the probability of the event, not of the sentence.
CREATE TABLE link (
  id                       INTEGER PRIMARY KEY,
  annotation_id            INTEGER NOT NULL REFERENCES annotation (id),
  proposition_id           INTEGER REFERENCES proposition (id),
  stance                   TEXT NOT NULL CHECK (stance IN ('asserts', 'denies', 'hedged',
                                                'conditional', 'argues_for', 'argues_against')),
  fit                      TEXT NOT NULL CHECK (fit IN ('exact', 'narrower', 'broader', 'overlaps')),
  state                    TEXT NOT NULL CHECK (state IN ('suggested', 'confirmed', 'rejected')),
  condition_proposition_id INTEGER REFERENCES proposition (id),
  condition_words          TEXT NOT NULL DEFAULT '',
  p_lo                     REAL,
  p_best                   REAL,
  p_hi                     REAL,
  scale                    TEXT NOT NULL DEFAULT '',
  scale_version            INTEGER NOT NULL DEFAULT 0,
  horizon_words            TEXT NOT NULL DEFAULT '',
  horizon_from             TEXT CHECK (horizon_from IS NULL OR date(horizon_from) IS horizon_from),
  horizon_to               TEXT CHECK (horizon_to IS NULL OR date(horizon_to) IS horizon_to),
  horizon_rule             TEXT NOT NULL DEFAULT '',
  scorable                 INTEGER CHECK (scorable IN (0, 1)),
  not_scorable_reason      TEXT NOT NULL DEFAULT '',
  extra                    TEXT NOT NULL DEFAULT '' CHECK (extra = '' OR json_valid(extra)),
  CHECK ((p_lo IS NULL) = (p_hi IS NULL) AND (p_best IS NULL OR p_lo IS NOT NULL)),
  CHECK (0 <= p_lo AND p_lo <= p_hi AND p_hi <= 1),
  CHECK (p_best BETWEEN p_lo AND p_hi),
  CHECK (horizon_from <= horizon_to)
) STRICT;
CREATE INDEX link_by_annotation ON link (annotation_id);
CREATE INDEX link_by_proposition ON link (proposition_id) WHERE proposition_id IS NOT NULL;
CREATE INDEX link_by_condition ON link (condition_proposition_id)
  WHERE condition_proposition_id IS NOT NULL;

-- Reliability A-F and credibility 1-6 are the Admiralty code; F and 6 mean "cannot be judged".
CREATE TABLE evidence (
  id              INTEGER PRIMARY KEY,
  proposition_id  INTEGER REFERENCES proposition (id),
  address         TEXT NOT NULL DEFAULT '',
  title           TEXT NOT NULL DEFAULT '',
  archived_sha256 TEXT CHECK (length(archived_sha256) = 64
                              AND archived_sha256 NOT GLOB '*[^0-9a-f]*'),
  published_on    TEXT CHECK (published_on IS NULL OR date(published_on) IS published_on),
  seen_on         TEXT CHECK (seen_on IS NULL OR date(seen_on) IS seen_on),
  quote           TEXT NOT NULL DEFAULT '',
  bears           TEXT NOT NULL CHECK (bears IN ('supports', 'refutes', 'context')),
  reliability     TEXT NOT NULL CHECK (reliability IN ('A', 'B', 'C', 'D', 'E', 'F')),
  credibility     INTEGER NOT NULL CHECK (credibility BETWEEN 1 AND 6),
  document_id     INTEGER REFERENCES document (id),
  start           INTEGER CHECK (start >= 0),
  "end"           INTEGER CHECK ("end" > start),
  external_id     TEXT NOT NULL DEFAULT '',
  extra           TEXT NOT NULL DEFAULT '' CHECK (extra = '' OR json_valid(extra)),
  import_id       INTEGER REFERENCES import (id),
  CHECK ((start IS NULL) = ("end" IS NULL) AND (start IS NULL OR document_id IS NOT NULL))
) STRICT;
CREATE INDEX evidence_by_proposition ON evidence (proposition_id) WHERE proposition_id IS NOT NULL;
CREATE INDEX evidence_by_document ON evidence (document_id) WHERE document_id IS NOT NULL;
CREATE INDEX evidence_by_external_id ON evidence (external_id) WHERE external_id <> '';

-- The log of a proposition: rows are added and nothing else. `evidence` is an array of evidence
-- ids; the same pairs stand in outcome_evidence, written by trigger, for joins and foreign keys.
-- `caused_by`: the row of another proposition's log that made this one follow (a failed condition).
CREATE TABLE outcome (
  id             INTEGER PRIMARY KEY,
  proposition_id INTEGER NOT NULL REFERENCES proposition (id),
  status         TEXT NOT NULL CHECK (status IN ('open', 'withdrawn', 'due', 'provisional', 'true',
                                                 'false', 'ambiguous', 'annulled', 'disputed')),
  value          TEXT NOT NULL DEFAULT '',
  occurred_from  TEXT CHECK (occurred_from IS NULL OR date(occurred_from) IS occurred_from),
  occurred_to    TEXT CHECK (occurred_to IS NULL OR date(occurred_to) IS occurred_to),
  known_on       TEXT CHECK (known_on IS NULL OR date(known_on) IS known_on),
  recorded_at    TEXT NOT NULL CHECK (recorded_at GLOB '????-??-??T??:??:??.???Z'),
  annotator_id   INTEGER REFERENCES annotator (id),
  resolver       TEXT NOT NULL DEFAULT '',
  evidence       TEXT NOT NULL DEFAULT '[]'
                 CHECK (json_valid(evidence) AND json_type(evidence) = 'array'),
  note           TEXT NOT NULL DEFAULT '',
  impossible     INTEGER NOT NULL DEFAULT 0 CHECK (impossible IN (0, 1)),
  caused_by      INTEGER REFERENCES outcome (id),
  external_id    TEXT NOT NULL DEFAULT '',
  extra          TEXT NOT NULL DEFAULT '' CHECK (extra = '' OR json_valid(extra)),
  import_id      INTEGER REFERENCES import (id),
  CHECK (occurred_from <= occurred_to)
) STRICT;
CREATE INDEX outcome_by_proposition ON outcome (proposition_id, id);
CREATE TABLE outcome_evidence (
  outcome_id  INTEGER NOT NULL REFERENCES outcome (id),
  evidence_id INTEGER NOT NULL REFERENCES evidence (id),
  PRIMARY KEY (outcome_id, evidence_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX outcome_evidence_by_evidence ON outcome_evidence (evidence_id);

-- The log of judgements on claims and facts, in the terms of a versioned vocabulary.
CREATE TABLE verdict (
  id            INTEGER PRIMARY KEY,
  annotation_id INTEGER NOT NULL REFERENCES annotation (id),
  vocabulary_id INTEGER NOT NULL REFERENCES verdict_vocabulary (id),
  term          TEXT NOT NULL,
  as_of         TEXT CHECK (as_of IS NULL OR date(as_of) IS as_of),
  recorded_at   TEXT NOT NULL CHECK (recorded_at GLOB '????-??-??T??:??:??.???Z'),
  annotator_id  INTEGER REFERENCES annotator (id),
  reviewer      TEXT NOT NULL DEFAULT '',
  explanation   TEXT NOT NULL DEFAULT '',
  evidence      TEXT NOT NULL DEFAULT '[]'
                CHECK (json_valid(evidence) AND json_type(evidence) = 'array'),
  external_id   TEXT NOT NULL DEFAULT '',
  extra         TEXT NOT NULL DEFAULT '' CHECK (extra = '' OR json_valid(extra)),
  import_id     INTEGER REFERENCES import (id),
  FOREIGN KEY (vocabulary_id, term) REFERENCES verdict_term (vocabulary_id, term)
) STRICT;
CREATE INDEX verdict_by_annotation ON verdict (annotation_id, id);
CREATE TABLE verdict_evidence (
  verdict_id  INTEGER NOT NULL REFERENCES verdict (id),
  evidence_id INTEGER NOT NULL REFERENCES evidence (id),
  PRIMARY KEY (verdict_id, evidence_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX verdict_evidence_by_evidence ON verdict_evidence (evidence_id);

-- Every change ever made. `kind` is the edit's name, 'undo' or 'redo'; `undo_of` is the edit that an
-- undo or redo row concerns. undo_top and redo_top are the tops of the two stacks after this row:
-- undo_top is the edit that would be undone next, redo_top the undo row that would be redone next;
-- below each top lies what the row before it named. `changeset` is null for what cannot be undone.
CREATE TABLE journal (
  id           INTEGER PRIMARY KEY,
  at           TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
  annotator_id INTEGER NOT NULL REFERENCES annotator (id),
  kind         TEXT NOT NULL,
  description  TEXT NOT NULL,
  undo_of      INTEGER REFERENCES journal (id),
  undo_top     INTEGER REFERENCES journal (id),
  redo_top     INTEGER REFERENCES journal (id),
  changeset    BLOB
) STRICT;

-- How far a document was read; a convenience, outside the journal. `offset` in code points.
CREATE TABLE reading_state (
  document_id INTEGER PRIMARY KEY REFERENCES document (id),
  offset      INTEGER NOT NULL CHECK (offset >= 0),
  finished    INTEGER NOT NULL CHECK (finished IN (0, 1)),
  updated_at  TEXT NOT NULL
) STRICT;

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

CREATE TRIGGER document_search_insert AFTER INSERT ON document BEGIN
  INSERT INTO document_search (rowid, title, publisher, text)
  VALUES (NEW.id, NEW.title, NEW.publisher, NEW.text);
END;
CREATE TRIGGER document_search_delete AFTER DELETE ON document BEGIN
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

CREATE TRIGGER annotation_search_insert AFTER INSERT ON annotation BEGIN
  INSERT INTO annotation_search (rowid, quote, note, hedge)
  VALUES (NEW.id, NEW.quote, NEW.note, NEW.hedge);
END;
CREATE TRIGGER annotation_search_delete AFTER DELETE ON annotation BEGIN
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

CREATE TRIGGER party_name_is_no_alias BEFORE INSERT ON party BEGIN
  SELECT RAISE(ABORT, 'That name is an alias of another party; use that party or merge the two.')
  WHERE EXISTS (SELECT 1 FROM party_alias WHERE folded = NEW.folded AND party_id <> NEW.id);
END;
CREATE TRIGGER party_new_name_is_no_alias BEFORE UPDATE OF folded ON party BEGIN
  SELECT RAISE(ABORT, 'That name is an alias of another party; use that party or merge the two.')
  WHERE EXISTS (SELECT 1 FROM party_alias WHERE folded = NEW.folded AND party_id <> NEW.id);
END;
CREATE TRIGGER alias_is_no_name BEFORE INSERT ON party_alias BEGIN
  SELECT RAISE(ABORT, 'That alias is the name of a party; use that party or merge the two.')
  WHERE EXISTS (SELECT 1 FROM party WHERE folded = NEW.folded);
END;
CREATE TRIGGER changed_alias_is_no_name BEFORE UPDATE OF folded ON party_alias BEGIN
  SELECT RAISE(ABORT, 'That alias is the name of a party; use that party or merge the two.')
  WHERE EXISTS (SELECT 1 FROM party WHERE folded = NEW.folded);
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
