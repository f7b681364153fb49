#include "newsroom.h"

namespace banxin::test {

using namespace banxin::model;

base::Id namedId(const QString &name) { return base::Id::fromName(name); }

std::vector<Object> newsroomObjects(int stories, int paragraphs)
{
    std::vector<Object> objects;
    const base::Id publication = namedId(QStringLiteral("报纸")), issue = namedId(QStringLiteral("期"));
    objects.push_back(
        Publication{publication, QStringLiteral("株洲日报"), QStringLiteral("Asia/Shanghai"), {}, {}, {}});
    ParagraphStyle style{namedId(QStringLiteral("正文样式")), publication, QStringLiteral("body"), {}, {}};
    style.format.characters.size = base::Length::pt(9);
    objects.push_back(style);
    objects.push_back(Issue{issue, publication, QDate(2020, 10, 19), {}, {}, 0});
    Page page;
    page.id = namedId(QStringLiteral("版"));
    page.issue = issue;
    page.order = base::OrderKey::nth(0);
    page.number = QStringLiteral("A01");
    page.trim = {base::Length::mm(275), base::Length::mm(390)};
    page.grid.typeArea = {base::Length::mm(20), base::Length::mm(20), base::Length::mm(235), base::Length::mm(350)};
    objects.push_back(page);
    for (int i = 0; i < stories; ++i) {
        const QString name = QStringLiteral("稿%1").arg(i);
        objects.push_back(Story{namedId(name), publication, base::OrderKey::nth(i), QStringLiteral("draft"), {}});
        for (int n = 0; n < paragraphs; ++n) {
            Paragraph paragraph;
            paragraph.id = namedId(QStringLiteral("%1段%2").arg(name).arg(n));
            paragraph.parent = namedId(name);
            paragraph.order = base::OrderKey::nth(n);
            paragraph.role = n == 0 ? ParagraphRole::Headline : ParagraphRole::Body;
            paragraph.text = QStringLiteral("守望城市的文明之光，第%1段。").arg(n);
            objects.push_back(paragraph);
        }
    }
    return objects;
}

ChangeSet putting(const std::vector<Object> &objects, const QString &author)
{
    ChangeSet change;
    change.id = base::Id::create();
    change.undoGroup = base::Id::create();
    change.author = author;
    change.label = QStringLiteral("新建");
    for (const Object &object : objects)
        change.changes.push_back({idOf(object), 0, Put{object}});
    return change;
}

ChangeSet typing(
    base::Id paragraph, std::int64_t base, int at, const QString &text, const QString &author, base::Id group)
{
    ChangeSet change;
    change.id = base::Id::create();
    change.undoGroup = group.isNull() ? base::Id::create() : group;
    change.author = author;
    change.label = QStringLiteral("输入文字");
    change.changes.push_back({paragraph, base, SpliceText{{{at, {}, text}}}});
    return change;
}

} // namespace banxin::test
