// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "devices/handwriting.h"

#include <QtConcurrentRun>

namespace yizhan {

Handwriting::Handwriting(QObject *parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

Handwriting::~Handwriting()
{
    m_pool.waitForDone();
}

void Handwriting::prepare()
{
    m_pool.start([this] {
        if (!m_recognizer) {
            m_recognizer = InkRecognizer::shared();
        }
    });
}

bool Handwriting::addStroke(const InkStroke &points)
{
    if (points.isEmpty() || m_strokes.size() >= MostStrokes) {
        return false;
    }
    m_strokes.append(points);
    recognize();
    return true;
}

bool Handwriting::undo()
{
    if (m_strokes.isEmpty()) {
        return false;
    }
    m_strokes.removeLast();
    recognize();
    return true;
}

void Handwriting::clear()
{
    if (!m_strokes.isEmpty()) {
        m_strokes.clear();
        recognize();
    }
}

void Handwriting::recognize()
{
    ++m_state;
    if (m_strokes.isEmpty()) {
        m_waiting = false;
        if (!m_candidates.isEmpty()) {
            m_candidates.clear();
            Q_EMIT candidatesChanged();
        }
    } else if (m_running) {
        m_waiting = true;
    } else {
        start();
    }
}

void Handwriting::start()
{
    prepare();
    m_running = true;
    QtConcurrent::run(&m_pool, [this, strokes = m_strokes] {
        return m_recognizer->candidates(strokes);
    }).then(this, [this, about = m_state](const QStringList &found) { finish(found, about); });
}

void Handwriting::finish(const QStringList &candidates, quint64 about)
{
    m_running = false;
    if (m_waiting) {
        m_waiting = false;
        start();
    } else if (about == m_state && m_candidates != candidates) {
        m_candidates = candidates;
        Q_EMIT candidatesChanged();
    }
}

} // namespace yizhan
