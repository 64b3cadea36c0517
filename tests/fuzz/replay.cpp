// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

// A fuzzing program without clang: replays a kept corpus, then changes it at random for a while. Blind, where libFuzzer
// sees what is reached, and in every run of the tests. REPLAY FOLDER SECONDS [SEED]
#include <QByteArray>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QList>
#include <QRandomGenerator>

#include <csignal>
#include <cstdio>
#include <cstdlib>

#include <fcntl.h>
#include <unistd.h>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size);

namespace {

constexpr qsizetype longest = 100'000;

QByteArray current;   // what is being tried
QByteArray crashFile; // where it goes if it is the last

void keep(int signal)
{
    const int file = ::open(crashFile.constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (file >= 0) {
        [[maybe_unused]] const ssize_t written = ::write(file, current.constData(), std::size_t(current.size()));
    }
    for (const QByteArray &words : {QByteArray("the input that broke it: "), crashFile, QByteArray("\n")}) {
        [[maybe_unused]] const ssize_t said = ::write(2, words.constData(), std::size_t(words.size()));
    }
    std::signal(signal, SIG_DFL);
    ::raise(signal);
}

void run(const QByteArray &input)
{
    current = input;
    (void)LLVMFuzzerTestOneInput(reinterpret_cast<const unsigned char *>(current.constData()),
                                 std::size_t(current.size()));
}

QByteArray changed(const QList<QByteArray> &corpus, QRandomGenerator &random)
{
    const auto below = [&random](qsizetype limit) {
        return qsizetype(random.bounded(quint32(std::max<qsizetype>(limit, 1))));
    };
    QByteArray input = corpus.at(below(corpus.size()));
    for (qsizetype changes = 1 + below(4); changes > 0; --changes) {
        const qsizetype at = below(input.size() + 1);
        switch (below(6)) {
        case 0:
            if (at < input.size()) {
                input[at] = char(input.at(at) ^ (1 << below(8)));
            }
            break;
        case 1:
            input.insert(at, char(below(256)));
            break;
        case 2:
            input.remove(at, 1 + below(16));
            break;
        case 3: { // a piece of another one
            const QByteArray &other = corpus.at(below(corpus.size()));
            input.insert(at, other.mid(below(other.size()), 1 + below(64)));
            break;
        }
        case 4: // the same once more
            input.insert(at, input.mid(below(input.size()), 1 + below(32)).repeated(1 + below(8)));
            break;
        case 5: {
            static const QList<QByteArray> odd{
                "%00",   "%2F",  "%ff", "\xff\xfe", "\xed\xa0\x80", "-1",      "99999999999999999999",
                "1e999", "null", "{}",  "[]",       "\"",           "\\u0000", "\r\n",
                "\n",    "/..",  "&&=", ""};
            input.insert(at, odd.at(below(odd.size())));
            break;
        }
        }
    }
    return input.left(longest);
}

} // namespace

int main(int argc, char *argv[])
{
    if (argc < 3) {
        std::fprintf(stderr, "usage: %s FOLDER SECONDS [SEED]\n", argv[0]);
        return 2;
    }
    const QDir folder(QFile::decodeName(argv[1]));
    QList<QByteArray> corpus;
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly)) {
            corpus.append(file.readAll());
        }
    }
    if (corpus.isEmpty()) {
        std::fprintf(stderr, "there is no corpus in %s\n", argv[1]);
        return 1;
    }
    const quint32 seed =
        argc > 3 ? quint32(std::strtoul(argv[3], nullptr, 10)) : QRandomGenerator::global()->generate();
    std::printf("seed %u\n", seed);
    std::fflush(stdout);
    crashFile = QByteArray(argv[0]) + "-crash";
    for (const int signal : {SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGILL}) {
        std::signal(signal, keep);
    }
    for (const QByteArray &input : corpus) {
        run(input);
    }
    QRandomGenerator random(seed);
    QElapsedTimer timer;
    timer.start();
    int tried = 0;
    for (const qint64 until = 1000 * std::atoi(argv[2]); timer.elapsed() < until; ++tried) {
        run(changed(corpus, random));
    }
    std::printf("%d of the corpus, %d changed\n", int(corpus.size()), tried);
    std::fflush(stdout);
    ::_exit(0); // whatever a program has running ends with it
}
