// The sample newsroom's pages as PDF, as they are and with one thing changed; for tests of comparing.
#pragma once

#include <QFile>
#include <QRectF>
#include <QTemporaryDir>

#include "layout/page_layout.h"
#include "model/change_set.h"
#include "proof/compare_files.h"
#include "session/sample_newsroom.h"
#include "session/session.h"

#include <gtest/gtest.h>

namespace banxin::test {

class ComparedNewsroom {
public:
    explicit ComparedNewsroom(QDate date)
    {
        const QString store = m_folder.filePath(QStringLiteral("a.banxin"));
        const auto made = session::makeSampleNewsroom(store);
        EXPECT_TRUE(made) << (made ? std::string() : made.error().toText().toStdString());
        EXPECT_TRUE(m_session.openNow(store));
        for (const auto &issue : m_session.issues())
            if (issue.date == date) {
                EXPECT_TRUE(m_session.openIssueNow(issue.id));
            }
        pages = document().children(m_session.issue(), model::ObjectKind::Page);
    }
    session::Session &session() { return m_session; }
    const model::Document &document() const { return m_session.working(); }

    QByteArray pdf(base::Id page)
    {
        session::Session::ExportRequest request;
        request.pages = {page};
        request.path = m_folder.filePath(QStringLiteral("page.pdf"));
        request.force = true;
        const auto done = m_session.exportPdfNow(request);
        EXPECT_TRUE(done) << (done ? std::string() : done.error().toText().toStdString());
        QFile file(request.path);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }
    void apply(const model::ChangeSet &change)
    {
        const auto done = m_session.apply(change);
        EXPECT_TRUE(done) << (done ? std::string() : done.error().toText().toStdString());
    }
    /// Where a range of a paragraph stands, points.
    std::vector<QRectF> places(base::Id page, base::Id paragraph, int from, int to)
    {
        const auto layout = m_session.pageLayoutNow(page);
        std::vector<QRectF> made;
        for (const base::Rect &rect : layout->selectionRects({paragraph, from, true}, {paragraph, to, false}))
            made.push_back(points(rect));
        return made;
    }
    static QRectF points(const base::Rect &rect)
    {
        return {rect.x.toPt(), rect.y.toPt(), rect.width.toPt(), rect.height.toPt()};
    }

    std::vector<base::Id> pages;

private:
    QTemporaryDir m_folder;
    session::Session m_session;
};

inline std::vector<proof::Difference> differencesOf(const QByteArray &before, const QByteArray &after)
{
    const auto made = proof::comparedFiles({before, QStringLiteral("a.pdf"), -1}, {after, QStringLiteral("b.pdf"), -1});
    EXPECT_TRUE(made) << (made ? std::string() : made.error().toText().toStdString());
    return made && !made->pages.empty() ? made->pages.front().differences : std::vector<proof::Difference>{};
}

inline std::string said(const std::vector<proof::Difference> &differences)
{
    std::string text;
    for (const proof::Difference &one : differences) {
        const QRectF at = one.rect();
        text += QStringLiteral("\n  %1 “%2” -> “%3” (%4) at %5,%6 %7x%8")
                    .arg(proof::toName(one.kind), one.before.words.left(40), one.after.words.left(40), one.about)
                    .arg(at.x())
                    .arg(at.y())
                    .arg(at.width())
                    .arg(at.height())
                    .toStdString();
    }
    return text;
}

} // namespace banxin::test
