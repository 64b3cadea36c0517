// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/instant.h"
#include "protocol/record.h"

#include <QFuture>
#include <QJsonObject>
#include <QObject>
#include <QVector>

namespace yizhan {

/** What came back for one request, refusals included. A value; copy it freely. */
struct Reply
{
    int status = 0;      ///< HTTP status; 0: the server could not be reached, nothing is known about the command
    QJsonObject body;    ///< the answer, or the problem (RFC 9457) of a refusal; empty when unreachable
    bool sent = false;   ///< a command that has left this program, so that it may have been carried out
    bool unsure = false; ///< it may have been done at an earlier sending under its key

    [[nodiscard]] bool ok() const { return status >= 200 && status < 300; }
    [[nodiscard]] bool unreachable() const { return status == 0; }
    /**
     * It is to be asked again, under the same key: no answer, a server that cannot do it now or does not know whether
     * it has (503), or a gateway's word (502, 504).
     */
    [[nodiscard]] bool unknown() const { return unreachable() || (status >= 502 && status <= 504); }
    /** Of an unknown() one: it may have been done. Not so where the server itself says that it cannot ("storage-full"),
     * and no earlier sending is without an answer. */
    [[nodiscard]] bool mayBeDone() const;
    /** Stable name of the refusal: last part of the problem's `type`; "offline" when unreachable, "" when ok. */
    [[nodiscard]] QString problemType() const;
    /** A sentence for the person before the screen; never empty unless ok(). */
    [[nodiscard]] QString detail(bool english = false) const;
    /** The rule of DOMAIN.md the refusal rests on ("Q-2"), or empty. */
    [[nodiscard]] QString rule() const;
};

/** A file that was asked for: its bytes, or the refusal. */
struct FileReply
{
    Reply reply; ///< of a file that came: its status alone
    QByteArray bytes;
    QString mediaType; ///< "image/jpeg", "application/pdf"
};

/**
 * A screen's line to its hall: records come in through signals, commands go out through post(). Abstract so that
 * pages run the same with the real server (HallLink) and with a hall inside the process (DemoLink).
 *
 * Lives on the GUI thread, never blocks it, and delivers every signal and future there. Order of signals:
 *  1. `loaded` exactly once after start(), from the replica and before any network; empty when there is none yet;
 *  2. then any number of `replaced` (a partition was copied anew: drop what you hold of it, take this) and `changed`
 *     (apply on top; tombstones have `deleted`), each partition's revisions rising.
 * Connect before start(). Take a future's result by whenDone() of client/whendone.h, not by then(this, …). A record
 * tells its partition by its kind (catalogue: matter, department, category, banned, picture, calendar; everything else
 * is the hall's).
 */
class Link : public QObject
{
    Q_OBJECT

public:
    explicit Link(QObject *parent = nullptr);
    ~Link() override;

    /** Opens the replica, then the line. Call once. */
    virtual void start() = 0;

    /** The event stream is alive and every partition is caught up; what is shown is what the hall has. */
    [[nodiscard]] virtual bool online() const = 0;
    /** There are records to show, from the replica or the server. */
    [[nodiscard]] virtual bool hasData() const = 0;
    /** The server's clock, its speed included; while off-line it goes on from the last known time. Unset before any. */
    [[nodiscard]] virtual Instant now() const = 0;
    /** Server time of the last moment at which everything was up to date; say it while off-line. Unset: never. */
    [[nodiscard]] virtual Instant lastSync() const = 0;
    /** Id of the hall ("nanjie"), from the replica or the server; empty before the first contact. */
    [[nodiscard]] virtual QString hallId() const = 0;

    /**
     * Token of the person logged in at a desk, used by get() and post() instead of the device's; the feed keeps the
     * device's. An empty token logs out on this side only (post "/v1/sessions/end" first).
     */
    virtual void setSession(const QString &token) = 0;

    /** GET, e.g. "/v1/cases/…". One try. The future always finishes, with status 0 when unreachable. */
    [[nodiscard]] virtual QFuture<Reply> get(const QString &path) = 0;
    /**
     * POST, e.g. "/v1/tickets". `idempotencyKey`: empty makes a fresh one; a caller that repeats one command of the
     * resident (double tap, "try again") passes the same key and gets the same answer. A try that was not answered is
     * repeated once with the same key; the future always finishes, after 11 s at the latest.
     */
    [[nodiscard]] virtual QFuture<Reply> post(const QString &path, const QJsonObject &body,
                                              const QString &idempotencyKey = QString()) = 0;

    /** GET of a file: a scan, an official paper. In memory only; the future always finishes. */
    [[nodiscard]] virtual QFuture<FileReply> getFile(const QString &path) = 0;
    /** POST of a local file as it is. One try: a person watches, and asks again with the same key. */
    [[nodiscard]] virtual QFuture<Reply> postFile(const QString &path, const QString &fileName,
                                                  const QString &idempotencyKey) = 0;

    /** A new idempotency key. */
    [[nodiscard]] static QString freshKey();

Q_SIGNALS:
    void loaded(const QVector<yizhan::Record> &records);
    void changed(const QVector<yizhan::Record> &records);
    void replaced(const QString &partition, const QVector<yizhan::Record> &records);
    void onlineChanged();
    /** The server's clock was set or changed its speed; now() runs on by itself in between. */
    void clockChanged();
    /** Whether somebody answers in the server's place whom this screen does not believe (another certificate). */
    void serverRefused(bool refused);
    /** The server no longer speaks this program's protocol: show "needs an update". */
    void needsUpdate();
};

} // namespace yizhan
