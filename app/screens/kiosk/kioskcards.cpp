// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/kiosk/kioskcards.h"

#include <QJSEngine>

namespace yizhan {

namespace {
KioskCards *s_instance = nullptr;
}

KioskCards::KioskCards(QObject *parent)
    : QObject(parent)
{
    connect(&m_reader, &CardReader::cardRead, this, [this](const IdentityCard &card) {
        m_card = card;
        Q_EMIT changed();
        Q_EMIT laid();
    });
    connect(&m_reader, &CardReader::cardRemoved, this, [this] {
        m_card = {};
        Q_EMIT changed();
        Q_EMIT removed();
    });
    connect(&m_reader, &CardReader::faultChanged, this, &KioskCards::changed);
}

KioskCards::~KioskCards()
{
    if (s_instance == this) {
        s_instance = nullptr;
    }
}

void KioskCards::setInstance(KioskCards *instance)
{
    s_instance = instance;
}

KioskCards *KioskCards::instance()
{
    return s_instance;
}

KioskCards *KioskCards::create(QQmlEngine *, QJSEngine *)
{
    Q_ASSERT(s_instance);
    QJSEngine::setObjectOwnership(s_instance, QJSEngine::CppOwnership);
    return s_instance;
}

} // namespace yizhan
