// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/cases/casepapers.h"
#include "domain/cases/paperwork.h"
#include "domain/limits/clockledger.h"
#include "domain/samplehall.h"
#include "papers/paperwords.h"

#include <QDir>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

namespace yizhan::test {

using namespace yizhan::sample;
using namespace Qt::Literals::StringLiterals;

/** A hall and a case to which everything has happened. */
struct Sample
{
    Hall hall;
    QString caseId;
    QString withdrawn; ///< words of that fact

    explicit Sample(bool longTexts = false)
    {
        HallInfo info = hall.state.info;
        info.nameZh = longTexts ? u"庆阳市西峰区南街街道南街社区党群服务中心便民服务大厅"_s : u"南街社区便民服务大厅"_s;
        info.caseCode = u"NJ"_s;
        info.addressZh = u"甘肃省庆阳市西峰区南街1号"_s;
        info.phone = u"0934-0000001"_s;
        info.supervisionPhone = u"0934-0000002"_s;
        yizhan::apply(hall.state, HallRecord(info));
        Matter &matter = hall.matters.matters.at(u"GAOLING"_s);
        matter.legalLimit = {20, LimitUnit::Workday, {}};
        matter.clockStops = {u"补正"_s};
        matter.result = u"高龄津贴发放通知"_s;
        matter.legalBasis = {u"《老年人权益保障法》第三十三条"_s};
        matter.conditions = {u"本市户籍"_s, u"年满八十周岁"_s};
        if (longTexts) {
            matter.nameZh =
                u"城乡居民养老保险丧葬补助金、个人账户余额及高龄津贴、护理补贴联办申领（含代办、委托与监护人办理）"_s;
            for (int i = 0; i < 40; ++i) {
                matter.materials.push_back(
                    {u"本人及配偶居民户口簿首页和本人页（第%1组，含变更记录页，原件核验后退还）"_s.arg(i + 1),
                     {},
                     1,
                     2,
                     true,
                     true,
                     {},
                     {},
                     u"复印件须清晰，加盖骑缝章；遗失的附派出所证明"_s,
                     {}});
            }
        }
        hall.open(u"wang"_s, u"w1"_s);
        const Ticket ticket = hall.take(u"GAOLING"_s);
        run(CallNext{u"w1"_s});
        run(StartTicket{u"w1"_s});
        AcceptCase accept;
        accept.window = u"w1"_s;
        accept.ticket = ticket.id;
        accept.matter = u"GAOLING"_s;
        accept.applicant = applicant();
        accept.promise = {Day{std::chrono::year{2026}, std::chrono::month{12}, std::chrono::day{4}}, true};
        for (const Material &material : matter.materials) {
            accept.materials.push_back(
                {material.name, !material.deferrable, material.deferrable ? 0 : 1, material.deferrable});
        }
        caseId = run(accept).caseId;
        run(StopClock{caseId, {}, StopKind::Appraisal, 7, u"委托鉴定机构，函〔2026〕1号"_s});
        hall.now += std::chrono::minutes(1);
        run(StopClock{caseId, {}, StopKind::Correction, 5, u"户口簿缺变更页"_s});
        run(RequestExtension{caseId, 10, ExtensionReason::Verification, u"等省厅回函"_s});
        if (!hall.as(u"leader"_s, AnswerExtension{caseId, true, u"同意"_s})) {
            qFatal("no extension");
        }
    }

    Decision run(const HallCommand &command)
    {
        const auto decision = hall.as(u"wang"_s, command);
        if (!decision) {
            qFatal("refused: %s", qPrintable(decision.error().en));
        }
        return *decision;
    }
    [[nodiscard]] const ServiceCase &one() const { return hall.state.cases.at(caseId); }
    [[nodiscard]] static Applicant applicant() { return {u"欧阳试样"_s, u"13900001234"_s, u"99990119400101567X"_s}; }

    [[nodiscard]] PaperFacts facts(PaperKind kind, const ServiceCase &serviceCase) const
    {
        PaperFacts facts{hall.state.info,
                         hall.matters,
                         calendarOf(hall.state, hall.matters),
                         serviceCase,
                         kind,
                         {},
                         {},
                         {},
                         {},
                         {},
                         {},
                         {}};
        facts.number = serviceCase.caseNo + u"-12"_s;
        facts.code = u"YZP1:k3JH5v0cQm2Zt8yXw1Lr9A"_s;
        facts.at = kind == PaperKind::CorrectionNotice   ? serviceCase.stops.back().startedAt
                   : kind == PaperKind::SpecialProcedure ? serviceCase.stops.front().startedAt
                                                         : hall.now;
        facts.handler = u"王秀兰"_s;
        facts.applicant = applicant();
        facts.agent = Applicant{u"欧阳试女"_s, u"13900005678"_s, {}};
        facts.facts = {
            {u"clock-stopped"_s, serviceCase.stops.front().startedAt, u"鉴定  (7): 委托鉴定机构，函〔2026〕1号"_s},
            {u"clock-stopped"_s, serviceCase.stops.back().startedAt, u"户口簿缺变更页"_s},
            {u"deny"_s, {}, u"不满八十周岁"_s},
            {u"refused"_s, {}, u"不属于本社区受理范围"_s},
            {u"delivered"_s, {}, u"agent"_s},
            {u"withdrawn"_s, {}, withdrawn}};
        return facts;
    }
    [[nodiscard]] OfficialPaper paper(PaperKind kind, const ServiceCase &serviceCase) const
    {
        return officialPaper(facts(kind, serviceCase));
    }
    [[nodiscard]] OfficialPaper paper(PaperKind kind) const { return paper(kind, one()); }
};

inline QByteArray run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(60'000) || process.exitCode() != 0) {
        qWarning() << program << process.errorString() << process.readAllStandardError();
        return {};
    }
    return process.readAllStandardOutput();
}

/** A paper as a file, read back by other programs than the one that wrote it. */
class PaperTest : public QObject
{
protected:
    QTemporaryDir m_dir;

    QString written(const OfficialPaper &paper)
    {
        const QString path = m_dir.filePath(u"paper.pdf"_s);
        QFile file(path);
        const QByteArray bytes = paperPdf(paper);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !bytes.startsWith("%PDF-")) {
            qFatal("no paper");
        }
        return path;
    }

    /** The words without the white between them: lines break where they like. */
    QString textOf(const QString &path, int page = 0)
    {
        QStringList arguments{u"-raw"_s, path, u"-"_s};
        if (page > 0) {
            arguments = QStringList{u"-f"_s, QString::number(page), u"-l"_s, QString::number(page)} + arguments;
        }
        QString text = QString::fromUtf8(run(u"pdftotext"_s, arguments)).remove(QRegularExpression(u"\\s"_s));
        // Qt's PDF names a glyph by its first character, which may be the radical (部首) and not the word.
        for (const auto &[radical, word] : {std::pair{u'⺠', u'民'},
                                            {u'⻚', u'页'},
                                            {u'⻓', u'长'},
                                            {u'⻔', u'门'},
                                            {u'⻬', u'齐'},
                                            {u'⻢', u'马'},
                                            {u'⻅', u'见'},
                                            {u'⻆', u'角'},
                                            {u'⻋', u'车'},
                                            {u'⻛', u'风'},
                                            {u'⻝', u'食'},
                                            {u'⻩', u'黄'}}) {
            text.replace(radical, word);
        }
        QString words;
        for (const QChar one : text) {
            const bool radical = one.unicode() >= 0x2F00 && one.unicode() <= 0x2FD5;
            words += radical ? QString(one).normalized(QString::NormalizationForm_KC) : QString(one);
        }
        return words.replace(u'\u6236', u'户'); // the same glyph in this face
    }
};

} // namespace yizhan::test
