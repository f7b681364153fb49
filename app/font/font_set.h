// FontSet: the faces that a publication sets its text in, found through fontconfig, with fallback by
// coverage and a table of substitutes for trade fonts. It never substitutes silently.
#pragma once

#include "font/face.h"

#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace banxin::font {

/// What a publication's font set asks for.
struct FaceRequest {
    QString family; // key that styles use: 宋 标宋 黑 楷 仿宋, or a family's own name
    int weight = 400;
    QString installedFamily; // e.g. "Noto Serif CJK SC"
    int installedWeight = 400;
};

/// A face that stands in for another, or text that no face covers.
struct FontFinding {
    enum class Kind { Substituted, MissingFamily, MissingGlyph };
    Kind kind = Kind::Substituted;
    QString asked;
    QString used;
};

class FontSet {
public:
    /// Looks the faces up in fontconfig (about 6 ms, once a process); opens all but the first on first use.
    /// Fails with Refused only where no Chinese face can be found at all, naming the packages to install.
    static base::Result<std::shared_ptr<const FontSet>> make(const std::vector<FaceRequest> &requests);

    /// The face for a style's family and weight: the nearest weight of the family, else its substitute,
    /// else the first face of the set. Never null.
    std::shared_ptr<const Face> face(const QString &family, int weight) const;
    /// How face() came to its answer: nothing where the publication's own or an installed family by that
    /// name is used, else what stands in for what. The rules are in resources/rules/font_substitution.json.
    std::optional<FontFinding> substitutionOf(const QString &family, int weight) const;
    /// `preferred` where it covers the character; else the first face that does, the set's own before
    /// the system's; null where none does: then a MissingGlyph finding is the caller's to make. Private use
    /// characters never go to the system's faces, where they may mean anything. Default ignorable
    /// characters (joiners, variation selectors) stay with `preferred`.
    std::shared_ptr<const Face> faceCovering(char32_t character, const std::shared_ptr<const Face> &preferred) const;
    /// Families substituted or missing, as found at make().
    const std::vector<FontFinding> &findings() const;
    /// Names the set's whole content: part of the key of everything that is set in it.
    const base::Digest &digest() const;
    /// The set used where a publication names none: Noto Serif and Sans CJK SC, LXGW WenKai.
    static std::vector<FaceRequest> defaultRequests();

private:
    struct Data;
    explicit FontSet(std::shared_ptr<const Data> data);
    std::shared_ptr<const Data> d;
};

} // namespace banxin::font
