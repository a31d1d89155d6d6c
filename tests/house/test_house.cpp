// SPDX-License-Identifier: GPL-3.0-or-later
// Guards the order of the house: which part includes which, how a file begins, how long it may grow. It reads
// the sources; it runs none of them.
#include "floors.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QLibraryInfo>
#include <QRegularExpression>
#include <QTest>

using namespace airshed::test;

namespace
{

constexpr int linesAtMost = 800;

struct Include {
    QString name; ///< as written between the quotes or brackets
    bool isQuoted = false;
    int line = 0;
};

std::vector<Include> includesOf(const QString& source)
{
    static const QRegularExpression directive(
        QStringLiteral(R"(^[ \t]*#[ \t]*include[ \t]+(["<])([^">]+)[">])"),
        QRegularExpression::MultilineOption);
    std::vector<Include> includes;
    for (auto match = directive.globalMatch(source); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        includes.push_back(
            {found.captured(2), found.captured(1) == QLatin1String("\""),
             static_cast<int>(source.left(found.capturedStart()).count(QLatin1Char('\n'))) + 1});
    }
    return includes;
}

QDir project() { return QDir(QStringLiteral(AIRSHED_SOURCE_DIR)); }

/// Paths below the project's folder.
QStringList filesIn(const QStringList& folders, const QStringList& patterns)
{
    QStringList files;
    for (const QString& folder : folders) {
        QDirIterator found(project().filePath(folder), patterns, QDir::Files, QDirIterator::Subdirectories);
        while (found.hasNext())
            files.append(project().relativeFilePath(found.next()));
    }
    files.sort();
    return files;
}

QString textOf(const QString& path)
{
    QFile file(project().filePath(path));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The file of ours that a quoted include means, below the project's folder; empty: it is made by a tool or
/// not ours.
QString resolved(const QString& from, const QString& name)
{
    const QStringList candidates = {QFileInfo(from).path() + QLatin1Char('/') + name,
                                    QStringLiteral("modules/") + name, QStringLiteral("app/cli/") + name};
    for (const QString& candidate : candidates) {
        if (QFileInfo(project().filePath(candidate)).isFile())
            return QDir::cleanPath(candidate);
    }
    return {};
}

bool isWidgetHeader(const QString& name)
{
    static const QDir widgets(QLibraryInfo::path(QLibraryInfo::HeadersPath) + QStringLiteral("/QtWidgets"));
    return name.startsWith(QLatin1String("QtWidgets")) ||
           (name.startsWith(QLatin1Char('Q')) && widgets.exists(name));
}

QString at(const QString& path, int line) { return QStringLiteral("%1:%2").arg(path).arg(line); }

} // namespace

// A failing check names every place at once.
#define NONE(wrong)                                                                                          \
    QVERIFY2((wrong).isEmpty(), qPrintable(QLatin1Char('\n') + (wrong).join(QLatin1Char('\n'))))

class TestHouse : public QObject
{
    Q_OBJECT

private:
    const QStringList m_sources = filesIn({"app", "modules"}, {"*.h", "*.cpp"});

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_sources.size() > 100, "the sources were not found: the test itself does not work");
        QVERIFY2(isWidgetHeader("QPushButton") && !isWidgetHeader("QString"), "Qt's headers were not found");
    }

    void every_source_stands_in_a_part_of_the_house()
    {
        QStringList wrong;
        for (const QString& path : m_sources) {
            if (!partOf(path))
                wrong.append(path);
        }
        NONE(wrong);
    }

    void includes_run_downwards_and_no_plugin_includes_another()
    {
        QStringList wrong;
        for (const QString& path : m_sources) {
            const QString part = partOf(path).value_or(QString());
            for (const Include& include : includesOf(textOf(path))) {
                const auto used = partOf(resolved(path, include.name));
                if (include.isQuoted && used && !mayInclude(part, *used))
                    wrong.append(QStringLiteral("%1 includes “%2”: %3 must not know %4")
                                     .arg(at(path, include.line), include.name, part, *used));
            }
        }
        NONE(wrong);
    }

    void libraries_and_the_command_line_use_no_widgets()
    {
        QStringList wrong;
        for (const QString& path : m_sources) {
            const QString part = partOf(path).value_or(QString());
            // QGIS is a library of widgets; the engine shows none.
            if (mayUseWidgets(part) || part == QLatin1String("mapengine/engine"))
                continue;
            for (const Include& include : includesOf(textOf(path))) {
                if (isWidgetHeader(include.name))
                    wrong.append(
                        QStringLiteral("%1 includes <%2>").arg(at(path, include.line), include.name));
            }
        }
        NONE(wrong);
    }

    void the_core_knows_no_geodata_library()
    {
        static const QRegularExpression library(QStringLiteral("^(gdal|ogr|cpl_|proj|geos|sqlite3|Q?gs)"));
        QStringList wrong;
        for (const QString& path : m_sources) {
            if (partOf(path) != QLatin1String("core"))
                continue;
            for (const Include& include : includesOf(textOf(path))) {
                if (library.match(include.name).hasMatch())
                    wrong.append(
                        QStringLiteral("%1 includes <%2>").arg(at(path, include.line), include.name));
            }
        }
        NONE(wrong);
    }

    void the_rules_themselves_tell_right_from_wrong()
    {
        QCOMPARE(partOf("modules/inventory/quality/rules.cpp"), QStringLiteral("inventory/quality"));
        QCOMPARE(partOf("modules/review/ui/card/card.cpp"), QStringLiteral("review/ui"));
        QCOMPARE(partOf("modules/workbench/theme.h"), QStringLiteral("workbench"));
        QCOMPARE(partOf("modules/stray.h"), std::nullopt);
        QVERIFY(mayInclude("inventory", "core"));
        QVERIFY(!mayInclude("core", "inventory"));
        QVERIFY(!mayInclude("inventory", "inventory/quality"));
        QVERIFY(!mayInclude("inventory/importing", "inventory/demonstration"));
        QVERIFY(!mayInclude("mapengine/engine", "core"));
        QVERIFY(!mayInclude("workbench", "review/ui"));
        QVERIFY(!mayInclude("app/desktop", "review/logic"));
        QVERIFY(mayInclude("app/cli", "review/logic"));
        QVERIFY(!mayInclude("app/cli", "review/ui"));
        QVERIFY(mayInclude("review/ui", "review/logic"));
        QVERIFY(!mayInclude("review/logic", "review/ui"));
        QVERIFY(!mayInclude("review/ui", "reporting/logic"));
        QVERIFY(!mayInclude("review/logic", "workbench"));
        QVERIFY(mayInclude("review/ui", "workbench"));
        const auto includes =
            includesOf("#include <QLabel>\n  # include \"core/text.h\"\n// #include \"x.h\"\n");
        QCOMPARE(includes.size(), std::size_t(2));
        QCOMPARE(includes[1].name, QStringLiteral("core/text.h"));
        QCOMPARE(includes[1].line, 2);
    }

    void no_time_is_told_by_the_machines_own_clock()
    {
        // The bureau's times are Beijing's on every machine; core/beijing_time.h is the one place that knows.
        static const QRegularExpression ownClock(
            QStringLiteral(R"(toLocalTime|currentDateTime\(|QDate::currentDate|\b8 ?\* ?3600|\b28'?800\b)"));
        QStringList wrong;
        for (const QString& path : m_sources) {
            if (path == QLatin1String("modules/core/beijing_time.h"))
                continue;
            const QStringList lines = textOf(path).split(QLatin1Char('\n'));
            for (int i = 0; i < lines.size(); ++i) {
                if (ownClock.match(lines[i]).hasMatch())
                    wrong.append(at(path, i + 1));
            }
        }
        NONE(wrong);
    }

    void every_file_begins_with_its_licence()
    {
        QStringList wrong;
        const QStringList files = filesIn({"app", "modules", "tests", "resources"},
                                          {"*.h", "*.cpp", "*.py", "*.sh", "CMakeLists.txt"});
        for (const QString& path : files) {
            const QStringList lines = textOf(path).split(QLatin1Char('\n'));
            const QString& first =
                lines.first().startsWith(QLatin1String("#!")) ? lines.value(1) : lines.first();
            const bool isCode = path.endsWith(QLatin1String(".h")) || path.endsWith(QLatin1String(".cpp"));
            if (first != (isCode ? QStringLiteral("// ") : QStringLiteral("# ")) +
                             "SPDX-License-Identifier: GPL-3.0-or-later")
                wrong.append(at(path, 1));
        }
        NONE(wrong);
    }

    void every_header_says_what_it_is_for()
    {
        QStringList wrong;
        for (const QString& path : filesIn({"app", "modules", "tests"}, {"*.h"})) {
            if (!textOf(path).section(QLatin1Char('\n'), 1, 1).startsWith(QLatin1String("// ")))
                wrong.append(at(path, 2));
        }
        NONE(wrong);
    }

    void no_source_file_is_too_long_to_be_one_idea()
    {
        QStringList wrong;
        for (const QString& path :
             filesIn({"app", "modules", "tests", "resources"}, {"*.h", "*.cpp", "*.py", "*.sh"})) {
            const auto lines = textOf(path).count(QLatin1Char('\n'));
            if (lines > linesAtMost)
                wrong.append(QStringLiteral("%1 has %2 lines").arg(path).arg(lines));
        }
        NONE(wrong);
    }

    void every_plugin_has_logic_interface_metadata_and_a_readme()
    {
        QStringList wrong;
        for (const QString& path : filesIn({"modules"}, {"*_plugin.h"})) {
            if (!textOf(path).contains(QLatin1String("Q_PLUGIN_METADATA")))
                continue;
            const QDir folder(project().filePath(QFileInfo(path).path() + "/.."));
            if (!folder.exists("logic") || !folder.exists("README.md") ||
                folder.entryList({"*.json"}, QDir::Files).size() != 1)
                wrong.append(project().relativeFilePath(folder.canonicalPath()));
        }
        NONE(wrong);
    }

    void the_top_level_holds_only_what_belongs_there()
    {
        const QStringList allowed = {".ci",
                                     ".clang-format",
                                     ".clang-tidy",
                                     ".git",
                                     ".gitignore",
                                     "CMakeLists.txt",
                                     "CMakePresets.json",
                                     "LICENSE",
                                     "README.md",
                                     "app",
                                     "data",
                                     "modules",
                                     "resources",
                                     "tests",
                                     "translations"};
        QStringList wrong;
        const QStringList entries =
            project().entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        for (const QString& entry : entries) {
            // What a build makes and Git ignores.
            const bool isIgnored = entry.startsWith(QLatin1String("build")) ||
                                   entry == QLatin1String(".cache") ||
                                   entry == QLatin1String("compile_commands.json");
            if (!allowed.contains(entry) && !isIgnored)
                wrong.append(entry);
        }
        NONE(wrong);
    }
};

QTEST_GUILESS_MAIN(TestHouse)
#include "test_house.moc"
