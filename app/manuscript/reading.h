// Reading: what a manuscript says once it is recognised: pages with their furniture, stories with their parts, and
// an account of every character that is in none of them. It stores nothing.
#pragma once

#include <QDate>
#include <QString>
#include <QStringList>

#include <compare>
#include <optional>
#include <vector>

namespace banxin::manuscript {

/// Names a passage of one source, whatever its role becomes: the line of the file on which it begins, and which
/// passage of that line it is (from 0, in the order of the text).
struct PassageId {
    int line = 0;
    int nth = 0;
    friend auto operator<=>(const PassageId &, const PassageId &) = default;
};

/// A paragraph of a story, cleaned.
struct Para {
    int line = 0; // of the source, from 1
    QString text;
    bool truncatedStart = false; // begins in mid-sentence; left as it is
    PassageId id;
    friend bool operator==(const Para &, const Para &) = default;
};

/// 版头: a page's furniture. What is not there is empty.
struct Masthead {
    QString paperName; // 报名
    QString pageTitle; // 版名, of a special page its banner
    QString columnName; // 栏名, without the marks round it
    QStringList organizers; // 主办
    QDate date;
    QString weekday; // as written
    QString phone;
    QString pageNumber; // A01, 3
    QString issueNumber; // 20635
    QStringList lines; // the printed lines themselves, cleaned
    std::vector<PassageId> ids; // of the lines
    bool isEmpty() const { return lines.isEmpty(); }
};

/// 责任编辑 and the like: one entry a role.
struct Credit {
    QString role;
    QStringList names; // without padding
    QString display; // the printed form, of all roles that share it
};

struct Author {
    QString org;
    QString role; // 记者, 通讯员, …
    QStringList names;
};

/// 署名.
struct Byline {
    int line = 0;
    QString raw; // as printed; several lines only where an editor said so
    std::vector<Author> authors;
    bool inText = false; // `raw` is the head of the first paragraph, which keeps it
    std::vector<PassageId> ids; // of its lines; none in a text
};

struct Section {
    int line = 0; // of the head, or of the first paragraph where there is none
    QString number; // bare: 1, 一
    QString label; // 全国文明单位
    QString unit; // 娄底市审计局
    std::optional<QString> heading; // nothing where the head was lost
    QString display; // the whole head as printed
    std::vector<Para> paragraphs;
    PassageId id; // of the head
};

struct PhotoCredit {
    QString raw;
    QString agency;
    QString photographer;
};

struct Caption {
    int line = 0;
    QString text;
    std::optional<PhotoCredit> credit;
    QString picture; // what it is called in Source::pictures, or its address
    std::optional<PassageId> id; // of its text, the credit with it where both stand on one line
    std::optional<PassageId> creditId; // of a credit on a line of its own
    std::optional<PassageId> pictureId; // of a picture on a line of its own
};

struct Table {
    int line = 0;
    std::vector<QStringList> rows;
    bool hasHead = false;
    std::vector<PassageId> ids; // of the rows
};

/// 来源.
struct SourceNote {
    QString raw; // as it stood, cleaned
    QString label; // who, or the printed label where an address alone follows
    QString url;
    PassageId id;
};

struct ReadStory {
    enum class Kind { Article, PhotoNews };
    Kind kind = Kind::Article;
    std::vector<Para> kicker; // 引题, a line each
    std::optional<Para> title; // 主题
    std::vector<Para> deck; // 副题, a line each
    std::vector<Para> summary; // 提要
    std::optional<Byline> byline;
    std::vector<Para> lead; // body before the first section
    std::vector<Section> sections;
    std::vector<Caption> captions;
    std::vector<Table> tables;
    std::vector<Para> closing;
    std::optional<SourceNote> source;
};

/// A note that speaks for the page's stories or pictures: （均据新华社）.
struct PageNote {
    enum class Scope { Page, Pictures };
    QString raw;
    QString agency;
    Scope scope = Scope::Page;
    PassageId id;
};

struct ReadPage {
    enum class Kind { SpecialPage, NewsPage, WebArticle, Manuscript };
    Kind kind = Kind::Manuscript;
    Masthead masthead;
    std::vector<Credit> credits;
    std::vector<Para> creditLines; // the printed lines that say them
    std::vector<ReadStory> stories;
    std::optional<PageNote> note;
    /// A page of a newspaper: its credits are a page's. Those of a website or an author's own text are not.
    bool isPrinted() const { return kind == Kind::SpecialPage || kind == Kind::NewsPage; }
};

/// What is in no story, as it stood.
struct Dropped {
    int line = 0;
    QString text;
    QString why;
    PassageId id;
    QString picture; // one that an editor left out: what it is called in Source::pictures
};

/// A run of characters that was replaced.
struct Change {
    int line = 0;
    QString before;
    QString after;
    QString why;
    int id = -1; // names it within its source, whichever others are made; -1: it cannot be left out
    int block = -1; // in Source::blocks; -1: in none
    int at = -1; // where `before` stands in the block's text; -1: it is markup, which was taken off the text
};

struct Warning {
    int line = 0; // 0: of the whole file
    QString rule; // truncated-start, truncated-end, ambiguous, lost-character, encoding; note: what the reader tells
    QString message;
};

struct Reading {
    std::vector<ReadPage> pages;
    std::vector<Dropped> dropped; // by line
    std::vector<Change> changes; // in the order of the text
    std::vector<Change> kept; // those that an editor took back: they are not made
    std::vector<Warning> warnings; // by line
    QString encoding;
};

} // namespace banxin::manuscript
