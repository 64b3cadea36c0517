// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/mattersearch.h"
#include "protocol/matterimport.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <iterator>

using namespace Qt::Literals::StringLiterals;
using namespace yizhan;

/** Over the demonstration's 91 matters and 20 certificates. */
class MatterSearchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(QStringLiteral(YIZHAN_SOURCE_DIR "/resources/demo/matters.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto imported = readMatters(file.readAll());
        QVERIFY(imported.ok());
        for (const Matter &matter : imported.value.matters) {
            m_catalogue.matters[matter.code] = matter;
        }
        for (const BannedCertificate &banned : imported.value.banned) {
            m_catalogue.banned[banned.seq] = banned;
        }
        for (const PictureNode &picture : imported.value.pictures) {
            m_catalogue.pictures[picture.id] = picture;
        }
        m_search.emplace(m_catalogue);
    }

    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void findsFirst_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("first"); ///< a code, or the seq of a certificate

        const QString oldAge = u"SQ-YL-001"_s; // 高龄津贴申请
        QTest::newRow("characters") << u"高龄津贴"_s << oldAge;
        QTest::newRow("whole name") << u"高龄津贴申请"_s << oldAge;
        QTest::newRow("one word") << u"高龄"_s << oldAge;
        QTest::newRow("middle") << u"津贴"_s << oldAge;
        QTest::newRow("two words") << u"津贴 高龄"_s << oldAge;
        QTest::newRow("punctuation") << u"高龄，津贴！"_s << oldAge;
        QTest::newRow("initials") << u"gljt"_s << oldAge;
        QTest::newRow("initials, not all") << u"gljtsq"_s << oldAge;
        QTest::newRow("capitals") << u"GLJT"_s << oldAge;
        QTest::newRow("full width") << u"ｇｌｊｔ"_s << oldAge;
        QTest::newRow("pinyin") << u"gaoling"_s << oldAge;
        QTest::newRow("pinyin, spaced") << u"gao ling jin tie"_s << oldAge;
        QTest::newRow("pinyin, apostrophe") << u"gao'ling"_s << oldAge;
        QTest::newRow("pinyin, two letters") << u"ga"_s << u"SQ-YL-001"_s;
        QTest::newRow("pinyin, cut in a syllable") << u"gaol"_s << oldAge;
        QTest::newRow("pinyin, cut further on") << u"gaolingj"_s << oldAge;
        QTest::newRow("pinyin and initials") << u"gaoljt"_s << oldAge;
        QTest::newRow("initials and pinyin") << u"gljintie"_s << oldAge;
        QTest::newRow("characters and letters") << u"高龄jt"_s << oldAge;
        QTest::newRow("middle in pinyin") << u"jintie"_s << oldAge;
        QTest::newRow("l for n") << u"laonianren you"_s << u"SQ-YL-002"_s;
        QTest::newRow("n for l") << u"naonianrenyou"_s << u"SQ-YL-002"_s;
        QTest::newRow("both") << u"laolianren you"_s << u"SQ-YL-002"_s;
        QTest::newRow("in for ing") << u"gaolin"_s << oldAge;
        QTest::newRow("in for ing, further on") << u"gaolinjin"_s << oldAge;
        QTest::newRow("ing for in") << u"gaolingjingtie"_s << oldAge;
        QTest::newRow("z for zh") << u"juzuzengmin"_s << u"SQ-ZM-001"_s;
        QTest::newRow("zh for z") << u"juzhuzhengmingg"_s << QString();
        QTest::newRow("s for sh, en for eng") << u"senyudenji"_s << u"SQ-WJ-001"_s;
        QTest::newRow("ang for an") << u"cangjirenzhengxinban"_s << u"SQ-CJ-001"_s;
        QTest::newRow("c for ch") << u"cuzufangwu"_s << u"SQ-HJ-004"_s;
        QTest::newRow("whole name beats beginnings") << u"居住证明"_s << u"SQ-ZM-001"_s;
        QTest::newRow("synonym") << u"社保卡丢了"_s << u"SQ-SB-005"_s;
        QTest::newRow("synonym, part") << u"上学困难"_s << u"SQ-ZM-002"_s;
        QTest::newRow("synonym in pinyin") << u"shebaoka"_s << u"SQ-SB-005"_s;
        QTest::newRow("digits") << u"12345"_s << u"SQ-WG-006"_s;
        QTest::newRow("code") << u"sq-yl-001"_s << oldAge;
        QTest::newRow("English") << u"residence statement"_s << u"SQ-ZM-001"_s;

        QTest::newRow("C-1 English") << u"certificate of no criminal"_s << u"5"_s;
        QTest::newRow("English with a hyphen or none") << u"old age"_s << u"SQ-YL-001"_s;
        QTest::newRow("C-1 name") << u"无犯罪记录证明"_s << u"5"_s;
        QTest::newRow("C-1 beginning") << u"无犯罪记录"_s << u"5"_s;
        QTest::newRow("C-1 middle") << u"犯罪记录"_s << u"5"_s;
        QTest::newRow("C-1 pinyin") << u"wufanzui"_s << u"5"_s;
        QTest::newRow("C-1 pinyin, spaced") << u"wu fan zui"_s << u"5"_s;
        QTest::newRow("C-1 initials") << u"wfzjl"_s << u"5"_s;
        QTest::newRow("C-1 all initials") << u"wfzjlzm"_s << u"5"_s;
        QTest::newRow("C-1 alike") << u"wufangzui"_s << u"5"_s;
        QTest::newRow("C-1 other word") << u"良民证"_s << u"5"_s;
        QTest::newRow("C-1 marriage") << u"婚姻状况"_s << u"8"_s;
        QTest::newRow("C-1 marriage, pinyin") << u"hunyinzhuangkuang"_s << u"8"_s;
        QTest::newRow("C-1 single") << u"单身证明"_s << u"8"_s;
        QTest::newRow("C-1 kinship") << u"亲属关系"_s << u"1"_s;
        QTest::newRow("C-1 death") << u"siwang"_s << u"11"_s;
        QTest::newRow("C-1 disability") << u"残疾状况"_s << u"13"_s;
        QTest::newRow("C-1 dog") << u"狗证"_s << u"4"_s;

        QTest::newRow("nothing") << u"火箭发射"_s << QString();
        QTest::newRow("no pinyin") << u"qqqqqq"_s << QString();
        QTest::newRow("empty") << u""_s << QString();
        QTest::newRow("only spaces") << u" 　\t"_s << QString();
        QTest::newRow("only signs") << u"%_'\"\\;--"_s << QString();
        QTest::newRow("emoji") << u"😀"_s << QString();
        QTest::newRow("right to left") << u"\u202e\u05d0\u05d1"_s << QString();
        QTest::newRow("endless") << QString(100000, u'高') << QString();
        QTest::newRow("endless letters") << QString(100000, u'g') << QString();
    }

    void findsFirst()
    {
        QFETCH(const QString, query);
        QFETCH(const QString, first);
        QCOMPARE(shown(m_search->search(query, 6)).value(0), first);
    }

    /** Every matter is found first or beside its equals by its own name, its pinyin and its initials. */
    void findsEveryMatter()
    {
        for (const auto &[code, matter] : m_catalogue.matters) {
            QVERIFY2(shown(m_search->search(matter.nameZh, 3)).contains(code), qPrintable(matter.nameZh));
            QVERIFY2(shown(m_search->search(matter.pinyin, 3)).contains(code), qPrintable(matter.pinyin));
            QVERIFY2(shown(m_search->search(matter.pinyinInitials, 3)).contains(code),
                     qPrintable(matter.pinyinInitials));
            for (const QString &synonym : matter.synonyms) {
                QVERIFY2(shown(m_search->search(synonym, 12)).contains(code), qPrintable(synonym));
            }
        }
    }

    /** C-1, for all of them and all the words residents have for them. */
    void findsEveryBannedCertificateFirst()
    {
        for (const auto &[seq, banned] : m_catalogue.banned) {
            QStringList queries = banned.keywords;
            queries.append(banned.nameZh);
            for (const QString &query : queries) {
                const QStringList hits = shown(m_search->search(query, 6));
                QVERIFY2(hits.mid(0, 2).contains(QString::number(seq)), qPrintable(query + u": "_s + hits.join(u' ')));
            }
        }
    }

    void certificatesDoNotCrowdOutMatters()
    {
        for (const QString &query : {u"居民"_s, u"jm"_s, u"证明"_s, u"zhengming"_s, u"zm"_s}) {
            const std::vector<SearchHit> hits = m_search->search(query, 6);
            QCOMPARE(hits.size(), 6);
            const auto matters =
                std::count_if(hits.begin(), hits.end(), [](const SearchHit &hit) { return !hit.banned; });
            QVERIFY2(matters >= 3, qPrintable(query));
        }
    }

    void keepsToTheLimit()
    {
        QCOMPARE(m_search->search(u"s"_s, 0).size(), 0);
        QCOMPARE(m_search->search(u"s"_s, -1).size(), 0);
        QCOMPARE(m_search->search(u"s"_s, 1).size(), 1);
        const std::vector<SearchHit> all = m_search->search(u"s"_s, 1000);
        QVERIFY(all.size() > 20);
        const std::vector<SearchHit> few = m_search->search(u"s"_s, 5);
        QVERIFY(std::equal(few.begin(), few.end(), all.begin()));
    }

    /** Asking for more to turn the pages leaves the first page as it was, certificates and all. */
    void moreThanAScreenfulChangesNothingOfTheFirst()
    {
        for (const QString &query : {u"s"_s, u"居民"_s, u"zm"_s, u"证明"_s, u"naolian"_s, u"huji"_s, u"qita"_s}) {
            const std::vector<SearchHit> first = m_search->search(query, 6);
            const std::vector<SearchHit> pages = m_search->search(query, 120, 6);
            QVERIFY2(pages.size() >= first.size(), qPrintable(query));
            QVERIFY2(std::equal(first.begin(), first.end(), pages.begin()), qPrintable(query));
        }
        QCOMPARE(m_search->search(u"残疾人"_s, 6).size(), 6);
        QVERIFY(m_search->search(u"残疾人"_s, 120, 6).size() >= 8);
    }

    /** What stands on a picture, on the first page and below, finds all that is reached through it. */
    void picturesFindTheirMatters()
    {
        const MatterSearch search(m_catalogue, readCharacters);
        QVERIFY(m_catalogue.pictures.size() > 30);
        for (const auto &[id, picture] : m_catalogue.pictures) {
            QStringList below = picture.matters;
            for (const auto &[child, choice] : m_catalogue.pictures) {
                if (choice.parent == id) {
                    below += choice.matters;
                }
            }
            const QStringList hits = shown(search.search(picture.titleZh, 120, 6));
            for (const QString &code : below) {
                QVERIFY2(hits.contains(code), qPrintable(picture.titleZh + u' ' + code));
            }
        }
    }

    void picturesAreReadAndComeLast_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("matter");

        QTest::newRow("pinyin") << u"huji"_s << u"SQ-HJ-002"_s;
        QTest::newRow("whole pinyin") << u"zhufanghuji"_s << u"SQ-ZF-001"_s;
        QTest::newRow("initials") << u"zfhj"_s << u"SQ-ZF-004"_s;
        QTest::newRow("characters") << u"户籍"_s << u"SQ-HJ-001"_s;
        QTest::newRow("second level") << u"kaizhengming"_s << u"SQ-ZM-004"_s;
        QTest::newRow("second level, initials") << u"kzm"_s << u"SQ-ZM-001"_s;
        QTest::newRow("alike") << u"kaizengmin"_s << u"SQ-ZM-001"_s;
        QTest::newRow("with a word of the matter's own") << u"户籍 流动人口"_s << u"SQ-HJ-001"_s;
        QTest::newRow("English") << u"in hardship"_s << u"SQ-MZ-001"_s;
    }

    void picturesAreReadAndComeLast()
    {
        QFETCH(const QString, query);
        QFETCH(const QString, matter);
        Catalogue bare = m_catalogue;
        bare.pictures.clear();
        const std::vector<SearchHit> direct = MatterSearch(bare, readCharacters).search(query, 120, 6);
        const std::vector<SearchHit> all = MatterSearch(m_catalogue, readCharacters).search(query, 120, 6);
        QVERIFY(shown(all).contains(matter));
        QVERIFY(all.size() > direct.size());
        // All that was found before stands where it stood, but for the certificates that are too vague to lead.
        std::vector<SearchHit> matters;
        std::copy_if(direct.begin(), direct.end(), std::back_inserter(matters),
                     [](const SearchHit &hit) { return hit.banned == 0; });
        std::vector<SearchHit> now;
        std::copy_if(all.begin(), all.end(), std::back_inserter(now),
                     [](const SearchHit &hit) { return hit.banned == 0; });
        QVERIFY(std::equal(matters.begin(), matters.end(), now.begin()));
        // A picture is no answer.
        for (const SearchHit &hit : all) {
            QVERIFY(hit.banned != 0 || !hit.matter.isEmpty());
        }
    }

    /** Pictures that are each other's parents, or have none, end no search. */
    void picturesInACircle()
    {
        Catalogue catalogue = m_catalogue;
        catalogue.pictures = {{u"a"_s, {u"a"_s, u"b"_s, 0, {}, u"饕"_s, {}, {u"SQ-YL-001"_s}}},
                              {u"b"_s, {u"b"_s, u"a"_s, 0, {}, u"餮"_s, {}, {u"SQ-YL-002"_s, u"SQ-XX-999"_s}}},
                              {u"c"_s, {u"c"_s, u"gone"_s, 0, {}, u"魍"_s, {}, {}}}};
        const MatterSearch search(catalogue);
        QCOMPARE(shown(search.search(u"饕"_s, 6)), QStringList({u"SQ-YL-001"_s, u"SQ-YL-002"_s}));
        QVERIFY(search.search(u"魍"_s, 6).empty());
    }

    void emptyCatalogue() { QVERIFY(MatterSearch(Catalogue()).search(u"gljt"_s, 6).empty()); }

    /** Certificates and synonyms that came without pinyin are read by the characters of other names. */
    void readsWhatHasNoPinyin()
    {
        Catalogue catalogue = m_catalogue;
        BannedCertificate banned;
        banned.seq = 99;
        banned.nameZh = u"居住困难证明"_s;
        catalogue.banned = {{99, banned}};
        const MatterSearch search(catalogue);
        QCOMPARE(shown(search.search(u"juzhukunnan"_s, 6)).value(0), u"99"_s);
        QCOMPARE(shown(search.search(u"jzknzm"_s, 6)).value(0), u"99"_s);
        // What no name of the catalogue has is read by whoever knows it.
        catalogue.banned.at(99).nameZh = u"魑魅证明"_s;
        QVERIFY(MatterSearch(catalogue).search(u"chimei"_s, 6).empty());
        const auto reader = [](const QString &text) {
            QStringList syllables;
            for (const QChar c : text) {
                syllables.append(c == u'魑' ? u"chi"_s : c == u'魅' ? u"mei"_s : QString());
            }
            return syllables;
        };
        QCOMPARE(shown(MatterSearch(catalogue, reader).search(u"chimei"_s, 6)).value(0), u"99"_s);
    }

private:
    /** What the pictures say that no matter's name does. */
    static QStringList readCharacters(const QString &text)
    {
        static const QHash<QChar, QString> known = {{u'籍', u"ji"_s}, {u'开', u"kai"_s}};
        QStringList syllables;
        for (const QChar c : text) {
            syllables.append(known.value(c));
        }
        return syllables;
    }

    static QStringList shown(const std::vector<SearchHit> &hits)
    {
        QStringList list;
        for (const SearchHit &hit : hits) {
            list.append(hit.banned != 0 ? QString::number(hit.banned) : hit.matter);
        }
        return list;
    }

    Catalogue m_catalogue;
    std::optional<MatterSearch> m_search;
};

QTEST_GUILESS_MAIN(MatterSearchTest)
#include "tst_mattersearch.moc"
