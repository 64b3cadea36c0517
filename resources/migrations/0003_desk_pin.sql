-- SPDX-FileCopyrightText: 2026 Yizhan contributors
-- SPDX-License-Identifier: Apache-2.0
-- A PIN is good for one account at one desk; how it is hashed: app/server/sessionroutes.cpp.
CREATE TABLE desk_pin (
    login    TEXT   NOT NULL,
    device   TEXT   NOT NULL, -- the desk's name
    pin_hash TEXT   NOT NULL,
    set_at   BIGINT NOT NULL,
    PRIMARY KEY (login, device)
)
