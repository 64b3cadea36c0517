// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QObject>
#include <QProcess>
#include <QStringList>
#include <QTimer>

namespace yizhan {

/** What an identity card says of its holder. Lives in memory only, and no longer than the card lies there. */
struct IdentityCard
{
    QString idNumber; ///< 15 or 18 characters
    QString name;     ///< empty where the reader does not give it
    bool operator==(const IdentityCard &) const = default;
};

/** One line of a reader's helper. */
struct CardLine
{
    enum class Kind {
        Card,
        Removed,
        Fault,   ///< of the reader, in the helper's words
        Nonsense ///< none of these; `text` says why
    };
    Kind kind = Kind::Nonsense;
    IdentityCard card{};
    QString text{};
};
[[nodiscard]] CardLine readCardLine(const QByteArray &line);

/**
 * The port to an identity card reader: a helper process of the reader's maker or of the hall, which prints one JSON
 * object a line on its stdout:
 *
 *     {"event":"card","id_number":"62…","name":"…"}    a card was laid down
 *     {"event":"removed"}                              it was taken away
 *     {"event":"fault","text":"no reader on USB"}      nothing can be read now; any other event ends that
 *
 * Unknown members are ignored, a line that is none of these is a fault. The helper is started again when it ends, and
 * a card counts as removed then; that trouble is over when the new one has run for some seconds. What a card says is
 * never logged. GUI thread, which never waits.
 */
class CardReader : public QObject
{
    Q_OBJECT

public:
    /** Why no card can be read now, as people are told. */
    enum class Trouble {
        None,
        NoProgram, ///< the helper cannot be started
        Stopped,   ///< the helper ended by itself; it is started again
        Reader,    ///< the helper says that the reader does not work
        Nonsense   ///< the helper says what nobody understands
    };

    explicit CardReader(QObject *parent = nullptr);
    ~CardReader() override;

    /** `command` is the program and its arguments; no shell. Call once. */
    void start(const QStringList &command);
    [[nodiscard]] bool configured() const { return !m_command.isEmpty(); }
    [[nodiscard]] Trouble trouble() const { return m_trouble; }
    /** The same in the helper's or the system's words, for the log; empty when all is well. */
    [[nodiscard]] QString fault() const { return m_fault; }
    [[nodiscard]] bool cardPresent() const { return m_present; }

Q_SIGNALS:
    void cardRead(const yizhan::IdentityCard &card);
    void cardRemoved();
    void faultChanged();

private:
    void launch();
    void ended();
    void readLines();
    void takeLine(const QByteArray &line);
    void remove();
    void setFault(Trouble trouble, const QString &fault = {});

    QStringList m_command;
    QProcess m_process;
    QTimer m_again;
    QTimer m_settled; ///< runs while a helper is new
    QByteArray m_buffer;
    Trouble m_trouble = Trouble::None;
    QString m_fault;
    bool m_present = false;
};

} // namespace yizhan
