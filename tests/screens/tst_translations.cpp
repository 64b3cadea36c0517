// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

// Every word of the screens has its English: nothing unfinished, nothing forgotten, nothing left over.

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <map>

using namespace Qt::Literals::StringLiterals;

namespace {

/** One message of a .ts file. */
struct Message
{
    bool finished = true;
    bool counts = false; ///< has plural forms
    QStringList forms;
};
/** By context, source and comment. */
using Messages = std::map<QStringList, Message>;

Messages readTranslations(const QString &path)
{
    Messages messages;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return messages;
    }
    QXmlStreamReader xml(&file);
    QString context;
    QString source;
    QString comment;
    Message message;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isEndElement() && xml.name() == "message"_L1) {
            messages[{context, source, comment}] = message;
        }
        if (!xml.isStartElement()) {
            continue;
        }
        if (xml.name() == "name"_L1) {
            context = xml.readElementText();
        } else if (xml.name() == "message"_L1) {
            message = {};
            message.counts = xml.attributes().value("numerus"_L1) == "yes"_L1;
            comment.clear();
        } else if (xml.name() == "source"_L1) {
            source = xml.readElementText();
        } else if (xml.name() == "comment"_L1) {
            comment = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            message.finished = xml.attributes().value("type"_L1).isEmpty();
            if (!message.counts) {
                message.forms = {xml.readElementText()};
            }
        } else if (xml.name() == "numerusform"_L1) {
            message.forms.append(xml.readElementText());
        }
    }
    return xml.hasError() ? Messages() : messages;
}

QStringList places(const QString &text)
{
    static const QRegularExpression place(u"%[0-9n]"_s);
    QStringList found;
    for (auto it = place.globalMatch(text); it.hasNext();) {
        found.append(it.next().captured());
    }
    found.sort();
    found.removeDuplicates();
    return found;
}

const QString englishFile = QStringLiteral(YIZHAN_SOURCE_DIR "/resources/translations/yizhan_en.ts");

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyWordOfTheSourcesIsThere();
    void nothingIsUnfinished();
    void keepsThePlaces();
    void isEnglish();
};

void TestTranslations::everyWordOfTheSourcesIsThere()
{
    QTemporaryDir folder;
    const QString fresh = folder.filePath(u"fresh.ts"_s);
    QProcess lupdate;
    lupdate.setWorkingDirectory(QStringLiteral(YIZHAN_SOURCE_DIR));
    lupdate.start(QStringLiteral(YIZHAN_LUPDATE),
                  {u"-silent"_s, u"-locations"_s, u"none"_s, u"app"_s, u"qml"_s, u"-source-language"_s, u"zh_CN"_s,
                   u"-target-language"_s, u"en"_s, u"-ts"_s, fresh});
    QVERIFY2(lupdate.waitForFinished(120'000) && lupdate.exitCode() == 0, lupdate.readAllStandardError().constData());
    const Messages wanted = readTranslations(fresh);
    const Messages there = readTranslations(englishFile);
    QVERIFY(wanted.size() > 500);
    QStringList faults;
    for (const auto &[key, message] : wanted) {
        const auto found = there.find(key);
        if (found == there.end()) {
            faults.append(u"not translated: "_s + key.join(u" | "_s));
        } else if (found->second.counts != message.counts) {
            faults.append(u"other plural forms: "_s + key.join(u" | "_s));
        }
    }
    for (const auto &[key, message] : there) {
        if (!wanted.contains(key)) {
            faults.append(u"nowhere in the sources: "_s + key.join(u" | "_s));
        }
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TestTranslations::nothingIsUnfinished()
{
    const Messages messages = readTranslations(englishFile);
    QVERIFY(!messages.empty());
    QStringList faults;
    for (const auto &[key, message] : messages) {
        const bool empty = std::any_of(message.forms.begin(), message.forms.end(),
                                       [](const QString &form) { return form.trimmed().isEmpty(); });
        if (!message.finished || message.forms.size() != (message.counts ? 2 : 1) || empty) {
            faults.append(key.join(u" | "_s));
        }
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

/** What is filled in at run time stands in the translation too, or words would be lost or shown raw. */
void TestTranslations::keepsThePlaces()
{
    QStringList faults;
    for (const auto &[key, message] : readTranslations(englishFile)) {
        for (const QString &form : message.forms) {
            if (places(form) != places(key.at(1))) {
                faults.append(u"%1 | %2: %3"_s.arg(key.at(0), key.at(1), form));
            }
        }
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TestTranslations::isEnglish()
{
    static const QRegularExpression chinese(u"[\\x{3000}-\\x{303F}\\x{3400}-\\x{9FFF}\\x{FF00}-\\x{FFEF}]"_s);
    QStringList faults;
    for (const auto &[key, message] : readTranslations(englishFile)) {
        for (const QString &form : message.forms) {
            if (form.contains(chinese)) {
                faults.append(form);
            }
        }
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
