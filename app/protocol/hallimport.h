// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/hallstate.h"
#include "protocol/importreader.h"
#include "protocol/record.h"

namespace yizhan {

/** A log-in that the file asks for; its pass word is made by whoever creates the account. */
struct ImportedAccount
{
    QString login;
    QString person;
    Role role = Role::Clerk;
    QString department;
    bool operator==(const ImportedAccount &) const = default;
};

/** A hall as its file describes it. Windows come closed and empty: a running hall keeps what its own are doing. */
struct ImportedHall
{
    HallInfo info;
    std::vector<Window> windows;
    std::vector<Person> people;
    std::vector<Post> posts;
    std::vector<ImportedAccount> accounts;
    bool operator==(const ImportedHall &) const = default;
};

/**
 * Reads a hall file (`yizhan-server import hall FILE`): the whole file is checked first, and one error refuses all of
 * it. A pure function. One JSON object in UTF-8; `resources/demo/hall.json` is the example. Its sections:
 *
 * - `schema_version` 1, `notice` (both optional).
 * - `hall`: `id`, `name_zh`, `name_en`, `region_zh`, `region_en`, `address_zh`, `phone`, `supervision_phone`,
 *   `case_code` (capital letters that begin every case number), `zone` (IANA), `hours` (for each of `monday` …
 *   `sunday` a list like `["08:30-12:00", "14:00-17:30"]`; a day without slots may be left out), optional
 *   `minutes_per_ticket`, `case_board`, `case_days` (how long what a case holds of a person is kept) and `lights`
 *   (`blue_days`, `yellow_days`, `blue_percent`, `yellow_percent`: what is left of a limit when a light changes),
 * `duty` (hours with somebody on duty beside the opening hours, each `kind` early, noon, evening or holiday, `on`
 * workday or day_off, `time` like 07:30-08:30) and `booking` (`slot_minutes`, `places` of a queue in a slot, and
 * `quotas` for queues with another number, each `prefix` and `places`).
 * - `windows`: `id`, `number`, `name_zh`, `name_en`, `prefixes`.
 * - `people`: `id`, `name`, `title_zh`, `department`, `role` (clerk, reviewer, leader, administrator), optional `login`
 *   and `party_member`.
 * - `posts`: `id`, `name_zh`, `name_en`, `a`, `b` (ids of people), `prefixes`, optional `window`, `substitute`,
 * `phone`.
 *
 * Ids are small letters, digits and hyphens. Numbers of posts per person only warn: two people and one window must
 * work.
 */
[[nodiscard]] Imported<ImportedHall> readHall(const QByteArray &bytes);

/** What does not fit between a hall and the catalogue it works with: departments and queue prefixes. */
[[nodiscard]] ImportErrors checkHall(const ImportedHall &hall, const Catalogue &catalogue);

/**
 * The posts of which the file would change A, B or the substitute: pairs change only with approval and keep their
 * history (AB-13), so they are asked for at the desk. A post that the hall does not have yet is set by the file.
 */
[[nodiscard]] ImportErrors checkPairs(const ImportedHall &hall, const std::map<QString, Post> &present);

} // namespace yizhan
