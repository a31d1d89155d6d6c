// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/ui/analysis/hours_view.h"

#include "attribution/logic/report/charts.h"
#include "attribution/logic/report/report_text.h"
#include "workbench/plain_list.h"
#include "workbench/theme.h"

#include <QHeaderView>
#include <QPainter>
#include <QSplitter>
#include <QTableWidget>
#include <QVBoxLayout>

namespace airshed::attribution
{

namespace
{

constexpr int headingDigits = 20;

QTableWidgetItem* number(const std::optional<double>& value)
{
    auto* item = new QTableWidgetItem(value ? numberText(*value) : QString());
    item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return item;
}

} // namespace

class HoursView::Chart final : public QWidget
{
public:
    using QWidget::QWidget;
    void show(const std::shared_ptr<const AttributionResult>& result)
    {
        m_result = result;
        update();
    }
    QSize minimumSizeHint() const override { return {160, 80}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), palette().base());
        if (!m_result)
            return;
        const workbench::ThemeColours colours = workbench::themeColours(workbench::shadeOf(palette()));
        const ChartInk ink{.text = palette().color(QPalette::Text),
                           .faint = colours.line,
                           .accent = colours.accent,
                           .second = colours.warning,
                           .alarm = colours.harm,
                           .font = font()};
        paintIncrements(painter, QRectF(rect()).adjusted(8, 8, -8, -4), m_result->increments,
                        unit(m_result->episode.pollutant), ink);
    }

private:
    std::shared_ptr<const AttributionResult> m_result;
};

HoursView::HoursView(QWidget* parent)
    : QWidget(parent), m_chart(new Chart(this)), m_table(new QTableWidget(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto* splitter = new QSplitter(this);
    splitter->setChildrenCollapsible(false);
    column->addWidget(splitter);
    splitter->addWidget(m_chart);
    splitter->addWidget(m_table);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    m_chart->setObjectName(QStringLiteral("attribution.hours.chart"));
    m_chart->setAccessibleName(tr("Increments, hour by hour"));
    m_table->setObjectName(QStringLiteral("attribution.hours.table"));
    m_table->setAccessibleName(tr("Hours of the episode"));
    workbench::makePlainList(*m_table);
    setFocusProxy(m_table);
}

void HoursView::show(const std::shared_ptr<const AttributionResult>& result)
{
    m_chart->show(result);
    m_table->setRowCount(0);
    if (result)
        fillTable(*result);
}

void HoursView::fillTable(const AttributionResult& result)
{
    const QString unitText = unit(result.episode.pollutant);
    m_table->setColumnCount(5);
    m_table->setHorizontalHeaderLabels({tr("Hour (end)"), tr("Observed, %1").arg(unitText),
                                        tr("Background, %1").arg(unitText), tr("Increment, %1").arg(unitText),
                                        tr("Alarm")});
    for (int column = 0; column < m_table->columnCount(); ++column) {
        const bool isNumber = column >= 1 && column <= 3;
        m_table->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignVCenter |
                                                                (isNumber ? Qt::AlignRight : Qt::AlignLeft));
        m_table->setColumnWidth(column,
                                fontMetrics().horizontalAdvance(u'0') * (column == 4 ? 8 : headingDigits));
    }
    m_table->setRowCount(static_cast<int>(result.increments.size()));
    int row = 0;
    for (const IncrementHour& hour : result.increments) {
        m_table->setItem(row, 0, new QTableWidgetItem(hour.hour.text()));
        m_table->setItem(row, 1, number(hour.observed));
        m_table->setItem(row, 2, number(hour.background));
        m_table->setItem(row, 3, number(hour.increment));
        m_table->setItem(row, 4, new QTableWidgetItem(hour.isAlarm ? tr("yes") : QString()));
        ++row;
    }
}

} // namespace airshed::attribution
