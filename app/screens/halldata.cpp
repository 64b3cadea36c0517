// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/halldata.h"

#include "client/whendone.h"
#include "domain/duty/posts.h"
#include "protocol/recordjson.h"
#include "screens/matterindex.h"

#include <QJSEngine>
#include <QLocale>
#include <QQmlEngine>
#include <QtConcurrent>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

/** So many records of a catalogue are read out within a frame (about 0.1 ms each); more are read beside it. */
constexpr qsizetype AtOnce = 500;

HallData *s_instance = nullptr;

bool isCatalogueKind(const QString &kind)
{
    return kind == "matter"_L1 || kind == "department"_L1 || kind == "category"_L1 || kind == "banned"_L1 ||
           kind == "picture"_L1 || kind == "calendar"_L1;
}

} // namespace

HallData::HallData(Link &link, QObject *parent)
    : QObject(parent)
    , m_link(link)
{
    connect(&m_link, &Link::loaded, this, &HallData::takeLoaded);
    connect(&m_link, &Link::changed, this, &HallData::take);
    connect(&m_link, &Link::replaced, this, &HallData::takeReplaced);
    connect(&m_link, &Link::onlineChanged, this, [this] {
        Q_EMIT onlineChanged();
        tick();
    });
    connect(&m_link, &Link::clockChanged, this, &HallData::tick);
    connect(&m_link, &Link::serverRefused, this, [this](bool refused) {
        m_serverRefused = refused;
        Q_EMIT serverRefusedChanged();
    });
    connect(&m_link, &Link::needsUpdate, this, [this] {
        m_needsUpdate = true;
        Q_EMIT needsUpdateChanged();
    });
    m_clock.setInterval(1000);
    connect(&m_clock, &QTimer::timeout, this, [this] {
        tick();
        Q_EMIT ticked();
    });
    m_clock.start();
}

HallData::~HallData()
{
    if (s_instance == this) {
        s_instance = nullptr;
    }
}

void HallData::setInstance(HallData *instance)
{
    s_instance = instance;
}

HallData *HallData::instance()
{
    return s_instance;
}

HallData *HallData::create(QQmlEngine *, QJSEngine *)
{
    Q_ASSERT(s_instance);
    QJSEngine::setObjectOwnership(s_instance, QJSEngine::CppOwnership);
    return s_instance;
}

MatterIndex &HallData::matterIndex() const
{
    if (!m_matterIndex) {
        m_matterIndex = std::make_unique<MatterIndex>(*this);
    }
    return *m_matterIndex;
}

bool HallData::online() const
{
    return m_link.online();
}

QString HallData::staleSince() const
{
    return online() ? QString() : momentText(m_link.lastSync());
}

QString HallData::hallName() const
{
    return pick(m_state.info.nameZh, m_state.info.nameEn);
}

QString HallData::regionText() const
{
    return pick(m_state.info.regionZh, m_state.info.regionEn);
}

QString HallData::timeText() const
{
    return clockText(now());
}

QString HallData::dateText() const
{
    return isSet(now()) ? dayTextOf(m_state.info.zone.day(now())) : QString();
}

QString HallData::dayText() const
{
    switch (m_state.today.kind) {
    case DayKind::Workday:
        return tr("工作日");
    case DayKind::MakeupWorkday:
        return tr("调休上班");
    case DayKind::Weekend:
        return tr("周末");
    case DayKind::Holiday:
        return m_state.today.name.isEmpty() ? tr("节假日") : pick(m_state.today.name, m_state.today.nameEn);
    }
    return {};
}

bool HallData::isOpenNow() const
{
    return hoursNow(m_state, now()).has_value();
}

bool HallData::takingNumbers() const
{
    const HallDay &today = m_state.today;
    return isSet(today.takeFrom) && !today.closed && now() >= today.takeFrom && now() < today.takeUntil;
}

QString HallData::nextOpenText() const
{
    return momentText(opensAgain(m_state.today, now()));
}

void HallData::setLanguage(const QString &language)
{
    const QString known = language == "en"_L1 ? u"en"_s : u"zh"_s;
    if (m_language == known) {
        return;
    }
    m_language = known;
    Q_EMIT languageChanged();
    // Names come in two languages, so whatever shows records is asked again.
    m_changedCases.reset();
    Q_EMIT minuteChanged();
    markChanged(Everything);
}

QString HallData::clockText(Instant at) const
{
    if (!isSet(at)) {
        return {};
    }
    const int minute = m_state.info.zone.minuteOfDay(at);
    return u"%1:%2"_s.arg(minute / 60, 2, 10, QLatin1Char('0')).arg(minute % 60, 2, 10, QLatin1Char('0'));
}

QString HallData::dayTextOf(Day day) const
{
    const QDate date(int(day.year()), int(unsigned(day.month())), int(unsigned(day.day())));
    if (english()) {
        return QLocale(QLocale::English).toString(date, u"ddd d MMM"_s);
    }
    static const QString weekdays = u"一二三四五六日"_s;
    return u"%1月%2日 周%3"_s.arg(date.month()).arg(date.day()).arg(weekdays.at(qBound(1, date.dayOfWeek(), 7) - 1));
}

QString HallData::momentText(Instant at) const
{
    if (!isSet(at)) {
        return {};
    }
    const Day day = m_state.info.zone.day(at);
    if (isSet(now()) && day == m_state.info.zone.day(now())) {
        return clockText(at);
    }
    const QDate date(int(day.year()), int(unsigned(day.month())), int(unsigned(day.day())));
    const bool otherYear = isSet(now()) && day.year() != m_state.info.zone.day(now()).year();
    const QString dayPart =
        english()
            ? QLocale(QLocale::English).toString(date, otherYear ? u"d MMM yyyy"_s : u"d MMM"_s)
            : (otherYear ? u"%1年"_s.arg(date.year()) : QString()) + u"%1月%2日"_s.arg(date.month()).arg(date.day());
    return dayPart + u' ' + clockText(at);
}

void HallData::take(const QVector<Record> &records)
{
    unsigned kinds = 0;
    for (const Record &record : records) {
        if (isCatalogueKind(record.kind)) {
            if (m_readingCatalogue) {
                m_afterReading.append(record);
            } else {
                applyRecord(ownCatalogue(), record);
                kinds |= CatalogueKind;
            }
            continue;
        }
        applyRecord(m_state, record);
        if (record.kind == "ticket"_L1) {
            kinds |= Tickets;
        } else if (record.kind == "case"_L1) {
            kinds |= Cases;
            if (m_changedCases) {
                m_changedCases->insert(record.id);
            }
        } else if (record.kind == "notice"_L1) {
            kinds |= Notices;
        } else if (record.kind == "window"_L1) {
            kinds |= Windows | Posts; // where the serving person sits
        } else if (record.kind == "help"_L1) {
            kinds |= Help;
        } else if (record.kind == "hall"_L1 || record.kind == "day"_L1 || record.kind == "adoption"_L1) {
            kinds |= HallKind | Posts;
        } else {
            kinds |= Posts;
        }
    }
    markChanged(kinds);
}

void HallData::takeLoaded(const QVector<Record> &records)
{
    QVector<Record> catalogue;
    QVector<Record> others;
    for (const Record &record : records) {
        (isCatalogueKind(record.kind) ? catalogue : others).append(record);
    }
    take(others);
    takeReplaced(u"catalogue"_s, catalogue);
}

void HallData::takeReplaced(const QString &partition, const QVector<Record> &records)
{
    if (partition == "catalogue"_L1) {
        if (records.size() > AtOnce) {
            readCatalogue(records);
            return;
        }
        m_readingCatalogue = 0;
        setCatalogue(std::make_shared<Catalogue>());
    } else {
        m_state = HallState();
        m_changedCases.reset();
        markChanged(Everything & ~unsigned(CatalogueKind));
    }
    take(records);
}

/** A list of 10,000 matters takes a second to read out of its records; no frame waits for it. */
void HallData::readCatalogue(const QVector<Record> &records)
{
    m_afterReading.clear();
    m_readingCatalogue = ++m_readings;
    const auto read = [records] {
        auto catalogue = std::make_shared<Catalogue>();
        for (const Record &record : records) {
            applyRecord(*catalogue, record);
        }
        return catalogue;
    };
    whenDone(QtConcurrent::run(read), this, [this, reading = m_readings](const std::shared_ptr<Catalogue> &catalogue) {
        if (reading == m_readingCatalogue) {
            m_readingCatalogue = 0;
            setCatalogue(catalogue);
            take(std::exchange(m_afterReading, {}));
        }
    });
}

void HallData::setCatalogue(std::shared_ptr<Catalogue> catalogue)
{
    m_catalogue.swap(catalogue);
    // Taking a large one apart is work too.
    (void)QtConcurrent::run([old = std::move(catalogue)] {});
    markChanged(CatalogueKind);
}

Catalogue &HallData::ownCatalogue()
{
    if (m_catalogue.use_count() > 1) {
        m_catalogue = std::make_shared<Catalogue>(*m_catalogue); // the search's index is being made of it
    }
    return *m_catalogue;
}

void HallData::markChanged(unsigned kinds)
{
    m_pending |= kinds;
    if (m_pending != 0 && !m_flushQueued) {
        m_flushQueued = true;
        QMetaObject::invokeMethod(this, &HallData::flush, Qt::QueuedConnection);
    }
}

void HallData::flush()
{
    m_flushQueued = false;
    const unsigned kinds = std::exchange(m_pending, 0U);
    if (const bool has = !m_state.info.id.isEmpty(); has != m_hasData) {
        m_hasData = has;
        Q_EMIT hasDataChanged();
    }
    if (kinds & CatalogueKind) {
        Q_EMIT catalogueChanged();
    }
    if (kinds & HallKind) {
        Q_EMIT hallChanged();
        Q_EMIT minuteChanged();
    }
    if (kinds & Posts) {
        Q_EMIT postsChanged();
    }
    if (kinds & Windows) {
        Q_EMIT windowsChanged();
    }
    if (kinds & Tickets) {
        Q_EMIT ticketsChanged();
    }
    if (kinds & Cases) {
        Q_EMIT casesChanged();
        m_changedCases = QSet<QString>();
    }
    if (kinds & Notices) {
        Q_EMIT noticesChanged();
    }
    if (kinds & Help) {
        Q_EMIT helpChanged();
    }
}

void HallData::tick()
{
    const qint64 minute = std::chrono::floor<std::chrono::minutes>(now()).time_since_epoch().count();
    if (minute == m_minute) {
        return;
    }
    m_minute = minute;
    Q_EMIT minuteChanged();
    // Lunch, closing and the end of an absence come with the clock alone.
    markChanged(Posts);
}

} // namespace yizhan
