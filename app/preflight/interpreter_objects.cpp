// Forms and pictures (ISO 32000-1, 8.8 to 8.10).
#include "preflight/interpreter.h"
#include "preflight/limits.h"

#include <QCoreApplication>

namespace banxin::preflight {

namespace {

std::string longName(const std::string &key)
{
    static const std::pair<const char *, const char *> names[] = {{"/BPC", "/BitsPerComponent"}, {"/CS", "/ColorSpace"},
        {"/D", "/Decode"}, {"/DP", "/DecodeParms"}, {"/F", "/Filter"}, {"/H", "/Height"}, {"/IM", "/ImageMask"},
        {"/I", "/Interpolate"}, {"/W", "/Width"}};
    for (const auto &[shortName, full] : names) {
        if (key == shortName)
            return full;
    }
    return key;
}

std::string longFilter(const std::string &name)
{
    static const std::pair<const char *, const char *> names[] = {{"/AHx", "/ASCIIHexDecode"},
        {"/A85", "/ASCII85Decode"}, {"/LZW", "/LZWDecode"}, {"/Fl", "/FlateDecode"}, {"/RL", "/RunLengthDecode"},
        {"/CCF", "/CCITTFaxDecode"}, {"/DCT", "/DCTDecode"}};
    for (const auto &[shortName, full] : names) {
        if (name == shortName)
            return full;
    }
    return name;
}

int wholeNumber(const Object &value, int otherwise)
{
    return static_cast<int>(std::clamp(numberOf(value, otherwise), 0.0, 1e6));
}

bool isTrue(Object value) { return value.isBool() && value.getBoolValue(); }

} // namespace

void Interpreter::doObject(const std::string &name, Frame &frame)
{
    Object object = keyOf(keyOf(frame.resources, "/XObject"), name);
    if (!object.isStream()) {
        trouble(Trouble::Kind::Resource, QString::fromStdString(name), frame);
        return;
    }
    const std::string subtype = nameIn(object, "/Subtype");
    if (subtype == "/Form")
        return doForm(object, frame);
    if (subtype != "/Image")
        return; // PostScript: the rule on it tells
    auto picture = std::make_shared<Picture>();
    picture->object = object;
    picture->filters = filtersOf(object);
    picture->width = wholeNumber(keyOf(object, "/Width"), 0);
    picture->height = wholeNumber(keyOf(object, "/Height"), 0);
    picture->bits = wholeNumber(keyOf(object, "/BitsPerComponent"), 8);
    picture->isMask = isTrue(keyOf(object, "/ImageMask"));
    picture->isInterpolated = isTrue(keyOf(object, "/Interpolate"));
    picture->softMask = keyOf(object, "/SMask");
    if (picture->isMask)
        picture->bits = 1;
    else
        picture->space = m_shared.spaceOf(keyOf(object, "/ColorSpace"), frame.resources);
    for (const Object &number : itemsOf(keyOf(object, "/Decode")))
        picture->decode.push_back(numberOf(number, 0));
    doPicture(std::move(picture), object, frame);
}

void Interpreter::doPicture(std::shared_ptr<Picture> picture, const Object &object, Frame &frame)
{
    Painted painted;
    painted.kind = Painted::Kind::Picture;
    painted.object = object;
    painted.matrix = m_state.matrix;
    painted.box = Box::of(m_state.matrix, 0, 0, 1, 1);
    if (m_state.clip)
        painted.box = painted.box.intersected(m_state.clip->box);
    if (picture->space)
        meetSpots(*picture->space);
    painted.picture = std::move(picture);
    add(std::move(painted), With::Fill, frame);
}

void Interpreter::doForm(const Object &form, Frame &frame)
{
    Object object = form;
    const std::pair<int, int> number{object.getObjectID(), object.getGeneration()};
    if (frame.depth >= kMostFormDepth || std::find(m_running.begin(), m_running.end(), number) != m_running.end()) {
        trouble(Trouble::Kind::Unreadable, QCoreApplication::translate("preflight", "套用自己或者套得太深的表单对象"),
            frame);
        return;
    }
    const auto bytes = bytesOf(form, std::min(kMostStreamBytes, m_shared.bytesLeft));
    Frame inner;
    inner.stream = form;
    inner.resources = keyOf(form, "/Resources");
    if (inner.resources.isNull()) // PDF 1.1's way, still met
        inner.resources = frame.resources;
    inner.depth = frame.depth + 1;
    inner.isUncoloured = frame.isUncoloured;
    if (!bytes) {
        trouble(Trouble::Kind::Unreadable, QCoreApplication::translate("preflight", "表单对象的内容流"), inner);
        return;
    }
    m_shared.bytesLeft -= std::min(m_shared.bytesLeft, bytes->size());
    const GraphicsState outer = m_state;
    const bool isInText = m_isInText;
    const Matrix textMatrix = m_textMatrix, lineMatrix = m_lineMatrix, base = m_base;
    Path path = std::move(m_path);
    m_path = {};
    m_isInText = false;
    m_state.matrix = matrixOf(keyOf(form, "/Matrix")).value_or(Matrix()) * m_state.matrix;
    m_base = m_state.matrix;
    if (const auto box = boxOf(keyOf(form, "/BBox"))) {
        Path clip;
        clip.polygons.push_back({m_state.matrix.map(box->x0, box->y0), m_state.matrix.map(box->x1, box->y0),
            m_state.matrix.map(box->x1, box->y1), m_state.matrix.map(box->x0, box->y1)});
        intersectClip(std::move(clip));
    }
    if (const Object group = keyOf(form, "/Group"); isNamed(keyOf(group, "/S"), "/Transparency")) {
        m_state.groupAlpha *= m_state.fillAlpha;
        m_state.isGroupMasked = m_state.isGroupMasked || m_state.isMasked;
        if (m_state.blend != Blend::Normal)
            m_state.groupBlend = m_state.blend;
        m_state.fillAlpha = m_state.strokeAlpha = 1;
        m_state.blend = Blend::Normal;
        m_state.isMasked = false;
        if (m_knownGroups.insert(number).second && m_page.groups.size() < 10'000)
            m_page.groups.push_back(form);
    }
    m_running.push_back(number);
    run(*bytes, inner);
    m_running.pop_back();
    m_state = outer;
    m_base = base;
    m_path = std::move(path);
    m_isInText = isInText;
    m_textMatrix = textMatrix;
    m_lineMatrix = lineMatrix;
}

void Interpreter::inlineImage(Lexer &lexer, Frame &frame)
{
    auto picture = std::make_shared<Picture>();
    picture->object = Object::newNull();
    picture->softMask = Object::newNull();
    std::string key;
    int depth = 0;
    for (Token token = lexer.next(); token.kind != Token::Kind::End; token = lexer.next()) {
        if (token.kind == Token::Kind::Word && token.text == "ID")
            break;
        if (token.kind == Token::Kind::ArrayBegin || token.kind == Token::Kind::DictBegin) {
            ++depth;
            continue;
        }
        if (token.kind == Token::Kind::ArrayEnd || token.kind == Token::Kind::DictEnd) {
            if (--depth == 0)
                key.clear();
            continue;
        }
        if (key.empty()) {
            key = token.kind == Token::Kind::Name ? longName(nameOf(token)) : std::string();
            continue;
        }
        const int whole = static_cast<int>(std::clamp(token.number, 0.0, 1e6));
        if (key == "/Width")
            picture->width = whole;
        else if (key == "/Height")
            picture->height = whole;
        else if (key == "/BitsPerComponent")
            picture->bits = whole;
        else if (key == "/ImageMask")
            picture->isMask = token.text == "true";
        else if (key == "/Interpolate")
            picture->isInterpolated = token.text == "true";
        else if (key == "/Filter" && token.kind == Token::Kind::Name)
            picture->filters.push_back(longFilter(nameOf(token)));
        else if (key == "/Decode")
            picture->decode.push_back(token.number);
        else if (key == "/ColorSpace" && token.kind == Token::Kind::Name && !picture->space)
            picture->space = nameOf(token) == "/I" || nameOf(token) == "/Indexed"
                ? std::make_shared<ColorSpace>() // its table is not followed
                : spaceNamed(nameOf(token), frame);
        if (depth == 0)
            key.clear();
    }
    if (picture->isMask)
        picture->bits = 1;
    std::ptrdiff_t known = -1;
    if (picture->filters.empty() && (picture->isMask || (picture->space && picture->space->components > 0))) {
        const std::ptrdiff_t components = picture->isMask ? 1 : picture->space->components;
        known = (static_cast<std::ptrdiff_t>(picture->width) * components * picture->bits + 7) / 8 * picture->height;
    }
    const std::string_view data = lexer.inlineImage(known);
    if (data.size() < (1U << 20))
        picture->inlineData = std::string(data);
    doPicture(std::move(picture), frame.stream, frame);
}

} // namespace banxin::preflight
