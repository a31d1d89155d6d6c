// SPDX-License-Identifier: GPL-3.0-or-later
// Guards the engine against QGIS taking PROJ's receiver of messages away by a call that PROJ ignores: the
// next message then went to an address that was gone, and the engine with it.
#include <QStringList>
#include <QTest>
#include <memory>
#include <proj.h>

namespace
{

int messagesWithoutList = 0;

void collect(void* list, int, const char* message)
{
    if (list)
        static_cast<QStringList*>(list)->append(QString::fromUtf8(message));
    else
        ++messagesWithoutList;
}

/// Something that PROJ complains of.
void provoke(PJ_CONTEXT* context)
{
    const std::unique_ptr<PJ, PJ* (*)(PJ*)> none(proj_create(context, "EPSG:0"), proj_destroy);
    QVERIFY(!none);
}

} // namespace

class MapEngineProjTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void a_receiver_gets_the_messages_until_it_is_taken_away();
    void another_receiver_gets_the_messages_after_that();
};

void MapEngineProjTest::a_receiver_gets_the_messages_until_it_is_taken_away()
{
    const std::unique_ptr<PJ_CONTEXT, PJ_CONTEXT* (*)(PJ_CONTEXT*)> context(proj_context_create(),
                                                                            proj_context_destroy);
    QStringList list;
    proj_log_func(context.get(), &list, collect);
    provoke(context.get());
    QVERIFY(!list.isEmpty());
    const auto count = list.size();
    proj_log_func(context.get(), nullptr, nullptr); // as QGIS does
    provoke(context.get());
    QCOMPARE(messagesWithoutList, 0);
    QCOMPARE(list.size(), count);
}

void MapEngineProjTest::another_receiver_gets_the_messages_after_that()
{
    const std::unique_ptr<PJ_CONTEXT, PJ_CONTEXT* (*)(PJ_CONTEXT*)> context(proj_context_create(),
                                                                            proj_context_destroy);
    proj_log_func(context.get(), nullptr, nullptr);
    QStringList list;
    proj_log_func(context.get(), &list, collect);
    provoke(context.get());
    QVERIFY(!list.isEmpty());
}

QTEST_APPLESS_MAIN(MapEngineProjTest)
#include "test_mapengine_proj.moc"
