// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/desk/deskrequests.h"

#include "domain/cases/caseamend.h"
#include "domain/cases/casereview.h"
#include "domain/cases/casestates.h"
#include "domain/limits/clockledger.h"
#include "screens/desk/desktext.h"

#include <QJsonObject>

#include <algorithm>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

QString keyOf(const ServiceCase &one)
{
    return one.id + u'/' + toIso(one.extension->requestedAt);
}

} // namespace

DeskRequests::DeskRequests(QObject *parent)
    : DeskModel(parent)
    , m_rows({"caseId", "heading", "text", "answerable"})
{
    refreshEvery(std::chrono::seconds{30}); // how long they wait
}

void DeskRequests::forget()
{
    m_told.clear();
    refresh();
}

void DeskRequests::loggedInOrOut()
{
    m_told.clear();
    m_gathered = false;
    refresh();
}

void DeskRequests::listen(const HallData &hall)
{
    m_gathered = false;
    connect(&hall, &HallData::casesChanged, this, &DeskRequests::takeChanges);
    connect(&hall, &HallData::catalogueChanged, this, &DeskRequests::refresh);
    connect(&hall, &HallData::onlineChanged, this, &DeskRequests::refresh);
    connect(&hall, &HallData::languageChanged, this, &DeskRequests::refresh);
}

void DeskRequests::takeChanges()
{
    const std::optional<QSet<QString>> &ids = hall()->changedCases();
    if (!ids) {
        m_gathered = false;
    } else if (m_gathered) {
        for (const QString &id : *ids) {
            const auto found = hall()->state().cases.find(id);
            if (found != hall()->state().cases.end() && waits(found->second)) {
                m_waiting.insert(id);
            } else {
                m_waiting.erase(id);
            }
        }
    }
    refresh();
}

void DeskRequests::gather()
{
    m_waiting.clear();
    for (const auto &[id, one] : hall()->state().cases) {
        if (waits(one)) {
            m_waiting.insert(id);
        }
    }
    m_gathered = true;
}

bool DeskRequests::extensionWaits(const ServiceCase &one) const
{
    return m_session->leads() && runs(one.state) && one.extension && !isSet(one.extension->answeredAt);
}

bool DeskRequests::waits(const ServiceCase &one) const
{
    if (!m_session->loggedIn()) {
        return false;
    }
    const bool concerned = m_session->servesWindow() || concernsDepartment(one, m_session->department());
    return extensionWaits(one) || (concerned && waitsForSecondPerson(one, m_session->person()));
}

void DeskRequests::refresh()
{
    if (hall() == nullptr) {
        return;
    }
    if (!m_gathered) {
        gather();
    }
    const DeskText text(hall()->state(), hall()->catalogue(), hall()->now());
    std::vector<std::pair<Instant, ScreenRow>> found;
    for (const QString &id : m_waiting) {
        const ServiceCase &one = hall()->state().cases.at(id);
        const QString about = u"%1 %2"_s.arg(text.matter(one.matter), one.caseNo);
        if (extensionWaits(one)) {
            fetchWords(one);
            const Extension &extension = *one.extension;
            QStringList words{tr("理由：%1").arg(extensionReasonName(extension.reason, hall()->english()))};
            const QJsonObject told = m_told.value(keyOf(one));
            if (const QString grounds = told["words"_L1].toString(); !grounds.isEmpty()) {
                words.append(tr("依据和说明：%1").arg(grounds));
            }
            words.append(tr("%1 提出，等了 %2")
                             .arg(text.person(extension.requestedBy), text.minutesSince(extension.requestedAt)));
            words.append(tr("现在应在 %1 前办结").arg(text.dueText(one.due)));
            if (const QString then = text.dueIfGranted(told); !then.isEmpty()) {
                words.append(tr("批准后改为 %1").arg(then));
            }
            found.emplace_back(extension.requestedAt,
                               ScreenRow{keyOf(one),
                                         {id, tr("延期 %n 个工作日 · %1", "", extension.days).arg(about),
                                          words.join(u" · "_s), true}});
        }
        for (const Amendment &amendment : one.amendments) {
            if (!isSet(amendment.answeredAt) && amendment.by != m_session->person()) {
                found.emplace_back(
                    amendment.at,
                    ScreenRow{amendment.id,
                              {id, tr("更正“%1” · %2").arg(text.recordName(amendment, one), about),
                               tr("%1 提出，等了 %2").arg(text.person(amendment.by), text.minutesSince(amendment.at)),
                               false}});
            }
        }
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto &one, const auto &other) { return one.first < other.first; });
    QList<ScreenRow> rows;
    for (auto &[at, row] : found) {
        rows.append(std::move(row));
    }
    m_rows.setRows(std::move(rows));
    Q_EMIT changed();
}

void DeskRequests::fetchWords(const ServiceCase &one)
{
    const QString key = keyOf(one);
    if (!hall()->online() || m_told.contains(key)) {
        return;
    }
    m_told.insert(key, QJsonObject());
    m_session->fetch(u"/v1/cases/%1/time"_s.arg(one.id), this, [this, key](const Reply &reply) {
        if (!m_session->leads()) {
            return;
        }
        if (reply.ok()) {
            m_told.insert(key, reply.body.value("extension"_L1).toObject());
            refresh();
        } else {
            m_told.remove(key); // again with the next half minute
        }
    });
}

void DeskRequests::answerExtension(const QString &caseId, bool grant, const QString &words)
{
    m_session->send(u"/v1/cases/%1/extension/answer"_s.arg(caseId), {{u"grant"_s, grant}, {u"words"_s, words}}, this,
                    [this, grant](const Reply &reply) {
                        if (reply.ok()) {
                            m_session->say(grant ? tr("已批准延期") : tr("没有批准延期"), true);
                        }
                    });
}

} // namespace yizhan
