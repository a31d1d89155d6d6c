// SPDX-License-Identifier: GPL-3.0-or-later
// Takes a coordinate as people have it (degrees, degrees-minutes-seconds, metres in a projected system,
// GCJ-02 or BD-09 where the person says so), shows what was understood while it is typed, and brings the map
// there.
#pragma once

#include "workbench/tools/coordinate_reading.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace airshed::workbench
{

class MapCanvas;

class GoToDialog final : public QDialog
{
    Q_OBJECT

public:
    GoToDialog(MapCanvas& canvas, QWidget* parent);

private:
    void understand();
    void describe();
    void go();
    const CoordinateReading* chosen() const;
    geo::Datum datum() const;

    MapCanvas& m_canvas;
    QLineEdit* m_text;
    QComboBox* m_datum;
    QListWidget* m_readings;
    QLabel* m_preview;
    QPushButton* m_go;
    CoordinateUnderstanding m_understanding;
};

} // namespace airshed::workbench
