// The sample newsroom holds what its manuscripts hold: every story whole, nothing invented.
#include "language/punctuation.h"
#include "session/newsroom_template.h"
#include "session/sample_newsroom.h"
#include "store/store.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace banxin;

namespace {

QString withoutSpaces(QString text)
{
    text.removeIf([](QChar c) { return c.isSpace(); });
    return text;
}

/// A manuscript's lines as pages show them: no Markdown, punctuation right, no spaces.
QStringList cleanedLines(const QString &name)
{
    QFile file(QStringLiteral(":/sample/") + name);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    QStringList lines;
    for (QString line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        while (line.startsWith(u'#'))
            line.remove(0, 1);
        lines.append(withoutSpaces(language::normalisedPunctuation(line.trimmed())));
    }
    return lines;
}

model::Document sampleDocument(const QTemporaryDir &folder)
{
    const QString location = folder.filePath(QStringLiteral("sample.banxin"));
    const auto made = session::makeSampleNewsroom(location);
    EXPECT_TRUE(made) << made.error().toText().toStdString();
    auto store = store::Store::open(location, store::OpenMode::ReadOnly);
    EXPECT_TRUE(store);
    return (*store)->loadAll().value();
}

} // namespace

TEST(SampleNewsroom, HoldsTheManuscriptsWhole)
{
    QTemporaryDir folder;
    const model::Document document = sampleDocument(folder);
    QString all;
    for (const base::Id id : document.all(model::ObjectKind::Paragraph))
        all += withoutSpaces(document.find<model::Paragraph>(id)->text) + u'\n';
    for (const base::Id id : document.all(model::ObjectKind::Page))
        for (const QString &field : document.find<model::Page>(id)->fields)
            all += withoutSpaces(field) + u'\n';
    for (const base::Id id : document.all(model::ObjectKind::Page))
        all += withoutSpaces(document.find<model::Page>(id)->section) + u'\n';

    // Labels that stand in furniture as text beside a field, and the date, which is computed.
    const QStringList labels = {QStringLiteral("主办："), QStringLiteral("2020年10月19日星期一电话：")};
    int checked = 0;
    for (const QString &name : {QStringLiteral("zhuzhou-daily.txt"), QStringLiteral("loudi-news.txt")}) {
        const QStringList lines = cleanedLines(name);
        for (int i = 0; i < lines.size(); ++i) {
            const bool webChrome = name.startsWith(u"loudi") && i < 3; // 打印页面 and the breadcrumb
            if (lines[i].isEmpty() || webChrome)
                continue;
            QString line = lines[i];
            for (const QString &label : labels)
                line.remove(label);
            QStringList pieces = {line};
            if (name.startsWith(u"loudi")) // one source line became label, unit, head, or text and signature
                for (const QString &cut : {QStringLiteral("|"), QStringLiteral("湖南娄底："),
                         QStringLiteral("娄底市审计局："), QStringLiteral("娄底市司法局："),
                         QStringLiteral("长青街道办事处："), QStringLiteral("（娄底新闻网记者王星吴亮）")}) {
                    QStringList next;
                    for (const QString &piece : pieces)
                        next += piece.split(cut);
                    pieces = next;
                }
            for (const QString &piece : pieces) {
                EXPECT_TRUE(all.contains(piece)) << name.toStdString() << ':' << i + 1 << ' ' << piece.toStdString();
                ++checked;
            }
        }
    }
    EXPECT_GT(checked, 80);
}

TEST(SampleNewsroom, InventsNothing)
{
    QTemporaryDir folder;
    const model::Document document = sampleDocument(folder);
    const QString manuscripts = cleanedLines(QStringLiteral("zhuzhou-daily.txt")).join(u'\n')
        + cleanedLines(QStringLiteral("loudi-news.txt")).join(u'\n');
    for (const base::Id id : document.all(model::ObjectKind::Paragraph)) {
        const auto *paragraph = document.find<model::Paragraph>(id);
        if (paragraph->text.contains(u'{') || paragraph->text == u"示例图片")
            continue; // computed furniture, and the label of stand-in pictures
        EXPECT_TRUE(manuscripts.contains(withoutSpaces(paragraph->text))) << paragraph->text.toStdString();
    }
}

TEST(SampleNewsroom, HasTwoIssuesAndSevenStories)
{
    QTemporaryDir folder;
    const model::Document document = sampleDocument(folder);
    EXPECT_EQ(document.all(model::ObjectKind::Issue).size(), 2u);
    EXPECT_EQ(document.all(model::ObjectKind::Page).size(), 4u);
    EXPECT_EQ(document.all(model::ObjectKind::Story).size(), 7u);
    EXPECT_EQ(document.all(model::ObjectKind::Placement).size(), 14u);
}

TEST(SampleNewsroom, IsRefusedWhereSomethingStands)
{
    QTemporaryDir folder; // an empty folder would do as a place
    ASSERT_TRUE(QFile(folder.filePath(QStringLiteral("letters"))).open(QIODevice::WriteOnly));
    const auto status = session::makeSampleNewsroom(folder.path());
    ASSERT_FALSE(status);
    EXPECT_EQ(status.error().kind, base::ErrorKind::Refused);
}

TEST(NewsroomTemplate, NamesItselfWhenItIsMissing)
{
    const auto loaded = session::NewsroomTemplate::load(QStringLiteral("weekly"));
    ASSERT_FALSE(loaded);
    EXPECT_TRUE(loaded.error().what.contains(QStringLiteral("weekly")));
}

TEST(NewsroomTemplate, GivesEveryRoleItsStyle)
{
    const auto loaded = session::NewsroomTemplate::load(QStringLiteral("daily"));
    ASSERT_TRUE(loaded) << loaded.error().toText().toStdString();
    for (const char *role : {"kicker", "headline", "deck", "summary", "byline", "section-label", "section-unit",
             "section-head", "body", "signature", "source", "caption", "credit", "furniture"})
        EXPECT_TRUE(loaded->hasStyle(QString::fromLatin1(role))) << role;
}
