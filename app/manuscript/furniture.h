// 版头: what a line of a page's furniture says.
#pragma once

#include "manuscript/reading.h"

namespace banxin::manuscript {

/// What the line says of the page goes into `masthead` (all but `lines`); false where it is no such line: a sentence
/// with a date in it is none.
bool readMastheadLine(const QString &text, Masthead &masthead);
/// 株洲日报, alone or with a page's number.
bool readPaperName(const QString &text, Masthead &masthead);
/// A01 要闻, 第3版: a page's number with its name.
bool readPageNumber(const QString &text, Masthead &masthead);

/// A web article's line of facts: 2020-10-17 16:05 来源：攸县新闻网 编辑：鲍晓星 点击：328次; 原创 攸县发布 2020-10-17
/// 湖南. Its parts in their order, what parts them among them; empty where it is none.
struct WebFact {
    enum class Kind { Date, Source, Credit, Count, Button, Account, Bar };
    Kind kind;
    QString text;
    qsizetype inkFrom = 0, inkTo = 0; // where it stands, in characters but white space
};
std::vector<WebFact> webFactsOf(const QString &text);
/// Whether they are a web page's, and not who made a manuscript alone.
bool areOfWebPage(const std::vector<WebFact> &facts);
/// Whether a fact is the page's, and not the story's who wrote it and where it comes from.
bool isOfPage(const WebFact &fact);

/// 来源：红网, 文章来源:http://…, （据新华社）, 据《人民日报》; nothing where it is something else.
std::optional<SourceNote> sourceOf(const QString &text);
/// （均据新华社）, （本版图片由…提供）; nothing where it is something else.
std::optional<PageNote> pageNoteOf(const QString &text);
/// 【走基层】, ■民生关注: the name without its marks; empty where it is none.
QString columnNameOf(const QString &text);

} // namespace banxin::manuscript
