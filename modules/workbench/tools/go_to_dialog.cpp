// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/tools/go_to_dialog.h"

#include "geo/coordinate_text.h"
#include "workbench/map_canvas.h"
#include "workbench/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace airshed::workbench
{

namespace
{

constexpr double closeEnough = 25000; // 1:25,000 shows the surroundings of one plant
constexpr int leastWidth = 540;

QString paragraph(const QString& text)
{
    return QStringLiteral("<p style='margin:2px 0'>%1</p>").arg(text.toHtmlEscaped());
}

} // namespace

GoToDialog::GoToDialog(MapCanvas& canvas, QWidget* parent)
    : QDialog(parent), m_canvas(canvas), m_text(new QLineEdit(this)), m_datum(new QComboBox(this)),
      m_readings(new QListWidget(this)), m_preview(new QLabel(this)), m_go(nullptr)
{
    setObjectName(QStringLiteral("go-to"));
    setWindowTitle(tr("Go to coordinate"));
    setMinimumWidth(leastWidth);
    auto* column = new QVBoxLayout(this);
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    column->addLayout(form);
    m_text->setObjectName(QStringLiteral("go-to-text"));
    m_text->setClearButtonEnabled(true);
    m_text->setPlaceholderText(tr("115.858, 28.682 or 115°51′28.8″E 28°40′55.2″N or 388382, 3174558"));
    form->addRow(tr("&Coordinate:"), m_text);
    m_datum->setObjectName(QStringLiteral("go-to-datum"));
    for (const geo::Datum each : {geo::Datum::Cgcs2000, geo::Datum::Gcj02, geo::Datum::Bd09})
        m_datum->addItem(geo::displayName(each), static_cast<int>(each));
    m_datum->setToolTip(
        tr("Positions copied from Chinese web maps carry an offset of several hundred metres: "
           "GCJ-02 (Amap, Tencent) or BD-09 (Baidu). It cannot be told from the numbers."));
    form->addRow(tr("&Datum:"), m_datum);

    m_readings->setObjectName(QStringLiteral("go-to-readings"));
    m_readings->setAccessibleName(tr("What the numbers can mean"));
    constexpr int rowsShown = 5;
    m_readings->setFixedHeight(rowsShown * (fontMetrics().height() + gridStep));
    m_readings->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_readings->hide();
    column->addWidget(m_readings);
    m_preview->setObjectName(QStringLiteral("go-to-preview"));
    m_preview->setTextFormat(Qt::RichText);
    m_preview->setWordWrap(true);
    m_preview->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_preview->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_preview->setMinimumHeight(4 * (fontMetrics().height() + gridHalfStep));
    m_preview->setAccessibleName(tr("What was understood"));
    column->addWidget(m_preview, 1);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_go = buttons->addButton(tr("&Go there"), QDialogButtonBox::AcceptRole);
    m_go->setDefault(true);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &GoToDialog::go);
    connect(m_text, &QLineEdit::textChanged, this, &GoToDialog::understand);
    connect(m_datum, &QComboBox::currentIndexChanged, this, &GoToDialog::understand);
    connect(m_readings, &QListWidget::currentRowChanged, this, &GoToDialog::describe);
    connect(m_readings, &QListWidget::itemActivated, this, &GoToDialog::go);
    understand();
}

geo::Datum GoToDialog::datum() const { return static_cast<geo::Datum>(m_datum->currentData().toInt()); }

void GoToDialog::understand()
{
    m_understanding =
        understandCoordinate(m_text->text(), datum(), {m_canvas.mapEpsg(), m_canvas.fullExtent()});
    const QSignalBlocker quiet(m_readings);
    m_readings->clear();
    for (const CoordinateReading& reading : m_understanding.readings)
        m_readings->addItem(reading.isInCity ? reading.system
                                             : tr("%1 — outside this map").arg(reading.system));
    m_readings->setCurrentRow(m_understanding.readings.empty() ? -1 : 0);
    m_readings->setVisible(m_understanding.readings.size() > 1);
    describe();
}

const CoordinateReading* GoToDialog::chosen() const
{
    const int row = m_readings->currentRow();
    const auto count = static_cast<int>(m_understanding.readings.size());
    return row >= 0 && row < count ? &m_understanding.readings[static_cast<std::size_t>(row)] : nullptr;
}

void GoToDialog::describe()
{
    const CoordinateReading* reading = chosen();
    m_go->setEnabled(reading != nullptr);
    if (reading == nullptr) {
        m_preview->setText(
            paragraph(m_understanding.problem.isEmpty()
                          ? tr("Degrees in either order, with or without signs and letters, or "
                               "metres east and north.")
                          : m_understanding.problem));
        return;
    }
    QString text = paragraph(tr("Read as: %1").arg(reading->system));
    text += paragraph(tr("CGCS2000: %1").arg(degreesText(reading->position)));
    text += paragraph(geo::toDms(reading->position));
    text += paragraph(tr("Map (EPSG:%1): %2").arg(m_canvas.mapEpsg()).arg(eastNorthText(reading->mapUnits)));
    if (!reading->isInCity)
        text += paragraph(tr("This place lies outside the map of this workspace."));
    m_preview->setText(text);
}

void GoToDialog::go()
{
    const CoordinateReading* reading = chosen();
    if (reading == nullptr)
        return;
    m_canvas.centreOn(reading->mapUnits, closeEnough);
    m_canvas.setMarker(reading->mapUnits, degreesText(reading->position));
    accept();
    m_canvas.setFocus(Qt::OtherFocusReason);
}

} // namespace airshed::workbench
