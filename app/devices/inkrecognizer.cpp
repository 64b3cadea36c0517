// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "devices/inkrecognizer.h"

#include <zinnia.h>

#include <QLineF>
#include <QLoggingCategory>
#include <QMutex>
#include <QRectF>

#include <algorithm>
#include <array>
#include <string_view>

namespace yizhan {

namespace {

Q_LOGGING_CATEGORY(logInk, "yizhan.devices.ink", QtInfoMsg)

/** The square that the model sees, and how much of it a character fills. */
constexpr int Canvas = 1000;
constexpr double Filled = 0.8;
/**
 * A bend of less than this share of the character's size is the hand's, not the character's. The model counts bends
 * from 3 % on; of 2, 3.5, 5, 7 and 9 %, 5 to 7 % found most of the 500 commonest characters (tst_handwriting).
 */
constexpr double Wobble = 0.06;
constexpr qsizetype MostPoints = 512; ///< of one stroke; a pen that rests sends thousands

/**
 * In which order the model learnt the strokes of common characters of three to five that schools here write in another:
 * 女 山 于 与 万, 比 火 为 化 长, 生 可 议. Found by trying all orders of those that it did not find; each costs up to
 * 12 ms, and all have to be there within 60.
 */
constexpr std::array<std::string_view, 13> LearntOrders{"201",  "120",  "210",  "102",   "021",   "1023", "2301",
                                                        "2103", "1032", "1203", "01324", "04123", "01342"};

/** How many strokes 辶 has. */
constexpr qsizetype WalkStrokes = 3;

struct Destroy
{
    void operator()(zinnia_character_t *it) const { zinnia_character_destroy(it); }
    void operator()(zinnia_result_t *it) const { zinnia_result_destroy(it); }
};

QRectF boundsOf(const QList<InkStroke> &strokes)
{
    double left = 1e9;
    double top = 1e9;
    double right = -1e9;
    double bottom = -1e9;
    for (const InkStroke &stroke : strokes) {
        for (const QPointF point : stroke) {
            left = std::min(left, point.x());
            right = std::max(right, point.x());
            top = std::min(top, point.y());
            bottom = std::max(bottom, point.y());
        }
    }
    return {QPointF(left, top), QPointF(right, bottom)};
}

double distanceToLine(QPointF point, QPointF from, QPointF to)
{
    const QLineF line(from, to);
    if (line.length() < 1e-6) {
        return QLineF(from, point).length();
    }
    const QPointF way = to - from;
    const QPointF off = point - from;
    return std::abs(way.x() * off.y() - way.y() * off.x()) / line.length();
}

/** Ramer, Douglas and Peucker: the corners of `stroke` from `first` to `last` that stand out by `tolerance`. */
void addCorners(const InkStroke &stroke, qsizetype first, qsizetype last, double tolerance, InkStroke *corners)
{
    double farthest = 0;
    qsizetype corner = first;
    for (qsizetype i = first + 1; i < last; ++i) {
        const double distance = distanceToLine(stroke[i], stroke[first], stroke[last]);
        if (distance > farthest) {
            farthest = distance;
            corner = i;
        }
    }
    if (farthest >= tolerance) {
        addCorners(stroke, first, corner, tolerance, corners);
        addCorners(stroke, corner, last, tolerance, corners);
    } else {
        corners->append(stroke[last]);
    }
}

InkStroke thinned(const InkStroke &stroke)
{
    if (stroke.size() <= MostPoints) {
        return stroke;
    }
    InkStroke result;
    for (qsizetype i = 0; i < MostPoints; ++i) {
        result.append(stroke[i * (stroke.size() - 1) / (MostPoints - 1)]);
    }
    return result;
}

/** In proportion and in the middle of the canvas, so that 一 stays flat; only corners are left of each stroke. */
QList<InkStroke> normalized(const QList<InkStroke> &strokes)
{
    const QRectF bounds = boundsOf(strokes);
    const double size = std::max({bounds.width(), bounds.height(), 1e-3}); // of a mere tap too
    const double scale = Canvas * Filled / size;
    QList<InkStroke> result;
    for (const InkStroke &stroke : strokes) {
        const InkStroke points = thinned(stroke);
        InkStroke corners{points.first()};
        addCorners(points, 0, points.size() - 1, Wobble * size, &corners);
        for (QPointF &corner : corners) {
            corner = (corner - bounds.center()) * scale + QPointF(Canvas, Canvas) / 2;
        }
        result.append(corners);
    }
    return result;
}

/**
 * Whether the last three strokes look like 辶: a dot at the upper left, a bend below it at the left, and a sweep under
 * everything to the right. The model learnt 辶 from somebody who writes it first; everybody else writes it last.
 */
bool endsInWalk(const QList<InkStroke> &strokes)
{
    if (strokes.size() <= WalkStrokes) {
        return false;
    }
    const QRectF dot = boundsOf(strokes.mid(strokes.size() - 3, 1));
    const QRectF bend = boundsOf(strokes.mid(strokes.size() - 2, 1));
    const QRectF sweep = boundsOf(strokes.mid(strokes.size() - 1, 1));
    return dot.right() < Canvas * 0.45 && dot.bottom() < Canvas * 0.5 && bend.right() < Canvas * 0.5 &&
           bend.height() > Canvas * 0.2 && sweep.left() < Canvas * 0.4 && sweep.right() > Canvas * 0.7 &&
           sweep.top() > Canvas * 0.5;
}

/** A stroke that goes down (or starts down) at the left and then along to the right: 乚 of 老, the last of 匚. */
bool isCorner(const InkStroke &stroke, const QRectF &bounds)
{
    const auto turns = [&bounds](QPointF point) {
        return point.x() < bounds.left() + bounds.width() * 0.4 && point.y() > bounds.top() + bounds.height() * 0.6;
    };
    return stroke.size() >= 3 && bounds.height() > Canvas * 0.15 && bounds.width() > Canvas * 0.2 &&
           stroke.first().x() < bounds.left() + bounds.width() * 0.4 &&
           stroke.last().x() > bounds.left() + bounds.width() * 0.6 &&
           std::any_of(stroke.begin() + 1, stroke.end() - 1, turns);
}

/**
 * The same strokes in the orders in which the model may have learnt the character: it follows the Japanese one, where
 * schools here teach another. 辶 goes first; 乚 goes before the stroke that crosses it (老, 北, 比); and what closes 匚
 * goes before what stands in it (医, 区).
 */
QList<QList<InkStroke>> otherOrders(const QList<InkStroke> &strokes)
{
    QList<QList<InkStroke>> orders;
    const auto with = [&](auto change) {
        QList<InkStroke> order = strokes;
        change(order);
        orders.append(order);
    };
    if (endsInWalk(strokes)) {
        with([](auto &order) { std::rotate(order.begin(), order.end() - WalkStrokes, order.end()); });
        return orders;
    }
    if (strokes.size() < 3) {
        return orders;
    }
    const QRectF last = boundsOf(strokes.mid(strokes.size() - 1));
    if (isCorner(strokes.last(), last)) {
        if (last.left() < Canvas * 0.3 && last.width() > Canvas * 0.5 && last.height() > Canvas * 0.5) {
            with([](auto &order) { std::rotate(order.begin() + 1, order.end() - 1, order.end()); });
        } else {
            with([](auto &order) { std::swap(order[order.size() - 1], order[order.size() - 2]); });
        }
    }
    for (const auto &learnt : LearntOrders) {
        if (qsizetype(learnt.size()) == strokes.size()) {
            QList<InkStroke> order;
            for (const char stroke : learnt) {
                order.append(strokes.at(stroke - '0'));
            }
            orders.append(order);
        }
    }
    return orders;
}

} // namespace

void InkRecognizer::Close::operator()(void *recognizer) const
{
    zinnia_recognizer_destroy(static_cast<zinnia_recognizer_t *>(recognizer));
}

std::shared_ptr<const InkRecognizer> InkRecognizer::shared()
{
    static QMutex mutex;
    static std::weak_ptr<const InkRecognizer> open;
    const QMutexLocker locker(&mutex);
    std::shared_ptr<const InkRecognizer> recognizer = open.lock();
    if (!recognizer) {
        recognizer = std::make_shared<const InkRecognizer>();
        open = recognizer;
    }
    return recognizer;
}

InkRecognizer::InkRecognizer()
    : m_recognizer(zinnia_recognizer_new())
{
    auto *recognizer = static_cast<zinnia_recognizer_t *>(m_recognizer.get());
    m_ready = zinnia_recognizer_open(recognizer, YIZHAN_INK_MODEL) != 0;
    if (!m_ready) {
        qCWarning(logInk, "the model %s cannot be opened", YIZHAN_INK_MODEL);
    }
}

InkRecognizer::~InkRecognizer() = default;

QStringList InkRecognizer::candidates(const QList<InkStroke> &strokes, int most) const
{
    QList<InkStroke> drawn = strokes;
    drawn.removeIf([](const InkStroke &stroke) { return stroke.isEmpty(); });
    if (!m_ready || most <= 0 || drawn.isEmpty()) {
        return {};
    }
    drawn = normalized(drawn);
    QList<QList<InkStroke>> orders = otherOrders(drawn);
    orders.prepend(drawn);
    std::vector<std::vector<Scored>> found;
    for (const QList<InkStroke> &order : orders) {
        classify(order, most, &found.emplace_back());
    }
    // As it was drawn first, then the likeliest of the others, in turn: scores of two orders say little of each other.
    std::stable_sort(found.begin() + 1, found.end(), [](const auto &a, const auto &b) {
        return !a.empty() && (b.empty() || a.front().score > b.front().score);
    });
    QStringList texts;
    for (std::size_t place = 0; place < std::size_t(most); ++place) {
        for (const std::vector<Scored> &order : found) {
            if (place < order.size() && texts.size() < most && !texts.contains(order[place].text)) {
                texts.append(order[place].text);
            }
        }
    }
    return texts;
}

void InkRecognizer::classify(const QList<InkStroke> &strokes, int most, std::vector<Scored> *found) const
{
    const std::unique_ptr<zinnia_character_t, Destroy> character(zinnia_character_new());
    zinnia_character_set_width(character.get(), Canvas);
    zinnia_character_set_height(character.get(), Canvas);
    for (qsizetype i = 0; i < strokes.size(); ++i) {
        for (const QPointF point : strokes[i]) {
            zinnia_character_add(character.get(), std::size_t(i), qRound(point.x()), qRound(point.y()));
        }
    }
    auto *recognizer = static_cast<zinnia_recognizer_t *>(m_recognizer.get());
    const std::unique_ptr<zinnia_result_t, Destroy> result(
        zinnia_recognizer_classify(recognizer, character.get(), std::size_t(most)));
    for (std::size_t i = 0; result && i < zinnia_result_size(result.get()); ++i) {
        found->push_back(
            {zinnia_result_score(result.get(), i), QString::fromUtf8(zinnia_result_value(result.get(), i))});
    }
}

} // namespace yizhan
