// HelpWindow 手册: the manual in a window of its own: contents and what a search finds at the left, a chapter at the
// right. It reads chapters and pictures on another thread.
#pragma once

#include <QWidget>

#include "manual/manual_book.h"

#include <QTimer>

#include <memory>

class QLabel;
class QLineEdit;
class QListWidget;
class QSplitter;
class QStackedWidget;
class QTextBrowser;
class QToolButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace banxin::manual {

class HelpWindow : public QWidget {
    Q_OBJECT
public:
    explicit HelpWindow(QWidget *parent = nullptr);
    /// Turns to the chapter, and in it to the section of that anchor; the first where there is no such chapter.
    void showChapter(const QString &name, const QString &anchor = {});
    QString chapter() const { return m_shown; }
    /// Everything that was asked for is shown.
    bool isReady() const { return m_book && m_turning == 0; }
    QTextBrowser &page() const { return *m_page; }

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Place {
        QString chapter;
        QString anchor;
        friend bool operator==(const Place &, const Place &) = default;
    };
    void read();
    void fillContents();
    void turnTo(const Place &place, const QString &mark = {});
    void showText(const Chapter &chapter, const QMap<QString, QImage> &pictures);
    void dress();
    void scrollTo(const QString &anchor);
    void follow(const QUrl &link);
    void search();
    void step(int by);
    void refreshSteps();
    void speak();

    std::shared_ptr<const ManualBook> m_book; // null until it is read
    QLineEdit *m_search;
    QTreeWidget *m_contents;
    QListWidget *m_hits;
    QStackedWidget *m_left;
    QSplitter *m_split;
    QTextBrowser *m_page;
    QToolButton *m_back, *m_forward;
    QString m_shown;
    Place m_wanted; // where the newest turn goes
    QString m_mark; // words to mark there
    QList<Place> m_trail;
    int m_at = -1; // in the trail
    int m_turning = 0;
    int m_turn = 0; // the newest
    int m_width = 0; // for which the pictures were made
    QTimer m_resized;
};

/// Shows the manual's window, made when it is first wanted, at that chapter (and section: "text#notes").
HelpWindow *openManual(const QString &chapter);
/// Which chapter tells of the widget: that of the nearest one around it that says so (giveChapter()), or whose name is
/// known.
QString chapterOf(const QWidget *widget);
/// F1 opens the manual also in dialogs.
void answerHelpKey();

} // namespace banxin::manual
