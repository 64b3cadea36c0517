// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "devices/cardreader.h"

#include <QtQml/qqmlregistration.h>

class QJSEngine;
class QQmlEngine;

namespace yizhan {

/**
 * The card on the kiosk's reader, as pages may know of it: that there is one, never whose. The card itself stays here,
 * for KioskLookup, until it is taken away. Singleton `Cards`, made in Stage or a test. GUI thread.
 */
class KioskCards : public QObject
{
    Q_OBJECT
    QML_NAMED_ELEMENT(Cards)
    QML_SINGLETON
    Q_PROPERTY(bool present READ present NOTIFY changed FINAL)
    /** Cards can be read now. */
    Q_PROPERTY(bool working READ working NOTIFY changed FINAL)

public:
    /** No default argument: see Device. */
    explicit KioskCards(QObject *parent);
    ~KioskCards() override;

    static void setInstance(KioskCards *instance);
    [[nodiscard]] static KioskCards *instance();
    static KioskCards *create(QQmlEngine *qmlEngine, QJSEngine *jsEngine);

    [[nodiscard]] CardReader &reader() { return m_reader; }
    /** The hall has given this kiosk a reader. */
    [[nodiscard]] bool configured() const { return m_reader.configured(); }
    [[nodiscard]] bool present() const { return m_reader.cardPresent(); }
    [[nodiscard]] bool working() const { return configured() && trouble() == CardReader::Trouble::None; }
    [[nodiscard]] CardReader::Trouble trouble() const { return m_reader.trouble(); }
    /** Empty when no card lies there. */
    [[nodiscard]] QString idNumber() const { return m_card.idNumber; }

Q_SIGNALS:
    void changed();
    void laid();
    void removed();

private:
    CardReader m_reader;
    IdentityCard m_card;
};

} // namespace yizhan
