// ContextTools: the tools in the context bar for what is selected: an area's headline form, columns, picture, border
// and shading; where frames stand; the style and size of the text at the caret. It shows what it is told and says what
// is wanted; it changes nothing.
#pragma once

#include "base/color.h"
#include "edit/article_edits.h"
#include "model/publication.h"
#include "widgets/length_expression.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QMenu;
class QToolButton;

namespace banxin::widgets {
class IconLabel;
class LengthEdit;
} // namespace banxin::widgets

namespace banxin::shell {

class ContextTools : public QWidget {
    Q_OBJECT
public:
    explicit ContextTools(QWidget *parent = nullptr);

    struct Area {
        model::HeadlineForm form = model::HeadlineForm::Across;
        int columns = 0; // 0: it takes no body text
        int mostColumns = 1;
        bool hasPicture = false; // on the page
        std::optional<edit::PicturePlace> place; // nothing where it stands in none of them
        int span = 1; // columns of the picture
        QString border; // empty: none
        bool isFramed = false; // a plain line, or the border
        std::optional<base::Color> fill;
        friend bool operator==(const Area &, const Area &) = default;
    };
    struct Frames {
        base::Rect box; // of all together
        int count = 1;
        bool isGroup = false;
        bool isLocked = false;
        bool mayExchange = false; // two areas
        widgets::LengthMeasure measure;
        friend bool operator==(const Frames &, const Frames &) = default;
    };
    struct Text {
        QString style; // of the paragraph: its own or its role's
        QStringList styles; // of the publication
        base::Length size; // as it is set here
        bool takesSize = false; // in an area, which may set it in a size of its own
        bool sizeIsOfArea = false; // and not the style's
        friend bool operator==(const Text &, const Text &) = default;
    };
    void showNothing();
    void showArea(const Area &area, const model::Publication *publication);
    void showFrames(const Frames &frames);
    void showText(const Text &text);
    /// Read-only newsrooms and locked frames: all is seen and nothing can be chosen.
    void setEditable(bool editable);

    /// In a narrow window buttons have no words; nor have the fields where their words are long.
    void setCompact(bool compact);
    /// The fields have icons for their words.
    bool isTight() const { return m_isTight; }

    /// Buttons of the window's own actions beside the tools.
    void addAreaAction(QAction *action);
    void addFrameAction(QAction *action);
    /// The same, shown for two areas alone.
    void addExchangeAction(QAction *action);
    /// A button that opens the menu.
    void addFrameMenu(QMenu *menu, const QIcon &icon, const QString &text);

Q_SIGNALS:
    void headlineFormWanted(banxin::model::HeadlineForm form);
    void columnsWanted(int columns);
    void pictureWanted(banxin::edit::PicturePlace place, int span);
    /// The name of a 花边; "line" a plain line, empty none.
    void borderWanted(const QString &border);
    void fillWanted(const std::optional<banxin::base::Color> &fill);
    void boxWanted(const banxin::base::Rect &box);
    void styleWanted(const QString &style);
    /// Nothing: the style's own.
    void sizeWanted(const std::optional<banxin::base::Length> &size);

private:
    QHBoxLayout *group(QWidget *&widget);
    QComboBox *picker(QHBoxLayout *row, const QString &name, const QString &label, int width, const QString &icon = {});
    void buildArea();
    void buildFrames();
    void buildText();
    void fillShadings(const model::Publication *publication);
    void enterBox();
    void enterSize();
    void show(QWidget *group);

    QWidget *m_area = nullptr;
    QWidget *m_frames = nullptr;
    QWidget *m_text = nullptr;
    QHBoxLayout *m_areaRow = nullptr;
    QHBoxLayout *m_framesRow = nullptr;
    QComboBox *m_form;
    QComboBox *m_columns;
    QComboBox *m_place;
    QComboBox *m_span;
    QComboBox *m_border;
    QComboBox *m_fill;
    QComboBox *m_style;
    QComboBox *m_size;
    widgets::LengthEdit *m_box[4] = {};
    QList<QToolButton *> m_areaButtons;
    QToolButton *m_exchange = nullptr;
    struct Label {
        QLabel *words;
        widgets::IconLabel *icon;
    };
    std::vector<Label> m_areaLabels;
    bool m_isTight = false;
    std::optional<Area> m_shownArea;
    std::optional<Frames> m_shownFrames;
    std::optional<Text> m_shownText;
    std::vector<model::Swatch> m_swatches; // that the shadings are made of
};

} // namespace banxin::shell
