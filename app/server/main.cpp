// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/commands/commandline.h"

#include <QGuiApplication>

#include <sodium.h>

#include <cstdio>
#include <cstring>
#include <memory>

#include <sys/stat.h>

namespace {

/** Blots a pass word out of the words that others see in the list of processes. */
void hidePasswords(int argc, char *argv[])
{
    for (int i = 1; i < argc; ++i) {
        char *begin = std::strstr(argv[i], "postgres") ? std::strstr(argv[i], "://") : nullptr;
        if (!begin) {
            continue;
        }
        begin += 3;
        char *const end = begin + std::strcspn(begin, "/?");
        char *const colon = begin + std::strcspn(begin, ":/?@");
        char *at = end;
        while (at > begin && *at != '@') {
            --at;
        }
        if (*colon == ':' && colon < at) {
            std::memset(colon + 1, '*', size_t(at - colon - 1));
        }
        if (char *const word = std::strstr(end, "password=")) {
            std::memset(word + 9, '*', std::strcspn(word + 9, "&"));
        }
    }
}

} // namespace

int main(int argc, char *argv[])
{
    ::umask(077); // database, key and socket are nobody else's business
    qSetMessagePattern(QStringLiteral("%{time yyyy-MM-ddTHH:mm:ss.zzz} %{type} %{category} %{message}"));
    // A hall draws papers and needs fonts for it, but never a display.
    const bool serves = argc > 1 && std::strcmp(argv[1], "serve") == 0;
    std::unique_ptr<QCoreApplication> application;
    if (serves) {
        yizhan::blockSignals(); // before anything may start a thread
        qputenv("QT_QPA_PLATFORM", "offscreen");
        // What Qt has to say of a missing desktop is nothing to a server's log; that it cannot begin at all is.
        const QtMessageHandler before = qInstallMessageHandler([](QtMsgType type, const auto &, const QString &text) {
            if (type == QtFatalMsg) {
                std::fputs(qPrintable(text + u'\n'), stderr);
            }
        });
        application = std::make_unique<QGuiApplication>(argc, argv);
        qInstallMessageHandler(before);
    } else {
        application = std::make_unique<QCoreApplication>(argc, argv);
    }
    QCoreApplication::setApplicationName(QStringLiteral("yizhan-server"));
    if (sodium_init() < 0) {
        std::fputs("yizhan-server: the library for sealing (libsodium) does not start.\n", stderr);
        return yizhan::Failed;
    }
    const QStringList words = QCoreApplication::arguments().mid(1);
    hidePasswords(argc, argv);
    return yizhan::runCommandLine(words);
}
