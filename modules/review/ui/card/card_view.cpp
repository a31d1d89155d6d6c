// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/ui/card/card_view.h"

#include "core/beijing_time.h"
#include "core/identifiers.h"
#include "geo/coordinate_text.h"
#include "inventory/field_text.h"
#include "inventory/workspace.h"
#include "review/logic/position_text.h"
#include "review/ui/card/emission_bars.h"
#include "review/ui/card/plain_label.h"
#include "review/ui/class_symbol.h"
#include "review/ui/review_session.h"
#include "workbench/commands.h"
#include "workbench/theme.h"
#include "workbench/workbench.h"

#include <QAction>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

namespace airshed::review
{

using workbench::FeatureKind;
using workbench::gridHalfStep;
using workbench::gridStep;

namespace
{

constexpr int symbolSize = 28;
constexpr int captionWidth = 88;

/// HJ 633 table A.1.
struct AqiClass {
    int upTo;
    const char* name;
    QRgb colour;
};
constexpr std::array aqiClasses = {
    AqiClass{50, QT_TRANSLATE_NOOP("airshed::review::CardView", "Excellent"), 0xFF00E400},
    AqiClass{100, QT_TRANSLATE_NOOP("airshed::review::CardView", "Good"), 0xFFFFFF00},
    AqiClass{150, QT_TRANSLATE_NOOP("airshed::review::CardView", "Lightly polluted"), 0xFFFF7E00},
    AqiClass{200, QT_TRANSLATE_NOOP("airshed::review::CardView", "Moderately polluted"), 0xFFFF0000},
    AqiClass{300, QT_TRANSLATE_NOOP("airshed::review::CardView", "Heavily polluted"), 0xFF99004C},
    AqiClass{std::numeric_limits<int>::max(),
             QT_TRANSLATE_NOOP("airshed::review::CardView", "Severely polluted"), 0xFF7E0023},
};

const AqiClass& aqiClass(int aqi)
{
    return *std::find_if(aqiClasses.begin(), aqiClasses.end(),
                         [aqi](const AqiClass& one) { return aqi <= one.upTo; });
}

QPixmap disc(const QColor& colour, const QColor& rim, qreal ratio)
{
    QPixmap pixmap(QSize(symbolSize, symbolSize) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(colour);
    painter.setPen(QPen(rim, 1));
    painter.drawEllipse(QRectF(3, 3, symbolSize - 6, symbolSize - 6));
    return pixmap;
}

} // namespace

CardView::CardView(const CardContent& content, ReviewSession& session, QWidget* parent)
    : QWidget(parent), m_content(content), m_session(session),
      m_fields(formFields(content.kind, session.districts())), m_shown(session.districts()),
      m_grid(new QGridLayout), m_canEdit(session.canEdit())
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(gridStep, gridStep, gridStep, gridStep);
    column->setSpacing(gridStep);
    addHeader();
    addActions();
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(gridStep);
    m_grid->setVerticalSpacing(gridHalfStep);
    m_grid->setColumnMinimumWidth(0, captionWidth);
    m_grid->setColumnStretch(1, 1);
    column->addLayout(m_grid);
    column->addStretch();
    switch (m_content.kind) {
    case RecordKind::Source:
        addProblems();
        addEmissions();
        addPermit();
        addStack();
        break;
    case RecordKind::Station:
        addStation();
        break;
    case RecordKind::Camera:
        addCamera();
        break;
    }
    addPlace();
    addNeighbours(tr("Nearest stations"), m_content.nearestStations, FeatureKind::Station);
    addNeighbours(tr("Nearest cameras"), m_content.nearestCameras, FeatureKind::Camera);
    addHistory();
}

void CardView::addHeader()
{
    auto* header = new QHBoxLayout;
    header->setSpacing(gridStep);
    auto* symbol = new QLabel(this);
    const qreal ratio = devicePixelRatioF();
    QString under;
    if (m_content.source) {
        const ClassSymbols& symbols = classSymbols(palette());
        QPixmap pixmap(QSize(symbolSize, symbolSize) * ratio);
        pixmap.setDevicePixelRatio(ratio);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        symbols.paint(painter, QRectF(1, 1, symbolSize - 2, symbolSize - 2), m_content.source->sourceClass);
        painter.end();
        symbol->setPixmap(pixmap);
        QStringList words = {displayName(m_content.source->sourceClass)};
        if (!m_content.source->subclass.isEmpty())
            words += m_content.source->subclass;
        words += inventory::displayName(m_content.source->status);
        under = m_content.source->number + u'\n' + words.join(QStringLiteral(" · "));
    } else if (m_content.station) {
        const QColor rim = workbench::themeColours(workbench::shadeOf(palette())).secondaryText;
        symbol->setPixmap(disc(m_content.station->aqi ? QColor(aqiClass(*m_content.station->aqi).colour)
                                                      : QColor(Qt::transparent),
                               rim, ratio));
        under = tr("Station %1").arg(m_content.station->code);
    } else if (m_content.camera) {
        symbol->setPixmap(
            QIcon::fromTheme(QStringLiteral("camera-video")).pixmap(QSize(symbolSize, symbolSize), ratio));
        under = tr("Camera %1").arg(m_content.camera->deviceId);
    }
    header->addWidget(symbol, 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    QLabel* name = plainLabel(m_content.name(), this);
    name->setObjectName(QStringLiteral("review.card.name"));
    QFont bold = name->font();
    bold.setBold(true);
    bold.setPointSizeF(bold.pointSizeF() * 1.1);
    name->setFont(bold);
    words->addWidget(name);
    QLabel* below = plainLabel(under, this);
    below->setForegroundRole(QPalette::PlaceholderText);
    words->addWidget(below);
    header->addLayout(words, 1);
    static_cast<QVBoxLayout*>(layout())->addLayout(header);
}

void CardView::addActions()
{
    auto* bar = new QHBoxLayout;
    bar->setSpacing(2);
    const bool isClosed = m_content.source && m_content.source->status == inventory::SourceStatus::Closed;
    QStringList commands = {QStringLiteral("review.edit"), QStringLiteral("review.move")};
    if (m_content.source)
        commands += isClosed ? QStringLiteral("review.reopen-source") : QStringLiteral("review.close-source");
    commands += QStringLiteral("review.delete");
    for (const QString& id : std::as_const(commands)) {
        QAction* action = m_session.workbench().commands().find(id);
        if (action == nullptr)
            continue;
        auto* button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setAccessibleName(workbench::withoutMnemonic(action->text()));
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
        bar->addWidget(button);
    }
    auto* reveal = new QToolButton(this);
    reveal->setIcon(QIcon::fromTheme(QStringLiteral("zoom-select")));
    reveal->setToolTip(tr("Show on the map"));
    reveal->setAccessibleName(reveal->toolTip());
    reveal->setAutoRaise(true);
    reveal->setFocusPolicy(Qt::StrongFocus);
    reveal->setEnabled(m_content.position().has_value());
    connect(reveal, &QToolButton::clicked, this, [this] {
        m_session.workbench().selection().reveal({featureKind(m_content.kind), m_content.id});
    });
    bar->addWidget(reveal);
    bar->addStretch();
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->addLayout(bar);
    if (!m_canEdit) {
        QLabel* why = plainLabel(m_session.whyNotEditable(), this);
        why->setObjectName(QStringLiteral("review.card.read-only"));
        why->setForegroundRole(QPalette::PlaceholderText);
        column->addWidget(why);
    }
}

void CardView::heading(const QString& text)
{
    auto* label = new QLabel(text, this);
    QFont bold = label->font();
    bold.setBold(true);
    label->setFont(bold);
    label->setContentsMargins(0, m_grid->rowCount() > 1 ? gridStep : 0, 0, 0);
    m_grid->addWidget(label, m_grid->rowCount(), 0, 1, 2);
}

QLabel* CardView::row(const QString& caption, const QString& value)
{
    if (value.isEmpty())
        return nullptr;
    const int place = m_grid->rowCount();
    auto* name = new QLabel(caption, this);
    name->setForegroundRole(QPalette::PlaceholderText);
    name->setWordWrap(true);
    name->setMaximumWidth(captionWidth);
    m_grid->addWidget(name, place, 0, Qt::AlignTop);
    QLabel* text = plainLabel(value, this);
    text->setAccessibleName(caption);
    m_grid->addWidget(text, place, 1);
    return text;
}

void CardView::fieldRow(const QString& column)
{
    const auto field = std::find_if(m_fields.begin(), m_fields.end(),
                                    [&column](const FormField& one) { return one.column == column; });
    if (field == m_fields.end())
        return;
    QString value = shownText(*field, m_content.texts.value(column));
    if (!value.isEmpty() && !field->unit.isEmpty())
        value += u' ' + field->unit;
    row(field->title, value);
}

void CardView::wide(QWidget* widget) { m_grid->addWidget(widget, m_grid->rowCount(), 0, 1, 2); }

void CardView::note(const QString& icon, const QString& text)
{
    auto* line = new QWidget(this);
    auto* box = new QHBoxLayout(line);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(gridHalfStep);
    auto* sign = new QLabel(line);
    sign->setPixmap(QIcon::fromTheme(icon).pixmap(QSize(16, 16), devicePixelRatioF()));
    box->addWidget(sign, 0, Qt::AlignTop);
    box->addWidget(plainLabel(text, line), 1);
    m_grid->addWidget(line, m_grid->rowCount(), 1);
}

void CardView::addEmissions()
{
    const inventory::Source& source = *m_content.source;
    QStringList words = {tr("Emissions (t/a)")};
    if (source.inventoryYear != 0)
        words += QString::number(source.inventoryYear);
    heading(words.join(QStringLiteral(" · ")));
    auto* bars = new EmissionBars(source.emission, this);
    const int place = m_grid->rowCount();
    m_grid->addWidget(bars, place, 0, 1, 2);
    if (m_content.years.size() > 1) {
        auto* years = new QComboBox(this);
        years->setAccessibleName(tr("Inventory year"));
        for (const inventory::EmissionRow& row : m_content.years)
            years->addItem(QString::number(row.year));
        connect(years, &QComboBox::currentIndexChanged, this,
                [this, place, shown = static_cast<QWidget*>(bars)](int index) mutable {
                    auto* other =
                        new EmissionBars(m_content.years[static_cast<std::size_t>(index)].emission, this);
                    delete m_grid->replaceWidget(shown, other);
                    shown->deleteLater();
                    shown = other;
                });
        const int below = m_grid->rowCount();
        auto* caption = new QLabel(tr("Year"), this);
        caption->setForegroundRole(QPalette::PlaceholderText);
        caption->setBuddy(years);
        m_grid->addWidget(caption, below, 0);
        m_grid->addWidget(years, below, 1, Qt::AlignLeft);
    }
    fieldRow(QStringLiteral("emission_method"));
}

void CardView::addPermit()
{
    const inventory::Source& source = *m_content.source;
    heading(tr("Permit and grade"));
    row(tr("Enterprise"), m_content.enterpriseName);
    fieldRow(QStringLiteral("credit_code"));
    if (!source.creditCode.isEmpty()) {
        const CreditCodeCheck check = checkCreditCode(normalisedIdentifier(source.creditCode));
        if (!check.isWellFormed)
            note(QStringLiteral("dialog-warning"), tr("Not a credit code of 18 characters"));
        else if (!check.hasValidCheckDigit)
            note(QStringLiteral("dialog-warning"),
                 check.suggestion ? tr("Check digit wrong; perhaps %1").arg(*check.suggestion)
                                  : tr("Check digit wrong"));
        else if (!check.hasValidOrganisationDigit)
            note(QStringLiteral("dialog-warning"), tr("Check digit of the organisation code wrong"));
        else
            note(QStringLiteral("dialog-ok-apply"), tr("Check digit right"));
    }
    fieldRow(QStringLiteral("permit_number"));
    if (!source.permitNumber.isEmpty()) {
        const QString permit = normalisedIdentifier(source.permitNumber);
        if (!isPermitNumber(permit))
            note(QStringLiteral("dialog-warning"), tr("Not a permit number of 22 characters"));
        else if (!source.creditCode.isEmpty() &&
                 !permitBelongsTo(permit, normalisedIdentifier(source.creditCode)))
            note(QStringLiteral("dialog-warning"), tr("Belongs to another credit code"));
        else
            note(QStringLiteral("dialog-ok-apply"), tr("Belongs to the credit code"));
    }
    for (const char* column : {"outlet_code", "industry_code", "performance_grade", "control_category",
                               "online_monitoring", "electricity_meter"})
        fieldRow(QLatin1String(column));
}

void CardView::addStack()
{
    const auto isStated = [this](const char* column) {
        return m_content.texts.contains(QLatin1String(column));
    };
    constexpr std::array columns = {"stack_height_m", "stack_diameter_m", "exit_temperature_k",
                                    "exit_velocity_m_s", "area_side_m"};
    if (std::none_of(columns.begin(), columns.end(), isStated))
        return;
    heading(tr("Stack and release"));
    row(tr("Shape"), inventory::displayName(m_content.source->geometryKind));
    for (const char* column : columns)
        fieldRow(QLatin1String(column));
}

void CardView::addStation()
{
    heading(tr("Air quality"));
    const inventory::Station& station = *m_content.station;
    if (station.aqi) {
        row(tr("AQI"),
            QStringLiteral("%1 · %2").arg(QLocale().toString(*station.aqi), tr(aqiClass(*station.aqi).name)));
        row(tr("Hour"), beijingText(station.aqiTime));
    } else {
        row(tr("AQI"), tr("no observation yet"));
    }
    fieldRow(QStringLiteral("kind"));
}

void CardView::addCamera()
{
    heading(tr("View"));
    const inventory::Camera& camera = *m_content.camera;
    fieldRow(QStringLiteral("mast_height_m"));
    fieldRow(QStringLiteral("range_m"));
    row(tr("Sector"), tr("%1° to %2° clockwise from north")
                          .arg(numberText(camera.sectorStartDegrees), numberText(camera.sectorEndDegrees)));
}

void CardView::addPlace()
{
    heading(tr("Place"));
    fieldRow(QStringLiteral("admin_code"));
    fieldRow(QStringLiteral("township"));
    fieldRow(QStringLiteral("management_unit"));
    fieldRow(QStringLiteral("address"));
    const auto position = m_content.position();
    if (position && std::isfinite(position->lon)) {
        row(tr("CGCS2000"), degreesText(*position) + u'\n' + geo::toDms(*position, 1));
        if (m_session.workspace() != nullptr) {
            const int epsg = m_session.workspace()->mapEpsg();
            row(tr("EPSG:%1").arg(epsg), metresText(*position, epsg));
        }
    } else {
        row(tr("Coordinates"), tr("none that could be used"));
    }
    if (m_content.source &&
        (!m_content.source->originalX.isEmpty() || !m_content.source->originalY.isEmpty()))
        row(tr("In the list"), tr("%1, %2 (%3)")
                                   .arg(m_content.source->originalX, m_content.source->originalY,
                                        readingText(m_content.source->originalCrs)));
    row(tr("From"), provenanceText(m_content.provenance()));
}

} // namespace airshed::review
