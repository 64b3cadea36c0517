// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "devices/inkrecognizer.h"

#include <QObject>
#include <QThreadPool>

namespace yizhan {

/**
 * One character being written. Each stroke, and each one taken back, has the whole recognised anew on a thread of its
 * own; while it thinks only the latest state waits, and what was asked before clear() never comes back. Lives in the
 * thread that makes it; the model is opened with the first stroke, or before by prepare().
 */
class Handwriting : public QObject
{
    Q_OBJECT

public:
    /** More strokes than the longest character has (龘 aside) are not taken. */
    static constexpr qsizetype MostStrokes = 36;

    explicit Handwriting(QObject *parent = nullptr);
    ~Handwriting() override;

    /** Opens the model in the background, so that the first stroke does not wait for it. */
    void prepare();
    /** False when there are too many already, or no points. */
    bool addStroke(const InkStroke &points);
    /** Takes the last stroke back; false when there was none. */
    bool undo();
    void clear();

    [[nodiscard]] const QList<InkStroke> &strokes() const { return m_strokes; }
    /** What the strokes so far may be; of the strokes before while it thinks. */
    [[nodiscard]] const QStringList &candidates() const { return m_candidates; }
    [[nodiscard]] bool thinking() const { return m_running; }

Q_SIGNALS:
    void candidatesChanged();

private:
    void recognize();
    void start();
    void finish(const QStringList &candidates, quint64 about);

    QThreadPool m_pool;
    std::shared_ptr<const InkRecognizer> m_recognizer; ///< used by the thread alone
    QList<InkStroke> m_strokes;
    QStringList m_candidates;
    quint64 m_state = 0; ///< counts changes of the strokes
    bool m_running = false;
    bool m_waiting = false;
};

} // namespace yizhan
