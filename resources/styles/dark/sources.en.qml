<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.16" styleCategories="AllStyleCategories" labelsEnabled="1" hasScaleBasedVisibilityFlag="0">
 <renderer-v2 type="categorizedSymbol" attr="class" forceraster="0" symbollevels="0" enableorderby="1">
  <categories>
   <category type="string" value="化石燃料固定燃烧源" symbol="0" render="true" label="Stationary fossil-fuel combustion"/>
   <category type="string" value="工艺过程源" symbol="1" render="true" label="Industrial processes"/>
   <category type="string" value="移动源" symbol="2" render="true" label="Mobile sources"/>
   <category type="string" value="溶剂使用源" symbol="3" render="true" label="Solvent use"/>
   <category type="string" value="农业源" symbol="4" render="true" label="Agriculture"/>
   <category type="string" value="扬尘源" symbol="5" render="true" label="Dust"/>
   <category type="string" value="生物质燃烧源" symbol="6" render="true" label="Biomass burning"/>
   <category type="string" value="储存运输源" symbol="7" render="true" label="Storage and transport"/>
   <category type="string" value="废弃物处理源" symbol="8" render="true" label="Waste treatment"/>
   <category type="string" value="其他排放源" symbol="9" render="true" label="Other sources"/>
  </categories>
  <symbols>
   <symbol type="marker" name="0" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="name" type="QString" value="square"/>
      <Option name="size" type="QString" value="2.6"/>
      <Option name="size_unit" type="QString" value="MM"/>
      <Option name="color" type="QString" value="204,102,119,255"/>
      <Option name="outline_color" type="QString" value="232,186,194,255"/>
      <Option name="outline_width" type="QString" value="0.15"/>
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
         <Option name="expression" type="QString" value="if((CASE WHEN @pollutant = 'so2_t_a' THEN &quot;so2_t_a&quot; WHEN @pollutant = 'nox_t_a' THEN &quot;nox_t_a&quot; WHEN @pollutant = 'co_t_a' THEN &quot;co_t_a&quot; WHEN @pollutant = 'vocs_t_a' THEN &quot;vocs_t_a&quot; WHEN @pollutant = 'nh3_t_a' THEN &quot;nh3_t_a&quot; WHEN @pollutant = 'pm10_t_a' THEN &quot;pm10_t_a&quot; WHEN @pollutant = 'pm25_t_a' THEN &quot;pm25_t_a&quot; WHEN @pollutant = 'bc_t_a' THEN &quot;bc_t_a&quot; WHEN @pollutant = 'oc_t_a' THEN &quot;oc_t_a&quot; END) IS NULL, 0.8 * max(0.7, min(2.2, 1.8 - 0.39 * ln(coalesce(@map_scale, 50000) / 30000))), min(12.0, max(max(0.7, min(2.2, 1.8 - 0.39 * ln(coalesce(@map_scale, 50000) / 30000))), 0.3 * sqrt(CASE WHEN @pollutant = 'so2_t_a' THEN &quot;so2_t_a&quot; WHEN @pollutant = 'nox_t_a' THEN &quot;nox_t_a&quot; WHEN @pollutant = 'co_t_a' THEN &quot;co_t_a&quot; WHEN @pollutant = 'vocs_t_a' THEN &quot;vocs_t_a&quot; WHEN @pollutant = 'nh3_t_a' THEN &quot;nh3_t_a&quot; WHEN @pollutant = 'pm10_t_a' THEN &quot;pm10_t_a&quot; WHEN @pollutant = 'pm25_t_a' THEN &quot;pm25_t_a&quot; WHEN @pollutant = 'bc_t_a' THEN &quot;bc_t_a&quot; WHEN @pollutant = 'oc_t_a' THEN &quot;oc_t_a&quot; END))))"/>
         <Option name="type" type="int" value="3"/>
        </Option>
        <Option name="outlineWidth" type="Map">
         <Option name="active" type="bool" value="true"/>
         <Option name="expression" type="QString" value="if(coalesce(@map_scale, 50000) &gt; 150000, 0.07, 0.13)"/>
         <Option name="type" type="int" value="3"/>
        </Option>
        <Option name="fillColor" type="Map">
         <Option name="active" type="bool" value="true"/>
         <Option name="expression" type="QString" value="if(&quot;status&quot; = 'closed' OR (CASE WHEN @pollutant = 'so2_t_a' THEN &quot;so2_t_a&quot; WHEN @pollutant = 'nox_t_a' THEN &quot;nox_t_a&quot; WHEN @pollutant = 'co_t_a' THEN &quot;co_t_a&quot; WHEN @pollutant = 'vocs_t_a' THEN &quot;vocs_t_a&quot; WHEN @pollutant = 'nh3_t_a' THEN &quot;nh3_t_a&quot; WHEN @pollutant = 'pm10_t_a' THEN &quot;pm10_t_a&quot; WHEN @pollutant = 'pm25_t_a' THEN &quot;pm25_t_a&quot; WHEN @pollutant = 'bc_t_a' THEN &quot;bc_t_a&quot; WHEN @pollutant = 'oc_t_a' THEN &quot;oc_t_a&quot; END) IS NULL, '204,102,119,0', if(coalesce(@map_scale, 50000) &gt; 150000, '204,102,119,220', '204,102,119,255'))"/>
         <Option name="type" type="int" value="3"/>
        </Option>
        <Option name="outlineColor" type="Map">
         <Option name="active" type="bool" value="true"/>
         <Option name="expression" type="QString" value="if(&quot;status&quot; = 'closed', '138,143,147,255', if((CASE WHEN @pollutant = 'so2_t_a' THEN &quot;so2_t_a&quot; WHEN @pollutant = 'nox_t_a' THEN &quot;nox_t_a&quot; WHEN @pollutant = 'co_t_a' THEN &quot;co_t_a&quot; WHEN @pollutant = 'vocs_t_a' THEN &quot;vocs_t_a&quot; WHEN @pollutant = 'nh3_t_a' THEN &quot;nh3_t_a&quot; WHEN @pollutant = 'pm10_t_a' THEN &quot;pm10_t_a&quot; WHEN @pollutant = 'pm25_t_a' THEN &quot;pm25_t_a&quot; WHEN @pollutant = 'bc_t_a' THEN &quot;bc_t_a&quot; WHEN @pollutant = 'oc_t_a' THEN &quot;oc_t_a&quot; END) IS NULL, '204,102,119,255', if(coalesce(@map_scale, 50000) &gt; 150000, '232,186,194,150', '232,186,194,255')))"/>
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
      <Option name="name" type="QString" value="equilateral_triangle"/>
      <Option name="size" type="QString" value="2.6"/>
      <Option name="size_unit" type="QString" value="MM"/>
      <Option name="color" type="QString" value="51,34,136,255"/>
      <Option name="outline_color" type="QString" value="163,156,201,255"/>
      <Option name="outline_width" type="QString" value="0.15"/>
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
         <Option name="expression" type="QString" value="if((CASE WHEN @pollutant = 'so2_t_a' THEN &quot;so2_t_a&quot; WHEN @pollutant = 'nox_t_a' THEN &quot;nox_t_a&quot; WHEN @pollutant = 'co_t_a' THEN &quot;co_t_a&quot; WHEN @pollutant = 'vocs_t_a' THEN &quot;vocs_t_a&quot; WHEN @pollutant = 'nh3_t_a' THEN &quot;nh3_t_a&quot; WHEN @pollutant = 'pm10_t_a' THEN &quot;pm10_t_a&quot; WHEN @pollutant = 'pm25_t_a' THEN &quot;pm25_t_a&quot; WHEN @pollutant = 'bc_t_a' THEN &quot;bc_t_a&quot; WHEN @pollutant = 'oc_t_a' THEN &quot;oc_t_a&quot; END) IS NULL, 0.8 * max(0.7, min(2.2, 1.8 - 0.39 * ln(coalesce(@map_scale, 50000) / 30000))), min(12.0, max(max(0.7, min(2.2, 1.8 - 0.39 * ln(coalesce(@map_scale, 50000) / 30000))), 0.3 * sqrt(CASE WHEN @pollutant = 'so2_t_a' THEN &quot;so2_t_a&quot; WHEN @pollutant = 'nox_t_a' THEN &quot;nox_t_a&quot; WHEN @pollutant = 'co_t_a' THEN &quot;co_t_a&quot; WHEN @pollutant = 'vocs_t_a' THEN &quot;vocs_t_a&quot; WHEN @pollutant = 'nh3_t_a' THEN &quot;nh3_t_a&quot; WHEN @pollutant = 'pm10_t_a' THEN &quot;pm10_t_a&quot; WHEN @pollutant = 'pm25_t_a' THEN &quot;pm25_t_a&quot; WHEN @pollutant = 'bc_t_a' THEN &quot;bc_t_a&quot; WHEN @pollutant = 'oc_t_a' THEN &quot;oc_t_a&quot; END))))"/>
         <Option name="type" type="int" value="3"/>
        </Option>
        <Option name="outlineWidth" type="Map">
         <Option name="active" type="bool" value="true"/>
         <Option name="expression" type="QString" value="if(coalesce(@map_scale, 50000) &gt; 150000, 0.07, 0.13)"/>
         <Option name="type" type="int" value="3"/>
        </Option>
        <Option name="fillColor" type="Map">
         <Option name="active" type="bool" value="true"/>
         <Option name="expression" type="QString" value="if(&quot;status&quot; = 'closed' OR (CASE WHEN @pollutant = 'so2_t_a' THEN &quot;so2_t_a&quot; WHEN @pollutant = 'nox_t_a' THEN &quot;nox_t_a&quot; WHEN @pollutant = 'co_t_a' THEN &quot;co_t_a&quot; WHEN @pollutant = 'vocs_t_a' THEN &quot;vocs_t_a&quot; WHEN @pollutant = 'nh3_t_a' THEN &quot;nh3_t_a&quot; WHEN @pollutant = 'pm10_t_a' THEN &quot;pm10_t_a&quot; WHEN @pollutant = 'pm25_t_a' THEN &quot;pm25_t_a&quot; WHEN @pollutant = 'bc_t_a' THEN &quot;bc_t_a&quot; WHEN @pollutant = 'oc_t_a' THEN &quot;oc_t_a&quot; END) IS NULL, '51,34,136,0', if(coalesce(@map_scale, 50000) &gt; 150000, '51,34,136,220', '51,34,136,255'))"/>
         <Option name="type" type="int" value="3"/>
        </Option>
        <Option name="outlineColor" type="Map">
         <Option name="active" type="bool" value="true"/>
         <Option name="expression" type="QString" value="if(&quot;status&quot; = 'closed', '138,143,147,255', if((CASE WHEN @pollutant = 'so2_t_a' THEN &quot;so2_t_a&quot; WHEN @pollutant = 'nox_t_a' THEN &quot;nox_t_a&quot; WHEN @pollutant = 'co_t_a' THEN &quot;co_t_a&quot; WHEN @pollutant = 'vocs_t_a' THEN &quot;vocs_t_a&quot; WHEN @pollutant = 'nh3_t_a' THEN &quot;nh3_t_a&quot; WHEN @pollutant = 'pm10_t_a' THEN &quot;pm10_t_a&quot; WHEN @pollutant = 'pm25_t_a' THEN &quot;pm25_t_a&quot; WHEN @pollutant = 'bc_t_a' THEN &quot;bc_t_a&quot; WHEN @pollutant = 'oc_t_a' THEN &quot;oc_t_a&quot; END) IS NULL, '51,34,136,255', if(coalesce(@map_scale, 50000) &gt; 150000, '163,156,201,150', '163,156,201,255')))"/>
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
      <Option name="name" type="QString" value="diamond"/>
      <Option name="size" type="QString" value="2.6"/>
      <Option name="size_unit" type="QString" value="MM"/>
      <Option name="color" type="QString" value="221,204,119,255"/>
      <Option name="outline_color" type="QString" value="240,232,194,255"/>
      <Option name="outline_width" type="QString" value="0.15"/>
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
         <Option name="expression" type="QString" value="if((CASE WHEN @pollutant = 'so2_t_a' THEN &quot;so2_t_a&quot; WHEN @pollutant = 'nox_t_a' THEN &quot;nox_t_a&quot; WHEN @pollutant = 'co_t_a' THEN &quot;co_t_a&quot; WHEN @pollutant = 'vocs_t_a' THEN &quot;vocs_t_a&quot; WHEN @pollutant = 'nh3_t_a' THEN &quot;nh3_t_a&quot; WHEN @pollutant = 'pm10_t_a' THEN &quot;pm10_t_a&quot; WHEN @pollutant = 'pm25_t_a' THEN &quot;pm25_t_a&quot; WHEN @pollutant = 'bc_t_a' THEN &quot;bc_t_a&quot; WHEN @pollutant = 'oc_t_a' THEN &quot;oc_t_a&quot; END) IS NULL, 0.8 * max(0.7, min(2.2, 1.8 - 0.39 * ln(coalesce(@map_scale, 50000) / 30000))), min(12.0, max(max(0.7, min(2.2, 1.8 - 0.39 * ln(coalesce(@map_scale, 50000) / 30000))), 0.3 * sqrt(CASE WHEN @pollutant = 'so2_t_a' THEN &quot;so2_t_a&quot; WHEN @pollutant = 'nox_t_a' THEN &quot;nox_t_a&quot; WHEN @pollutant = 'co_t_a' THEN &quot;co_t_a&quot; WHEN @pollutant = 'vocs_t_a' THEN &quot;vocs_t_a&quot; WHEN @pollutant = 'nh3_t_a' THEN &quot;nh3_t_a&quot; WHEN @pollutant = 'pm10_t_a' THEN &quot;pm10_t_a&quot; WHEN @pollutant = 'pm25_t_a' THEN &quot;pm25_t_a&quot; WHEN @pollutant = 'bc_t_a' THEN &quot;bc_t_a&quot; WHEN @pollutant = 'oc_t_a' THEN &quot;oc_t_a&quot; END))))"/>
         <Option name="type" type="int" value="3"/>
        </Option>
        <Option name="outlineWidth" type="Map">
         <Option name="active" type="bool" value="true"/>
         <Option name="expression" type="QString" value="if(coalesce(@map_scale, 50000) &gt; 150000, 0.07, 0.13)"/>
         <Option name="type" type="int" value="3"/>
        </Option>
        <Option name="fillColor" type="Map">
         <Option name="active" type="bool" value="true"/>
         <Option name="expression" type="QString" value="if(&quot;status&quot; = 'closed' OR (CASE WHEN @pollutant = 'so2_t_a' THEN &quot;so2_t_a&quot; WHEN @pollutant = 'nox_t_a' THEN &quot;nox_t_a&quot; WHEN @pollutant = 'co_t_a' THEN &quot;co_t_a&quot; WHEN @pollutant = 'vocs_t_a' THEN &quot;vocs_t_a&quot; WHEN @pollutant = 'nh3_t_a' THEN &quot;nh3_t_a&quot; WHEN @pollutant = 'pm10_t_a' THEN &quot;pm10_t_a&quot; WHEN @pollutant = 'pm25_t_a' THEN &quot;pm25_t_a&quot; WHEN @pollutant = 'bc_t_a' THEN &quot;bc_t_a&quot; WHEN @pollutant = 'oc_t_a' THEN &quot;oc_t_a&quot; END) IS NULL, '221,204,119,0', if(coalesce(@map_scale, 50000) &gt; 150000, '221,204,119,220', '221,204,119,255'))"/>
         <Option name="type" type="int" value="3"/>
        </Option>
        <Option name="outlineColor" type="Map">
         <Option name="active" type="bool" value="true"/>
         <Option name="expression" type="QString" value="if(&quot;status&quot; = 'closed', '138,143,147,255', if((CASE WHEN @pollutant = 'so2_t_a' THEN &quot;so2_t_a&quot; WHEN @pollutant = 'nox_t_a' THEN &quot;nox_t_a&quot; WHEN @pollutant = 'co_t_a' THEN &quot;co_t_a&quot; WHEN @pollutant = 'vocs_t_a' THEN &quot;vocs_t_a&quot; WHEN @pollutant = 'nh3_t_a' THEN &quot;nh3_t_a&quot; WHEN @pollutant = 'pm10_t_a' THEN &quot;pm10_t_a&quot; WHEN @pollutant = 'pm25_t_a' THEN &quot;pm25_t_a&quot; WHEN @pollutant = 'bc_t_a' THEN &quot;bc_t_a&quot; WHEN @pollutant = 'oc_t_a' THEN &quot;oc_t_a&quot; END) IS NULL, '221,204,119,255', if(coalesce(@map_scale, 50000) &gt; 150000, '240,232,194,150', '240,232,194,255')))"/>
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
      <Option name="name" type="QString" value="hexagon"/>
      <Option name="size" type="QString" value="2.6"/>
      <Option name="size_unit" type="QString" value="MM"/>
      <Option name="color" type="QString" value="17,119,51,255"/>
      <Option name="outline_color" type="QString" value="148,194,163,255"/>
      <Option name="outline_width" type="QString" value="0.15"/>
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
         <Option name="expression" type="QString" value="if((CASE WHEN @pollutant = 'so2_t_a' THEN &quot;so2_t_a&quot; WHEN @pollutant = 'nox_t_a' THEN &quot;nox_t_a&quot; WHEN @pollutant = 'co_t_a' THEN &quot;co_t_a&quot; WHEN @pollutant = 'vocs_t_a' THEN &quot;vocs_t_a&quot; WHEN @pollutant = 'nh3_t_a' THEN &quot;nh3_t_a&quot; WHEN @pollutant = 'pm10_t_a' THEN &quot;pm10_t_a&quot; WHEN @pollutant = 'pm25_t_a' THEN &quot;pm25_t_a&quot; WHEN @pollutant = 'bc_t_a' THEN &quot;bc_t_a&quot; WHEN @pollutant = 'oc_t_a' THEN &quot;oc_t_a&quot; END) IS NULL, 0.8 * max(0.7, min(2.2, 1.8 - 0.39 * ln(coalesce(@map_scale, 50000) / 30000))), min(12.0, max(max(0.7, min(2.2, 1.8 - 0.39 * ln(coalesce(@map_scale, 50000) / 30000))), 0.3 * sqrt(CASE WHEN @pollutant = 'so2_t_a' THEN &quot;so2_t_a&quot; WHEN @pollutant = 'nox_t_a' THEN &quot;nox_t_a&quot; WHEN @pollutant = 'co_t_a' THEN &quot;co_t_a&quot; WHEN @pollutant = 'vocs_t_a' THEN &quot;vocs_t_a&quot; WHEN @pollutant = 'nh3_t_a' THEN &quot;nh3_t_a&quot; WHEN @pollutant = 'pm10_t_a' THEN &quot;pm10_t_a&quot; WHEN @pollutant = 'pm25_t_a' THEN &quot;pm25_t_a&quot; WHEN @pollutant = 'bc_t_a' THEN &quot;bc_t_a&quot; WHEN @pollutant = 'oc_t_a' THEN &quot;oc_t_a&quot; END))))"/>
         <Option name="type" type="int" value="3"/>
        </Option>
        <Option name="outlineWidth" type="Map">
         <Option name="active" type="bool" value="true"/>
         <Option name="expression" type="QString" value="if(coalesce(@map_scale, 50000) &gt; 150000, 0.07, 0.13)"/>
         <Option name="type" type="int" value="3"/>
        </Option>
        <Option name="fillColor" type="Map">
         <Option name="active" type="bool" value="true"/>
         <Option name="expression" type="QString" value="if(&quot;status&quot; = 'closed' OR (CASE WHEN @pollutant = 'so2_t_a' THEN &quot;so2_t_a&quot; WHEN @pollutant = 'nox_t_a' THEN &quot;nox_t_a&quot; WHEN @pollutant = 'co_t_a' THEN &quot;co_t_a&quot; WHEN @pollutant = 'vocs_t_a' THEN &quot;vocs_t_a&quot; WHEN @pollutant = 'nh3_t_a' THEN &quot;nh3_t_a&quot; WHEN @pollutant = 'pm10_t_a' THEN &quot;pm10_t_a&quot; WHEN @pollutant = 'pm25_t_a' THEN &quot;pm25_t_a&quot; WHEN @pollutant = 'bc_t_a' THEN &quot;bc_t_a&quot; WHEN @pollutant = 'oc_t_a' THEN &quot;oc_t_a&quot; END) IS NULL, '17,119,51,0', if(coalesce(@map_scale, 50000) &gt; 150000, '17,119,51,220', '17,119,51,255'))"/>
         <Option name="type" type="int" value="3"/>
        </Option>
        <Option name="outlineColor" type="Map">
         <Option name="active" type="bool" value="true"/>
         <Option name="expression" type="QString" value="if(&quot;status&quot; = 'closed', '138,143,147,255', if((CASE WHEN @pollutant = 'so2_t_a' THEN &quot;so2_t_a&quot; WHEN @pollutant = 'nox_t_a' THEN &quot;nox_t_a&quot; WHEN @pollutant = 'co_t_a' THEN &quot;co_t_a&quot; WHEN @pollutant = 'vocs_t_a' THEN &quot;vocs_t_a&quot; WHEN @pollutant = 'nh3_t_a' THEN &quot;nh3_t_a&quot; WHEN @pollutant = 'pm10_t_a' THEN &quot;pm10_t_a&quot; WHEN @pollutant = 'pm25_t_a' THEN &quot;pm25_t_a&quot; WHEN @pollutant = 'bc_t_a' THEN &quot;bc_t_a&quot; WHEN @pollutant = 'oc_t_a' THEN &quot;oc_t_a&quot; END) IS NULL, '17,119,51,255', if(coalesce(@map_scale, 50000) &gt; 150000, '148,194,163,150', '148,194,163,255')))"/>
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
      <Option name="name" type="QString" value="semi_circle"/>
      <Option name="size" type="QString" value="2.6"/>
      <Option name="size_unit" type="QString" value="MM"/>
      <Option name="color" type="QString" value="136,204,238,255"/>
      <Option name="outline_color" type="QString" value="201,232,247,255"/>
      <Option name="outline_width" type="QString" value="0.15"/>
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
         <Option name="expression" type="QString" value="if((CASE WHEN @pollutant = 'so2_t_a' THEN &quot;so2_t_a&quot; WHEN @pollutant = 'nox_t_a' THEN &quot;nox_t_a&quot; WHEN @pollutant = 'co_t_a' THEN &quot;co_t_a&quot; WHEN @pollutant = 'vocs_t_a' THEN &quot;vocs_t_a&quot; WHEN @pollutant = 'nh3_t_a' THEN &quot;nh3_t_a&quot; WHEN @pollutant = 'pm10_t_a' THEN &quot;pm10_t_a&quot; WHEN @pollutant = 'pm25_t_a' THEN &quot;pm25_t_a&quot; WHEN @pollutant = 'bc_t_a' THEN &quot;bc_t_a&quot; WHEN @pollutant = 'oc_t_a' THEN &quot;oc_t_a&quot; END) IS NULL, 0.8 * max(0.7, min(2.2, 1.8 - 0.39 * ln(coalesce(@map_scale, 50000) / 30000))), min(12.0, max(max(0.7, min(2.2, 1.8 - 0.39 * ln(coalesce(@map_scale, 50000) / 30000))), 0.3 * sqrt(CASE WHEN @pollutant = 'so2_t_a' THEN &quot;so2_t_a&quot; WHEN @pollutant = 'nox_t_a' THEN &quot;nox_t_a&quot; WHEN @pollutant = 'co_t_a' THEN &quot;co_t_a&quot; WHEN @pollutant = 'vocs_t_a' THEN &quot;vocs_t_a&quot; WHEN @pollutant = 'nh3_t_a' THEN &quot;nh3_t_a&quot; WHEN @pollutant = 'pm10_t_a' THEN &quot;pm10_t_a&quot; WHEN @pollutant = 'pm25_t_a' THEN &quot;pm25_t_a&quot; WHEN @pollutant = 'bc_t_a' THEN &quot;bc_t_a&quot; WHEN @pollutant = 'oc_t_a' THEN &quot;oc_t_a&quot; END))))"/>
         <Option name="type" type="int" value="3"/>
        </Option>
        <Option name="outlineWidth" type="Map">
         <Option name="active" type="bool" value="true"/>
         <Option name="expression" type="QString" value="if(coalesce(@map_scale, 50000) &gt; 150000, 0.07, 0.13)"/>
         <Option name="type" type="int" value="3"/>
        </Option>
        <Option name="fillColor" type="Map">
         <Option name="active" type="bool" value="true"/>
         <Option name="expression" type="QString" value="if(&quot;status&quot; = 'closed' OR (CASE WHEN @pollutant = 'so2_t_a' THEN &quot;so2_t_a&quot; WHEN @pollutant = 'nox_t_a' THEN &quot;nox_t_a&quot; WHEN @pollutant = 'co_t_a' THEN &quot;co_t_a&quot; WHEN @pollutant = 'vocs_t_a' THEN &quot;vocs_t_a&quot; WHEN @pollutant = 'nh3_t_a' THEN &quot;nh3_t_a&quot; WHEN @pollutant = 'pm10_t_a' THEN &quot;pm10_t_a&quot; WHEN @pollutant = 'pm25_t_a' THEN &quot;pm25_t_a&quot; WHEN @pollutant = 'bc_t_a' THEN &quot;bc_t_a&quot; WHEN @pollutant = 'oc_t_a' THEN &quot;oc_t_a&quot; END) IS NULL, '136,204,238,0', if(coalesce(@map_scale, 50000) &gt; 150000, '136,204,238,220', '136,204,238,255'))"/>
         <Option name="type" type="int" value="3"/>
        </Option>
        <Option name="outlineColor" type="Map">
         <Option name="active" type="bool" value="true"/>
         <Option name="expression" type="QString" value="if(&quot;status&quot; = 'closed', '138,143,147,255', if((CASE WHEN @pollutant = 'so2_t_a' THEN &quot;so2_t_a&quot; WHEN @pollutant = 'nox_t_a' THEN &quot;nox_t_a&quot; WHEN @pollutant = 'co_t_a' THEN &quot;co_t_a&quot; WHEN @pollutant = 'vocs_t_a' THEN &quot;vocs_t_a&quot; WHEN @pollutant = 'nh3_t_a' THEN &quot;nh3_t_a&quot; WHEN @pollutant = 'pm10_t_a' THEN &quot;pm10_t_a&quot; WHEN @pollutant = 'pm25_t_a' THEN &quot;pm25_t_a&quot; WHEN @pollutant = 'bc_t_a' THEN &quot;bc_t_a&quot; WHEN @pollutant = 'oc_t_a' THEN &quot;oc_t_a&quot; END) IS NULL, '136,204,238,255', if(coalesce(@map_scale, 50000) &gt; 150000, '201,232,247,150', '201,232,247,255')))"/>
         <Option name="type" type="int" value="3"/>
        </Option>
       </Option>
       <Option name="type" type="QString" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="marker" name="5" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="name" type="QString" value="circle"/>
      <Option name="size" type="QString" value="2.6"/>
      <Option name="size_unit" type="QString" value="MM"/>
      <Option name="color" type="QString" value="136,34,85,255"/>
      <Option name="outline_color" type="QString" value="201,156,178,255"/>
      <Option name="outline_width" type="QString" value="0.15"/>
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
         <Option name="expression" type="QString" value="if((CASE WHEN @pollutant = 'so2_t_a' THEN &quot;so2_t_a&quot; WHEN @pollutant = 'nox_t_a' THEN &quot;nox_t_a&quot; WHEN @pollutant = 'co_t_a' THEN &quot;co_t_a&quot; WHEN @pollutant = 'vocs_t_a' THEN &quot;vocs_t_a&quot; WHEN @pollutant = 'nh3_t_a' THEN &quot;nh3_t_a&quot; WHEN @pollutant = 'pm10_t_a' THEN &quot;pm10_t_a&quot; WHEN @pollutant = 'pm25_t_a' THEN &quot;pm25_t_a&quot; WHEN @pollutant = 'bc_t_a' THEN &quot;bc_t_a&quot; WHEN @pollutant = 'oc_t_a' THEN &quot;oc_t_a&quot; END) IS NULL, 0.8 * max(0.7, min(2.2, 1.8 - 0.39 * ln(coalesce(@map_scale, 50000) / 30000))), min(12.0, max(max(0.7, min(2.2, 1.8 - 0.39 * ln(coalesce(@map_scale, 50000) / 30000))), 0.3 * sqrt(CASE WHEN @pollutant = 'so2_t_a' THEN &quot;so2_t_a&quot; WHEN @pollutant = 'nox_t_a' THEN &quot;nox_t_a&quot; WHEN @pollutant = 'co_t_a' THEN &quot;co_t_a&quot; WHEN @pollutant = 'vocs_t_a' THEN &quot;vocs_t_a&quot; WHEN @pollutant = 'nh3_t_a' THEN &quot;nh3_t_a&quot; WHEN @pollutant = 'pm10_t_a' THEN &quot;pm10_t_a&quot; WHEN @pollutant = 'pm25_t_a' THEN &quot;pm25_t_a&quot; WHEN @pollutant = 'bc_t_a' THEN &quot;bc_t_a&quot; WHEN @pollutant = 'oc_t_a' THEN &quot;oc_t_a&quot; END))))"/>
         <Option name="type" type="int" value="3"/>
        </Option>
        <Option name="outlineWidth" type="Map">
         <Option name="active" type="bool" value="true"/>
         <Option name="expression" type="QString" value="if(coalesce(@map_scale, 50000) &gt; 150000, 0.07, 0.13)"/>
         <Option name="type" type="int" value="3"/>
        </Option>
        <Option name="fillColor" type="Map">
         <Option name="active" type="bool" value="true"/>
         <Option name="expression" type="QString" value="if(&quot;status&quot; = 'closed' OR (CASE WHEN @pollutant = 'so2_t_a' THEN &quot;so2_t_a&quot; WHEN @pollutant = 'nox_t_a' THEN &quot;nox_t_a&quot; WHEN @pollutant = 'co_t_a' THEN &quot;co_t_a&quot; WHEN @pollutant = 'vocs_t_a' THEN &quot;vocs_t_a&quot; WHEN @pollutant = 'nh3_t_a' THEN &quot;nh3_t_a&quot; WHEN @pollutant = 'pm10_t_a' THEN &quot;pm10_t_a&quot; WHEN @pollutant = 'pm25_t_a' THEN &quot;pm25_t_a&quot; WHEN @pollutant = 'bc_t_a' THEN &quot;bc_t_a&quot; WHEN @pollutant = 'oc_t_a' THEN &quot;oc_t_a&quot; END) IS NULL, '136,34,85,0', if(coalesce(@map_scale, 50000) &gt; 150000, '136,34,85,220', '136,34,85,255'))"/>
         <Option name="type" type="int" value="3"/>
        </Option>
        <Option name="outlineColor" type="Map">
         <Option name="active" type="bool" value="true"/>
         <Option name="expression" type="QString" value="if(&quot;status&quot; = 'closed', '138,143,147,255', if((CASE WHEN @pollutant = 'so2_t_a' THEN &quot;so2_t_a&quot; WHEN @pollutant = 'nox_t_a' THEN &quot;nox_t_a&quot; WHEN @pollutant = 'co_t_a' THEN &quot;co_t_a&quot; WHEN @pollutant = 'vocs_t_a' THEN &quot;vocs_t_a&quot; WHEN @pollutant = 'nh3_t_a' THEN &quot;nh3_t_a&quot; WHEN @pollutant = 'pm10_t_a' THEN &quot;pm10_t_a&quot; WHEN @pollutant = 'pm25_t_a' THEN &quot;pm25_t_a&quot; WHEN @pollutant = 'bc_t_a' THEN &quot;bc_t_a&quot; WHEN @pollutant = 'oc_t_a' THEN &quot;oc_t_a&quot; END) IS NULL, '136,34,85,255', if(coalesce(@map_scale, 50000) &gt; 150000, '201,156,178,150', '201,156,178,255')))"/>
         <Option name="type" type="int" value="3"/>
        </Option>
       </Option>
       <Option name="type" type="QString" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="marker" name="6" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="name" type="QString" value="star"/>
      <Option name="size" type="QString" value="2.6"/>
      <Option name="size_unit" type="QString" value="MM"/>
      <Option name="color" type="QString" value="68,170,153,255"/>
      <Option name="outline_color" type="QString" value="171,217,209,255"/>
      <Option name="outline_width" type="QString" value="0.15"/>
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
         <Option name="expression" type="QString" value="if((CASE WHEN @pollutant = 'so2_t_a' THEN &quot;so2_t_a&quot; WHEN @pollutant = 'nox_t_a' THEN &quot;nox_t_a&quot; WHEN @pollutant = 'co_t_a' THEN &quot;co_t_a&quot; WHEN @pollutant = 'vocs_t_a' THEN &quot;vocs_t_a&quot; WHEN @pollutant = 'nh3_t_a' THEN &quot;nh3_t_a&quot; WHEN @pollutant = 'pm10_t_a' THEN &quot;pm10_t_a&quot; WHEN @pollutant = 'pm25_t_a' THEN &quot;pm25_t_a&quot; WHEN @pollutant = 'bc_t_a' THEN &quot;bc_t_a&quot; WHEN @pollutant = 'oc_t_a' THEN &quot;oc_t_a&quot; END) IS NULL, 0.8 * max(0.7, min(2.2, 1.8 - 0.39 * ln(coalesce(@map_scale, 50000) / 30000))), min(12.0, max(max(0.7, min(2.2, 1.8 - 0.39 * ln(coalesce(@map_scale, 50000) / 30000))), 0.3 * sqrt(CASE WHEN @pollutant = 'so2_t_a' THEN &quot;so2_t_a&quot; WHEN @pollutant = 'nox_t_a' THEN &quot;nox_t_a&quot; WHEN @pollutant = 'co_t_a' THEN &quot;co_t_a&quot; WHEN @pollutant = 'vocs_t_a' THEN &quot;vocs_t_a&quot; WHEN @pollutant = 'nh3_t_a' THEN &quot;nh3_t_a&quot; WHEN @pollutant = 'pm10_t_a' THEN &quot;pm10_t_a&quot; WHEN @pollutant = 'pm25_t_a' THEN &quot;pm25_t_a&quot; WHEN @pollutant = 'bc_t_a' THEN &quot;bc_t_a&quot; WHEN @pollutant = 'oc_t_a' THEN &quot;oc_t_a&quot; END))))"/>
         <Option name="type" type="int" value="3"/>
        </Option>
        <Option name="outlineWidth" type="Map">
         <Option name="active" type="bool" value="true"/>
         <Option name="expression" type="QString" value="if(coalesce(@map_scale, 50000) &gt; 150000, 0.07, 0.13)"/>
         <Option name="type" type="int" value="3"/>
        </Option>
        <Option name="fillColor" type="Map">
         <Option name="active" type="bool" value="true"/>
         <Option name="expression" type="QString" value="if(&quot;status&quot; = 'closed' OR (CASE WHEN @pollutant = 'so2_t_a' THEN &quot;so2_t_a&quot; WHEN @pollutant = 'nox_t_a' THEN &quot;nox_t_a&quot; WHEN @pollutant = 'co_t_a' THEN &quot;co_t_a&quot; WHEN @pollutant = 'vocs_t_a' THEN &quot;vocs_t_a&quot; WHEN @pollutant = 'nh3_t_a' THEN &quot;nh3_t_a&quot; WHEN @pollutant = 'pm10_t_a' THEN &quot;pm10_t_a&quot; WHEN @pollutant = 'pm25_t_a' THEN &quot;pm25_t_a&quot; WHEN @pollutant = 'bc_t_a' THEN &quot;bc_t_a&quot; WHEN @pollutant = 'oc_t_a' THEN &quot;oc_t_a&quot; END) IS NULL, '68,170,153,0', if(coalesce(@map_scale, 50000) &gt; 150000, '68,170,153,220', '68,170,153,255'))"/>
         <Option name="type" type="int" value="3"/>
        </Option>
        <Option name="outlineColor" type="Map">
         <Option name="active" type="bool" value="true"/>
         <Option name="expression" type="QString" value="if(&quot;status&quot; = 'closed', '138,143,147,255', if((CASE WHEN @pollutant = 'so2_t_a' THEN &quot;so2_t_a&quot; WHEN @pollutant = 'nox_t_a' THEN &quot;nox_t_a&quot; WHEN @pollutant = 'co_t_a' THEN &quot;co_t_a&quot; WHEN @pollutant = 'vocs_t_a' THEN &quot;vocs_t_a&quot; WHEN @pollutant = 'nh3_t_a' THEN &quot;nh3_t_a&quot; WHEN @pollutant = 'pm10_t_a' THEN &quot;pm10_t_a&quot; WHEN @pollutant = 'pm25_t_a' THEN &quot;pm25_t_a&quot; WHEN @pollutant = 'bc_t_a' THEN &quot;bc_t_a&quot; WHEN @pollutant = 'oc_t_a' THEN &quot;oc_t_a&quot; END) IS NULL, '68,170,153,255', if(coalesce(@map_scale, 50000) &gt; 150000, '171,217,209,150', '171,217,209,255')))"/>
         <Option name="type" type="int" value="3"/>
        </Option>
       </Option>
       <Option name="type" type="QString" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="marker" name="7" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="name" type="QString" value="equilateral_triangle"/>
      <Option name="size" type="QString" value="2.6"/>
      <Option name="size_unit" type="QString" value="MM"/>
      <Option name="color" type="QString" value="153,153,51,255"/>
      <Option name="outline_color" type="QString" value="209,209,163,255"/>
      <Option name="outline_width" type="QString" value="0.15"/>
      <Option name="outline_width_unit" type="QString" value="MM"/>
      <Option name="outline_style" type="QString" value="solid"/>
      <Option name="angle" type="QString" value="180"/>
      <Option name="joinstyle" type="QString" value="miter"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value=""/>
       <Option name="properties" type="Map">
        <Option name="size" type="Map">
         <Option name="active" type="bool" value="true"/>
         <Option name="expression" type="QString" value="if((CASE WHEN @pollutant = 'so2_t_a' THEN &quot;so2_t_a&quot; WHEN @pollutant = 'nox_t_a' THEN &quot;nox_t_a&quot; WHEN @pollutant = 'co_t_a' THEN &quot;co_t_a&quot; WHEN @pollutant = 'vocs_t_a' THEN &quot;vocs_t_a&quot; WHEN @pollutant = 'nh3_t_a' THEN &quot;nh3_t_a&quot; WHEN @pollutant = 'pm10_t_a' THEN &quot;pm10_t_a&quot; WHEN @pollutant = 'pm25_t_a' THEN &quot;pm25_t_a&quot; WHEN @pollutant = 'bc_t_a' THEN &quot;bc_t_a&quot; WHEN @pollutant = 'oc_t_a' THEN &quot;oc_t_a&quot; END) IS NULL, 0.8 * max(0.7, min(2.2, 1.8 - 0.39 * ln(coalesce(@map_scale, 50000) / 30000))), min(12.0, max(max(0.7, min(2.2, 1.8 - 0.39 * ln(coalesce(@map_scale, 50000) / 30000))), 0.3 * sqrt(CASE WHEN @pollutant = 'so2_t_a' THEN &quot;so2_t_a&quot; WHEN @pollutant = 'nox_t_a' THEN &quot;nox_t_a&quot; WHEN @pollutant = 'co_t_a' THEN &quot;co_t_a&quot; WHEN @pollutant = 'vocs_t_a' THEN &quot;vocs_t_a&quot; WHEN @pollutant = 'nh3_t_a' THEN &quot;nh3_t_a&quot; WHEN @pollutant = 'pm10_t_a' THEN &quot;pm10_t_a&quot; WHEN @pollutant = 'pm25_t_a' THEN &quot;pm25_t_a&quot; WHEN @pollutant = 'bc_t_a' THEN &quot;bc_t_a&quot; WHEN @pollutant = 'oc_t_a' THEN &quot;oc_t_a&quot; END))))"/>
         <Option name="type" type="int" value="3"/>
        </Option>
        <Option name="outlineWidth" type="Map">
         <Option name="active" type="bool" value="true"/>
         <Option name="expression" type="QString" value="if(coalesce(@map_scale, 50000) &gt; 150000, 0.07, 0.13)"/>
         <Option name="type" type="int" value="3"/>
        </Option>
        <Option name="fillColor" type="Map">
         <Option name="active" type="bool" value="true"/>
         <Option name="expression" type="QString" value="if(&quot;status&quot; = 'closed' OR (CASE WHEN @pollutant = 'so2_t_a' THEN &quot;so2_t_a&quot; WHEN @pollutant = 'nox_t_a' THEN &quot;nox_t_a&quot; WHEN @pollutant = 'co_t_a' THEN &quot;co_t_a&quot; WHEN @pollutant = 'vocs_t_a' THEN &quot;vocs_t_a&quot; WHEN @pollutant = 'nh3_t_a' THEN &quot;nh3_t_a&quot; WHEN @pollutant = 'pm10_t_a' THEN &quot;pm10_t_a&quot; WHEN @pollutant = 'pm25_t_a' THEN &quot;pm25_t_a&quot; WHEN @pollutant = 'bc_t_a' THEN &quot;bc_t_a&quot; WHEN @pollutant = 'oc_t_a' THEN &quot;oc_t_a&quot; END) IS NULL, '153,153,51,0', if(coalesce(@map_scale, 50000) &gt; 150000, '153,153,51,220', '153,153,51,255'))"/>
         <Option name="type" type="int" value="3"/>
        </Option>
        <Option name="outlineColor" type="Map">
         <Option name="active" type="bool" value="true"/>
         <Option name="expression" type="QString" value="if(&quot;status&quot; = 'closed', '138,143,147,255', if((CASE WHEN @pollutant = 'so2_t_a' THEN &quot;so2_t_a&quot; WHEN @pollutant = 'nox_t_a' THEN &quot;nox_t_a&quot; WHEN @pollutant = 'co_t_a' THEN &quot;co_t_a&quot; WHEN @pollutant = 'vocs_t_a' THEN &quot;vocs_t_a&quot; WHEN @pollutant = 'nh3_t_a' THEN &quot;nh3_t_a&quot; WHEN @pollutant = 'pm10_t_a' THEN &quot;pm10_t_a&quot; WHEN @pollutant = 'pm25_t_a' THEN &quot;pm25_t_a&quot; WHEN @pollutant = 'bc_t_a' THEN &quot;bc_t_a&quot; WHEN @pollutant = 'oc_t_a' THEN &quot;oc_t_a&quot; END) IS NULL, '153,153,51,255', if(coalesce(@map_scale, 50000) &gt; 150000, '209,209,163,150', '209,209,163,255')))"/>
         <Option name="type" type="int" value="3"/>
        </Option>
       </Option>
       <Option name="type" type="QString" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="marker" name="8" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="name" type="QString" value="cross_fill"/>
      <Option name="size" type="QString" value="2.6"/>
      <Option name="size_unit" type="QString" value="MM"/>
      <Option name="color" type="QString" value="170,68,153,255"/>
      <Option name="outline_color" type="QString" value="217,171,209,255"/>
      <Option name="outline_width" type="QString" value="0.15"/>
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
         <Option name="expression" type="QString" value="if((CASE WHEN @pollutant = 'so2_t_a' THEN &quot;so2_t_a&quot; WHEN @pollutant = 'nox_t_a' THEN &quot;nox_t_a&quot; WHEN @pollutant = 'co_t_a' THEN &quot;co_t_a&quot; WHEN @pollutant = 'vocs_t_a' THEN &quot;vocs_t_a&quot; WHEN @pollutant = 'nh3_t_a' THEN &quot;nh3_t_a&quot; WHEN @pollutant = 'pm10_t_a' THEN &quot;pm10_t_a&quot; WHEN @pollutant = 'pm25_t_a' THEN &quot;pm25_t_a&quot; WHEN @pollutant = 'bc_t_a' THEN &quot;bc_t_a&quot; WHEN @pollutant = 'oc_t_a' THEN &quot;oc_t_a&quot; END) IS NULL, 0.8 * max(0.7, min(2.2, 1.8 - 0.39 * ln(coalesce(@map_scale, 50000) / 30000))), min(12.0, max(max(0.7, min(2.2, 1.8 - 0.39 * ln(coalesce(@map_scale, 50000) / 30000))), 0.3 * sqrt(CASE WHEN @pollutant = 'so2_t_a' THEN &quot;so2_t_a&quot; WHEN @pollutant = 'nox_t_a' THEN &quot;nox_t_a&quot; WHEN @pollutant = 'co_t_a' THEN &quot;co_t_a&quot; WHEN @pollutant = 'vocs_t_a' THEN &quot;vocs_t_a&quot; WHEN @pollutant = 'nh3_t_a' THEN &quot;nh3_t_a&quot; WHEN @pollutant = 'pm10_t_a' THEN &quot;pm10_t_a&quot; WHEN @pollutant = 'pm25_t_a' THEN &quot;pm25_t_a&quot; WHEN @pollutant = 'bc_t_a' THEN &quot;bc_t_a&quot; WHEN @pollutant = 'oc_t_a' THEN &quot;oc_t_a&quot; END))))"/>
         <Option name="type" type="int" value="3"/>
        </Option>
        <Option name="outlineWidth" type="Map">
         <Option name="active" type="bool" value="true"/>
         <Option name="expression" type="QString" value="if(coalesce(@map_scale, 50000) &gt; 150000, 0.07, 0.13)"/>
         <Option name="type" type="int" value="3"/>
        </Option>
        <Option name="fillColor" type="Map">
         <Option name="active" type="bool" value="true"/>
         <Option name="expression" type="QString" value="if(&quot;status&quot; = 'closed' OR (CASE WHEN @pollutant = 'so2_t_a' THEN &quot;so2_t_a&quot; WHEN @pollutant = 'nox_t_a' THEN &quot;nox_t_a&quot; WHEN @pollutant = 'co_t_a' THEN &quot;co_t_a&quot; WHEN @pollutant = 'vocs_t_a' THEN &quot;vocs_t_a&quot; WHEN @pollutant = 'nh3_t_a' THEN &quot;nh3_t_a&quot; WHEN @pollutant = 'pm10_t_a' THEN &quot;pm10_t_a&quot; WHEN @pollutant = 'pm25_t_a' THEN &quot;pm25_t_a&quot; WHEN @pollutant = 'bc_t_a' THEN &quot;bc_t_a&quot; WHEN @pollutant = 'oc_t_a' THEN &quot;oc_t_a&quot; END) IS NULL, '170,68,153,0', if(coalesce(@map_scale, 50000) &gt; 150000, '170,68,153,220', '170,68,153,255'))"/>
         <Option name="type" type="int" value="3"/>
        </Option>
        <Option name="outlineColor" type="Map">
         <Option name="active" type="bool" value="true"/>
         <Option name="expression" type="QString" value="if(&quot;status&quot; = 'closed', '138,143,147,255', if((CASE WHEN @pollutant = 'so2_t_a' THEN &quot;so2_t_a&quot; WHEN @pollutant = 'nox_t_a' THEN &quot;nox_t_a&quot; WHEN @pollutant = 'co_t_a' THEN &quot;co_t_a&quot; WHEN @pollutant = 'vocs_t_a' THEN &quot;vocs_t_a&quot; WHEN @pollutant = 'nh3_t_a' THEN &quot;nh3_t_a&quot; WHEN @pollutant = 'pm10_t_a' THEN &quot;pm10_t_a&quot; WHEN @pollutant = 'pm25_t_a' THEN &quot;pm25_t_a&quot; WHEN @pollutant = 'bc_t_a' THEN &quot;bc_t_a&quot; WHEN @pollutant = 'oc_t_a' THEN &quot;oc_t_a&quot; END) IS NULL, '170,68,153,255', if(coalesce(@map_scale, 50000) &gt; 150000, '217,171,209,150', '217,171,209,255')))"/>
         <Option name="type" type="int" value="3"/>
        </Option>
       </Option>
       <Option name="type" type="QString" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="marker" name="9" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="name" type="QString" value="cross_fill"/>
      <Option name="size" type="QString" value="2.6"/>
      <Option name="size_unit" type="QString" value="MM"/>
      <Option name="color" type="QString" value="119,119,119,255"/>
      <Option name="outline_color" type="QString" value="194,194,194,255"/>
      <Option name="outline_width" type="QString" value="0.15"/>
      <Option name="outline_width_unit" type="QString" value="MM"/>
      <Option name="outline_style" type="QString" value="solid"/>
      <Option name="angle" type="QString" value="45"/>
      <Option name="joinstyle" type="QString" value="miter"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option name="name" type="QString" value=""/>
       <Option name="properties" type="Map">
        <Option name="size" type="Map">
         <Option name="active" type="bool" value="true"/>
         <Option name="expression" type="QString" value="if((CASE WHEN @pollutant = 'so2_t_a' THEN &quot;so2_t_a&quot; WHEN @pollutant = 'nox_t_a' THEN &quot;nox_t_a&quot; WHEN @pollutant = 'co_t_a' THEN &quot;co_t_a&quot; WHEN @pollutant = 'vocs_t_a' THEN &quot;vocs_t_a&quot; WHEN @pollutant = 'nh3_t_a' THEN &quot;nh3_t_a&quot; WHEN @pollutant = 'pm10_t_a' THEN &quot;pm10_t_a&quot; WHEN @pollutant = 'pm25_t_a' THEN &quot;pm25_t_a&quot; WHEN @pollutant = 'bc_t_a' THEN &quot;bc_t_a&quot; WHEN @pollutant = 'oc_t_a' THEN &quot;oc_t_a&quot; END) IS NULL, 0.8 * max(0.7, min(2.2, 1.8 - 0.39 * ln(coalesce(@map_scale, 50000) / 30000))), min(12.0, max(max(0.7, min(2.2, 1.8 - 0.39 * ln(coalesce(@map_scale, 50000) / 30000))), 0.3 * sqrt(CASE WHEN @pollutant = 'so2_t_a' THEN &quot;so2_t_a&quot; WHEN @pollutant = 'nox_t_a' THEN &quot;nox_t_a&quot; WHEN @pollutant = 'co_t_a' THEN &quot;co_t_a&quot; WHEN @pollutant = 'vocs_t_a' THEN &quot;vocs_t_a&quot; WHEN @pollutant = 'nh3_t_a' THEN &quot;nh3_t_a&quot; WHEN @pollutant = 'pm10_t_a' THEN &quot;pm10_t_a&quot; WHEN @pollutant = 'pm25_t_a' THEN &quot;pm25_t_a&quot; WHEN @pollutant = 'bc_t_a' THEN &quot;bc_t_a&quot; WHEN @pollutant = 'oc_t_a' THEN &quot;oc_t_a&quot; END))))"/>
         <Option name="type" type="int" value="3"/>
        </Option>
        <Option name="outlineWidth" type="Map">
         <Option name="active" type="bool" value="true"/>
         <Option name="expression" type="QString" value="if(coalesce(@map_scale, 50000) &gt; 150000, 0.07, 0.13)"/>
         <Option name="type" type="int" value="3"/>
        </Option>
        <Option name="fillColor" type="Map">
         <Option name="active" type="bool" value="true"/>
         <Option name="expression" type="QString" value="if(&quot;status&quot; = 'closed' OR (CASE WHEN @pollutant = 'so2_t_a' THEN &quot;so2_t_a&quot; WHEN @pollutant = 'nox_t_a' THEN &quot;nox_t_a&quot; WHEN @pollutant = 'co_t_a' THEN &quot;co_t_a&quot; WHEN @pollutant = 'vocs_t_a' THEN &quot;vocs_t_a&quot; WHEN @pollutant = 'nh3_t_a' THEN &quot;nh3_t_a&quot; WHEN @pollutant = 'pm10_t_a' THEN &quot;pm10_t_a&quot; WHEN @pollutant = 'pm25_t_a' THEN &quot;pm25_t_a&quot; WHEN @pollutant = 'bc_t_a' THEN &quot;bc_t_a&quot; WHEN @pollutant = 'oc_t_a' THEN &quot;oc_t_a&quot; END) IS NULL, '119,119,119,0', if(coalesce(@map_scale, 50000) &gt; 150000, '119,119,119,220', '119,119,119,255'))"/>
         <Option name="type" type="int" value="3"/>
        </Option>
        <Option name="outlineColor" type="Map">
         <Option name="active" type="bool" value="true"/>
         <Option name="expression" type="QString" value="if(&quot;status&quot; = 'closed', '138,143,147,255', if((CASE WHEN @pollutant = 'so2_t_a' THEN &quot;so2_t_a&quot; WHEN @pollutant = 'nox_t_a' THEN &quot;nox_t_a&quot; WHEN @pollutant = 'co_t_a' THEN &quot;co_t_a&quot; WHEN @pollutant = 'vocs_t_a' THEN &quot;vocs_t_a&quot; WHEN @pollutant = 'nh3_t_a' THEN &quot;nh3_t_a&quot; WHEN @pollutant = 'pm10_t_a' THEN &quot;pm10_t_a&quot; WHEN @pollutant = 'pm25_t_a' THEN &quot;pm25_t_a&quot; WHEN @pollutant = 'bc_t_a' THEN &quot;bc_t_a&quot; WHEN @pollutant = 'oc_t_a' THEN &quot;oc_t_a&quot; END) IS NULL, '119,119,119,255', if(coalesce(@map_scale, 50000) &gt; 150000, '194,194,194,150', '194,194,194,255')))"/>
         <Option name="type" type="int" value="3"/>
        </Option>
       </Option>
       <Option name="type" type="QString" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
  </symbols>
  <source-symbol>
   <symbol type="marker" name="0" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="name" type="QString" value="circle"/>
      <Option name="size" type="QString" value="2.4"/>
      <Option name="size_unit" type="QString" value="MM"/>
      <Option name="color" type="QString" value="255,255,255,0"/>
      <Option name="outline_color" type="QString" value="242,242,242,255"/>
      <Option name="outline_width" type="QString" value="0.2"/>
      <Option name="outline_width_unit" type="QString" value="MM"/>
      <Option name="outline_style" type="QString" value="solid"/>
      <Option name="angle" type="QString" value="0"/>
      <Option name="joinstyle" type="QString" value="miter"/>
     </Option>
    </layer>
   </symbol>
  </source-symbol>
  <data-defined-size-legend type="separated" valign="bottom" title="">
   <symbol type="marker" name="source" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="name" type="QString" value="circle"/>
      <Option name="size" type="QString" value="2.4"/>
      <Option name="size_unit" type="QString" value="MM"/>
      <Option name="color" type="QString" value="255,255,255,0"/>
      <Option name="outline_color" type="QString" value="242,242,242,255"/>
      <Option name="outline_width" type="QString" value="0.2"/>
      <Option name="outline_width_unit" type="QString" value="MM"/>
      <Option name="outline_style" type="QString" value="solid"/>
      <Option name="angle" type="QString" value="0"/>
      <Option name="joinstyle" type="QString" value="miter"/>
     </Option>
    </layer>
   </symbol>
   <text-style font="Noto Sans CJK SC" align="1" color="228,230,231,255"/>
   <class size="9.487" label="1,000 t/a"/>
   <class size="3.000" label="100 t/a"/>
   <class size="0.949" label="10 t/a"/>
  </data-defined-size-legend>
  <orderby>
   <orderByClause asc="0" nullsFirst="0">CASE WHEN @pollutant = 'so2_t_a' THEN &quot;so2_t_a&quot; WHEN @pollutant = 'nox_t_a' THEN &quot;nox_t_a&quot; WHEN @pollutant = 'co_t_a' THEN &quot;co_t_a&quot; WHEN @pollutant = 'vocs_t_a' THEN &quot;vocs_t_a&quot; WHEN @pollutant = 'nh3_t_a' THEN &quot;nh3_t_a&quot; WHEN @pollutant = 'pm10_t_a' THEN &quot;pm10_t_a&quot; WHEN @pollutant = 'pm25_t_a' THEN &quot;pm25_t_a&quot; WHEN @pollutant = 'bc_t_a' THEN &quot;bc_t_a&quot; WHEN @pollutant = 'oc_t_a' THEN &quot;oc_t_a&quot; END</orderByClause>
  </orderby>
 </renderer-v2>
 <labeling type="simple">
  <settings calloutType="simple">
   <text-style fieldName="&quot;name&quot;" isExpression="1" fontFamily="Noto Sans CJK SC" fontSize="7.5" fontSizeUnit="Point" fontWeight="50" namedStyle="Regular" fontItalic="0" textColor="228,230,231,255" textOpacity="1" multilineHeight="1" capitalization="0" useSubstitutions="0">
    <families>
     <family name="WenQuanYi Micro Hei"/>
     <family name="DejaVu Sans"/>
    </families>
    <text-buffer bufferDraw="1" bufferSize="0.28" bufferSizeUnits="MM" bufferColor="26,31,35,255" bufferOpacity="0.9" bufferJoinStyle="128" bufferNoFill="1"/>
   </text-style>
   <text-format wrapChar="" multilineAlign="3" autoWrapLength="0"/>
   <placement placement="6" dist="0.6" distUnits="MM" priority="2" repeatDistance="0" repeatDistanceUnits="MM" centroidWhole="0" centroidInside="1" placementFlags="10" fitInPolygonOnly="0" predefinedPositionOrder="R,TR,BR,L,TL,BL,T,B" polygonPlacementFlags="2" overrunDistance="0" maxCurvedCharAngleIn="25" maxCurvedCharAngleOut="-25"/>
   <rendering obstacle="1" obstacleFactor="1" minFeatureSize="0" labelPerPart="0" mergeLines="1" drawLabels="1" displayAll="0" upsidedownLabels="0" scaleVisibility="1" scaleMin="1" scaleMax="15000"/>
  </settings>
 </labeling>
 <blendMode>0</blendMode>
</qgis>
