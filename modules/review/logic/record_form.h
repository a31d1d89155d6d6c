// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of a source, station or camera as a person edits them: titles, units, choices, what a typed text
// means and the sentence when it means nothing. It writes nothing; from two states of a form it makes the
// edits that lead from one to the other.
#pragma once

#include "geo/coordinates.h"
#include "inventory/store.h"
#include "review/logic/table_columns.h"

#include <QHash>
#include <QStringList>
#include <vector>

namespace airshed::review
{

struct FormField {
    enum class Kind { Text, Number, Year, Choice, Flag, Date, Position };
    struct Choice {
        QString value; ///< as the store has it
        QString label; ///< translated
    };
    QString column; ///< the column's name in the store
    QString title;
    QString unit;
    QString section; ///< translated heading; fields of one section follow one another
    Kind kind = Kind::Text;
    bool isRequired = false;
    bool mayBeNegative = false;
    bool isOpenChoice = false; ///< another text than the choices may be typed
    std::vector<Choice> choices = {};
};

/// "source", "station", "camera".
QString tableOf(RecordKind kind);

std::vector<FormField> formFields(RecordKind kind, const DistrictNames& districts);

/// The title of a column with its unit, for history and problems; the column's name where it has none.
QString fieldTitle(RecordKind kind, const QString& column);

/// Column -> text as the store has it; columns that are not stated are left out.
using FieldTexts = QHash<QString, QString>;
FieldTexts fieldTexts(const inventory::Source& source);
FieldTexts fieldTexts(const inventory::Station& station);
FieldTexts fieldTexts(const inventory::Camera& camera);

/// What a person sees of a stored text: choices by their label, a position as coordinates in degrees.
QString shownText(const FormField& field, const QString& stored);
/// What stands in an editor for a stored text: numbers with a point and no separators.
QString editedText(const FormField& field, const QString& stored);

/// How coordinates are read.
struct CoordinateReading {
    geo::Datum datum = geo::Datum::Cgcs2000;
    int mapEpsg = 4548; ///< preferred for projected numbers
};

struct Understood {
    QString value;     ///< as the store wants it; empty: not stated
    QString error;     ///< a sentence; empty: understood
    QString statement; ///< of a position: how it was understood
};

/// What a typed text means. Full-width digits and thousands separators are understood.
Understood understand(const FormField& field, const QString& typed, const CoordinateReading& reading);

/// The edits from one state to the other; fields that are in both with the same text give none.
std::vector<inventory::FieldEdit> editsBetween(RecordKind kind, inventory::RecordId record,
                                               const FieldTexts& before, const FieldTexts& after);

} // namespace airshed::review
