// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "screens/demo/demolink.h"

#include <functional>

namespace yizhan::bench {

/** The demonstration hall as a screen's line to it, with more in its first copy than it has. */
class LargeLink : public Link
{
    Q_OBJECT

public:
    using Enlarge = std::function<QVector<Record>(QVector<Record> records)>;

    /** `hall` is not started yet and outlives this. */
    LargeLink(DemoLink &hall, const Enlarge &enlarge)
        : m_hall(hall)
    {
        connect(&hall, &Link::loaded, this,
                [this, enlarge](const QVector<Record> &records) { Q_EMIT loaded(enlarge(records)); });
        connect(&hall, &Link::changed, this, &Link::changed);
        connect(&hall, &Link::replaced, this, &Link::replaced);
        connect(&hall, &Link::onlineChanged, this, &Link::onlineChanged);
    }

    void start() override { m_hall.start(); }
    [[nodiscard]] bool online() const override { return m_hall.online(); }
    [[nodiscard]] bool hasData() const override { return m_hall.hasData(); }
    [[nodiscard]] Instant now() const override { return m_hall.now(); }
    [[nodiscard]] Instant lastSync() const override { return m_hall.lastSync(); }
    [[nodiscard]] QString hallId() const override { return m_hall.hallId(); }
    void setSession(const QString &token) override { m_hall.setSession(token); }
    QFuture<Reply> get(const QString &path) override { return m_hall.get(path); }
    QFuture<Reply> post(const QString &path, const QJsonObject &body, const QString &key) override
    {
        return m_hall.post(path, body, key);
    }
    QFuture<FileReply> getFile(const QString &path) override { return m_hall.getFile(path); }
    QFuture<Reply> postFile(const QString &path, const QString &fileName, const QString &key) override
    {
        return m_hall.postFile(path, fileName, key);
    }

private:
    DemoLink &m_hall;
};

} // namespace yizhan::bench
