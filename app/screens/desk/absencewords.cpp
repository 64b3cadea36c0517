// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/desk/absencewords.h"

#include "protocol/names.h"
#include "screens/desk/desksession.h"
#include "screens/desk/desktext.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Desk)
};

} // namespace

AbsenceWords absenceWords(const HallState &state, const QJsonObject &file)
{
    AbsenceWords words;
    AbsenceReason reason{};
    if (fromString(file.value("reason"_L1).toString(), &reason)) {
        words.reason = DeskText::reason(reason);
    }
    // Each signature stands before the words that were signed with it.
    QString post;
    const QJsonArray facts = file.value("facts"_L1).toArray();
    for (const QJsonValue &value : facts) {
        const QString kind = value[u"kind"_s].toString();
        const QString detail = value[u"detail"_s].toString();
        if (kind == "handed-over"_L1 || kind == "briefed"_L1) {
            post = detail;
        } else if (kind == "words"_L1 || kind == "asked"_L1) {
            words.said = detail;
        } else if (kind == "next-action"_L1) {
            const auto one = state.cases.find(detail.section(u": "_s, 0, 0));
            if (one != state.cases.end()) {
                words.handedOver[one->second.post].append(
                    //: %1 number of a case, %2 what to do next
                    Words::tr("%1 下一步：%2").arg(one->second.caseNo, detail.section(u": "_s, 1)));
            }
        } else if (kind == "materials"_L1) {
            words.handedOver[post].append(Words::tr("移交：%1").arg(detail));
        } else if (kind == "seals"_L1) {
            words.handedOver[post].append(Words::tr("印章、钥匙：%1").arg(detail));
        } else if (kind == "notes"_L1) {
            words.handedOver[post].append(Words::tr("交代：%1").arg(detail));
        } else if (kind == "returned-materials"_L1) {
            words.givenBack[post].append(Words::tr("交还：%1").arg(detail));
        } else if (kind == "brief"_L1) {
            words.givenBack[post].append(Words::tr("交代：%1").arg(detail));
        }
    }
    return words;
}

const AbsenceWords *AbsenceReader::read(DeskSession &session, const QString &file, const QString &stage,
                                        QObject *context, const std::function<void()> &then)
{
    const QString key = file + u'/' + stage;
    if (const auto found = m_known.find(key); found != m_known.end()) {
        return &found->second;
    }
    if (!m_asked.insert(key).second) {
        return nullptr;
    }
    const auto answered = [this, key, then, sitting = m_sitting, &session](const Reply &reply) {
        if (sitting != m_sitting) {
            return;
        }
        m_asked.erase(key);
        if (reply.ok()) {
            m_known[key] = absenceWords(session.hall()->state(), reply.body);
            then();
        }
    };
    // Not while whoever asks fills its rows: an answer may be there at once.
    QMetaObject::invokeMethod(
        context, [&session, file, context, answered] { session.fetch(u"/v1/"_s + file, context, answered); },
        Qt::QueuedConnection);
    return nullptr;
}

void AbsenceReader::forget()
{
    m_known.clear();
    m_asked.clear();
    ++m_sitting;
}

} // namespace yizhan
