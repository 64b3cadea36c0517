-- SPDX-FileCopyrightText: 2026 Yizhan contributors
-- SPDX-License-Identifier: Apache-2.0
-- Times are UTC milliseconds, ids are text made by us, flags are 0 or 1. Immutable once released: change it by a
-- further step. Statements are separated by the marker line.
CREATE TABLE partition (
    id             TEXT   NOT NULL PRIMARY KEY,
    epoch          TEXT   NOT NULL,
    epoch_from     BIGINT NOT NULL, -- revision at which the epoch began; the command log is gapless from there
    revision       BIGINT NOT NULL,
    horizon        BIGINT NOT NULL,
    home           TEXT   NOT NULL, -- empty: here
    last_commit_at BIGINT NOT NULL
)
-- @statement
CREATE TABLE record (
    partition TEXT     NOT NULL REFERENCES partition (id),
    kind      TEXT     NOT NULL,
    id        TEXT     NOT NULL,
    revision  BIGINT   NOT NULL,
    previous  BIGINT   NOT NULL, -- the revision that this one replaced, 0 for none
    deleted   SMALLINT NOT NULL,
    internal  SMALLINT NOT NULL, -- 0: in the feed, 1: never, 2: was there, now a tombstone to it
    body      TEXT     NOT NULL,
    PRIMARY KEY (partition, kind, id)
)
-- @statement
CREATE INDEX record_by_revision ON record (partition, revision)
-- @statement
CREATE TABLE command_log (
    partition  TEXT   NOT NULL REFERENCES partition (id),
    epoch      TEXT   NOT NULL,
    revision   BIGINT NOT NULL,
    at         BIGINT NOT NULL,
    name       TEXT   NOT NULL,
    actor      TEXT   NOT NULL,
    device     TEXT   NOT NULL,
    request_id TEXT   NOT NULL,
    PRIMARY KEY (partition, epoch, revision)
)
-- @statement
CREATE TABLE idempotency (
    scope     TEXT   NOT NULL,
    key       TEXT   NOT NULL,
    body_hash TEXT   NOT NULL,
    status    BIGINT NOT NULL,
    answer    TEXT   NOT NULL,
    at        BIGINT NOT NULL, -- real time, even in a simulated hall
    PRIMARY KEY (scope, key)
)
-- @statement
CREATE INDEX idempotency_by_time ON idempotency (at)
-- @statement
CREATE TABLE fact (
    partition TEXT   NOT NULL REFERENCES partition (id),
    epoch     TEXT   NOT NULL,
    revision  BIGINT NOT NULL,
    seq       BIGINT NOT NULL, -- within the command
    subject   TEXT   NOT NULL,
    at        BIGINT NOT NULL,
    kind      TEXT   NOT NULL,
    actor     TEXT   NOT NULL,
    post      TEXT   NOT NULL,
    detail    TEXT   NOT NULL,
    PRIMARY KEY (partition, epoch, revision, seq)
)
-- @statement
CREATE INDEX fact_by_subject ON fact (partition, subject, revision, seq)
-- @statement
CREATE TABLE sealed (
    partition TEXT   NOT NULL REFERENCES partition (id),
    subject   TEXT   NOT NULL,
    at        BIGINT NOT NULL,
    blob      BYTEA  NOT NULL,
    PRIMARY KEY (partition, subject)
)
-- @statement
CREATE TABLE sealed_key (
    partition  TEXT NOT NULL,
    keyed_hash TEXT NOT NULL,
    subject    TEXT NOT NULL,
    PRIMARY KEY (partition, keyed_hash, subject),
    FOREIGN KEY (partition, subject) REFERENCES sealed (partition, subject) ON DELETE CASCADE
)
-- @statement
CREATE INDEX sealed_key_by_subject ON sealed_key (partition, subject)
-- @statement
CREATE TABLE account (
    login         TEXT     NOT NULL PRIMARY KEY,
    person        TEXT     NOT NULL,
    role          TEXT     NOT NULL,
    department    TEXT     NOT NULL,
    password_hash TEXT     NOT NULL,
    must_change   SMALLINT NOT NULL,
    changed_at    BIGINT   NOT NULL
)
-- @statement
CREATE TABLE token (
    hash        TEXT     NOT NULL PRIMARY KEY,
    role        TEXT     NOT NULL,
    device      TEXT     NOT NULL,
    device_kind TEXT     NOT NULL,
    person      TEXT     NOT NULL,
    partition   TEXT     NOT NULL,
    created_at  BIGINT   NOT NULL,
    expires_at  BIGINT   NOT NULL, -- 0: until revoked
    revoked     SMALLINT NOT NULL
)
-- @statement
CREATE INDEX token_by_person ON token (person)
-- @statement
CREATE TABLE audit (
    id      TEXT   NOT NULL PRIMARY KEY, -- sorts by time
    at      BIGINT NOT NULL,
    actor   TEXT   NOT NULL,
    device  TEXT   NOT NULL,
    action  TEXT   NOT NULL,
    subject TEXT   NOT NULL,
    detail  TEXT   NOT NULL
)
-- @statement
CREATE INDEX audit_by_subject ON audit (subject, id)
