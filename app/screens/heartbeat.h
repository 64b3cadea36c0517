// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QObject>
#include <QTimer>

namespace yizhan {

/**
 * Tells whoever watches this program, once a second, that its GUI thread still turns: by the datagrams of systemd's
 * sd_notify(3) to $NOTIFY_SOCKET, which our own Watchdog understands too. Does nothing where that is not set.
 */
class Heartbeat : public QObject
{
    Q_OBJECT

public:
    explicit Heartbeat(QObject *parent = nullptr);
    ~Heartbeat() override;

    /** The first frame is on the screen. */
    void ready();

private:
    void send(const QByteArray &words) const;

    int m_socket = -1;
    QByteArray m_address; ///< as in sockaddr_un, with a leading zero byte for an abstract one
    QTimer m_timer;
};

} // namespace yizhan
