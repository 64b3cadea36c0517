// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "client/halllink.h"
#include "screens/kiosk/kiosklock.h"
#include "screens/kiosk/kioskstaff.h"
#include "screens/stage.h"
#include "system/serverprocess.h"

#include <QJsonArray>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTest>

namespace yizhan::system {

using namespace Qt::Literals::StringLiterals;

// Invented residents; no region of an ID number begins with 000000.
inline const QString residentName = u"测猴甲"_s;
inline const QString residentMasked = u"测＊"_s;
inline const QString residentPhone = u"13900007351"_s;
inline const QString residentLastFour = u"7351"_s;
inline const QString residentId = u"000000194001017771"_s;
inline const QString strangerName = u"验猴乙"_s;
inline const QString strangerId = u"000000195002028882"_s;
inline const QString staffPassword = u"2468135790"_s;

/** A hall with one resident whose case is finished, and somebody who waits. */
class HallWithCase
{
public:
    bool play()
    {
        if (!m_server.start()) {
            return false;
        }
        HttpClient kiosk = m_server.client(u"kiosk"_s);
        const QJsonObject slip = kiosk.post(u"/v1/tickets"_s, {{u"matter"_s, u"SQ-YL-001"_s}, {u"checked"_s, true}})
                                     .json[u"ticket"]
                                     .toObject();
        m_slipCode = slip[u"code"].toString();
        HttpClient desk = m_server.loggedIn(u"wangxiulan"_s);
        bool well = true;
        for (const auto &verb : {u"open"_s, u"call-next"_s, u"start"_s}) {
            well = well && desk.post(u"/v1/windows/w1/"_s + verb).status == 200;
        }
        QJsonArray materials;
        for (const auto &name : {u"居民身份证"_s, u"居民户口簿"_s, u"高龄津贴申请表"_s, u"本人社会保障卡或银行卡"_s,
                                 u"近期一寸免冠照片"_s}) {
            materials.append(QJsonObject{{u"name"_s, name}, {u"original_seen"_s, true}, {u"copies"_s, 2}});
        }
        const QJsonObject applicant{
            {u"name"_s, residentName}, {u"phone"_s, residentPhone}, {u"id_number"_s, residentId}};
        const Answer accepted = desk.post(u"/v1/cases"_s, {{u"window"_s, u"w1"_s},
                                                           {u"ticket"_s, slip[u"id"]},
                                                           {u"matter"_s, u"SQ-YL-001"_s},
                                                           {u"applicant"_s, applicant},
                                                           {u"materials"_s, materials}});
        m_caseNo = accepted.json[u"case"][u"case_no"].toString();
        const QString path = u"/v1/cases/"_s + accepted.json[u"case"][u"id"].toString();
        well = well && accepted.status == 201 && desk.post(u"/v1/windows/w1/finish"_s).status == 200;
        for (const auto &[login, department] :
             {std::pair{u"sq"_s, u"SQ"_s}, {u"jd-mz"_s, u"JD-MZ"_s}, {u"mz"_s, u"MZ"_s}}) {
            well = well &&
                   m_server.loggedIn(login)
                           .post(path + u"/opinions"_s, {{u"department"_s, department}, {u"opinion"_s, u"agree"_s}})
                           .status == 200;
        }
        well = well &&
               m_server.loggedIn(u"mz"_s).post(path + u"/decision"_s, {{u"result"_s, u"grant"_s}}).status == 200 &&
               desk.post(path + u"/finish"_s).status == 200;
        const Answer waits = kiosk.post(u"/v1/tickets"_s, {{u"matter"_s, u"SQ-YL-001"_s}});
        m_waitingCode = waits.json[u"ticket"][u"code"].toString();
        return well && waits.status == 201;
    }

    /** After a power cut: the same port, and the clock goes on where it was. */
    bool startAgain() { return m_server.start({}, m_server.port()); }
    void cutPower() { m_server.kill(); }

    [[nodiscard]] const ServerProcess &server() const { return m_server; }
    [[nodiscard]] QString slipCode() const { return m_slipCode; }
    [[nodiscard]] QString waitingCode() const { return m_waitingCode; }
    [[nodiscard]] QString caseNo() const { return m_caseNo; }
    /** The digits of the case number, as residents type it. */
    [[nodiscard]] QString caseDigits() const
    {
        QString digits;
        std::copy_if(m_caseNo.cbegin(), m_caseNo.cend(), std::back_inserter(digits),
                     [](QChar c) { return c.isDigit(); });
        return digits;
    }

private:
    ServerProcess m_server;
    QString m_slipCode;
    QString m_waitingCode;
    QString m_caseNo;
};

/** Whether the object is of a QML type of that file, or of one made from it. */
inline bool isQmlType(const QObject *object, QByteArrayView file)
{
    for (const QMetaObject *type = object ? object->metaObject() : nullptr; type; type = type->superClass()) {
        const QByteArrayView name(type->className());
        if (name.startsWith(file) && name.sliced(file.size()).startsWith("_QML")) {
            return true;
        }
    }
    return false;
}

/** The kiosk as it hangs in the hall, but for the glass. */
class Kiosk
{
public:
    Kiosk(const HallWithCase &hall, const QString &readerFile)
        : m_link(settingsFor(hall.server()))
        , m_stage(m_link, optionsFor(hall.server(), readerFile))
    {
    }

    bool show()
    {
        if (!m_stage.load()) {
            return false;
        }
        m_stage.window()->show();
        m_stage.window()->requestActivate();
        return QTest::qWaitForWindowActive(m_stage.window());
    }

    [[nodiscard]] QQuickWindow &window() const { return *m_stage.window(); }
    template <typename T>
    [[nodiscard]] T *part() const
    {
        return m_stage.window()->findChild<T *>();
    }
    [[nodiscard]] QQuickItem *page() const { return window().property("page").value<QQuickItem *>(); }
    [[nodiscard]] bool onPage(QByteArrayView file) const { return isQmlType(page(), file); }
    [[nodiscard]] HallData &hall() { return m_stage.hall(); }

    /** What QML can reach: the window with all in it, and the singletons. */
    [[nodiscard]] QList<QObject *> roots()
    {
        QList<QObject *> roots{m_stage.window()};
        for (const char *name : {"Hall", "Device", "Cards", "Voice"}) {
            const int id = qmlTypeId("Yizhan.Screens", 1, 0, name);
            auto *singleton = qmlEngine(m_stage.window())->singletonInstance<QObject *>(id);
            if (!singleton) {
                qFatal("there is no singleton %s", name);
            }
            roots.append(singleton);
        }
        return roots;
    }

    /** Items that are shown and can be pressed; with `name`, only those of that name. */
    [[nodiscard]] QList<QQuickItem *> pressable(const QString &name = {}) const
    {
        QList<QQuickItem *> found;
        collect(*window().contentItem(), found);
        if (!name.isEmpty()) {
            found.removeIf([&name](const QQuickItem *item) { return item->objectName() != name; });
        }
        return found;
    }
    [[nodiscard]] int builtPages() const { return countPages(*window().contentItem()); }

private:
    static HallLink::Settings settingsFor(const ServerProcess &server)
    {
        HallLink::Settings settings;
        settings.server = QUrl(server.url());
        settings.token = server.token(u"kiosk"_s);
        settings.replicaPath = Replica::defaultPath(settings.server, u"kiosk"_s);
        return settings;
    }
    static Options optionsFor(const ServerProcess &server, const QString &readerFile)
    {
        Options options;
        options.mode = u"kiosk"_s;
        options.server = QUrl(server.url());
        options.name = u"自助机1"_s;
        options.voice = u"off"_s;
        options.locked = true;
        options.staffHash = KioskStaff::hashOf(staffPassword).toLatin1();
        options.cardReader = {programPath(u"yizhan-card-twin"_s), readerFile};
        return options;
    }
    static void collect(QQuickItem &item, QList<QQuickItem *> &found)
    {
        if (!item.isVisible() || !item.isEnabled()) {
            return;
        }
        if (item.inherits("QQuickAbstractButton") || item.inherits("QQuickMouseArea") ||
            item.inherits("QQuickTextInput")) {
            found.append(&item);
        }
        for (QQuickItem *child : item.childItems()) {
            collect(*child, found);
        }
    }
    static int countPages(QQuickItem &item)
    {
        int count = isQmlType(&item, "KioskPage") ? 1 : 0;
        for (QQuickItem *child : item.childItems()) {
            count += countPages(*child);
        }
        return count;
    }

    HallLink m_link;
    Stage m_stage;
    KioskLock m_lock{true};
};

} // namespace yizhan::system
