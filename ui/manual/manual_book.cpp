#include "manual/manual_book.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QImageReader>
#include <QRegularExpression>

#include <algorithm>

namespace banxin::manual {

namespace {

QString textOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The heading that the line is; level 0 where it is none.
Heading headingOf(const QString &line)
{
    int level = 0;
    while (level < line.size() && line[level] == u'#')
        ++level;
    if (level == 0 || level > 6 || level >= line.size() || line[level] != u' ')
        return {0, {}, {}};
    const QString title = spoken(line.mid(level + 1).trimmed());
    return {level, title, anchorOf(title)};
}

} // namespace

QString anchorOf(const QString &title)
{
    QString anchor;
    for (const QChar sign : title.toLower()) {
        if (sign.isLetterOrNumber() || sign == u'-' || sign == u'_')
            anchor += sign;
        else if (sign.isSpace())
            anchor += u'-';
    }
    return anchor;
}

QString spoken(const QString &markdown)
{
    static const QRegularExpression picture(QStringLiteral("!\\[([^\\]]*)\\]\\([^)]*\\)"));
    static const QRegularExpression link(QStringLiteral("\\[([^\\]]*)\\]\\([^)]*\\)"));
    static const QRegularExpression list(QStringLiteral("^\\s*([-*]|\\d+\\.|>|#+)\\s+"));
    QString text = markdown;
    text.replace(picture, QStringLiteral("\\1"));
    text.replace(link, QStringLiteral("\\1"));
    text.remove(list);
    text.remove(QStringLiteral("**"));
    text.remove(u'`');
    text.replace(QStringLiteral(" | "), QStringLiteral("  "));
    if (text.startsWith(u'|'))
        text = text.mid(1);
    if (text.endsWith(u'|'))
        text.chop(1);
    return text.trimmed();
}

QStringList picturesIn(const QString &markdown)
{
    static const QRegularExpression picture(QStringLiteral("!\\[[^\\]]*\\]\\(([^)\\s]+)[^)]*\\)"));
    QStringList found;
    for (auto match = picture.globalMatch(markdown); match.hasNext();)
        found << match.next().captured(1);
    found.removeDuplicates();
    return found;
}

QString ManualBook::folderOf(const QString &language)
{
    const QString program = QCoreApplication::applicationDirPath();
    const QStringList places{qEnvironmentVariable("BANXIN_MANUAL"), program + QStringLiteral("/../share/banxin/manual"),
        program + QStringLiteral("/../../../docs/manual")};
    for (const QString &place : places)
        if (!place.isEmpty() && QFile::exists(place + u'/' + language + QStringLiteral("/index.txt")))
            return QDir::cleanPath(place + u'/' + language);
    return {};
}

ManualBook ManualBook::read(const QString &folder)
{
    ManualBook book;
    book.m_folder = folder;
    if (folder.isEmpty())
        return book;
    const QStringList names = textOf(folder + QStringLiteral("/index.txt")).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &name : names) {
        Chapter chapter;
        chapter.name = name.trimmed();
        chapter.text = textOf(folder + u'/' + chapter.name + QStringLiteral(".md"));
        if (chapter.text.isEmpty())
            continue;
        bool code = false;
        for (const QString &line : chapter.text.split(u'\n')) {
            if (line.startsWith(QStringLiteral("```")))
                code = !code;
            const Heading heading = code ? Heading{0, {}, {}} : headingOf(line);
            if (heading.level == 0)
                continue;
            if (chapter.title.isEmpty())
                chapter.title = heading.title;
            else
                chapter.headings.push_back(heading);
        }
        book.m_chapters.push_back(std::move(chapter));
    }
    return book;
}

const Chapter *ManualBook::chapter(const QString &name) const
{
    const auto found =
        std::find_if(m_chapters.begin(), m_chapters.end(), [&](const Chapter &each) { return each.name == name; });
    return found == m_chapters.end() ? nullptr : &*found;
}

std::vector<Hit> ManualBook::find(const QString &words, std::size_t most) const
{
    const QStringList wanted = words.split(u' ', Qt::SkipEmptyParts);
    if (wanted.isEmpty())
        return {};
    const auto has = [&](const QString &text) {
        return std::all_of(wanted.begin(), wanted.end(),
            [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
    };
    std::vector<Hit> titles, lines;
    for (const Chapter &chapter : m_chapters) {
        if (has(chapter.title))
            titles.push_back({chapter.name, chapter.title, {}, chapter.title});
        Heading section;
        for (const QString &raw : chapter.text.split(u'\n')) {
            const Heading heading = headingOf(raw);
            const QString line = spoken(raw);
            if (heading.level == 1)
                continue;
            const auto place = [&] {
                return section.title.isEmpty() ? chapter.title
                                               : QStringLiteral("%1 › %2").arg(chapter.title, section.title);
            };
            if (heading.level > 0) {
                section = heading;
                if (has(heading.title))
                    titles.push_back({chapter.name, place(), section.anchor, heading.title});
            } else if (has(line)) {
                const qsizetype at = line.indexOf(wanted.front(), 0, Qt::CaseInsensitive);
                constexpr qsizetype kBefore = 24, kLong = 90;
                const qsizetype from = std::max<qsizetype>(0, at - kBefore);
                QString around = line.mid(from, kLong);
                if (from > 0)
                    around.prepend(u'…');
                if (from + kLong < line.size())
                    around.append(u'…');
                lines.push_back({chapter.name, place(), section.anchor, around});
            }
        }
    }
    titles.insert(titles.end(), lines.begin(), lines.end());
    if (titles.size() > most)
        titles.resize(most);
    return titles;
}

QMap<QString, QImage> ManualBook::pictures(const Chapter &chapter, int width, double ratio) const
{
    QMap<QString, QImage> all;
    for (const QString &path : picturesIn(chapter.text)) {
        QImageReader reader(QDir(m_folder).filePath(path));
        QImage image = reader.read();
        if (image.isNull())
            continue; // its words stand in its place
        const int wide = std::min(image.width(), width);
        image = image.scaledToWidth(qRound(wide * ratio), Qt::SmoothTransformation);
        image.setDevicePixelRatio(ratio);
        all.insert(path, image);
    }
    return all;
}

} // namespace banxin::manual
