// What the manual's text looks like.
#include "manual/help_window.h"

#include "widgets/tokens.h"

#include <QTextBlock>
#include <QTextBrowser>
#include <QTextFrame>
#include <QTextTable>

#include <algorithm>

namespace banxin::manual {

using widgets::uiFont;

/// Markdown says what things are; here is what they look like.
void HelpWindow::dress()
{
    const widgets::Tokens &t = widgets::tokens(palette());
    QTextDocument *document = m_page->document();
    constexpr int kSizes[] = {22, 17, 15, 14, 14, 14};
    for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        QTextBlockFormat format = block.blockFormat();
        const int level = format.headingLevel();
        const bool inTable = cursor.currentTable() != nullptr;
        const bool isCode =
            format.hasProperty(QTextFormat::BlockCodeFence) || format.hasProperty(QTextFormat::BlockCodeLanguage);
        format.setLineHeight(isCode || inTable ? 115 : 128, QTextBlockFormat::ProportionalHeight);
        format.setTopMargin(level == 1 ? 0 : level > 1 ? 22 : 0);
        format.setBottomMargin(inTable ? 0 : level > 0 ? 8 : block.textList() ? 4 : isCode ? 0 : 10);
        if (isCode) {
            format.setBackground(t.chrome);
            format.setLeftMargin(8);
        }
        bool hasPicture = false;
        for (auto part = block.begin(); !part.atEnd(); ++part)
            hasPicture |= part.fragment().charFormat().isImageFormat();
        if (hasPicture) {
            format.setLineHeight(100, QTextBlockFormat::ProportionalHeight);
            format.setTopMargin(6);
            format.setBottomMargin(14);
        }
        cursor.setBlockFormat(format);
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            const QTextFragment fragment = part.fragment();
            QTextCharFormat look = fragment.charFormat();
            if (look.isImageFormat())
                continue;
            if (level > 0) {
                look.clearProperty(QTextFormat::FontSizeAdjustment);
                look.setProperty(QTextFormat::FontPixelSize, kSizes[std::clamp(level, 1, 6) - 1]);
                look.setFontWeight(QFont::Bold);
            }
            if (look.fontFixedPitch()) {
                QStringList families = uiFont(13).families();
                if (isCode)
                    families.prepend(QStringLiteral("DejaVu Sans Mono"));
                look.setFontFamilies(families);
                look.setProperty(QTextFormat::FontPixelSize, level > 0 ? kSizes[level - 1] : 13);
                if (!isCode)
                    look.setBackground(t.line);
            }
            if (look.isAnchor()) {
                look.setForeground(t.accent);
                look.setFontUnderline(true);
            }
            QTextCursor run(document);
            run.setPosition(fragment.position());
            run.setPosition(fragment.position() + fragment.length(), QTextCursor::KeepAnchor);
            run.setCharFormat(look);
        }
    }
    for (QTextFrame *frame : document->rootFrame()->childFrames()) {
        auto *table = qobject_cast<QTextTable *>(frame);
        if (!table)
            continue;
        QTextTableFormat format = table->format();
        format.setBorder(1);
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBorderBrush(t.line2);
        format.setBorderCollapse(true);
        format.setCellPadding(6);
        format.setCellSpacing(0);
        format.setTopMargin(4);
        format.setBottomMargin(14);
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        table->setFormat(format);
        for (int column = 0; column < table->columns(); ++column) {
            QTextTableCell cell = table->cellAt(0, column);
            QTextCharFormat head = cell.format();
            head.setBackground(t.chrome);
            cell.setFormat(head);
        }
    }
}

} // namespace banxin::manual
