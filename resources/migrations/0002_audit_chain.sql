-- SPDX-FileCopyrightText: 2026 Yizhan contributors
-- SPDX-License-Identifier: Apache-2.0
-- The audit becomes a chain for each partition: every row holds the hash of the one before it and of its own content,
-- and the partition's row says how many there are and how the chain ends, so that neither a changed line nor a cut tail
-- goes unseen. The rows written until now are chained by audittable.cpp in this step's transaction, which then drops
-- the old table and forbids UPDATE and DELETE in the engine's own words.
ALTER TABLE partition ADD COLUMN audit_count BIGINT NOT NULL DEFAULT 0
-- @statement
ALTER TABLE partition ADD COLUMN audit_head TEXT NOT NULL DEFAULT ''
-- @statement
DROP INDEX audit_by_subject
-- @statement
ALTER TABLE audit RENAME TO audit_unchained
-- @statement
CREATE TABLE audit (
    partition TEXT   NOT NULL REFERENCES partition (id),
    seq       BIGINT NOT NULL, -- 1, 2, 3 …
    at        BIGINT NOT NULL,
    actor     TEXT   NOT NULL,
    device    TEXT   NOT NULL,
    action    TEXT   NOT NULL,
    subject   TEXT   NOT NULL,
    detail    TEXT   NOT NULL,
    salt      TEXT   NOT NULL, -- of the hashes in fields; empty where there are none
    fields    TEXT   NOT NULL, -- {"applicant.phone":"<keyed hash of salt and value>"}; empty where there are none
    hash      TEXT   NOT NULL, -- SHA-256 of the previous row's hash and of this row
    PRIMARY KEY (partition, seq)
)
-- @statement
CREATE INDEX audit_by_subject ON audit (partition, subject, seq)
-- @statement
CREATE INDEX audit_by_time ON audit (partition, at)
