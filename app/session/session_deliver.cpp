// Delivery: an export's files to the plant, and what the newsroom keeps of it.
#include "session/export_input.h"

#include "session/delivery.h"

#include <QCoreApplication>
#include <QDir>

namespace banxin::session {

using namespace Qt::StringLiterals;

namespace {

QString issueName(const model::Issue &issue)
{
    const QString date = issue.date.toString(Qt::ISODate);
    return issue.edition.isEmpty() ? date : date + u'/' + issue.edition;
}

} // namespace

/// From any thread: reads the input alone.
base::Status Session::Private::deliverFiles(const ExportInput &input, const DeliveryFacts &facts,
    std::vector<QByteArray> pdfs, const ExportWatch &watch, ExportReport &report)
{
    const model::PrinterProfile &printer = input.printer;
    const auto before = q->recordsNow(input.pages, kDeliveryFact);
    if (!before)
        return tl::unexpected(before.error());
    DeliveryOrder order;
    order.folder = printer.deliveryFolder;
    order.isTrial = input.request.isTrial;
    order.publication = input.publication->name;
    order.date = issueName(*input.issue);
    order.printer = printer.name;
    order.standard = printer.tagged ? u"PDF/X-4, PDF/UA-1"_s : u"PDF/X-4"_s;
    order.condition = facts.condition;
    order.person = input.person;
    order.time = QDateTime::currentDateTime();
    order.time = order.time.toOffsetFromUtc(order.time.offsetFromUtc()); // the receipt says which clock
    order.note = input.request.note;
    order.errors = facts.errors;
    order.warnings = facts.warnings;
    if (facts.errors > 0 && input.request.force) {
        order.signer = input.request.signer.isEmpty() ? input.person : input.request.signer;
        order.reason = input.request.reason;
    }
    order.base = exportFileName(u"{code}{date}"_s, *input.publication, *input.issue, {}).chopped(4);
    if (!input.issue->edition.isEmpty())
        order.base = exportFileName(u"{code}{date}{edition}"_s, *input.publication, *input.issue, {}).chopped(4);
    for (std::size_t i = 0; i < input.files.size(); ++i) {
        DeliveryFile file{input.files[i].path, std::move(pdfs[i]), {}, 1};
        for (const base::Id page : input.files[i].pages) {
            file.pages << input.document.find<model::Page>(page)->number;
            for (const Record &record : *before) {
                const auto delivered = deliveredFrom(record.fact.value);
                if (record.fact.object == page && delivered && delivered->printer == printer.name
                    && delivered->isTrial == order.isTrial)
                    file.least = std::max(file.least, delivered->version + 1);
            }
        }
        order.files.push_back(std::move(file));
    }
    const auto done = deliver(order, [&] { return watch.progress(static_cast<int>(input.pages.size())); });
    if (!done)
        return tl::unexpected(done.error());
    report.receipt = done->receipt;
    for (std::size_t i = 0; i < done->files.size(); ++i) {
        const DeliveredFile &file = done->files[i];
        report.paths << file.path;
        report.files.push_back({file.path, file.pages, file.version, file.digest, file.bytes});
        for (const base::Id page : input.files[i].pages) {
            const auto at = std::find(input.pages.begin(), input.pages.end(), page) - input.pages.begin();
            const Delivered delivered{printer.name, file.path, done->receipt, file.version, order.isTrial, file.digest,
                file.bytes, facts.contents[std::size_t(at)]};
            report.facts.push_back({base::Id::create(), kDeliveryFact, page, toText(delivered), {}});
        }
    }
    return {};
}

void Session::Private::keep(ExportReport &report)
{
    if (report.facts.empty())
        return;
    const bool isDelivery = !report.receipt.isEmpty();
    const bool passesOver = std::any_of(
        report.facts.begin(), report.facts.end(), [](const model::Fact &fact) { return fact.kind == kOverrideFact; });
    const base::Status kept = q->record(report.facts,
        isDelivery       ? QCoreApplication::translate("session", "送印厂")
            : passesOver ? QCoreApplication::translate("session", "放行导出")
                         : QCoreApplication::translate("session", "导出付印版"));
    if (!kept)
        report.warnings << (isDelivery
                ? QCoreApplication::translate("session", "文件已经送到，但没有记进编辑部：%1").arg(kept.error().what)
                : QCoreApplication::translate("session", "文件已经写出，但放行没有记进编辑部：%1")
                      .arg(kept.error().what));
}

} // namespace banxin::session
