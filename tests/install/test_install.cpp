// SPDX-License-Identifier: GPL-3.0-or-later
// Installs the build into a folder and runs it from there: what a package would put on somebody's machine is
// complete, and takes nothing from the build tree.
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QImageReader>
#include <QProcess>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

namespace
{

constexpr int patienceMs = 240'000;
const QString applicationId = QStringLiteral("org.airshed.Airshed");

struct Run {
    int exitCode = -1;
    QString output;
    QString errors;
};

/// All attributes and texts of an XML file in one string, or nothing when it is not well-formed.
QString contentOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QStringList content;
    while (!xml.atEnd()) {
        xml.readNext();
        content.append(xml.text().toString());
        for (const QXmlStreamAttribute& attribute : xml.attributes())
            content.append(attribute.value().toString());
    }
    return xml.hasError() ? QString() : content.join(QLatin1Char('\n'));
}

} // namespace

class TestInstall : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    const QString m_prefix = m_folder.filePath(QStringLiteral("安装 处/usr"));

    QString installed(const QString& path) const { return m_prefix + QLatin1Char('/') + path; }

    /// In an environment that knows nothing of the project.
    Run run(const QString& program, const QStringList& arguments) const
    {
        QProcess process;
        QProcessEnvironment environment;
        environment.insert(QStringLiteral("PATH"), QStringLiteral("/usr/bin:/bin"));
        environment.insert(QStringLiteral("LANG"), QStringLiteral("C.UTF-8"));
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        environment.insert(QStringLiteral("HOME"), m_folder.path());
        environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_folder.path());
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(m_folder.path());
        process.start(program, arguments);
        Run result;
        if (process.waitForFinished(patienceMs) && process.exitStatus() == QProcess::NormalExit)
            result.exitCode = process.exitCode();
        result.output = QString::fromUtf8(process.readAllStandardOutput());
        result.errors = QString::fromUtf8(process.readAllStandardError());
        return result;
    }

    QStringList programsAndLibraries() const
    {
        QStringList files;
        for (const QString& folder : {QStringLiteral("bin"), QStringLiteral(AIRSHED_LIBRARY_INSTALL_DIR)}) {
            QDirIterator found(installed(folder), QDir::Files, QDirIterator::Subdirectories);
            while (found.hasNext())
                files.append(found.next());
        }
        return files;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const Run install = run(QStringLiteral(AIRSHED_CMAKE),
                                {QStringLiteral("--install"), QStringLiteral(AIRSHED_BUILD_DIR),
                                 QStringLiteral("--prefix"), m_prefix});
        QVERIFY2(install.exitCode == 0, qPrintable(install.errors));
    }

    void programs_plugins_data_and_what_the_desktop_needs_are_there()
    {
        const QString library = QStringLiteral(AIRSHED_LIBRARY_INSTALL_DIR "/");
        const QString share = QStringLiteral("share/airshed/");
        const QStringList wanted = {"bin/airshed",
                                    "bin/airshed-cli",
                                    "bin/airshed-mapengine",
                                    library + "libairshed_core.so",
                                    library + "libairshed_workbench.so",
                                    library + "plugins/airshed_review.so",
                                    library + "plugins/airshed_reporting.so",
                                    share + "styles/light/sources.zh_CN.qml",
                                    share + "layouts/a4-landscape.qpt",
                                    share + "rules/import_synonyms.json",
                                    share + "map/default_layers.json",
                                    share + "translations/airshed_zh_CN.qm",
                                    share + "data/basemap.gpkg",
                                    share + "data/LICENCES.md",
                                    "share/applications/org.airshed.Airshed.desktop",
                                    "share/icons/hicolor/scalable/apps/org.airshed.Airshed.svg",
                                    "share/icons/hicolor/48x48/apps/org.airshed.Airshed.png",
                                    "share/mime/packages/org.airshed.Airshed.xml",
                                    "share/metainfo/org.airshed.Airshed.metainfo.xml"};
        QStringList missing;
        for (const QString& path : wanted) {
            if (!QFileInfo(installed(path)).isFile())
                missing.append(path);
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join('\n')));
    }

    void what_only_developers_need_stays_behind()
    {
        const QStringList unwanted = {"template",     "test_",      "basemap-",
                                      "make-basemap", "CMakeLists", "make_styles.py"};
        QStringList found;
        QDirIterator files(m_prefix, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            files.next();
            for (const QString& part : unwanted) {
                if (files.fileName().contains(part))
                    found.append(files.filePath());
            }
        }
        QVERIFY2(found.isEmpty(), qPrintable(found.join('\n')));
    }

    void every_library_of_ours_comes_from_the_installed_tree()
    {
        for (const QString& file : programsAndLibraries()) {
            const Run ldd = run(QStringLiteral("ldd"), {file});
            for (const QString& line : ldd.output.split('\n')) {
                QVERIFY2(!line.contains(QLatin1String("not found")), qPrintable(file + line));
                if (line.contains(QLatin1String("libairshed")))
                    QVERIFY2(line.contains(m_prefix), qPrintable(file + line));
            }
        }
    }

    void the_command_line_makes_and_reads_a_workspace_from_there()
    {
        const QString cli = installed("bin/airshed-cli");
        QCOMPARE(run(cli, {"--version"}).output.trimmed(), QStringLiteral("airshed-cli " AIRSHED_VERSION));
        const Run made =
            run(cli, {"make-demo", "--seed", "1", "--sources", "60", "--out", m_folder.filePath("演示")});
        QVERIFY2(made.exitCode == 0, qPrintable(made.errors));
        const Run info = run(cli, {"info", "--workspace", m_folder.filePath("演示/workspace"), "--json"});
        QVERIFY2(info.exitCode == 0, qPrintable(info.errors));
        QVERIFY2(info.output.contains(QLatin1String("60")), qPrintable(info.output));
    }

    void the_window_opens_the_workspace_from_there_with_its_engine_and_plugins()
    {
        const QString picture = m_folder.filePath("窗口.png");
        // As a desktop does that opens the file which stands for the workspace.
        const Run window =
            run(installed("bin/airshed"), {m_folder.filePath("演示/workspace/inventory.gpkg"), "--screenshot",
                                           picture, "--size", "1000x700", "--language", "zh_CN"});
        QVERIFY2(window.exitCode == 0, qPrintable(window.errors));
        QCOMPARE(QImageReader(picture).size(), QSize(1000, 700));
    }

    void the_desktop_entry_names_a_program_an_icon_and_a_file_type_that_exist()
    {
        QSettings entry(installed("share/applications/org.airshed.Airshed.desktop"), QSettings::IniFormat);
        entry.beginGroup(QStringLiteral("Desktop Entry"));
        QVERIFY(QFile::exists(installed("bin/" + entry.value("Exec").toString().section(' ', 0, 0))));
        QCOMPARE(entry.value("Icon").toString(), applicationId);
        QVERIFY(!entry.value("Name[zh_CN]").toString().isEmpty());
        QFile file(installed("share/applications/org.airshed.Airshed.desktop"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString type = QStringLiteral("application/vnd.airshed.workspace+sqlite3");
        QVERIFY(QString::fromUtf8(file.readAll()).contains(QStringLiteral("MimeType=%1;").arg(type)));
        QVERIFY(contentOf(installed("share/mime/packages/org.airshed.Airshed.xml")).contains(type));
        const QString metainfo = contentOf(installed("share/metainfo/org.airshed.Airshed.metainfo.xml"));
        QVERIFY(metainfo.contains(applicationId + QStringLiteral(".desktop")));
        QVERIFY(metainfo.contains(type));
        QVERIFY(metainfo.contains(QStringLiteral(AIRSHED_VERSION)));
    }
};

QTEST_GUILESS_MAIN(TestInstall)
#include "test_install.moc"
