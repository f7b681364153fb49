#include "random_objects.h"

namespace banxin::test {

using namespace banxin::model;

QString RandomObjects::text(int longest)
{
    static const QString alphabet =
        QStringLiteral("株洲日报时事聚焦，。“”（）：；、！？A a1.%\"\\\t\u2028\u3000\U00020BB7\U0002A6D6é");
    QString result;
    for (int n = below(longest + 1); n > 0; --n) {
        int at = below(static_cast<int>(alphabet.size()));
        if (alphabet[at].isLowSurrogate())
            --at;
        result += alphabet[at];
        if (alphabet[at].isHighSurrogate())
            result += alphabet[at + 1];
    }
    return result;
}

base::Color RandomObjects::color()
{
    const auto ink = [this] { return static_cast<std::uint16_t>(below(10001)); };
    base::Color color{ink(), ink(), ink(), ink()};
    if (chance(20)) {
        color.swatch = static_cast<std::uint16_t>(below(300));
        color.tint = ink();
    }
    return color;
}

Fields RandomObjects::fields()
{
    Fields result;
    for (int n = below(4); n > 0; --n)
        result.insert(text(5), text(12));
    return result;
}

CharacterFormat RandomObjects::characterFormat()
{
    CharacterFormat format;
    format.family = maybe<QString>([&] { return text(3); });
    format.weight = maybe<int>([&] { return 100 * below(10); });
    format.size = maybe<base::Length>([&] { return length(); });
    format.color = maybe<base::Color>([&] { return color(); });
    format.widthPercent = maybe<int>([&] { return below(200); });
    format.tracking = maybe<base::Em>([&] { return base::Em{below(900) - 400}; });
    format.emphasis = maybe<Emphasis>([&] { return pick<Emphasis>(2); });
    format.sideLine = maybe<SideLine>([&] { return pick<SideLine>(3); });
    format.script = maybe<ScriptPosition>([&] { return pick<ScriptPosition>(3); });
    format.shading = maybe<base::Color>([&] { return color(); });
    return format;
}

ParagraphFormat RandomObjects::paragraphFormat()
{
    ParagraphFormat format;
    format.characters = characterFormat();
    format.leading = maybe<base::Length>([&] { return length(); });
    format.alignment = maybe<Alignment>([&] { return pick<Alignment>(4); });
    format.indent = maybe<base::Em>([&] { return base::Em{below(3000)}; });
    format.rightIndent = maybe<base::Em>([&] { return base::Em{below(3000)}; });
    format.gridLocked = maybe<bool>([&] { return chance(50); });
    format.rows = maybe<int>([&] { return below(9); });
    format.extraRowsPerLine = maybe<int>([&] { return below(9); });
    format.breakBySense = maybe<bool>([&] { return chance(50); });
    format.firstFit = maybe<bool>([&] { return chance(30); });
    format.prohibition = maybe<Prohibition>([&] { return pick<Prohibition>(4); });
    format.punctuation = maybe<PunctuationScheme>([&] { return pick<PunctuationScheme>(5); });
    format.cjkLatinGap = maybe<base::Em>([&] { return base::Em{below(500)}; });
    format.keepWithNext = maybe<bool>([&] { return chance(50); });
    format.spaceBefore = maybe<base::Length>([&] { return length(); });
    format.spaceAfter = maybe<base::Length>([&] { return length(); });
    format.minimumTracking = maybe<base::Em>([&] { return base::Em{-below(100)}; });
    format.minimumWidthPercent = maybe<int>([&] { return below(100); });
    format.minimumSizePercent = maybe<int>([&] { return below(100); });
    format.maximumLines = maybe<int>([&] { return below(4); });
    format.maximumTracking = maybe<base::Em>([&] { return base::Em{below(500)}; });
    format.shading = maybe<base::Color>([&] { return color(); });
    format.shadingPadding = maybe<base::Length>([&] { return length(); });
    format.writingMode = maybe<WritingMode>([&] { return pick<WritingMode>(2); });
    format.dropLines = maybe<int>([&] { return below(5); });
    format.dropCharacters = maybe<int>([&] { return below(3); });
    format.keepTogether = maybe<bool>([&] { return chance(50); });
    format.border = maybe<base::Color>([&] { return color(); });
    format.borderForm = maybe<BorderForm>([&] { return pick<BorderForm>(4); });
    format.borderWeight = maybe<base::Length>([&] { return length(); });
    return format;
}

PrinterProfile RandomObjects::printer()
{
    PrinterProfile profile;
    profile.name = text(4);
    profile.icc = text(9);
    if (chance(30))
        profile.iccAsset = digest();
    profile.intent = pick<RenderingIntent>(4);
    profile.inkLimitPercent = below(400);
    profile.mostSpots = below(4);
    profile.rgbAdverts = pick<RgbAdverts>(2);
    profile.colouredType = length();
    profile.bleed = length();
    profile.cropMarks = chance(50);
    profile.slugLine = chance(50);
    profile.fileName = text(9);
    profile.tagged = chance(50);
    profile.deliveryFolder = text(9);
    return profile;
}

FrameContent RandomObjects::content()
{
    std::vector<base::Length> insets;
    if (chance(30))
        insets = {length(), length(), length(), length()};
    switch (below(8)) {
    case 0:
        return BoxContent{maybe<base::Color>([&] { return color(); }), maybe<base::Color>([&] { return color(); }),
            length(), maybe<Gradient>([&] {
                return Gradient{color(), color(), chance(50), below(360)};
            }),
            pick<FrameShape>(4), length()};
    case 1:
        return RuleContent{color(), length()};
    case 2:
        return ArtContent{text(20), maybe<base::Color>([&] { return color(); }),
            maybe<base::Color>([&] { return color(); }), length()};
    case 3:
        return TextContent{pick<VerticalAlign>(4), insets, chance(50)};
    case 4:
        return PictureContent{id(), maybe<base::Rect>([&] { return rect(); }), below(36000), chance(50), chance(50),
            pick<FrameShape>(4), length(), maybe<base::Color>([&] { return color(); }), length()};
    case 5:
        return CaptionContent{id(), text(2), text(4), text(4)};
    case 6:
        return AdvertContent{digest(), below(9), text(4), text(9), chance(50)};
    default:
        break;
    }
    AreaContent area;
    area.placement = chance(80) ? id() : base::Id();
    area.sequence = below(4);
    for (int n = below(4); n > 0; --n)
        area.roles.push_back(pick<ParagraphRole>(16));
    area.paragraphLimit = below(3);
    area.stopAtSection = chance(50);
    for (int n = below(3); n > 0; --n)
        area.styles[pick<ParagraphRole>(16)] = text(4);
    for (int n = below(3); n > 0; --n)
        area.characterStyles[text(4)] = text(4);
    area.columns = 1 + below(5);
    area.gutter = length();
    area.balanced = chance(50);
    area.headlineForm = pick<HeadlineForm>(3);
    area.kickerPlace = pick<HeadlinePlace>(2);
    area.deckPlace = pick<HeadlinePlace>(2);
    if (chance(30))
        area.lineBreaks[text(4)] = text(9);
    area.verticalAlign = pick<VerticalAlign>(4);
    area.insets = insets;
    area.reservedCharacters = below(900);
    area.reservedPictures = below(3);
    area.writingMode = pick<WritingMode>(2);
    area.columnMode = pick<ColumnMode>(4);
    area.columnRule = length();
    for (int n = below(3); n > 0; --n)
        area.parts.push_back(rect());
    for (int n = below(3); n > 0; --n)
        area.sizes[pick<ParagraphRole>(16)] = length();
    area.squeeze = below(7) - 3;
    if (chance(20))
        area.fill = color();
    if (chance(20))
        area.stroke = color();
    area.strokeWeight = length();
    area.border = text(3);
    return area;
}

Object RandomObjects::object(ObjectKind kind, base::Id id, base::Id parent)
{
    switch (kind) {
    case ObjectKind::Publication: {
        Publication value{id, text(6), text(8), {}, fields(), text(5)};
        for (int n = below(3); n > 0; --n)
            value.fonts.push_back({text(2), below(900), text(9), below(900), chance(20)});
        value.code = text(3);
        for (int n = below(3); n > 0; --n)
            value.swatches.push_back({below(300), text(5), pick<InkKind>(2), color()});
        for (int n = below(3); n > 0; --n)
            value.printers.push_back(printer());
        if (chance(50))
            value.untagged.rgb = {text(4), digest()};
        if (chance(30))
            value.untagged.cmyk = {text(4), digest()};
        if (chance(30))
            value.templateName = text(4);
        for (int n = below(3); n > 0; --n)
            value.formats.push_back(
                {text(4), {length(), length()}, length(), {rect(), 1 + below(9), below(20), 1 + below(90), length()}});
        if (chance(40)) {
            value.numbering = {1 + below(30000), QDate(2020, 1, 1).addDays(below(4000)), 1 + below(127), {}};
            for (int n = below(3); n > 0; --n)
                value.numbering.skipped.push_back(QDate(2020, 1, 1).addDays(below(4000)));
        }
        for (int n = below(3); n > 0; --n) {
            value.creditRoles.push_back({text(4), pick<CreditKeeper>(3)});
            value.people.push_back(text(3));
            value.mutedFindings.push_back(text(9));
            value.checks.severities.insert(text(3), text(5));
        }
        if (chance(40))
            value.checks = {value.checks.severities, text(40), text(20)};
        return value;
    }
    case ObjectKind::ParagraphStyle:
        return ParagraphStyle{id, parent, text(6), text(6), paragraphFormat()};
    case ObjectKind::CharacterStyle:
        return CharacterStyle{id, parent, text(6), text(6), characterFormat()};
    case ObjectKind::Issue:
        return Issue{id, parent, QDate(2020, 1, 1).addDays(below(4000)), text(2), fields(), below(3)};
    case ObjectKind::Page: {
        Page value;
        value.id = id;
        value.issue = parent;
        value.order = order();
        value.number = text(3);
        value.section = text(4);
        value.role = pick<PageRole>(3);
        value.state = text(5);
        value.trim = {length(), length()};
        value.bleed = length();
        value.grid = {rect(), 1 + below(9), below(20), 1 + below(90), length()};
        value.fields = fields();
        for (int n = below(3); n > 0; --n)
            value.layers.push_back({text(4), chance(80), chance(20), chance(80)});
        for (int n = below(3); n > 0; --n)
            value.guides.push_back({chance(50), length()});
        return value;
    }
    case ObjectKind::Frame: {
        Frame value{id, parent, order(), text(5), rect(), content(), chance(50), length(), {}};
        for (int n = below(5); n > 0; --n)
            value.contour.push_back({length(), length()});
        value.runaroundSides = pick<RunaroundSides>(5);
        value.rotation = below(36000) - 18000;
        value.locked = chance(20);
        value.layer = text(3);
        for (int n = below(3); n > 0; --n)
            value.groups.push_back(this->id());
        return value;
    }
    case ObjectKind::Placement:
        return Placement{id, this->id(), parent};
    case ObjectKind::Story:
        return Story{id, parent, order(), text(4), text(4), chance(50) ? this->id() : base::Id(),
            chance(30) ? this->id() : base::Id()};
    case ObjectKind::Manuscript:
        return Manuscript{id, parent, digest(), text(9), text(12), text(4), text(40)};
    case ObjectKind::Paragraph: {
        Paragraph value{id, parent, order(), pick<ParagraphRole>(16), text(60), {}, text(3)};
        int at = 0;
        while (at + 4 < value.text.size() && chance(40)) {
            const int start = at + below(3);
            const int end = std::min<int>(start + 1 + below(6), static_cast<int>(value.text.size()));
            if (start >= end)
                break;
            value.spans.push_back({start, end, text(3), chance(20) ? text(4) : QString(), chance(10)});
            at = end;
        }
        return value;
    }
    case ObjectKind::StoryPicture:
        return StoryPicture{
            id, parent, order(), digest(), below(1000), below(1000), text(9), QDate(2020, 10, 1 + below(30))};
    case ObjectKind::StockItem: {
        StockItem value{id, parent, order(), text(5), pick<StockKind>(2), {}, text(40)};
        if (value.kind == StockKind::PageTemplate) {
            value.page = std::get<Page>(object(ObjectKind::Page, {}, {}));
            value.page.order = {};
        }
        return value;
    }
    case ObjectKind::Waiver:
        return Waiver{id, parent, text(3), this->id(), chance(50) ? this->id() : base::Id(), this->id(), this->id(),
            text(9), text(8), text(8), text(20), text(4), text(20)};
    case ObjectKind::Asset:
        break;
    }
    Asset value{id, digest(), text(9), text(9), below(9000), below(9000), below(1 << 30), {}};
    for (int n = below(3); n > 0; --n)
        value.pageSizes.push_back({length(), length()});
    return value;
}

Document RandomObjects::document(int stories, int paragraphsPerStory)
{
    Document result;
    const auto add = [&](ObjectKind kind, base::Id parent) {
        const base::Id made = id();
        result = std::move(result).with(object(kind, made, parent), 1);
        return made;
    };
    const base::Id publication = add(ObjectKind::Publication, {});
    add(ObjectKind::ParagraphStyle, publication);
    add(ObjectKind::CharacterStyle, publication);
    add(ObjectKind::StockItem, publication);
    add(ObjectKind::Asset, {});
    const base::Id issue = add(ObjectKind::Issue, publication);
    add(ObjectKind::Waiver, issue);
    const base::Id page = add(ObjectKind::Page, issue);
    for (int i = 0; i < stories; ++i) {
        const base::Id story = add(ObjectKind::Story, publication);
        for (int n = 0; n < paragraphsPerStory; ++n)
            add(ObjectKind::Paragraph, story);
        add(ObjectKind::Paragraph, add(ObjectKind::StoryPicture, story));
        add(ObjectKind::Placement, issue);
        add(ObjectKind::Frame, page);
    }
    return result.withRevision(1);
}

std::vector<Splice> RandomObjects::splices(QString text, int count)
{
    std::vector<Splice> result;
    while (count-- > 0) {
        const int at = below(static_cast<int>(text.size()) + 1);
        const int length = std::min<int>(below(6), static_cast<int>(text.size()) - at);
        result.push_back({at, text.mid(at, length), this->text(5)});
        text.replace(at, length, result.back().inserted);
    }
    return result;
}

ChangeSet RandomObjects::change(const Document &document)
{
    ChangeSet change;
    change.id = id();
    change.undoGroup = id();
    change.label = text(4);
    change.author = text(3);
    Document now = document;
    for (int n = 1 + below(6); n > 0; --n) {
        const auto kind = static_cast<ObjectKind>(below(kObjectKindCount));
        const std::vector<base::Id> known = now.all(kind);
        ObjectChange one;
        if (known.empty() || chance(20)) {
            // Mostly on something that exists, so that stores, which insist on it, take many of them.
            const std::vector<base::Id> stories = now.all(ObjectKind::Story);
            const bool onStory = !stories.empty() && chance(90);
            const Object made = object(kind, id(),
                onStory ? stories[static_cast<std::size_t>(below(static_cast<int>(stories.size())))] : id());
            one = {idOf(made), 0, Put{made}};
        } else {
            one.id = known[static_cast<std::size_t>(below(static_cast<int>(known.size())))];
            one.baseRevision = document.objectRevision(one.id);
            const auto *paragraph = now.find<Paragraph>(one.id);
            if (paragraph && chance(70))
                one.action = SpliceText{splices(paragraph->text, 1 + below(4))};
            else if (chance(30))
                one.action = Remove{};
            else
                one.action = Put{object(kind, one.id, chance(95) ? parentOf(*now.findObject(one.id)) : id())};
        }
        change.changes.push_back(one);
        ChangeSet step;
        step.changes = {one};
        step.changes.front().baseRevision = now.objectRevision(one.id);
        now = *applied(now, step);
    }
    return change;
}

} // namespace banxin::test
