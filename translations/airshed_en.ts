<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>airshed::desktop::MainWindow</name>
    <message numerus="yes">
        <source>%n task(s) are still running and will be stopped.</source>
        <translation><numerusform>%n task is still running and will be stopped.</numerusform><numerusform>%n tasks are still running and will be stopped.</numerusform></translation>
    </message>
</context>
<context>
    <name>airshed::desktop::StatusLine</name>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation><numerusform>%n task</numerusform><numerusform>%n tasks</numerusform></translation>
    </message>
</context>
<context>
    <name>airshed::desktop::WorkspaceSession</name>
    <message numerus="yes">
        <source>Read %n file(s)</source>
        <translation><numerusform>Read %n file</numerusform><numerusform>Read %n files</numerusform></translation>
    </message>
</context>
<context>
    <name>airshed::workbench::LayerList</name>
    <message numerus="yes">
        <source>Add %n layer(s)</source>
        <translation>
            <numerusform>Add %n layer</numerusform>
            <numerusform>Add %n layers</numerusform>
        </translation>
    </message>
</context>
</TS>
