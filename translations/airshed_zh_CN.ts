<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ImportText</name>
    <message>
        <source>The file %1 cannot be read: %2.</source>
        <translation>文件 %1 无法读取：%2。</translation>
    </message>
    <message>
        <source>The row has more cells than a sheet can have.</source>
        <translation>该行的单元格数超过了工作表的上限。</translation>
    </message>
    <message>
        <source>A quotation mark in the row is never closed.</source>
        <translation>该行中的引号没有闭合。</translation>
    </message>
    <message>
        <source>Text in %1, separated by tabs</source>
        <translation>文本（%1 编码），制表符分隔</translation>
    </message>
    <message>
        <source>Text in %1, separated by semicolons</source>
        <translation>文本（%1 编码），分号分隔</translation>
    </message>
    <message>
        <source>Text in %1, separated by commas</source>
        <translation>文本（%1 编码），逗号分隔</translation>
    </message>
    <message>
        <source>pollution sources</source>
        <translation>污染源</translation>
    </message>
    <message>
        <source>air monitoring stations</source>
        <translation>空气质量监测站</translation>
    </message>
    <message>
        <source>cameras</source>
        <translation>摄像机</translation>
    </message>
    <message>
        <source>%1 emission</source>
        <translation>%1 排放量</translation>
    </message>
    <message>
        <source>Row count</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>District</source>
        <translation>区县</translation>
    </message>
    <message>
        <source>Township</source>
        <translation>乡镇街道</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Longitude or X</source>
        <translation>经度或 X</translation>
    </message>
    <message>
        <source>Latitude or Y</source>
        <translation>纬度或 Y</translation>
    </message>
    <message>
        <source>Coordinates in one cell</source>
        <translation>同一单元格中的坐标</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Source number</source>
        <translation>污染源编号</translation>
    </message>
    <message>
        <source>Source name</source>
        <translation>污染源名称</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>企业名称</translation>
    </message>
    <message>
        <source>Credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>Permit number</source>
        <translation>排污许可证编号</translation>
    </message>
    <message>
        <source>Outlet code</source>
        <translation>排放口编号</translation>
    </message>
    <message>
        <source>Industry code</source>
        <translation>行业代码</translation>
    </message>
    <message>
        <source>Source class</source>
        <translation>源类别</translation>
    </message>
    <message>
        <source>Subclass</source>
        <translation>二级分类</translation>
    </message>
    <message>
        <source>Development zone</source>
        <translation>开发区</translation>
    </message>
    <message>
        <source>Stack height</source>
        <translation>烟囱高度</translation>
    </message>
    <message>
        <source>Stack diameter</source>
        <translation>烟囱内径</translation>
    </message>
    <message>
        <source>Exit temperature</source>
        <translation>出口温度</translation>
    </message>
    <message>
        <source>Exit velocity</source>
        <translation>出口流速</translation>
    </message>
    <message>
        <source>Side of the area</source>
        <translation>面源边长</translation>
    </message>
    <message>
        <source>Emission method</source>
        <translation>排放量核算方法</translation>
    </message>
    <message>
        <source>Inventory year</source>
        <translation>清单年份</translation>
    </message>
    <message>
        <source>Performance grade</source>
        <translation>绩效等级</translation>
    </message>
    <message>
        <source>Control category</source>
        <translation>管控类型</translation>
    </message>
    <message>
        <source>Electricity meter</source>
        <translation>电表号</translation>
    </message>
    <message>
        <source>Online monitoring</source>
        <translation>在线监测</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>Station code</source>
        <translation>站点编码</translation>
    </message>
    <message>
        <source>Station name</source>
        <translation>站点名称</translation>
    </message>
    <message>
        <source>Station kind</source>
        <translation>站点类型</translation>
    </message>
    <message>
        <source>AQI</source>
        <translation>AQI</translation>
    </message>
    <message>
        <source>Time of the AQI</source>
        <translation>AQI 时间</translation>
    </message>
    <message>
        <source>Device number</source>
        <translation>设备编号</translation>
    </message>
    <message>
        <source>Camera name</source>
        <translation>摄像机名称</translation>
    </message>
    <message>
        <source>Mast height</source>
        <translation>杆塔高度</translation>
    </message>
    <message>
        <source>Range of sight</source>
        <translation>可视距离</translation>
    </message>
    <message>
        <source>Sector from</source>
        <translation>扇区起始角</translation>
    </message>
    <message>
        <source>Sector to</source>
        <translation>扇区终止角</translation>
    </message>
    <message>
        <source>The shapefile %1 has no .%2 file beside it; copy all files of the same name (.shp, .shx, .dbf) into one folder.</source>
        <translation>Shapefile %1 缺少同名的 .%2 文件；请把同名的全部文件（.shp、.shx、.dbf）复制到同一文件夹。</translation>
    </message>
    <message>
        <source>The file %1 has no layer with rows.</source>
        <translation>文件 %1 中没有含数据行的图层。</translation>
    </message>
    <message>
        <source>Shapefile</source>
        <translation>Shapefile</translation>
    </message>
    <message>
        <source>Shapefile, text in %1</source>
        <translation>Shapefile，文本为 %1 编码</translation>
    </message>
    <message>
        <source>GeoPackage</source>
        <translation>GeoPackage</translation>
    </message>
    <message>
        <source>GeoJSON</source>
        <translation>GeoJSON</translation>
    </message>
    <message>
        <source>KML</source>
        <translation>KML</translation>
    </message>
    <message>
        <source>Excel 97-2003 workbook</source>
        <translation>Excel 97-2003 工作簿</translation>
    </message>
    <message>
        <source>OpenDocument spreadsheet</source>
        <translation>OpenDocument 电子表格</translation>
    </message>
    <message>
        <source>The file %1 is protected with a password; save it without one and import that.</source>
        <translation>文件 %1 有密码保护；请另存为无密码的文件后再导入。</translation>
    </message>
    <message>
        <source>The file %1 is an Excel binary workbook; save it as .xlsx and import that.</source>
        <translation>文件 %1 是 Excel 二进制工作簿；请另存为 .xlsx 后再导入。</translation>
    </message>
    <message>
        <source>The file %1 is an archive; unpack it and import the lists inside.</source>
        <translation>文件 %1 是压缩包；请解压后导入其中的清单。</translation>
    </message>
    <message>
        <source>There is no .shp file beside %1; copy all files of the same name (.shp, .shx, .dbf) into one folder.</source>
        <translation>%1 旁边没有 .shp 文件；请把同名的全部文件（.shp、.shx、.dbf）复制到同一文件夹。</translation>
    </message>
    <message>
        <source>The file %1 is a web page and no workbook; open it in Excel, save it as .xlsx and import that.</source>
        <translation>文件 %1 其实是网页而不是工作簿；请用 Excel 打开并另存为 .xlsx 后再导入。</translation>
    </message>
    <message>
        <source>The file %1 is of a kind that cannot be imported; use Excel, CSV, shapefile, GeoPackage, GeoJSON or KML.</source>
        <translation>不支持导入文件 %1 的格式；请使用 Excel、CSV、Shapefile、GeoPackage、GeoJSON 或 KML。</translation>
    </message>
    <message>
        <source>The file %1 is named .%2 but is plain text; if it is a list, rename it to .csv and import that.</source>
        <translation>文件 %1 的扩展名是 .%2，但内容是纯文本；如果它是清单，请改名为 .csv 后再导入。</translation>
    </message>
    <message>
        <source>The file %1 is empty.</source>
        <translation>文件 %1 是空的。</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>文件 %1 不存在。</translation>
    </message>
    <message>
        <source>%1 is a folder; choose the files in it.</source>
        <translation>%1 是文件夹；请选择其中的文件。</translation>
    </message>
    <message>
        <source>The file %1 is no valid JSON: %2; put it back from the installation or mend it.</source>
        <translation>文件 %1 不是有效的 JSON：%2；请从安装包恢复或修正它。</translation>
    </message>
    <message>
        <source>The file %1 names a field %2 that does not exist.</source>
        <translation>文件 %1 中的字段 %2 不存在。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>无法创建文件夹 %1。</translation>
    </message>
    <message>
        <source>The mapping %1 gives the column %2 the field %3, which does not exist.</source>
        <translation>映射 %1 把列 %2 对应到字段 %3，而该字段不存在。</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Excel 工作簿</translation>
    </message>
    <message>
        <source>The file %1 holds more text than this computer can take in; split it into several files.</source>
        <translation>文件 %1 的文本量超出本机内存；请拆分成多个文件。</translation>
    </message>
    <message>
        <source>The file %1 unpacks to far more than a list can hold and was not opened; ask for the list again.</source>
        <translation>文件 %1 解压后远超一份清单的大小，未予打开；请向报送单位重新索取。</translation>
    </message>
    <message>
        <source>The file %1 is cut off or damaged; open it in the program that made it, save it again, or ask for it again.</source>
        <translation>文件 %1 不完整或已损坏；请在生成它的程序中打开并重新保存，或重新索取。</translation>
    </message>
</context>
<context>
    <name>NorthArrow</name>
    <message>
        <source>N</source>
        <translation>北</translation>
    </message>
</context>
<context>
    <name>ScaleBar</name>
    <message>
        <source>%1 km</source>
        <translation>%1 km</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 m</translation>
    </message>
    <message>
        <source>%1 cm</source>
        <translation>%1 cm</translation>
    </message>
</context>
<context>
    <name>airshed::Cancelled</name>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation>已取消，未作任何更改。</translation>
    </message>
</context>
<context>
    <name>airshed::MapEngine</name>
    <message>
        <source>its path is too long for a socket</source>
        <translation>其路径过长，无法作为套接字</translation>
    </message>
    <message>
        <source>The map cannot be drawn because no private folder can be made in %1 (%2); make room there or mend its permissions.</source>
        <translation>无法绘制地图，因为不能在 %1 中创建专用文件夹（%2）；请腾出空间或修正权限。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>sentence (reason)</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>There is not enough memory for this image; choose a smaller page or a lower resolution.</source>
        <translation>内存不足以生成此图像；请选择更小的页面或更低的分辨率。</translation>
    </message>
    <message>
        <source>The map has no layer “%1”; it may have been removed in the meantime.</source>
        <translation>地图中没有图层“%1”；它可能已被移除。</translation>
    </message>
    <message>
        <source>The map file cannot be read; check that it is a QGIS project.</source>
        <translation>地图文件无法读取；请检查它是否为 QGIS 工程。</translation>
    </message>
    <message>
        <source>The file cannot be written; choose another folder or make room.</source>
        <translation>文件无法写入；请另选文件夹或腾出空间。</translation>
    </message>
    <message>
        <source>The layout template cannot be read; check that it is a QGIS layout template (.qpt).</source>
        <translation>版式模板无法读取；请检查它是否为 QGIS 版式模板（.qpt）。</translation>
    </message>
    <message>
        <source>The layout template has no map frame; add one with the item id “map” in QGIS.</source>
        <translation>版式模板中没有地图框；请在 QGIS 中添加一个项目 ID 为“map”的地图框。</translation>
    </message>
    <message>
        <source>The map engine refused a request as impossible; check size, scale and resolution.</source>
        <translation>地图引擎拒绝了不可能的请求；请检查尺寸、比例尺和分辨率。</translation>
    </message>
    <message>
        <source>The map engine could not do this.</source>
        <translation>地图引擎未能完成此操作。</translation>
    </message>
    <message>
        <source>The layer “%1” cannot be read from %2; check that the file exists and is not damaged.</source>
        <translation>图层“%1”无法从 %2 读取；请检查文件是否存在且完好。</translation>
    </message>
    <message>
        <source>The layer “%1” does not say its coordinate system and may be drawn in the wrong place; set it in the layer's properties.</source>
        <translation>图层“%1”未说明坐标系，可能绘制在错误的位置；请在图层属性中设置。</translation>
    </message>
    <message>
        <source>The style of the layer “%1” cannot be read (%2); the layer is drawn in a plain style.</source>
        <translation>图层“%1”的样式无法读取（%2）；该图层以普通样式绘制。</translation>
    </message>
    <message>
        <source>The filter of the layer “%1” is not valid (%2), so the layer shows everything; correct the filter.</source>
        <translation>图层“%1”的筛选条件无效（%2），因此显示全部记录；请更正筛选条件。</translation>
    </message>
    <message>
        <source>The coordinate system %1 is unknown; choose another one, such as EPSG:4490.</source>
        <translation>坐标系 %1 未知；请另选一个，如 EPSG:4490。</translation>
    </message>
    <message>
        <source>The layer “%1” cannot be shown.</source>
        <translation>图层“%1”无法显示。</translation>
    </message>
    <message>
        <source>The map cannot be drawn because the program %1 is missing or cannot be started; install Airshed again.</source>
        <translation>无法绘制地图，因为程序 %1 缺失或无法启动；请重新安装 Airshed。</translation>
    </message>
    <message>
        <source>The map cannot be drawn because %1 belongs to another version of Airshed; install Airshed again.</source>
        <translation>无法绘制地图，因为 %1 属于另一版本的 Airshed；请重新安装 Airshed。</translation>
    </message>
    <message>
        <source>The map engine stopped unexpectedly and was started again; nothing is lost.</source>
        <translation>地图引擎意外停止，已重新启动；没有丢失任何内容。</translation>
    </message>
    <message>
        <source>The map engine keeps stopping and is not started again by itself; hide the layer added last and redraw the map.</source>
        <translation>地图引擎屡次停止，不再自动启动；请隐藏最后添加的图层并重绘地图。</translation>
    </message>
    <message>
        <source>The map engine stopped while it worked on this; try again.</source>
        <translation>地图引擎在处理时停止；请重试。</translation>
    </message>
    <message>
        <source>The map engine took too long for this and was told to stop; hide large layers and try again.</source>
        <translation>地图引擎处理时间过长，已令其停止；请隐藏大图层后重试。</translation>
    </message>
    <message>
        <source>An image of the map engine could not be read; redraw the map.</source>
        <translation>地图引擎的一幅图像无法读取；请重绘地图。</translation>
    </message>
    <message>
        <source>The map %1 was not opened. %2</source>
        <translation>地图 %1 未能打开。%2</translation>
    </message>
    <message>
        <source>The map %1 was not saved. %2</source>
        <translation>地图 %1 未能保存。%2</translation>
    </message>
    <message>
        <source>The page %1 was not written. %2</source>
        <translation>页面 %1 未能写出。%2</translation>
    </message>
    <message>
        <source>%1 cannot be written (%2); choose another folder or make room.</source>
        <translation>%1 无法写入（%2）；请另选文件夹或腾出空间。</translation>
    </message>
</context>
<context>
    <name>airshed::SourceClass</name>
    <message>
        <source>Fossil fuel combustion</source>
        <translation>化石燃料固定燃烧源</translation>
    </message>
    <message>
        <source>Industrial processes</source>
        <translation>工艺过程源</translation>
    </message>
    <message>
        <source>Mobile sources</source>
        <translation>移动源</translation>
    </message>
    <message>
        <source>Solvent use</source>
        <translation>溶剂使用源</translation>
    </message>
    <message>
        <source>Agriculture</source>
        <translation>农业源</translation>
    </message>
    <message>
        <source>Dust</source>
        <translation>扬尘源</translation>
    </message>
    <message>
        <source>Biomass burning</source>
        <translation>生物质燃烧源</translation>
    </message>
    <message>
        <source>Storage and transport</source>
        <translation>储存运输源</translation>
    </message>
    <message>
        <source>Waste treatment</source>
        <translation>废弃物处理源</translation>
    </message>
    <message>
        <source>Other sources</source>
        <translation>其他排放源</translation>
    </message>
</context>
<context>
    <name>airshed::atomicFile</name>
    <message>
        <source>%1 cannot be written (%2); what was there before is unchanged. Free some space, check the folder's permissions or choose another place.</source>
        <translation>无法写入 %1（%2），原有内容未改动。请释放空间、检查文件夹权限或另选位置。</translation>
    </message>
</context>
<context>
    <name>airshed::cli::Text</name>
    <message>
        <source>Say which file to write with --output FILE.</source>
        <translation>请用 --output FILE 指定输出文件。</translation>
    </message>
    <message>
        <source>Say which workspace with --workspace FOLDER.</source>
        <translation>请用 --workspace FOLDER 指定工作区。</translation>
    </message>
    <message>
        <source>--%1 takes a whole number from %2 to %3, not "%4".</source>
        <translation>--%1 应为 %2 到 %3 的整数，而不是“%4”。</translation>
    </message>
    <message>
        <source>The result could not be written to the standard output; it is not complete.</source>
        <translation>结果未能完整写到标准输出。</translation>
    </message>
    <message>
        <source>airshed-cli works on the emission inventory of a workspace without a window.</source>
        <translation>airshed-cli 不开窗口即可处理工作区中的排放清单。</translation>
    </message>
    <message>
        <source>Usage: airshed-cli VERB --workspace FOLDER [options]</source>
        <translation>用法：airshed-cli VERB --workspace FOLDER [选项]</translation>
    </message>
    <message>
        <source>Verbs:</source>
        <translation>子命令：</translation>
    </message>
    <message>
        <source>"airshed-cli VERB --help" lists the options of a verb.</source>
        <translation>“airshed-cli VERB --help” 列出某个子命令的选项。</translation>
    </message>
    <message>
        <source>Exit codes: 0 done; 1 done, with problems in the data; 2 wrong usage; 3 an input cannot be read; 4 an output cannot be written; 5 a fault of the program.</source>
        <translation>退出码：0 完成；1 完成，但数据有问题；2 用法错误；3 输入无法读取；4 输出无法写入；5 程序自身故障。</translation>
    </message>
    <message>
        <source>The workspace.</source>
        <translation>工作区。</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Write the result as JSON.</source>
        <translation>以 JSON 输出结果。</translation>
    </message>
    <message>
        <source>Write the result to this file.</source>
        <translation>把结果写入此文件。</translation>
    </message>
    <message>
        <source>file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Only errors on stderr.</source>
        <translation>标准错误只输出错误。</translation>
    </message>
    <message>
        <source>Language of the messages, such as zh_CN or en.</source>
        <translation>提示信息的语言，如 zh_CN 或 en。</translation>
    </message>
    <message>
        <source>language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>This text.</source>
        <translation>显示此说明。</translation>
    </message>
    <message>
        <source>--output needs the name of a file.</source>
        <translation>--output 需要文件名。</translation>
    </message>
    <message>
        <source>"%1" takes no argument "%2".</source>
        <translation>“%1” 不接受参数 “%2”。</translation>
    </message>
    <message>
        <source>The verb comes first, "%1" after it.</source>
        <translation>子命令应写在最前面，“%1” 写在其后。</translation>
    </message>
    <message>
        <source>Say what to do: give a verb.</source>
        <translation>请给出子命令。</translation>
    </message>
    <message>
        <source>There is no verb "%1".</source>
        <translation>没有子命令 “%1”。</translation>
    </message>
    <message>
        <source>See airshed-cli --help.</source>
        <translation>请看 airshed-cli --help。</translation>
    </message>
    <message>
        <source>This is a fault of the program, please report it: %1</source>
        <translation>这是程序自身的故障，请报告：%1</translation>
    </message>
    <message>
        <source>Title of the page.</source>
        <translation>页面标题。</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Page template: %1.</source>
        <translation>页面版式：%1。</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Base map: light, grey (for print) or dark.</source>
        <translation>底图样式：light、grey（打印用）或 dark。</translation>
    </message>
    <message>
        <source>What the size of a source stands for, such as nox or pm25.</source>
        <translation>污染源符号大小所代表的污染物，如 nox 或 pm25。</translation>
    </message>
    <message>
        <source>LEFT,BOTTOM,RIGHT,TOP in map metres; without it the whole city.</source>
        <translation>左,下,右,上（地图坐标，米）；缺省为全市。</translation>
    </message>
    <message>
        <source>box</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Scale such as 1:50000; without it the round one that holds the extent.</source>
        <translation>比例尺，如 1:50000；缺省为能容纳范围的整数比例尺。</translation>
    </message>
    <message>
        <source>scale</source>
        <translation>比例尺</translation>
    </message>
    <message>
        <source>Layers to leave out, separated by commas.</source>
        <translation>不绘制的图层，用逗号分隔。</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>Who compiled the map.</source>
        <translation>编制单位。</translation>
    </message>
    <message>
        <source>Date of the map, YYYY-MM-DD; without it today.</source>
        <translation>地图日期 YYYY-MM-DD；缺省为今天。</translation>
    </message>
    <message>
        <source>date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Up to when the data reach, YYYY-MM-DD; without it the day of the last import.</source>
        <translation>资料截止日期 YYYY-MM-DD；缺省为最近一次导入的日期。</translation>
    </message>
    <message>
        <source>Where the data are from; without it the numbers of records.</source>
        <translation>资料来源；缺省为各类记录数。</translation>
    </message>
    <message>
        <source>Map review number of a public map.</source>
        <translation>公开地图的审图号。</translation>
    </message>
    <message>
        <source>Dots per inch, 72 to 600; 300 without it.</source>
        <translation>每英寸点数，72 至 600；缺省为 300。</translation>
    </message>
    <message>
        <source>number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>For the public: without the stamp for internal use.</source>
        <translation>供公开使用：不加内部用图戳记。</translation>
    </message>
    <message>
        <source>--%1 needs a date such as 2026-11-24, not "%2".</source>
        <translation>--%1 应为日期，如 2026-11-24，而不是“%2”。</translation>
    </message>
    <message>
        <source>A map needs a title: give --title.</source>
        <translation>地图需要标题：请给出 --title。</translation>
    </message>
    <message>
        <source>There is no layout "%1"; choose one of %2.</source>
        <translation>没有版式“%1”；请从 %2 中选择。</translation>
    </message>
    <message>
        <source>There is no style "%1"; choose light, grey or dark.</source>
        <translation>没有样式“%1”；请选择 light、grey 或 dark。</translation>
    </message>
    <message>
        <source>There is no pollutant "%1"; choose one of %2.</source>
        <translation>没有污染物“%1”；请从 %2 中选择。</translation>
    </message>
    <message>
        <source>--extent needs LEFT,BOTTOM,RIGHT,TOP in map metres, not "%1".</source>
        <translation>--extent 应为 左,下,右,上（地图坐标，米），而不是“%1”。</translation>
    </message>
    <message>
        <source>--scale needs a scale from 1:%1 to 1:%2, not "%3".</source>
        <translation>--scale 应为 1:%1 到 1:%2 的比例尺，而不是“%3”。</translation>
    </message>
    <message>
        <source>The file name "%1" must end in .pdf, .png or .svg.</source>
        <translation>文件名“%1”必须以 .pdf、.png 或 .svg 结尾。</translation>
    </message>
    <message>
        <source>The map cannot be written into %1: there is no such folder or no right to write.</source>
        <translation>地图无法写入 %1：该文件夹不存在或没有写权限。</translation>
    </message>
    <message>
        <source>There is no layer "%1"; the map has %2.</source>
        <translation>没有图层“%1”；地图中有 %2。</translation>
    </message>
    <message>
        <source>Drawing the page</source>
        <translation>正在绘制页面</translation>
    </message>
    <message>
        <source>The map %1 was not written.</source>
        <translation>地图 %1 未写出。</translation>
    </message>
    <message>
        <source>%1: %2, 1:%3</source>
        <translation>%1：%2，1:%3</translation>
    </message>
    <message>
        <source>Write a report map as PDF, PNG or SVG.</source>
        <translation>把报告地图写成 PDF、PNG 或 SVG。</translation>
    </message>
    <message>
        <source>Writes one page with title, map, legend, scale, graticule and the origin of the data; the ending of --output decides between PDF, PNG and SVG.</source>
        <translation>写出一页含标题、地图、图例、比例尺、经纬网和资料来源的地图；--output 的扩展名决定 PDF、PNG 或 SVG。</translation>
    </message>
</context>
<context>
    <name>airshed::demonstration</name>
    <message>
        <source>The base map %1 cannot be written (%2); check the free space.</source>
        <translation>底图 %1 无法写入（%2）；请检查剩余空间。</translation>
    </message>
    <message>
        <source>Laying out lakes and rivers</source>
        <translation>正在布置湖泊与河流</translation>
    </message>
    <message>
        <source>Growing the districts</source>
        <translation>正在生成区县</translation>
    </message>
    <message>
        <source>Raising the hills</source>
        <translation>正在生成丘陵</translation>
    </message>
    <message>
        <source>Placing the development zones</source>
        <translation>正在布置开发区</translation>
    </message>
    <message>
        <source>Building the towns</source>
        <translation>正在生成建成区</translation>
    </message>
    <message>
        <source>Laying the roads</source>
        <translation>正在布置道路</translation>
    </message>
    <message>
        <source>Ploughing the fields</source>
        <translation>正在布置耕地</translation>
    </message>
    <message>
        <source>There is no district with the code %1.</source>
        <translation>没有代码为 %1 的区县。</translation>
    </message>
    <message>
        <source>A geometry operation failed (%1).</source>
        <translation>几何运算失败（%1）。</translation>
    </message>
    <message>
        <source>Making the terrain</source>
        <translation>正在生成地形</translation>
    </message>
    <message>
        <source>The terrain %1 cannot be written (%2); check the free space.</source>
        <translation>地形 %1 无法写入（%2）；请检查剩余空间。</translation>
    </message>
</context>
<context>
    <name>airshed::desktop::AboutDialog</name>
    <message>
        <source>About Airshed</source>
        <translation>关于 Airshed</translation>
    </message>
    <message>
        <source>Airshed %1</source>
        <translation>Airshed %1</translation>
    </message>
    <message>
        <source>GIS workstation for a city's air-quality bureau</source>
        <translation>城市空气质量管理 GIS 工作站</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later; without any warranty.</source>
        <translation>自由软件，遵循 GNU 通用公共许可证第 3 版或更高版本；不附带任何担保。</translation>
    </message>
    <message>
        <source>Base map: GeoNames (CC BY 4.0), GSHHG and DCW (LGPL). District boundaries and terrain of the demonstration are indicative, not surveyed.</source>
        <translation>底图：GeoNames（CC BY 4.0）、GSHHG 与 DCW（LGPL）。演示数据的区县界线和地形为示意，并非测绘成果。</translation>
    </message>
    <message>
        <source>Built on Qt %1, GDAL %2, PROJ, GEOS, Eigen, nanoflann and libxlsxwriter; maps are drawn by QGIS. Icons: Breeze by KDE.</source>
        <translation>基于 Qt %1、GDAL %2、PROJ、GEOS、Eigen、nanoflann 与 libxlsxwriter 构建；地图由 QGIS 绘制。图标：KDE Breeze。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>No plugin is loaded.</source>
        <translation>没有加载插件。</translation>
    </message>
    <message>
        <source>Plugins: %1</source>
        <translation>插件：%1</translation>
    </message>
</context>
<context>
    <name>airshed::desktop::CommandLine</name>
    <message>
        <source>“%1” is not a size of a window; write it as 1280x800.</source>
        <translation>“%1”不是窗口尺寸；请写成 1280x800 的形式。</translation>
    </message>
    <message>
        <source>“%1” is not a theme; choose light, dark or system.</source>
        <translation>“%1”不是主题；请选择 light、dark 或 system。</translation>
    </message>
    <message>
        <source>GIS workstation for a city's air-quality bureau</source>
        <translation>城市空气质量管理 GIS 工作站</translation>
    </message>
    <message>
        <source>Folder of the workspace to open.</source>
        <translation>要打开的工作区文件夹。</translation>
    </message>
    <message>
        <source>Write a picture of the window when the map is complete, and end.</source>
        <translation>地图绘制完成后写出窗口图片，然后结束。</translation>
    </message>
    <message>
        <source>Size of the window, for example 1280x800.</source>
        <translation>窗口尺寸，例如 1280x800。</translation>
    </message>
    <message>
        <source>Language of this session: zh_CN or en.</source>
        <translation>本次运行的语言：zh_CN 或 en。</translation>
    </message>
    <message>
        <source>Theme of this session: light, dark or system.</source>
        <translation>本次运行的主题：light、dark 或 system。</translation>
    </message>
    <message>
        <source>Only one workspace can be opened at a time; start the program again for another.</source>
        <translation>一次只能打开一个工作区；要打开另一个请再次启动程序。</translation>
    </message>
</context>
<context>
    <name>airshed::desktop::CommandSearch</name>
    <message>
        <source>Find a command</source>
        <translation>查找命令</translation>
    </message>
    <message>
        <source>Type a part of its name</source>
        <translation>输入名称的一部分</translation>
    </message>
    <message>
        <source>Name of the command</source>
        <translation>命令名称</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
</context>
<context>
    <name>airshed::desktop::Demonstration</name>
    <message>
        <source>Sources, stations, cameras and the raw lists of a bureau</source>
        <translation>污染源、监测站、摄像机，以及管理部门的原始清单</translation>
    </message>
    <message>
        <source>The demonstration was not made because “%1” cannot be started; install the program again.</source>
        <translation>演示数据未能生成，因为无法启动“%1”；请重新安装程序。</translation>
    </message>
    <message>
        <source>The demonstration was not made; there may be no space left in “%1”.</source>
        <translation>演示数据未能生成；“%1”中可能已没有空间。</translation>
    </message>
    <message>
        <source>The demonstration was not made: %1</source>
        <translation>演示数据未能生成：%1</translation>
    </message>
</context>
<context>
    <name>airshed::desktop::MainWindow</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>打开最近的工作区(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>面板(&amp;P)</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>As opened</source>
        <translation>打开时的状态</translation>
    </message>
    <message>
        <source>History of changes</source>
        <translation>更改历史</translation>
    </message>
    <message>
        <source>The map was saved.</source>
        <translation>地图已保存。</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>撤销(&amp;U)：%1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>重做(&amp;R)：%1</translation>
    </message>
    <message>
        <source>The language changes when the program starts again.</source>
        <translation>语言将在程序重新启动后更改。</translation>
    </message>
    <message>
        <source>Restart now</source>
        <translation>立即重启</translation>
    </message>
    <message>
        <source>The shortcut %1 of “%2” belongs to “%3” already.</source>
        <translation>“%2”的快捷键 %1 已属于“%3”。</translation>
    </message>
    <message>
        <source>%1[*] (read-only) — Airshed</source>
        <translation>%1[*]（只读）— Airshed</translation>
    </message>
    <message>
        <source>%1[*] — Airshed</source>
        <translation>%1[*] — Airshed</translation>
    </message>
    <message>
        <source>The map of “%1” has changes that are not saved.</source>
        <translation>“%1”的地图有未保存的更改。</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) are still running and will be stopped.</source>
        <translation><numerusform>还有 %n 个任务正在运行，将被停止。</numerusform></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>放弃(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Stop them</source>
        <translation>停止任务(&amp;S)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Open a workspace first; then drop the files again.</source>
        <translation>请先打开工作区，再拖放文件。</translation>
    </message>
    <message>
        <source>&amp;New workspace…</source>
        <translation>新建工作区(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Open workspace…</source>
        <translation>打开工作区(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Demonstration workspace</source>
        <translation>演示工作区(&amp;D)</translation>
    </message>
    <message>
        <source>Open the demonstration; it is made when it is not there yet</source>
        <translation>打开演示数据；尚未生成时先生成</translation>
    </message>
    <message>
        <source>&amp;Save map</source>
        <translation>保存地图(&amp;S)</translation>
    </message>
    <message>
        <source>Save layers, order and styles as map.qgz; records are saved as they change</source>
        <translation>把图层、顺序和样式保存为 map.qgz；记录在更改时即已保存</translation>
    </message>
    <message>
        <source>&amp;Close workspace</source>
        <translation>关闭工作区(&amp;C)</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>设置(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>全屏(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Reset the panels</source>
        <translation>重置面板(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Close all messages</source>
        <translation>关闭全部消息(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Shortcuts</source>
        <translation>快捷键(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Find a command…</source>
        <translation>查找命令(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;About Airshed</source>
        <translation>关于 Airshed(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Move and select</source>
        <translation>移动与选择(&amp;M)</translation>
    </message>
    <message>
        <source>Drag to move, click to select; Esc comes back here from any tool</source>
        <translation>拖动以移动，单击以选择；在任何工具中按 Esc 返回此处</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Full extent</source>
        <translation>全图(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Previous extent</source>
        <translation>上一视图(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Next extent</source>
        <translation>下一视图(&amp;N)</translation>
    </message>
    <message>
        <source>North &amp;up</source>
        <translation>正北朝上(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redraw</source>
        <translation>重绘(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Add layer…</source>
        <translation>添加图层(&amp;A)…</translation>
    </message>
    <message>
        <source>Show a GeoPackage, shapefile, GeoJSON, KML or raster file on the map</source>
        <translation>在地图上显示 GeoPackage、Shapefile、GeoJSON、KML 或栅格文件</translation>
    </message>
    <message>
        <source>Reset the &amp;styles</source>
        <translation>重置样式(&amp;S)</translation>
    </message>
    <message>
        <source>Draw the workspace's layers in the program's styles again</source>
        <translation>以程序自带样式重新绘制工作区的图层</translation>
    </message>
    <message>
        <source>Open a workspace (a folder with inventory.gpkg)</source>
        <translation>打开工作区（含 inventory.gpkg 的文件夹）</translation>
    </message>
    <message>
        <source>The demonstration is being made; it opens when it is ready.</source>
        <translation>正在生成演示数据；完成后自动打开。</translation>
    </message>
    <message>
        <source>Make the demonstration workspace</source>
        <translation>生成演示工作区</translation>
    </message>
    <message>
        <source>Add layers</source>
        <translation>添加图层</translation>
    </message>
    <message>
        <source>Map data (*.gpkg *.shp *.geojson *.json *.kml *.gml *.tab *.tif *.tiff *.vrt *.img *.mbtiles);;All files (*)</source>
        <translation>地图数据 (*.gpkg *.shp *.geojson *.json *.kml *.gml *.tab *.tif *.tiff *.vrt *.img *.mbtiles);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>airshed::desktop::Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Map</source>
        <translation>地图(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Inventory</source>
        <translation>清单(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Attribution</source>
        <translation>溯源(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Zones</source>
        <translation>管控区(&amp;Z)</translation>
    </message>
    <message>
        <source>&amp;Cameras</source>
        <translation>摄像机(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Reports</source>
        <translation>报告(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>工具栏</translation>
    </message>
</context>
<context>
    <name>airshed::desktop::NewWorkspaceDialog</name>
    <message>
        <source>Nanchang</source>
        <translation>南昌</translation>
    </message>
    <message>
        <source>New workspace</source>
        <translation>新建工作区</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>选择(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>CGCS2000, central meridian %1° E (EPSG:%2)</source>
        <translation>CGCS2000，中央经线 %1°E（EPSG:%2）</translation>
    </message>
    <message>
        <source>Map &amp;system</source>
        <translation>地图坐标系(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Make workspace</source>
        <translation>建立工作区(&amp;M)</translation>
    </message>
    <message>
        <source>An empty folder</source>
        <translation>空文件夹</translation>
    </message>
    <message>
        <source>Give the workspace a name.</source>
        <translation>请为工作区命名。</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>请选择文件夹。</translation>
    </message>
    <message>
        <source>There is a file of this name; choose another folder.</source>
        <translation>已有同名文件；请选择其他文件夹。</translation>
    </message>
    <message>
        <source>This folder is not empty; choose another one, or open it if it is a workspace.</source>
        <translation>此文件夹不是空的；请另选一个，若它是工作区请直接打开。</translation>
    </message>
    <message>
        <source>Holds the inventory, the map, rasters and exports.</source>
        <translation>存放清单、地图、栅格和导出文件。</translation>
    </message>
</context>
<context>
    <name>airshed::desktop::PanelDocks</name>
    <message>
        <source>The panel “%1” exists twice. Remove the plugin that was added last.</source>
        <translation>面板“%1”重复。请移除最后添加的插件。</translation>
    </message>
</context>
<context>
    <name>airshed::desktop::Screenshot</name>
    <message>
        <source>“%1” was not opened.</source>
        <translation>“%1”未能打开。</translation>
    </message>
    <message>
        <source>The map was not complete after two minutes.</source>
        <translation>地图在两分钟内未绘制完成。</translation>
    </message>
</context>
<context>
    <name>airshed::desktop::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>跟随桌面</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>All (%1)</source>
        <translation>全部（%1）</translation>
    </message>
    <message>
        <source>&amp;Cores for long work</source>
        <translation>耗时任务使用的核心数(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Workspaces in</source>
        <translation>工作区位置(&amp;W)</translation>
    </message>
    <message>
        <source>Folder for workspaces</source>
        <translation>工作区文件夹</translation>
    </message>
    <message>
        <source>&amp;Import from</source>
        <translation>导入来源(&amp;I)</translation>
    </message>
    <message>
        <source>Folder to import from</source>
        <translation>导入来源文件夹</translation>
    </message>
    <message>
        <source>&amp;Export to</source>
        <translation>导出位置(&amp;E)</translation>
    </message>
    <message>
        <source>Folder to export to</source>
        <translation>导出文件夹</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>选择文件夹</translation>
    </message>
</context>
<context>
    <name>airshed::desktop::ShortcutsDialog</name>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>功能</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation>以指针为中心缩放</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>滚轮</translation>
    </message>
    <message>
        <source>Move the map</source>
        <translation>移动地图</translation>
    </message>
    <message>
        <source>Drag, middle button, Space and drag, arrow keys</source>
        <translation>拖动、中键、空格加拖动、方向键</translation>
    </message>
    <message>
        <source>Zoom to a box</source>
        <translation>框选缩放</translation>
    </message>
    <message>
        <source>Shift and drag</source>
        <translation>Shift 加拖动</translation>
    </message>
    <message>
        <source>Leave the tool</source>
        <translation>离开工具</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Properties of a layer</source>
        <translation>图层属性</translation>
    </message>
    <message>
        <source>Double click, Alt+Enter</source>
        <translation>双击、Alt+Enter</translation>
    </message>
    <message>
        <source>Move a layer up or down</source>
        <translation>上移或下移图层</translation>
    </message>
    <message>
        <source>Alt+Up, Alt+Down</source>
        <translation>Alt+Up、Alt+Down</translation>
    </message>
</context>
<context>
    <name>airshed::desktop::StatusLine</name>
    <message>
        <source>Hint</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Show the tasks</source>
        <translation>显示任务</translation>
    </message>
    <message>
        <source>drawing…</source>
        <translation>正在绘制…</translation>
    </message>
    <message>
        <source>The map is being drawn</source>
        <translation>正在绘制地图</translation>
    </message>
    <message>
        <source>Position of the pointer</source>
        <translation>指针位置</translation>
    </message>
    <message>
        <source>Coordinate system of the map</source>
        <translation>地图坐标系</translation>
    </message>
    <message>
        <source>Scale of the map</source>
        <translation>地图比例尺</translation>
    </message>
    <message>
        <source>Scale of the map; type one and press Enter</source>
        <translation>地图比例尺；输入后按 Enter</translation>
    </message>
    <message>
        <source>EPSG:%1</source>
        <translation>EPSG:%1</translation>
    </message>
    <message>
        <source>E %1°  N %2°  ·  %3, %4</source>
        <translation>E %1°  N %2°  ·  %3, %4</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation><numerusform>%n 个任务</numerusform></translation>
    </message>
    <message>
        <source>%1 %2%</source>
        <translation>%1 %2%</translation>
    </message>
    <message>
        <source>Drag to move, turn the wheel to zoom, click to select</source>
        <translation>拖动以移动，滚轮缩放，单击选择</translation>
    </message>
</context>
<context>
    <name>airshed::desktop::WelcomePage</name>
    <message>
        <source>Pollution sources, stations and cameras of a city on one map</source>
        <translation>在一张图上查看全市污染源、监测站和摄像机</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>A folder with an inventory.gpkg in it</source>
        <translation>含有 inventory.gpkg 的文件夹</translation>
    </message>
    <message>
        <source>An empty one; then import your lists</source>
        <translation>空工作区，随后导入清单</translation>
    </message>
    <message>
        <source>5,337 fictitious sources of Nanchang, with the spreadsheets to import</source>
        <translation>南昌 5,337 个虚构污染源，以及可供导入的原始表格</translation>
    </message>
    <message>
        <source>Recent workspaces</source>
        <translation>最近的工作区</translation>
    </message>
    <message>
        <source>None yet. A workspace that you open is listed here.</source>
        <translation>还没有。打开过的工作区会列在这里。</translation>
    </message>
    <message>
        <source>%1 — not found</source>
        <translation>%1（未找到）</translation>
    </message>
    <message>
        <source>Remove from this list; the workspace itself stays</source>
        <translation>从列表中移除；工作区本身保留</translation>
    </message>
    <message>
        <source>Remove “%1” from the list</source>
        <translation>从列表中移除“%1”</translation>
    </message>
</context>
<context>
    <name>airshed::desktop::WorkspaceSession</name>
    <message>
        <source>Unsaved changes of the map are not protected against a crash: %1</source>
        <translation>地图的未保存更改未受崩溃保护：%1</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>Make %1</source>
        <translation>建立 %1</translation>
    </message>
    <message>
        <source>This workspace is open for reading only. %1</source>
        <translation>此工作区以只读方式打开。%1</translation>
    </message>
    <message>
        <source>Reset the styles</source>
        <translation>重置样式</translation>
    </message>
    <message>
        <source>The program ended unexpectedly with changes of this map that were not saved.</source>
        <translation>程序上次意外结束，这张地图有未保存的更改。</translation>
    </message>
    <message>
        <source>Restore them</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Restore unsaved changes</source>
        <translation>恢复未保存的更改</translation>
    </message>
    <message>
        <source>Read positions</source>
        <translation>读取位置</translation>
    </message>
    <message>
        <source>Read the base map's extent</source>
        <translation>读取底图范围</translation>
    </message>
    <message>
        <source>Find the extent of “%1”</source>
        <translation>查找“%1”的范围</translation>
    </message>
    <message>
        <source>The layer “%1” has no records to zoom to.</source>
        <translation>图层“%1”没有可缩放到的记录。</translation>
    </message>
    <message numerus="yes">
        <source>Read %n file(s)</source>
        <translation><numerusform>读取 %n 个文件</numerusform></translation>
    </message>
</context>
<context>
    <name>airshed::geo</name>
    <message>
        <source>CGCS2000 / WGS 84</source>
        <translation>CGCS2000 / WGS 84</translation>
    </message>
    <message>
        <source>GCJ-02 (offset)</source>
        <translation>GCJ-02（偏移）</translation>
    </message>
    <message>
        <source>BD-09 (offset)</source>
        <translation>BD-09（偏移）</translation>
    </message>
    <message>
        <source>The base map %1 has no districts; put back the one the workspace was made with.</source>
        <translation>底图 %1 中没有区县图层；请恢复创建工作区时的底图。</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>未给出原因</translation>
    </message>
    <message>
        <source>The file %1 cannot be opened (%2); check that it is complete and of the kind its name says.</source>
        <translation>文件 %1 无法打开（%2）；请检查它是否完整、格式是否与扩展名相符。</translation>
    </message>
    <message>
        <source>This GDAL has no driver called %1.</source>
        <translation>本机 GDAL 没有名为 %1 的驱动。</translation>
    </message>
    <message>
        <source>The file %1 cannot be created (%2); check the folder's permissions and free space.</source>
        <translation>文件 %1 无法创建（%2）；请检查文件夹权限和剩余空间。</translation>
    </message>
    <message>
        <source>The file %1 could not be written whole (%2); check the free space.</source>
        <translation>文件 %1 未能写完整（%2）；请检查剩余空间。</translation>
    </message>
    <message>
        <source>EPSG:%1 is not a known coordinate system.</source>
        <translation>EPSG:%1 不是已知的坐标系。</translation>
    </message>
    <message>
        <source>The file %1 has no layer called %2.</source>
        <translation>文件 %1 中没有名为 %2 的图层。</translation>
    </message>
    <message>
        <source>There is no coordinate transformation from EPSG:%1 to EPSG:%2.</source>
        <translation>从 EPSG:%1 到 EPSG:%2 没有可用的坐标转换。</translation>
    </message>
</context>
<context>
    <name>airshed::inventory</name>
    <message>
        <source>The inventory %1 is missing; put it back from a copy, or make a new workspace.</source>
        <translation>清单库 %1 缺失；请从备份恢复，或新建工作区。</translation>
    </message>
    <message>
        <source>The inventory %1 may not be read by this account; ask its owner for permission.</source>
        <translation>当前账户无权读取清单库 %1；请向其所有者申请权限。</translation>
    </message>
    <message>
        <source>The inventory %1 is damaged or not a GeoPackage; put it back from a copy. (%2)</source>
        <translation>清单库 %1 已损坏或不是 GeoPackage；请从备份恢复。（%2）</translation>
    </message>
    <message>
        <source>The inventory %1 has no table "%2": it is damaged or not one of ours; put it back from a copy.</source>
        <translation>清单库 %1 没有表“%2”：它已损坏或不是本程序的清单库；请从备份恢复。</translation>
    </message>
    <message>
        <source>The inventory %1 is damaged; put it back from a copy. (%2)</source>
        <translation>清单库 %1 已损坏；请从备份恢复。（%2）</translation>
    </message>
    <message>
        <source>Another program keeps the inventory %1 busy; close it there and try again. (%2)</source>
        <translation>清单库 %1 正被其他程序占用；请在那里关闭后重试。（%2）</translation>
    </message>
    <message>
        <source>The inventory %1 can only be read; nothing was changed. (%2)</source>
        <translation>清单库 %1 只能读取；未作任何更改。（%2）</translation>
    </message>
    <message>
        <source>The inventory %1 could not be written, and is as it was before; look whether the disk is full. (%2)</source>
        <translation>清单库 %1 无法写入，仍保持原样；请检查磁盘是否已满。（%2）</translation>
    </message>
    <message>
        <source>The inventory %1 cannot be read. (%2)</source>
        <translation>清单库 %1 无法读取。（%2）</translation>
    </message>
    <message>
        <source>The inventory %1 could not be written (code %2), and is as it was before; try again, and report it if it happens again.</source>
        <translation>清单库 %1 无法写入（代码 %2），仍保持原样；请重试，若再次出现请报告。</translation>
    </message>
    <message>
        <source>Record %1 of the table "%2" is not in the workspace any more; refresh the list.</source>
        <translation>表“%2”的记录 %1 已不在工作区中；请刷新列表。</translation>
    </message>
    <message>
        <source>The table "%1" has no field "%2" that can be edited.</source>
        <translation>表“%1”没有可编辑的字段“%2”。</translation>
    </message>
    <message>
        <source>The field "%1" cannot hold "%2"; nothing was changed.</source>
        <translation>字段“%1”不能取值“%2”；未作任何更改。</translation>
    </message>
    <message>
        <source>The field "%1" must not be empty; nothing was changed.</source>
        <translation>字段“%1”不能为空；未作任何更改。</translation>
    </message>
    <message>
        <source>Another source has the number %1 already; choose another one.</source>
        <translation>编号 %1 已被另一污染源使用；请另选编号。</translation>
    </message>
    <message>
        <source>Source %1 has emissions for %2 already; edit those instead.</source>
        <translation>污染源 %1 已有 %2 的排放量；请改为编辑它们。</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>点源</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>线源</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>面源</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>体源</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>在产</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Seasonal</source>
        <translation>季节性</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Reading sources</source>
        <translation>正在读取污染源</translation>
    </message>
    <message>
        <source>Problem %1 is not in the workspace any more.</source>
        <translation>问题 %1 已不在工作区中。</translation>
    </message>
    <message>
        <source>Import of %1</source>
        <translation>导入 %1</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>正在保存</translation>
    </message>
    <message>
        <source>Row %1 of %2 has no source number; give each source one, or let the import number them.</source>
        <translation>%2 的第 %1 行没有污染源编号；请为每个污染源编号，或由导入程序编号。</translation>
    </message>
    <message>
        <source>Rows %1 and %2 of %3 have the same source number %4; give each source a number of its own.</source>
        <translation>%3 的第 %1 行和第 %2 行的污染源编号同为 %4；请为每个污染源单独编号。</translation>
    </message>
    <message>
        <source>Writing records</source>
        <translation>正在写入记录</translation>
    </message>
    <message>
        <source>Writing sources</source>
        <translation>正在写入污染源</translation>
    </message>
    <message>
        <source>Building indexes</source>
        <translation>正在建立索引</translation>
    </message>
    <message>
        <source>Writing problems</source>
        <translation>正在写入问题</translation>
    </message>
    <message>
        <source>The inventory %1 is of an older version and cannot be brought up to date (%2); free some space on its disk and try again.</source>
        <translation>清单库 %1 版本较旧且无法升级（%2）；请在其磁盘上腾出空间后重试。</translation>
    </message>
    <message>
        <source>The inventory %1 was written by a newer version of the program; open it with that one.</source>
        <translation>清单库 %1 由更新版本的程序写成；请用该版本打开。</translation>
    </message>
    <message>
        <source>%1 is a GeoPackage, but not an inventory of this program; import its layers into a workspace instead.</source>
        <translation>%1 是 GeoPackage，但不是本程序的清单库；请改为把其图层导入工作区。</translation>
    </message>
    <message>
        <source>The inventory %1 is damaged: it does not say its version; put it back from a copy.</source>
        <translation>清单库 %1 已损坏：没有版本说明；请从备份恢复。</translation>
    </message>
    <message>
        <source>The inventory %1 is damaged: its table "%2" has no column "%3"; put it back from a copy.</source>
        <translation>清单库 %1 已损坏：表“%2”没有列“%3”；请从备份恢复。</translation>
    </message>
</context>
<context>
    <name>airshed::inventory::Workspace</name>
    <message>
        <source>This workspace is open in another window (user %1 on %2, process %3, since %4); here it can only be read until that window closes it.</source>
        <translation>此工作区已在另一窗口打开（用户 %1，主机 %2，进程 %3，自 %4 起）；在该窗口关闭之前，这里只能读取。</translation>
    </message>
    <message>
        <source>The workspace %1 cannot be made (%2); check the folder's permissions and the free space, or choose another place.</source>
        <translation>无法创建工作区 %1（%2）；请检查文件夹权限和剩余空间，或另选位置。</translation>
    </message>
    <message>
        <source>There is no folder %1; check its name, or make a new workspace.</source>
        <translation>文件夹 %1 不存在；请检查名称，或新建工作区。</translation>
    </message>
    <message>
        <source>%1 is a file, and a workspace is a folder; open the folder that holds its inventory.gpkg.</source>
        <translation>%1 是文件，而工作区是文件夹；请打开存放 inventory.gpkg 的文件夹。</translation>
    </message>
    <message>
        <source>The folder %1 is no workspace: it has no inventory.gpkg; open another folder, or make a new workspace.</source>
        <translation>文件夹 %1 不是工作区：其中没有 inventory.gpkg；请打开其他文件夹，或新建工作区。</translation>
    </message>
    <message>
        <source>The workspace was opened for reading only.</source>
        <translation>工作区以只读方式打开。</translation>
    </message>
    <message>
        <source>This workspace is open in another window; here it can only be read until that window closes it.</source>
        <translation>此工作区已在另一窗口打开；在该窗口关闭之前，这里只能读取。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written by this account or is on a read-only disk; the workspace can only be read.</source>
        <translation>当前账户无法写入文件夹 %1，或它位于只读磁盘上；工作区只能读取。</translation>
    </message>
    <message>
        <source>The workspace %1 is of an older version and can only be read here; open it once where it can be written to bring it up to date.</source>
        <translation>工作区 %1 版本较旧，在此只能读取；请在可写入的位置打开一次以完成升级。</translation>
    </message>
    <message>
        <source>%1 exists and is not an empty folder; a new workspace needs a folder of its own.</source>
        <translation>%1 已存在且不是空文件夹；新工作区需要单独的文件夹。</translation>
    </message>
    <message>
        <source>This handle of the workspace can only read.</source>
        <translation>此工作区句柄只能读取。</translation>
    </message>
</context>
<context>
    <name>airshed::mapengine::LayerCatalogue</name>
    <message>
        <source>The list of map layers %1 cannot be read (%2); install the program again.</source>
        <translation>图层目录 %1 无法读取（%2）；请重新安装程序。</translation>
    </message>
    <message>
        <source>The list of map layers %1 is damaged at byte %2; install the program again.</source>
        <translation>图层目录 %1 在第 %2 字节处损坏；请重新安装程序。</translation>
    </message>
</context>
<context>
    <name>airshed::paths</name>
    <message>
        <source>The program's folder of %1 is missing (%2); install the program again or set %3 to where it is.</source>
        <translation>程序的%1文件夹缺失（%2）；请重新安装，或设置 %3 指向它。</translation>
    </message>
    <message>
        <source>styles and layouts</source>
        <translation>样式与版式</translation>
    </message>
    <message>
        <source>geographic data</source>
        <translation>地理数据</translation>
    </message>
</context>
<context>
    <name>airshed::reporting::ExportTask</name>
    <message>
        <source>Drawing the page</source>
        <translation>正在绘制页面</translation>
    </message>
</context>
<context>
    <name>airshed::reporting::MapPage</name>
    <message>
        <source>A public map needs a map review number: without it the page is stamped as not for publication.</source>
        <translation>公开地图需要审图号：没有审图号的页面将加盖“不得公开”戳记。</translation>
    </message>
</context>
<context>
    <name>airshed::reporting::MapPageDialog</name>
    <message>
        <source>Map page</source>
        <translation>地图页面</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>浏览(&amp;B)…</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>导出进度</translation>
    </message>
    <message>
        <source>Cancel e&amp;xport</source>
        <translation>取消导出(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>导出(&amp;E)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>F&amp;ile:</source>
        <translation>文件(&amp;I)：</translation>
    </message>
    <message>
        <source>Reading what the page says about the data…</source>
        <translation>正在读取页面所需的资料说明…</translation>
    </message>
    <message>
        <source>Preparing the map page</source>
        <translation>正在准备地图页面</translation>
    </message>
    <message>
        <source>Drawing the preview…</source>
        <translation>正在绘制预览…</translation>
    </message>
    <message>
        <source>The page shows %1 km by %2 km at 1:%3.</source>
        <translation>页面显示 %1 km × %2 km，比例尺 1:%3。</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>地图</translation>
    </message>
    <message>
        <source>Write the map page</source>
        <translation>写出地图页面</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;PNG image (*.png);;SVG drawing (*.svg)</source>
        <translation>PDF (*.pdf);;PNG 图像 (*.png);;SVG 图形 (*.svg)</translation>
    </message>
    <message>
        <source>Replace the file?</source>
        <translation>替换文件？</translation>
    </message>
    <message>
        <source>%1 exists already. Replace it?</source>
        <translation>%1 已存在。要替换吗？</translation>
    </message>
    <message>
        <source>Map page %1</source>
        <translation>地图页面 %1</translation>
    </message>
    <message>
        <source>The map page was written to %1.</source>
        <translation>地图页面已写入 %1。</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Give the page a title first.</source>
        <translation>请先给页面一个标题。</translation>
    </message>
    <message>
        <source>The file name must end in .pdf, .png or .svg.</source>
        <translation>文件名必须以 .pdf、.png 或 .svg 结尾。</translation>
    </message>
</context>
<context>
    <name>airshed::reporting::MapPageForm</name>
    <message>
        <source>What the page shows</source>
        <translation>页面内容</translation>
    </message>
    <message>
        <source>&amp;Title:</source>
        <translation>标题(&amp;T)：</translation>
    </message>
    <message>
        <source>&amp;Page:</source>
        <translation>页面(&amp;P)：</translation>
    </message>
    <message>
        <source>Whole city</source>
        <translation>全市</translation>
    </message>
    <message>
        <source>Current view of the map</source>
        <translation>地图当前视图</translation>
    </message>
    <message>
        <source>&amp;Area:</source>
        <translation>区域(&amp;A)：</translation>
    </message>
    <message>
        <source>Round scale that shows all of it</source>
        <translation>能显示全部的整数比例尺</translation>
    </message>
    <message>
        <source>&amp;Scale:</source>
        <translation>比例尺(&amp;S)：</translation>
    </message>
    <message>
        <source>P&amp;ollutant:</source>
        <translation>污染物(&amp;O)：</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Grey, for print</source>
        <translation>灰度（打印用）</translation>
    </message>
    <message>
        <source>Dark, for screens</source>
        <translation>深色（屏幕用）</translation>
    </message>
    <message>
        <source>&amp;Base map:</source>
        <translation>底图(&amp;B)：</translation>
    </message>
    <message>
        <source>&amp;Language of the page:</source>
        <translation>页面语言(&amp;L)：</translation>
    </message>
    <message>
        <source>Office that makes the map</source>
        <translation>编制地图的单位</translation>
    </message>
    <message>
        <source>&amp;Compiled by:</source>
        <translation>编制单位(&amp;C)：</translation>
    </message>
    <message>
        <source>&amp;Date:</source>
        <translation>日期(&amp;D)：</translation>
    </message>
    <message>
        <source>Day of the last import</source>
        <translation>最近一次导入的日期</translation>
    </message>
    <message>
        <source>Data &amp;up to:</source>
        <translation>资料截止(&amp;U)：</translation>
    </message>
    <message>
        <source>The inventory and its number of records</source>
        <translation>清单及其记录数</translation>
    </message>
    <message>
        <source>Data so&amp;urce:</source>
        <translation>资料来源(&amp;U)：</translation>
    </message>
    <message>
        <source>Internal use, stamped</source>
        <translation>内部使用，加盖戳记</translation>
    </message>
    <message>
        <source>The public</source>
        <translation>公开使用</translation>
    </message>
    <message>
        <source>&amp;For:</source>
        <translation>用途(&amp;F)：</translation>
    </message>
    <message>
        <source>Given by the surveying authority</source>
        <translation>由测绘主管部门核发</translation>
    </message>
    <message>
        <source>Map &amp;review number:</source>
        <translation>审图号(&amp;R)：</translation>
    </message>
</context>
<context>
    <name>airshed::reporting::PageExport</name>
    <message>
        <source>The workspace has neither districts nor sources that say where the city is; give an extent.</source>
        <translation>工作区中既没有区县也没有污染源，无法得知城市位置；请给出范围。</translation>
    </message>
</context>
<context>
    <name>airshed::reporting::PagePreview</name>
    <message>
        <source>Preview of the page</source>
        <translation>页面预览</translation>
    </message>
</context>
<context>
    <name>airshed::reporting::PageTemplate</name>
    <message>
        <source>A4 landscape</source>
        <translation>A4 横向</translation>
    </message>
    <message>
        <source>A4 portrait</source>
        <translation>A4 纵向</translation>
    </message>
    <message>
        <source>A3 landscape</source>
        <translation>A3 横向</translation>
    </message>
    <message>
        <source>There is no page template "%1"; choose one of %2.</source>
        <translation>没有页面版式“%1”；请从 %2 中选择。</translation>
    </message>
    <message>
        <source>The page template %1 is missing or damaged; put it back or install the program again.</source>
        <translation>页面版式 %1 缺失或损坏；请恢复它或重新安装程序。</translation>
    </message>
</context>
<context>
    <name>airshed::reporting::PageTexts</name>
    <message>
        <source>The texts of the page templates in %1 are missing or damaged; install the program again.</source>
        <translation>%1 中的页面版式文字缺失或损坏；请重新安装程序。</translation>
    </message>
</context>
<context>
    <name>airshed::reporting::ReportingPlugin</name>
    <message>
        <source>&amp;Map page…</source>
        <translation>地图页面(&amp;M)…</translation>
    </message>
    <message>
        <source>Make a page for a report from the map: PDF, PNG or SVG</source>
        <translation>由地图制作报告页面：PDF、PNG 或 SVG</translation>
    </message>
</context>
<context>
    <name>airshed::reporting::WorkspaceFacts</name>
    <message>
        <source>Taking the inventory's fingerprint</source>
        <translation>正在计算清单指纹</translation>
    </message>
    <message>
        <source>The inventory %1 cannot be read (%2).</source>
        <translation>清单库 %1 无法读取（%2）。</translation>
    </message>
</context>
<context>
    <name>airshed::workbench::Commands</name>
    <message>
        <source>The command “%1” exists twice. Remove the plugin that was added last.</source>
        <translation>命令“%1”重复。请移除最后添加的插件。</translation>
    </message>
</context>
<context>
    <name>airshed::workbench::DataFiles</name>
    <message>
        <source>“%1” cannot be read as map data; add a GeoPackage, shapefile, GeoJSON, KML or GeoTIFF file.</source>
        <translation>“%1”不能作为地图数据读取；请添加 GeoPackage、Shapefile、GeoJSON、KML 或 GeoTIFF 文件。</translation>
    </message>
    <message>
        <source>“%1” has no geometry that could be drawn; import it as a list instead.</source>
        <translation>“%1”没有可绘制的几何；请作为清单导入。</translation>
    </message>
</context>
<context>
    <name>airshed::workbench::LayerList</name>
    <message numerus="yes">
        <source>Add %n layer(s)</source>
        <translation>
            <numerusform>添加 %n 个图层</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove layer “%1”</source>
        <translation>移除图层“%1”</translation>
    </message>
    <message>
        <source>Show layer “%1”</source>
        <translation>显示图层“%1”</translation>
    </message>
    <message>
        <source>Hide layer “%1”</source>
        <translation>隐藏图层“%1”</translation>
    </message>
    <message>
        <source>Show group “%1”</source>
        <translation>显示图层组“%1”</translation>
    </message>
    <message>
        <source>Hide group “%1”</source>
        <translation>隐藏图层组“%1”</translation>
    </message>
    <message>
        <source>Opacity of layer “%1”</source>
        <translation>图层“%1”的不透明度</translation>
    </message>
    <message>
        <source>Move layer “%1”</source>
        <translation>移动图层“%1”</translation>
    </message>
    <message>
        <source>Rename layer “%1”</source>
        <translation>重命名图层“%1”</translation>
    </message>
    <message>
        <source>Style of layer “%1”</source>
        <translation>图层“%1”的样式</translation>
    </message>
    <message>
        <source>Properties of layer “%1”</source>
        <translation>图层“%1”的属性</translation>
    </message>
</context>
<context>
    <name>airshed::workbench::LayerPropertiesDialog</name>
    <message>
        <source>Properties of “%1”</source>
        <translation>“%1”的属性</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>标题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;From file…</source>
        <translation>从文件选择(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Style</source>
        <translation>样式(&amp;S)</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>样式</translation>
    </message>
    <message>
        <source>&amp;Opacity</source>
        <translation>不透明度(&amp;O)</translation>
    </message>
    <message>
        <source>All records. For example: "admin_code" = '360111'</source>
        <translation>全部记录。例如："admin_code" = '360111'</translation>
    </message>
    <message>
        <source>&amp;Records</source>
        <translation>记录(&amp;R)</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>As in the map file</source>
        <translation>按地图文件</translation>
    </message>
    <message>
        <source>Choose a style</source>
        <translation>选择样式</translation>
    </message>
    <message>
        <source>QGIS layer styles (*.qml)</source>
        <translation>QGIS 图层样式 (*.qml)</translation>
    </message>
    <message>
        <source>&amp;Pollutant that sets the size</source>
        <translation>决定符号大小的污染物(&amp;P)</translation>
    </message>
    <message>
        <source>Variable “%1”</source>
        <translation>变量“%1”</translation>
    </message>
</context>
<context>
    <name>airshed::workbench::LayerTreeModel</name>
    <message>
        <source>Filter: %1</source>
        <translation>筛选：%1</translation>
    </message>
</context>
<context>
    <name>airshed::workbench::LayersPanel</name>
    <message>
        <source>No layers yet. Drop a GeoPackage, a shapefile or a raster here, or add one from a file.</source>
        <translation>还没有图层。把 GeoPackage、Shapefile 或栅格拖到这里，或从文件添加。</translation>
    </message>
    <message>
        <source>Add layer</source>
        <translation>添加图层</translation>
    </message>
    <message>
        <source>Layer properties (double click)</source>
        <translation>图层属性（双击）</translation>
    </message>
    <message>
        <source>Zoom to layer</source>
        <translation>缩放到图层</translation>
    </message>
    <message>
        <source>Remove layer (Del)</source>
        <translation>移除图层 (Del)</translation>
    </message>
    <message>
        <source>Fold all legends</source>
        <translation>折叠全部图例</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>不透明度</translation>
    </message>
    <message>
        <source>Opacity of the current layer in percent</source>
        <translation>当前图层的不透明度（百分比）</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>&amp;Zoom to layer</source>
        <translation>缩放到图层(&amp;Z)</translation>
    </message>
    <message>
        <source>&amp;Properties…</source>
        <translation>属性(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>重命名(&amp;R)</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>下移(&amp;D)</translation>
    </message>
    <message>
        <source>Re&amp;move layer</source>
        <translation>移除图层(&amp;M)</translation>
    </message>
</context>
<context>
    <name>airshed::workbench::MapCanvas</name>
    <message>
        <source>Map</source>
        <translation>地图</translation>
    </message>
    <message>
        <source>The map engine has stopped and could not be started again. Press F5 to try once more.</source>
        <translation>地图引擎已停止且无法重新启动。按 F5 再试一次。</translation>
    </message>
    <message>
        <source>There is nothing on the map yet. Open a workspace to see its sources, stations and cameras, or drop a list here to import it.</source>
        <translation>地图上还没有内容。打开工作区查看污染源、监测站和摄像机，或把清单拖到这里导入。</translation>
    </message>
</context>
<context>
    <name>airshed::workbench::MessageBar</name>
    <message>
        <source>Note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
</context>
<context>
    <name>airshed::workbench::MessageRow</name>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>airshed::workbench::Plugins</name>
    <message>
        <source>The plugin “%1” failed and was skipped: %2</source>
        <translation>插件“%1”出错，已跳过：%2</translation>
    </message>
    <message>
        <source>The plugin “%1” failed and was skipped. Ask its maker for a newer version.</source>
        <translation>插件“%1”出错，已跳过。请向其开发者索取新版本。</translation>
    </message>
    <message>
        <source>The plugin file “%1” is missing; install the plugin again or remove its link.</source>
        <translation>插件文件“%1”缺失；请重新安装该插件或移除其链接。</translation>
    </message>
    <message>
        <source>“%1” is not a plugin of this program and was skipped; remove it from the plugin folder.</source>
        <translation>“%1”不是本程序的插件，已跳过；请从插件文件夹中移除。</translation>
    </message>
    <message>
        <source>The plugin file “%1” does not say its id and was skipped; ask its maker for a newer version.</source>
        <translation>插件文件“%1”没有标识，已跳过；请向其开发者索取新版本。</translation>
    </message>
    <message>
        <source>The plugin “%1” needs a newer version of the program (interface %2, here %3) and was skipped; update the program.</source>
        <translation>插件“%1”需要更新版本的程序（接口 %2，本程序为 %3），已跳过；请升级程序。</translation>
    </message>
    <message>
        <source>The plugin “%1” is too old for this program (interface %2, here %3) and was skipped; install a newer version of it.</source>
        <translation>插件“%1”对本程序来说过旧（接口 %2，本程序为 %3），已跳过；请安装其新版本。</translation>
    </message>
    <message>
        <source>The plugin “%1” is there twice; “%2” was skipped.</source>
        <translation>插件“%1”重复；已跳过“%2”。</translation>
    </message>
    <message>
        <source>The plugin folder “%1” is missing; install the program again.</source>
        <translation>插件文件夹“%1”缺失；请重新安装程序。</translation>
    </message>
    <message>
        <source>The plugin “%1” was skipped because it needs “%2”, which is not loaded; install that as well.</source>
        <translation>插件“%1”因缺少其依赖的“%2”而被跳过；请一并安装。</translation>
    </message>
    <message>
        <source>The plugin “%1” cannot be loaded and was skipped; it was built for another system or version.</source>
        <translation>插件“%1”无法加载，已跳过；它是为其他系统或版本编译的。</translation>
    </message>
</context>
<context>
    <name>airshed::workbench::Tasks</name>
    <message>
        <source>“%1” stopped because of a fault in the program: %2. Please report it to the makers; nothing else is affected.</source>
        <translation>“%1”因程序故障而中止：%2。请报告给开发者；其他内容不受影响。</translation>
    </message>
    <message>
        <source>“%1” needs more memory than is free. Close other programs and try again.</source>
        <translation>“%1”所需内存超过可用内存。请关闭其他程序后重试。</translation>
    </message>
</context>
<context>
    <name>airshed::workbench::TasksPanel</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop “%1”</source>
        <translation>停止“%1”</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Stopped; nothing was changed.</source>
        <translation>已停止，未作任何更改。</translation>
    </message>
    <message>
        <source>Nothing is running. Imports, exports and other long work show here.</source>
        <translation>当前没有任务。导入、导出等耗时工作会显示在这里。</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
</context>
</TS>
