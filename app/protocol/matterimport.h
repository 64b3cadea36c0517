// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/matter.h"
#include "protocol/importreader.h"
#include "protocol/record.h"

namespace yizhan {

/** The whole catalogue of one file, in the file's order. */
struct ImportedCatalogue
{
    std::vector<Department> departments;
    std::vector<Category> categories;
    std::vector<Matter> matters;
    std::vector<BannedCertificate> banned;
    std::vector<PictureNode> pictures;
    /** The same file always gives the same records; what the partition holds beyond them is to be removed. */
    [[nodiscard]] std::vector<Record> records() const;
    bool operator==(const ImportedCatalogue &) const = default;
};

/**
 * Reads a catalogue file (`yizhan-server import matters FILE`): the whole file is checked first, and one error refuses
 * all of it. A pure function. One JSON object in UTF-8; `resources/demo/matters.json` is the example. Its sections:
 *
 * - `meta` (optional): `schema_version` 1 and any notes.
 * - `departments`: `code`, `name_zh`, `name_en`, `level_code` 1–7 (GB/T 39046 A.2). `SQ`, the community itself, must
 *   be one of them.
 * - `categories`: `code`, `name_zh`, `name_en`, `queue_prefix`.
 * - `matters`: one object each, fields as in the example; `synonyms` (optional) are the residents' own words for it.
 * - `not_issued_certificates`: `items` of `seq`, `name_zh`, `where_to_go_zh`, optional `name_en`, `where_to_go_en`,
 *   `keywords`.
 * - `pictures` (optional): the kiosk's picture menu, a list of at most six choices, each with `id`, `icon` (name of a
 *   Material icon), `title_zh`, `title_en`, and either `choices` (again at most six) or `matters` (codes, at most
 *   six). A choice with one matter leads straight to it. If there are pictures, every matter must be reachable, in
 *   three touches at most.
 *
 * Fields nobody knows are refused. Rules checked: codes unique and references known; queue prefix one capital letter,
 * not A or B, which mean posts; promised limit within the legal one; review steps within the promised limit (P-2).
 * Limits are compared where their units can be.
 */
[[nodiscard]] Imported<ImportedCatalogue> readMatters(const QByteArray &bytes);

/** Rule P-2 alone: true unless the review steps surely take longer than `promised`. */
[[nodiscard]] bool reviewFitsPromise(const std::vector<ReviewDepartment> &review, const Limit &promised);

} // namespace yizhan
