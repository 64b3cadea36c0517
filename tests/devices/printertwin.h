// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDir>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace yizhan {

/** yizhan-printer-twin as a process of its own, with its folder. */
class PrinterTwin
{
public:
    ~PrinterTwin()
    {
        m_process.terminate();
        if (!m_process.waitForFinished(3000)) {
            m_process.kill();
            m_process.waitForFinished();
        }
    }

    [[nodiscard]] bool start(const QStringList &words = {})
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(qEnvironmentVariable("YIZHAN_BIN") + QStringLiteral("/yizhan-printer-twin"),
                        QStringList{folder(), QStringLiteral("--port"), QStringLiteral("0")} + words);
        m_port = waitFor("listening ").toInt();
        return m_port > 0;
    }
    [[nodiscard]] QString address() const { return QStringLiteral("tcp://127.0.0.1:%1").arg(m_port); }
    [[nodiscard]] QString folder() const { return m_dir.path(); }

    /** Presses a button of it, and waits until that is done. */
    void command(const QByteArray &words)
    {
        m_process.write(words + '\n');
        QVERIFY2(!waitFor("done " + words).isNull(), words.constData());
    }

    [[nodiscard]] int count() const { return int(files().size()); }
    [[nodiscard]] QList<QImage> slips() const
    {
        QList<QImage> slips;
        for (const QString &file : files()) {
            slips.append(QImage(m_dir.filePath(file)).convertToFormat(QImage::Format_Mono));
        }
        return slips;
    }

private:
    [[nodiscard]] QStringList files() const
    {
        return QDir(m_dir.path()).entryList({QStringLiteral("*.png")}, QDir::Files, QDir::Name);
    }
    /** What follows `begin` on a line of the twin; null when it does not come. */
    QByteArray waitFor(const QByteArray &begin)
    {
        QByteArray found;
        const auto look = [&] {
            while (m_process.canReadLine()) {
                const QByteArray line = m_process.readLine().trimmed();
                if (line.startsWith(begin)) {
                    found = line.mid(begin.size()) + ""; // not null, even with nothing behind it
                    found.detach();
                    return true;
                }
            }
            return false;
        };
        return QTest::qWaitFor(look, 10'000) ? (found.isNull() ? QByteArray("") : found) : QByteArray();
    }

    QTemporaryDir m_dir;
    QProcess m_process;
    int m_port = 0;
};

/** A slip as it was to be printed and one that was cut: the same dots but for `most`, and nothing but white below. */
inline bool samePicture(const QImage &wanted, const QImage &cut, int most = 0)
{
    int others = 0;
    if (wanted.width() != cut.width() || cut.height() < wanted.height()) {
        return false;
    }
    for (int y = 0; y < cut.height(); ++y) {
        for (int x = 0; x < cut.width(); ++x) {
            const bool ink = y < wanted.height() && qGray(wanted.pixel(x, y)) < 128;
            others += ink != (qGray(cut.pixel(x, y)) < 128) ? 1 : 0;
        }
    }
    return others <= most;
}

} // namespace yizhan
