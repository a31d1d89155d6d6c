// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/ui/import/mapping_model.h"

#include "review/ui/import/beginning_model.h"
#include "workbench/theme.h"

#include <QApplication>
#include <QFont>

namespace airshed::review
{

using namespace inventory::importing;

namespace
{

constexpr int examplesShown = 3;
constexpr int wordsInTooltip = 12;
constexpr int notImported = -1;

enum class Group { Identity, Place, Emissions, Release, Management, People };

Group groupOf(Field field)
{
    if (pollutantOf(field))
        return Group::Emissions;
    switch (field) {
    case Field::EmissionMethod:
    case Field::Year:
        return Group::Emissions;
    case Field::District:
    case Field::Township:
    case Field::Address:
    case Field::Longitude:
    case Field::Latitude:
    case Field::Coordinates:
    case Field::ManagementUnit:
        return Group::Place;
    case Field::StackHeight:
    case Field::StackDiameter:
    case Field::ExitTemperature:
    case Field::ExitVelocity:
    case Field::AreaSide:
    case Field::MastHeight:
    case Field::Range:
    case Field::SectorStart:
    case Field::SectorEnd:
        return Group::Release;
    case Field::PerformanceGrade:
    case Field::ControlCategory:
    case Field::ElectricityMeter:
    case Field::OnlineMonitoring:
    case Field::Status:
    case Field::ValidFrom:
    case Field::Aqi:
    case Field::AqiTime:
        return Group::Management;
    case Field::Contact:
    case Field::Telephone:
    case Field::Remark:
    case Field::Ordinal:
        return Group::People;
    default:
        return Group::Identity;
    }
}

QString groupName(Group group, ListKind kind)
{
    switch (group) {
    case Group::Identity:
        return MappingModel::tr("What it is");
    case Group::Place:
        return MappingModel::tr("Where it is");
    case Group::Emissions:
        return MappingModel::tr("Emissions");
    case Group::Release:
        return kind == ListKind::Cameras ? MappingModel::tr("Sight") : MappingModel::tr("Stack or area");
    case Group::Management:
        return kind == ListKind::Stations ? MappingModel::tr("Observation") : MappingModel::tr("Supervision");
    case Group::People:
        break;
    }
    return MappingModel::tr("People and remarks");
}

QString originText(MappingOrigin origin)
{
    switch (origin) {
    case MappingOrigin::None:
        return {};
    case MappingOrigin::Synonym:
        return MappingModel::tr("by its name");
    case MappingOrigin::Saved:
        return MappingModel::tr("saved mapping");
    case MappingOrigin::Person:
        break;
    }
    return MappingModel::tr("chosen by you");
}

} // namespace

MappingModel::MappingModel(ImportDraft& draft, QObject* parent) : QAbstractTableModel(parent), m_draft(draft)
{
}

void MappingModel::setSheet(std::optional<SheetRef> ref)
{
    beginResetModel();
    m_ref = ref;
    m_rows = m_ref ? int(m_draft.sheet(*m_ref).columns.size()) : 0;
    endResetModel();
}

void MappingModel::refresh()
{
    if (m_ref && m_rows == int(m_draft.sheet(*m_ref).columns.size()) && m_rows > 0)
        Q_EMIT dataChanged(index(0, 0), index(m_rows - 1, ColumnCount - 1));
    else
        setSheet(m_ref);
}

int MappingModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : m_rows; }

int MappingModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString MappingModel::examples(int column) const
{
    QStringList found;
    for (const PreviewRow& row : m_draft.sheet(*m_ref).preview) {
        const QString cell = row.cells.value(column).simplified();
        if (!cell.isEmpty() && !found.contains(cell))
            found.append(cell);
        if (found.size() == examplesShown)
            break;
    }
    return found.join(QStringLiteral(" · "));
}

QString MappingModel::text(const QModelIndex& index) const
{
    const SheetPlan& sheet = m_draft.sheet(*m_ref);
    const ColumnMapping& mapping = sheet.columns[std::size_t(index.row())];
    switch (index.column()) {
    case Letters:
        return sheet.headerFirstRow > 0 ? columnLetters(index.row()) : QString::number(index.row() + 1);
    case Header:
        return mapping.path.isEmpty() ? tr("(no name)") : mapping.path.join(QStringLiteral(" › "));
    case Examples:
        return examples(index.row());
    case Meaning:
        return mapping.field ? displayName(*mapping.field) : tr("— not imported —");
    case UnitColumn:
        if (!mapping.field || traits(*mapping.field).dimension == Dimension::None)
            return {};
        return mapping.unit ? mapping.unit->name
                            : tr("%1 (assumed)").arg(inventoryUnit(traits(*mapping.field).dimension).name);
    case Origin:
        return originText(mapping.origin);
    default:
        return {};
    }
}

Choices MappingModel::meanings() const
{
    const ListKind kind = m_draft.sheet(*m_ref).kind;
    Choices choices{{tr("— not imported —"), notImported}};
    for (const Group group : {Group::Identity, Group::Place, Group::Emissions, Group::Release,
                              Group::Management, Group::People}) {
        bool hasHeading = false;
        for (const FieldTraits& field : fieldTraits()) {
            if (!belongsTo(field.field, kind) || groupOf(field.field) != group)
                continue;
            if (!hasHeading)
                choices.append({groupName(group, kind), QVariant(), {}, true});
            hasHeading = true;
            const QStringList words =
                m_draft.context()->synonyms.examples(field.field).mid(0, wordsInTooltip);
            choices.append(
                {displayName(field.field), int(field.field),
                 words.isEmpty() ? QString() : tr("Also written: %1").arg(words.join(QStringLiteral("、")))});
        }
    }
    return choices;
}

Choices MappingModel::units(const ColumnMapping& mapping) const
{
    Choices choices;
    for (const Unit& unit : unitsOf(traits(*mapping.field).dimension))
        choices.append({unit.name, unit.name});
    return choices;
}

QVariant MappingModel::data(const QModelIndex& index, int role) const
{
    if (!m_ref)
        return {};
    const ColumnMapping& mapping = m_draft.sheet(*m_ref).columns[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(index);
    case Qt::ToolTipRole:
        if (index.column() == Meaning && mapping.field) {
            const QStringList words =
                m_draft.context()->synonyms.examples(*mapping.field).mid(0, wordsInTooltip);
            return words.isEmpty() ? QVariant()
                                   : tr("Also written: %1").arg(words.join(QStringLiteral("、")));
        }
        return text(index);
    case Qt::EditRole:
        if (index.column() == Meaning)
            return mapping.field ? int(*mapping.field) : notImported;
        if (index.column() == UnitColumn && mapping.field)
            return mapping.unit ? mapping.unit->name : inventoryUnit(traits(*mapping.field).dimension).name;
        return {};
    case ChoiceDelegate::choicesRole:
        if (index.column() == Meaning)
            return QVariant::fromValue(meanings());
        if (index.column() == UnitColumn && mapping.field &&
            traits(*mapping.field).dimension != Dimension::None)
            return QVariant::fromValue(units(mapping));
        return {};
    case Qt::ForegroundRole:
        if (index.column() == Letters || index.column() == Examples || index.column() == Origin ||
            !mapping.field)
            return QApplication::palette().color(QPalette::PlaceholderText);
        return {};
    case Qt::FontRole:
        if (index.column() == Header && mapping.field) {
            QFont font = QApplication::font();
            font.setWeight(QFont::DemiBold);
            return font;
        }
        return {};
    default:
        return {};
    }
}

QVariant MappingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Header:
        return tr("Column in the file");
    case Examples:
        return tr("Examples");
    case Meaning:
        return tr("Imported as");
    case UnitColumn:
        return tr("Unit");
    case Origin:
        return tr("Recognised");
    default:
        return {};
    }
}

Qt::ItemFlags MappingModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    const bool hasUnit = index.column() == UnitColumn && !text(index).isEmpty();
    if (index.column() == Meaning || hasUnit)
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool MappingModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !m_ref)
        return false;
    const auto column = std::size_t(index.row());
    if (index.column() == Meaning) {
        const int chosen = value.toInt();
        m_draft.setField(*m_ref, column, chosen == notImported ? std::nullopt : std::optional(Field(chosen)));
    } else if (index.column() == UnitColumn) {
        const std::optional<Field> field = m_draft.sheet(*m_ref).columns[column].field;
        for (const Unit& unit : unitsOf(traits(*field).dimension)) {
            if (unit.name == value.toString())
                m_draft.setUnit(*m_ref, column, unit);
        }
    } else {
        return false;
    }
    refresh(); // another column may have lost the field
    return true;
}

} // namespace airshed::review
