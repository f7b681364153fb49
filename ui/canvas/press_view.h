// PressView: a page as the press will show it: soft proof, separations, total ink. It makes the pictures on a thread of
// its own and never waits; until they are there the ordinary page is seen.
#pragma once

#include "canvas/canvas_theme.h" // before the rest: moc stumbles over <concepts> where no Qt header came first
#include "canvas/view_transform.h"
#include "session/session.h"

#include <QImage>
#include <QObject>
#include <QPointer>
#include <QSet>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <optional>

class QPainter;

namespace banxin::paint {
struct Plate;
}

namespace banxin::canvas {

enum class PressMode { Page, SoftProof, Separations, TotalInk };

struct PressSettings {
    PressMode mode = PressMode::Page;
    QString printer; // name; empty is the publication's own
    bool paperWhite = true; // of the soft proof
    QSet<QString> hiddenPlates; // by plateKey()
    bool inkColors = true; // separations in their inks' colours; otherwise grey
    friend bool operator==(const PressSettings &, const PressSettings &) = default;
};

/// C, M, Y, K, or the spot's name.
QString plateKey(const paint::Plate &plate);

class PressView : public QObject {
    Q_OBJECT
public:
    explicit PressView(QObject *parent = nullptr);
    ~PressView() override;
    void setSession(session::Session *session);

    const PressSettings &settings() const { return m_settings; }
    void setSettings(const PressSettings &settings);
    bool isOn() const { return m_settings.mode != PressMode::Page; }

    /// What the view shows now; starts what has to be made for it, and draws the newest that there is.
    struct Look {
        std::shared_ptr<const display::DisplayList> list;
        model::Publication publication;
        ViewTransform view;
        QSize size; // of the view, logical pixels
        double ratio = 1; // device pixels a logical one
        bool alignedLines = true; // as the page itself is drawn
    };
    void paint(QPainter &painter, const Look &look);
    /// True once what is drawn is of this very look.
    bool isCurrent() const { return m_isCurrent; }

    struct Reading {
        struct Amount {
            QString plate; // plateKey()
            int percent = 0;
        };
        std::vector<Amount> amounts;
        int total = 0; // percent at the place itself
        std::optional<int> mean; // over 15 mm², where the map of total ink is shown
    };
    /// The inks at a place of the page; nothing where no plates of it are there.
    std::optional<Reading> inksAt(base::Point point) const;
    /// Keys of the page's plates with their mean cover in percent; empty until they are known.
    std::vector<Reading::Amount> plates() const { return m_plates; }

    /// Of the map of total ink.
    struct InkFacts {
        int limit = 0;
        int highest = 0;
        struct Place {
            base::Rect rect;
            int percent = 0;
        };
        std::vector<Place> places;
    };
    std::optional<InkFacts> inkFacts() const;
    /// The profile through which the page is seen, once known.
    QString profile() const { return m_profile; }
    bool isFallbackProfile() const { return m_isFallback; }

Q_SIGNALS:
    /// There is something newer to draw.
    void ready();
    void factsChanged();

private:
    struct Wanted;
    struct Made;
    struct Turn; // of the newest request: an older one stops
    void start();
    static std::shared_ptr<const Made> make(const Wanted &wanted, const std::shared_ptr<const Made> &before,
        session::Session &session, const std::function<bool()> &goesOn);
    void take(std::shared_ptr<const Made> made);

    QPointer<session::Session> m_session;
    PressSettings m_settings;
    std::shared_ptr<const Wanted> m_wanted; // by the last paint
    std::shared_ptr<const Made> m_made;
    QImage m_reduced; // of the map of ink, to the size shown
    qint64 m_reducedFrom = 0; // its picture's key
    bool m_isMaking = false;
    bool m_isCurrent = false;
    std::shared_ptr<Turn> m_turn;
    std::vector<Reading::Amount> m_plates;
    QString m_profile;
    bool m_isFallback = false;
    QThreadPool m_pool;
};

} // namespace banxin::canvas
