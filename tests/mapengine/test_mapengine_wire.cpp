// SPDX-License-Identifier: GPL-3.0-or-later
// What our client never sends: wrong types, impossible numbers, files that are not there or are something
// else. The engine refuses each with an error or a kind of failure, ends every job once, and goes on.
#include "mapengine/map_data.h"
#include "mapengine/raw_engine.h"

#include <QFile>
#include <QTest>
#include <limits>

using namespace airshed::mapengine;
using namespace airshed::mapengine::test;

namespace
{

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();

QString name(const char* text) { return QString::fromLatin1(text); }

QVariant job(qulonglong number) { return QVariant::fromValue(number); }

wire::Layer toWire(const Layer& layer)
{
    return {layer.id,     layer.title,    layer.group, layer.provider,  layer.uri,       layer.stylePath,
            layer.subset, layer.encoding, layer.crs,   layer.variables, layer.isVisible, layer.opacity};
}

wire::RenderRequest sensibleRender()
{
    wire::RenderRequest request;
    request.viewId = name("main");
    request.centreX = dataCentre.x();
    request.centreY = dataCentre.y();
    request.unitsPerPixel = 10;
    request.width = 200;
    request.height = 200;
    return request;
}

} // namespace

class MapEngineWireTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void arguments_of_wrong_types_are_refused_data();
    void arguments_of_wrong_types_are_refused();
    void an_unknown_method_object_or_signal_is_refused();
    void impossible_renders_fail_as_bad_requests_data();
    void impossible_renders_fail_as_bad_requests();
    void a_view_beyond_the_end_of_the_world_ends();
    void impossible_identifies_fail_data();
    void impossible_identifies_fail();
    void files_that_are_missing_or_something_else_fail_data();
    void files_that_are_missing_or_something_else_fail();
    void impossible_pages_fail_data();
    void impossible_pages_fail();
    void impossible_layers_are_told_and_the_rest_is_drawn();
    void hundreds_of_renders_of_a_view_end_once_each_and_the_last_is_drawn();

private:
    void writeFile(const QString& file, const QByteArray& content) const;
    MapData m_data;
    RawEngine m_engine;
    qulonglong m_job = 0;
};

void MapEngineWireTest::initTestCase()
{
    QVERIFY(m_engine.start());
    QCOMPARE(m_engine.call(name("NewProject"), {name("EPSG:4548")}).type(), QDBusMessage::ReplyMessage);
    wire::Layers layers{toWire(m_data.siteLayer(Qt::black, 2)), toWire(m_data.areaLayer(Qt::red))};
    m_engine.call(name("SetLayers"), {QVariant::fromValue(layers)});
    writeFile(name("text.qgz"), "not a project");
    writeFile(name("text.qml"), "not a style");
    writeFile(name("text.qpt"), "not a template");
    writeFile(name("empty.qpt"), "<Layout name=\"A4\" units=\"mm\"><PageCollection/></Layout>");
}

void MapEngineWireTest::writeFile(const QString& file, const QByteArray& content) const
{
    QFile out(m_data.path(file));
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write(content);
}

void MapEngineWireTest::cleanup() { QVERIFY2(m_engine.answers(), QTest::currentDataTag()); }

void MapEngineWireTest::arguments_of_wrong_types_are_refused_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<QVariantList>("arguments");
    const QVariant render = QVariant::fromValue(sensibleRender());
    const auto row = [](const char* tag, const char* method, const QVariantList& arguments) {
        QTest::newRow(tag) << name(method) << arguments;
    };
    row("no arguments", "Render", {});
    row("no job", "Render", {render});
    row("text for a job", "Render", {name("1"), render});
    row("signed job", "Render", {QVariant::fromValue(qlonglong{-1}), render});
    row("text for a request", "Render", {job(1), name("main")});
    row("another struct for a request", "Render", {job(1), QVariant::fromValue(wire::IdentifyRequest())});
    row("one argument too many", "Render", {job(1), render, 5});
    row("a number for a CRS", "NewProject", {4548});
    row("text for layers", "SetLayers", {name("site")});
    row("a list of text for layers", "SetLayers", {QStringList{name("site")}});
    row("a dictionary for layers", "SetLayers", {QVariantMap{{name("id"), 1}}});
    row("bytes for a path", "OpenProject", {job(2), QByteArray("map.qgz")});
    row("signed colour", "SetBackground", {-1});
    row("a number for a layer", "RenderLegend", {job(3), 7, 96.0});
    row("text for a resolution", "RenderLegend", {job(3), name("site"), name("96")});
    row("a render for an identify", "Identify", {job(4), render});
    row("a render for a page", "ExportLayout", {job(5), render});
    row("a list for a style", "SetLayerStyle", {name("site"), QStringList()});
}

void MapEngineWireTest::arguments_of_wrong_types_are_refused()
{
    QFETCH(const QString, method);
    QFETCH(const QVariantList, arguments);
    const QDBusMessage answer = m_engine.call(method, arguments);
    QCOMPARE(answer.type(), QDBusMessage::ErrorMessage);
    QVERIFY(!answer.errorMessage().isEmpty());
}

void MapEngineWireTest::an_unknown_method_object_or_signal_is_refused()
{
    QCOMPARE(m_engine.call(name("Quit"), {}).type(), QDBusMessage::ErrorMessage);
    QCOMPARE(m_engine.call(name("JobFinished"), {job(1)}).type(), QDBusMessage::ErrorMessage);
    QCOMPARE(m_engine.call(name("cancelJob"), {job(1)}).type(), QDBusMessage::ErrorMessage);
    QCOMPARE(m_engine.callControl(name("Ping"), {1}).type(), QDBusMessage::ErrorMessage);
    QCOMPARE(m_engine.callControl(name("Cancel"), {name("all")}).type(), QDBusMessage::ErrorMessage);
}

void MapEngineWireTest::impossible_renders_fail_as_bad_requests_data()
{
    QTest::addColumn<wire::RenderRequest>("request");
    const auto row = [](const char* tag, const auto& change) {
        wire::RenderRequest request = sensibleRender();
        change(request);
        QTest::newRow(tag) << request;
    };
    row("no width", [](auto& r) { r.width = 0; });
    row("negative height", [](auto& r) { r.height = -1; });
    row("the longest side there is", [](auto& r) { r.width = std::numeric_limits<int>::max(); });
    row("a square of gigabytes", [](auto& r) { r.width = r.height = wire::maximumImageSide; });
    row("no number for a centre", [](auto& r) { r.centreX = notANumber; });
    row("infinite centre", [](auto& r) { r.centreY = -infinity; });
    row("no number for a scale", [](auto& r) { r.unitsPerPixel = notANumber; });
    row("scale of zero", [](auto& r) { r.unitsPerPixel = 0; });
    row("negative scale", [](auto& r) { r.unitsPerPixel = -10; });
    row("infinite scale", [](auto& r) { r.unitsPerPixel = infinity; });
    row("no number for a rotation", [](auto& r) { r.rotationDegrees = notANumber; });
    row("resolution of zero", [](auto& r) { r.dotsPerInch = 0; });
    row("no number for a resolution", [](auto& r) { r.dotsPerInch = notANumber; });
    row("endless resolution", [](auto& r) { r.dotsPerInch = 1e9; });
}

void MapEngineWireTest::impossible_renders_fail_as_bad_requests()
{
    QFETCH(const wire::RenderRequest, request);
    m_engine.call(name("Render"), {job(++m_job), QVariant::fromValue(request)});
    QVERIFY(m_engine.waitForEnd(m_job));
    QCOMPARE(m_engine.endsOf(m_job), QStringList{QString::fromLatin1(wire::kind::badRequest)});
}

void MapEngineWireTest::a_view_beyond_the_end_of_the_world_ends()
{
    for (const double far : {1e9, 1e30, 1e300}) {
        wire::RenderRequest request = sensibleRender();
        request.centreX = far;
        request.unitsPerPixel = far;
        m_engine.call(name("Render"), {job(++m_job), QVariant::fromValue(request)});
        QVERIFY2(m_engine.waitForEnd(m_job), qPrintable(QString::number(far)));
        QCOMPARE(m_engine.endsOf(m_job).size(), 1);
    }
}

void MapEngineWireTest::impossible_identifies_fail_data()
{
    QTest::addColumn<wire::IdentifyRequest>("request");
    QTest::addColumn<QString>("kind");
    const auto badRequest = QString::fromLatin1(wire::kind::badRequest);
    QTest::newRow("no number") << wire::IdentifyRequest{notANumber, 0, 1, {}} << badRequest;
    QTest::newRow("infinite") << wire::IdentifyRequest{0, infinity, 1, {}} << badRequest;
    QTest::newRow("no number for a tolerance") << wire::IdentifyRequest{0, 0, notANumber, {}} << badRequest;
    QTest::newRow("negative tolerance") << wire::IdentifyRequest{0, 0, -1, {}} << badRequest;
    QTest::newRow("unknown layer") << wire::IdentifyRequest{0, 0, 1, {QStringLiteral("没有")}}
                                   << QString::fromLatin1(wire::kind::unknownLayer);
    QTest::newRow("beyond the world")
        << wire::IdentifyRequest{1e300, 1e300, 1e300, {}} << QStringLiteral("finished");
}

void MapEngineWireTest::impossible_identifies_fail()
{
    QFETCH(const wire::IdentifyRequest, request);
    QFETCH(const QString, kind);
    m_engine.call(name("Identify"), {job(++m_job), QVariant::fromValue(request)});
    QVERIFY(m_engine.waitForEnd(m_job));
    QCOMPARE(m_engine.endsOf(m_job), QStringList{kind});
}

void MapEngineWireTest::files_that_are_missing_or_something_else_fail_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("kind");
    const auto unreadable = QString::fromLatin1(wire::kind::projectUnreadable);
    const auto unwritten = QString::fromLatin1(wire::kind::writeFailed);
    QTest::newRow("no such project") << name("OpenProject") << name("no.qgz") << unreadable;
    QTest::newRow("text for a project") << name("OpenProject") << name("text.qgz") << unreadable;
    QTest::newRow("folder for a project") << name("OpenProject") << name(".") << unreadable;
    QTest::newRow("no such folder to save in") << name("SaveProject") << name("no/map.qgz") << unwritten;
}

void MapEngineWireTest::files_that_are_missing_or_something_else_fail()
{
    QFETCH(const QString, method);
    QFETCH(const QString, path);
    QFETCH(const QString, kind);
    m_engine.call(method, {job(++m_job), m_data.path(path)});
    QVERIFY(m_engine.waitForEnd(m_job));
    QCOMPARE(m_engine.endsOf(m_job), QStringList{kind});
}

void MapEngineWireTest::impossible_pages_fail_data()
{
    QTest::addColumn<wire::LayoutRequest>("request");
    QTest::addColumn<QString>("kind");
    const auto row = [this](const char* tag, const char* kind, const auto& change) {
        wire::LayoutRequest request;
        request.templatePath = m_data.layoutTemplate();
        request.outputPath = m_data.path(name("page.png"));
        request.extent = {dataCentre.x() - 1000, dataCentre.y() - 1000, dataCentre.x() + 1000,
                          dataCentre.y() + 1000};
        request.dotsPerInch = 50;
        change(request);
        QTest::newRow(tag) << request << QString::fromLatin1(kind);
    };
    using wire::kind::badRequest;
    row("no number for an extent", badRequest, [](auto& r) { r.extent.left = notANumber; });
    row("infinite extent", badRequest, [](auto& r) { r.extent.top = infinity; });
    row("extent inside out", badRequest, [](auto& r) { std::swap(r.extent.left, r.extent.right); });
    row("no number for an inset", badRequest, [](auto& r) { r.overview.top = notANumber; });
    row("neither extent nor scale", badRequest, [](auto& r) { r.extent = {}; });
    row("negative scale", badRequest, [](auto& r) { r.scaleDenominator = -1; });
    row("no number for a resolution", badRequest, [](auto& r) { r.dotsPerInch = notANumber; });
    row("endless resolution", badRequest, [](auto& r) { r.dotsPerInch = 1e6; });
    row("an unknown format", badRequest, [this](auto& r) { r.outputPath = m_data.path(name("page.docx")); });
    row("no such template", wire::kind::templateUnreadable,
        [this](auto& r) { r.templatePath = m_data.path(name("no.qpt")); });
    row("text for a template", wire::kind::templateUnreadable,
        [this](auto& r) { r.templatePath = m_data.path(name("text.qpt")); });
    row("a template without a map", wire::kind::templateWithoutMap,
        [this](auto& r) { r.templatePath = m_data.path(name("empty.qpt")); });
    row("no such folder", wire::kind::writeFailed,
        [this](auto& r) { r.outputPath = m_data.path(name("no/page.png")); });
    row("unknown items, layers and colour", "finished", [](auto& r) {
        r.texts.insert(name("no such item"), name("[% system('ls') %]"));
        r.hiddenItems << name("no such item");
        r.legendLayerIds << name("no such layer");
        r.overviewLayerIds << name("no such layer");
        r.background = name("no such colour");
    });
}

void MapEngineWireTest::impossible_pages_fail()
{
    QFETCH(const wire::LayoutRequest, request);
    QFETCH(const QString, kind);
    m_engine.call(name("ExportLayout"), {job(++m_job), QVariant::fromValue(request)});
    QVERIFY(m_engine.waitForEnd(m_job));
    QCOMPARE(m_engine.endsOf(m_job), QStringList{kind});
}

void MapEngineWireTest::impossible_layers_are_told_and_the_rest_is_drawn()
{
    m_engine.call(name("NewProject"), {name("EPSG:4548")});
    m_engine.forgetProblems();
    wire::Layer noId = toWire(m_data.areaLayer(Qt::red));
    noId.id.clear();
    wire::Layer twin = toWire(m_data.areaLayer(Qt::red));
    wire::Layer noProvider = twin;
    noProvider.id = name("no provider");
    noProvider.provider = name("no such provider");
    wire::Layer noFile = twin;
    noFile.id = name("no file");
    noFile.uri = m_data.path(name("no.gpkg"));
    wire::Layer noUri = noFile;
    noUri.id = name("no uri");
    noUri.uri.clear();
    wire::Layer noStyle = twin;
    noStyle.id = name("no style");
    noStyle.stylePath = m_data.path(name("text.qml"));
    wire::Layer noFilter = twin;
    noFilter.id = name("no filter");
    noFilter.subset = name("this is (not SQL");
    wire::Layer noOpacity = twin;
    noOpacity.id = name("no opacity");
    noOpacity.opacity = notANumber;
    wire::Layer noCrs = twin;
    noCrs.id = name("no crs");
    noCrs.crs = name("EPSG:nonsense");
    const wire::Layers layers{noId,  twin,    twin,     noProvider, noFile,
                              noUri, noStyle, noFilter, noOpacity,  noCrs};
    QCOMPARE(m_engine.call(name("SetLayers"), {QVariant::fromValue(layers)}).type(),
             QDBusMessage::ReplyMessage);
    const QStringList kinds = m_engine.problemKinds();
    const auto count = [&kinds](const char* kind) { return kinds.count(QString::fromLatin1(kind)); };
    QCOMPARE(count(wire::kind::badRequest), 2);      // without an id, and the second of the same id
    QCOMPARE(count(wire::kind::layerUnreadable), 3); // provider, file, uri
    QCOMPARE(count(wire::kind::styleUnreadable), 1);
    QCOMPARE(count(wire::kind::subsetRefused), 1);
    QCOMPARE(count(wire::kind::crsUnknown), 1);
    m_engine.call(name("SetLayerStyle"), {name("no such layer"), m_data.path(name("text.qml"))});
    QCOMPARE(m_engine.problemKinds().constLast(), QString::fromLatin1(wire::kind::unknownLayer));
    m_engine.call(name("Render"), {job(++m_job), QVariant::fromValue(sensibleRender())});
    QVERIFY(m_engine.waitForEnd(m_job));
    QCOMPARE(m_engine.endsOf(m_job), QStringList{QStringLiteral("finished")});
}

void MapEngineWireTest::hundreds_of_renders_of_a_view_end_once_each_and_the_last_is_drawn()
{
    const qulonglong first = m_job + 1;
    constexpr int count = 400;
    for (int i = 0; i < count; ++i)
        m_engine.send(name("Render"), {job(++m_job), QVariant::fromValue(sensibleRender())});
    QVERIFY(m_engine.waitForEnd(m_job));
    QCOMPARE(m_engine.endsOf(m_job), QStringList{QStringLiteral("finished")});
    for (qulonglong number = first; number < m_job; ++number)
        QCOMPARE(m_engine.endsOf(number).size(), 1);
}

QTEST_MAIN(MapEngineWireTest)
#include "test_mapengine_wire.moc"
