// What the recogniser knows of the trade, read once from resources/rules/manuscripts.json and surnames.txt.
#pragma once

#include "manuscript/drop_reason.h"

#include <QJsonValue>
#include <QRegularExpression>
#include <QSet>
#include <QString>
#include <QStringList>

#include <vector>

namespace banxin::manuscript {

struct DropRule {
    DropReason why = DropReason::WebButton;
    QRegularExpression line; // the whole of it
};

struct Rules {
    QStringList creditRoles; // longest first, as all lists of words
    QStringList doubtfulCreditRoles; // courts and builders have them too: whoever follows has a surname
    QStringList organizerLabels;
    QStringList phoneLabels;
    QStringList reporterRoles;
    QStringList otherRoles;
    QStringList officeEnds;
    QStringList plainRoles; // before a name, parted by a space
    QStringList institutionEnds;
    QStringList verseNotes;
    QStringList textRoles;
    QStringList agencies;
    QStringList orgEnds;
    QStringList paperNameEnds;
    QStringList pageTitles;
    QString columnMarks;
    QStringList sourceLabels; // 来源, 稿源
    QStringList bylineLabels; // 作者
    QStringList countLabels; // 点击, 阅读
    QStringList factButtons; // in a line of facts
    QStringList provinces; // where an account's article was sent from
    QStringList datelinePlaces;
    QStringList kickerEnds; // a line over a title ends with one: 见闻
    QStringList deckStarts; // a line under a title begins with one: 来自
    QRegularExpression columnName; // of briefs, without marks: 要闻速览
    QRegularExpression documentNumber; // 沅渔通〔2024〕3号
    QRegularExpression serviceHead; // before agency copy
    std::vector<DropRule> chrome;
    std::vector<DropRule> serviceLines;
    QRegularExpression relatedHead;
    QRegularExpression endMark; // at a line's end
    QRegularExpression mailHeader;
    QRegularExpression mailQuote;
    QRegularExpression commentHead;
    QRegularExpression noteToEditor;
    QRegularExpression mailTalk;
    QRegularExpression chatTalk;
    QRegularExpression chatMark;
    QStringList summaryHeads;
    QStringList afterwordHeads;
    QRegularExpression authorNote;
    QRegularExpression signOff;
    QStringList noticeTails;
    QStringList wholeWords;
    QString numerals;
    QString particles; // no sentence begins with one
    QString afterParticle; // 地处, 着力: what makes a word of one
    QString placeEnds; // 县, 市
    QString bound; // nor with one of these, unless it begins a word
    QString suffixNouns; // nor with one of these before a verb of `speech`
    QStringList speech;
    QString predicates; // a sentence has one of these, or commas
    QSet<QString> surnames;
};

const Rules &rules();

/// A list of words as it stands in a file of rules, the longest first.
QStringList wordsOf(const QJsonValue &value);
/// The words as alternatives of a regular expression.
QString anyOf(const QStringList &words);
/// Whether `text` begins or ends with one of them, and with which.
QString beginsWith(QStringView text, const QStringList &words);
QString endsWith(QStringView text, const QStringList &words);

} // namespace banxin::manuscript
