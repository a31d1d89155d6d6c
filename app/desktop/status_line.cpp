// SPDX-License-Identifier: GPL-3.0-or-later
#include "status_line.h"

#include "workbench/map_canvas.h"
#include "workbench/tasks.h"
#include "workbench/theme.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QStatusBar>
#include <QToolButton>
#include <cmath>

namespace airshed::desktop
{

namespace
{

constexpr int taskDelayMs = 300;

/// Scales of Chinese public maps, the steps that people ask for by name.
constexpr int offeredScales[] = {2000, 5000, 10000, 25000, 50000, 100000, 200000, 500000, 1000000};

QString scaleText(double denominator)
{
    return QStringLiteral("1:") + QLocale().toString(std::llround(denominator));
}

/// "1:50,000", "50000", "1：5万": what people type.
double denominatorFromText(QString text)
{
    text.replace(QChar(0xFF1A), QLatin1Char(':'));
    text = text.section(QLatin1Char(':'), -1).trimmed();
    double factor = 1;
    if (text.endsWith(QChar(0x4E07))) { // 万
        factor = 10000;
        text.chop(1);
    }
    text.removeIf([](QChar c) { return c.isSpace() || c == QLatin1Char(',') || c == QChar(0xFF0C); });
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    return isNumber ? number * factor : 0;
}

/// Fixed width, so that the bar does not tremble while the pointer moves.
void reserve(QLabel& label, const QString& widest)
{
    label.setMinimumWidth(label.fontMetrics().horizontalAdvance(widest) + workbench::gridStep);
}

} // namespace

StatusLine::StatusLine(QStatusBar& bar, workbench::MapCanvas& canvas, workbench::Tasks& tasks,
                       QObject* parent)
    : QObject(parent), m_canvas(canvas), m_tasks(tasks), m_hint(new QLabel(&bar)),
      m_drawing(new QLabel(&bar)), m_taskButton(new QToolButton(&bar)), m_position(new QLabel(&bar)),
      m_scale(new QComboBox(&bar)), m_system(new QLabel(&bar))
{
    bar.setSizeGripEnabled(false);
    m_hint->setAccessibleName(tr("Hint"));
    m_hint->setIndent(workbench::gridStep);
    m_hint->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    bar.addWidget(m_hint, 1);

    m_taskButton->setAutoRaise(true);
    m_taskButton->setToolTip(tr("Show the tasks"));
    m_taskButton->hide();
    connect(m_taskButton, &QToolButton::clicked, this, &StatusLine::tasksClicked);
    bar.addPermanentWidget(m_taskButton);

    m_drawing->setText(tr("drawing…"));
    m_drawing->setForegroundRole(QPalette::PlaceholderText);
    m_drawing->setAccessibleName(tr("The map is being drawn"));
    bar.addPermanentWidget(m_drawing);

    m_position->setAccessibleName(tr("Position of the pointer"));
    m_position->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    reserve(*m_position, QStringLiteral("E 115.85800°  N 28.68200°  ·  388,381.9, 3,174,558.3"));
    bar.addPermanentWidget(m_position);

    m_system->setAccessibleName(tr("Coordinate system of the map"));
    bar.addPermanentWidget(m_system);

    m_scale->setEditable(true);
    m_scale->setInsertPolicy(QComboBox::NoInsert);
    m_scale->setAccessibleName(tr("Scale of the map"));
    m_scale->setToolTip(tr("Scale of the map; type one and press Enter"));
    for (const int denominator : offeredScales)
        m_scale->addItem(scaleText(denominator), denominator);
    m_scale->setMinimumContentsLength(11);
    m_scale->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    bar.addPermanentWidget(m_scale);
    connect(m_scale, &QComboBox::textActivated, this, &StatusLine::takeScale);
    connect(m_scale->lineEdit(), &QLineEdit::returnPressed, this, &StatusLine::takeScale);

    connect(&canvas, &workbench::MapCanvas::pointerMoved, this, &StatusLine::showPosition);
    connect(&canvas, &workbench::MapCanvas::pointerLeft, m_position, &QLabel::clear);
    connect(&canvas, &workbench::MapCanvas::viewportChanged, this, &StatusLine::showScale);
    connect(&canvas, &workbench::MapCanvas::drawingChanged, m_drawing, &QWidget::setVisible);
    connect(&canvas, &workbench::MapCanvas::toolChanged, this, [this](const workbench::MapTool* tool) {
        if (tool != nullptr)
            connect(tool, &workbench::MapTool::hintChanged, this, &StatusLine::showHint,
                    Qt::UniqueConnection);
        showHint();
    });
    // What ends at once is not worth a flicker.
    m_taskDelay.setSingleShot(true);
    m_taskDelay.setInterval(taskDelayMs);
    connect(&m_taskDelay, &QTimer::timeout, this, &StatusLine::showTasks);
    connect(&tasks, &workbench::Tasks::changed, this, [this] {
        if (m_tasks.runningCount() == 0 || m_taskButton->isVisible())
            showTasks();
        else if (!m_taskDelay.isActive())
            m_taskDelay.start();
    });
    showScale();
    showTasks();
    showHint();
    m_drawing->setVisible(canvas.isDrawing());
}

void StatusLine::setMapShown(bool isShown)
{
    m_position->setVisible(isShown);
    m_scale->setVisible(isShown);
    m_system->setVisible(isShown);
    m_hint->setVisible(isShown);
    m_drawing->setVisible(isShown && m_canvas.isDrawing());
    m_system->setText(tr("EPSG:%1").arg(m_canvas.mapEpsg()));
    m_position->clear();
}

void StatusLine::showPosition(const QPointF& mapUnits)
{
    const geo::LonLat position = m_canvas.toLonLat(mapUnits);
    if (!std::isfinite(position.lon) || !std::isfinite(position.lat)) {
        m_position->clear();
        return;
    }
    const QLocale locale;
    m_position->setText(tr("E %1°  N %2°  ·  %3, %4")
                            .arg(locale.toString(position.lon, 'f', 5), locale.toString(position.lat, 'f', 5),
                                 locale.toString(mapUnits.x(), 'f', 1),
                                 locale.toString(mapUnits.y(), 'f', 1)));
}

void StatusLine::showScale()
{
    if (!m_scale->lineEdit()->hasFocus())
        m_scale->setEditText(scaleText(m_canvas.scaleDenominator()));
}

void StatusLine::takeScale()
{
    const double denominator = denominatorFromText(m_scale->currentText());
    if (denominator >= 1)
        m_canvas.setScaleDenominator(denominator);
    m_canvas.setFocus(Qt::OtherFocusReason);
    showScale();
}

void StatusLine::showTasks()
{
    const int running = m_tasks.runningCount();
    m_taskButton->setVisible(running > 0);
    if (running == 0)
        return;
    double sum = 0;
    int known = 0;
    const QList<workbench::Task*> tasks = m_tasks.tasks();
    for (const workbench::Task* task : tasks) {
        if (task->state() == workbench::Task::State::Running && task->fraction() >= 0) {
            sum += task->fraction();
            ++known;
        }
    }
    const QString count = tr("%n task(s)", nullptr, running);
    // A mean over tasks that do not know how far they are would be a guess.
    m_taskButton->setText(known == running ? tr("%1 %2%").arg(count).arg(std::floor(100 * sum / known))
                                           : count);
}

void StatusLine::showHint()
{
    const workbench::MapTool* tool = m_canvas.tool();
    m_hint->setText(tool == nullptr ? tr("Drag to move, turn the wheel to zoom, click to select")
                                    : tool->hint());
}

} // namespace airshed::desktop
