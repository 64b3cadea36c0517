// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/desk/desksubmissions.h"

#include "domain/duty/roster.h"
#include "screens/desk/desktext.h"

#include <QCoreApplication>
#include <QJsonObject>

#include <algorithm>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::chrono::seconds EveryWhile{10};
/** An unanswered ring is news that long; afterwards it is history. */
constexpr std::chrono::hours BellIsNews{2};

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(DeskSubmissions)
};

QString reportText(ReportKind kind)
{
    switch (kind) {
    case ReportKind::Rubbish:
        return Words::tr("垃圾、脏乱");
    case ReportKind::Damage:
        return Words::tr("东西坏了");
    case ReportKind::Danger:
        return Words::tr("有危险");
    case ReportKind::Noise:
        return Words::tr("吵闹扰民");
    case ReportKind::Dispute:
        return Words::tr("邻里纠纷");
    case ReportKind::Other:
        return Words::tr("别的事");
    }
    return {};
}

} // namespace

DeskSubmissions::DeskSubmissions(QObject *parent)
    : DeskModel(parent)
    , m_rows({"submissionId", "number", "what", "when", "due", "light", "state", "taker", "reachable", "doneAt"})
    , m_missed({"bookingId", "text"})
{
    refreshEvery(EveryWhile);
}

void DeskSubmissions::listen(const HallData &hall)
{
    connect(&hall, &HallData::postsChanged, this, &DeskSubmissions::refresh);
    connect(&hall, &HallData::languageChanged, this, &DeskSubmissions::refresh);
}

void DeskSubmissions::forget()
{
    m_openId.clear();
    m_person.clear();
    m_words.clear();
    refresh();
}

void DeskSubmissions::refresh()
{
    QList<const Submission *> open;
    m_waiting = 0;
    if (hall() != nullptr && m_session->servesWindow()) {
        for (const auto &[id, submission] : hall()->state().submissions) {
            // What has become a case is among the cases.
            const bool here = submission.state == SubmissionState::Taken && submission.caseId.isEmpty();
            const bool today = submission.state == SubmissionState::Done &&
                               hall()->state().info.zone.day(submission.endedAt) == hall()->state().today.day;
            if (submission.state == SubmissionState::Submitted || here || today) {
                open.append(&submission);
                m_waiting += submission.state == SubmissionState::Submitted ? 1 : 0;
            }
        }
    }
    std::sort(open.begin(), open.end(), [](const Submission *one, const Submission *other) {
        const auto urgency = [](const Submission &it) {
            const bool done = it.state == SubmissionState::Done;
            return std::tuple{done, !done && it.kind != SubmissionKind::Counselling, done ? it.endedAt : it.due.due};
        };
        return urgency(*one) < urgency(*other);
    });
    QList<ScreenRow> rows;
    for (const Submission *one : std::as_const(open)) {
        const DeskText text(hall()->state(), hall()->catalogue(), hall()->now());
        QString what = text.matter(one->matter);
        if (one->kind == SubmissionKind::Report) {
            what += u" · "_s + reportText(one->report);
        } else if (one->kind == SubmissionKind::Counselling) {
            what = tr("请求心理疏导 · %1").arg(one->place);
        }
        const auto taker = hall()->state().people.find(one->takenBy);
        const bool done = one->state == SubmissionState::Done;
        const int state = done                                       ? 3
                          : one->state == SubmissionState::Submitted ? 0
                          : one->takenBy == m_session->person()      ? 1
                                                                     : 2;
        rows.append(
            {one->id,
             {one->id, one->number, what, text.dayTime(one->submittedAt), done ? QString() : text.dueText(one->due),
              int(lightAt(one->due, done ? one->endedAt : hall()->now())), state,
              taker == hall()->state().people.end() ? QString() : taker->second.name, one->reachable,
              done ? hall()->clockText(one->endedAt) : QString()}});
    }
    m_rows.setRows(rows);
    refreshMissed();
    Q_EMIT changed();
}

void DeskSubmissions::refreshMissed()
{
    QList<ScreenRow> rows;
    if (hall() != nullptr && m_session->servesWindow()) {
        const DeskText text(hall()->state(), hall()->catalogue(), hall()->now());
        std::vector<const Booking *> missed;
        for (const auto &[id, booking] : hall()->state().bookings) {
            if (booking.state == BookingState::NoShow) {
                missed.push_back(&booking);
            }
        }
        std::sort(missed.begin(), missed.end(), [](const Booking *one, const Booking *other) {
            return std::tie(other->from, other->number) < std::tie(one->from, one->number);
        });
        for (const Booking *one : missed) {
            const QString what = one->matter.isEmpty() ? text.queue(one->prefix) : text.matter(one->matter);
            rows.append({one->id, {one->id, u"%1 · %2 · %3"_s.arg(one->number, text.dayTime(one->from), what)}});
        }
    }
    m_missed.setRows(rows);
}

void DeskSubmissions::excuse(const QString &booking, const QString &words)
{
    m_session->send(u"/v1/bookings/%1/cancel"_s.arg(booking), {{u"words"_s, words}}, this, [this](const Reply &reply) {
        if (reply.ok()) {
            m_session->say(tr("已记为有原因，不算爽约。"), true);
        }
    });
}

void DeskSubmissions::take(int row)
{
    if (row < 0 || row >= m_rows.count()) {
        return;
    }
    const QString id = m_rows.rows().at(row).id;
    m_session->send(u"/v1/submissions/%1/take"_s.arg(id), {}, this, [this, id](const Reply &reply) {
        const QString caseId = reply.body.value("case"_L1).toObject().value("id"_L1).toString();
        if (reply.ok() && !caseId.isEmpty()) {
            m_session->say(tr("已收件，成为办件"), true);
            Q_EMIT caseMade(caseId);
        } else if (reply.ok()) {
            open(m_rows.indexOf(id));
        }
    });
}

void DeskSubmissions::open(int row)
{
    if (row < 0 || row >= m_rows.count()) {
        return;
    }
    const QString id = m_rows.rows().at(row).id;
    m_session->fetch(u"/v1/submissions/"_s + id, this, [this, id](const Reply &reply) {
        if (!reply.ok()) {
            return;
        }
        const QJsonObject who = reply.body.value("applicant"_L1).toObject();
        QStringList parts{who.value("name"_L1).toString(), who.value("phone"_L1).toString(),
                          who.value("id_number"_L1).toString()};
        parts.removeAll(QString());
        m_openId = id;
        m_person = parts.isEmpty() ? tr("没有留联系方式") : parts.join(u" · "_s);
        m_words = reply.body.value("words"_L1).toString();
        Q_EMIT changed();
    });
}

void DeskSubmissions::finish(const QString &submission, const QString &words)
{
    m_session->send(u"/v1/submissions/%1/finish"_s.arg(submission), {{u"words"_s, words.trimmed()}}, this,
                    [this](const Reply &reply) {
                        if (reply.ok()) {
                            forget();
                            m_session->say(tr("已记为办好，写进了值班日志。"), true);
                        }
                    });
}

DeskBell::DeskBell(QObject *parent)
    : DeskModel(parent)
{
    refreshEvery(EveryWhile);
}

void DeskBell::listen(const HallData &hall)
{
    connect(&hall, &HallData::postsChanged, this, &DeskBell::refresh);
    connect(&hall, &HallData::languageChanged, this, &DeskBell::refresh);
    connect(&m_session->chime(), &DeskChime::muteChanged, this, &DeskBell::changed, Qt::UniqueConnection);
}

void DeskBell::refresh()
{
    m_open.clear();
    if (hall() != nullptr) {
        for (const auto &[id, bell] : hall()->state().bells) {
            if (!isSet(bell.answeredAt) && hall()->now() - bell.at < BellIsNews) {
                m_open.append({id, bell.place, bell.at, false, {}});
            }
        }
        for (const auto &[id, wish] : hall()->state().submissions) {
            if (wish.kind == SubmissionKind::Counselling && wish.state == SubmissionState::Submitted) {
                m_open.append({id, wish.place, wish.submittedAt, true, wish.due.due});
            }
        }
    }
    std::sort(m_open.begin(), m_open.end(), [](const Ring &one, const Ring &other) {
        return std::pair{!one.counselling, one.at} < std::pair{!other.counselling, other.at};
    });
    if (!m_session.isNull()) {
        m_session->chime().ring(this, !m_open.isEmpty());
    }
    Q_EMIT changed();
}

QString DeskBell::text() const
{
    if (m_open.isEmpty()) {
        return {};
    }
    const Ring &ring = m_open.first();
    if (ring.counselling) {
        const QString place = ring.place.isEmpty() ? tr("自助机") : ring.place;
        return hall()->now() < ring.due
                   ? tr("请求心理疏导（%1），%2 前回应")
                         .arg(place, DeskText(hall()->state(), hall()->catalogue(), hall()->now()).dayTime(ring.due))
                   : tr("请求心理疏导（%1），过了时限还没有人接").arg(place);
    }
    return ring.place.isEmpty() ? tr("门口有人按铃") : tr("门口有人按铃（%1）").arg(ring.place);
}

QString DeskBell::since() const
{
    if (m_open.isEmpty()) {
        return {};
    }
    return tr("等了 %1").arg(
        DeskText(hall()->state(), hall()->catalogue(), hall()->now()).minutesSince(m_open.first().at));
}

QString DeskBell::phones() const
{
    if (hall() == nullptr) {
        return {};
    }
    const DutyNow duty = dutyNow(hall()->state(), hall()->now());
    const auto leader = hall()->state().people.find(duty.leader);
    return (leader == hall()->state().people.end() ? QString() : leader->second.name + u' ') + duty.phone;
}

void DeskBell::answer()
{
    if (m_open.isEmpty()) {
        return;
    }
    const Ring ring = m_open.first();
    if (!ring.counselling) {
        m_session->send(u"/v1/bells/%1/answer"_s.arg(ring.id), {}, this);
        return;
    }
    m_session->send(u"/v1/submissions/%1/take"_s.arg(ring.id), {}, this, [this](const Reply &reply) {
        if (reply.ok()) {
            m_session->say(tr("已接。怎么联系，看“值班”里的提交。"), true);
        }
    });
}

} // namespace yizhan
