// Finding: what a text rule has to say about one place of a paragraph: where, how grave, and what would mend it.
// It changes nothing by itself.
#pragma once

#include "base/finding.h"

#include <QString>

#include <vector>

namespace banxin::language {

struct Rule;

using base::Fix;
using base::FixKind;
using base::Severity;

struct Finding {
    const Rule *rule = nullptr; // never null once reported
    Severity severity = Severity::Error;
    int paragraph = 0; // which one of the story, from 0
    qsizetype at = 0; // UTF-16 units from the paragraph's start
    qsizetype length = 0;
    QString text; // what stands there
    QString detail; // why just here, a sentence for the reader; may be empty
    Fix fix;

    qsizetype end() const { return at + length; }
    /// The rule's title, the detail and the proposed text as one sentence, in the language of the program.
    QString message() const;
};

} // namespace banxin::language
