#include "manuscript_cases.h"

#include "manuscript/text_source.h"

#include <QDir>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace banxin::manuscript {

QString folder() { return QStringLiteral(BANXIN_TEST_DATA "/manuscripts/"); }

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const QStringList &names()
{
    static const QStringList all = QDir(folder()).entryList({u"*.json"_s}).replaceInStrings(u".json"_s, QString());
    return all;
}

QString textOf(const QString &name)
{
    const auto decoded = decodedText(bytesOf(folder() + name + u".txt"_s), name);
    return decoded ? decoded->text : QString();
}

Source plainSource(const QString &text) { return textSource({text, u"UTF-8"_s}, {}); }

int caseCount()
{
    return std::max(qEnvironmentVariableIsSet("BANXIN_CASES") ? qEnvironmentVariableIntValue("BANXIN_CASES") : 500, 1);
}

namespace {

// One random wound; what it does to the sense does not matter.
QString damaged(QString text, QRandomGenerator &random)
{
    static const QStringList pieces{u"#"_s, u"## "_s, u"**"_s, u"|"_s, u"\t"_s, u"　"_s, u"  "_s, u"（"_s, u"）"_s,
        u"("_s, u"记者"_s, u"通讯员 "_s, u"\x200b"_s, u"\xfffd"_s, u"一一"_s, u"--"_s, u"> "_s, u"- "_s, u"…"_s,
        u"\""_s, u","_s, u":"_s, u"。"_s, u"责任编辑："_s, u"来源："_s, u"（完）"_s, u"2020年10月18日"_s, u"摄"_s,
        u"———"_s, u"![a](b)"_s, u"⺠"_s, u"１２"_s, u"【"_s, u"】"_s, u"据新华社"_s, u"一、"_s, u"1."_s,
        u"https://a.cn/b"_s, u"😀"_s, u"本报讯"_s, u"?"_s};
    QStringList lines = text.split(u'\n');
    const auto line = [&] { return random.bounded(lines.size()); };
    switch (random.bounded(8)) {
    case 0:
        lines.removeAt(line());
        break;
    case 1: {
        const qsizetype from = line(), to = line();
        lines.insert(to, lines[from]);
        break;
    }
    case 2:
        lines.swapItemsAt(line(), line());
        break;
    case 3:
        lines.insert(line(), QString());
        break;
    case 4: { // two lines in one
        const qsizetype at = line();
        if (at + 1 < lines.size())
            lines[at] += lines.takeAt(at + 1);
        break;
    }
    case 5: { // one in two
        const qsizetype at = line();
        const qsizetype place = random.bounded(lines[at].size() + 1);
        lines.insert(at + 1, lines[at].mid(place));
        lines[at].truncate(place);
        break;
    }
    case 6: {
        QString &each = lines[line()];
        each.insert(random.bounded(each.size() + 1), pieces[random.bounded(pieces.size())]);
        break;
    }
    default: {
        QString &each = lines[line()];
        if (!each.isEmpty())
            each.remove(random.bounded(each.size()), 1 + random.bounded(4));
    }
    }
    return lines.join(u'\n');
}

} // namespace

QString damagedManuscript(QRandomGenerator &random, QString &name)
{
    name = names()[random.bounded(names().size())];
    QString text = textOf(name);
    for (int wounds = 1 + random.bounded(6); wounds > 0; --wounds)
        text = damaged(text, random);
    return text;
}

} // namespace banxin::manuscript
