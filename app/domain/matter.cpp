// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/matter.h"

#include <algorithm>

namespace yizhan {

Material agentAuthority()
{
    Material material;
    material.name = QStringLiteral("授权委托书或监护证明");
    material.nameEn = QStringLiteral("Letter of authority, or proof of guardianship");
    material.original = 1;
    return material;
}

QString Matter::decidingDepartment() const
{
    const auto lead = std::find_if(review.begin(), review.end(), [](const auto &one) { return one.lead; });
    if (lead != review.end()) {
        return lead->department;
    }
    const auto last = std::max_element(review.begin(), review.end(),
                                       [](const auto &one, const auto &other) { return one.order < other.order; });
    return last == review.end() ? QStringLiteral("SQ") : last->department;
}

} // namespace yizhan
