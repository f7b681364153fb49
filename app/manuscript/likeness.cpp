#include "manuscript/likeness.h"

#include <algorithm>

namespace banxin::manuscript {

namespace {

constexpr qsizetype runLength = 8;

} // namespace

Shingles shinglesOf(const QString &text)
{
    QString letters; // compatibility forms as what they stand for: full width as half, radicals as characters
    for (const QChar c : text.normalized(QString::NormalizationForm_KC)) {
        if (c.isLetterOrNumber() || c.isSurrogate())
            letters += c.toCaseFolded();
    }
    Shingles all;
    if (letters.isEmpty())
        return all;
    const qsizetype length = std::min(runLength, letters.size());
    all.reserve(static_cast<std::size_t>(letters.size() - length + 1));
    for (qsizetype at = 0; at + length <= letters.size(); ++at) {
        std::uint64_t hash = 0xcbf29ce484222325; // FNV-1a
        for (const QChar c : QStringView(letters).mid(at, length))
            hash = (hash ^ c.unicode()) * 0x100000001b3;
        all.push_back(hash);
    }
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

double likeness(const Shingles &a, const Shingles &b)
{
    const std::size_t shorter = std::min(a.size(), b.size());
    if (shorter == 0)
        return 0;
    std::size_t shared = 0;
    for (auto one = a.begin(), other = b.begin(); one != a.end() && other != b.end();) {
        if (*one == *other)
            ++shared, ++one, ++other;
        else
            *one < *other ? ++one : ++other;
    }
    return static_cast<double>(shared) / static_cast<double>(shorter);
}

} // namespace banxin::manuscript
