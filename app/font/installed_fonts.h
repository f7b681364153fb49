// InstalledFonts: the outline fonts that fontconfig knows, by family and weight. It never guesses a
// substitute and opens a face only when one is asked for.
#pragma once

#include "font/face.h"

#include <QHash>

#include <memory>
#include <mutex>
#include <vector>

namespace banxin::font {

/// One installed face: where it is, and the face itself once asked for.
class InstalledFace {
public:
    InstalledFace(QString path, int index, QString family, int weight, const void *coverage);

    const QString &path() const { return m_path; }
    int index() const { return m_index; }
    const QString &family() const { return m_family; }
    int weight() const { return m_weight; }
    /// As fontconfig recorded it, without opening the file.
    bool isSaidToCover(char32_t character) const;
    /// Null where the file cannot be opened.
    std::shared_ptr<const Face> face() const;

private:
    QString m_path;
    int m_index;
    QString m_family;
    int m_weight;
    const void *m_coverage; // FcCharSet of fontconfig's configuration
    mutable std::once_flag m_opened;
    mutable std::shared_ptr<const Face> m_face;
};

class InstalledFonts {
public:
    InstalledFonts();
    ~InstalledFonts();
    InstalledFonts(const InstalledFonts &) = delete;
    InstalledFonts &operator=(const InstalledFonts &) = delete;

    /// Upright faces with that family name in any of its languages, case ignored.
    std::vector<const InstalledFace *> family(const QString &name) const;
    /// The openable face of the family nearest to the weight; null where there is none. Of two as near,
    /// the lighter up to 450 and the heavier above, as CSS Fonts 4 §5.2 leans.
    const InstalledFace *nearest(const QString &name, int weight) const;
    /// All faces by family, weight and path: the same order on machines with the same fonts.
    const std::vector<std::unique_ptr<InstalledFace>> &all() const { return m_faces; }

private:
    void *m_config; // FcConfig, which owns the coverage
    std::vector<std::unique_ptr<InstalledFace>> m_faces;
    QHash<QString, std::vector<const InstalledFace *>> m_byFamily;
};

} // namespace banxin::font
