#include "cli/lint_text.h"

#include "cli/store_arguments.h"
#include "manuscript/recogniser.h"
#include "manuscript/text_source.h"

#include <QFile>

namespace banxin::cli {

using namespace Qt::StringLiterals;
using base::ErrorKind;
using language::ParagraphRole;

namespace {

base::Result<QByteArray> bytesOf(const QString &path)
{
    QFile file(path);
    const bool isOpen = path == "-"_L1 ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    const QByteArray bytes = isOpen ? file.readAll() : QByteArray();
    if (!isOpen || file.error() != QFileDevice::NoError)
        return base::failure(
            ErrorKind::Refused, tr("文件读不出来：%1。").arg(file.errorString()), path, tr("请核对文件的位置和权限。"));
    return bytes;
}

// A head that ends with a stop reads like a sentence of the body: short, alone, and before longer paragraphs.
bool isHeadWithStop(const std::vector<manuscript::Para> &lead)
{
    constexpr qsizetype longestHead = 26, shortestBody = 40;
    if (lead.size() < 2)
        return false;
    const QString &head = lead[0].text;
    return head.size() >= 4 && head.size() <= longestHead && head.indexOf(u'。') == head.size() - 1
        && !head.contains(u'：') && !head.contains(u'“') && lead[1].text.size() >= shortestBody;
}

// Says of the lines what they are, as far as the reading has said it.
class Roles {
public:
    explicit Roles(std::vector<language::Paragraph> &lines)
        : m_lines(lines)
    {
    }

    void take(const manuscript::Reading &reading)
    {
        for (const manuscript::ReadPage &page : reading.pages) {
            for (const manuscript::PassageId &id : page.masthead.ids)
                set(id.line, ParagraphRole::Names);
            lines(page.creditLines, ParagraphRole::Names);
            for (const manuscript::ReadStory &story : page.stories)
                take(story);
        }
        for (const manuscript::Dropped &dropped : reading.dropped)
            set(dropped.line, ParagraphRole::Names);
        // What Markdown marks as a head is one, whatever it reads like.
        for (language::Paragraph &line : m_lines) {
            if (line.text.startsWith(u'#'))
                line.role = ParagraphRole::Headline;
        }
    }

private:
    void set(int line, ParagraphRole role)
    {
        if (line > 0 && static_cast<std::size_t>(line) <= m_lines.size())
            m_lines[static_cast<std::size_t>(line - 1)].role = role;
    }
    void lines(const std::vector<manuscript::Para> &all, ParagraphRole role)
    {
        for (const manuscript::Para &one : all)
            set(one.line, role);
    }
    void take(const manuscript::ReadStory &story)
    {
        lines(story.kicker, ParagraphRole::Headline);
        lines(story.deck, ParagraphRole::Headline);
        if (story.title)
            set(story.title->line, ParagraphRole::Headline);
        else if (story.kicker.empty() && isHeadWithStop(story.lead))
            set(story.lead.front().line, ParagraphRole::Headline);
        if (story.byline && !story.byline->inText)
            set(story.byline->line, ParagraphRole::Names);
        for (const manuscript::Section &section : story.sections) {
            if (section.heading)
                set(section.line, ParagraphRole::Headline);
        }
        for (const manuscript::Caption &caption : story.captions)
            set(caption.line, ParagraphRole::Caption);
        for (const manuscript::Table &table : story.tables) {
            for (const manuscript::PassageId &id : table.ids)
                set(id.line, ParagraphRole::Table);
        }
    }

    std::vector<language::Paragraph> &m_lines;
};

} // namespace

base::Result<LintText> lintText(const QString &path, const QString &encoding)
{
    const auto bytes = bytesOf(path);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const auto decoded = manuscript::decodedText(*bytes, path, encoding);
    if (!decoded)
        return tl::unexpected(decoded.error());
    LintText text;
    for (const QString &line : decoded->text.split(u'\n'))
        text.lines.push_back({line, ParagraphRole::Body});
    Roles(text.lines).take(manuscript::recognised(manuscript::textSource(*decoded, path)));
    return text;
}

base::Result<language::WordList> ownWords(const QString &path)
{
    const auto bytes = bytesOf(path);
    if (!bytes)
        return tl::unexpected(bytes.error());
    QStringList faults;
    language::WordList words = language::WordList::fromCsv(QString::fromUtf8(*bytes), &faults);
    if (!faults.isEmpty())
        return base::failure(ErrorKind::Refused, tr("词表里有读不懂的行：%1。").arg(faults.join(tr("；"))), path,
            tr("第一行是列名 word、level、replacement、context、exception、scope，每行至少要有 word。"));
    return words;
}

} // namespace banxin::cli
