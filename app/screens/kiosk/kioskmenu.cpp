// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/kiosk/kioskmenu.h"

#include "screens/kiosk/kioskwords.h"

#include <algorithm>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

KioskMenu::KioskMenu(QObject *parent)
    : KioskController(parent)
    , m_rows({"picture", "title", "limit", "node", "matter"})
{
    connect(this, &KioskMenu::nodeChanged, this, &KioskMenu::lookAgain);
}

void KioskMenu::setNode(const QString &node)
{
    if (m_node != node) {
        m_node = node;
        m_page = 0;
        Q_EMIT nodeChanged();
        lookAgain();
    }
}

void KioskMenu::setPageSize(int size)
{
    if (m_pageSize != size && size > 0) {
        m_pageSize = size;
        m_page = 0;
        lookAgain();
        Q_EMIT pageChanged();
    }
}

void KioskMenu::nextPage()
{
    m_page = (m_page + 1) % m_pages;
    lookAgain();
    Q_EMIT pageChanged();
}

void KioskMenu::choose(int row)
{
    const QString matter = m_rows.value(row, "matter").toString();
    const QString node = m_rows.value(row, "node").toString();
    if (!shell() || (matter.isEmpty() && node.isEmpty())) {
        return;
    }
    if (!matter.isEmpty()) {
        shell()->openPage(m_applying ? u"apply"_s : u"matter"_s, {{u"code"_s, matter}});
    } else {
        shell()->openPage(u"menu"_s, {{u"node"_s, node}, {u"applying"_s, m_applying}});
    }
}

namespace {

bool handedIn(const Matter *matter)
{
    return matter && (matter->afterHours == u"apply" || matter->afterHours == u"full");
}

} // namespace

/** Something below that picture can be handed in. */
bool KioskMenu::offers(const PictureNode &choice) const
{
    const Catalogue &catalogue = hall()->catalogue();
    const bool here = std::any_of(choice.matters.begin(), choice.matters.end(),
                                  [&](const QString &code) { return handedIn(catalogue.matter(code)); });
    return here || std::any_of(catalogue.pictures.begin(), catalogue.pictures.end(), [&](const auto &entry) {
               return entry.second.parent == choice.id && offers(entry.second);
           });
}

ScreenRow KioskMenu::rowOf(const PictureNode &choice) const
{
    const QString title = hall()->pick(choice.titleZh, choice.titleEn);
    const bool single = choice.matters.size() == 1;
    return {
        {},
        {choice.icon, title, QString(), single ? QString() : choice.id, single ? choice.matters.first() : QString()}};
}

ScreenRow KioskMenu::rowOf(const Matter &matter, const QString &icon) const
{
    return {{},
            {icon, hall()->pick(matter.nameZh, matter.nameEn), kioskwords::limit(matter.promisedLimit, english()),
             QString(), matter.code}};
}

void KioskMenu::refresh()
{
    const Catalogue &catalogue = hall()->catalogue();
    std::vector<const PictureNode *> choices;
    for (const auto &[id, picture] : catalogue.pictures) {
        if (picture.parent == m_node && (!m_applying || offers(picture))) {
            choices.push_back(&picture);
        }
    }
    std::sort(choices.begin(), choices.end(),
              [](const PictureNode *one, const PictureNode *other) { return one->position < other->position; });

    const auto self = catalogue.pictures.find(m_node);
    const bool known = self != catalogue.pictures.end();
    QStringList matters = known ? self->second.matters : QStringList();
    if (m_applying) {
        matters.removeIf([&catalogue](const QString &code) { return !handedIn(catalogue.matter(code)); });
    }
    m_listsMatters = known && !self->second.matters.isEmpty();
    m_title = known ? hall()->pick(self->second.titleZh, self->second.titleEn) : QString();
    const std::size_t count = choices.size() + std::size_t(matters.size());
    const auto pageSize = std::size_t(m_pageSize);
    const int pages = std::max(1, int((count + pageSize - 1) / pageSize));
    m_page = std::min(m_page, pages - 1);
    // Only what is shown is looked up and worded: a hall may have thousands. A row is its place on the page, so that
    // the next six get other words and not other tiles.
    QList<ScreenRow> rows;
    const auto show = [&rows](ScreenRow row) {
        row.id = QString::number(rows.size());
        rows.append(std::move(row));
    };
    for (std::size_t i = std::size_t(m_page) * pageSize; i < std::min(count, std::size_t(m_page + 1) * pageSize); ++i) {
        if (i < choices.size()) {
            show(rowOf(*choices[i]));
        } else if (const Matter *matter = catalogue.matter(matters.at(qsizetype(i - choices.size())))) {
            show(rowOf(*matter, self->second.icon));
        }
    }
    m_rows.setRows(rows);
    if (m_pages != pages) {
        m_pages = pages;
        Q_EMIT pageChanged();
    }
    Q_EMIT changed();
}

} // namespace yizhan
