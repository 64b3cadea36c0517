// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/kiosk/kiosksearch.h"

#include "screens/kiosk/kioskwords.h"
#include "screens/matterindex.h"

#include <algorithm>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestQuery = 40;
/** Nobody turns more pages than these make; a query this vague is better written on. */
constexpr int mostHits = 120;

} // namespace

KioskSearch::KioskSearch(QObject *parent)
    : KioskController(parent)
    , m_hits({"banned", "title", "hint", "key"})
{
    connect(this, &KioskSearch::limitChanged, this, &KioskSearch::lookAgain);
}

void KioskSearch::setQuery(const QString &query)
{
    const QString cut = query.left(longestQuery);
    if (m_query != cut) {
        m_query = cut;
        startOver();
    }
}

void KioskSearch::setLetters(const QString &letters)
{
    if (m_letters != letters) {
        m_letters = letters;
        startOver();
    }
}

void KioskSearch::startOver()
{
    const bool turned = m_page != 0;
    m_page = 0;
    Q_EMIT queryChanged();
    lookAgain();
    if (turned) {
        Q_EMIT pageChanged();
    }
}

void KioskSearch::turnTo(int page)
{
    if (m_page != page) {
        m_page = page;
        lookAgain();
        Q_EMIT pageChanged();
    }
}

void KioskSearch::nextPage()
{
    turnTo((m_page + 1) % m_pages);
}

void KioskSearch::previousPage()
{
    turnTo(std::max(0, m_page - 1));
}

void KioskSearch::write(const QString &text)
{
    setQuery(m_query + text);
}

void KioskSearch::erase()
{
    setQuery(m_query.chopped(m_query.isEmpty() ? 0 : 1));
}

void KioskSearch::clear()
{
    setQuery({});
}

void KioskSearch::choose(int row)
{
    const QVariant key = m_hits.value(row, "key");
    if (!shell() || !key.isValid()) {
        return;
    }
    if (m_hits.value(row, "banned").toBool()) {
        shell()->openPage(u"banned"_s, {{u"seq"_s, key}});
    } else {
        shell()->openPage(u"matter"_s, {{u"code"_s, key}});
    }
}

void KioskSearch::refresh()
{
    MatterIndex &index = hall()->matterIndex();
    connect(&index, &MatterIndex::changed, this, &KioskSearch::lookAgain, Qt::UniqueConnection);
    const Catalogue &catalogue = hall()->catalogue();
    const int limit = std::max(1, m_limit);
    const std::vector<SearchHit> found =
        shown().isEmpty() ? std::vector<SearchHit>() : index.search().search(shown(), mostHits, limit);
    const std::size_t pageSize = std::size_t(int(found.size()) > limit ? std::clamp(m_pagedLimit, 1, limit) : limit);
    const int pages = std::max(1, int((found.size() + pageSize - 1) / pageSize));
    const int page = std::min(m_page, pages - 1);
    const bool turned = page != m_page || pages != m_pages;
    m_page = page;
    m_pages = pages;
    // Only what is shown is worded. A row is its place on the page: the next key, and the next page, give other words
    // and not other rows.
    QList<ScreenRow> rows;
    for (std::size_t i = std::size_t(page) * pageSize; i < std::min(found.size(), std::size_t(page + 1) * pageSize);
         ++i) {
        const SearchHit &hit = found[i];
        if (const auto banned = catalogue.banned.find(hit.banned); banned != catalogue.banned.end()) {
            const BannedCertificate &it = banned->second;
            rows.append({QString::number(rows.size()), {true, hall()->pick(it.nameZh, it.nameEn), QString(), it.seq}});
        } else if (const Matter *matter = catalogue.matter(hit.matter)) {
            rows.append({QString::number(rows.size()),
                         {false, hall()->pick(matter->nameZh, matter->nameEn),
                          kioskwords::limit(matter->promisedLimit, english()), matter->code}});
        }
    }
    m_hits.setRows(rows);
    if (turned) {
        Q_EMIT pageChanged();
    }
}

} // namespace yizhan
