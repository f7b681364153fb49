// Rich text off a clipboard: paragraphs with what is bold, slanted, raised or a link in them. HTML and RTF are decoded
// in a worker process; no fonts, sizes and colours of other programs come along.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <optional>
#include <vector>

namespace banxin::formats {

struct RichRun {
    int start = 0; // UTF-16, in the paragraph's text
    int end = 0;
    bool bold = false;
    bool slanted = false;
    bool raised = false;
    bool lowered = false;
    QString link; // where it leads; empty: nowhere
    friend bool operator==(const RichRun &, const RichRun &) = default;
};

struct RichParagraph {
    QString text; // of a list's item with its mark before it: 1. or ·
    std::vector<RichRun> runs; // ascending, apart; plain text is in none
    friend bool operator==(const RichParagraph &, const RichParagraph &) = default;
};
using RichText = std::vector<RichParagraph>;

enum class RichKind { Html, Rtf };

/// Decoded in a worker: never on the GUI thread. Refused where it cannot be read.
base::Result<RichText> richTextOf(const QByteArray &bytes, RichKind kind);

// For the worker program and tests -----------------------------------------------------------------
base::Result<RichText> richFromHtml(const QByteArray &bytes);
base::Result<RichText> richFromRtf(const QByteArray &bytes);
QByteArray toBytes(const RichText &text);
/// Nothing where the bytes are no such text: offsets out of order, too much of it.
std::optional<RichText> richFrom(QByteArrayView bytes);

namespace wire {
constexpr auto richHtmlTask = "clipboard.html";
constexpr auto richRtfTask = "clipboard.rtf";
} // namespace wire

} // namespace banxin::formats
