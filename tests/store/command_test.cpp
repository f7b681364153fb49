// The commands on newsrooms as scripts run them: exit codes, JSON, what a script of edits does.
#include "../support/advert_files.h"
#include "../support/command.h"
#include "../support/file_bytes.h"
#include "../support/iptc.h"
#include "../support/newsroom.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

#include <gtest/gtest.h>

using namespace banxin;
using namespace Qt::StringLiterals;
using test::namedId;

namespace {

using support::Answer;

class Commands : public testing::Test {
protected:
    static Answer run(const QStringList &arguments, const QByteArray &input = {})
    {
        return support::run(arguments, {input, {{u"USER"_s, u"tester"_s}}});
    }
    void makeNewsroom() const
    {
        auto store = store::Store::create(path);
        ASSERT_TRUE(store);
        ASSERT_TRUE((*store)->commit(test::putting(test::newsroomObjects())));
    }
    Answer script(const QByteArray &lines) const { return run({u"edit"_s, path, u"--script"_s, u"-"_s}, lines); }
    QString text(const QString &name) const
    {
        const auto store = store::Store::open(path);
        const auto document = (*store)->loadAll();
        const auto *paragraph = document->find<model::Paragraph>(namedId(name));
        return paragraph ? paragraph->text : QString();
    }
    static QByteArray id(const QString &name) { return namedId(name).toString().toLatin1(); }

    QTemporaryDir folder;
    const QString path = folder.filePath(u"报.banxin"_s);
};

} // namespace

TEST_F(Commands, ExitCodesAreThoseOfTheContract)
{
    EXPECT_EQ(run({}).code, 2);
    EXPECT_EQ(run({u"nonsense"_s}).code, 2);
    EXPECT_EQ(run({u"--help"_s}).code, 0);
    EXPECT_EQ(run({u"list"_s}).code, 2);
    EXPECT_EQ(run({u"list"_s, u"--nonsense"_s, path}).code, 2);
    EXPECT_EQ(run({u"list"_s, path}).code, 4) << "nothing there";
    EXPECT_EQ(run({u"new"_s, u""_s}).code, 2);
    EXPECT_EQ(run({u"list"_s, u""_s}).code, 2);
    EXPECT_EQ(run({u"export"_s, u""_s, u"--issue"_s, u"2020-10-19"_s, u"--pdf"_s, path}).code, 2);
    EXPECT_EQ(run({u"new"_s, path, u"--publication"_s, u" "_s}).code, 2) << "a newspaper has a name";
    EXPECT_FALSE(QFileInfo::exists(path));
    QFile file(folder.filePath(u"文.txt"_s));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    const QString into = folder.filePath(u"救.banxin"_s);
    EXPECT_EQ(run({u"salvage"_s, file.fileName(), into}).code, 3) << "a file, not a newsroom";
    EXPECT_EQ(run({u"salvage"_s, folder.path(), into}).code, 3) << "a folder, but no newsroom";
    EXPECT_EQ(run({u"salvage"_s, path, into}).code, 4) << "nothing there";
    EXPECT_FALSE(QFileInfo::exists(into));
    EXPECT_EQ(run({u"list"_s, folder.path()}).code, 3) << "a folder, but no newsroom";
    const Answer made = run({u"new"_s, path, u"--publication"_s, u"日报"_s});
    EXPECT_EQ(made.code, 0) << made.error.toStdString();
    const Answer again = run({u"new"_s, path});
    EXPECT_EQ(again.code, 3);
    EXPECT_TRUE(QString::fromUtf8(again.error).contains(path)) << "the message says where";
    EXPECT_TRUE(again.out.isEmpty());
    EXPECT_EQ(run({u"list"_s, path, u"--issue"_s, u"1999-01-01"_s}).code, 2);
    EXPECT_EQ(run({u"verify"_s, path, u"--json"_s}).code, 0);
    EXPECT_EQ(run({u"edit"_s, path}).code, 2);
    EXPECT_EQ(run({u"edit"_s, path, u"--script"_s, u"/no/such/file"_s}).code, 3);
    EXPECT_TRUE(QString::fromUtf8(run({u"edit"_s, u"--help"_s}).out).contains(u"\"do\":\"insert\""_s));
}

TEST_F(Commands, AnAnswerThatCannotBeWrittenIsNoSuccess)
{
    makeNewsroom();
    QProcess process;
    process.setStandardOutputFile(u"/dev/full"_s);
    process.start(QStringLiteral(BANXIN_CLI), {u"list"_s, path, u"--json"_s});
    ASSERT_TRUE(process.waitForFinished(60000));
    EXPECT_EQ(process.exitCode(), 3);
    EXPECT_FALSE(process.readAllStandardError().isEmpty());
}

TEST_F(Commands, NoOutputGoesIntoANewsroom)
{
    makeNewsroom();
    const QByteArray before = run({u"verify"_s, path, u"--json"_s}).out;
    const QString link = folder.filePath(u"a.pdf"_s);
    ASSERT_TRUE(QFile::link(path + u"/store.sqlite"_s, link));
    for (const QString &out : {path + u"/store.sqlite"_s, path + u"/assets/a.pdf"_s, link}) {
        const Answer pdf = run({u"export"_s, path, u"--issue"_s, u"2020-10-19"_s, u"--pdf"_s, out});
        EXPECT_EQ(pdf.code, 3) << out.toStdString();
        EXPECT_TRUE(QString::fromUtf8(pdf.error).contains(u"编辑部的文件夹"_s)) << pdf.error.toStdString();
        const Answer png =
            run({u"render"_s, path, u"--issue"_s, u"2020-10-19"_s, u"--page"_s, u"A01"_s, u"--png"_s, out});
        EXPECT_EQ(png.code, 3) << out.toStdString();
    }
    EXPECT_EQ(run({u"verify"_s, path, u"--json"_s}).out, before);
}

TEST_F(Commands, ListAndPlaceSpeakTheContractsJson)
{
    makeNewsroom();
    const QString story = QString::fromLatin1(id(u"稿1"_s));
    const QStringList place{u"place"_s, path, u"--issue"_s, u"2020-10-19"_s, u"--page"_s, u"A01"_s, u"--story"_s, story,
        u"--at"_s, u"1,1,5,40"_s};
    EXPECT_EQ(run(place).code, 0);
    EXPECT_EQ(run(place).code, 3) << "already there";
    QStringList outside = place;
    outside.last() = u"5,1,2,10"_s;
    outside[7] = QString::fromLatin1(id(u"稿0"_s));
    EXPECT_EQ(run(outside).code, 3);
    outside.last() = u"0,1,1,1"_s;
    EXPECT_EQ(run(outside).code, 2) << "columns count from 1";

    const QJsonObject list = run({u"list"_s, path, u"--json"_s}).json();
    EXPECT_EQ(list[u"publications"][0][u"name"].toString(), u"株洲日报"_s);
    EXPECT_EQ(list[u"issues"][0][u"date"].toString(), u"2020-10-19"_s);
    EXPECT_EQ(list[u"issues"][0][u"edition"].toString(), u""_s);
    const QJsonValue page = list[u"issues"][0][u"pages"][0];
    EXPECT_EQ(page[u"number"].toString(), u"A01"_s);
    EXPECT_EQ(page[u"stories"].toArray(), QJsonArray{story});
    const QJsonValue listed = list[u"stories"][1];
    EXPECT_EQ(listed[u"id"].toString(), story);
    EXPECT_EQ(listed[u"title"].toString(), text(u"稿1段0"_s));
    EXPECT_EQ(listed[u"placed"][0][u"page"].toString(), u"A01"_s);
    EXPECT_EQ(listed[u"placed"][0][u"issue"].toString(), u"2020-10-19"_s);
    EXPECT_GT(listed[u"characters"].toInt(), 20);
    EXPECT_EQ(listed[u"state"].toString(), u"draft"_s);
    const QString plain = QString::fromUtf8(run({u"list"_s, path, u"--stories"_s}).out);
    EXPECT_TRUE(plain.contains(u"组版"_s) && plain.contains(u"初稿"_s)) << plain.toStdString();
    EXPECT_FALSE(plain.contains(u"draft"_s) || plain.contains(u"layout"_s)) << plain.toStdString();

    const QStringList pdf{u"export"_s, path, u"--issue"_s, u"2020-10-19"_s, u"--force"_s, u"--page"_s, u"A01"_s};
    const QString once = folder.filePath(u"1.pdf"_s), twice = folder.filePath(u"2.pdf"_s);
    run(pdf + QStringList{u"--pdf"_s, once});
    run(pdf + QStringList{u"--page"_s, u"A01"_s, u"--pdf"_s, twice});
    QFile first(once), second(twice);
    ASSERT_TRUE(first.open(QIODevice::ReadOnly) && second.open(QIODevice::ReadOnly));
    EXPECT_EQ(first.readAll(), second.readAll()) << "a page named twice is one page";
}

TEST_F(Commands, APublicationIsNamedWhereThereAreSeveral)
{
    makeNewsroom();
    {
        auto store = store::Store::open(path);
        model::Publication other = (*store)->publications()->front();
        other.id = base::Id::create();
        other.name = u"晚报"_s;
        model::Issue issue = (*store)->issues()->front();
        issue.id = base::Id::create();
        issue.publication = other.id;
        ASSERT_TRUE((*store)->commit(test::putting({other, issue})));
    }
    const QStringList list{u"list"_s, path, u"--json"_s};
    EXPECT_EQ(run(list).json()[u"publications"].toArray().size(), 2);
    const QStringList dated = list + QStringList{u"--issue"_s, u"2020-10-19"_s};
    const Answer which = run(dated);
    EXPECT_EQ(which.code, 2) << "two have it";
    EXPECT_TRUE(QString::fromUtf8(which.error).contains(u"晚报"_s));
    const QJsonObject evening = run(dated + QStringList{u"--publication"_s, u"晚报"_s}).json();
    EXPECT_EQ(evening[u"publications"].toArray().size(), 1);
    EXPECT_EQ(evening[u"publications"][0][u"name"].toString(), u"晚报"_s);
    EXPECT_TRUE(evening[u"issues"][0][u"pages"].toArray().isEmpty());
    const QJsonObject daily =
        run(dated + QStringList{u"--publication"_s, run(list).json()[u"publications"][0][u"id"].toString()}).json();
    EXPECT_EQ(daily[u"publications"].toArray().size(), 1) << "an id will do";
    EXPECT_EQ(run(list + QStringList{u"--publication"_s, u"早报"_s}).code, 2);
    const QStringList layout{u"layout"_s, path, u"--json"_s, u"--issue"_s, u"2020-10-19"_s, u"--page"_s, u"A01"_s};
    EXPECT_EQ(run(layout).code, 2);
    EXPECT_EQ(run(layout + QStringList{u"--publication"_s, u"株洲日报"_s}).code, 0);
    EXPECT_EQ(run(layout + QStringList{u"--publication"_s, u"晚报"_s}).code, 2) << "it has no such page";
}

TEST_F(Commands, AScriptIsAcknowledgedStepByStep)
{
    makeNewsroom();
    const QByteArray paragraph = id(u"稿0段1"_s);
    const Answer done = script("{\"do\":\"insert\",\"paragraph\":\"" + paragraph
        + "\",\"at\":0,\"text\":\"𠮷\"}\n\n"
          "{\"do\":\"insert\",\"paragraph\":\""
        + paragraph
        + "\",\"at\":1,\"text\":\"二\"}\n"
          "{\"do\":\"undo\"}\n{\"do\":\"redo\"}\n"
          "{\"do\":\"split\",\"paragraph\":\""
        + paragraph
        + "\",\"at\":2}\n"
          "{\"do\":\"style\",\"paragraph\":\""
        + paragraph
        + "\",\"style\":\"body\"}\n"
          "{\"do\":\"place\",\"page\":\"A01\",\"story\":\""
        + id(u"稿0"_s)
        + "\",\"at\":[1,1,2,20]}\n"
          "{\"do\":\"unplace\",\"story\":\""
        + id(u"稿0"_s) + "\"}\n");
    EXPECT_EQ(done.code, 0) << done.error.toStdString();
    const QList<QByteArray> lines = done.out.trimmed().split('\n');
    ASSERT_EQ(lines.size(), 8);
    for (int n = 0; n < 8; ++n) {
        EXPECT_TRUE(lines[n].startsWith("ACK " + QByteArray::number(n + 2) + ' ')) << lines[n].toStdString();
        EXPECT_EQ(lines[n].split(' ').last().size(), 64);
    }
    EXPECT_EQ(text(u"稿0段1"_s), u"𠮷二"_s);
    const QJsonObject verified = run({u"verify"_s, path, u"--json"_s}).json();
    EXPECT_EQ(verified[u"head"].toInt(), 9);
    EXPECT_EQ(verified[u"hash"].toString().toLatin1(), lines.last().split(' ').last());
    EXPECT_TRUE(verified[u"faults"].toArray().isEmpty());

    const Answer refused = script("{\"do\":\"insert\",\"paragraph\":\"" + paragraph + "\",\"at\":99,\"text\":\"x\"}\n");
    EXPECT_EQ(refused.code, 3);
    EXPECT_TRUE(QString::fromUtf8(refused.error).contains(u"第 1 行"_s));
    EXPECT_EQ(script("{\"do\":\"fly\"}\n").code, 2);
    EXPECT_EQ(script("not json\n").code, 2);
    const Answer half = script("{\"do\":\"insert\",\"paragraph\":\"" + paragraph
        + "\",\"at\":0,\"text\":\"x\"}\n{\"do\":\"insert\",\"paragraph\":\"" + paragraph
        + "\",\"at\":99,\"text\":\"x\"}\n");
    EXPECT_EQ(half.code, 1) << "something was changed";
    EXPECT_TRUE(half.out.startsWith("ACK "));
    EXPECT_TRUE(QString::fromUtf8(half.error).contains(u"第 2 行"_s)) << half.error.toStdString();
    EXPECT_TRUE(QString::fromUtf8(half.error).contains(u"1 步已经落盘"_s)) << half.error.toStdString();
    QFile file(folder.filePath(u"script"_s));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("{\"do\":\"insert\",\"paragraph\":\"" + paragraph + "\",\"at\":0,\"text\":\"y\"}\nnot json\n");
    file.close();
    const Answer unread = run({u"edit"_s, path, u"--script"_s, file.fileName()});
    EXPECT_EQ(unread.code, 2) << "a file is read before the first step";
    EXPECT_TRUE(unread.out.isEmpty());
    EXPECT_TRUE(QString::fromUtf8(unread.error).contains(u"第 2 行"_s));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Append));
    ASSERT_TRUE(file.resize(file.size() - 9));
    file.close();
    EXPECT_EQ(run({u"edit"_s, path, u"--script"_s, file.fileName()}).code, 0);
    EXPECT_EQ(text(u"稿0段1"_s), u"yx𠮷二"_s);
    EXPECT_EQ(run({u"edit"_s, path, u"--script"_s, u"-"_s, u"--as"_s, u"别人"_s}, "{\"do\":\"undo\"}\n").code, 3)
        << "nothing of his";
}

TEST_F(Commands, AScriptChangesRolesRunsFormsAndBreaks)
{
    ASSERT_EQ(run({u"sample"_s, path}).code, 0);
    const QStringList page{u"layout"_s, path, u"--issue"_s, u"2020-10-19"_s, u"--page"_s, u"A02"_s, u"--json"_s};
    const auto lines = [&] { return run(page).json()[u"lines"].toArray(); };
    QJsonObject headline;
    for (const QJsonValue &line : lines()) {
        if (line[u"text"].toString() == u"青岛战“疫”")
            headline = line.toObject();
    }
    ASSERT_FALSE(headline.isEmpty());
    const QByteArray frame = headline[u"frame"].toString().toLatin1(),
                     paragraph = headline[u"paragraph"].toString().toLatin1();
    const auto says = [&](const QString &text) {
        const QJsonArray all = lines();
        return std::any_of(all.begin(), all.end(), [&](const QJsonValue &line) {
            return line[u"paragraph"].toString().toLatin1() == paragraph && line[u"text"].toString() == text;
        });
    };
    const auto edit = [&](const QByteArray &step) {
        return run({u"edit"_s, path, u"--issue"_s, u"2020-10-19"_s, u"--script"_s, u"-"_s}, step + '\n').code;
    };
    EXPECT_FALSE(says(u"青岛"_s));
    EXPECT_EQ(edit(R"({"do":"break","frame":")" + frame + R"(","paragraph":")" + paragraph + R"(","at":[2]})"), 0);
    EXPECT_TRUE(says(u"青岛"_s));
    EXPECT_EQ(edit(R"({"do":"break","frame":")" + frame + R"(","paragraph":")" + paragraph + R"(","at":[]})"), 0);
    EXPECT_FALSE(says(u"青岛"_s));
    EXPECT_EQ(edit(R"({"do":"break","frame":")" + frame + R"(","paragraph":")" + paragraph + R"(","at":[99]})"), 3);
    EXPECT_EQ(edit(R"({"do":"span","paragraph":")" + paragraph + R"(","from":0,"to":2,"ruby":"qīng dǎo"})"), 0);
    EXPECT_EQ(edit(R"({"do":"span","paragraph":")" + paragraph + R"(","from":2,"to":1})"), 3);
    EXPECT_EQ(edit(R"({"do":"area","frame":")" + frame + R"(","headline":"vertical-right","kicker":"beside"})"), 0);
    EXPECT_EQ(edit(R"({"do":"area","frame":")" + frame + R"(","columns":0})"), 3);
    EXPECT_EQ(edit(R"({"do":"area","frame":")" + frame + R"(","headline":"sideways"})"), 2);
    EXPECT_EQ(edit(R"({"do":"area","frame":")" + frame + R"(","colour":"red"})"), 2);
    EXPECT_EQ(edit(R"({"do":"role","paragraph":")" + paragraph + R"(","role":"deck"})"), 0);
    EXPECT_EQ(edit(R"({"do":"role","paragraph":")" + paragraph + R"(","role":"chorus"})"), 2);
    const auto store = store::Store::open(path);
    const auto document = (*store)->loadAll();
    const auto *changed =
        document->find<model::Paragraph>(base::Id::fromString(QString::fromLatin1(paragraph)).value());
    ASSERT_TRUE(changed);
    EXPECT_EQ(changed->role, model::ParagraphRole::Deck);
    EXPECT_EQ(changed->spans, (std::vector<model::Span>{{0, 2, {}, u"qīng dǎo"_s}}));
}

TEST_F(Commands, AScriptMakesTables)
{
    ASSERT_EQ(run({u"sample"_s, path}).code, 0);
    const auto lines = [&] {
        return run({u"layout"_s, path, u"--issue"_s, u"2020-10-19"_s, u"--page"_s, u"A02"_s, u"--json"_s})
            .json()[u"lines"]
            .toArray();
    };
    const auto edit = [&](const QByteArray &step) {
        return run({u"edit"_s, path, u"--issue"_s, u"2020-10-19"_s, u"--script"_s, u"-"_s}, step + '\n').code;
    };
    // The longest story of the page, and its paragraphs as they stand.
    QHash<QString, int> counts;
    for (const QJsonValue &line : lines())
        counts[line[u"story"].toString()] += line[u"story"].toString().isEmpty() ? 0 : 1;
    const QString story = std::max_element(counts.begin(), counts.end()).key();
    const auto shown = [&] {
        QStringList paragraphs;
        for (const QJsonValue &line : lines()) {
            const QString id = line[u"paragraph"].toString();
            if (line[u"story"].toString() == story && !id.isEmpty() && !paragraphs.contains(id))
                paragraphs.append(id);
        }
        return paragraphs;
    };
    const QStringList before = shown();
    ASSERT_GT(before.size(), 6);
    const QByteArray row = before[4].toLatin1();
    // A row stands where body text did, and what comes after it does not go.
    ASSERT_EQ(edit(R"({"do":"role","paragraph":")" + row + R"(","role":"table-row"})"), 0);
    for (const QString &id : shown())
        EXPECT_TRUE(before.contains(id));
    EXPECT_TRUE(shown().contains(before[4]));
    EXPECT_TRUE(shown().contains(before[5]));
    ASSERT_EQ(edit(R"({"do":"undo"})"), 0);
    EXPECT_EQ(shown(), before);

    ASSERT_EQ(edit(R"({"do":"table","paragraph":")" + row + R"(","text":"序号\t单位\n1\t审计局\n2\t司法局"})"), 0);
    const auto cell = [&](const QString &text) {
        for (const QJsonValue &line : lines()) {
            if (line[u"text"].toString() == text)
                return std::pair{line[u"x"].toDouble(), line[u"baseline"].toDouble()};
        }
        return std::pair{0.0, 0.0};
    };
    EXPECT_GT(cell(u"序号"_s).second, 0);
    EXPECT_EQ(cell(u"序号"_s).second, cell(u"单位"_s).second);
    EXPECT_GT(cell(u"审计局"_s).first, cell(u"序号"_s).first);
    EXPECT_LT(cell(u"审计局"_s).second, cell(u"司法局"_s).second);
    EXPECT_EQ(shown().mid(0, 5), before.mid(0, 5));
    ASSERT_EQ(edit(R"({"do":"undo"})"), 0);
    EXPECT_EQ(shown(), before);

    EXPECT_EQ(edit(R"({"do":"table","paragraphs":[")" + row + R"(","head":0})"), 2);
    EXPECT_EQ(edit(R"({"do":"table","paragraphs":[")" + row + R"("],"head":0})"), 0);
    EXPECT_EQ(edit(R"({"do":"table","paragraphs":[")" + row + R"("],"head":2})"), 3);
    EXPECT_EQ(edit(R"({"do":"table","paragraphs":[]})"), 2);
    EXPECT_EQ(edit(R"({"do":"table","paragraph":")" + row + R"(","text":""})"), 3);
}

TEST_F(Commands, AScriptContinuesAStoryOnAnotherPage)
{
    ASSERT_EQ(run({u"sample"_s, path}).code, 0);
    const auto page = [&](const QString &number) {
        return run({u"layout"_s, path, u"--issue"_s, u"2020-10-19"_s, u"--page"_s, number, u"--json"_s}).json();
    };
    const auto edit = [&](const QByteArray &step) {
        return run({u"edit"_s, path, u"--issue"_s, u"2020-10-19"_s, u"--script"_s, u"-"_s}, step + '\n').code;
    };
    QHash<QString, int> counts;
    for (const QJsonValue &line : page(u"A02"_s)[u"lines"].toArray())
        counts[line[u"story"].toString()] += line[u"story"].toString().isEmpty() ? 0 : 1;
    const QString id = std::max_element(counts.begin(), counts.end()).key();
    const QByteArray story = R"("story":")" + id.toLatin1() + '"';
    const auto shows = [&](const QString &number, const QString &text) {
        const QJsonArray lines = page(number)[u"lines"].toArray();
        return std::any_of(lines.begin(), lines.end(), [&](const QJsonValue &line) { return line[u"shown"] == text; });
    };
    const auto overset = [&](const QString &number) {
        for (const QJsonValue &each : page(number)[u"stories"].toArray()) {
            if (each[u"story"].toString() == id)
                return each[u"overset"].isObject();
        }
        return false;
    };
    ASSERT_EQ(edit(R"({"do":"unplace",)" + story + "}"), 0);
    EXPECT_EQ(edit(R"({"do":"continue","page":"A03",)" + story + R"(,"at":[2,20,2,30]})"), 3) << "it stands nowhere";
    ASSERT_EQ(edit(R"({"do":"place","page":"A02",)" + story + R"(,"at":[4,45,2,20]})"), 0);
    EXPECT_TRUE(overset(u"A02"_s));
    const Answer again = run({u"place"_s, path, u"--issue"_s, u"2020-10-19"_s, u"--page"_s, u"A03"_s, u"--story"_s, id,
        u"--at"_s, u"2,20,2,30"_s});
    EXPECT_EQ(again.code, 3);
    EXPECT_TRUE(again.error.contains("continue")) << again.error.constData();

    ASSERT_EQ(edit(R"({"do":"continue","page":"A03",)" + story + R"(,"at":[2,20,2,30]})"), 0);
    EXPECT_TRUE(shows(u"A02"_s, u"（下转第A03版）"_s));
    EXPECT_TRUE(shows(u"A03"_s, u"（上接第A02版）"_s));
    ASSERT_EQ(edit(R"({"do":"undo"})"), 0);
    EXPECT_FALSE(shows(u"A02"_s, u"（下转第A03版）"_s));
    EXPECT_TRUE(overset(u"A02"_s));
    ASSERT_EQ(edit(R"({"do":"redo"})"), 0);
    EXPECT_TRUE(shows(u"A03"_s, u"（上接第A02版）"_s));
    EXPECT_EQ(edit(R"({"do":"continue","page":"A03",)" + story + R"(,"at":[99,1,1,1]})"), 3);
    EXPECT_EQ(edit(R"({"do":"continue","page":"Z9",)" + story + R"(,"at":[1,1,1,1]})"), 2);
}

TEST_F(Commands, AScriptSaysHowTextRunsAroundAFrame)
{
    ASSERT_EQ(run({u"sample"_s, path}).code, 0);
    const QStringList command{u"layout"_s, path, u"--issue"_s, u"2020-10-19"_s, u"--page"_s, u"A02"_s, u"--json"_s};
    const auto page = [&] { return run(command).json(); };
    const auto edit = [&](const QByteArray &step) {
        return run({u"edit"_s, path, u"--issue"_s, u"2020-10-19"_s, u"--script"_s, u"-"_s}, step + '\n').code;
    };
    // The page's picture, made small, into the middle of the first column of the area with the most lines.
    const QJsonObject before = page();
    QByteArray picture;
    QHash<QString, int> lines;
    for (const QJsonValue &line : before[u"lines"].toArray())
        ++lines[line[u"frame"].toString()];
    QJsonObject area;
    for (const QJsonValue &frame : before[u"frames"].toArray()) {
        if (frame[u"kind"].toString() == u"picture")
            picture = frame[u"id"].toString().toLatin1();
        if (lines[frame[u"id"].toString()] > lines[area[u"id"].toString()])
            area = frame.toObject();
    }
    ASSERT_FALSE(picture.isEmpty());
    const QByteArray id = area[u"id"].toString().toLatin1(), of = R"(,"frame":")" + picture + '"';
    ASSERT_EQ(edit(R"({"do":"area","frame":")" + id + R"(","columns":1})"), 0);
    ASSERT_EQ(edit(R"({"do":"resize")" + of + R"(,"width":60,"height":80})"), 0);
    ASSERT_EQ(edit(R"({"do":"move")" + of + R"(,"x":)"
                  + QByteArray::number(area[u"x"].toDouble() + area[u"width"].toDouble() / 2 - 30) + R"(,"y":)"
                  + QByteArray::number(area[u"y"].toDouble() + area[u"height"].toDouble() / 2) + "}"),
        0);
    const auto parted = [&] {
        double left = 0, right = 0;
        for (const QJsonValue &line : page()[u"lines"].toArray()) {
            if (line[u"parts"].toInt() == 2) {
                (line[u"part"].toInt() == 1 ? left : right) += 1;
                EXPECT_LE(line[u"width"].toDouble(), line[u"measure"].toDouble() + 0.01);
            }
        }
        return std::pair{left, right};
    };
    ASSERT_EQ(edit(R"({"do":"runaround")" + of + R"(,"sides":"both","gap":6})"), 0);
    const auto both = parted();
    EXPECT_GT(both.first, 3);
    EXPECT_GT(both.second, 3);
    ASSERT_EQ(edit(R"({"do":"runaround")" + of + R"(,"sides":"left"})"), 0);
    EXPECT_EQ(parted().first, 0);
    ASSERT_EQ(edit(R"({"do":"undo"})"), 0);
    EXPECT_EQ(parted(), both);
    ASSERT_EQ(edit(R"({"do":"runaround")" + of + R"(,"contour":[[30,0],[60,80],[0,80]]})"), 0);
    EXPECT_GT(parted().first, 0);
    EXPECT_EQ(edit(R"({"do":"runaround")" + of + R"(,"on":false})"), 0);
    EXPECT_EQ(parted().first, 0);
    EXPECT_EQ(edit(R"({"do":"runaround")" + of + R"(,"sides":"above"})"), 2);
    EXPECT_EQ(edit(R"({"do":"runaround")" + of + R"(,"gap":-1})"), 3);
    EXPECT_EQ(edit(R"({"do":"runaround")" + of + R"(,"contour":[[1,1],[2,2]]})"), 3);
    // An area of more rectangles than are used is refused.
    const auto partsOf = [&](int count) {
        QByteArray parts;
        for (int i = 0; i < count; ++i)
            parts += (i > 0 ? ",[0," : "[0,") + QByteArray::number(i * 4) + ",200,4]";
        return R"({"do":"area","frame":")" + id + R"(","parts":[)" + parts + "]}";
    };
    EXPECT_EQ(edit(partsOf(64)), 0);
    EXPECT_EQ(edit(partsOf(65)), 3);
}

TEST_F(Commands, AScriptPutsAdvertsIntoTheirModules)
{
    makeNewsroom();
    QFile pdf(folder.filePath(u"a.pdf"_s));
    ASSERT_TRUE(pdf.open(QIODevice::WriteOnly));
    pdf.write(support::wildAdvert());
    pdf.close();
    const QByteArray file = "\"file\":\"" + pdf.fileName().toUtf8() + "\"";
    const Answer done = script("{\"do\":\"advert\",\"page\":\"A01\"," + file
        + ",\"at\":[1,1,2,10],\"module\":\"1/16\",\"advertiser\":\"某商场\"}\n"
          "{\"do\":\"advert\",\"page\":\"A01\","
        + file + ",\"x\":30,\"y\":40,\"labelled\":false}\n");
    ASSERT_EQ(done.code, 0) << done.error.constData();
    EXPECT_EQ(done.out.count("ACK "), 2);
    {
        const auto store = store::Store::open(path);
        const auto document = (*store)->loadAll();
        std::vector<const model::Frame *> adverts;
        for (const base::Id id : document->all(model::ObjectKind::Frame)) {
            const auto *frame = document->find<model::Frame>(id);
            if (std::holds_alternative<model::AdvertContent>(frame->content))
                adverts.push_back(frame);
        }
        ASSERT_EQ(adverts.size(), 2u);
        if (std::get<model::AdvertContent>(adverts[0]->content).module.isEmpty())
            std::swap(adverts[0], adverts[1]);
        const auto &first = std::get<model::AdvertContent>(adverts[0]->content);
        EXPECT_EQ(adverts[0]->box.width, base::Length::mm(350));
        EXPECT_EQ(adverts[0]->box.height, base::Length::mm(30));
        EXPECT_EQ(first.advertiser, u"某商场"_s);
        EXPECT_TRUE(first.labelled);
        EXPECT_EQ(adverts[1]->box.x, base::Length::pt(30));
        EXPECT_EQ(adverts[1]->box.width, base::Length::pt(600)); // the file's own size
        EXPECT_FALSE(std::get<model::AdvertContent>(adverts[1]->content).labelled);
        EXPECT_EQ(document->all(model::ObjectKind::Asset).size(), 1u);
        const auto kept = (*store)->asset(first.asset);
        ASSERT_TRUE(kept);
        EXPECT_EQ(*kept, support::wildAdvert());
    }
    EXPECT_EQ(
        script("{\"do\":\"advert\",\"page\":\"A01\"," + file + ",\"at\":[1,1,2,10],\"module\":\"1/3\"}\n").code, 2);
    EXPECT_EQ(script("{\"do\":\"advert\",\"page\":\"A01\"," + file + ",\"x\":1,\"y\":1,\"pdfPage\":2}\n").code, 3);
    EXPECT_EQ(script("{\"do\":\"advert\",\"page\":\"A01\",\"file\":\"/nowhere.pdf\",\"x\":1,\"y\":1}\n").code, 3);
    EXPECT_EQ(run({u"verify"_s, path}).code, 0);
}

TEST_F(Commands, ManuscriptsAreTakenIn)
{
    makeNewsroom();
    const QString manuscript = folder.filePath(u"来稿.txt"_s), damaged = folder.filePath(u"坏稿.txt"_s);
    const auto write = [](const QString &place, const QByteArray &bytes) {
        QFile file(place);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    };
    write(manuscript, "渡口改桥通车\n\n　　本报讯（记者 王小明）大桥昨天通车。\n");
    write(damaged, QByteArray("\0\1\2\3\0\0\0\0", 8));
    // Two files of which one cannot be read: the other is kept.
    const Answer two = run(
        {u"import"_s, path, damaged, manuscript, u"--issue"_s, u"2020-10-19"_s, u"--page"_s, u"A01"_s, u"--json"_s});
    EXPECT_EQ(two.code, 1) << two.error.toStdString();
    EXPECT_TRUE(two.error.contains("坏稿.txt")) << two.error.toStdString();
    const QJsonArray stories = two.json()[u"stories"_s].toArray();
    ASSERT_EQ(stories.size(), 1);
    EXPECT_EQ(stories[0][u"title"_s].toString(), u"渡口改桥通车"_s);
    const QJsonArray listed = run({u"list"_s, path, u"--stories"_s, u"--json"_s}).json()[u"stories"_s].toArray();
    EXPECT_TRUE(std::any_of(
        listed.begin(), listed.end(), [&](const QJsonValue &story) { return story[u"id"_s] == stories[0][u"id"_s]; }));
    EXPECT_EQ(run({u"verify"_s, path}).code, 0);
    // Nothing is changed where nothing can be read, or the page is not there.
    const QByteArray before = run({u"verify"_s, path, u"--json"_s}).out;
    EXPECT_EQ(run({u"import"_s, path, damaged}).code, 3);
    EXPECT_EQ(run({u"import"_s, path, damaged, damaged}).code, 3);
    EXPECT_EQ(run({u"import"_s, path, manuscript, u"--issue"_s, u"2020-10-19"_s, u"--page"_s, u"Z99"_s}).code, 2);
    EXPECT_EQ(run({u"import"_s, path}).code, 2);
    EXPECT_EQ(run({u"verify"_s, path, u"--json"_s}).out, before);
}

TEST_F(Commands, ADamagedNewsroomIsReportedWithExitOne)
{
    makeNewsroom();
    QFile file(path + u"/store.sqlite"_s);
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    QByteArray bytes = file.readAll();
    const QByteArray word = u"守望城市的文明之光，第2段"_s.toUtf8();
    const qsizetype at = bytes.indexOf(word);
    ASSERT_GT(at, 0);
    for (qsizetype i = bytes.indexOf(word); i >= 0; i = bytes.indexOf(word, i + 1))
        bytes[i + 2] = static_cast<char>(bytes[i + 2] ^ 1);
    file.seek(0);
    file.write(bytes);
    file.close();
    const Answer verified = run({u"verify"_s, path, u"--json"_s});
    EXPECT_EQ(verified.code, 1);
    EXPECT_FALSE(verified.json()[u"faults"].toArray().isEmpty());
    const Answer listed = run({u"list"_s, path, u"--json"_s});
    EXPECT_EQ(listed.code, 3);
    EXPECT_TRUE(listed.out.isEmpty());

    const QString rescued = folder.filePath(u"救.banxin"_s);
    const Answer salvaged = run({u"salvage"_s, path, rescued, u"--json"_s});
    EXPECT_EQ(salvaged.code, 1) << salvaged.error.toStdString();
    EXPECT_FALSE(salvaged.json()[u"lost"].toArray().isEmpty());
    EXPECT_GT(salvaged.json()[u"objects"].toInt(), 5);
    EXPECT_EQ(run({u"verify"_s, rescued}).code, 0);
    EXPECT_EQ(run({u"list"_s, rescued, u"--json"_s}).code, 0);
    EXPECT_EQ(run({u"salvage"_s, path, rescued}).code, 3) << "there already";
    EXPECT_EQ(run({u"salvage"_s, path}).code, 2);
    EXPECT_EQ(run({u"verify"_s, path, u"--json"_s}).out, verified.out) << "the damaged one is as it was";

    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(100, 'x') + bytes.mid(100));
    file.close();
    const Answer unreadable = run({u"verify"_s, path, u"--json"_s});
    EXPECT_EQ(unreadable.code, 3) << "input that cannot be read";
    EXPECT_EQ(unreadable.json()[u"faults"][0][u"kind"].toString(), u"unreadable"_s);
    EXPECT_FALSE(unreadable.json()[u"faults"][0][u"message"].toString().isEmpty());
    EXPECT_FALSE(unreadable.error.isEmpty());
    const Answer nowhere = run({u"verify"_s, path + u"x"_s, u"--json"_s});
    EXPECT_EQ(nowhere.code, 4);
    EXPECT_EQ(nowhere.json()[u"faults"].toArray().size(), 1);
}

TEST_F(Commands, APictureBringsItsWordsAndTheEditorsWin)
{
    makeNewsroom();
    const QByteArray jpeg = test::bytesOf(u":/sample/dandelion.jpg"_s);
    ASSERT_FALSE(jpeg.isEmpty());
    const auto step = [&](const QByteArray &story, int n, const QByteArray &more) {
        const QString file = folder.filePath(u"图%1.jpg"_s.arg(n));
        test::overwrite(file,
            test::withIptc(jpeg,
                {{test::Caption, "市民散步" + QByteArray::number(n)}, {test::Byline, "李 㛃"},
                    {test::DateCreated, "20201018"}}));
        return "{\"do\":\"picture\",\"story\":\"" + story + "\",\"file\":\"" + file.toUtf8() + "\"" + more + "}\n";
    };
    const QByteArray story = id(u"稿0"_s);
    const Answer done = script(step(story, 0, {}) + step(story, 1, ",\"caption\":\"我的话\",\"date\":\"2020-10-19\"")
        + step(story, 2, ",\"credit\":\"\"") + step(story, 3, ",\"fileWords\":false,\"alt\":\"蒲公英\""));
    ASSERT_EQ(done.code, 0) << done.error.toStdString();
    const auto pictures = [&] {
        for (const QJsonValue &each : run({u"list"_s, path, u"--json"_s}).json()[u"stories"].toArray()) {
            if (each[u"id"].toString().toLatin1() == story)
                return each[u"pictures"].toArray();
        }
        return QJsonArray();
    };
    const QJsonArray all = pictures();
    ASSERT_EQ(all.size(), 4);
    const auto says = [](const QJsonValue &picture) {
        return QStringList{picture[u"caption"].toString(), picture[u"credit"].toString(), picture[u"date"].toString(),
            picture[u"alt"].toString()};
    };
    EXPECT_EQ(says(all[0]), (QStringList{u"市民散步0"_s, u"李 㛃 摄"_s, u"2020-10-18"_s, {}}));
    EXPECT_EQ(says(all[1]), (QStringList{u"我的话"_s, u"李 㛃 摄"_s, u"2020-10-19"_s, {}}));
    EXPECT_EQ(says(all[2]), (QStringList{u"市民散步2"_s, {}, u"2020-10-18"_s, {}}));
    EXPECT_EQ(says(all[3]), (QStringList{{}, {}, {}, u"蒲公英"_s}));
    EXPECT_TRUE(all[3][u"date"].isNull());

    const QByteArray picture = "{\"do\":\"picture\",\"picture\":\"" + all[0][u"id"].toString().toLatin1() + "\"";
    EXPECT_EQ(script(picture + ",\"caption\":\"改过\"}\n").code, 0);
    EXPECT_EQ(says(pictures()[0]), (QStringList{u"改过"_s, u"李 㛃 摄"_s, u"2020-10-18"_s, {}}));
    EXPECT_EQ(script(picture + ",\"date\":\"昨天\"}\n").code, 2);
    EXPECT_EQ(script(picture + ",\"caption\":1}\n").code, 2);
    EXPECT_EQ(script(step(story, 0, {})).code, 3) << "the story has it";
    test::overwrite(folder.filePath(u"坏.jpg"_s), jpeg.left(100));
    const Answer damaged = script("{\"do\":\"picture\",\"story\":\"" + story + "\",\"file\":\""
        + folder.filePath(u"坏.jpg"_s).toUtf8() + "\"}\n");
    EXPECT_EQ(damaged.code, 3);
    EXPECT_TRUE(QString::fromUtf8(damaged.error).contains(u"坏.jpg"_s)) << damaged.error.toStdString();
    EXPECT_EQ(pictures().size(), 4);
    EXPECT_EQ(run({u"verify"_s, path}).code, 0);
}

TEST_F(Commands, APublicationSaysWhatUntaggedPicturesAreIn)
{
    makeNewsroom();
    // Ghostscript's, which the press profile may be as well.
    const QByteArray icc = "/usr/share/color/icc/ghostscript/";
    const Answer set =
        script("{\"do\":\"untagged\",\"rgb\":\"" + icc + "a98.icc\",\"cmyk\":\"" + icc + "default_cmyk.icc\"}\n");
    ASSERT_EQ(set.code, 0) << set.error.toStdString();
    const auto house = [&] { return (*store::Store::open(path))->publications()->front().untagged; };
    EXPECT_EQ(house().rgb.asset, base::Digest::of(test::bytesOf(QString::fromLatin1(icc + "a98.icc"))));
    EXPECT_FALSE(house().rgb.name.isEmpty());
    EXPECT_FALSE(house().cmyk.asset.isNull());
    EXPECT_TRUE(house().grey.asset.isNull());
    EXPECT_EQ(script("{\"do\":\"untagged\",\"rgb\":\"\"}\n").code, 0);
    EXPECT_TRUE(house().rgb.asset.isNull());
    EXPECT_FALSE(house().cmyk.asset.isNull()) << "what is not named stays";
    const Answer wrong = script("{\"do\":\"untagged\",\"grey\":\"" + icc + "a98.icc\"}\n");
    EXPECT_EQ(wrong.code, 3);
    EXPECT_TRUE(QString::fromUtf8(wrong.error).contains(u"灰度"_s)) << wrong.error.toStdString();
    EXPECT_EQ(script("{\"do\":\"untagged\"}\n").code, 2);
    EXPECT_EQ(run({u"verify"_s, path}).code, 0);
}

TEST_F(Commands, ExportNamesItsFilesByThePrintersPattern)
{
    ASSERT_EQ(run({u"sample"_s, path}).code, 0);
    const QString out = folder.filePath(u"印厂"_s);
    ASSERT_TRUE(QDir().mkpath(out));
    const QStringList issue{u"export"_s, path, u"--issue"_s, u"2020-10-19"_s, u"--pdf"_s, out};
    const Answer whole = run(issue);
    EXPECT_EQ(whole.code, 0) << whole.error.toStdString();
    EXPECT_EQ(QString::fromUtf8(whole.out).trimmed(), out + u"/ZZRB20201019.pdf"_s);
    const Answer pages = run(issue + QStringList{u"--per-page"_s, u"--profile"_s, u"报纸轮转（带印刷标记）"_s});
    EXPECT_EQ(pages.code, 0) << pages.error.toStdString();
    const QStringList names = QDir(out).entryList({u"*.pdf"_s}, QDir::Files, QDir::Name);
    EXPECT_EQ(names,
        (QStringList{
            u"ZZRB20201019.pdf"_s, u"ZZRB20201019A01.pdf"_s, u"ZZRB20201019A02.pdf"_s, u"ZZRB20201019A03.pdf"_s}));
    // The same once more gives the same bytes.
    const auto bytes = [&](const QString &name) {
        QFile file(out + u'/' + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QByteArray first = bytes(names[2]);
    ASSERT_EQ(run(issue + QStringList{u"--per-page"_s, u"--profile"_s, u"报纸轮转（带印刷标记）"_s}).code, 0);
    EXPECT_EQ(bytes(names[2]), first);
    EXPECT_EQ(run(issue + QStringList{u"--profile"_s, u"没有这家"_s}).code, 3);
}
