// Export: the issue's pages into one press PDF, beside the editing.
#include "session/session_private.h"

#include "base/guarded.h"
#include "base/job_pool.h"
#include "preflight/preflight_task.h"
#include "press/press_writer.h"
#include "session/export_plan.h"
#include "session/file_writer.h"
#include "session/source_profiles.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTimeZone>

#include <algorithm>
#include <atomic>

namespace banxin::session {

namespace {

double lap(QElapsedTimer &timer)
{
    const double milliseconds = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    timer.restart();
    return milliseconds;
}

} // namespace

struct Session::Private::ExportInput {
    model::Document document;
    std::vector<base::Id> pages;
    ExportRequest request;
    const model::Issue *issue = nullptr; // in `document`
    const model::Publication *publication = nullptr;
    model::PrinterProfile printer;
    std::vector<ExportFile> files;
};

namespace {

/// One file under way.
struct Output {
    press::PressOptions options;
    std::unique_ptr<press::PressWriter> writer;
    base::Status status; // of the pages so far
    QByteArray pdf;
    std::vector<std::shared_ptr<const display::DisplayList>> pages; // of a proof, which may be written again
    bool holdsPlacedPages = false; // other people's finished pages
    base::Result<preflight::Report> preflight;
};

bool holdsPlacedPage(const display::DisplayList &list)
{
    return std::any_of(list.items.begin(), list.items.end(), [](const display::Item &item) {
        return item.printed && std::holds_alternative<display::PlacedPageItem>(item.shape);
    });
}

/// What others made is read in workers alone: of our own pages the pictures, and a file with their pages in it as a
/// whole, whose fonts and content are theirs.
void preflightOf(Output &output, const preflight::Profile &wanted, const QString &name, base::JobPool *jobs)
{
    if (output.holdsPlacedPages)
        output.preflight = preflight::preflightInWorker(output.pdf, wanted, name);
    else if (jobs)
        output.preflight = preflight::preflight(output.pdf, wanted, preflight::partsReadInWorkers(), *jobs);
    else
        output.preflight = preflight::preflight(output.pdf, wanted, preflight::partsReadInWorkers());
}

/// A page that was written, as far as findings need it.
struct Written {
    base::Id page;
    layout::PageLayout frames; // nothing else of it
};

/// What preflight finds in a file of ours.
std::vector<Session::PressFinding> pressFindings(
    const preflight::Report &report, const std::vector<const Written *> &pages)
{
    std::vector<Session::PressFinding> all;
    for (const preflight::Finding &one : report.findings) {
        if (one.severity == preflight::Severity::Info)
            continue;
        Session::PressFinding &made = all.emplace_back();
        made.finding.rule = one.rule;
        made.finding.severity = one.severity == preflight::Severity::Error ? layout::Finding::Severity::Error
                                                                           : layout::Finding::Severity::Warning;
        made.finding.message = one.message;
        made.finding.rect = one.rect;
        if (one.page < 1 || one.page > static_cast<int>(pages.size()))
            continue;
        const Written &on = *pages[std::size_t(one.page - 1)];
        made.page = on.page;
        if (one.rect)
            made.finding.frame =
                on.frames.frameAt({one.rect->x + one.rect->width / 2, one.rect->y + one.rect->height / 2});
    }
    return all;
}

/// A proof that is too large is written again with smaller pictures, until it cannot get smaller.
base::Status withinTelephoneSize(Output &output, const press::AssetSource &assets, base::JobPool &jobs)
{
    constexpr std::pair<int, int> smaller[] = {{96, 60}, {72, 50}, {50, 35}}; // resolution and quality
    const qsizetype most = static_cast<qsizetype>(output.pages.size()) * 1'000'000;
    for (const auto &[resolution, quality] : smaller) {
        if (output.pdf.size() <= most)
            break;
        press::PressOptions options = output.options;
        options.proof->pictureResolution = resolution;
        options.proof->pictureQuality = quality;
        press::PressWriter writer(options, assets, jobs);
        for (const auto &page : output.pages) {
            if (auto status = writer.add(page); !status)
                return status;
        }
        const auto pdf = writer.finish();
        if (!pdf)
            return tl::unexpected(pdf.error());
        output.pdf = pdf->pdf;
    }
    return {};
}

base::Error tooManyErrors(const QStringList &errors, const QString &path)
{
    QStringList shown = errors.mid(0, 5);
    if (errors.size() > shown.size())
        shown << QCoreApplication::translate("session", "另有 %1 处").arg(errors.size() - shown.size());
    return {base::ErrorKind::Refused,
        QCoreApplication::translate("session", "版面有 %1 处错误，没有导出：%2")
            .arg(errors.size())
            .arg(shown.join(u'；')),
        path, QCoreApplication::translate("session", "请先改好，或者选择“仍然导出”（--force）。")};
}

} // namespace

base::Result<Session::Private::ExportInput> Session::Private::exportInput(const ExportRequest &request)
{
    if (!open || issue.isNull())
        return base::failure(base::ErrorKind::WrongUse, QCoreApplication::translate("session", "还没有打开一期报纸。"));
    if (request.path.isEmpty())
        return base::failure(
            base::ErrorKind::WrongUse, QCoreApplication::translate("session", "没有说导出到哪个文件。"));
    ExportInput input{working, {}, request};
    for (const base::Id page : request.pages) { // named twice, it is still one page
        if (std::find(input.pages.begin(), input.pages.end(), page) == input.pages.end())
            input.pages.push_back(page);
    }
    if (input.pages.empty())
        input.pages = issuePages();
    if (input.pages.empty())
        return base::failure(
            base::ErrorKind::Refused, QCoreApplication::translate("session", "这一期还没有版面，没有可以导出的。"));
    for (const base::Id page : input.pages) {
        if (!working.find<model::Page>(page))
            return base::failure(base::ErrorKind::WrongUse,
                QCoreApplication::translate("session", "这一期里没有要导出的版面。"), page.toString());
    }
    input.issue = input.document.find<model::Issue>(issue);
    input.publication = input.issue ? input.document.find<model::Publication>(input.issue->publication) : nullptr;
    if (!input.publication)
        return base::failure(base::ErrorKind::Refused,
            QCoreApplication::translate("session", "这一期不知道属于哪家报纸。"), issue.toString());
    input.printer = model::printerNamed(*input.publication, request.profile);
    auto files = exportFiles(input.document, *input.issue, *input.publication, input.pages, request.path,
        input.printer.fileName, request.filePerPage || input.printer.filePerPage);
    if (!files)
        return tl::unexpected(files.error());
    input.files = std::move(*files);
    return input;
}

press::PressOptions Session::Private::pressOptions(
    const ExportInput &input, const press::OutputProfile &profile, const font::FontSet &fonts)
{
    const model::PrinterProfile &printer = input.printer;
    press::PressOptions options;
    const QTimeZone zone(input.publication->timeZone.toUtf8());
    options.date = zone.isValid() ? QDateTime(input.issue->date, QTime(0, 0), zone)
                                  : QDateTime(input.issue->date, QTime(0, 0), Qt::UTC);
    options.outputProfile = profile.icc;
    options.outputCondition = profile.condition;
    options.inkLimitPercent = printer.inkLimitPercent;
    options.pictureResolution = printer.pictureResolution;
    options.intent = static_cast<picture::Intent>(printer.intent); // both in the order of ISO 15076-1, 6.2
    options.blackPointCompensation = printer.blackPointCompensation;
    options.convertsRgbAdverts = printer.rgbAdverts == model::RgbAdverts::Convert;
    if (input.request.forTelephone) {
        press::TelephoneProof &proof = options.proof.emplace();
        proof.face = fonts.face(QStringLiteral("黑"), 700);
        proof.watermark = input.request.note.isEmpty() ? QStringLiteral("样张 请勿外传") : input.request.note;
        return options;
    }
    options.bleed = printer.bleed;
    options.marks.crop = printer.cropMarks;
    options.marks.registration = printer.registrationMarks;
    options.marks.colourBar = printer.colourBar;
    if (printer.slugLine) {
        options.marks.slugFace = fonts.face(QStringLiteral("黑"), 400);
        // On paper, so in the paper's language whatever the person's is.
        options.marks.slug = QStringLiteral("修订 ") + QString::number(input.document.revision());
        if (!input.request.note.isEmpty())
            options.marks.slug += QStringLiteral("　") + input.request.note;
    }
    return options;
}

base::Result<press::OutputProfile> Session::Private::profileOf(
    const model::PrinterProfile &printer, const press::AssetSource &assets)
{
    if (printer.iccAsset.isNull())
        return press::outputProfile(printer.icc);
    const auto bytes = assets(printer.iccAsset);
    if (!bytes)
        return tl::unexpected(bytes.error());
    return press::outputProfileOf(*bytes, printer.name);
}

/// From any thread: reads the input alone.
base::Result<Session::ExportReport> Session::Private::runExport(
    const ExportInput &input, const std::function<bool(int)> &progress, ExportFindings &found)
{
    ExportReport report;
    QElapsedTimer total, stage;
    total.start();
    stage.start();

    const auto &pages = input.pages;
    double fonts = 0;
    const auto composer = layout.composerNow(input.document, pages.front(), &fonts);
    if (!composer)
        return tl::unexpected(composer.error());
    report.timings[QStringLiteral("fonts")] = fonts;

    const press::AssetSource assets = [this](const base::Digest &asset) {
        return storeThread.ask([&]() -> base::Result<QByteArray> {
            if (!store)
                return base::failure(
                    base::ErrorKind::Unreachable, QCoreApplication::translate("session", "编辑部已经关闭。"));
            return store->asset(asset);
        });
    };
    // Pages are laid out by the jobs, and written here in their order as soon as each is there.
    const auto profile = profileOf(input.printer, assets);
    auto sources = sourceProfiles(input.publication->untagged, assets);
    if (!sources)
        return tl::unexpected(sources.error());
    press::PressOptions options =
        pressOptions(input, profile ? *profile : press::OutputProfile(), (*composer)->setter().fonts());
    options.sources = std::move(*sources);
    struct Laid {
        LayoutWorker::Outcome outcome;
        std::atomic<bool> isReady = false;
    };
    std::vector<Laid> laid(pages.size());
    std::atomic<bool> stopped = false;
    base::JobPool jobs(input.request.path);
    std::vector<Output> outputs(input.files.size());
    for (std::size_t i = 0; i < outputs.size(); ++i) {
        outputs[i].options = options;
        outputs[i].options.title = input.files[i].title;
        outputs[i].writer = std::make_unique<press::PressWriter>(outputs[i].options, assets, jobs);
    }
    std::vector<Written> written(pages.size());
    bool cancelled = !progress(0);
    if (!cancelled)
        (*composer)->flowAhead(input.document, pages, jobs);
    // A few pages ahead of the one that is being written: no more of them are in memory at once.
    const auto compose = [&](std::size_t i) {
        if (i >= pages.size())
            return;
        jobs.start([&, i] {
            if (!stopped)
                laid[i].outcome = base::guarded(input.request.path,
                    [&]() -> LayoutWorker::Outcome { return (*composer)->compose(input.document, pages[i]); });
            laid[i].isReady = true;
        });
    };
    const auto ahead = static_cast<std::size_t>(jobs.width()) * 4;
    for (std::size_t i = 0; i < ahead; ++i)
        compose(i);
    for (std::size_t i = 0; i < pages.size() && !cancelled; ++i) {
        jobs.waitFor([&] { return laid[i].isReady.load(); });
        const auto &outcome = laid[i].outcome;
        if (!outcome) {
            stopped = true;
            return tl::unexpected(outcome.error());
        }
        const auto &findings = (*outcome)->findings;
        report.findings.insert(report.findings.end(), findings.begin(), findings.end());
        for (const layout::Finding &finding : findings)
            found.onPages.push_back({pages[i], finding});
        written[i].page = pages[i];
        written[i].frames.frames = (*outcome)->frames;
        Output &output = outputs[outputs.size() == 1 ? 0 : i];
        if (output.status && profile)
            output.status = output.writer->add((*outcome)->display);
        output.holdsPlacedPages = output.holdsPlacedPages || holdsPlacedPage(*(*outcome)->display);
        if (options.proof)
            output.pages.push_back((*outcome)->display);
        laid[i].outcome = nullptr;
        compose(i + ahead);
        cancelled = !progress(static_cast<int>(i) + 1);
    }
    stopped = true;
    report.timings[QStringLiteral("layout")] = lap(stage) - fonts;
    const auto stopIfCancelled = [&]() -> base::Status {
        if (!cancelled)
            return {};
        return base::failure(base::ErrorKind::Refused,
            QCoreApplication::translate("session", "导出已停止，没有写出文件。"), input.request.path);
    };
    if (auto status = stopIfCancelled(); !status)
        return tl::unexpected(status.error());

    const auto refuseErrors = [&]() -> base::Status {
        QStringList errors;
        for (const layout::Finding &finding : report.findings) {
            if (finding.severity == layout::Finding::Severity::Error)
                errors << finding.message;
        }
        if (errors.isEmpty() || input.request.force)
            return {};
        return tl::unexpected(tooManyErrors(errors, input.request.path));
    };
    if (auto status = refuseErrors(); !status)
        return tl::unexpected(status.error());
    if (!profile)
        return tl::unexpected(profile.error());

    for (Output &output : outputs) {
        if (!output.status)
            return tl::unexpected(output.status.error());
        const auto pdf = output.writer->finish();
        if (!pdf)
            return tl::unexpected(pdf.error());
        output.pdf = pdf->pdf;
        if (options.proof) {
            if (auto small = withinTelephoneSize(output, assets, jobs); !small)
                return tl::unexpected(small.error());
        }
        for (const QString &warning : pdf->warnings + pdf->notes) {
            if (!report.warnings.contains(warning))
                report.warnings << warning;
        }
        report.timings[QStringLiteral("display")] += pdf->timings.content;
        report.timings[QStringLiteral("pictures")] += pdf->timings.pictures;
        report.timings[QStringLiteral("subset")] += pdf->timings.subset;
        report.timings[QStringLiteral("write")] += pdf->timings.write;
        output.writer.reset(); // it holds the file's objects
        cancelled = cancelled || !progress(static_cast<int>(pages.size()));
        if (auto status = stopIfCancelled(); !status)
            return tl::unexpected(status.error());
    }
    report.timings[QStringLiteral("layout")] -= report.timings[QStringLiteral("display")];
    if (!options.proof) {
        stage.restart();
        preflight::Profile wanted;
        wanted.printer = input.printer;
        if (outputs.size() == 1)
            preflightOf(outputs.front(), wanted, input.files.front().path, &jobs);
        else
            jobs.forEach(static_cast<int>(outputs.size()), [&](int i) {
                const auto file = static_cast<std::size_t>(i);
                preflightOf(outputs[file], wanted, input.files[file].path, nullptr);
            });
        for (std::size_t i = 0; i < outputs.size(); ++i) {
            if (!outputs[i].preflight) {
                if (!input.request.force)
                    return tl::unexpected(outputs[i].preflight.error());
                report.warnings << QCoreApplication::translate("session", "付印前的检查没有做成：%1")
                                       .arg(outputs[i].preflight.error().what);
                continue;
            }
            std::vector<const Written *> pagesOfFile;
            for (const base::Id page : input.files[i].pages)
                pagesOfFile.push_back(&*std::find_if(
                    written.begin(), written.end(), [page](const Written &one) { return one.page == page; }));
            for (const PressFinding &one : pressFindings(*outputs[i].preflight, pagesOfFile)) {
                found.inFiles.push_back(one);
                layout::Finding finding = one.finding;
                if (const auto *page = input.document.find<model::Page>(one.page))
                    finding.message =
                        QCoreApplication::translate("session", "%1：%2").arg(page->number, finding.message);
                report.findings.push_back(std::move(finding));
            }
        }
        report.timings[QStringLiteral("preflight")] = lap(stage);
        if (auto status = refuseErrors(); !status)
            return tl::unexpected(status.error());
    }
    if (profile->isFallback) {
        report.warnings << QCoreApplication::translate(
            "session", "没有装报纸印刷用的 CMYK 配置文件，用了备用的“%1”；付印前请向印厂要一份配置文件。")
                               .arg(profile->condition);
    }
    stage.restart();
    std::vector<FileBytes> files;
    for (std::size_t i = 0; i < outputs.size(); ++i) {
        files.push_back({input.files[i].path, std::move(outputs[i].pdf)});
        report.paths << input.files[i].path;
    }
    if (base::Status status = writeFilesDurably(files); !status)
        return tl::unexpected(status.error());
    report.timings[QStringLiteral("write")] += lap(stage);
    report.timings[QStringLiteral("total")] = lap(total);
    return report;
}

const Session::ExportFindings &Session::exportFindings() const { return d->exportFindings; }

// Public ---------------------------------------------------------------------------------------

base::Result<Session::ExportReport> Session::exportPdfNow(const ExportRequest &request)
{
    if (const base::Status flushed = flushNow(); !flushed)
        return tl::unexpected(flushed.error());
    d->exportFindings = {};
    const auto input = d->exportInput(request);
    if (!input)
        return tl::unexpected(input.error());
    return base::guarded(request.path, [&] {
        return d->runExport(
            *input, [](int) { return true; }, d->exportFindings);
    });
}

void Session::exportPdf(const ExportRequest &request)
{
    const auto say = [this](const base::Error &error) {
        QMetaObject::invokeMethod(
            this, [this, error] { Q_EMIT exportFailed(error); }, Qt::QueuedConnection);
    };
    if (d->exporting) {
        say({base::ErrorKind::Refused, QCoreApplication::translate("session", "正在导出，请等它完成。"), request.path,
            {}});
        return;
    }
    flush();
    d->exportFindings = {};
    auto input = d->exportInput(request);
    if (!input) {
        say(input.error());
        return;
    }
    if (d->exportThread.joinable())
        d->exportThread.join();
    d->exporting = true;
    d->exportCancelled = false;
    d->exportThread = std::thread([this, input = std::move(*input)] {
        const int pages = static_cast<int>(input.pages.size());
        const auto progress = [&](int done) {
            QMetaObject::invokeMethod(
                this, [this, done, pages] { Q_EMIT exportProgress(done, pages); }, Qt::QueuedConnection);
            return !d->exportCancelled;
        };
        ExportFindings findings;
        const auto result = base::guarded(input.request.path, [&] { return d->runExport(input, progress, findings); });
        QMetaObject::invokeMethod(
            this,
            [this, result, findings] {
                d->exporting = false;
                d->exportFindings = findings;
                if (result)
                    Q_EMIT exportFinished(*result);
                else
                    Q_EMIT exportFailed(result.error());
            },
            Qt::QueuedConnection);
    });
}

void Session::cancelExport() { d->exportCancelled = true; }

} // namespace banxin::session
