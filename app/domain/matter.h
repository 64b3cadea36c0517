// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace yizhan {

/** Units of a time limit (DOMAIN 7). NONE: no legal limit, only the promised one counts. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // GCC 12 takes the scoped Day for a shadow of yizhan::Day
enum class LimitUnit { None, Immediate, Hour, Day, Workday, Month };
#pragma GCC diagnostic pop

struct Limit
{
    int value = 0;
    LimitUnit unit = LimitUnit::None;
    QString textZh;
    bool operator==(const Limit &) const = default;
};

struct Material
{
    QString name;
    QString nameEn;
    int original = 0; ///< originals to show
    int copy = 0;     ///< copies to leave
    bool required = true;
    bool deferrable = false; ///< 容缺: may come later, before the result is issued (D-1)
    QString electronicSubstitute;
    QString electronicSubstituteEn;
    QString note;
    QString noteEn;
    bool operator==(const Material &) const = default;
};

/** What somebody shows who comes in an applicant's place; of every matter that lists nothing of its own for it. */
[[nodiscard]] Material agentAuthority();

struct Step
{
    int seq = 0;
    QString stage; ///< RECEIVE ACCEPT SURVEY REVIEW PUBLICITY DECIDE FINISH DELIVER RATE
    QString nameZh;
    QString nameEn;
    QString actor;
    QString actorEn;
    Limit limit;
    bool operator==(const Step &) const = default;
};

/** One reviewer of the plan. Equal `parallelGroup` > 0 within one `order` means side by side. */
struct ReviewDepartment
{
    QString department;
    QString nameZh;
    int order = 1;
    int parallelGroup = 0;
    QString role;
    QString roleEn;
    Limit limit;
    bool deemable = true; ///< its silence may count as consent: an internal opinion (P-3)
    bool lead = false;    ///< 牵头: sums up what the others say and decides
    bool operator==(const ReviewDepartment &) const = default;
};

/** What one department gives in a matter that serves several purposes at once (一件事). */
struct MatterResult
{
    QString department;
    QString nameZh;
    QString nameEn;
    bool operator==(const MatterResult &) const = default;
};

/** A matter (事项) of the closed list, as imported. English is optional: where there is none, Chinese is shown. */
struct Matter
{
    QString code;
    QString category;
    QString nameZh;
    QString nameEn;
    int kindCode = 2; ///< GB/T 39046 A.6: 1 即办件, 2 承诺件, 9 其他
    QString queuePrefix;
    Limit legalLimit;
    Limit promisedLimit;
    QStringList conditions;
    QStringList conditionsEn; ///< one for each of `conditions`, or none
    std::vector<Material> materials;
    bool feeCharged = false;
    QString feeNote;
    QString feeNoteEn;
    std::vector<Step> steps;
    std::vector<ReviewDepartment> review;
    int publicityDays = 0;
    QStringList clockStops;
    /** Working days by which it may be extended at most; 0: not at all; none: as the law has it (T-8). */
    std::optional<int> longestExtension;
    QString result;
    QString resultEn;
    std::vector<MatterResult> results; ///< one a department; empty: `result` is all
    QString afterHours;                ///< full | apply | info
    QStringList legalBasis;
    QString pinyin;
    QString pinyinInitials;
    QStringList synonyms; ///< residents' own words, from the picture menu
    QStringList synonymsEn;

    [[nodiscard]] bool immediate() const { return kindCode == 1; }
    /**
     * Who decides (DOMAIN 3.1, 3.4): the lead department; where none is named that of the last review step, else the
     * community itself ("SQ").
     */
    [[nodiscard]] QString decidingDepartment() const;
    bool operator==(const Matter &) const = default;
};

struct Department
{
    QString code;
    QString nameZh;
    QString nameEn;
    int levelCode = 6;
    bool operator==(const Department &) const = default;
};

struct Category
{
    QString code;
    QString nameZh;
    QString nameEn;
    QString queuePrefix;
    int position = 0;
    bool operator==(const Category &) const = default;
};

/** One of the certificates a community must not issue (C-1). */
struct BannedCertificate
{
    int seq = 0;
    QString nameZh;
    QString nameEn;
    QString whereToGoZh;
    QString whereToGoEn;
    QStringList keywords; ///< other words residents use for it
    bool operator==(const BannedCertificate &) const = default;
};

/**
 * One choice of the picture menu: at most six a step, three touches to any matter. A node has children, or
 * matters, never both. A node with a single matter leads straight to that matter, without a page of its own.
 */
struct PictureNode
{
    QString id;       ///< "elder", "elder.money"
    QString parent;   ///< empty for the first page
    int position = 0; ///< 0–5
    QString icon;     ///< Material icon name, "elderly"
    QString titleZh;
    QString titleEn;
    QStringList matters; ///< codes, in order
    bool operator==(const PictureNode &) const = default;
};

} // namespace yizhan
