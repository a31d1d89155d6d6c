// SPDX-License-Identifier: GPL-3.0-or-later
// Records as named texts: for history rows, edits, the record of a removed row, and exports. Which columns
// there are is said in record_fields.h.
#pragma once

#include "inventory/record_fields.h"
#include "inventory/table.h"

#include <QJsonObject>
#include <vector>

namespace airshed::inventory
{

// The text of any member, found by overload; an empty text means "not stated".
inline QString memberText(const QString& text) { return text; }
inline QString memberText(double number) { return toText(number); }
inline QString memberText(bool flag) { return toText(flag); }
template<std::integral Integer>
QString memberText(Integer number)
{
    return number == 0 ? QString() : QString::number(number);
}
inline QString memberText(std::optional<int> number) { return number ? QString::number(*number) : QString(); }
inline QString memberText(QDate date) { return toText(date); }
inline QString memberText(const std::optional<QDate>& date) { return toText(date.value_or(QDate())); }
inline QString memberText(const QDateTime& time) { return toText(time); }
inline QString memberText(const std::optional<geo::LonLat>& position) { return toText(position); }
inline QString memberText(const geo::Area& area) { return geo::toWkt(area); }
inline QString memberText(const geo::LonLat& position)
{
    return std::isnan(position.lon) ? QString() : toText(std::optional(position));
}
template<typename Enum>
requires std::is_enum_v<Enum> QString memberText(Enum value) { return enumText(value); }

/// Puts the value that a text means into a member; false when it means none.
inline bool setMember(QString& member, const QString& text)
{
    member = text;
    return true;
}
template<typename Member>
bool take(Member& member, const std::optional<Member>& value)
{
    if (value)
        member = *value;
    return value.has_value();
}
inline bool setMember(double& member, const QString& text) { return take(member, numberFromText(text)); }
inline bool setMember(bool& member, const QString& text) { return take(member, flagFromText(text)); }
template<std::integral Integer>
bool setMember(Integer& member, const QString& text)
{
    const std::optional<qint64> number = integerFromText(text);
    if (!number || *number < std::numeric_limits<Integer>::min() ||
        *number > std::numeric_limits<Integer>::max())
        return false;
    member = static_cast<Integer>(*number);
    return true;
}
inline bool setMember(std::optional<int>& member, const QString& text)
{
    int number = 0;
    if (!setMember(number, text))
        return false;
    member = text.isEmpty() ? std::nullopt : std::optional(number);
    return true;
}
inline bool setMember(QDate& member, const QString& text) { return take(member, dateFromText(text)); }
inline bool setMember(std::optional<QDate>& member, const QString& text)
{
    QDate date;
    if (!setMember(date, text))
        return false;
    member = date.isValid() ? std::optional(date) : std::nullopt;
    return true;
}
inline bool setMember(QDateTime& member, const QString& text) { return take(member, timeFromText(text)); }
inline bool setMember(geo::Area& member, const QString& text) { return take(member, geo::areaFromWkt(text)); }
inline bool setMember(std::optional<geo::LonLat>& member, const QString& text)
{
    return take(member, positionFromText(text));
}
inline bool setMember(geo::LonLat& member, const QString& text)
{
    std::optional<geo::LonLat> position;
    if (!setMember(position, text) || !position)
        return false;
    member = *position;
    return true;
}
template<typename Enum>
requires std::is_enum_v<Enum>
bool setMember(Enum& member, const QString& text) { return take(member, enumFromText(text, member)); }

/// Columns that say where a row came from and who touched it last: no history of their own, not edited by
/// hand.
bool isBookkeeping(const char* column);

/// The place of a row that cannot be without one.
template<typename Member>
inline constexpr bool isWhere = std::same_as<Member, geo::LonLat> || std::same_as<Member, geo::Area>;

/// Sets one column of a record by its text.
class FieldSetter
{
public:
    enum class Outcome { NoSuchColumn, NotUnderstood, MustNotBeEmpty, Set };
    FieldSetter(QString column, QString text) : m_column(std::move(column)), m_text(std::move(text)) {}

    template<typename Member>
    void operator()(const char* column, Member& member, Rule rule = Rule::None)
    {
        if (m_outcome != Outcome::NoSuchColumn || m_column != QLatin1String(column))
            return;
        m_before = memberText(member);
        if (m_text.isEmpty() && (rule != Rule::None || std::is_enum_v<Member> || isWhere<Member>))
            m_outcome = Outcome::MustNotBeEmpty;
        else
            m_outcome = setMember(member, m_text) ? Outcome::Set : Outcome::NotUnderstood;
        m_after = memberText(member);
    }
    Outcome outcome() const { return m_outcome; }
    const QString& before() const { return m_before; }
    const QString& after() const { return m_after; }

private:
    QString m_column;
    QString m_text;
    QString m_before;
    QString m_after;
    Outcome m_outcome = Outcome::NoSuchColumn;
};

/// All columns with their texts, in the order of the table, the position first.
class TextCollector
{
public:
    struct Field {
        const char* column;
        QString text;
    };
    template<typename Member>
    void operator()(const char* column, const Member& member, Rule = Rule::None)
    {
        m_fields.push_back({column, memberText(member)});
    }
    const std::vector<Field>& fields() const { return m_fields; }

private:
    std::vector<Field> m_fields;
};

/// The stated columns as a JSON object, for the record of a removed row.
template<typename Record>
QJsonObject toJson(const Record& record)
{
    TextCollector collector;
    describe(collector, record);
    QJsonObject object;
    for (const TextCollector::Field& field : collector.fields()) {
        if (!field.text.isEmpty())
            object.insert(QLatin1String(field.column), field.text);
    }
    return object;
}

/// The record of such an object; columns that it does not have or that mean nothing keep their default.
/// `refused` gets the first column whose text means no value.
class JsonReader
{
public:
    explicit JsonReader(QJsonObject object) : m_object(std::move(object)) {}
    template<typename Member>
    void operator()(const char* column, Member& member, Rule rule = Rule::None)
    {
        const QString text = m_object.value(QLatin1String(column)).toString();
        const bool mustBeThere = rule != Rule::None || isWhere<Member>;
        if (m_refused.isEmpty() &&
            ((text.isEmpty() && mustBeThere) || (!text.isEmpty() && !setMember(member, text))))
            m_refused = QString::fromLatin1(column);
    }
    /// The first column whose text is missing or means no value; empty when all were understood.
    const QString& refused() const { return m_refused; }

private:
    QJsonObject m_object;
    QString m_refused;
};

/// Takes over into one record what another states, and says what that changed.
template<typename Record>
class RecordMerge
{
public:
    /// `columns`: those to take even where `incoming` does not state them, and no others; empty: those that
    /// it states.
    RecordMerge(const Record& incoming, const std::vector<QString>& columns) : m_columns(columns)
    {
        Addresses addresses{m_incoming};
        describe(addresses, incoming);
    }

    std::vector<Change> into(Record& target)
    {
        Taker taker{*this};
        describe(taker, target);
        return std::move(m_changes);
    }

private:
    struct Addresses {
        std::vector<const void*>& list;
        // Member is deduced with its const: a temporary, whose address would mean nothing, does not fit.
        template<typename Member>
        void operator()(const char*, Member& member, Rule = Rule::None)
        {
            list.push_back(&member);
        }
    };
    struct Taker {
        RecordMerge& merge;
        std::size_t order = 0;
        template<typename Member>
        void operator()(const char* column, Member& member, Rule rule = Rule::None)
        {
            // The same description of the same type: this address is that of the same member.
            const Member& incoming = *static_cast<const Member*>(merge.m_incoming[order++]);
            if (!merge.takes(column, incoming, rule) || isBookkeeping(column))
                return;
            const QString before = memberText(member);
            const QString after = memberText(incoming);
            if (before == after)
                return;
            Change change;
            change.field = QString::fromLatin1(column);
            change.oldValue = before;
            change.newValue = after;
            merge.m_changes.push_back(std::move(change));
            member = incoming;
        }
    };

    template<typename Member>
    bool takes(const char* column, const Member& incoming, Rule rule) const
    {
        if (!m_columns.empty()) {
            for (const QString& name : m_columns) {
                if (name == QLatin1String(column))
                    return rule == Rule::None || !memberText(incoming).isEmpty();
            }
            return false;
        }
        // What has a value even when nothing was said counts as said only when it differs from that.
        if constexpr (std::is_enum_v<Member>) {
            if constexpr (!std::same_as<Member, SourceClass>)
                return incoming != Member{};
            else
                return true;
        } else if constexpr (std::same_as<Member, bool>) {
            return incoming;
        } else {
            return !memberText(incoming).isEmpty();
        }
    }

    const std::vector<QString>& m_columns;
    std::vector<const void*> m_incoming;
    std::vector<Change> m_changes;
};

} // namespace airshed::inventory
