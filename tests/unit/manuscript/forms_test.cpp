// The forms in resources/rules/manuscript_forms.json and those that the recogniser asks for are the same.
#include "manuscript/forms.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

using namespace banxin;
using namespace Qt::StringLiterals;

namespace {

QString textOf(const QString &path)
{
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    return QString::fromUtf8(file.readAll());
}

} // namespace

TEST(Forms, EveryFormIsUsedAndEveryFormThatIsUsedIsThere)
{
    const QJsonObject forms =
        QJsonDocument::fromJson(textOf(u":/rules/manuscript_forms.json"_s).toUtf8()).object()["forms"_L1].toObject();
    ASSERT_GT(forms.size(), 60);
    QString code;
    const QDir folder(QStringLiteral(BANXIN_TEST_DATA "/../app/manuscript"));
    for (const QString &name : folder.entryList({u"*.cpp"_s}))
        code += textOf(folder.filePath(name));
    for (const QString &name : forms.keys()) {
        EXPECT_TRUE(manuscript::form(name).isValid()) << name.toStdString();
        // Numbers of heads are asked for by their rank.
        const QString asked = name.startsWith(u"headNumber."_s) ? name.section(u'.', 1) : name;
        EXPECT_TRUE(code.contains(u"u\""_s + name + u"\"_s"_s) || code.contains(u"u\""_s + asked + u"\"_s"_s))
            << name.toStdString() << " is used nowhere";
    }
    static const QRegularExpression call(u"\\bform\\(u\"([\\w.]+)\"_s\\)"_s);
    int calls = 0;
    for (auto each = call.globalMatch(code); each.hasNext(); ++calls) {
        const QString name = each.next().captured(1);
        EXPECT_TRUE(forms.contains(name)) << name.toStdString() << " is not there";
    }
    EXPECT_GT(calls, 50);
}

TEST(Forms, WordListsStandForTheirWords)
{
    EXPECT_TRUE(manuscript::form(u"source.labelled"_s).match(u"来源：红网"_s).hasMatch());
    EXPECT_TRUE(manuscript::form(u"photoCredit.taken"_s).match(u"记者 张三 摄"_s).hasMatch());
    EXPECT_FALSE(manuscript::form(u"photoCredit.taken"_s).pattern().contains(u'{' + u"reporterRoles"_s));
}
