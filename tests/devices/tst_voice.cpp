// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

// The voice with the real espeak-ng, into files; loudspeakers are small scripts that do what aplay may do.

#include "devices/speaker.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace yizhan {

namespace {

/** Makes a tenth of a second of a steady tone for each syllable, at once, and remembers what was asked. */
class FakeSynthesiser : public Synthesiser
{
    Q_OBJECT

public:
    QStringList asked;
    int forgotten = 0;

    void render(const VoiceText &text) override
    {
        asked.append(text.text);
        const auto count = size_t(Waveform::rate / 10 * (text.text.count(u' ') + 1));
        QMetaObject::invokeMethod(
            this, [this, text, count] { Q_EMIT rendered(text, Waveform(std::vector<qint16>(count, 8000))); },
            Qt::QueuedConnection);
    }
    void cancel() override {}
    void forget() override { ++forgotten; }
};

Waveform tone(qint16 value, std::chrono::milliseconds length)
{
    std::vector<qint16> samples = Waveform::silence(length).samples();
    std::fill(samples.begin(), samples.end(), value);
    return Waveform(std::move(samples));
}

qint16 peak(const Waveform &sound)
{
    qint16 most = 0;
    for (const qint16 sample : sound.samples()) {
        most = std::max<qint16>(most, qint16(std::abs(sample)));
    }
    return most;
}

void write(const QString &path, const QByteArray &bytes, bool program = false)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(bytes);
    file.close();
    if (program) {
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
}

/** The files a voice wrote, in order. */
std::vector<Waveform> heard(const QString &folder)
{
    std::vector<Waveform> sounds;
    const QStringList names = QDir(folder).entryList({u"*.wav"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(QDir(folder).filePath(name));
        if (file.open(QIODevice::ReadOnly)) {
            const auto sound = Waveform::fromWav(file.readAll());
            sounds.push_back(sound ? *sound : Waveform());
        }
    }
    return sounds;
}

} // namespace

class TestVoice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void wavGoesRound();
    void recordingsOfAnyRate();
    void notARecording_data();
    void notARecording();
    void scaling();
    void espeakSpeaksBothLanguages();
    void espeakIsSlowerWhenAsked();
    void espeakIsMissing();
    void espeakHangs();
    void saysBreathAfterBreath();
    void stopsAtOnce();
    void repeats();
    void louderAndSlowerBeginTheBreathAgain();
    void recordingsComeFirst();
    void tablesOfThePack();
    void brokenPack_data();
    void brokenPack();
    void loudspeakerPlays();
    void noLoudspeaker();
    void loudspeakerHangs();
    void loudspeakerIsCutOff();
    void forgets();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] Waveform synthesised(const VoiceText &text) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

Waveform TestVoice::synthesised(const VoiceText &text) const
{
    Espeak espeak;
    QSignalSpy done(&espeak, &Synthesiser::rendered);
    espeak.render(text);
    return done.wait(10000) ? done[0][1].value<Waveform>() : Waveform();
}

void TestVoice::wavGoesRound()
{
    const Waveform sound(std::vector<qint16>{0, 1, -1, 32767, -32768});
    const QByteArray wav = sound.toWav();
    QCOMPARE(wav.size(), 44 + 10);
    const auto read = Waveform::fromWav(wav);
    QVERIFY(read);
    QCOMPARE(read->samples(), sound.samples());
    QCOMPARE(Waveform::silence(1500ms).length(), 1500ms);
    QCOMPARE(Waveform::silence(1500ms).first(400ms).length(), 400ms);
}

void TestVoice::recordingsOfAnyRate()
{
    // A second of a sine of 440 Hz, stereo at 48 kHz, keeps its length, height and pitch.
    constexpr int rate = 48000;
    QByteArray wav = Waveform(std::vector<qint16>(size_t(rate * 2))).toWav();
    const auto put = [&wav](qsizetype offset, quint32 value, int bytes) {
        for (int i = 0; i < bytes; ++i) {
            wav[offset + i] = char(value >> (8 * i));
        }
    };
    put(22, 2, 2);
    put(24, rate, 4);
    for (int i = 0; i < rate; ++i) {
        const auto value = quint16(qint16(10000 * std::sin(2 * M_PI * 440 * i / rate)));
        put(44 + 4 * i, value, 2);
        put(46 + 4 * i, value, 2);
    }
    const auto sound = Waveform::fromWav(wav);
    QVERIFY(sound);
    QVERIFY(std::abs(sound->length().count() - 1000) <= 1);
    QVERIFY(std::abs(peak(*sound) - 10000) < 200);
    int rises = 0;
    for (size_t i = 1; i < sound->samples().size(); ++i) {
        rises += sound->samples()[i - 1] < 0 && sound->samples()[i] >= 0 ? 1 : 0;
    }
    QVERIFY2(std::abs(rises - 440) <= 2, qPrintable(QString::number(rises)));
}

void TestVoice::notARecording_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray good = tone(5, 10ms).toWav();
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("not a sound, but long enough to hold a header of 44 bytes");
    QTest::newRow("header only") << good.left(30);
    QTest::newRow("no data") << good.left(36);
    QTest::newRow("8 bit") << QByteArray(good).replace(34, 1, QByteArray(1, char(8)));
    QTest::newRow("mp3 inside") << QByteArray(good).replace(20, 1, QByteArray(1, char(0x55)));
    QTest::newRow("3 channels") << QByteArray(good).replace(22, 1, QByteArray(1, char(3)));
    QTest::newRow("no channel") << QByteArray(good).replace(22, 1, QByteArray(1, char(0)));
    QTest::newRow("1 Hz") << QByteArray(good).replace(24, 4, QByteArray("\1\0\0\0", 4));
}

void TestVoice::notARecording()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!Waveform::fromWav(bytes));
}

void TestVoice::scaling()
{
    const Waveform sound(std::vector<qint16>{100, -100, 30000, -30000});
    QCOMPARE(sound.scaled(0.5).samples(), (std::vector<qint16>{50, -50, 15000, -15000}));
    QCOMPARE(sound.scaled(2).samples(), (std::vector<qint16>{200, -200, 32767, -32768}));
}

void TestVoice::espeakSpeaksBothLanguages()
{
    const Waveform brief = synthesised({SpokenLanguage::Chinese, u"qu3 hao4"_s, 1});
    const Waveform longer =
        synthesised({SpokenLanguage::Chinese, u"qing3 zuo4 xia4 deng3 ting1 dao4 nin2 de5 hao4"_s, 1});
    const Waveform english = synthesised({SpokenLanguage::English, u"Please sit down and wait"_s, 1});
    QVERIFY(peak(brief) > 2000);
    QVERIFY(peak(english) > 2000);
    QVERIFY(brief.length() > 300ms && brief.length() < 1500ms);
    QVERIFY(longer.length() > 2 * brief.length());
    QVERIFY(english.length() > 1s);
}

void TestVoice::espeakIsSlowerWhenAsked()
{
    const QString words = u"qing3 zuo4 xia4 deng3"_s;
    const auto usual = synthesised({SpokenLanguage::Chinese, words, 1}).length();
    const auto slow = synthesised({SpokenLanguage::Chinese, words, 0.7}).length();
    QVERIFY2(slow > usual * 5 / 4, qPrintable(u"%1 %2"_s.arg(usual.count()).arg(slow.count())));
}

void TestVoice::espeakIsMissing()
{
    Espeak espeak(path(u"no-such-program"_s));
    FolderOutput output(path(u"out"_s), 0);
    Speaker speaker(espeak, output);
    speaker.say({u"您好"_s, u"再见"_s}, SpokenLanguage::Chinese);
    QTRY_VERIFY(!speaker.fault().isEmpty());
    QVERIFY(!speaker.speaking());
    QVERIFY(heard(path(u"out"_s)).empty());
}

void TestVoice::espeakHangs()
{
    write(path(u"espeak"_s), "#!/bin/sh\nexec sleep 60\n", true);
    Espeak espeak(path(u"espeak"_s), 200ms);
    QSignalSpy failed(&espeak, &Synthesiser::failed);
    espeak.render({SpokenLanguage::Chinese, u"ni3"_s, 1});
    QVERIFY(failed.wait(3000));
}

void TestVoice::saysBreathAfterBreath()
{
    Espeak espeak;
    FolderOutput output(path(u"out"_s), 0);
    Speaker speaker(espeak, output);
    speaker.say({u"您的号是 M012。请坐下等，听到您的号再过去。"_s, u"Thank you"_s}, SpokenLanguage::Chinese);
    QVERIFY(speaker.speaking());
    QTRY_VERIFY_WITH_TIMEOUT(!speaker.speaking(), 20000);
    const auto sounds = heard(path(u"out"_s));
    QCOMPARE(sounds.size(), size_t(3));
    QVERIFY(sounds[1].length() > sounds[2].length());
    for (const Waveform &sound : sounds) {
        QVERIFY(peak(sound) > 2000);
        // Each ends with the silence of its stop.
        const Waveform end(std::vector<qint16>(sound.samples().end() - Waveform::rate / 10, sound.samples().end()));
        QCOMPARE(peak(end), qint16(0));
    }
}

void TestVoice::stopsAtOnce()
{
    FakeSynthesiser synthesiser;
    FolderOutput output(path(u"out"_s));
    Speaker speaker(synthesiser, output);
    // 2 s and then 2 s more.
    const QString sentence = u"一二三四五六七八九十一二三四五六七八九十。"_s;
    speaker.say({sentence, sentence}, SpokenLanguage::Chinese);
    QTRY_COMPARE(heard(path(u"out"_s)).size(), size_t(1));
    QTest::qWait(300);
    speaker.stop();
    QVERIFY(!speaker.speaking());
    const auto length = heard(path(u"out"_s)).front().length();
    QVERIFY2(length >= 250ms && length < 1500ms, qPrintable(QString::number(length.count())));
    QTest::qWait(200);
    QCOMPARE(heard(path(u"out"_s)).size(), size_t(1));
}

void TestVoice::repeats()
{
    FakeSynthesiser synthesiser;
    FolderOutput output(path(u"out"_s), 0);
    Speaker speaker(synthesiser, output);
    QVERIFY(!speaker.hasSpoken());
    speaker.repeat();
    QVERIFY(!speaker.speaking());
    speaker.say({u"您好"_s}, SpokenLanguage::Chinese);
    QTRY_VERIFY(!speaker.speaking());
    speaker.repeat();
    QTRY_VERIFY(!speaker.speaking());
    const auto sounds = heard(path(u"out"_s));
    QCOMPARE(sounds.size(), size_t(2));
    QCOMPARE(sounds[0].samples(), sounds[1].samples());
}

void TestVoice::louderAndSlowerBeginTheBreathAgain()
{
    FakeSynthesiser synthesiser;
    FolderOutput output(path(u"out"_s));
    Speaker speaker(synthesiser, output);
    speaker.setVolume(0.5);
    speaker.say({u"一二三四五六七八九十。"_s, u"一二。"_s}, SpokenLanguage::Chinese);
    QTRY_COMPARE(heard(path(u"out"_s)).size(), size_t(1));
    QTest::qWait(200);
    speaker.setVolume(1);
    QTRY_COMPARE(heard(path(u"out"_s)).size(), size_t(2));
    const auto sounds = heard(path(u"out"_s));
    QCOMPARE(peak(sounds[0]), qint16(4000));
    QCOMPARE(peak(sounds[1]), qint16(8000));
    QVERIFY(sounds[0].length() < sounds[1].length());
    const qsizetype asked = synthesiser.asked.size();
    speaker.setSpeed(0.7);
    QVERIFY(speaker.speaking());
    QTRY_COMPARE(heard(path(u"out"_s)).size(), size_t(3));
    QVERIFY(synthesiser.asked.size() > asked);
    QCOMPARE(synthesiser.asked[asked], synthesiser.asked[0]);
    speaker.stop();
}

void TestVoice::recordingsComeFirst()
{
    const QString folder = path(u"pack"_s);
    QVERIFY(QDir().mkpath(folder));
    QByteArray index("# 录音\n");
    const QStringList words{u"请"_s, u"到"_s, u"三"_s, u"号窗口"_s, u"号"_s, u"M"_s};
    for (qsizetype i = 0; i < words.size(); ++i) {
        write(u"%1/%2.wav"_s.arg(folder).arg(i), tone(qint16(1000 * (i + 1)), 100ms).toWav());
        index += words[i].toUtf8() + '\t' + QByteArray::number(i) + ".wav\n";
    }
    write(folder + u"/index.tsv"_s, index);
    auto pack = VoicePack::load(folder);
    QVERIFY2(pack, pack ? "" : qPrintable(pack.error().en));

    FakeSynthesiser synthesiser;
    FolderOutput output(path(u"out"_s), 0);
    Speaker speaker(synthesiser, output);
    QVERIFY(speaker.usePack(std::move(*pack)));
    speaker.say({u"请到 3 号窗口"_s}, SpokenLanguage::Chinese);
    QTRY_VERIFY(!speaker.speaking());
    QVERIFY(synthesiser.asked.isEmpty());
    const auto sounds = heard(path(u"out"_s));
    QCOMPARE(sounds.size(), size_t(1));
    std::vector<qint16> pieces;
    for (const qint16 sample : sounds[0].samples()) {
        if (sample != 0 && (pieces.empty() || pieces.back() != sample)) {
            pieces.push_back(sample);
        }
    }
    QCOMPARE(pieces, (std::vector<qint16>{1000, 2000, 3000, 4000}));

    // What has no recording is made, with the readings of the whole sentence.
    speaker.say({u"请银行的 M012 到"_s}, SpokenLanguage::Chinese);
    QTRY_VERIFY(!speaker.speaking());
    QCOMPARE(synthesiser.asked, (QStringList{u"yin2 hang2 de5"_s, u"ling2 yao1 er4"_s}));
}

void TestVoice::tablesOfThePack()
{
    const QString folder = path(u"pack"_s);
    QVERIFY(QDir().mkpath(folder));
    write(folder + u"/a.wav"_s, tone(1000, 100ms).toWav());
    write(folder + u"/index.tsv"_s, "零\ta.wav\n");
    write(folder + u"/readings.tsv"_s, "重行街\tchong2 hang2 jie1\n");
    write(folder + u"/spoken.tsv"_s, "8号楼\t发字楼\n");
    auto pack = VoicePack::load(folder);
    QVERIFY(pack);
    FakeSynthesiser synthesiser;
    FolderOutput output(path(u"out"_s), 0);
    Speaker speaker(synthesiser, output);
    QVERIFY(speaker.usePack(std::move(*pack)));
    speaker.say({u"重行街8号楼"_s}, SpokenLanguage::Chinese);
    QTRY_VERIFY(!speaker.speaking());
    QCOMPARE(synthesiser.asked, QStringList{u"chong2 hang2 jie1 fa1 zi4 lou2"_s});
}

void TestVoice::brokenPack_data()
{
    QTest::addColumn<QByteArray>("index");
    QTest::addColumn<QString>("reason");
    QTest::newRow("no index") << QByteArray() << u"Line 1"_s;
    QTest::newRow("no file") << QByteArray("请\ta.wav\n到\tb.wav\n") << u"Line 2: b.wav"_s;
    QTest::newRow("not a sound") << QByteArray("请\tindex.tsv\n") << u"Line 1: index.tsv"_s;
    QTest::newRow("one field") << QByteArray("请 a.wav\n") << u"Line 1: 2 fields, not 1"_s;
}

void TestVoice::brokenPack()
{
    QFETCH(QByteArray, index);
    QFETCH(QString, reason);
    write(path(u"a.wav"_s), tone(1000, 100ms).toWav());
    if (!index.isEmpty()) {
        write(path(u"index.tsv"_s), index);
    }
    const auto pack = VoicePack::load(m_folder->path());
    QVERIFY(!pack);
    QVERIFY2(pack.error().en.startsWith(reason), qPrintable(pack.error().en));
}

void TestVoice::loudspeakerPlays()
{
    write(path(u"aplay"_s), QByteArray("#!/bin/sh\nexec cat > ") + path(u"heard.wav"_s).toUtf8() + '\n', true);
    AplayOutput output(path(u"aplay"_s));
    QSignalSpy finished(&output, &VoiceOutput::finished);
    // More than a pipe holds at once.
    const Waveform sound = tone(1234, 20s);
    output.play(sound);
    QVERIFY(finished.wait(10000));
    QFile file(path(u"heard.wav"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), sound.toWav());
}

void TestVoice::noLoudspeaker()
{
    const QString program = path(u"aplay"_s);
    write(program, "#!/bin/sh\necho 'no soundcards found' >&2\nexit 1\n", true);
    FakeSynthesiser synthesiser;
    AplayOutput output(program);
    Speaker speaker(synthesiser, output);
    speaker.setRetry(300ms);
    speaker.probe();
    QTRY_VERIFY(speaker.fault().contains(u"no soundcards found"_s));
    // Nobody waits for a dead loudspeaker.
    speaker.say({u"您好"_s}, SpokenLanguage::Chinese);
    QVERIFY(!speaker.speaking());
    QVERIFY(synthesiser.asked.isEmpty());
    // It is tried again by itself.
    write(program, "#!/bin/sh\nexec cat > /dev/null\n", true);
    QTRY_VERIFY(speaker.fault().isEmpty());
    speaker.say({u"您好"_s}, SpokenLanguage::Chinese);
    QVERIFY(speaker.speaking());
    QTRY_VERIFY(!speaker.speaking());
    QVERIFY(speaker.fault().isEmpty());

    AplayOutput missing(path(u"no-such-program"_s));
    QSignalSpy failed(&missing, &VoiceOutput::failed);
    missing.play(tone(1, 10ms));
    QVERIFY(failed.isEmpty());
    QVERIFY(failed.wait(3000));
}

void TestVoice::loudspeakerHangs()
{
    write(path(u"aplay"_s), "#!/bin/sh\ncat > /dev/null\nexec sleep 60\n", true);
    FakeSynthesiser synthesiser;
    AplayOutput output(path(u"aplay"_s), 200ms);
    Speaker speaker(synthesiser, output);
    QElapsedTimer timer;
    timer.start();
    speaker.say({u"您好"_s}, SpokenLanguage::Chinese);
    QTRY_VERIFY(!speaker.fault().isEmpty());
    QVERIFY(timer.elapsed() < 4000);
    QVERIFY(!speaker.speaking());
}

void TestVoice::loudspeakerIsCutOff()
{
    write(path(u"aplay"_s), QByteArray("#!/bin/sh\necho $$ > ") + path(u"pid"_s).toUtf8() + "\nexec sleep 60\n", true);
    AplayOutput output(path(u"aplay"_s));
    QSignalSpy finished(&output, &VoiceOutput::finished);
    QSignalSpy failed(&output, &VoiceOutput::failed);
    output.play(tone(1, 10s));
    QFile pid(path(u"pid"_s));
    QTRY_VERIFY(pid.exists() && pid.size() > 0);
    QVERIFY(pid.open(QIODevice::ReadOnly));
    const QString process = u"/proc/"_s + QString::fromLatin1(pid.readAll().trimmed());
    QVERIFY(QFile::exists(process));
    QElapsedTimer timer;
    timer.start();
    output.stop();
    QVERIFY(timer.elapsed() < 2'000); // it does not wait for the sound's end
    QTRY_VERIFY(!QFile::exists(process));
    QVERIFY(finished.isEmpty());
    QVERIFY(failed.isEmpty());
}

void TestVoice::forgets()
{
    FakeSynthesiser synthesiser;
    FolderOutput output(path(u"out"_s), 0);
    Speaker speaker(synthesiser, output);
    speaker.say({u"您好"_s}, SpokenLanguage::Chinese);
    speaker.forget();
    QVERIFY(!speaker.speaking());
    QCOMPARE(synthesiser.forgotten, 1);
    speaker.repeat();
    QVERIFY(!speaker.speaking());
}

} // namespace yizhan

QTEST_GUILESS_MAIN(yizhan::TestVoice)

#include "tst_voice.moc"
