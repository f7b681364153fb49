// Sections of single kinds of frames: free text, a picture's crop, an advert, and the page itself.
#pragma once

#include "panels/inspector/section.h"

class QPushButton;

namespace banxin::panels {

/// Furniture: its role, where its text stands, whether it is knocked out.
class TextSection : public Section {
    Q_OBJECT
public:
    TextSection();

protected:
    bool refresh() override;

private:
    Choice *m_role;
    Choice *m_align;
    Switch *m_knocksOut;
    LengthField *m_insets[4];
};

/// A picture in its frame: how it is cropped, turned, mirrored, printed in black.
class PictureSection : public Section {
    Q_OBJECT
public:
    PictureSection();

Q_SIGNALS:
    void cropWanted(banxin::base::Id frame);

protected:
    bool refresh() override;

private:
    /// Where the picture stands now, placed by hand or not; nothing where its size is not known.
    std::optional<base::Rect> imageOf(const model::Frame &frame) const;
    void place(const std::function<void(base::Rect &)> &by);
    void focus(bool vertical, double percent);

    LengthField *m_left;
    LengthField *m_top;
    widgets::LengthEdit *m_scale;
    widgets::LengthEdit *m_angle;
    widgets::LengthEdit *m_focusX;
    widgets::LengthEdit *m_focusY;
    Switch *m_mirrored;
    Switch *m_grey;
    QPushButton *m_crop;
    QPushButton *m_fill;
    QLabel *m_facts;
    int m_focusRow = 0, m_placeRow = 0;
};

class AdvertSection : public Section {
    Q_OBJECT
public:
    AdvertSection();

Q_SIGNALS:
    void advertWanted(banxin::base::Id frame);

protected:
    bool refresh() override;

private:
    QLabel *m_file;
    QLabel *m_page;
    QLabel *m_module;
    Switch *m_labelled;
    QPushButton *m_choose;
    int m_pageRow = 0, m_moduleRow = 0;
};

/// Shown where no frame is selected.
class PageSection : public Section {
    Q_OBJECT
public:
    PageSection();

protected:
    bool refresh() override;

private:
    QLabel *m_values[6];
};

} // namespace banxin::panels
