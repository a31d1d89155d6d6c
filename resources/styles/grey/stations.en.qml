<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.16" styleCategories="AllStyleCategories" labelsEnabled="1" hasScaleBasedVisibilityFlag="0">
 <renderer-v2 type="RuleRenderer" forceraster="0" symbollevels="0" enableorderby="1">
  <rules key="{aqi}">
   <rule key="{aqi-0}" symbol="0" label="1 Excellent (1–50)" filter="&quot;aqi&quot; &gt;= 0 AND &quot;aqi&quot; &lt;= 50"/>
   <rule key="{aqi-1}" symbol="1" label="2 Good (51–100)" filter="&quot;aqi&quot; &gt;= 51 AND &quot;aqi&quot; &lt;= 100"/>
   <rule key="{aqi-2}" symbol="2" label="3 Lightly polluted (101–150)" filter="&quot;aqi&quot; &gt;= 101 AND &quot;aqi&quot; &lt;= 150"/>
   <rule key="{aqi-3}" symbol="3" label="4 Moderately polluted (151–200)" filter="&quot;aqi&quot; &gt;= 151 AND &quot;aqi&quot; &lt;= 200"/>
   <rule key="{aqi-4}" symbol="4" label="5 Heavily polluted (201–300)" filter="&quot;aqi&quot; &gt;= 201 AND &quot;aqi&quot; &lt;= 300"/>
   <rule key="{aqi-5}" symbol="5" label="6 Severely polluted (&gt;300)" filter="&quot;aqi&quot; &gt;= 301"/>
   <rule key="{aqi-6}" symbol="6" label="– No data" filter="ELSE"/>
  </rules>
  <symbols>
   <symbol type="marker" name="0" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option name="name" type="QString" value="circle"/>
      <Option name="size" type="QString" value="3.6"/>
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
         <Option name="expression" type="QString" value="0.7 + if(coalesce(&quot;aqi&quot;, 0) &lt; 0, 0, if(coalesce(@map_scale, 0) &gt; 400000, 2.9, if(@map_scale &gt; 150000, 3.6, 4.6)))"/>
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
      <Option name="size" type="QString" value="3.0"/>
      <Option name="size_unit" type="QString" value="MM"/>
      <Option name="color" type="QString" value="0,228,0,255"/>
      <Option name="outline_color" type="QString" value="31,31,31,255"/>
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
         <Option name="expression" type="QString" value="if(coalesce(&quot;aqi&quot;, 0) &lt; 0, 0, if(coalesce(@map_scale, 0) &gt; 400000, 2.9, if(@map_scale &gt; 150000, 3.6, 4.6)))"/>
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
      <Option name="chr" type="QString" value="1"/>
      <Option name="size" type="QString" value="1.9"/>
      <Option name="size_unit" type="QString" value="MM"/>
      <Option name="color" type="QString" value="0,0,0,255"/>
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
         <Option name="expression" type="QString" value="0.62 * (if(coalesce(&quot;aqi&quot;, 0) &lt; 0, 0, if(coalesce(@map_scale, 0) &gt; 400000, 2.9, if(@map_scale &gt; 150000, 3.6, 4.6))))"/>
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
      <Option name="size" type="QString" value="3.6"/>
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
         <Option name="expression" type="QString" value="0.7 + if(coalesce(&quot;aqi&quot;, 0) &lt; 0, 0, if(coalesce(@map_scale, 0) &gt; 400000, 2.9, if(@map_scale &gt; 150000, 3.6, 4.6)))"/>
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
      <Option name="size" type="QString" value="3.0"/>
      <Option name="size_unit" type="QString" value="MM"/>
      <Option name="color" type="QString" value="255,255,0,255"/>
      <Option name="outline_color" type="QString" value="31,31,31,255"/>
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
         <Option name="expression" type="QString" value="if(coalesce(&quot;aqi&quot;, 0) &lt; 0, 0, if(coalesce(@map_scale, 0) &gt; 400000, 2.9, if(@map_scale &gt; 150000, 3.6, 4.6)))"/>
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
      <Option name="chr" type="QString" value="2"/>
      <Option name="size" type="QString" value="1.9"/>
      <Option name="size_unit" type="QString" value="MM"/>
      <Option name="color" type="QString" value="0,0,0,255"/>
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
         <Option name="expression" type="QString" value="0.62 * (if(coalesce(&quot;aqi&quot;, 0) &lt; 0, 0, if(coalesce(@map_scale, 0) &gt; 400000, 2.9, if(@map_scale &gt; 150000, 3.6, 4.6))))"/>
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
      <Option name="size" type="QString" value="3.6"/>
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
         <Option name="expression" type="QString" value="0.7 + if(coalesce(&quot;aqi&quot;, 0) &lt; 0, 0, if(coalesce(@map_scale, 0) &gt; 400000, 2.9, if(@map_scale &gt; 150000, 3.6, 4.6)))"/>
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
      <Option name="size" type="QString" value="3.0"/>
      <Option name="size_unit" type="QString" value="MM"/>
      <Option name="color" type="QString" value="255,126,0,255"/>
      <Option name="outline_color" type="QString" value="31,31,31,255"/>
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
         <Option name="expression" type="QString" value="if(coalesce(&quot;aqi&quot;, 0) &lt; 0, 0, if(coalesce(@map_scale, 0) &gt; 400000, 2.9, if(@map_scale &gt; 150000, 3.6, 4.6)))"/>
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
      <Option name="chr" type="QString" value="3"/>
      <Option name="size" type="QString" value="1.9"/>
      <Option name="size_unit" type="QString" value="MM"/>
      <Option name="color" type="QString" value="0,0,0,255"/>
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
         <Option name="expression" type="QString" value="0.62 * (if(coalesce(&quot;aqi&quot;, 0) &lt; 0, 0, if(coalesce(@map_scale, 0) &gt; 400000, 2.9, if(@map_scale &gt; 150000, 3.6, 4.6))))"/>
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
      <Option name="size" type="QString" value="3.6"/>
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
         <Option name="expression" type="QString" value="0.7 + if(coalesce(&quot;aqi&quot;, 0) &lt; 0, 0, if(coalesce(@map_scale, 0) &gt; 400000, 2.9, if(@map_scale &gt; 150000, 3.6, 4.6)))"/>
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
      <Option name="size" type="QString" value="3.0"/>
      <Option name="size_unit" type="QString" value="MM"/>
      <Option name="color" type="QString" value="255,0,0,255"/>
      <Option name="outline_color" type="QString" value="31,31,31,255"/>
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
         <Option name="expression" type="QString" value="if(coalesce(&quot;aqi&quot;, 0) &lt; 0, 0, if(coalesce(@map_scale, 0) &gt; 400000, 2.9, if(@map_scale &gt; 150000, 3.6, 4.6)))"/>
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
      <Option name="chr" type="QString" value="4"/>
      <Option name="size" type="QString" value="1.9"/>
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
         <Option name="expression" type="QString" value="0.62 * (if(coalesce(&quot;aqi&quot;, 0) &lt; 0, 0, if(coalesce(@map_scale, 0) &gt; 400000, 2.9, if(@map_scale &gt; 150000, 3.6, 4.6))))"/>
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
      <Option name="size" type="QString" value="3.6"/>
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
         <Option name="expression" type="QString" value="0.7 + if(coalesce(&quot;aqi&quot;, 0) &lt; 0, 0, if(coalesce(@map_scale, 0) &gt; 400000, 2.9, if(@map_scale &gt; 150000, 3.6, 4.6)))"/>
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
      <Option name="size" type="QString" value="3.0"/>
      <Option name="size_unit" type="QString" value="MM"/>
      <Option name="color" type="QString" value="153,0,76,255"/>
      <Option name="outline_color" type="QString" value="31,31,31,255"/>
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
         <Option name="expression" type="QString" value="if(coalesce(&quot;aqi&quot;, 0) &lt; 0, 0, if(coalesce(@map_scale, 0) &gt; 400000, 2.9, if(@map_scale &gt; 150000, 3.6, 4.6)))"/>
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
      <Option name="chr" type="QString" value="5"/>
      <Option name="size" type="QString" value="1.9"/>
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
         <Option name="expression" type="QString" value="0.62 * (if(coalesce(&quot;aqi&quot;, 0) &lt; 0, 0, if(coalesce(@map_scale, 0) &gt; 400000, 2.9, if(@map_scale &gt; 150000, 3.6, 4.6))))"/>
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
      <Option name="size" type="QString" value="3.6"/>
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
         <Option name="expression" type="QString" value="0.7 + if(coalesce(&quot;aqi&quot;, 0) &lt; 0, 0, if(coalesce(@map_scale, 0) &gt; 400000, 2.9, if(@map_scale &gt; 150000, 3.6, 4.6)))"/>
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
      <Option name="size" type="QString" value="3.0"/>
      <Option name="size_unit" type="QString" value="MM"/>
      <Option name="color" type="QString" value="126,0,35,255"/>
      <Option name="outline_color" type="QString" value="31,31,31,255"/>
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
         <Option name="expression" type="QString" value="if(coalesce(&quot;aqi&quot;, 0) &lt; 0, 0, if(coalesce(@map_scale, 0) &gt; 400000, 2.9, if(@map_scale &gt; 150000, 3.6, 4.6)))"/>
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
      <Option name="chr" type="QString" value="6"/>
      <Option name="size" type="QString" value="1.9"/>
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
         <Option name="expression" type="QString" value="0.62 * (if(coalesce(&quot;aqi&quot;, 0) &lt; 0, 0, if(coalesce(@map_scale, 0) &gt; 400000, 2.9, if(@map_scale &gt; 150000, 3.6, 4.6))))"/>
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
      <Option name="name" type="QString" value="circle"/>
      <Option name="size" type="QString" value="3.6"/>
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
         <Option name="expression" type="QString" value="0.7 + if(coalesce(&quot;aqi&quot;, 0) &lt; 0, 0, if(coalesce(@map_scale, 0) &gt; 400000, 2.9, if(@map_scale &gt; 150000, 3.6, 4.6)))"/>
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
      <Option name="size" type="QString" value="3.0"/>
      <Option name="size_unit" type="QString" value="MM"/>
      <Option name="color" type="QString" value="189,189,189,255"/>
      <Option name="outline_color" type="QString" value="31,31,31,255"/>
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
         <Option name="expression" type="QString" value="if(coalesce(&quot;aqi&quot;, 0) &lt; 0, 0, if(coalesce(@map_scale, 0) &gt; 400000, 2.9, if(@map_scale &gt; 150000, 3.6, 4.6)))"/>
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
      <Option name="size" type="QString" value="1.9"/>
      <Option name="size_unit" type="QString" value="MM"/>
      <Option name="color" type="QString" value="51,51,51,255"/>
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
         <Option name="expression" type="QString" value="0.62 * (if(coalesce(&quot;aqi&quot;, 0) &lt; 0, 0, if(coalesce(@map_scale, 0) &gt; 400000, 2.9, if(@map_scale &gt; 150000, 3.6, 4.6))))"/>
         <Option name="type" type="int" value="3"/>
        </Option>
       </Option>
       <Option name="type" type="QString" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
  </symbols>
  <orderby>
   <orderByClause asc="1" nullsFirst="1">&quot;aqi&quot;</orderByClause>
  </orderby>
 </renderer-v2>
 <labeling type="rule-based">
  <rules key="{labels}">
   <rule key="{label-0}" description="AQI" filter="@map_scale &gt; 60000 AND &quot;aqi&quot; IS NOT NULL">
    <settings calloutType="simple">
     <text-style fieldName="&quot;aqi&quot;" isExpression="1" fontFamily="Noto Sans CJK SC" fontSize="7.5" fontSizeUnit="Point" fontWeight="75" namedStyle="Bold" fontItalic="0" textColor="34,34,34,255" textOpacity="1" multilineHeight="1" capitalization="0" useSubstitutions="0">
      <families>
       <family name="WenQuanYi Micro Hei"/>
       <family name="DejaVu Sans"/>
      </families>
      <text-buffer bufferDraw="1" bufferSize="0.28" bufferSizeUnits="MM" bufferColor="255,255,255,255" bufferOpacity="0.9" bufferJoinStyle="128" bufferNoFill="1"/>
     </text-style>
     <text-format wrapChar="" multilineAlign="3" autoWrapLength="0"/>
     <placement placement="6" dist="2.2" distUnits="MM" priority="9" repeatDistance="0" repeatDistanceUnits="MM" centroidWhole="0" centroidInside="1" placementFlags="10" fitInPolygonOnly="0" predefinedPositionOrder="R,TR,BR,L,TL,BL,T,B" polygonPlacementFlags="2" overrunDistance="0" maxCurvedCharAngleIn="25" maxCurvedCharAngleOut="-25"/>
     <rendering obstacle="1" obstacleFactor="1" minFeatureSize="0" labelPerPart="0" mergeLines="1" drawLabels="1" displayAll="0" upsidedownLabels="0" scaleVisibility="1" scaleMin="60000" scaleMax="300000"/>
    </settings>
   </rule>
   <rule key="{label-1}" description="Name" filter="">
    <settings calloutType="simple">
     <text-style fieldName="&quot;name&quot; || coalesce('\n' || &quot;aqi&quot;, '')" isExpression="1" fontFamily="Noto Sans CJK SC" fontSize="8.5" fontSizeUnit="Point" fontWeight="75" namedStyle="Bold" fontItalic="0" textColor="34,34,34,255" textOpacity="1" multilineHeight="1" capitalization="0" useSubstitutions="0">
      <families>
       <family name="WenQuanYi Micro Hei"/>
       <family name="DejaVu Sans"/>
      </families>
      <text-buffer bufferDraw="1" bufferSize="0.28" bufferSizeUnits="MM" bufferColor="255,255,255,255" bufferOpacity="0.9" bufferJoinStyle="128" bufferNoFill="1"/>
     </text-style>
     <text-format wrapChar="" multilineAlign="3" autoWrapLength="0"/>
     <placement placement="6" dist="2.4" distUnits="MM" priority="9" repeatDistance="0" repeatDistanceUnits="MM" centroidWhole="0" centroidInside="1" placementFlags="10" fitInPolygonOnly="0" predefinedPositionOrder="R,TR,BR,L,TL,BL,T,B" polygonPlacementFlags="2" overrunDistance="0" maxCurvedCharAngleIn="25" maxCurvedCharAngleOut="-25"/>
     <rendering obstacle="1" obstacleFactor="1" minFeatureSize="0" labelPerPart="0" mergeLines="1" drawLabels="1" displayAll="0" upsidedownLabels="0" scaleVisibility="1" scaleMin="1" scaleMax="60000"/>
    </settings>
   </rule>
  </rules>
 </labeling>
 <blendMode>0</blendMode>
</qgis>
