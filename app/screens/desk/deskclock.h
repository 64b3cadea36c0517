// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "screens/desk/deskmodel.h"
#include "screens/screenrows.h"

class QJsonObject;

namespace yizhan {

struct ServiceCase;

/**
 * The clock of one case: why it is due when it is, day by day, and what may be done about it (stops, the extension).
 * Counted here by the engine that the server counts with.
 */
class DeskClockLedger : public yizhan::DeskModel
{
    Q_OBJECT
    QML_NAMED_ELEMENT(DeskClock)

    Q_PROPERTY(QString caseId READ caseId WRITE setCaseId NOTIFY changed FINAL)
    /** Lines of the account. Roles: span, text, counted, amount ("+2" days, "+13 小时 34 分" of a limit in hours). */
    Q_PROPERTY(yizhan::ScreenRows *days READ days CONSTANT FINAL)
    /** Every stop: what, since when, by whom and on what grounds. Roles: value, text, hint, open. */
    Q_PROPERTY(yizhan::ScreenRows *stops READ stops CONSTANT FINAL)
    /**
     * What of the case this person may stop: departments, and an empty value for the whole. No choice where nobody
     * else's part runs: then it is the only row. Roles: value, text, hint.
     */
    Q_PROPERTY(yizhan::ScreenRows *parts READ parts CONSTANT FINAL)
    /** Kinds of stop and grounds of an extension to choose from. Roles: value, text, hint. */
    Q_PROPERTY(yizhan::ScreenRows *kinds READ kinds CONSTANT FINAL)
    Q_PROPERTY(yizhan::ScreenRows *reasons READ reasons CONSTANT FINAL)
    /** "共计 10 个工作日，截止 12-07 17:30" */
    Q_PROPERTY(QString sumText READ sumText NOTIFY changed FINAL)
    /** "提交 11-27 18:05 · 计时起算日 11-30" */
    Q_PROPERTY(QString startText READ startText NOTIFY changed FINAL)
    Q_PROPERTY(QString extensionText READ extensionText NOTIFY changed FINAL)
    Q_PROPERTY(bool hasClock READ hasClock NOTIFY changed FINAL)
    Q_PROPERTY(bool canStop READ canStop NOTIFY changed FINAL)
    Q_PROPERTY(bool canExtend READ canExtend NOTIFY changed FINAL)
    Q_PROPERTY(bool canAnswer READ canAnswer NOTIFY changed FINAL)
    Q_PROPERTY(int longestExtension READ longestExtension NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ busy NOTIFY changed FINAL)

public:
    explicit DeskClockLedger(QObject *parent = nullptr);

    [[nodiscard]] QString caseId() const { return m_caseId; }
    void setCaseId(const QString &caseId);
    [[nodiscard]] ScreenRows *days() { return &m_days; }
    [[nodiscard]] ScreenRows *stops() { return &m_stops; }
    [[nodiscard]] ScreenRows *parts() { return &m_parts; }
    [[nodiscard]] ScreenRows *kinds() { return &m_kinds; }
    [[nodiscard]] ScreenRows *reasons() { return &m_reasons; }
    [[nodiscard]] QString sumText() const { return m_sumText; }
    [[nodiscard]] QString startText() const { return m_startText; }
    [[nodiscard]] QString extensionText() const { return m_extensionText; }
    [[nodiscard]] bool hasClock() const { return !m_sumText.isEmpty(); }
    [[nodiscard]] bool canStop() const { return m_parts.count() > 0; }
    [[nodiscard]] bool canExtend() const { return m_may.extend; }
    [[nodiscard]] bool canAnswer() const { return m_may.answer; }
    [[nodiscard]] int longestExtension() const { return m_longest; }
    [[nodiscard]] bool busy() const { return m_busy; }

    /** The value of the first row of `parts`: what is stopped where there is nothing to choose. */
    Q_INVOKABLE QString firstPart() const;
    /** "停表", or of which department's part alone. */
    Q_INVOKABLE QString stopTitle(const QString &part) const;
    /** `part` as `parts` has it, `kind` as `kinds` has it; `plannedDays` in calendar days. */
    Q_INVOKABLE void stop(const QString &part, const QString &kind, int plannedDays, const QString &basis);
    /** `result`: what the stop came to (DOMAIN 2.4 rule 6); may be empty. */
    Q_INVOKABLE void resume(const QString &stop, const QString &result);
    /** `days` in working days. */
    Q_INVOKABLE void askExtension(const QString &reason, int days, const QString &words);
    Q_INVOKABLE void answerExtension(bool grant, const QString &words);

private:
    struct May
    {
        bool extend = false;
        bool answer = false;
    };

    [[nodiscard]] const ServiceCase *record() const;
    void forget() override { setCaseId({}); }
    void listen(const HallData &hall) override;
    void refresh() override;
    void fetchDays(const ServiceCase &one);
    void fillDays(const ServiceCase &one);
    void fillStops(const ServiceCase &one);
    void fillExtension(const ServiceCase &one);
    void fillChoices(const ServiceCase &one);
    void fillParts(const ServiceCase &one);
    void command(const QString &verb, const QJsonObject &body, const QString &done);

    QString m_caseId;
    QString m_sumText;
    QString m_startText;
    QString m_extensionText;
    May m_may;
    std::optional<ServiceCase> m_seen; ///< for which the account was asked
    QJsonObject m_explained;           ///< the server's account of every day, and the grounds of what was done
    int m_longest = 0;
    bool m_busy = false;
    ScreenRows m_days;
    ScreenRows m_stops;
    ScreenRows m_parts;
    ScreenRows m_kinds;
    ScreenRows m_reasons;
};

} // namespace yizhan
