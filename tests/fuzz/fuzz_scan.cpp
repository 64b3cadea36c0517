// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/kiosk/kioskidle.h"

#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeyEvent>
#include <QWindow>

#include <cstdlib>

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr qsizetype shortestScan = 8;
constexpr qsizetype longestScan = 200;

/** The kiosk's window; notes what a page would see. */
class Window : public QWindow
{
public:
    QString seen;

protected:
    void keyPressEvent(QKeyEvent *event) override { seen += event->text(); }
};

} // namespace

// What stands in any QR code that somebody holds before the scanner, which types it: a slip's code comes out as it is,
// fit for a request, and no page sees a key of it.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    static QGuiApplication *application = [] {
        static int argc = 1;
        static char name[] = "fuzz_scan";
        static char *argv[] = {name, nullptr};
        qputenv("QT_QPA_PLATFORM", "offscreen");
        return new QGuiApplication(argc, argv);
    }();
    Q_UNUSED(application)
    Window window;
    yizhan::KioskIdle idle;
    QString typed;
    bool scans = true;
    QObject::connect(&idle, &yizhan::KioskIdle::scanned, &idle, [&typed](const QString &code) {
        if (code.size() < shortestScan || code != typed.left(longestScan)) {
            std::abort();
        }
        const QJsonObject body{{u"code"_s, code}};
        const QByteArray sent = QJsonDocument(body).toJson(QJsonDocument::Compact);
        if (QJsonDocument::fromJson(sent).object()[u"code"_s].toString() != code) {
            std::abort();
        }
    });
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    for (const char32_t character : text.toUcs4()) {
        int key = Qt::Key_unknown;
        QString words;
        if (character == U'\n') {
            key = Qt::Key_Return;
            words = u"\r"_s;
        } else if (character == U'\t') {
            key = Qt::Key_Shift; // on its own
        } else {
            words = QString::fromUcs4(&character, 1);
        }
        QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier, words);
        QCoreApplication::sendEvent(&window, &event);
        if (key == Qt::Key_Return) {
            scans = scans && typed.size() >= shortestScan;
            if (scans && !window.seen.isEmpty()) {
                std::abort();
            }
            typed.clear();
            scans = true;
            window.seen.clear();
        } else if (words.size() == 1 && words.front().isPrint()) {
            typed += words;
        } else if (key != Qt::Key_Shift) {
            typed.clear(); // no character: what came before was no scan
            scans = false;
        }
    }
    return 0;
}
