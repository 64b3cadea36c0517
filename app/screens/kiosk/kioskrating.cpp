// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/kiosk/kioskrating.h"

#include "client/whendone.h"
#include "screens/kiosk/kioskwords.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Tag
{
    int code;
    const char *text;
};

/** The national tags (DOMAIN 5): code = level * 100 + number; six of the eight, so that a page holds them. */
constexpr std::array nationalTags{
    Tag{510, QT_TRANSLATE_NOOP("yizhan::KioskRating", "一窗受理一次办结")},
    Tag{511, QT_TRANSLATE_NOOP("yizhan::KioskRating", "可以先受理后补材料")},
    Tag{512, QT_TRANSLATE_NOOP("yizhan::KioskRating", "不用提交证明")},
    Tag{515, QT_TRANSLATE_NOOP("yizhan::KioskRating", "可以就近办理")},
    Tag{516, QT_TRANSLATE_NOOP("yizhan::KioskRating", "无需材料直接办理")},
    Tag{517, QT_TRANSLATE_NOOP("yizhan::KioskRating", "服务热情效率高")},
    Tag{406, QT_TRANSLATE_NOOP("yizhan::KioskRating", "填写一张表单就可完成申报")},
    Tag{408, QT_TRANSLATE_NOOP("yizhan::KioskRating", "一张清单告知全部申报材料")},
    Tag{409, QT_TRANSLATE_NOOP("yizhan::KioskRating", "用告知承诺减免申报材料")},
    Tag{411, QT_TRANSLATE_NOOP("yizhan::KioskRating", "跑大厅一次办完")},
    Tag{412, QT_TRANSLATE_NOOP("yizhan::KioskRating", "可以使用自助机办理")},
    Tag{413, QT_TRANSLATE_NOOP("yizhan::KioskRating", "服务态度较好")},
    Tag{307, QT_TRANSLATE_NOOP("yizhan::KioskRating", "一次性告知需要补正的材料")},
    Tag{309, QT_TRANSLATE_NOOP("yizhan::KioskRating", "在承诺的时间内办结")},
    Tag{310, QT_TRANSLATE_NOOP("yizhan::KioskRating", "办事指南指引准确")},
    Tag{311, QT_TRANSLATE_NOOP("yizhan::KioskRating", "按办事指南要求的材料即可办理")},
    Tag{313, QT_TRANSLATE_NOOP("yizhan::KioskRating", "跑动次数与承诺的一致")},
    Tag{314, QT_TRANSLATE_NOOP("yizhan::KioskRating", "服务态度一般")},
    Tag{208, QT_TRANSLATE_NOOP("yizhan::KioskRating", "没有提供材料清单")},
    Tag{209, QT_TRANSLATE_NOOP("yizhan::KioskRating", "未在承诺时间内办结")},
    Tag{210, QT_TRANSLATE_NOOP("yizhan::KioskRating", "同样内容的证明材料被要求多次提交")},
    Tag{212, QT_TRANSLATE_NOOP("yizhan::KioskRating", "在线预约办理后到实体大厅重复取号排队")},
    Tag{213, QT_TRANSLATE_NOOP("yizhan::KioskRating", "窗口人员业务不熟练")},
    Tag{214, QT_TRANSLATE_NOOP("yizhan::KioskRating", "服务态度生硬")},
    Tag{108, QT_TRANSLATE_NOOP("yizhan::KioskRating", "在办事指南之外增加新的审批条件")},
    Tag{109, QT_TRANSLATE_NOOP("yizhan::KioskRating", "需提供办事指南之外的申报材料")},
    Tag{110, QT_TRANSLATE_NOOP("yizhan::KioskRating", "无理由超过法定办理时间")},
    Tag{113, QT_TRANSLATE_NOOP("yizhan::KioskRating", "多头跑窗口和部门")},
    Tag{114, QT_TRANSLATE_NOOP("yizhan::KioskRating", "跑动次数与承诺的不一致")},
    Tag{115, QT_TRANSLATE_NOOP("yizhan::KioskRating", "服务态度差效率低")},
};

} // namespace

QString ratingTagText(int code)
{
    for (const Tag &tag : nationalTags) {
        if (tag.code == code) {
            return KioskRating::tr(tag.text);
        }
    }
    return {};
}

KioskRating::KioskRating(QObject *parent)
    : KioskController(parent)
    , m_tags({"code", "text", "chosen"})
{
}

void KioskRating::choose(int stars)
{
    if (m_state != State::Choosing) {
        return;
    }
    if (m_stars != stars) {
        m_stars = std::clamp(stars, 1, 5);
        m_chosen.clear();
        m_key.clear();
    }
    m_refusal.reset();
    lookAgain();
}

void KioskRating::toggleTag(int code)
{
    if (m_state != State::Choosing) {
        return;
    }
    if (!m_chosen.remove(code)) {
        m_chosen.insert(code);
    }
    m_key.clear();
    lookAgain();
}

void KioskRating::send()
{
    if (m_state != State::Choosing || m_stars == 0 || !hall()) {
        return;
    }
    QList<int> chosen = m_chosen.values();
    std::sort(chosen.begin(), chosen.end());
    QJsonArray codes;
    for (const int code : chosen) {
        codes.append(code);
    }
    QJsonObject body{{u"stars"_s, m_stars}, {u"tags"_s, codes}};
    if (m_caseId.isEmpty()) {
        body.insert(u"ticket_code"_s, m_ticketCode);
    } else {
        body.insert(u"case_id"_s, m_caseId);
        body.insert(u"access"_s, m_access);
    }
    if (m_key.isEmpty()) {
        m_key = Link::freshKey();
    }
    m_state = State::Busy;
    m_refusal.reset();
    Q_EMIT changed();
    whenDone(hall()->link().post(u"/v1/ratings"_s, body, m_key), this, [this](const Reply &reply) {
        m_state = reply.ok() ? State::Thanks : State::Choosing;
        m_refusal = reply.ok() ? std::nullopt : std::optional(reply);
        m_callBackBy = instantFromIso(reply.body.value("call_back_by"_L1).toString()).value_or(Instant{});
        Q_EMIT changed();
    });
}

QString KioskRating::followText() const
{
    if (m_state != State::Thanks || m_stars > 2 || !hall()) {
        return {};
    }
    if (!isSet(m_callBackBy)) {
        return tr(
            "大厅没有您的电话，没有人能打给您。负责人会看到这条评价，在 5 个工作日内整改。想当面说，请到服务台。");
    }
    const Zone zone = hall()->state().info.zone;
    //: %1 a day and a time
    return tr("一个工作日内会有人打电话给您，最晚 %1。")
        .arg(kioskwords::dayAndClock(m_callBackBy, zone, english(), hall()->now()));
}

void KioskRating::refresh()
{
    QList<ScreenRow> rows;
    for (const Tag &tag : nationalTags) {
        if (tag.code / 100 == m_stars) {
            rows.append({QString::number(tag.code),
                         {tag.code, QCoreApplication::translate("yizhan::KioskRating", tag.text),
                          m_chosen.contains(tag.code)}});
        }
    }
    m_tags.setRows(rows);
    Q_EMIT changed();
}

} // namespace yizhan
