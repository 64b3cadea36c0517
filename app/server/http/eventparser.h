// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <functional>

namespace yizhan {

/** Server-sent events out of whatever pieces the network makes of them. An event over 1 MiB is dropped. */
class EventParser
{
public:
    using OnEvent = std::function<bool(const QByteArray &name, const QByteArray &data)>;
    /** False as soon as `onEvent` said that it has heard enough. */
    bool feed(QByteArrayView piece, const OnEvent &onEvent);

private:
    static constexpr qsizetype longest = 1024 * 1024;
    QByteArray m_line;
    QByteArray m_name;
    QByteArray m_data;
};

} // namespace yizhan
