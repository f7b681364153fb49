// Subject: the file that is being preflighted, opened by QPDF, with what its pages share and what all rules look at.
// It changes nothing in it.
#pragma once

#include "preflight/page_content.h"
#include "preflight/part_reader.h"
#include "preflight/profile.h"

#include <memory>

class QPDF;

namespace banxin::preflight {

/// One dictionary that can be reached from the trailer.
struct Entry {
    Object object; // the dictionary or stream
    Object holder; // the indirect object that it is, or stands in
};

struct Metadata {
    bool isThere = false;
    bool isCompressed = false;
    bool isWellFormed = false;
    /// "pdfx:GTS_PDFXVersion" by prefix and name → text; the prefixes are those of the specifications.
    std::map<QString, QString> values;
    QString value(const char *name) const;
};

class Subject {
public:
    enum class Reading { Whole, Pages }; // Pages: without entries(), for what looks at pages alone
    /// Fails with Refused as preflight() does.
    /// `parts` lives longer.
    static base::Result<std::unique_ptr<Subject>> open(
        const QByteArray &pdf, const PartReader &parts, Reading reading = Reading::Whole);
    ~Subject();

    const QByteArray &bytes() const { return m_bytes; }
    const PartReader &parts() const { return m_parts; }
    Object trailer() const;
    Object catalog() const;
    Object information() const;
    /// From header and catalogue, whichever is higher: 14 for 1.4.
    int version() const;
    bool isEncrypted() const;
    /// What QPDF had to repair, in its own words.
    QStringList damages() const;
    /// Those that another reading of the same file met.
    void addDamages(const Subject &other);

    const std::vector<Object> &pages() const { return m_pages; }
    const std::vector<Entry> &entries() const { return m_entries; }
    bool isWhole() const { return m_isWhole; } // false: more objects than limits.h allows
    const Metadata &metadata() const { return m_metadata; }
    SharedContent &shared() { return m_shared; }
    const SharedContent &shared() const { return m_shared; }
    /// Whether the file is tagged or says that it is PDF/UA.
    bool claimsAccessibility() const;

private:
    explicit Subject(const PartReader &parts);
    void collect();
    void readMetadata();

    QByteArray m_bytes;
    const PartReader &m_parts;
    std::unique_ptr<QPDF> m_pdf;
    std::vector<Object> m_pages;
    std::vector<Entry> m_entries;
    bool m_isWhole = true;
    Metadata m_metadata;
    mutable QStringList m_damages; // QPDF forgets what it has told
    SharedContent m_shared;
};

} // namespace banxin::preflight
