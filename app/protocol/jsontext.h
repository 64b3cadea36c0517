// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QStringView>

namespace yizhan {

/** Appends the text as a JSON string, quotes included, in UTF-8. */
void appendJsonString(QByteArray &json, QStringView text);
/** Appends what is plain ASCII and needs no escaping, in quotes. */
void appendJsonAscii(QByteArray &json, QStringView text);

} // namespace yizhan
