// A case about panels: the sample newsroom open in a session without a window, changes that panels ask for applied.
#pragma once

#include "edit/edits.h"
#include "panels/wanted.h"
#include "session/session.h"
#include "tests/support/sample_copy.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QTest>

namespace banxin::support {

class PanelCase : public testing::Test {
protected:
    void SetUp() override
    {
        const QString location = m_folder.filePath(QStringLiteral("样.banxin"));
        copySample(location);
        ASSERT_TRUE(m_session.openNow(location));
        ASSERT_TRUE(m_session.openIssueNow(m_session.issues().front().id));
        m_page = document().children(m_session.issue(), model::ObjectKind::Page).front();
        m_publication = document().find<model::Issue>(m_session.issue())->publication;
        const std::vector<model::Swatch> swatches{
            {1, QStringLiteral("报头红"), model::InkKind::Process, base::Color::percent(0, 95, 85, 15)},
            {2, QStringLiteral("PANTONE 871 C"), model::InkKind::Spot, base::Color::percent(20, 25, 60, 25)}};
        take(edit::setSwatches(document(), m_publication, swatches, {m_session.person(), {}}));
        m_asked = 0;
    }

    const model::Document &document() const { return m_session.working(); }
    template <typename Content> std::vector<base::Id> framesOf() const
    {
        std::vector<base::Id> found;
        for (const model::Frame *frame : document().childrenOf<model::Frame>(m_page))
            if (std::holds_alternative<Content>(frame->content))
                found.push_back(frame->id);
        return found;
    }
    const model::Frame &frame(base::Id id) const { return *document().find<model::Frame>(id); }
    template <typename Content> const Content &content(base::Id id) const
    {
        return std::get<Content>(frame(id).content);
    }
    /// As the window does it; what is refused is noted.
    void take(const panels::WantedChange &change)
    {
        ++m_asked;
        if (!change.result) {
            m_refused = change.result.error().what;
            return;
        }
        m_session.endUndoStep();
        const base::Status status = m_session.apply(*change.result);
        EXPECT_TRUE(status) << status.error().toText().toStdString();
    }
    template <typename T> static T *part(QWidget &panel, const QString &name)
    {
        T *found = panel.findChild<T *>(name);
        EXPECT_TRUE(found) << name.toStdString();
        return found;
    }
    /// As an input method or a keyboard gives it: QTest types ASCII alone.
    static void type(QWidget *into, const QString &text)
    {
        for (const QChar c : text) {
            QKeyEvent press(QEvent::KeyPress, Qt::Key_unknown, Qt::NoModifier, QString(c));
            QCoreApplication::sendEvent(into, &press);
        }
    }
    static void enter(QLineEdit *field, const QString &text)
    {
        field->setFocus();
        field->selectAll();
        type(field, text);
        QTest::keyClick(field, Qt::Key_Return);
    }

    QTemporaryDir m_folder;
    session::Session m_session;
    base::Id m_page;
    base::Id m_publication;
    int m_asked = 0;
    QString m_refused;
};

} // namespace banxin::support
