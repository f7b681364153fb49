// forms_fixture OUT: exports the pages of tests/support/forms_pages.h to forms.pdf by the way that every page
// goes; the text that the stories hold, in the order in which it is read, to forms.txt; the forms that must be
// found to forms.json. With a third argument N it draws page N to OUT/forms-N.png instead, for a look.
#include "layout/page_composer.h"
#include "paint/page_painter.h"
#include "press/press_writer.h"
#include "tests/support/forms_pages.h"

#include <QCoreApplication>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace banxin;
using namespace Qt::StringLiterals;

namespace {

int fail(const QString &why)
{
    std::fprintf(stderr, "%s\n", qPrintable(why));
    return 1;
}

bool writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

// What each line shows by the story's own text, not by the glyphs' idea of it.
QString textOf(const model::Document &document, const layout::PageLayout &page)
{
    QString text;
    for (const layout::LineLayout &line : page.lines) {
        const typeset::Line &set = line.line();
        if (line.repeated)
            continue;
        if (const auto *paragraph = document.find<model::Paragraph>(line.paragraph))
            text += paragraph->text.mid(set.start - line.prefix, set.end - set.start);
        else // 转版
            for (const typeset::SetRun &run : set.runs)
                text += run.run->text;
        text += u'\n';
    }
    return text;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2)
        return fail(u"forms_fixture OUT [PAGE]"_s);
    const QString out = arguments[1];
    const auto forms = support::formsPages();
    if (!forms)
        return fail(forms.error().toText());
    const auto fonts = font::FontSet::make(font::FontSet::defaultRequests());
    if (!fonts)
        return fail(fonts.error().toText());
    const layout::PageComposer composer(*fonts, typeset::RuleTables::standard());
    std::vector<std::shared_ptr<const display::DisplayList>> lists;
    QString text;
    for (const base::Id id : forms->pages) {
        const auto page = composer.compose(forms->document, id);
        for (const layout::Finding &finding : page->findings)
            return fail(finding.rule + u": "_s + finding.message);
        lists.push_back(page->display);
        text += textOf(forms->document, *page);
    }
    if (arguments.size() > 2) {
        const int number = arguments[2].toInt();
        const QImage image = paint::renderedPage(*lists.at(static_cast<std::size_t>(number - 1)), 170, {});
        return image.save(u"%1/forms-%2.png"_s.arg(out).arg(number)) ? 0 : 1;
    }

    const auto profile = press::outputProfile({});
    if (!profile)
        return fail(profile.error().toText());
    press::PressOptions options;
    options.title = u"字体与标记 试排"_s;
    options.date = QDateTime({2020, 10, 21}, {6, 0}, Qt::OffsetFromUTC, 8 * 3600);
    options.outputProfile = profile->icc;
    options.outputCondition = profile->condition;
    for (const QString &name : {u"forms"_s, u"forms-again"_s}) {
        const auto result = press::pressPdf(lists, options, {});
        if (!result)
            return fail(result.error().toText());
        if (!writeFile(out + u'/' + name + u".pdf"_s, result->pdf))
            return 1;
    }
    QJsonArray wanted;
    for (const support::Form &form : forms->forms)
        wanted.append(QJsonObject{{u"kind"_s, form.kind}, {u"text"_s, form.text}, {u"page"_s, form.page},
            {u"vertical"_s, form.isVertical}, {u"shown"_s, form.shown}});
    return writeFile(out + u"/forms.txt"_s, text.toUtf8())
            && writeFile(out + u"/forms.json"_s, QJsonDocument(wanted).toJson())
        ? 0
        : 1;
}
