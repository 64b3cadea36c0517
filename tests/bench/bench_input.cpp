// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "devices/handstrokes.h"
#include "devices/pinyininput.h"
#include "system/proc.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace yizhan;
using namespace Qt::Literals::StringLiterals;

// What a stroke and a letter cost: the ten characters that 500 written ones may be (after their last stroke, which is
// the slowest), six candidates after each letter of what residents type, and the memory of model and dictionary (PSS).

namespace {

constexpr double NanosecondsAMillisecond = 1e6;

struct Times
{
    std::vector<double> ms;

    void print(const char *what)
    {
        std::sort(ms.begin(), ms.end());
        std::printf("%s: median %.2f ms, 95 of 100 below %.2f, worst %.2f (%zu)\n", what, ms[ms.size() / 2],
                    ms[ms.size() * 95 / 100], ms.back(), ms.size());
    }
};

template <typename Work>
void take(Times *times, const Work &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    times->ms.push_back(double(timer.nsecsElapsed()) / NanosecondsAMillisecond);
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const qint64 self = QCoreApplication::applicationPid();
    const QList<HandCharacter> characters = handCharacters();
    if (characters.isEmpty()) {
        std::fprintf(stderr, "bench_input: tests/devices/strokes.txt cannot be read\n");
        return 1;
    }
    const double before = system::proportionalMemory(self);
    const auto recognizer = InkRecognizer::shared();
    Times strokes;
    for (qsizetype i = 0; i < characters.size(); ++i) {
        const QList<InkStroke> written = byHand(characters[i].strokes, quint32(i));
        take(&strokes, [&] { (void)recognizer->candidates(written); });
    }
    const double withModel = system::proportionalMemory(self);
    PinyinInput input;
    Times letters;
    for (const QString &word : {u"gaolingjintie"_s, u"gljt"_s, u"wufanzuijiluzhengming"_s, u"cjr"_s, u"shengyufuwu"_s,
                                u"yiliaojiuzhu"_s, u"zhshch"_s, u"j"_s, u"linshijiuzhu"_s}) {
        input.clear();
        for (const QChar letter : word) {
            take(&letters, [&] {
                (void)input.add(letter);
                (void)input.candidates(0, 6);
            });
        }
    }
    const double withDictionary = system::proportionalMemory(self);
    strokes.print("handwriting, ten candidates for a whole character");
    letters.print("pinyin, six candidates after a letter");
    std::printf("memory (PSS): the model %.1f MB, the dictionary %.1f MB\n", withModel - before,
                withDictionary - withModel);
    return 0;
}
