// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "devices/waveform.h"

#include <QHash>
#include <QStringView>

namespace yizhan {

/**
 * Words that a hall recorded itself, in a folder with `index.tsv`: what is said ("请", "零", "幺", "号窗口", "M"), a
 * tab, the WAV file. The words are as SpokenForm says them: numbers in characters, letters single. Beside it may lie
 * `readings.tsv` and `spoken.tsv`, which add to those of resources/voice. All of it is held in memory.
 */
class VoicePack
{
public:
    /** The error names the first line or file that cannot be used. */
    [[nodiscard]] static Result<VoicePack> load(const QString &folder);

    /** The longest recording of the words at the beginning of `text`; null where there is none. */
    [[nodiscard]] const Waveform *longest(QStringView text, qsizetype *length) const;

    [[nodiscard]] bool empty() const { return m_pieces.isEmpty(); }
    /** Tables of the pack; empty where it has none. */
    [[nodiscard]] const QByteArray &readings() const { return m_readings; }
    [[nodiscard]] const QByteArray &exceptions() const { return m_exceptions; }

private:
    QHash<QString, Waveform> m_pieces;
    qsizetype m_longest = 0;
    QByteArray m_readings;
    QByteArray m_exceptions;
};

} // namespace yizhan
