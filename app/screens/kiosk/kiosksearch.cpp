// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/kiosk/kiosksearch.h"

#include "screens/kiosk/kioskwords.h"
#include "screens/matterindex.h"

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestQuery = 40;

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
        Q_EMIT queryChanged();
        lookAgain();
    }
}

void KioskSearch::setLetters(const QString &letters)
{
    if (m_letters != letters) {
        m_letters = letters;
        Q_EMIT queryChanged();
        lookAgain();
    }
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
    // A row is its place among the answers: the next key gives other words and not other rows.
    QList<ScreenRow> rows;
    if (!shown().isEmpty()) {
        for (const auto &hit : index.search().search(shown(), m_limit)) {
            if (const auto banned = catalogue.banned.find(hit.banned); banned != catalogue.banned.end()) {
                const BannedCertificate &it = banned->second;
                rows.append(
                    {QString::number(rows.size()), {true, hall()->pick(it.nameZh, it.nameEn), QString(), it.seq}});
            } else if (const Matter *matter = catalogue.matter(hit.matter)) {
                rows.append({QString::number(rows.size()),
                             {false, hall()->pick(matter->nameZh, matter->nameEn),
                              kioskwords::limit(matter->promisedLimit, english()), matter->code}});
            }
        }
    }
    m_hits.setRows(rows);
}

} // namespace yizhan
