// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

// The kiosk's real pages on the demonstration hall, driven by real clicks in tst_kioskpages.qml and in the other
// files for which tests/screens/CMakeLists.txt runs this program.

#include "devices/handstrokes.h"
#include "domain/cases/casestates.h"
#include "heldvoice.h"
#include "screens/demo/demolink.h"
#include "screens/device.h"
#include "screens/halldata.h"
#include "screens/kiosk/kioskcards.h"
#include "screens/kiosk/kioskstaff.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPromise>
#include <QQmlContext>
#include <QQmlEngine>
#include <QtQuickTest>
#include <QTranslator>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

/** A demonstration hall whose answers can be held back, as a slow line would. */
class HeldLink : public DemoLink
{
    Q_OBJECT

public:
    using DemoLink::DemoLink;

    QFuture<Reply> post(const QString &path, const QJsonObject &body, const QString &key) override
    {
        if (!m_hold) {
            return DemoLink::post(path, body, key);
        }
        m_held.emplace_back(path, body, key, std::make_shared<QPromise<Reply>>());
        auto &promise = *std::get<3>(m_held.back());
        promise.start();
        return promise.future();
    }

    void setHold(bool hold) { m_hold = hold; }
    [[nodiscard]] int held() const { return int(m_held.size()); }
    /** Answers what was held; with `lost` the command is carried out but nobody hears of it. */
    void release(bool lost)
    {
        const auto held = std::exchange(m_held, {});
        m_hold = false;
        for (const auto &[path, body, key, promise] : held) {
            const Reply reply = DemoLink::post(path, body, key).result();
            promise->addResult(lost ? Reply{} : reply);
            promise->finish();
        }
    }

private:
    bool m_hold = false;
    std::vector<std::tuple<QString, QJsonObject, QString, std::shared_ptr<QPromise<Reply>>>> m_held;
};

/** What a test does behind the kiosk's back. */
class Backstage : public QObject
{
    Q_OBJECT
    Q_PROPERTY(int tickets READ tickets)
    Q_PROPERTY(int held READ held)
    Q_PROPERTY(QString language READ language WRITE setLanguage)

public:
    /** A fresh hall. */
    Q_INVOKABLE void begin(const QString &scene)
    {
        m_hall.reset();
        m_link = std::make_unique<HeldLink>(scene == "evening"_L1 ? DemoScene::Evening : DemoScene::Morning);
        m_hall = std::make_unique<HallData>(*m_link);
        m_hall->setDeviceName(u"自助机1"_s);
        HallData::setInstance(m_hall.get());
        m_link->start();
        m_hall->flush();
    }
    /** What Stage does in the program: the words of the language chosen. */
    void translate(QQmlEngine *engine)
    {
        connect(m_hall.get(), &HallData::languageChanged, engine, [this, engine] {
            QCoreApplication::removeTranslator(&m_translator);
            if (m_hall->english() && m_translator.load(u":/i18n/yizhan_en.qm"_s)) {
                QCoreApplication::installTranslator(&m_translator);
            }
            engine->retranslate();
        });
    }
    [[nodiscard]] int tickets() const { return int(m_link->state().tickets.size()); }
    [[nodiscard]] int held() const { return m_link->held(); }
    [[nodiscard]] QString language() const { return m_hall->language(); }
    void setLanguage(const QString &language) { m_hall->setLanguage(language); }
    /** What the hall knows of the resident who took `number`. */
    Q_INVOKABLE QString languageOf(const QString &number) const
    {
        for (const auto &[id, ticket] : m_link->state().tickets) {
            if (ticket.number == number) {
                return ticket.language;
            }
        }
        return {};
    }
    Q_INVOKABLE int waiting() const
    {
        const auto &tickets = m_link->state().tickets;
        return int(std::count_if(tickets.begin(), tickets.end(),
                                 [](const auto &one) { return one.second.state == TicketState::Waiting; }));
    }
    Q_INVOKABLE void hold() { m_link->setHold(true); }
    Q_INVOKABLE void release(bool lost) { m_link->release(lost); }
    Q_INVOKABLE void setOnline(bool online) { m_link->setOnline(online); }
    Q_INVOKABLE QString caseNumber(const QString &state) const
    {
        const ServiceCase *found = find(state);
        return found ? found->caseNo : QString();
    }
    Q_INVOKABLE QString lastFour(const QString &state) const
    {
        const ServiceCase *found = find(state);
        return found ? m_link->lastFour(found->id) : QString();
    }
    /** Lays the identity card of an applicant on the reader: of a case in that state, or of somebody without one. */
    Q_INVOKABLE void layCard(const QString &state)
    {
        const ServiceCase *found = state == "nobody"_L1 ? nullptr : find(state);
        const QString number = found ? m_link->idNumber(found->id) : u"000000190001010000"_s;
        Q_EMIT KioskCards::instance()->reader().cardRead({number, u"张三"_s});
    }
    Q_INVOKABLE void takeCard() { Q_EMIT KioskCards::instance()->reader().cardRemoved(); }
    Q_INVOKABLE void answerHelp(const QString &person)
    {
        QStringList open;
        for (const auto &[id, call] : m_link->state().help) {
            if (call.rings()) {
                open.append(id);
            }
        }
        for (const QString &id : std::as_const(open)) {
            (void)m_link->issue(m_link->actor(person), AnswerHelp{id});
        }
    }
    /** How `text` is written, a list of points for each stroke, within a square of that side. */
    Q_INVOKABLE QVariantList strokesOf(const QString &text, double side) const
    {
        QVariantList result;
        for (const HandCharacter &character : handCharacters()) {
            if (character.text != text) {
                continue;
            }
            for (const InkStroke &stroke : byHand(character.strokes, 7, side)) {
                QVariantList points;
                for (const QPointF point : stroke) {
                    points.append(point);
                }
                result.append(QVariant(points));
            }
        }
        return result;
    }
    /** Of the kiosks that are opened afterwards. */
    Q_INVOKABLE void setLeftHanded(bool left) { Device::instance()->leftHanded = left; }
    Q_INVOKABLE void setClipboard(const QString &text) { QGuiApplication::clipboard()->setText(text); }
    Q_INVOKABLE QString clipboard() const { return QGuiApplication::clipboard()->text(); }
    Q_INVOKABLE int openHelpCalls() const
    {
        int count = 0;
        for (const auto &[id, call] : m_link->state().help) {
            count += call.rings() ? 1 : 0;
        }
        return count;
    }

private:
    [[nodiscard]] const ServiceCase *find(const QString &state) const
    {
        for (const auto &[id, it] : m_link->state().cases) {
            const bool finished = canBeRated(it.state) && it.stars == 0;
            if (state == "finished"_L1 ? finished : it.state == CaseState::InReview) {
                return &it;
            }
        }
        return nullptr;
    }

    std::unique_ptr<HeldLink> m_link;
    std::unique_ptr<HallData> m_hall;
    QTranslator m_translator;
};

class Setup : public QObject
{
    Q_OBJECT

public Q_SLOTS:
    void applicationAvailable()
    {
        m_device.motion = false;
        m_device.staffHash = KioskStaff::hashOf(u"246810"_s).toLatin1();
        Device::setInstance(&m_device);
        KioskCards::setInstance(&m_cards);
        m_backstage.begin(u"morning"_s);
    }
    void qmlEngineAvailable(QQmlEngine *engine)
    {
        engine->addImportPath(u"qrc:/qt/qml"_s);
        engine->rootContext()->setContextProperty(u"backstage"_s, &m_backstage);
        engine->rootContext()->setContextProperty(u"listener"_s, &m_listener);
        m_backstage.translate(engine);
    }

private:
    Device m_device{nullptr};
    KioskCards m_cards{nullptr};
    Backstage m_backstage;
    HeldVoice m_listener;
};

} // namespace yizhan

using yizhan::Setup;
QUICK_TEST_MAIN_WITH_SETUP(kioskpages, Setup)

#include "tst_kioskpages.moc"
