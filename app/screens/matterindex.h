// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/mattersearch.h"

#include <QFuture>
#include <QObject>

#include <memory>

namespace yizhan {

class HallData;

/**
 * The search index of the hall's catalogue, kept ready: built on another thread as soon as there is a catalogue and
 * again whenever it changes, so that the first key of a search is as quick as the others. GUI thread.
 */
class MatterIndex : public QObject
{
    Q_OBJECT

public:
    /** `hall` outlives this. */
    explicit MatterIndex(const HallData &hall);

    /** The newest index that is built; waits only for the very first one. */
    [[nodiscard]] const MatterSearch &search();

Q_SIGNALS:
    /** search() has another catalogue's matters now. */
    void changed();

private:
    using Index = std::shared_ptr<const MatterSearch>;

    void build();

    const HallData &m_hall;
    Index m_built;
    QFuture<Index> m_building;
    bool m_outdated = false; ///< what is being built is not the newest catalogue's
};

} // namespace yizhan
