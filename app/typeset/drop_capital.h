// DropCapital: 首字下沉: the first characters of a paragraph large beside its first lines. It parts the
// paragraph for the setter and puts both parts together again; it sets neither.
#pragma once

#include "typeset/paragraph_setter.h"

#include <functional>
#include <optional>

namespace banxin::typeset {

struct DropCapital {
    int length = 0; // UTF-16 units that are dropped
    int lines = 0;
    base::Length indent; // how much of each of those lines it takes, whole characters
    ParagraphInput rest; // the paragraph without them
    Measures measures; // of the rest
    std::shared_ptr<const SetParagraph> head;

    /// Both parts as one paragraph; nothing where the rest has too few lines to stand beside it.
    std::shared_ptr<const SetParagraph> joined(const ParagraphInput &input, const SetParagraph &set) const;
};

/// `input` parted where its format asks for it; `setHead` sets the dropped characters. Nothing where
/// there is too little text or too narrow a measure.
std::optional<DropCapital> partedForDrop(const ParagraphInput &input, const Measures &measures, const RuleTables &rules,
    const std::function<std::shared_ptr<const SetParagraph>(const ParagraphInput &, const Measures &)> &setHead);

} // namespace banxin::typeset
