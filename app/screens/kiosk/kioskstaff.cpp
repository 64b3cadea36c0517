// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/kiosk/kioskstaff.h"

#include "client/whendone.h"
#include "screens/device.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QtConcurrent>

#include <sodium.h>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

Q_LOGGING_CATEGORY(staffLog, "yizhan.staff", QtInfoMsg)

constexpr qint64 patternMs = 6000;
constexpr int patternTouches = 4;
constexpr qsizetype longest = 32;

bool matches(const QByteArray &hash, QByteArray password)
{
    const bool right =
        crypto_pwhash_str_verify(hash.constData(), password.constData(), std::size_t(password.size())) == 0;
    sodium_memzero(password.data(), std::size_t(password.size()));
    return right;
}

QString triesFile()
{
    const Device *device = Device::instance();
    return device ? device->staffTries : QString();
}

} // namespace

KioskStaff::KioskStaff(QObject *parent)
    : QObject(parent)
    , m_tries(triesFile())
{
    m_clock.start();
}

QString KioskStaff::hashOf(const QString &password)
{
    char hash[crypto_pwhash_STRBYTES] = {};
    const QByteArray plain = password.toUtf8();
    if (sodium_init() < 0 ||
        crypto_pwhash_str(hash, plain.constData(), std::size_t(plain.size()), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                          crypto_pwhash_MEMLIMIT_INTERACTIVE) != 0) {
        return {};
    }
    return QString::fromLatin1(hash);
}

void KioskStaff::touch(Corner corner)
{
    const qint64 now = m_clock.elapsed();
    const Corner wanted = m_touches % 2 == 0 ? Corner::Left : Corner::Right;
    if (m_touches > 0 && (corner != wanted || now - m_firstTouchMs > patternMs)) {
        m_touches = 0;
    }
    if (m_touches == 0 && corner != Corner::Left) {
        return;
    }
    if (m_touches == 0) {
        m_firstTouchMs = now;
    }
    if (++m_touches == patternTouches) {
        m_touches = 0;
        const Device *device = Device::instance();
        setState(!device || device->staffHash.isEmpty() ? State::NoPassword
                 : m_tries.shut()                       ? State::Shut
                                                        : State::Asking);
        Q_EMIT called();
    }
}

void KioskStaff::press(const QString &digit)
{
    if ((m_state == State::Asking || m_state == State::Wrong) && m_password.size() < longest) {
        m_password += digit;
        setState(State::Asking);
    }
}

void KioskStaff::erase()
{
    m_password.chop(1);
    Q_EMIT changed();
}

void KioskStaff::enter()
{
    const Device *device = Device::instance();
    if (m_state != State::Asking || m_password.isEmpty() || !device) {
        return;
    }
    setState(State::Checking);
    const QByteArray hash = device->staffHash;
    whenDone(QtConcurrent::run(matches, hash, m_password.toUtf8()), this, [this, asked = ++m_asked](bool right) {
        // A wrong one counts even if who typed it did not wait for the answer.
        if (right) {
            m_tries.noteRight();
        } else {
            m_tries.noteWrong();
            qCWarning(staffLog, "a wrong pass word at the staff's page");
        }
        if (asked == m_asked) {
            checked(right);
        }
    });
}

void KioskStaff::checked(bool right)
{
    m_password.fill(u'0');
    m_password.clear();
    if (right) {
        qCInfo(staffLog, "the staff's page was opened");
        setState(State::Open);
        Q_EMIT opened();
        return;
    }
    setState(m_tries.shut() ? State::Shut : State::Wrong);
}

void KioskStaff::leave()
{
    ++m_asked;
    m_password.fill(u'0');
    m_password.clear();
    setState(State::Asking);
}

void KioskStaff::quit()
{
    if (m_state == State::Open) {
        qCInfo(staffLog, "the kiosk was ended by the staff");
        QCoreApplication::exit(0);
    }
}

void KioskStaff::setState(State state)
{
    m_state = state;
    Q_EMIT changed();
}

} // namespace yizhan
