#include "measures/error_rate.h"

#include "model/text_counts.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace banxin::measures {

using namespace Qt::StringLiterals;
using base::Id;
using base::Length;
using model::ParagraphRole;

namespace {

/// One object laid over another, member by member.
QJsonObject laidOver(QJsonObject under, const QJsonObject &over)
{
    for (auto it = over.begin(); it != over.end(); ++it) {
        if (it->isObject() && under.value(it.key()).isObject())
            under[it.key()] = laidOver(under.value(it.key()).toObject(), it->toObject());
        else
            under[it.key()] = *it;
    }
    return under;
}

bool isHeadline(ParagraphRole role)
{
    return role == ParagraphRole::Kicker || role == ParagraphRole::Headline || role == ParagraphRole::Deck;
}

/// How many characters of body text a rectangle holds.
double charactersIn(const base::Rect &box, const model::Grid &grid)
{
    const double size = grid.bodySize.toPt(), pitch = std::max(grid.pitch().toPt(), size);
    return size > 0 ? box.width.toPt() / size * (box.height.toPt() / pitch) : 0;
}

} // namespace

language::ErrorWeights weightsOf(const model::Publication &publication)
{
    if (publication.checks.weights.trimmed().isEmpty())
        return language::ErrorWeights::standard();
    QFile file(u":/rules/error_weights.json"_s);
    const QJsonObject standard =
        file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    const QJsonObject own = QJsonDocument::fromJson(publication.checks.weights.toUtf8()).object();
    return language::ErrorWeights::fromJson(QJsonDocument(laidOver(standard, own)).toJson(QJsonDocument::Compact));
}

ErrorRate errorRate(const model::Document &document, std::span<const base::Finding> findings, qint64 characters,
    const language::ErrorWeights &weights)
{
    ErrorRate rate;
    rate.characters = characters;
    std::vector<language::CountedError> errors;
    for (const base::Finding &one : findings) {
        if (one.waived || one.severity == base::Severity::Info)
            continue;
        if (!weights.kinds.contains(one.rule)) {
            rate.formErrors += one.rule.startsWith(u'L') ? 1 : 0;
            continue;
        }
        const auto *paragraph = document.find<model::Paragraph>(one.paragraph);
        const bool isImportant =
            paragraph && (isHeadline(paragraph->role) || paragraph->role == ParagraphRole::Furniture);
        errors.push_back({one.rule, one.text, one.severity, one.fix, isImportant});
    }
    rate.errors = static_cast<int>(errors.size());
    rate.weight = language::weightOf(errors, weights);
    rate.rate = language::errorRate(rate.weight, characters);
    rate.passes = rate.rate <= weights.pass && rate.formErrors <= weights.mostForm;
    return rate;
}

qint64 charactersOf(const model::Document &document, const layout::PageLayout &layout)
{
    const auto *page = document.find<model::Page>(layout.page);
    if (!page)
        return 0;
    // Text: characters a line × lines, whatever stands in the line. Lines of large type hold fewer.
    double sum = 0;
    for (const layout::LineLayout &line : layout.lines) {
        if (line.repeated)
            continue;
        const double size = line.line().size.toPt();
        const Length along = line.mode == model::WritingMode::Vertical ? line.box.height : line.box.width;
        if (size > 0)
            sum += std::max(1.0, along.toPt() / size) / std::max(1, line.parts);
    }
    for (const layout::FrameLayout &frame : layout.frames) {
        const auto *its = frame.printed ? document.find<model::Frame>(frame.frame) : nullptr;
        if (!its)
            continue;
        // A picture of the news counts 80 %, decoration and adverts 30 %.
        if (std::holds_alternative<model::PictureContent>(its->content))
            sum += charactersIn(its->box, page->grid) * (its->role.isEmpty() ? 0.8 : 0.3);
        else if (std::holds_alternative<model::AdvertContent>(its->content)
            || std::holds_alternative<model::ArtContent>(its->content))
            sum += charactersIn(its->box, page->grid) * 0.3;
    }
    return static_cast<qint64>(sum + 0.5);
}

qint64 charactersOf(const model::Document &document, Id story)
{
    qint64 count = 0;
    for (const auto *paragraph : document.childrenOf<model::Paragraph>(story))
        count += model::textCounts(*paragraph).characters;
    for (const Id picture : document.children(story, model::ObjectKind::StoryPicture)) {
        for (const auto *paragraph : document.childrenOf<model::Paragraph>(picture))
            count += model::textCounts(*paragraph).characters;
    }
    return count;
}

} // namespace banxin::measures
