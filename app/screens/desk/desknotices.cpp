// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/desk/desknotices.h"

#include "papers/noticepaper.h"
#include "screens/desk/desktext.h"

#include <QJsonArray>

#include <algorithm>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

/** Nobody reads further back in a list; what is older is with its case. */
constexpr std::size_t MostRows = 300;
/** Read with one command: what the server takes. */
constexpr qsizetype MostAtOnce = 500;

const QList<QByteArray> Roles{"noticeId", "number", "title", "light", "matter", "caseNo", "about", "when", "unread"};
const QList<QByteArray> ToldRoles{"name", "part", "when"};

int lightOf(NoticeRung rung)
{
    switch (rung) {
    case NoticeRung::Reminder:
        return int(Light::Blue);
    case NoticeRung::Yellow:
    case NoticeRung::DeliverySoon:
    case NoticeRung::Hurried:
        return int(Light::Yellow);
    case NoticeRung::Red:
    case NoticeRung::Urge:
    case NoticeRung::RedCard:
    case NoticeRung::Deemed:
    case NoticeRung::DeliveryLate:
    case NoticeRung::Unanswered:
        return int(Light::Red);
    }
    return int(Light::Grey);
}

} // namespace

DeskNotices::DeskNotices(QObject *parent)
    : DeskModel(parent)
    , m_rows(Roles)
    , m_told(ToldRoles)
{
}

void DeskNotices::forget()
{
    m_show = Unread;
    m_current.clear();
    refresh();
}

void DeskNotices::listen(const HallData &hall)
{
    connect(&hall, &HallData::noticesChanged, this, &DeskNotices::refresh);
    connect(&hall, &HallData::postsChanged, this, &DeskNotices::refresh); // whose list a case is on
    connect(&hall, &HallData::catalogueChanged, this, &DeskNotices::refresh);
    connect(&hall, &HallData::languageChanged, this, &DeskNotices::refresh);
}

void DeskNotices::setShow(Show show)
{
    if (m_show != show) {
        m_show = show;
        refresh();
    }
}

void DeskNotices::setCurrent(const QString &current)
{
    if (m_current != current) {
        m_current = current;
        open();
        Q_EMIT changed();
    }
}

const TimeNotice *DeskNotices::notice() const
{
    return hall() == nullptr ? nullptr : hall()->state().escalations.notice(m_current);
}

const NoticeReader *DeskNotices::me(const TimeNotice &notice) const
{
    const auto found = std::find_if(notice.told.begin(), notice.told.end(), [this](const NoticeReader &reader) {
        return reader.person == m_session->person();
    });
    return found == notice.told.end() ? nullptr : &*found;
}

ScreenRow DeskNotices::row(const TimeNotice &notice) const
{
    const DeskText text(hall()->state(), hall()->catalogue(), hall()->now());
    const NoticeReader *reader = me(notice);
    QString about = !notice.submission.isEmpty()  ? tr("自助机提交")
                    : notice.department.isEmpty() ? tr("整件")
                                                  : text.department(notice.department);
    if (const auto found = hall()->state().cases.find(notice.caseId); found != hall()->state().cases.end()) {
        if (const QString cover = text.covering(found->second); !cover.isEmpty()) {
            about = cover + u" · "_s + about;
        }
    }
    return {notice.id,
            {notice.id, notice.number, DeskText::rung(notice.rung), lightOf(notice.rung), text.matter(notice.matter),
             notice.caseNo, about, text.dayTime(notice.issuedAt), reader != nullptr && !isSet(reader->readAt)}};
}

void DeskNotices::refresh()
{
    m_unread = 0;
    m_more = 0;
    std::vector<const TimeNotice *> shown;
    if (hall() != nullptr && m_session->loggedIn()) {
        for (const auto &[id, one] : hall()->state().escalations.notices()) {
            const NoticeReader *reader = me(one);
            const bool unread = reader != nullptr && !isSet(reader->readAt);
            m_unread += unread ? 1 : 0;
            // What was just read stays where it is until something else is opened.
            if (m_show == Everybodys ? leads() : m_show == Mine ? reader != nullptr : unread || id == m_current) {
                shown.push_back(&one);
            }
        }
    }
    const auto newer = [](const TimeNotice *a, const TimeNotice *b) {
        return std::tie(a->issuedAt, a->at, a->number) > std::tie(b->issuedAt, b->at, b->number);
    };
    const std::size_t rows = std::min(shown.size(), MostRows);
    std::partial_sort(shown.begin(), shown.begin() + std::ptrdiff_t(rows), shown.end(), newer);
    m_more = int(shown.size() - rows);
    shown.resize(rows);
    QList<ScreenRow> list;
    for (const TimeNotice *one : shown) {
        list.append(row(*one));
    }
    m_rows.setRows(std::move(list));
    open();
    Q_EMIT changed();
}

void DeskNotices::open()
{
    QList<ScreenRow> rows;
    if (const TimeNotice *one = notice()) {
        const DeskText text(hall()->state(), hall()->catalogue(), hall()->now());
        for (const NoticeReader &reader : one->told) {
            const QString name = reader.name.isEmpty() ? text.person(reader.person) : reader.name;
            rows.append({reader.person,
                         {name.isEmpty() ? reader.person : name, DeskText::noticePart(reader.part),
                          isSet(reader.readAt) ? tr("%1 已知悉").arg(text.dayTime(reader.readAt)) : tr("还没看")}});
        }
    }
    m_told.setRows(std::move(rows));
}

QString DeskNotices::caseId() const
{
    // A case that is gone from the screens cannot be opened.
    const TimeNotice *one = notice();
    return one != nullptr && hall()->state().cases.contains(one->caseId) ? one->caseId : QString();
}

QString DeskNotices::number() const
{
    return notice() == nullptr ? QString() : notice()->number;
}

QString DeskNotices::title() const
{
    return notice() == nullptr ? QString() : DeskText::rung(notice()->rung);
}

int DeskNotices::light() const
{
    return notice() == nullptr ? int(Light::Grey) : lightOf(notice()->rung);
}

OfficialPaper DeskNotices::paper() const
{
    const TimeNotice *one = notice();
    return one == nullptr ? OfficialPaper() : noticePaper(*one, hall()->state(), hall()->catalogue());
}

void DeskNotices::showPaper()
{
    if (notice() != nullptr && m_papers != nullptr) {
        const OfficialPaper sheet = paper();
        m_papers->lookAt(sheet, sheet.number + u".pdf"_s);
    }
}

bool DeskNotices::canRead() const
{
    const TimeNotice *one = notice();
    const NoticeReader *reader = one == nullptr ? nullptr : me(*one);
    return reader != nullptr && !isSet(reader->readAt);
}

void DeskNotices::read()
{
    if (canRead()) {
        m_session->send(u"/v1/notices/%1/read"_s.arg(m_current), {}, this);
    }
}

void DeskNotices::readAll()
{
    if (hall() == nullptr || !m_session->loggedIn()) {
        return;
    }
    QStringList notices;
    for (const auto &[id, one] : hall()->state().escalations.notices()) {
        if (const NoticeReader *reader = me(one); reader != nullptr && !isSet(reader->readAt)) {
            notices.append(id);
        }
    }
    for (qsizetype at = 0; at < notices.size(); at += MostAtOnce) {
        m_session->send(u"/v1/notices/read"_s,
                        {{u"notices"_s, QJsonArray::fromStringList(notices.mid(at, MostAtOnce))}}, this);
    }
}

} // namespace yizhan
