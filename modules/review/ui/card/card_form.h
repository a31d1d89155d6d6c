// SPDX-License-Identifier: GPL-3.0-or-later
// The card of one record, to be edited: an editor for each field, the sentence of what is wrong beside it,
// Save and Cancel. It writes nothing; what was typed can be taken out and put back.
#pragma once

#include "review/logic/card_content.h"

#include <QHash>
#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;

namespace airshed::review
{

class CardForm final : public QWidget
{
    Q_OBJECT

public:
    CardForm(const CardContent& content, const DistrictNames& districts, int mapEpsg,
             QWidget* parent = nullptr);

    const CardContent& content() const { return m_content; }
    /// Something was typed that is not saved.
    bool isDirty() const;
    /// What differs from the record: column -> text in its editor.
    QHash<QString, QString> typed() const;
    void setTyped(const QHash<QString, QString>& texts);

    /// The edits that were typed; nothing when a field is not understood: then its sentence is shown and it
    /// has the keyboard.
    std::optional<std::vector<inventory::FieldEdit>> edits();
    /// Shows a sentence beside a field, or under the buttons for an empty column.
    void showError(const QString& column, const QString& sentence);
    void focusFirst();

Q_SIGNALS:
    void saveWanted();
    void cancelWanted();
    void edited();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Row {
        FormField field;
        QWidget* editor = nullptr;
        QLabel* error = nullptr;
        QLabel* statement = nullptr; ///< of a position: how it is understood
        QComboBox* datum = nullptr;  ///< of a position
        QString first;               ///< text in the editor before anything was typed
    };
    void addRow(QFormLayout& form, const FormField& field);
    QWidget* makeEditor(const FormField& field);
    QWidget* withDatum(Row& row);
    static QString textOf(const Row& row);
    static void setText(const Row& row, const QString& text);
    void validate(Row& row);
    CoordinateReading reading(const Row& row) const;

    CardContent m_content;
    int m_mapEpsg;
    std::vector<Row> m_rows;
    QLabel* m_error;
    QPushButton* m_save;
};

} // namespace airshed::review
