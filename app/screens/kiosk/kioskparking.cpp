// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/kiosk/kioskparking.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <sodium.h>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

constexpr std::size_t mostParked = 50;

/** Two independent values of one code: where it lies, and what opens it. */
QByteArray derived(const QByteArray &purpose, const QString &slipCode)
{
    const QByteArray code = slipCode.toUtf8();
    QByteArray out(crypto_secretbox_KEYBYTES, '\0');
    crypto_generichash(reinterpret_cast<unsigned char *>(out.data()), std::size_t(out.size()),
                       reinterpret_cast<const unsigned char *>(code.constData()), std::size_t(code.size()),
                       reinterpret_cast<const unsigned char *>(purpose.constData()), std::size_t(purpose.size()));
    return out;
}

QByteArray slotOf(const QString &slipCode)
{
    return derived("yizhan.parking.slot", slipCode);
}

QByteArray keyOf(const QString &slipCode)
{
    return derived("yizhan.parking.key.", slipCode);
}

const unsigned char *bytesOf(const QByteArray &array)
{
    return reinterpret_cast<const unsigned char *>(array.constData());
}

} // namespace

KioskParking::KioskParking(QObject *parent)
    : QObject(parent)
{
    if (sodium_init() < 0) {
        qFatal("libsodium does not start"); // no randomness: nothing here may be trusted
    }
    m_clock.start();
    m_forget.setInterval(std::chrono::seconds(5));
    connect(&m_forget, &QTimer::timeout, this, &KioskParking::forgetOld);
}

void KioskParking::park(const QString &slipCode, const QVariantList &pages)
{
    if (slipCode.isEmpty() || pages.isEmpty()) {
        return;
    }
    const QByteArray plain = QJsonDocument(QJsonArray::fromVariantList(pages)).toJson(QJsonDocument::Compact);
    QByteArray sealed(qsizetype(crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES) + plain.size(), '\0');
    auto *nonce = reinterpret_cast<unsigned char *>(sealed.data());
    randombytes_buf(nonce, crypto_secretbox_NONCEBYTES);
    crypto_secretbox_easy(nonce + crypto_secretbox_NONCEBYTES, bytesOf(plain), std::size_t(plain.size()), nonce,
                          bytesOf(keyOf(slipCode)));
    forgetOld();
    const QByteArray slot = slotOf(slipCode);
    std::erase_if(m_parked, [&slot](const Parked &one) { return one.slot == slot; });
    if (m_parked.size() == mostParked) {
        m_parked.erase(m_parked.begin());
    }
    const qint64 until = m_clock.elapsed() + std::chrono::milliseconds(lifetime).count();
    m_parked.push_back({slot, sealed, until});
    m_forget.start();
}

QVariantList KioskParking::take(const QString &slipCode)
{
    forgetOld();
    const QByteArray slot = slotOf(slipCode);
    const auto found =
        std::find_if(m_parked.begin(), m_parked.end(), [&slot](const Parked &one) { return one.slot == slot; });
    if (found == m_parked.end()) {
        return {};
    }
    const QByteArray sealed = found->sealed;
    m_parked.erase(found);
    constexpr auto head = qsizetype(crypto_secretbox_NONCEBYTES);
    QByteArray plain(sealed.size() - head - qsizetype(crypto_secretbox_MACBYTES), '\0');
    const bool opened =
        crypto_secretbox_open_easy(reinterpret_cast<unsigned char *>(plain.data()), bytesOf(sealed) + head,
                                   std::size_t(sealed.size() - head), bytesOf(sealed), bytesOf(keyOf(slipCode))) == 0;
    return opened ? QJsonDocument::fromJson(plain).array().toVariantList() : QVariantList();
}

QByteArray KioskParking::bytes() const
{
    QByteArray all;
    for (const Parked &one : m_parked) {
        all += one.slot + one.sealed;
    }
    return all;
}

void KioskParking::forgetOld()
{
    const qint64 now = m_clock.elapsed();
    std::erase_if(m_parked, [now](const Parked &one) { return one.untilMs <= now; });
    if (m_parked.empty()) {
        m_forget.stop();
    }
}

} // namespace yizhan
