// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

// The kiosk's real pages on the demonstration hall, driven by real clicks in tst_kioskpages.qml.

#include "devices/handstrokes.h"
#include "screens/demolink.h"
#include "screens/device.h"
#include "screens/halldata.h"

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
    Q_INVOKABLE void answerHelp(const QString &person)
    {
        QStringList open;
        for (const auto &[id, call] : m_link->state().help) {
            if (call.answeredBy.isEmpty()) {
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
    Q_INVOKABLE void setClipboard(const QString &text) { QGuiApplication::clipboard()->setText(text); }
    Q_INVOKABLE QString clipboard() const { return QGuiApplication::clipboard()->text(); }
    Q_INVOKABLE int openHelpCalls() const
    {
        int count = 0;
        for (const auto &[id, call] : m_link->state().help) {
            count += call.answeredBy.isEmpty() ? 1 : 0;
        }
        return count;
    }

private:
    [[nodiscard]] const ServiceCase *find(const QString &state) const
    {
        for (const auto &[id, it] : m_link->state().cases) {
            const bool finished = it.state >= CaseState::Finished && it.stars == 0;
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
        Device::setInstance(&m_device);
        m_backstage.begin(u"morning"_s);
    }
    void qmlEngineAvailable(QQmlEngine *engine)
    {
        engine->addImportPath(u"qrc:/qt/qml"_s);
        engine->rootContext()->setContextProperty(u"backstage"_s, &m_backstage);
        m_backstage.translate(engine);
    }

private:
    Device m_device{nullptr};
    Backstage m_backstage;
};

} // namespace yizhan

using yizhan::Setup;
QUICK_TEST_MAIN_WITH_SETUP(kioskpages, Setup)

#include "tst_kioskpages.moc"
