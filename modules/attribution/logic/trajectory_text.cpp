// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/logic/trajectory_text.h"

#include "core/errors.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <cmath>

namespace airshed::attribution
{

namespace
{

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(airshed::attribution::Trajectories)
};

} // namespace

TrajectoryText::TrajectoryText(const QString& path) : m_file(path), m_name(QFileInfo(path).fileName())
{
    if (!m_file.open(QIODevice::ReadOnly))
        throw InputError(Messages::tr("“%1” cannot be opened (%2); choose a file that you may read.")
                             .arg(m_name, m_file.errorString()));
}

std::optional<QString> TrajectoryText::nextLine()
{
    if (std::exchange(m_isPutBack, false))
        return m_line;
    while (!m_file.atEnd()) {
        ++m_row;
        m_line = QString::fromUtf8(m_file.readLine());
        if (m_row == 1 && m_line.startsWith(QChar(0xFEFF)))
            m_line.remove(0, 1);
        while (m_line.endsWith(QLatin1Char('\n')) || m_line.endsWith(QLatin1Char('\r')))
            m_line.chop(1);
        if (!QStringView(m_line).trimmed().isEmpty())
            return m_line;
    }
    return {};
}

QString TrajectoryText::requireLine(const QString& what)
{
    if (auto line = nextLine())
        return *line;
    throw InputError(
        Messages::tr("“%1” ends after row %2, where %3 should follow; copy the whole file again.")
            .arg(m_name)
            .arg(m_row)
            .arg(what));
}

void TrajectoryText::putBack() { m_isPutBack = true; }

double TrajectoryText::share() const
{
    return m_file.size() > 0 ? static_cast<double>(m_file.pos()) / static_cast<double>(m_file.size()) : 1;
}

double TrajectoryText::number(const QString& text, const QString& field) const
{
    bool isNumber = false;
    const double value = QStringView(text).trimmed().toDouble(&isNumber);
    if (!isNumber || !std::isfinite(value))
        fail(Messages::tr("the field “%1” holds “%2”, which is no number; correct or delete the row.")
                 .arg(field, text.trimmed()));
    return value;
}

int TrajectoryText::integer(const QString& text, const QString& field) const
{
    const double value = number(text, field);
    if (value != std::floor(value) || std::abs(value) > 1e9)
        fail(Messages::tr("the field “%1” holds “%2”, which is no whole number; correct or delete the row.")
                 .arg(field, text.trimmed()));
    return static_cast<int>(value);
}

double TrajectoryText::latitude(const QString& text) const
{
    const double value = number(text, QStringLiteral("lat"));
    if (std::abs(value) > 90)
        fail(
            Messages::tr("the latitude %1 is not between -90 and 90; correct or delete the row.").arg(value));
    return value;
}

double TrajectoryText::longitude(const QString& text) const
{
    const double value = number(text, QStringLiteral("lon"));
    if (value < -180 || value > 360)
        fail(Messages::tr("the longitude %1 is not between -180 and 360; correct or delete the row.")
                 .arg(value));
    return value > 180 ? value - 360 : value;
}

void TrajectoryText::fail(const QString& sentence) const
{
    throw InputError(Messages::tr("“%1”, row %2: %3").arg(m_name).arg(m_row).arg(sentence));
}

QChar csvSeparator(const QString& header)
{
    for (const QChar separator : {QLatin1Char('\t'), QLatin1Char(';')}) {
        if (header.count(separator) > header.count(QLatin1Char(',')))
            return separator;
    }
    return QLatin1Char(',');
}

QStringList csvFields(const QString& line, QChar separator)
{
    QStringList fields;
    QString field;
    bool isQuoted = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line[i];
        if (c == QLatin1Char('"') && isQuoted && i + 1 < line.size() && line[i + 1] == c) {
            field += c;
            ++i;
        } else if (c == QLatin1Char('"')) {
            isQuoted = !isQuoted;
        } else if (c == separator && !isQuoted) {
            fields << field.trimmed();
            field.clear();
        } else {
            field += c;
        }
    }
    fields << field.trimmed();
    return fields;
}

} // namespace airshed::attribution
