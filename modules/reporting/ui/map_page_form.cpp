// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/ui/map_page_form.h"

#include "core/beijing_time.h"
#include "reporting/logic/page_scale.h"
#include "reporting/logic/page_template.h"

#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSignalBlocker>

namespace airshed::reporting
{

namespace
{

enum class Area { City, CurrentView };

const QDate lastImportDay(1900, 1, 1); ///< the date field's lowest value stands for "the last import"

void choose(QComboBox& box, const QVariant& data)
{
    const int index = box.findData(data);
    box.setCurrentIndex(index < 0 ? 0 : index);
}

QDateEdit* makeDate(QWidget* parent, const QString& objectName)
{
    auto* date = new QDateEdit(parent);
    date->setObjectName(objectName);
    date->setCalendarPopup(true);
    date->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    return date;
}

} // namespace

MapPageForm::MapPageForm(QWidget* parent) : QWidget(parent)
{
    auto* form = new QFormLayout(this);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setContentsMargins(16, 16, 16, 16);
    form->setSpacing(8);

    m_title = addLine(QStringLiteral("title"), tr("What the page shows"));
    form->addRow(tr("&Title:"), m_title);

    m_template = addChoice(QStringLiteral("template"));
    for (const QString& code : templateCodes())
        m_template->addItem(displayName(code), code);
    form->addRow(tr("&Page:"), m_template);

    m_area = addChoice(QStringLiteral("area"));
    m_area->addItem(tr("Whole city"), static_cast<int>(Area::City));
    m_area->addItem(tr("Current view of the map"), static_cast<int>(Area::CurrentView));
    form->addRow(tr("&Area:"), m_area);

    m_scale = addChoice(QStringLiteral("scale"));
    m_scale->addItem(tr("Round scale that shows all of it"), 0);
    for (const int denominator : roundScales())
        m_scale->addItem(QStringLiteral("1:") + locale().toString(denominator), denominator);
    form->addRow(tr("&Scale:"), m_scale);

    m_pollutant = addChoice(QStringLiteral("pollutant"));
    for (const Pollutant pollutant : allPollutants)
        m_pollutant->addItem(displayName(pollutant), static_cast<int>(pollutant));
    form->addRow(tr("P&ollutant:"), m_pollutant);

    m_style = addChoice(QStringLiteral("style"));
    m_style->addItem(tr("Light"), static_cast<int>(mapengine::MapTheme::Light));
    m_style->addItem(tr("Grey, for print"), static_cast<int>(mapengine::MapTheme::Grey));
    m_style->addItem(tr("Dark, for screens"), static_cast<int>(mapengine::MapTheme::Dark));
    form->addRow(tr("&Base map:"), m_style);

    m_language = addChoice(QStringLiteral("language"));
    m_language->addItem(QStringLiteral("中文"), QStringLiteral("zh_CN")); // names of languages in themselves
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    form->addRow(tr("&Language of the page:"), m_language);

    m_compiler = addLine(QStringLiteral("compiler"), tr("Office that makes the map"));
    form->addRow(tr("&Compiled by:"), m_compiler);

    m_date = makeDate(this, QStringLiteral("date"));
    form->addRow(tr("&Date:"), m_date);

    m_dataCutoff = makeDate(this, QStringLiteral("dataCutoff"));
    m_dataCutoff->setMinimumDate(lastImportDay);
    m_dataCutoff->setSpecialValueText(tr("Day of the last import"));
    form->addRow(tr("Data &up to:"), m_dataCutoff);

    m_dataSource = addLine(QStringLiteral("dataSource"), tr("The inventory and its number of records"));
    form->addRow(tr("Data so&urce:"), m_dataSource);

    m_audience = addChoice(QStringLiteral("audience"));
    m_audience->addItem(tr("Internal use, stamped"), static_cast<int>(Audience::Internal));
    m_audience->addItem(tr("The public"), static_cast<int>(Audience::Public));
    form->addRow(tr("&For:"), m_audience);

    m_reviewNumber = addLine(QStringLiteral("reviewNumber"), tr("Given by the surveying authority"));
    form->addRow(tr("Map &review number:"), m_reviewNumber);

    m_warning = new QLabel(this);
    m_warning->setObjectName(QStringLiteral("warning"));
    m_warning->setWordWrap(true);
    m_warning->setFrameShape(QFrame::StyledPanel);
    m_warning->setMargin(8);
    form->addRow(m_warning);

    connect(m_date, &QDateEdit::dateChanged, this, &MapPageForm::changed);
    connect(m_dataCutoff, &QDateEdit::dateChanged, this, &MapPageForm::changed);
    connect(this, &MapPageForm::changed, this, &MapPageForm::updateWarning);
    setPage({});
}

QLineEdit* MapPageForm::addLine(const QString& objectName, const QString& placeholder)
{
    auto* line = new QLineEdit(this);
    line->setObjectName(objectName);
    line->setPlaceholderText(placeholder);
    connect(line, &QLineEdit::textChanged, this, &MapPageForm::changed);
    return line;
}

QComboBox* MapPageForm::addChoice(const QString& objectName)
{
    auto* box = new QComboBox(this);
    box->setObjectName(objectName);
    // A long entry must not make the form wider than its panel.
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(12);
    connect(box, &QComboBox::currentIndexChanged, this, &MapPageForm::changed);
    return box;
}

void MapPageForm::setPage(const MapPage& page)
{
    const QSignalBlocker quiet(this);
    m_untouched = page;
    m_title->setText(page.title);
    choose(*m_template, page.templateCode);
    choose(*m_area, static_cast<int>(page.extent ? Area::CurrentView : Area::City));
    choose(*m_scale, page.scaleDenominator);
    choose(*m_pollutant, static_cast<int>(page.pollutant));
    choose(*m_style, static_cast<int>(page.theme));
    choose(*m_language, page.language);
    m_compiler->setText(page.compiler);
    m_date->setDate(page.date.isValid() ? page.date : currentBeijingDate());
    m_dataCutoff->setDate(page.dataCutoff.isValid() ? page.dataCutoff : lastImportDay);
    m_dataSource->setText(page.dataSource);
    choose(*m_audience, static_cast<int>(page.audience));
    m_reviewNumber->setText(page.reviewNumber);
    updateWarning();
}

MapPage MapPageForm::page() const
{
    MapPage page = m_untouched;
    page.title = m_title->text().trimmed();
    page.templateCode = m_template->currentData().toString();
    page.extent = usesCurrentView() && !m_currentView.isEmpty() ? std::optional(m_currentView) : std::nullopt;
    page.scaleDenominator = m_scale->currentData().toInt();
    page.pollutant = static_cast<Pollutant>(m_pollutant->currentData().toInt());
    page.theme = static_cast<mapengine::MapTheme>(m_style->currentData().toInt());
    page.language = m_language->currentData().toString();
    page.compiler = m_compiler->text().trimmed();
    page.date = m_date->date();
    page.dataCutoff = m_dataCutoff->date() == lastImportDay ? QDate() : m_dataCutoff->date();
    page.dataSource = m_dataSource->text().trimmed();
    page.audience = static_cast<Audience>(m_audience->currentData().toInt());
    page.reviewNumber = m_reviewNumber->text().trimmed();
    return page;
}

void MapPageForm::setCurrentView(const QRectF& extent)
{
    if (extent == m_currentView)
        return;
    m_currentView = extent;
    if (usesCurrentView())
        Q_EMIT changed();
}

bool MapPageForm::usesCurrentView() const
{
    return m_area->currentData().toInt() == static_cast<int>(Area::CurrentView);
}

void MapPageForm::updateWarning()
{
    const QString sentence = publicationWarning(page());
    m_warning->setText(sentence);
    m_warning->setVisible(!sentence.isEmpty());
}

} // namespace airshed::reporting
