// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QPointF>
#include <QStringList>

#include <memory>
#include <vector>

namespace yizhan {

/** What the pen drew from touching down to lifting, y downwards. */
using InkStroke = QList<QPointF>;

/**
 * Strokes into characters, by zinnia with the simplified Chinese model of tegaki (6,763 characters, stroke order
 * matters). The model is mapped, not read: its 26 MB count once whatever is open, and cost nothing while nobody writes.
 * candidates() is pure and takes tens of milliseconds: not for the GUI thread. One object may be used by one thread at
 * a time.
 */
class InkRecognizer
{
public:
    /** The one of this process; opened by the first who asks, closed when the last lets go. Any thread. */
    [[nodiscard]] static std::shared_ptr<const InkRecognizer> shared();

    InkRecognizer();
    ~InkRecognizer();
    InkRecognizer(const InkRecognizer &) = delete;
    InkRecognizer &operator=(const InkRecognizer &) = delete;

    /** False where the model could not be opened. */
    [[nodiscard]] bool ready() const { return m_ready; }
    /** Up to `most` characters, the likeliest first. The strokes may be of any size and stand anywhere. */
    [[nodiscard]] QStringList candidates(const QList<InkStroke> &strokes, int most = 10) const;

private:
    struct Close
    {
        void operator()(void *recognizer) const;
    };
    struct Scored
    {
        float score = 0;
        QString text;
    };
    void classify(const QList<InkStroke> &strokes, int most, std::vector<Scored> *found) const;

    std::unique_ptr<void, Close> m_recognizer;
    bool m_ready = false;
};

} // namespace yizhan
