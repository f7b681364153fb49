#include "press/press_writer.h"

#include "base/digest.h"
#include "base/job_pool.h"
#include "pdf/deflate.h"
#include "pdf/file_builder.h"
#include "pdf/syntax.h"
#include "pdf/xmp.h"
#include "press/page_content.h"
#include "press/press_inks.h"
#include "press/press_pictures.h"
#include "press/press_placed_pages.h"
#include "press/structure_tree.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QUuid>

#include <deque>
#include <mutex>

namespace banxin::press {

namespace {

/// Half the time of level 6 for streams that are 3 % longer.
constexpr int contentLevel = 4;

struct Page {
    base::Size trim;
    base::Length bleed;
    QString language;
    std::vector<display::SpotInk> spots;
    QByteArray content; // then compressed
    QByteArray digest; // of the compressed content
    PageResources resources;
    std::vector<TaggedSequence> sequences;
    int object = 0; // its number in the file
};

double millisecondsOf(QElapsedTimer &timer)
{
    const double elapsed = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    timer.start();
    return elapsed;
}

/// The same few profiles are written again and again: the last compressed one is kept.
QByteArray compressedProfile(const QByteArray &icc)
{
    static std::mutex mutex;
    static QByteArray plain, compressed;
    const std::lock_guard lock(mutex);
    if (plain != icc) {
        compressed = pdf::deflated(icc, 2);
        plain = icc;
    }
    return compressed;
}

QByteArray boxOf(const char *name, base::Length left, base::Length bottom, base::Length right, base::Length top)
{
    QByteArray out = QByteArray("/") + name + " [";
    for (const base::Length side : {left, bottom, right, top})
        pdf::appendLength(out, side);
    out += "] ";
    return out;
}

QByteArray inksAsText(const base::Color &color)
{
    QByteArray text;
    for (const int part : {color.c, color.m, color.y, color.k, color.swatch, color.tint})
        text += ' ' + QByteArray::number(part);
    return text;
}

} // namespace

struct PressWriter::Data {
    Data(const PressOptions &given, const AssetSource &source, base::JobPool &pool)
        : m_options(given)
        , m_assets(source)
        , m_jobs(pool)
    {
        if (m_options.proof)
            m_screen.emplace(m_options.outputProfile);
        else
            m_jobs.start([this] { m_profile = compressedProfile(m_options.outputProfile); });
    }

    base::Status add(const std::shared_ptr<const display::DisplayList> &list)
    {
        if (auto status = m_pictures.add(*list, m_assets); !status)
            return status;
        if (auto status = m_placedPages.add(*list, m_assets); !status)
            return status;
        QElapsedTimer timer;
        timer.start();
        Page &page = m_pages.emplace_back();
        ContentSurroundings around{m_pictures.numbers(), m_placedPages.numbers(), margin(), {}, nullptr, {}};
        if (m_screen) {
            around.screen = &*m_screen;
            around.watermark = watermarkOf(*m_options.proof, list->trim);
        } else {
            around.marks = itemsOf(m_options.marks, *list);
        }
        PageContent content(*list, m_fonts, around);
        auto written = content.write();
        if (!written)
            return tl::unexpected(written.error());
        page.trim = list->trim;
        page.bleed = list->bleed;
        page.language = list->language;
        page.spots = list->spots;
        page.content = std::move(*written);
        page.resources = content.resources();
        page.sequences = content.sequences();
        m_jobs.start([&page] {
            page.content = pdf::deflated(page.content, contentLevel);
            page.digest = base::Digest::of(page.content).bytes();
        });
        m_result.timings.content += millisecondsOf(timer);
        return {};
    }

    base::Length margin() const { return m_options.proof ? base::Length() : marginFor(m_options.marks); }

    base::Result<PressResult> finish()
    {
        m_sound.assign(m_fonts.all().size(), 0);
        QElapsedTimer timer;
        timer.start();
        m_placedPages.start(m_options, m_jobs); // first: they and pictures take longest
        m_pictures.start(m_options, m_jobs);
        for (const auto &font : m_fonts.all())
            m_jobs.start([this, font = font.get()] { m_sound[std::size_t(font->number)] = font->embedded->prepare(); });
        const int structure = writeStructure(); // meanwhile
        const base::Status ran = m_jobs.wait();
        m_result.timings.subset = millisecondsOf(timer);
        m_result.timings.pictures = m_pictures.milliseconds();
        for (const base::Status &status : {m_pictures.outcome(), m_placedPages.outcome()}) {
            if (!status)
                return tl::unexpected(status.error());
        }
        m_result.notes = m_placedPages.notes();
        if (!ran)
            return tl::unexpected(ran.error());
        for (const auto &font : m_fonts.all()) {
            if (!m_sound[std::size_t(font->number)]) {
                return base::failure(base::ErrorKind::Refused,
                    QCoreApplication::translate("press", "字体“%1”的文件已损坏，无法嵌入。")
                        .arg(font->face->familyName()),
                    font->face->path(), QCoreApplication::translate("press", "请重新安装该字体。"));
            }
        }
        auto bytes = writeObjects(structure);
        if (!bytes)
            return tl::unexpected(bytes.error());
        m_result.pdf = std::move(*bytes);
        m_result.timings.write = millisecondsOf(timer);
        return std::move(m_result);
    }

    /// From the page's trim to the edge of the paper.
    base::Length edgeOf(const Page &page) const { return page.bleed + margin(); }
    base::Size paperOf(const Page &page) const
    {
        return {page.trim.width + 2 * edgeOf(page), page.trim.height + 2 * edgeOf(page)};
    }

    int writeStructure()
    {
        std::vector<TaggedPage> tagged;
        for (Page &page : m_pages) {
            page.object = m_file.reserve();
            tagged.push_back({page.object, paperOf(page), edgeOf(page), std::move(page.sequences)});
        }
        return addStructureTree(m_file, tagged);
    }

    base::Result<QByteArray> writeObjects(int structure)
    {
        std::vector<pdf::EmbeddedFont::Objects> fonts;
        for (const auto &font : m_fonts.all())
            fonts.push_back(font->embedded->addTo(m_file));
        std::vector<int> pictures;
        for (int i = 0; i < static_cast<int>(m_pictures.numbers().size()); ++i)
            pictures.push_back(m_pictures.addTo(m_file, i));
        std::vector<int> placedPages;
        for (int i = 0; i < static_cast<int>(m_placedPages.numbers().size()); ++i)
            placedPages.push_back(m_placedPages.addTo(m_file, i));
        // Overprint mode 1: inks of value 0 leave what is below alone (ISO 32000-1, 8.6.7).
        QByteArray states;
        if (m_screen) {
            states = "/Faint << /Type /ExtGState /ca 0.18 >>";
        } else {
            states = "/Over " + pdf::referenceTo(m_file.add("<< /Type /ExtGState /OP true /op true /OPM 1 >>"))
                + " /Knock " + pdf::referenceTo(m_file.add("<< /Type /ExtGState /OP false /op false /OPM 1 >>"));
        }

        PressInks inks(m_file);
        const int tree = m_file.reserve();
        QByteArray kids;
        int key = 0; // of the page in the parent tree
        for (Page &page : m_pages) {
            QByteArray fontNames, pictureNames, inkNames, shadingNames;
            std::vector<display::SpotInk> spots = page.spots;
            spots.push_back(allInksSpot());
            for (const display::SpotInk &spot : spots) {
                if (page.resources.spots.count(spot.number))
                    inkNames +=
                        "/S" + QByteArray::number(spot.number) + ' ' + pdf::referenceTo(inks.colorSpace(spot)) + ' ';
            }
            for (std::size_t i = 0; i < page.resources.gradients.size(); ++i) {
                const display::Gradient &gradient = page.resources.gradients[i];
                const int shading = m_screen
                    ? inks.screenShading(gradient, (*m_screen)(gradient.from), (*m_screen)(gradient.to))
                    : inks.shading(gradient, spots);
                shadingNames += "/G" + QByteArray::number(qsizetype(i)) + ' ' + pdf::referenceTo(shading) + ' ';
            }
            bool isTransparent = false;
            for (const int number : page.resources.horizontalFonts)
                fontNames += "/F" + QByteArray::number(number) + ' '
                    + pdf::referenceTo(fonts[std::size_t(number)].horizontal) + ' ';
            for (const int number : page.resources.verticalFonts)
                fontNames += "/V" + QByteArray::number(number) + ' '
                    + pdf::referenceTo(fonts[std::size_t(number)].vertical) + ' ';
            for (const int number : page.resources.pictures) {
                pictureNames +=
                    "/P" + QByteArray::number(number) + ' ' + pdf::referenceTo(pictures[std::size_t(number)]) + ' ';
                isTransparent = isTransparent || m_pictures.hasAlpha(number);
            }
            for (const int number : page.resources.placedPages) {
                pictureNames +=
                    "/A" + QByteArray::number(number) + ' ' + pdf::referenceTo(placedPages[std::size_t(number)]) + ' ';
                isTransparent = isTransparent || m_placedPages.isTransparent(number);
            }
            const base::Size trim = page.trim;
            const base::Length bleed = std::min(page.bleed, m_options.bleed.value_or(page.bleed));
            const base::Length edge = edgeOf(page);
            const base::Length none;
            const base::Size paper = paperOf(page);
            QByteArray object = "<< /Type /Page /Parent " + pdf::referenceTo(tree) + ' '
                + boxOf("MediaBox", none, none, paper.width, paper.height)
                + boxOf("BleedBox", edge - bleed, edge - bleed, edge + trim.width + bleed, edge + trim.height + bleed)
                + boxOf("TrimBox", edge, edge, edge + trim.width, edge + trim.height)
                + (m_options.tagged ? "/StructParents " + QByteArray::number(key++) + " /Tabs /S " : QByteArray())
                + "/Resources << /ExtGState << " + states + " >> ";
            if (!fontNames.isEmpty())
                object += "/Font << " + fontNames + ">> ";
            if (!pictureNames.isEmpty())
                object += "/XObject << " + pictureNames + ">> ";
            if (!inkNames.isEmpty())
                object += "/ColorSpace << " + inkNames + ">> ";
            if (!shadingNames.isEmpty())
                object += "/Shading << " + shadingNames + ">> ";
            object += ">> /Contents " + pdf::referenceTo(m_file.addStream("/Filter /FlateDecode", page.content));
            if (m_screen)
                object += ' ' + boxOf("CropBox", edge, edge, edge + trim.width, edge + trim.height);
            if (isTransparent || m_screen)
                object += QByteArray(" /Group << /Type /Group /S /Transparency /CS ")
                    + (m_screen ? "/DeviceRGB >>" : "/DeviceCMYK >>");
            m_file.replace(page.object, object + " >>");
            kids += pdf::referenceTo(page.object) + ' ';
        }
        m_file.replace(tree,
            "<< /Type /Pages /Count " + QByteArray::number(qsizetype(m_pages.size())) + " /Kids [" + kids + "] >>");
        writeCatalog(tree, structure);
        return m_file.write(6);
    }

    void writeCatalog(int tree, int structure)
    {
        pdf::Metadata metadata;
        metadata.title = m_options.title;
        metadata.creator = m_options.creator;
        metadata.language = m_pages.front().language;
        metadata.date = m_options.date;
        metadata.documentId = documentId();
        metadata.pdfxVersion = m_screen ? "" : "PDF/X-4";
        metadata.isUniversal = m_options.tagged;
        const int xmp = m_file.addStream("/Type /Metadata /Subtype /XML", pdf::xmpPacket(metadata));
        m_file.setInfo(m_file.add(pdf::infoDictionary(metadata)));
        QByteArray intents;
        if (!m_screen) {
            const int profile = m_file.addStream("/N 4 /Filter /FlateDecode", m_profile);
            const QByteArray condition = pdf::textString(m_options.outputCondition);
            // Registered characterisations are one word (FOGRA39, IFRA26); others are explained by Info alone.
            const QByteArray registry = m_options.outputCondition.contains(QLatin1Char(' '))
                ? QByteArray()
                : QByteArray("/RegistryName (http://www.color.org) ");
            intents = " /OutputIntents [<< /Type /OutputIntent /S /GTS_PDFX /OutputConditionIdentifier " + condition
                + " /Info " + condition + ' ' + registry + "/DestOutputProfile " + pdf::referenceTo(profile) + " >>]";
        }
        const QByteArray tags = m_options.tagged
            ? " /MarkInfo << /Marked true >> /StructTreeRoot " + pdf::referenceTo(structure)
            : QByteArray();
        m_file.setRoot(m_file.add("<< /Type /Catalog /Pages " + pdf::referenceTo(tree) + " /Metadata "
            + pdf::referenceTo(xmp) + " /Lang " + pdf::textString(metadata.language) + tags
            + " /ViewerPreferences << /DisplayDocTitle true >>" + intents + " >>"));
    }

    /// The same document gets the same name: from what it shows, pictures too, for which press, its
    /// title and its date.
    QString documentId() const
    {
        QByteArray all = m_options.title.toUtf8() + m_options.date.toString(Qt::ISODate).toLatin1()
            + m_options.outputCondition.toUtf8() + base::Digest::of(m_options.outputProfile).bytes();
        // The contents name pictures, inks and gradients by number alone; what these are follows from the rest.
        for (const Page &page : m_pages) {
            all += page.digest;
            for (const display::SpotInk &spot : page.spots)
                all += spot.name.toUtf8() + inksAsText(spot.alternate);
            for (const display::Gradient &gradient : page.resources.gradients)
                all += inksAsText(gradient.from) + inksAsText(gradient.to);
        }
        std::vector<QByteArray> assets(m_pictures.numbers().size());
        for (const auto &[use, number] : m_pictures.numbers())
            assets[std::size_t(number)] = use.asset.bytes() + (use.grey ? 'g' : 'c');
        for (const QByteArray &asset : assets)
            all += asset;
        all += m_placedPages.identity();
        all += QByteArray::number(m_options.inkLimitPercent) + ' ' + QByteArray::number(m_options.pictureResolution);
        static const QUuid space =
            QUuid::fromString(QStringLiteral("6ba7b811-9dad-11d1-80b4-00c04fd430c8")); // RFC 4122, URL
        return QStringLiteral("uuid:") + QUuid::createUuidV5(space, all).toString(QUuid::WithoutBraces);
    }

    const PressOptions &m_options;
    const AssetSource &m_assets;
    base::JobPool &m_jobs;
    std::deque<Page> m_pages; // stay where they are while jobs write to them
    PressFonts m_fonts;
    PressPictures m_pictures;
    PressPlacedPages m_placedPages;
    std::optional<ScreenInks> m_screen; // of a proof
    std::vector<char> m_sound; // by font
    QByteArray m_profile;
    pdf::FileBuilder m_file;
    PressResult m_result;
};

PressWriter::PressWriter(const PressOptions &options, const AssetSource &assets, base::JobPool &jobs)
    : d(std::make_unique<Data>(options, assets, jobs))
{
}

PressWriter::~PressWriter() { (void)d->m_jobs.wait(); }

base::Status PressWriter::add(const std::shared_ptr<const display::DisplayList> &page) { return d->add(page); }

base::Result<PressResult> PressWriter::finish()
{
    if (d->m_pages.empty() || !d->m_options.date.isValid() || d->m_options.outputProfile.isEmpty()
        || d->m_options.title.isEmpty())
        return base::failure(base::ErrorKind::WrongUse,
            QCoreApplication::translate("press", "导出 PDF 需要版面、标题、日期和输出特性文件。"));
    return d->finish();
}

base::Result<PressResult> pressPdf(const std::vector<std::shared_ptr<const display::DisplayList>> &pages,
    const PressOptions &options, const AssetSource &assets, const std::function<bool(int done)> &progress)
{
    base::JobPool jobs(QCoreApplication::translate("press", "导出 PDF"));
    PressWriter writer(options, assets, jobs);
    int done = 0;
    for (const auto &page : pages) {
        if (auto status = writer.add(page); !status)
            return tl::unexpected(status.error());
        if (progress && !progress(++done))
            return base::failure(
                base::ErrorKind::Refused, QCoreApplication::translate("press", "导出已取消，没有写出文件。"));
    }
    return writer.finish();
}

} // namespace banxin::press
