// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/hallstate.h"

#include <QHash>

#include <functional>
#include <string>
#include <vector>

namespace yizhan {

/** One answer of a search: a matter, or a certificate that the community does not issue. */
struct SearchHit
{
    QString matter; ///< code; empty for a certificate
    int banned = 0; ///< seq of the certificate; 0 for a matter
    bool operator==(const SearchHit &) const = default;
};

/**
 * Search as a resident types, over names, synonyms and pinyin of the catalogue. An index of its own, built once per
 * catalogue (it keeps no pointer into it); search() is pure and takes well under 2 ms for 10,000 matters.
 *
 * Understood are characters (高龄, 津贴), pinyin with or without spaces up to any letter (gaol, gao ling jin), initials
 * (gljt), both mixed (gaoljt), the start of an English word or of a code, and several of these at once (高龄 jt). What
 * many speakers do not tell apart counts as equal, but comes after what was typed exactly: n/l, zh/z, ch/c, sh/s,
 * ing/in, eng/en, ang/an, ü/u.
 *
 * The words of the kiosk's pictures find the matters below them too (住房户籍, huji, kzm for 开证明), after all that
 * are called so themselves.
 *
 * Order: the whole before the beginning before the middle of a name; names before synonyms; shorter before longer.
 * Certificates that must not be issued (C-1) come first, so that nobody waits for what is not given here: at most a
 * third of a screenful of them when there are matters too. A single syllable or the mere word 证明 does not say which
 * certificate is meant: those then come last. Only a matter whose very name was typed stands before them.
 */
class MatterSearch
{
public:
    /** How a text is read: a syllable without its tone ("lao") for each character, an empty one where none is known. */
    using Reader = std::function<QStringList(const QString &)>;

    /** `reader` is for synonyms and names that come without pinyin; the catalogue's own readings go before it. */
    explicit MatterSearch(const Catalogue &catalogue, const Reader &reader = {});

    /**
     * At most `limit` answers, of which `screenful` are seen at once (0: all of them). What is asked for beyond a
     * screenful changes nothing of those before it.
     */
    [[nodiscard]] std::vector<SearchHit> search(const QString &query, int limit, int screenful = 0) const;

private:
    enum class Kind { Name, Synonym, Latin };
    /** How letters may stand for a syllable. */
    enum class Mode { Literal, Initials, Alike };
    /** Where in its term a match lies. */
    enum class Place { Whole, Start, Middle };

    struct Term
    {
        int owner = 0;
        Kind kind = Kind::Name;
        QString text;          ///< folded: no spaces or punctuation but in Latin
        quint32 syllables = 0; ///< where its syllables begin in m_syllableRun
        quint16 syllableCount = 0;
    };
    struct Posting
    {
        quint32 term = 0;
        quint16 at = 0;
    };
    struct Syllable
    {
        std::string text;
        std::string alike;
        std::vector<quint32> postings; ///< places in m_syllableRun
    };
    struct Span
    {
        qsizetype at = 0; ///< first character or syllable that matched
        qsizetype count = 0;
    };
    /** Best match of one owner for one token; `rank` is smaller for better, None for no match. */
    struct Match
    {
        static constexpr int None = 1 << 30;
        int rank = None;
        bool distinctive = false; ///< says more than that a certificate is wanted
    };
    using Matches = std::vector<Match>;
    /** A picture of the kiosk, an owner of words like a matter; its matches are handed on to the matters below it. */
    struct Topic
    {
        std::size_t owner = 0;
        std::vector<std::size_t> matters; ///< owners
    };

    void addTopics(const Catalogue &catalogue, const Reader &reader);
    void handOn(Matches *matches) const;
    void addOwner(const SearchHit &hit);
    void addText(Kind kind, const QString &text, const QString &pinyin);
    void addLatin(const QString &text);
    void learnReadings(const QString &text, const QString &pinyin);
    [[nodiscard]] QString reading(const QString &text, const Reader &reader) const;
    [[nodiscard]] quint16 syllableId(const std::string &text);

    void matchText(const QString &token, Matches *matches) const;
    void matchLatin(const QString &token, Matches *matches) const;
    void matchPinyin(const std::string &token, Mode mode, Matches *matches) const;
    void note(const Term &term, Span span, Place place, Mode mode, Matches *matches) const;

    std::vector<SearchHit> m_owners; ///< topics, as empty ones, after all that can be an answer
    std::vector<Topic> m_topics;
    std::vector<Term> m_terms;
    std::vector<Syllable> m_syllables;
    /** The syllables of all terms one after another, each term closed by EndOfTerm: walking them stays in the cache. */
    std::vector<quint16> m_syllableRun;
    std::vector<quint32> m_termOfRun; ///< the term of each of them
    static constexpr quint16 EndOfTerm = 0xFFFF;
    QHash<QByteArray, quint16> m_syllableIds;
    QHash<char16_t, std::vector<Posting>> m_characters;
    QHash<char16_t, QString> m_readings; ///< learnt from names that have a pinyin, for synonyms that have none
};

} // namespace yizhan
