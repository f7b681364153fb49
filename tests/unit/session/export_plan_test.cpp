#include "session/export_plan.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace banxin;
using namespace Qt::StringLiterals;

namespace {

struct Fixture {
    Fixture()
    {
        publication.name = u"株洲日报"_s;
        publication.code = u"ZZRB"_s;
        issue.date = {2020, 10, 19};
        for (const QString &number : {u"A01"_s, u"A02"_s}) {
            model::Page page;
            page.id = base::Id::create();
            page.number = number;
            document = document.with(page, 1);
            pages.push_back(page.id);
        }
    }
    auto files(const QString &path, const QString &pattern, bool perPage) const
    {
        return session::exportFiles(document, issue, publication, pages, path, pattern, perPage);
    }
    model::Publication publication;
    model::Issue issue;
    model::Document document;
    std::vector<base::Id> pages;
    QTemporaryDir folder;
};

} // namespace

TEST(ExportFileName, FillsItsFieldsAndHoldsNothingThatNoNameMay)
{
    const Fixture f;
    const auto name = [&](const QString &pattern) {
        return session::exportFileName(pattern, f.publication, f.issue, u"A01"_s);
    };
    EXPECT_EQ(name({}), u"ZZRB20201019A01.pdf"_s);
    EXPECT_EQ(name(u"{publication}_{date}_{page}版.PDF"_s), u"株洲日报_20201019_A01版.PDF"_s);
    EXPECT_EQ(name(u"../{page}"_s), u"-A01.pdf"_s);
    EXPECT_EQ(name(u"a/b\\c:d"_s), u"a-b-c-d.pdf"_s);
    EXPECT_EQ(name(u"{edition}"_s), u"20201019A01.pdf"_s);
}

TEST(ExportFiles, AreOneForTheIssueOrOneAPage)
{
    const Fixture f;
    const QString path = f.folder.filePath(u"x.pdf"_s);
    const auto one = f.files(path, {}, true);
    ASSERT_TRUE(one);
    ASSERT_EQ(one->size(), 1u); // a file was named
    EXPECT_EQ((*one)[0].path, path);
    EXPECT_EQ((*one)[0].pages.size(), 2u);
    EXPECT_EQ((*one)[0].title, u"株洲日报 2020-10-19"_s);

    const auto issue = f.files(f.folder.path(), {}, false);
    ASSERT_TRUE(issue);
    ASSERT_EQ(issue->size(), 1u);
    EXPECT_EQ((*issue)[0].path, f.folder.filePath(u"ZZRB20201019.pdf"_s));

    const auto pages = f.files(f.folder.path(), {}, true);
    ASSERT_TRUE(pages);
    ASSERT_EQ(pages->size(), 2u);
    EXPECT_EQ((*pages)[1].path, f.folder.filePath(u"ZZRB20201019A02.pdf"_s));
    EXPECT_EQ((*pages)[1].title, u"株洲日报 2020-10-19 A02"_s);

    EXPECT_EQ(f.files(f.folder.path(), u"{code}.pdf"_s, true).error().kind, base::ErrorKind::Refused);
    EXPECT_FALSE(f.files(f.folder.filePath(u"nowhere/x.pdf"_s), {}, false));
}
