// Export: the issue's pages into one press PDF, beside the editing.
#include "session/export_input.h"

#include "base/guarded.h"
#include "base/job_pool.h"
#include "preflight/preflight_task.h"
#include "press/press_writer.h"
#include "session/delivery.h"
#include "session/export_plan.h"
#include "session/file_writer.h"
#include "session/release.h"
#include "session/source_profiles.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSet>
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

QStringList errorsIn(const std::vector<layout::Finding> &findings)
{
    QStringList errors;
    for (const layout::Finding &finding : findings) {
        if (finding.severity == layout::Finding::Severity::Error)
            errors << finding.message;
    }
    return errors;
}

base::Status writeFiles(const std::vector<ExportFile> &files, const std::vector<QByteArray> &pdfs,
    const model::Document &document, Session::ExportReport &report)
{
    std::vector<FileBytes> all;
    for (std::size_t i = 0; i < files.size(); ++i) {
        all.push_back({files[i].path, pdfs[i]});
        report.paths << files[i].path;
        Session::ExportedFile &made = report.files.emplace_back();
        made.path = files[i].path;
        made.bytes = pdfs[i].size();
        for (const base::Id page : files[i].pages)
            made.pages << document.find<model::Page>(page)->number;
    }
    return writeFilesDurably(all);
}

Override overrideOf(const Session::ExportRequest &request, const QString &person, const QStringList &errors,
    const Session::ExportReport &report)
{
    Override made;
    made.action = request.deliver ? QStringLiteral("delivery") : QStringLiteral("export");
    made.signer = request.signer.isEmpty() ? person : request.signer;
    made.reason = request.reason;
    made.errors = errors.mid(0, Override::kMostErrors);
    made.errorCount = static_cast<int>(errors.size());
    for (const Session::ExportedFile &file : report.files) {
        made.files << file.path;
        made.pages << file.pages;
    }
    return made;
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
        path, QCoreApplication::translate("session", "请先改好，或者由总编放行（--force）。")};
}

} // namespace

base::Result<Session::Private::ExportInput> Session::Private::exportInput(const ExportRequest &request)
{
    if (!open || issue.isNull())
        return base::failure(base::ErrorKind::WrongUse, QCoreApplication::translate("session", "还没有打开一期报纸。"));
    const bool isFile = !request.deliver && !request.checkOnly;
    if (isFile && request.path.isEmpty())
        return base::failure(
            base::ErrorKind::WrongUse, QCoreApplication::translate("session", "没有说导出到哪个文件。"));
    if (request.force && !request.reason.isEmpty()) {
        if (auto may = mayOverride(working, issue, request.signer.isEmpty() ? person : request.signer); !may)
            return tl::unexpected(may.error());
    }
    ExportInput input{working, {}, request};
    input.person = person;
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
    input.printer = request.printer.value_or(model::printerNamed(*input.publication, request.profile));
    if (!isFile) { // named when the plant's folder is looked into
        const bool perPage = request.deliver && (request.filePerPage || input.printer.filePerPage);
        const QString title = input.publication->name + u' ' + input.issue->date.toString(Qt::ISODate);
        const auto add = [&](const std::vector<base::Id> &pages) {
            const auto *page = pages.size() == 1 ? input.document.find<model::Page>(pages.front()) : nullptr;
            input.files.push_back(
                {exportFileName(input.printer.fileName, *input.publication, *input.issue,
                     page ? page->number : QString(), page ? page->section : QString(), QStringLiteral("{version}")),
                    page ? title + u' ' + page->number : title, pages});
        };
        if (!perPage)
            add(input.pages);
        for (std::size_t i = 0; perPage && i < input.pages.size(); ++i)
            add({input.pages[i]});
        QSet<QString> names;
        for (const ExportFile &file : input.files)
            names.insert(file.path);
        if (names.size() != static_cast<qsizetype>(input.files.size()))
            return base::failure(base::ErrorKind::Refused,
                QCoreApplication::translate("session", "两个版会写进同一个文件，没有送厂。"), input.printer.fileName,
                QCoreApplication::translate("session", "请在印刷配置的文件名里加上 {page}。"));
        return input;
    }
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
    options.tagged = printer.tagged;
    if (input.request.isTrial) {
        options.marks.stampFace = fonts.face(QStringLiteral("黑"), 700);
        options.marks.stamp = QStringLiteral("样张　不作付印");
    }
    options.marks.crop = printer.cropMarks;
    options.marks.registration = printer.registrationMarks;
    options.marks.colourBar = printer.colourBar;
    if (printer.slugLine) {
        options.marks.slugFace = fonts.face(QStringLiteral("黑"), 400);
        // On paper, so in the paper's language whatever the person's is.
        options.marks.slug = QStringLiteral("修订 ") + QString::number(input.document.revision());
        if (!input.request.note.isEmpty())
            options.marks.slug += QStringLiteral("　") + input.request.note;
        if (input.request.force && !input.request.reason.isEmpty())
            options.marks.slug +=
                QStringLiteral("　放行 %1：%2")
                    .arg(input.request.signer.isEmpty() ? input.person : input.request.signer, input.request.reason);
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
    const ExportInput &input, const ExportWatch &watch, ExportFindings &found)
{
    const auto &progress = watch.progress;
    const auto tell = [&](const std::vector<base::Id> &of, ExportStage stage) {
        for (std::size_t i = 0; watch.stage && i < of.size(); ++i)
            watch.stage(of[i], stage);
    };
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
    DeliveryFacts delivery;
    delivery.condition = profile ? profile->condition : QString();
    bool cancelled = !progress(0);
    if (!cancelled)
        (*composer)->flowAhead(input.document, pages, jobs);
    // A few pages ahead of the one that is being written: no more of them are in memory at once.
    const auto compose = [&](std::size_t i) {
        if (i >= pages.size())
            return;
        jobs.start([&, i] {
            if (!stopped)
                tell({pages[i]}, ExportStage::LayingOut);
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
        tell({pages[i]}, ExportStage::Drawing);
        if (input.request.deliver)
            delivery.contents.push_back(contentDigest(*(*outcome)->display));
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

    const auto known = signedAmong(input);
    if (!known)
        return tl::unexpected(known.error());
    // What was signed was judged then; nothing of what is made here anew goes to press.
    const bool isSigned = std::all_of(input.files.begin(), input.files.end(),
        [&](const ExportFile &file) { return file.pages.size() == 1 && known->count(file.pages.front()) > 0; });
    const auto refuseErrors = [&]() -> base::Status {
        const QStringList errors = errorsIn(report.findings);
        if (errors.isEmpty() || input.passesErrors() || isSigned)
            return {};
        return tl::unexpected(tooManyErrors(errors, input.request.path));
    };
    if (auto status = refuseErrors(); !status)
        return tl::unexpected(status.error());
    if (!profile)
        return tl::unexpected(profile.error());

    for (std::size_t i = 0; i < outputs.size(); ++i) {
        Output &output = outputs[i];
        if (!output.status)
            return tl::unexpected(output.status.error());
        tell(input.files[i].pages, ExportStage::Pictures);
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
            tell(pages, ExportStage::Checking);
        if (outputs.size() == 1)
            preflightOf(outputs.front(), wanted, input.files.front().path, &jobs);
        else
            jobs.forEach(static_cast<int>(outputs.size()), [&](int i) {
                const auto file = static_cast<std::size_t>(i);
                tell(input.files[file].pages, ExportStage::Checking);
                preflightOf(outputs[file], wanted, input.files[file].path, nullptr);
            });
        for (std::size_t i = 0; i < outputs.size(); ++i) {
            if (!outputs[i].preflight) {
                if (!input.passesErrors())
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
    cancelled = cancelled || !progress(static_cast<int>(pages.size()));
    if (auto status = stopIfCancelled(); !status)
        return tl::unexpected(status.error());
    if (!input.request.checkOnly) {
        tell(pages, ExportStage::Writing);
        const QStringList errors = errorsIn(report.findings);
        delivery.errors = static_cast<int>(errors.size());
        delivery.warnings = static_cast<int>(std::count_if(report.findings.begin(), report.findings.end(),
            [](const layout::Finding &one) { return one.severity == layout::Finding::Severity::Warning; }));
        std::vector<QByteArray> pdfs;
        for (Output &output : outputs)
            pdfs.push_back(std::move(output.pdf));
        if (const auto given = giveSigned(input, *known, pdfs, report); !given)
            return tl::unexpected(given.error());
        const base::Status wrote = input.request.deliver ? deliverFiles(input, delivery, std::move(pdfs), watch, report)
                                                         : writeFiles(input.files, pdfs, input.document, report);
        if (!wrote)
            return tl::unexpected(wrote.error());
        if (!errors.isEmpty() && input.request.force && !input.request.forTelephone && !input.request.isTrial)
            report.facts.push_back({base::Id::create(), kOverrideFact, input.issue->id,
                toText(overrideOf(input.request, input.person, errors, report)), {}});
        tell(pages, ExportStage::Done);
    }
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
    auto done = base::guarded(request.path, [&] {
        return d->runExport(*input, {[](int) { return true; }, {}}, d->exportFindings);
    });
    if (done && !done->facts.empty()) {
        d->keep(*done);
        if (const base::Status flushed = isReadOnly() ? base::Status() : flushNow(); !flushed)
            return tl::unexpected(flushed.error());
    }
    return done;
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
        const auto stage = [this](base::Id page, ExportStage reached) {
            QMetaObject::invokeMethod(
                this, [this, page, reached] { Q_EMIT exportStage(page, reached); }, Qt::QueuedConnection);
        };
        ExportFindings findings;
        auto result = base::guarded(input.request.path, [&] {
            return d->runExport(input, {progress, stage}, findings);
        });
        QMetaObject::invokeMethod(
            this,
            [this, result = std::move(result), findings]() mutable {
                d->exporting = false;
                d->exportFindings = findings;
                if (result)
                    d->keep(*result);
                if (result)
                    Q_EMIT exportFinished(*result);
                else
                    Q_EMIT exportFailed(result.error());
            },
            Qt::QueuedConnection);
    });
}

void Session::cancelExport() { d->exportCancelled = true; }

bool Session::isExporting() const { return d->exporting; }

} // namespace banxin::session
