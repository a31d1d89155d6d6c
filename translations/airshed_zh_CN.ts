<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AqiText</name>
    <message>
        <source>Excellent</source>
        <translation>优</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>良</translation>
    </message>
    <message>
        <source>Light pollution</source>
        <translation>轻度污染</translation>
    </message>
    <message>
        <source>Moderate pollution</source>
        <translation>中度污染</translation>
    </message>
    <message>
        <source>Heavy pollution</source>
        <translation>重度污染</translation>
    </message>
    <message>
        <source>Severe pollution</source>
        <translation>严重污染</translation>
    </message>
</context>
<context>
    <name>ExportingText</name>
    <message>
        <source>the file is not complete</source>
        <translation>文件不完整</translation>
    </message>
    <message>
        <source>Writing rows</source>
        <translation>正在写入各行</translation>
    </message>
    <message>
        <source>it could not be moved to its place</source>
        <translation>无法移到目标位置</translation>
    </message>
    <message>
        <source>The file name &quot;%1&quot; must end in .csv, .xlsx, .gpkg, .geojson or .shp.</source>
        <translation>文件名“%1”必须以 .csv、.xlsx、.gpkg、.geojson 或 .shp 结尾。</translation>
    </message>
    <message>
        <source>The list cannot be written to %1 (%2); what was there before is unchanged. Free some space or choose another place.</source>
        <translation>清单无法写入 %1（%2）；原有内容未改动。请释放空间或另选位置。</translation>
    </message>
    <message>
        <source>This system has no GB18030 encoding.</source>
        <translation>本系统没有 GB18030 编码。</translation>
    </message>
    <message>
        <source>no memory</source>
        <translation>内存不足</translation>
    </message>
    <message>
        <source>An Excel sheet holds %1 rows and the list has more; filter it or write it as CSV.</source>
        <translation>一个 Excel 工作表最多 %1 行，清单超过此数；请先筛选，或写成 CSV。</translation>
    </message>
    <message>
        <source>There is no memory for the workbook %1.</source>
        <translation>没有内存可用于工作簿 %1。</translation>
    </message>
    <message>
        <source>The workbook cannot be written to %1 (%2); choose another place or free some space.</source>
        <translation>工作簿无法写入 %1（%2）；请换一个位置或腾出空间。</translation>
    </message>
    <message>
        <source>A cell of Excel holds %1 characters, and the text &quot;%2…&quot; in the column &quot;%3&quot;, row %4 has more; shorten it or write the list as CSV.</source>
        <translation>Excel 单元格最多容纳 %1 个字符，而“%3”列第 %4 行的文字“%2…”超出；请缩短它，或将清单写成 CSV。</translation>
    </message>
</context>
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
        <source>Running number</source>
        <translation>序号</translation>
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
    <message>
        <source>Looking at the first rows</source>
        <translation>正在查看前几行</translation>
    </message>
    <message>
        <source>Read longitude and latitude the other way round where they are swapped?</source>
        <translation>经纬度颠倒处，是否互换后读取？</translation>
    </message>
    <message>
        <source>In %1 of %2 rows the latitude stands in the column of longitudes and the longitude in the column of latitudes.</source>
        <translation>%2 行中有 %1 行的纬度写在经度列、经度写在纬度列。</translation>
    </message>
    <message>
        <source>Read the projected coordinates as %1?</source>
        <translation>是否把投影坐标按 %1 读取？</translation>
    </message>
    <message>
        <source>%1 of %2 rows hold metres; this is the likeliest system for them.</source>
        <translation>%2 行中有 %1 行是以米为单位的坐标；最可能属于该坐标系。</translation>
    </message>
    <message>
        <source>EPSG:%1 %2</source>
        <translation>EPSG:%1 %2</translation>
    </message>
    <message>
        <source>%1 of %2 rows hold metres; read so, %3 of them lie in the city</source>
        <translation>%2 行中有 %1 行是以米为单位的坐标；按此读取，其中 %3 行位于本市</translation>
    </message>
    <message>
        <source> (other systems: %1).</source>
        <translation>（其他可能的坐标系：%1）。</translation>
    </message>
    <message>
        <source>the same records in the workspace</source>
        <translation>工作区中的相同记录</translation>
    </message>
    <message>
        <source>the nearest road axis, for road sources</source>
        <translation>最近的道路中线（道路源）</translation>
    </message>
    <message>
        <source>%1 of %2 rows in their district (%3 %)</source>
        <translation>%2 行中有 %1 行位于所报区县（%3 %）</translation>
    </message>
    <message>
        <source>median distance %1 m</source>
        <translation>距离中位数 %1 m</translation>
    </message>
    <message>
        <source>Take the coordinates from %1 to CGCS2000?</source>
        <translation>是否把坐标由 %1 转换为 CGCS2000？</translation>
    </message>
    <message>
        <source> (distance to %1)</source>
        <translation>（到%1的距离）</translation>
    </message>
    <message>
        <source>The header says %1. </source>
        <translation>表头注明 %1。</translation>
    </message>
    <message>
        <source>Reading what the workspace holds</source>
        <translation>正在读取工作区已有内容</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>空行</translation>
    </message>
    <message>
        <source>a sum</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>the header again</source>
        <translation>重复的表头</translation>
    </message>
    <message>
        <source>a note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Broken row</source>
        <translation>行格式错误</translation>
    </message>
    <message>
        <source>No number or name</source>
        <translation>无编号也无名称</translation>
    </message>
    <message>
        <source>Unreadable value</source>
        <translation>值无法识别</translation>
    </message>
    <message>
        <source>Failed formula</source>
        <translation>公式出错</translation>
    </message>
    <message>
        <source>Unknown word</source>
        <translation>词语未知</translation>
    </message>
    <message>
        <source>Number made up</source>
        <translation>编号由程序生成</translation>
    </message>
    <message>
        <source>No row of the list</source>
        <translation>不是清单的行</translation>
    </message>
    <message>
        <source>Missing column</source>
        <translation>缺少列</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Not a row of the list: %1.</source>
        <translation>不是清单的行：%1。</translation>
    </message>
    <message>
        <source>Reading rows</source>
        <translation>正在读取各行</translation>
    </message>
    <message>
        <source>Reading rows of %1</source>
        <translation>正在读取 %1 的各行</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>row %1 of sheet %2</source>
        <translation>工作表 %2 第 %1 行</translation>
    </message>
    <message>
        <source>Sheet &quot;%1&quot;: %2</source>
        <translation>工作表“%1”：%2</translation>
    </message>
    <message>
        <source>No list was found in %1. %2</source>
        <translation>%1 中没有找到清单。%2</translation>
    </message>
    <message>
        <source>The source has no number and was given %1.</source>
        <translation>该源没有编号，已编为 %1。</translation>
    </message>
    <message>
        <source>The number %1 stands in %2 already, so this row is not accepted; give it a number of its own, or delete it.</source>
        <translation>编号 %1 已用于%2，因此本行未被接收；请改用唯一的编号，或删除本行。</translation>
    </message>
    <message>
        <source>The list has no column of source numbers; numbers were derived that stay the same when the list is imported again.</source>
        <translation>清单没有污染源编号列；程序已推导编号，再次导入同一清单时保持不变。</translation>
    </message>
    <message>
        <source>The list has no coordinates, so the row is not on the map; add them.</source>
        <translation>清单没有坐标，因此本行不在地图上；请补充坐标。</translation>
    </message>
    <message>
        <source>The list in %1 has a header and no rows.</source>
        <translation>%1 中的清单只有表头，没有数据行。</translation>
    </message>
    <message>
        <source>The list in %1 has no columns of coordinates; add longitude and latitude, or say which columns they are.</source>
        <translation>%1 中的清单没有坐标列；请补充经度和纬度，或指明哪些列是坐标。</translation>
    </message>
    <message>
        <source>No row of %1 has a position as the coordinates are read now. Proposed: %2 %3</source>
        <translation>按目前的读法，%1 没有一行能定位。建议：%2 %3</translation>
    </message>
    <message>
        <source>No row of %1 could be accepted; the first problem is in %2: %3</source>
        <translation>%1 没有一行可以接收；第一个问题在%2：%3</translation>
    </message>
    <message>
        <source>No row of %1 has coordinates that can be used; the first is %2: %3</source>
        <translation>%1 没有一行坐标可用；第一处在%2：%3</translation>
    </message>
    <message>
        <source>The list does not say the class of its sources, so they count as &quot;%1&quot;; say the class when importing.</source>
        <translation>清单没有注明源类，因此按“%1”计；请在导入时指定源类。</translation>
    </message>
    <message>
        <source>The list does not say the year of its emissions.</source>
        <translation>清单没有注明排放量的年份。</translation>
    </message>
    <message>
        <source>Not answered: %1 %2</source>
        <translation>未答复：%1 %2</translation>
    </message>
    <message>
        <source>Accepted: %1 %2</source>
        <translation>已采纳：%1 %2</translation>
    </message>
    <message>
        <source>Declined: %1 %2</source>
        <translation>未采纳：%1 %2</translation>
    </message>
    <message>
        <source>It has no rows.</source>
        <translation>没有数据行。</translation>
    </message>
    <message>
        <source>Its text is damaged (row %1: &quot;%2&quot;), for it was saved in a wrong encoding; save the original again as UTF-8 or GBK.</source>
        <translation>文字已损坏（第 %1 行：“%2”），原因是保存时编码错误；请把原文件重新保存为 UTF-8 或 GBK。</translation>
    </message>
    <message>
        <source>No row among its first %1 names three columns that are known; its row %2 is &quot;%3&quot;.</source>
        <translation>前 %1 行中没有一行包含三个可识别的列名；第 %2 行为“%3”。</translation>
    </message>
    <message>
        <source>Another sheet was chosen.</source>
        <translation>已选用另一个工作表。</translation>
    </message>
    <message>
        <source>It is hidden in the file.</source>
        <translation>该表在文件中被隐藏。</translation>
    </message>
    <message>
        <source>It has a header and no rows.</source>
        <translation>只有表头，没有数据行。</translation>
    </message>
    <message>
        <source>The file %1 has no sheet %2; it has %3.</source>
        <translation>文件 %1 没有工作表 %2；它有 %3。</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>正在打开 %1</translation>
    </message>
    <message>
        <source>No header was found in sheet &quot;%1&quot; of %2. %3</source>
        <translation>在 %2 的工作表“%1”中没有找到表头。%3</translation>
    </message>
    <message>
        <source>The source has no name; its number stands in for it.</source>
        <translation>该源没有名称，暂以编号代替。</translation>
    </message>
    <message>
        <source>The source has no class and counts as &quot;%1&quot;; give it one of the ten classes.</source>
        <translation>该源没有源类，按“%1”计；请指定十大源类之一。</translation>
    </message>
    <message>
        <source>No class is called &quot;%1&quot;, so the source counts as &quot;%2&quot;; give it one of the ten classes.</source>
        <translation>没有名为“%1”的源类，该源按“%2”计；请指定十大源类之一。</translation>
    </message>
    <message>
        <source>No district of the city is called &quot;%1&quot;; correct it, or add the name to district_names.json.</source>
        <translation>本市没有名为“%1”的区县；请更正，或把该名称加入 district_names.json。</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>a year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>There is no performance grade &quot;%1&quot;; the grades are A+, A, B, B-, C, D, 引领性 and 非引领性.</source>
        <translation>没有绩效等级“%1”；等级有 A+、A、B、B-、C、D、引领性和非引领性。</translation>
    </message>
    <message>
        <source>The status &quot;%1&quot; is not known, so the source counts as active; write in operation, closed or seasonal.</source>
        <translation>状态“%1”无法识别，该源按在产计；请填写在产、关停或季节性。</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>是或否</translation>
    </message>
    <message>
        <source>a date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>The cell &quot;%1&quot; holds a formula that failed (%2), so it is left empty; mend the formula in the file.</source>
        <translation>单元格“%1”中的公式出错（%2），因此留空；请在文件中修正公式。</translation>
    </message>
    <message>
        <source>The cell &quot;%1&quot; should hold %2, not &quot;%3&quot;, and is left empty.</source>
        <translation>单元格“%1”应为%2，而不是“%3”，因此留空。</translation>
    </message>
    <message>
        <source>The row has no coordinates, so it is not on the map; add them.</source>
        <translation>本行没有坐标，因此不在地图上；请补充坐标。</translation>
    </message>
    <message>
        <source>The coordinates hold a formula that failed, so the row is not on the map; mend the formula in the file.</source>
        <translation>坐标单元格中的公式出错，因此本行不在地图上；请在文件中修正公式。</translation>
    </message>
    <message>
        <source>The coordinates &quot;%1&quot; cannot be read, so the row is not on the map; write degrees such as 115.858000 and 28.682000.</source>
        <translation>坐标“%1”无法读取，因此本行不在地图上；请填写度数，如 115.858000 和 28.682000。</translation>
    </message>
    <message>
        <source>The coordinates are 0, so the row is not on the map; write the real ones.</source>
        <translation>坐标为 0，因此本行不在地图上；请填写真实坐标。</translation>
    </message>
    <message>
        <source>The coordinates &quot;%1&quot; are no place in China, so the row is not on the map; correct them.</source>
        <translation>坐标“%1”不在中国境内，因此本行不在地图上；请更正。</translation>
    </message>
    <message>
        <source>Longitude and latitude stood in each other&apos;s column and were read the other way round.</source>
        <translation>经度与纬度写反了，已互换读取。</translation>
    </message>
    <message>
        <source>Longitude and latitude stand in each other&apos;s column, so the row is not on the map; swap them, or accept that the import does.</source>
        <translation>经度与纬度写反了，因此本行不在地图上；请互换，或同意由导入程序互换。</translation>
    </message>
    <message>
        <source>The coordinates &quot;%1&quot; cannot be turned from EPSG:%2, so the row is not on the map; correct them.</source>
        <translation>坐标“%1”无法从 EPSG:%2 转换，因此本行不在地图上；请更正。</translation>
    </message>
    <message>
        <source>The row holds metres where others hold degrees; they were read as %1.</source>
        <translation>其他行为度数，本行却是以米为单位；已按 %1 读取。</translation>
    </message>
    <message>
        <source>The coordinates &quot;%1&quot; are metres of an unnamed projected system, so the row is not on the map; write degrees, or say which system it is.</source>
        <translation>坐标“%1”是某个未注明投影坐标系的米数，因此本行不在地图上；请填写度数，或注明坐标系。</translation>
    </message>
    <message>
        <source>The position is outside the city; correct it if that is not meant.</source>
        <translation>位置在本市之外；如非有意，请更正。</translation>
    </message>
    <message>
        <source>The row has neither a number nor a name; give it one.</source>
        <translation>本行既无编号也无名称；请至少填写一项。</translation>
    </message>
    <message>
        <source>a number from 0 to 500</source>
        <translation>0 到 500 的数字</translation>
    </message>
    <message>
        <source>a time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>The row has %1 cells where the header has %2, so its values stand in the wrong columns; put text with separators in quotation marks.</source>
        <translation>本行有 %1 个单元格而表头有 %2 个，因此各值错列；请把含分隔符的文字放在引号内。</translation>
    </message>
    <message>
        <source>The file %1 names a value %2 that does not exist.</source>
        <translation>文件 %1 中的值 %2 不存在。</translation>
    </message>
    <message>
        <source>%1 together: %2 t/a, where the workspace&apos;s sources of the same classes would emit %3 t/a</source>
        <translation>%1合计 %2 t/a，而按工作区中同类源推算应约为 %3 t/a</translation>
    </message>
    <message>
        <source>%1: %2 t/a per source on average, more than %3 t/a</source>
        <translation>%1：平均每个源 %2 t/a，超过 %3 t/a</translation>
    </message>
    <message>
        <source>the median of %1 is %2, and the header names no unit</source>
        <translation>%1的中位数为 %2，而表头没有注明单位</translation>
    </message>
    <message>
        <source>Read %1 in %2?</source>
        <translation>是否把%1按 %2 读取？</translation>
    </message>
    <message>
        <source>%1 together: %2 t/a, where the workspace has %3 t/a for the same sources</source>
        <translation>%1合计 %2 t/a，而工作区中相同的源为 %3 t/a</translation>
    </message>
    <message>
        <source>The cell &quot;%1&quot; holds a formula without its result (%2), so it is left empty; open the file in Excel and save it again.</source>
        <translation>单元格“%1”只有公式而没有计算结果（%2），因此留空；请用 Excel 打开文件并重新保存。</translation>
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
    <name>ObservationText</name>
    <message>
        <source>No unit is stated; these are assumed: %1.</source>
        <translation>未注明单位；按以下单位处理：%1。</translation>
    </message>
    <message>
        <source>Gases in ppb and ppm were converted at 298.15 K and 1013.25 hPa (GB 3095-2026).</source>
        <translation>以 ppb 和 ppm 计的气体已按 298.15 K、1013.25 hPa 换算（GB 3095-2026）。</translation>
    </message>
    <message>
        <source>Most values of CO are above 30: they are probably in µg/m³, while mg/m³ was assumed. State the unit in the header, as in &quot;CO(µg/m³)&quot;, and load the file again.</source>
        <translation>CO 的多数值大于 30：很可能是 µg/m³，而这里按 mg/m³ 处理。请在表头写明单位，例如“CO(µg/m³)”，再重新载入文件。</translation>
    </message>
    <message>
        <source>6 or more identical hours</source>
        <translation>连续 6 小时及以上数值相同</translation>
    </message>
    <message>
        <source>negative</source>
        <translation>负值</translation>
    </message>
    <message>
        <source>PM2.5 above PM10</source>
        <translation>PM2.5 高于 PM10</translation>
    </message>
    <message>
        <source>jump against the neighbours</source>
        <translation>与邻近站点相比突变</translation>
    </message>
    <message>
        <source>marked by the instrument</source>
        <translation>仪器标记异常</translation>
    </message>
    <message>
        <source>from a damaged frame</source>
        <translation>来自损坏的报文</translation>
    </message>
    <message>
        <source>impossibly large</source>
        <translation>数值过大，不可能</translation>
    </message>
    <message>
        <source>The frame ends early; it is left out.</source>
        <translation>报文提前结束；已略去。</translation>
    </message>
    <message>
        <source>The frame declares another length than it has.</source>
        <translation>报文声明的长度与实际不符。</translation>
    </message>
    <message>
        <source>The frame&apos;s checksum is wrong.</source>
        <translation>报文校验码错误。</translation>
    </message>
    <message>
        <source>The frame&apos;s data cannot be taken apart; it is left out.</source>
        <translation>报文数据无法解析；已略去。</translation>
    </message>
    <message>
        <source>Its values are kept apart as doubtful.</source>
        <translation>其数值作为存疑数据单独保存。</translation>
    </message>
    <message>
        <source>It is left out.</source>
        <translation>已略去。</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n frame(s)</source>
        <translation>
            <numerusform>%1：%n 帧</numerusform>
        </translation>
    </message>
    <message>
        <source>factors that are not ours: %1</source>
        <translation>不属于本程序的因子：%1</translation>
    </message>
    <message>
        <source>Values are in µg/m³, those of CO in mg/m³.</source>
        <translation>数值单位为 µg/m³，CO 为 mg/m³。</translation>
    </message>
    <message>
        <source>The frame names no device.</source>
        <translation>报文未注明设备编号。</translation>
    </message>
    <message>
        <source>The time of the frame&apos;s data cannot be understood.</source>
        <translation>报文数据的时间无法识别。</translation>
    </message>
    <message>
        <source>The time of an hourly mean is not a full hour.</source>
        <translation>小时均值的时间不是整点。</translation>
    </message>
    <message>
        <source>devices that were not asked for</source>
        <translation>未要求载入的设备</translation>
    </message>
    <message>
        <source>The value is no number and is left out.</source>
        <translation>该值不是数字，已略去。</translation>
    </message>
    <message>
        <source>The value is no wind direction (0 to 360) and is left out.</source>
        <translation>该值不是风向（0 至 360），已略去。</translation>
    </message>
    <message numerus="yes">
        <source>An hour counts when 45 of its minutes are valid (GB 3095-2026, table 4); %n mean(s) do not.</source>
        <translation>
            <numerusform>一小时内有 45 分钟有效数据方为有效（GB 3095-2026 表 4）；%n 个均值不满足。</numerusform>
        </translation>
    </message>
    <message>
        <source>weather</source>
        <translation>气象</translation>
    </message>
    <message numerus="yes">
        <source>Only %n minute(s) of the hour are valid; 45 are needed.</source>
        <translation>
            <numerusform>该小时只有 %n 分钟有效；需要 45 分钟。</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>正在读取 %1</translation>
    </message>
    <message>
        <source>The file %1 cannot be read: %2.</source>
        <translation>文件 %1 无法读取：%2。</translation>
    </message>
    <message>
        <source>The line holds no frame; it is left out.</source>
        <translation>该行没有报文；已略去。</translation>
    </message>
    <message>
        <source>Log of HJ 212-2017 frames, strict</source>
        <translation>HJ 212-2017 报文日志，严格模式</translation>
    </message>
    <message>
        <source>Log of HJ 212-2017 frames, tolerant</source>
        <translation>HJ 212-2017 报文日志，容错模式</translation>
    </message>
    <message>
        <source>The hour is given twice with different values; the later one is kept.</source>
        <translation>同一小时出现两个不同的值；保留后一个。</translation>
    </message>
    <message>
        <source>The value is not possible here (%1 to %2 is) and is left out.</source>
        <translation>该值不可能出现（可能范围为 %1 至 %2），已略去。</translation>
    </message>
    <message>
        <source>Wind directions of 99 mean that there is none: all others are whole tens or sixteenths.</source>
        <translation>风向 99 表示无风向：其余风向均为整十度或十六方位。</translation>
    </message>
    <message>
        <source>Checking observations</source>
        <translation>正在检查观测数据</translation>
    </message>
    <message>
        <source>The observations %1 are damaged or not a file of this program; put them back from a copy, or move the file away and load the observations again. (%2)</source>
        <translation>观测数据 %1 已损坏或不是本程序的文件；请用备份恢复，或移走该文件后重新载入观测数据。（%2）</translation>
    </message>
    <message>
        <source>The observations %1 could not be written, and are as they were before; look at the folder&apos;s permissions and the free space. (%2)</source>
        <translation>观测数据 %1 无法写入，保持原样；请检查文件夹权限和剩余空间。（%2）</translation>
    </message>
    <message>
        <source>a table is missing</source>
        <translation>缺少一张表</translation>
    </message>
    <message>
        <source>The observations %1 were written by a newer version of this program; open them with that version.</source>
        <translation>观测数据 %1 由更新版本的程序写成；请用该版本打开。</translation>
    </message>
    <message>
        <source>they do not say their version</source>
        <translation>未注明版本</translation>
    </message>
    <message>
        <source>Another program keeps the observations %1 busy; close it there and try again. (%2)</source>
        <translation>另一个程序正占用观测数据 %1；请在该程序中关闭后重试。（%2）</translation>
    </message>
    <message>
        <source>The observations %1 cannot be read. (%2)</source>
        <translation>观测数据 %1 无法读取。（%2）</translation>
    </message>
    <message>
        <source>Times are taken as the end of the hour.</source>
        <translation>时间按小时结束时刻处理。</translation>
    </message>
    <message>
        <source>Times are taken as the beginning of the hour; it is stored by its end.</source>
        <translation>时间按小时开始时刻处理；以结束时刻保存。</translation>
    </message>
    <message>
        <source>Times are taken as Beijing time.</source>
        <translation>时间按北京时间处理。</translation>
    </message>
    <message>
        <source>Times are taken as UTC and stored as Beijing time.</source>
        <translation>时间按 UTC 处理，以北京时间保存。</translation>
    </message>
    <message>
        <source>Storing observations</source>
        <translation>正在保存观测数据</translation>
    </message>
    <message>
        <source>Reading observations</source>
        <translation>正在读取观测数据</translation>
    </message>
    <message>
        <source>Summarising observations</source>
        <translation>正在汇总观测数据</translation>
    </message>
    <message>
        <source>The file %1 gives a date and no hour in each row: these are daily means, and hourly values are needed.</source>
        <translation>文件 %1 每行只有日期而没有小时：这是日均值，而这里需要小时值。</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n row(s)</source>
        <translation>
            <numerusform>%1：%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>columns that are no hourly value of ours: %1</source>
        <translation>不属于小时值的列：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n station(s) that were not asked for</source>
        <translation>
            <numerusform>未要求载入的 %n 个站点</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of stations that were not asked for</source>
        <translation>
            <numerusform>未要求载入的站点的 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>The table names no station; its values are taken as those of &quot;%1&quot;.</source>
        <translation>表中未注明站点；其数值视为“%1”的数据。</translation>
    </message>
    <message>
        <source>The time is not a full hour that can be understood; the row is left out.</source>
        <translation>时间不是可识别的整点；该行已略去。</translation>
    </message>
    <message>
        <source>The row names no station; it is left out.</source>
        <translation>该行未注明站点；已略去。</translation>
    </message>
    <message>
        <source>The cell is no number and is left out.</source>
        <translation>单元格不是数字，已略去。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no unit of %2 that can be converted; the value is left out.</source>
        <translation>“%1”不是可换算的 %2 单位；该值已略去。</translation>
    </message>
    <message>
        <source>The cell is no wind direction (0 to 360, or N, NNE, 东北 ...) and is left out.</source>
        <translation>单元格不是风向（0 至 360，或 N、NNE、东北等），已略去。</translation>
    </message>
    <message>
        <source>National table with a column for each station</source>
        <translation>国家站格式：每站一列</translation>
    </message>
    <message>
        <source>Long table with a row for each value</source>
        <translation>长表：每值一行</translation>
    </message>
    <message>
        <source>Weather table</source>
        <translation>气象表</translation>
    </message>
    <message>
        <source>Table of air and weather</source>
        <translation>空气与气象合表</translation>
    </message>
    <message>
        <source>Table with a column for each pollutant</source>
        <translation>每项污染物一列</translation>
    </message>
    <message>
        <source>sheet &quot;%1&quot;, which is no table of observations</source>
        <translation>工作表“%1”，不是观测数据表</translation>
    </message>
    <message>
        <source>The file %1 is no table of hourly observations: it needs a header with a time (time, or date and hour) and pollutants, values or weather; its first row reads &quot;%2&quot;.</source>
        <translation>文件 %1 不是小时观测数据表：表头需要有时间（时间，或日期和小时）以及污染物、数值或气象；其首行为“%2”。</translation>
    </message>
</context>
<context>
    <name>QualityText</name>
    <message>
        <source>Checking rows</source>
        <translation>正在检查各行</translation>
    </message>
    <message>
        <source>Comparing sources</source>
        <translation>正在比较污染源</translation>
    </message>
    <message>
        <source>Outlet %1 of this enterprise is recorded already as &quot;%2&quot;; merge the two or correct the outlet code.</source>
        <translation>该企业的排放口 %1 已登记为“%2”；请合并两者，或更正排放口编号。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has almost the same name and is %2 m away; merge the two if they are one source.</source>
        <translation>“%1”名称几乎相同，且相距 %2 m；如为同一源，请合并。</translation>
    </message>
    <message>
        <source>The emission of %1 is negative; enter what was emitted, or leave it empty.</source>
        <translation>%1 排放量为负；请填写实际排放量，或留空。</translation>
    </message>
    <message>
        <source>The emission of %1 is no finite number; enter what was emitted, or leave it empty.</source>
        <translation>%1 排放量不是有限数值；请填写实际排放量，或留空。</translation>
    </message>
    <message>
        <source>PM2.5 (%1 t/a) is part of PM10 (%2 t/a) and cannot exceed it; correct one of the two.</source>
        <translation>PM2.5（%1 t/a）是 PM10（%2 t/a）的一部分，不能超过它；请更正其中之一。</translation>
    </message>
    <message>
        <source>BC and OC together (%1 t/a) are part of PM2.5 (%2 t/a) and cannot exceed it; correct one of them.</source>
        <translation>BC 与 OC 之和（%1 t/a）是 PM2.5（%2 t/a）的一部分，不能超过它；请更正其中之一。</translation>
    </message>
    <message>
        <source>The source is in operation and every emission is 0; enter the emissions or mark it as closed.</source>
        <translation>该源在产而各项排放量均为 0；请填写排放量，或标为关停。</translation>
    </message>
    <message>
        <source>The source is closed and still has emissions; set them to 0 or correct the status.</source>
        <translation>该源已关停却仍有排放量；请改为 0，或更正状态。</translation>
    </message>
    <message>
        <source>The emission of %1 is &quot;%2&quot;, which is no number; enter what was emitted, or leave it empty.</source>
        <translation>%1 排放量为“%2”，不是数字；请填写实际排放量，或留空。</translation>
    </message>
    <message>
        <source>This is an old registration number of 15 digits; enter the unified social credit code of 18 characters.</source>
        <translation>这是 15 位的旧注册号；请填写 18 位统一社会信用代码。</translation>
    </message>
    <message>
        <source>The check character of the organisation code inside the credit code is wrong; compare the code with the licence.</source>
        <translation>信用代码中组织机构代码的校验码错误；请与营业执照核对。</translation>
    </message>
    <message numerus="yes">
        <source>The credit code has %n character(s) in place of 18; enter it again from the licence.</source>
        <extracomment>%n: number of characters</extracomment>
        <translation>
            <numerusform>信用代码有 %n 位，应为 18 位；请按营业执照重新填写。</numerusform>
        </translation>
    </message>
    <message>
        <source>The credit code has a character that no code has (I, O, S, V and Z are not used); enter it again from the licence.</source>
        <translation>信用代码含有不允许的字符（不使用 I、O、S、V、Z）；请按营业执照重新填写。</translation>
    </message>
    <message>
        <source>The check character of the credit code is wrong; compare the code with the licence.</source>
        <translation>信用代码的校验码错误；请与营业执照核对。</translation>
    </message>
    <message>
        <source>This is no permit number: it should be the credit code, three digits and a letter, such as 001P; enter it again from the permit.</source>
        <translation>这不是排污许可证编号：应为信用代码加三位数字和一个字母，如 001P；请按许可证重新填写。</translation>
    </message>
    <message>
        <source>The permit number belongs to another enterprise: it does not begin with the credit code %1; correct one of the two.</source>
        <translation>该许可证编号属于另一家企业：它不以信用代码 %1 开头；请更正其中之一。</translation>
    </message>
    <message>
        <source>The text was damaged by a wrong encoding; import the list again from the original file.</source>
        <translation>文字因编码错误而损坏；请从原文件重新导入。</translation>
    </message>
    <message>
        <source>The list says %1, but the position is in %2, %3 m from %1; correct the coordinates or the district.</source>
        <translation>清单填报为%1，但位置在%2，距%1 %3 m；请更正坐标或区县。</translation>
    </message>
    <message>
        <source>No district of the city has the code %1; the position is in %2.</source>
        <translation>本市没有代码为 %1 的区县；该位置在%2。</translation>
    </message>
    <message>
        <source>The position is just outside the city&apos;s border; correct the coordinates or take the source off the city&apos;s list.</source>
        <translation>位置刚好在市界之外；请更正坐标，或将该源移出本市清单。</translation>
    </message>
    <message>
        <source>The position is far outside the city; correct the coordinates, or import the list again with the coordinate system that it is in.</source>
        <translation>位置远在本市之外；请更正坐标，或按清单实际的坐标系重新导入。</translation>
    </message>
    <message>
        <source>The position is the centre of %1, which is what an address search gives when it finds nothing; look up the real place.</source>
        <translation>位置正是%1的中心点，这是地址查询失败时返回的位置；请查明实际位置。</translation>
    </message>
    <message>
        <source>The coordinates are only good to about %1 m; ask for at least %2 decimals of a degree.</source>
        <translation>坐标只精确到约 %1 m；请要求至少填写到小数点后 %2 位。</translation>
    </message>
    <message>
        <source>The position is in water; correct the coordinates.</source>
        <translation>位置在水域内；请更正坐标。</translation>
    </message>
    <message>
        <source>The position is in the water of %1; correct the coordinates.</source>
        <translation>位置在%1水域内；请更正坐标。</translation>
    </message>
    <message>
        <source>The source has no position; enter its coordinates.</source>
        <translation>该源没有位置；请填写坐标。</translation>
    </message>
    <message>
        <source>A stack of %1 m is not between %2 and %3 m; enter its height above the ground.</source>
        <translation>排气筒高度 %1 m 不在 %2 至 %3 m 之间；请填写离地高度。</translation>
    </message>
    <message>
        <source>An exit temperature of %1 K is probably in °C: that would be %2 K.</source>
        <translation>出口温度 %1 K 很可能是摄氏度：即 %2 K。</translation>
    </message>
    <message>
        <source>An exit temperature of %1 K is not between %2 and %3 K; enter the temperature of the flue gas.</source>
        <translation>出口温度 %1 K 不在 %2 至 %3 K 之间；请填写烟气温度。</translation>
    </message>
    <message>
        <source>A stack diameter of %1 m is not between 0 and %2 m; enter the inner diameter of its mouth.</source>
        <translation>排气筒内径 %1 m 不在 0 至 %2 m 之间；请填写出口内径。</translation>
    </message>
    <message>
        <source>An exit velocity of %1 m/s is not between 0 and %2 m/s; enter the velocity of the flue gas.</source>
        <translation>出口流速 %1 m/s 不在 0 至 %2 m/s 之间；请填写烟气流速。</translation>
    </message>
    <message>
        <source>No usable coordinates</source>
        <translation>坐标不可用</translation>
    </message>
    <message>
        <source>Longitude and latitude swapped</source>
        <translation>经纬度颠倒</translation>
    </message>
    <message>
        <source>Outside the city</source>
        <translation>在本市之外</translation>
    </message>
    <message>
        <source>Not in the declared district</source>
        <translation>不在所报区县内</translation>
    </message>
    <message>
        <source>Coordinate system unclear</source>
        <translation>坐标系不明</translation>
    </message>
    <message>
        <source>Datum offset</source>
        <translation>基准偏移</translation>
    </message>
    <message>
        <source>Placed at a common point</source>
        <translation>多源同点</translation>
    </message>
    <message>
        <source>Coarse coordinates</source>
        <translation>坐标粗略</translation>
    </message>
    <message>
        <source>In water</source>
        <translation>位于水域</translation>
    </message>
    <message>
        <source>Recorded twice</source>
        <translation>重复登记</translation>
    </message>
    <message>
        <source>Credit code or permit</source>
        <translation>信用代码或许可证</translation>
    </message>
    <message>
        <source>Impossible emission</source>
        <translation>排放量不合理</translation>
    </message>
    <message>
        <source>Kilograms for tonnes</source>
        <translation>千克误作吨</translation>
    </message>
    <message>
        <source>Stack out of range</source>
        <translation>排气筒参数超限</translation>
    </message>
    <message>
        <source>Emission against status</source>
        <translation>排放量与状态矛盾</translation>
    </message>
    <message>
        <source>Total changed much</source>
        <translation>总量变化大</translation>
    </message>
    <message>
        <source>Damaged text</source>
        <translation>文字损坏</translation>
    </message>
    <message>
        <source>Doubtful hourly values</source>
        <translation>小时值可疑</translation>
    </message>
    <message numerus="yes">
        <source>%n different premise(s) are at exactly this point, which is where an address search gave up; look up the real place.</source>
        <extracomment>%n: number of premises at one point</extracomment>
        <translation>
            <numerusform>有 %n 个不同场所恰在同一点，这是地址查询失败时返回的位置；请查明实际位置。</numerusform>
        </translation>
    </message>
    <message>
        <source>The quality rules %1 cannot be read: %2; install the program again.</source>
        <translation>质控规则 %1 无法读取：%2；请重新安装程序。</translation>
    </message>
    <message>
        <source>The quality rules %1 are damaged: %2; put back the file of the program.</source>
        <translation>质控规则 %1 已损坏：%2；请恢复程序自带的文件。</translation>
    </message>
    <message>
        <source>The quality rules %1 have no usable value for %2 of %3; correct the entry.</source>
        <translation>质控规则 %1 中 %3 的 %2 没有可用的值；请更正该条。</translation>
    </message>
    <message>
        <source>sources without a district</source>
        <translation>未注明区县的源</translation>
    </message>
    <message>
        <source>%1 of %2 had no emission in the last version and has %3 t/a now; review what was added.</source>
        <translation>%2的 %1 在上一版没有排放，现为 %3 t/a；请核查新增内容。</translation>
    </message>
    <message>
        <source>%1 of %2 rose by %3 % from %4 to %5 t/a; review what changed.</source>
        <translation>%2的 %1 上升 %3 %，由 %4 变为 %5 t/a；请核查变化。</translation>
    </message>
    <message>
        <source>%1 of %2 fell by %3 % from %4 to %5 t/a; review what changed.</source>
        <translation>%2的 %1 下降 %3 %，由 %4 变为 %5 t/a；请核查变化。</translation>
    </message>
    <message>
        <source>%1 t/a of %2 is far above what such sources emit; it was probably written in kg, which would be %3 t/a.</source>
        <translation>%2 %1 t/a 远高于同类源；很可能是以 kg 填写，即应为 %3 t/a。</translation>
    </message>
    <message>
        <source>%1 t/a of %2 is far below what such sources emit; it was probably converted twice, which would be %3 t/a.</source>
        <translation>%2 %1 t/a 远低于同类源；很可能换算了两次，即应为 %3 t/a。</translation>
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
    <name>Text</name>
    <message>
        <source>The rule &quot;%1&quot; cannot be checked on stored sources.</source>
        <translation>规则“%1”不能用于检查已入库的源。</translation>
    </message>
</context>
<context>
    <name>airshed</name>
    <message>
        <source>The rule table %1 cannot be read: %2.</source>
        <translation>规则表 %1 无法读取：%2。</translation>
    </message>
    <message>
        <source>%1, line %2: this is no valid JSON (%3); mend the table there.</source>
        <translation>%1 第 %2 行：不是有效的 JSON（%3）；请在该处改正。</translation>
    </message>
    <message>
        <source>%1, line 1: a rule table begins with {; mend the table there.</source>
        <translation>%1 第 1 行：规则表应以 { 开头；请在该处改正。</translation>
    </message>
    <message>
        <source>%1, line %2, &quot;%3&quot;: %4.</source>
        <translation>%1 第 %2 行，“%3”：%4。</translation>
    </message>
    <message>
        <source>this key is missing</source>
        <translation>缺少这个键</translation>
    </message>
    <message>
        <source>this must be an object in braces</source>
        <translation>这里应是花括号中的对象</translation>
    </message>
    <message>
        <source>this must be a list in brackets</source>
        <translation>这里应是方括号中的列表</translation>
    </message>
    <message>
        <source>this must be a whole number</source>
        <translation>这里应是整数</translation>
    </message>
    <message>
        <source>this must be true or false</source>
        <translation>这里应是 true 或 false</translation>
    </message>
    <message>
        <source>this must be a text in quotation marks</source>
        <translation>这里应是引号中的文字</translation>
    </message>
    <message>
        <source>this must be a number</source>
        <translation>这里应是数字</translation>
    </message>
    <message>
        <source>%1 is not between %2 and %3</source>
        <translation>%1 不在 %2 至 %3 之间</translation>
    </message>
    <message>
        <source>%1 is less than %2</source>
        <translation>%1 小于 %2</translation>
    </message>
    <message>
        <source>%1 is more than %2</source>
        <translation>%1 大于 %2</translation>
    </message>
    <message>
        <source>nobody knows this key; allowed here are %1</source>
        <translation>没有这个键；此处可用的键为 %1</translation>
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
        <source>The layer “%1” does not say its coordinate system and may be drawn in the wrong place; set it in the layer&apos;s properties.</source>
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
        <source>%1 cannot be written (%2); what was there before is unchanged. Free some space, check the folder&apos;s permissions or choose another place.</source>
        <translation>无法写入 %1（%2），原有内容未改动。请释放空间、检查文件夹权限或另选位置。</translation>
    </message>
</context>
<context>
    <name>airshed::attribution</name>
    <message>
        <source>Strongly suspected</source>
        <translation>高度疑似</translation>
    </message>
    <message>
        <source>Suspected</source>
        <translation>疑似</translation>
    </message>
    <message>
        <source>To be checked</source>
        <translation>待核查</translation>
    </message>
    <message>
        <source>For screening only</source>
        <translation>仅供排查</translation>
    </message>
    <message>
        <source>Unobserved</source>
        <translation>未观测到</translation>
    </message>
    <message>
        <source>Primary pollutants only: the primary part of PM10 and PM2.5, SO2, CO and NOx. Flat terrain, straight hourly plumes, no buildings, no chemistry; calm hours are left out. A decision aid, not a regulatory model.</source>
        <translation>仅适用于一次污染物：PM10 和 PM2.5 的一次部分、SO2、CO 和 NOx。假定地形平坦、逐时直线烟羽，不考虑建筑物和化学反应；静风小时不参与计算。结果供辅助决策，不是导则模型。</translation>
    </message>
</context>
<context>
    <name>airshed::attribution::AnalysisPanel</name>
    <message>
        <source>Open a workspace to find the sources of an episode.</source>
        <translation>打开工作区后，可查找一个时段的污染源。</translation>
    </message>
    <message>
        <source>Find the sources</source>
        <translation>查找污染源</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>溯源进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Parameters: defaults</source>
        <translation>参数：默认</translation>
    </message>
    <message>
        <source>Parameters: changed</source>
        <translation>参数：已更改</translation>
    </message>
    <message>
        <source>List the stations with observations</source>
        <translation>列出有观测数据的站点</translation>
    </message>
</context>
<context>
    <name>airshed::attribution::AnalysisPart</name>
    <message>
        <source>Attribute this &amp;station&apos;s hours</source>
        <translation>对本站小时溯源(&amp;S)</translation>
    </message>
    <message>
        <source>Ask which sources explain the hours of the selected station</source>
        <translation>查找哪些源能解释所选站点的小时高值</translation>
    </message>
    <message>
        <source>&amp;Find the sources</source>
        <translation>查找污染源(&amp;F)</translation>
    </message>
    <message>
        <source>Find which sources explain the chosen hours of the station</source>
        <translation>查找哪些源能解释站点所选小时的高值</translation>
    </message>
    <message>
        <source>Show the &amp;result</source>
        <translation>显示结果(&amp;R)</translation>
    </message>
    <message>
        <source>Sensitivity to the &amp;prior</source>
        <translation>对先验的敏感性(&amp;P)</translation>
    </message>
    <message>
        <source>Ranks with a tight, the usual and a loose prior side by side</source>
        <translation>并列比较紧、常用和松的先验下的名次</translation>
    </message>
    <message>
        <source>Stored r&amp;uns</source>
        <translation>已存溯源记录(&amp;U)</translation>
    </message>
    <message>
        <source>Earlier attributions: open, compare, repeat</source>
        <translation>以往的溯源：打开、比较、重做</translation>
    </message>
    <message>
        <source>Repor&amp;t…</source>
        <translation>报告(&amp;T)…</translation>
    </message>
    <message>
        <source>Write the report of the shown run: PDF or Excel workbook</source>
        <translation>将所示溯源写成报告：PDF 或 Excel 工作簿</translation>
    </message>
    <message>
        <source>Attribution</source>
        <translation>溯源</translation>
    </message>
    <message>
        <source>Sources found</source>
        <translation>查得污染源</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>溯源记录</translation>
    </message>
</context>
<context>
    <name>airshed::attribution::AnalysisRun</name>
    <message>
        <source>Find the sources of %1 at %2</source>
        <translation>查找 %2 的 %1 污染源</translation>
    </message>
    <message>
        <source>The run is not kept: %1</source>
        <translation>溯源记录未保存：%1</translation>
    </message>
</context>
<context>
    <name>airshed::attribution::AttributionText</name>
    <message>
        <source>No inversion: nothing is known of its actual emission.</source>
        <translation>没有反演：其实际排放未知。</translation>
    </message>
    <message>
        <source>Probability that it emits more than twice what it declares: %1 %. Contribution at the station %2 %5 (%3 to %4).</source>
        <translation>排放超过申报两倍的概率：%1 %。对站点的贡献 %2 %5（%3 至 %4）。</translation>
    </message>
    <message numerus="yes">
        <source>%n station(s) had an hour in which it added at least %1 %2.</source>
        <translation>
            <numerusform>%n 个站点有其贡献不低于 %1 %2 的小时。</numerusform>
        </translation>
    </message>
    <message>
        <source>No station has a direction of high values in the record.</source>
        <translation>记录中没有站点显示高值的来向。</translation>
    </message>
    <message>
        <source>High values at %1 come from %2°, the source lies at %3°.</source>
        <translation>%1的高值来自 %2°，该源位于 %3°。</translation>
    </message>
    <message>
        <source>its stack or area is not stated and was assumed</source>
        <translation>其烟囱或面积未填报，采用默认值</translation>
    </message>
    <message>
        <source>its record has an open problem</source>
        <translation>其记录有未处理的问题</translation>
    </message>
    <message>
        <source>%1 % of the station&apos;s values are flagged</source>
        <translation>该站 %1 % 的值带标记</translation>
    </message>
    <message>
        <source>the clouds were assumed</source>
        <translation>云量为假定值</translation>
    </message>
    <message>
        <source>Release, record and observations are stated and without open problems.</source>
        <translation>排放参数、记录和观测数据均已填报且没有未处理的问题。</translation>
    </message>
    <message>
        <source>The data are not clean: %1.</source>
        <translation>数据存在问题：%1。</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>It lay upwind in the hours of the alarm: %1 % of the screening score. Screening is no proof and does not count for the grade.</source>
        <translation>报警小时内它位于上风向：占筛查得分的 %1 %。筛查不是证据，不计入等级。</translation>
    </message>
    <message>
        <source>It did not lie upwind in the hours of the alarm.</source>
        <translation>报警小时内它不在上风向。</translation>
    </message>
    <message>
        <source>Weighing the observations</source>
        <translation>正在权衡观测数据</translation>
    </message>
    <message>
        <source>No station has a usable value in the hours with wind: nothing can be attributed.</source>
        <translation>有风的小时内没有站点具有可用值：无法溯源。</translation>
    </message>
    <message>
        <source>Drawing blocks of hours anew</source>
        <translation>正在重新抽取小时块</translation>
    </message>
    <message>
        <source>The observations cannot tell the unknowns apart: their matrix is singular. Take more hours or stations, or trust the inventory more (a smaller cv of the prior).</source>
        <translation>观测数据不能区分未知量：矩阵奇异。请增加小时或站点，或更信任清单（减小先验变异系数）。</translation>
    </message>
    <message>
        <source>The field &quot;%1&quot; is missing or is no value of its kind.</source>
        <translation>字段“%1”缺失或类型不符。</translation>
    </message>
    <message>
        <source>The run %1 cannot be read: %2</source>
        <translation>溯源记录 %1 无法读取：%2</translation>
    </message>
    <message>
        <source>The folder %1 for attribution runs cannot be made.</source>
        <translation>无法创建溯源记录的文件夹 %1。</translation>
    </message>
    <message>
        <source>There is no attribution run &quot;%1&quot; in this workspace.</source>
        <translation>本工作区没有溯源记录“%1”。</translation>
    </message>
    <message>
        <source>%1 is no attribution run of this program, or it is damaged.</source>
        <translation>%1 不是本程序的溯源记录，或已损坏。</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of the program.</source>
        <translation>%1 由更新版本的程序写成。</translation>
    </message>
    <message>
        <source>Following the plumes of the listed sources</source>
        <translation>正在跟踪清单内源的烟羽</translation>
    </message>
    <message>
        <source>Choosing candidates</source>
        <translation>正在选择候选源</translation>
    </message>
    <message>
        <source>Fewer than three stations stand %1 to %2 km away: the background is taken from all other stations.</source>
        <translation>%1 至 %2 km 内的站点少于三个：背景取自其余全部站点。</translation>
    </message>
    <message>
        <source>There are no three other stations: the background is the lowest quarter of the station&apos;s own record.</source>
        <translation>没有另外三个站点：背景取本站自身记录的最低四分之一。</translation>
    </message>
    <message>
        <source>There are neither three other stations nor a day of own values: no local increment can be told.</source>
        <translation>既没有另外三个站点，本站也没有一天的数据：无法得出本地增量。</translation>
    </message>
    <message>
        <source>On the mean of the episode the station does not stand above its surroundings: there is no local increment to attribute, and shares of it are not given.</source>
        <translation>时段平均来看，本站不高于周边：没有可溯源的本地增量，不给出占比。</translation>
    </message>
    <message>
        <source>No hour is an alarm by the rule (two hours or more, three robust standard deviations and %1 %2 above the surroundings).</source>
        <translation>没有小时符合报警规则（连续两小时以上，高出周边三倍稳健标准差且 %1 %2）。</translation>
    </message>
    <message>
        <source>No listed source emits this pollutant near the stations: nothing listed can be held to account.</source>
        <translation>站点附近没有排放该污染物的清单源：清单内没有可归因的源。</translation>
    </message>
    <message>
        <source>No listed source reaches %1 %2 at any station in any hour, as it declares: there are no candidates.</source>
        <translation>按申报排放，没有清单源在任一小时对任一站点达到 %1 %2：没有候选源。</translation>
    </message>
    <message>
        <source>%1 sources could be seen but nowhere add %2 %3 as they declare; they count together and are not ranked.</source>
        <translation>%1 个源可以被观测到，但按申报对各站的贡献都不足 %2 %3；合并计算，不参与排名。</translation>
    </message>
    <message>
        <source>%1 sources more would be candidates; beyond the first %2 they count together and are not ranked.</source>
        <translation>另有 %1 个源可作候选；前 %2 个以外的合并计算，不参与排名。</translation>
    </message>
    <message>
        <source>%1 sources could not be seen by any station under the winds of the episode: they are neither cleared nor suspected.</source>
        <translation>在时段的风下，%1 个源不能被任何站点观测到：既未排除，也未怀疑。</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n other(s)</source>
        <translation>
            <numerusform>%1 等另 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Only %1 stations have values in hours with wind: sources and background cannot be told apart with fewer than %2, so there is no inversion.</source>
        <translation>只有 %1 个站点在有风小时有值：少于 %2 个时不能区分源与背景，因此没有反演。</translation>
    </message>
    <message numerus="yes">
        <source>The episode is short: intervals come from blocks of %n hour(s) and are rather too narrow.</source>
        <translation>
            <numerusform>时段较短：区间来自 %n 小时的块，偏窄。</numerusform>
        </translation>
    </message>
    <message>
        <source>All other listed sources together add %1 %4 at the station (%2 to %3).</source>
        <translation>其余清单源合计对站点贡献 %1 %4（%2 至 %3）。</translation>
    </message>
    <message>
        <source>Local primary increment %1 %3; regional and secondary background %2 %3.</source>
        <translation>本地一次增量 %1 %3；区域与二次背景 %2 %3。</translation>
    </message>
    <message>
        <source>Finding directions</source>
        <translation>正在分析方向</translation>
    </message>
    <message>
        <source>Fewer than 24 hours of the record have both wind and a value: no direction can be told.</source>
        <translation>记录中同时有风和数值的小时不足 24 个：无法得出方向。</translation>
    </message>
    <message>
        <source>No place explains the increments as one source: there is no search area.</source>
        <translation>没有一个位置能作为单一源解释这些增量：没有搜索区。</translation>
    </message>
    <message>
        <source>Possible unlisted source: %1 % of the most likely search area has no listed source that could explain the increments.</source>
        <translation>可能存在未列源：最可能搜索区的 %1 % 内没有能解释增量的清单源。</translation>
    </message>
    <message>
        <source>PM2.5: sources are held to account for its primary part only; what formed in the air is part of the background, regional and secondary together.</source>
        <translation>PM2.5：只对其一次部分归因；空气中生成的部分计入背景，含区域与二次。</translation>
    </message>
    <message>
        <source>NO2 is compared with the sources&apos; NOx as if all of it were NO2: near a source contributions are upper bounds.</source>
        <translation>NO2 与源的 NOx 比较，视其全部为 NO2：靠近源处的贡献为上限。</translation>
    </message>
    <message>
        <source>CO: errors and least contributions are 20 times those of the other pollutants, as its concentrations are.</source>
        <translation>CO：误差和最小贡献取其他污染物的 20 倍，与其浓度相应。</translation>
    </message>
    <message>
        <source>%1 has no value in %2 of %3 hours.</source>
        <translation>%1在 %3 个小时中有 %2 个没有值。</translation>
    </message>
    <message>
        <source>%1 of %2 values of %3 are negative or marked as faulty and were not used.</source>
        <translation>%1的 %3 个值中有 %2 个为负值或标记为故障，未采用。</translation>
    </message>
    <message>
        <source>%1 reports the same value in every hour, as an instrument that hangs: its values were not used.</source>
        <translation>%1每小时数值相同，疑似仪器停滞：未采用其数值。</translation>
    </message>
    <message>
        <source>%1 is the only station with values: no background from neighbours, no inversion.</source>
        <translation>%1是唯一有值的站点：没有邻站背景，也没有反演。</translation>
    </message>
    <message>
        <source>The episode has no hour with wind of 0.5 m/s and a direction: plumes, screening and the search area are left out.</source>
        <translation>时段内没有风速达 0.5 m/s 且有风向的小时：不做烟羽、筛查和搜索区。</translation>
    </message>
    <message>
        <source>%1 of %2 hours are calm or have no wind and were left out of the plume model.</source>
        <translation>%2 个小时中 %1 个静风或无风，未参与烟羽模型。</translation>
    </message>
    <message>
        <source>Clouds were not observed in every hour; the missing ones were assumed (5-7 tenths by day, 4 by night).</source>
        <translation>并非每小时都有云量观测；缺失者为假定值（白天 5-7 成，夜间 4 成）。</translation>
    </message>
    <message>
        <source>There is no weather site &quot;%1&quot; among the observations.</source>
        <translation>观测数据中没有气象站“%1”。</translation>
    </message>
    <message>
        <source>No weather site within %1 km has wind in the hours of the episode: only the local increment can be told.</source>
        <translation>时段内 %1 km 范围没有有风的气象站：只能得出本地增量。</translation>
    </message>
    <message>
        <source>Wind of %1, %2 km from the station.</source>
        <translation>风取自%1，距站点 %2 km。</translation>
    </message>
    <message numerus="yes">
        <source>Wind: the vector mean of %n site(s).</source>
        <translation>
            <numerusform>风：%n 个气象站的矢量平均。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is not emitted but forms in the air from other pollutants: no plume model can attribute it to single sources. Take a primary pollutant (PM10, PM2.5, SO2, NO2, CO).</source>
        <translation>%1不由源排放，而是由其他污染物在空气中生成：烟羽模型不能将其归因于单个源。请选择一次污染物（PM10、PM2.5、SO2、NO2、CO）。</translation>
    </message>
    <message>
        <source>The episode has no hours: its end lies before its beginning.</source>
        <translation>时段没有小时：其结束早于开始。</translation>
    </message>
    <message>
        <source>The episode has %1 hours; at most %2 can be attributed at once. Take a part of it.</source>
        <translation>时段有 %1 个小时；一次最多溯源 %2 个。请取其中一部分。</translation>
    </message>
    <message>
        <source>There is no station &quot;%1&quot; in the inventory.</source>
        <translation>清单中没有站点“%1”。</translation>
    </message>
    <message>
        <source>The station %1 has no position; enter it in the inventory.</source>
        <translation>站点 %1 没有位置；请在清单中填写。</translation>
    </message>
    <message>
        <source>The station %1 stands outside the map&apos;s coordinate system; check its position.</source>
        <translation>站点 %1 位于地图坐标系之外；请检查其位置。</translation>
    </message>
    <message>
        <source>%1 has no usable value of %2 from %3 to %4.</source>
        <translation>%1从 %3 到 %4 没有可用的 %2 值。</translation>
    </message>
    <message>
        <source>Reading sources</source>
        <translation>正在读取污染源</translation>
    </message>
    <message>
        <source>%1 sources are closed and were left out.</source>
        <translation>%1 个源已关闭，已略去。</translation>
    </message>
    <message>
        <source>%1 sources of %2 have no position that could be used and were left out.</source>
        <translation>%2 个源中 %1 个没有可用的位置，已略去。</translation>
    </message>
    <message>
        <source>%1 sources state no emission of %2 and were left out.</source>
        <translation>%1 个源未填报 %2 的排放量，已略去。</translation>
    </message>
    <message>
        <source>Of %1 sources the stack or the area is not stated; the defaults of their kind were taken.</source>
        <translation>%1 个源未填报烟囱或面积；采用其类别的默认值。</translation>
    </message>
    <message numerus="yes">
        <source>Only %n hour(s) have wind: an inversion needs %1. Candidates are ranked by what they add as they declare.</source>
        <translation>
            <numerusform>只有 %n 个有风小时：反演需要 %1 个。候选源按申报排放的贡献排名。</numerusform>
        </translation>
    </message>
    <message>
        <source>The intervals of the first two, %1 and %2, overlap: their order is not certain, look at both.</source>
        <translation>前两位%1和%2的区间重叠：先后次序不确定，应两者都查。</translation>
    </message>
</context>
<context>
    <name>airshed::attribution::CandidateList</name>
    <message>
        <source>Filter by name, number or class</source>
        <translation>按名称、编号或类别筛选</translation>
    </message>
    <message>
        <source>Evidence of at least</source>
        <translation>证据等级不低于</translation>
    </message>
    <message>
        <source>All grades</source>
        <translation>全部等级</translation>
    </message>
    <message>
        <source>Only A</source>
        <translation>仅 A</translation>
    </message>
    <message>
        <source>A to %1</source>
        <translation>A 至 %1</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Ranked candidates</source>
        <translation>排名候选源</translation>
    </message>
    <message>
        <source>Sources that nobody could see</source>
        <translation>没有站点能观测到的源</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message numerus="yes">
        <source>%n sources or groups</source>
        <translation>
            <numerusform>%n 个源或组</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 个中的 %1 个</translation>
    </message>
</context>
<context>
    <name>airshed::attribution::ChartPanel</name>
    <message>
        <source>Show all hours</source>
        <translation>显示全部小时</translation>
    </message>
    <message>
        <source>Show the episode</source>
        <translation>显示本时段</translation>
    </message>
    <message>
        <source>Open a workspace to see its hours as a chart.</source>
        <translation>打开工作区后，可在此查看逐时曲线。</translation>
    </message>
    <message>
        <source>There are no hourly observations yet. Load a table of the stations&apos; hours, and their series stand here.</source>
        <translation>还没有小时观测数据。载入各站逐时数据表后，曲线显示在这里。</translation>
    </message>
    <message>
        <source>Read the chart&apos;s hours</source>
        <translation>读取图表的小时数据</translation>
    </message>
    <message>
        <source>wind %1 m/s %2 (%3)</source>
        <translation>风速 %1 m/s %2（%3）</translation>
    </message>
    <message>
        <source>calm</source>
        <translation>静风</translation>
    </message>
    <message>
        <source>An episode belongs to a station: select one on the map, then drag over its hours.</source>
        <translation>时段须对应一个站点：请先在地图上选择站点，再在其小时上拖动。</translation>
    </message>
</context>
<context>
    <name>airshed::attribution::ChartSeries</name>
    <message>
        <source>City mean</source>
        <translation>全市均值</translation>
    </message>
</context>
<context>
    <name>airshed::attribution::CityState</name>
    <message>
        <source>Peace</source>
        <translation>平时</translation>
    </message>
    <message>
        <source>War</source>
        <translation>战时</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>休养提升期</translation>
    </message>
    <message>
        <source>No state</source>
        <translation>无状态</translation>
    </message>
    <message>
        <source>The forecast %1 cannot be read: %2.</source>
        <translation>预报 %1 无法读取：%2。</translation>
    </message>
    <message>
        <source>aqi_forecast.csv, line %1: “%2” is not a day and an AQI of 0 to 500, such as 2026-03-02,88; correct the line.</source>
        <translation>aqi_forecast.csv 第 %1 行：“%2”不是日期和 0 至 500 的 AQI（例如 2026-03-02,88）；请改正该行。</translation>
    </message>
    <message>
        <source>City&apos;s air of %1</source>
        <translation>%1的全市空气</translation>
    </message>
    <message>
        <source>this must be one of %1</source>
        <translation>这里应为 %1 之一</translation>
    </message>
    <message>
        <source>The rule table %1 cannot be read: %2.</source>
        <translation>规则表 %1 无法读取：%2。</translation>
    </message>
    <message>
        <source>peace cannot begin above the index of war, %1</source>
        <translation>平时不能从战时指数 %1 开始</translation>
    </message>
    <message>
        <source>recovery cannot reach the index of war, %1</source>
        <translation>休养提升期不能达到战时指数 %1</translation>
    </message>
    <message>
        <source>AQI of the last 24 hours</source>
        <translation>最近 24 小时 AQI</translation>
    </message>
    <message>
        <source>AQI of the hour</source>
        <translation>小时 AQI</translation>
    </message>
    <message>
        <source>mean of the national stations</source>
        <translation>国控站均值</translation>
    </message>
    <message>
        <source>mean of all stations</source>
        <translation>全部站点均值</translation>
    </message>
    <message>
        <source>Judged by: %1, %2.</source>
        <translation>判据：%1，%2。</translation>
    </message>
    <message numerus="yes">
        <source>War: at %1 or above, or forecast so within %n hour(s).</source>
        <translation>
            <numerusform>战时：达到或超过 %1，或 %n 小时内预报如此。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Peace again: below %1 for %n hour(s), and forecast at most %2.</source>
        <translation>
            <numerusform>转回平时：低于 %1 持续 %n 小时，且预报不超过 %2。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Recovery: no war, and %n coming day(s) forecast at most %1.</source>
        <translation>
            <numerusform>休养提升期：非战时，且未来 %n 天预报不超过 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>The folder %1 cannot be made; choose a workspace that can be written.</source>
        <translation>无法创建文件夹 %1；请选择可写的工作区。</translation>
    </message>
</context>
<context>
    <name>airshed::attribution::ClassLegend</name>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>无数据</translation>
    </message>
</context>
<context>
    <name>airshed::attribution::ComparisonView</name>
    <message>
        <source>All runs</source>
        <translation>全部溯源记录</translation>
    </message>
    <message>
        <source>Candidates of two runs</source>
        <translation>两次溯源的候选源</translation>
    </message>
    <message>
        <source>1: %1 · 2: %2</source>
        <comment>two runs</comment>
        <translation>1：%1 · 2：%2</translation>
    </message>
    <message>
        <source>Both runs asked the same of the same inputs.</source>
        <translation>两次溯源的问题和输入相同。</translation>
    </message>
    <message>
        <source>1 and 2 differ. %1</source>
        <translation>1 与 2 不同。%1</translation>
    </message>
    <message>
        <source>Source or group</source>
        <translation>源或组</translation>
    </message>
    <message>
        <source>Rank 1</source>
        <translation>名次 1</translation>
    </message>
    <message>
        <source>Rank 2</source>
        <translation>名次 2</translation>
    </message>
    <message>
        <source>Contribution 1, %1</source>
        <translation>贡献 1，%1</translation>
    </message>
    <message>
        <source>Contribution 2, %1</source>
        <translation>贡献 2，%1</translation>
    </message>
    <message>
        <source>2 less 1</source>
        <translation>2 减 1</translation>
    </message>
    <message>
        <source>Evidence 1</source>
        <translation>证据 1</translation>
    </message>
    <message>
        <source>Evidence 2</source>
        <translation>证据 2</translation>
    </message>
    <message>
        <source>%1, intervals apart</source>
        <comment>a difference</comment>
        <translation>%1，区间不重叠</translation>
    </message>
</context>
<context>
    <name>airshed::attribution::Directions</name>
    <message>
        <source>N</source>
        <translation>北</translation>
    </message>
    <message>
        <source>NE</source>
        <translation>东北</translation>
    </message>
    <message>
        <source>E</source>
        <translation>东</translation>
    </message>
    <message>
        <source>SE</source>
        <translation>东南</translation>
    </message>
    <message>
        <source>S</source>
        <translation>南</translation>
    </message>
    <message>
        <source>SW</source>
        <translation>西南</translation>
    </message>
    <message>
        <source>W</source>
        <translation>西</translation>
    </message>
    <message>
        <source>NW</source>
        <translation>西北</translation>
    </message>
</context>
<context>
    <name>airshed::attribution::DirectionsPanel</name>
    <message>
        <source>No weather site within 60 km has wind in this period: import the hourly wind of one.</source>
        <translation>本时期内 60 km 范围没有有风数据的气象站：请载入一个站的逐时风。</translation>
    </message>
    <message>
        <source>No hour of this period has both %1 and wind.</source>
        <translation>本时期没有同时具有 %1 和风的小时。</translation>
    </message>
    <message>
        <source>%1 hours with wind, calm (under 0.5 m/s) %2; wind of %3, %4 km away.</source>
        <translation>有风小时 %1，静风（低于 0.5 m/s）%2；风取自%3，距离 %4 km。</translation>
    </message>
    <message>
        <source>Highest for certain from %1 (%2–%3: 5th to 95th percentile of %4 draws by days) at %5 m/s: %6 %7.</source>
        <translation>可信的最高值来自 %1（%2–%3：按天抽样 %4 次的第 5 至 95 百分位），风速 %5 m/s：%6 %7。</translation>
    </message>
    <message>
        <source>Largest from %1: %2 (%3–%4, 95 %). Threshold: 90th percentile of the record.</source>
        <translation>最大值来自 %1：%2（%3–%4，95 %）。阈值：记录的第 90 百分位。</translation>
    </message>
    <message>
        <source>Directions of %1</source>
        <translation>%1的方向</translation>
    </message>
    <message>
        <source>Show polar plots on the &amp;map</source>
        <translation>在地图上显示极坐标图(&amp;M)</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>Last 365 days</source>
        <translation>最近 365 天</translation>
    </message>
    <message>
        <source>Whole record</source>
        <translation>全部记录</translation>
    </message>
    <message>
        <source>The episode</source>
        <translation>本时段</translation>
    </message>
    <message>
        <source>Chosen days</source>
        <translation>自选日期</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>起始日</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>结束日</translation>
    </message>
    <message>
        <source>&amp;Station:</source>
        <translation>站点(&amp;S)：</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>&amp;Pollutant:</source>
        <translation>污染物(&amp;P)：</translation>
    </message>
    <message>
        <source>Pollutant</source>
        <translation>污染物</translation>
    </message>
    <message>
        <source>P&amp;eriod:</source>
        <translation>时期(&amp;E)：</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时期</translation>
    </message>
    <message>
        <source>Kinds of direction statistics</source>
        <translation>方向统计的类型</translation>
    </message>
    <message>
        <source>Polar plot</source>
        <translation>极坐标图</translation>
    </message>
    <message>
        <source>Mean concentration by wind direction and speed (non-parametric wind regression)</source>
        <translation>按风向和风速的平均浓度（非参数风回归）</translation>
    </message>
    <message>
        <source>CPF</source>
        <translation>CPF</translation>
    </message>
    <message>
        <source>Share of hours over a high threshold by direction (conditional probability function)</source>
        <translation>各方向超过高阈值的小时占比（条件概率函数）</translation>
    </message>
    <message>
        <source>Rose</source>
        <translation>玫瑰图</translation>
    </message>
    <message>
        <source>How often the wind blew from where, by class of concentration</source>
        <translation>各方向来风的频率，按浓度级别</translation>
    </message>
    <message>
        <source>Trajectories</source>
        <translation>轨迹</translation>
    </message>
    <message>
        <source>Regional origin from back trajectories of other models (PSCF, CWT)</source>
        <translation>由其他模型的后向轨迹得到的区域来源（PSCF、CWT）</translation>
    </message>
    <message>
        <source>Draws the polar plots of the selected stations, else of this one, at their places</source>
        <translation>在各站位置绘制所选站点（否则本站）的极坐标图</translation>
    </message>
    <message>
        <source>List the stations with observations</source>
        <translation>列出有观测数据的站点</translation>
    </message>
    <message>
        <source>Directions at %1</source>
        <translation>%1的方向</translation>
    </message>
    <message>
        <source>Open a workspace to see from where its stations&apos; pollution comes.</source>
        <translation>打开工作区后，可查看各站污染从何而来。</translation>
    </message>
    <message>
        <source>This workspace has no hourly observations of its stations yet: import their concentrations and the wind of a weather site.</source>
        <translation>本工作区还没有站点的小时观测数据：请载入其浓度和一个气象站的风。</translation>
    </message>
    <message>
        <source>Looking for observations…</source>
        <translation>正在查找观测数据…</translation>
    </message>
</context>
<context>
    <name>airshed::attribution::DirectionsPart</name>
    <message>
        <source>&amp;Directions</source>
        <translation>方向(&amp;D)</translation>
    </message>
    <message>
        <source>From which directions and at which wind speeds the pollution comes</source>
        <translation>污染来自哪些方向、在哪些风速下出现</translation>
    </message>
    <message>
        <source>Open tra&amp;jectories…</source>
        <translation>打开轨迹(&amp;J)…</translation>
    </message>
    <message>
        <source>Read back trajectories of another model and see which regions the dirty air had passed</source>
        <translation>读取其他模型的后向轨迹，查看污染空气途经的区域</translation>
    </message>
    <message>
        <source>Directions</source>
        <translation>方向</translation>
    </message>
</context>
<context>
    <name>airshed::attribution::EpisodeForm</name>
    <message>
        <source>Name or code</source>
        <translation>名称或编码</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>Pollutant</source>
        <translation>污染物</translation>
    </message>
    <message>
        <source>First hour</source>
        <translation>起始小时</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>末尾小时</translation>
    </message>
    <message>
        <source>The end of the hour, Beijing time.</source>
        <translation>小时的结束时刻，北京时间。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name, code</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Choose a station on the map or in the list.</source>
        <translation>请在地图或列表中选择站点。</translation>
    </message>
    <message>
        <source>There are no observations of this station.</source>
        <translation>该站没有观测数据。</translation>
    </message>
    <message>
        <source>There are no observations yet; load the hourly values of the stations first.</source>
        <translation>还没有观测数据；请先载入各站小时值。</translation>
    </message>
    <message>
        <source>%1 forms in the air and is emitted by nobody: it cannot be attributed to single sources. Look at its directions, and at VOCs and NOx instead.</source>
        <translation>%1在空气中生成，没有源排放它：不能归因于单个源。请查看其方向，以及 VOCs 和 NOx。</translation>
    </message>
    <message>
        <source>The last hour is before the first.</source>
        <translation>末尾小时早于起始小时。</translation>
    </message>
    <message>
        <source>Choose the hours here or with the mouse in the chart.</source>
        <translation>请在此处或用鼠标在图表中选择小时。</translation>
    </message>
    <message>
        <source>The station has observations from %1 to %2 only.</source>
        <translation>该站只有 %1 至 %2 的观测数据。</translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n 小时</numerusform>
        </translation>
    </message>
    <message>
        <source>Only the primary part of PM2.5 is ranked; what formed in the air stays in the background.</source>
        <translation>只对 PM2.5 的一次部分排名；空气中生成的部分留在背景中。</translation>
    </message>
</context>
<context>
    <name>airshed::attribution::EvidencePage</name>
    <message>
        <source>Weight in the grade: %1</source>
        <translation>在等级中的权重：%1</translation>
    </message>
    <message>
        <source>Choose a row of the table to see its evidence.</source>
        <translation>选择表中一行以查看其证据。</translation>
    </message>
    <message>
        <source>The evidence of each candidate appears here.</source>
        <translation>各候选源的证据显示在这里。</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>rank, name</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>class, place</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Evidence %1: %2</source>
        <comment>letter, wording</comment>
        <translation>证据 %1：%2</translation>
    </message>
    <message>
        <source>Adds %1 %2 to the station</source>
        <translation>对站点贡献 %1 %2</translation>
    </message>
    <message>
        <source>Emits %1 g/s; declared are %2 g/s</source>
        <translation>排放 %1 g/s；申报 %2 g/s</translation>
    </message>
    <message>
        <source>Declares %1 g/s</source>
        <translation>申报 %1 g/s</translation>
    </message>
    <message>
        <source>What speaks for it</source>
        <translation>支持证据</translation>
    </message>
    <message>
        <source>met</source>
        <translation>符合</translation>
    </message>
    <message>
        <source>not met</source>
        <translation>不符合</translation>
    </message>
    <message>
        <source>Nothing beyond the screening.</source>
        <translation>除筛查外没有其他证据。</translation>
    </message>
    <message>
        <source>Emits more than twice what it declares in %1 of the draws.</source>
        <translation>在 %1 的抽样中排放超过申报的两倍。</translation>
    </message>
    <message>
        <source>Can hardly be told from</source>
        <translation>难以区分于</translation>
    </message>
    <message>
        <source>%1 (correlation %2): the two may trade contributions.</source>
        <translation>%1（相关系数 %2）：两者的贡献可能互换。</translation>
    </message>
    <message>
        <source>Could it be seen?</source>
        <translation>能否被观测到？</translation>
    </message>
    <message>
        <source>No station was downwind of it in any hour of the episode. It is neither suspected nor cleared.</source>
        <translation>时段内任何小时都没有站点位于其下风向。既未怀疑，也未排除。</translation>
    </message>
    <message>
        <source>In %1 and by %2; at most %3 µg/m³ for each g/s.</source>
        <translation>%1，%2；每 g/s 至多 %3 µg/m³。</translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stations</source>
        <translation>
            <numerusform>%n 个站点</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <comment>station, contribution, unit</comment>
        <translation>%1：%2 %3</translation>
    </message>
</context>
<context>
    <name>airshed::attribution::HourChart</name>
    <message>
        <source>Chart of the hours</source>
        <translation>逐时图</translation>
    </message>
</context>
<context>
    <name>airshed::attribution::HourFrames</name>
    <message>
        <source>Read the hours around %1</source>
        <translation>读取 %1 前后的小时数据</translation>
    </message>
</context>
<context>
    <name>airshed::attribution::HourStrip</name>
    <message>
        <source>Hours</source>
        <translation>逐时</translation>
    </message>
    <message>
        <source>%1: city AQI %2</source>
        <translation>%1：全市 AQI %2</translation>
    </message>
    <message>
        <source>%1: no city AQI</source>
        <translation>%1：无全市 AQI</translation>
    </message>
</context>
<context>
    <name>airshed::attribution::HoursPanel</name>
    <message>
        <source>Shown</source>
        <translation>显示内容</translation>
    </message>
    <message>
        <source>What map and chart show; the map&apos;s colours are those of its index</source>
        <translation>地图和图表显示的内容；地图颜色为其指数的颜色</translation>
    </message>
    <message>
        <source>End of the shown hour, Beijing time</source>
        <translation>所示小时的结束时刻，北京时间</translation>
    </message>
    <message numerus="yes">
        <source>%n h/s</source>
        <translation>
            <numerusform>%n 小时/秒</numerusform>
        </translation>
    </message>
    <message>
        <source>Hours per second</source>
        <translation>每秒小时数</translation>
    </message>
    <message>
        <source>How the index is made</source>
        <translation>指数的算法</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>In force on the day</source>
        <translation>按当日现行标准</translation>
    </message>
    <message>
        <source>HJ 633-2026 for all days (history anew)</source>
        <translation>全部日期按 HJ 633-2026（按新标准回算）</translation>
    </message>
    <message>
        <source>HJ 633-2012 for all days</source>
        <translation>全部日期按 HJ 633-2012</translation>
    </message>
    <message>
        <source>PM in the hourly index of 2012</source>
        <translation>2012 年标准小时指数中的颗粒物</translation>
    </message>
    <message>
        <source>Mean of the last 24 hours (default)</source>
        <translation>最近 24 小时均值（默认）</translation>
    </message>
    <message>
        <source>Mean of the hour</source>
        <translation>小时均值</translation>
    </message>
    <message>
        <source>Open a workspace to replay its hours.</source>
        <translation>打开工作区后，可回放其逐时数据。</translation>
    </message>
    <message>
        <source>There are no hourly observations yet. Load a table of the stations&apos; hours, and they can be played on the map.</source>
        <translation>还没有小时观测数据。载入各站逐时数据表后，可在地图上回放。</translation>
    </message>
    <message>
        <source>City AQI %1 by %2</source>
        <translation>全市 AQI %1（按 %2）</translation>
    </message>
    <message>
        <source>No city AQI</source>
        <translation>无全市 AQI</translation>
    </message>
</context>
<context>
    <name>airshed::attribution::HoursView</name>
    <message>
        <source>Increments, hour by hour</source>
        <translation>逐时增量</translation>
    </message>
    <message>
        <source>Hours of the episode</source>
        <translation>时段内的小时</translation>
    </message>
    <message>
        <source>Hour (end)</source>
        <translation>小时（结束时刻）</translation>
    </message>
    <message>
        <source>Observed, %1</source>
        <translation>观测值，%1</translation>
    </message>
    <message>
        <source>Background, %1</source>
        <translation>背景，%1</translation>
    </message>
    <message>
        <source>Increment, %1</source>
        <translation>增量，%1</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>报警</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
</context>
<context>
    <name>airshed::attribution::LimitsView</name>
    <message>
        <source>Remarks and limits</source>
        <translation>说明与局限</translation>
    </message>
    <message>
        <source>Methods that gave a result: %1. Standard: %2. Airshed %3, inputs %4.</source>
        <translation>得出结果的方法：%1。标准：%2。Airshed %3，输入 %4。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>airshed::attribution::LoadObservations</name>
    <message>
        <source>Row %1, %2 “%3”: %4</source>
        <translation>第 %1 行，%2“%3”：%4</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has no hourly value that can be used; look at its columns.</source>
        <translation>%1 中没有可用的小时值；请检查各列。</translation>
    </message>
    <message numerus="yes">
        <source>None of the %n station(s) in %1 is in the inventory (“%2” for one): import the list of stations first, or correct the codes.</source>
        <translation>
            <numerusform>%1 中的 %n 个站点都不在清单中（例如“%2”）：请先导入站点名录，或改正站点编码。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Flagged as %1: %n value(s).</source>
        <translation>
            <numerusform>标记为%1：%n 个值。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n station(s) of the file are not in the inventory and were left out.</source>
        <translation>
            <numerusform>文件中有 %n 个站点不在清单中，已略去。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Load observations…</source>
        <translation>载入观测数据(&amp;L)…</translation>
    </message>
    <message>
        <source>Take in hourly values of stations and weather sites</source>
        <translation>载入站点和气象站的小时值</translation>
    </message>
    <message>
        <source>Load observations</source>
        <translation>载入观测数据</translation>
    </message>
    <message>
        <source>Hourly observations</source>
        <translation>小时观测数据</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>%1 values of %2 and %3 were loaded, from %4 to %5.</source>
        <translation>已载入%2和%3的 %1 个值，从 %4 到 %5。</translation>
    </message>
    <message numerus="yes">
        <source>%n station(s)</source>
        <translation>
            <numerusform>%n 个站点</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weather site(s)</source>
        <translation>
            <numerusform>%n 个气象站</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) or row(s) could not be used.</source>
        <translation>
            <numerusform>%n 个值或行无法使用。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>airshed::attribution::Observing</name>
    <message>
        <source>P&amp;revious hour</source>
        <translation>上一小时(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Play the hours</source>
        <translation>播放(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Next hour</source>
        <translation>下一小时(&amp;N)</translation>
    </message>
    <message>
        <source>Hour on the &amp;map</source>
        <translation>地图上的小时(&amp;M)</translation>
    </message>
    <message>
        <source>Stations in the colours of the shown hour, and the wind</source>
        <translation>按所示小时着色的站点和风</translation>
    </message>
    <message>
        <source>Peace, &amp;war and recovery…</source>
        <translation>平时、战时与休养提升期(&amp;W)…</translation>
    </message>
    <message>
        <source>The rule of the city&apos;s state, and the forecast it looks at</source>
        <translation>全市状态的规则及所依据的预报</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>逐时</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
</context>
<context>
    <name>airshed::attribution::ObservingData</name>
    <message>
        <source>The rule of the city&apos;s state was not taken: %1 The last good table stays in force.</source>
        <translation>未采用全市状态的规则：%1仍使用最近一次正确的表。</translation>
    </message>
    <message>
        <source>Read the city&apos;s observations</source>
        <translation>读取全市观测数据</translation>
    </message>
</context>
<context>
    <name>airshed::attribution::ParameterForm</name>
    <message>
        <source>* An engineering choice of this program, fixed by no standard. The run keeps what it used.</source>
        <translation>* 为本程序的工程选择，没有标准规定。溯源记录会保存所用的值。</translation>
    </message>
    <message>
        <source> m</source>
        <translation> m</translation>
    </message>
    <message>
        <source>D  Inversion</source>
        <translation>D  反演</translation>
    </message>
    <message>
        <source>Prior cv *</source>
        <translation>先验变异系数 *</translation>
    </message>
    <message>
        <source>How far a source may be from its declared emission: 1 trusts the inventory, 10 the observations.</source>
        <translation>源的实际排放可偏离申报排放的程度：1 更信清单，10 更信观测。</translation>
    </message>
    <message>
        <source>with online monitoring *</source>
        <translation>有在线监测的源 *</translation>
    </message>
    <message>
        <source>The same for sources whose emission is measured.</source>
        <translation>有实测排放的源的同一参数。</translation>
    </message>
    <message>
        <source>Relative error *</source>
        <translation>相对误差 *</translation>
    </message>
    <message>
        <source>Of the model and of what one station stands for, as a share of the value.</source>
        <translation>模型误差和单站代表性误差，占数值的比例。</translation>
    </message>
    <message>
        <source>Absolute error *</source>
        <translation>绝对误差 *</translation>
    </message>
    <message>
        <source>The same, added to it.</source>
        <translation>在其上再加的误差。</translation>
    </message>
    <message>
        <source> µg/m³</source>
        <translation> µg/m³</translation>
    </message>
    <message>
        <source>Background *</source>
        <translation>背景 *</translation>
    </message>
    <message>
        <source>Hour by hour takes off the network&apos;s lowest tenth before: for days that differ much.</source>
        <translation>“逐时”先扣除全网最低的十分之一：适用于各天差异较大的情况。</translation>
    </message>
    <message>
        <source>hour by hour</source>
        <translation>逐时</translation>
    </message>
    <message>
        <source>by hour of day</source>
        <translation>按一天中的时刻</translation>
    </message>
    <message>
        <source>Bootstrap draws *</source>
        <translation>自助抽样次数 *</translation>
    </message>
    <message>
        <source>More draws give steadier intervals and take longer.</source>
        <translation>次数越多区间越稳定，耗时越长。</translation>
    </message>
    <message>
        <source>Bootstrap block *</source>
        <translation>自助抽样块长 *</translation>
    </message>
    <message>
        <source>Hours that are drawn together, because their errors are alike.</source>
        <translation>一起抽取的小时，因其误差相近。</translation>
    </message>
    <message>
        <source> h</source>
        <translation> h</translation>
    </message>
    <message>
        <source>Smallest contribution *</source>
        <translation>最小贡献 *</translation>
    </message>
    <message>
        <source>Candidates that never reach it are left out.</source>
        <translation>从未达到此值的候选源不参与。</translation>
    </message>
    <message>
        <source>Group within *</source>
        <translation>合并距离 *</translation>
    </message>
    <message>
        <source>Sources of one class so near that no station tells them apart become one group.</source>
        <translation>同类且近到没有站点能区分的源合并为一组。</translation>
    </message>
    <message>
        <source>C  Plume model</source>
        <translation>C  烟羽模型</translation>
    </message>
    <message>
        <source>Plume rise</source>
        <translation>烟羽抬升</translation>
    </message>
    <message>
        <source>Warm plumes rise: Briggs&apos; formulas.</source>
        <translation>热烟羽抬升：Briggs 公式。</translation>
    </message>
    <message>
        <source>used</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>不采用</translation>
    </message>
    <message>
        <source>Wind direction error *</source>
        <translation>风向误差 *</translation>
    </message>
    <message>
        <source>Of the vane and of its distance; widens the plumes.</source>
        <translation>风向标误差和代表性误差；使烟羽变宽。</translation>
    </message>
    <message>
        <source>°</source>
        <translation>°</translation>
    </message>
    <message>
        <source>Stations within *</source>
        <translation>站点范围 *</translation>
    </message>
    <message>
        <source>Stations that take part, as seen from the episode&apos;s.</source>
        <translation>参与计算的站点，以本站为中心。</translation>
    </message>
    <message>
        <source>A  Local increment</source>
        <translation>A  本地增量</translation>
    </message>
    <message>
        <source>Background from *</source>
        <translation>背景自 *</translation>
    </message>
    <message>
        <source>Stations nearer than this share the plume and are no background.</source>
        <translation>比这更近的站点同受烟羽影响，不作背景。</translation>
    </message>
    <message>
        <source>Background to *</source>
        <translation>背景至 *</translation>
    </message>
    <message>
        <source>Stations farther than this breathe other air.</source>
        <translation>比这更远的站点属于另一气团。</translation>
    </message>
    <message>
        <source>Background value *</source>
        <translation>背景取值 *</translation>
    </message>
    <message>
        <source>Of the stations in the ring.</source>
        <translation>环内各站的值。</translation>
    </message>
    <message>
        <source>median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>25th percentile</source>
        <translation>第 25 百分位</translation>
    </message>
    <message>
        <source>Longest travel *</source>
        <translation>最长输送时间 *</translation>
    </message>
    <message>
        <source>Sources whose air takes longer to the station are not screened.</source>
        <translation>空气到站时间超过此值的源不参与筛查。</translation>
    </message>
    <message>
        <source>B  Directions</source>
        <translation>B  方向</translation>
    </message>
    <message>
        <source>CPF percentile</source>
        <translation>CPF 百分位</translation>
    </message>
    <message>
        <source>An hour above it counts as polluted.</source>
        <translation>超过该百分位的小时视为污染小时。</translation>
    </message>
    <message>
        <source>Record *</source>
        <translation>记录长度 *</translation>
    </message>
    <message>
        <source>Days before the episode&apos;s end that the statistics look at.</source>
        <translation>统计所用的时段结束前天数。</translation>
    </message>
    <message>
        <source> d</source>
        <translation> d</translation>
    </message>
    <message>
        <source>E  Footprint</source>
        <translation>E  足迹</translation>
    </message>
    <message>
        <source>Cell *</source>
        <translation>网格 *</translation>
    </message>
    <message>
        <source>Size of the squares of the search area.</source>
        <translation>搜索区网格的边长。</translation>
    </message>
    <message>
        <source>Reach *</source>
        <translation>范围 *</translation>
    </message>
    <message>
        <source>How far from the stations it is searched.</source>
        <translation>从各站起搜索的距离。</translation>
    </message>
    <message>
        <source>Defaults</source>
        <translation>默认值</translation>
    </message>
    <message>
        <source>%1 Default: %2.</source>
        <translation>%1默认：%2。</translation>
    </message>
    <message>
        <source>urban</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>rural</source>
        <translation>乡村</translation>
    </message>
    <message>
        <source>Terrain</source>
        <translation>地形</translation>
    </message>
    <message>
        <source>Which of Briggs&apos; curves spread the plumes.</source>
        <translation>采用哪组 Briggs 曲线扩散烟羽。</translation>
    </message>
    <message>
        <source>the nearest with wind</source>
        <translation>最近的有风站</translation>
    </message>
    <message>
        <source>Weather from *</source>
        <translation>气象取自 *</translation>
    </message>
    <message>
        <source>The site whose wind moves the plumes.</source>
        <translation>以该站的风推动烟羽。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name, code</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>airshed::attribution::PolarChart</name>
    <message>
        <source>Polar plot</source>
        <translation>极坐标图</translation>
    </message>
    <message>
        <source>Too few hours with wind over 0.5 m/s in this period for a wind regression: it needs 20 in effect at one direction and speed.</source>
        <translation>本时期风速大于 0.5 m/s 的小时太少，无法做风回归：任一风向和风速处需要 20 个有效小时。</translation>
    </message>
    <message>
        <source>%1 m/s</source>
        <translation>%1 m/s</translation>
    </message>
    <message>
        <source>From %1°, %2 m/s: too few hours</source>
        <translation>来自 %1°，%2 m/s：小时太少</translation>
    </message>
    <message>
        <source>From %1°, %2 m/s: mean %3 %4, standard error %5, %6 hours in effect</source>
        <translation>来自 %1°，%2 m/s：平均 %3 %4，标准误 %5，有效小时 %6</translation>
    </message>
    <message>
        <source>Highest for certain from %1° (%2°–%3°) at %4 m/s.</source>
        <translation>可信的最高值来自 %1°（%2°–%3°），风速 %4 m/s。</translation>
    </message>
</context>
<context>
    <name>airshed::attribution::ProbabilityChart</name>
    <message>
        <source>Conditional probability</source>
        <translation>条件概率</translation>
    </message>
    <message>
        <source>No direction has 10 hours with a concentration and wind over 0.5 m/s.</source>
        <translation>没有任何方向具有 10 个风速大于 0.5 m/s 且有浓度的小时。</translation>
    </message>
    <message>
        <source>Share of hours over %1 %2</source>
        <translation>超过 %1 %2 的小时占比</translation>
    </message>
    <message>
        <source>From %1°: too few hours (%2)</source>
        <translation>来自 %1°：小时太少（%2）</translation>
    </message>
    <message>
        <source>From %1°: %2 of %3 hours over the threshold, %4 (%5–%6)</source>
        <translation>来自 %1°：%3 个小时中 %2 个超过阈值，%4（%5–%6）</translation>
    </message>
    <message>
        <source>Largest probability from %1°: %2 (%3–%4).</source>
        <translation>最大概率来自 %1°：%2（%3–%4）。</translation>
    </message>
</context>
<context>
    <name>airshed::attribution::ReportExport</name>
    <message>
        <source>%1 %2 %3 %4.pdf</source>
        <comment>title, station, pollutant, day: name of a file</comment>
        <translation>%1 %2 %3 %4.pdf</translation>
    </message>
    <message>
        <source>Write the report of this run</source>
        <translation>写出本次溯源的报告</translation>
    </message>
    <message>
        <source>Report (*.pdf)</source>
        <translation>报告 (*.pdf)</translation>
    </message>
    <message>
        <source>Tables as Excel workbook (*.xlsx)</source>
        <translation>表格（Excel 工作簿）(*.xlsx)</translation>
    </message>
    <message>
        <source>not stored</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>Gather what the report shows</source>
        <translation>汇集报告内容</translation>
    </message>
    <message>
        <source>Write %1</source>
        <translation>写入 %1</translation>
    </message>
    <message>
        <source>The report was written to %1.</source>
        <translation>报告已写入 %1。</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>airshed::attribution::ReportText</name>
    <message>
        <source>%1 (r %2)</source>
        <comment>a source and the correlation with it</comment>
        <translation>%1（r %2）</translation>
    </message>
    <message>
        <source>%1×</source>
        <comment>times the declared emission</comment>
        <translation>%1×</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Source or group</source>
        <translation>源或组</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>From the station</source>
        <translation>距站点</translation>
    </message>
    <message>
        <source>Contribution, %1 (P5–P95)</source>
        <translation>贡献，%1（P5–P95）</translation>
    </message>
    <message>
        <source>Share of increment</source>
        <translation>占增量比例</translation>
    </message>
    <message>
        <source>Emitted, g/s (P5–P95)</source>
        <translation>估计排放，g/s（P5–P95）</translation>
    </message>
    <message>
        <source>Declared, g/s</source>
        <translation>申报排放，g/s</translation>
    </message>
    <message>
        <source>Emitted / declared</source>
        <translation>估计/申报</translation>
    </message>
    <message>
        <source>P(&gt; 2× declared)</source>
        <translation>P（&gt; 2 倍申报）</translation>
    </message>
    <message>
        <source>In the top 10</source>
        <translation>前十比例</translation>
    </message>
    <message>
        <source>Hours seen</source>
        <translation>可见小时</translation>
    </message>
    <message>
        <source>Stations that saw it</source>
        <translation>可见站点</translation>
    </message>
    <message>
        <source>Cannot be told from</source>
        <translation>不可区分</translation>
    </message>
    <message>
        <source>Modelled as declared, %1</source>
        <translation>按申报模拟，%1</translation>
    </message>
    <message>
        <source>Upwind score</source>
        <translation>上风向得分</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>By contribution to the station over the episode, the largest first.</source>
        <translation>按时段内对站点的贡献，由大到小。</translation>
    </message>
    <message>
        <source>Sources of one class that no observation can tell apart are one group and never split.</source>
        <translation>观测不能区分的同类源为一组，不拆分。</translation>
    </message>
    <message>
        <source>The number of the source in the inventory.</source>
        <translation>源在清单中的编号。</translation>
    </message>
    <message>
        <source>The first-level class of the inventory.</source>
        <translation>清单的一级类别。</translation>
    </message>
    <message>
        <source>Distance and direction of the source as seen from the station.</source>
        <translation>从站点看源的距离和方向。</translation>
    </message>
    <message>
        <source>Mean over the episode at its station, with the 5th and 95th percentile of the block bootstrap. The interval covers the truth less often than nine times in ten: the prior pulls it.</source>
        <translation>时段内在其站点的平均值，含分块自助抽样的第 5 和第 95 百分位。由于先验的牵引，区间覆盖真值的频率低于九成。</translation>
    </message>
    <message>
        <source>Of the mean local increment at the station.</source>
        <translation>占站点平均本地增量的比例。</translation>
    </message>
    <message>
        <source>What the source would have to emit to explain the observations.</source>
        <translation>解释观测所需的源排放。</translation>
    </message>
    <message>
        <source>The year&apos;s emission of the inventory as a mean rate.</source>
        <translation>清单年排放量的平均速率。</translation>
    </message>
    <message>
        <source>The estimated emission divided by the declared one.</source>
        <translation>估计排放除以申报排放。</translation>
    </message>
    <message>
        <source>Share of the bootstrap draws in which the source emits more than twice what it declares.</source>
        <translation>自助抽样中源排放超过申报两倍的比例。</translation>
    </message>
    <message>
        <source>Share of the bootstrap draws in which the source is among the ten largest contributors.</source>
        <translation>自助抽样中源位列贡献前十的比例。</translation>
    </message>
    <message>
        <source>Hours of the episode in which some station could see the source.</source>
        <translation>时段内有站点能观测到该源的小时。</translation>
    </message>
    <message>
        <source>Stations that could see the source in some hour of the episode.</source>
        <translation>时段内某小时能观测到该源的站点。</translation>
    </message>
    <message>
        <source>The candidate whose plume looks most alike to the stations: the two may trade contributions.</source>
        <translation>对各站而言烟羽最相似的候选源：两者的贡献可能互换。</translation>
    </message>
    <message>
        <source>What the plume model gives at the station with the declared emission.</source>
        <translation>按申报排放，烟羽模型在站点给出的值。</translation>
    </message>
    <message>
        <source>Share of all candidates&apos; upwind score: screening, no proof.</source>
        <translation>占全部候选源上风向得分的比例：筛查，不是证据。</translation>
    </message>
    <message>
        <source>A strongly suspected, B suspected, C to be checked, D for screening only.</source>
        <translation>A 高度疑似，B 疑似，C 待核查，D 仅供排查。</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>letter and wording of an evidence grade</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Observed, %1</source>
        <translation>观测值，%1</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>背景</translation>
    </message>
    <message>
        <source>Local increment</source>
        <translation>本地增量</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>报警</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>≤ %1</source>
        <translation>≤ %1</translation>
    </message>
    <message>
        <source>&gt; %1</source>
        <translation>&gt; %1</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <translation>%1–%2</translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n 小时</numerusform>
        </translation>
    </message>
    <message>
        <source>calm %1</source>
        <translation>静风 %1</translation>
    </message>
    <message>
        <source>N</source>
        <comment>compass</comment>
        <translation>北</translation>
    </message>
    <message>
        <source>E</source>
        <comment>compass</comment>
        <translation>东</translation>
    </message>
    <message>
        <source>S</source>
        <comment>compass</comment>
        <translation>南</translation>
    </message>
    <message>
        <source>W</source>
        <comment>compass</comment>
        <translation>西</translation>
    </message>
    <message>
        <source>For internal use – not for publication · run %1 · Airshed %2</source>
        <translation>内部工作用 不得公开 · 溯源记录 %1 · Airshed %2</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页 共 %2 页</translation>
    </message>
    <message>
        <source>The report cannot be written to %1; choose another place or free some space.</source>
        <translation>报告无法写入 %1；请换一个位置或腾出空间。</translation>
    </message>
    <message>
        <source>Writing the pages</source>
        <translation>正在写入页面</translation>
    </message>
    <message>
        <source>The report can be written as .pdf or .xlsx, not as “.%1”.</source>
        <translation>报告可写成 .pdf 或 .xlsx，不能写成“.%1”。</translation>
    </message>
    <message>
        <source>%1 km</source>
        <translation>%1 km</translation>
    </message>
    <message>
        <source>1  The episode</source>
        <translation>1  时段</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>station, code</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Pollutant</source>
        <translation>污染物</translation>
    </message>
    <message>
        <source>Hours (ends, Beijing time)</source>
        <translation>小时（结束时刻，北京时间）</translation>
    </message>
    <message>
        <source>Mean local increment</source>
        <translation>平均本地增量</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number, unit</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>未得出</translation>
    </message>
    <message>
        <source>Mean background of the model</source>
        <translation>模型平均背景</translation>
    </message>
    <message>
        <source>Alarm hours</source>
        <translation>报警小时</translation>
    </message>
    <message>
        <source>Hours used by the plume model</source>
        <translation>烟羽模型采用的小时</translation>
    </message>
    <message>
        <source>%1, and %2 calm ones left out</source>
        <translation>%1，另略去静风 %2</translation>
    </message>
    <message>
        <source>Methods that gave a result</source>
        <translation>得出结果的方法</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>2  Weather</source>
        <translation>2  气象</translation>
    </message>
    <message>
        <source>The workspace keeps no weather for these hours.</source>
        <translation>工作区没有这些小时的气象数据。</translation>
    </message>
    <message numerus="yes">
        <source>Site %1, %n hours with wind: mean speed %2 m/s, %3 calm.</source>
        <translation>
            <numerusform>气象站 %1，有风 %n 小时：平均风速 %2 m/s，静风 %3。</numerusform>
        </translation>
    </message>
    <message>
        <source>The mean wind came from %1 (%2°).</source>
        <translation>平均来风方向为%1（%2°）。</translation>
    </message>
    <message>
        <source>Mean temperature %1 °C.</source>
        <translation>平均气温 %1 °C。</translation>
    </message>
    <message>
        <source>Pollution rose of the episode: directions that the wind came from, by class of %1.</source>
        <translation>时段污染玫瑰图：各方向来风，按 %1 级别。</translation>
    </message>
    <message>
        <source>3  Local increments</source>
        <translation>3  本地增量</translation>
    </message>
    <message>
        <source>No local increment could be found.</source>
        <translation>未得出本地增量。</translation>
    </message>
    <message>
        <source>The increment is the station less its background, the typical value of the stations around it.</source>
        <translation>增量为站点值减去背景，背景为周边站点的代表值。</translation>
    </message>
    <message>
        <source>Directions (method B)</source>
        <translation>方向（方法 B）</translation>
    </message>
    <message>
        <source>CPF direction</source>
        <translation>CPF 方向</translation>
    </message>
    <message>
        <source>CPF (95 %)</source>
        <translation>CPF（95 %）</translation>
    </message>
    <message>
        <source>Polar plot maximum</source>
        <translation>极坐标图最大值</translation>
    </message>
    <message>
        <source>P5–P95</source>
        <translation>P5–P95</translation>
    </message>
    <message>
        <source>Calm</source>
        <translation>静风</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>%1°</source>
        <translation>%1°</translation>
    </message>
    <message>
        <source>%1 at %2 m/s</source>
        <translation>%1，风速 %2 m/s</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <comment>two directions</comment>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>4  Ranked candidates</source>
        <translation>4  排名候选源</translation>
    </message>
    <message>
        <source>No listed source could be ranked; the last section says why.</source>
        <translation>没有清单源可以排名；原因见最后一节。</translation>
    </message>
    <message numerus="yes">
        <source>%n further candidates are in the workbook.</source>
        <translation>
            <numerusform>另有 %n 个候选源见工作簿。</numerusform>
        </translation>
    </message>
    <message>
        <source>Bars: P5 to P95 on a common scale from 0 to %1 %2. Fixed wording: A %3, B %4, C %5, D %6.</source>
        <translation>条形：P5 至 P95，统一刻度 0 至 %1 %2。固定用语：A %3，B %4，C %5，D %6。</translation>
    </message>
    <message>
        <source>Sensitivity to the prior</source>
        <translation>对先验的敏感性</translation>
    </message>
    <message>
        <source>cv %1: rank, %2</source>
        <translation>变异系数 %1：名次，%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>rank, contribution</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>A small cv trusts the inventory, a large one the observations. Ranks that move much rest on that choice.</source>
        <translation>变异系数小则信清单，大则信观测。名次变动大的源取决于这一选择。</translation>
    </message>
    <message>
        <source>5  Map</source>
        <translation>5  地图</translation>
    </message>
    <message>
        <source>The map could not be drawn.</source>
        <translation>未能绘制地图。</translation>
    </message>
    <message>
        <source>Triangle: the station. Numbers: ranks of the first candidates. System: EPSG:%1 (CGCS2000). %2 Map review number: not stated.</source>
        <translation>三角形：站点。数字：前几位候选源的名次。坐标系：EPSG:%1（CGCS2000）。%2 审图号：未填写。</translation>
    </message>
    <message>
        <source>6  Evidence</source>
        <translation>6  证据</translation>
    </message>
    <message>
        <source>%1. %2 – %3 %4</source>
        <comment>rank, source, letter and wording of the grade</comment>
        <translation>%1. %2 – %3 %4</translation>
    </message>
    <message>
        <source>%1 %2 (weight %3)</source>
        <comment>met or not, sentence, weight</comment>
        <translation>%1 %2（权重 %3）</translation>
    </message>
    <message>
        <source>It can hardly be told from %1 (r %2): the two may trade contributions.</source>
        <translation>难以与%1区分（r %2）：两者的贡献可能互换。</translation>
    </message>
    <message>
        <source>7  Sources that nobody could see</source>
        <translation>7  没有站点能观测到的源</translation>
    </message>
    <message numerus="yes">
        <source>%n sources of this pollutant had no station downwind in any hour of the episode. They are neither suspected nor cleared.</source>
        <translation>
            <numerusform>时段内任何小时，%n 个该污染物的源都没有站点位于下风向。既未怀疑，也未排除。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n further ones are in the workbook.</source>
        <translation>
            <numerusform>另有 %n 个见工作簿。</numerusform>
        </translation>
    </message>
    <message>
        <source>8  Limits</source>
        <translation>8  局限</translation>
    </message>
    <message>
        <source>9  How to make this run again</source>
        <translation>9  如何重做本次溯源</translation>
    </message>
    <message>
        <source>Run %1 of %2, Airshed %3; SHA-256 of the inputs %4.</source>
        <translation>溯源记录 %1，%2，Airshed %3；输入的 SHA-256 %4。</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>All but terrain and plume rise are engineering choices and no standard&apos;s.</source>
        <translation>除地形和烟羽抬升外，均为工程选择，并非标准规定。</translation>
    </message>
    <message>
        <source>For internal use – not for publication</source>
        <translation>内部工作用图 不得公开</translation>
    </message>
    <message>
        <source>Compiled by: %1 · Date: %2 · Run %3</source>
        <translation>编制：%1 · 日期：%2 · 溯源记录 %3</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>未填写</translation>
    </message>
    <message>
        <source>%1 (%2–%3)</source>
        <comment>a number with its 5th and 95th percentile</comment>
        <translation>%1（%2–%3）</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>a share</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 % (%2–%3 %)</source>
        <comment>a share with its 5th and 95th percentile</comment>
        <translation>%1 %（%2–%3 %）</translation>
    </message>
    <message>
        <source>no hours</source>
        <translation>无小时</translation>
    </message>
    <message numerus="yes">
        <source>%1 – %2, %n hours</source>
        <comment>first and last hour</comment>
        <translation>
            <numerusform>%1 – %2，%n 小时</numerusform>
        </translation>
    </message>
    <message>
        <source>NE</source>
        <comment>compass</comment>
        <translation>东北</translation>
    </message>
    <message>
        <source>SE</source>
        <comment>compass</comment>
        <translation>东南</translation>
    </message>
    <message>
        <source>SW</source>
        <comment>compass</comment>
        <translation>西南</translation>
    </message>
    <message>
        <source>NW</source>
        <comment>compass</comment>
        <translation>西北</translation>
    </message>
    <message>
        <source>%1 km %2</source>
        <comment>distance and direction</comment>
        <translation>%1 km %2</translation>
    </message>
    <message>
        <source>First in the list is %1 (%2, evidence %3: %4), by screening only: no contribution could be estimated.</source>
        <translation>列首位的是%1（%2，证据 %3：%4），仅由筛查得出：无法估计贡献。</translation>
    </message>
    <message>
        <source>The largest contribution is that of %1 (%2): %3 %4; evidence %5: %6.</source>
        <translation>贡献最大的是%1（%2）：%3 %4；证据 %5：%6。</translation>
    </message>
    <message>
        <source>Its estimated emission is %1 times the declared one.</source>
        <translation>其估计排放为申报的 %1 倍。</translation>
    </message>
    <message>
        <source>Source attribution report</source>
        <translation>溯源分析报告</translation>
    </message>
    <message>
        <source>%1 at %2, %3</source>
        <comment>pollutant, station, hours</comment>
        <translation>%2 的 %1，%3</translation>
    </message>
    <message>
        <source>On average the station measured %1 %3 over the episode; the local increment over the surrounding stations was %2 %3.</source>
        <translation>时段内站点平均测得 %1 %3；相对周边站点的本地增量为 %2 %3。</translation>
    </message>
    <message>
        <source>On average the station measured %1 %2 over the episode; a local increment could not be found.</source>
        <translation>时段内站点平均测得 %1 %2；未得出本地增量。</translation>
    </message>
    <message>
        <source>No listed source could be ranked.</source>
        <translation>没有清单源可以排名。</translation>
    </message>
    <message>
        <source>Listed sources together explain %1 of the increment.</source>
        <translation>清单源合计解释增量的 %1。</translation>
    </message>
    <message numerus="yes">
        <source>%n candidates have evidence A or B.</source>
        <translation>
            <numerusform>%n 个候选源的证据为 A 或 B。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sources could not be seen by any station under the winds of the episode; they are neither suspected nor cleared.</source>
        <translation>
            <numerusform>在时段的风下，%n 个源不能被任何站点观测到；既未怀疑，也未排除。</numerusform>
        </translation>
    </message>
    <message>
        <source>Possible unlisted source: most of the area that the wind points to has no listed source of this pollutant.</source>
        <translation>可能存在未列源：风所指区域的大部分没有该污染物的清单源。</translation>
    </message>
    <message>
        <source>Possible unlisted source: most of the area that the wind points to has no listed source of this pollutant. Search first within the %1 % region of the footprint (%2 km²).</source>
        <translation>可能存在未列源：风所指区域的大部分没有该污染物的清单源。请首先在足迹的 %1 % 区域（%2 km²）内排查。</translation>
    </message>
    <message>
        <source>Secondary PM2.5 and O3 cannot be attributed to single stacks; what comes from afar or is formed in the air is part of the background.</source>
        <translation>二次 PM2.5 和 O3 不能归因于单个烟囱；远处输送或空气中生成的部分计入背景。</translation>
    </message>
    <message>
        <source>The intervals are the 5th to 95th percentile of a block bootstrap. They cover the truth less often than nine times in ten, because the prior pulls estimates towards the inventory.</source>
        <translation>区间为分块自助抽样的第 5 至 95 百分位。由于先验将估计拉向清单，区间覆盖真值的频率低于九成。</translation>
    </message>
    <message>
        <source>Screening by wind (method A) and the backward footprint (method E) point to places to look at; they prove nothing.</source>
        <translation>按风筛查（方法 A）和后向足迹（方法 E）指示应查看的地点；它们不是证据。</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 m</translation>
    </message>
    <message>
        <source>A: background ring</source>
        <translation>A：背景环</translation>
    </message>
    <message>
        <source>%1–%2 m, %3</source>
        <translation>%1–%2 m，%3</translation>
    </message>
    <message>
        <source>median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>25th percentile</source>
        <translation>第 25 百分位</translation>
    </message>
    <message>
        <source>A: longest travel time</source>
        <translation>A：最长输送时间</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>Weather site</source>
        <translation>气象站</translation>
    </message>
    <message>
        <source>the nearest with wind</source>
        <translation>最近的有风站</translation>
    </message>
    <message>
        <source>B: CPF percentile</source>
        <translation>B：CPF 百分位</translation>
    </message>
    <message>
        <source>B: record before the end</source>
        <translation>B：结束前的记录</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>B: draws</source>
        <translation>B：抽样次数</translation>
    </message>
    <message>
        <source>C: terrain</source>
        <translation>C：地形</translation>
    </message>
    <message>
        <source>urban</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>rural</source>
        <translation>乡村</translation>
    </message>
    <message>
        <source>C: plume rise</source>
        <translation>C：烟羽抬升</translation>
    </message>
    <message>
        <source>used</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>不采用</translation>
    </message>
    <message>
        <source>C: error of the wind direction</source>
        <translation>C：风向误差</translation>
    </message>
    <message>
        <source>C–E: stations within</source>
        <translation>C–E：站点范围</translation>
    </message>
    <message>
        <source>D: prior cv</source>
        <translation>D：先验变异系数</translation>
    </message>
    <message>
        <source>D: prior cv with online monitoring</source>
        <translation>D：有在线监测的先验变异系数</translation>
    </message>
    <message>
        <source>D: error of model and place</source>
        <translation>D：模型与位置误差</translation>
    </message>
    <message>
        <source>%1 and %2 µg/m³</source>
        <translation>%1 和 %2 µg/m³</translation>
    </message>
    <message>
        <source>D: background</source>
        <translation>D：背景</translation>
    </message>
    <message>
        <source>hour by hour, sd %1</source>
        <translation>逐时，标准差 %1</translation>
    </message>
    <message>
        <source>by hour of day, sd %1</source>
        <translation>按一天中的时刻，标准差 %1</translation>
    </message>
    <message>
        <source>D: smallest contribution</source>
        <translation>D：最小贡献</translation>
    </message>
    <message>
        <source>%1 µg/m³</source>
        <translation>%1 µg/m³</translation>
    </message>
    <message>
        <source>D: groups</source>
        <translation>D：分组</translation>
    </message>
    <message>
        <source>within %1 m, r over %2</source>
        <translation>%1 m 内，r 大于 %2</translation>
    </message>
    <message>
        <source>D: bootstrap</source>
        <translation>D：自助抽样</translation>
    </message>
    <message>
        <source>%1 draws of %2 h blocks</source>
        <translation>%1 次，块长 %2 h</translation>
    </message>
    <message>
        <source>E: cell and reach</source>
        <translation>E：网格与范围</translation>
    </message>
    <message>
        <source>%1 m and %2 m</source>
        <translation>%1 m 和 %2 m</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>P5</source>
        <translation>P5</translation>
    </message>
    <message>
        <source>P95</source>
        <translation>P95</translation>
    </message>
    <message>
        <source>Contribution, %1</source>
        <translation>贡献，%1</translation>
    </message>
    <message>
        <source>Emitted, g/s</source>
        <translation>估计排放，g/s</translation>
    </message>
    <message>
        <source>From the station, km</source>
        <translation>距站点，km</translation>
    </message>
    <message>
        <source>Bearing, °</source>
        <translation>方位，°</translation>
    </message>
    <message>
        <source>Pieces of evidence</source>
        <translation>证据条目</translation>
    </message>
    <message>
        <source>Hour (end, Beijing time)</source>
        <translation>小时（结束时刻，北京时间）</translation>
    </message>
    <message>
        <source>Background, %1</source>
        <translation>背景，%1</translation>
    </message>
    <message>
        <source>Increment, %1</source>
        <translation>增量，%1</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>溯源记录</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>编制</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>SHA-256 of the inputs</source>
        <translation>输入的 SHA-256</translation>
    </message>
    <message>
        <source>Command that repeats it</source>
        <translation>重做命令</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>局限</translation>
    </message>
    <message>
        <source>Ranked</source>
        <translation>排名</translation>
    </message>
    <message>
        <source>Unobserved</source>
        <translation>未观测到</translation>
    </message>
    <message>
        <source>%1: %2 and %3.</source>
        <comment>what differs in two runs</comment>
        <translation>%1：%2 和 %3。</translation>
    </message>
    <message>
        <source>Prior cv</source>
        <translation>先验变异系数</translation>
    </message>
    <message>
        <source>Prior cv of sources with online monitoring</source>
        <translation>有在线监测源的先验变异系数</translation>
    </message>
    <message>
        <source>Relative error of the model</source>
        <translation>模型相对误差</translation>
    </message>
    <message>
        <source>Absolute error, µg/m³</source>
        <translation>绝对误差，µg/m³</translation>
    </message>
    <message>
        <source>Stations within, m</source>
        <translation>站点范围，m</translation>
    </message>
    <message>
        <source>Bootstrap draws</source>
        <translation>自助抽样次数</translation>
    </message>
    <message>
        <source>Bootstrap block, hours</source>
        <translation>自助抽样块长，小时</translation>
    </message>
    <message>
        <source>Background ring from, m</source>
        <translation>背景环内径，m</translation>
    </message>
    <message>
        <source>Background ring to, m</source>
        <translation>背景环外径，m</translation>
    </message>
    <message>
        <source>CPF percentile</source>
        <translation>CPF 百分位</translation>
    </message>
    <message>
        <source>Days of record</source>
        <translation>记录天数</translation>
    </message>
    <message>
        <source>Footprint reach, m</source>
        <translation>足迹范围，m</translation>
    </message>
    <message>
        <source>Footprint cell, m</source>
        <translation>足迹网格，m</translation>
    </message>
    <message>
        <source>Terrain</source>
        <translation>地形</translation>
    </message>
    <message>
        <source>Error of the wind direction, degrees</source>
        <translation>风向误差，度</translation>
    </message>
    <message>
        <source>One run takes off the network&apos;s background hour by hour, the other does not.</source>
        <translation>一次溯源逐时扣除全网背景，另一次没有。</translation>
    </message>
    <message>
        <source>The inventory or the observations changed between the two runs.</source>
        <translation>两次溯源之间清单或观测数据有变。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>met or not, sentence</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>airshed::attribution::ResultLayers</name>
    <message>
        <source>%1: at most %2 %3</source>
        <translation>%1：至多 %2 %3</translation>
    </message>
    <message>
        <source>Uncertainty of trajectories</source>
        <translation>轨迹的不确定范围</translation>
    </message>
    <message>
        <source>The folder %1 for the result&apos;s layers could not be made; check that the workspace can be written.</source>
        <translation>无法创建结果图层的文件夹 %1；请检查工作区是否可写。</translation>
    </message>
    <message>
        <source>The result&apos;s layers could not be written (%1); check the free space of the workspace&apos;s disk.</source>
        <translation>结果图层无法写入（%1）；请检查工作区所在磁盘的剩余空间。</translation>
    </message>
</context>
<context>
    <name>airshed::attribution::ResultOnMap</name>
    <message>
        <source>Candidates by contribution</source>
        <translation>候选源（按贡献）</translation>
    </message>
    <message>
        <source>Polar plots: wind speed</source>
        <translation>极坐标图：风速</translation>
    </message>
    <message>
        <source>Polar plots: mean concentration</source>
        <translation>极坐标图：平均浓度</translation>
    </message>
    <message>
        <source>Trajectories by concentration</source>
        <translation>轨迹（按浓度）</translation>
    </message>
    <message>
        <source>Where the air came from, hour by hour</source>
        <translation>逐时来流方向</translation>
    </message>
    <message>
        <source>Plume of one candidate, mean</source>
        <translation>一个候选源的平均烟羽</translation>
    </message>
    <message>
        <source>Where an unlisted source would stand</source>
        <translation>未列源可能所在区域</translation>
    </message>
    <message>
        <source>Uncertainty of the trajectories</source>
        <translation>轨迹的不确定范围</translation>
    </message>
    <message>
        <source>Trajectory statistics</source>
        <translation>轨迹统计</translation>
    </message>
    <message>
        <source>Show “%1” on the map</source>
        <translation>在地图上显示“%1”</translation>
    </message>
    <message>
        <source>Attribution: %1 %2, %3</source>
        <translation>溯源：%1 %2，%3</translation>
    </message>
    <message>
        <source>The layers of a result are kept in the workspace, and this one is open for reading only. %1</source>
        <translation>结果图层保存在工作区中，而本工作区以只读方式打开。%1</translation>
    </message>
    <message>
        <source>Draw “%1” on the map</source>
        <translation>在地图上绘制“%1”</translation>
    </message>
    <message>
        <source>“%1” has nothing that could be shown on the map.</source>
        <translation>“%1”没有可在地图上显示的内容。</translation>
    </message>
</context>
<context>
    <name>airshed::attribution::ResultPanel</name>
    <message>
        <source>Choose a station and hours, and find which sources can explain them.</source>
        <translation>选择站点和小时，查找哪些源能够解释。</translation>
    </message>
    <message>
        <source>Show the area</source>
        <translation>显示该区域</translation>
    </message>
    <message>
        <source>Parts of the result</source>
        <translation>结果的各部分</translation>
    </message>
    <message>
        <source>Ranked</source>
        <translation>排名</translation>
    </message>
    <message>
        <source>Unobserved</source>
        <translation>未观测到</translation>
    </message>
    <message>
        <source>Increment</source>
        <translation>增量</translation>
    </message>
    <message>
        <source>Prior</source>
        <translation>先验</translation>
    </message>
    <message>
        <source>Remarks and limits</source>
        <translation>说明与局限</translation>
    </message>
    <message>
        <source>Sources that no station could see under the winds of the episode</source>
        <translation>在时段的风下没有站点能观测到的源</translation>
    </message>
    <message>
        <source>How the ranks depend on the trust in the inventory</source>
        <translation>名次如何取决于对清单的信任</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>敏感性</translation>
    </message>
    <message>
        <source>Ranked (%1)</source>
        <translation>排名（%1）</translation>
    </message>
    <message>
        <source>Unobserved (%1)</source>
        <translation>未观测到（%1）</translation>
    </message>
    <message>
        <source>%1 at %2, %3</source>
        <comment>pollutant, station, hours</comment>
        <translation>%2 的 %1，%3</translation>
    </message>
</context>
<context>
    <name>airshed::attribution::RoseChart</name>
    <message>
        <source>Pollution rose</source>
        <translation>污染玫瑰图</translation>
    </message>
    <message>
        <source>No hour of this period has a concentration and wind over 0.5 m/s.</source>
        <translation>本时期没有风速大于 0.5 m/s 且有浓度的小时。</translation>
    </message>
    <message numerus="yes">
        <source>From %1 (%2°): %n hour(s), mean %3 %4</source>
        <translation>
            <numerusform>来自%1（%2°）：%n 小时，平均 %3 %4</numerusform>
        </translation>
    </message>
    <message>
        <source>The wind blew most often from %1°.</source>
        <translation>最多的来风方向为 %1°。</translation>
    </message>
</context>
<context>
    <name>airshed::attribution::RuleDialog</name>
    <message>
        <source>Back to the default</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>Peace, war and recovery</source>
        <translation>平时、战时与休养提升期</translation>
    </message>
    <message>
        <source>Table of the rule</source>
        <translation>规则表</translation>
    </message>
    <message>
        <source>Save in the workspace</source>
        <translation>保存到工作区</translation>
    </message>
    <message>
        <source>Save for me</source>
        <translation>为我保存</translation>
    </message>
    <message>
        <source>Forecast of the city&apos;s AQI</source>
        <translation>全市 AQI 预报</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Forecast AQI of %1</source>
        <translation>%1的预报 AQI</translation>
    </message>
    <message>
        <source>Not the bureau&apos;s own rule: a stand-in to be replaced.</source>
        <translation>不是本局自己的规则：为暂代，待替换。</translation>
    </message>
    <message>
        <source>The table is in order.</source>
        <translation>规则表正确。</translation>
    </message>
    <message>
        <source>%1 cannot be removed; remove it by hand.</source>
        <translation>%1 无法删除；请手工删除。</translation>
    </message>
</context>
<context>
    <name>airshed::attribution::RunShelf</name>
    <message>
        <source>Open the run %1</source>
        <translation>打开溯源记录 %1</translation>
    </message>
    <message>
        <source>The run %1 could not be removed: %2.</source>
        <translation>溯源记录 %1 无法删除：%2。</translation>
    </message>
</context>
<context>
    <name>airshed::attribution::RunsPanel</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Show this run again</source>
        <translation>再次显示本次溯源</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Hold two chosen runs against one another</source>
        <translation>将所选两次溯源相互对照</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>复制命令</translation>
    </message>
    <message>
        <source>The command line that makes this run again</source>
        <translation>重做本次溯源的命令行</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Remove the chosen runs from the workspace</source>
        <translation>从工作区删除所选溯源记录</translation>
    </message>
    <message>
        <source>Stored runs</source>
        <translation>已存溯源记录</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>Pollutant</source>
        <translation>污染物</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>Prior cv</source>
        <translation>先验变异系数</translation>
    </message>
    <message>
        <source>First candidate</source>
        <translation>首位候选源</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>候选源</translation>
    </message>
    <message>
        <source>By</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>Double click: show the run again</source>
        <translation>双击：再次显示该溯源</translation>
    </message>
    <message>
        <source>List the runs</source>
        <translation>列出溯源记录</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>letter and wording of a grade</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>No run is stored yet. Each attribution is kept here.</source>
        <translation>还没有保存溯源记录。每次溯源都保存在这里。</translation>
    </message>
    <message>
        <source>Open a workspace to see its runs.</source>
        <translation>打开工作区后，可查看其溯源记录。</translation>
    </message>
    <message>
        <source>Compare two runs</source>
        <translation>比较两次溯源</translation>
    </message>
    <message>
        <source>Remove runs</source>
        <translation>删除溯源记录</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n runs from the workspace? They cannot be brought back.</source>
        <translation>
            <numerusform>从工作区删除 %n 条溯源记录？删除后无法恢复。</numerusform>
        </translation>
    </message>
    <message>
        <source>The command was copied.</source>
        <translation>已复制命令。</translation>
    </message>
</context>
<context>
    <name>airshed::attribution::SensitivityView</name>
    <message>
        <source>Sensitivity to the prior</source>
        <translation>对先验的敏感性</translation>
    </message>
    <message>
        <source>The run has no inversion, so there is no prior to be sensitive to.</source>
        <translation>本次溯源没有反演，因此没有先验可供检验。</translation>
    </message>
    <message>
        <source>A small cv trusts the inventory, a large one the observations. Ranks that move much rest on that choice. This run used cv %1.</source>
        <translation>变异系数小则信清单，大则信观测。名次变动大的源取决于这一选择。本次采用变异系数 %1。</translation>
    </message>
    <message>
        <source>Rank, cv %1</source>
        <translation>名次，变异系数 %1</translation>
    </message>
    <message>
        <source>%1, cv %2</source>
        <comment>unit</comment>
        <translation>%1，变异系数 %2</translation>
    </message>
    <message>
        <source>Ranks apart</source>
        <translation>名次差</translation>
    </message>
</context>
<context>
    <name>airshed::attribution::StateChip</name>
    <message>
        <source>the workspace&apos;s own table</source>
        <translation>工作区自己的表</translation>
    </message>
    <message>
        <source>your own table</source>
        <translation>您自己的表</translation>
    </message>
    <message>
        <source>the program&apos;s default</source>
        <translation>程序默认表</translation>
    </message>
    <message>
        <source>City&apos;s state: %1</source>
        <translation>全市状态：%1</translation>
    </message>
    <message numerus="yes">
        <source>%1: city AQI %2 (%n station(s)).</source>
        <translation>
            <numerusform>%1：全市 AQI %2（%n 个站）。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: the city has no AQI for this hour; the state is that of the hours before.</source>
        <translation>%1：本小时没有全市 AQI；状态取自之前的小时。</translation>
    </message>
    <message>
        <source>No observations: no state.</source>
        <translation>没有观测数据：无状态。</translation>
    </message>
    <message>
        <source>%1 is %2 by %3.</source>
        <translation>%1按%3为 %2。</translation>
    </message>
    <message>
        <source>No forecast is written down: the hours alone decide.</source>
        <translation>没有填写预报：仅由小时值决定。</translation>
    </message>
    <message>
        <source>Rule: %1 (%2).</source>
        <translation>规则：%1（%2）。</translation>
    </message>
    <message>
        <source>Not taken: %1</source>
        <translation>未采用：%1</translation>
    </message>
    <message>
        <source>Click to see and edit the rule.</source>
        <translation>点击查看和编辑规则。</translation>
    </message>
</context>
<context>
    <name>airshed::attribution::StationDirections</name>
    <message>
        <source>Directions at %1</source>
        <translation>%1的方向</translation>
    </message>
</context>
<context>
    <name>airshed::attribution::Trajectories</name>
    <message>
        <source>%1-%2-%3 %4:00 is no time of the calendar; correct or delete the row.</source>
        <translation>%1-%2-%3 %4:00 不是有效的日期时间；请改正或删除该行。</translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation>读取 %1</translation>
    </message>
    <message>
        <source>%1 needs %2 fields and has %3; copy the whole file again.</source>
        <translation>%1需要 %2 个字段，实有 %3 个；请重新完整复制该文件。</translation>
    </message>
    <message>
        <source>the number of grids</source>
        <translation>网格数</translation>
    </message>
    <message>
        <source>grids</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>a meteorological grid</source>
        <translation>气象网格</translation>
    </message>
    <message>
        <source>the number of trajectories</source>
        <translation>轨迹数</translation>
    </message>
    <message>
        <source>trajectories</source>
        <translation>轨迹</translation>
    </message>
    <message>
        <source>these are forward trajectories; compute backward ones from the station.</source>
        <translation>这些是前向轨迹；请从站点计算后向轨迹。</translation>
    </message>
    <message>
        <source>the start of a trajectory</source>
        <translation>轨迹起点</translation>
    </message>
    <message>
        <source>year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>时</translation>
    </message>
    <message>
        <source>the list of diagnostic variables</source>
        <translation>诊断变量列表</translation>
    </message>
    <message>
        <source>an endpoint needs 12 fields and this row has %1; copy the whole file again.</source>
        <translation>轨迹端点需要 12 个字段，本行有 %1 个；请重新完整复制该文件。</translation>
    </message>
    <message>
        <source>trajectory</source>
        <translation>轨迹</translation>
    </message>
    <message>
        <source>there is no trajectory %1, for the file says that it has %2; copy the whole file again.</source>
        <translation>没有轨迹 %1，因为文件注明共 %2 条；请重新完整复制该文件。</translation>
    </message>
    <message>
        <source>age</source>
        <translation>时龄</translation>
    </message>
    <message>
        <source>height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>the header has no column “%1”; name the columns traj, date, hour_inc, lat, lon.</source>
        <translation>表头没有“%1”列；列名应为 traj、date、hour_inc、lat、lon。</translation>
    </message>
    <message>
        <source>the header has no column “date” with the time of arrival; add it.</source>
        <translation>表头没有到达时间列“date”；请补上。</translation>
    </message>
    <message>
        <source>the field “%1” holds “%2”, which is no full hour; write it as 2024-01-01 00:00.</source>
        <translation>字段“%1”为“%2”，不是整点；请写成 2024-01-01 00:00。</translation>
    </message>
    <message>
        <source>the header</source>
        <translation>表头</translation>
    </message>
    <message>
        <source>the header has %1 fields and this row %2; correct or delete the row.</source>
        <translation>表头有 %1 个字段而本行有 %2 个；请改正或删除该行。</translation>
    </message>
    <message>
        <source>a header</source>
        <translation>表头</translation>
    </message>
    <message>
        <source>“%1” has a header but no trajectory; choose another file.</source>
        <translation>“%1”只有表头而没有轨迹；请选择其他文件。</translation>
    </message>
    <message>
        <source>“%1” cannot be opened (%2); choose a file that you may read.</source>
        <translation>“%1”无法打开（%2）；请选择您可读取的文件。</translation>
    </message>
    <message>
        <source>“%1” ends after row %2, where %3 should follow; copy the whole file again.</source>
        <translation>“%1”在第 %2 行后结束，其后应为%3；请重新完整复制该文件。</translation>
    </message>
    <message>
        <source>the field “%1” holds “%2”, which is no number; correct or delete the row.</source>
        <translation>字段“%1”为“%2”，不是数字；请改正或删除该行。</translation>
    </message>
    <message>
        <source>the field “%1” holds “%2”, which is no whole number; correct or delete the row.</source>
        <translation>字段“%1”为“%2”，不是整数；请改正或删除该行。</translation>
    </message>
    <message>
        <source>the latitude %1 is not between -90 and 90; correct or delete the row.</source>
        <translation>纬度 %1 不在 -90 至 90 之间；请改正或删除该行。</translation>
    </message>
    <message>
        <source>the longitude %1 is not between -180 and 360; correct or delete the row.</source>
        <translation>经度 %1 不在 -180 至 360 之间；请改正或删除该行。</translation>
    </message>
    <message>
        <source>“%1”, row %2: %3</source>
        <translation>“%1”第 %2 行：%3</translation>
    </message>
    <message>
        <source>the file says that it has %1 trajectories, which cannot be; choose another one.</source>
        <translation>文件注明有 %1 条轨迹，不可能；请选择其他文件。</translation>
    </message>
</context>
<context>
    <name>airshed::attribution::TrajectoriesPage</name>
    <message>
        <source>&amp;Weight cells with few points down</source>
        <translation>对点数少的网格降权(&amp;W)</translation>
    </message>
    <message>
        <source>Show on the &amp;map</source>
        <translation>在地图上显示(&amp;M)</translation>
    </message>
    <message>
        <source>Open back trajectories of the station (HYSPLIT endpoints files or CSV) to see which regions the dirty air had passed. They resolve tens of kilometres: for regional import, not for sources in the city.</source>
        <translation>打开该站的后向轨迹（HYSPLIT 端点文件或 CSV），查看污染空气途经的区域。其分辨率为几十千米：用于区域输送，不用于市内源。</translation>
    </message>
    <message>
        <source>PSCF: of the points in a cell, the share that belongs to polluted arrivals. CWT: the mean concentration of the arrivals that passed the cell</source>
        <translation>PSCF：网格内端点属于污染到达的比例。CWT：途经该网格的各次到达的平均浓度</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>Beijing time</source>
        <translation>北京时间</translation>
    </message>
    <message>
        <source>What the times of a CSV file mean; HYSPLIT&apos;s files are always in UTC</source>
        <translation>CSV 文件中时间的含义；HYSPLIT 文件始终为 UTC</translation>
    </message>
    <message>
        <source>PSCF: 1, 0.75, 0.5 or 0.15 by the mean number of points; CWT: 1, 0.7, 0.42 or 0.05 over 80, 20 and 10 points</source>
        <translation>PSCF：按平均点数取 1、0.75、0.5 或 0.15；CWT：大于 80、20、10 点时取 1、0.7、0.42，否则 0.05</translation>
    </message>
    <message>
        <source>&amp;Statistic:</source>
        <translation>统计量(&amp;S)：</translation>
    </message>
    <message>
        <source>Statistic</source>
        <translation>统计量</translation>
    </message>
    <message>
        <source>&amp;Cells:</source>
        <translation>网格(&amp;C)：</translation>
    </message>
    <message>
        <source>Size of a cell in degrees</source>
        <translation>网格边长，度</translation>
    </message>
    <message>
        <source>&amp;Polluted over percentile:</source>
        <translation>污染百分位(&amp;P)：</translation>
    </message>
    <message>
        <source>Percentile over which an arrival is polluted</source>
        <translation>到达时浓度超过该百分位即为污染</translation>
    </message>
    <message>
        <source>&amp;Times in CSV:</source>
        <translation>CSV 时间(&amp;T)：</translation>
    </message>
    <message>
        <source>What the times of a CSV file mean</source>
        <translation>CSV 文件中时间的含义</translation>
    </message>
    <message>
        <source>Weight cells with few points down</source>
        <translation>对点数少的网格降权</translation>
    </message>
    <message>
        <source>&amp;Open others…</source>
        <translation>打开其他(&amp;O)…</translation>
    </message>
    <message>
        <source>Open trajectories</source>
        <translation>打开轨迹</translation>
    </message>
    <message>
        <source>Trajectories (tdump* *.csv *.txt);;All files (*)</source>
        <translation>轨迹 (tdump* *.csv *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Read trajectories</source>
        <translation>读取轨迹</translation>
    </message>
    <message>
        <source>Compute the trajectory statistic</source>
        <translation>计算轨迹统计</translation>
    </message>
    <message numerus="yes">
        <source>%n trajectories</source>
        <translation>
            <numerusform>%n 条轨迹</numerusform>
        </translation>
    </message>
    <message>
        <source>None arrives in an hour with a concentration of %1 at the chosen station: there is no statistic.</source>
        <translation>没有一条在所选站点有 %1 浓度的小时到达：无法统计。</translation>
    </message>
    <message>
        <source>%1 with a concentration %2</source>
        <translation>%1有浓度 %2</translation>
    </message>
    <message>
        <source>(from the file)</source>
        <translation>（来自文件）</translation>
    </message>
    <message>
        <source>(of %1)</source>
        <translation>（%1）</translation>
    </message>
    <message>
        <source>Polluted: over %1 %2.</source>
        <translation>污染：超过 %1 %2。</translation>
    </message>
    <message>
        <source>Trajectories</source>
        <translation>轨迹</translation>
    </message>
</context>
<context>
    <name>airshed::attribution::TrajectoryChart</name>
    <message>
        <source>Trajectories</source>
        <translation>轨迹</translation>
    </message>
    <message numerus="yes">
        <source>%1° E, %2° N: %3 %4, %n point(s), weight %5</source>
        <translation>
            <numerusform>%1° E，%2° N：%3 %4，%n 个点，权重 %5</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>airshed::attribution::TrajectoryStatistics</name>
    <message>
        <source>No trajectory arrives in an hour with a concentration; choose the station and the pollutant that were measured then.</source>
        <translation>没有一条轨迹在有浓度的小时到达；请选择当时有测量的站点和污染物。</translation>
    </message>
</context>
<context>
    <name>airshed::attribution::WindArrow</name>
    <message>
        <source>N</source>
        <translation>北</translation>
    </message>
    <message>
        <source>NNE</source>
        <translation>北东北</translation>
    </message>
    <message>
        <source>NE</source>
        <translation>东北</translation>
    </message>
    <message>
        <source>ENE</source>
        <translation>东东北</translation>
    </message>
    <message>
        <source>E</source>
        <translation>东</translation>
    </message>
    <message>
        <source>ESE</source>
        <translation>东东南</translation>
    </message>
    <message>
        <source>SE</source>
        <translation>东南</translation>
    </message>
    <message>
        <source>SSE</source>
        <translation>南东南</translation>
    </message>
    <message>
        <source>S</source>
        <translation>南</translation>
    </message>
    <message>
        <source>SSW</source>
        <translation>南西南</translation>
    </message>
    <message>
        <source>SW</source>
        <translation>西南</translation>
    </message>
    <message>
        <source>WSW</source>
        <translation>西西南</translation>
    </message>
    <message>
        <source>W</source>
        <translation>西</translation>
    </message>
    <message>
        <source>WNW</source>
        <translation>西西北</translation>
    </message>
    <message>
        <source>NW</source>
        <translation>西北</translation>
    </message>
    <message>
        <source>NNW</source>
        <translation>北西北</translation>
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
        <source>--%1 takes a whole number from %2 to %3, not &quot;%4&quot;.</source>
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
        <source>&quot;airshed-cli VERB --help&quot; lists the options of a verb.</source>
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
        <source>&quot;%1&quot; takes no argument &quot;%2&quot;.</source>
        <translation>“%1” 不接受参数 “%2”。</translation>
    </message>
    <message>
        <source>The verb comes first, &quot;%1&quot; after it.</source>
        <translation>子命令应写在最前面，“%1” 写在其后。</translation>
    </message>
    <message>
        <source>Say what to do: give a verb.</source>
        <translation>请给出子命令。</translation>
    </message>
    <message>
        <source>There is no verb &quot;%1&quot;.</source>
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
        <source>--%1 needs a date such as 2026-11-24, not &quot;%2&quot;.</source>
        <translation>--%1 应为日期，如 2026-11-24，而不是“%2”。</translation>
    </message>
    <message>
        <source>A map needs a title: give --title.</source>
        <translation>地图需要标题：请给出 --title。</translation>
    </message>
    <message>
        <source>There is no layout &quot;%1&quot;; choose one of %2.</source>
        <translation>没有版式“%1”；请从 %2 中选择。</translation>
    </message>
    <message>
        <source>There is no style &quot;%1&quot;; choose light, grey or dark.</source>
        <translation>没有样式“%1”；请选择 light、grey 或 dark。</translation>
    </message>
    <message>
        <source>There is no pollutant &quot;%1&quot;; choose one of %2.</source>
        <translation>没有污染物“%1”；请从 %2 中选择。</translation>
    </message>
    <message>
        <source>--extent needs LEFT,BOTTOM,RIGHT,TOP in map metres, not &quot;%1&quot;.</source>
        <translation>--extent 应为 左,下,右,上（地图坐标，米），而不是“%1”。</translation>
    </message>
    <message>
        <source>--scale needs a scale from 1:%1 to 1:%2, not &quot;%3&quot;.</source>
        <translation>--scale 应为 1:%1 到 1:%2 的比例尺，而不是“%3”。</translation>
    </message>
    <message>
        <source>The file name &quot;%1&quot; must end in .pdf, .png or .svg.</source>
        <translation>文件名“%1”必须以 .pdf、.png 或 .svg 结尾。</translation>
    </message>
    <message>
        <source>The map cannot be written into %1: there is no such folder or no right to write.</source>
        <translation>地图无法写入 %1：该文件夹不存在或没有写权限。</translation>
    </message>
    <message>
        <source>There is no layer &quot;%1&quot;; the map has %2.</source>
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
    <message>
        <source>Usage: airshed-cli %1 [options] %2</source>
        <translation>用法：airshed-cli %1 [选项] %2</translation>
    </message>
    <message>
        <source>Only these rules, such as DQ03,DQ12.</source>
        <translation>只检查这些规则，如 DQ03,DQ12。</translation>
    </message>
    <message>
        <source>rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Also compare the totals with the inventory as it stood at the end of this day, YYYY-MM-DD (DQ16).</source>
        <translation>并与该日结束时的清单比较总量，YYYY-MM-DD（DQ16）。</translation>
    </message>
    <message>
        <source>Reading sources</source>
        <translation>正在读取污染源</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Sources checked: %1. Errors: %2. Warnings: %3. Notes: %4.</source>
        <translation>已检查污染源：%1。错误：%2。警告：%3。提示：%4。</translation>
    </message>
    <message>
        <source>The workspace has no base map: districts and water were not checked.</source>
        <translation>工作区没有底图：未检查区县和水域。</translation>
    </message>
    <message>
        <source>Check the inventory by the data-quality rules.</source>
        <translation>按数据质量规则检查清单。</translation>
    </message>
    <message>
        <source>Judges every source by the rules DQ01 to DQ17 and counts what they find; --output lists every finding as CSV. Nothing in the workspace changes. Ends with 1 when there are errors.</source>
        <translation>按规则 DQ01 至 DQ17 判断每个源并计数；--output 把每条结果写成 CSV。工作区不作任何改动。有错误时退出码为 1。</translation>
    </message>
    <message>
        <source>sources (without it), stations or cameras.</source>
        <translation>sources（不填时）、stations 或 cameras。</translation>
    </message>
    <message>
        <source>The sources as they stood at the end of this day, YYYY-MM-DD.</source>
        <translation>该日结束时的污染源，YYYY-MM-DD。</translation>
    </message>
    <message>
        <source>Only sources of these classes, separated by commas, such as 扬尘源 or dust.</source>
        <translation>只输出这些源类，以逗号分隔，如 扬尘源 或 dust。</translation>
    </message>
    <message>
        <source>classes</source>
        <translation>源类</translation>
    </message>
    <message>
        <source>Only sources of these districts, names or codes, separated by commas.</source>
        <translation>只输出这些区县，名称或代码，以逗号分隔。</translation>
    </message>
    <message>
        <source>districts</source>
        <translation>区县</translation>
    </message>
    <message>
        <source>UTF-8 (without it) or GB18030, for CSV and shapefiles.</source>
        <translation>UTF-8（不填时）或 GB18030，用于 CSV 和 Shapefile。</translation>
    </message>
    <message>
        <source>encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>There is no class &quot;%1&quot;; choose of %2.</source>
        <translation>没有源类“%1”；请从 %2 中选择。</translation>
    </message>
    <message>
        <source>There is no district &quot;%1&quot;; choose of %2.</source>
        <translation>没有区县“%1”；请从 %2 中选择。</translation>
    </message>
    <message>
        <source>The file name &quot;%1&quot; must end in .csv, .xlsx, .gpkg, .geojson or .shp.</source>
        <translation>文件名“%1”必须以 .csv、.xlsx、.gpkg、.geojson 或 .shp 结尾。</translation>
    </message>
    <message>
        <source>There is no list &quot;%1&quot;; choose sources, stations or cameras.</source>
        <translation>没有清单“%1”；请选择 sources、stations 或 cameras。</translation>
    </message>
    <message>
        <source>--%1 is for sources only.</source>
        <translation>--%1 只用于污染源。</translation>
    </message>
    <message>
        <source>There is no encoding &quot;%1&quot;; choose UTF-8 or GB18030.</source>
        <translation>没有编码“%1”；请选择 UTF-8 或 GB18030。</translation>
    </message>
    <message>
        <source>--encoding is for CSV and shapefiles only.</source>
        <translation>--encoding 只用于 CSV 和 Shapefile。</translation>
    </message>
    <message>
        <source>%1: %2 rows</source>
        <translation>%1：%2 行</translation>
    </message>
    <message>
        <source>Write sources, stations or cameras as CSV, XLSX, GeoPackage, GeoJSON or shapefile.</source>
        <translation>把污染源、站点或摄像头写成 CSV、XLSX、GeoPackage、GeoJSON 或 Shapefile。</translation>
    </message>
    <message>
        <source>Writes a list for other programs; the ending of --output decides the format (.csv, .xlsx, .gpkg, .geojson, .shp) and --language that of the header. The list can be imported again.</source>
        <translation>写出供其他程序使用的清单；--output 的扩展名决定格式（.csv、.xlsx、.gpkg、.geojson、.shp），--language 决定表头语言。清单可以再次导入。</translation>
    </message>
    <message>
        <source>There is no source with the number &quot;%1&quot;; look it up with &quot;airshed-cli export&quot;.</source>
        <translation>没有编号为“%1”的污染源；请用“airshed-cli export”查找。</translation>
    </message>
    <message>
        <source>Nothing has been imported yet.</source>
        <translation>尚未导入任何内容。</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入批次</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Rows read</source>
        <translation>读取行数</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接收</translation>
    </message>
    <message>
        <source>With problem</source>
        <translation>有问题</translation>
    </message>
    <message>
        <source>Old value</source>
        <translation>原值</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>新值</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>(removed)</source>
        <translation>（已删除）</translation>
    </message>
    <message>
        <source>(added)</source>
        <translation>（已添加）</translation>
    </message>
    <message>
        <source>No change is recorded.</source>
        <translation>没有变更记录。</translation>
    </message>
    <message>
        <source>List the imports, or the changes of one source.</source>
        <translation>列出历次导入，或一个源的变更。</translation>
    </message>
    <message>
        <source>List the changes of the source with this number.</source>
        <translation>列出该编号污染源的变更。</translation>
    </message>
    <message>
        <source>Judge the rows and write nothing.</source>
        <translation>只判断各行，不写入任何内容。</translation>
    </message>
    <message>
        <source>Apply what the import proposes (datum, projected system, swapped axes, units); without this it is only reported.</source>
        <translation>采纳导入程序提出的建议（基准、投影坐标系、经纬度互换、单位）；不加此项时只报告。</translation>
    </message>
    <message>
        <source>A JSON file that says which column is which field: {&quot;header&quot;: &quot;field&quot;}.</source>
        <translation>指明各列对应字段的 JSON 文件：{&quot;表头&quot;: &quot;字段&quot;}。</translation>
    </message>
    <message>
        <source>Remember the columns for lists with the same header.</source>
        <translation>记住各列的对应关系，供相同表头的清单使用。</translation>
    </message>
    <message>
        <source>sources, stations or cameras; otherwise the header decides.</source>
        <translation>sources、stations 或 cameras；不填时由表头判断。</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Only this sheet or layer.</source>
        <translation>只导入该工作表或图层。</translation>
    </message>
    <message>
        <source>The class of all sources, where the list does not say it.</source>
        <translation>清单未注明时，所有源的源类。</translation>
    </message>
    <message>
        <source>class</source>
        <translation>源类</translation>
    </message>
    <message>
        <source>The district of all rows, where the list does not say it.</source>
        <translation>清单未注明时，所有行的区县。</translation>
    </message>
    <message>
        <source>district</source>
        <translation>区县</translation>
    </message>
    <message>
        <source>The year of the emissions, where the list does not say it.</source>
        <translation>清单未注明时，排放量的年份。</translation>
    </message>
    <message>
        <source>year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Write every problem with its row to this CSV file.</source>
        <translation>把每个问题及其行写入该 CSV 文件。</translation>
    </message>
    <message>
        <source>file.csv</source>
        <translation>file.csv</translation>
    </message>
    <message>
        <source>--kind is sources, stations or cameras, not &quot;%1&quot;.</source>
        <translation>--kind 应为 sources、stations 或 cameras，而不是“%1”。</translation>
    </message>
    <message>
        <source>No class is called &quot;%1&quot;.</source>
        <translation>没有名为“%1”的源类。</translation>
    </message>
    <message>
        <source>No district is called &quot;%1&quot;.</source>
        <translation>没有名为“%1”的区县。</translation>
    </message>
    <message>
        <source>applied</source>
        <translation>已采纳</translation>
    </message>
    <message>
        <source>not applied</source>
        <translation>未采纳</translation>
    </message>
    <message>
        <source>header in row %1</source>
        <translation>表头在第 %1 行</translation>
    </message>
    <message>
        <source>header in rows %1-%2</source>
        <translation>表头在第 %1-%2 行</translation>
    </message>
    <message>
        <source>%1 of %2 columns used</source>
        <translation>%2 列中使用了 %1 列</translation>
    </message>
    <message>
        <source>%1 read</source>
        <translation>读取 %1</translation>
    </message>
    <message>
        <source>%1 accepted (%2 new)</source>
        <translation>接收 %1（新增 %2）</translation>
    </message>
    <message>
        <source>%1 not accepted</source>
        <translation>未接收 %1</translation>
    </message>
    <message>
        <source>%1 accepted with a problem</source>
        <translation>有问题而接收 %1</translation>
    </message>
    <message>
        <source>%1 without a position</source>
        <translation>无位置 %1</translation>
    </message>
    <message>
        <source>%1 skipped (sums, notes)</source>
        <translation>跳过 %1（合计、说明）</translation>
    </message>
    <message>
        <source>%1 blank</source>
        <translation>空行 %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>  List: %1</source>
        <translation>  清单：%1</translation>
    </message>
    <message>
        <source>  Left out: %1</source>
        <translation>  未导入：%1</translation>
    </message>
    <message>
        <source>  Proposal %1, %2: %3 %4</source>
        <translation>  建议 %1，%2：%3 %4</translation>
    </message>
    <message>
        <source>  Rows: %1</source>
        <translation>  行：%1</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>  Imported as batch %1.</source>
        <translation>  已导入为批次 %1。</translation>
    </message>
    <message>
        <source>  Nothing was written.</source>
        <translation>  未写入任何内容。</translation>
    </message>
    <message>
        <source>%1 was imported before that.</source>
        <translation>在此之前已导入 %1。</translation>
    </message>
    <message>
        <source>Say which files to import.</source>
        <translation>请指明要导入哪些文件。</translation>
    </message>
    <message>
        <source>Take lists of sources, stations or cameras into the workspace.</source>
        <translation>把污染源、站点或摄像头清单导入工作区。</translation>
    </message>
    <message>
        <source>Reads Excel, OpenDocument and CSV lists, shapefiles, GeoPackage, GeoJSON and KML. Each file is imported whole or not at all; every row is accepted, or reported with the reason.</source>
        <translation>读取 Excel、OpenDocument 和 CSV 清单、Shapefile、GeoPackage、GeoJSON 与 KML。每个文件要么整体导入，要么完全不导入；每一行要么被接收，要么报告原因。</translation>
    </message>
    <message>
        <source>The lists.</source>
        <translation>清单文件。</translation>
    </message>
    <message>
        <source>Emissions, t/a</source>
        <translation>排放量，t/a</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>污染源</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>所有源类</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>工作区</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Map system</source>
        <translation>地图坐标系</translation>
    </message>
    <message>
        <source>Schema version</source>
        <translation>结构版本</translation>
    </message>
    <message>
        <source>%1, of which %2 without a position</source>
        <translation>%1，其中 %2 个没有位置</translation>
    </message>
    <message>
        <source>Stations</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Enterprises</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Last import</source>
        <translation>最近一次导入</translation>
    </message>
    <message>
        <source>%1, %2, %3 rows accepted of %4</source>
        <translation>%1，%2，%4 行中接收 %3 行</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Open problems</source>
        <translation>未解决的问题</translation>
    </message>
    <message>
        <source>errors %1, warnings %2, notes %3</source>
        <translation>错误 %1，警告 %2，提示 %3</translation>
    </message>
    <message>
        <source>Say what a workspace holds.</source>
        <translation>说明工作区的内容。</translation>
    </message>
    <message>
        <source>Prints title, map system, numbers of records, the last import, open problems, and the emissions by class and pollutant.</source>
        <translation>输出标题、地图坐标系、记录数、最近一次导入、未解决的问题，以及按源类和污染物汇总的排放量。</translation>
    </message>
    <message>
        <source>The same number gives the same data.</source>
        <translation>相同的数给出相同的数据。</translation>
    </message>
    <message>
        <source>How many pollution sources.</source>
        <translation>污染源的数量。</translation>
    </message>
    <message>
        <source>Where workspace and raw are made; a folder that does not exist or is empty.</source>
        <translation>workspace 和 raw 的生成位置；须为不存在或空的文件夹。</translation>
    </message>
    <message>
        <source>Say where the demonstration is to be made: give --%1.</source>
        <translation>请指明演示数据的生成位置：使用 --%1。</translation>
    </message>
    <message>
        <source>%1/workspace: %2 sources, %3 stations, %4 cameras</source>
        <translation>%1/workspace：%2 个污染源、%3 个站点、%4 个摄像头</translation>
    </message>
    <message>
        <source>%1/raw: %2 lists, %3 rows, %4 of them with an error named in key.csv</source>
        <translation>%1/raw：%2 份清单，%3 行，其中 %4 行有错误，见 key.csv</translation>
    </message>
    <message>
        <source>Make a workspace and raw lists of a synthetic city to try things on.</source>
        <translation>生成一座虚拟城市的工作区和原始清单，供试用。</translation>
    </message>
    <message>
        <source>Code or name of the station.</source>
        <translation>站点编码或名称。</translation>
    </message>
    <message>
        <source>station</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>First hour, by its end in Beijing time: &quot;2026-03-01 20:00&quot;.</source>
        <translation>起始小时，北京时间的结束时刻：“2026-03-01 20:00”。</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>Last hour.</source>
        <translation>末尾小时。</translation>
    </message>
    <message>
        <source>pm10, pm25, so2, no2 or co.</source>
        <translation>pm10、pm25、so2、no2 或 co。</translation>
    </message>
    <message>
        <source>pollutant</source>
        <translation>污染物</translation>
    </message>
    <message>
        <source>Standard deviation of the prior over the declared emission (3).</source>
        <translation>先验标准差与申报排放之比（3）。</translation>
    </message>
    <message>
        <source>Bootstrap draws (50).</source>
        <translation>自助抽样次数（50）。</translation>
    </message>
    <message>
        <source>Seed of the draws (1).</source>
        <translation>抽样的随机种子（1）。</translation>
    </message>
    <message>
        <source>Weather site to take the wind from, or * for the mean of all (the nearest with wind).</source>
        <translation>取风的气象站，或 * 表示全部的平均（最近的有风站）。</translation>
    </message>
    <message>
        <source>code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Write the whole run to this file as JSON.</source>
        <translation>将整个溯源记录以 JSON 写入此文件。</translation>
    </message>
    <message>
        <source>Candidates to print (20).</source>
        <translation>显示的候选源数（20）。</translation>
    </message>
    <message>
        <source>List the runs of the workspace.</source>
        <translation>列出工作区的溯源记录。</translation>
    </message>
    <message>
        <source>Make this run again and say whether it agrees.</source>
        <translation>重做该溯源并说明是否一致。</translation>
    </message>
    <message>
        <source>run</source>
        <translation>溯源记录</translation>
    </message>
    <message>
        <source>Do not keep the run in the workspace.</source>
        <translation>不在工作区保存溯源记录。</translation>
    </message>
    <message>
        <source>attribute needs --station, --from, --to and --pollutant; --%1 is missing.</source>
        <translation>attribute 需要 --station、--from、--to 和 --pollutant；缺少 --%1。</translation>
    </message>
    <message>
        <source>--%1 needs a full hour such as &quot;2026-03-01 20:00&quot;, not &quot;%2&quot;.</source>
        <translation>--%1 需要整点，例如“2026-03-01 20:00”，而不是“%2”。</translation>
    </message>
    <message>
        <source>Several stations are named &quot;%1&quot;: %2; give a code.</source>
        <translation>有几个站点名为“%1”：%2；请给出编码。</translation>
    </message>
    <message>
        <source>There is no station &quot;%1&quot; in the inventory.</source>
        <translation>清单中没有站点“%1”。</translation>
    </message>
    <message>
        <source>--pollutant takes pm10, pm25, so2, no2 or co, not &quot;%1&quot;.</source>
        <translation>--pollutant 可为 pm10、pm25、so2、no2 或 co，而不是“%1”。</translation>
    </message>
    <message>
        <source>--cv takes a number from 0.1 to 100, not &quot;%1&quot;.</source>
        <translation>--cv 为 0.1 至 100 的数，而不是“%1”。</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Adds %1 (P5–P95)</source>
        <translation>贡献 %1（P5–P95）</translation>
    </message>
    <message>
        <source>Share %</source>
        <translation>占比 %</translation>
    </message>
    <message>
        <source>Emits/declares</source>
        <translation>估计/申报</translation>
    </message>
    <message>
        <source>P&gt;2x %</source>
        <translation>P&gt;2x %</translation>
    </message>
    <message>
        <source>In ten %</source>
        <translation>前十 %</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>km</source>
        <translation>km</translation>
    </message>
    <message>
        <source>From °</source>
        <translation>方位 °</translation>
    </message>
    <message>
        <source>Not told from</source>
        <translation>不可区分</translation>
    </message>
    <message>
        <source>%1 as declared</source>
        <translation>申报贡献 %1</translation>
    </message>
    <message>
        <source>No candidates.</source>
        <translation>没有候选源。</translation>
    </message>
    <message>
        <source>%1 more candidates; --top or --json shows them.</source>
        <translation>另有 %1 个候选源；用 --top 或 --json 显示。</translation>
    </message>
    <message>
        <source>Local increment %1 %3 over a background of %2 %3; %4 % explained by listed sources.</source>
        <translation>本地增量 %1 %3，背景 %2 %3；清单内的源解释 %4 %。</translation>
    </message>
    <message>
        <source>Unobserved, not ranked: %1 sources.</source>
        <translation>未观测到、不参与排名：%1 个源。</translation>
    </message>
    <message>
        <source>Run %1; input %2; %3.</source>
        <translation>溯源记录 %1；输入 %2；%3。</translation>
    </message>
    <message>
        <source>(not kept)</source>
        <translation>（未保存）</translation>
    </message>
    <message>
        <source>No run is kept in this workspace.</source>
        <translation>本工作区没有保存溯源记录。</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>溯源记录</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>Pollutant</source>
        <translation>污染物</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>To</source>
        <translation>止</translation>
    </message>
    <message>
        <source>Leading candidate</source>
        <translation>首位候选源</translation>
    </message>
    <message>
        <source>The inventory or the observations have changed since the run %1: the results may differ.</source>
        <translation>溯源记录 %1 之后清单或观测数据有变：结果可能不同。</translation>
    </message>
    <message>
        <source>The run %1 was made by version %2 of the program, this one by %3.</source>
        <translation>溯源记录 %1 由程序版本 %2 生成，本程序为 %3。</translation>
    </message>
    <message>
        <source>Every number of the run %1 is met again.</source>
        <translation>溯源记录 %1 的每个数都得到重现。</translation>
    </message>
    <message>
        <source>The numbers differ from those of the run %1.</source>
        <translation>数值与溯源记录 %1 不同。</translation>
    </message>
    <message>
        <source>Find which sources can explain a station&apos;s high values.</source>
        <translation>查找哪些源能解释站点的高值。</translation>
    </message>
    <message>
        <source>Ranks the listed sources by what they add at a station in the given hours, with intervals and graded evidence, and keeps the run in the workspace (runs/). Ends with 1 when the data allow only a smaller result without the inversion; the remarks say why.</source>
        <translation>按给定小时内对站点的贡献对清单内的源排名，给出区间和证据等级，并在工作区保存溯源记录（runs/）。数据只允许不含反演的较小结果时以 1 退出；说明中给出原因。</translation>
    </message>
    <message>
        <source>stations %1, station hours %2, weather sites %3, %4 to %5</source>
        <translation>站点 %1，站时 %2，气象站 %3，%4 至 %5</translation>
    </message>
    <message>
        <source>Observations</source>
        <translation>观测数据</translation>
    </message>
    <message>
        <source>Read and judge the files and write nothing.</source>
        <translation>读取并检查文件，但不写入。</translation>
    </message>
    <message>
        <source>Refuse frames of HJ 212 whose length or checksum is wrong; without this their values are kept and marked.</source>
        <translation>拒收长度或校验码错误的 HJ 212 报文；不加此项则保存其数值并标记。</translation>
    </message>
    <message>
        <source>Times in the files name the beginning of the hour (openair), not its end.</source>
        <translation>文件中的时间为小时开始时刻（openair），而非结束时刻。</translation>
    </message>
    <message>
        <source>Times in the files are UTC, not Beijing&apos;s.</source>
        <translation>文件中的时间为 UTC，而非北京时间。</translation>
    </message>
    <message>
        <source>Gases without a unit are in ppb and CO in ppm, not in µg/m³ and mg/m³.</source>
        <translation>未注明单位的气体为 ppb、CO 为 ppm，而非 µg/m³ 和 mg/m³。</translation>
    </message>
    <message>
        <source>The station of a file that names none; otherwise the file&apos;s name.</source>
        <translation>未注明站点的文件所属站点；不给出则用文件名。</translation>
    </message>
    <message>
        <source>Where the weather of a file that names no site was measured.</source>
        <translation>未注明站点的气象文件的测量位置。</translation>
    </message>
    <message>
        <source>longitude,latitude</source>
        <translation>经度,纬度</translation>
    </message>
    <message>
        <source>Only the stations of the inventory; national files have two thousand.</source>
        <translation>只取清单中的站点；国家站文件有两千个。</translation>
    </message>
    <message>
        <source>Say for each station and pollutant how many hours are held, their mean and spread, and how many are flagged.</source>
        <translation>给出各站各项污染物的小时数、均值与离散程度以及标记数。</translation>
    </message>
    <message>
        <source>--known-only needs an inventory with stations, and this one has none.</source>
        <translation>--known-only 需要清单中有站点，而本清单没有。</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 等另 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 used</source>
        <translation>已用 %1</translation>
    </message>
    <message>
        <source>%1 of other kinds</source>
        <translation>其他类型 %1</translation>
    </message>
    <message>
        <source>%1 not used</source>
        <translation>未用 %1</translation>
    </message>
    <message>
        <source>  Values: %1 taken, %2 missing</source>
        <translation>  数值：采纳 %1，缺失 %2</translation>
    </message>
    <message>
        <source>  Stations: %1, station hours: %2, %3</source>
        <translation>  站点：%1，站时：%2，%3</translation>
    </message>
    <message>
        <source>  Weather sites: %1, %2</source>
        <translation>  气象站：%1，%2</translation>
    </message>
    <message>
        <source>  Not in the inventory, kept by their own code: %1</source>
        <translation>  不在清单中、按其自身编码保存：%1</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>数值</translation>
    </message>
    <message numerus="yes">
        <source>   and %n more; --report lists them</source>
        <translation>
            <numerusform>   另有 %n 条；用 --report 列出</numerusform>
        </translation>
    </message>
    <message>
        <source>  Stored.</source>
        <translation>  已保存。</translation>
    </message>
    <message>
        <source>%1 was stored before that.</source>
        <translation>此前已保存 %1。</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Valid hours</source>
        <translation>有效小时</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>Greatest</source>
        <translation>最大值</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>标记数</translation>
    </message>
    <message>
        <source>First</source>
        <translation>首</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>末</translation>
    </message>
    <message>
        <source>The workspace holds no observations of air.</source>
        <translation>本工作区没有空气观测数据。</translation>
    </message>
    <message>
        <source>--summary takes no files.</source>
        <translation>--summary 不接受文件。</translation>
    </message>
    <message>
        <source>Say which files to read.</source>
        <translation>请指明要读取的文件。</translation>
    </message>
    <message>
        <source>Take hourly observations of air and weather into the workspace.</source>
        <translation>将空气和气象的小时观测数据载入工作区。</translation>
    </message>
    <message>
        <source>Reads the national stations&apos; table, long tables, openair&apos;s, weather tables (CSV, Excel, OpenDocument) and logs of HJ 212-2017 frames. Times are taken as the end of the hour in Beijing unless an option says otherwise. Each file is stored whole or not at all; doubtful hours are flagged (DQ18) and kept.</source>
        <translation>读取国家站格式表、长表、openair 表、气象表（CSV、Excel、OpenDocument）和 HJ 212-2017 报文日志。除非另有选项，时间按北京时间的小时结束时刻处理。每个文件要么整体保存，要么不保存；存疑的小时加标记（DQ18）并保留。</translation>
    </message>
    <message>
        <source>The files.</source>
        <translation>文件。</translation>
    </message>
    <message>
        <source>yellow, orange or red.</source>
        <translation>yellow、orange 或 red。</translation>
    </message>
    <message>
        <source>level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Only sources in these zones of the workspace, names or codes, separated by commas; the whole city without it.</source>
        <translation>只取工作区中这些管控区内的源，名称或编码，以逗号分隔；不给出则为全市。</translation>
    </message>
    <message>
        <source>zones</source>
        <translation>管控区</translation>
    </message>
    <message>
        <source>Search the cheapest plan that meets the targets; without it every source does what the table asks of its grade.</source>
        <translation>搜索达到目标的成本最低方案；不加此项则各源按其等级执行措施表。</translation>
    </message>
    <message>
        <source>Reduction of the city&apos;s emission in percent, such as NOx=20,PM=15; those of the alert rule without it.</source>
        <translation>全市减排百分比，例如 NOx=20,PM=15；不给出则用预警规则的值。</translation>
    </message>
    <message>
        <source>targets</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Nobody does less than in this plan of a milder level.</source>
        <translation>各源不低于这一较低级别方案。</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Time for the search, 60 without it.</source>
        <translation>搜索时间，不给出为 60。</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>Seed of the search, 1 without it.</source>
        <translation>搜索的随机种子，不给出为 1。</translation>
    </message>
    <message>
        <source>Do not keep the plan in the workspace.</source>
        <translation>不在工作区保存方案。</translation>
    </message>
    <message>
        <source>List the plans of the workspace and stop.</source>
        <translation>列出工作区的方案后停止。</translation>
    </message>
    <message>
        <source>--level needs yellow, orange or red, not &quot;%1&quot;.</source>
        <translation>--level 应为 yellow、orange 或 red，而不是“%1”。</translation>
    </message>
    <message>
        <source>--targets needs entries such as NOx=20 with SO2, NOx, PM or VOCs and 0 to 100 percent, not &quot;%1&quot;.</source>
        <translation>--targets 应为 NOx=20 这样的条目，可用 SO2、NOx、PM 或 VOCs，百分比 0 至 100，而不是“%1”。</translation>
    </message>
    <message>
        <source>There is no zone &quot;%1&quot;; choose of %2.</source>
        <translation>没有管控区“%1”；请选择 %2。</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>编制</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>The workspace has no plans.</source>
        <translation>本工作区没有方案。</translation>
    </message>
    <message>
        <source>City, kg/d</source>
        <translation>全市，kg/d</translation>
    </message>
    <message>
        <source>Less, kg/d</source>
        <translation>减排，kg/d</translation>
    </message>
    <message>
        <source>Reduction, %</source>
        <translation>减排比例，%</translation>
    </message>
    <message>
        <source>Target, %</source>
        <translation>目标，%</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>met</source>
        <translation>达到</translation>
    </message>
    <message>
        <source>NOT met</source>
        <translation>未达到</translation>
    </message>
    <message>
        <source>%1: %2 sources with a measure of %3; cost %4 (a weight, no money)</source>
        <translation>%1：%3 个源中 %2 个采取措施；成本 %4（权重，非金额）</translation>
    </message>
    <message>
        <source>At most %1 % from the least cost</source>
        <translation>距最低成本至多 %1 %</translation>
    </message>
    <message>
        <source>Kept as plan %1</source>
        <translation>已保存为方案 %1</translation>
    </message>
    <message>
        <source>The emergency list is an Excel workbook: the file name &quot;%1&quot; must end in .xlsx.</source>
        <translation>应急减排清单为 Excel 工作簿：文件名“%1”须以 .xlsx 结尾。</translation>
    </message>
    <message>
        <source>The rules in force are stand-ins (%1; %2), not the province&apos;s own.</source>
        <translation>现行规则为暂代（%1；%2），并非本省规定。</translation>
    </message>
    <message>
        <source>Make an emergency plan for an alert level, and its list for the enterprises.</source>
        <translation>编制某一预警级别的应急方案及企业清单。</translation>
    </message>
    <message>
        <source>Decides for every source what it must do at the alert level, by the table of measures or, with --cheapest, at least cost, and says whether the city&apos;s targets are met (exit code 1 when not). --output writes the emergency list as an Excel workbook.</source>
        <translation>按措施表，或加 --cheapest 按成本最低，决定各源在该预警级别下的措施，并说明是否达到全市目标（未达到时退出码为 1）。--output 将应急减排清单写成 Excel 工作簿。</translation>
    </message>
    <message>
        <source>The run, as &quot;attribute --list&quot; names it; without it the newest.</source>
        <translation>溯源记录，名称见“attribute --list”；不给出则取最新的。</translation>
    </message>
    <message>
        <source>Who compiled the report.</source>
        <translation>报告编制人。</translation>
    </message>
    <message>
        <source>The file name &quot;%1&quot; must end in .pdf or .xlsx.</source>
        <translation>文件名“%1”须以 .pdf 或 .xlsx 结尾。</translation>
    </message>
    <message>
        <source>The workspace has no stored run; make one with &quot;airshed-cli attribute&quot; first.</source>
        <translation>本工作区没有保存的溯源记录；请先用“airshed-cli attribute”生成。</translation>
    </message>
    <message>
        <source>%1: report of the run %2</source>
        <translation>%1：溯源记录 %2 的报告</translation>
    </message>
    <message>
        <source>Write the report of a stored attribution as PDF or its tables as XLSX.</source>
        <translation>将已保存的溯源写成 PDF 报告，或将其表格写成 XLSX。</translation>
    </message>
    <message>
        <source>The workspace has no zones; take them in with airshed-cli zones, or leave --zones out.</source>
        <translation>本工作区没有管控区；请用 airshed-cli zones 载入，或不用 --zones。</translation>
    </message>
    <message>
        <source>Class of zones whose file names none: emergency (without it), burn-ban, fireworks-ban, fuel-ban, non-road-machinery or construction.</source>
        <translation>文件未注明类别的管控区所属类别：emergency（默认）、burn-ban、fireworks-ban、fuel-ban、non-road-machinery 或 construction。</translation>
    </message>
    <message>
        <source>UTF-8 (without it) or GB18030, for shapefiles.</source>
        <translation>UTF-8（默认）或 GB18030，用于 shapefile。</translation>
    </message>
    <message>
        <source>%1: the zone &quot;%2&quot; has the class &quot;%3&quot;, which is none of this program; correct the field &quot;kind&quot;.</source>
        <translation>%1：管控区“%2”的类别“%3”不属于本程序；请改正字段“kind”。</translation>
    </message>
    <message>
        <source>%1: the outline of &quot;%2&quot; is not proper (%3 near %4, %5); repair it and try again.</source>
        <translation>%1：“%2”的边界不正确（%3，位于 %4，%5 附近）；请修复后重试。</translation>
    </message>
    <message>
        <source>The zone &quot;%1&quot; overlaps &quot;%2&quot; of the same class; take the common part off one of them and try again.</source>
        <translation>管控区“%1”与同类的“%2”重叠；请从其中一个去掉公共部分后重试。</translation>
    </message>
    <message>
        <source>--class: there is no class of zones &quot;%1&quot;.</source>
        <translation>--class：没有管控区类别“%1”。</translation>
    </message>
    <message>
        <source>Taken in from %1</source>
        <translation>载入自 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n zone(s) were taken in.</source>
        <translation>
            <numerusform>已载入 %n 个管控区。</numerusform>
        </translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>管控区</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>km²</source>
        <translation>km²</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>法律依据</translation>
    </message>
    <message>
        <source>The workspace has no zones.</source>
        <translation>本工作区没有管控区。</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n zone(s)</source>
        <translation>
            <numerusform>%1：%n 个管控区</numerusform>
        </translation>
    </message>
    <message>
        <source>List the control zones of a workspace, take them in from files or write them out.</source>
        <translation>列出工作区的管控区，从文件载入或写出。</translation>
    </message>
    <message>
        <source>Without files it lists the zones, or writes them to --output; the ending decides the format (.gpkg, .shp, .geojson, .kml, .dxf). With files it takes their polygons in, all or none of them.</source>
        <translation>不给文件时列出管控区，或写到 --output；扩展名决定格式（.gpkg、.shp、.geojson、.kml、.dxf）。给出文件时载入其中的多边形，要么全部，要么都不载入。</translation>
    </message>
    <message>
        <source>Files with the outlines of zones.</source>
        <translation>含有管控区边界的文件。</translation>
    </message>
    <message>
        <source>In the %5 days to the episode&apos;s end high values came from %1°: probability %2 (%3–%4) of the hours with that wind.</source>
        <translation>时段结束前 %5 天内高值来自 %1°：该风向的小时中概率 %2（%3–%4）。</translation>
    </message>
    <message>
        <source>--milder needs --cheapest: by the table every level stands for itself.</source>
        <translation>--milder 需要 --cheapest：按措施表时各级别独立。</translation>
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
    <message>
        <source>The list %1 cannot be read back (%2).</source>
        <translation>清单 %1 写出后无法读回（%2）。</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>正在写入 %1</translation>
    </message>
    <message>
        <source>The demonstration cannot be made in %1 (%2); check the folder&apos;s permissions and the free space, or choose another place.</source>
        <translation>无法在 %1 生成演示数据（%2）；请检查文件夹权限和剩余空间，或另选位置。</translation>
    </message>
    <message>
        <source>%1 exists and is not an empty folder; the demonstration needs a folder of its own.</source>
        <translation>%1 已存在且不是空文件夹；演示数据需要单独的文件夹。</translation>
    </message>
    <message>
        <source>The district %1 has no land to put anything on.</source>
        <translation>%1没有可供布置的陆地。</translation>
    </message>
    <message>
        <source>No dry place was found in the district %1.</source>
        <translation>在%1没有找到陆地位置。</translation>
    </message>
    <message>
        <source>The list %1 cannot be written (%2); check the free space.</source>
        <translation>清单 %1 无法写入（%2）；请检查剩余空间。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made; check the permissions and the free space, or choose another place.</source>
        <translation>无法创建文件夹 %1；请检查权限和剩余空间，或换一个位置。</translation>
    </message>
    <message>
        <source>Blowing over the city</source>
        <translation>正在模拟全城的风</translation>
    </message>
    <message>
        <source>Sorting the land by use</source>
        <translation>正在划分用地</translation>
    </message>
    <message>
        <source>Storing the observations</source>
        <translation>正在保存观测数据</translation>
    </message>
</context>
<context>
    <name>airshed::demonstration::Errors</name>
    <message>
        <source>The row repeats another source of the list; it was left out.</source>
        <translation>该行与清单中另一个源重复，已略去。</translation>
    </message>
    <message>
        <source>The list says &quot;%1&quot;; after a look at the permit and the place it was corrected to &quot;%2&quot;.</source>
        <translation>清单填报为“%1”；核对许可证和现场后更正为“%2”。</translation>
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
        <source>GIS workstation for a city&apos;s air-quality bureau</source>
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
        <source>Built on Qt %1, GDAL %2, PROJ, GEOS and libxlsxwriter; maps are drawn by QGIS. Icons: Breeze by KDE.</source>
        <translation>基于 Qt %1、GDAL %2、PROJ、GEOS 与 libxlsxwriter 构建；地图由 QGIS 绘制。图标：KDE Breeze。</translation>
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
        <source>GIS workstation for a city&apos;s air-quality bureau</source>
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
        <translation>
            <numerusform>还有 %n 个任务正在运行，将被停止。</numerusform>
        </translation>
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
        <source>Draw the workspace&apos;s layers in the program&apos;s styles again</source>
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
    <message>
        <source>Select</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>测量</translation>
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
        <translation>
            <numerusform>%n 个任务</numerusform>
        </translation>
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
        <source>Read the base map&apos;s extent</source>
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
        <translation>
            <numerusform>读取 %n 个文件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>airshed::dispersion</name>
    <message>
        <source>Following the plumes</source>
        <translation>正在跟踪烟羽</translation>
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
        <source>The file %1 cannot be created (%2); check the folder&apos;s permissions and free space.</source>
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
    <message>
        <source>The areas cannot be combined (%1); repair their outlines first.</source>
        <translation>区域无法合并（%1）；请先修复其边界。</translation>
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
        <source>The inventory %1 could not be opened again after a write that failed; open the workspace anew.</source>
        <translation>写入失败后无法重新打开清单库 %1；请重新打开该工作区。</translation>
    </message>
    <message>
        <source>The inventory %1 has no table &quot;%2&quot;: it is damaged or not one of ours; put it back from a copy.</source>
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
        <source>Record %1 of the table &quot;%2&quot; is not in the workspace any more; refresh the list.</source>
        <translation>表“%2”的记录 %1 已不在工作区中；请刷新列表。</translation>
    </message>
    <message>
        <source>The table &quot;%1&quot; has no field &quot;%2&quot; that can be edited.</source>
        <translation>表“%1”没有可编辑的字段“%2”。</translation>
    </message>
    <message>
        <source>The field &quot;%1&quot; cannot hold &quot;%2&quot;; nothing was changed.</source>
        <translation>字段“%1”不能取值“%2”；未作任何更改。</translation>
    </message>
    <message>
        <source>The field &quot;%1&quot; must not be empty; nothing was changed.</source>
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
        <source>The inventory %1 is damaged: its table &quot;%2&quot; has no column &quot;%3&quot;; put it back from a copy.</source>
        <translation>清单库 %1 已损坏：表“%2”没有列“%3”；请从备份恢复。</translation>
    </message>
    <message>
        <source>Writing the records</source>
        <translation>正在写入记录</translation>
    </message>
    <message>
        <source>Marking problems</source>
        <translation>正在标记问题</translation>
    </message>
    <message>
        <source>The field &quot;%1&quot; cannot hold an infinite number; enter the true value or leave it empty. Nothing was changed.</source>
        <translation>字段“%1”不能是无穷大；请填写真实值或留空。未作任何更改。</translation>
    </message>
</context>
<context>
    <name>airshed::inventory::Workspace</name>
    <message>
        <source>This workspace is open in another window (user %1 on %2, process %3, since %4); here it can only be read until that window closes it.</source>
        <translation>此工作区已在另一窗口打开（用户 %1，主机 %2，进程 %3，自 %4 起）；在该窗口关闭之前，这里只能读取。</translation>
    </message>
    <message>
        <source>The workspace %1 cannot be made (%2); check the folder&apos;s permissions and the free space, or choose another place.</source>
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
    <name>airshed::optimisation</name>
    <message>
        <source>Looking for a first solution</source>
        <translation>正在寻找第一个可行方案</translation>
    </message>
    <message>
        <source>Best so far: %1</source>
        <translation>当前最优：%1</translation>
    </message>
    <message>
        <source>Best so far: %1, at most %2 % from the optimum</source>
        <translation>当前最优：%1，距最优解至多 %2 %</translation>
    </message>
    <message>
        <source>The optimisation cannot write its model to %1 (%2); free some space there and try again.</source>
        <translation>优化模型无法写入 %1（%2）；请在该处腾出空间后重试。</translation>
    </message>
    <message>
        <source>The solver CBC ended before it had a result; start the optimisation again.</source>
        <translation>求解器 CBC 在得到结果前已终止；请重新启动优化。</translation>
    </message>
    <message>
        <source>The solver &quot;%1&quot; is not installed; install the package coinor-cbc and try again.</source>
        <translation>未安装求解器“%1”；请安装软件包 coinor-cbc 后重试。</translation>
    </message>
    <message>
        <source>The optimisation cannot make a temporary folder (%1); free some space there and try again.</source>
        <translation>优化无法创建临时文件夹（%1）；请在该处腾出空间后重试。</translation>
    </message>
    <message>
        <source>The solver %1 cannot be started (%2); install the package coinor-cbc again.</source>
        <translation>求解器 %1 无法启动（%2）；请重新安装软件包 coinor-cbc。</translation>
    </message>
    <message>
        <source>The solver CBC did not answer in its time and was ended; start the optimisation again with more time.</source>
        <translation>求解器 CBC 未在规定时间内响应，已被终止；请延长时间后重新启动优化。</translation>
    </message>
</context>
<context>
    <name>airshed::paths</name>
    <message>
        <source>The program&apos;s folder of %1 is missing (%2); install the program again or set %3 to where it is.</source>
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
        <source>There is no page template &quot;%1&quot;; choose one of %2.</source>
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
        <source>Taking the inventory&apos;s fingerprint</source>
        <translation>正在计算清单指纹</translation>
    </message>
    <message>
        <source>The inventory %1 cannot be read (%2).</source>
        <translation>清单库 %1 无法读取（%2）。</translation>
    </message>
</context>
<context>
    <name>airshed::review::BatchesPanel</name>
    <message>
        <source>Imports</source>
        <translation>导入批次</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>By</source>
        <translation>导入人</translation>
    </message>
    <message>
        <source>Rows read</source>
        <translation>读取行数</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接收</translation>
    </message>
    <message>
        <source>With a problem</source>
        <translation>有问题</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序版本</translation>
    </message>
    <message>
        <source>Double click: the problems of the import</source>
        <translation>双击：查看该次导入的问题</translation>
    </message>
    <message>
        <source>List the imports</source>
        <translation>列出历次导入</translation>
    </message>
    <message>
        <source>No list has been imported yet.</source>
        <translation>尚未导入任何清单。</translation>
    </message>
    <message>
        <source>Open a workspace to see its imports.</source>
        <translation>打开工作区以查看历次导入。</translation>
    </message>
</context>
<context>
    <name>airshed::review::BeginningModel</name>
    <message>
        <source>Header</source>
        <translation>表头</translation>
    </message>
</context>
<context>
    <name>airshed::review::CardForm</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Editing %1</source>
        <translation>正在编辑%1</translation>
    </message>
    <message>
        <source>Save (Ctrl+Return)</source>
        <translation>保存（Ctrl+回车）</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Leave the record as it is (Esc)</source>
        <translation>保持记录原样（Esc）</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>未填写</translation>
    </message>
    <message>
        <source>Datum of the coordinates</source>
        <translation>坐标的基准</translation>
    </message>
</context>
<context>
    <name>airshed::review::CardPanel</name>
    <message>
        <source>Edit %1</source>
        <translation>编辑 %1</translation>
    </message>
    <message numerus="yes">
        <source>Saved; the rules now find %n problem(s) in it.</source>
        <translation>
            <numerusform>已保存；按规则现有 %n 个问题。</numerusform>
        </translation>
    </message>
    <message>
        <source>Apply the suggestion of %1 to %2</source>
        <translation>对 %2 采纳 %1 的建议</translation>
    </message>
    <message>
        <source>Mark %1 as resolved</source>
        <translation>把 %1 标为已解决</translation>
    </message>
    <message>
        <source>What is typed in the inspector is not protected against a crash: %1</source>
        <translation>详情中正在输入的内容无法在崩溃时保全：%1</translation>
    </message>
    <message>
        <source>Changes of “%1” that were typed and not saved are back in the inspector; save or cancel them.</source>
        <translation>“%1”已输入而未保存的修改已恢复到详情中；请保存或取消。</translation>
    </message>
    <message>
        <source>Select a source, a station or a camera on the map or in the table.</source>
        <translation>在地图或表格中选择一个污染源、站点或摄像头。</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Read the record</source>
        <translation>读取记录</translation>
    </message>
    <message>
        <source>Sum the selected sources</source>
        <translation>汇总所选污染源</translation>
    </message>
    <message>
        <source>%1 records selected</source>
        <translation>已选 %1 条记录</translation>
    </message>
    <message>
        <source>Emissions together (t/a)</source>
        <translation>排放量合计（t/a）</translation>
    </message>
</context>
<context>
    <name>airshed::review::CardView</name>
    <message>
        <source>%1 %2 (%3°)</source>
        <comment>distance, compass point, bearing</comment>
        <translation>%1 %2（%3°）</translation>
    </message>
    <message>
        <source>Select %1</source>
        <translation>选择 %1</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Suggestion: %1</source>
        <translation>建议：%1</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>采纳</translation>
    </message>
    <message>
        <source>Apply the suggestion of %1</source>
        <translation>采纳 %1 的建议</translation>
    </message>
    <message>
        <source>Mark as resolved</source>
        <translation>标为已解决</translation>
    </message>
    <message>
        <source>History</source>
        <translation>变更历史</translation>
    </message>
    <message>
        <source>Unchanged since it came in.</source>
        <translation>导入后未改动。</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier change(s)</source>
        <translation>
            <numerusform>更早的 %n 项变更</numerusform>
        </translation>
    </message>
    <message>
        <source>Excellent</source>
        <translation>优</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>良</translation>
    </message>
    <message>
        <source>Lightly polluted</source>
        <translation>轻度污染</translation>
    </message>
    <message>
        <source>Moderately polluted</source>
        <translation>中度污染</translation>
    </message>
    <message>
        <source>Heavily polluted</source>
        <translation>重度污染</translation>
    </message>
    <message>
        <source>Severely polluted</source>
        <translation>严重污染</translation>
    </message>
    <message>
        <source>Nearest stations</source>
        <translation>最近的站点</translation>
    </message>
    <message>
        <source>Nearest cameras</source>
        <translation>最近的摄像头</translation>
    </message>
    <message>
        <source>Station %1</source>
        <translation>站点 %1</translation>
    </message>
    <message>
        <source>Camera %1</source>
        <translation>摄像头 %1</translation>
    </message>
    <message>
        <source>Show on the map</source>
        <translation>在地图上显示</translation>
    </message>
    <message>
        <source>Emissions (t/a)</source>
        <translation>排放量（t/a）</translation>
    </message>
    <message>
        <source>Inventory year</source>
        <translation>清单年份</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Permit and grade</source>
        <translation>许可与分级</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Not a credit code of 18 characters</source>
        <translation>不是 18 位信用代码</translation>
    </message>
    <message>
        <source>Check digit wrong; perhaps %1</source>
        <translation>校验码错误；可能应为 %1</translation>
    </message>
    <message>
        <source>Check digit wrong</source>
        <translation>校验码错误</translation>
    </message>
    <message>
        <source>Check digit of the organisation code wrong</source>
        <translation>组织机构代码校验码错误</translation>
    </message>
    <message>
        <source>Check digit right</source>
        <translation>校验码正确</translation>
    </message>
    <message>
        <source>Not a permit number of 22 characters</source>
        <translation>不是 22 位许可证编号</translation>
    </message>
    <message>
        <source>Belongs to another credit code</source>
        <translation>属于另一个信用代码</translation>
    </message>
    <message>
        <source>Belongs to the credit code</source>
        <translation>与信用代码相符</translation>
    </message>
    <message>
        <source>Stack and release</source>
        <translation>排气筒与排放方式</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>几何类型</translation>
    </message>
    <message>
        <source>Air quality</source>
        <translation>空气质量</translation>
    </message>
    <message>
        <source>AQI</source>
        <translation>AQI</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>时次</translation>
    </message>
    <message>
        <source>no observation yet</source>
        <translation>尚无观测</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视野</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>扇区</translation>
    </message>
    <message>
        <source>%1° to %2° clockwise from north</source>
        <translation>自正北顺时针 %1° 至 %2°</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>CGCS2000</source>
        <translation>CGCS2000</translation>
    </message>
    <message>
        <source>EPSG:%1</source>
        <translation>EPSG:%1</translation>
    </message>
    <message>
        <source>Coordinates</source>
        <translation>坐标</translation>
    </message>
    <message>
        <source>none that could be used</source>
        <translation>没有可用的坐标</translation>
    </message>
    <message>
        <source>In the list</source>
        <translation>清单中的写法</translation>
    </message>
    <message>
        <source>%1, %2 (%3)</source>
        <translation>%1，%2（%3）</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>%1, in view</source>
        <translation>%1，可以看到</translation>
    </message>
</context>
<context>
    <name>airshed::review::CheckPage</name>
    <message>
        <source>Reading and checking every row</source>
        <translation>正在读取并检查每一行</translation>
    </message>
    <message>
        <source>Nothing is written to the inventory yet.</source>
        <translation>尚未向清单写入任何内容。</translation>
    </message>
    <message>
        <source>Progress of checking</source>
        <translation>检查进度</translation>
    </message>
    <message>
        <source>&amp;Stop checking</source>
        <translation>停止检查(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Check again</source>
        <translation>重新检查(&amp;C)</translation>
    </message>
    <message>
        <source>Search the problems</source>
        <translation>搜索问题</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>All weights</source>
        <translation>全部严重程度</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>&amp;Export the report…</source>
        <translation>导出报告(&amp;E)…</translation>
    </message>
    <message>
        <source>Every problem with its file, row and field, as CSV for Excel</source>
        <translation>每个问题及其文件、行和字段，CSV 格式，可用 Excel 打开</translation>
    </message>
    <message>
        <source>rows read</source>
        <translation>读取的行</translation>
    </message>
    <message>
        <source>will come in</source>
        <translation>将导入</translation>
    </message>
    <message>
        <source>of these with a problem</source>
        <translation>其中有问题</translation>
    </message>
    <message>
        <source>of these without a place</source>
        <translation>其中无位置</translation>
    </message>
    <message>
        <source>not accepted</source>
        <translation>不接收</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>All rules</source>
        <translation>全部规则</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 %2 (%3)</source>
        <translation>%1 %2（%3）</translation>
    </message>
    <message>
        <source>No row has a problem.</source>
        <translation>没有一行有问题。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) below the header are sums, notes or repeated headers and are not counted as rows of the list.</source>
        <translation>
            <numerusform>表头以下有 %n 行是合计、说明或重复的表头，不计入清单行数。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>The rows are being checked.</source>
        <translation>正在检查各行。</translation>
    </message>
    <message>
        <source>The rows are not checked yet.</source>
        <translation>各行尚未检查。</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>导入(&amp;I)</translation>
    </message>
    <message>
        <source>Import report</source>
        <translation>导入报告</translation>
    </message>
    <message>
        <source>%1 import report</source>
        <translation>%1 导入报告</translation>
    </message>
    <message>
        <source>Export the report</source>
        <translation>导出报告</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>CSV 表格 (*.csv)</translation>
    </message>
    <message>
        <source>The report was written to %1.</source>
        <translation>报告已写入 %1。</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>No row can come in; go back or choose another file.</source>
        <translation>没有一行可以导入；请返回，或选择其他文件。</translation>
    </message>
    <message>
        <source>%1 This file is left out.</source>
        <translation>%1 该文件不导入。</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %Ln row(s)</source>
        <translation>
            <numerusform>导入 %Ln 行(&amp;I)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>airshed::review::ChoiceMenu</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>airshed::review::ColumnsPage</name>
    <message>
        <source>Find &amp;again</source>
        <translation>重新识别(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Save this mapping</source>
        <translation>保存此对应关系(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;List</source>
        <translation>清单(&amp;L)</translation>
    </message>
    <message>
        <source>of</source>
        <translation>类型为</translation>
    </message>
    <message>
        <source>What the list is of</source>
        <translation>清单的内容</translation>
    </message>
    <message>
        <source>&amp;Header in rows</source>
        <translation>表头位于第(&amp;H)</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
    <message>
        <source>First row of the header</source>
        <translation>表头首行</translation>
    </message>
    <message>
        <source>Last row of the header</source>
        <translation>表头末行</translation>
    </message>
    <message>
        <source>Let the program find the header</source>
        <translation>由程序识别表头</translation>
    </message>
    <message>
        <source>First rows of the list</source>
        <translation>清单的前几行</translation>
    </message>
    <message>
        <source>What each column is</source>
        <translation>各列的含义</translation>
    </message>
    <message>
        <source>Lists with this header will be read the same way from now on</source>
        <translation>今后相同表头的清单将按同样方式读取</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>（无名称）</translation>
    </message>
    <message>
        <source>All columns are imported.</source>
        <translation>所有列均将导入。</translation>
    </message>
    <message>
        <source>Not imported: %1</source>
        <translation>不导入：%1</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
</context>
<context>
    <name>airshed::review::Compass</name>
    <message>
        <source>N</source>
        <translation>北</translation>
    </message>
    <message>
        <source>NE</source>
        <translation>东北</translation>
    </message>
    <message>
        <source>E</source>
        <translation>东</translation>
    </message>
    <message>
        <source>SE</source>
        <translation>东南</translation>
    </message>
    <message>
        <source>S</source>
        <translation>南</translation>
    </message>
    <message>
        <source>SW</source>
        <translation>西南</translation>
    </message>
    <message>
        <source>W</source>
        <translation>西</translation>
    </message>
    <message>
        <source>NW</source>
        <translation>西北</translation>
    </message>
</context>
<context>
    <name>airshed::review::ConstantsForm</name>
    <message>
        <source>found in the title</source>
        <translation>取自标题</translation>
    </message>
    <message>
        <source>found in the sheet&apos;s name</source>
        <translation>取自工作表名称</translation>
    </message>
    <message>
        <source>found in the file&apos;s name</source>
        <translation>取自文件名</translation>
    </message>
    <message>
        <source>chosen by you</source>
        <translation>由您选定</translation>
    </message>
    <message>
        <source>For all rows:</source>
        <translation>适用于所有行：</translation>
    </message>
    <message>
        <source>C&amp;lass</source>
        <translation>源类(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;District</source>
        <translation>区县(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Year</source>
        <translation>年份(&amp;Y)</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>未填写</translation>
    </message>
    <message>
        <source>column “%1”</source>
        <translation>列“%1”</translation>
    </message>
    <message>
        <source>Each row&apos;s value comes from the column “%1”.</source>
        <translation>各行的值取自列“%1”。</translation>
    </message>
</context>
<context>
    <name>airshed::review::CoordinatesPage</name>
    <message>
        <source>no coordinates</source>
        <translation>无坐标</translation>
    </message>
    <message>
        <source>no readable coordinates in the first rows</source>
        <translation>前几行没有可读的坐标</translation>
    </message>
    <message>
        <source>degrees of longitude and latitude</source>
        <translation>经纬度（度）</translation>
    </message>
    <message>
        <source>projected coordinates in metres</source>
        <translation>投影坐标（米）</translation>
    </message>
    <message>
        <source>degrees in some rows, projected metres in others</source>
        <translation>部分行为度，部分行为投影米</translation>
    </message>
    <message>
        <source>geometry of the layer, %1</source>
        <translation>图层几何，%1</translation>
    </message>
    <message>
        <source>geometry of the layer; %1</source>
        <translation>图层几何；%1</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>按原样</translation>
    </message>
    <message>
        <source>Looking at the coordinates</source>
        <translation>正在查看坐标</translation>
    </message>
    <message>
        <source>List shown on the map</source>
        <translation>地图上显示的清单</translation>
    </message>
    <message>
        <source>Show:</source>
        <translation>显示：</translation>
    </message>
    <message>
        <source>Where the places lie when the list is read as %1</source>
        <translation>把清单读作%1时各点的位置</translation>
    </message>
    <message>
        <source>Show a&amp;ll</source>
        <translation>显示全部(&amp;L)</translation>
    </message>
    <message>
        <source>Found: %1.</source>
        <translation>识别为：%1。</translation>
    </message>
    <message>
        <source>Nothing is suspicious: no swapped axes, no other system, datum or unit.</source>
        <translation>没有可疑之处：经纬度未颠倒，坐标系、基准和单位均正常。</translation>
    </message>
    <message>
        <source>The coordinates are being looked at.</source>
        <translation>正在查看坐标。</translation>
    </message>
    <message>
        <source>The coordinates could not be looked at; go back and try again.</source>
        <translation>坐标无法查看；请返回后重试。</translation>
    </message>
    <message>
        <source>No places</source>
        <translation>没有位置</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>按原样</translation>
    </message>
    <message>
        <source>Read as %1</source>
        <translation>读作%1</translation>
    </message>
    <message>
        <source>Coordinates</source>
        <translation>坐标</translation>
    </message>
    <message numerus="yes">
        <source>%n list(s): %1</source>
        <translation>
            <numerusform>%n 份清单：%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) still open; choose an answer.</source>
        <translation>
            <numerusform>还有 %n 个问题待答复；请作出选择。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A&amp;ccept all %n proposals that are open</source>
        <translation>
            <numerusform>采纳全部 %n 项待定建议(&amp;C)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>airshed::review::EmissionBars</name>
    <message>
        <source>Emissions in tonnes a year</source>
        <translation>排放量（吨/年）</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>未填写</translation>
    </message>
</context>
<context>
    <name>airshed::review::FilesPage</name>
    <message>
        <source>columns named by the file</source>
        <translation>列名由文件给出</translation>
    </message>
    <message>
        <source>header in row %1</source>
        <translation>表头在第 %1 行</translation>
    </message>
    <message>
        <source>header in rows %1–%2</source>
        <translation>表头在第 %1–%2 行</translation>
    </message>
    <message>
        <source>&amp;Choose files…</source>
        <translation>选择文件(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Remove from the list</source>
        <translation>从列表中移除(&amp;R)</translation>
    </message>
    <message>
        <source>Drop the lists here, or choose them: Excel and ODS workbooks, CSV and text tables, shapefiles, GeoPackage, GeoJSON or KML. Nothing is written before the last step.</source>
        <translation>把清单拖到这里，或选择文件：Excel 和 ODS 工作簿、CSV 和文本表格、Shapefile、GeoPackage、GeoJSON 或 KML。最后一步之前不会写入任何内容。</translation>
    </message>
    <message>
        <source>Files and their sheets</source>
        <translation>文件及其工作表</translation>
    </message>
    <message>
        <source>File or sheet</source>
        <translation>文件或工作表</translation>
    </message>
    <message>
        <source>Recognised as</source>
        <translation>识别为</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>&amp;Add files…</source>
        <translation>添加文件(&amp;A)…</translation>
    </message>
    <message>
        <source>Progress of reading</source>
        <translation>读取进度</translation>
    </message>
    <message>
        <source>Choose a file first.</source>
        <translation>请先选择文件。</translation>
    </message>
    <message>
        <source>The files are being read.</source>
        <translation>正在读取文件。</translation>
    </message>
    <message>
        <source>Tick at least one sheet.</source>
        <translation>请至少勾选一个工作表。</translation>
    </message>
    <message>
        <source>Lists to import</source>
        <translation>要导入的清单</translation>
    </message>
    <message>
        <source>Lists (%1)</source>
        <translation>清单 (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>being read…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>cannot be imported; see below</source>
        <translation>无法导入；见下方说明</translation>
    </message>
    <message>
        <source>the table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>%1 (hidden)</source>
        <translation>%1（隐藏）</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
</context>
<context>
    <name>airshed::review::FilterBar</name>
    <message>
        <source>Class</source>
        <translation>源类</translation>
    </message>
    <message>
        <source>District</source>
        <translation>区县</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>绩效等级</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Only selected</source>
        <translation>仅选中的</translation>
    </message>
    <message>
        <source>Only in the map view</source>
        <translation>仅地图范围内</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>污染源</translation>
    </message>
    <message>
        <source>Stations</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>What the table lists</source>
        <translation>表格列出的内容</translation>
    </message>
    <message>
        <source>Number, name, credit code or address</source>
        <translation>编号、名称、信用代码或地址</translation>
    </message>
    <message>
        <source>Find in the table</source>
        <translation>在表格中查找</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Columns, export and earlier days</source>
        <translation>列、导出与历史日期</translation>
    </message>
    <message>
        <source>None given</source>
        <translation>未填写</translation>
    </message>
    <message>
        <source>Only what is selected on the map or here</source>
        <translation>只列出在地图或此处选中的记录</translation>
    </message>
    <message>
        <source>Only what lies in the part of the map that is shown</source>
        <translation>只列出地图当前范围内的记录</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>None declared</source>
        <translation>未申报</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>筛选：%1</translation>
    </message>
    <message>
        <source>Code or name</source>
        <translation>编码或名称</translation>
    </message>
</context>
<context>
    <name>airshed::review::ImportDraft</name>
    <message>
        <source>Look at %1</source>
        <translation>查看 %1</translation>
    </message>
    <message>
        <source>Reading was stopped; remove the file and choose it again.</source>
        <translation>读取已停止；请移除该文件后重新选择。</translation>
    </message>
    <message>
        <source>No column gives a number or a name; choose one below.</source>
        <translation>没有列给出编号或名称；请在下方选定一列。</translation>
    </message>
    <message>
        <source>No column gives coordinates: new sources would have no place.</source>
        <translation>没有列给出坐标：新的污染源将没有位置。</translation>
    </message>
    <message>
        <source>No column gives the class: choose one for all rows.</source>
        <translation>没有列给出源类：请为所有行选定一个。</translation>
    </message>
    <message>
        <source>No column gives the district: positions cannot be checked against it.</source>
        <translation>没有列给出区县：无法据此核对位置。</translation>
    </message>
    <message>
        <source>No column gives a station&apos;s code or name; choose one below.</source>
        <translation>没有列给出站点编码或名称；请在下方选定一列。</translation>
    </message>
    <message>
        <source>No column gives coordinates, and stations need them; choose one below.</source>
        <translation>没有列给出坐标，而站点必须有坐标；请在下方选定一列。</translation>
    </message>
    <message>
        <source>No column gives a camera&apos;s device number or name; choose one below.</source>
        <translation>没有列给出摄像头的设备编号或名称；请在下方选定一列。</translation>
    </message>
    <message>
        <source>No column gives coordinates, and cameras need them; choose one below.</source>
        <translation>没有列给出坐标，而摄像头必须有坐标；请在下方选定一列。</translation>
    </message>
    <message>
        <source>Look at the coordinates</source>
        <translation>查看坐标</translation>
    </message>
    <message>
        <source>Check the rows</source>
        <translation>检查各行</translation>
    </message>
    <message>
        <source>Checking was stopped.</source>
        <translation>检查已停止。</translation>
    </message>
    <message>
        <source>the import of %1</source>
        <translation>%1 的导入</translation>
    </message>
    <message>
        <source>Something else is being written to the inventory; wait for it and try again.</source>
        <translation>清单正在被其他操作写入；请等待其完成后重试。</translation>
    </message>
    <message numerus="yes">
        <source>Import %n list(s)</source>
        <translation>
            <numerusform>导入 %n 份清单</numerusform>
        </translation>
    </message>
    <message>
        <source>The import was stopped.</source>
        <translation>导入已停止。</translation>
    </message>
    <message>
        <source>Nothing was added; the inventory is as it was.</source>
        <translation>没有添加任何内容；清单保持原样。</translation>
    </message>
    <message>
        <source>%1 of %2 files had come in before and stay; the file in progress left nothing.</source>
        <translation>此前已导入 %2 个文件中的 %1 个，予以保留；正在处理的文件未留下任何内容。</translation>
    </message>
</context>
<context>
    <name>airshed::review::ImportEntry</name>
    <message>
        <source>&amp;Import list…</source>
        <translation>导入清单(&amp;I)…</translation>
    </message>
    <message>
        <source>Take a list of sources, stations or cameras into the inventory</source>
        <translation>把污染源、站点或摄像头清单导入工作区</translation>
    </message>
    <message>
        <source>Nothing can be imported into this workspace. %1</source>
        <translation>本工作区不能导入。%1</translation>
    </message>
    <message numerus="yes">
        <source>Read %n file(s)</source>
        <translation>
            <numerusform>读取 %n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is shown as a map layer. If it is a list of sources, stations or cameras, it can come into the inventory.</source>
        <translation>“%1”已作为图层显示。如果它是污染源、站点或摄像头清单，可以导入。</translation>
    </message>
    <message numerus="yes">
        <source>%n files are shown as map layers. Lists among them can come into the inventory.</source>
        <translation>
            <numerusform>%n 个文件已作为图层显示。其中的清单可以导入。</numerusform>
        </translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 of %3 rows came in, %4 of them new to the inventory.</source>
        <translation>%1：%3 行中导入 %2 行，其中 %4 行为新增。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have a problem.</source>
        <translation>
            <numerusform>%n 行有问题。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show problems</source>
        <translation>显示问题</translation>
    </message>
</context>
<context>
    <name>airshed::review::ImportPage</name>
    <message>
        <source>&amp;Next</source>
        <translation>下一步(&amp;N)</translation>
    </message>
</context>
<context>
    <name>airshed::review::ImportWizard</name>
    <message>
        <source>&amp;Back</source>
        <translation>上一步(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一步(&amp;N)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>导入清单</translation>
    </message>
</context>
<context>
    <name>airshed::review::MappingModel</name>
    <message>
        <source>What it is</source>
        <translation>是什么</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>在哪里</translation>
    </message>
    <message>
        <source>Emissions</source>
        <translation>排放量</translation>
    </message>
    <message>
        <source>Sight</source>
        <translation>视野</translation>
    </message>
    <message>
        <source>Stack or area</source>
        <translation>排气筒或面源</translation>
    </message>
    <message>
        <source>Observation</source>
        <translation>观测</translation>
    </message>
    <message>
        <source>Supervision</source>
        <translation>监管</translation>
    </message>
    <message>
        <source>People and remarks</source>
        <translation>人员与备注</translation>
    </message>
    <message>
        <source>by its name</source>
        <translation>按名称</translation>
    </message>
    <message>
        <source>saved mapping</source>
        <translation>已存对应关系</translation>
    </message>
    <message>
        <source>chosen by you</source>
        <translation>由您选定</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>（无名称）</translation>
    </message>
    <message>
        <source>— not imported —</source>
        <translation>— 不导入 —</translation>
    </message>
    <message>
        <source>%1 (assumed)</source>
        <translation>%1（推定）</translation>
    </message>
    <message>
        <source>Also written: %1</source>
        <translation>其他写法：%1</translation>
    </message>
    <message>
        <source>Column in the file</source>
        <translation>文件中的列</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Imported as</source>
        <translation>导入为</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Recognised</source>
        <translation>识别依据</translation>
    </message>
</context>
<context>
    <name>airshed::review::PositionTool</name>
    <message>
        <source>Drag “%1” to its place or click there; Esc leaves it where it is.</source>
        <translation>把“%1”拖到其位置或在该处单击；按 Esc 保持原位。</translation>
    </message>
    <message>
        <source>Click where “%1” stands; Esc leaves it without a place.</source>
        <translation>单击“%1”所在之处；按 Esc 则不设位置。</translation>
    </message>
</context>
<context>
    <name>airshed::review::ProblemListModel</name>
    <message>
        <source>Position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>whole list</source>
        <translation>整份清单</translation>
    </message>
    <message>
        <source>%1
Suggested: %2</source>
        <translation>%1
建议：%2</translation>
    </message>
    <message>
        <source>List</source>
        <translation>清单</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>What is wrong and what to do</source>
        <translation>问题与处理办法</translation>
    </message>
</context>
<context>
    <name>airshed::review::ProblemsPanel</name>
    <message numerus="yes">
        <source>Apply %n suggestion(s)</source>
        <translation>
            <numerusform>采纳 %n 条建议</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s) were applied.</source>
        <translation>
            <numerusform>已采纳 %n 条建议。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) have none and stay open.</source>
        <translation>
            <numerusform>%n 个问题没有建议，仍未解决。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %n problem(s) as resolved</source>
        <translation>
            <numerusform>把 %n 个问题标为已解决</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Open %n problem(s) again</source>
        <translation>
            <numerusform>重新打开 %n 个问题</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the problems that are listed</source>
        <translation>导出所列问题</translation>
    </message>
    <message>
        <source>Comma-separated text (*.csv)</source>
        <translation>逗号分隔文本 (*.csv)</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>质控问题</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>District</source>
        <translation>区县</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>已解决</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>导出 %1</translation>
    </message>
    <message>
        <source>%1 problems were written to %2.</source>
        <translation>%1 个问题已写入 %2。</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入批次</translation>
    </message>
    <message>
        <source>Which problems</source>
        <translation>显示哪些问题</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未解决</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Apply suggestion</source>
        <translation>采纳建议</translation>
    </message>
    <message>
        <source>Mark as resolved</source>
        <translation>标为已解决</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Problems of the inventory</source>
        <translation>清单的质控问题</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>file, day</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>List the problems</source>
        <translation>列出问题</translation>
    </message>
    <message>
        <source>%1 shown · %2 open in the inventory</source>
        <translation>显示 %1 个 · 清单中未解决 %2 个</translation>
    </message>
    <message>
        <source>Open a workspace to see what is wrong in its inventory.</source>
        <translation>打开工作区以查看清单中的问题。</translation>
    </message>
    <message>
        <source>No problem matches the filter.</source>
        <translation>没有符合筛选条件的问题。</translation>
    </message>
    <message>
        <source>No problem has been resolved yet.</source>
        <translation>尚无已解决的问题。</translation>
    </message>
    <message>
        <source>No open problems. The next import is checked by the rules and lists here what it finds.</source>
        <translation>没有未解决的问题。下一次导入将按规则检查，发现的问题列在这里。</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>筛选：%1</translation>
    </message>
</context>
<context>
    <name>airshed::review::QuestionCard</name>
    <message>
        <source>Read these rows the right way round</source>
        <translation>按正确顺序读取这些行</translation>
    </message>
    <message>
        <source>Read the numbers in %1</source>
        <translation>把数值按 %1 读取</translation>
    </message>
    <message>
        <source>Take the numbers as %1</source>
        <translation>把数值按 %1 计</translation>
    </message>
    <message>
        <source>Read the coordinates as %1</source>
        <translation>把坐标按 %1 读取</translation>
    </message>
    <message>
        <source>Leave them: these rows get no place on the map</source>
        <translation>不处理：这些行在地图上没有位置</translation>
    </message>
    <message>
        <source>Keep them as they are</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>In the declared district</source>
        <translation>位于所报区县</translation>
    </message>
    <message>
        <source>Median distance to %1</source>
        <translation>%1距离中位数</translation>
    </message>
    <message>
        <source>As it is: %1</source>
        <translation>按原样：%1</translation>
    </message>
    <message>
        <source>%1 — proposed</source>
        <translation>%1（建议）</translation>
    </message>
    <message>
        <source>%1 % (%2 of %3)</source>
        <translation>%1 %（%3 行中 %2 行）</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 m</translation>
    </message>
    <message>
        <source>in the declared district: %1; median distance: %2</source>
        <translation>位于所报区县：%1；距离中位数：%2</translation>
    </message>
    <message>
        <source>in the declared district: %1</source>
        <translation>位于所报区县：%1</translation>
    </message>
</context>
<context>
    <name>airshed::review::ReadingMap</name>
    <message>
        <source>Where the list&apos;s places lie</source>
        <translation>清单各点的位置</translation>
    </message>
    <message numerus="yes">
        <source>%1; %n place(s) outside the declared district</source>
        <translation>
            <numerusform>%1；%n 个点在所报区县之外</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n 个点</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the declared district</source>
        <translation>
            <numerusform>%n 个在所报区县内</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outside the declared district</source>
        <translation>
            <numerusform>%n 个在所报区县外</numerusform>
        </translation>
    </message>
    <message>
        <source>as written</source>
        <translation>按原文</translation>
    </message>
</context>
<context>
    <name>airshed::review::RecordActions</name>
    <message>
        <source>&amp;Edit in the inspector</source>
        <translation>在详情中编辑(&amp;E)</translation>
    </message>
    <message>
        <source>Edit the fields of the current record</source>
        <translation>编辑当前记录的字段</translation>
    </message>
    <message>
        <source>&amp;Move on the map</source>
        <translation>在地图上移动(&amp;M)</translation>
    </message>
    <message>
        <source>Drag the current record to its place on the map</source>
        <translation>把当前记录拖到地图上的位置</translation>
    </message>
    <message>
        <source>Mark as &amp;closed</source>
        <translation>标为关停(&amp;C)</translation>
    </message>
    <message>
        <source>The selected sources emit no more; they stay in the inventory</source>
        <translation>所选污染源不再排放；仍保留在清单中</translation>
    </message>
    <message>
        <source>Mark as &amp;active</source>
        <translation>标为在产(&amp;A)</translation>
    </message>
    <message>
        <source>The selected sources emit again</source>
        <translation>所选污染源恢复排放</translation>
    </message>
    <message>
        <source>&amp;Delete from the inventory</source>
        <translation>从清单中删除(&amp;D)</translation>
    </message>
    <message>
        <source>Remove the selected records; this can be undone</source>
        <translation>删除所选记录；可以撤销</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>移动 %1</translation>
    </message>
    <message numerus="yes">
        <source>Mark %n source(s) as closed</source>
        <translation>
            <numerusform>把 %n 个污染源标为关停</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %n source(s) as active</source>
        <translation>
            <numerusform>把 %n 个污染源标为在产</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n record(s)</source>
        <translation>
            <numerusform>删除 %n 条记录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) were deleted.</source>
        <translation>
            <numerusform>已删除 %n 条记录。</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>删除 %1</translation>
    </message>
    <message>
        <source>Find the problems of what is deleted</source>
        <translation>查找被删记录的问题</translation>
    </message>
</context>
<context>
    <name>airshed::review::ReviewPlugin</name>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>质控问题</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>导入批次</translation>
    </message>
    <message>
        <source>&amp;Find in the table</source>
        <translation>在表格中查找(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Problems</source>
        <translation>质控问题(&amp;P)</translation>
    </message>
    <message>
        <source>What the rules find wrong in the inventory</source>
        <translation>按规则在清单中发现的问题</translation>
    </message>
    <message>
        <source>&amp;History of imports</source>
        <translation>导入历史(&amp;H)</translation>
    </message>
    <message>
        <source>Which lists came in, when, and what became of their rows</source>
        <translation>导入了哪些清单、何时导入、各行结果如何</translation>
    </message>
    <message>
        <source>As of an earlier &amp;day</source>
        <translation>历史日期(&amp;D)</translation>
    </message>
    <message>
        <source>Show in the table the inventory as it stood at the end of a day</source>
        <translation>在表格中显示清单在某日结束时的状态</translation>
    </message>
    <message>
        <source>E&amp;xport the table…</source>
        <translation>导出表格(&amp;X)…</translation>
    </message>
    <message>
        <source>Write the rows that the table shows to an Excel or CSV file</source>
        <translation>把表格中显示的行写成 Excel 或 CSV 文件</translation>
    </message>
</context>
<context>
    <name>airshed::review::ReviewSession</name>
    <message>
        <source>Read the districts</source>
        <translation>读取区县</translation>
    </message>
    <message>
        <source>No workspace is open.</source>
        <translation>没有打开的工作区。</translation>
    </message>
    <message>
        <source>Editing waits for: %1</source>
        <translation>编辑需等待：%1</translation>
    </message>
</context>
<context>
    <name>airshed::review::ReviewText</name>
    <message>
        <source>not stated</source>
        <translation>未填写</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>已添加</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>import %1</source>
        <translation>导入批次 %1</translation>
    </message>
    <message>
        <source>No map system known here has the coordinates %1, %2; type degrees or metres east and north.</source>
        <translation>已知的地图坐标系都不含坐标 %1, %2；请输入度数，或以米为单位的东、北坐标。</translation>
    </message>
    <message>
        <source>The coordinates lie outside EPSG:%1; check the two numbers.</source>
        <translation>坐标在 EPSG:%1 的范围之外；请检查这两个数。</translation>
    </message>
    <message>
        <source>Read as metres in EPSG:%1: %2</source>
        <translation>按 EPSG:%1 的米数读取：%2</translation>
    </message>
    <message>
        <source>These are not two coordinates; type them as “115.858, 28.682”, “115°51′28.8″E 28°40′55.2″N” or metres east and north.</source>
        <translation>这不是两个坐标；请写成“115.858, 28.682”、“115°51′28.8″E 28°40′55.2″N”，或以米为单位的东、北坐标。</translation>
    </message>
    <message>
        <source>%1, %2 is no place in China; longitudes there are 73 to 136, latitudes 3 to 54.</source>
        <translation>%1, %2 不在中国境内；中国的经度为 73 至 136，纬度为 3 至 54。</translation>
    </message>
    <message>
        <source>Read as degrees: %1</source>
        <translation>按度数读取：%1</translation>
    </message>
    <message>
        <source>Read as %1, in CGCS2000: %2</source>
        <translation>按 %1 读取，CGCS2000 坐标为：%2</translation>
    </message>
    <message>
        <source>%1° E, %2° N</source>
        <translation>%1° E，%2° N</translation>
    </message>
    <message>
        <source>not understood</source>
        <translation>无法识别</translation>
    </message>
    <message>
        <source>degrees, CGCS2000</source>
        <translation>度，CGCS2000</translation>
    </message>
    <message>
        <source>metres, %1</source>
        <translation>米，%1</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 m</translation>
    </message>
    <message>
        <source>%1 km</source>
        <translation>%1 km</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>%1 · %2 (%3)</source>
        <comment>severity, rule and number of problems</comment>
        <translation>%1 · %2（%3）</translation>
    </message>
    <message>
        <source>Resolved · %1</source>
        <translation>已解决 · %1</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>District</source>
        <translation>区县</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Coordinates</source>
        <translation>坐标</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>污染源</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>源类</translation>
    </message>
    <message>
        <source>Subclass</source>
        <translation>二级源类</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Permit</source>
        <translation>许可</translation>
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
        <source>Outlet</source>
        <translation>排放口</translation>
    </message>
    <message>
        <source>Industry code</source>
        <translation>行业代码</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>绩效等级</translation>
    </message>
    <message>
        <source>Control category</source>
        <translation>管控类型</translation>
    </message>
    <message>
        <source>Online monitoring</source>
        <translation>在线监测</translation>
    </message>
    <message>
        <source>Electricity meter</source>
        <translation>电表号</translation>
    </message>
    <message>
        <source>Emissions</source>
        <translation>排放量</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>核算方法</translation>
    </message>
    <message>
        <source>Online measurement (CEMS)</source>
        <translation>在线监测（CEMS）</translation>
    </message>
    <message>
        <source>Material balance</source>
        <translation>物料衡算</translation>
    </message>
    <message>
        <source>Emission factor</source>
        <translation>排放因子</translation>
    </message>
    <message>
        <source>Expert estimate</source>
        <translation>专家估计</translation>
    </message>
    <message>
        <source>Stack</source>
        <translation>排气筒</translation>
    </message>
    <message>
        <source>Stack height</source>
        <translation>排气筒高度</translation>
    </message>
    <message>
        <source>Stack diameter</source>
        <translation>排气筒内径</translation>
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
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Township</source>
        <translation>街乡镇</translation>
    </message>
    <message>
        <source>Development zone</source>
        <translation>开发区</translation>
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
        <source>Valid from</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>Valid to</source>
        <translation>失效日期</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备编号</translation>
    </message>
    <message>
        <source>Mast height</source>
        <translation>杆高</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>可视距离</translation>
    </message>
    <message>
        <source>Sector from</source>
        <translation>扇区起始</translation>
    </message>
    <message>
        <source>Sector to</source>
        <translation>扇区终止</translation>
    </message>
    <message>
        <source>%1 must be a number such as 12.5; leave it empty if it is not stated.</source>
        <translation>%1必须是数字，如 12.5；未知时请留空。</translation>
    </message>
    <message>
        <source>%1 cannot be negative; enter 0 or more.</source>
        <translation>%1不能为负；请输入 0 或以上的数。</translation>
    </message>
    <message>
        <source>%1 must be a year from %2 to %3.</source>
        <translation>%1必须是 %2 至 %3 之间的年份。</translation>
    </message>
    <message>
        <source>%1 cannot be “%2”; choose one of the list.</source>
        <translation>%1不能是“%2”；请从列表中选择。</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>几何类型</translation>
    </message>
    <message>
        <source>Coordinates in the list</source>
        <translation>清单中的坐标</translation>
    </message>
    <message>
        <source>Reading of the coordinates</source>
        <translation>坐标的读法</translation>
    </message>
    <message>
        <source>Permitted site</source>
        <translation>许可场所</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>已解决</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>%1 must not be empty.</source>
        <translation>%1不能为空。</translation>
    </message>
    <message>
        <source>%1 must be a date such as 2026-11-24.</source>
        <translation>%1必须是日期，如 2026-11-24。</translation>
    </message>
    <message>
        <source>AQI</source>
        <translation>AQI</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>时次</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>经度</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>纬度</translation>
    </message>
    <message>
        <source>The table cannot be written to %1 (%2); choose another place or free some space.</source>
        <translation>表格无法写入 %1（%2）；请另选位置或释放空间。</translation>
    </message>
    <message>
        <source>Writing rows</source>
        <translation>正在写入各行</translation>
    </message>
    <message>
        <source>The table can be written as .csv or .xlsx, not as “.%1”.</source>
        <translation>表格可写成 .csv 或 .xlsx，不能写成“.%1”。</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>更新时间</translation>
    </message>
</context>
<context>
    <name>airshed::review::RunningPage</name>
    <message>
        <source>Writing to the inventory</source>
        <translation>正在写入清单</translation>
    </message>
    <message>
        <source>&amp;Stop the import</source>
        <translation>停止导入(&amp;S)</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>导入进度</translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation>未导入</translation>
    </message>
    <message>
        <source>The rows are being written.</source>
        <translation>正在写入各行。</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>重试(&amp;T)</translation>
    </message>
</context>
<context>
    <name>airshed::review::StepBar</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>第 %1 步，共 %2 步：%3</translation>
    </message>
</context>
<context>
    <name>airshed::review::TablePanel</name>
    <message>
        <source>As at first</source>
        <translation>恢复初始设置</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>列(&amp;C)</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Records of the inventory</source>
        <translation>清单记录</translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation>复制行(&amp;C)</translation>
    </message>
    <message>
        <source>As it stood at the end of</source>
        <translation>截至该日结束时</translation>
    </message>
    <message>
        <source>The table shows an earlier day; the map and the inspector show today.</source>
        <translation>表格显示的是历史日期；地图和详情显示今天。</translation>
    </message>
    <message>
        <source>Back to today</source>
        <translation>回到今天</translation>
    </message>
    <message>
        <source>List the inventory</source>
        <translation>列出清单</translation>
    </message>
    <message>
        <source>No sources yet. Import a list from a spreadsheet, CSV or shapefile.</source>
        <translation>尚无污染源。请从电子表格、CSV 或 Shapefile 导入清单。</translation>
    </message>
    <message>
        <source>No stations yet. Import a list of monitoring stations.</source>
        <translation>尚无站点。请导入监测站点清单。</translation>
    </message>
    <message>
        <source>No cameras yet. Import a list of cameras.</source>
        <translation>尚无摄像头。请导入摄像头清单。</translation>
    </message>
    <message>
        <source>Open a workspace to see its inventory.</source>
        <translation>打开工作区以查看其清单。</translation>
    </message>
    <message>
        <source>The inventory had no sources on that day.</source>
        <translation>该日清单中没有污染源。</translation>
    </message>
    <message>
        <source>Nothing matches the filter.</source>
        <translation>没有符合筛选条件的记录。</translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>%1 条记录</translation>
    </message>
    <message>
        <source>%1 of %2 records</source>
        <translation>%2 条记录中的 %1 条</translation>
    </message>
    <message>
        <source> · %1 selected</source>
        <translation> · 已选 %1 条</translation>
    </message>
    <message numerus="yes">
        <source>Copy %n row(s)</source>
        <translation>
            <numerusform>复制 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the rows that are shown</source>
        <translation>导出所显示的行</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Comma-separated text (*.csv)</source>
        <translation>逗号分隔文本 (*.csv)</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>导出 %1</translation>
    </message>
    <message>
        <source>%1 rows were written to %2.</source>
        <translation>%1 行已写入 %2。</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开所在文件夹</translation>
    </message>
</context>
<context>
    <name>airshed::template_plugin::ClassSharesPanel</name>
    <message>
        <source>Pollutant</source>
        <translation>污染物</translation>
    </message>
    <message>
        <source>Open a workspace to see the shares of its classes.</source>
        <translation>打开工作区以查看各源类的占比。</translation>
    </message>
    <message>
        <source>Shares of the classes</source>
        <translation>各源类占比</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>源类</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>污染源</translation>
    </message>
    <message>
        <source>t/a</source>
        <translation>t/a</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>Add up the classes</source>
        <translation>汇总各源类</translation>
    </message>
</context>
<context>
    <name>airshed::template_plugin::TemplatePlugin</name>
    <message>
        <source>Shares of the classes</source>
        <translation>各源类占比</translation>
    </message>
    <message>
        <source>&amp;Shares of the classes</source>
        <translation>各源类占比(&amp;S)</translation>
    </message>
    <message>
        <source>Show how much of a pollutant each class emits</source>
        <translation>显示各源类排放某种污染物的多少</translation>
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
    <name>airshed::workbench::CoordinateReading</name>
    <message>
        <source>Degrees, CGCS2000 / WGS 84</source>
        <translation>度，CGCS2000 / WGS 84</translation>
    </message>
    <message>
        <source>Degrees, taken back from %1</source>
        <translation>度，由 %1 还原</translation>
    </message>
    <message>
        <source>One number is not a place; type both, like “115.858, 28.682”.</source>
        <translation>一个数不能确定位置；请输入两个数，如“115.858, 28.682”。</translation>
    </message>
    <message>
        <source>This is not understood as a coordinate; type two numbers, like “115.858, 28.682” or “115°51′28.8″E 28°40′55.2″N”.</source>
        <translation>无法识别为坐标；请输入两个数，如“115.858, 28.682”或“115°51′28.8″E 28°40′55.2″N”。</translation>
    </message>
    <message>
        <source>%1 has degrees only, and these are metres; choose CGCS2000.</source>
        <translation>%1 只用度数，而这是以米为单位的坐标；请选择 CGCS2000。</translation>
    </message>
    <message>
        <source>These numbers are no place in China, neither as degrees nor in metres.</source>
        <translation>无论按度还是按米，这两个数都不在中国境内。</translation>
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
    <name>airshed::workbench::FeatureText</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Device number</source>
        <translation>设备编号</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>源类</translation>
    </message>
    <message>
        <source>Subclass</source>
        <translation>二级源类</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
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
        <source>District code</source>
        <translation>区县代码</translation>
    </message>
    <message>
        <source>Township</source>
        <translation>街乡镇</translation>
    </message>
    <message>
        <source>Development zone</source>
        <translation>开发区</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
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
        <source>Status</source>
        <translation>状态</translation>
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
        <source>Online monitoring</source>
        <translation>在线监测</translation>
    </message>
    <message>
        <source>Electricity meter</source>
        <translation>电表号</translation>
    </message>
    <message>
        <source>Inventory year</source>
        <translation>清单年份</translation>
    </message>
    <message>
        <source>Emission method</source>
        <translation>核算方法</translation>
    </message>
    <message>
        <source>%1, t/a</source>
        <translation>%1，t/a</translation>
    </message>
    <message>
        <source>Stack height, m</source>
        <translation>排气筒高度，m</translation>
    </message>
    <message>
        <source>Stack diameter, m</source>
        <translation>排气筒内径，m</translation>
    </message>
    <message>
        <source>Exit temperature, K</source>
        <translation>出口温度，K</translation>
    </message>
    <message>
        <source>Exit velocity, m/s</source>
        <translation>出口流速，m/s</translation>
    </message>
    <message>
        <source>Side of the area, m</source>
        <translation>面源边长，m</translation>
    </message>
    <message>
        <source>Mast height, m</source>
        <translation>杆高，m</translation>
    </message>
    <message>
        <source>Range of sight, m</source>
        <translation>可视距离，m</translation>
    </message>
    <message>
        <source>Sector from, °</source>
        <translation>扇区起始，°</translation>
    </message>
    <message>
        <source>Sector to, °</source>
        <translation>扇区终止，°</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>人口</translation>
    </message>
    <message>
        <source>Stream order</source>
        <translation>河流级别</translation>
    </message>
    <message>
        <source>Width, m</source>
        <translation>宽度，m</translation>
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
        <source>Geometry</source>
        <translation>几何类型</translation>
    </message>
    <message>
        <source>X as listed</source>
        <translation>清单中的 X</translation>
    </message>
    <message>
        <source>Y as listed</source>
        <translation>清单中的 Y</translation>
    </message>
    <message>
        <source>System of the list</source>
        <translation>清单的坐标系</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>Valid to</source>
        <translation>失效日期</translation>
    </message>
    <message>
        <source>Changed at</source>
        <translation>修改时间</translation>
    </message>
    <message>
        <source>Changed by</source>
        <translation>修改人</translation>
    </message>
    <message>
        <source>From the file</source>
        <translation>来源文件</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Row of the file</source>
        <translation>文件中的行</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Height, m (synthetic)</source>
        <translation>高程，m（合成）</translation>
    </message>
    <message>
        <source>Band %1</source>
        <translation>波段 %1</translation>
    </message>
</context>
<context>
    <name>airshed::workbench::FeatureTips</name>
    <message>
        <source>no emission stated</source>
        <translation>未填写排放量</translation>
    </message>
    <message>
        <source>%1 t/a</source>
        <translation>%1 t/a</translation>
    </message>
    <message>
        <source>no AQI known</source>
        <translation>AQI 未知</translation>
    </message>
    <message>
        <source>AQI %1</source>
        <translation>AQI %1</translation>
    </message>
    <message>
        <source>sees %1 far</source>
        <translation>可视距离 %1</translation>
    </message>
    <message>
        <source>Read stations and cameras</source>
        <translation>读取站点和摄像头</translation>
    </message>
</context>
<context>
    <name>airshed::workbench::GoToDialog</name>
    <message>
        <source>Go to coordinate</source>
        <translation>转到坐标</translation>
    </message>
    <message>
        <source>115.858, 28.682 or 115°51′28.8″E 28°40′55.2″N or 388382, 3174558</source>
        <translation>115.858, 28.682 或 115°51′28.8″E 28°40′55.2″N 或 388382, 3174558</translation>
    </message>
    <message>
        <source>&amp;Coordinate:</source>
        <translation>坐标(&amp;C)：</translation>
    </message>
    <message>
        <source>Positions copied from Chinese web maps carry an offset of several hundred metres: GCJ-02 (Amap, Tencent) or BD-09 (Baidu). It cannot be told from the numbers.</source>
        <translation>从国内网络地图复制的位置带有数百米偏移：GCJ-02（高德、腾讯）或 BD-09（百度）。仅凭数字无法分辨。</translation>
    </message>
    <message>
        <source>&amp;Datum:</source>
        <translation>基准(&amp;D)：</translation>
    </message>
    <message>
        <source>What the numbers can mean</source>
        <translation>这两个数可能的含义</translation>
    </message>
    <message>
        <source>What was understood</source>
        <translation>识别结果</translation>
    </message>
    <message>
        <source>&amp;Go there</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>%1 — outside this map</source>
        <translation>%1——在本地图之外</translation>
    </message>
    <message>
        <source>Degrees in either order, with or without signs and letters, or metres east and north.</source>
        <translation>度数（顺序不限，可带符号和字母），或以米为单位的东、北坐标。</translation>
    </message>
    <message>
        <source>Read as: %1</source>
        <translation>识别为：%1</translation>
    </message>
    <message>
        <source>CGCS2000: %1</source>
        <translation>CGCS2000：%1</translation>
    </message>
    <message>
        <source>Map (EPSG:%1): %2</source>
        <translation>地图（EPSG:%1）：%2</translation>
    </message>
    <message>
        <source>This place lies outside the map of this workspace.</source>
        <translation>该位置在本工作区的地图之外。</translation>
    </message>
</context>
<context>
    <name>airshed::workbench::IdentifyPanel</name>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>What lies there</source>
        <translation>该处的内容</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>&amp;Copy the value</source>
        <translation>复制该值(&amp;C)</translation>
    </message>
    <message>
        <source>The question was cancelled.</source>
        <translation>查询已取消。</translation>
    </message>
    <message>
        <source>Click on the map with the identify tool to see what every layer says of that place.</source>
        <translation>用识别工具在地图上单击，查看各图层在该处的内容。</translation>
    </message>
    <message>
        <source>Asking the layers…</source>
        <translation>正在查询各图层…</translation>
    </message>
    <message>
        <source>No visible layer has anything at this place. Layers that are off are not asked.</source>
        <translation>该处没有任何可见图层的内容。未显示的图层不参与查询。</translation>
    </message>
    <message>
        <source>Feature %1</source>
        <translation>要素 %1</translation>
    </message>
    <message>
        <source>Read the outline of a feature</source>
        <translation>读取要素的轮廓</translation>
    </message>
</context>
<context>
    <name>airshed::workbench::IdentifyTool</name>
    <message>
        <source>Click on anything to see what the layers say of it; Esc ends</source>
        <translation>单击任意处，查看各图层的内容；按 Esc 结束</translation>
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
        <source>All records. For example: &quot;admin_code&quot; = &apos;360111&apos;</source>
        <translation>全部记录。例如：&quot;admin_code&quot; = &apos;360111&apos;</translation>
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
    <message>
        <source>The program&apos;s style</source>
        <translation>程序自带样式</translation>
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
    <name>airshed::workbench::MapTools</name>
    <message>
        <source>&amp;Identify here</source>
        <translation>识别此处(&amp;I)</translation>
    </message>
    <message>
        <source>Copy the &amp;measurement</source>
        <translation>复制测量结果(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Centre the map here</source>
        <translation>以此处为地图中心(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Zoom in here</source>
        <translation>在此处放大(&amp;Z)</translation>
    </message>
    <message>
        <source>Set a mar&amp;ker here</source>
        <translation>在此处设标记(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Remove the marker</source>
        <translation>移除标记(&amp;R)</translation>
    </message>
    <message>
        <source>C&amp;opy the coordinates</source>
        <translation>复制坐标(&amp;O)</translation>
    </message>
    <message>
        <source>CGCS2000, longitude first</source>
        <translation>CGCS2000，经度在前</translation>
    </message>
    <message>
        <source>CGCS2000</source>
        <translation>CGCS2000</translation>
    </message>
    <message>
        <source>GCJ-02 (offset), for Chinese web maps</source>
        <translation>GCJ-02（有偏移），用于国内网络地图</translation>
    </message>
    <message>
        <source>&amp;Select</source>
        <translation>选择(&amp;S)</translation>
    </message>
    <message>
        <source>Within %1 of here</source>
        <translation>距此处 %1 以内</translation>
    </message>
    <message>
        <source>Select &amp;from</source>
        <translation>选择对象(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Identify</source>
        <translation>识别(&amp;I)</translation>
    </message>
    <message>
        <source>Click on anything to see what every layer says of it</source>
        <translation>单击任意处，查看各图层在该处的内容</translation>
    </message>
    <message>
        <source>Select by &amp;box</source>
        <translation>框选(&amp;B)</translation>
    </message>
    <message>
        <source>Select what lies in a box; Shift adds, Ctrl toggles</source>
        <translation>选择框内对象；Shift 追加，Ctrl 切换</translation>
    </message>
    <message>
        <source>Select by &amp;polygon</source>
        <translation>多边形选择(&amp;P)</translation>
    </message>
    <message>
        <source>Select what lies in a polygon; Shift adds, Ctrl toggles</source>
        <translation>选择多边形内对象；Shift 追加，Ctrl 切换</translation>
    </message>
    <message>
        <source>Select within a &amp;distance</source>
        <translation>按距离选择(&amp;D)</translation>
    </message>
    <message>
        <source>Select what lies within a distance on the ground; Shift adds, Ctrl toggles</source>
        <translation>选择实地距离以内的对象；Shift 追加，Ctrl 切换</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>Select all sources on the map, or all of the kind that is selected</source>
        <translation>选择地图上全部污染源，或当前所选类型的全部</translation>
    </message>
    <message>
        <source>&amp;Invert the selection</source>
        <translation>反选(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Clear the selection</source>
        <translation>清除选择(&amp;C)</translation>
    </message>
    <message>
        <source>Measure &amp;length</source>
        <translation>测量长度(&amp;L)</translation>
    </message>
    <message>
        <source>Measure a line on the ellipsoid</source>
        <translation>在椭球面上测量线长</translation>
    </message>
    <message>
        <source>Measure a&amp;rea</source>
        <translation>测量面积(&amp;R)</translation>
    </message>
    <message>
        <source>Measure an area on the ellipsoid</source>
        <translation>在椭球面上测量面积</translation>
    </message>
    <message>
        <source>Measure b&amp;earing</source>
        <translation>测量方位角(&amp;E)</translation>
    </message>
    <message>
        <source>Measure the direction from one place to another, from true north</source>
        <translation>测量从一处到另一处的方向，以真北为准</translation>
    </message>
    <message>
        <source>&amp;Go to coordinate…</source>
        <translation>转到坐标(&amp;G)…</translation>
    </message>
    <message>
        <source>Bring the map to a coordinate in degrees or metres</source>
        <translation>把地图移到以度或米给出的坐标</translation>
    </message>
    <message>
        <source>&amp;Find on the map…</source>
        <translation>在地图上查找(&amp;F)…</translation>
    </message>
    <message>
        <source>Find a source by name, number or credit code, a station, a camera or a place</source>
        <translation>按名称、编号或信用代码查找污染源，或查找站点、摄像头、地名</translation>
    </message>
    <message>
        <source>&amp;Whatever lies there, sources first</source>
        <translation>该处的任何对象，污染源优先(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Sources only</source>
        <translation>仅污染源(&amp;S)</translation>
    </message>
    <message>
        <source>S&amp;tations only</source>
        <translation>仅站点(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Cameras only</source>
        <translation>仅摄像头(&amp;C)</translation>
    </message>
    <message>
        <source>Identify</source>
        <translation>识别</translation>
    </message>
    <message>
        <source>Base map: GeoNames, GSHHG, DCW · districts, roads and terrain are indicative</source>
        <translation>底图：GeoNames、GSHHG、DCW · 区县界、道路与地形为示意</translation>
    </message>
</context>
<context>
    <name>airshed::workbench::MeasureText</name>
    <message>
        <source>%1 m</source>
        <translation>%1 m</translation>
    </message>
    <message>
        <source>%1 km</source>
        <translation>%1 km</translation>
    </message>
    <message>
        <source>%1 m²</source>
        <translation>%1 m²</translation>
    </message>
    <message>
        <source>%1 km²</source>
        <translation>%1 km²</translation>
    </message>
    <message>
        <source>%1°</source>
        <translation>%1°</translation>
    </message>
    <message>
        <source>N</source>
        <translation>北</translation>
    </message>
    <message>
        <source>NNE</source>
        <translation>北东北</translation>
    </message>
    <message>
        <source>NE</source>
        <translation>东北</translation>
    </message>
    <message>
        <source>ENE</source>
        <translation>东东北</translation>
    </message>
    <message>
        <source>E</source>
        <translation>东</translation>
    </message>
    <message>
        <source>ESE</source>
        <translation>东东南</translation>
    </message>
    <message>
        <source>SE</source>
        <translation>东南</translation>
    </message>
    <message>
        <source>SSE</source>
        <translation>南东南</translation>
    </message>
    <message>
        <source>S</source>
        <translation>南</translation>
    </message>
    <message>
        <source>SSW</source>
        <translation>南西南</translation>
    </message>
    <message>
        <source>SW</source>
        <translation>西南</translation>
    </message>
    <message>
        <source>WSW</source>
        <translation>西西南</translation>
    </message>
    <message>
        <source>W</source>
        <translation>西</translation>
    </message>
    <message>
        <source>WNW</source>
        <translation>西西北</translation>
    </message>
    <message>
        <source>NW</source>
        <translation>西北</translation>
    </message>
    <message>
        <source>NNW</source>
        <translation>北西北</translation>
    </message>
</context>
<context>
    <name>airshed::workbench::MeasureTool</name>
    <message>
        <source>%1 — Ctrl+C copies it, a click begins anew, Esc ends</source>
        <translation>%1——Ctrl+C 复制，单击重新开始，Esc 结束</translation>
    </message>
    <message>
        <source>Click the place to look from; hold Ctrl to take a source or station</source>
        <translation>单击起点；按住 Ctrl 可捕捉污染源或站点</translation>
    </message>
    <message>
        <source>Click the place to look at; hold Ctrl to take a source or station</source>
        <translation>单击目标点；按住 Ctrl 可捕捉污染源或站点</translation>
    </message>
    <message>
        <source>Click the points to measure between; hold Ctrl to take a source or station</source>
        <translation>依次单击要测量的点；按住 Ctrl 可捕捉污染源或站点</translation>
    </message>
    <message>
        <source>Double click, right click or Enter ends; Backspace takes a point back</source>
        <translation>双击、右键或回车结束；退格键撤回一点</translation>
    </message>
    <message>
        <source>Bearing %1 (%2)</source>
        <translation>方位角 %1（%2）</translation>
    </message>
    <message>
        <source>Distance %1</source>
        <translation>距离 %1</translation>
    </message>
    <message>
        <source>Length %1</source>
        <translation>长度 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n segment(s)</source>
        <translation>
            <numerusform>%n 段</numerusform>
        </translation>
    </message>
    <message>
        <source>This segment %1</source>
        <translation>本段 %1</translation>
    </message>
    <message>
        <source>The outline crosses itself</source>
        <translation>边界自相交</translation>
    </message>
    <message>
        <source>It has no area that could be told</source>
        <translation>无法给出面积</translation>
    </message>
    <message>
        <source>Area %1</source>
        <translation>面积 %1</translation>
    </message>
    <message>
        <source>Outline %1</source>
        <translation>周长 %1</translation>
    </message>
    <message>
        <source>Segments %1</source>
        <translation>各段 %1</translation>
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
    <name>airshed::workbench::SearchField</name>
    <message>
        <source>Source</source>
        <translation>污染源</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地名</translation>
    </message>
    <message>
        <source>District</source>
        <translation>区县</translation>
    </message>
    <message>
        <source>Coordinate</source>
        <translation>坐标</translation>
    </message>
    <message>
        <source>Find a source, station or place</source>
        <translation>查找污染源、站点或地名</translation>
    </message>
    <message>
        <source>Find on the map</source>
        <translation>在地图上查找</translation>
    </message>
    <message>
        <source>Name, number or credit code of a source; station, camera, place, district; or a coordinate</source>
        <translation>污染源的名称、编号或信用代码；站点、摄像头、地名、区县；或坐标</translation>
    </message>
    <message>
        <source>Found on the map</source>
        <translation>在地图上找到</translation>
    </message>
    <message>
        <source>%1 of %2 sources are shown; type more of the name</source>
        <translation>共 %2 个污染源，显示 %1 个；请输入更多字符</translation>
    </message>
    <message>
        <source>Nothing has “%1” in its name or number, and it is no coordinate</source>
        <translation>没有名称或编号含“%1”的对象，它也不是坐标</translation>
    </message>
</context>
<context>
    <name>airshed::workbench::SelectBoxTool</name>
    <message>
        <source>Drag a box around what to select; Shift adds, Ctrl toggles, Esc ends</source>
        <translation>拖出选择框；Shift 追加，Ctrl 切换，Esc 结束</translation>
    </message>
</context>
<context>
    <name>airshed::workbench::SelectDistanceTool</name>
    <message>
        <source>Drag a circle, or type a radius in metres and click; Shift adds, Ctrl toggles, Esc ends</source>
        <translation>拖出圆，或输入半径（米）后单击；Shift 追加，Ctrl 切换，Esc 结束</translation>
    </message>
    <message>
        <source>Radius %1 m: click its centre; Backspace takes a digit back</source>
        <translation>半径 %1 m：请单击圆心；退格键删除一位</translation>
    </message>
    <message>
        <source>Radius %1</source>
        <translation>半径 %1</translation>
    </message>
</context>
<context>
    <name>airshed::workbench::SelectPolygonTool</name>
    <message>
        <source>Click the corners of a polygon around what to select; Shift adds, Ctrl toggles, Esc ends</source>
        <translation>依次单击多边形各顶点；Shift 追加，Ctrl 切换，Esc 结束</translation>
    </message>
    <message>
        <source>Double click, right click or Enter closes the polygon; Backspace takes a corner back</source>
        <translation>双击、右键或回车闭合多边形；退格键撤回一个顶点</translation>
    </message>
</context>
<context>
    <name>airshed::workbench::SelectTool</name>
    <message>
        <source>Nothing selected: nothing that the map shows lies there</source>
        <translation>未选中任何对象：该处没有地图显示的对象</translation>
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
<context>
    <name>airshed::zoning</name>
    <message>
        <source>No alert</source>
        <translation>无预警</translation>
    </message>
    <message>
        <source>Yellow (III)</source>
        <translation>黄色（Ⅲ级）</translation>
    </message>
    <message>
        <source>Orange (II)</source>
        <translation>橙色（Ⅱ级）</translation>
    </message>
    <message>
        <source>Red (I)</source>
        <translation>红色（Ⅰ级）</translation>
    </message>
    <message>
        <source>a level is yellow, orange or red</source>
        <translation>级别应为 yellow、orange 或 red</translation>
    </message>
    <message>
        <source>a criterion needs at least one run of hours</source>
        <translation>一条判据至少需要一段持续小时数</translation>
    </message>
    <message>
        <source>the level %1 is missing</source>
        <translation>缺少级别 %1</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>electricity</source>
        <translation>用电</translation>
    </message>
    <message>
        <source>online monitoring</source>
        <translation>在线监测</translation>
    </message>
    <message>
        <source>on site</source>
        <translation>现场</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
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
        <source>Kind of permit</source>
        <translation>排污许可管理类型</translation>
    </message>
    <message>
        <source>District</source>
        <translation>区县</translation>
    </message>
    <message>
        <source>Township</source>
        <translation>街乡镇</translation>
    </message>
    <message>
        <source>Industrial park</source>
        <translation>所属工业园区</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>详细地址</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>经度</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>纬度</translation>
    </message>
    <message>
        <source>Source class</source>
        <translation>源类别</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>行业类型</translation>
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
        <source>Key discharger</source>
        <translation>是否重点排污单位</translation>
    </message>
    <message>
        <source>In the environmental statistics</source>
        <translation>是否纳入环统</translation>
    </message>
    <message>
        <source>Online monitoring</source>
        <translation>是否有在线监测</translation>
    </message>
    <message>
        <source>Electricity monitoring</source>
        <translation>是否有用电监测</translation>
    </message>
    <message>
        <source>Main meter</source>
        <translation>电表总号</translation>
    </message>
    <message>
        <source>Electricity per year, kWh</source>
        <translation>年用电量（kWh）</translation>
    </message>
    <message>
        <source>Main products</source>
        <translation>主要产品</translation>
    </message>
    <message>
        <source>Output per year</source>
        <translation>年产量</translation>
    </message>
    <message>
        <source>Output value per year, 10,000 CNY</source>
        <translation>年产值（万元）</translation>
    </message>
    <message>
        <source>Production lines</source>
        <translation>生产线数量</translation>
    </message>
    <message>
        <source>Lines, in words</source>
        <translation>生产线描述</translation>
    </message>
    <message>
        <source>Reserve lines</source>
        <translation>备用生产线</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>大气排放口</translation>
    </message>
    <message>
        <source>%1, t/a</source>
        <translation>%1 年排放量（t）</translation>
    </message>
    <message>
        <source>%1, kg/d</source>
        <translation>%1 日排放量（kg/d）</translation>
    </message>
    <message>
        <source>Measure at %1</source>
        <translation>%1预警减排措施</translation>
    </message>
    <message>
        <source>%1 less at %2, kg/d</source>
        <translation>%2预警 %1 减排量（kg/d）</translation>
    </message>
    <message>
        <source>Measure of this plan</source>
        <translation>本方案措施</translation>
    </message>
    <message>
        <source>%1 less in this plan, kg/d</source>
        <translation>本方案 %1 减排量（kg/d）</translation>
    </message>
    <message>
        <source>Share that goes</source>
        <translation>减排比例</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Transport control</source>
        <translation>运输管控</translation>
    </message>
    <message>
        <source>Verified by</source>
        <translation>核查方式</translation>
    </message>
    <message>
        <source>Legal representative</source>
        <translation>法人</translation>
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
        <source>Updated</source>
        <translation>更新时间</translation>
    </message>
    <message>
        <source>Dust</source>
        <translation>扬尘源</translation>
    </message>
    <message>
        <source>Mobile sources</source>
        <translation>移动源</translation>
    </message>
    <message>
        <source>Other sources</source>
        <translation>其他源</translation>
    </message>
    <message>
        <source>Exempt and guaranteed</source>
        <translation>豁免与保障</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>汇总</translation>
    </message>
    <message>
        <source>%1: emergency reduction, %2</source>
        <translation>%1应急减排，%2</translation>
    </message>
    <message>
        <source>Pollutant</source>
        <translation>污染物</translation>
    </message>
    <message>
        <source>City, kg/d</source>
        <translation>全市，kg/d</translation>
    </message>
    <message>
        <source>Less, kg/d</source>
        <translation>减排量，kg/d</translation>
    </message>
    <message>
        <source>Reduction</source>
        <translation>减排比例</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>no target</source>
        <translation>无目标</translation>
    </message>
    <message>
        <source>met</source>
        <translation>达到</translation>
    </message>
    <message>
        <source>NOT met</source>
        <translation>未达到</translation>
    </message>
    <message>
        <source>Sources with a measure</source>
        <translation>采取措施的源数</translation>
    </message>
    <message>
        <source>Cost (a weight, no money)</source>
        <translation>成本（权重，非金额）</translation>
    </message>
    <message>
        <source>Alert rule</source>
        <translation>预警规则</translation>
    </message>
    <message>
        <source>Table of measures</source>
        <translation>措施表</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>These rules are stand-ins, not the province&apos;s own; check them before use.</source>
        <translation>这些规则为暂代，并非本省规定；使用前请核对。</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>编制</translation>
    </message>
    <message>
        <source>%1 by %2, program version %3</source>
        <translation>%1，%2，程序版本 %3</translation>
    </message>
    <message>
        <source>Hash of the inputs</source>
        <translation>输入数据哈希</translation>
    </message>
    <message>
        <source>Repeat with</source>
        <translation>重做命令</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Writing the list</source>
        <translation>正在写入清单</translation>
    </message>
    <message>
        <source>this is none of the ten source classes</source>
        <translation>这不是十类源中的任何一类</translation>
    </message>
    <message>
        <source>No alert is called</source>
        <translation>未启动预警</translation>
    </message>
    <message>
        <source>The table of measures does not know the grade &quot;%1&quot;</source>
        <translation>措施表中没有绩效等级“%1”</translation>
    </message>
    <message>
        <source>Load cap: %1 % less</source>
        <translation>限制负荷：减 %1 %</translation>
    </message>
    <message>
        <source>No measure for this kind of source at this level</source>
        <translation>本级别对此类源没有措施</translation>
    </message>
    <message>
        <source>Taken out by hand</source>
        <translation>人工移出</translation>
    </message>
    <message>
        <source>Set by hand</source>
        <translation>人工设定</translation>
    </message>
    <message>
        <source>Outside the plan&apos;s zones</source>
        <translation>在方案的管控区之外</translation>
    </message>
    <message>
        <source>By its grade and the level</source>
        <translation>按绩效等级和预警级别</translation>
    </message>
    <message>
        <source>No emission of the four pollutants is stated</source>
        <translation>未填报四项污染物的排放量</translation>
    </message>
    <message>
        <source>Reading the sources</source>
        <translation>正在读取污染源</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) have no position: they count for the city and lie in no zone.</source>
        <translation>
            <numerusform>%n 个源没有位置：计入全市总量，不属于任何管控区。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) do not state %1; they count as 0 there.</source>
        <translation>
            <numerusform>%n 个源未填报 %1；在该项按 0 计。</numerusform>
        </translation>
    </message>
    <message>
        <source>Daily emission is the annual one divided by 365: normal production.</source>
        <translation>日排放量为年排放量除以 365：按正常生产计。</translation>
    </message>
    <message>
        <source>PM is PM10 of the inventory. Cost is a weight, no money.</source>
        <translation>PM 指清单中的 PM10。成本为权重，非金额。</translation>
    </message>
    <message>
        <source>The plan %1 is damaged (%2); delete it or put it back from a copy.</source>
        <translation>方案 %1 已损坏（%2）；请删除它或用备份恢复。</translation>
    </message>
    <message>
        <source>The plan %1 was written by a newer version of the program; open it with that one.</source>
        <translation>方案 %1 由更新版本的程序写成；请用该版本打开。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made; check that the workspace can be written.</source>
        <translation>无法创建文件夹 %1；请检查工作区是否可写。</translation>
    </message>
    <message>
        <source>There is no plan &quot;%1&quot; in this workspace; list the plans to see their names.</source>
        <translation>本工作区没有方案“%1”；请列出方案查看名称。</translation>
    </message>
    <message>
        <source>what was set by hand</source>
        <translation>人工设定的措施</translation>
    </message>
    <message>
        <source>nobody does less than at the milder level</source>
        <translation>各源措施不低于较低级别方案</translation>
    </message>
    <message>
        <source>%1: %2 % of the city&apos;s emission</source>
        <translation>%1：全市排放量的 %2 %</translation>
    </message>
    <message>
        <source>SO2 and NOx together: the sum of their targets</source>
        <translation>SO2 与 NOx 合计：两项目标之和</translation>
    </message>
    <message>
        <source>%1 % of the sources under control get a measure</source>
        <translation>%1 % 的受控源采取措施</translation>
    </message>
    <message>
        <source>%1 at station %2: %3 µg/m³ less</source>
        <translation>站点 %2 的 %1：降低 %3 µg/m³</translation>
    </message>
    <message numerus="yes">
        <source>at most %n inspection(s) in %1</source>
        <translation>
            <numerusform>%1至多核查 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>no district carries more than %1 % of a pollutant&apos;s reduction</source>
        <translation>任一区县承担的减排量不超过该污染物的 %1 %</translation>
    </message>
    <message>
        <source>Chosen: part of the cheapest plan that was found</source>
        <translation>已选：属于所找到的成本最低方案</translation>
    </message>
    <message>
        <source>Not needed: others reach the target at less cost</source>
        <translation>不需要：其他源能以更低成本达到目标</translation>
    </message>
    <message>
        <source>No plan was found in the time that was given; give it more time, or ask for less.</source>
        <translation>在给定时间内未找到方案；请延长时间或降低要求。</translation>
    </message>
    <message>
        <source>No source of the inventory can be asked for a measure at this level; choose a level, and check grades, control categories and the table of measures.</source>
        <translation>本级别下清单中没有可采取措施的源；请选择级别，并检查绩效等级、管控类型和措施表。</translation>
    </message>
    <message>
        <source>A target of %1 % cannot be met: it must lie between 0 and 100 %; change it.</source>
        <translation>目标 %1 % 无法达到：应在 0 至 100 % 之间；请更改。</translation>
    </message>
    <message>
        <source>%1 %2 %</source>
        <translation>%1 %2 %</translation>
    </message>
    <message>
        <source>The most that can be reached, each on its own: %1.</source>
        <translation>各项单独可达到的最大值：%1。</translation>
    </message>
    <message>
        <source>No plan is possible: &quot;%1&quot; is more than the measures allow. %2 Ask for less, add zones, or allow stronger measures.</source>
        <translation>没有可行方案：“%1”超出了措施允许的范围。%2请降低要求、增加管控区，或允许更严的措施。</translation>
    </message>
    <message>
        <source>No plan is possible: these demands collide: %1. %2 Give one of them up or ask for less of it.</source>
        <translation>没有可行方案：以下要求互相冲突：%1。%2请放弃或降低其中一项。</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Looking for what collides</source>
        <translation>正在查找互相冲突的要求</translation>
    </message>
    <message>
        <source>Looking for the best reachable</source>
        <translation>正在计算可达到的最大值</translation>
    </message>
    <message>
        <source>Cost against reduction</source>
        <translation>成本与减排量</translation>
    </message>
    <message>
        <source>Looking for plans that cost nearly as little</source>
        <translation>正在寻找成本相近的方案</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>always</source>
        <translation>总是</translation>
    </message>
    <message>
        <source>interchangeable with %1</source>
        <translation>可与%1互换</translation>
    </message>
    <message>
        <source>often</source>
        <translation>经常</translation>
    </message>
    <message>
        <source>sometimes</source>
        <translation>有时</translation>
    </message>
    <message>
        <source>no grade</source>
        <translation>无等级</translation>
    </message>
    <message>
        <source>Emergency zone</source>
        <translation>应急管控区</translation>
    </message>
    <message>
        <source>Open-burning ban</source>
        <translation>禁烧区</translation>
    </message>
    <message>
        <source>Fireworks ban</source>
        <translation>禁燃禁放区</translation>
    </message>
    <message>
        <source>High-polluting-fuel ban</source>
        <translation>高污染燃料禁燃区</translation>
    </message>
    <message>
        <source>Low-emission zone for non-road machinery</source>
        <translation>非道路移动机械低排放区</translation>
    </message>
    <message>
        <source>Construction cluster</source>
        <translation>施工管控区</translation>
    </message>
    <message>
        <source>%1 is no file that zones can be written to; choose %2.</source>
        <translation>%1 不是可写入管控区的文件；请选择 %2。</translation>
    </message>
    <message>
        <source>The zones cannot be written to %1 (%2); nothing was changed there.</source>
        <translation>管控区无法写入 %1（%2）；该处未作任何更改。</translation>
    </message>
    <message>
        <source>%1: the outline of feature %2 lies outside its reference system (%3); correct the file&apos;s system and try again.</source>
        <translation>%1：第 %2 个要素的边界超出其坐标系范围（%3）；请改正文件的坐标系后重试。</translation>
    </message>
    <message>
        <source>%1 has no polygon; choose a file with the outlines of zones.</source>
        <translation>%1 中没有多边形；请选择含有管控区边界的文件。</translation>
    </message>
</context>
<context>
    <name>cli::Text</name>
    <message>
        <source>--at takes longitude and latitude in degrees such as 115.858,28.682, not &quot;%1&quot;.</source>
        <translation>--at 需要以度为单位的经度和纬度，例如 115.858,28.682，而不是“%1”。</translation>
    </message>
</context>
</TS>
