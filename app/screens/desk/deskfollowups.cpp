// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/desk/deskfollowups.h"

#include "protocol/names.h"
#include "screens/desk/desktext.h"
#include "screens/kiosk/kioskrating.h"

#include <QJsonArray>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::chrono::minutes RefreshEvery{1};
constexpr std::chrono::seconds ShownEvery{3};

const QList<QByteArray> Roles{"rowId", "stars", "subject", "whom", "stage", "due", "late", "closed"};
const QList<QByteArray> CountRoles{"post", "part", "five", "four", "three", "two", "one", "bad"};
const QList<QByteArray> HistoryRoles{"when", "text", "words"};

bool has(const QJsonObject &object, QLatin1StringView name)
{
    return !object.value(name).toString().isEmpty();
}

Instant instant(const QJsonObject &object, QLatin1StringView name)
{
    return instantFromIso(object.value(name).toString()).value_or(Instant{});
}

QString starsText(int stars)
{
    return stars <= 1 ? DeskFollowUps::tr("非常不满意") : DeskFollowUps::tr("不满意");
}

/** How it was settled, where that is another thing than that something was put right; else empty. */
QString outcomeText(const QJsonObject &followUp)
{
    FollowUpOutcome outcome{};
    (void)fromString(followUp.value("outcome"_L1).toString(), &outcome);
    switch (outcome) {
    case FollowUpOutcome::Explained:
        return DeskFollowUps::tr("已解释清楚");
    case FollowUpOutcome::NoGrounds:
        return DeskFollowUps::tr("诉求没有依据");
    case FollowUpOutcome::None:
    case FollowUpOutcome::Mended:
    case FollowUpOutcome::Unfounded: // the appeal has a line of its own
        break;
    }
    return {};
}

QString historyText(const QString &kind)
{
    const std::map<QString, QString> texts{{u"opened"_s, DeskFollowUps::tr("收到差评")},
                                           {u"called-back"_s, DeskFollowUps::tr("已回访")},
                                           {u"not-reached"_s, DeskFollowUps::tr("回访没有接通")},
                                           {u"mended"_s, DeskFollowUps::tr("已整改")},
                                           {u"extended"_s, DeskFollowUps::tr("延长整改期限")},
                                           {u"appealed"_s, DeskFollowUps::tr("提出申诉")},
                                           {u"appeal-upheld"_s, DeskFollowUps::tr("申诉成立")},
                                           {u"appeal-rejected"_s, DeskFollowUps::tr("申诉不成立")},
                                           {u"call-back-late"_s, DeskFollowUps::tr("回访超期")},
                                           {u"mend-late"_s, DeskFollowUps::tr("整改超期")},
                                           {u"closed"_s, DeskFollowUps::tr("销号")}};
    const auto found = texts.find(kind);
    return found == texts.end() ? kind : found->second;
}

} // namespace

DeskFollowUps::DeskFollowUps(QObject *parent)
    : DeskModel(parent)
    , m_rows(Roles)
    , m_counts(CountRoles)
    , m_history(HistoryRoles)
{
    refreshEvery(RefreshEvery);
}

void DeskFollowUps::listen(const HallData &hall)
{
    connect(&hall, &HallData::onlineChanged, this, &DeskFollowUps::refresh);
}

void DeskFollowUps::forget()
{
    m_known.clear();
    m_rows.setRows({});
    m_counts.setRows({});
    m_current.clear();
    m_words.clear();
    m_message.clear();
    m_open = 0;
    m_busy = false;
    m_version.clear();
    show();
}

void DeskFollowUps::setShown(bool shown)
{
    if (m_shown != shown) {
        m_shown = shown;
        refreshEvery(shown ? std::chrono::milliseconds(ShownEvery) : RefreshEvery);
        refresh();
    }
}

void DeskFollowUps::refresh()
{
    if (!available() || hall() == nullptr) {
        forget();
    } else if (m_shown) {
        load();
    } else {
        countOpen();
    }
}

void DeskFollowUps::countOpen()
{
    m_session->fetch(u"/v1/follow-ups/count"_s, this, [this](const Reply &reply) {
        if (available() && reply.ok()) {
            m_open = reply.body.value("open"_L1).toInt();
            Q_EMIT changed();
        }
    });
}

void DeskFollowUps::load()
{
    const QString path = u"/v1/follow-ups"_s;
    m_session->fetch(m_version.isEmpty() ? path : path + u"?known="_s + m_version, this, [this](const Reply &reply) {
        if (!available()) {
            return;
        }
        if (reply.ok()) {
            if (reply.body.contains("follow_ups"_L1)) { // else it is as it was
                take(reply.body);
                m_version = reply.body.value("version"_L1).toString();
            }
            m_message = m_known.empty() ? tr("没有差评要处理。") : QString();
        } else {
            m_message = m_session->refusalOf(reply);
        }
        show();
    });
}

void DeskFollowUps::take(const QJsonObject &body)
{
    const DeskText text(hall()->state(), hall()->catalogue(), hall()->now());
    m_known.clear();
    m_open = 0;
    QList<ScreenRow> rows;
    for (const QJsonValue &value : body.value("follow_ups"_L1).toArray()) {
        const QJsonObject one = value.toObject();
        const QString id = one.value("id"_L1).toString();
        m_known[id] = one;
        const bool closed = has(one, "closed_at"_L1);
        m_open += closed ? 0 : 1;
        const QString subject = has(one, "case_no"_L1)  ? one.value("case_no"_L1).toString()
                                : has(one, "number"_L1) ? tr("%1 号的办理").arg(one.value("number"_L1).toString())
                                                        : tr("一次办理");
        const bool late = !closed && (one.value("call_back_late"_L1).toBool() || one.value("mend_late"_L1).toBool());
        rows.append({id,
                     {id, starsText(one.value("stars"_L1).toInt()), subject, whomOf(one), stateOf(one), dueOf(one),
                      late, closed}});
    }
    m_rows.setRows(rows);
    if (m_known.find(m_current) == m_known.end()) {
        m_current = rows.isEmpty() ? QString() : rows.first().id;
        m_words.clear();
    }
    rows.clear();
    for (const QJsonValue &value : body.value("ratings"_L1).toArray()) {
        const auto post = hall()->state().posts.find(value["post"_L1].toString());
        const QString name = post == hall()->state().posts.end() ? tr("其他岗位") : post->second.nameZh;
        const QString part = value["part"_L1].toString();
        const QJsonArray stars = value["stars"_L1].toArray();
        rows.append({value["post"_L1].toString() + u'/' + part,
                     {name, part.isEmpty() ? tr("顶岗") : tr("%1岗").arg(part), stars[4].toInt(), stars[3].toInt(),
                      stars[2].toInt(), stars[1].toInt(), stars[0].toInt(), stars[0].toInt() + stars[1].toInt()}});
    }
    m_counts.setRows(rows);
}

QString DeskFollowUps::whomOf(const QJsonObject &followUp) const
{
    const DeskText text(hall()->state(), hall()->catalogue(), hall()->now());
    const QString part = followUp.value("part"_L1).toString();
    const QString person = text.person(followUp.value("person"_L1).toString());
    return part.isEmpty() ? person : tr("%1（%2岗）").arg(person, part);
}

QString DeskFollowUps::stateOf(const QJsonObject &followUp) const
{
    if (has(followUp, "closed_at"_L1)) {
        return tr("已销号");
    }
    if (has(followUp, "appealed_at"_L1) && !has(followUp, "appeal_answered_at"_L1)) {
        return tr("申诉待答复");
    }
    if (has(followUp, "call_back_due"_L1) && !has(followUp, "called_back_at"_L1)) {
        return tr("待回访");
    }
    return has(followUp, "mended_at"_L1) ? tr("待另一人销号") : tr("待整改");
}

QString DeskFollowUps::dueOf(const QJsonObject &followUp) const
{
    const bool callBack = has(followUp, "call_back_due"_L1) && !has(followUp, "called_back_at"_L1);
    // Nothing left to put right, as after an appeal that was upheld: whoever rated is called all the same.
    if (has(followUp, "closed_at"_L1) || (has(followUp, "mended_at"_L1) && !callBack)) {
        return {};
    }
    const DeskText text(hall()->state(), hall()->catalogue(), hall()->now());
    const QString at = text.dayTime(instant(followUp, callBack ? "call_back_due"_L1 : "mend_due"_L1));
    return callBack ? tr("%1 前回访").arg(at) : tr("%1 前整改").arg(at);
}

void DeskFollowUps::setCurrent(const QString &id)
{
    if (m_current != id) {
        m_current = id;
        m_words.clear();
        show();
    }
}

void DeskFollowUps::setWords(const QString &words)
{
    if (m_words != words) {
        m_words = words;
        Q_EMIT changed();
    }
}

QJsonObject DeskFollowUps::one() const
{
    const auto found = m_known.find(m_current);
    return found == m_known.end() ? QJsonObject() : found->second;
}

void DeskFollowUps::show()
{
    QList<ScreenRow> rows;
    if (hall() != nullptr) {
        const DeskText text(hall()->state(), hall()->catalogue(), hall()->now());
        for (const QJsonValue &entry : one().value("history"_L1).toArray()) {
            const QString kind = entry["kind"_L1].toString();
            const QString actor = entry["actor"_L1].toString();
            const bool person = hall()->state().people.contains(actor);
            const QString settled = kind == "mended"_L1 ? outcomeText(one()) : QString();
            const QString deed = settled.isEmpty() ? historyText(kind) : settled;
            rows.prepend({QString::number(rows.size()),
                          {text.dayTime(instant(entry.toObject(), "at"_L1)),
                           person ? deed + u" · "_s + text.person(actor) : deed,
                           kind == "opened"_L1 ? QString() : entry["detail"_L1].toString()}});
        }
    }
    m_history.setRows(rows);
    Q_EMIT changed();
}

QString DeskFollowUps::title() const
{
    const QJsonObject followUp = one();
    if (followUp.isEmpty()) {
        return {};
    }
    return starsText(followUp.value("stars"_L1).toInt()) + u" · "_s + whomOf(followUp);
}

QString DeskFollowUps::tagText() const
{
    QStringList texts;
    for (const QJsonValue &tag : one().value("tags"_L1).toArray()) {
        texts.append(ratingTagText(tag.toInt()));
    }
    texts.removeAll(QString());
    return texts.isEmpty() ? tr("没有选具体原因") : texts.join(u"；"_s);
}

QString DeskFollowUps::stateText() const
{
    if (one().isEmpty()) {
        return {};
    }
    // Whoever closes it sees what was chosen, not only that something was.
    const QString settled = outcomeText(one());
    return settled.isEmpty() ? stateOf(one()) : u"%1 · %2"_s.arg(stateOf(one()), settled);
}

QString DeskFollowUps::dueText() const
{
    if (one().isEmpty() || has(one(), "closed_at"_L1) || !canCallBack()) {
        return one().isEmpty() ? QString() : dueOf(one());
    }
    // The second date stands beside it, above all when it was put off.
    const DeskText text(hall()->state(), hall()->catalogue(), hall()->now());
    const QString rater = one().value("rater"_L1).toString();
    //: %1 "11-24 17:30 前回访", %2 whom to call
    const QString call =
        tr("%1，打给%2")
            .arg(dueOf(one()), rater == toString(CaseParty::Applicant) ? tr("申请人")
                               : rater == toString(CaseParty::Agent)   ? tr("代办人")
                                                                     : tr("申请人或代办人（不知是谁评的）"));
    if (has(one(), "mended_at"_L1)) {
        return call; // an appeal was upheld: there is nothing to put right
    }
    return call + u'\n' + tr("%1 前整改").arg(text.dayTime(instant(one(), "mend_due"_L1)));
}

QString DeskFollowUps::caseId() const
{
    return one().value("case"_L1).toString();
}

bool DeskFollowUps::open() const
{
    return !one().isEmpty() && !has(one(), "closed_at"_L1);
}

bool DeskFollowUps::callBackDone() const
{
    return !has(one(), "call_back_due"_L1) || has(one(), "called_back_at"_L1);
}

bool DeskFollowUps::canCallBack() const
{
    return open() && !callBackDone();
}

bool DeskFollowUps::canMend() const
{
    return open() && callBackDone() && !has(one(), "mended_at"_L1);
}

bool DeskFollowUps::canExtend() const
{
    return open() && m_session->leads() && !one().value("extended"_L1).toBool() && !has(one(), "mended_at"_L1) &&
           !one().value("mend_late"_L1).toBool();
}

bool DeskFollowUps::canAppeal() const
{
    return open() && one().value("person"_L1).toString() == m_session->person() && !has(one(), "appealed_at"_L1);
}

bool DeskFollowUps::canAnswer() const
{
    return open() && m_session->leads() && has(one(), "appealed_at"_L1) && !has(one(), "appeal_answered_at"_L1) &&
           one().value("person"_L1).toString() != m_session->person();
}

bool DeskFollowUps::canClose() const
{
    return open() && one().value("closable"_L1).toBool();
}

void DeskFollowUps::send(const QString &verb, QJsonObject body, const QString &done)
{
    if (m_busy || m_current.isEmpty()) {
        return;
    }
    m_busy = true;
    Q_EMIT changed();
    if (!m_words.trimmed().isEmpty()) {
        body.insert(u"words"_s, m_words.trimmed());
    }
    m_session->send(u"/v1/follow-ups/%1/%2"_s.arg(m_current, verb), body, this, [this, done](const Reply &reply) {
        m_busy = false;
        if (reply.ok()) {
            m_words.clear();
            m_session->say(done, true);
        }
        load();
    });
}

void DeskFollowUps::callBack(bool reached)
{
    send(u"call-back"_s, {{u"reached"_s, reached}}, reached ? tr("已记下回访") : tr("已记下，请再打"));
}

void DeskFollowUps::mend(int outcome)
{
    const std::array outcomes{FollowUpOutcome::Mended, FollowUpOutcome::Explained, FollowUpOutcome::NoGrounds};
    send(u"mending"_s, {{u"outcome"_s, toString(outcomes.at(size_t(std::clamp(outcome, 0, 2))))}},
         tr("已记下，等另一人销号"));
}

void DeskFollowUps::extend()
{
    send(u"extension"_s, {}, tr("整改期限已延到 15 个工作日"));
}

void DeskFollowUps::appeal()
{
    send(u"appeal"_s, {}, tr("申诉已提交"));
}

void DeskFollowUps::answer(bool uphold)
{
    send(u"appeal/answer"_s, {{u"uphold"_s, uphold}}, uphold ? tr("申诉成立") : tr("申诉不成立"));
}

void DeskFollowUps::close()
{
    send(u"close"_s, {}, tr("已销号"));
}

} // namespace yizhan
