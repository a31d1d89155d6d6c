// SPDX-License-Identifier: GPL-3.0-or-later
// Shows and edits the rule of the city's state: in words, as the table itself (checked at every key stroke),
// and the forecast of the coming days. What is saved goes into the workspace or, where that cannot be
// written, to the user.
#pragma once

#include <QDialog>
#include <vector>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace airshed::attribution
{

class ObservingData;

class RuleDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit RuleDialog(ObservingData& observed, QWidget* parent = nullptr);

private:
    QWidget* makeForecast();
    void check();
    void save();
    void restoreDefault();
    void saveForecast();
    QString savePath() const;
    void showTable();

    ObservingData& m_data;
    QLabel* m_words;
    QLabel* m_origin;
    QPlainTextEdit* m_text;
    QLabel* m_complaint;
    QPushButton* m_save;
    QPushButton* m_default;
    std::vector<QSpinBox*> m_days;
    QDate m_today;
};

} // namespace airshed::attribution
