// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/recordedfacts.h"
#include "screens/desk/desktext.h"
#include "screens/screenrows.h"

namespace yizhan {

/**
 * 经过: what happened to a case, newest first. The public record says what and for which post; who, in which words and
 * what was put right since come from the facts of the case's file, while somebody looks at it. Pure.
 */
class DeskTimeline
{
    Q_DECLARE_TR_FUNCTIONS(Desk)

public:
    /** All three outlive it. */
    DeskTimeline(const ServiceCase &serviceCase, const RecordedFacts &facts, const DeskText &text,
                 bool english = false);

    /** Roles of its rows: when, text, who, words, paper, mark (what is wrong with it, or was put right). */
    [[nodiscard]] static QList<QByteArray> roles() { return {"when", "text", "who", "words", "paper", "mark"}; }
    [[nodiscard]] QList<ScreenRow> rows() const;

    /** "改为：…" and "理由：…" of a correction; empty without the facts. */
    [[nodiscard]] QString amendmentWords(const Amendment &amendment) const;

    /** That line as something to choose: value (its place in the timeline), text, hint (who, and when). */
    [[nodiscard]] ScreenRow choiceOf(std::size_t line) const;

private:
    [[nodiscard]] const RecordedFact *factOf(const TimelineEntry &entry) const;
    [[nodiscard]] const RecordedFact *replyOf(const TimelineEntry &entry) const;
    [[nodiscard]] bool byItself(const TimelineEntry &entry) const;
    [[nodiscard]] QString whoOf(const TimelineEntry &entry, const RecordedFact *fact) const;
    [[nodiscard]] const Amendment *amendmentOf(const TimelineEntry &entry) const;
    [[nodiscard]] const CaseStop *stopOf(const TimelineEntry &entry) const;
    [[nodiscard]] const Extension *extensionOf(const TimelineEntry &entry) const;
    [[nodiscard]] int daysAsked(const TimelineEntry &entry) const;
    [[nodiscard]] QString textOf(const TimelineEntry &entry, const RecordedFact *fact) const;
    [[nodiscard]] QString wordsOf(const TimelineEntry &entry, const RecordedFact *fact) const;
    /** Who signed for it at the window, and the reason. */
    [[nodiscard]] static QString withdrawalWords(const RecordedFact &fact);
    [[nodiscard]] QString markOf(const TimelineEntry &entry) const;

    const ServiceCase &m_case;
    const RecordedFacts &m_facts;
    const DeskText &m_text;
    bool m_english; ///< of the names of stops
};

} // namespace yizhan
