-- SPDX-FileCopyrightText: 2026 Yizhan contributors
-- SPDX-License-Identifier: Apache-2.0
-- The last revision that deleted personal data whose bytes may still lie in free pages; 0: none. See Scrubber.
ALTER TABLE partition ADD COLUMN scrub_due BIGINT NOT NULL DEFAULT 0
-- @statement
-- A hash by the key that its data are sealed with, so that another is found out before anything is done; empty: not
-- known yet.
ALTER TABLE partition ADD COLUMN key_check TEXT NOT NULL DEFAULT ''
