// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "papers/sliprows.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

/**
 * Words that stay whole: those of the slip's own sentences, and what the names of halls, matters and materials are
 * mostly made of. A word that is not here may be broken, as in any Chinese print.
 */
const QStringList &wholeWords()
{
    static const QStringList words = [] {
        QStringList all =
            u"工作人员 自助机 服务台 号窗口 窗口 大屏 叫号 稍等 准备 后补 扫码 扫一扫 分钟 排队 进度 过号 取号 取消 "
            "马上 前面 已经 大约 还缺 另外 这些 这张 下班 休息日 提交 计时起算日 预约 大厅 收件 收下 材料 最晚 办结 "
            "周一 周二 周三 周四 周五 周六 周日 暂定 撤回 办事 指南 承诺 时限 工作日 请带好 哪里 什么 时候 开门 法定 "
            "节假日 调休 上班 日子 电话 手机 现在 没有人 有人 看到 "
            "存下 这份 下班 午休 可能 轮不到 没轮到 接着叫 可以 再来 约时间 打印 不收费 综合 优先 帮您 看大屏 听叫号 "
            "社区 街道 便民 服务 党群 中心 居民 城乡 城镇 职工 基本 养老 医疗 保险 补助金 补助 补贴 津贴 高龄 老年 "
            "残疾人 残疾 困难 重度 护理 生活 最低 保障 保障金 救助 临时 特困 供养 低保 丧葬 个人 账户 余额 申领 "
            "申请 申请表 登记 登记证 变更 注销 办理 认定 备案 审批 许可 证明 出生 生育 死亡 婚姻 户口 户口簿 户籍 "
            "迁移 落户 居住证 身份证 社会 保障卡 银行卡 复印件 原件 近期 免冠 照片 本人页 本人 配偶 父母 子女 监护人 "
            "委托 委托书 代办人 代办 首页 租房 租赁 住房 房屋 公租房 产权 合同 转移 接续 资格 认证 就业 创业 失业 "
            "营业 执照 食品 经营 灵活 参保 缴费 待遇 领取 退役 军人 优待 志愿 法律 援助 党员 组织 关系 独生"_s.split(
                u' ');
        // The longest that fits is the one that is meant.
        std::sort(all.begin(), all.end(), [](const QString &a, const QString &b) { return a.size() > b.size(); });
        return all;
    }();
    return words;
}

constexpr QStringView closing = u"，。、；：？！）》】〉」』”’…·—～";
constexpr QStringView hanging = u"，。、；：？！）》】〉」』”’";
constexpr QStringView opening = u"（《【〈「『“‘";
/** After a figure: 人 of "4 人", which is no word without it. */
constexpr QStringView counters = u"人分号个样件份张月日年时点元岁天小工起前";

bool isLetter(QChar one)
{
    return one.script() != QChar::Script_Han && !one.isSpace() && !closing.contains(one) && !opening.contains(one);
}

/** What is not broken, and how wide it is. */
struct Unit
{
    QString text;
    qreal width = 0;
};

/** How many characters from `at` on stay together, whatever stands around them. */
qsizetype lengthOfWord(const QString &text, qsizetype at)
{
    const QStringView rest = QStringView(text).mid(at);
    for (const QString &word : wholeWords()) {
        if (rest.startsWith(word)) {
            return word.size();
        }
    }
    const auto end = std::find_if_not(rest.begin(), rest.end(), isLetter);
    return std::max<qsizetype>(1, end - rest.begin());
}

/** Nothing closes a row before what it closes, and nothing opens one at its end; a figure has its counter. */
bool staysWith(const QString &before, const QString &word)
{
    if (before.isEmpty()) {
        return false;
    }
    if (word.front().isSpace() || closing.contains(word.front()) || opening.contains(before.back())) {
        return true;
    }
    const QString figure = before.trimmed();
    return !figure.isEmpty() && figure.back().isDigit() && counters.contains(word.front());
}

std::vector<Unit> unitsOf(const QString &text, qreal width, const std::function<qreal(const QString &)> &widthOf)
{
    QStringList whole;
    for (qsizetype at = 0; at < text.size();) {
        const QString word = text.mid(at, lengthOfWord(text, at));
        if (!whole.isEmpty() && staysWith(whole.back(), word)) {
            whole.back() += word;
        } else {
            whole.append(word);
        }
        at += word.size();
    }
    std::vector<Unit> units;
    for (const QString &one : std::as_const(whole)) {
        const qreal wide = widthOf(one);
        if (wide <= width) {
            units.push_back({one, wide});
            continue;
        }
        for (const QChar letter : one) { // longer than a row: broken wherever it is
            units.push_back({QString(letter), widthOf(QString(letter))});
        }
    }
    return units;
}

/** The rows of a part without a better place to break than between two words. */
class Breaking
{
public:
    Breaking(std::vector<Unit> units, qreal width, qreal letter)
        : m_units(std::move(units))
        , m_width(width)
        , m_letter(letter)
    {
    }

    QStringList rows()
    {
        const std::size_t count = m_units.size();
        std::vector<Best> best(count + 1);
        best[0] = {0, 0, 0};
        for (std::size_t end = 1; end <= count; ++end) {
            for (std::size_t begin = 0; begin < end; ++begin) {
                const Row row = rowOf(begin, end);
                const bool fits = row.width <= m_width || end - begin == 1;
                if (!fits || best[begin].rows < 0) {
                    continue;
                }
                const Best other{best[begin].rows + 1, best[begin].cost + costOf(row, end == count), begin};
                if (best[end].rows < 0 || other.rows < best[end].rows ||
                    (other.rows == best[end].rows && other.cost < best[end].cost)) {
                    best[end] = other;
                }
            }
        }
        QStringList rows;
        for (std::size_t end = count; end > 0; end = best[end].begin) {
            rows.prepend(rowOf(best[end].begin, end).text);
        }
        return rows;
    }

private:
    struct Best
    {
        int rows = -1;
        qreal cost = 0;
        std::size_t begin = 0;
    };
    struct Row
    {
        QString text;
        qreal width = 0;
    };

    [[nodiscard]] Row rowOf(std::size_t begin, std::size_t end) const
    {
        Row row;
        for (std::size_t i = begin; i < end; ++i) {
            row.text += m_units[i].text;
            row.width += m_units[i].width;
        }
        row.text = row.text.trimmed();
        row.width -= hangingPart(row.text) * m_letter;
        return row;
    }

    /** Of as many rows those of about one length are the best; a lonely character is the worst. */
    [[nodiscard]] qreal costOf(const Row &row, bool last) const
    {
        constexpr qreal lonely = 10;
        constexpr qreal betweenWords = 0.1;
        const qreal free = (m_width - row.width) / m_width;
        const bool atMark = !row.text.isEmpty() && closing.contains(row.text.back());
        return free * free + (row.width < m_letter * 1.5 ? lonely : 0) + (last || atMark ? 0 : betweenWords);
    }

    std::vector<Unit> m_units;
    qreal m_width;
    qreal m_letter;
};

/** The sense breaks there before it breaks anywhere else. */
QStringList partsOf(QString text)
{
    const QChar end = QChar::LineSeparator;
    text.replace(u" · "_s, QString(end));
    for (const QString &mark : {u"？"_s, u"："_s, u"，"_s}) {
        text.replace(mark, mark + end);
    }
    return text.split(end, Qt::SkipEmptyParts);
}

} // namespace

qreal hangingPart(const QString &row)
{
    return !row.isEmpty() && hanging.contains(row.back()) ? 0.5 : 0;
}

QStringList slipRows(const QString &text, qreal width, const std::function<qreal(const QString &)> &widthOf)
{
    const qreal letter = widthOf(u"字"_s);
    if (widthOf(text) - hangingPart(text) * letter <= width) {
        return {text};
    }
    QStringList rows;
    for (const QString &part : partsOf(text)) {
        rows += Breaking(unitsOf(part, width, widthOf), width, letter).rows();
    }
    return rows;
}

} // namespace yizhan
