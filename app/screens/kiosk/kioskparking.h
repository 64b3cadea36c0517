// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <QtQml/qqmlregistration.h>
#include <QVariantList>

#include <vector>

namespace yizhan {

/**
 * What somebody had begun when time ran out, for five minutes, for whoever comes back with the slip. It is sealed with
 * a key made of the slip's code, and the code itself is not kept: without the slip nobody can read it, this kiosk
 * included. In memory only. GUI thread.
 */
class KioskParking : public QObject
{
    Q_OBJECT
    QML_ELEMENT

public:
    static constexpr std::chrono::minutes lifetime{5};

    explicit KioskParking(QObject *parent = nullptr);

    /** Keeps the pages of a visit (JSON values); nothing without a code. */
    Q_INVOKABLE void park(const QString &slipCode, const QVariantList &pages);
    /** Gives them back, once; empty when there is nothing, or no more. */
    Q_INVOKABLE QVariantList take(const QString &slipCode);

    /** How many visits wait; for tests. */
    [[nodiscard]] int count() const { return int(m_parked.size()); }
    /** The sealed bytes; for the test that nothing can be read in them. */
    [[nodiscard]] QByteArray bytes() const;

private:
    struct Parked
    {
        QByteArray slot; ///< hash of the code
        QByteArray sealed;
        qint64 untilMs = 0; ///< by the steady clock
    };
    void forgetOld();

    std::vector<Parked> m_parked;
    QElapsedTimer m_clock;
    QTimer m_forget;
};

} // namespace yizhan
