#include "shell/press_bar.h"

#include "widgets/labels.h"
#include "widgets/segmented_control.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>

namespace banxin::shell {

using canvas::PressMode;

QString plateText(const QString &plateKey)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("banxin::shell::PressBar", text); };
    if (plateKey == u"C")
        return tr("青 C");
    if (plateKey == u"M")
        return tr("品红 M");
    if (plateKey == u"Y")
        return tr("黄 Y");
    return plateKey == u"K" ? tr("黑 K") : plateKey;
}

PressBar::PressBar(canvas::PressView &view, QWidget *parent)
    : QWidget(parent)
    , m_view(view)
    , m_mode(new widgets::SegmentedControl)
    , m_paper(new QCheckBox(tr("显示纸白")))
    , m_plateRow(new QWidget)
    , m_plateLayout(new QHBoxLayout(m_plateRow))
    , m_inks(new QCheckBox(tr("油墨颜色")))
    , m_ink(new QLabel)
    , m_profile(new widgets::ElidedLabel)
    , m_printer(new QComboBox)
{
    setObjectName(QStringLiteral("pressBarBody"));
    setAccessibleName(tr("印刷视图"));
    m_mode->setObjectName(QStringLiteral("pressMode"));
    m_mode->setAccessibleName(tr("印刷视图"));
    m_mode->addSegment(static_cast<int>(PressMode::Page), tr("常态"), tr("版面本来的样子"));
    m_mode->addSegment(static_cast<int>(PressMode::SoftProof), tr("软打样"), tr("经印厂的特性文件看颜色"));
    m_mode->addSegment(static_cast<int>(PressMode::Separations), tr("分色"), tr("一块或几块印版"));
    m_mode->addSegment(static_cast<int>(PressMode::TotalInk), tr("总墨量"), tr("哪里的墨太多"));
    m_paper->setObjectName(QStringLiteral("pressPaper"));
    m_paper->setChecked(true);
    m_paper->setToolTip(tr("按特性文件显示新闻纸的颜色（绝对色度）"));
    m_plateRow->setObjectName(QStringLiteral("pressPlates"));
    m_plateRow->setAccessibleName(tr("印版"));
    m_plateLayout->setContentsMargins(0, 0, 0, 0);
    m_plateLayout->setSpacing(12);
    m_inks->setObjectName(QStringLiteral("pressInks"));
    m_inks->setChecked(true);
    m_inks->setToolTip(tr("不选时每块印版都显示为灰度"));
    m_ink->setObjectName(QStringLiteral("pressInk"));
    m_profile->setObjectName(QStringLiteral("pressProfile"));
    m_profile->setProperty("tone", QStringLiteral("secondary"));
    m_profile->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_printer->setObjectName(QStringLiteral("pressPrinter"));
    m_printer->setAccessibleName(tr("印刷配置"));
    m_printer->setMinimumWidth(140);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 4, 12, 4);
    row->setSpacing(16);
    row->addWidget(m_mode);
    row->addWidget(m_paper);
    row->addWidget(m_plateRow);
    row->addWidget(m_inks);
    row->addWidget(m_ink);
    row->addWidget(m_profile, 1);
    row->addWidget(m_printer);

    connect(m_mode, &widgets::SegmentedControl::chosen, this,
        [this](int chosen) { Q_EMIT modeChosen(static_cast<PressMode>(chosen)); });
    connect(m_paper, &QCheckBox::toggled, this, &PressBar::apply);
    connect(m_inks, &QCheckBox::toggled, this, &PressBar::apply);
    connect(m_printer, &QComboBox::currentIndexChanged, this, &PressBar::apply);
    connect(&m_view, &canvas::PressView::factsChanged, this, [this] {
        showPlates();
        showFacts();
    });
    for (const QString &key : {QStringLiteral("C"), QStringLiteral("M"), QStringLiteral("Y"), QStringLiteral("K")})
        m_plates.insert(key, nullptr);
    showPlates();
    setMode(PressMode::Page);
}

void PressBar::setMode(PressMode mode)
{
    m_mode->setCurrent(static_cast<int>(mode));
    m_paper->setVisible(mode == PressMode::SoftProof);
    m_plateRow->setVisible(mode == PressMode::Separations);
    m_inks->setVisible(mode == PressMode::Separations);
    m_ink->setVisible(mode == PressMode::TotalInk);
    apply();
    showFacts();
}

void PressBar::setPrinters(const QStringList &names)
{
    QStringList shown;
    for (int i = 0; i < m_printer->count(); ++i)
        shown << m_printer->itemData(i).toString();
    if (shown == names && !names.isEmpty())
        return;
    const QString before = m_printer->currentData().toString();
    const QSignalBlocker blocker(m_printer);
    m_printer->clear();
    for (const QString &name : names)
        m_printer->addItem(name, name);
    m_printer->setCurrentIndex(std::max(0, m_printer->findData(before)));
    m_printer->setVisible(names.size() > 1);
    if (m_printer->currentData().toString() != before)
        apply();
}

void PressBar::apply()
{
    canvas::PressSettings settings;
    settings.mode = static_cast<PressMode>(m_mode->current());
    settings.paperWhite = m_paper->isChecked();
    settings.inkColors = m_inks->isChecked();
    settings.printer = m_printer->currentData().toString();
    for (auto it = m_plates.cbegin(); it != m_plates.cend(); ++it) {
        if (it.value() && !it.value()->isChecked())
            settings.hiddenPlates.insert(it.key());
    }
    m_view.setSettings(settings);
}

/// The process inks always, and whatever spots the page has.
void PressBar::showPlates()
{
    QStringList keys{QStringLiteral("C"), QStringLiteral("M"), QStringLiteral("Y"), QStringLiteral("K")};
    for (const canvas::PressView::Reading::Amount &plate : m_view.plates()) {
        if (!keys.contains(plate.plate))
            keys << plate.plate;
    }
    for (const QString &key : m_plates.keys()) {
        if (!keys.contains(key))
            delete m_plates.take(key);
    }
    for (const QString &key : keys) {
        QCheckBox *&box = m_plates[key];
        if (!box) {
            box = new QCheckBox;
            box->setObjectName(QStringLiteral("pressPlate") + key);
            box->setChecked(true);
            m_plateLayout->addWidget(box);
            connect(box, &QCheckBox::toggled, this, &PressBar::apply);
        }
        QString text = plateText(key);
        for (const canvas::PressView::Reading::Amount &plate : m_view.plates()) {
            if (plate.plate != key)
                continue;
            box->setToolTip(tr("平均 %1%").arg(plate.percent));
            text += QStringLiteral(" %1%").arg(plate.percent);
        }
        text.replace(u'&', QStringLiteral("&&"));
        box->setText(text);
    }
}

void PressBar::showFacts()
{
    m_profile->setText(m_view.profile().isEmpty() ? QString()
            : m_view.isFallbackProfile() ? tr("没有新闻纸特性文件，用 %1 代替").arg(m_view.profile())
                                         : m_view.profile());
    const auto facts = m_view.inkFacts();
    if (!facts) {
        m_ink->setText(tr("正在计算…"));
        widgets::setStyleProperty(m_ink, "tone", QStringLiteral("secondary"));
        return;
    }
    const auto places = facts->places.size();
    m_ink->setText(places == 0
            ? tr("最高 %1%，上限 %2%，没有超过的地方").arg(facts->highest).arg(facts->limit)
            : tr("最高 %1%，上限 %2%，超过的有 %3 处").arg(facts->highest).arg(facts->limit).arg(places));
    widgets::setStyleProperty(m_ink, "tone", places == 0 ? QStringLiteral("ok") : QStringLiteral("error"));
}

} // namespace banxin::shell
