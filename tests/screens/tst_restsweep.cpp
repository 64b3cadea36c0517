// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/restsweep.h"

#include <QPointer>
#include <QQmlEngine>
#include <QQuickWindow>
#include <QTest>

using namespace yizhan;

class TestRestSweep : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sweepsWhenThePictureRests();
};

void TestRestSweep::sweepsWhenThePictureRests()
{
    QQmlEngine engine;
    QQuickWindow window;
    const RestSweep sweep(window, engine);
    window.resize(100, 100);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));

    const QPointer<QObject> garbage(new QObject);
    QJSEngine::setObjectOwnership(garbage, QJSEngine::JavaScriptOwnership);
    (void)engine.newQObject(garbage); // nobody keeps it: it goes with the next sweep

    int frames = 0;
    connect(&window, &QQuickWindow::frameSwapped, this, [&] { ++frames; });
    const auto draw = [&](int more) {
        for (const int end = frames + more; frames < end;) {
            const int before = frames;
            window.update();
            QVERIFY(QTest::qWaitFor([&] { return frames > before; }));
        }
    };
    draw(10);
    QTest::qWait(800);
    QVERIFY(garbage); // a few frames leave nothing that is worth it
    draw(60);
    QVERIFY(garbage); // never between two frames of one movement
    QTRY_VERIFY(!garbage);
}

QTEST_MAIN(TestRestSweep)
#include "tst_restsweep.moc"
