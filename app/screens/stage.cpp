// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/stage.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFile>
#include <QInputDevice>
#include <QLocale>
#include <QQmlComponent>
#include <QQuickWindow>
#include <QTimer>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

/** The replica is read while QML is compiled; a slow disk gets this much more before the first frame goes without. */
constexpr int kReplicaMs = 250;
constexpr double kUsualKiosk = 27; ///< inches
constexpr double kUsualWall = 55;

Error broken(const QString &sentence)
{
    return {500, u"screen-broken"_s, sentence, sentence, {}};
}

/**
 * Qt's own file dialog speaks English where nobody translates it, and its translations are a package of their own; what
 * a desk sees of it is two labels, as its buttons can be named where it is used.
 */
class DialogWords : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *context, const char *source, const char *, int) const override
    {
        if (QLatin1StringView(context) != "FileDialog"_L1) {
            return {};
        }
        return QLatin1StringView(source) == "Filter"_L1      ? u"文件类型"_s
               : QLatin1StringView(source) == "File name"_L1 ? u"文件名"_s
                                                             : QString();
    }
};

bool hasTouchScreen()
{
    const QList<const QInputDevice *> devices = QInputDevice::devices();
    return std::any_of(devices.begin(), devices.end(), [](const QInputDevice *device) {
        return device->type() == QInputDevice::DeviceType::TouchScreen;
    });
}

} // namespace

Stage::Stage(Link &link, const Options &options, QObject *parent)
    : QObject(parent)
    , m_options(options)
    , m_hall(link)
    , m_dialogWords(std::make_unique<DialogWords>())
{
    m_hall.setDeviceName(options.name);
    m_device.mode = options.mode;
    m_device.elder = options.elder;
    m_device.motion = !options.headless();
    m_device.keyboard = options.mode == "desk"_L1 &&
                        wantsKeyboard(options.keyboard, QProcessEnvironment::systemEnvironment(), hasTouchScreen());
    m_device.distance = options.distance;
    const double usual = options.mode == "kiosk"_L1 ? kUsualKiosk : kUsualWall;
    m_device.diagonal = options.diagonal > 0 ? options.diagonal : usual;
    m_device.footHeight = options.footHeight;
    m_device.leftHanded = options.leftHanded;
    m_device.locked = options.locked;
    m_device.staffHash = options.staffHash;
    m_device.staffTries = options.headless() ? QString() : options.staffTries;
    HallData::setInstance(&m_hall);
    Device::setInstance(&m_device);
    KioskCards::setInstance(&m_cards);
    if (!options.cardReader.isEmpty()) {
        m_cards.reader().start(options.cardReader);
    }
    KioskPrinter::setInstance(&m_printer);
    if (!options.printer.isEmpty()) {
        m_printer.start(options.printer, options.paper);
    }
    Voice::setInstance(&m_voice);
    if (options.headless()) {
        m_voice.pretend(); // pictures are of a kiosk that has a voice
    } else if (options.mode != "desk"_L1) {
        m_voice.open(options.voice, options.voicePack); // staff read for themselves
    }
    m_hall.setLanguage(options.language);
    connect(&m_hall, &HallData::languageChanged, this, &Stage::applyLanguage);
    applyLanguage();
}

Stage::~Stage()
{
    m_sweep.reset();
    m_root.reset();
    m_engine.reset();
    QCoreApplication::removeTranslator(&m_translator);
    QCoreApplication::removeTranslator(m_dialogWords.get());
}

void Stage::applyLanguage()
{
    QCoreApplication::removeTranslator(&m_translator);
    QCoreApplication::removeTranslator(m_dialogWords.get());
    // For the dates that Qt writes by itself; ours name their language.
    QLocale::setDefault(QLocale(m_hall.english() ? QLocale::English : QLocale::Chinese));
    if (!m_hall.english()) {
        QCoreApplication::installTranslator(m_dialogWords.get());
    } else if (m_translator.load(u":/i18n/yizhan_en.qm"_s)) {
        QCoreApplication::installTranslator(&m_translator);
    }
    if (m_engine) {
        m_engine->retranslate();
    }
}

Result<Done> Stage::load()
{
    QString room = m_options.mode;
    room[0] = room[0].toUpper();
    const QString path = u":/qt/qml/Yizhan/%1/Main.qml"_s.arg(room);
    if (!QFile::exists(path)) {
        return broken(u"This build has no %1 screen."_s.arg(m_options.mode));
    }
    m_hall.link().start();
    m_engine = std::make_unique<QQmlEngine>();
    m_engine->addImportPath(u"qrc:/qt/qml"_s);
    QQmlComponent component(m_engine.get(), QUrl(u"qrc"_s + path));
    waitForReplica();
    QVariantMap initial{{u"visible"_s, false}};
    if (m_options.size.isValid()) {
        initial.insert(u"width"_s, m_options.size.width());
        initial.insert(u"height"_s, m_options.size.height());
    }
    m_root.reset(component.createWithInitialProperties(initial));
    m_window = qobject_cast<QQuickWindow *>(m_root.get());
    if (!m_window) {
        const QString why = component.errorString().simplified();
        return broken(u"The %1 screen does not load: %2"_s.arg(m_options.mode, why.isEmpty() ? u"no window."_s : why));
    }
    m_sweep = std::make_unique<RestSweep>(*m_window, *m_engine);
    return Done{};
}

void Stage::waitForReplica()
{
    if (m_hall.hasData()) {
        return;
    }
    QEventLoop loop;
    connect(&m_hall.link(), &Link::loaded, &loop, &QEventLoop::quit, Qt::QueuedConnection);
    connect(&m_hall, &HallData::hasDataChanged, &loop, &QEventLoop::quit);
    QTimer::singleShot(kReplicaMs, &loop, &QEventLoop::quit);
    loop.exec();
    m_hall.flush();
}

bool Stage::openPage(const QString &name)
{
    const QMetaObject *type = m_root ? m_root->metaObject() : nullptr;
    for (int i = 0; type && i < type->methodCount(); ++i) {
        const QMetaMethod method = type->method(i);
        if (method.name() != "openPage") {
            continue;
        }
        QString text = name;
        QVariant variant = name;
        const bool typed = method.parameterMetaType(0) == QMetaType::fromType<QString>();
        const QGenericArgument argument =
            typed ? QGenericArgument("QString", &text) : QGenericArgument("QVariant", &variant);
        bool opened = false;
        QVariant answer;
        if (method.returnMetaType() == QMetaType::fromType<bool>()) {
            return method.invoke(m_root.get(), Qt::DirectConnection, Q_RETURN_ARG(bool, opened), argument) && opened;
        }
        if (method.returnMetaType() == QMetaType::fromType<QVariant>()) {
            return method.invoke(m_root.get(), Qt::DirectConnection, Q_RETURN_ARG(QVariant, answer), argument) &&
                   (!answer.isValid() || answer.toBool());
        }
        return method.invoke(m_root.get(), Qt::DirectConnection, argument);
    }
    return false;
}

} // namespace yizhan
