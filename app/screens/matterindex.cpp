// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/matterindex.h"

#include "client/whendone.h"
#include "devices/readings.h"
#include "screens/halldata.h"

#include <QtConcurrent>

#include <utility>

namespace yizhan {

namespace {

/** As the voice reads it, without the tones. */
QStringList untoned(const QString &text)
{
    static const Readings readings = Readings::builtIn();
    QStringList syllables = readings.syllables(text);
    for (QString &syllable : syllables) {
        while (!syllable.isEmpty() && syllable.back().isDigit()) {
            syllable.chop(1);
        }
    }
    return syllables;
}

} // namespace

MatterIndex::MatterIndex(const HallData &hall)
    : m_hall(hall)
{
    connect(&m_hall, &HallData::catalogueChanged, this, &MatterIndex::build);
    build();
}

const MatterSearch &MatterIndex::search()
{
    if (!m_built) {
        m_built = m_building.result();
    }
    return *m_built;
}

void MatterIndex::build()
{
    if (m_building.isRunning()) {
        m_outdated = true; // a catalogue comes in pieces: one more build after this one stands for all of them
        return;
    }
    m_building = QtConcurrent::run([catalogue = m_hall.catalogueNow()]() -> Index {
        return std::make_shared<const MatterSearch>(*catalogue, untoned);
    });
    whenDone(m_building, this, [this](const Index &index) {
        m_built = index;
        Q_EMIT changed();
        if (std::exchange(m_outdated, false)) {
            build();
        }
    });
}

} // namespace yizhan
