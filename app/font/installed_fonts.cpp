#include "font/installed_fonts.h"

#include <fontconfig/fontconfig.h>

#include <cmath>
#include <cstdlib>
#include <tuple>

namespace banxin::font {

namespace {

bool isFlagged(const FcPattern *pattern, const char *object, bool otherwise)
{
    FcBool value = FcFalse;
    return FcPatternGetBool(pattern, object, 0, &value) == FcResultMatch ? value == FcTrue : otherwise;
}

QString stringOf(const FcPattern *pattern, const char *object, int number)
{
    FcChar8 *value = nullptr;
    if (FcPatternGetString(pattern, object, number, &value) != FcResultMatch)
        return {};
    return QString::fromUtf8(reinterpret_cast<const char *>(value));
}

int openTypeWeight(const FcPattern *pattern)
{
    double weight = FC_WEIGHT_REGULAR;
    FcPatternGetDouble(pattern, FC_WEIGHT, 0, &weight);
    return static_cast<int>(std::lround(FcWeightToOpenTypeDouble(weight)));
}

// HarfBuzz reads TrueType and CFF outlines; instances of variable fonts would come out at their default weight.
bool isUsable(const FcPattern *pattern, int index)
{
    int slant = FC_SLANT_ROMAN;
    FcPatternGetInteger(pattern, FC_SLANT, 0, &slant);
    const QString format = stringOf(pattern, FC_FONTFORMAT, 0);
    return slant == FC_SLANT_ROMAN && index >> 16 == 0 && isFlagged(pattern, FC_OUTLINE, true)
        && !isFlagged(pattern, FC_VARIABLE, false) && !isFlagged(pattern, FC_COLOR, false)
        && (format == QLatin1String("TrueType") || format == QLatin1String("CFF"));
}

} // namespace

InstalledFace::InstalledFace(QString path, int index, QString family, int weight, const void *coverage)
    : m_path(std::move(path))
    , m_index(index)
    , m_family(std::move(family))
    , m_weight(weight)
    , m_coverage(coverage)
{
}

bool InstalledFace::isSaidToCover(char32_t character) const
{
    return m_coverage && FcCharSetHasChar(static_cast<const FcCharSet *>(m_coverage), character);
}

std::shared_ptr<const Face> InstalledFace::face() const
{
    std::call_once(m_opened, [this] {
        if (auto opened = Face::open(m_path, m_index))
            m_face = std::move(*opened);
    });
    return m_face;
}

InstalledFonts::InstalledFonts()
    : m_config(FcConfigReference(nullptr))
{
    const FcFontSet *set = m_config ? FcConfigGetFonts(static_cast<FcConfig *>(m_config), FcSetSystem) : nullptr;
    if (!set)
        return;
    struct Named {
        std::unique_ptr<InstalledFace> face;
        QStringList names;
    };
    std::vector<Named> found;
    for (int i = 0; i < set->nfont; ++i) {
        const FcPattern *pattern = set->fonts[i];
        int index = 0;
        FcPatternGetInteger(pattern, FC_INDEX, 0, &index);
        if (!isUsable(pattern, index))
            continue;
        FcCharSet *coverage = nullptr;
        FcPatternGetCharSet(pattern, FC_CHARSET, 0, &coverage);
        QStringList names;
        for (int n = 0; n < 16; ++n) {
            const QString name = stringOf(pattern, FC_FAMILY, n);
            if (name.isEmpty())
                break;
            names << name;
        }
        if (names.isEmpty())
            continue;
        found.push_back({std::make_unique<InstalledFace>(
                             stringOf(pattern, FC_FILE, 0), index, names.first(), openTypeWeight(pattern), coverage),
            names});
    }
    std::sort(found.begin(), found.end(), [](const Named &a, const Named &b) {
        return std::forward_as_tuple(a.face->family(), a.face->weight(), a.face->path(), a.face->index())
            < std::forward_as_tuple(b.face->family(), b.face->weight(), b.face->path(), b.face->index());
    });
    for (Named &named : found) {
        for (const QString &name : named.names)
            m_byFamily[name.toCaseFolded()].push_back(named.face.get());
        m_faces.push_back(std::move(named.face));
    }
}

InstalledFonts::~InstalledFonts()
{
    m_faces.clear();
    if (m_config)
        FcConfigDestroy(static_cast<FcConfig *>(m_config));
}

std::vector<const InstalledFace *> InstalledFonts::family(const QString &name) const
{
    return m_byFamily.value(name.trimmed().toCaseFolded());
}

const InstalledFace *InstalledFonts::nearest(const QString &name, int weight) const
{
    std::vector<const InstalledFace *> faces = family(name);
    std::stable_sort(faces.begin(), faces.end(), [weight](const InstalledFace *a, const InstalledFace *b) {
        const int toA = std::abs(a->weight() - weight), toB = std::abs(b->weight() - weight);
        if (toA != toB)
            return toA < toB;
        return weight <= 450 ? a->weight() < b->weight() : a->weight() > b->weight();
    });
    const auto openable =
        std::find_if(faces.begin(), faces.end(), [](const InstalledFace *face) { return face->face() != nullptr; });
    return openable == faces.end() ? nullptr : *openable;
}

} // namespace banxin::font
