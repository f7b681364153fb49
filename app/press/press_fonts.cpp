#include "press/press_fonts.h"

#include <QCoreApplication>

namespace banxin::press {

namespace {

pdf::FontProgram programOf(const std::shared_ptr<const font::Face> &face)
{
    const double perMille = 1000.0 / face->unitsPerEm();
    const base::Rect box = face->boundingBoxPerMille();
    pdf::FontProgram program;
    program.postScriptName = face->postScriptName().toLatin1();
    program.isCff = face->isCff();
    program.unitsPerEm = face->unitsPerEm();
    program.ascent = face->ascender() * perMille;
    program.descent = face->descender() * perMille;
    program.capHeight = face->capHeight() * perMille;
    program.italicAngle = face->italicAngle();
    program.weight = face->weight();
    // y grows upwards here, so a box's top is its lower side.
    program.box[0] = static_cast<double>(box.left().toEmu());
    program.box[1] = static_cast<double>(box.top().toEmu());
    program.box[2] = static_cast<double>(box.right().toEmu());
    program.box[3] = static_cast<double>(box.bottom().toEmu());
    program.table = [face](const char tag[5]) { return face->table(tag); };
    program.advance = [face](std::uint32_t glyph) { return face->advanceOf(glyph); };
    return program;
}

} // namespace

base::Result<PressFonts::Font *> PressFonts::of(const std::shared_ptr<const font::Face> &face)
{
    for (const auto &font : m_fonts) {
        if (font->face == face || (font->face->index() == face->index() && font->face->path() == face->path()))
            return font.get();
    }
    if (!face->mayBeEmbedded()) {
        return base::failure(base::ErrorKind::Refused,
            QCoreApplication::translate("press", "字体“%1”的授权标志不允许嵌入 PDF。").arg(face->familyName()),
            face->path(), QCoreApplication::translate("press", "请在样式中换用允许嵌入的字体。"));
    }
    auto font = std::make_unique<Font>();
    font->face = face;
    font->embedded = std::make_unique<pdf::EmbeddedFont>(programOf(face));
    font->number = static_cast<int>(m_fonts.size());
    m_fonts.push_back(std::move(font));
    return m_fonts.back().get();
}

} // namespace banxin::press
