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
  authors     TEXT NOT NULL DEFAULT '[]'
              CHECK (json_valid(authors) AND json_type(authors) = 'array'),
  address     TEXT NOT NULL DEFAULT '',
  language    TEXT NOT NULL DEFAULT '',
  dateline    TEXT CHECK (dateline IS NULL OR date(dateline, '+0 days') IS dateline),
  stated_from TEXT CHECK (stated_from IS NULL OR date(stated_from, '+0 days') IS stated_from),
  stated_to   TEXT CHECK (stated_to IS NULL OR date(stated_to, '+0 days') IS stated_to),
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
-- Triggers see to it, because undo has to pass through states in which two rows trade spellings.
CREATE TABLE party (
  id          INTEGER PRIMARY KEY,
  name        TEXT NOT NULL CHECK (name <> ''),
  folded      TEXT NOT NULL,
  kind        TEXT NOT NULL CHECK (kind IN ('person', 'organisation', 'collective', 'anonymous',
                                            'document', 'imputed')),
  note        TEXT NOT NULL DEFAULT '',
  external_id TEXT NOT NULL DEFAULT '',
  extra       TEXT NOT NULL DEFAULT '' CHECK (extra = '' OR json_valid(extra)),
  import_id   INTEGER REFERENCES import (id)
) STRICT;
CREATE INDEX party_by_folded ON party (folded);

CREATE TABLE party_alias (
  party_id INTEGER NOT NULL REFERENCES party (id),
  ordinal  INTEGER NOT NULL CHECK (ordinal >= 0),
  alias    TEXT NOT NULL CHECK (alias <> ''),
  folded   TEXT NOT NULL,
  PRIMARY KEY (party_id, ordinal)
) STRICT;
CREATE INDEX party_alias_by_folded ON party_alias (folded);

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
  said_from       TEXT CHECK (said_from IS NULL OR date(said_from, '+0 days') IS said_from),
  said_to         TEXT CHECK (said_to IS NULL OR date(said_to, '+0 days') IS said_to),
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
  description  TEXT NOT NULL DEFAULT '',
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
-- lo and hi are null for words of attribution ("reportedly"): they carry no probability.
CREATE TABLE scale_term (
  scale_id INTEGER NOT NULL REFERENCES scale (id),
  ordinal  INTEGER NOT NULL CHECK (ordinal >= 0),
  term     TEXT NOT NULL CHECK (term <> ''),
  aliases  TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(aliases) AND json_type(aliases) = 'array'),
  lo       REAL,
  hi       REAL,
  scorable INTEGER NOT NULL CHECK (scorable IN (0, 1)),
  PRIMARY KEY (scale_id, ordinal),
  CHECK ((lo IS NULL) = (hi IS NULL)),
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
  definition    TEXT NOT NULL DEFAULT '',
  rating        REAL,
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
  window_from TEXT CHECK (window_from IS NULL OR date(window_from, '+0 days') IS window_from),
  window_to   TEXT CHECK (window_to IS NULL OR date(window_to, '+0 days') IS window_to),
  criteria    TEXT NOT NULL DEFAULT '',
  fine_print  TEXT NOT NULL DEFAULT '',
  sources     TEXT NOT NULL DEFAULT '[]'
              CHECK (json_valid(sources) AND json_type(sources) = 'array'),
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
  fit                      TEXT NOT NULL
                           CHECK (fit IN ('exact', 'narrower', 'broader', 'overlaps')),
  state                    TEXT NOT NULL CHECK (state IN ('suggested', 'confirmed', 'rejected')),
  condition_proposition_id INTEGER REFERENCES proposition (id),
  condition_words          TEXT NOT NULL DEFAULT '',
  p_lo                     REAL,
  p_best                   REAL,
  p_hi                     REAL,
  scale                    TEXT NOT NULL DEFAULT '',
  scale_version            INTEGER NOT NULL DEFAULT 0,
  horizon_words            TEXT NOT NULL DEFAULT '',
  horizon_from             TEXT
                           CHECK (horizon_from IS NULL OR date(horizon_from, '+0 days') IS horizon_from),
  horizon_to               TEXT
                           CHECK (horizon_to IS NULL OR date(horizon_to, '+0 days') IS horizon_to),
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
  published_on    TEXT
                  CHECK (published_on IS NULL OR date(published_on, '+0 days') IS published_on),
  seen_on         TEXT CHECK (seen_on IS NULL OR date(seen_on, '+0 days') IS seen_on),
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
  occurred_from  TEXT
                 CHECK (occurred_from IS NULL OR date(occurred_from, '+0 days') IS occurred_from),
  occurred_to    TEXT CHECK (occurred_to IS NULL OR date(occurred_to, '+0 days') IS occurred_to),
  known_on       TEXT CHECK (known_on IS NULL OR date(known_on, '+0 days') IS known_on),
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
  as_of         TEXT CHECK (as_of IS NULL OR date(as_of, '+0 days') IS as_of),
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
