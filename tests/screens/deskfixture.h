// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/cases/casework.h"
#include "protocol/recordjson.h"
#include "screens/demo/demolink.h"
#include "screens/stage.h"

#include <QFile>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

namespace yizhan::test {

using namespace Qt::Literals::StringLiterals;

inline QQuickItem *findItem(QQuickItem *from, const QString &name)
{
    if (from->objectName() == name) {
        return from;
    }
    const auto children = from->childItems();
    for (QQuickItem *child : children) {
        if (QQuickItem *found = findItem(child, name)) {
            return found;
        }
    }
    return nullptr;
}

/** A file as a scanner leaves one. */
inline QUrl scan(const QTemporaryDir &folder, const QString &name, qint64 size = 1000)
{
    QFile file(folder.filePath(name));
    const bool jpeg = name.endsWith(u".jpg"_s);
    const QByteArray begin = jpeg ? "\xff\xd8\xff" : name.endsWith(u".png"_s) ? "\x89PNG\r\n\x1a\n" : "letter";
    const QByteArray end = jpeg ? "\xff\xd9" : "IEND\xae\x42\x60\x82";
    if (!file.open(QIODevice::WriteOnly) || file.write(begin) != begin.size() || !file.resize(size - end.size()) ||
        !file.seek(file.size()) || file.write(end) != end.size()) {
        qFatal("no file");
    }
    return QUrl::fromLocalFile(file.fileName());
}

/** One desk before a hall inside the process. */
struct Desk
{
    explicit Desk(DemoScene scene = DemoScene::Morning, Keyboard keyboard = Keyboard::Off)
        : link(scene)
        , stage(link, options(keyboard))
    {
        if (!stage.load()) {
            qFatal("the desk does not load");
        }
        window = stage.window();
        window->show();
        window->requestActivate();
        (void)QTest::qWaitForWindowActive(window);
        stage.hall().flush();
    }

    static Options options(Keyboard keyboard)
    {
        Options options;
        options.keyboard = keyboard;
        options.mode = u"desk"_s;
        options.size = {1366, 768};
        options.selfTest = true;
        return options;
    }

    [[nodiscard]] QQuickItem *item(const QString &name) const { return findItem(window->contentItem(), name); }
    [[nodiscard]] QVariant value(const QString &name, const char *property = "text") const
    {
        const QQuickItem *found = item(name);
        return found == nullptr ? QVariant() : found->property(property);
    }
    [[nodiscard]] bool shows(const QString &name) const
    {
        const QQuickItem *found = item(name);
        return found != nullptr && found->isVisible();
    }
    /** What an answer brings may come a moment later on a busy machine. */
    void click(const QString &name) const
    {
        (void)QTest::qWaitFor([&] { return shows(name); });
        click(item(name), name);
    }
    void click(const QQuickItem *found, const QString &name) const
    {
        (void)window->grabWindow(); // everything is laid out and where it will be seen
        scrollTo(found);
        QVERIFY2(found != nullptr && found->isVisible(), qPrintable(u"nothing to click: "_s + name));
        const QPointF middle = found->mapToScene({found->width() / 2, found->height() / 2});
        QTest::mouseClick(window, Qt::LeftButton, {}, middle.toPoint());
        settle();
    }
    /** As somebody with a wheel would: until it is wholly in what can be seen. */
    static void scrollTo(const QQuickItem *found)
    {
        for (QQuickItem *view = found ? found->parentItem() : nullptr; view; view = view->parentItem()) {
            if (!view->inherits("QQuickFlickable")) {
                continue;
            }
            const qreal top = found->mapToItem(view, QPointF(0, 0)).y();
            const qreal below = top + found->height() - view->height();
            if (top < 0 || below > 0) {
                view->setProperty("contentY", view->property("contentY").toReal() + (top < 0 ? top : below));
            }
        }
    }
    void key(int key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(window, Qt::Key(key), modifiers);
        settle();
    }
    void type(const QString &text) const
    {
        for (const QChar one : text) {
            QKeyEvent press(QEvent::KeyPress, 0, {}, QString(one));
            QCoreApplication::sendEvent(window, &press);
        }
        settle();
    }
    /** Lets answers come back and bindings follow; nothing here waits for a clock. */
    static void settle()
    {
        for (int i = 0; i < 5; ++i) {
            QCoreApplication::processEvents();
        }
    }
    void logIn(const QString &login) const
    {
        type(login);
        key(Qt::Key_Return);
        type(u"anything"_s);
        key(Qt::Key_Return);
        QTRY_VERIFY(shows(u"logOut"_s));
    }
    [[nodiscard]] const Window &seat(const QString &id) const { return link.state().windows.at(id); }
    [[nodiscard]] const Ticket &ticketAt(const QString &id) const { return link.state().tickets.at(seat(id).ticket); }
    /** Leaves a window idle, whatever the script of the morning had there. */
    void makeIdle(const QString &id) const
    {
        if (seat(id).ticket.isEmpty()) {
            return;
        }
        if (ticketAt(id).state == TicketState::Called) {
            key(Qt::Key_F8);
        }
        key(Qt::Key_F8);
        QTRY_VERIFY(seat(id).ticket.isEmpty());
        settle();
    }
    /** Calls until somebody with a matter stands there, and begins. */
    void serveSomebody(const QString &id) const
    {
        makeIdle(id);
        key(Qt::Key_Space);
        QTRY_VERIFY(!seat(id).ticket.isEmpty());
        settle();
        key(Qt::Key_F8);
        QTRY_VERIFY(ticketAt(id).state == TicketState::Serving);
        settle();
    }

    /** Some case in that state, with nothing still to come. */
    [[nodiscard]] QString caseIn(CaseState state) const
    {
        for (const auto &[id, one] : link.state().cases) {
            if (one.state == state && deferredMaterials(one).isEmpty()) {
                return id;
            }
        }
        return {};
    }
    /** Everybody asked gives the same answer. */
    void finishReview(const QString &id, Opinion opinion = Opinion::Agree) const
    {
        const Actor leader = link.actor(u"chenguohua"_s);
        while (!reviewComplete(link.state().cases.at(id))) {
            const auto active = activeBranches(link.state().cases.at(id));
            QVERIFY(!active.empty());
            const GiveOpinion answer{id, active.front()->department, opinion,
                                     opinion == Opinion::Disagree ? u"材料与登记不符"_s : QString()};
            QVERIFY(bool(link.issue(leader, answer)));
        }
    }
    void decide(const QString &id) const
    {
        finishReview(id);
        QVERIFY(bool(link.issue(link.actor(u"chenguohua"_s), DecideCase{id, CaseResult::Grant, {}, {}})));
    }
    /** The review page has a case's header and body too. */
    [[nodiscard]] QQuickItem *onCasePage(const QString &name) const { return findItem(item(u"casePage"_s), name); }
    /** To the page of a case, as a clerk finds it: by its number. */
    void openCase(const QString &id) const
    {
        key(Qt::Key_2, Qt::AltModifier);
        key(Qt::Key_F, Qt::ControlModifier);
        type(link.state().cases.at(id).caseNo);
        key(Qt::Key_Down);
        key(Qt::Key_Return);
        QTRY_VERIFY(shows(u"leaveCase"_s));
        QTRY_COMPARE(onCasePage(u"caseNo"_s)->property("text").toString(), link.state().cases.at(id).caseNo);
    }

    /** Gives everybody and everything in the hall that name, as far as this desk is told. */
    void rename(const QString &name) const
    {
        QVector<Record> records;
        HallInfo info = link.state().info;
        info.nameZh = name;
        records.append(toRecord(HallRecord(info)));
        for (const auto &[id, one] : link.state().people) {
            Person person = one;
            person.name = name;
            records.append(toRecord(HallRecord(person)));
        }
        for (const auto &[id, one] : link.state().windows) {
            Window seat = one;
            seat.nameZh = name;
            records.append(toRecord(HallRecord(seat)));
        }
        for (const auto &[id, one] : link.state().posts) {
            Post post = one;
            post.nameZh = name;
            records.append(toRecord(HallRecord(post)));
        }
        for (const auto &[id, one] : link.catalogue().departments) {
            Department department = one;
            department.nameZh = name;
            records.append(toRecord(department));
        }
        for (const auto &[id, one] : link.catalogue().matters) {
            Matter matter = one;
            matter.nameZh = name;
            for (Material &material : matter.materials) {
                material.name = name;
            }
            records.append(toRecord(matter));
        }
        for (Record &record : records) {
            record.revision = 1'000'000;
        }
        Q_EMIT link.changed(records);
        stage.hall().flush();
    }

    mutable DemoLink link;
    mutable Stage stage;
    QQuickWindow *window = nullptr;
};

} // namespace yizhan::test
