// ContextFacts: the facts of the selection in one line of the context bar: kind, then name and value
// pairs, then 超/欠. It shows what it is told.
#pragma once

#include "widgets/tokens.h"

#include <QWidget>

#include <vector>

namespace banxin::shell {

class ContextFacts : public QWidget {
    Q_OBJECT
public:
    struct Fact {
        QString name;
        QString value;
        friend bool operator==(const Fact &, const Fact &) = default;
    };
    explicit ContextFacts(QWidget *parent = nullptr);
    void show(
        const QString &icon, const QString &kind, std::vector<Fact> facts, const QString &fit, widgets::Tone tone);
    /// The facts want their room; the kind and how the copy fits are always seen.
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
    QString m_kind;
    std::vector<Fact> m_facts;
    QString m_fit;
    widgets::Tone m_tone = widgets::Tone::Ok;
};

} // namespace banxin::shell
