"""The first tables. Frozen: it says what it made then, whatever the models say today."""

from typing import Any

import peewee

# ids are UUIDs made by the program and every key has the municipality, so that tables can be distributed.
# COLLATE "C": readings are searched by ranges of code points, which is what SQLite compares by already.
_TABLES = """
CREATE TABLE resident (
    municipality TEXT NOT NULL,
    id {uuid} NOT NULL,
    name TEXT NOT NULL,
    kana TEXT NOT NULL,
    kana_key TEXT {code_points} NOT NULL,
    birth_date {day} NOT NULL,
    sex TEXT NOT NULL,
    address TEXT NOT NULL,
    postal_code TEXT NOT NULL,
    phone TEXT NOT NULL,
    latin_name TEXT NOT NULL,
    alias TEXT NOT NULL,
    name_changed_on {day},
    address_changed_on {day},
    has_guardian {truth} NOT NULL,
    version INTEGER NOT NULL,
    CONSTRAINT resident_pk PRIMARY KEY (municipality, id)
);
CREATE INDEX resident_by_kana ON resident (municipality, kana_key, birth_date);
CREATE INDEX resident_by_birth_date ON resident (municipality, birth_date, kana_key);

CREATE TABLE application (
    municipality TEXT NOT NULL,
    id {uuid} NOT NULL,
    number CHAR(23) NOT NULL,
    resident_id {uuid} NOT NULL,
    route TEXT NOT NULL,
    state TEXT NOT NULL,
    form_issued_on {day},
    applied_on {day},
    version INTEGER NOT NULL,
    CONSTRAINT application_pk PRIMARY KEY (municipality, id),
    CONSTRAINT application_number UNIQUE (municipality, number),
    CONSTRAINT application_number_length CHECK (length(number) = 23),
    CONSTRAINT application_resident FOREIGN KEY (municipality, resident_id)
        REFERENCES resident (municipality, id)
);
CREATE INDEX application_by_resident ON application (municipality, resident_id);

CREATE TABLE visit (
    municipality TEXT NOT NULL,
    id {uuid} NOT NULL,
    counter TEXT NOT NULL,
    application_id {uuid} NOT NULL,
    state TEXT NOT NULL,
    entry TEXT NOT NULL,
    started_at {moment} NOT NULL,
    ended_at {moment},
    photo_id {uuid},
    identity TEXT,
    printed TEXT NOT NULL,
    version INTEGER NOT NULL,
    CONSTRAINT visit_pk PRIMARY KEY (municipality, id),
    CONSTRAINT visit_of_application UNIQUE (municipality, id, application_id),
    CONSTRAINT visit_application FOREIGN KEY (municipality, application_id)
        REFERENCES application (municipality, id){visit_photo_here}
);
CREATE UNIQUE INDEX visit_open_counter ON visit (municipality, counter) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX visit_open_application ON visit (municipality, application_id) WHERE ended_at IS NULL;
CREATE INDEX visit_by_application ON visit (municipality, application_id, started_at);

CREATE TABLE photo (
    municipality TEXT NOT NULL,
    id {uuid} NOT NULL,
    application_id {uuid} NOT NULL,
    visit_id {uuid} NOT NULL,
    status TEXT NOT NULL,
    source TEXT NOT NULL,
    taken_at {moment} NOT NULL,
    sha256 TEXT NOT NULL,
    report TEXT NOT NULL,
    exception TEXT,
    exception_reason TEXT NOT NULL,
    sealed_cropped {bytes},
    sealed_original {bytes},
    CONSTRAINT photo_pk PRIMARY KEY (municipality, id),
    CONSTRAINT photo_of_application UNIQUE (municipality, id, application_id),
    CONSTRAINT photo_visit FOREIGN KEY (municipality, visit_id, application_id)
        REFERENCES visit (municipality, id, application_id)
);
CREATE UNIQUE INDEX photo_current ON photo (municipality, application_id) WHERE status = 'current';
CREATE INDEX photo_by_visit ON photo (municipality, visit_id);
{visit_photo_later}
CREATE TABLE flag (
    municipality TEXT NOT NULL,
    id {uuid} NOT NULL,
    application_id {uuid} NOT NULL,
    kind TEXT NOT NULL,
    evidence TEXT NOT NULL,
    raised_at {moment} NOT NULL,
    raised_by TEXT NOT NULL,
    resolved_at {moment},
    resolution TEXT NOT NULL,
    CONSTRAINT flag_pk PRIMARY KEY (municipality, id),
    CONSTRAINT flag_application FOREIGN KEY (municipality, application_id)
        REFERENCES application (municipality, id)
);
CREATE UNIQUE INDEX flag_open ON flag (municipality, application_id, kind) WHERE resolved_at IS NULL;

CREATE TABLE audit (
    municipality TEXT NOT NULL,
    counter TEXT NOT NULL,
    seq INTEGER NOT NULL,
    id {uuid} NOT NULL,
    at {moment} NOT NULL,
    staff TEXT NOT NULL,
    command TEXT NOT NULL,
    command_id {uuid} NOT NULL,
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    previous_hash TEXT NOT NULL,
    hash TEXT NOT NULL,
    CONSTRAINT audit_pk PRIMARY KEY (municipality, counter, seq)
);
CREATE INDEX audit_by_command ON audit (municipality, command_id);

CREATE TABLE handled_command (
    municipality TEXT NOT NULL,
    id {uuid} NOT NULL,
    at {moment} NOT NULL,
    counter TEXT NOT NULL,
    outcome TEXT NOT NULL,
    CONSTRAINT handled_command_pk PRIMARY KEY (municipality, id)
)
"""
# A visit's photo is one of its own application; the database holds that too, against every mix-up.
_VISIT_PHOTO = """CONSTRAINT visit_photo FOREIGN KEY (municipality, photo_id, application_id)
        REFERENCES photo (municipality, id, application_id)"""
_SQLITE = {
    "uuid": "TEXT",
    "day": "TEXT",
    "moment": "TEXT",
    "truth": "INTEGER",
    "bytes": "BLOB",
    "code_points": "",
    "visit_photo_here": f",\n    {_VISIT_PHOTO}",
    "visit_photo_later": "",
}
_POSTGRES = {
    "uuid": "UUID",
    "day": "DATE",
    "moment": "TIMESTAMPTZ",
    "truth": "BOOLEAN",
    "bytes": "BYTEA",
    "code_points": 'COLLATE "C"',
    "visit_photo_here": "",
    "visit_photo_later": f"ALTER TABLE visit ADD {_VISIT_PHOTO};",
}


def up(_migrator: object, database: Any) -> None:
    """Make the tables."""
    types = _SQLITE if isinstance(database, peewee.SqliteDatabase) else _POSTGRES
    for statement in _TABLES.format(**types).split(";"):
        database.execute_sql(statement)
