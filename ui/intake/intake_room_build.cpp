// How the import room is put together: its bar, its columns, and what it says while nothing lies there.
#include "intake/intake_room.h"

#include "widgets/icon.h"
#include "widgets/labels.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeySequence>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace banxin::intake {

using namespace Qt::StringLiterals;

namespace {

constexpr int kBarHeight = 44;
constexpr int kHeadHeight = 36;

QLabel *secondary(const QString &text)
{
    auto *label = new QLabel(text);
    label->setProperty("tone", u"secondary"_s);
    return label;
}

QPushButton *button(const QString &name, const QString &icon, const QString &text)
{
    auto *made = new QPushButton(widgets::icon(icon), text);
    made->setObjectName(name);
    made->setProperty("small", true);
    return made;
}

} // namespace

QWidget *IntakeRoom::buildColumn(const QString &title, QWidget *content, QLabel **facts, QWidget *right)
{
    auto *head = new QWidget;
    head->setObjectName(u"dockTitle"_s);
    head->setAttribute(Qt::WA_StyledBackground);
    head->setFixedHeight(kHeadHeight);
    auto *line = new QHBoxLayout(head);
    line->setContentsMargins(12, 0, 8, 0);
    line->setSpacing(10);
    auto *name = new QLabel(title);
    name->setObjectName(u"dockTitleText"_s);
    line->addWidget(name);
    if (facts) {
        *facts = new widgets::ElidedLabel;
        (*facts)->setProperty("tone", u"secondary"_s);
        line->addWidget(*facts, 1);
    } else {
        line->addStretch(1);
    }
    if (right)
        line->addWidget(right);
    auto *whole = new QWidget;
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(content, 1);
    return whole;
}

QWidget *IntakeRoom::buildBar()
{
    auto *bar = new QWidget;
    bar->setObjectName(u"dockTitle"_s);
    bar->setAttribute(Qt::WA_StyledBackground);
    bar->setFixedHeight(kBarHeight);
    auto *line = new QHBoxLayout(bar);
    line->setContentsMargins(12, 0, 12, 0);
    line->setSpacing(8);
    auto *title = new QLabel(tr("取稿"));
    title->setObjectName(u"dockTitleText"_s);
    m_counts = secondary({});
    m_files = new QComboBox;
    m_files->setObjectName(u"intakeFiles"_s);
    m_files->setMinimumWidth(160);
    m_files->setMaximumWidth(320);
    m_files->setToolTip(tr("换一份稿件"));
    connect(m_files, &QComboBox::activated, m_desk, &IntakeDesk::setCurrent);
    m_remove = new QToolButton;
    m_remove->setObjectName(u"intakeRemove"_s);
    m_remove->setIcon(widgets::icon(u"x"_s));
    m_remove->setAccessibleName(tr("不取这一份"));
    m_remove->setToolTip(tr("不取这一份：从这里移走，原来的文件不动"));
    m_remove->setAutoRaise(true);
    connect(m_remove, &QToolButton::clicked, this, &IntakeRoom::removeCurrent);
    auto *add = button(u"intakeAdd"_s, u"plus"_s, tr("添加文件…"));
    connect(add, &QPushButton::clicked, this, &IntakeRoom::chooseFiles);
    auto *folder = button(u"intakeAddFolder"_s, u"folder-open"_s, tr("文件夹…"));
    folder->setToolTip(tr("整个文件夹作一份来稿：文字按文件名排，图片配说明"));
    connect(folder, &QPushButton::clicked, this, &IntakeRoom::chooseFolder);
    auto *paste = button(u"intakePaste"_s, u"text-select"_s, tr("粘贴"));
    paste->setToolTip(tr("取剪贴板上的网页、文本或文件 (%1)")
                          .arg(QKeySequence(QKeySequence::Paste).toString(QKeySequence::NativeText)));
    connect(paste, &QPushButton::clicked, this, &IntakeRoom::paste);
    m_encodingLabel = secondary(tr("编码"));
    m_encoding = new QComboBox;
    m_encoding->setObjectName(u"intakeEncoding"_s);
    m_encoding->setToolTip(tr("认错了编码，字是乱的，就在这里改"));
    for (const char *name : {"", "UTF-8", "GB18030", "UTF-16LE", "UTF-16BE", "Big5"})
        m_encoding->addItem(*name ? QString::fromLatin1(name) : tr("自动"), QString::fromLatin1(name));
    connect(m_encoding, &QComboBox::activated, this, [this] {
        if (const Incoming *item = m_desk->currentItem()) {
            formats::ReadOptions options = item->options;
            options.encoding = m_encoding->currentData().toString();
            m_desk->setOptions(options);
        }
    });
    m_trackedLabel = secondary(tr("修订"));
    m_tracked = new QComboBox;
    m_tracked->setObjectName(u"intakeTracked"_s);
    m_tracked->setToolTip(tr("稿件里有没定的修订：按改后的读，还是按改前的读"));
    m_tracked->addItem(tr("按改后"));
    m_tracked->addItem(tr("按改前"));
    connect(m_tracked, &QComboBox::activated, this, [this](int index) {
        if (const Incoming *item = m_desk->currentItem()) {
            formats::ReadOptions options = item->options;
            options.changes = index == 0 ? formats::TrackedChanges::Accepted : formats::TrackedChanges::Rejected;
            m_desk->setOptions(options);
        }
    });
    m_leave = new QPushButton(tr("放弃"));
    m_leave->setObjectName(u"intakeLeave"_s);
    connect(m_leave, &QPushButton::clicked, this, &IntakeRoom::leave);
    m_store = new QPushButton(widgets::icon(u"check"_s, widgets::Tone::OnAccent), tr("入库"));
    m_store->setObjectName(u"intakeStore"_s);
    m_store->setProperty("primary", true);
    m_store->setToolTip(QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText));
    connect(m_store, &QPushButton::clicked, this, &IntakeRoom::storeCurrent);
    line->addWidget(title);
    line->addWidget(m_counts);
    line->addWidget(m_files);
    line->addWidget(m_remove);
    line->addSpacing(8);
    line->addWidget(add);
    line->addWidget(folder);
    line->addWidget(paste);
    line->addSpacing(8);
    line->addWidget(m_encodingLabel);
    line->addWidget(m_encoding);
    line->addWidget(m_trackedLabel);
    line->addWidget(m_tracked);
    line->addStretch(1);
    line->addWidget(m_leave);
    line->addWidget(m_store);
    return bar;
}

QWidget *IntakeRoom::buildEmpty()
{
    auto *page = new QWidget;
    page->setObjectName(u"panel"_s);
    page->setAttribute(Qt::WA_StyledBackground);
    auto *column = new QVBoxLayout(page);
    column->setSpacing(12);
    column->addStretch(2);
    auto *sign = new widgets::IconLabel(40);
    sign->setIcon(u"file-down"_s, widgets::Tone::Faint);
    auto *title = new QLabel(tr("把稿件拖到这里"));
    title->setObjectName(u"pageTitle"_s);
    title->setAlignment(Qt::AlignCenter);
    auto *note = secondary(tr("文本、网页、Word 文档、PDF、图片、压缩包或整个文件夹；也可以直接粘贴。"));
    note->setAlignment(Qt::AlignCenter);
    auto *buttons = new QHBoxLayout;
    auto *add = new QPushButton(tr("添加文件…"));
    add->setProperty("primary", true);
    add->setObjectName(u"intakeAddFirst"_s);
    auto *paste = new QPushButton(tr("粘贴"));
    connect(add, &QPushButton::clicked, this, &IntakeRoom::chooseFiles);
    connect(paste, &QPushButton::clicked, this, &IntakeRoom::paste);
    buttons->addStretch(1);
    buttons->addWidget(add);
    buttons->addWidget(paste);
    buttons->addStretch(1);
    column->addWidget(sign, 0, Qt::AlignHCenter);
    column->addWidget(title);
    column->addWidget(note);
    column->addSpacing(8);
    column->addLayout(buttons);
    column->addStretch(3);
    return page;
}

} // namespace banxin::intake
