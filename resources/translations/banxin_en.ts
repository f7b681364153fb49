<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>banxin</name>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>取稿</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>字体文件已损坏，或不是轮廓字体。</source>
        <translation>The font file is damaged or holds no outlines.</translation>
    </message>
    <message>
        <source>字体文件打不开。</source>
        <translation>The font file cannot be opened.</translation>
    </message>
    <message>
        <source>文件不是字体，或其中没有第 %1 款字体。</source>
        <translation>The file is no font, or has no face number %1.</translation>
    </message>
    <message>
        <source>新建报纸</source>
        <translation>New publication</translation>
    </message>
    <message>
        <source>新建期</source>
        <translation>New issue</translation>
    </message>
    <message>
        <source>样例数据里的“%1”写得不对。</source>
        <translation>“%1” is malformed in the sample data.</translation>
    </message>
    <message>
        <source>样稿里没有“%1”。</source>
        <translation>The sample manuscripts have no “%1”.</translation>
    </message>
    <message>
        <source>模板里的“%1”写得不对。</source>
        <translation>“%1” is malformed in the template.</translation>
    </message>
    <message>
        <source>没有名为“%1”的模板。</source>
        <translation>There is no template named “%1”.</translation>
    </message>
    <message>
        <source>程序里缺少样稿“%1”。</source>
        <translation>The sample manuscript “%1” is missing from the program.</translation>
    </message>
    <message>
        <source>组版</source>
        <translation>Compose</translation>
    </message>
    <message>
        <source>自带的模板是 daily。</source>
        <translation>The template that comes with the program is daily.</translation>
    </message>
    <message>
        <source>详情</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>请安装软件包 fonts-noto-cjk、fonts-noto-cjk-extra 和 fonts-lxgw-wenkai，然后重新打开程序。</source>
        <translation>Install the packages fonts-noto-cjk, fonts-noto-cjk-extra and fonts-lxgw-wenkai, then start the program again.</translation>
    </message>
    <message>
        <source>请对照自带的模板 daily.json 改正后再试。</source>
        <translation>Compare it with the template daily.json that comes with the program, mend it and try again.</translation>
    </message>
    <message>
        <source>请重新安装本程序。</source>
        <translation>Please install the program again.</translation>
    </message>
    <message>
        <source>请重新安装这款字体，或在字体设置中改用别的字体。</source>
        <translation>Install this font again, or choose another in the font settings.</translation>
    </message>
    <message>
        <source>这台机器上没有可用的中文字体。</source>
        <translation>There is no Chinese font on this machine.</translation>
    </message>
</context>
</TS>
