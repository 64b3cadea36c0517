// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QHash>
#include <QStringList>

#include <bitset>

namespace yizhan::system {

/** The files below `folder`, paths relative to it. */
[[nodiscard]] QStringList filesBelow(const QString &folder);

/**
 * Texts that nobody may find, in each way in which a file, an answer or a request line may hold them: UTF-8, UTF-16 of
 * either order, percent-encoded and as escapes of JSON. One pass over the bytes, however many there are.
 */
class Secrets
{
public:
    Secrets() = default;
    explicit Secrets(QStringList texts);

    /** Those that stand in `bytes`. */
    [[nodiscard]] QStringList in(const QByteArray &bytes) const;
    [[nodiscard]] const QStringList &texts() const { return m_texts; }

private:
    struct Needle
    {
        QByteArray bytes;
        qsizetype text;
    };
    static constexpr qsizetype headBytes = 4;

    QStringList m_texts;
    QHash<QByteArray, QList<Needle>> m_byHead;
    std::bitset<65536> m_begins; ///< the first two bytes of any
};

/** Those of `secrets` that stand in `bytes`. */
[[nodiscard]] QStringList secretsIn(const QByteArray &bytes, const QStringList &secrets);

} // namespace yizhan::system
