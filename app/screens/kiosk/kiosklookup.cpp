// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/kiosk/kiosklookup.h"

#include "client/whendone.h"
#include "screens/kiosk/kioskwords.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype digitsOfPhone = 4;
constexpr qsizetype longestNumber = 18;
constexpr qsizetype shortestCode = 20; ///< 128 bits in base64url are 22 characters

} // namespace

KioskLookup::KioskLookup(QObject *parent)
    : KioskController(parent)
    , m_cases({"caseId", "matter", "tail", "name"})
{
}

bool KioskLookup::mayGoOn() const
{
    return m_state == State::Number ? m_number.size() >= digitsOfPhone
                                    : m_state == State::LastFour && m_lastFour.size() == digitsOfPhone;
}

QStringList KioskLookup::letters() const
{
    QStringList letters;
    if (hall()) {
        for (const auto &[id, window] : hall()->state().windows) {
            letters += window.prefixes;
        }
    }
    letters.append(u"T"_s); // what was handed in at a kiosk
    letters.removeDuplicates();
    letters.sort();
    return letters;
}

QString KioskLookup::example() const
{
    return hall() ? u"%1-20261123-0012"_s.arg(hall()->state().info.caseCode) : QString();
}

/** Residents type the digits of a case number; its letters and dashes are the hall's. "M001" stays as it is. */
QString KioskLookup::wholeNumber() const
{
    const bool digitsOnly = std::all_of(m_number.cbegin(), m_number.cend(), [](QChar c) { return c.isDigit(); });
    constexpr qsizetype dateDigits = 8;
    if (m_scanned || !digitsOnly || m_number.size() <= dateDigits || !hall()) {
        return m_number;
    }
    return u"%1-%2-%3"_s.arg(hall()->state().info.caseCode, m_number.left(dateDigits), m_number.mid(dateDigits));
}

void KioskLookup::press(const QString &key)
{
    if (m_state == State::Number && !m_scanned && m_number.size() < longestNumber) {
        m_number += key;
    } else if (m_state == State::LastFour && m_lastFour.size() < digitsOfPhone && key.front().isDigit()) {
        m_lastFour += key;
    }
    m_refusal.reset();
    Q_EMIT changed();
}

void KioskLookup::erase()
{
    if (m_state == State::LastFour && !m_lastFour.isEmpty()) {
        m_lastFour.chop(1);
    } else if (m_state == State::Number) {
        m_number.chop(1);
    }
    Q_EMIT changed();
}

void KioskLookup::stepBack()
{
    if (m_scanned || m_state != State::LastFour) {
        restart();
        return;
    }
    m_state = State::Number;
    m_lastFour.clear();
    m_refusal.reset();
    Q_EMIT changed();
}

void KioskLookup::goOn()
{
    if (!mayGoOn()) {
        return;
    }
    if (m_state == State::Number) {
        m_state = State::LastFour;
        Q_EMIT changed();
    } else {
        ask();
    }
}

void KioskLookup::restart()
{
    ++m_asked;
    m_state = State::Number;
    m_number.clear();
    m_lastFour.clear();
    m_refusal.reset();
    m_access.clear();
    m_bodies.clear();
    m_scanned = false;
    m_visitUnrated = false;
    m_cases.setRows({});
    Q_EMIT changed();
}

void KioskLookup::scan(const QString &code)
{
    restart();
    m_number = code;
    m_scanned = code.size() >= shortestCode;
    m_state = State::LastFour;
    if (m_scanned) {
        post(u"/v1/tickets/lookup"_s, {{u"code"_s, code}}, &KioskLookup::scanAnswered);
    }
    Q_EMIT changed();
}

void KioskLookup::readCard(KioskCards *cards)
{
    restart();
    if (cards && !cards->idNumber().isEmpty()) {
        post(u"/v1/cards/lookup"_s, {{u"id_number"_s, cards->idNumber()}}, &KioskLookup::cardAnswered);
    }
}

/** Asks the hall; only the answer to the latest question counts. */
void KioskLookup::post(const QString &path, const QJsonObject &body, void (KioskLookup::*answer)(const Reply &))
{
    if (!hall()) {
        return;
    }
    m_state = State::Busy;
    Q_EMIT changed();
    whenDone(hall()->link().post(path, body), this, [this, answer, asked = ++m_asked](const Reply &reply) {
        if (asked == m_asked) {
            (this->*answer)(reply);
        }
    });
}

/** A number behind which nothing else is yet is shown as it stands; behind another there may be a case, or a visit. */
void KioskLookup::scanAnswered(const Reply &reply)
{
    const QJsonObject ticket = reply.ok() ? reply.body : QJsonObject();
    const QString progress = ticket.value("state"_L1).toString();
    const bool withoutCase = ticket.value("cases"_L1).toArray().isEmpty();
    m_state = State::LastFour;
    if (reply.ok()) {
        shell()->adopt(ticket.value("elder"_L1).toBool(), ticket.value("language"_L1).toString());
    }
    if (reply.status == 404) {
        // None of today's numbers: the slip of a booking, else an older one, which is a key to its case.
        post(u"/v1/bookings/lookup"_s, {{u"code"_s, m_number}}, &KioskLookup::bookingAnswered);
        return;
    }
    constexpr int tooManyTries = 429; // at this screen: what follows would be refused as well
    if (reply.unreachable() || reply.status == tooManyTries) {
        restart();
        m_refusal = reply;
    } else if (progress == "waiting"_L1 || progress == "called"_L1 || progress == "missed"_L1 ||
               (withoutCase && (progress == "serving"_L1 || progress == "void"_L1))) {
        const QString code = m_number;
        restart();
        shell()->openPage(u"ticket"_s, {{u"slip"_s, ticket.toVariantMap()}, {u"slipCode"_s, code}});
        return;
    }
    // The visit is over: it can be rated once, beside each case that came of it (DOMAIN 5).
    m_visitUnrated = progress == "done"_L1 && !ticket.value("rated"_L1).toBool();
    if (m_visitUnrated && withoutCase) {
        const QString code = m_number;
        restart();
        shell()->openPage(u"rating"_s, {{u"slipCode"_s, code}});
        return;
    }
    Q_EMIT changed();
}

void KioskLookup::bookingAnswered(const Reply &reply)
{
    const QString code = m_number;
    m_state = State::LastFour;
    if (reply.ok()) {
        restart();
        shell()->openPage(u"checkin"_s, {{u"slipCode"_s, code}});
        return;
    }
    post(u"/v1/submissions/lookup"_s, {{u"code"_s, code}}, &KioskLookup::submissionAnswered);
}

/** What was handed in at the kiosk and is no case yet; the slip of a case asks for the last four. */
void KioskLookup::submissionAnswered(const Reply &reply)
{
    const QString code = m_number;
    const QJsonObject submission = reply.body.value("submission"_L1).toObject();
    m_state = State::LastFour;
    if (reply.ok() && submission.value("case"_L1).toString().isEmpty()) {
        shell()->adopt(submission.value("elder"_L1).toBool(), submission.value("language"_L1).toString());
        restart();
        shell()->openPage(u"handedin"_s, {{u"slipCode"_s, code}});
        return;
    }
    Q_EMIT changed();
}

void KioskLookup::openCase(int row)
{
    const QString id = m_cases.value(row, "caseId").toString();
    if (shell() && !id.isEmpty()) {
        shell()->openPage(u"case"_s, {{u"caseId"_s, id},
                                      {u"body"_s, m_bodies.value(m_first + row)},
                                      {u"name"_s, m_cases.value(row, "name")},
                                      {u"access"_s, m_access},
                                      {u"slipCode"_s, m_visitUnrated ? m_number : QString()}});
    }
}

void KioskLookup::ask()
{
    post(u"/v1/cases/lookup"_s, {{u"number"_s, wholeNumber()}, {u"last_four"_s, m_lastFour}}, &KioskLookup::answered);
}

void KioskLookup::answered(const Reply &reply)
{
    m_lastFour.clear();
    if (!reply.ok()) {
        m_state = State::LastFour;
        m_refusal = reply;
        Q_EMIT changed();
        return;
    }
    const QJsonObject submission = reply.body.value("submission"_L1).toObject();
    const QJsonArray bookings = reply.body.value("bookings"_L1).toArray();
    const QString access = reply.body.value("access"_L1).toString();
    if (!submission.isEmpty()) {
        restart();
        shell()->openPage(u"handedin"_s, {{u"found"_s, submission.toVariantMap()}, {u"access"_s, access}});
    } else if (!bookings.isEmpty()) {
        restart();
        shell()->openPage(u"checkin"_s, {{u"bookings"_s, bookings.toVariantList()}, {u"access"_s, access}});
    } else {
        showFound(reply.body);
    }
}

void KioskLookup::cardAnswered(const Reply &reply)
{
    if (!reply.ok()) {
        restart();
        m_refusal = reply;
        Q_EMIT changed();
        return;
    }
    const QJsonObject newest = reply.body.value("cases"_L1).toArray().first().toObject();
    if (!newest.isEmpty()) {
        shell()->adopt(newest.value("elder"_L1).toBool(), newest.value("language"_L1).toString());
    }
    showFound(reply.body);
}

void KioskLookup::showFound(const QJsonObject &body)
{
    m_access = body.value("access"_L1).toString();
    m_bodies.clear();
    m_first = 0;
    const QJsonArray cases = body.value("cases"_L1).toArray();
    for (const QJsonValue &found : cases) {
        m_bodies.append(found.toObject().toVariantMap());
    }
    fillCases();
    m_state = State::Found;
    Q_EMIT changed();
    if (m_cases.count() == 1) {
        openCase(0);
    }
}

void KioskLookup::more()
{
    m_first = atEnd() ? 0 : m_first + shownAtOnce();
    fillCases();
    Q_EMIT changed();
}

QVariantMap KioskLookup::place() const
{
    // What was found is shown to whoever proves it again.
    if (m_state != State::Number && m_state != State::LastFour) {
        return {};
    }
    return {{u"number"_s, m_number},
            {u"lastFour"_s, m_lastFour},
            {u"scanned"_s, m_scanned},
            {u"askingDigits"_s, m_state == State::LastFour}};
}

void KioskLookup::setPlace(const QVariantMap &place)
{
    restart();
    m_number = place.value(u"number"_s).toString();
    m_lastFour = place.value(u"lastFour"_s).toString();
    m_scanned = place.value(u"scanned"_s).toBool();
    m_state = place.value(u"askingDigits"_s).toBool() ? State::LastFour : State::Number;
    Q_EMIT changed();
}

void KioskLookup::fillCases()
{
    QList<ScreenRow> rows;
    for (const QVariantMap &found : m_bodies.mid(m_first, shownAtOnce())) {
        const QString id = found.value(u"id"_s).toString();
        const QString matter =
            kioskwords::matterName(hall()->catalogue(), found.value(u"matter"_s).toString(), english());
        rows.append({id, {id, matter, found.value(u"case_no"_s).toString().right(4), found.value(u"name"_s)}});
    }
    m_cases.setRows(rows);
}

void KioskLookup::refresh()
{
    fillCases();
    Q_EMIT changed();
}

} // namespace yizhan
