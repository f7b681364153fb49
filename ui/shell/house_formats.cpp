// 开本与版心: the publication's page formats. Either the type area is given or the body size with columns and
// characters, and the other follows.
#include "shell/house_sections.h"

#include "session/house_format.h"
#include "session/page_template.h"
#include "shell/grid_drawing.h"
#include "shell/house_draft.h"
#include "shell/house_forms.h"
#include "widgets/length_edit.h"
#include "widgets/segmented_control.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace banxin::shell {

namespace {

using base::Length;
using model::HouseFormat;
using widgets::LengthEdit;

enum By { BySize, ByArea };

class FormatsSection : public QWidget {
    Q_OBJECT
public:
    explicit FormatsSection(HouseDraft &draft)
        : m_draft(draft)
        , m_format(new QComboBox)
        , m_by(new widgets::SegmentedControl)
        , m_computed(new QLabel)
        , m_drawing(new GridDrawing)
        , m_reset(houseButton(QStringLiteral("houseFormatReset"), tr("照模板的")))
    {
        if (auto newsroom = session::templateOf(draft.session().working(), draft.session().issue()))
            m_template = std::move(*newsroom);
        m_format->setObjectName(QStringLiteral("houseFormat"));
        m_format->setAccessibleName(tr("开本"));
        auto *form = houseForm();
        auto *head = new QHBoxLayout;
        head->addWidget(m_format, 1);
        head->addWidget(m_reset);
        form->addRow(tr("开本"), head);
        m_trimWidth = number("houseTrimWidth", tr("成品宽"), "mm", 2, 50, 5000);
        m_trimHeight = number("houseTrimHeight", tr("成品高"), "mm", 2, 50, 5000);
        m_bleed = number("houseBleed", tr("出血"), "mm", 2, 0, 50);
        form->addRow(tr("成品"), pair(m_trimWidth, m_trimHeight));
        form->addRow(tr("出血"), m_bleed);
        m_by->setObjectName(QStringLiteral("houseGridBy"));
        m_by->addSegment(BySize, tr("按字号与栏数"));
        m_by->addSegment(ByArea, tr("按尺寸"));
        m_by->setCurrent(BySize);
        form->addRow(tr("版心"), m_by);
        m_body = number("houseBody", tr("正文字号"), "pt", 2, 4, 72);
        m_columns = number("houseColumns", tr("栏数"), tr("栏"), 0, 1, 100);
        m_characters = number("houseCharacters", tr("每栏字数"), tr("字"), 0, 1, 500);
        m_gutter = number("houseGutter", tr("栏距"), tr("字"), 2, 0, 20);
        m_rows = number("houseRows", tr("行数"), tr("行"), 0, 1, 2000);
        m_leading = number("houseLeading", tr("行距"), "mm", 3, 1, 50);
        m_width = number("houseAreaWidth", tr("版心宽"), "mm", 2, 10, 5000);
        m_height = number("houseAreaHeight", tr("版心高"), "mm", 2, 10, 5000);
        m_left = number("houseAreaLeft", tr("左边空"), "mm", 2, 0, 5000);
        m_top = number("houseAreaTop", tr("天头"), "mm", 2, 0, 5000);
        form->addRow(tr("正文字号"), m_body);
        form->addRow(tr("栏 × 字"), pair(m_columns, m_characters));
        form->addRow(tr("栏距"), m_gutter);
        form->addRow(tr("行数"), pair(m_rows, m_leading));
        form->addRow(tr("版心宽高"), pair(m_width, m_height));
        form->addRow(tr("左边空、天头"), pair(m_left, m_top));
        m_computed->setObjectName(QStringLiteral("computed"));
        m_computed->setProperty("test", QStringLiteral("houseComputed"));
        m_computed->setWordWrap(true);
        auto *left = new QVBoxLayout;
        left->setSpacing(10);
        left->addLayout(form);
        left->addWidget(m_computed);
        left->addStretch(1);
        auto *both = new QHBoxLayout;
        both->setSpacing(20);
        both->addLayout(left, 3);
        both->addWidget(m_drawing, 2);
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(10);
        column->addWidget(houseNote(tr("以后新建的版用这里的开本和版心；已有的版不变，要改就在版上改“版式网格”。")));
        column->addLayout(both, 1);

        connect(m_format, &QComboBox::activated, this, &FormatsSection::show);
        connect(m_by, &widgets::SegmentedControl::chosen, this, &FormatsSection::show);
        connect(m_reset, &QPushButton::clicked, this, [this] {
            std::erase_if(m_draft.house.publication.formats,
                [this](const HouseFormat &format) { return format.name == m_format->currentData().toString(); });
            m_draft.touch();
        });
        connect(&draft, &HouseDraft::changed, this, &FormatsSection::show);
        for (const HouseFormat &format : session::formatsOf(draft.house.publication, m_template))
            m_format->addItem(title(format.name), format.name);
        show();
    }

protected:
    void showEvent(QShowEvent *) override { show(); }

private:
    LengthEdit *number(
        const char *name, const QString &label, const QString &unit, int decimals, double least, double most)
    {
        LengthEdit *field = houseNumber(QLatin1String(name), label, unit, decimals, least, most);
        connect(field, &LengthEdit::entered, this, &FormatsSection::take);
        return field;
    }
    LengthEdit *number(
        const char *name, const QString &label, const char *unit, int decimals, double least, double most)
    {
        return number(name, label, QString::fromLatin1(unit), decimals, least, most);
    }
    static QHBoxLayout *pair(QWidget *a, QWidget *b)
    {
        auto *row = new QHBoxLayout;
        row->setSpacing(8);
        row->addWidget(a);
        row->addWidget(new QLabel(QStringLiteral("×")));
        row->addWidget(b);
        row->addStretch(1);
        return row;
    }
    static QString title(const QString &name)
    {
        if (name == u"tabloid")
            return tr("四开");
        if (name == u"broadsheet")
            return tr("对开");
        return name;
    }

    HouseFormat chosen() const
    {
        const QString name = m_format->currentData().toString();
        for (const HouseFormat &format : session::formatsOf(m_draft.house.publication, m_template)) {
            if (format.name == name)
                return format;
        }
        return {};
    }

    /// The fields as they stand, the one that follows computed.
    void take()
    {
        HouseFormat format = chosen();
        if (format.name.isEmpty())
            return;
        const HouseFormat before = format;
        model::Grid &grid = format.grid;
        format.trim = {Length::mm(m_trimWidth->value()), Length::mm(m_trimHeight->value())};
        format.bleed = Length::mm(m_bleed->value());
        grid.bodySize = Length::pt(m_body->value());
        grid.columns = qRound(m_columns->value());
        grid.charactersPerColumn = qRound(m_characters->value());
        grid.rows = qRound(m_rows->value());
        base::Rect &area = grid.typeArea;
        if (m_by->current() == BySize) {
            const double characters = m_columns->value() * m_characters->value();
            area.width = Length::pt(m_body->value() * (characters + (m_columns->value() - 1) * m_gutter->value()));
            area.height = Length::mm(m_leading->value() * (m_rows->value() - 1)) + grid.bodySize;
        } else {
            area.width = Length::mm(m_width->value());
            area.height = Length::mm(m_height->value());
        }
        const bool isResized = area.width != before.grid.typeArea.width || area.height != before.grid.typeArea.height
            || !(format.trim == before.trim);
        if (isResized) { // it stays in the middle of the sheet
            area.x = (format.trim.width - area.width) / 2;
            area.y = (format.trim.height - area.height) / 2;
        } else {
            area.x = Length::mm(m_left->value());
            area.y = Length::mm(m_top->value());
        }
        if (format == before)
            return;
        auto &formats = m_draft.house.publication.formats;
        const auto own =
            std::find_if(formats.begin(), formats.end(), [&](const auto &one) { return one.name == format.name; });
        if (own == formats.end())
            formats.push_back(format);
        else
            *own = format;
        m_draft.touch();
    }

    void show()
    {
        if (!isVisible()) // nobody waits for what is not seen
            return;
        const HouseFormat format = chosen();
        const model::Grid &grid = format.grid;
        const bool bySize = m_by->current() == BySize;
        m_trimWidth->setValue(format.trim.width.toMm());
        m_trimHeight->setValue(format.trim.height.toMm());
        m_bleed->setValue(format.bleed.toMm());
        m_body->setValue(grid.bodySize.toPt());
        m_columns->setValue(grid.columns);
        m_characters->setValue(grid.charactersPerColumn);
        m_rows->setValue(grid.rows);
        m_leading->setValue(grid.pitch().toMm());
        m_gutter->setValue(grid.gutter().toPt() / std::max(1.0, grid.bodySize.toPt()));
        m_width->setValue(grid.typeArea.width.toMm());
        m_height->setValue(grid.typeArea.height.toMm());
        m_left->setValue(grid.typeArea.x.toMm());
        m_top->setValue(grid.typeArea.y.toMm());
        for (LengthEdit *field : {m_gutter, m_leading})
            field->setEnabled(bySize);
        for (LengthEdit *field : {m_width, m_height})
            field->setEnabled(!bySize);
        const auto &formats = m_draft.house.publication.formats;
        m_reset->setEnabled(
            std::any_of(formats.begin(), formats.end(), [&](const auto &one) { return one.name == format.name; }));
        const auto mm = [](Length length) { return QString::number(length.toMm(), 'f', 1); };
        QString text =
            tr("版心 %1 × %2 mm，栏宽 %3 mm，栏距 %4 mm（%5 字），行距 %6 mm，每版约 %7 字")
                .arg(mm(grid.typeArea.width), mm(grid.typeArea.height), mm(grid.columnWidth()), mm(grid.gutter()))
                .arg(grid.gutter().toPt() / std::max(1.0, grid.bodySize.toPt()), 0, 'f', 2)
                .arg(grid.pitch().toMm(), 0, 'f', 2)
                .arg(grid.columns * grid.charactersPerColumn * grid.rows);
        edit::House asked = m_draft.before(); // is it one that can be?
        asked.publication.formats = {format};
        if (const auto can = edit::setHouse(edit::withHouse(m_draft.session().working(), m_draft.before()), asked, {});
            !can)
            text = can.error().what;
        m_computed->setText(text);
        m_drawing->show(format.trim, format.bleed, grid);
    }

    HouseDraft &m_draft;
    session::NewsroomTemplate m_template;
    QComboBox *m_format;
    widgets::SegmentedControl *m_by;
    QLabel *m_computed;
    GridDrawing *m_drawing;
    QPushButton *m_reset;
    LengthEdit *m_trimWidth, *m_trimHeight, *m_bleed, *m_body, *m_columns, *m_characters, *m_gutter, *m_rows,
        *m_leading, *m_width, *m_height, *m_left, *m_top;
};

} // namespace

QWidget *makeFormatsSection(HouseDraft &draft) { return new FormatsSection(draft); }

} // namespace banxin::shell

#include "house_formats.moc"
