// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "screens/halldata.h"
#include "screens/screenrows.h"

#include <QPointer>

namespace yizhan {

/**
 * What the wall says about numbers: the latest call, the four before it, and how many wait for what. Numbers only,
 * never a name or a matter. GUI thread.
 */
class WallCalls : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(yizhan::HallData *hall READ hall WRITE setHall NOTIFY hallSet REQUIRED FINAL)
    /** "Z017"; empty while nobody was called today. */
    Q_PROPERTY(QString number READ number NOTIFY changed FINAL)
    /** Number of the window that called it. */
    Q_PROPERTY(int window READ window NOTIFY changed FINAL)
    /** Somebody is called and has not come yet: "Z017 → 2号" belongs on every page. */
    Q_PROPERTY(bool calling READ calling NOTIFY changed FINAL)
    /** Somebody is called or sits at a window, whatever the clock says. */
    Q_PROPERTY(bool busy READ busy NOTIFY changed FINAL)
    /** number, window */
    Q_PROPERTY(yizhan::ScreenRows *recent READ recent CONSTANT FINAL)
    /** name, people, span ("3 人 约 9–14 分"): one line per group of windows for which somebody waits. */
    Q_PROPERTY(yizhan::ScreenRows *queues READ queues CONSTANT FINAL)

public:
    static constexpr int kRecent = 4;

    explicit WallCalls(QObject *parent = nullptr);

    [[nodiscard]] HallData *hall() const { return m_hall; }
    void setHall(HallData *hall);
    [[nodiscard]] QString number() const { return m_number; }
    [[nodiscard]] int window() const { return m_window; }
    [[nodiscard]] bool calling() const { return m_calling; }
    [[nodiscard]] bool busy() const { return m_busy; }
    [[nodiscard]] ScreenRows *recent() { return &m_recent; }
    [[nodiscard]] ScreenRows *queues() { return &m_queues; }

Q_SIGNALS:
    void hallSet();
    void changed();
    /** A number was called, for the first time or again: show it at once. Not for what was there at the start. */
    void called(const QString &number, int window);

private:
    void refreshCalls();
    void refreshQueues();
    [[nodiscard]] int windowNumber(const QString &id) const;

    QPointer<HallData> m_hall;
    ScreenRows m_recent;
    ScreenRows m_queues;
    QString m_number;
    int m_window = 0;
    bool m_calling = false;
    bool m_busy = false;
    Instant m_latest{};
    bool m_primed = false;
};

} // namespace yizhan
