#include "pdf/clean_resources.h"

#include "pdf/clean_content.h"

#include <algorithm>

namespace banxin::pdf {

namespace {

constexpr std::size_t longestContent = std::size_t(256) << 20;
constexpr std::size_t deepest = 40;
constexpr int mostStreams = 20000;
constexpr qsizetype mostBytes = qsizetype(768) << 20;

constexpr const char *blendModes[] = {"/Normal", "/Compatible", "/Multiply", "/Screen", "/Overlay", "/Darken",
    "/Lighten", "/ColorDodge", "/ColorBurn", "/HardLight", "/SoftLight", "/Difference", "/Exclusion", "/Hue",
    "/Saturation", "/Color", "/Luminosity"};

QPDFObjectHandle blendModeOf(QPDFObjectHandle given)
{
    const auto known = [](QPDFObjectHandle name) {
        return name.isName() && std::any_of(std::begin(blendModes), std::end(blendModes), [&](const char *mode) {
            return name.getName() == mode;
        });
    };
    if (known(given))
        return given;
    for (int i = 0; given.isArray() && i < given.getArrayNItems(); ++i) {
        if (known(given.getArrayItem(i)))
            return given.getArrayItem(i);
    }
    return QPDFObjectHandle::newName("/Normal");
}

bool isBox(QPDFObjectHandle dict, const char *key) { return numbersIn(dict, key).size() == 4; }

/// The page's or the form's own, else those of whatever paints it.
QPDFObjectHandle resourcesOf(QPDFObjectHandle dict, QPDFObjectHandle parent)
{
    QPDFObjectHandle own = dict.getKey("/Resources");
    return own.isDictionary() ? own : parent;
}

} // namespace

/// Keeps a stream from painting itself, and the depth of nesting bounded.
class CleanResources::Visit {
public:
    Visit(CleanResources &owner, QPDFObjectHandle object)
        : m_owner(owner)
        , m_id(object.getObjGen())
        , m_entered(owner.m_active.size() < deepest && (!object.isIndirect() || owner.m_active.insert(m_id).second))
    {
    }
    ~Visit()
    {
        if (m_entered)
            m_owner.m_active.erase(m_id);
    }
    Visit(const Visit &) = delete;
    Visit &operator=(const Visit &) = delete;
    explicit operator bool() const { return m_entered; }

private:
    CleanResources &m_owner;
    QPDFObjGen m_id;
    bool m_entered;
};

CleanResources::CleanResources(Cleaning &cleaning, const OptionalContent &layers)
    : m_cleaning(cleaning)
    , m_colors(cleaning)
    , m_images(cleaning, m_colors)
    , m_layers(layers)
{
}

ContentState CleanResources::initialState()
{
    ContentState state;
    state.fill = state.stroke =
        m_colors.space(QPDFObjectHandle::newName("/DeviceGray"), QPDFObjectHandle::newNull(), Target::Press);
    return state;
}

CleanedContent CleanResources::content(const std::vector<QByteArray> &parts, QPDFObjectHandle resources,
    const ContentState &state, Target target, ContentKind kind)
{
    for (const QByteArray &data : parts)
        m_bytes += data.size();
    if (++m_streams > mostStreams || m_bytes > mostBytes) {
        m_cleaning.refuse(tr("内容过于复杂"));
        CleanedContent nothing;
        nothing.resources = QPDFObjectHandle::newDictionary();
        return nothing;
    }
    return ContentCleaner(*this, resources, state, target, kind).clean(parts);
}

QPDFObjectHandle CleanResources::form(
    QPDFObjectHandle stream, QPDFObjectHandle parent, const ContentState &state, Target target)
{
    QByteArray overprint;
    if (state.overprintMode == 1 && (state.overprints || state.strokesOverprint))
        overprint = QByteArray::number(state.overprints * 2 + state.strokesOverprint)
            + (state.fill->knocksOut ? "f" : "-") + (state.stroke->knocksOut ? "s" : "-")
            + QByteArray::number(state.writtenMode);
    auto &variants = m_forms[{stream.getObjGen(), target}];
    for (const Variant &variant : variants) {
        if (variant.overprint == overprint
            && (!variant.usesInherited || (variant.fill == state.fill && variant.stroke == state.stroke)))
            return variant.stream;
    }
    bool usesInherited = false;
    QPDFObjectHandle made = cleanedForm(stream, parent, state, target, usesInherited);
    m_forms[{stream.getObjGen(), target}].push_back({state.fill, state.stroke, overprint, usesInherited, made});
    return made;
}

QPDFObjectHandle CleanResources::cleanedForm(
    QPDFObjectHandle stream, QPDFObjectHandle parent, const ContentState &state, Target target, bool &usesInherited)
{
    const Visit visit(*this, stream);
    QPDFObjectHandle dict = stream.getDict();
    noteForbidden(m_cleaning, dict);
    if (!visit || !isBox(dict, "/BBox"))
        return QPDFObjectHandle::newNull();
    const auto data = decodedData(stream, longestContent);
    if (!data) {
        m_cleaning.refuse(tr("有一段页面内容已损坏，解不开"));
        return QPDFObjectHandle::newNull();
    }
    ContentState inner = state;
    inner.fillInherited = inner.strokeInherited = true;
    const CleanedContent cleaned = content({*data}, resourcesOf(dict, parent), inner, target, ContentKind::Form);
    usesInherited = cleaned.usesInherited;
    QPDFObjectHandle made = deflatedStream(m_cleaning.file, "<< /Type /XObject /Subtype /Form >>", cleaned.content);
    QPDFObjectHandle entries = made.getDict();
    copyEntries(dict, entries, {"/BBox"});
    if (numbersIn(dict, "/Matrix").size() == 6)
        copyEntries(dict, entries, {"/Matrix"});
    entries.replaceKey("/Resources", cleaned.resources);
    if (QPDFObjectHandle given = dict.getKey("/Group"); given.isDictionary())
        entries.replaceKey("/Group", group(given, target));
    return made;
}

QPDFObjectHandle CleanResources::group(QPDFObjectHandle given, Target target)
{
    m_cleaning.isTransparent = true;
    QPDFObjectHandle made = QPDFObjectHandle::newDictionary();
    made.replaceKey("/S", QPDFObjectHandle::newName("/Transparency"));
    made.replaceKey("/Type", QPDFObjectHandle::newName("/Group"));
    for (const char *key : {"/I", "/K"}) {
        if (boolIn(given, key, false))
            made.replaceKey(key, QPDFObjectHandle::newBool(true));
    }
    if (m_cleaning.keepsColors()) {
        if (given.hasKey("/CS"))
            made.replaceKey("/CS", given.getKey("/CS"));
    } else {
        made.replaceKey("/CS", QPDFObjectHandle::newName(target == Target::Press ? "/DeviceCMYK" : "/DeviceGray"));
    }
    return made;
}

QPDFObjectHandle CleanResources::pattern(QPDFObjectHandle given, QPDFObjectHandle parent, Target target)
{
    const Memo memo{given.getObjGen(), target};
    if (given.isIndirect()) {
        if (const auto known = m_patterns.find(memo); known != m_patterns.end())
            return known->second;
    }
    QPDFObjectHandle made = QPDFObjectHandle::newNull();
    if (given.isStream()) {
        made = tiling(given, parent, target);
    } else if (given.isDictionary() && integerIn(given, "/PatternType", 0) == 2) {
        QPDFObjectHandle shading = m_colors.shading(given.getKey("/Shading"), parent, target);
        if (!shading.isNull()) {
            made = QPDFObjectHandle::newDictionary();
            made.replaceKey("/Type", QPDFObjectHandle::newName("/Pattern"));
            made.replaceKey("/PatternType", QPDFObjectHandle::newInteger(2));
            made.replaceKey("/Shading", shading);
            if (numbersIn(given, "/Matrix").size() == 6)
                copyEntries(given, made, {"/Matrix"});
            if (QPDFObjectHandle state = given.getKey("/ExtGState"); state.isDictionary())
                made.replaceKey("/ExtGState", graphicsState(state, parent, target));
            made = m_cleaning.file.makeIndirectObject(made);
        }
    }
    if (given.isIndirect())
        m_patterns[memo] = made;
    return made;
}

QPDFObjectHandle CleanResources::tiling(QPDFObjectHandle stream, QPDFObjectHandle parent, Target target)
{
    const Visit visit(*this, stream);
    QPDFObjectHandle dict = stream.getDict();
    const int paint = integerIn(dict, "/PaintType", 1);
    const auto data = visit && isBox(dict, "/BBox") ? decodedData(stream, longestContent) : std::nullopt;
    if (!data)
        return QPDFObjectHandle::newNull();
    const CleanedContent cleaned = content({*data}, resourcesOf(dict, parent), initialState(), target,
        paint == 2 ? ContentKind::Uncoloured : ContentKind::Pattern);
    QPDFObjectHandle made = deflatedStream(m_cleaning.file, "<< /Type /Pattern /PatternType 1 >>", cleaned.content);
    QPDFObjectHandle entries = made.getDict();
    copyEntries(dict, entries, {"/PaintType", "/TilingType", "/BBox", "/XStep", "/YStep"});
    if (numbersIn(dict, "/Matrix").size() == 6)
        copyEntries(dict, entries, {"/Matrix"});
    entries.replaceKey("/Resources", cleaned.resources);
    return made;
}

QPDFObjectHandle CleanResources::graphicsState(QPDFObjectHandle given, QPDFObjectHandle parent, Target target)
{
    const Memo memo{given.getObjGen(), target};
    if (given.isIndirect()) {
        if (const auto known = m_states.find(memo); known != m_states.end())
            return known->second;
        m_states[memo] = QPDFObjectHandle::newNull(); // a mask that asks for itself
    }
    noteForbidden(m_cleaning, given);
    QPDFObjectHandle made = QPDFObjectHandle::newDictionary();
    made.replaceKey("/Type", QPDFObjectHandle::newName("/ExtGState"));
    for (const char *key : {"/LW", "/LC", "/LJ", "/ML", "/FL", "/SM", "/OPM", "/CA", "/ca"}) {
        if (QPDFObjectHandle value = given.getKey(key); value.isNumber())
            made.replaceKey(key, value);
    }
    for (const char *key : {"/SA", "/OP", "/op", "/AIS", "/TK"}) {
        if (QPDFObjectHandle value = given.getKey(key); value.isBool())
            made.replaceKey(key, value);
    }
    if (given.getKey("/D").isArray())
        copyEntries(given, made, {"/D"});
    if (QPDFObjectHandle mode = given.getKey("/BM"); mode.isName() || mode.isArray())
        made.replaceKey("/BM", blendModeOf(mode));
    if (QPDFObjectHandle mask = given.getKey("/SMask"); mask.isName()) {
        made.replaceKey("/SMask", QPDFObjectHandle::newName("/None"));
    } else if (mask.isDictionary()) {
        if (QPDFObjectHandle soft = softMask(mask, parent); !soft.isNull())
            made.replaceKey("/SMask", soft);
        m_cleaning.isTransparent = true;
    }
    if (QPDFObjectHandle chosen = given.getKey("/Font"); chosen.isArray() && chosen.getArrayNItems() == 2) {
        QPDFObjectHandle cleaned = font(chosen.getArrayItem(0), parent, target);
        if (!cleaned.isNull())
            made.replaceKey(
                "/Font", QPDFObjectHandle::newArray(std::vector<QPDFObjectHandle>{cleaned, chosen.getArrayItem(1)}));
    }
    const std::string mode = nameIn(made, "/BM");
    if (numberIn(made, "/CA", 1) < 1 || numberIn(made, "/ca", 1) < 1
        || (!mode.empty() && mode != "/Normal" && mode != "/Compatible"))
        m_cleaning.isTransparent = true;
    made = m_cleaning.file.makeIndirectObject(made);
    if (given.isIndirect())
        m_states[memo] = made;
    return made;
}

// The lightness of a luminosity mask is that of its own colours: RGB ones become grey, not inks.
QPDFObjectHandle CleanResources::softMask(QPDFObjectHandle given, QPDFObjectHandle parent)
{
    QPDFObjectHandle form = given.getKey("/G");
    if (!form.isStream())
        return QPDFObjectHandle::newNull();
    const std::string kind = nameIn(given, "/S");
    QPDFObjectHandle transparency = form.getDict().getKey("/Group");
    QPDFObjectHandle colors = transparency.isDictionary() ? transparency.getKey("/CS") : QPDFObjectHandle::newNull();
    Target target = Target::Press;
    ColorSpacePointer space;
    if (kind == "/Luminosity") {
        space = colors.isNull() ? nullptr : m_colors.space(colors, parent, Target::Grey);
        if (!space || space->kind != ColorSpace::Kind::Cmyk)
            target = Target::Grey;
    }
    QPDFObjectHandle cleaned = this->form(form, parent, initialState(), target);
    if (cleaned.isNull())
        return cleaned;
    QPDFObjectHandle made = QPDFObjectHandle::newDictionary();
    made.replaceKey("/Type", QPDFObjectHandle::newName("/Mask"));
    made.replaceKey("/S", QPDFObjectHandle::newName(kind == "/Luminosity" ? "/Luminosity" : "/Alpha"));
    made.replaceKey("/G", cleaned);
    if (const auto backdrop = numbersIn(given, "/BC"); !backdrop.empty()) {
        if (space && space->conversion && backdrop.size() == 3)
            made.replaceKey("/BC", arrayOf(space->conversion->converted(backdrop.data())));
        else
            copyEntries(given, made, {"/BC"});
    }
    if (QPDFObjectHandle transfer = given.getKey("/TR"); transfer.isStream() || transfer.isDictionary())
        made.replaceKey("/TR", m_colors.function(transfer));
    return made;
}

} // namespace banxin::pdf
