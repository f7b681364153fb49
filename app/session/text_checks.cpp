#include "session/text_checks.h"

#include "edit/find_text.h"

#include <algorithm>
#include <tuple>
#include <unordered_set>

namespace banxin::session {

using base::Finding;
using base::Id;

void TextChecks::setChecker(std::shared_ptr<const check::Checker> checker)
{
    m_checker = std::move(checker);
    m_texts.clear();
}

std::shared_ptr<const CheckedText> TextChecks::check(const model::Document &document, Id issue, Id text)
{
    auto checked = std::make_shared<CheckedText>();
    checked->text = text;
    if (const auto *object = document.find<model::Issue>(issue))
        checked->day = object->date;
    const auto take = [&](Id parent) {
        for (const auto *paragraph : document.childrenOf<model::Paragraph>(parent))
            checked->paragraphs.push_back({paragraph->id, paragraph->text, paragraph->role});
    };
    const bool isPage = document.find<model::Page>(text) != nullptr;
    if (isPage) {
        for (const Id frame : document.children(text, model::ObjectKind::Frame))
            take(frame);
    } else {
        take(text);
        for (const Id picture : document.children(text, model::ObjectKind::StoryPicture))
            take(picture);
    }
    if (const auto before = m_texts.find(text); before != m_texts.end()
        && before->second->paragraphs == checked->paragraphs && before->second->day == checked->day)
        return before->second;
    ++m_looks;
    if (!m_checker)
        return checked;
    checked->findings = isPage ? m_checker->pageText(document, text) : m_checker->storyText(document, issue, text);
    std::unordered_map<Id, int> ranks;
    for (const SeenParagraph &paragraph : checked->paragraphs)
        ranks.emplace(paragraph.id, static_cast<int>(ranks.size()));
    std::stable_sort(checked->findings.begin(), checked->findings.end(), [&](const Finding &a, const Finding &b) {
        return std::tuple(ranks[a.paragraph], a.start, a.end()) < std::tuple(ranks[b.paragraph], b.start, b.end());
    });
    return checked;
}

std::optional<TextChecks::Found> TextChecks::update(
    const model::Document &document, Id issue, const std::vector<Id> &more, const std::atomic<bool> *cancelled)
{
    m_looks = 0;
    std::vector<Id> texts;
    std::unordered_set<Id> known;
    const auto add = [&](Id text) {
        if (!text.isNull() && known.insert(text).second)
            texts.push_back(text);
    };
    for (const edit::FindRange &range : edit::rangesIn(document, edit::FindScope::Issue, {issue, {}, {}, {}})) {
        const auto *paragraph = document.find<model::Paragraph>(range.paragraph);
        const Id parent = paragraph ? paragraph->parent : Id();
        if (const auto *picture = document.find<model::StoryPicture>(parent))
            add(picture->story);
        else if (const auto *frame = document.find<model::Frame>(parent))
            add(frame->page);
        else
            add(parent);
    }
    for (const Id text : more)
        if (document.find<model::Story>(text))
            add(text);

    Found found;
    found.reserve(texts.size());
    for (const Id text : texts) {
        if (cancelled && *cancelled)
            return std::nullopt;
        found.push_back(m_texts[text] = check(document, issue, text));
    }
    // What is gone is forgotten, once there is enough of it.
    constexpr std::size_t kSpare = 16;
    if (m_texts.size() > 2 * texts.size() + kSpare)
        std::erase_if(m_texts, [&](const auto &each) { return !known.contains(each.first); });
    return found;
}

std::optional<std::pair<int, int>> mappedRange(const QString &was, const QString &now, int from, int to)
{
    if (was == now)
        return std::pair(from, to);
    const qsizetype least = std::min(was.size(), now.size());
    qsizetype same = 0;
    while (same < least && was[same] == now[same])
        ++same;
    if (to <= same)
        return std::pair(from, to);
    qsizetype tail = 0;
    while (tail < least - same && was[was.size() - 1 - tail] == now[now.size() - 1 - tail])
        ++tail;
    const int by = static_cast<int>(now.size() - was.size());
    if (from >= was.size() - tail)
        return std::pair(from + by, to + by);
    return std::nullopt;
}

} // namespace banxin::session
