<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.16" styleCategories="AllStyleCategories" labelsEnabled="1" hasScaleBasedVisibilityFlag="0">
 <renderer-v2 type="categorizedSymbol" attr="is_outer" forceraster="0" symbollevels="0" enableorderby="0">
  <categories>
   <category type="string" value="0" symbol="0" render="true" label="Speed"/>
   <category type="string" value="1" symbol="1" render="true" label="Polar plot (wind regression)"/>
  </categories>
  <symbols>
   <symbol type="line" name="0" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleLine" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="line_color" type="QString" value="85,85,85,130"/>
      <Option name="line_width" type="QString" value="0.12"/>
      <Option name="line_width_unit" type="QString" value="MM"/>
      <Option name="capstyle" type="QString" value="round"/>
      <Option name="joinstyle" type="QString" value="round"/>
     </Option>
    </layer>
   </symbol>
   <symbol type="line" name="1" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleLine" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="line_color" type="QString" value="34,34,34,255"/>
      <Option name="line_width" type="QString" value="0.3"/>
      <Option name="line_width_unit" type="QString" value="MM"/>
      <Option name="capstyle" type="QString" value="round"/>
      <Option name="joinstyle" type="QString" value="round"/>
     </Option>
    </layer>
   </symbol>
  </symbols>
 </renderer-v2>
 <labeling type="rule-based">
  <rules key="{labels}">
   <rule key="{label-0}" description="Title" filter="&quot;is_outer&quot; = 1">
    <settings calloutType="simple">
     <text-style fieldName="&quot;text&quot;" isExpression="1" fontFamily="Noto Sans CJK SC" fontSize="8.5" fontSizeUnit="Point" fontWeight="75" namedStyle="Bold" fontItalic="0" textColor="34,34,34,255" textOpacity="1" multilineHeight="1" capitalization="0" useSubstitutions="0">
      <families>
       <family name="WenQuanYi Micro Hei"/>
       <family name="DejaVu Sans"/>
      </families>
      <text-buffer bufferDraw="1" bufferSize="0.28" bufferSizeUnits="MM" bufferColor="255,255,255,255" bufferOpacity="0.9" bufferJoinStyle="128" bufferNoFill="1"/>
     </text-style>
     <text-format wrapChar="" multilineAlign="1" autoWrapLength="0"/>
     <placement placement="3" dist="0.0" distUnits="MM" priority="9" repeatDistance="0" repeatDistanceUnits="MM" centroidWhole="0" centroidInside="1" placementFlags="10" fitInPolygonOnly="0" predefinedPositionOrder="R,TR,BR,L,TL,BL,T,B" polygonPlacementFlags="2" overrunDistance="0" maxCurvedCharAngleIn="25" maxCurvedCharAngleOut="-25"/>
     <rendering obstacle="1" obstacleFactor="1" minFeatureSize="0" labelPerPart="0" mergeLines="1" drawLabels="1" displayAll="0" upsidedownLabels="0" scaleVisibility="1" scaleMin="1" scaleMax="400000"/>
     <dd_properties>
      <Option type="Map">
       <Option name="name" type="QString" value=""/>
       <Option name="properties" type="Map">
        <Option name="PositionX" type="Map">
         <Option name="active" type="bool" value="true"/>
         <Option name="expression" type="QString" value="x(centroid($geometry))"/>
         <Option name="type" type="int" value="3"/>
        </Option>
        <Option name="PositionY" type="Map">
         <Option name="active" type="bool" value="true"/>
         <Option name="expression" type="QString" value="y_max($geometry)"/>
         <Option name="type" type="int" value="3"/>
        </Option>
        <Option name="Hali" type="Map">
         <Option name="active" type="bool" value="true"/>
         <Option name="expression" type="QString" value="'Center'"/>
         <Option name="type" type="int" value="3"/>
        </Option>
        <Option name="Vali" type="Map">
         <Option name="active" type="bool" value="true"/>
         <Option name="expression" type="QString" value="'Bottom'"/>
         <Option name="type" type="int" value="3"/>
        </Option>
       </Option>
       <Option name="type" type="QString" value="collection"/>
      </Option>
     </dd_properties>
    </settings>
   </rule>
   <rule key="{label-1}" description="Speed" filter="&quot;is_outer&quot; = 0">
    <settings calloutType="simple">
     <text-style fieldName="&quot;text&quot;" isExpression="1" fontFamily="Noto Sans CJK SC" fontSize="7" fontSizeUnit="Point" fontWeight="50" namedStyle="Regular" fontItalic="0" textColor="85,85,85,255" textOpacity="1" multilineHeight="1" capitalization="0" useSubstitutions="0">
      <families>
       <family name="WenQuanYi Micro Hei"/>
       <family name="DejaVu Sans"/>
      </families>
      <text-buffer bufferDraw="1" bufferSize="0.28" bufferSizeUnits="MM" bufferColor="255,255,255,255" bufferOpacity="0.9" bufferJoinStyle="128" bufferNoFill="1"/>
     </text-style>
     <text-format wrapChar="" multilineAlign="3" autoWrapLength="0"/>
     <placement placement="3" dist="0.0" distUnits="MM" priority="2" repeatDistance="0" repeatDistanceUnits="MM" centroidWhole="0" centroidInside="1" placementFlags="10" fitInPolygonOnly="0" predefinedPositionOrder="R,TR,BR,L,TL,BL,T,B" polygonPlacementFlags="2" overrunDistance="0" maxCurvedCharAngleIn="25" maxCurvedCharAngleOut="-25"/>
     <rendering obstacle="1" obstacleFactor="1" minFeatureSize="0" labelPerPart="0" mergeLines="1" drawLabels="1" displayAll="0" upsidedownLabels="0" scaleVisibility="1" scaleMin="1" scaleMax="120000"/>
     <dd_properties>
      <Option type="Map">
       <Option name="name" type="QString" value=""/>
       <Option name="properties" type="Map">
        <Option name="PositionX" type="Map">
         <Option name="active" type="bool" value="true"/>
         <Option name="expression" type="QString" value="x(centroid($geometry))"/>
         <Option name="type" type="int" value="3"/>
        </Option>
        <Option name="PositionY" type="Map">
         <Option name="active" type="bool" value="true"/>
         <Option name="expression" type="QString" value="y_min($geometry)"/>
         <Option name="type" type="int" value="3"/>
        </Option>
        <Option name="Hali" type="Map">
         <Option name="active" type="bool" value="true"/>
         <Option name="expression" type="QString" value="'Center'"/>
         <Option name="type" type="int" value="3"/>
        </Option>
        <Option name="Vali" type="Map">
         <Option name="active" type="bool" value="true"/>
         <Option name="expression" type="QString" value="'Bottom'"/>
         <Option name="type" type="int" value="3"/>
        </Option>
       </Option>
       <Option name="type" type="QString" value="collection"/>
      </Option>
     </dd_properties>
    </settings>
   </rule>
  </rules>
 </labeling>
 <blendMode>0</blendMode>
</qgis>
