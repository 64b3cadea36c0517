// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/demo/demofiles.h"

#include "domain/cases/casepapers.h"
#include "domain/cases/paperwork.h"
#include "papers/paperwords.h"
#include "protocol/names.h"

#include <QBuffer>
#include <QImage>
#include <QJsonArray>
#include <QPainter>
#include <QUrlQuery>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

FileReply DemoFiles::scan(const QString &material)
{
    QImage page(620, 876, QImage::Format_RGB32);
    page.fill(QColor(u"#fbfaf6"_s));
    QPainter painter(&page);
    QFont font(u"Noto Sans CJK SC"_s);
    font.setPixelSize(30);
    painter.setFont(font);
    painter.setPen(QColor(u"#1d2733"_s));
    painter.drawText(QRect(40, 60, 540, 90), Qt::AlignCenter | Qt::TextWordWrap, material);
    painter.setPen(QPen(QColor(u"#d9d4c8"_s), 3));
    for (int y = 200; y < 760; y += 44) {
        painter.drawLine(70, y, y % 3 == 0 ? 430 : 550, y);
    }
    painter.end();
    FileReply file{{200, {}}, {}, u"image/png"_s};
    QBuffer buffer(&file.bytes);
    if (!buffer.open(QIODevice::WriteOnly) || !page.save(&buffer, "PNG")) {
        return {};
    }
    return file;
}

FileReply DemoFiles::paper(const HallState &state, const Catalogue &catalogue, const IssuedPaper &paper,
                           const Sealed &people, const Facts &facts)
{
    QByteArray &bytes = m_papers[paper.id];
    const auto one = state.cases.find(paper.caseId);
    if (bytes.isEmpty() && one != state.cases.end()) {
        const CasePaper *made = paperOf(one->second, paper.number);
        PaperFacts content{state.info,
                           catalogue,
                           made ? calendarOf(*made, state, catalogue) : calendarOf(state, catalogue),
                           one->second,
                           paper.kind,
                           paper.number,
                           paperCodePrefix + u"DEMO"_s,
                           made ? made->at : paper.at,
                           {},
                           people.applicant,
                           people.agent,
                           {}};
        if (const auto found = facts.find(u"case/"_s + paper.caseId); found != facts.end()) {
            for (const RecordedFact &fact : found->second) {
                content.facts.push_back({fact.kind, fact.at, fact.detail, fact.actor});
            }
        }
        content.handler = handlerOf(content, [&state](const QString &id) {
            const auto person = state.people.find(id);
            return person == state.people.end() ? QString() : person->second.name;
        });
        bytes = paperPdf(officialPaper(content));
    }
    return {{200, {}}, bytes, u"application/pdf"_s};
}

AttachFile DemoFiles::attach(const HallState &state, const QString &path)
{
    const QUrl url(path);
    const QString caseId = url.path().section(u'/', 3, 3);
    return {caseId,
            caseId + u".scan%1"_s.arg(state.attachments.size()),
            QUrlQuery(url).queryItemValue(u"material"_s, QUrl::FullyDecoded),
            FileKind::Png,
            48'000,
            {}};
}

IssuePaper DemoFiles::issue(const HallState &state, const QString &caseId, const QString &number)
{
    IssuePaper command;
    command.caseId = caseId;
    command.number = number;
    command.id = caseId + u".paper%1"_s.arg(state.papers.size());
    return command;
}

QJsonObject DemoFiles::withHistory(QJsonObject followUps, const Facts &facts)
{
    QJsonArray list = followUps.value("follow_ups"_L1).toArray();
    for (QJsonValueRef entry : list) {
        QJsonObject followUp = entry.toObject();
        QJsonArray history;
        if (const auto found = facts.find(u"follow-up/"_s + followUp.value("id"_L1).toString()); found != facts.end()) {
            for (const RecordedFact &fact : found->second) {
                history.append(
                    QJsonObject{{u"at"_s, toIso(fact.at)}, {u"kind"_s, fact.kind}, {u"detail"_s, fact.detail}});
            }
        }
        followUp.insert(u"history"_s, history);
        entry = followUp;
    }
    followUps.insert(u"follow_ups"_s, list);
    return followUps;
}

} // namespace yizhan
