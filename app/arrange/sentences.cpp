#include "arrange/sentences.h"

namespace banxin::arrange {

namespace {

const QString kOpening = QStringLiteral("“‘（《〈「『【〔([{");
const QString kClosing = QStringLiteral("”’）》〉」』】〕)]}");
const QString kStops = QStringLiteral("。！？!?…");
const QString kGoingOn = QStringLiteral("，、；："); // behind an ellipsis: it stood for words of the sentence

} // namespace

std::vector<Sentence> sentencesOf(const QString &text)
{
    std::vector<Sentence> sentences;
    const auto length = static_cast<int>(text.size());
    int from = 0, depth = 0;
    bool stopped = false; // a full stop stands in what is open, or right before
    for (int i = 0; i < length; ++i) {
        const QChar unit = text[i];
        if (kOpening.contains(unit)) {
            ++depth;
            stopped = false;
        } else if (kClosing.contains(unit)) {
            depth = std::max(0, depth - 1);
        } else {
            stopped = kStops.contains(unit);
        }
        if (depth > 0 || !stopped)
            continue;
        const QChar next = i + 1 < length ? text[i + 1] : QChar();
        if (kStops.contains(next) || kClosing.contains(next) || kGoingOn.contains(next))
            continue;
        sentences.push_back({from, i + 1});
        from = i + 1;
        stopped = false;
    }
    if (from < length)
        sentences.push_back({from, length});
    return sentences;
}

bool isBracketed(const QString &text, const Sentence &sentence)
{
    const QString part = text.mid(sentence.from, sentence.to - sentence.from).trimmed();
    return (part.startsWith(u'（') || part.startsWith(u'(')) && (part.endsWith(u'）') || part.endsWith(u')'));
}

} // namespace banxin::arrange
