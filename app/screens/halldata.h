// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/link.h"
#include "domain/hallstate.h"

#include <QObject>
#include <QSet>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <memory>

class QJSEngine;
class QQmlEngine;

namespace yizhan {

class MatterIndex;

/**
 * The hall as this screen knows it: the records of its Link in the domain's own structs, for models to query with the
 * domain's functions, and the few words every page shows (hall, clock, since when it is old) for QML. Singleton `Hall`
 * of Yizhan.Screens; made in main() or a test, which calls setInstance() before the engine loads a page.
 *
 * GUI thread. Signals come at most once per turn of the event loop and kind, after the state has changed.
 */
class HallData : public QObject
{
    Q_OBJECT
    QML_NAMED_ELEMENT(Hall)
    QML_SINGLETON

    /** What is shown is what the hall has; false: it is from the replica, see staleSince. */
    Q_PROPERTY(bool online READ online NOTIFY onlineChanged)
    /** There is something to show at all. */
    Q_PROPERTY(bool hasData READ hasData NOTIFY hasDataChanged)
    /** "10:21" or "11月22日 18:03" while off-line; empty while on-line or when there never was a contact. */
    Q_PROPERTY(QString staleSince READ staleSince NOTIFY onlineChanged)
    /** The server speaks a newer protocol than this program. */
    /** Somebody answers in the server's place whom this screen does not believe. */
    Q_PROPERTY(bool serverRefused READ serverRefused NOTIFY serverRefusedChanged)
    Q_PROPERTY(bool needsUpdate READ needsUpdate NOTIFY needsUpdateChanged)
    Q_PROPERTY(QString hallName READ hallName NOTIFY hallChanged)
    Q_PROPERTY(QString regionText READ regionText NOTIFY hallChanged)
    Q_PROPERTY(QString phone READ phone NOTIFY hallChanged)
    Q_PROPERTY(QString supervisionPhone READ supervisionPhone NOTIFY hallChanged)
    /** "10:24" of the hall's clock. */
    Q_PROPERTY(QString timeText READ timeText NOTIFY minuteChanged)
    /** "11月23日 周一" */
    Q_PROPERTY(QString dateText READ dateText NOTIFY minuteChanged)
    /** "工作日", "周末", "调休上班", or the holiday's name */
    Q_PROPERTY(QString dayText READ dayText NOTIFY minuteChanged)
    /** The hall is open now by today's hours. */
    Q_PROPERTY(bool open READ isOpenNow NOTIFY minuteChanged)
    /** Numbers are given now. */
    Q_PROPERTY(bool takingNumbers READ takingNumbers NOTIFY minuteChanged)
    /** When the hall opens next: "14:00", "11月24日 08:30"; empty when that is not known. */
    Q_PROPERTY(QString nextOpenText READ nextOpenText NOTIFY minuteChanged)
    /** "zh" or "en"; main() loads the words of it. */
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged)
    Q_PROPERTY(bool english READ english NOTIFY languageChanged)
    /** Name of this screen ("自助机1"), said when it calls for help. */
    Q_PROPERTY(QString deviceName READ deviceName CONSTANT)

public:
    /** `link` outlives this; call link.start() afterwards. */
    explicit HallData(Link &link, QObject *parent = nullptr);
    ~HallData() override;

    /** What QML gets as `Hall`; not owned. */
    static void setInstance(HallData *instance);
    [[nodiscard]] static HallData *instance();
    static HallData *create(QQmlEngine *qmlEngine, QJSEngine *jsEngine);

    [[nodiscard]] Link &link() const { return m_link; }
    [[nodiscard]] const HallState &state() const { return m_state; }
    /** Another one after catalogueChanged(): keep no reference to it. */
    [[nodiscard]] const Catalogue &catalogue() const { return *m_catalogue; }
    /** As it is now, for another thread. */
    [[nodiscard]] std::shared_ptr<const Catalogue> catalogueNow() const { return m_catalogue; }
    /** For search; made when first asked for, so that a wall has none. */
    [[nodiscard]] MatterIndex &matterIndex() const;
    /** The hall's clock; all that is shown counts from it, never from this machine's. */
    [[nodiscard]] Instant now() const { return m_link.now(); }

    [[nodiscard]] bool online() const;
    [[nodiscard]] bool hasData() const { return m_hasData; }
    [[nodiscard]] QString staleSince() const;
    [[nodiscard]] bool serverRefused() const { return m_serverRefused; }
    [[nodiscard]] bool needsUpdate() const { return m_needsUpdate; }
    [[nodiscard]] QString hallName() const;
    [[nodiscard]] QString regionText() const;
    [[nodiscard]] QString phone() const { return m_state.info.phone; }
    [[nodiscard]] QString supervisionPhone() const { return m_state.info.supervisionPhone; }
    [[nodiscard]] QString timeText() const;
    [[nodiscard]] QString dateText() const;
    [[nodiscard]] QString dayText() const;
    [[nodiscard]] bool isOpenNow() const;
    [[nodiscard]] bool takingNumbers() const;
    [[nodiscard]] QString nextOpenText() const;
    [[nodiscard]] QString language() const { return m_language; }
    [[nodiscard]] bool english() const { return m_language == QLatin1String("en"); }
    void setLanguage(const QString &language);
    [[nodiscard]] QString deviceName() const { return m_deviceName; }
    void setDeviceName(const QString &name) { m_deviceName = name; }

    /** "14:00" of the hall's clock. */
    [[nodiscard]] QString clockText(Instant at) const;
    /** "11月24日 周二" */
    [[nodiscard]] QString dayTextOf(Day day) const;
    /** "14:00" when that is today, else "11月24日 14:00"; empty when unset. */
    [[nodiscard]] QString momentText(Instant at) const;
    /** The name in the language shown, Chinese where there is no English one. */
    [[nodiscard]] QString pick(const QString &zh, const QString &en) const
    {
        return english() && !en.isEmpty() ? en : zh;
    }

    /**
     * While casesChanged() is told: the ids of the cases that came, changed or went since the last time; nothing where
     * it may be any of them, for the hall was copied anew.
     */
    [[nodiscard]] const std::optional<QSet<QString>> &changedCases() const { return m_changedCases; }

    /** Emits what is pending now; for tests and the first frame. */
    void flush();

Q_SIGNALS:
    void onlineChanged();
    void hasDataChanged();
    void serverRefusedChanged();
    void needsUpdateChanged();
    void languageChanged();
    /** The minute on the wall changed, or the clock was set. */
    void minuteChanged();
    /** Every second; for countdowns, never for work. */
    void ticked();

    void ticketsChanged();
    /** changedCases() says which. */
    void casesChanged();
    void noticesChanged();
    void windowsChanged();
    /** A post, a person, who is on duty, or the day changed: ask postNow() again. Comes every minute too. */
    void postsChanged();
    void helpChanged();
    /** The hall's own data or its day (opening hours) changed. */
    void hallChanged();
    void catalogueChanged();

private:
    enum Kind : unsigned {
        Tickets = 1,
        Cases = 2,
        Windows = 4,
        Posts = 8,
        Help = 16,
        HallKind = 32,
        CatalogueKind = 64,
        Notices = 128,
        Everything = 255
    };

    void take(const QVector<Record> &records);
    void takeLoaded(const QVector<Record> &records);
    void takeReplaced(const QString &partition, const QVector<Record> &records);
    void readCatalogue(const QVector<Record> &records);
    void setCatalogue(std::shared_ptr<Catalogue> catalogue);
    [[nodiscard]] Catalogue &ownCatalogue();
    void markChanged(unsigned kinds);
    void tick();

    Link &m_link;
    HallState m_state;
    std::shared_ptr<Catalogue> m_catalogue = std::make_shared<Catalogue>();
    int m_readings = 0;
    int m_readingCatalogue = 0;     ///< the number of the reading that is awaited; 0: none
    QVector<Record> m_afterReading; ///< what changed meanwhile
    mutable std::unique_ptr<MatterIndex> m_matterIndex;
    QTimer m_clock;
    QString m_language = QStringLiteral("zh");
    QString m_deviceName;
    unsigned m_pending = 0;
    std::optional<QSet<QString>> m_changedCases = QSet<QString>();
    bool m_flushQueued = false;
    bool m_hasData = false;
    bool m_serverRefused = false;
    bool m_needsUpdate = false;
    qint64 m_minute = -1;
};

} // namespace yizhan
