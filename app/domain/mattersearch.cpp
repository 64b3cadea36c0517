// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/mattersearch.h"

#include <algorithm>
#include <array>
#include <map>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

/** A syllable of pinyin has at most six letters (zhuang). */
constexpr std::size_t LongestSyllable = 6;
/** Offsets into the letters of a query are bits of one word. */
constexpr std::size_t LongestQuery = 60;
constexpr qsizetype LongestTerm = 400;
/** What every certificate ends with; it tells nothing about which. */
constexpr QStringView GenericTail = u"证明";
/** What the rank of a match is counted in; below it, by length. */
constexpr int RankStep = 512;
/** Worse than every match of a matter's own words: those have 36 ranks, see note(). */
constexpr int TopicRank = 36 * RankStep;
/** "Certificate of " and the like. */
constexpr qsizetype LongCommonStart = 20;

bool isLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || c == u'ü';
}

bool isHan(QChar c)
{
    return c.isSurrogate() || c.script() == QChar::Script_Han;
}

/** Full-width and capital forms become plain ones. */
QString fold(const QString &text)
{
    return text.normalized(QString::NormalizationForm_KC).toLower();
}

/** Words with one space between them; "old-age" and "old age" are the same. */
QString words(const QString &text)
{
    return fold(text).replace(u'-', u' ').simplified();
}

/** Letters, digits and characters of `text`, without what stands between them. */
QString squeezed(const QString &text)
{
    QString result;
    for (const QChar c : fold(text)) {
        if (c.isLetterOrNumber() || c.isSurrogate()) {
            result.append(c);
        }
    }
    return result.left(LongestTerm);
}

std::string letters(QStringView text)
{
    std::string result;
    for (const QChar c : text) {
        result.push_back(c == u'ü' ? 'v' : char(c.toLatin1()));
    }
    return result;
}

QStringList syllablesOf(const QString &pinyin)
{
    return fold(pinyin).replace("u:"_L1, "v"_L1).replace(u'ü', u'v').split(u' ', Qt::SkipEmptyParts);
}

/** One form for all that sounds alike to many. Works for a syllable, for its beginning and for its initial. */
std::string alike(const std::string &text)
{
    std::string result = text;
    if (result.size() > 1 && result[1] == 'h' && (result[0] == 'z' || result[0] == 'c' || result[0] == 's')) {
        result.erase(1, 1);
    }
    if (!result.empty() && result[0] == 'n') {
        result[0] = 'l';
    }
    const std::size_t size = result.size();
    if (size > 2 && result[size - 1] == 'g' && result[size - 2] == 'n' && result[size - 3] != 'o') {
        result.pop_back(); // ang, eng, ing
    }
    std::replace(result.begin(), result.end(), 'v', 'u');
    return result;
}

/** Its initial, for initials-only typing: one letter, or zh, ch, sh. */
bool isInitialOf(const std::string &typed, const std::string &syllable)
{
    return !typed.empty() && syllable.starts_with(typed) &&
           (typed.size() == 1 || (typed.size() == 2 && typed[1] == 'h' && typed[0] != 'h'));
}

} // namespace

MatterSearch::MatterSearch(const Catalogue &catalogue, const Reader &reader)
{
    for (const auto &[code, matter] : catalogue.matters) {
        learnReadings(matter.nameZh, matter.pinyin);
    }
    const auto asPinyin = [](const QString &keyword) {
        return keyword.contains(u' ') && std::all_of(keyword.cbegin(), keyword.cend(),
                                                     [](QChar c) { return c == u' ' || isLetter(c.toLower()); });
    };
    for (const auto &[seq, banned] : catalogue.banned) {
        addOwner({QString(), seq});
        QString pinyin;
        for (const QString &keyword : banned.keywords) {
            // A keyword in spaced pinyin with a syllable for each character is the name's own.
            if (asPinyin(keyword) && syllablesOf(keyword).size() == squeezed(banned.nameZh).size()) {
                pinyin = keyword;
            }
        }
        learnReadings(banned.nameZh, pinyin);
        addText(Kind::Name, banned.nameZh, pinyin.isEmpty() ? reading(banned.nameZh, reader) : pinyin);
        for (const QString &keyword : banned.keywords) {
            if (keyword == pinyin) {
                continue;
            }
            if (asPinyin(keyword)) {
                addText(Kind::Synonym, QString(), keyword);
            } else if (std::none_of(keyword.cbegin(), keyword.cend(), isHan)) {
                addLatin(keyword);
            } else {
                addText(Kind::Synonym, keyword, reading(keyword, reader));
            }
        }
        addLatin(banned.nameEn);
    }
    for (const auto &[code, matter] : catalogue.matters) {
        addOwner({code, 0});
        addText(Kind::Name, matter.nameZh, matter.pinyin.isEmpty() ? reading(matter.nameZh, reader) : matter.pinyin);
        for (const QString &synonym : matter.synonyms) {
            addText(Kind::Synonym, synonym, reading(synonym, reader));
        }
        addLatin(matter.nameEn);
        for (const QString &synonym : matter.synonymsEn) {
            addLatin(synonym);
        }
        addLatin(code);
    }
    addTopics(catalogue, reader);
}

/** What stands on a picture is a word for all that is found by touching it, at whatever depth. */
void MatterSearch::addTopics(const Catalogue &catalogue, const Reader &reader)
{
    QHash<QString, std::size_t> owners;
    for (std::size_t owner = 0; owner < m_owners.size(); ++owner) {
        owners.insert(m_owners[owner].matter, owner);
    }
    std::map<QString, std::vector<std::size_t>> below;
    for (const auto &[id, picture] : catalogue.pictures) {
        std::vector<std::size_t> matters;
        for (const QString &code : picture.matters) {
            if (const auto owner = owners.constFind(code); owner != owners.constEnd()) {
                matters.push_back(*owner);
            }
        }
        // No further up than there are pictures, whatever a catalogue calls whose parent.
        QString at = id;
        for (std::size_t depth = 0; depth < catalogue.pictures.size() && !at.isEmpty(); ++depth) {
            std::vector<std::size_t> &all = below[at];
            all.insert(all.end(), matters.begin(), matters.end());
            const auto self = catalogue.pictures.find(at);
            at = self == catalogue.pictures.end() ? QString() : self->second.parent;
        }
    }
    for (const auto &[id, picture] : catalogue.pictures) {
        std::vector<std::size_t> &matters = below[id];
        std::sort(matters.begin(), matters.end());
        matters.erase(std::unique(matters.begin(), matters.end()), matters.end());
        m_topics.push_back({m_owners.size(), std::move(matters)});
        addOwner({});
        addText(Kind::Name, picture.titleZh, reading(picture.titleZh, reader));
        addLatin(picture.titleEn);
    }
}

/** Gives what matched a topic to its matters, where nothing of their own matched; no topic is an answer itself. */
void MatterSearch::handOn(Matches *matches) const
{
    for (const Topic &topic : m_topics) {
        const int rank = (*matches)[topic.owner].rank;
        if (rank == Match::None) {
            continue;
        }
        for (const std::size_t matter : topic.matters) {
            Match &match = (*matches)[matter];
            match.rank = std::min(match.rank, TopicRank + rank);
        }
        (*matches)[topic.owner].rank = Match::None;
    }
}

void MatterSearch::addOwner(const SearchHit &hit)
{
    m_owners.push_back(hit);
}

quint16 MatterSearch::syllableId(const std::string &text)
{
    const QByteArray key = QByteArray::fromStdString(text);
    const auto found = m_syllableIds.constFind(key);
    if (found != m_syllableIds.constEnd()) {
        return *found;
    }
    const auto id = quint16(m_syllables.size());
    m_syllables.push_back({text, alike(text), {}});
    m_syllableIds.insert(key, id);
    return id;
}

void MatterSearch::addText(Kind kind, const QString &text, const QString &pinyin)
{
    Term term{int(m_owners.size()) - 1, kind, squeezed(text), quint32(m_syllableRun.size()), 0};
    const auto index = quint32(m_terms.size());
    for (qsizetype at = 0; at < term.text.size(); ++at) {
        m_characters[term.text.at(at).unicode()].push_back({index, quint16(at)});
    }
    for (const QString &syllable : syllablesOf(pinyin).mid(0, LongestTerm)) {
        // 65,000 kinds of syllables are not pinyin; whatever it is, it is not worth an index.
        if (m_syllables.size() < EndOfTerm && std::all_of(syllable.cbegin(), syllable.cend(), isLetter)) {
            const quint16 id = syllableId(letters(syllable));
            m_syllables[id].postings.push_back(quint32(m_syllableRun.size()));
            m_syllableRun.push_back(id);
            m_termOfRun.push_back(index);
            ++term.syllableCount;
        }
    }
    m_syllableRun.push_back(EndOfTerm);
    m_termOfRun.push_back(index);
    m_terms.push_back(std::move(term));
}

void MatterSearch::addLatin(const QString &text)
{
    Term term{int(m_owners.size()) - 1, Kind::Latin, words(text).left(LongestTerm), quint32(m_syllableRun.size()), 0};
    const auto index = quint32(m_terms.size());
    for (qsizetype at = 0; at < term.text.size(); ++at) {
        if (term.text.at(at).isLetterOrNumber() && (at == 0 || !term.text.at(at - 1).isLetterOrNumber())) {
            m_characters[term.text.at(at).unicode()].push_back({index, quint16(at)});
        }
    }
    m_terms.push_back(std::move(term));
}

/** Where a name has as many syllables as characters, they stand for each other. */
void MatterSearch::learnReadings(const QString &text, const QString &pinyin)
{
    const QString characters = squeezed(text);
    const QStringList syllables = syllablesOf(pinyin);
    if (characters.size() != syllables.size()) {
        return;
    }
    for (qsizetype i = 0; i < syllables.size(); ++i) {
        const char16_t character = characters.at(i).unicode();
        if (isHan(characters.at(i)) && !m_readings.contains(character)) {
            m_readings.insert(character, syllables.at(i));
        }
    }
}

/** Spaced pinyin of `text`, or nothing where a character of it has no reading. */
QString MatterSearch::reading(const QString &text, const Reader &reader) const
{
    const QString characters = squeezed(text);
    const QStringList read = reader ? reader(characters) : QStringList();
    QStringList syllables;
    for (qsizetype i = 0; i < characters.size(); ++i) {
        const auto learnt = m_readings.constFind(characters.at(i).unicode());
        const QString syllable = learnt != m_readings.constEnd() ? *learnt : read.value(i);
        if (syllable.isEmpty()) {
            return {};
        }
        syllables.append(syllable);
    }
    return syllables.join(u' ');
}

void MatterSearch::note(const Term &term, Span span, Place place, Mode mode, Matches *matches) const
{
    // What sounds alike comes after all that was typed exactly; else place, then whole syllables, then kind; the
    // shorter of two is the likelier.
    const qsizetype length = std::max(term.text.size(), qsizetype(term.syllableCount));
    const int rank =
        ((int(mode == Mode::Alike) * 3 + int(place)) * 2 + int(mode == Mode::Initials)) * 3 + int(term.kind);
    Match &match = (*matches)[std::size_t(term.owner)];
    match.rank = std::min(match.rank, rank * RankStep + int(std::min<qsizetype>(length, RankStep - 1)));
    if (m_owners[std::size_t(term.owner)].banned == 0 || match.distinctive) {
        return;
    }
    const bool enough = place == Place::Whole || span.count > 1;
    const QStringView matched = QStringView(term.text).mid(span.at, span.count);
    match.distinctive = enough && (matched.isEmpty() || !GenericTail.contains(matched));
}

void MatterSearch::matchText(const QString &token, Matches *matches) const
{
    const auto postings = m_characters.constFind(token.at(0).unicode());
    if (postings == m_characters.constEnd()) {
        return;
    }
    for (const Posting posting : *postings) {
        const Term &term = m_terms[posting.term];
        if (term.kind == Kind::Latin || !QStringView(term.text).mid(posting.at).startsWith(token)) {
            continue;
        }
        const Place place = posting.at > 0                     ? Place::Middle
                            : term.text.size() == token.size() ? Place::Whole
                                                               : Place::Start;
        note(term, {posting.at, token.size()}, place, Mode::Literal, matches);
    }
}

void MatterSearch::matchLatin(const QString &token, Matches *matches) const
{
    const auto postings = m_characters.constFind(token.at(0).unicode());
    if (postings == m_characters.constEnd()) {
        return;
    }
    for (const Posting posting : *postings) {
        const Term &term = m_terms[posting.term];
        if (term.kind != Kind::Latin || !QStringView(term.text).mid(posting.at).startsWith(token)) {
            continue;
        }
        const Place place = posting.at > 0                     ? Place::Middle
                            : term.text.size() == token.size() ? Place::Whole
                                                               : Place::Start;
        // English certificates all begin alike: only a longer piece says which.
        const bool telling = place == Place::Start && token.size() > LongCommonStart;
        note(term, {posting.at, telling ? 2 : 1}, place, Mode::Literal, matches);
    }
}

/**
 * Walks the syllables of every term that begins, somewhere, like the token. `reached` has bit i set where i letters of
 * the token are used up; what a syllable can use up from offset i is worked out once per query.
 */
void MatterSearch::matchPinyin(const std::string &token, Mode mode, Matches *matches) const
{
    constexpr quint8 Known = 1;
    constexpr quint8 Partial = 1 << 7; // the rest of the token is a beginning of the syllable; bits 1–6: lengths
    const std::size_t size = token.size();
    std::vector<quint8> memo(size * m_syllables.size(), 0);
    const auto step = [&](std::size_t offset, quint16 id) {
        quint8 &known = memo[offset * m_syllables.size() + id];
        if (known != 0) {
            return known;
        }
        known = Known;
        const Syllable &syllable = m_syllables[id];
        const std::string &goal = mode == Mode::Alike ? syllable.alike : syllable.text;
        for (std::size_t length = 1; length <= std::min(size - offset, LongestSyllable); ++length) {
            const std::string part = token.substr(offset, length);
            const std::string typed = mode == Mode::Alike ? alike(part) : part;
            const bool initial = mode == Mode::Initials ? isInitialOf(part, syllable.text)
                                                        : mode == Mode::Alike && typed.size() == 1 && length <= 2 &&
                                                              isInitialOf(typed, goal);
            if (typed == goal || initial) {
                known |= quint8(1 << length);
            }
            if (offset + length == size && goal.starts_with(typed)) {
                known |= Partial;
            }
        }
        return known;
    };
    const quint64 end = quint64(1) << size;
    for (quint16 first = 0; first < m_syllables.size(); ++first) {
        if (step(0, first) == Known) {
            continue;
        }
        for (const quint32 begin : m_syllables[first].postings) {
            quint64 reached = 1;
            for (quint32 at = begin; m_syllableRun[at] != EndOfTerm && reached != 0; ++at) {
                quint64 next = 0;
                bool partial = false;
                for (quint64 left = reached; left != 0; left &= left - 1) {
                    const auto offset = std::size_t(qCountTrailingZeroBits(left));
                    const quint8 lengths = step(offset, m_syllableRun[at]);
                    next |= quint64(lengths & 0x7E) << offset;
                    partial = partial || (lengths & Partial) != 0;
                }
                if ((next & end) != 0 || partial) {
                    const bool whole = (next & end) != 0 && m_syllableRun[at + 1] == EndOfTerm;
                    const Term &term = m_terms[m_termOfRun[begin]];
                    const Place place = begin > term.syllables ? Place::Middle : whole ? Place::Whole : Place::Start;
                    note(term, {qsizetype(begin - term.syllables), qsizetype(at - begin) + 1}, place, mode, matches);
                    break;
                }
                reached = next & (end - 1);
            }
        }
    }
}

std::vector<SearchHit> MatterSearch::search(const QString &query, int limit, int screenful) const
{
    // Runs of letters, and of everything else; a space ends a run of characters, but may stand within pinyin.
    const QString folded = words(query);
    QStringList texts;
    QStringList latins;
    bool inText = false;
    bool inLatin = false;
    for (const QChar c : folded) {
        if (isLetter(c)) {
            if (!inLatin) {
                latins.append(QString());
            }
            latins.last().append(c);
        } else if (c.isLetterOrNumber() || c.isSurrogate()) {
            if (!inText) {
                texts.append(QString());
            }
            texts.last().append(c);
        }
        inLatin = isLetter(c) || (inLatin && (c == u' ' || c == u'\''));
        inText = !isLetter(c) && (c.isLetterOrNumber() || c.isSurrogate());
    }
    if (limit <= 0 || (texts.isEmpty() && latins.isEmpty())) {
        return {};
    }
    const int seen = screenful > 0 ? std::min(screenful, limit) : limit;

    Matches all;
    const auto join = [&](Matches matches) {
        handOn(&matches);
        if (all.empty()) {
            all = std::move(matches);
            return;
        }
        for (std::size_t i = 0; i < all.size(); ++i) { // every token must be there
            all[i].rank = all[i].rank == Match::None || matches[i].rank == Match::None
                              ? Match::None
                              : std::max(all[i].rank, matches[i].rank);
            all[i].distinctive = all[i].distinctive || matches[i].distinctive;
        }
    };
    for (const QString &token : std::as_const(texts)) {
        Matches matches(m_owners.size());
        matchText(token, &matches);
        if (texts.size() + latins.size() == 1) {
            matchLatin(folded, &matches); // "2026", or a code's digits
        }
        join(std::move(matches));
    }
    for (const QString &token : std::as_const(latins)) {
        Matches matches(m_owners.size());
        const std::string typed = letters(token.left(LongestQuery));
        matchPinyin(typed, Mode::Literal, &matches);
        if (typed.size() > 1) { // of one letter it would say the same
            matchPinyin(typed, Mode::Initials, &matches);
        }
        // What only a topic is called does not count: its matters come last.
        const auto found = std::count_if(matches.begin(), matches.end() - std::ptrdiff_t(m_topics.size()),
                                         [](const Match &match) { return match.rank != Match::None; });
        if (found < seen) {
            matchPinyin(typed, Mode::Alike, &matches);
        }
        matchLatin(texts.isEmpty() && latins.size() == 1 ? folded : token, &matches);
        join(std::move(matches));
    }
    if (texts.size() + latins.size() > 1 && std::none_of(texts.cbegin(), texts.cend(), [](const QString &text) {
            return std::any_of(text.cbegin(), text.cend(), isHan);
        })) {
        // "ln-001" and the like
        Matches matches(m_owners.size());
        matchLatin(folded, &matches);
        handOn(&matches);
        for (std::size_t i = 0; i < all.size(); ++i) {
            all[i].rank = std::min(all[i].rank, matches[i].rank);
        }
    }

    struct Found
    {
        int rank;
        std::size_t owner;
        auto operator<=>(const Found &) const = default;
    };
    std::vector<Found> banned; // those that lead
    std::vector<Found> matters;
    std::vector<Found> trailing; // certificates that were hit by too little to lead
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].rank != Match::None) {
            const bool certificate = m_owners[i].banned != 0;
            (!certificate ? matters : all[i].distinctive ? banned : trailing).push_back({all[i].rank, i});
        }
    }
    std::sort(banned.begin(), banned.end());
    const std::size_t most = std::size_t(limit);
    const auto sortFront = [most](std::vector<Found> *list) {
        std::partial_sort(list->begin(), list->begin() + std::ptrdiff_t(std::min(most, list->size())), list->end());
        list->resize(std::min(most, list->size()));
    };
    sortFront(&matters);
    sortFront(&trailing);

    std::vector<Found> order;
    // Who types a matter's very name wants that.
    if (!matters.empty() && matters.front().rank < RankStep && !banned.empty() && banned.front().rank >= RankStep) {
        order.push_back(matters.front());
        matters.erase(matters.begin());
    }
    const std::size_t lead = std::min(banned.size(), std::max<std::size_t>(1, std::size_t(seen) / 3));
    order.insert(order.end(), banned.begin(), banned.begin() + std::ptrdiff_t(lead));
    order.insert(order.end(), matters.begin(), matters.end());
    order.insert(order.end(), banned.begin() + std::ptrdiff_t(lead), banned.end());
    order.insert(order.end(), trailing.begin(), trailing.end());

    std::vector<SearchHit> hits;
    for (const Found &found : order) {
        if (hits.size() == most) {
            break;
        }
        hits.push_back(m_owners[found.owner]);
    }
    return hits;
}

} // namespace yizhan
