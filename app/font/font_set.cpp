#include "font/font_set.h"

#include "font/font_substitution.h"
#include "font/installed_fonts.h"

#include <QCoreApplication>
#include <QHash>

#include <hb.h>

#include <cstdlib>
#include <mutex>
#include <shared_mutex>

namespace banxin::font {

namespace {

struct Resolved {
    const InstalledFace *face = nullptr;
    std::optional<FontFinding> finding;
};

QString described(const QString &family, int weight) { return QStringLiteral("%1 %2").arg(family).arg(weight); }

QString described(const InstalledFace &face) { return described(face.family(), face.weight()); }

bool isPrivateUse(char32_t c) { return (c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000; }

bool isDefaultIgnorable(char32_t c)
{
    return c == 0x00AD || c == 0x034F || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2060 && c <= 0x206F) || (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF
        || (c >= 0xE0000 && c <= 0xE0FFF);
}

// A weight further off than this is another face to the eye, and said so.
constexpr int weightTolerance = 120;
constexpr char32_t commonCharacter = U'国';

} // namespace

struct FontSet::Data {
    std::vector<FaceRequest> requests;
    InstalledFonts installed;
    const FontSubstitution &substitution = FontSubstitution::standard();
    const InstalledFace *first = nullptr;
    std::vector<FontFinding> findings;
    mutable std::once_flag digested;
    mutable base::Digest digest;
    mutable std::shared_mutex mutex;
    mutable QHash<std::pair<QString, int>, Resolved> resolved;
    mutable QHash<std::pair<char32_t, int>, std::shared_ptr<const Face>> covering;

    Resolved firstOf(const QString &asked) const
    {
        return {first, FontFinding{FontFinding::Kind::MissingFamily, asked, first ? described(*first) : QString()}};
    }

    // The kind's best installed family.
    const InstalledFace *faceOfKind(const FontSubstitution::Kind &kind, int weight) const
    {
        for (const QString &family : kind.installed)
            if (const InstalledFace *face = installed.nearest(family, weight))
                return face;
        return nullptr;
    }

    const FaceRequest *requestFor(const QString &key, int weight) const
    {
        const FaceRequest *best = nullptr;
        for (const FaceRequest &request : requests) {
            if (request.family == key && (!best || std::abs(request.weight - weight) < std::abs(best->weight - weight)))
                best = &request;
        }
        return best;
    }

    Resolved resolveRequest(const FaceRequest &request) const
    {
        const QString asked = described(request.installedFamily, request.installedWeight);
        if (const InstalledFace *face = installed.nearest(request.installedFamily, request.installedWeight)) {
            if (std::abs(face->weight() - request.installedWeight) <= weightTolerance)
                return {face, std::nullopt};
            return {face, FontFinding{FontFinding::Kind::Substituted, asked, described(*face)}};
        }
        QString key = request.family;
        int weight = request.installedWeight;
        if (const auto standIn = substitution.standInFor(request.installedFamily); standIn && !substitution.kind(key)) {
            key = standIn->key;
            weight = standIn->weight;
        }
        while (const FontSubstitution::Kind *kind = substitution.kind(key)) {
            if (const InstalledFace *face = faceOfKind(*kind, weight))
                return {face, FontFinding{FontFinding::Kind::Substituted, asked, described(*face)}};
            key = kind->otherwise;
        }
        return firstOf(asked);
    }

    Resolved resolve(const QString &family, int weight) const
    {
        if (const FaceRequest *request = requestFor(family, weight))
            return resolveRequest(*request);
        if (const InstalledFace *face = installed.nearest(family, weight))
            return {face, std::nullopt};
        if (const FontSubstitution::Kind *kind = substitution.kind(family)) {
            if (const InstalledFace *face = faceOfKind(*kind, std::max(weight, kind->weight)))
                return {face, std::nullopt};
            if (!kind->otherwise.isEmpty()) {
                Resolved other = resolve(kind->otherwise, weight);
                if (other.face)
                    other.finding = FontFinding{FontFinding::Kind::Substituted, family, described(*other.face)};
                return other;
            }
        }
        if (const auto standIn = substitution.standInFor(family)) {
            // A trade font's weight is in its name; a style may ask for a heavier one on top.
            Resolved other = resolve(standIn->key, weight > 400 ? std::max(weight, standIn->weight) : standIn->weight);
            if (other.face)
                other.finding = FontFinding{FontFinding::Kind::Substituted, family, described(*other.face)};
            return other;
        }
        return firstOf(described(family, weight));
    }

    Resolved resolvedOnce(const QString &family, int weight) const
    {
        const std::pair key(family, weight);
        {
            const std::shared_lock lock(mutex);
            const auto found = resolved.constFind(key);
            if (found != resolved.constEnd())
                return *found;
        }
        const Resolved fresh = resolve(family, weight);
        const std::unique_lock lock(mutex);
        return *resolved.insert(key, fresh);
    }

    std::shared_ptr<const Face> search(char32_t character, int weight) const
    {
        QStringList families;
        for (const FaceRequest &request : requests)
            if (const Resolved own = resolvedOnce(request.family, request.weight);
                own.face && !families.contains(own.face->family()))
                families << own.face->family();
        if (!isPrivateUse(character))
            families << substitution.fallback();
        for (const QString &family : families) {
            const InstalledFace *candidate = installed.nearest(family, weight);
            if (candidate && candidate->isSaidToCover(character) && candidate->face()->covers(character))
                return candidate->face();
        }
        if (isPrivateUse(character))
            return nullptr;
        for (const auto &candidate : installed.all())
            if (candidate->isSaidToCover(character) && candidate->face() && candidate->face()->covers(character))
                return candidate->face();
        return nullptr;
    }
};

FontSet::FontSet(std::shared_ptr<const Data> data)
    : d(std::move(data))
{
}

base::Result<std::shared_ptr<const FontSet>> FontSet::make(const std::vector<FaceRequest> &requests)
{
    auto data = std::make_shared<Data>();
    data->requests = requests.empty() ? defaultRequests() : requests;
    const auto isChinese = [](const InstalledFace *face) {
        return face && face->isSaidToCover(commonCharacter) && face->face();
    };

    for (const FaceRequest &request : data->requests) {
        if (const Resolved own = data->resolveRequest(request); isChinese(own.face)) {
            data->first = own.face;
            break;
        }
    }
    for (auto face = data->installed.all().begin(); !data->first && face != data->installed.all().end(); ++face)
        if (isChinese(face->get()))
            data->first = face->get();
    if (!data->first) {
        return base::failure(base::ErrorKind::Refused,
            QCoreApplication::translate("font", "这台机器上没有可用的中文字体。"), {},
            QCoreApplication::translate(
                "font", "请安装软件包 fonts-noto-cjk、fonts-noto-cjk-extra 和 fonts-lxgw-wenkai，然后重新打开程序。"));
    }

    for (const FaceRequest &request : data->requests) {
        const Resolved own = data->resolveRequest(request);
        if (!own.finding)
            continue;
        const bool known = std::any_of(data->findings.begin(), data->findings.end(), [&](const FontFinding &each) {
            return each.asked == own.finding->asked && each.used == own.finding->used;
        });
        if (!known)
            data->findings.push_back(*own.finding);
    }
    return std::shared_ptr<const FontSet>(new FontSet(std::move(data)));
}

std::shared_ptr<const Face> FontSet::face(const QString &family, int weight) const
{
    const Resolved found = d->resolvedOnce(family, weight);
    return (found.face ? found.face : d->first)->face();
}

std::optional<FontFinding> FontSet::substitutionOf(const QString &family, int weight) const
{
    return d->resolvedOnce(family, weight).finding;
}

std::shared_ptr<const Face> FontSet::faceCovering(
    char32_t character, const std::shared_ptr<const Face> &preferred) const
{
    if (preferred && (preferred->covers(character) || isDefaultIgnorable(character)))
        return preferred;
    const std::pair key(character, preferred ? preferred->weight() : d->first->weight());
    {
        const std::shared_lock lock(d->mutex);
        const auto found = d->covering.constFind(key);
        if (found != d->covering.constEnd())
            return *found;
    }
    const std::shared_ptr<const Face> fresh = d->search(character, key.second);
    const std::unique_lock lock(d->mutex);
    return *d->covering.insert(key, fresh);
}

const std::vector<FontFinding> &FontSet::findings() const { return d->findings; }

const base::Digest &FontSet::digest() const
{
    std::call_once(d->digested, [this] {
        QByteArray content = hb_version_string();
        for (const FaceRequest &request : d->requests) {
            const std::shared_ptr<const Face> own = face(request.family, request.weight);
            content +=
                request.family.toUtf8() + ' ' + QByteArray::number(request.weight) + ' ' + own->digest().bytes() + '\n';
        }
        d->digest = base::Digest::of(content);
    });
    return d->digest;
}

std::vector<FaceRequest> FontSet::defaultRequests()
{
    const QString serif = QStringLiteral("Noto Serif CJK SC"), sans = QStringLiteral("Noto Sans CJK SC"),
                  kai = QStringLiteral("LXGW WenKai");
    std::vector<FaceRequest> requests;
    const auto add = [&](const QString &key, const QString &family, std::initializer_list<int> weights) {
        for (const int weight : weights)
            requests.push_back({key, weight, family, weight});
    };
    add(QStringLiteral("宋"), serif, {400, 200, 300, 500, 600, 700, 900});
    add(QStringLiteral("标宋"), serif, {700, 900});
    add(QStringLiteral("黑"), sans, {400, 100, 300, 350, 500, 700, 900});
    add(QStringLiteral("楷"), kai, {400, 300, 700});
    return requests;
}

} // namespace banxin::font
