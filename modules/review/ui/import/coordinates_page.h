// SPDX-License-Identifier: GPL-3.0-or-later
// Third step: how the coordinates were understood, what the program suspects (swapped, projected, offset
// datum, other units), and a map of each reading. A suspicion takes effect only by the person's word.
#pragma once

#include "review/ui/import/import_page.h"

class QButtonGroup;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace airshed::review
{

class ReadingMap;

class CoordinatesPage final : public ImportPage
{
    Q_OBJECT

public:
    explicit CoordinatesPage(ImportDraft& draft, QWidget* parent = nullptr);

    QString stepName() const override { return tr("Coordinates"); }
    void enter() override;
    QString whyNotNext() const override;
    QWidget* firstField() override;

private:
    QWidget* makeQuestions();
    QWidget* makeMap();
    void showQuestions();
    QString foundText() const;
    /// Brings a list of this question onto the map.
    void showOnMap(std::size_t file, std::size_t proposal);
    void answer(std::size_t file, std::size_t proposal, inventory::importing::Answer given);
    void chooseDatum(std::size_t file, std::size_t proposal, geo::Datum datum);
    /// The datum in force, or the proposed one while the question is open.
    geo::Datum shownDatum(SheetRef ref) const;
    void showReading();
    void showOpenCount();
    void sheetChosen();

    QLabel* m_found;
    Notice* m_failure;
    QProgressBar* m_progress;
    QPushButton* m_acceptAll;
    QScrollArea* m_scroll;
    QVBoxLayout* m_cards;
    QComboBox* m_sheets;
    QButtonGroup* m_readings;
    ReadingMap* m_map;
    std::vector<SheetRef> m_refs;
};

} // namespace airshed::review
