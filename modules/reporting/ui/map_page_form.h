// SPDX-License-Identifier: GPL-3.0-or-later
// The fields in which a person decides about a page. Values in, values out; it neither draws nor writes.
#pragma once

#include "reporting/logic/map_page.h"

#include <QWidget>

class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;

namespace airshed::reporting
{

class MapPageForm final : public QWidget
{
    Q_OBJECT

public:
    explicit MapPageForm(QWidget* parent = nullptr);

    /// Fills the fields; does not emit changed().
    void setPage(const MapPage& page);
    /// What the fields say. The extent is the current view's if that was chosen.
    MapPage page() const;
    /// What "current view" means now, map metres.
    void setCurrentView(const QRectF& extent);
    bool usesCurrentView() const;

Q_SIGNALS:
    void changed();

private:
    QLineEdit* addLine(const QString& objectName, const QString& placeholder);
    QComboBox* addChoice(const QString& objectName);
    void updateWarning();

    QLineEdit* m_title;
    QComboBox* m_template;
    QComboBox* m_area;
    QComboBox* m_scale;
    QComboBox* m_pollutant;
    QComboBox* m_style;
    QComboBox* m_language;
    QLineEdit* m_compiler;
    QDateEdit* m_date;
    QDateEdit* m_dataCutoff;
    QLineEdit* m_dataSource;
    QComboBox* m_audience;
    QLineEdit* m_reviewNumber;
    QLabel* m_warning;
    QRectF m_currentView;
    MapPage m_untouched; ///< what the form has no field for
};

} // namespace airshed::reporting
