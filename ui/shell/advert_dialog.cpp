#include "shell/advert_dialog.h"

#include "edit/edits.h"
#include "session/advert_file.h"
#include "widgets/dialog.h"
#include "widgets/labels.h"
#include "widgets/length_edit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace banxin::shell {

using model::AdvertContent;

AdvertDialog::AdvertDialog(session::Session &session, base::Id page, base::Id frame, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_page(page)
    , m_frame(frame)
    , m_name(new QLabel)
    , m_choose(new QPushButton(tr("选文件…")))
    , m_rows(new QFormLayout)
    , m_pageRow(new QWidget)
    , m_number(new widgets::LengthEdit)
    , m_pages(new QLabel)
    , m_module(new QComboBox)
    , m_advertiser(new QLineEdit)
    , m_labelled(new QCheckBox(tr("标明“广告”")))
    , m_said(new QLabel)
    , m_progress(new QProgressBar)
    , m_stop(new QPushButton(tr("停止")))
    , m_place(new QPushButton(tr("置入")))
{
    setObjectName(QStringLiteral("advertDialog"));
    setWindowModality(Qt::WindowModal);
    setMinimumWidth(520);

    m_name->setObjectName(QStringLiteral("advertName"));
    m_name->setWordWrap(true);
    m_choose->setObjectName(QStringLiteral("advertChoose"));
    auto *file = new QHBoxLayout;
    file->setSpacing(8);
    file->addWidget(m_name, 1);
    file->addWidget(m_choose);
    m_number->setObjectName(QStringLiteral("advertPage"));
    m_number->setDecimals(0);
    m_number->setMaximumWidth(100);
    m_pages->setProperty("tone", QStringLiteral("secondary"));
    auto *pages = new QHBoxLayout(m_pageRow);
    pages->setContentsMargins(0, 0, 0, 0);
    pages->setSpacing(8);
    pages->addWidget(m_number);
    pages->addWidget(m_pages, 1);
    m_module->setObjectName(QStringLiteral("advertModule"));
    m_module->addItem(tr("按文件的尺寸"), QString());
    for (const QString &name : session::advertModules())
        m_module->addItem(name, name);
    m_advertiser->setObjectName(QStringLiteral("advertAdvertiser"));
    m_labelled->setObjectName(QStringLiteral("advertLabelled"));
    m_labelled->setChecked(true);
    if (const auto *object = session.working().find<model::Frame>(frame)) {
        const auto &advert = std::get<AdvertContent>(object->content);
        for (const base::Id id : session.working().all(model::ObjectKind::Asset)) {
            const auto *asset = session.working().find<model::Asset>(id);
            if (asset && asset->digest == advert.asset)
                m_file = *asset;
        }
        m_module->setItemText(0, tr("未定"));
        if (m_module->findData(advert.module) < 0)
            m_module->addItem(advert.module, advert.module);
        m_module->setCurrentIndex(m_module->findData(advert.module));
        m_advertiser->setText(advert.advertiser);
        m_labelled->setChecked(advert.labelled);
        m_triedPage = advert.page;
    }
    m_number->setRange(1, std::max<double>(1, double(m_file.pageSizes.size())));
    m_number->setValue(m_triedPage + 1);
    m_rows->setHorizontalSpacing(16);
    m_rows->setVerticalSpacing(8);
    m_rows->setLabelAlignment(Qt::AlignLeft);
    m_rows->addRow(tr("文件"), file);
    m_rows->addRow(tr("页"), m_pageRow);
    m_rows->addRow(tr("规格"), m_module);
    m_rows->addRow(tr("广告主"), m_advertiser);
    m_rows->addRow(QString(), m_labelled);

    m_said->setObjectName(QStringLiteral("advertSaid"));
    m_said->setWordWrap(true);
    m_progress->setRange(0, 0); // how long it takes is known when it is over
    m_progress->setTextVisible(false);
    m_stop->setObjectName(QStringLiteral("advertStop"));
    auto *reading = new QHBoxLayout;
    reading->setSpacing(8);
    reading->addWidget(m_progress, 1);
    reading->addWidget(m_stop);
    m_place->setObjectName(QStringLiteral("advertPlace"));
    QHBoxLayout *buttons = widgets::dialogButtons(*this, *m_place, false);
    for (QPushButton *button : {m_choose, m_stop})
        button->setAutoDefault(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(widgets::dialogTitle(*this, tr("置入广告")));
    column->addLayout(m_rows);
    column->addWidget(m_said);
    column->addLayout(reading);
    column->addStretch(1);
    column->addLayout(buttons);

    connect(m_choose, &QPushButton::clicked, this, &AdvertDialog::chooseFile);
    connect(m_number, &widgets::LengthEdit::entered, this, [this](double number) { usePage(qRound(number) - 1); });
    connect(m_stop, &QPushButton::clicked, this, &AdvertDialog::stop);
    connect(m_place, &QPushButton::clicked, this, &AdvertDialog::place);
    showState();
}

void AdvertDialog::say(const QString &text, const QString &tone)
{
    m_said->setText(text);
    widgets::setStyleProperty(m_said, "tone", tone);
    m_said->setVisible(!text.isEmpty());
}

void AdvertDialog::showState()
{
    const bool hasFile = !m_file.digest.isNull();
    const int pages = static_cast<int>(m_file.pageSizes.size());
    m_name->setText(hasFile ? m_file.originalName : tr("等文件"));
    m_rows->setRowVisible(m_pageRow, pages > 1);
    m_pageRow->setEnabled(!m_isReading);
    m_number->setRange(1, std::max(1, pages));
    m_pages->setText(pages > 0 ? tr("共 %1 页").arg(pages) : QString());
    m_choose->setEnabled(!m_isReading);
    m_progress->setVisible(m_isReading);
    m_stop->setVisible(m_isReading);
    m_place->setEnabled(!m_isReading && m_isGood);
    m_said->setVisible(!m_said->text().isEmpty());
    adjustSize();
}

void AdvertDialog::chooseFile()
{
    const QString path = QFileDialog::getOpenFileName(
        this, tr("选广告文件"), QString(), tr("广告文件 (*.pdf *.jpg *.jpeg *.tif *.tiff *.png *.webp)"));
    if (!path.isEmpty())
        useFile(path);
}

void AdvertDialog::begin(const QString &saying)
{
    m_isReading = true;
    say(saying, QStringLiteral("secondary"));
    showState();
}

/// What is under way ends by itself, and nobody waits for it.
void AdvertDialog::stop()
{
    ++m_turn;
    m_isReading = false;
    m_number->setValue(m_triedPage + 1);
    say(tr("已停止，什么都没有换。"), QStringLiteral("secondary"));
    showState();
}

session::Session::AdvertRead AdvertDialog::taking(Reading what, int page)
{
    return [this, what, page, turn = ++m_turn](const base::Result<session::Session::AdvertReading> &read) {
        if (turn != m_turn)
            return;
        m_isReading = false;
        if (!read) {
            if (what == Reading::Page)
                m_isGood = false; // it could not be printed; a file that cannot be read changes nothing
            say(read.error().toText(), QStringLiteral("error"));
            showState();
            return;
        }
        m_isGood = true;
        m_file = read->asset;
        m_triedPage = page < static_cast<int>(m_file.pageSizes.size()) ? page : 0;
        m_number->setValue(m_triedPage + 1);
        say(read->removed.isEmpty() ? tr("可以付印。")
                                    : tr("可以付印；付印时去掉：%1。").arg(read->removed.join(tr("、"))),
            QStringLiteral("secondary"));
        showState();
    };
}

void AdvertDialog::useFile(const QString &path)
{
    begin(tr("正在读 %1…").arg(QFileInfo(path).fileName()));
    const int page = qRound(m_number->value()) - 1;
    m_session.readAdvert(path, page, this, taking(Reading::File, page));
}

void AdvertDialog::usePage(int page)
{
    if (m_file.digest.isNull() || page < 0)
        return;
    begin(tr("正在看第 %1 页…").arg(page + 1));
    m_session.tryAdvert(m_file, page, this, taking(Reading::Page, page));
}

/// The module's or the file's size, in the lower right corner of the type area, where adverts stand.
base::Rect AdvertDialog::newBox() const
{
    const auto *page = m_session.working().find<model::Page>(m_page);
    const base::Rect area = page->grid.typeArea;
    base::Size size{area.width, area.height / 4};
    const auto number = static_cast<std::size_t>(qRound(m_number->value()) - 1);
    if (const auto module = session::advertModule(m_module->currentData().toString()))
        size = *module;
    else if (number < m_file.pageSizes.size())
        size = m_file.pageSizes[number];
    else if (m_file.pixelWidth > 0 && m_file.pixelHeight > 0)
        size.height = area.width * m_file.pixelHeight / m_file.pixelWidth;
    if (m_box.isEmpty())
        return {area.right() - size.width, area.bottom() - size.height, size.width, size.height};
    const bool sold = session::advertModule(m_module->currentData().toString()).has_value();
    return sold ? base::Rect{m_box.x, m_box.y, size.width, size.height} : m_box; // a module has its own size
}

void AdvertDialog::place()
{
    AdvertContent content;
    content.page = qRound(m_number->value()) - 1;
    content.module = m_module->currentData().toString();
    content.advertiser = m_advertiser->text().trimmed();
    content.labelled = m_labelled->isChecked();
    const edit::EditContext context{m_session.person(), base::Id()};
    const auto change = m_frame.isNull()
        ? edit::placeAdvert(m_session.working(), m_page, newBox(), m_file, content, context)
        : edit::setAdvert(m_session.working(), m_frame, m_file, content, context);
    base::Status applied;
    if (!change) {
        applied = tl::unexpected(change.error());
    } else if (!change->isEmpty()) {
        m_session.endUndoStep();
        applied = m_session.apply(*change);
    }
    if (!applied) {
        say(applied.error().toText(), QStringLiteral("error"));
        return;
    }
    base::Id made = m_frame;
    for (const model::ObjectChange &one : change->changes) {
        if (m_session.working().find<model::Frame>(one.id))
            made = one.id;
    }
    accept();
    Q_EMIT placed(made);
}

} // namespace banxin::shell
