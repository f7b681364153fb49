#include "manuscript/variants.h"

#include <QFile>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace banxin::manuscript {

namespace {

constexpr char16_t first = 0x3400, last = 0x9FFF;

/// Two lines of the same length: characters as they may be written, and as rules have them.
std::vector<char16_t> table()
{
    std::vector<char16_t> all(last - first + 1);
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i] = static_cast<char16_t>(first + i);
    QFile file(u":/rules/variants.txt"_s);
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    const QStringList lines = isOpen ? QString::fromUtf8(file.readAll()).split(u'\n') : QStringList();
    const QString from = lines.value(0), to = lines.value(1);
    for (qsizetype i = 0; i < std::min(from.size(), to.size()); ++i) {
        if (from[i].unicode() >= first && from[i].unicode() <= last)
            all[from[i].unicode() - first] = to[i].unicode();
    }
    return all;
}

char16_t foldedOf(QChar c)
{
    static const std::vector<char16_t> known = table();
    const char16_t u = c.unicode();
    return u >= first && u <= last ? known[u - first] : u;
}

QString withoutSpaces(const QString &text)
{
    QString made;
    std::copy_if(text.begin(), text.end(), std::back_inserter(made), [](QChar c) { return !c.isSpace(); });
    return made;
}

} // namespace

QString folded(const QString &text)
{
    const auto at = std::find_if(text.begin(), text.end(), [](QChar c) { return foldedOf(c) != c.unicode(); });
    if (at == text.end())
        return text;
    QString made = text;
    std::transform(made.begin(), made.end(), made.begin(), [](QChar c) { return QChar(foldedOf(c)); });
    return made;
}

QString Unfolded::of(const QString &part) const
{
    if (part.isEmpty() || !isNeeded())
        return part;
    if (const qsizetype at = m_folded.indexOf(part); at >= 0)
        return m_text.mid(at, part.size());
    const QString ink = withoutSpaces(part);
    const qsizetype at = withoutSpaces(m_folded).indexOf(ink);
    return at < 0 ? part : withoutSpaces(m_text).mid(at, ink.size());
}

QStringList Unfolded::of(const QStringList &parts) const
{
    QStringList made;
    for (const QString &part : parts)
        made << of(part);
    return made;
}

} // namespace banxin::manuscript
