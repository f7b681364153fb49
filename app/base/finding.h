// Finding: something that an editor ought to look at, whoever found it: a rule of text, a rule of the page, layout, or
// preflight. It says where it is and what would mend it, and changes nothing.
#pragma once

#include "base/geometry.h"
#include "base/id.h"

#include <QString>

#include <optional>

namespace banxin::base {

/// How grave a finding is: E stops a story at the first review and a page at its release, W is shown, I informs.
enum class Severity { Error, Warning, Info };

/// Who may carry a fix out: nobody but a person, one click, or "fix all automatic ones".
enum class FixKind { None, Click, Auto };

/// A text that takes the place of a finding's range; empty text removes it.
struct Fix {
    FixKind kind = FixKind::None;
    QString replacement;
    friend bool operator==(const Fix &, const Fix &) = default;
};

/// Somebody let a finding stand.
struct Waived {
    Id waiver; // the model's object
    QString by;
    QString reason;
    friend bool operator==(const Waived &, const Waived &) = default;
};

struct Finding {
    using Severity = base::Severity;
    QString rule; // P01 … W12, L01 … L15, T01 …; of layout and preflight a name: missing-glyph
    Severity severity = Severity::Error;
    QString message; // a full sentence in the language of the program
    Id frame; // null where it is about no single frame
    Id story;
    Id paragraph; // where a text is meant; else null
    std::optional<Rect> rect; // on the page, from the trim's top left
    Id page; // null: of a text that stands on no page, or of the issue
    int start = 0; // of the range in the paragraph, UTF-16; 0 and 0 where none is meant
    int length = 0;
    QString text; // what stands there; of a page rule, what it is about. A waiver holds as long as it is the same
    QString basis; // the clause that the rule stands on
    Fix fix;
    std::optional<Waived> waived;

    int end() const { return start + length; }
    friend bool operator==(const Finding &, const Finding &) = default;
};

} // namespace banxin::base
