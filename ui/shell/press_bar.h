// PressBar: the row under the tool bars while the page is shown as the press will show it: which view, which plates,
// which printer, how much ink. It sets what a PressView shows and makes no picture.
#pragma once

#include "canvas/press_view.h"

#include <QMap>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QHBoxLayout;
class QLabel;

namespace banxin::widgets {
class SegmentedControl;
}

namespace banxin::shell {

/// 青 C and so on; a spot by its name.
QString plateText(const QString &plateKey);

class PressBar : public QWidget {
    Q_OBJECT
public:
    explicit PressBar(canvas::PressView &view, QWidget *parent = nullptr);
    void setMode(canvas::PressMode mode);
    /// Names of the publication's printers, its own first; none stands for the defaults.
    void setPrinters(const QStringList &names);

Q_SIGNALS:
    void modeChosen(banxin::canvas::PressMode mode);

private:
    void apply();
    void showPlates();
    void showFacts();

    canvas::PressView &m_view;
    widgets::SegmentedControl *m_mode;
    QCheckBox *m_paper;
    QWidget *m_plateRow;
    QHBoxLayout *m_plateLayout;
    QMap<QString, QCheckBox *> m_plates;
    QCheckBox *m_inks;
    QLabel *m_ink;
    QLabel *m_profile;
    QComboBox *m_printer;
};

} // namespace banxin::shell
