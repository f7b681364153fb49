#include "shell/paper_dialogs.h"

#include "paint/plate_views.h"
#include "session/file_writer.h"
#include "session/plate_maker.h"
#include "shell/pack_dialogs.h"
#include "shell/settings.h"
#include "widgets/dialog.h"

#include <QBuffer>
#include <QCheckBox>
#include <QComboBox>
#include <QDateTime>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QImageWriter>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <map>

namespace banxin::shell {

namespace {

constexpr double kSheetDpi = 300;

QSizeF points(const base::Size &size) { return {size.width.toPt(), size.height.toPt()}; }

QVBoxLayout *columnOf(QDialog &dialog, const QString &title)
{
    auto *column = new QVBoxLayout(&dialog);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(widgets::dialogTitle(dialog, title));
    return column;
}

QLabel *secondary(const QString &text)
{
    auto *label = new QLabel(text);
    label->setProperty("tone", QStringLiteral("secondary"));
    return label;
}

} // namespace

std::vector<paint::SheetNumber> sheetNumbers(const layout::PageLayout &layout)
{
    constexpr int kEvery = 5;
    std::map<base::Id, int> counts;
    std::vector<paint::SheetNumber> numbers;
    for (const layout::LineLayout &line : layout.lines) {
        if (line.story.isNull() || line.part != 0 || line.role != model::ParagraphRole::Body || line.repeated)
            continue;
        const int number = ++counts[line.frame];
        if (number % kEvery != 0 && number != 1)
            continue;
        const bool vertical = line.mode == model::WritingMode::Vertical;
        const double middle = line.box.x.toPt() + line.box.width.toPt() / 2;
        numbers.push_back(vertical ? paint::SheetNumber{middle, line.box.y.toPt(), number, true}
                                   : paint::SheetNumber{line.box.x.toPt(), line.origin.y.toPt(), number, false});
    }
    return numbers;
}

QString sheetSlug(const session::Session &session, base::Id pageId, const QDateTime &now)
{
    const model::Document &document = session.working();
    const auto *page = document.find<model::Page>(pageId);
    const auto *issue = page ? document.find<model::Issue>(page->issue) : nullptr;
    const auto *publication = issue ? document.find<model::Publication>(issue->publication) : nullptr;
    if (!publication)
        return {};
    // On paper, so in the paper's language whatever the person's is.
    return QStringList{publication->name, issue->date.toString(Qt::ISODate),
        (page->number + u' ' + page->section).trimmed(), QStringLiteral("修订 %1").arg(document.revision()),
        now.toString(QStringLiteral("yyyy-MM-dd HH:mm")), session.person()}
        .join(QStringLiteral("　"));
}

// 打印 --------------------------------------------------------------------------------------------

/// What is being printed: sheet after sheet, each drawn aside while the last one is handed over.
struct PrintDialog::Job {
    QPrinter printer{QPrinter::HighResolution};
    std::unique_ptr<QPainter> painter;
    std::vector<Sheet> sheets;
    std::size_t at = 0;
    QSizeF paper; // points that can be printed on
    bool stopped = false;
    bool closing = false;
};

PrintDialog::PrintDialog(session::Session &session, base::Id page, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_page(page)
    , m_choosePrinter([this](QPrinter &printer) { return QPrintDialog(&printer, this).exec() == QDialog::Accepted; })
    , m_one(new QRadioButton)
    , m_all(new QRadioButton)
    , m_paper(new QComboBox)
    , m_numbers(new QCheckBox(tr("稿区旁标行号")))
    , m_slug(new QCheckBox(tr("页脚注明报名、日期、版次、修订、时间和打印人")))
    , m_tiled(new QCheckBox(tr("按原大，分几张拼起来（各重叠 10 毫米）")))
    , m_sheets(secondary({}))
    , m_progress(new QProgressBar)
    , m_outcome(new QLabel)
    , m_run(new QPushButton(tr("打印…")))
{
    setObjectName(QStringLiteral("printDialog"));
    setWindowModality(Qt::WindowModal);
    setMinimumWidth(480);
    const model::Document &document = session.working();
    const auto *object = document.find<model::Page>(page);
    m_one->setText(object ? tr("这一版：%1 %2").arg(object->number, object->section) : QString());
    m_one->setObjectName(QStringLiteral("printOne"));
    m_one->setChecked(true);
    m_all->setText(tr("本期全部 %1 版").arg(document.children(session.issue(), model::ObjectKind::Page).size()));
    m_all->setObjectName(QStringLiteral("printAll"));
    m_paper->addItem(QStringLiteral("A3"), int(QPageSize::A3));
    m_paper->addItem(QStringLiteral("A4"), int(QPageSize::A4));
    m_paper->setObjectName(QStringLiteral("printPaper"));
    m_paper->setAccessibleName(tr("纸张"));
    m_numbers->setObjectName(QStringLiteral("printNumbers"));
    m_slug->setObjectName(QStringLiteral("printSlug"));
    m_tiled->setObjectName(QStringLiteral("printTiled"));
    m_sheets->setObjectName(QStringLiteral("printSheets"));
    m_outcome->setObjectName(QStringLiteral("printOutcome"));
    m_outcome->setWordWrap(true);
    m_run->setObjectName(QStringLiteral("printRun"));
    m_numbers->setChecked(true);
    m_slug->setChecked(true);
    m_progress->setTextVisible(false);
    m_progress->hide();
    m_outcome->hide();
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    form->addRow(secondary(tr("版面")), m_one);
    form->addRow(QString(), m_all);
    form->addRow(secondary(tr("纸张")), m_paper);
    form->addRow(secondary(tr("大样")), m_numbers);
    form->addRow(QString(), m_slug);
    form->addRow(QString(), m_tiled);
    form->addRow(QString(), m_sheets);
    QVBoxLayout *column = columnOf(*this, tr("打印大样"));
    column->addLayout(form);
    column->addWidget(m_progress);
    column->addWidget(m_outcome);
    column->addStretch(1);
    column->addLayout(widgets::dialogButtons(*this, *m_run));
    for (QCheckBox *box : {m_numbers, m_slug, m_tiled})
        connect(box, &QCheckBox::toggled, this, &PrintDialog::showState);
    connect(m_all, &QRadioButton::toggled, this, &PrintDialog::showState);
    connect(m_paper, &QComboBox::currentIndexChanged, this, &PrintDialog::showState);
    connect(m_run, &QPushButton::clicked, this, &PrintDialog::run);
    showState();
}

PrintDialog::~PrintDialog() = default;

void PrintDialog::reject()
{
    if (m_job) { // the sheet under way ends first
        m_job->stopped = true;
        m_job->closing = true;
        return;
    }
    QDialog::reject();
}

void PrintDialog::showState()
{
    const bool free = !m_job;
    for (QWidget *widget : std::initializer_list<QWidget *>{m_one, m_all, m_paper, m_numbers, m_slug, m_tiled, m_run})
        widget->setEnabled(free);
    paint::SheetOptions options;
    options.tiled = m_tiled->isChecked();
    options.keepsSize = true;
    options.slug = m_slug->isChecked() ? QStringLiteral("x") : QString();
    if (const auto *page = m_session.working().find<model::Page>(m_page)) {
        constexpr double kMargin = 5 * 72 / 25.4; // most printers'; the printer's own is known when it is chosen
        const QSizeF paper = QPageSize(QPageSize::PageSizeId(m_paper->currentData().toInt())).size(QPageSize::Point);
        const auto plan = paint::planOf(paper - QSizeF(2 * kMargin, 2 * kMargin), points(page->trim), options);
        m_sheets->setText(options.tiled
                ? tr("每版约 %1 张（%2 × %3）").arg(plan.count()).arg(plan.columns).arg(plan.rows)
                : tr("缩放到约 %1%").arg(qRound(plan.scale * 100)));
    }
}

void PrintDialog::fail(const QString &text)
{
    m_outcome->setText(text);
    m_outcome->show();
    growToFit(*this);
}

void PrintDialog::run()
{
    m_outcome->hide();
    auto job = std::make_unique<Job>();
    job->printer.setPageSize(QPageSize(QPageSize::PageSizeId(m_paper->currentData().toInt())));
    job->printer.setPageMargins(QMarginsF(5, 5, 5, 5), QPageLayout::Millimeter);
    job->printer.setDocName(sheetSlug(m_session, m_page, QDateTime::currentDateTime()));
    if (!m_choosePrinter(job->printer))
        return;
    job->paper = job->printer.pageRect(QPrinter::Point).size();
    std::vector<base::Id> pages{m_page};
    if (m_all->isChecked())
        pages = m_session.working().children(m_session.issue(), model::ObjectKind::Page);
    const QDateTime now = QDateTime::currentDateTime();
    for (const base::Id page : pages) {
        const auto *object = m_session.working().find<model::Page>(page);
        if (!object)
            continue;
        Sheet sheet{page, 0, {}};
        sheet.options.dpi = kSheetDpi;
        sheet.options.tiled = m_tiled->isChecked();
        sheet.options.keepsSize = true;
        sheet.options.family = QStringLiteral("Noto Sans CJK SC");
        if (m_slug->isChecked())
            sheet.options.slug = sheetSlug(m_session, page, now);
        const int count = paint::planOf(job->paper, points(object->trim), sheet.options).count();
        for (sheet.index = 0; sheet.index < count; ++sheet.index)
            job->sheets.push_back(sheet);
    }
    m_job = std::move(job);
    m_progress->setRange(0, static_cast<int>(m_job->sheets.size()));
    m_progress->setValue(0);
    m_progress->show();
    showState();
    next();
}

void PrintDialog::next()
{
    if (m_job->at == m_job->sheets.size() || m_job->stopped) {
        if (m_job->painter && !m_job->stopped)
            m_job->painter->end();
        else if (m_job->stopped)
            m_job->printer.abort();
        const bool closing = m_job->closing, stopped = m_job->stopped;
        const int count = static_cast<int>(m_job->at);
        m_job.reset();
        m_progress->hide();
        showState();
        if (closing) {
            QDialog::reject();
        } else if (!stopped) {
            Q_EMIT printed(count);
            accept();
        }
        return;
    }
    const Sheet sheet = m_job->sheets[m_job->at];
    const bool numbered = m_numbers->isChecked();
    m_session.previewLayout(m_session.working(), sheet.page, this, [this, sheet, numbered](const auto &layout) {
        if (m_job)
            draw(sheet, numbered, layout);
    });
}

void PrintDialog::draw(const Sheet &wanted, bool numbered, const std::shared_ptr<const layout::PageLayout> &layout)
{
    m_session.aside(
        this, [this, sheet = wanted, numbered, layout, paper = m_job->paper]() mutable -> std::function<void()> {
            QImage image;
            if (layout) {
                if (numbered)
                    sheet.options.numbers = sheetNumbers(*layout);
                image = paint::sheet(
                    *layout->display, paper, points(layout->trim), sheet.index, sheet.options,
                    [this](const base::Digest &asset, int width) { return m_session.pictureNow(asset, width); },
                    [this](const base::Digest &asset, int page, int width) {
                        return m_session.placedPageNow(asset, page, width);
                    });
            }
            return [this, image] {
                if (!m_job)
                    return;
                bool ready = !image.isNull();
                if (ready && !m_job->stopped) {
                    if (!m_job->painter) {
                        m_job->painter = std::make_unique<QPainter>();
                        ready = m_job->painter->begin(&m_job->printer);
                    } else {
                        ready = m_job->printer.newPage();
                    }
                    if (ready)
                        m_job->painter->drawImage(
                            QRectF(QPointF(0, 0), m_job->printer.pageRect(QPrinter::DevicePixel).size()), image);
                }
                if (!ready) {
                    m_job->stopped = true;
                    fail(image.isNull() ? tr("这一版画不出来，没有打印。内存不够时请少开几个程序。")
                                        : tr("打印机不接收：请看看它是否开着、有没有纸，或者文件能不能写。"));
                } else {
                    ++m_job->at;
                }
                m_progress->setValue(static_cast<int>(m_job->at));
                next();
            };
        });
}

// 版面存为图片 ------------------------------------------------------------------------------------

PagePictureDialog::PagePictureDialog(session::Session &session, base::Id page, const QString &folder, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_page(page)
    , m_path(new QLineEdit)
    , m_choose(new QPushButton(tr("选…")))
    , m_dpi(new QSpinBox)
    , m_softProof(new QCheckBox(tr("模拟印刷：经印刷配置的特性文件，连纸白一起")))
    , m_size(secondary({}))
    , m_outcome(new QLabel)
    , m_run(new QPushButton(tr("存为图片")))
{
    setObjectName(QStringLiteral("pagePictureDialog"));
    setWindowModality(Qt::WindowModal);
    setMinimumWidth(520);
    const auto *object = session.working().find<model::Page>(page);
    const auto *issue = object ? session.working().find<model::Issue>(object->issue) : nullptr;
    const QString name = issue ? issue->date.toString(Qt::ISODate) + u'-' + object->number : QString();
    m_path->setText(QDir(folder).filePath(name + QStringLiteral(".png")));
    m_path->setObjectName(QStringLiteral("picturePath"));
    m_path->setAccessibleName(tr("存到"));
    m_dpi->setRange(20, 1200);
    m_dpi->setValue(150);
    m_dpi->setSuffix(QStringLiteral(" dpi"));
    m_dpi->setObjectName(QStringLiteral("pictureDpi"));
    m_dpi->setAccessibleName(tr("分辨率"));
    m_softProof->setObjectName(QStringLiteral("pictureSoftProof"));
    m_outcome->setObjectName(QStringLiteral("pictureOutcome"));
    m_outcome->setWordWrap(true);
    m_outcome->hide();
    m_run->setObjectName(QStringLiteral("pictureRun"));
    m_choose->setAutoDefault(false);
    auto *place = new QHBoxLayout;
    place->setSpacing(12);
    place->addWidget(m_path, 1);
    place->addWidget(m_choose);
    auto *resolution = new QHBoxLayout;
    resolution->setSpacing(12);
    resolution->addWidget(m_dpi);
    resolution->addWidget(m_size, 1);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    form->addRow(secondary(tr("分辨率")), resolution);
    form->addRow(secondary(tr("颜色")), m_softProof);
    form->addRow(secondary(tr("存到")), place);
    QVBoxLayout *column = columnOf(*this, tr("版面存为图片"));
    column->addWidget(secondary(tr("PNG、JPEG 或 TIFF，看文件名的结尾。")));
    column->addLayout(form);
    column->addWidget(m_outcome);
    column->addStretch(1);
    column->addLayout(widgets::dialogButtons(*this, *m_run));
    connect(m_dpi, &QSpinBox::valueChanged, this, &PagePictureDialog::showState);
    connect(m_path, &QLineEdit::textChanged, this, &PagePictureDialog::showState);
    connect(m_choose, &QPushButton::clicked, this, [this] {
        const QString chosen = QFileDialog::getSaveFileName(
            this, tr("存为图片"), m_path->text(), tr("图片 (*.png *.jpg *.jpeg *.tif *.tiff)"));
        if (!chosen.isEmpty()) {
            m_mayReplace = chosen;
            m_path->setText(chosen);
        }
    });
    connect(m_run, &QPushButton::clicked, this, &PagePictureDialog::run);
    showState();
}

void PagePictureDialog::reject()
{
    QDialog::reject(); // what is under way is let go of: it answers to nobody
}

void PagePictureDialog::showState()
{
    if (const auto *page = m_session.working().find<model::Page>(m_page)) {
        const QSizeF size = points(page->trim) * (m_dpi->value() / 72.0);
        m_size->setText(tr("%1 × %2 像素").arg(qRound(size.width())).arg(qRound(size.height())));
    }
    m_run->setEnabled(!m_working && !m_path->text().trimmed().isEmpty());
    m_run->setText(m_working ? tr("正在画…") : tr("存为图片"));
}

void PagePictureDialog::run()
{
    const QString path = m_path->text().trimmed();
    const auto fail = [this](const QString &text) {
        m_outcome->setText(text);
        m_outcome->show();
        growToFit(*this);
    };
    const QByteArray format = QFileInfo(path).suffix().toLower().toLatin1();
    const bool known = QList<QByteArray>{"png", "jpg", "jpeg", "tif", "tiff"}.contains(format);
    if (!known || !QImageWriter::supportedImageFormats().contains(format)) {
        fail(tr("不会写“.%1”这种图片，请用 .png、.jpg 或 .tif。").arg(QString::fromLatin1(format)));
        return;
    }
    if (QFileInfo(path).isFile() && path != m_mayReplace) {
        m_mayReplace = path;
        fail(tr("“%1”已经有了。再按一次就替换它。").arg(QFileInfo(path).fileName()));
        return;
    }
    if (const auto output = session::outputFile(path); !output) {
        fail(output.error().toText());
        return;
    }
    m_working = true;
    m_outcome->hide();
    showState();
    const auto *page = m_session.working().find<model::Page>(m_page);
    const auto *issue = page ? m_session.working().find<model::Issue>(page->issue) : nullptr;
    const auto *found = issue ? m_session.working().find<model::Publication>(issue->publication) : nullptr;
    const auto publication = found ? std::optional(*found) : std::nullopt;
    m_session.previewLayout(m_session.working(), m_page, this,
        [this, path, format, publication](const auto &layout) { draw(path, format, publication, layout); });
}

void PagePictureDialog::draw(const QString &path, const QByteArray &format,
    const std::optional<model::Publication> &publication, const std::shared_ptr<const layout::PageLayout> &layout)
{
    m_session.aside(this,
        [this, path, format, publication, layout, dpi = m_dpi->value(),
            proof = m_softProof->isChecked()]() -> std::function<void()> {
            const auto draw = [&]() -> base::Result<QImage> {
                if (!layout)
                    return base::failure(base::ErrorKind::Refused, tr("这一版排不出来，没有存。"));
                if (!proof || !publication)
                    return paint::renderedPage(
                        *layout->display, dpi,
                        [this](const base::Digest &asset, int width) { return m_session.pictureNow(asset, width); },
                        [this](const base::Digest &asset, int number, int width) {
                            return m_session.placedPageNow(asset, number, width);
                        });
                std::optional<base::Error> problem;
                const auto condition = m_session.plateMaker().condition(*publication, {}, &problem);
                if (problem)
                    return tl::unexpected(*problem);
                paint::PlateOptions options;
                options.pixelsPerPoint = dpi / 72.0;
                const auto plates = m_session.plateMaker().plates(*layout->display, condition, options);
                if (!plates)
                    return QImage();
                const auto black =
                    condition.printer.blackPointCompensation ? paint::BlackPoint::Compensated : paint::BlackPoint::AsIs;
                return paint::SoftProof(condition.icc, paint::Paper::Simulated, black).image(*plates);
            };
            auto image = draw();
            base::Status status;
            if (!image)
                status = tl::unexpected(image.error());
            else if (image->isNull())
                status = base::failure(base::ErrorKind::Refused, tr("内存不够，画不出这一版；请把分辨率调低。"));
            if (status) {
                image->setDotsPerMeterX(qRound(dpi / 0.0254));
                image->setDotsPerMeterY(qRound(dpi / 0.0254));
                QByteArray bytes;
                QBuffer buffer(&bytes);
                buffer.open(QIODevice::WriteOnly);
                QImageWriter writer(&buffer, format);
                if (format.startsWith("jp"))
                    writer.setQuality(92);
                if (format.startsWith("tif"))
                    writer.setCompression(1); // LZW
                status = writer.write(*image)
                    ? session::writeFileDurably(path, bytes)
                    : base::Status(base::failure(base::ErrorKind::Refused, writer.errorString(), path));
            }
            return [this, status, path] {
                m_working = false;
                showState();
                if (!status) {
                    m_outcome->setText(status.error().toText());
                    m_outcome->show();
                    growToFit(*this);
                    return;
                }
                Settings().setText(QStringLiteral("export/folder"), QFileInfo(path).absolutePath());
                Q_EMIT saved(path);
                accept();
            };
        });
}

void showPrintDialog(session::Session &session, base::Id page, QWidget *parent)
{
    auto *dialog = new PrintDialog(session, page, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void showPagePictureDialog(session::Session &session, base::Id page, QWidget *parent)
{
    QString folder = Settings().text(QStringLiteral("export/folder"));
    if (folder.isEmpty() || !QFileInfo(folder).isDir())
        folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (folder.isEmpty() || !QFileInfo(folder).isDir())
        folder = QDir::homePath();
    auto *dialog = new PagePictureDialog(session, page, folder, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace banxin::shell
