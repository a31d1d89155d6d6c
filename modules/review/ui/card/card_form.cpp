// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/ui/card/card_form.h"

#include "workbench/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace airshed::review
{

using workbench::gridHalfStep;
using workbench::gridStep;
using Kind = FormField::Kind;

namespace
{

const QString yes = QStringLiteral("true");
const QString no = QStringLiteral("false");

QLabel* sentenceLabel(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    label->setWordWrap(true); // after the policy: it adds that the height follows the width
    label->hide();
    return label;
}

void useHarmColour(QLabel& label)
{
    QPalette palette = label.palette();
    palette.setColor(QPalette::WindowText, workbench::themeColours(workbench::shadeOf(palette)).harm);
    label.setPalette(palette);
}

} // namespace

CardForm::CardForm(const CardContent& content, const DistrictNames& districts, int mapEpsg, QWidget* parent)
    : QWidget(parent), m_content(content), m_mapEpsg(mapEpsg), m_error(sentenceLabel(this)),
      m_save(new QPushButton(tr("Save"), this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(gridStep, gridStep, gridStep, gridStep);
    column->setSpacing(gridStep);
    auto* title = new QLabel(tr("Editing %1").arg(content.title()), this);
    title->setTextFormat(Qt::PlainText);
    title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    title->setWordWrap(true);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    column->addWidget(title);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(gridStep);
    m_save->setObjectName(QStringLiteral("review.card.save"));
    m_save->setDefault(true);
    m_save->setToolTip(tr("Save (Ctrl+Return)"));
    auto* cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(QStringLiteral("review.card.cancel"));
    cancel->setToolTip(tr("Leave the record as it is (Esc)"));
    buttons->addWidget(m_save);
    buttons->addWidget(cancel);
    buttons->addStretch();
    column->addLayout(buttons);
    m_error->setObjectName(QStringLiteral("review.card.error"));
    column->addWidget(m_error);

    auto* form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapAllRows); // a panel may be 300 px wide
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setVerticalSpacing(gridHalfStep);
    QString section;
    m_rows.reserve(64);
    for (const FormField& field : formFields(content.kind, districts)) {
        if (field.section != section) {
            section = field.section;
            auto* heading = new QLabel(section, this);
            QFont headingFont = heading->font();
            headingFont.setBold(true);
            heading->setFont(headingFont);
            heading->setContentsMargins(0, gridStep, 0, 0);
            form->addRow(heading);
        }
        addRow(*form, field);
    }
    column->addLayout(form);
    column->addStretch();
    connect(m_save, &QPushButton::clicked, this, &CardForm::saveWanted);
    connect(cancel, &QPushButton::clicked, this, &CardForm::cancelWanted);
}

QWidget* CardForm::makeEditor(const FormField& field)
{
    switch (field.kind) {
    case Kind::Flag:
        return new QCheckBox(tr("Yes"), this);
    case Kind::Choice: {
        auto* box = new QComboBox(this);
        if (!field.isRequired)
            box->addItem(QString());
        for (const FormField::Choice& choice : field.choices)
            box->addItem(choice.label);
        box->setEditable(field.isOpenChoice);
        box->setMinimumContentsLength(8);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setFocusPolicy(Qt::StrongFocus);
        return box;
    }
    case Kind::Text:
    case Kind::Number:
    case Kind::Year:
    case Kind::Date:
    case Kind::Position:
        break;
    }
    auto* line = new QLineEdit(this);
    if (!field.isRequired)
        line->setPlaceholderText(field.kind == Kind::Text ? QString() : tr("not stated"));
    return line;
}

QWidget* CardForm::withDatum(Row& row)
{
    auto* both = new QWidget(this);
    auto* box = new QVBoxLayout(both);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(gridHalfStep);
    box->addWidget(row.editor);
    row.datum = new QComboBox(both);
    row.datum->setAccessibleName(tr("Datum of the coordinates"));
    for (const geo::Datum datum : {geo::Datum::Cgcs2000, geo::Datum::Gcj02, geo::Datum::Bd09})
        row.datum->addItem(geo::displayName(datum), static_cast<int>(datum));
    row.datum->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->addWidget(row.datum);
    row.statement = sentenceLabel(both);
    row.statement->setForegroundRole(QPalette::PlaceholderText);
    box->addWidget(row.statement);
    return both;
}

void CardForm::addRow(QFormLayout& form, const FormField& field)
{
    Row made;
    made.field = field;
    made.editor = makeEditor(field);
    made.editor->setObjectName(QStringLiteral("review.card.field.") + field.column);
    const QString caption =
        field.unit.isEmpty() ? field.title : QStringLiteral("%1 (%2)").arg(field.title, field.unit);
    made.editor->setAccessibleName(caption);
    made.error = sentenceLabel(this);
    made.error->setObjectName(QStringLiteral("review.card.error.") + field.column);
    useHarmColour(*made.error);
    QWidget* shown = field.kind == Kind::Position ? withDatum(made) : made.editor;
    auto* label = new QLabel(caption, this);
    label->setBuddy(made.editor);
    form.addRow(label, shown);
    form.addRow(made.error);
    setText(made, field.kind == Kind::Flag ? m_content.texts.value(field.column, no)
                                           : editedText(field, m_content.texts.value(field.column)));
    made.first = textOf(made);

    const std::size_t place = m_rows.size();
    const auto follow = [this, place] {
        validate(m_rows[place]);
        Q_EMIT edited();
    };
    if (auto* line = qobject_cast<QLineEdit*>(made.editor))
        connect(line, &QLineEdit::textEdited, this, follow);
    else if (auto* check = qobject_cast<QCheckBox*>(made.editor))
        connect(check, &QCheckBox::toggled, this, follow);
    else if (auto* box = qobject_cast<QComboBox*>(made.editor))
        connect(box, &QComboBox::currentTextChanged, this, follow);
    if (made.datum != nullptr)
        connect(made.datum, &QComboBox::currentIndexChanged, this, follow);
    m_rows.push_back(std::move(made));
}

QString CardForm::textOf(const Row& row)
{
    if (const auto* check = qobject_cast<const QCheckBox*>(row.editor))
        return check->isChecked() ? yes : no;
    if (const auto* box = qobject_cast<const QComboBox*>(row.editor))
        return box->currentText();
    return static_cast<const QLineEdit*>(row.editor)->text();
}

void CardForm::setText(const Row& row, const QString& text)
{
    if (auto* check = qobject_cast<QCheckBox*>(row.editor)) {
        check->setChecked(text == yes);
    } else if (auto* box = qobject_cast<QComboBox*>(row.editor)) {
        const int found = box->findText(text);
        if (found >= 0) {
            box->setCurrentIndex(found);
        } else if (box->isEditable()) {
            box->setEditText(text);
        } else if (!text.isEmpty()) {
            // A grade that the list invented is still what the record says.
            box->addItem(text);
            box->setCurrentIndex(box->count() - 1);
        }
    } else {
        static_cast<QLineEdit*>(row.editor)->setText(text);
        static_cast<QLineEdit*>(row.editor)->setCursorPosition(0);
    }
}

CoordinateReading CardForm::reading(const Row& row) const
{
    CoordinateReading how;
    how.mapEpsg = m_mapEpsg;
    if (row.datum != nullptr)
        how.datum = static_cast<geo::Datum>(row.datum->currentData().toInt());
    return how;
}

void CardForm::validate(Row& row)
{
    const QString text = textOf(row);
    const bool isTouched = text != row.first || (row.datum != nullptr && row.datum->currentIndex() > 0);
    const Understood understood = isTouched ? understand(row.field, text, reading(row)) : Understood();
    row.error->setText(understood.error);
    row.error->setVisible(!understood.error.isEmpty());
    row.editor->setAccessibleDescription(understood.error);
    if (row.statement != nullptr) {
        row.statement->setText(understood.statement);
        row.statement->setVisible(!understood.statement.isEmpty());
    }
}

bool CardForm::isDirty() const { return !typed().isEmpty(); }

QHash<QString, QString> CardForm::typed() const
{
    QHash<QString, QString> texts;
    for (const Row& row : m_rows) {
        const QString text = textOf(row);
        if (text != row.first)
            texts.insert(row.field.column, text);
    }
    return texts;
}

void CardForm::setTyped(const QHash<QString, QString>& texts)
{
    for (Row& row : m_rows) {
        const auto text = texts.constFind(row.field.column);
        if (text != texts.cend()) {
            setText(row, *text);
            validate(row);
        }
    }
}

std::optional<std::vector<inventory::FieldEdit>> CardForm::edits()
{
    FieldTexts after;
    QWidget* firstWrong = nullptr;
    showError({}, {});
    for (Row& row : m_rows) {
        const QString text = textOf(row);
        if (text == row.first && (row.datum == nullptr || row.datum->currentIndex() == 0))
            continue;
        const Understood understood = understand(row.field, text, reading(row));
        validate(row);
        if (!understood.error.isEmpty()) {
            showError(row.field.column, understood.error);
            if (firstWrong == nullptr)
                firstWrong = row.editor;
        }
        after.insert(row.field.column, understood.value);
    }
    if (firstWrong != nullptr) {
        firstWrong->setFocus(Qt::OtherFocusReason);
        return std::nullopt;
    }
    return editsBetween(m_content.kind, m_content.id, m_content.texts, after);
}

void CardForm::showError(const QString& column, const QString& sentence)
{
    QLabel* label = m_error;
    for (const Row& row : m_rows) {
        if (row.field.column == column && !column.isEmpty()) {
            label = row.error;
            row.editor->setAccessibleDescription(sentence);
        }
    }
    useHarmColour(*label);
    label->setText(sentence);
    label->setVisible(!sentence.isEmpty());
}

void CardForm::focusFirst()
{
    if (!m_rows.empty())
        m_rows.front().editor->setFocus(Qt::OtherFocusReason);
}

void CardForm::keyPressEvent(QKeyEvent* event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        Q_EMIT cancelWanted();
    else if (isReturn && event->modifiers().testFlag(Qt::ControlModifier))
        Q_EMIT saveWanted();
    else
        QWidget::keyPressEvent(event);
}

} // namespace airshed::review
