// SPDX-License-Identifier: GPL-3.0-or-later
#include "observations/row_writer.h"

#include "observations/observation_database.h"

#include <charconv>
#include <cmath>

namespace airshed::observations
{

namespace
{
constexpr int rowsPerStatement = 256;
}

RowWriter::RowWriter(ObservationDatabase& database, QByteArray begin, QByteArray end)
    : m_database(database), m_begin(std::move(begin)), m_end(std::move(end))
{
}

void RowWriter::startRow(qint64 number, const QByteArray& name, Hour hour)
{
    m_rows += m_rowCount == 0 ? "(" : ",(";
    m_rows += QByteArray::number((number << hourBits) + hour.count());
    m_rows += ',';
    m_rows += name;
    m_rows += ',';
    m_rows += hourText(hour);
}

void RowWriter::add(float value)
{
    m_rows += ',';
    if (std::isnan(value)) {
        m_rows += "NULL";
        return;
    }
    // The shortest text that means this float: 35.2, not 35.2000008.
    std::array<char, 32> digits;
    const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), value);
    m_rows.append(digits.data(), end - digits.data());
}

void RowWriter::addFlags(Flags flags)
{
    m_rows += ',';
    m_rows += flags ? QByteArray::number(int(flags)) : QByteArray("NULL");
}

void RowWriter::endRow()
{
    m_rows += ')';
    if (++m_rowCount == rowsPerStatement)
        flush();
}

void RowWriter::flush()
{
    if (m_rowCount > 0)
        m_database.execute(m_begin + m_rows + m_end);
    m_rows.resize(0);
    m_rowCount = 0;
}

const QByteArray& RowWriter::hourText(Hour hour)
{
    QByteArray& text = m_hourTexts[hour.count()];
    if (text.isEmpty()) // as GeoPackage wants a moment: UTC
        text =
            '\'' + hour.end().toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzzZ")).toLatin1() + '\'';
    return text;
}

} // namespace airshed::observations
