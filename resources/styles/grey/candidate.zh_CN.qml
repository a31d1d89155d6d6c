<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.16" styleCategories="AllStyleCategories" labelsEnabled="1" hasScaleBasedVisibilityFlag="0">
 <renderer-v2 type="categorizedSymbol" attr="grade" forceraster="0" symbollevels="0" enableorderby="0">
  <categories>
   <category type="string" value="A" symbol="0" render="true" label="A 高度疑似"/>
   <category type="string" value="B" symbol="1" render="true" label="B 疑似"/>
   <category type="string" value="C" symbol="2" render="true" label="C 待核查"/>
   <category type="string" value="D" symbol="3" render="true" label="D 仅供排查"/>
   <category type="string" value="–" symbol="4" render="true" label="– 未观测到"/>
  </categories>
  <symbols>
   <symbol type="marker" name="0" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="name" type="QString" value="circle"/>
      <Option name="size" type="QString" value="4.7"/>
      <Option name="size_unit" type="QString" value="MM"/>
      <Option name="color" type="QString" value="255,255,255,255"/>
      <Option name="outline_color" type="QString" value="255,255,255,255"/>
      <Option name="outline_width" type="QString" value="0"/>
      <Option name="outline_width_unit" type="QString" value="MM"/>
      <Option name="outline_style" type="QString" value="no"/>
      <Option name="angle" type="QString" value="0"/>
      <Option name="joinstyle" type="QString" value="miter"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value=""/>
       <Option name="properties" type="Map">
        <Option name="size" type="Map">
         <Option name="active" type="bool" value="true"/>
         <Option name="expression" type="QString" value="0.8 + min(13, max(if(&quot;grade&quot; IN ('A', 'B', 'C'), 3.4, 2.0), 2.4 * sqrt(max(0, coalesce(&quot;shown&quot;, 0)) * if(&quot;unit&quot; = 'mg/m³', 20, 1))))"/>
         <Option name="type" type="int" value="3"/>
        </Option>
       </Option>
       <Option name="type" type="QString" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="name" type="QString" value="circle"/>
      <Option name="size" type="QString" value="4.0"/>
      <Option name="size_unit" type="QString" value="MM"/>
      <Option name="color" type="QString" value="140,45,4,255"/>
      <Option name="outline_color" type="QString" value="43,43,43,255"/>
      <Option name="outline_width" type="QString" value="0.25"/>
      <Option name="outline_width_unit" type="QString" value="MM"/>
      <Option name="outline_style" type="QString" value="solid"/>
      <Option name="angle" type="QString" value="0"/>
      <Option name="joinstyle" type="QString" value="miter"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value=""/>
       <Option name="properties" type="Map">
        <Option name="size" type="Map">
         <Option name="active" type="bool" value="true"/>
         <Option name="expression" type="QString" value="min(13, max(if(&quot;grade&quot; IN ('A', 'B', 'C'), 3.4, 2.0), 2.4 * sqrt(max(0, coalesce(&quot;shown&quot;, 0)) * if(&quot;unit&quot; = 'mg/m³', 20, 1))))"/>
         <Option name="type" type="int" value="3"/>
        </Option>
       </Option>
       <Option name="type" type="QString" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
    <layer class="FontMarker" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="font" type="QString" value="Noto Sans CJK SC"/>
      <Option name="chr" type="QString" value="A"/>
      <Option name="size" type="QString" value="2.4"/>
      <Option name="size_unit" type="QString" value="MM"/>
      <Option name="color" type="QString" value="255,255,255,255"/>
      <Option name="font_style" type="QString" value="Bold"/>
      <Option name="outline_width" type="QString" value="0"/>
      <Option name="horizontal_anchor_point" type="QString" value="1"/>
      <Option name="vertical_anchor_point" type="QString" value="1"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value=""/>
       <Option name="properties" type="Map">
        <Option name="size" type="Map">
         <Option name="active" type="bool" value="true"/>
         <Option name="expression" type="QString" value="0.6 * min(13, max(if(&quot;grade&quot; IN ('A', 'B', 'C'), 3.4, 2.0), 2.4 * sqrt(max(0, coalesce(&quot;shown&quot;, 0)) * if(&quot;unit&quot; = 'mg/m³', 20, 1))))"/>
         <Option name="type" type="int" value="3"/>
        </Option>
       </Option>
       <Option name="type" type="QString" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="marker" name="1" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="name" type="QString" value="circle"/>
      <Option name="size" type="QString" value="4.7"/>
      <Option name="size_unit" type="QString" value="MM"/>
      <Option name="color" type="QString" value="255,255,255,255"/>
      <Option name="outline_color" type="QString" value="255,255,255,255"/>
      <Option name="outline_width" type="QString" value="0"/>
      <Option name="outline_width_unit" type="QString" value="MM"/>
      <Option name="outline_style" type="QString" value="no"/>
      <Option name="angle" type="QString" value="0"/>
      <Option name="joinstyle" type="QString" value="miter"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value=""/>
       <Option name="properties" type="Map">
        <Option name="size" type="Map">
         <Option name="active" type="bool" value="true"/>
         <Option name="expression" type="QString" value="0.8 + min(13, max(if(&quot;grade&quot; IN ('A', 'B', 'C'), 3.4, 2.0), 2.4 * sqrt(max(0, coalesce(&quot;shown&quot;, 0)) * if(&quot;unit&quot; = 'mg/m³', 20, 1))))"/>
         <Option name="type" type="int" value="3"/>
        </Option>
       </Option>
       <Option name="type" type="QString" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="name" type="QString" value="circle"/>
      <Option name="size" type="QString" value="4.0"/>
      <Option name="size_unit" type="QString" value="MM"/>
      <Option name="color" type="QString" value="217,95,14,255"/>
      <Option name="outline_color" type="QString" value="43,43,43,255"/>
      <Option name="outline_width" type="QString" value="0.25"/>
      <Option name="outline_width_unit" type="QString" value="MM"/>
      <Option name="outline_style" type="QString" value="solid"/>
      <Option name="angle" type="QString" value="0"/>
      <Option name="joinstyle" type="QString" value="miter"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value=""/>
       <Option name="properties" type="Map">
        <Option name="size" type="Map">
         <Option name="active" type="bool" value="true"/>
         <Option name="expression" type="QString" value="min(13, max(if(&quot;grade&quot; IN ('A', 'B', 'C'), 3.4, 2.0), 2.4 * sqrt(max(0, coalesce(&quot;shown&quot;, 0)) * if(&quot;unit&quot; = 'mg/m³', 20, 1))))"/>
         <Option name="type" type="int" value="3"/>
        </Option>
       </Option>
       <Option name="type" type="QString" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
    <layer class="FontMarker" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="font" type="QString" value="Noto Sans CJK SC"/>
      <Option name="chr" type="QString" value="B"/>
      <Option name="size" type="QString" value="2.4"/>
      <Option name="size_unit" type="QString" value="MM"/>
      <Option name="color" type="QString" value="255,255,255,255"/>
      <Option name="font_style" type="QString" value="Bold"/>
      <Option name="outline_width" type="QString" value="0"/>
      <Option name="horizontal_anchor_point" type="QString" value="1"/>
      <Option name="vertical_anchor_point" type="QString" value="1"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value=""/>
       <Option name="properties" type="Map">
        <Option name="size" type="Map">
         <Option name="active" type="bool" value="true"/>
         <Option name="expression" type="QString" value="0.6 * min(13, max(if(&quot;grade&quot; IN ('A', 'B', 'C'), 3.4, 2.0), 2.4 * sqrt(max(0, coalesce(&quot;shown&quot;, 0)) * if(&quot;unit&quot; = 'mg/m³', 20, 1))))"/>
         <Option name="type" type="int" value="3"/>
        </Option>
       </Option>
       <Option name="type" type="QString" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="marker" name="2" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="name" type="QString" value="circle"/>
      <Option name="size" type="QString" value="4.7"/>
      <Option name="size_unit" type="QString" value="MM"/>
      <Option name="color" type="QString" value="255,255,255,255"/>
      <Option name="outline_color" type="QString" value="255,255,255,255"/>
      <Option name="outline_width" type="QString" value="0"/>
      <Option name="outline_width_unit" type="QString" value="MM"/>
      <Option name="outline_style" type="QString" value="no"/>
      <Option name="angle" type="QString" value="0"/>
      <Option name="joinstyle" type="QString" value="miter"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value=""/>
       <Option name="properties" type="Map">
        <Option name="size" type="Map">
         <Option name="active" type="bool" value="true"/>
         <Option name="expression" type="QString" value="0.8 + min(13, max(if(&quot;grade&quot; IN ('A', 'B', 'C'), 3.4, 2.0), 2.4 * sqrt(max(0, coalesce(&quot;shown&quot;, 0)) * if(&quot;unit&quot; = 'mg/m³', 20, 1))))"/>
         <Option name="type" type="int" value="3"/>
        </Option>
       </Option>
       <Option name="type" type="QString" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="name" type="QString" value="circle"/>
      <Option name="size" type="QString" value="4.0"/>
      <Option name="size_unit" type="QString" value="MM"/>
      <Option name="color" type="QString" value="254,153,41,255"/>
      <Option name="outline_color" type="QString" value="43,43,43,255"/>
      <Option name="outline_width" type="QString" value="0.25"/>
      <Option name="outline_width_unit" type="QString" value="MM"/>
      <Option name="outline_style" type="QString" value="solid"/>
      <Option name="angle" type="QString" value="0"/>
      <Option name="joinstyle" type="QString" value="miter"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value=""/>
       <Option name="properties" type="Map">
        <Option name="size" type="Map">
         <Option name="active" type="bool" value="true"/>
         <Option name="expression" type="QString" value="min(13, max(if(&quot;grade&quot; IN ('A', 'B', 'C'), 3.4, 2.0), 2.4 * sqrt(max(0, coalesce(&quot;shown&quot;, 0)) * if(&quot;unit&quot; = 'mg/m³', 20, 1))))"/>
         <Option name="type" type="int" value="3"/>
        </Option>
       </Option>
       <Option name="type" type="QString" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
    <layer class="FontMarker" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="font" type="QString" value="Noto Sans CJK SC"/>
      <Option name="chr" type="QString" value="C"/>
      <Option name="size" type="QString" value="2.4"/>
      <Option name="size_unit" type="QString" value="MM"/>
      <Option name="color" type="QString" value="34,34,34,255"/>
      <Option name="font_style" type="QString" value="Bold"/>
      <Option name="outline_width" type="QString" value="0"/>
      <Option name="horizontal_anchor_point" type="QString" value="1"/>
      <Option name="vertical_anchor_point" type="QString" value="1"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value=""/>
       <Option name="properties" type="Map">
        <Option name="size" type="Map">
         <Option name="active" type="bool" value="true"/>
         <Option name="expression" type="QString" value="0.6 * min(13, max(if(&quot;grade&quot; IN ('A', 'B', 'C'), 3.4, 2.0), 2.4 * sqrt(max(0, coalesce(&quot;shown&quot;, 0)) * if(&quot;unit&quot; = 'mg/m³', 20, 1))))"/>
         <Option name="type" type="int" value="3"/>
        </Option>
       </Option>
       <Option name="type" type="QString" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="marker" name="3" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="name" type="QString" value="circle"/>
      <Option name="size" type="QString" value="4.7"/>
      <Option name="size_unit" type="QString" value="MM"/>
      <Option name="color" type="QString" value="255,255,255,255"/>
      <Option name="outline_color" type="QString" value="255,255,255,255"/>
      <Option name="outline_width" type="QString" value="0"/>
      <Option name="outline_width_unit" type="QString" value="MM"/>
      <Option name="outline_style" type="QString" value="no"/>
      <Option name="angle" type="QString" value="0"/>
      <Option name="joinstyle" type="QString" value="miter"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value=""/>
       <Option name="properties" type="Map">
        <Option name="size" type="Map">
         <Option name="active" type="bool" value="true"/>
         <Option name="expression" type="QString" value="0.8 + min(13, max(if(&quot;grade&quot; IN ('A', 'B', 'C'), 3.4, 2.0), 2.4 * sqrt(max(0, coalesce(&quot;shown&quot;, 0)) * if(&quot;unit&quot; = 'mg/m³', 20, 1))))"/>
         <Option name="type" type="int" value="3"/>
        </Option>
       </Option>
       <Option name="type" type="QString" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="name" type="QString" value="circle"/>
      <Option name="size" type="QString" value="4.0"/>
      <Option name="size_unit" type="QString" value="MM"/>
      <Option name="color" type="QString" value="254,217,142,255"/>
      <Option name="outline_color" type="QString" value="43,43,43,255"/>
      <Option name="outline_width" type="QString" value="0.25"/>
      <Option name="outline_width_unit" type="QString" value="MM"/>
      <Option name="outline_style" type="QString" value="solid"/>
      <Option name="angle" type="QString" value="0"/>
      <Option name="joinstyle" type="QString" value="miter"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value=""/>
       <Option name="properties" type="Map">
        <Option name="size" type="Map">
         <Option name="active" type="bool" value="true"/>
         <Option name="expression" type="QString" value="min(13, max(if(&quot;grade&quot; IN ('A', 'B', 'C'), 3.4, 2.0), 2.4 * sqrt(max(0, coalesce(&quot;shown&quot;, 0)) * if(&quot;unit&quot; = 'mg/m³', 20, 1))))"/>
         <Option name="type" type="int" value="3"/>
        </Option>
       </Option>
       <Option name="type" type="QString" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
    <layer class="FontMarker" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="font" type="QString" value="Noto Sans CJK SC"/>
      <Option name="chr" type="QString" value="D"/>
      <Option name="size" type="QString" value="2.4"/>
      <Option name="size_unit" type="QString" value="MM"/>
      <Option name="color" type="QString" value="34,34,34,255"/>
      <Option name="font_style" type="QString" value="Bold"/>
      <Option name="outline_width" type="QString" value="0"/>
      <Option name="horizontal_anchor_point" type="QString" value="1"/>
      <Option name="vertical_anchor_point" type="QString" value="1"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value=""/>
       <Option name="properties" type="Map">
        <Option name="size" type="Map">
         <Option name="active" type="bool" value="true"/>
         <Option name="expression" type="QString" value="0.6 * min(13, max(if(&quot;grade&quot; IN ('A', 'B', 'C'), 3.4, 2.0), 2.4 * sqrt(max(0, coalesce(&quot;shown&quot;, 0)) * if(&quot;unit&quot; = 'mg/m³', 20, 1))))"/>
         <Option name="type" type="int" value="3"/>
        </Option>
       </Option>
       <Option name="type" type="QString" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="marker" name="4" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="name" type="QString" value="circle"/>
      <Option name="size" type="QString" value="4.7"/>
      <Option name="size_unit" type="QString" value="MM"/>
      <Option name="color" type="QString" value="255,255,255,0"/>
      <Option name="outline_color" type="QString" value="255,255,255,255"/>
      <Option name="outline_width" type="QString" value="0"/>
      <Option name="outline_width_unit" type="QString" value="MM"/>
      <Option name="outline_style" type="QString" value="no"/>
      <Option name="angle" type="QString" value="0"/>
      <Option name="joinstyle" type="QString" value="miter"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value=""/>
       <Option name="properties" type="Map">
        <Option name="size" type="Map">
         <Option name="active" type="bool" value="true"/>
         <Option name="expression" type="QString" value="0.8 + min(13, max(if(&quot;grade&quot; IN ('A', 'B', 'C'), 3.4, 2.0), 2.4 * sqrt(max(0, coalesce(&quot;shown&quot;, 0)) * if(&quot;unit&quot; = 'mg/m³', 20, 1))))"/>
         <Option name="type" type="int" value="3"/>
        </Option>
       </Option>
       <Option name="type" type="QString" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="name" type="QString" value="circle"/>
      <Option name="size" type="QString" value="4.0"/>
      <Option name="size_unit" type="QString" value="MM"/>
      <Option name="color" type="QString" value="255,255,255,0"/>
      <Option name="outline_color" type="QString" value="154,154,154,255"/>
      <Option name="outline_width" type="QString" value="0.25"/>
      <Option name="outline_width_unit" type="QString" value="MM"/>
      <Option name="outline_style" type="QString" value="solid"/>
      <Option name="angle" type="QString" value="0"/>
      <Option name="joinstyle" type="QString" value="miter"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value=""/>
       <Option name="properties" type="Map">
        <Option name="size" type="Map">
         <Option name="active" type="bool" value="true"/>
         <Option name="expression" type="QString" value="min(13, max(if(&quot;grade&quot; IN ('A', 'B', 'C'), 3.4, 2.0), 2.4 * sqrt(max(0, coalesce(&quot;shown&quot;, 0)) * if(&quot;unit&quot; = 'mg/m³', 20, 1))))"/>
         <Option name="type" type="int" value="3"/>
        </Option>
       </Option>
       <Option name="type" type="QString" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
    <layer class="FontMarker" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="font" type="QString" value="Noto Sans CJK SC"/>
      <Option name="chr" type="QString" value="–"/>
      <Option name="size" type="QString" value="2.4"/>
      <Option name="size_unit" type="QString" value="MM"/>
      <Option name="color" type="QString" value="119,119,119,255"/>
      <Option name="font_style" type="QString" value="Bold"/>
      <Option name="outline_width" type="QString" value="0"/>
      <Option name="horizontal_anchor_point" type="QString" value="1"/>
      <Option name="vertical_anchor_point" type="QString" value="1"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value=""/>
       <Option name="properties" type="Map">
        <Option name="size" type="Map">
         <Option name="active" type="bool" value="true"/>
         <Option name="expression" type="QString" value="0.6 * min(13, max(if(&quot;grade&quot; IN ('A', 'B', 'C'), 3.4, 2.0), 2.4 * sqrt(max(0, coalesce(&quot;shown&quot;, 0)) * if(&quot;unit&quot; = 'mg/m³', 20, 1))))"/>
         <Option name="type" type="int" value="3"/>
        </Option>
       </Option>
       <Option name="type" type="QString" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
  </symbols>
 </renderer-v2>
 <labeling type="simple">
  <settings calloutType="simple">
   <text-style fieldName="coalesce(&quot;rank&quot; || ' ', '') || &quot;name&quot; || if(&quot;shown&quot; IS NULL, '', '\n' || format_number(&quot;shown&quot;, 1) || if(&quot;contribution_p05&quot; IS NULL, '', ' (' || format_number(&quot;contribution_p05&quot;, 1) || '–' || format_number(&quot;contribution_p95&quot;, 1) || ')') || ' ' || &quot;unit&quot;)" isExpression="1" fontFamily="Noto Sans CJK SC" fontSize="8.5" fontSizeUnit="Point" fontWeight="50" namedStyle="Regular" fontItalic="0" textColor="34,34,34,255" textOpacity="1" multilineHeight="1" capitalization="0" useSubstitutions="0">
    <families>
     <family name="WenQuanYi Micro Hei"/>
     <family name="DejaVu Sans"/>
    </families>
    <text-buffer bufferDraw="1" bufferSize="0.28" bufferSizeUnits="MM" bufferColor="255,255,255,255" bufferOpacity="0.9" bufferJoinStyle="128" bufferNoFill="1"/>
   </text-style>
   <text-format wrapChar="" multilineAlign="3" autoWrapLength="0"/>
   <placement placement="6" dist="1.2" distUnits="MM" priority="9" repeatDistance="0" repeatDistanceUnits="MM" centroidWhole="0" centroidInside="1" placementFlags="10" fitInPolygonOnly="0" predefinedPositionOrder="R,TR,BR,L,TL,BL,T,B" polygonPlacementFlags="2" overrunDistance="0" maxCurvedCharAngleIn="25" maxCurvedCharAngleOut="-25"/>
   <rendering obstacle="1" obstacleFactor="1" minFeatureSize="0" labelPerPart="0" mergeLines="1" drawLabels="1" displayAll="0" upsidedownLabels="0" scaleVisibility="1" scaleMin="1" scaleMax="250000"/>
   <dd_properties>
    <Option type="Map">
     <Option name="name" type="QString" value=""/>
     <Option name="properties" type="Map">
      <Option name="Show" type="Map">
       <Option name="active" type="bool" value="true"/>
       <Option name="expression" type="QString" value="coalesce(&quot;rank&quot;, 999) &lt;= 10"/>
       <Option name="type" type="int" value="3"/>
      </Option>
     </Option>
     <Option name="type" type="QString" value="collection"/>
    </Option>
   </dd_properties>
  </settings>
 </labeling>
 <blendMode>0</blendMode>
</qgis>
