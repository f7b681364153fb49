// A page with a story to mark, and revisions as a store would keep them.
#pragma once

#include "../../support/newsroom.h"

#include "edit/edits.h"
#include "proof/decide.h"
#include "proof/sheet.h"

#include <gtest/gtest.h>

namespace banxin::test {

class MarkedPage : public testing::Test {
protected:
    MarkedPage()
    {
        for (const model::Object &object : newsroomObjects(2, 6))
            document = std::move(document).with(object, 1);
        document = document.withRevision(1);
        page = document.all(model::ObjectKind::Page).front();
        story = namedId(QStringLiteral("稿0"));
    }
    std::vector<base::Id> paragraphs() const { return document.children(story, model::ObjectKind::Paragraph); }
    QString text(base::Id paragraph) const { return document.find<model::Paragraph>(paragraph)->text; }
    void setText(base::Id id, const QString &to)
    {
        model::Paragraph paragraph = *document.find<model::Paragraph>(id);
        paragraph.text = to;
        paragraph.spans.clear();
        document = document.with(paragraph, document.revision());
    }
    bool commit(const base::Result<model::ChangeSet> &change, bool isExpected = true)
    {
        if (!change) {
            if (isExpected)
                ADD_FAILURE() << change.error().toText().toStdString();
            return false;
        }
        const std::int64_t revision = document.revision() + 1;
        const auto after = applied(document, *change, revision);
        if (!after) {
            ADD_FAILURE() << after.error().toText().toStdString();
            return false;
        }
        revisions.push_back({revision, {}, *change, inverse(document, *change)});
        document = after->withRevision(revision);
        for (const model::Fact &fact : change->facts)
            statements.push_back({fact, change->author, QStringLiteral("2020-10-18T14:00:00Z")});
        return true;
    }
    /// Of [from, to) of a paragraph, as a proofreader makes it.
    proof::Remark mark(proof::MarkKind kind, base::Id paragraph, int from, int to, const QString &with = {})
    {
        proof::Remark remark;
        remark.id = base::Id::create();
        remark.kind = kind;
        remark.page = page;
        remark.round = proof::Round::Large1;
        remark.anchor = proof::anchorAt(document, paragraph, from, to);
        remark.text = with;
        remark.author = QStringLiteral("谭");
        return remark;
    }
    proof::Remark state(const proof::Remark &remark)
    {
        statements.push_back({proof::factOf(remark), remark.author, {}});
        sheet.remarks.push_back(remark);
        return sheet.remarks.back();
    }
    proof::DecideContext context() const { return {{QStringLiteral("邓"), {}}, {}, sheet.remarks}; }

    model::Document document;
    base::Id page, story;
    std::vector<model::RevisionEntry> revisions;
    std::vector<proof::Statement> statements;
    proof::Sheet sheet;
};

} // namespace banxin::test
