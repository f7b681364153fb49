// InspectorPanel: what is selected on the page, with its place and size to read and to enter. It asks
// for changes by signals and never edits the document itself.
#pragma once

#include "session/session.h"

#include <QWidget>

class QFormLayout;
class QGridLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace banxin::widgets {
class Chip;
class ElidedLabel;
class LengthEdit;
class SegmentedControl;
} // namespace banxin::widgets

namespace banxin::panels {

class InspectorPanel : public QWidget {
    Q_OBJECT
public:
    explicit InspectorPanel(QWidget *parent = nullptr);

    /// Shows a frame of a page (null: the page itself).
    void show(session::Session *session, base::Id page, base::Id frame);

Q_SIGNALS:
    /// The person entered another place or size.
    void boxEntered(banxin::base::Id frame, const banxin::base::Rect &box);
    /// The advert is to be given a file, or another page of it.
    void advertWanted(banxin::base::Id frame);

private:
    enum Unit { GridUnit, MillimetreUnit };
    void showBox();
    /// The areas of the frame's placement, on whatever page; the frame alone where it is no such area.
    std::vector<const model::Frame *> areasOf(const model::Frame &frame) const;
    void showHeadlines(const model::Frame &frame, base::Id story);
    void showBody(const model::Frame &frame, base::Id story);
    void showPictures(base::Id story);
    void showAdvert(const model::Frame &frame);
    void showPageFacts();
    void enterBox();
    QWidget *section(const QString &heading);
    struct Row {
        QString name, value, hint;
    };
    /// Shows the rows under the heading; as long as their number stays, texts alone change.
    void setRows(QWidget *section, const QString &heading, const std::vector<Row> &rows);

    session::Session *m_session = nullptr;
    base::Id m_page;
    base::Id m_frame;
    widgets::Chip *m_kind;
    widgets::ElidedLabel *m_title;
    widgets::Chip *m_copyfit;
    QWidget *m_boxSection;
    QLabel *m_names[4];
    widgets::LengthEdit *m_fields[4];
    widgets::SegmentedControl *m_unit;
    QLabel *m_areas;
    QLabel *m_refusal;
    QWidget *m_headlines;
    QWidget *m_body;
    QWidget *m_pictures;
    QWidget *m_advert;
    QPushButton *m_advertButton;
    QVBoxLayout *m_column;
    QString m_shownPictures; // what the picture rows were made from
};

/// What a frame is called: 稿区, 图片, 图片说明, 线, 框, 图形, 文字, 预留稿区.
QString frameKindName(const model::Frame &frame);
/// The first column and row under the rectangle and how many it spans, on the page's grid, from 0.
struct GridSpan {
    int column = 0, row = 0, columns = 1, rows = 1;
};
GridSpan gridSpan(const model::Grid &grid, const base::Rect &box);

} // namespace banxin::panels
