#include "raster/page_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

#include <poppler/Error.h>
#include <poppler/GlobalParams.h>
#include <poppler/PDFDoc.h>
#include <poppler/Stream.h>
#include <poppler/TextOutputDev.h>

namespace banxin::raster {

namespace {

constexpr int mostPages = 500;
constexpr std::size_t mostLines = 200'000;

bool isUnmapped(Unicode c)
{
    return c == 0 || c == 0xFFFD || c > 0x10FFFF || (c >= 0xD800 && c < 0xE000) || (c < 0x20 && c != '\t');
}

bool isHan(Unicode c) { return (c >= 0x2E80 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) || c >= 0x20000; }

/// The quarter of an em that programs set between Chinese and Western type is no space of the text.
bool isAutospace(const TextWord &before, const TextWord &word, double gap, double size)
{
    constexpr double widest = 0.34;
    if (before.getLength() == 0 || word.getLength() == 0)
        return false;
    const Unicode last = *before.getChar(before.getLength() - 1), first = *word.getChar(0);
    const auto isWestern = [](Unicode c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '%';
    };
    return ((isHan(last) && isWestern(first)) || (isWestern(last) && isHan(first))) && gap < size * widest;
}

/// Fonts seldom set the flag; their names tell.
bool isBold(const TextWord &word, int at)
{
    const GooString *name = word.getFontName(at);
    return word.getFontInfo(at)->isBold()
        || (name && QString::fromLatin1(name->c_str()).contains(QLatin1String("bold"), Qt::CaseInsensitive));
}

TextLine lineFrom(const ::TextLine &line)
{
    TextLine made;
    std::map<double, int> sizes;
    bool isFirst = true;
    made.isBold = true;
    const TextWord *before = nullptr;
    for (const TextWord *word = line.getWords(); word; word = word->getNext()) {
        double left = 0, top = 0, right = 0, bottom = 0;
        word->getBBox(&left, &top, &right, &bottom);
        const bool isSpace =
            before && before->getSpaceAfter() && !isAutospace(*before, *word, left - made.right, word->getFontSize());
        if (isSpace)
            made.text += u' ';
        made.left = isFirst ? left : std::min(made.left, left);
        made.top = isFirst ? top : std::min(made.top, top);
        made.right = isFirst ? right : std::max(made.right, right);
        made.bottom = isFirst ? bottom : std::max(made.bottom, bottom);
        isFirst = false;
        for (int i = 0; i < word->getLength(); ++i) {
            const Unicode c = *word->getChar(i);
            if (isUnmapped(c)) {
                made.text += QChar(0xFFFD);
            } else {
                const char32_t one = c;
                made.text += QString::fromUcs4(&one, 1);
            }
            made.isBold &= isBold(*word, i);
        }
        sizes[word->getFontSize()] += word->getLength();
        before = word;
    }
    const auto most = std::max_element(
        sizes.begin(), sizes.end(), [](const auto &one, const auto &other) { return one.second < other.second; });
    made.size = most != sizes.end() ? most->first : 0;
    return made;
}

} // namespace

base::Result<std::vector<PageText>> pageTexts(const QByteArray &pdf)
{
    const GlobalParamsIniter parameters([](ErrorCategory, Goffset, const char *) {});
    // The document owns the stream.
    PDFDoc document(new MemStream(pdf.constData(), 0, pdf.size(), Object(objNull)));
    if (!document.isOk()) {
        const bool isLocked = document.getErrorCode() == errEncrypted;
        return base::failure(base::ErrorKind::Refused,
            isLocked ? QCoreApplication::translate("raster", "PDF 有密码，无法读取。")
                     : QCoreApplication::translate("raster", "PDF 已损坏，无法读取。"));
    }
    std::vector<PageText> pages;
    std::size_t count = 0;
    for (int page = 1; page <= std::min(document.getNumPages(), mostPages); ++page) {
        TextOutputDev device(nullptr, false, 0, false, false);
        if (!device.isOk())
            break;
        document.displayPage(
            &device, page, 72, 72, 0, false, true, false, nullptr, nullptr, [](Annot *, void *) { return false; },
            nullptr);
        PageText made;
        made.width = document.getPageCropWidth(page);
        made.height = document.getPageCropHeight(page);
        const int turn = document.getPageRotate(page);
        if (turn == 90 || turn == 270)
            std::swap(made.width, made.height);
        for (const TextFlow *flow = device.getFlows(); flow; flow = flow->getNext())
            for (const TextBlock *block = flow->getBlocks(); block; block = block->getNext())
                for (const ::TextLine *line = block->getLines(); line && count < mostLines; line = line->getNext()) {
                    TextLine read = lineFrom(*line);
                    if (!read.text.trimmed().isEmpty()) {
                        made.lines.push_back(std::move(read));
                        ++count;
                    }
                }
        pages.push_back(std::move(made));
    }
    return pages;
}

} // namespace banxin::raster
