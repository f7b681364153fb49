// FormsPages: pages on which every typographic form stands, horizontal and vertical, made of the program's own
// objects on top of the sample newsroom's styles. It lays nothing out.
#pragma once

#include "base/result.h"
#include "model/document.h"

namespace banxin::support {

/// Characters that a form goes with, for whoever looks for it on paper. `text` stands once on the page.
struct Form {
    QString kind; // dot, line, wave, ruby, raised, lowered, reversed, drop, turned, upright, quote, bidi
    QString text;
    int page = 0; // from 0
    bool isVertical = false;
    QString shown; // of ruby: the reading; of quotes: what is seen instead
};

struct FormsPages {
    model::Document document;
    std::vector<base::Id> pages;
    std::vector<Form> forms;
};

base::Result<FormsPages> formsPages();
/// A page of headline forms: kicker and deck beside, 竖题 left and right of its text; no `forms`.
base::Result<FormsPages> headlinePages();
/// A page of 串文: on both sides of a disc, across two columns, in a vertical area, and above and below; no `forms`.
base::Result<FormsPages> runaroundPages();

} // namespace banxin::support
