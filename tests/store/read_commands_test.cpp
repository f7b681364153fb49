// Manuscripts through the command line: from files, folders and standard input, as said and in both languages.
#include "../support/command.h"
#include "../support/newsroom.h"
#include "../unit/formats/docx_files.h"
#include "store/store.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <algorithm>

using namespace banxin;
using namespace Qt::StringLiterals;

namespace {

using support::Answer;

class ReadCommands : public testing::Test {
protected:
    static Answer run(const QStringList &arguments, const QByteArray &input = {}, const QString &language = u"zh"_s)
    {
        return support::run(arguments, {input, {{u"BANXIN_LANG"_s, language}, {u"USER"_s, u"tester"_s}}});
    }
    QString written(const QString &name, const QByteArray &bytes) const
    {
        QFile file(folder.filePath(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        return file.fileName();
    }
    static QString leadOf(const Answer &answer)
    {
        return answer.json()[u"pages"][0][u"stories"][0][u"lead"][0][u"text"].toString();
    }

    QTemporaryDir folder;
};

bool hasChinese(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
}

} // namespace

TEST_F(ReadCommands, TellWhyInTheLanguageOfMessages)
{
    // Of a plain text the program itself says why, of a web page and of a Word file a worker.
    const QString text = written(u"a.txt"_s,
        u"首页 > 新闻\n渡口改桥通车\n渡口改桥通车\n\n　　大桥,昨天 通车.\n\n- 1 -\n打印页面\n（完）\n责任编辑:"
        "王小明\n"_s.toUtf8());
    const QString page = written(u"b.html"_s,
        u"<html><body><nav><a href='/'>首页</a></nav><script>x()</script><div class='share'>分享</div>"
        "<article><h1>渡口改桥通车</h1><p>大桥昨天,通车。</p><del>旧的</del></article><aside>热点</aside></body></html>"_s
            .toUtf8());
    const QString word = written(u"c.docx"_s,
        support::docxOf(support::paragraphOf(u"渡口改桥通车"_s)
            + "<w:p><w:ins w:author='a'><w:r><w:t>新的。</w:t></w:r></w:ins><w:del w:author='a'><w:r><w:delText>旧的。"
              "</w:delText></w:r></w:del></w:p>"));
    for (const QString &file : {text, page, word}) {
        for (const QString &language : {u"en"_s, u"zh"_s}) {
            const QJsonObject json = run({u"read"_s, file, u"--json"_s}, {}, language).json();
            const QJsonArray dropped = json[u"dropped"].toArray(), changes = json[u"changes"].toArray();
            EXPECT_FALSE(dropped.isEmpty()) << file.toStdString();
            for (const QJsonArray &all : {dropped, changes}) {
                for (const QJsonValue &each : all) {
                    const QString why = each[u"why"].toString();
                    EXPECT_FALSE(why.isEmpty()) << each[u"text"].toString().toStdString();
                    EXPECT_EQ(hasChinese(why), language == u"zh") << why.toStdString();
                }
            }
            for (const QJsonValue &each : json[u"warnings"].toArray())
                EXPECT_EQ(hasChinese(each[u"message"].toString()), language == u"zh");
        }
    }
}

TEST_F(ReadCommands, SettleTrackedChangesAsSaid)
{
    const QString word = written(u"稿.docx"_s,
        support::docxOf(support::paragraphOf(u"渡口改桥通车"_s)
            + "<w:p><w:r><w:t>大桥</w:t></w:r><w:ins w:author='a'><w:r><w:t>昨天通车。</w:t></w:r></w:ins>"
              "<w:del w:author='a'><w:r><w:delText>今天通车。</w:delText></w:r></w:del></w:p>"));
    EXPECT_EQ(leadOf(run({u"read"_s, word, u"--json"_s})), u"大桥昨天通车。"_s);
    EXPECT_EQ(leadOf(run({u"read"_s, word, u"--json"_s, u"--tracked"_s, u"accepted"_s})), u"大桥昨天通车。"_s);
    const Answer rejected = run({u"read"_s, word, u"--json"_s, u"--tracked=rejected"_s});
    EXPECT_EQ(leadOf(rejected), u"大桥今天通车。"_s);
    EXPECT_TRUE(rejected.out.contains("昨天通车。")); // among what was dropped
    EXPECT_EQ(run({u"read"_s, word, u"--tracked"_s, u"maybe"_s}).code, 2);
}

TEST_F(ReadCommands, ReadTheEncodingThatIsSaid)
{
    const QString text = written(u"稿.txt"_s, "\xA4\xA4\xA4\xE5\xA1\x43"); // 中文。 in Big5
    const Answer big5 = run({u"read"_s, text, u"--json"_s, u"--encoding"_s, u"Big5"_s});
    EXPECT_EQ(leadOf(big5), u"中文。"_s);
    EXPECT_EQ(big5.json()[u"encoding"].toString(), u"Big5"_s);
    const Answer wrong = run({u"read"_s, text, u"--encoding"_s, u"UTF-8"_s});
    EXPECT_EQ(wrong.code, 3);
    EXPECT_TRUE(wrong.error.contains("UTF-8"));
    EXPECT_EQ(run({u"read"_s, text, u"--encoding"_s, u"GB99"_s}).code, 2);
}

TEST_F(ReadCommands, ImportFoldersAndStandardInput)
{
    const QString path = folder.filePath(u"报.banxin"_s);
    {
        auto store = store::Store::create(path);
        ASSERT_TRUE(store);
        ASSERT_TRUE((*store)->commit(test::putting(test::newsroomObjects())));
    }
    QDir(folder.path()).mkdir(u"来稿"_s);
    (void)written(u"来稿/1.txt"_s, "渡口改桥通车\n\n　　大桥昨天通车。\n");
    (void)written(u"来稿/2.html"_s, "<html><body><h1>红薯粉条晾满坡</h1><p>山坡上挂满了粉条。</p></body></html>");
    const Answer both = run({u"import"_s, path, folder.filePath(u"来稿"_s), u"--json"_s});
    EXPECT_EQ(both.code, 0) << both.error.toStdString();
    const QJsonArray stories = both.json()[u"stories"].toArray();
    ASSERT_EQ(stories.size(), 2);
    EXPECT_EQ(stories[1][u"title"].toString(), u"红薯粉条晾满坡"_s);
    const Answer piped = run({u"import"_s, path, u"-"_s, u"--json"_s}, "晒场上丰收忙\n\n　　晒场上一片金黄。\n");
    EXPECT_EQ(piped.code, 0) << piped.error.toStdString();
    EXPECT_EQ(piped.json()[u"stories"][0][u"title"].toString(), u"晒场上丰收忙"_s);
    // What is kept of the folder is read as the folder was.
    const auto store = store::Store::open(path);
    ASSERT_TRUE(store);
    const auto document = (*store)->loadAll();
    ASSERT_TRUE(document);
    bool found = false;
    for (const base::Id id : document->all(model::ObjectKind::Manuscript)) {
        const auto *manuscript = document->find<model::Manuscript>(id);
        if (manuscript->originalName != u"来稿")
            continue;
        found = true;
        const auto bytes = (*store)->asset(manuscript->digest);
        ASSERT_TRUE(bytes);
        const Answer again = run({u"read"_s, u"-"_s, u"--json"_s}, *bytes);
        EXPECT_EQ(again.json()[u"pages"], QJsonDocument::fromJson(manuscript->reading.toUtf8()).object()[u"pages"]);
    }
    EXPECT_TRUE(found);
    EXPECT_EQ(run({u"verify"_s, path}).code, 0);
}
