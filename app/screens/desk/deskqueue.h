// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "screens/desk/deskmodel.h"
#include "screens/screenrows.h"

#include <QTimer>

namespace yizhan {

/**
 * The window at which the person sits: the ticket in front, who waits, and the commands of calling. What it shows is
 * always the hall's record of the window; a command changes nothing here by itself.
 */
class DeskQueue : public yizhan::DeskModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(State state READ state NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ busy NOTIFY changed FINAL)
    Q_PROPERTY(QString windowId READ windowId NOTIFY changed FINAL)
    Q_PROPERTY(QString windowTitle READ windowTitle NOTIFY changed FINAL)
    Q_PROPERTY(QString personText READ personText NOTIFY changed FINAL)
    Q_PROPERTY(QString coverText READ coverText NOTIFY changed FINAL)
    Q_PROPERTY(QString pausedText READ pausedText NOTIFY changed FINAL)
    Q_PROPERTY(QString ticketId READ ticketId NOTIFY changed FINAL)
    Q_PROPERTY(QString number READ number NOTIFY changed FINAL)
    Q_PROPERTY(QString matterText READ matterText NOTIFY changed FINAL)
    Q_PROPERTY(QString waitedText READ waitedText NOTIFY changed FINAL)
    Q_PROPERTY(QString stopwatch READ stopwatch NOTIFY ticked FINAL)
    Q_PROPERTY(QString callText READ callText NOTIFY changed FINAL)
    Q_PROPERTY(QStringList tags READ tags NOTIFY changed FINAL)
    Q_PROPERTY(QString missingText READ missingText NOTIFY changed FINAL)
    Q_PROPERTY(QString deferrableText READ deferrableText NOTIFY changed FINAL)
    Q_PROPERTY(int waitingCount READ waitingCount NOTIFY changed FINAL)
    Q_PROPERTY(yizhan::ScreenRows *waiting READ waitingRows CONSTANT FINAL)
    Q_PROPERTY(yizhan::ScreenRows *windows READ windowRows CONSTANT FINAL)
    Q_PROPERTY(yizhan::ScreenRows *queues READ queueRows CONSTANT FINAL)

public:
    enum State {
        NoWindow, ///< choose one
        Closed,
        Paused,
        Idle, ///< open, nobody in front
        Called,
        Serving,
    };
    Q_ENUM(State)

    explicit DeskQueue(QObject *parent = nullptr);

    [[nodiscard]] State state() const;
    [[nodiscard]] bool busy() const { return m_busy; }
    [[nodiscard]] QString windowId() const { return m_windowId; }
    [[nodiscard]] QString windowTitle() const;
    [[nodiscard]] QString personText() const; ///< "李志强（B岗 代张敏）"
    [[nodiscard]] QString coverText() const; ///< "A岗 张敏 外出，您正在顶岗，14:00 交回"; empty when not covering
    [[nodiscard]] QString pausedText() const;
    [[nodiscard]] QString ticketId() const;
    [[nodiscard]] QString number() const;
    [[nodiscard]] QString matterText() const;
    [[nodiscard]] QString waitedText() const;
    [[nodiscard]] QString stopwatch() const;
    [[nodiscard]] QString callText() const;
    [[nodiscard]] QStringList tags() const;
    [[nodiscard]] QString missingText() const;    ///< needed today and not ticked at the kiosk
    [[nodiscard]] QString deferrableText() const; ///< not ticked either, but may come later
    [[nodiscard]] int waitingCount() const { return m_waitingCount; }
    [[nodiscard]] ScreenRows *waitingRows() { return &m_waiting; }
    [[nodiscard]] ScreenRows *windowRows() { return &m_windows; }
    [[nodiscard]] ScreenRows *queueRows() { return &m_queues; }

    /** Sits down at a window and opens it; at the window of a post covered too, whose person is away. */
    Q_INVOKABLE void chooseWindow(const QString &id);
    /** Back to the choice of windows; only where this one is closed. */
    Q_INVOKABLE void leaveWindow();
    Q_INVOKABLE void open();
    Q_INVOKABLE void close();
    /** Away for so many minutes, 0: no time said. */
    Q_INVOKABLE void pause(int minutes);
    Q_INVOKABLE void callNext();
    Q_INVOKABLE void recall();
    Q_INVOKABLE void missed();
    /** Begins with the called one, or finishes the one being served. */
    Q_INVOKABLE void advance();
    Q_INVOKABLE void transfer(const QString &prefix);
    Q_INVOKABLE void rejoin(const QString &ticketId);

Q_SIGNALS:
    void ticked();

private:
    [[nodiscard]] const Window *window() const;
    [[nodiscard]] const Ticket *ticket() const;
    [[nodiscard]] QString calledFor(const Ticket &ticket) const;
    void command(const QString &verb, const QJsonObject &body = {});
    void forget() override { m_windowId.clear(); }
    void listen(const HallData &hall) override;
    void tick();
    void refresh() override;
    void refreshWaiting();
    void refreshWindows();
    void refreshQueues();

    QString m_windowId;
    bool m_busy = false;
    int m_waitingCount = 0;
    int m_ticks = 0;
    ScreenRows m_waiting;
    ScreenRows m_windows;
    ScreenRows m_queues;
    QTimer m_timer;
};

} // namespace yizhan
