// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "screens/demo/demolink.h"
#include "screens/kiosk/kiosklookup.h"
#include "screens/kiosk/kioskprinter.h"
#include "screens/kiosk/kioskticket.h"
#include "screens/pagereader.h"
#include "screens/stage.h"

#include <QElapsedTimer>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTest>

namespace yizhan::test {

inline Options kioskWith(const QString &printer, const QString &language = QStringLiteral("zh"))
{
    Options options;
    options.mode = QStringLiteral("kiosk");
    options.name = QStringLiteral("自助机1");
    options.language = language;
    options.voice = QStringLiteral("off");
    options.size = {1080, 1920};
    options.demo = true;
    options.printer = printer;
    return options;
}

/** A kiosk on the demonstration hall, with a window that is shown. */
struct Kiosk
{
    explicit Kiosk(const QString &printer, const QString &language = QStringLiteral("zh"))
        : stage(link, kioskWith(printer, language))
    {
    }
    [[nodiscard]] bool show()
    {
        if (!bool(stage.load())) {
            return false;
        }
        stage.window()->show();
        return QTest::qWaitForWindowExposed(stage.window());
    }
    /** Somebody takes a number; the page with it is there at once, whatever the printer does. */
    [[nodiscard]] bool takeNumber(const QString &page = QStringLiteral("ticket"))
    {
        QElapsedTimer clock;
        clock.start();
        const bool taken = stage.openPage(page) && ticket()->state() == KioskTicket::State::Taken &&
                           QTest::qWaitFor([this] { return item("number") != nullptr; });
        constexpr qint64 quick = 1000; // a debug build on a busy machine
        return taken && clock.elapsed() < quick && item("number")->property("text").toString() == ticket()->number();
    }
    void leave()
    {
        QMetaObject::invokeMethod(item("finished"), "clicked");
        QTRY_COMPARE(ticket()->state(), KioskTicket::State::Idle);
    }
    [[nodiscard]] KioskTicket *ticket() const { return stage.window()->findChild<KioskTicket *>(); }
    [[nodiscard]] QQuickItem *item(const char *name) const
    {
        auto *page = stage.window()->property("page").value<QQuickItem *>();
        return page ? page->findChild<QQuickItem *>(QString::fromLatin1(name)) : nullptr;
    }
    /** The slip is held before the scanner. */
    void scan(const QString &code)
    {
        KioskLookup lookup;
        lookup.setShell(stage.window()->findChild<KioskShell *>());
        lookup.scan(code);
        QTRY_VERIFY(item("number"));
    }
    [[nodiscard]] QString words() const
    {
        return pageTexts(stage.window()->property("page").value<QQuickItem *>()).join(QLatin1Char('\n'));
    }
    /** Where the parts of the slip stand; nothing of it moves while it is read. */
    [[nodiscard]] QList<QRectF> places() const
    {
        QList<QRectF> places;
        for (const char *name : {"number", "progress", "advice", "qr", "finished"}) {
            const QQuickItem *part = item(name);
            places.append(part ? part->mapRectToScene(QRectF(QPointF(), part->size())) : QRectF());
        }
        return places;
    }
    [[nodiscard]] const SlipPrinter &printer() const { return KioskPrinter::instance()->printer(); }

    DemoLink link;
    Stage stage;
};

} // namespace yizhan::test
