// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "system/busyday.h"

#include <QDate>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

namespace yizhan::system {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString matter = u"SQ-YL-001"_s;
const QString openingClerk = u"wangxiulan"_s;

struct Resident
{
    QString name;
    QString phone;
    QString idNumber;

    [[nodiscard]] QJsonObject json() const
    {
        return {{u"name"_s, name}, {u"phone"_s, phone}, {u"id_number"_s, idNumber}};
    }
};

// Names that no staff and no demonstration has; no region has the code 000000.
const Resident elder{u"欧阳测明"_s, u"13977112233"_s, u"00000019451203112X"_s};
const Resident agent{u"司徒代宁"_s, u"13977114455"_s, u"000000197003042222"_s};
const Resident misspelt{u"公孙更新"_s, u"13977116677"_s, u"000000194807075555"_s};
const Resident corrected{u"公孙更正"_s, u"13977116688"_s, u"000000194807075566"_s};
const Resident refused{u"尉迟退安"_s, u"13977119900"_s, u"000000195209099999"_s};
const Resident booker{u"上官预宁"_s, u"13977118899"_s, u"000000196005063333"_s};
const Resident sleepless{u"诸葛夜行"_s, u"13977110011"_s, u"000000195508084444"_s};

QJsonObject material(const QString &name, bool original, int copies)
{
    return {{u"name"_s, name}, {u"original_seen"_s, original}, {u"copies"_s, copies}};
}

const QString photo = u"近期一寸免冠照片"_s;

QJsonArray materials(bool withPhoto)
{
    QJsonArray all{material(u"居民身份证"_s, true, 1), material(u"居民户口簿"_s, true, 1),
                   material(u"高龄津贴申请表"_s, true, 0), material(u"本人社会保障卡或银行卡"_s, false, 1),
                   material(u"授权委托书及代办人身份证"_s, true, 1)};
    if (withPhoto) {
        all.append(material(photo, true, 1));
    }
    return all;
}

/** Of whom the ticket brings to the window; what is handed in comes to it. */
QJsonObject intake(const QJsonObject &ticket, const Resident &applicant)
{
    return {{u"window"_s, u"w1"_s},
            {u"ticket"_s, ticket[u"id"_s]},
            {u"matter"_s, matter},
            {u"applicant"_s, applicant.json()}};
}

/** The first page of the hall's feed: its head and the hall's time. */
QString feedHead(const ServerProcess &server)
{
    return u"/v1/partitions/%1/changes?since=0&limit=1"_s.arg(
        QString::fromLatin1(server.partition().toUtf8().toPercentEncoding()));
}

QString casePath(const QString &id, const QString &what)
{
    return u"/v1/cases/%1/%2"_s.arg(id, what);
}

} // namespace

BusyDay::BusyDay(ServerProcess &server, QStringList arguments)
    : m_server(server)
    , m_arguments(std::move(arguments))
{
}

QStringList BusyDay::people()
{
    QStringList all;
    for (const Resident &one : {elder, agent, misspelt, corrected, refused, booker, sleepless}) {
        all << one.name << one.phone << one.idNumber;
    }
    return all;
}

void BusyDay::expect(const QString &path, const Answer &answer, int status)
{
    m_paths += path.toUtf8() + '\n';
    m_answers += answer.bytes + '\n';
    keepIds(answer.json);
    if (answer.status != status) {
        m_failures << u"%1: %2 %3"_s.arg(path).arg(answer.status).arg(QString::fromUtf8(answer.bytes.left(400)));
    }
}

Answer BusyDay::post(HttpClient &client, const QString &path, const QJsonObject &body, int status)
{
    const Answer answer = client.post(path, body);
    expect(path, answer, status);
    return answer;
}

void BusyDay::keepIds(const QJsonObject &object)
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString id = it->toObject()[u"id"_s].toString();
        if (!id.isEmpty() && !m_ids.contains(it.key(), id)) {
            m_ids.insert(it.key(), id);
        }
        if (const QString code = it->toObject()[u"code"_s].toString(); !code.isEmpty()) {
            m_words << code;
        }
    }
}

QString BusyDay::word(const QString &about)
{
    m_words << u"%1·私语第%2则"_s.arg(about).arg(m_words.size());
    return m_words.last();
}

Answer BusyDay::lookUp(const QString &route, const QString &number, const QString &phone)
{
    HttpClient kiosk = m_server.client(u"kiosk"_s);
    const Answer found = post(kiosk, route, {{u"number"_s, number}, {u"last_four"_s, phone.right(4)}});
    m_ownLooks += found.bytes + '\n';
    return found;
}

void BusyDay::begin(const QString &clock)
{
    m_screens.clear();
    if (m_server.pid() != 0) {
        m_server.kill();
    }
    if (!m_server.start(m_arguments + QStringList{u"--clock"_s, clock})) {
        m_failures << u"no start at "_s + clock;
        return;
    }
    for (const QString &kind : {u"kiosk"_s, u"wall"_s, u"desk"_s}) {
        m_screens.emplace_back(m_server.port(), m_server.token(kind), QStringList{m_server.partition()});
    }
}

void BusyDay::hear()
{
    HttpClient kiosk = m_server.client(u"kiosk"_s);
    const qint64 head = kiosk.get(feedHead(m_server)).json[u"head"_s].toInteger();
    for (EventReader &screen : m_screens) {
        qint64 at = 0;
        while (at < head) {
            const QJsonObject event = screen.next("changes");
            if (event.isEmpty()) {
                m_failures << u"a screen heard of nothing after %1 of %2"_s.arg(at).arg(head);
                break;
            }
            at = event[u"to"_s].toInteger();
            m_heard += QJsonDocument(event).toJson(QJsonDocument::Compact) + '\n';
        }
    }
}

QJsonObject BusyDay::served(HttpClient &desk)
{
    HttpClient kiosk = m_server.client(u"kiosk"_s);
    const QJsonObject ticket =
        post(kiosk, u"/v1/tickets"_s, {{u"matter"_s, matter}, {u"elder"_s, true}}, 201).json[u"ticket"_s].toObject();
    constexpr int mostWaiting = 60;
    for (int i = 0; i < mostWaiting; ++i) {
        const QString called =
            post(desk, u"/v1/windows/w1/call-next"_s).json[u"ticket"_s].toObject()[u"id"_s].toString();
        post(desk, u"/v1/windows/w1/start"_s);
        if (called.isEmpty() || called == ticket[u"id"_s].toString()) {
            break;
        }
        post(desk, u"/v1/windows/w1/finish"_s);
    }
    return ticket;
}

void BusyDay::scan(HttpClient &desk, const QString &caseId)
{
    // As a camera's picture may name in its head whom it shows.
    const QByteArray picture = "\xff\xd8\xff\xe0" + people().join(u' ').toUtf8() + QByteArray(3000, 'x') + "\xff\xd9";
    const QString path = casePath(caseId, u"attachments"_s) + u"?material="_s +
                         QString::fromLatin1(QUrl::toPercentEncoding(u"居民身份证"_s));
    expect(path, desk.send("POST", path, picture, "scan-" + caseId.toLatin1(), "application/octet-stream"), 201);
}

/** 收件、受理、停、审、决、办结，代办人领取，评价，差评回访。 */
void BusyDay::caseToItsAgent(HttpClient &desk)
{
    const QJsonObject ticket = served(desk);
    QJsonObject body = intake(ticket, elder);
    body.insert(u"agent"_s, agent.json());
    body.insert(u"materials"_s, materials(true));
    const QJsonObject accepted = post(desk, u"/v1/cases"_s, body, 201).json[u"case"_s].toObject();
    post(desk, u"/v1/windows/w1/finish"_s);
    const QString id = accepted[u"id"_s].toString();
    const QString number = accepted[u"case_no"_s].toString();
    scan(desk, id);
    post(desk, casePath(id, u"papers"_s), {{u"number"_s, number + u"-SL"_s}});
    HttpClient community = m_server.loggedIn(u"sq"_s);
    const QJsonObject stop{{u"department"_s, u"SQ"_s},
                           {u"kind"_s, u"correction"_s},
                           {u"planned_days"_s, 2},
                           {u"basis"_s, word(u"停表补正"_s)}};
    const QJsonArray stops =
        post(community, casePath(id, u"stops"_s), stop).json[u"case"_s].toObject()[u"stops"_s].toArray();
    post(community, casePath(id, u"resume"_s),
         {{u"stop"_s, stops.last().toObject()[u"id"_s]}, {u"result"_s, word(u"补正结果"_s)}});
    for (const auto &[login, department] :
         {std::pair(u"sq"_s, u"SQ"_s), std::pair(u"jd-mz"_s, u"JD-MZ"_s), std::pair(u"mz"_s, u"MZ"_s)}) {
        HttpClient reviewer = m_server.loggedIn(login);
        post(reviewer, casePath(id, u"opinions"_s),
             {{u"department"_s, department}, {u"opinion"_s, u"agree"_s}, {u"reason"_s, word(u"审核意见"_s)}});
    }
    HttpClient lead = m_server.loggedIn(u"mz"_s);
    post(lead, casePath(id, u"decision"_s), {{u"result"_s, u"grant"_s}, {u"reason"_s, word(u"决定理由"_s)}});
    post(desk, casePath(id, u"finish"_s));
    post(desk, casePath(id, u"deliver"_s), {{u"to"_s, u"agent"_s}});
    const Answer found = lookUp(u"/v1/cases/lookup"_s, number, agent.phone);
    lookUp(u"/v1/cases/lookup"_s, ticket[u"code"_s].toString(), elder.phone);
    HttpClient kiosk = m_server.client(u"kiosk"_s);
    m_ownLooks += post(kiosk, u"/v1/cards/lookup"_s, {{u"id_number"_s, elder.idNumber}}).bytes;
    post(kiosk, u"/v1/ratings"_s, {{u"access"_s, found.json[u"access"_s]}, {u"case_id"_s, id}, {u"stars"_s, 1}}, 201);
    HttpClient leader = m_server.loggedIn(u"chenguohua"_s);
    const QJsonArray open = leader.get(u"/v1/follow-ups"_s).json[u"follow_ups"_s].toArray();
    QString followUp;
    for (const QJsonValue &one : open) {
        followUp = one[u"case"_s].toString() == id ? one[u"id"_s].toString() : followUp;
    }
    post(desk, u"/v1/follow-ups/%1/call-back"_s.arg(followUp),
         {{u"reached"_s, true}, {u"words"_s, word(u"回访记录"_s)}});
}

/** 收件、补正、受理、更正当事人信息、本人在自助机撤件。 */
void BusyDay::caseWithWrongData(HttpClient &desk)
{
    QJsonObject body = intake(served(desk), misspelt);
    body.insert(u"materials"_s, materials(false));
    body.insert(u"notice"_s, QJsonObject{{u"items"_s, QJsonArray{QJsonObject{{u"name"_s, photo}}}},
                                         {u"words"_s, word(u"补正告知"_s)}});
    const QJsonObject received = post(desk, u"/v1/cases/received"_s, body, 201).json[u"case"_s].toObject();
    post(desk, u"/v1/windows/w1/finish"_s);
    const QString id = received[u"id"_s].toString();
    post(desk, casePath(id, u"supplied"_s), {{u"materials"_s, QJsonArray{material(photo, true, 1)}}});
    const QString number =
        post(desk, casePath(id, u"acceptance"_s)).json[u"case"_s].toObject()[u"case_no"_s].toString();
    post(desk, casePath(id, u"amendments"_s),
         {{u"about"_s, u"applicant"_s}, {u"reason"_s, word(u"更正缘由"_s)}, {u"person"_s, corrected.json()}});
    HttpClient leader = m_server.loggedIn(u"chenguohua"_s);
    const QJsonValue pending = leader.get(u"/v1/cases/"_s + id).json[u"pending"_s];
    post(leader, casePath(id, u"amendments/answer"_s),
         {{u"amendment"_s, pending[u"amendment"_s]}, {u"confirm"_s, true}, {u"words"_s, word(u"更正核准"_s)}});
    post(desk, casePath(id, u"extension"_s),
         {{u"days"_s, 2}, {u"reason"_s, u"verification"_s}, {u"words"_s, word(u"延期缘由"_s)}});
    HttpClient kiosk = m_server.client(u"kiosk"_s);
    const Answer found = lookUp(u"/v1/cases/lookup"_s, number, corrected.phone);
    const QJsonObject mine{{u"access"_s, found.json[u"access"_s]}, {u"case_id"_s, id}};
    post(kiosk, u"/v1/cases/urge"_s, mine);
    QJsonObject signedWish = mine;
    signedWish.insert(u"confirmed"_s, true);
    const QByteArray picture =
        "\x89PNG\r\n\x1a\n" + corrected.name.toUtf8() + QByteArray(900, 'i') + "IEND\xae\x42\x60\x82";
    signedWish.insert(u"signature"_s, QString::fromLatin1(picture.toBase64()));
    post(kiosk, u"/v1/cases/withdraw"_s, signedWish);
}

void BusyDay::caseRefused(HttpClient &desk)
{
    QJsonObject body = intake(served(desk), refused);
    body.insert(u"materials"_s, materials(true));
    body.insert(u"refusal"_s, QJsonObject{{u"reason"_s, word(u"不予受理"_s)}});
    const QJsonObject received = post(desk, u"/v1/cases/received"_s, body, 201).json[u"case"_s].toObject();
    post(desk, u"/v1/windows/w1/finish"_s);
    lookUp(u"/v1/cases/lookup"_s, received[u"case_no"_s].toString(), refused.phone);
}

/** A place on the first day that has one: the hall is closed on some. */
void BusyDay::book()
{
    HttpClient kiosk = m_server.client(u"kiosk"_s);
    QJsonObject body = booker.json();
    body.insert(u"prefix"_s, u"S"_s);
    constexpr int farthest = 12; // New Year and a weekend
    for (int ahead = 1; ahead <= farthest && m_booking.isEmpty(); ++ahead) {
        m_bookedDay = QDate::fromString(m_day, Qt::ISODate).addDays(ahead).toString(Qt::ISODate);
        body.insert(u"from"_s, m_bookedDay + u"T09:00:00+08:00"_s);
        const Answer booked = kiosk.post(u"/v1/bookings"_s, body);
        if (booked.status != 409) {
            expect(u"/v1/bookings"_s, booked, 201);
            m_booking = booked.json[u"booking"_s].toObject();
        }
    }
    lookUp(u"/v1/bookings/lookup"_s, m_booking[u"number"_s].toString(), booker.phone);
}

/** Leave with its reason, on a day that is a working day; a mark of bad credit. */
void BusyDay::staffMatters()
{
    HttpClient clerk = m_server.loggedIn(u"sunli"_s);
    post(clerk, u"/v1/absences"_s,
         {{u"reason"_s, u"sick"_s},
          {u"from"_s, m_bookedDay + u"T08:00+08:00"_s},
          {u"to"_s, m_bookedDay + u"T18:00+08:00"_s},
          {u"words"_s, word(u"请假事由"_s)}},
         201);
    HttpClient leader = m_server.loggedIn(u"chenguohua"_s);
    post(leader, u"/v1/credit-marks"_s,
         {{u"id_number"_s, refused.idNumber},
          {u"until"_s, QDate::fromString(m_day, Qt::ISODate).addYears(1).toString(Qt::ISODate)},
          {u"reason"_s, word(u"失信缘由"_s)}});
    post(clerk, u"/v1/credit-marks/lookup"_s, {{u"id_number"_s, refused.idNumber}});
}

void BusyDay::morning()
{
    begin(u"morning"_s);
    HttpClient kiosk = m_server.client(u"kiosk"_s);
    m_day = kiosk.get(feedHead(m_server)).json[u"now"_s].toString().left(10); // the hall's day too: it is open
    HttpClient desk = m_server.loggedIn(openingClerk);
    post(desk, u"/v1/windows/w1/finish"_s); // whom the demonstration left there
    caseToItsAgent(desk);
    caseWithWrongData(desk);
    caseRefused(desk);
    book();
    staffMatters();
    hear();
}

void BusyDay::evening()
{
    begin(m_day + u"T18:05+08:00"_s);
    HttpClient kiosk = m_server.client(u"kiosk"_s);
    const QString slot = m_day + u"-1730"_s;
    HttpClient leader = m_server.loggedIn(u"chenguohua"_s);
    const QString worker = leader.get(u"/v1/roster/slots/"_s + slot).json[u"slot"_s][u"workers"_s][0].toString();
    HttpClient desk = m_server.loggedIn(worker);
    const QString bell =
        post(kiosk, u"/v1/bells"_s, {{u"place"_s, u"大门"_s}}, 201).json[u"bell"_s][u"id"_s].toString();
    post(desk, u"/v1/bells/%1/answer"_s.arg(bell));
    post(desk, u"/v1/roster/slots/%1/log"_s.arg(slot),
         {{u"who"_s, u"elder"_s}, {u"result"_s, u"open"_s}, {u"matter"_s, matter}, {u"words"_s, word(u"值班登记"_s)}},
         201);
    post(desk, u"/v1/roster/slots/%1/hand-over"_s.arg(slot), {{u"words"_s, word(u"值班交接"_s)}});
    m_submission = post(kiosk, u"/v1/submissions"_s,
                        {{u"kind"_s, u"apply"_s},
                         {u"matter"_s, matter},
                         {u"words"_s, word(u"自助申报"_s)},
                         {u"phone"_s, sleepless.phone},
                         {u"id_number"_s, sleepless.idNumber}},
                        201)
                       .json[u"submission"_s]
                       .toObject();
    post(kiosk, u"/v1/submissions"_s,
         {{u"kind"_s, u"report"_s},
          {u"report"_s, u"danger"_s},
          {u"name"_s, booker.name},
          {u"phone"_s, booker.phone},
          {u"words"_s, word(u"事件上报"_s)}},
         201);
    m_ownLooks += post(kiosk, u"/v1/submissions/lookup"_s, {{u"code"_s, m_submission[u"code"_s]}}).bytes;
    lookUp(u"/v1/cases/lookup"_s, m_submission[u"number"_s].toString(), sleepless.phone);
    hear();
}

void BusyDay::nextMorning()
{
    begin(m_bookedDay + u"T08:50+08:00"_s);
    HttpClient kiosk = m_server.client(u"kiosk"_s);
    post(kiosk, u"/v1/bookings/%1/check-in"_s.arg(m_booking[u"id"_s].toString()), {{u"code"_s, m_booking[u"code"_s]}},
         201);
    HttpClient desk = m_server.loggedIn(openingClerk);
    const QString id = post(desk, u"/v1/submissions/%1/take"_s.arg(m_submission[u"id"_s].toString()))
                           .json[u"case"_s][u"id"_s]
                           .toString();
    post(desk, casePath(id, u"applicant"_s), {{u"applicant"_s, sleepless.json()}});
    scan(desk, id);
    lookUp(u"/v1/cases/lookup"_s, m_submission[u"code"_s].toString(), sleepless.phone);
    hear();
}

} // namespace yizhan::system
