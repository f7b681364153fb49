// StatusLine: the bar at the window's foot: whether all is saved, where, how much text, what is over
// or under, where the pointer is, and the zoom. It shows what it is told.
#pragma once

#include "session/session.h"
#include "widgets/tokens.h"

#include <QStatusBar>

class QLabel;
class QLineEdit;
class QMenu;
class QSlider;
class QToolButton;

namespace banxin::widgets {
class IconLabel;
}

namespace banxin::shell {

class StatusLine : public QStatusBar {
    Q_OBJECT
public:
    explicit StatusLine(QWidget *parent = nullptr);

    void showCommit(session::CommitState state, int pending, const QDateTime &at, const base::Error &error);
    void showReadOnly(const QString &reason);
    void showStore(const QString &location);
    /// Words in passing, in the place of what stands at the left: they go by themselves.
    void showNote(const QString &words);
    /// 主稿 1,830 字 · 147 行; `fit` is 超 37 字 3 行 or empty, `page` 全版 4,700 字.
    void showCounts(const QString &story, const QString &fit, widgets::Tone tone, const QString &page);
    /// What stands with the counts when the pointer rests there: how they count, and the same without marks.
    void showCountNote(const QString &words);
    /// How many are wrong, to be looked at, and worth a thought; `words` say of what.
    void showFindings(int errors, int warnings, int infos, const QString &words);
    void showPosition(const QString &text);
    /// `mode` is 整版, 页宽 or empty; `zoom` 1.0 is 100 %.
    void showZoom(double zoom, const QString &mode);
    QString savedText() const;
    /// As narrow as a window may be: what there is no room for is left out, the least needed first.
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void retryWanted();
    void zoomWanted(double zoom);
    void zoomStepWanted(int by);
    void fitPageWanted();
    void fitWidthWanted();
    /// The list of findings is.
    void findingsWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildZoomMenu();
    void arrange();

    widgets::IconLabel *m_savedIcon;
    QToolButton *m_saved;
    QLabel *m_store;
    QLabel *m_story;
    QLabel *m_fit;
    QLabel *m_page;
    QWidget *m_storeBox;
    QToolButton *m_findings;
    QLabel *m_position;
    QLabel *m_mode;
    QSlider *m_slider;
    QToolButton *m_percent;
    QMenu *m_zoomMenu;
    QLineEdit *m_zoomEntry;
    double m_zoom = 1;
    bool m_failed = false;
};

} // namespace banxin::shell
