#include "proof/annotation_task.h"

#include "worker/asking.h"
#include "worker/values.h"
#include "worker/worker_loop.h"

#include <QCoreApplication>

namespace banxin::proof {

namespace {

using pdf::AnnotatedFile;
using pdf::Annotation;

constexpr const char *kTask = "annotations";

QByteArray toBytes(const AnnotatedFile &file)
{
    return worker::written([&](QDataStream &out) {
        out << QList<QSizeF>(file.pages.begin(), file.pages.end()) << file.permanentId << file.note
            << static_cast<quint32>(file.annotations.size());
        for (const Annotation &one : file.annotations)
            out << qint32(one.page) << one.subtype << one.name << one.subject << one.author << one.contents
                << one.modified << one.state << one.stateModel << one.intent << qint32(one.replyTo) << one.isGrouped
                << one.rect << QList<QRectF>(one.quads.begin(), one.quads.end());
    });
}

bool read(QDataStream &in, AnnotatedFile &file)
{
    QList<QSizeF> pages;
    worker::readList(in, pages);
    file.pages.assign(pages.begin(), pages.end());
    quint32 count = 0;
    in >> file.permanentId >> file.note >> count;
    if (count > quint32(pdf::kMostAnnotations))
        return false;
    for (quint32 i = 0; i < count && in.status() == QDataStream::Ok; ++i) {
        Annotation one;
        qint32 page = 0, replyTo = 0;
        QList<QRectF> quads;
        in >> page >> one.subtype >> one.name >> one.subject >> one.author >> one.contents >> one.modified >> one.state
            >> one.stateModel >> one.intent >> replyTo >> one.isGrouped >> one.rect;
        worker::readList(in, quads);
        if (page < 0 || page >= pages.size() || replyTo < -1 || replyTo >= qint32(count))
            return false;
        one.page = page;
        one.replyTo = replyTo;
        one.quads.assign(quads.begin(), quads.end());
        file.annotations.push_back(std::move(one));
    }
    return !pages.isEmpty();
}

base::Status task(const worker::TaskInput &input, worker::TaskOutput &output)
{
    const auto file = pdf::readAnnotations(input.data);
    return file ? output.append(toBytes(*file)) : tl::unexpected(file.error());
}

} // namespace

base::Result<AnnotatedFile> annotationsInWorker(const QByteArray &pdf, const QString &name)
{
    const base::Error senseless{base::ErrorKind::Refused,
        QCoreApplication::translate("proof", "读取批注的进程答非所问。"), name,
        QCoreApplication::translate("proof", "请在写批注的程序里另存一份，再导入那一份。")};
    return worker::asked<AnnotatedFile>(worker::requestFor(kTask, pdf, name), senseless,
        [](QByteArrayView answer) { return worker::readAs<AnnotatedFile>(answer, read); });
}

void addTasks(worker::WorkerLoop &loop) { loop.add(kTask, task); }

} // namespace banxin::proof
