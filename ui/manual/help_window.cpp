#include "manual/help_window.h"

#include "widgets/icon.h"
#include "widgets/labels.h"
#include "widgets/search_field.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QScreen>
#include <QScrollBar>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTextBlock>
#include <QTextBrowser>
#include <QThreadPool>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace banxin::manual {

using widgets::uiFont;

namespace {

enum Role { ChapterRole = Qt::UserRole, AnchorRole, LineRole };

/// Shows pictures that are read already; it reads none itself.
class Page : public QTextBrowser {
public:
    QMap<QString, QImage> pictures;

protected:
    QVariant loadResource(int type, const QUrl &name) override
    {
        if (type == QTextDocument::ImageResource)
            return pictures.value(name.toString());
        return {};
    }
};

QToolButton *barButton(const QString &name, const QString &icon, const QString &does)
{
    auto *button = new QToolButton;
    button->setObjectName(name);
    button->setIcon(widgets::icon(icon));
    button->setIconSize({18, 18});
    button->setAutoRaise(true);
    button->setToolTip(does);
    button->setAccessibleName(does.section(u'\n', 0, 0));
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

HelpWindow::HelpWindow(QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_search(new QLineEdit)
    , m_contents(new QTreeWidget)
    , m_hits(new QListWidget)
    , m_left(new QStackedWidget)
    , m_split(new QSplitter)
    , m_page(new Page)
    , m_back(barButton(
          QStringLiteral("manualBack"), QStringLiteral("chevron-left"), tr("返回 (Alt+Left)\n回到刚才看的一处")))
    , m_forward(barButton(
          QStringLiteral("manualForward"), QStringLiteral("chevron-right"), tr("前进 (Alt+Right)\n再到下一处")))
{
    setObjectName(QStringLiteral("helpWindow"));
    setAttribute(Qt::WA_DeleteOnClose);
    setAttribute(Qt::WA_QuitOnClose, false);
    setAttribute(Qt::WA_StyledBackground);
    resize(QSize(1080, 780).boundedTo(screen()->availableSize() * 0.92));
    setMinimumSize(640, 400);
    m_search->setObjectName(QStringLiteral("manualSearch"));
    m_contents->setObjectName(QStringLiteral("manualContents"));
    m_contents->setHeaderHidden(true);
    m_contents->setFrameShape(QFrame::NoFrame);
    m_contents->setIndentation(14);
    m_contents->setTextElideMode(Qt::ElideRight);
    m_contents->setUniformRowHeights(true);
    m_contents->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_hits->setObjectName(QStringLiteral("manualHits"));
    m_hits->setFrameShape(QFrame::NoFrame);
    m_hits->setWordWrap(true);
    m_hits->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_left->addWidget(m_contents);
    m_left->addWidget(m_hits);
    m_page->setObjectName(QStringLiteral("manualPage"));
    m_page->setFrameShape(QFrame::NoFrame);
    m_page->setOpenLinks(false);
    m_page->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_page->setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);

    auto *side = new QWidget;
    side->setObjectName(QStringLiteral("helpSide"));
    side->setAttribute(Qt::WA_StyledBackground);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(0, 0, 0, 0);
    bar->setSpacing(4);
    bar->addWidget(m_search, 1);
    bar->addWidget(m_back);
    bar->addWidget(m_forward);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(12, 12, 12, 8);
    column->setSpacing(8);
    column->addLayout(bar);
    column->addWidget(m_left, 1);
    m_split->setHandleWidth(1);
    m_split->setChildrenCollapsible(false);
    m_split->addWidget(side);
    m_split->addWidget(m_page);
    m_split->setStretchFactor(1, 1);
    m_split->setSizes({280, 800});
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_split);

    m_resized.setSingleShot(true);
    m_resized.setInterval(150);
    connect(&m_resized, &QTimer::timeout, this, [this] {
        if (m_book && !m_shown.isEmpty())
            turnTo(m_wanted, m_mark);
    });
    connect(m_search, &QLineEdit::textChanged, this, &HelpWindow::search);
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        if (m_hits->count() > 0 && m_left->currentWidget() == m_hits)
            m_hits->setCurrentRow(std::max(0, m_hits->currentRow()));
    });
    m_search->installEventFilter(this);
    const auto choose = [this](const Place &place, const QString &mark) {
        if (place.chapter.isEmpty())
            return;
        m_trail = m_trail.mid(0, m_at + 1);
        if (m_trail.isEmpty() || m_trail.back() != place)
            m_trail << place;
        m_at = static_cast<int>(m_trail.size()) - 1;
        turnTo(place, mark);
    };
    connect(m_contents, &QTreeWidget::currentItemChanged, this, [this, choose](QTreeWidgetItem *item) {
        if (item)
            choose({item->data(0, ChapterRole).toString(), item->data(0, AnchorRole).toString()}, {});
    });
    connect(m_contents, &QTreeWidget::itemClicked, this, [this, choose](QTreeWidgetItem *item) {
        choose({item->data(0, ChapterRole).toString(), item->data(0, AnchorRole).toString()}, {});
    });
    connect(m_hits, &QListWidget::currentItemChanged, this, [this, choose](QListWidgetItem *item) {
        if (item)
            choose({item->data(ChapterRole).toString(), item->data(AnchorRole).toString()}, m_search->text().trimmed());
    });
    connect(m_page, &QTextBrowser::anchorClicked, this, &HelpWindow::follow);
    connect(m_back, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_forward, &QToolButton::clicked, this, [this] { step(1); });
    const auto key = [this](const QKeySequence &keys, auto slot) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, slot);
    };
    key(QKeySequence(Qt::CTRL | Qt::Key_F), [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    key(QKeySequence(Qt::ALT | Qt::Key_Left), [this] { step(-1); });
    key(QKeySequence(Qt::ALT | Qt::Key_Right), [this] { step(1); });
    key(QKeySequence(Qt::CTRL | Qt::Key_W), [this] { close(); });
    key(QKeySequence(Qt::Key_Escape), [this] {
        if (m_search->text().isEmpty())
            close();
        else
            m_search->clear();
    });
    speak();
    refreshSteps();
    read();
}

void HelpWindow::speak()
{
    setWindowTitle(tr("版心手册"));
    m_search->setPlaceholderText(tr("在手册里找"));
    if (m_search->actions().isEmpty())
        widgets::dressAsSearch(*m_search, tr("在手册里找"));
    m_search->setAccessibleName(tr("在手册里找"));
    m_contents->setAccessibleName(tr("目录"));
    m_hits->setAccessibleName(tr("找到的"));
    m_page->setAccessibleName(tr("手册"));
}

void HelpWindow::read()
{
    const QString folder = ManualBook::folderOf(tr("zh", "folder of the manual in this language"));
    ++m_turning;
    QThreadPool::globalInstance()->start([window = QPointer<HelpWindow>(this), folder] {
        auto book = std::make_shared<const ManualBook>(ManualBook::read(folder));
        QMetaObject::invokeMethod(
            qApp,
            [window, book] {
                if (!window)
                    return;
                --window->m_turning;
                window->m_book = book;
                window->fillContents();
                window->turnTo(window->m_wanted, window->m_mark);
            },
            Qt::QueuedConnection);
    });
}

void HelpWindow::fillContents()
{
    const QSignalBlocker blocker(m_contents);
    m_contents->clear();
    for (const Chapter &chapter : m_book->chapters()) {
        auto *item = new QTreeWidgetItem(m_contents, {chapter.title});
        item->setData(0, ChapterRole, chapter.name);
        item->setToolTip(0, chapter.title);
        for (const Heading &heading : chapter.headings) {
            if (heading.level > 2)
                continue;
            auto *section = new QTreeWidgetItem(item, {heading.title});
            section->setData(0, ChapterRole, chapter.name);
            section->setData(0, AnchorRole, heading.anchor);
            section->setToolTip(0, heading.title);
        }
    }
}

void HelpWindow::showChapter(const QString &name, const QString &anchor)
{
    m_search->clear();
    const Place place{name, anchor};
    if (m_trail.isEmpty() || m_trail.back() != place) {
        m_trail = m_trail.mid(0, m_at + 1);
        m_trail << place;
    }
    m_at = static_cast<int>(m_trail.size()) - 1;
    turnTo(place);
}

/// Text and pictures come from another thread; whoever turned last is shown.
void HelpWindow::turnTo(const Place &place, const QString &mark)
{
    m_wanted = place;
    m_mark = mark;
    refreshSteps();
    if (!m_book)
        return; // once it is read
    const Chapter *chapter = m_book->chapter(place.chapter);
    if (!chapter && !m_book->chapters().empty()) {
        chapter = &m_book->chapters().front();
        m_wanted.chapter = chapter->name;
    }
    if (!chapter) {
        m_page->setPlainText(tr("没有找到手册。请重新安装程序，或者用环境变量 BANXIN_MANUAL 指出手册所在的文件夹。"));
        return;
    }
    const int turn = ++m_turn;
    constexpr int kMargins = 80, kWidest = 900;
    m_width = std::clamp(m_page->width() - kMargins, 200, kWidest);
    ++m_turning;
    QThreadPool::globalInstance()->start([window = QPointer<HelpWindow>(this), book = m_book, name = chapter->name,
                                             turn, width = m_width, ratio = devicePixelRatioF()] {
        const Chapter &wanted = *book->chapter(name);
        const QMap<QString, QImage> pictures = book->pictures(wanted, width, ratio);
        QMetaObject::invokeMethod(
            qApp,
            [window, book, name, turn, pictures] {
                if (!window)
                    return;
                --window->m_turning;
                if (turn == window->m_turn && book == window->m_book)
                    window->showText(*book->chapter(name), pictures);
            },
            Qt::QueuedConnection);
    });
}

void HelpWindow::showText(const Chapter &chapter, const QMap<QString, QImage> &pictures)
{
    const bool isSame = m_shown == chapter.name;
    const int before = m_page->verticalScrollBar()->value();
    static_cast<Page *>(m_page)->pictures = pictures;
    m_page->document()->setDefaultFont(uiFont(14));
    m_page->document()->setDocumentMargin(0);
    m_page->document()->setMarkdown(chapter.text, QTextDocument::MarkdownDialectGitHub);
    dress();
    m_shown = chapter.name;
    {
        const QSignalBlocker blocker(m_contents);
        for (int i = 0; i < m_contents->topLevelItemCount(); ++i) {
            QTreeWidgetItem *item = m_contents->topLevelItem(i);
            const bool here = item->data(0, ChapterRole).toString() == chapter.name;
            item->setExpanded(here);
            if (!here)
                continue;
            QTreeWidgetItem *chosen = item;
            for (int j = 0; j < item->childCount(); ++j)
                if (!m_wanted.anchor.isEmpty() && item->child(j)->data(0, AnchorRole).toString() == m_wanted.anchor)
                    chosen = item->child(j);
            m_contents->setCurrentItem(chosen);
        }
    }
    if (isSame && m_wanted.anchor.isEmpty() && m_mark.isEmpty())
        m_page->verticalScrollBar()->setValue(before);
    else
        scrollTo(m_wanted.anchor);
    // What was searched for stands out; the first behind the section's head is in sight.
    QList<QTextEdit::ExtraSelection> marks;
    if (!m_mark.isEmpty()) {
        const widgets::Tokens &t = widgets::tokens(palette());
        const QStringList words = m_mark.split(u' ', Qt::SkipEmptyParts);
        const int from = m_page->textCursor().position();
        QTextCursor first;
        for (const QString &word : words) {
            for (QTextCursor at = m_page->document()->find(word, 0); !at.isNull();
                 at = m_page->document()->find(word, at)) {
                QTextEdit::ExtraSelection mark;
                mark.cursor = at;
                mark.format.setBackground(t.warnTint);
                mark.format.setForeground(t.text);
                marks << mark;
                if (first.isNull() && at.selectionStart() >= from)
                    first = at;
            }
        }
        if (!first.isNull()) {
            first.clearSelection();
            m_page->setTextCursor(first);
            m_page->ensureCursorVisible();
        }
    }
    m_page->setExtraSelections(marks);
}

void HelpWindow::scrollTo(const QString &anchor)
{
    QTextCursor cursor(m_page->document());
    int y = 0;
    if (!anchor.isEmpty()) {
        for (QTextBlock block = m_page->document()->begin(); block.isValid(); block = block.next()) {
            if (block.blockFormat().headingLevel() > 0 && anchorOf(block.text()) == anchor) {
                cursor.setPosition(block.position());
                y = qRound(m_page->document()->documentLayout()->blockBoundingRect(block).top());
                break;
            }
        }
    }
    m_page->setTextCursor(cursor);
    m_page->verticalScrollBar()->setValue(y);
}

/// "text.md#notes" is a place of the manual; what has a scheme is for the person's browser.
void HelpWindow::follow(const QUrl &link)
{
    if (!link.scheme().isEmpty()) {
        QDesktopServices::openUrl(link);
        return;
    }
    QString name = link.path();
    name.remove(QStringLiteral(".md"));
    showChapter(name.isEmpty() ? m_shown : name, link.fragment(QUrl::FullyDecoded));
}

void HelpWindow::search()
{
    const QString words = m_search->text().trimmed();
    m_left->setCurrentWidget(words.isEmpty() ? static_cast<QWidget *>(m_contents) : m_hits);
    m_hits->blockSignals(true);
    m_hits->clear();
    if (m_book && !words.isEmpty()) {
        const std::vector<Hit> hits = m_book->find(words);
        for (const Hit &hit : hits) {
            auto *item = new QListWidgetItem(
                hit.line == hit.title ? hit.title : QStringLiteral("%1\n%2").arg(hit.title, hit.line), m_hits);
            item->setData(ChapterRole, hit.chapter);
            item->setData(AnchorRole, hit.anchor);
        }
        if (hits.empty()) {
            auto *none = new QListWidgetItem(tr("手册里没有“%1”。").arg(words), m_hits);
            none->setFlags(Qt::NoItemFlags);
        }
    }
    m_hits->blockSignals(false);
    if (words.isEmpty() && !m_mark.isEmpty()) {
        m_mark.clear();
        m_page->setExtraSelections({});
    }
}

void HelpWindow::step(int by)
{
    const int to = m_at + by;
    if (to < 0 || to >= m_trail.size())
        return;
    m_at = to;
    turnTo(m_trail[to]);
}

void HelpWindow::refreshSteps()
{
    m_back->setEnabled(m_at > 0);
    m_forward->setEnabled(m_at >= 0 && m_at + 1 < m_trail.size());
}

bool HelpWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Down) {
        QWidget *list = m_left->currentWidget();
        list->setFocus(Qt::TabFocusReason);
        if (list == m_hits && m_hits->currentRow() < 0)
            m_hits->setCurrentRow(0);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void HelpWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        speak();
        read();
    } else if (event->type() == QEvent::PaletteChange && m_book) {
        m_resized.start();
    }
}

void HelpWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_resized.start(); // the pictures go with the page
}

} // namespace banxin::manual
