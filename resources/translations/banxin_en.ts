<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>banxin</name>
    <message>
        <source>   恰好</source>
        <translation>   exact</translation>
    </message>
    <message>
        <source>   标题超 %1 字 %2 行</source>
        <translation>   headline over: %1 ch, %2 ln</translation>
    </message>
    <message>
        <source>   欠 %1 行</source>
        <translation>   lines under: %1</translation>
    </message>
    <message>
        <source>   第 %1 栏 · 第 %2 行 · 第 %3 字</source>
        <translation>   Column %1 · row %2 · character %3</translation>
    </message>
    <message>
        <source>   超 %1 字 %2 行</source>
        <translation>   over: %1 ch, %2 ln</translation>
    </message>
    <message>
        <source>  %1 %2（%3，%4 篇）</source>
        <translation>  %1 %2 (%3, stories: %4)</translation>
    </message>
    <message>
        <source>  --dpi N         分辨率；不给时为 150
  --soft-proof    软打样：经印刷配置的特性文件，连纸白一起显示
  --ink-map       总墨量图：15 mm² 均值，超过上限的地方为红色
  --plates DIR    每块印版一张灰度 PNG，黑为满墨；这时可以不给 --png
  --profile NAME  用报纸的哪一个印刷配置；不给时为报纸自己的</source>
        <translation>  --dpi N         resolution; 150 without it
  --soft-proof    through the printer's profile, the paper included
  --ink-map       total ink in the mean over 15 mm²; red is above the limit
  --plates DIR    a grey PNG for each plate, black is full ink; --png may then be left out
  --profile NAME  which of the publication's printers; its own without it</translation>
    </message>
    <message>
        <source>  --kind K     哪一种版：模板的，或报纸自己的版样；不给时列出有哪些
  --number N   版次，如 A02
  --section S  版名；不给时用模板的</source>
        <translation>  --kind K     which kind of page: of the template, or of the publication's own; without it they are listed
  --number N   the page's number, e.g. A02
  --section S  its section; the template's without it</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message>
        <source> · %1 份读不了</source>
        <translation> · %1 cannot be read</translation>
    </message>
    <message>
        <source> · 占 %1 行</source>
        <translation> · rows taken: %1</translation>
    </message>
    <message>
        <source> · 没有排下</source>
        <translation> · found no room</translation>
    </message>
    <message>
        <source> · 约 %1 字</source>
        <translation> · about %1 ch</translation>
    </message>
    <message>
        <source> · 裁 %1% · %2 ppi</source>
        <translation> · cropped %1% · %2 ppi</translation>
    </message>
    <message>
        <source> — </source>
        <translation> — </translation>
    </message>
    <message>
        <source> 分钟</source>
        <translation> min</translation>
    </message>
    <message>
        <source> 次</source>
        <translation> times</translation>
    </message>
    <message>
        <source> 等 %1 版</source>
        <translation> and others (%1 in all)</translation>
    </message>
    <message>
        <source> 等 %1 稿</source>
        <translation> · %1 stories</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>%1
责任编辑 %2</source>
        <translation>%1
Editor %2</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>%1  %2 字</source>
        <translation>%1  %2 ch</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a page and a place</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2 %3：%4 → %5</source>
        <translation>%1 %2 %3: %4 → %5</translation>
    </message>
    <message>
        <source>%1 %2 × %3 mm</source>
        <translation>%1 %2 × %3 mm</translation>
    </message>
    <message>
        <source>%1 %2 批注</source>
        <translation>%1 %2 Marks</translation>
    </message>
    <message>
        <source>%1 %2 质检报告</source>
        <translation>%1 %2 Error Report</translation>
    </message>
    <message>
        <source>%1 %2（%3 字，%4）</source>
        <translation>%1 %2 (%3 ch, %4)</translation>
    </message>
    <message>
        <source>%1 %2，%3，%4</source>
        <translation>%1 %2, %3, %4</translation>
    </message>
    <message>
        <source>%1 %2：%3</source>
        <translation>%1 %2: %3</translation>
    </message>
    <message>
        <source>%1 %2：%3（%4）</source>
        <translation>%1 %2: %3 (%4)</translation>
    </message>
    <message>
        <source>%1 %2：%3，%4</source>
        <translation>%1 %2: %3, %4</translation>
    </message>
    <message>
        <source>%1 %2：修订 %3，%4</source>
        <translation>%1 %2: revision %3, %4</translation>
    </message>
    <message>
        <source>%1 %2：批注 %3 条，写到 %4</source>
        <translation>%1 %2: %3 comments, written to %4</translation>
    </message>
    <message>
        <source>%1 mm</source>
        <translation>%1 mm</translation>
    </message>
    <message>
        <source>%1 ppi</source>
        <translation>%1 ppi</translation>
    </message>
    <message>
        <source>%1 pt</source>
        <translation>%1 pt</translation>
    </message>
    <message>
        <source>%1 · %2 / %3 pt</source>
        <translation>%1 · %2 / %3 pt</translation>
    </message>
    <message>
        <source>%1 · %2 栏 %3 行</source>
        <translation>%1 · leg %2, line %3</translation>
    </message>
    <message>
        <source>%1 · %2 栏 × %3 字</source>
        <translation>%1 · %2 col × %3 ch</translation>
    </message>
    <message>
        <source>%1 · 以后都可以在“报纸设置”里改</source>
        <translation>%1 · all of it can be changed later in Publication Settings</translation>
    </message>
    <message>
        <source>%1 · 已看 %2% · sha256 %3…</source>
        <translation>%1 · %2% read · sha256 %3…</translation>
    </message>
    <message>
        <source>%1 · 第 %2 段</source>
        <translation>%1 · paragraph %2</translation>
    </message>
    <message>
        <source>%1 · 露白 %2 mm</source>
        <translation>%1 · %2 mm bare</translation>
    </message>
    <message>
        <source>%1 × %2 mm</source>
        <translation>%1 × %2 mm</translation>
    </message>
    <message>
        <source>%1 × %2 mm · %3 栏</source>
        <translation>%1 × %2 mm · %3 col.</translation>
    </message>
    <message>
        <source>%1 × %2 像素</source>
        <translation>%1 × %2 pixels</translation>
    </message>
    <message>
        <source>%1 × %2 像素 · 裁 %3% · %4 ppi</source>
        <translation>%1 × %2 px · %3% cropped · %4 ppi</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1 → %2 之后</source>
        <translation>%1 → after %2</translation>
    </message>
    <message>
        <source>%1 ↔ %2 · %3 处差异 · 已核 %4 / %3</source>
        <translation>%1 ↔ %2 · differences: %3 · checked %4 / %3</translation>
    </message>
    <message>
        <source>%1 ⇄ %2</source>
        <translation>%1 ⇄ %2</translation>
    </message>
    <message>
        <source>%1 不是%2，不能做这一步。</source>
        <translation>%1 is not %2 and may not take this step.</translation>
    </message>
    <message>
        <source>%1 不是稿件，没有读入。</source>
        <translation>%1 is no manuscript and was not read.</translation>
    </message>
    <message>
        <source>%1 不能做这一步，要由%2来做。</source>
        <translation>%1 may not take this step; it is for %2.</translation>
    </message>
    <message>
        <source>%1 不能是“%2”。</source>
        <translation>%1 cannot be “%2”.</translation>
    </message>
    <message>
        <source>%1 个</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>%1 个</source>
        <comment>frames on a layer</comment>
        <translation>Frames: %1</translation>
    </message>
    <message>
        <source>%1 个</source>
        <comment>frames selected</comment>
        <translation>Selected: %1</translation>
    </message>
    <message>
        <source>%1 个样式依据它；淡色的值是依据来的，改了就成自己的。</source>
        <translation>Styles based on it: %1. Grey values are inherited; change one and it is the style's own.</translation>
    </message>
    <message>
        <source>%1 个框</source>
        <translation>Frames: %1</translation>
    </message>
    <message>
        <source>%1 个词。</source>
        <translation>%1 words.</translation>
    </message>
    <message>
        <source>%1 个词；读不懂的行：%2</source>
        <translation>%1 words; lines that cannot be read: %2</translation>
    </message>
    <message>
        <source>%1 份来稿 → %2 篇稿件</source>
        <translation>received %1 → stories %2</translation>
    </message>
    <message>
        <source>%1 写了两次，一期里版次不能重。</source>
        <translation>%1 stands twice; numbers of an issue differ.</translation>
    </message>
    <message>
        <source>%1 分</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 前</source>
        <translation>before %1</translation>
    </message>
    <message>
        <source>%1 副本</source>
        <translation>%1 Copy</translation>
    </message>
    <message>
        <source>%1 处改动</source>
        <translation>Changes: %1</translation>
    </message>
    <message>
        <source>%1 处没有采纳：%2</source>
        <translation>%1 not accepted: %2</translation>
    </message>
    <message>
        <source>%1 处的文字已经改过，没有动。</source>
        <translation>%1 places have been changed since and were left alone.</translation>
    </message>
    <message>
        <source>%1 处：%2</source>
        <translation>%1 ×: %2</translation>
    </message>
    <message>
        <source>%1 天</source>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>%1 字</source>
        <translation>%1 ch</translation>
    </message>
    <message>
        <source>%1 字 · %2 段</source>
        <translation>%1 ch · %2 par</translation>
    </message>
    <message>
        <source>%1 字改为 %2 字</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1 字栏约</source>
        <translation>In columns of %1 ch</translation>
    </message>
    <message>
        <source>%1 字，%2 处；差错率万分之%3。</source>
        <translation>Characters: %1, findings: %2; error rate %3 in ten thousand.</translation>
    </message>
    <message>
        <source>%1 字，%2 处；差错率万分之%3，形式差错 %4 处。</source>
        <translation>Characters: %1, findings: %2; error rate %3 in ten thousand, of form: %4.</translation>
    </message>
    <message>
        <source>%1 字，差错 %2 处，计 %3；形式差错 %4 处。豁免的和只作提示的不计。</source>
        <translation>Characters: %1; errors: %2, weighing %3; errors of form: %4. What was waived or merely informs counts nothing.</translation>
    </message>
    <message>
        <source>%1 已是“%2”的按键。</source>
        <translation>%1 is already the key of “%2”.</translation>
    </message>
    <message>
        <source>%1 已有同名的版本，两个都会留下。</source>
        <translation>A version of this name was saved %1; both will stay.</translation>
    </message>
    <message>
        <source>%1 已经在“%2”审过这篇稿件，三审要由三个人。</source>
        <translation>%1 has already reviewed this story under “%2”; the three reviews take three people.</translation>
    </message>
    <message>
        <source>%1 已经有一期了。</source>
        <translation>There is an issue of %1 already.</translation>
    </message>
    <message>
        <source>%1 已经有一期了；同一天的另一期要有自己的版别，如“号外”。</source>
        <translation>There is an issue of %1 already; another one on the same day needs an edition of its own, such as “Extra”.</translation>
    </message>
    <message>
        <source>%1 已经登记了。</source>
        <translation>%1 is registered already.</translation>
    </message>
    <message>
        <source>%1 已经登记了，在左边选中来改。</source>
        <translation>%1 is registered already; choose the name on the left to change it.</translation>
    </message>
    <message>
        <source>%1 幅</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>%1 幅，缺 %2 幅</source>
        <translation>%1, %2 missing</translation>
    </message>
    <message>
        <source>%1 放不下：这里可填 %2 到 %3。</source>
        <translation>%1 does not fit: enter %2 to %3 here.</translation>
    </message>
    <message>
        <source>%1 时 %2 分</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 是这一期仅有的一版，不能删。</source>
        <translation>%1 is the only page of this issue and stays.</translation>
    </message>
    <message>
        <source>%1 是这篇稿件的作者，不能审自己的稿。</source>
        <translation>%1 wrote this story and may not review it.</translation>
    </message>
    <message>
        <source>%1 条回复</source>
        <translation>replies: %1</translation>
    </message>
    <message>
        <source>%1 栏</source>
        <translation>%1 col</translation>
    </message>
    <message>
        <source>%1 栏 × %2 → %3 行</source>
        <translation>%1 col × %2 → %3 ln</translation>
    </message>
    <message>
        <source>%1 栏 × %2 字</source>
        <translation>%1 × %2 ch</translation>
    </message>
    <message>
        <source>%1 栏 × %2 行</source>
        <translation>%1 col × %2 ln</translation>
    </message>
    <message>
        <source>%1 栏 × %2 行，裁切 %3% → %4%</source>
        <translation>%1 col × %2 ln, crop %3% → %4%</translation>
    </message>
    <message>
        <source>%1 栏宽</source>
        <translation>Width in columns: %1</translation>
    </message>
    <message>
        <source>%1 栏改 %2 栏</source>
        <translation>%1 → %2 legs</translation>
    </message>
    <message>
        <source>%1 校过上一次的样，这一次要换人。</source>
        <translation>%1 read the proof before; this one is for somebody else.</translation>
    </message>
    <message>
        <source>%1 毫秒认完</source>
        <translation>recognised in %1 ms</translation>
    </message>
    <message>
        <source>%1 没有落在 %2 之内。</source>
        <translation>%1 does not lie within %2.</translation>
    </message>
    <message>
        <source>%1 没有读入：%2</source>
        <translation>%1 was not read: %2</translation>
    </message>
    <message>
        <source>%1 点以下的黑字没有叠印（%2 处），下面有颜色时会露白。</source>
        <translation>Black text below %1 pt does not overprint (in %2 places); white will show around it where there is colour below.</translation>
    </message>
    <message>
        <source>%1 版</source>
        <translation>Page %1</translation>
    </message>
    <message>
        <source>%1 版上要一起换回的框锁定了。</source>
        <translation>A frame on page %1 that would change back with it is locked.</translation>
    </message>
    <message>
        <source>%1 版已经付印；要签过的那一份，请一版一个文件导出。</source>
        <translation>Page %1 is released. For the copy that was signed, export one file a page.</translation>
    </message>
    <message>
        <source>%1 版样</source>
        <translation>%1 Template</translation>
    </message>
    <message>
        <source>%1 版第 %2 栏第 %3 行起，%4 栏 × %5 行</source>
        <translation>%1, from column %2, row %3: %4 col × %5 ln</translation>
    </message>
    <message>
        <source>%1 版面历史</source>
        <translation>Page History of %1</translation>
    </message>
    <message>
        <source>%1 版面文字</source>
        <translation>%1 page text</translation>
    </message>
    <message>
        <source>%1 版：%2</source>
        <translation>Page %1: %2</translation>
    </message>
    <message>
        <source>%1 现在是“%2”，不能直接到“%3”。</source>
        <translation>%1 is at “%2” and cannot go to “%3” from there.</translation>
    </message>
    <message>
        <source>%1 的口令</source>
        <translation>Password of %1</translation>
    </message>
    <message>
        <source>%1 的另一期</source>
        <translation>another issue of %1</translation>
    </message>
    <message>
        <source>%1 的浓度</source>
        <translation>Tint of %1</translation>
    </message>
    <message>
        <source>%1 磅</source>
        <translation>%1 pt</translation>
    </message>
    <message>
        <source>%1 第 %2 行：%3</source>
        <translation>%1, line %2: %3</translation>
    </message>
    <message>
        <source>%1 篇</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>%1 篇稿件入库了。</source>
        <translation>Stories stored: %1.</translation>
    </message>
    <message>
        <source>%1 篇稿件入库，%2 篇上了 %3。</source>
        <translation>Stories stored: %1, of which %2 placed on %3.</translation>
    </message>
    <message>
        <source>%1 篇稿件入库，上了 %2。</source>
        <translation>Stories stored and placed on %2: %1.</translation>
    </message>
    <message>
        <source>%1 篇稿件没有空位，还在稿库里。</source>
        <translation>Stories without room, still in the pool: %1.</translation>
    </message>
    <message>
        <source>%1 篇稿件签发以后又改过：%2。</source>
        <translation>%1 stories were changed after they were signed: %2.</translation>
    </message>
    <message>
        <source>%1 自带的说明：%2</source>
        <translation>The caption inside %1: %2</translation>
    </message>
    <message>
        <source>%1 行</source>
        <translation>%1 ln</translation>
    </message>
    <message>
        <source>%1 行</source>
        <comment>of the grid</comment>
        <translation>%1</translation>
    </message>
    <message>
        <source>%1 记下了。</source>
        <translation>%1 is kept.</translation>
    </message>
    <message>
        <source>%1 豁免：%2</source>
        <translation>Waived by %1: %2</translation>
    </message>
    <message>
        <source>%1 起</source>
        <translation>since %1</translation>
    </message>
    <message>
        <source>%1 还没有选版样。</source>
        <translation>Choose a kind for %1.</translation>
    </message>
    <message>
        <source>%1 这一期</source>
        <translation>the issue of %1</translation>
    </message>
    <message>
        <source>%1 限 %2</source>
        <translation>%1 by %2</translation>
    </message>
    <message>
        <source>%1 页，%2 条批注</source>
        <translation>pages: %1, comments: %2</translation>
    </message>
    <message>
        <source>%1%2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1×%2 像素</source>
        <translation>%1×%2 pixels</translation>
    </message>
    <message>
        <source>%1“%2”</source>
        <translation>%1 “%2”</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>%1　%2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1　%2 制</source>
        <translation>%1　made %2</translation>
    </message>
    <message>
        <source>%1　版本 %2　%3　%4　%5</source>
        <translation>%1  version %2  %3  %4  %5</translation>
    </message>
    <message>
        <source>%1　版本 %2　SHA-256 %3</source>
        <translation>%1  version %2  SHA-256 %3</translation>
    </message>
    <message>
        <source>%1。</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1。</source>
        <comment>what is restored</comment>
        <translation>%1.</translation>
    </message>
    <message numerus="yes">
        <source>%1。换过的稿件有一部分在 %2 版，那里也一起换回。</source>
        <translation>
            <numerusform>%1. Part of what was exchanged stands on page %2; it changes back there, too.</numerusform>
            <numerusform>%1. Part of what was exchanged stands on pages %2; it changes back there, too.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1一起写的 %2 个文件都没有写出，原有的文件没有动。</source>
        <translation>%1 None of the %2 files that belong together was written; those that stood there are untouched.</translation>
    </message>
    <message>
        <source>%1使解读的进程出了错。</source>
        <translation>%1 put the process that was decoding it into disorder.</translation>
    </message>
    <message>
        <source>%1使解读的进程崩溃了，多半是文件已损坏或者被做过手脚。</source>
        <translation>%1 made the process that was decoding it crash: most likely the file is damaged or was tampered with.</translation>
    </message>
    <message>
        <source>%1出了%2。</source>
        <translation>%1 made %2.</translation>
    </message>
    <message>
        <source>%1压着“%2”。请移开，或排到文字下面。</source>
        <translation>%1 runs through “%2”. Move it away or send it behind the text.</translation>
    </message>
    <message>
        <source>%1它前面的 %2 个文件已经写出，它和后面的没有。</source>
        <translation>%1 Written before it: %2; it and those after it were not.</translation>
    </message>
    <message>
        <source>%1是星期%2。</source>
        <translation>%1 is weekday %2.</translation>
    </message>
    <message>
        <source>%1栏</source>
        <translation>%1 col</translation>
    </message>
    <message>
        <source>%1照依据的样式</source>
        <translation>Inherit: %1</translation>
    </message>
    <message>
        <source>%1版已经有这张图片。</source>
        <translation>%1 already has this picture.</translation>
    </message>
    <message>
        <source>%1版已经有这篇稿件。</source>
        <translation>%1 already has this story.</translation>
    </message>
    <message>
        <source>%1的%2版用过这张图片。</source>
        <translation>%2 of %1 used this picture.</translation>
    </message>
    <message>
        <source>%1的%2版登过这篇稿件。</source>
        <translation>%2 of %1 carried this story.</translation>
    </message>
    <message>
        <source>%1的字号</source>
        <translation>%1: type size</translation>
    </message>
    <message>
        <source>%1的样式</source>
        <translation>%1: style</translation>
    </message>
    <message>
        <source>%1盖住了“%2”。请移开、让文字绕开，或排到文字下面。</source>
        <translation>%1 covers “%2”. Move it away, let the text run around it or send it behind the text.</translation>
    </message>
    <message>
        <source>%1解读的时间太长，已经停止。</source>
        <translation>Decoding %1 took too long and was stopped.</translation>
    </message>
    <message>
        <source>%1边到了成品线，没有出血 %2 毫米。</source>
        <translation>It reaches the trim (%1) without %2 mm of bleed.</translation>
    </message>
    <message>
        <source>%1（%2）</source>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%1（%n 篇稿回稿库）</source>
        <translation>
            <numerusform>%1 (%n story back to the pool)</numerusform>
            <numerusform>%1 (%n stories back to the pool)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1（专色）</source>
        <translation>%1 (spot)</translation>
    </message>
    <message>
        <source>%1（依据：%2）</source>
        <translation>%1 (basis: %2)</translation>
    </message>
    <message>
        <source>%1（尚缺 %2 项）</source>
        <translation>%1 (%2 missing)</translation>
    </message>
    <message>
        <source>%1（已锁定）</source>
        <translation>%1 (locked)</translation>
    </message>
    <message>
        <source>%1（按出版规则）</source>
        <translation>%1 (by the rule)</translation>
    </message>
    <message>
        <source>%1（本报默认）</source>
        <translation>%1 (default)</translation>
    </message>
    <message>
        <source>%1（留在正文里）</source>
        <translation>%1 (kept in the text)</translation>
    </message>
    <message>
        <source>%1（编辑部没有登记人员，谁都能做每一步）</source>
        <translation>%1 (nobody is registered: anybody may take every step)</translation>
    </message>
    <message>
        <source>%1，%2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1，%2 处</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1，%2，待定 %3 处，采纳 %4 处，退回 %5 处</source>
        <translation>%1, %2, %3 open, %4 accepted, %5 rejected</translation>
    </message>
    <message>
        <source>%1，%2：%3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>%1，%2：%3，%4</source>
        <translation>%1, %2: %3, %4</translation>
    </message>
    <message>
        <source>%1，以后有 %2 段改动：删 %3 字，增 %4 字。</source>
        <translation>%1; paragraphs changed since: %2; characters removed: %3, added: %4.</translation>
    </message>
    <message>
        <source>%1，到现在一字未改。</source>
        <translation>%1; not a word has changed since.</translation>
    </message>
    <message>
        <source>%1，限 %2</source>
        <translation>%1, by %2</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <comment>an action, and why it cannot be done</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <comment>how far a border is dragged, and why no farther</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <comment>who noted what</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1：%2 %3</source>
        <translation>%1: %2 %3</translation>
    </message>
    <message>
        <source>%1：%2 个</source>
        <comment>frames on a layer</comment>
        <translation>%1, frames: %2</translation>
    </message>
    <message>
        <source>%1：%2 段，%3 字，“%4”</source>
        <translation>%1: paragraphs %2, characters %3, “%4”</translation>
    </message>
    <message>
        <source>%1：%2 没有了。</source>
        <translation>%1: %2 is gone.</translation>
    </message>
    <message>
        <source>%1：%2 这一期没有了。</source>
        <translation>%1: the issue of %2 is gone.</translation>
    </message>
    <message>
        <source>%1：%2，还有 %3</source>
        <translation>%1: %2, and %3</translation>
    </message>
    <message>
        <source>%1：版本 %2，%3</source>
        <translation>%1: version %2, %3</translation>
    </message>
    <message>
        <source>%1：稿库里的“%2”</source>
        <translation>%1: “%2” in the pool</translation>
    </message>
    <message>
        <source>%1：错误 %2，警告 %3，提示 %4</source>
        <translation>%1: errors %2, warnings %3, hints %4</translation>
    </message>
    <message>
        <source>--issue 要写成 2020-10-19 这样的日期。</source>
        <translation>--issue wants a date such as 2020-10-19.</translation>
    </message>
    <message>
        <source>--soft-proof 和 --ink-map 请分两次用。</source>
        <translation>Use --soft-proof and --ink-map one at a time.</translation>
    </message>
    <message>
        <source>--trial 和 --telephone 只能给一个。</source>
        <translation>Only one of --trial and --telephone can be given.</translation>
    </message>
    <message>
        <source>-取稿记录.txt</source>
        <translation>-import-log.txt</translation>
    </message>
    <message>
        <source>0.1 磅的黑线；0.5 磅的红线</source>
        <translation>A black rule of 0.1 pt; a red one of 0.5 pt</translation>
    </message>
    <message>
        <source>0.4 磅的黑线；1.5 磅的红线</source>
        <translation>A black rule of 0.4 pt; a red one of 1.5 pt</translation>
    </message>
    <message>
        <source>100%</source>
        <translation>100%</translation>
    </message>
    <message>
        <source>12 磅的红字；单色黑</source>
        <translation>Red type of 12 pt; plain black</translation>
    </message>
    <message>
        <source>150 ppi 以上</source>
        <translation>150 ppi and more</translation>
    </message>
    <message>
        <source>2 期 4 版，7 篇真实稿件。改字、排版、导出 PDF，都可以先走一遍；随时可删，不影响自己的报纸。</source>
        <translation>Two issues, four pages, seven real stories. Try typing, composing and exporting a PDF; delete it whenever you like, your own paper is not touched.</translation>
    </message>
    <message>
        <source>2020年10月18日（本期是10月19日）</source>
        <translation>18 October 2020 (the issue is of 19 October)</translation>
    </message>
    <message>
        <source>600 像素宽的图片放到 200 毫米</source>
        <translation>A picture 600 pixels wide, set 200 mm wide</translation>
    </message>
    <message>
        <source>8 pt</source>
        <translation>8 pt</translation>
    </message>
    <message>
        <source>8 磅的红字（M95 Y85）；四色黑的正文</source>
        <translation>Red type of 8 pt (M95 Y85); body text in rich black</translation>
    </message>
    <message>
        <source>9.5 pt</source>
        <translation>9.5 pt</translation>
    </message>
    <message>
        <source>&lt;b&gt;版心&lt;/b&gt; %1&lt;br&gt;报纸组版 · 校对 · 付印&lt;br&gt;&lt;br&gt;自由软件，许可证 GPL-3.0-or-later。&lt;br&gt;图标：Lucide（ISC）。界面：Qt %2。</source>
        <translation>&lt;b&gt;Banxin&lt;/b&gt; %1&lt;br&gt;Newspaper pages: compose, proof, print&lt;br&gt;&lt;br&gt;Free software under GPL-3.0-or-later.&lt;br&gt;Icons: Lucide (ISC). Interface: Qt %2.</translation>
    </message>
    <message>
        <source>&gt; %1%</source>
        <translation>&gt; %1%</translation>
    </message>
    <message>
        <source>A 是旧的，B 是新的，谁的 PDF 都可以；多出和抽去的页自动认出，部首和兼容字符按所代表的汉字比较。
裁切框 3 毫米以外（版边说明、十字线）不比。有没有差异退出码都是 0，文件读不出来时为 3。
  --json     输出 JSON：{"pages":[{"a","b","differences":[{"kind","before","after","rect",
    "rect_before","about"}]}]}；a、b 从 1 数起，没有的一页为 null；kind 是 text-replaced、text-added、
    text-removed、colour、image、vector、moved；rect 从裁切框左上角量起，以点计
  --png DIR  有差异的页各画一张，两页并列，差异编号：DIR/page-1.png……</source>
        <translation>A is the old one and B the new one, anybody’s PDFs; pages that came or went are found, radicals and compatibility characters count as the characters that they stand for.
Beyond 3 mm outside the trim (slug lines, marks) nothing is compared. The exit code is 0 whether there are differences or not, 3 where a file cannot be read.
  --json     prints JSON: {"pages":[{"a","b","differences":[{"kind","before","after","rect",
    "rect_before","about"}]}]}; a and b count from 1, null where there is no such page; kind is text-replaced, text-added,
    text-removed, colour, image, vector, moved; rect is measured from the trim’s top left corner, in points
  --png DIR  draws each page with differences, both beside each other, numbered: DIR/page-1.png …</translation>
    </message>
    <message>
        <source>A02　株洲日报　2020年10月19日　星期一</source>
        <translation>A02, the paper’s name, 19 October 2020, Monday</translation>
    </message>
    <message>
        <source>Alt 加滚轮</source>
        <translation>Alt and wheel</translation>
    </message>
    <message>
        <source>CMYK 或灰度颜色另带特性文件，印刷机可能再转换一次，黑字会变成四色。</source>
        <translation>CMYK or grey with a profile of its own: the press may convert it once more, and black text becomes four inks.</translation>
    </message>
    <message>
        <source>CSV 表格 (*.csv)</source>
        <translation>CSV table (*.csv)</translation>
    </message>
    <message>
        <source>Enter 另起一篇　J 并入上一篇　Ctrl+Z 撤销</source>
        <translation>Enter new story　J join　Ctrl+Z undo</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>FILE 是 UTF-8 纯文本，一行一段；FILE 为 - 时读标准输入。
  --measure M      行长：13em、117pt、41.3mm
  --size S         字号：9pt、小五；不给时为 9pt
  --font F         字体：宋、标宋、黑、楷、仿宋，或字体的族名；不给时为宋
  --vertical       竖排
  --prohibition L  禁则：none、basic、gb、strict；不给时为 gb
  --punctuation P  标点宽度：gb、fullWidth、kaiming、halfWidth、noTrim；不给时为 gb
  --indent[=N]     段首缩进，以字计；不给 N 时为 2，不给此项时不缩进
  --first-fit      逐行尽量排满，不求全段均匀
  --headline       作标题排：按词意断行，各行长短相近</source>
        <translation>FILE is plain text in UTF-8, a paragraph a line; - is standard input.
  --measure M      length of the lines: 13em, 117pt, 41.3mm
  --size S         size of the type: 9pt, or its Chinese name; 9pt if not given
  --font F         key of the font set or a font's family name; Song if not given
  --vertical       vertical text
  --prohibition L  none, basic, gb or strict; gb if not given
  --punctuation P  widths of marks: gb, fullWidth, kaiming, halfWidth or noTrim; gb if not given
  --indent[=N]     indents first lines by N em, or 2; not at all if not given
  --first-fit      fills each line as far as it goes instead of evening out the paragraph
  --headline       sets it as headlines: lines broken by sense, of like length</translation>
    </message>
    <message>
        <source>FILE 是什么看内容，与 read 相同，也可以是文件夹和 -。原文件原样存进编辑部（文件夹存作 ZIP），没有收进稿件的字和改动
留在取稿记录里。--tracked 和 --encoding 与 read 相同。
  --page P   稿件是给这一版的（要同时给 --issue，不给时取最新的一期）；稿件不会自动上版
  --json     输出 JSON：{"stories":[{"id","title","file"}]}
几个文件里有读不出来的，其余照存，退出码为 1；一个也读不出来，什么也不改，退出码为 3。</source>
        <translation>What a FILE is its content says, as with read; it may be a folder or - too. The file is kept untouched in the newsroom (a folder as a ZIP); what is in no story, and the changes, stand in the record of the import.
--tracked and --encoding are as with read.
  --page P   the stories are meant for that page (with --issue; without it of the newest issue); they are not placed
  --json     prints JSON: {"stories":[{"id","title","file"}]}
Where some of several files cannot be read the others are stored, and the exit code is 1; where none can, nothing is changed and it is 3.</translation>
    </message>
    <message>
        <source>FILE 是纯文本或 Markdown（UTF-8、UTF-16、GB18030）、网页、Word 文档、PDF、图片，或者它们的 ZIP 和文件夹；
WPS、RTF 和 ODT 要装有 LibreOffice。FILE 为 - 时读标准输入。文件是什么看内容，不看文件名。
不加 --json 时输出提纲：各版、各篇的组成部分，没有收进稿件的行，需要核对的地方。
  --tracked T    Word 的修订：accepted 按接受读（不给时如此），rejected 按拒绝读；不取的字列在没有收进稿件的里面
  --encoding E   纯文本的编码：UTF-8、GB18030、UTF-16LE、Big5 等；不给时自动辨认，不合时不读
  --json   输出 JSON：{"pages","dropped","changes","warnings","encoding"}；每个字不在稿件里，就在 dropped 或 changes 里
读不出来时退出码为 3。</source>
        <translation>FILE is plain text or Markdown (UTF-8, UTF-16, GB18030), a web page, a Word document, a PDF, a picture, or a ZIP or folder of them;
WPS, RTF and ODT need LibreOffice installed. With - standard input is read. What a file is its content says, not its name.
Without --json an outline is printed: the parts of every page and story, the lines in no story, and what should be checked.
  --tracked T    Word's tracked changes: accepted (the default) or rejected; what is not taken is among the lines in no story
  --encoding E   of a plain text: UTF-8, GB18030, UTF-16LE, Big5 and others; found out where none is named, refused where it does not fit
  --json         prints JSON: {"pages","dropped","changes","warnings","encoding"}; every character is in a story, or in dropped or changes
The exit code is 3 where the file cannot be read.</translation>
    </message>
    <message>
        <source>FILE 是纯文本或 Markdown；FILE 为 - 时读标准输入。规则见 docs/checks.md。有错误时退出码为 1。
  --date D       本期的日期，如 2020-10-19：核对星期、“昨日”和电头
  --words CSV    报社自己的词表：word、level、replacement、context、exception、scope
  --off RULES    关掉的规则，如 P13,W10
  --encoding E   文件的编码；不给时自动辨认
  --json         输出 JSON：{"findings","characters","error_rate"}，差错率以万分之一计</source>
        <translation>FILE is plain text or Markdown; - reads standard input. The rules are in docs/checks.md. Exits with 1 where there are errors.
  --date D       the issue's date, like 2020-10-19: weekdays, “昨日” and datelines are checked against it
  --words CSV    the publication's own list: word, level, replacement, context, exception, scope
  --off RULES    rules that are switched off, like P13,W10
  --encoding E   the file's encoding; recognised where it is not given
  --json         JSON: {"findings","characters","error_rate"}, the error rate in ten thousand</translation>
    </message>
    <message>
        <source>ICC 特性文件 (*.icc *.icm)</source>
        <translation>ICC Profiles (*.icc *.icm)</translation>
    </message>
    <message>
        <source>Info 的 %1 与 XMP 的 %2 说法不同。</source>
        <translation>Info's %1 and XMP's %2 say different things.</translation>
    </message>
    <message>
        <source>Info 的 GTS_PDFXVersion 不是 PDF/X-4，而是“%1”。</source>
        <translation>Info's GTS_PDFXVersion is not PDF/X-4 but “%1”.</translation>
    </message>
    <message>
        <source>JPEG 2000 图片是 RGB 颜色，无法换成印刷色</source>
        <translation>a JPEG 2000 picture is in RGB, which cannot be converted to inks</translation>
    </message>
    <message>
        <source>LibreOffice 读不了这个文件，它可能已损坏或有密码。</source>
        <translation>LibreOffice cannot read this file: it may be damaged or have a password.</translation>
    </message>
    <message>
        <source>LibreOffice 读了一分钟还没有读完，已经停止。</source>
        <translation>LibreOffice had not finished reading after a minute and was stopped.</translation>
    </message>
    <message>
        <source>M月d日 HH:mm</source>
        <translation>MMM d, HH:mm</translation>
    </message>
    <message>
        <source>M月d日 ddd</source>
        <translation>d MMM ddd</translation>
    </message>
    <message>
        <source>Noto Sans CJK SC</source>
        <comment>families of the interface, the first first</comment>
        <translation>Noto Sans,Source Sans 3,Liberation Sans,Nimbus Sans,DejaVu Sans,Noto Sans CJK SC</translation>
    </message>
    <message>
        <source>OPI 图片代换</source>
        <translation>OPI replacement of pictures</translation>
    </message>
    <message>
        <source>PDF 和 XFDF 文件 (*.pdf *.xfdf)</source>
        <translation>PDF and XFDF files (*.pdf *.xfdf)</translation>
    </message>
    <message>
        <source>PDF 已损坏，无法读取。</source>
        <translation>The PDF is damaged and cannot be read.</translation>
    </message>
    <message>
        <source>PDF 文件 (*.pdf)</source>
        <translation>PDF files (*.pdf)</translation>
    </message>
    <message>
        <source>PDF 文件加了密，要有口令才能打开。</source>
        <translation>The PDF is encrypted and needs a password.</translation>
    </message>
    <message>
        <source>PDF 文件只有 %1 页，没有第 %2 页。</source>
        <translation>The PDF ends with page %1; there is no page %2.</translation>
    </message>
    <message>
        <source>PDF 文件已损坏，无法读取。</source>
        <translation>The PDF is damaged and cannot be read.</translation>
    </message>
    <message>
        <source>PDF 文件里没有页面。</source>
        <translation>The PDF has no pages.</translation>
    </message>
    <message>
        <source>PDF 有 %1 页没有文字。</source>
        <translation>Pages of the PDF without text: %1.</translation>
    </message>
    <message>
        <source>PDF 有密码，无法读取。</source>
        <translation>The PDF has a password and cannot be read.</translation>
    </message>
    <message>
        <source>PDF 的字体没有说明各个字形是什么字，文字读不出来。</source>
        <translation>The fonts of the PDF do not say which characters their glyphs are, so the text cannot be read.</translation>
    </message>
    <message>
        <source>PDF 的这一页无法显示。</source>
        <translation>This page of the PDF cannot be shown.</translation>
    </message>
    <message>
        <source>PDF 里只有图、没有文字，多半是扫描件。</source>
        <translation>The PDF holds pictures and no text: most likely it was scanned.</translation>
    </message>
    <message>
        <source>PDF 里的页面或批注太多，或者页面的尺寸不对。</source>
        <translation>The PDF has too many pages or comments, or a page has no proper size.</translation>
    </message>
    <message>
        <source>PDF 页面是 %1×%2 毫米，校样是 %3×%4 毫米。</source>
        <translation>The page in the PDF is %1×%2 mm, the proof is %3×%4 mm.</translation>
    </message>
    <message>
        <source>PDF 页面的尺寸不对。</source>
        <translation>The page of the PDF has an impossible size.</translation>
    </message>
    <message>
        <source>PDF/X-4</source>
        <translation>PDF/X-4</translation>
    </message>
    <message>
        <source>PDF/X-4 + 无障碍</source>
        <translation>PDF/X-4 + PDF/UA</translation>
    </message>
    <message>
        <source>PDF/X-4 文件和元数据</source>
        <translation>PDF/X-4 file and metadata</translation>
    </message>
    <message>
        <source>PDF/X-4，也是 PDF/UA-1：有阅读顺序和替代文字</source>
        <translation>PDF/X-4 and PDF/UA-1: with reading order and alternate texts</translation>
    </message>
    <message>
        <source>PNG 图片 (*.png)</source>
        <translation>PNG Pictures (*.png)</translation>
    </message>
    <message>
        <source>PNG、JPEG 或 TIFF，看文件名的结尾。</source>
        <translation>PNG, JPEG or TIFF, by the end of the file name.</translation>
    </message>
    <message>
        <source>ParentTree 把 %1 处内容记在别的元素名下。</source>
        <translation>ParentTree gives content to the wrong element in %1 places.</translation>
    </message>
    <message>
        <source>PostScript 片段</source>
        <translation>PostScript fragments</translation>
    </message>
    <message>
        <source>RGB 图片与底色预先混合过（Matte），无法换成印刷色</source>
        <translation>an RGB picture is mixed with its matte, which cannot be converted to inks</translation>
    </message>
    <message>
        <source>RGB 图片每色的位数不对</source>
        <translation>an RGB picture has an impossible number of bits</translation>
    </message>
    <message>
        <source>RGB 图片的数据与它的说明不符</source>
        <translation>an RGB picture's data are not what it says of itself</translation>
    </message>
    <message>
        <source>RGB 图片的数据已损坏，或者压缩方式不认识</source>
        <translation>an RGB picture's data are damaged or compressed in an unknown way</translation>
    </message>
    <message>
        <source>RGB 广告</source>
        <translation>RGB adverts</translation>
    </message>
    <message>
        <source>Shift 加滚轮</source>
        <translation>Shift and wheel</translation>
    </message>
    <message>
        <source>TrimBox 和 ArtBox 应有且只有一个。</source>
        <translation>There must be exactly one of TrimBox and ArtBox.</translation>
    </message>
    <message>
        <source>X %1  Y %2 mm</source>
        <translation>X %1  Y %2 mm</translation>
    </message>
    <message>
        <source>X %1 mm  Y %2 mm</source>
        <translation>X %1 mm  Y %2 mm</translation>
    </message>
    <message>
        <source>XFA 表单</source>
        <translation>XFA form</translation>
    </message>
    <message>
        <source>XFDF 文件没有写明是哪一版的校样。</source>
        <translation>The XFDF file does not say of which page it is.</translation>
    </message>
    <message>
        <source>XFDF 文件里的批注太多。</source>
        <translation>There are too many comments in the XFDF file.</translation>
    </message>
    <message>
        <source>XMP 元数据是压缩的，扫描文件的程序找不到它。</source>
        <translation>The XMP metadata is compressed, so programs that scan files do not find it.</translation>
    </message>
    <message>
        <source>XMP 没有声明是 PDF/UA-1（pdfuaid:part）。</source>
        <translation>XMP does not say that the file is PDF/UA-1 (pdfuaid:part).</translation>
    </message>
    <message>
        <source>XMP 的 GTS_PDFXVersion 不是 PDF/X-4，而是“%1”。</source>
        <translation>XMP's GTS_PDFXVersion is not PDF/X-4 but “%1”.</translation>
    </message>
    <message>
        <source>XMP 里没有 %1。</source>
        <translation>XMP lacks %1.</translation>
    </message>
    <message>
        <source>XMP 里没有标题（dc:title）。</source>
        <translation>XMP has no title (dc:title).</translation>
    </message>
    <message>
        <source>XMP 里的 %1 没有或者不成日期。</source>
        <translation>XMP's %1 is missing or no date.</translation>
    </message>
    <message>
        <source>export 把校样留下的 PDF 加上批改，写成别的程序看得懂的批注：符号照 GB/T 14706，回复和定案也在其中。
写到 OUT.xfdf 时，批注单独成 XFDF，旁边放校样原来的 PDF。
import 把在别的程序里批注过的 PDF 收回来：原有的按编号对上，新的作为待定的批改，少了的照旧保留。
再导入一次什么也不变。在那里设的状态记在讨论里，不算定案。
  --round R   small、large-1、large-2、large-3、clean；不给时是最新的校样
  --page P    PDF 没有写明是哪一版时给出（连同 --issue）
  --json      输出 JSON：export {"proof","name","marks","without_place","bytes"}；
    import {"proof","unchanged","new","replies","states","rewritten","doubled","unplaced","stale",
    "not_returned"}</source>
        <translation>export writes the kept PDF of a proof with its marks as comments that other programs understand: signs as in GB/T
14706, replies and decisions with them. To OUT.xfdf the comments go alone, as XFDF, with
the proof’s own PDF beside them.
import takes in a PDF that was commented on elsewhere: what was there is matched by id, new comments become open
marks, what is missing stays. A second time changes nothing. States set there go into the discussion and decide
nothing.
  --round R   small, large-1, large-2, large-3, clean; the newest proof without it
  --page P    with --issue, where the PDF does not say whose it is
  --json      JSON: export {"proof","name","marks","without_place","bytes"};
    import {"proof","unchanged","new","replies","states","rewritten","doubled","unplaced","stale",
    "not_returned"}</translation>
    </message>
    <message>
        <source>marks 之后是 export 或 import。</source>
        <translation>After marks comes export or import.</translation>
    </message>
    <message>
        <source>mm</source>
        <translation>mm</translation>
    </message>
    <message>
        <source>person 之后是 add 或 list。</source>
        <translation>After person comes add or list.</translation>
    </message>
    <message>
        <source>yyyy年M月d日 ddd</source>
        <translation>d MMM yyyy ddd</translation>
    </message>
    <message>
        <source>zh</source>
        <comment>folder of the manual in this language</comment>
        <translation>en</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>“%1” %2 磅，上面的“%3”只有 %4 磅。</source>
        <translation>“%1” has %2 pt, “%3” above it only %4 pt.</translation>
    </message>
    <message>
        <source>“%1” → “%2”</source>
        <translation>“%1” → “%2”</translation>
    </message>
    <message>
        <source>“%1”%2。</source>
        <translation>“%1” is %2.</translation>
    </message>
    <message>
        <source>“%1”不对，%2是星期%3。</source>
        <translation>“%1” is wrong: %2 is day %3 of the week.</translation>
    </message>
    <message>
        <source>“%1”不是 KEY=VALUE。</source>
        <translation>“%1” is not KEY=VALUE.</translation>
    </message>
    <message>
        <source>“%1”不是列表。</source>
        <translation>“%1” is not a list.</translation>
    </message>
    <message>
        <source>“%1”不是数。</source>
        <translation>“%1” is not a number.</translation>
    </message>
    <message>
        <source>“%1”不是日期。</source>
        <translation>“%1” is not a date.</translation>
    </message>
    <message>
        <source>“%1”不是本期的日期，本期是%2。</source>
        <translation>“%1” is not the day of this issue, which is %2.</translation>
    </message>
    <message>
        <source>“%1”不是本版的版次，本版是 %2。</source>
        <translation>“%1” is not the number of this page, which is %2.</translation>
    </message>
    <message>
        <source>“%1”不是编号。</source>
        <translation>“%1” is no id.</translation>
    </message>
    <message>
        <source>“%1”不是这一期的总编，不能放行。</source>
        <translation>“%1” is not this issue’s chief editor and cannot release it.</translation>
    </message>
    <message>
        <source>“%1”不能是“%2”。</source>
        <translation>“%1” cannot be “%2”.</translation>
    </message>
    <message>
        <source>“%1”不能用在图框上。</source>
        <translation>“%1” is not for frames.</translation>
    </message>
    <message>
        <source>“%1”与“%2”的标题并排碰在一起。</source>
        <translation>The headlines of “%1” and “%2” meet side by side.</translation>
    </message>
    <message>
        <source>“%1”与报名“%2”不符。</source>
        <translation>“%1” is not the name of the paper, “%2”.</translation>
    </message>
    <message>
        <source>“%1”写了这篇稿件，又是责任编辑。</source>
        <translation>“%1” wrote this story and is its responsible editor.</translation>
    </message>
    <message>
        <source>“%1”写得不对。</source>
        <translation>“%1” is written wrongly.</translation>
    </message>
    <message>
        <source>“%1”前后两段之间隔着“%2”。</source>
        <translation>“%2” stands between two parts of “%1”.</translation>
    </message>
    <message>
        <source>“%1”前面缺一个数。</source>
        <translation>A number is missing before “%1”.</translation>
    </message>
    <message>
        <source>“%1”只能选一段里的文字。</source>
        <translation>“%1” takes text of one paragraph only.</translation>
    </message>
    <message>
        <source>“%1”在 %2 版。</source>
        <translation>“%1” is on page %2.</translation>
    </message>
    <message>
        <source>“%1”在行尾：%2</source>
        <translation>“%1” ends a line: %2</translation>
    </message>
    <message>
        <source>“%1”在行首：%2</source>
        <translation>“%1” begins a line: %2</translation>
    </message>
    <message>
        <source>“%1”已损坏，可以删除。</source>
        <translation>“%1” is damaged; you can remove it.</translation>
    </message>
    <message>
        <source>“%1”已经在 %2 版上。</source>
        <translation>“%1” is on page %2 already.</translation>
    </message>
    <message>
        <source>“%1”已经有了。再按一次“打包”就替换它。</source>
        <translation>“%1” is there already. Press Pack again to replace it.</translation>
    </message>
    <message>
        <source>“%1”已经有了。再按一次就替换它。</source>
        <translation>“%1” is there already. Press again to replace it.</translation>
    </message>
    <message>
        <source>“%1”已经有了，请换一个名字。</source>
        <translation>“%1” is there already; please choose another name.</translation>
    </message>
    <message>
        <source>“%1”接着往左边走，读者找不到。</source>
        <translation>“%1” goes on to the left, where no reader looks.</translation>
    </message>
    <message>
        <source>“%1”放在这里看不懂。</source>
        <translation>“%1” makes no sense here.</translation>
    </message>
    <message>
        <source>“%1”既没有作者，也没有来源。</source>
        <translation>“%1” has neither a writer nor a source.</translation>
    </message>
    <message>
        <source>“%1”没有取用：%2</source>
        <translation>“%1” was not taken: %2</translation>
    </message>
    <message>
        <source>“%1”没有标明广告。</source>
        <translation>“%1” is not labelled as an advert.</translation>
    </message>
    <message>
        <source>“%1”用四色黑印字，应为单色黑。</source>
        <translation>“%1” is set in rich black; it has to be black alone.</translation>
    </message>
    <message>
        <source>“%1”由程序自己记下，不能单独写入。</source>
        <translation>“%1” is recorded by the program itself and cannot be written alone.</translation>
    </message>
    <message>
        <source>“%1”由程序自己记下，不能手工改。</source>
        <translation>“%1” is stated by the program itself, not by hand.</translation>
    </message>
    <message>
        <source>“%1”的一栏在图片上收尾，旁边的栏还往下走。</source>
        <translation>A leg of “%1” ends on a picture while the legs beside it go on.</translation>
    </message>
    <message>
        <source>“%1”的图片没有摄影者或来源。</source>
        <translation>The picture of “%1” has no photographer and no source.</translation>
    </message>
    <message>
        <source>“%1”的图片没有说明。</source>
        <translation>The picture of “%1” has no caption.</translation>
    </message>
    <message>
        <source>“%1”第 %2 栏只有 %3 行，不到 %4 行。</source>
        <translation>Lines in leg %2 of “%1”: %3, least %4.</translation>
    </message>
    <message>
        <source>“%1”第 %2 栏有 %3 行，多于 %4 行。</source>
        <translation>Lines in leg %2 of “%1”: %3, most %4.</translation>
    </message>
    <message>
        <source>“%1”粘贴的内容和改过的会丢掉。要移走吗？</source>
        <translation>What was pasted and corrected of “%1” will be lost. Take it away?</translation>
    </message>
    <message>
        <source>“%1”要先选中文字。</source>
        <translation>“%1” needs selected text.</translation>
    </message>
    <message>
        <source>“%1”要是文字。</source>
        <translation>“%1” must be a text.</translation>
    </message>
    <message>
        <source>“%1”还没有上版。</source>
        <translation>“%1” is not on a page yet.</translation>
    </message>
    <message>
        <source>“%1”里的这些没有进印刷文件：%2。</source>
        <translation>Left out of the press file from “%1”: %2.</translation>
    </message>
    <message>
        <source>“(?&lt;=…)”里的内容长短不定</source>
        <translation>what stands in “(?&lt;=…)” is of no fixed length</translation>
    </message>
    <message>
        <source>“(?”后面的字符没有意义</source>
        <translation>the character after “(?” means nothing</translation>
    </message>
    <message>
        <source>“*”“+”“?”“{…}”前面没有可以重复的内容</source>
        <translation>nothing to repeat stands before “*”, “+”, “?” or “{…}”</translation>
    </message>
    <message>
        <source>“[:…:]”里的类别没有</source>
        <translation>there is no such class in “[:…:]”</translation>
    </message>
    <message>
        <source>“\p{…}”里的类别没有</source>
        <translation>there is no such property in “\p{…}”</translation>
    </message>
    <message>
        <source>“\”后面的字符没有意义</source>
        <translation>the character after “\” means nothing</translation>
    </message>
    <message>
        <source>“{%1}”还没有填，这一处什么也不印。</source>
        <translation>“{%1}” has not been filled in; nothing is printed there.</translation>
    </message>
    <message>
        <source>“{…}”里的次数前大后小</source>
        <translation>the counts in “{…}” are the wrong way round</translation>
    </message>
    <message>
        <source>“{…}”里的次数太大</source>
        <translation>the count in “{…}” is too large</translation>
    </message>
    <message>
        <source>“作”“做”用错</source>
        <translation>“作” and “做” confused</translation>
    </message>
    <message>
        <source>“和”“以及”“及”之前不用顿号</source>
        <translation>No enumeration comma before “和”, “以及” or “及”</translation>
    </message>
    <message>
        <source>“对调”要先选中一处文字。</source>
        <translation>To swap, select text first.</translation>
    </message>
    <message>
        <source>“截止”“截至”用错</source>
        <translation>“截止” and “截至” confused</translation>
    </message>
    <message>
        <source>“正图”要先点中一幅图。</source>
        <translation>Click a picture first.</translation>
    </message>
    <message>
        <source>“的”“地”“得”用错</source>
        <translation>“的”, “地” and “得” confused</translation>
    </message>
    <message>
        <source>“集……于一体”中多了字</source>
        <translation>A stray character in “集……于一体”</translation>
    </message>
    <message>
        <source>……（还有 %1 字）</source>
        <translation>… (%1 more)</translation>
    </message>
    <message>
        <source>　之后改过</source>
        <translation>  changed since</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>。</source>
        <translation>.</translation>
    </message>
    <message>
        <source>《%1》%2 编校质量检查</source>
        <translation>%1, %2: editorial quality</translation>
    </message>
    <message>
        <source>《%1》%2　%3 版（%4），稿件 %5 篇，素材 %6 个，共 %7</source>
        <translation>%1 %2: pages %4 (%3 in all), stories: %5, assets: %6, %7 in all</translation>
    </message>
    <message>
        <source>《%1》%2：%3 版，稿件 %4 篇，素材 %5 个。</source>
        <translation>%1 %2: pages: %3, stories: %4, assets: %5.</translation>
    </message>
    <message>
        <source>《%1》入库了。</source>
        <translation>“%1” is stored.</translation>
    </message>
    <message>
        <source>《%1》是用模板“%2”建的，这个程序没有它。</source>
        <translation>“%1” was made from the template “%2”, which this program does not have.</translation>
    </message>
    <message>
        <source>《%1》现在排在 %2 版，恢复会让它上两次版。</source>
        <translation>“%1” stands on page %2 by now; restoring would print it twice.</translation>
    </message>
    <message>
        <source>《%1》的余文在 %2 版，恢复会改动那一版。</source>
        <translation>“%1” goes on on page %2; restoring would change that page.</translation>
    </message>
    <message>
        <source>《广告法》第十四条，国新出发〔2020〕10号</source>
        <translation>Advertising Law, article 14; NPPA rule 10 of 2020</translation>
    </message>
    <message>
        <source>《报纸期刊质量管理规定》要求头版印出；还没有填：%1。没有填的不印，并列在“问题”里。</source>
        <translation>The law asks the front page to print these; not filled in yet: %1. What is empty is not printed and is listed under Findings.</translation>
    </message>
    <message>
        <source>「%1」改成 %2：%3</source>
        <translation>“%1” became %2: %3</translation>
    </message>
    <message>
        <source>【放行：%1】</source>
        <translation> [passed over: %1]</translation>
    </message>
    <message>
        <source>〔豁免：%1，%2〕</source>
        <translation>[let stand: %1, %2]</translation>
    </message>
    <message>
        <source>一</source>
        <translation>Mo</translation>
    </message>
    <message>
        <source>一个版上两种专色</source>
        <translation>Two spot colours on one page</translation>
    </message>
    <message>
        <source>一个版最多有 %1 个图层。</source>
        <translation>A page has at most %1 layers.</translation>
    </message>
    <message>
        <source>一个版最多有 %1 条参考线。</source>
        <translation>A page has at most %1 guides.</translation>
    </message>
    <message>
        <source>一主三副，图说和短文</source>
        <translation>One large picture and three, captions and a text</translation>
    </message>
    <message>
        <source>一主二副，图说和短文</source>
        <translation>One large picture and two, captions and a text</translation>
    </message>
    <message>
        <source>一分钟上手</source>
        <translation>A Page in a Minute</translation>
    </message>
    <message>
        <source>一分钟上手与手册</source>
        <translation>A page in a minute, manual</translation>
    </message>
    <message>
        <source>一分钟排出一版</source>
        <translation>A page made in a minute</translation>
    </message>
    <message>
        <source>一块或几块印版</source>
        <translation>One plate or several</translation>
    </message>
    <message>
        <source>一块版一块版地看各色印版</source>
        <translation>The plates one by one</translation>
    </message>
    <message>
        <source>一天一期时空着</source>
        <translation>Empty where there is one a day</translation>
    </message>
    <message>
        <source>一字线</source>
        <translation>One-character dash</translation>
    </message>
    <message>
        <source>一字线不在行首</source>
        <translation>No single dash at a line's start</translation>
    </message>
    <message>
        <source>一并写上 --press，如 --press 23:30。</source>
        <translation>Give --press with it, such as --press 23:30.</translation>
    </message>
    <message>
        <source>一张图只能是软打样或者墨量图中的一种。</source>
        <translation>A picture is either a soft proof or an ink map.</translation>
    </message>
    <message>
        <source>一星期里至少有一天出报，总期号才数得下去。</source>
        <translation>At least one day a week must have an issue for numbers to be counted.</translation>
    </message>
    <message>
        <source>一期填一次</source>
        <translation>Once an issue</translation>
    </message>
    <message>
        <source>一期的流转记录：谁在什么时候把什么送到哪一步，为什么</source>
        <translation>the audit of an issue: who moved what to which step, when and why</translation>
    </message>
    <message>
        <source>一期至少要有一版。</source>
        <translation>An issue has at least one page.</translation>
    </message>
    <message>
        <source>一期要有日期。</source>
        <translation>An issue has a date.</translation>
    </message>
    <message>
        <source>一条横题，一条竖题；一篇加框</source>
        <translation>One headline across, one down; one story boxed</translation>
    </message>
    <message>
        <source>一栏 3 行；一栏 72 行</source>
        <translation>A leg of 3 lines; a leg of 72</translation>
    </message>
    <message>
        <source>一栏到底，和这里一样宽</source>
        <translation>One column down to the end, as wide as there is room here</translation>
    </message>
    <message>
        <source>一直是</source>
        <translation>Always</translation>
    </message>
    <message>
        <source>一直是谁</source>
        <translation>Who it always is</translation>
    </message>
    <message>
        <source>一篇稿件的差异排在一起</source>
        <translation>The differences of one story stand together</translation>
    </message>
    <message>
        <source>一篇稿件转版接排</source>
        <translation>A story that goes on on another page</translation>
    </message>
    <message>
        <source>一篇长稿的图片，下面什么也没有</source>
        <translation>A picture of a long story with nothing below it</translation>
    </message>
    <message>
        <source>一行一个词：词、级别（E 错误、W 警告、I 提示，off 本报这样用、不算错）、改为、同句要有、例外、范围（headline 标题、body 正文）。同句要有和例外里几个词用 | 分开。可以从表格里粘贴。</source>
        <translation>A word a line: the word, its level (E error, W warning, I note, off for a word that is right in this paper), what to write instead, what has to stand in the same sentence, exceptions, where (headline, body). Several words are parted by |. Cells of a spreadsheet can be pasted.</translation>
    </message>
    <message>
        <source>一行一行和版面上的一样</source>
        <translation>Line for line as on the page</translation>
    </message>
    <message>
        <source>一行以“《”开头</source>
        <translation>A line that begins with an opening title mark</translation>
    </message>
    <message>
        <source>一行以“，”开头</source>
        <translation>A line that begins with a comma</translation>
    </message>
    <message>
        <source>一角一角点出多边形</source>
        <translation>Click a polygon corner by corner</translation>
    </message>
    <message>
        <source>万分之</source>
        <translation>in 10,000</translation>
    </message>
    <message>
        <source>三</source>
        <translation>We</translation>
    </message>
    <message>
        <source>三分空</source>
        <translation>Third space</translation>
    </message>
    <message>
        <source>三审三校</source>
        <translation>Three reviews, three proofs</translation>
    </message>
    <message>
        <source>三审三校走哪几步；小报可以省去几步</source>
        <translation>which steps stories and pages take; a small paper may leave some out</translation>
    </message>
    <message>
        <source>三栏正文，图片在第二栏底下</source>
        <translation>Three legs of text, a picture at the foot of the second</translation>
    </message>
    <message>
        <source>三线</source>
        <translation>Three rules</translation>
    </message>
    <message>
        <source>上</source>
        <translation>Top</translation>
    </message>
    <message>
        <source>上一个问题</source>
        <translation>Previous Finding</translation>
    </message>
    <message>
        <source>上一个面板</source>
        <translation>Previous Panel</translation>
    </message>
    <message>
        <source>上一处（Shift+F3）</source>
        <translation>Previous (Shift+F3)</translation>
    </message>
    <message>
        <source>上一处（Shift+F8）</source>
        <translation>Previous (Shift+F8)</translation>
    </message>
    <message>
        <source>上一次不是同一个人校的</source>
        <translation>Somebody else read the round before</translation>
    </message>
    <message>
        <source>上一步还没有记完，请稍等。</source>
        <translation>The step before is still being recorded; wait a moment.</translation>
    </message>
    <message>
        <source>上一版</source>
        <translation>Previous Page</translation>
    </message>
    <message>
        <source>上下</source>
        <translation>Above and below</translation>
    </message>
    <message>
        <source>上下之间的空隙一样高</source>
        <translation>Equal gaps from top to bottom</translation>
    </message>
    <message>
        <source>上下居中</source>
        <translation>Centre Vertically</translation>
    </message>
    <message>
        <source>上下断开</source>
        <translation>cut across</translation>
    </message>
    <message>
        <source>上下滚动</source>
        <translation>Scroll up and down</translation>
    </message>
    <message>
        <source>上下移</source>
        <translation>Shift Vertically</translation>
    </message>
    <message>
        <source>上下等距</source>
        <translation>Distribute Vertically</translation>
    </message>
    <message>
        <source>上下篇</source>
        <translation>previous and next article</translation>
    </message>
    <message>
        <source>上下都没有空行。</source>
        <translation>No free rows above or below.</translation>
    </message>
    <message>
        <source>上中</source>
        <translation>Top middle</translation>
    </message>
    <message>
        <source>上右</source>
        <translation>Top right</translation>
    </message>
    <message>
        <source>上对齐</source>
        <translation>Align Top Edges</translation>
    </message>
    <message>
        <source>上左</source>
        <translation>Top left</translation>
    </message>
    <message>
        <source>上标</source>
        <translation>Superscript</translation>
    </message>
    <message>
        <source>上次签字以后的改动</source>
        <translation>Changes since the last signature</translation>
    </message>
    <message>
        <source>上次签字是 %1，%2</source>
        <translation>Last signed by %1, %2</translation>
    </message>
    <message>
        <source>上次签的是%1（%2，%3）</source>
        <translation>Last signed: %1 (%2, %3)</translation>
    </message>
    <message>
        <source>上版</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>上移</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>上移 %1 mm</source>
        <translation>%1 mm up</translation>
    </message>
    <message>
        <source>上箭头</source>
        <translation>Up arrow</translation>
    </message>
    <message>
        <source>上级文件夹不存在。</source>
        <translation>The folder above it does not exist.</translation>
    </message>
    <message>
        <source>上角</source>
        <translation>superscript</translation>
    </message>
    <message>
        <source>上边距</source>
        <translation>Top</translation>
    </message>
    <message>
        <source>下</source>
        <translation>Bottom</translation>
    </message>
    <message>
        <source>下一个问题</source>
        <translation>Next Finding</translation>
    </message>
    <message>
        <source>下一个面板</source>
        <translation>Next Panel</translation>
    </message>
    <message>
        <source>下一处（F3）</source>
        <translation>Next (F3)</translation>
    </message>
    <message>
        <source>下一处（F8）</source>
        <translation>Next (F8)</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next Step</translation>
    </message>
    <message>
        <source>下一步可以是：%1。</source>
        <translation>Next may come: %1.</translation>
    </message>
    <message>
        <source>下一版</source>
        <translation>Next Page</translation>
    </message>
    <message>
        <source>下右</source>
        <translation>Bottom right</translation>
    </message>
    <message>
        <source>下对齐</source>
        <translation>Align Bottom Edges</translation>
    </message>
    <message>
        <source>下左</source>
        <translation>Bottom left</translation>
    </message>
    <message>
        <source>下标</source>
        <translation>Subscript</translation>
    </message>
    <message>
        <source>下移</source>
        <translation>Down</translation>
    </message>
    <message>
        <source>下移 %1 mm</source>
        <translation>%1 mm down</translation>
    </message>
    <message>
        <source>下移多少？上移写负数，如 -2mm。图片也可以直接拖。</source>
        <translation>How far down? Negative is up, as -2mm. Pictures can be dragged too.</translation>
    </message>
    <message>
        <source>下箭头</source>
        <translation>Down arrow</translation>
    </message>
    <message>
        <source>下角</source>
        <translation>subscript</translation>
    </message>
    <message>
        <source>下边距</source>
        <translation>Bottom</translation>
    </message>
    <message>
        <source>下面一篇的标题比上面的大</source>
        <translation>The lower story has the larger headline</translation>
    </message>
    <message>
        <source>不会写“.%1”这种图片，请用 .png、.jpg 或 .tif。</source>
        <translation>Pictures of type “.%1” cannot be written; please use .png, .jpg or .tif.</translation>
    </message>
    <message>
        <source>不依据别的样式</source>
        <translation>Based on nothing</translation>
    </message>
    <message>
        <source>不再是表格</source>
        <translation>No Table Any More</translation>
    </message>
    <message>
        <source>不再留</source>
        <translation>Keep No Room</translation>
    </message>
    <message>
        <source>不再豁免</source>
        <translation>Stop Waiving</translation>
    </message>
    <message>
        <source>不加框</source>
        <translation>No box</translation>
    </message>
    <message>
        <source>不印</source>
        <translation>Not printed</translation>
    </message>
    <message>
        <source>不印；点一下改为印出</source>
        <translation>Not printed; click to print it</translation>
    </message>
    <message>
        <source>不取这一份</source>
        <translation>Do not import this one</translation>
    </message>
    <message>
        <source>不取这一份：从这里移走，原来的文件不动</source>
        <translation>Take this one away from here; its file stays as it is</translation>
    </message>
    <message>
        <source>不变</source>
        <translation>Unchanged</translation>
    </message>
    <message>
        <source>不可用</source>
        <translation>No</translation>
    </message>
    <message>
        <source>不合格</source>
        <translation>fails</translation>
    </message>
    <message>
        <source>不合适可以撤销。</source>
        <translation>If it is not what you wanted, undo it.</translation>
    </message>
    <message>
        <source>不在本版</source>
        <translation>Not on this page</translation>
    </message>
    <message>
        <source>不填就不改</source>
        <translation>Empty: as it is</translation>
    </message>
    <message>
        <source>不填就不设，登录时不问</source>
        <translation>Empty: none, and none is asked for</translation>
    </message>
    <message>
        <source>不对</source>
        <translation>Free</translation>
    </message>
    <message>
        <source>不必</source>
        <translation>Not needed</translation>
    </message>
    <message>
        <source>不拆开的</source>
        <translation>Never Divided</translation>
    </message>
    <message>
        <source>不挤</source>
        <comment>squeeze</comment>
        <translation>None</translation>
    </message>
    <message>
        <source>不收</source>
        <translation>No trimming</translation>
    </message>
    <message>
        <source>不断行空格</source>
        <translation>No-break space</translation>
    </message>
    <message>
        <source>不是 JSON 对象。</source>
        <translation>This is no JSON object.</translation>
    </message>
    <message>
        <source>不是日期：%1</source>
        <translation>Not a date: %1</translation>
    </message>
    <message>
        <source>不是有效的 JSON。</source>
        <translation>it is not valid JSON.</translation>
    </message>
    <message>
        <source>不是法定计量单位</source>
        <translation>Not a legal unit of measurement</translation>
    </message>
    <message>
        <source>不是编辑部</source>
        <translation>not a newsroom</translation>
    </message>
    <message>
        <source>不是自己写的稿</source>
        <translation>Not the reviewer’s own story</translation>
    </message>
    <message>
        <source>不显示</source>
        <translation>Hidden</translation>
    </message>
    <message>
        <source>不止一家报纸有“%1”这一期：%2。</source>
        <translation>More than one publication has an issue “%1”: %2.</translation>
    </message>
    <message>
        <source>不用</source>
        <translation>Unused</translation>
    </message>
    <message>
        <source>不用 %1</source>
        <translation>Unused %1</translation>
    </message>
    <message>
        <source>不用：%1</source>
        <translation>Unused: %1</translation>
    </message>
    <message>
        <source>不等号</source>
        <translation>Not equal</translation>
    </message>
    <message>
        <source>不绕</source>
        <translation>Off</translation>
    </message>
    <message>
        <source>不给 --set 时列出报头、报眉里要填的各项。日期、星期、农历、版次等由程序算出，不在其中。
  --set KEY=VALUE   填一项，存在该存的地方（版、期或报纸）；可以给几次，一起存
  --json            输出 JSON：{"facts":[{"key","title","value","keeper"}]}</source>
        <translation>Without --set, lists what the masthead and folio ask for. Dates, weekdays, lunar dates and page numbers are computed and not among them.
  --set KEY=VALUE   fills one in where it is kept (page, issue or publication); may be given several times, stored together
  --json            prints JSON: {"facts":[{"key","title","value","keeper"}]}</translation>
    </message>
    <message>
        <source>不能跨稿件删除文字。</source>
        <translation>Text cannot be deleted across stories.</translation>
    </message>
    <message>
        <source>不能除以零。</source>
        <translation>Nothing can be divided by zero.</translation>
    </message>
    <message>
        <source>不认识“%1”这个单位。</source>
        <translation>“%1” is no unit known here.</translation>
    </message>
    <message>
        <source>不认识的花边</source>
        <translation>Unknown borders</translation>
    </message>
    <message>
        <source>不认识编码 %1。</source>
        <translation>No such encoding: %1.</translation>
    </message>
    <message>
        <source>不设</source>
        <translation>None</translation>
    </message>
    <message>
        <source>不进稿件，留在取稿记录里</source>
        <translation>Not in the story; kept in the import log</translation>
    </message>
    <message>
        <source>不送厂</source>
        <translation>Not delivered</translation>
    </message>
    <message>
        <source>不选时每块印版都显示为灰度</source>
        <translation>Unchecked, every plate is shown in grey</translation>
    </message>
    <message>
        <source>不限段数</source>
        <translation>No Limit</translation>
    </message>
    <message>
        <source>与下段同栏</source>
        <translation>Keep with next</translation>
    </message>
    <message>
        <source>与主题并排</source>
        <translation>Beside</translation>
    </message>
    <message>
        <source>与当时不同：%1</source>
        <translation>Differs from then · %1</translation>
    </message>
    <message>
        <source>与当时相同</source>
        <translation>Same as then</translation>
    </message>
    <message>
        <source>与版面一致</source>
        <translation>as the page is</translation>
    </message>
    <message>
        <source>与版面同步</source>
        <translation>In step with the page</translation>
    </message>
    <message>
        <source>与版面同步：滚动时版面跟着走</source>
        <translation>In step with the page: it follows when the text scrolls</translation>
    </message>
    <message>
        <source>与这里对调</source>
        <translation>Exchange</translation>
    </message>
    <message>
        <source>专名号</source>
        <translation>Proper-name line</translation>
    </message>
    <message>
        <source>专版</source>
        <translation>Special page</translation>
    </message>
    <message>
        <source>专色</source>
        <translation>Spot</translation>
    </message>
    <message>
        <source>专色 %1 %2%</source>
        <translation>spot %1 %2%</translation>
    </message>
    <message>
        <source>专色“%1”前后定义不同。</source>
        <translation>The spot colour “%1” is defined in two ways.</translation>
    </message>
    <message>
        <source>专色“%1”的替代色不是 CMYK 或灰度，没有这个版时印出来说不准。</source>
        <translation>The spot colour “%1” has an alternate that is neither CMYK nor grey: without its plate it prints as nobody knows what.</translation>
    </message>
    <message>
        <source>专色太多</source>
        <translation>Too many spot colours</translation>
    </message>
    <message>
        <source>专色最多</source>
        <translation>Spot inks at most</translation>
    </message>
    <message>
        <source>专色最多 28 个。</source>
        <translation>There can be 28 spot inks at most.</translation>
    </message>
    <message>
        <source>专色的替代色是 RGB，换算函数读不懂</source>
        <translation>a spot's alternate colour is RGB by a function that cannot be read</translation>
    </message>
    <message>
        <source>专色自成一块印版，名称就是印版的名称；下面是它在四色里的样子。</source>
        <translation>A spot is a plate of its own and gives it its name; below is what it looks like in process inks.</translation>
    </message>
    <message>
        <source>丢弃并关闭</source>
        <translation>Discard and close</translation>
    </message>
    <message>
        <source>两三位数字竖中横</source>
        <translation>Two or three digits upright in one em</translation>
    </message>
    <message>
        <source>两个分组同名</source>
        <translation>two groups have one name</translation>
    </message>
    <message>
        <source>两个框的文字重叠。</source>
        <translation>The text of two frames overlaps.</translation>
    </message>
    <message>
        <source>两个版会写进同一个文件，没有导出。</source>
        <translation>Two pages would be written into one file; nothing was exported.</translation>
    </message>
    <message>
        <source>两个版会写进同一个文件，没有送厂。</source>
        <translation>Two pages would go into one file; nothing was delivered.</translation>
    </message>
    <message>
        <source>两个版面</source>
        <translation>Both pages</translation>
    </message>
    <message>
        <source>两个版面叠在一起：旧的红，新的蓝（2）</source>
        <translation>One page over the other: the old one red, the new one blue (2)</translation>
    </message>
    <message>
        <source>两个版面在同一处轮流显示（3）</source>
        <translation>Both pages in turns at the same place (3)</translation>
    </message>
    <message>
        <source>两个版面左右并列（1）</source>
        <translation>Both pages beside each other (1)</translation>
    </message>
    <message>
        <source>两个版面并列，差异编号，存成一张图</source>
        <translation>Both pages beside each other with numbered differences, as one picture</translation>
    </message>
    <message>
        <source>两侧</source>
        <translation>Both sides</translation>
    </message>
    <message>
        <source>两块稿区互换位置</source>
        <translation>Two areas change places</translation>
    </message>
    <message>
        <source>两处文字压在一起。</source>
        <translation>Two texts are printed over each other.</translation>
    </message>
    <message>
        <source>两端齐</source>
        <translation>Justified</translation>
    </message>
    <message>
        <source>两边总在同一处，一样大小</source>
        <translation>Both sides show the same place at the same size</translation>
    </message>
    <message>
        <source>两边没有差异。</source>
        <translation>Nothing differs.</translation>
    </message>
    <message>
        <source>严格</source>
        <translation>Strict</translation>
    </message>
    <message>
        <source>个</source>
        <translation>inks</translation>
    </message>
    <message>
        <source>中</source>
        <comment>of three</comment>
        <translation>middle</translation>
    </message>
    <message>
        <source>中右</source>
        <translation>Middle right</translation>
    </message>
    <message>
        <source>中左</source>
        <translation>Middle left</translation>
    </message>
    <message>
        <source>中文标点用全角</source>
        <translation>Punctuation of Chinese is full-width</translation>
    </message>
    <message>
        <source>中文用弯引号</source>
        <translation>Chinese has curly quotation marks</translation>
    </message>
    <message>
        <source>中文里用了直引号</source>
        <translation>Straight quotes in Chinese text</translation>
    </message>
    <message>
        <source>中文里的逗号、分号、冒号、叹号、问号用了半角</source>
        <translation>Half-width comma, semicolon, colon, exclamation or question mark in Chinese text</translation>
    </message>
    <message>
        <source>中西文之间</source>
        <translation>Chinese and Western</translation>
    </message>
    <message>
        <source>中西文之间留空</source>
        <translation>A gap between Chinese and Western text</translation>
    </message>
    <message>
        <source>中西文间</source>
        <translation>CJK–Latin gap</translation>
    </message>
    <message>
        <source>串文没有“%1”这一项，或者它的值不对。</source>
        <translation>Runaround has no “%1”, or its value is wrong.</translation>
    </message>
    <message>
        <source>临时文件写不进去，无法交给 LibreOffice。</source>
        <translation>The temporary file for LibreOffice could not be written.</translation>
    </message>
    <message>
        <source>临近</source>
        <translation>soon due</translation>
    </message>
    <message>
        <source>临近时限</source>
        <translation>Soon due</translation>
    </message>
    <message>
        <source>主体横</source>
        <translation>Focus X</translation>
    </message>
    <message>
        <source>主体纵</source>
        <translation>Focus Y</translation>
    </message>
    <message>
        <source>主办</source>
        <translation>Organisers</translation>
    </message>
    <message>
        <source>主办单位</source>
        <translation>sponsor</translation>
    </message>
    <message>
        <source>主办（专版）</source>
        <translation>Organizers (Special Page)</translation>
    </message>
    <message>
        <source>主工具栏</source>
        <translation>Main toolbar</translation>
    </message>
    <message>
        <source>主管</source>
        <translation>Supervising Body</translation>
    </message>
    <message>
        <source>主管单位</source>
        <translation>supervisor</translation>
    </message>
    <message>
        <source>主题</source>
        <translation>Headline</translation>
    </message>
    <message>
        <source>主题 %1 → %2 pt</source>
        <translation>Headline %1 → %2 pt</translation>
    </message>
    <message>
        <source>主题上面的一行</source>
        <translation>The line above the headline</translation>
    </message>
    <message>
        <source>主题下面的一行或几行</source>
        <translation>The line or lines below the headline</translation>
    </message>
    <message>
        <source>主题再小就不比副题大了。</source>
        <translation>Any smaller, the headline would be no larger than its deck.</translation>
    </message>
    <message>
        <source>主题大 %1 pt 也填不满空行。</source>
        <translation>Even %1 pt more leaves the blank rows.</translation>
    </message>
    <message>
        <source>主题小 %1 pt 也腾不出整行。</source>
        <translation>Even %1 pt less frees no whole row.</translation>
    </message>
    <message>
        <source>主题旁边排不下。</source>
        <translation>There is no room beside the headline.</translation>
    </message>
    <message>
        <source>主题缩到 %1 pt 也排不下。</source>
        <translation>The headline does not fit even at %1 pt.</translation>
    </message>
    <message>
        <source>乘号</source>
        <translation>Times sign</translation>
    </message>
    <message>
        <source>也找删而不印的字</source>
        <translation>Also in Text Cut from Print</translation>
    </message>
    <message>
        <source>书名号</source>
        <translation>Book-title line</translation>
    </message>
    <message>
        <source>书名号里面的书名号应为单书名号</source>
        <translation>A title inside a title takes single title marks</translation>
    </message>
    <message>
        <source>书签和链接目标</source>
        <translation>bookmarks and link targets</translation>
    </message>
    <message>
        <source>事实、前后矛盾</source>
        <translation>Facts, contradictions</translation>
    </message>
    <message>
        <source>事实与修订记录不符。</source>
        <translation>The fact does not match the revision record.</translation>
    </message>
    <message>
        <source>事实没有编号、种类或所指的内容。</source>
        <translation>The fact lacks its id, its kind, or what it is about.</translation>
    </message>
    <message>
        <source>二</source>
        <translation>Tu</translation>
    </message>
    <message>
        <source>二分之一</source>
        <translation>One half</translation>
    </message>
    <message>
        <source>云纹</source>
        <translation>Clouds</translation>
    </message>
    <message>
        <source>五</source>
        <translation>Fr</translation>
    </message>
    <message>
        <source>五号 10.5 pt</source>
        <translation>10.5 pt (五号)</translation>
    </message>
    <message>
        <source>人</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>人员</source>
        <translation>People</translation>
    </message>
    <message>
        <source>人员和步骤只有管理员能改，%1 不是。</source>
        <translation>Only an administrator may change people and steps; %1 is none.</translation>
    </message>
    <message>
        <source>人员和流程…</source>
        <translation>People and Course…</translation>
    </message>
    <message>
        <source>人员和流转的步骤只有管理员能改。</source>
        <translation>Only an admin may change people and the course.</translation>
    </message>
    <message>
        <source>人员和流转的记录不能由别的记录撤销。</source>
        <translation>Records of people and of the course cannot be taken back by records of another kind.</translation>
    </message>
    <message>
        <source>人员的记录读不出来。</source>
        <translation>The record of a person cannot be read.</translation>
    </message>
    <message>
        <source>人员要有名字。</source>
        <translation>A person needs a name.</translation>
    </message>
    <message>
        <source>人员：%1</source>
        <translation>People: %1</translation>
    </message>
    <message>
        <source>人民币</source>
        <translation>Yuan</translation>
    </message>
    <message>
        <source>什么都没有粘贴。请打开那个编辑部，重新复制一次。</source>
        <translation>Nothing was pasted. Open that newsroom and copy it again.</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>今天 %1</source>
        <translation>Today %1</translation>
    </message>
    <message>
        <source>从</source>
        <comment>gradient</comment>
        <translation>From</translation>
    </message>
    <message>
        <source>从 %1 起</source>
        <translation>Since %1</translation>
    </message>
    <message>
        <source>从“%1”不能直接到“%2”。</source>
        <translation>There is no way from “%1” to “%2”.</translation>
    </message>
    <message>
        <source>从前找过的（↓）</source>
        <translation>Earlier searches (↓)</translation>
    </message>
    <message>
        <source>从单色里反白的字只有 %1 点，不得小于 %2 点。</source>
        <translation>Type reversed out of one ink is only %1 pt; it must not be below %2 pt.</translation>
    </message>
    <message>
        <source>从多色里反白的字只有 %1 点，不得小于 %2 点。</source>
        <translation>Type reversed out of several inks is only %1 pt; it must not be below %2 pt.</translation>
    </message>
    <message>
        <source>从左 %1% 起，%2 ppi</source>
        <translation>from %1% on the left, %2 ppi</translation>
    </message>
    <message>
        <source>从左到右断成上下两半（距版心上边 %1 毫米）。</source>
        <translation>The page is cut in two from left to right (%1 mm below the head of the type area).</translation>
    </message>
    <message>
        <source>从库里删除</source>
        <translation>Remove from the Library</translation>
    </message>
    <message>
        <source>从库里删除了“%1”，可以撤销。</source>
        <translation>Removed “%1” from the library; this can be undone.</translation>
    </message>
    <message>
        <source>从版上拿走；稿件回到稿库，不会丢</source>
        <translation>Takes it off the page; stories go back to the pool and are not lost</translation>
    </message>
    <message>
        <source>从现在起，只有登记过的人能签稿签版。口令防不住能读写这个文件夹的人。</source>
        <translation>From now on only registered people can sign stories and pages. Passwords are no protection against whoever can write to this folder.</translation>
    </message>
    <message>
        <source>从稿件到付印 PDF</source>
        <translation>Manuscript to press PDF</translation>
    </message>
    <message>
        <source>从第一行到这一行当表头，转栏时重复</source>
        <translation>The rows down to this one are the head, which comes again in the next column</translation>
    </message>
    <message>
        <source>从这一次修改起，修改记录不完整，不能再撤销。</source>
        <translation>From this change on the record of revisions is incomplete and cannot be undone.</translation>
    </message>
    <message>
        <source>从这里去掉</source>
        <translation>Take off This List</translation>
    </message>
    <message>
        <source>从这里另起一篇</source>
        <translation>Begin a New Story Here</translation>
    </message>
    <message>
        <source>付印</source>
        <translation>Press</translation>
    </message>
    <message>
        <source>付印</source>
        <comment>menu</comment>
        <translation>Press</translation>
    </message>
    <message>
        <source>付印 %1，%2</source>
        <translation>Press %1, %2</translation>
    </message>
    <message>
        <source>付印前的检查没有做成：%1</source>
        <translation>The check before printing could not be made: %1</translation>
    </message>
    <message>
        <source>付印前看分色、墨量和预检</source>
        <translation>Plates, ink and preflight before the press</translation>
    </message>
    <message>
        <source>付印时印出</source>
        <translation>Printed</translation>
    </message>
    <message>
        <source>付印时印出；点一下改为不印</source>
        <translation>Printed; click to leave it out of print</translation>
    </message>
    <message>
        <source>付印时间</source>
        <translation>Press time</translation>
    </message>
    <message>
        <source>付印时间…</source>
        <translation>Press Time…</translation>
    </message>
    <message>
        <source>付印时间写得不对。</source>
        <translation>The press time is wrong.</translation>
    </message>
    <message>
        <source>付印版</source>
        <translation>Press Pages</translation>
    </message>
    <message>
        <source>付印版有错误时不导出。</source>
        <translation>Press pages with errors are not exported.</translation>
    </message>
    <message>
        <source>付印：%1，每一步 %2 分钟</source>
        <translation>Press: %1, %2 minutes a step</translation>
    </message>
    <message>
        <source>代号</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>代替</source>
        <translation>Replace All Alike</translation>
    </message>
    <message>
        <source>代替 %1 处</source>
        <translation>Replace %1</translation>
    </message>
    <message>
        <source>代替没有写明换成什么。</source>
        <translation>The mark does not say what comes instead.</translation>
    </message>
    <message>
        <source>以%1为准，“%2”是%3月%4日。</source>
        <translation>As of %1, “%2” is %3/%4 (month/day).</translation>
    </message>
    <message>
        <source>以后新建的版用这里的开本和版心；已有的版不变，要改就在版上改“版式网格”。</source>
        <translation>New pages take these formats and grids; pages that exist stay as they are (change their own Grid).</translation>
    </message>
    <message>
        <source>以后本报都不查“%1”；在报纸设置的规则里可以再打开</source>
        <translation>The paper is no longer checked for “%1”; Publication Settings, Rules, switch it on again</translation>
    </message>
    <message>
        <source>以恰好充满图框为 100%</source>
        <translation>100% just fills the frame</translation>
    </message>
    <message>
        <source>以指针为中心缩放</source>
        <translation>Zoom about the pointer</translation>
    </message>
    <message>
        <source>以月日为名的事件，月日之间用间隔号</source>
        <translation>An event named by its date takes a middle dot between month and day</translation>
    </message>
    <message>
        <source>任意</source>
        <translation>Any</translation>
    </message>
    <message>
        <source>休刊日</source>
        <translation>Days without an issue</translation>
    </message>
    <message>
        <source>传统纹样</source>
        <translation>Traditional patterns</translation>
    </message>
    <message>
        <source>传递函数</source>
        <translation>transfer functions</translation>
    </message>
    <message>
        <source>位置与大小</source>
        <translation>Position and size</translation>
    </message>
    <message>
        <source>位置变了</source>
        <translation>Moved</translation>
    </message>
    <message>
        <source>位置应为四个整数：栏,行,栏数,行数，从 1 数起。</source>
        <translation>The place wants four whole numbers: COL,ROW,COLS,ROWS, counted from 1.</translation>
    </message>
    <message>
        <source>位置落在一个字的中间。</source>
        <translation>The position is inside a character.</translation>
    </message>
    <message>
        <source>位置超出了段落。</source>
        <translation>The position is outside the paragraph.</translation>
    </message>
    <message>
        <source>位置超出了版心。</source>
        <translation>The position is outside the type area.</translation>
    </message>
    <message>
        <source>低于它为错误</source>
        <translation>Error below</translation>
    </message>
    <message>
        <source>低于它就算错误的分辨率，不能高于低于它就警告的。</source>
        <translation>The resolution below which is an error cannot be higher than that of the warning.</translation>
    </message>
    <message>
        <source>低于它警告</source>
        <translation>Warning below</translation>
    </message>
    <message>
        <source>余 %1</source>
        <translation>%1 left</translation>
    </message>
    <message>
        <source>余文在那里排不满。</source>
        <translation>The rest does not fill the room there.</translation>
    </message>
    <message>
        <source>余文转 %1 版</source>
        <translation>Continue on %1</translation>
    </message>
    <message>
        <source>余文转版</source>
        <translation>Continue on another page</translation>
    </message>
    <message>
        <source>作 lint 能自动改的改动（半角标点、直引号、省略号、全角数字、汉字之间的空格等），其余一字不动。</source>
        <translation>Makes the changes that lint can make by itself (half-width marks, straight quotes, ellipses, full-width digits, spaces between Chinese characters and the like) and touches nothing else.</translation>
    </message>
    <message>
        <source>作为新的一份放进去</source>
        <translation>Put in as a New Copy</translation>
    </message>
    <message>
        <source>使用条件：%1</source>
        <translation>Terms of use: %1</translation>
    </message>
    <message>
        <source>例如：株洲日报</source>
        <translation>For example: Zhuzhou Daily</translation>
    </message>
    <message>
        <source>例如：送审前、二校</source>
        <translation>For example: before review, second proof</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Based on</translation>
    </message>
    <message>
        <source>依据：%1</source>
        <translation>Basis: %1</translation>
    </message>
    <message>
        <source>侧栏</source>
        <translation>Sidebar</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>保留</source>
        <translation>Stet</translation>
    </message>
    <message>
        <source>保留原文</source>
        <translation>The text stays (stet)</translation>
    </message>
    <message>
        <source>信号 %1</source>
        <translation>signal %1</translation>
    </message>
    <message>
        <source>修改</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>修改与它的对象不符。</source>
        <translation>The change does not fit its object.</translation>
    </message>
    <message>
        <source>修改没有编号。</source>
        <translation>The change has no id.</translation>
    </message>
    <message>
        <source>修改记录与它的行不符。</source>
        <translation>The change record does not match its row.</translation>
    </message>
    <message>
        <source>修改记录与校验值不符。</source>
        <translation>The change record does not match its hash.</translation>
    </message>
    <message>
        <source>修改记录已损坏：字段“%1”无法读取。</source>
        <translation>The change record is damaged: the field “%1” cannot be read.</translation>
    </message>
    <message>
        <source>修改里有存不下的值，未作任何修改。</source>
        <translation>The change holds a value that cannot be stored; nothing was changed.</translation>
    </message>
    <message>
        <source>修订</source>
        <translation>Tracked changes</translation>
    </message>
    <message>
        <source>修订中删除的文字</source>
        <translation>Deleted in a tracked change</translation>
    </message>
    <message>
        <source>修订中插入的文字</source>
        <translation>Inserted in a tracked change</translation>
    </message>
    <message>
        <source>修订中的表格行</source>
        <translation>A table's row in a tracked change</translation>
    </message>
    <message>
        <source>修订只有接受和拒绝两种取法，没有 %1。</source>
        <translation>Tracked changes are accepted or rejected; %1 is neither.</translation>
    </message>
    <message>
        <source>修订记录里没有这个事实。</source>
        <translation>The revision record does not hold this fact.</translation>
    </message>
    <message>
        <source>修订链在此断开。</source>
        <translation>The chain of revisions is broken here.</translation>
    </message>
    <message>
        <source>修订：%1 删去「%2」</source>
        <translation>Tracked change: %1 took out “%2”</translation>
    </message>
    <message>
        <source>修订：%1 插入</source>
        <translation>Tracked change: %1 put this in</translation>
    </message>
    <message>
        <source>值班总编</source>
        <translation>Chief editor</translation>
    </message>
    <message>
        <source>做什么</source>
        <translation>What it does</translation>
    </message>
    <message>
        <source>做出付印用的 PDF，先预检再交出</source>
        <translation>Makes the PDF for the press, preflighted before it is handed over</translation>
    </message>
    <message>
        <source>停下了。</source>
        <translation>Stopped.</translation>
    </message>
    <message>
        <source>停止</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>停靠</source>
        <translation>Dock</translation>
    </message>
    <message>
        <source>元数据</source>
        <translation>metadata</translation>
    </message>
    <message>
        <source>元素</source>
        <translation>Elements</translation>
    </message>
    <message>
        <source>元素库</source>
        <translation>Library</translation>
    </message>
    <message>
        <source>先不定</source>
        <translation>Not decided</translation>
    </message>
    <message>
        <source>先写上主题。</source>
        <translation>Write the headline first.</translation>
    </message>
    <message>
        <source>先出样：banxin-cli proof，或者按“出大样”。</source>
        <translation>Make the proof first: banxin-cli proof, or the room for proofs.</translation>
    </message>
    <message>
        <source>先复制网页、文本或文件，再来粘贴。</source>
        <translation>Copy a web page, a text or files first, then paste.</translation>
    </message>
    <message>
        <source>先把光标放到文字里。</source>
        <translation>Put the caret into a text first.</translation>
    </message>
    <message>
        <source>先把光标放进文字，或选中稿区。</source>
        <translation>Put the caret into text, or select an area, first.</translation>
    </message>
    <message>
        <source>先把稿件签发。</source>
        <translation>Have the stories signed first.</translation>
    </message>
    <message>
        <source>先检查全部内容，有一处不对就不写。编辑部里编号相同、内容也相同的照旧，内容不同的作为冲突拒绝（5），
什么也不改。
  --as-new   全部作为新的一份放进去，与编辑部里已有的互不相干</source>
        <translation>All of it is checked first, and nothing is written where anything is wrong. What the newsroom has under the same id and the same is kept;
what it has otherwise is refused as a conflict (5), and nothing is changed.
  --as-new   everything goes in as something new, apart from what the newsroom has</translation>
    </message>
    <message>
        <source>先点版上的一篇稿，或者在稿库里用右键。</source>
        <translation>Click a story on the page, or use the right button in the pool.</translation>
    </message>
    <message>
        <source>先用 banxin-cli person add 登记。</source>
        <translation>Register them first with banxin-cli person add.</translation>
    </message>
    <message>
        <source>先用 banxin-cli proof 出样。</source>
        <translation>Make a proof first: banxin-cli proof.</translation>
    </message>
    <message>
        <source>先看一遍，再一步改完</source>
        <translation>Look first, then mend all in one step</translation>
    </message>
    <message>
        <source>先选中一个多边形</source>
        <translation>select a polygon first</translation>
    </message>
    <message>
        <source>先选中一个或两个稿区</source>
        <translation>select one or two areas first</translation>
    </message>
    <message>
        <source>先选中一个稿区</source>
        <translation>select an area first</translation>
    </message>
    <message>
        <source>先选中三个以上的东西</source>
        <translation>select three things or more first</translation>
    </message>
    <message>
        <source>先选中两个以上的东西</source>
        <translation>select two things or more first</translation>
    </message>
    <message>
        <source>先选中文字。</source>
        <translation>Select text first.</translation>
    </message>
    <message>
        <source>先选中文字；文字的颜色来自同色的字符样式。</source>
        <translation>Select text first; its colour comes from a character style of that colour.</translation>
    </message>
    <message>
        <source>先选中版上的东西</source>
        <translation>select something on the page first</translation>
    </message>
    <message>
        <source>先选中稿区、框、线或图形。</source>
        <translation>Select an area, a box, a rule or a drawing first.</translation>
    </message>
    <message>
        <source>先选中稿区、框或图形。</source>
        <translation>Select an area, a box or a drawing first.</translation>
    </message>
    <message>
        <source>先选中要改的字。</source>
        <translation>Select the text to change first.</translation>
    </message>
    <message>
        <source>先选要导出的版。</source>
        <translation>Choose the pages to export first.</translation>
    </message>
    <message>
        <source>先采纳或退回它。</source>
        <translation>Accept or reject it first.</translation>
    </message>
    <message>
        <source>光标不在表格里。</source>
        <translation>The caret is not in a table.</translation>
    </message>
    <message>
        <source>光标在超出的 %1 字里</source>
        <translation>Caret in the overset (%1 ch)</translation>
    </message>
    <message>
        <source>光标处的问题</source>
        <translation>Finding at the Caret</translation>
    </message>
    <message>
        <source>光标所在的段落用“%1”样式</source>
        <translation>Sets the caret’s paragraph in the style “%1”</translation>
    </message>
    <message>
        <source>光标放到文字开头</source>
        <translation>Put the caret at the start of the text</translation>
    </message>
    <message>
        <source>光标进到所选稿区的开头</source>
        <translation>Puts the caret at the head of the chosen area</translation>
    </message>
    <message>
        <source>入库</source>
        <translation>Store</translation>
    </message>
    <message>
        <source>入库并上 %1</source>
        <translation>Store and Place on %1</translation>
    </message>
    <message>
        <source>全不选</source>
        <translation>None</translation>
    </message>
    <message>
        <source>全字半字等同</source>
        <translation>Ignore width</translation>
    </message>
    <message>
        <source>全文件</source>
        <translation>Whole file</translation>
    </message>
    <message>
        <source>全期的差错率：各版、各篇、各人、各类；存成 PDF 或表格</source>
        <translation>The issue’s error rate by page, story, person and kind; to be kept as a PDF or a table</translation>
    </message>
    <message>
        <source>全版 %1 字</source>
        <translation>Whole page %1 ch</translation>
    </message>
    <message>
        <source>全版说明</source>
        <translation>Note for the page</translation>
    </message>
    <message>
        <source>全稿</source>
        <translation>All</translation>
    </message>
    <message>
        <source>全稿 %1 字</source>
        <translation>Story %1 ch</translation>
    </message>
    <message>
        <source>全稿末尾的落款、编后、作者介绍</source>
        <translation>Signature, editors' note, about the author, at the very end</translation>
    </message>
    <message>
        <source>全篇都收</source>
        <translation>The whole story</translation>
    </message>
    <message>
        <source>全角</source>
        <translation>Full width</translation>
    </message>
    <message>
        <source>全角百分号</source>
        <translation>Full-width percent</translation>
    </message>
    <message>
        <source>全角空格</source>
        <translation>full-width space</translation>
    </message>
    <message>
        <source>全身空</source>
        <translation>Full-Width Space</translation>
    </message>
    <message>
        <source>全选</source>
        <translation>Select All</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>全部</source>
        <comment>templates</comment>
        <translation>All</translation>
    </message>
    <message>
        <source>全部 %1</source>
        <translation>All %1</translation>
    </message>
    <message>
        <source>全部 %1</source>
        <comment>findings</comment>
        <translation>All %1</translation>
    </message>
    <message>
        <source>全部待定的（%1）</source>
        <translation>All Open Ones (%1)</translation>
    </message>
    <message>
        <source>全部替换（先预览）…</source>
        <translation>Replace All (Preview)…</translation>
    </message>
    <message>
        <source>全部替换：先看一遍</source>
        <translation>Replace all: look first</translation>
    </message>
    <message>
        <source>全部核红完毕。</source>
        <translation>All verified.</translation>
    </message>
    <message>
        <source>全部符号</source>
        <translation>All Marks</translation>
    </message>
    <message>
        <source>全部规则</source>
        <translation>All Rules</translation>
    </message>
    <message>
        <source>全部还原</source>
        <translation>Reset all</translation>
    </message>
    <message>
        <source>全部采纳</source>
        <translation>Accept All</translation>
    </message>
    <message>
        <source>公众号的名称和发布地</source>
        <translation>name and place of the account</translation>
    </message>
    <message>
        <source>六</source>
        <translation>Sa</translation>
    </message>
    <message>
        <source>六分空</source>
        <translation>Sixth space</translation>
    </message>
    <message>
        <source>六号 7.5 pt</source>
        <translation>7.5 pt (六号)</translation>
    </message>
    <message>
        <source>共 %1 处差异。</source>
        <translation>Differences in all: %1.</translation>
    </message>
    <message>
        <source>共 %1 处，一步可以撤销</source>
        <translation>%1 in all; one step takes them back</translation>
    </message>
    <message>
        <source>共 %1 页</source>
        <translation>of %1</translation>
    </message>
    <message numerus="yes">
        <source>共 %n 版</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message>
        <source>关上这个窗口；一切都已经存好</source>
        <translation>Closes this window; all is stored already</translation>
    </message>
    <message>
        <source>关于版心</source>
        <translation>About Banxin</translation>
    </message>
    <message>
        <source>关掉了 %1 条排版规则，%2 种问题不报告。</source>
        <translation>Rules of setting switched off: %1; kinds of findings muted: %2.</translation>
    </message>
    <message>
        <source>关掉了 %1 条，改了 %2 条的级别。</source>
        <translation>%1 switched off, %2 graded otherwise.</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>关闭所有窗口</source>
        <translation>Closes all windows</translation>
    </message>
    <message>
        <source>关闭查找（Esc）</source>
        <translation>Close (Esc)</translation>
    </message>
    <message>
        <source>关闭窗口</source>
        <translation>Close Window</translation>
    </message>
    <message>
        <source>关闭适配（Esc）</source>
        <translation>Close (Esc)</translation>
    </message>
    <message>
        <source>关闭（Esc）</source>
        <translation>Close (Esc)</translation>
    </message>
    <message>
        <source>其中 %1 项编辑部里已经有了，完全相同。</source>
        <translation>Of these, %1 were in the newsroom already, exactly the same.</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>其他文字</source>
        <translation>Other Text</translation>
    </message>
    <message>
        <source>其他版都没有空处。</source>
        <translation>No other page has room.</translation>
    </message>
    <message>
        <source>其余 %1 条见下面的记录。</source>
        <translation>The other %1 are in the log below.</translation>
    </message>
    <message>
        <source>兼容字形改为常用字形</source>
        <translation>A compatibility form made the common one</translation>
    </message>
    <message>
        <source>内存不够，口令没有设成。</source>
        <translation>There is not enough memory; the password was not set.</translation>
    </message>
    <message>
        <source>内存不够，画不出比较图。</source>
        <translation>There is not enough memory to draw the comparison.</translation>
    </message>
    <message>
        <source>内存不够，画不出这一版。</source>
        <translation>There is not enough memory to draw this page.</translation>
    </message>
    <message>
        <source>内存不够，画不出这一版；请把分辨率调低。</source>
        <translation>There is not enough memory to draw this page; please choose a lower resolution.</translation>
    </message>
    <message>
        <source>内存不够，这一步没有做完。</source>
        <translation>Out of memory; this step was not finished.</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>内容与校验值不符。</source>
        <translation>The content does not match its hash.</translation>
    </message>
    <message>
        <source>内容太多（“%1”超过 %2 个）。</source>
        <translation>there is too much in it (more than %2 of “%1”).</translation>
    </message>
    <message>
        <source>内容已不能读出。</source>
        <translation>The content can no longer be read.</translation>
    </message>
    <message>
        <source>内容提要、编者按</source>
        <translation>Summary, editors' introduction</translation>
    </message>
    <message>
        <source>内容无法读取，或与其所在的行不符。</source>
        <translation>The content cannot be read, or does not match its row.</translation>
    </message>
    <message>
        <source>内容流用到的“%1”不在资源里（%2 处）。</source>
        <translation>Content uses “%1”, which is not among its resources (in %2 places).</translation>
    </message>
    <message>
        <source>内容流里成对的操作符（q 与 Q、BT 与 ET 等）有 %1 处不成对。</source>
        <translation>Operators that belong together in content (q and Q, BT and ET, …) do not pair in %1 places.</translation>
    </message>
    <message>
        <source>内容流里有 %1 处语法错误。</source>
        <translation>Content breaks the syntax in %1 places.</translation>
    </message>
    <message>
        <source>内容流里有 PDF 没有的操作符“%1”（%2 处）。</source>
        <translation>Content has the operator “%1”, which PDF does not know (in %2 places).</translation>
    </message>
    <message>
        <source>内容的校验值与修订记录不符。</source>
        <translation>The content's hash does not match the revision record.</translation>
    </message>
    <message>
        <source>内容缺失。</source>
        <translation>The content is missing.</translation>
    </message>
    <message>
        <source>内容过于复杂</source>
        <translation>its content is too complex</translation>
    </message>
    <message>
        <source>内边距</source>
        <translation>Insets</translation>
    </message>
    <message>
        <source>内边距要有左、上、右、下四个，不能比版面宽。</source>
        <translation>Insets are four: left, top, right and bottom, none wider than a page.</translation>
    </message>
    <message>
        <source>内边距：%1</source>
        <translation>Inset: %1</translation>
    </message>
    <message>
        <source>内页</source>
        <translation>Inside</translation>
    </message>
    <message>
        <source>再入库一份</source>
        <translation>Store Again</translation>
    </message>
    <message>
        <source>再制</source>
        <translation>Duplicate</translation>
    </message>
    <message>
        <source>再查一遍</source>
        <translation>Check Again</translation>
    </message>
    <message>
        <source>再移图片就盖不满图框了；按住 Alt 拖动可以露白。</source>
        <translation>Any farther and the picture would no longer cover its frame; hold Alt and drag to leave it bare.</translation>
    </message>
    <message>
        <source>再移就出了版心。</source>
        <translation>That would leave the type area.</translation>
    </message>
    <message>
        <source>再选中与它对调的另一处，Esc 取消。</source>
        <translation>Now select the text to swap it with; Esc cancels.</translation>
    </message>
    <message>
        <source>冒号</source>
        <translation>Colon</translation>
    </message>
    <message>
        <source>写 --tracked accepted 或 --tracked rejected。</source>
        <translation>Say --tracked accepted or --tracked rejected.</translation>
    </message>
    <message>
        <source>写一句为什么不改，校对会看到。</source>
        <translation>Say in a sentence why not; the proofreader will see it.</translation>
    </message>
    <message>
        <source>写一句为什么可以这样，例如“专名如此”。</source>
        <translation>Say in a sentence why it may stand, for example “that is its name”.</translation>
    </message>
    <message>
        <source>写一句为什么退回，再按“退回”</source>
        <translation>Say why, then press Reject</translation>
    </message>
    <message>
        <source>写出的文件读不回来：%1。</source>
        <translation>The written file cannot be read back: %1.</translation>
    </message>
    <message>
        <source>写到印刷配置的送厂文件夹，带校验值和回执</source>
        <translation>Into the delivery folder of the printer’s profile, with checksums and a receipt</translation>
    </message>
    <message>
        <source>写到印刷配置的送厂文件夹：PDF，每个 PDF 一个 .sha256（sha256sum -c 能查），写完读回核对，最后是回执
（…_receipt_N.json 和 .txt）。同一版再送是新的版本，已有的文件从不覆盖。文件夹不在、满了或者不能写时退出码为 3，
印厂那里没有新文件。
  --to FOLDER   这一次送到别的文件夹
  --trial       送厂试样，文件名带 _sample
  --force       带着错误送厂，要写明理由 --reason，退出码为 1
  --status      列出送过的：版、版本、时间、文件，之后版面改过没有
  --json        输出 JSON：{"folder","receipt","files":[{"file","pages","version","bytes","sha256"}]}；
    --status 时 {"deliveries":[{"page","printer","version","trial","file","receipt","bytes","sha256",
    "person","time","newest","changed"}]}</source>
        <translation>Into the delivery folder of the printer’s profile: PDFs, a .sha256 for each (sha256sum -c reads it), all read back, and the
receipt last (…_receipt_N.json and .txt). A page that goes again is a new version; no file is ever replaced. 3 where the
folder is away, full or may not be written to: the plant then has no new files.
  --to FOLDER   to another folder this once
  --trial       a trial for the plant; _sample in the files' names
  --force       with errors; a reason (--reason) is needed, and the exit code is 1
  --status      lists what went: page, version, time, file, and whether the page was changed since
  --json        JSON: {"folder","receipt","files":[{"file","pages","version","bytes","sha256"}]};
    with --status {"deliveries":[{"page","printer","version","trial","file","receipt","bytes","sha256",
    "person","time","newest","changed"}]}</translation>
    </message>
    <message>
        <source>写到自己选的地方</source>
        <translation>To a place of your own choice</translation>
    </message>
    <message>
        <source>写字</source>
        <translation>Write</translation>
    </message>
    <message>
        <source>写文件</source>
        <translation>Writing</translation>
    </message>
    <message>
        <source>写明理由，如：照片是史料，没有更大的</source>
        <translation>The reason, e.g. archive photograph, no larger one exists</translation>
    </message>
    <message>
        <source>写法不对（%1）</source>
        <translation>it is written wrongly (%1)</translation>
    </message>
    <message>
        <source>写版面</source>
        <translation>Drawing</translation>
    </message>
    <message>
        <source>写稿的人和单位</source>
        <translation>Who wrote it, and their office</translation>
    </message>
    <message>
        <source>写进 PDF，屏幕阅读器念它；图说已经说清的可以不写</source>
        <translation>Goes into the PDF for screen readers; not needed where the caption says it</translation>
    </message>
    <message>
        <source>写进回执，有版边说明时也印在那里</source>
        <translation>For the receipt and the slug line</translation>
    </message>
    <message>
        <source>减号</source>
        <translation>Minus sign</translation>
    </message>
    <message>
        <source>减小空距</source>
        <translation>Less Space</translation>
    </message>
    <message>
        <source>减少不能用“倍”表示</source>
        <translation>A decrease cannot be told in multiples (“倍”)</translation>
    </message>
    <message>
        <source>减空 %1‰</source>
        <translation>tight %1‰</translation>
    </message>
    <message>
        <source>几处不同</source>
        <translation>Various</translation>
    </message>
    <message>
        <source>几样东西上下居中对齐</source>
        <translation>Middles in one horizontal line</translation>
    </message>
    <message>
        <source>几样东西左右居中对齐</source>
        <translation>Middles in one vertical line</translation>
    </message>
    <message>
        <source>几样东西当一样移动</source>
        <translation>Several things move as one</translation>
    </message>
    <message>
        <source>几样东西的上边对齐</source>
        <translation>Upper edges in one line</translation>
    </message>
    <message>
        <source>几样东西的下边对齐</source>
        <translation>Lower edges in one line</translation>
    </message>
    <message>
        <source>几样东西的右边对齐</source>
        <translation>Right edges in one line</translation>
    </message>
    <message>
        <source>几样东西的左边对齐</source>
        <translation>Left edges in one line</translation>
    </message>
    <message>
        <source>几种油墨套印的字“%1”只有 %2 磅，至少要 %3 磅。</source>
        <translation>“%1” in several inks has only %2 pt; it needs %3.</translation>
    </message>
    <message>
        <source>出%1</source>
        <translation>Make %1</translation>
    </message>
    <message>
        <source>出大样 %1</source>
        <translation>Make Proof %1</translation>
    </message>
    <message>
        <source>出小样</source>
        <translation>Make Galley Proof</translation>
    </message>
    <message>
        <source>出报的星期</source>
        <translation>Days of publication</translation>
    </message>
    <message>
        <source>出样</source>
        <translation>Make Proof</translation>
    </message>
    <message>
        <source>出样以后版面又改过。</source>
        <translation>The page was changed after the proof was made.</translation>
    </message>
    <message>
        <source>出样以后版面又改过：签的是样张，不是现在的版面。</source>
        <translation>The page was changed after the proof: what is signed is the proof, not the page as it is.</translation>
    </message>
    <message>
        <source>出样以后版面没有改过</source>
        <translation>The page is as in the proof</translation>
    </message>
    <message>
        <source>出样：%1</source>
        <translation>Make proof: %1</translation>
    </message>
    <message>
        <source>出样：导出一个版，留下 PDF、校次和修订号</source>
        <translation>makes a proof: exports a page and keeps PDF, round and revision</translation>
    </message>
    <message>
        <source>出清样</source>
        <translation>Make Clean Proof</translation>
    </message>
    <message>
        <source>出版</source>
        <translation>Publisher</translation>
    </message>
    <message>
        <source>出版信息</source>
        <translation>Imprint</translation>
    </message>
    <message>
        <source>出版前一天</source>
        <translation>Day before</translation>
    </message>
    <message>
        <source>出版单位</source>
        <translation>publisher</translation>
    </message>
    <message>
        <source>出版当天</source>
        <translation>Day of issue</translation>
    </message>
    <message>
        <source>出版日期</source>
        <translation>Issue date</translation>
    </message>
    <message>
        <source>出版日期不对。</source>
        <translation>The publication date is wrong.</translation>
    </message>
    <message>
        <source>出血</source>
        <translation>Bleed</translation>
    </message>
    <message>
        <source>出血 %1 mm</source>
        <translation>bleed %1 mm</translation>
    </message>
    <message>
        <source>出血框里有批注（%1）。</source>
        <translation>There is an annotation within the bleed (%1).</translation>
    </message>
    <message>
        <source>出血要在 0 和 50 mm 之间。</source>
        <translation>Bleed has to be between 0 and 50 mm.</translation>
    </message>
    <message>
        <source>分享按钮</source>
        <translation>share buttons</translation>
    </message>
    <message>
        <source>分号</source>
        <translation>Semicolon</translation>
    </message>
    <message>
        <source>分布</source>
        <translation>Distribute</translation>
    </message>
    <message>
        <source>分开</source>
        <translation>Separate</translation>
    </message>
    <message>
        <source>分开的标题</source>
        <translation>Parted headlines</translation>
    </message>
    <message>
        <source>分文件</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>分栏</source>
        <translation>Mode</translation>
    </message>
    <message>
        <source>分组的名字写得不对</source>
        <translation>the name of a group is written wrongly</translation>
    </message>
    <message>
        <source>分组要在查找的正则式里用“(?&lt;名字&gt;…)”取名。</source>
        <translation>Groups get their names by “(?&lt;name&gt;…)” in the expression.</translation>
    </message>
    <message>
        <source>分色</source>
        <translation>Separations</translation>
    </message>
    <message>
        <source>分辨率</source>
        <translation>Resolution</translation>
    </message>
    <message>
        <source>分辨率要在 1 和 4800 ppi 之间。</source>
        <translation>Resolutions have to be between 1 and 4800 ppi.</translation>
    </message>
    <message>
        <source>分隔号</source>
        <translation>Slash</translation>
    </message>
    <message>
        <source>分隔号不在行尾</source>
        <translation>No solidus at a line's end</translation>
    </message>
    <message>
        <source>分隔号不在行首</source>
        <translation>No solidus at a line's start</translation>
    </message>
    <message>
        <source>分隔线</source>
        <translation>divider</translation>
    </message>
    <message>
        <source>分（角）</source>
        <translation>Minute of arc</translation>
    </message>
    <message>
        <source>刊号 CN</source>
        <translation>CN Number</translation>
    </message>
    <message>
        <source>刊号、期号、版数、主管主办出版、地址电话、发行、印刷、定价都有</source>
        <translation>CN number, issue number, page count, supervisor, sponsor, publisher, address, telephone, distribution, printer and price are there</translation>
    </message>
    <message>
        <source>列“%1”与修订记录中的内容不符。</source>
        <translation>Column “%1” does not agree with the content in the record of revisions.</translation>
    </message>
    <message>
        <source>列出两次校样之间的每一处差异</source>
        <translation>List every difference between two proofs</translation>
    </message>
    <message>
        <source>列出各期、版面和稿件</source>
        <translation>lists issues, pages and stories</translation>
    </message>
    <message>
        <source>列出当时和现在之间的每一处差异</source>
        <translation>List every difference between then and now</translation>
    </message>
    <message>
        <source>列出或填写版面信息：刊号、署名、期号等</source>
        <translation>lists or fills in page information: CN number, credits, issue number</translation>
    </message>
    <message>
        <source>列出让稿件放得下的几种办法，先看再用</source>
        <translation>Ways to make the story fit, seen before they are taken</translation>
    </message>
    <message>
        <source>初审</source>
        <translation>First review</translation>
    </message>
    <message>
        <source>初审通过</source>
        <translation>Pass First Review</translation>
    </message>
    <message>
        <source>初稿</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>删 %1 字</source>
        <translation>removed: %1</translation>
    </message>
    <message numerus="yes">
        <source>删 %n 字（稿件留着）</source>
        <translation>
            <numerusform>Cut %n character (kept in the story)</numerusform>
            <numerusform>Cut %n characters (kept in the story)</numerusform>
        </translation>
    </message>
    <message>
        <source>删“%1”</source>
        <translation>Delete “%1”</translation>
    </message>
    <message>
        <source>删到全文的 %1% 也还放不下。</source>
        <translation>Cutting %1% of the story is not enough.</translation>
    </message>
    <message>
        <source>删去</source>
        <translation>Removed</translation>
    </message>
    <message>
        <source>删去</source>
        <comment>a note</comment>
        <translation>Remove</translation>
    </message>
    <message>
        <source>删去</source>
        <comment>in place of words</comment>
        <translation>nothing</translation>
    </message>
    <message>
        <source>删去“%1”</source>
        <translation>Delete “%1”</translation>
    </message>
    <message>
        <source>删去附注</source>
        <translation>Remove note</translation>
    </message>
    <message>
        <source>删掉光标所在的列</source>
        <translation>Removes the caret’s column</translation>
    </message>
    <message>
        <source>删掉选中的行</source>
        <translation>Removes the chosen rows</translation>
    </message>
    <message>
        <source>删文（稿件留着）</source>
        <translation>Cut text (kept in the story)</translation>
    </message>
    <message>
        <source>删版</source>
        <translation>Delete Page</translation>
    </message>
    <message>
        <source>删而不印</source>
        <translation>Cut from Print</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>删除 %1</source>
        <translation>Delete %1</translation>
    </message>
    <message numerus="yes">
        <source>删除了 %1：%n 个框</source>
        <translation>
            <numerusform>%1 deleted: %n frame</numerusform>
            <numerusform>%1 deleted: %n frames</numerusform>
        </translation>
    </message>
    <message>
        <source>删除元素</source>
        <translation>Remove Element</translation>
    </message>
    <message>
        <source>删除列</source>
        <translation>Remove Column</translation>
    </message>
    <message>
        <source>删除图层</source>
        <translation>Delete Layer</translation>
    </message>
    <message>
        <source>删除图层，里面的东西归到版面</source>
        <translation>Delete the layer; what is on it goes to the page</translation>
    </message>
    <message>
        <source>删除文字</source>
        <translation>Delete text</translation>
    </message>
    <message>
        <source>删除版样</source>
        <translation>Remove Template</translation>
    </message>
    <message>
        <source>删除行</source>
        <translation>Remove Row</translation>
    </message>
    <message>
        <source>删除这一版</source>
        <translation>Remove This Page</translation>
    </message>
    <message>
        <source>删除这一版的参考线</source>
        <translation>Delete the Guides of This Page</translation>
    </message>
    <message>
        <source>到</source>
        <comment>gradient</comment>
        <translation>To</translation>
    </message>
    <message>
        <source>到“%1”要写明理由。</source>
        <translation>To go to “%1” needs a reason.</translation>
    </message>
    <message>
        <source>到上一处</source>
        <translation>To the place before</translation>
    </message>
    <message>
        <source>到下一个小标题为止</source>
        <translation>Up to the next section head</translation>
    </message>
    <message>
        <source>到下一处</source>
        <translation>To the next place</translation>
    </message>
    <message>
        <source>到了哪一步，还缺什么，还可以做什么</source>
        <translation>Where it stands, what is missing, what else may be done</translation>
    </message>
    <message>
        <source>到这一行是表头</source>
        <translation>Table Head to This Row</translation>
    </message>
    <message>
        <source>到问题列表的上一条，并在版上指出来</source>
        <translation>To the finding before, and shows it on the page</translation>
    </message>
    <message>
        <source>到问题列表的下一条，并在版上指出来</source>
        <translation>To the next finding, and shows it on the page</translation>
    </message>
    <message>
        <source>制作软件的私有数据</source>
        <translation>private data of the program that made it</translation>
    </message>
    <message>
        <source>制表符</source>
        <translation>tab</translation>
    </message>
    <message>
        <source>前一次修改</source>
        <translation>Previous Change</translation>
    </message>
    <message>
        <source>前一次校样和这一次左右对照</source>
        <translation>The proof before and this one side by side</translation>
    </message>
    <message>
        <source>前一次校样和这一次左右对照，同步滚动</source>
        <translation>The proof before beside this one, scrolling together</translation>
    </message>
    <message>
        <source>前后一致</source>
        <translation>Consistency</translation>
    </message>
    <message>
        <source>前后括号相连，收半个字</source>
        <translation>Closing and opening brackets close up by half an em</translation>
    </message>
    <message>
        <source>前引号、前括号不在行尾</source>
        <translation>No opening quote or bracket at a line's end</translation>
    </message>
    <message>
        <source>前移一层</source>
        <translation>Bring Forward</translation>
    </message>
    <message>
        <source>前进 (Alt+Right)
再到下一处</source>
        <translation>Forward (Alt+Right)
To the next place again</translation>
    </message>
    <message>
        <source>前面几审是别人</source>
        <translation>Others did the reviews before</translation>
    </message>
    <message>
        <source>前面没有可以接排的段落。</source>
        <translation>There is no paragraph before it to join.</translation>
    </message>
    <message>
        <source>剑号</source>
        <translation>Dagger</translation>
    </message>
    <message>
        <source>剪切</source>
        <translation>Cut</translation>
    </message>
    <message>
        <source>剪贴板</source>
        <translation>Clipboard</translation>
    </message>
    <message>
        <source>剪贴板上没有稿件。</source>
        <translation>There is no manuscript on the clipboard.</translation>
    </message>
    <message>
        <source>剪贴板上的内容不能粘贴：%1</source>
        <translation>What is on the clipboard cannot be pasted: %1</translation>
    </message>
    <message>
        <source>剪贴板上的图片在另一个编辑部，现在取不来：%1</source>
        <translation>The pictures on the clipboard are in another newsroom and cannot be fetched now: %1</translation>
    </message>
    <message>
        <source>剪贴板上的表格太长：有 %1 行，一次最多粘贴 %2 行。</source>
        <translation>The table on the clipboard is too long: of its %1 table rows at most %2 can be pasted at once.</translation>
    </message>
    <message>
        <source>剪贴板没有说图片在哪个编辑部，不能粘贴。</source>
        <translation>The clipboard does not say which newsroom has the pictures, so it cannot be pasted.</translation>
    </message>
    <message>
        <source>剪贴板里的不是 RTF。</source>
        <translation>What the clipboard holds is no RTF.</translation>
    </message>
    <message>
        <source>剪贴板里的文字读不懂。</source>
        <translation>The text on the clipboard cannot be read.</translation>
    </message>
    <message>
        <source>副题</source>
        <translation>Deck</translation>
    </message>
    <message>
        <source>副题、引题各占一行</source>
        <translation>Deck and kicker on lines of their own</translation>
    </message>
    <message>
        <source>副题、引题排到主题旁边</source>
        <translation>Deck and kicker beside the headline</translation>
    </message>
    <message>
        <source>副题与主题同行</source>
        <translation>Deck beside the headline</translation>
    </message>
    <message>
        <source>副题另占一行</source>
        <translation>Deck on a line of its own</translation>
    </message>
    <message>
        <source>副题排到主题旁边</source>
        <translation>Deck beside the headline</translation>
    </message>
    <message>
        <source>办妥</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>办妥：%1</source>
        <translation>Done: %1</translation>
    </message>
    <message>
        <source>加一个版</source>
        <translation>Add a page</translation>
    </message>
    <message>
        <source>加一个版…</source>
        <translation>Add a page…</translation>
    </message>
    <message>
        <source>加一版</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>加上</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>加了图形</source>
        <translation>Graphic added</translation>
    </message>
    <message>
        <source>加图形</source>
        <translation>Add shape</translation>
    </message>
    <message>
        <source>加图案</source>
        <translation>Add ornament</translation>
    </message>
    <message>
        <source>加图片</source>
        <translation>Add Picture</translation>
    </message>
    <message>
        <source>加图片框</source>
        <translation>Add picture frame</translation>
    </message>
    <message>
        <source>加图片说明</source>
        <translation>Add caption</translation>
    </message>
    <message>
        <source>加大空距</source>
        <translation>More Space</translation>
    </message>
    <message>
        <source>加密</source>
        <translation>encryption</translation>
    </message>
    <message>
        <source>加文字</source>
        <translation>Add text</translation>
    </message>
    <message>
        <source>加框</source>
        <translation>Box</translation>
    </message>
    <message>
        <source>加框与底纹</source>
        <translation>Box and tint</translation>
    </message>
    <message>
        <source>加版</source>
        <translation>Add Page</translation>
    </message>
    <message>
        <source>加稿区</source>
        <translation>Add area</translation>
    </message>
    <message>
        <source>加空 %1‰</source>
        <translation>loose %1‰</translation>
    </message>
    <message>
        <source>加线</source>
        <translation>Add rule</translation>
    </message>
    <message>
        <source>加附注</source>
        <translation>Add note</translation>
    </message>
    <message>
        <source>加附注…</source>
        <translation>Add Note…</translation>
    </message>
    <message>
        <source>加高稿区</source>
        <translation>Make the area higher</translation>
    </message>
    <message>
        <source>动作</source>
        <translation>actions</translation>
    </message>
    <message>
        <source>区分大小写</source>
        <translation>Match Case</translation>
    </message>
    <message>
        <source>区里有图，改栏数会错开图边。</source>
        <translation>Pictures stand on the legs as they are.</translation>
    </message>
    <message>
        <source>千克</source>
        <translation>Kilogram</translation>
    </message>
    <message>
        <source>千分号</source>
        <translation>Per mille</translation>
    </message>
    <message>
        <source>半字线</source>
        <translation>En dash</translation>
    </message>
    <message>
        <source>半角</source>
        <translation>Half width</translation>
    </message>
    <message>
        <source>华氏度</source>
        <translation>Degrees Fahrenheit</translation>
    </message>
    <message>
        <source>单个字不会倒置，请核对来稿和字体。</source>
        <translation>No single character is ever upside down: look at the manuscript and the typeface.</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Units</translation>
    </message>
    <message>
        <source>单位</source>
        <comment>of a section</comment>
        <translation>Unit</translation>
    </message>
    <message>
        <source>单位</source>
        <comment>role</comment>
        <translation>Unit</translation>
    </message>
    <message>
        <source>单位符号的写法不对</source>
        <translation>A unit symbol is written wrongly</translation>
    </message>
    <message>
        <source>单击</source>
        <translation>Click</translation>
    </message>
    <message>
        <source>单线</source>
        <translation>Single rule</translation>
    </message>
    <message>
        <source>单色底反白字至少</source>
        <translation>Reversed type, one ink</translation>
    </message>
    <message>
        <source>单色线至少</source>
        <translation>Rules in one ink</translation>
    </message>
    <message>
        <source>占栏</source>
        <translation>Wide</translation>
    </message>
    <message>
        <source>占满几个基本栏，就用版面的基本栏</source>
        <translation>The page's own columns where the area spans as many</translation>
    </message>
    <message>
        <source>占行</source>
        <translation>High</translation>
    </message>
    <message>
        <source>印刷</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>印刷单位</source>
        <translation>printer</translation>
    </message>
    <message>
        <source>印刷视图</source>
        <translation>Press View</translation>
    </message>
    <message>
        <source>印刷配置</source>
        <translation>Printer Profile</translation>
    </message>
    <message>
        <source>印刷配置“%1”没有送厂文件夹。</source>
        <translation>The printer’s profile “%1” has no delivery folder.</translation>
    </message>
    <message>
        <source>印刷配置“%1”：%2</source>
        <translation>Printer “%1”: %2</translation>
    </message>
    <message>
        <source>印刷配置…</source>
        <translation>Printer Profiles…</translation>
    </message>
    <message>
        <source>印刷配置不是 JSON 对象。</source>
        <translation>The printer's profile is no JSON object.</translation>
    </message>
    <message>
        <source>印刷配置最多 %1 个。</source>
        <translation>There can be %1 printer profiles at most.</translation>
    </message>
    <message>
        <source>印刷配置里没有“%1”这一项，或者它的值不对。</source>
        <translation>A printer's profile has no “%1”, or not with such a value.</translation>
    </message>
    <message>
        <source>印前</source>
        <translation>Prepress</translation>
    </message>
    <message>
        <source>印前检查</source>
        <translation>Preflight</translation>
    </message>
    <message>
        <source>印厂来取文件的文件夹：PDF、校验值和回执都写到这里</source>
        <translation>The folder from which the plant fetches its files: PDFs, checksums and receipts are written here</translation>
    </message>
    <message>
        <source>印厂的特性文件、墨量限度和成品标记</source>
        <translation>The plants’ ICC profiles, ink limits and marks</translation>
    </message>
    <message>
        <source>印厂要什么：特性文件、墨量上限、分辨率、标记和文件名。印刷配置在自己的窗口里改，在那里保存就生效，可以撤销。</source>
        <translation>What the plant wants: colour profile, ink limit, resolutions, marks and file names. Printers' profiles are changed in a dialog of their own; saving there takes effect at once and can be undone.</translation>
    </message>
    <message>
        <source>印在版边说明里，如时间、操作人</source>
        <translation>Printed on the slug line, such as time and operator</translation>
    </message>
    <message>
        <source>印成单黑</source>
        <translation>Black only</translation>
    </message>
    <message>
        <source>印版</source>
        <translation>Plates</translation>
    </message>
    <message>
        <source>历史</source>
        <translation>History</translation>
    </message>
    <message>
        <source>历史记录里没有这一步。</source>
        <translation>The history has no such step.</translation>
    </message>
    <message>
        <source>历法</source>
        <translation>Calendar</translation>
    </message>
    <message>
        <source>压缩包里 %1 的路径不正常，没有读入。</source>
        <translation>The path of %1 in the archive is not a proper one; it was not read.</translation>
    </message>
    <message>
        <source>压缩文件压得异常小，像是压缩炸弹，没有读取。</source>
        <translation>The archive is packed suspiciously small, like a decompression bomb, and was not read.</translation>
    </message>
    <message>
        <source>压缩文件展开后超过 200 MB，没有读取。</source>
        <translation>The archive unpacks to more than 200 MB and was not read.</translation>
    </message>
    <message>
        <source>压缩文件已损坏，无法读取。</source>
        <translation>The archive is damaged and cannot be read.</translation>
    </message>
    <message>
        <source>压缩文件里的文件超过一万个，没有读取。</source>
        <translation>The archive holds more than ten thousand files and was not read.</translation>
    </message>
    <message>
        <source>压缩文件里缺少必要的部分。</source>
        <translation>The archive lacks a part that it needs.</translation>
    </message>
    <message>
        <source>厘米</source>
        <translation>Centimetre</translation>
    </message>
    <message>
        <source>原文已经变动，找不到唯一的位置：请指定位置，或者退回。</source>
        <translation>Its text has changed and is not found exactly once: place the mark by hand, or reject it.</translation>
    </message>
    <message>
        <source>原稿</source>
        <translation>Manuscript</translation>
    </message>
    <message>
        <source>原稿和取稿记录随稿保存。</source>
        <translation>The manuscript and the import log are kept with the stories.</translation>
    </message>
    <message>
        <source>原稿行</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>去了图形</source>
        <translation>Graphic removed</translation>
    </message>
    <message>
        <source>去向</source>
        <translation>Destination</translation>
    </message>
    <message>
        <source>去掉</source>
        <translation>Remove</translation>
    </message>
    <message numerus="yes">
        <source>去掉后来加的 %n 个框</source>
        <translation>
            <numerusform>%n later frame removed</numerusform>
            <numerusform>%n later frames removed</numerusform>
        </translation>
    </message>
    <message>
        <source>去掉字符样式</source>
        <translation>No Character Style</translation>
    </message>
    <message>
        <source>参考线离版面太远。</source>
        <translation>The guide is too far from the page.</translation>
    </message>
    <message>
        <source>双击或回车：用于光标所在的段落</source>
        <translation>Double click or Return: for the paragraph at the caret</translation>
    </message>
    <message>
        <source>双击或回车：用于选中的文字</source>
        <translation>Double click or Return: for the selected text</translation>
    </message>
    <message>
        <source>双击撤销到这一步</source>
        <translation>Double-click to go back to this step</translation>
    </message>
    <message>
        <source>双击查看当时的版面</source>
        <translation>Double-click to see the page as it was</translation>
    </message>
    <message>
        <source>双击重做到这一步</source>
        <translation>Double-click to redo up to this step</translation>
    </message>
    <message>
        <source>双击，或单击后按回车</source>
        <translation>Double click, or click and press Return</translation>
    </message>
    <message>
        <source>双引号里面的引号应为单引号</source>
        <translation>Quotes inside double quotes are single</translation>
    </message>
    <message>
        <source>双线</source>
        <translation>Double rule</translation>
    </message>
    <message>
        <source>反白字“%1”只有 %2 磅，几种油墨的底上至少要 %3 磅。</source>
        <translation>Reversed type “%1” has only %2 pt; on a ground of several inks it needs %3.</translation>
    </message>
    <message>
        <source>反白字“%1”只有 %2 磅，至少要 %3 磅。</source>
        <translation>Reversed type “%1” has only %2 pt; it needs %3.</translation>
    </message>
    <message>
        <source>反白字、彩色字、细线</source>
        <translation>Reversed type, coloured type, fine rules</translation>
    </message>
    <message>
        <source>反白字太小</source>
        <translation>Reversed type is too small</translation>
    </message>
    <message>
        <source>反白时镂空，不叠印</source>
        <translation>Knocks out, never overprints</translation>
    </message>
    <message>
        <source>发丝空</source>
        <translation>Hair space</translation>
    </message>
    <message>
        <source>发现 %1 处损坏。</source>
        <translation>Faults found: %1.</translation>
    </message>
    <message>
        <source>发现错误 %1 处，警告 %2 处（%3 页）。</source>
        <translation>Errors: %1, warnings: %2, pages: %3.</translation>
    </message>
    <message>
        <source>发稿时间：%1</source>
        <translation>Sent on: %1</translation>
    </message>
    <message>
        <source>发行</source>
        <translation>distribution</translation>
    </message>
    <message>
        <source>取剪贴板上的网页、文本或文件 (%1)</source>
        <translation>Take the web page, text or files on the clipboard (%1)</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>取消勾选的不再列在“问题”里；错误总要列出，不能关掉。</source>
        <translation>What is unchecked is no longer listed under Findings; errors always are.</translation>
    </message>
    <message>
        <source>取消勾选的规则本报不查。版面规范在排版时是警告，付印时是错误；选中一条，可以改它的级别。</source>
        <translation>Rules without a tick are not run. Rules of the page are warnings while it is made and errors at its release; choose a rule to grade it otherwise.</translation>
    </message>
    <message>
        <source>取消编组</source>
        <translation>Ungroup</translation>
    </message>
    <message>
        <source>取稿</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>取稿…</source>
        <translation>Import…</translation>
    </message>
    <message>
        <source>取稿记录</source>
        <translation>Import log</translation>
    </message>
    <message>
        <source>取稿记录 %1</source>
        <translation>Import log %1</translation>
    </message>
    <message>
        <source>取稿记录存不下来：%1。</source>
        <translation>The import log could not be saved: %1.</translation>
    </message>
    <message>
        <source>取稿记录存好了：%1</source>
        <translation>The import log is saved: %1</translation>
    </message>
    <message>
        <source>取稿里还有 %1 份来稿没有入库。现在关闭，粘贴的和改过的会丢掉。</source>
        <translation>Manuscripts not stored yet: %1. If you close now, what was pasted and what you corrected is lost.</translation>
    </message>
    <message>
        <source>取稿：把来稿收进稿库 (%1)</source>
        <translation>Import: take manuscripts into the pool (%1)</translation>
    </message>
    <message>
        <source>取稿：选文件</source>
        <translation>Import: choose files</translation>
    </message>
    <message>
        <source>取稿：选文件夹</source>
        <translation>Import: choose a folder</translation>
    </message>
    <message>
        <source>叠加</source>
        <translation>Overlay</translation>
    </message>
    <message>
        <source>叠加透明度</source>
        <translation>Overlay Mix</translation>
    </message>
    <message>
        <source>叠印没有用 OPM 1，颜色（%1）里为零的油墨会把下面的擦掉。</source>
        <translation>Overprint without OPM 1: the inks that the colour (%1) does not have erase what is below.</translation>
    </message>
    <message>
        <source>口令</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>口令不对。</source>
        <translation>The password is wrong.</translation>
    </message>
    <message>
        <source>口令不对，付印时间没有改。</source>
        <translation>The password is wrong; the press time was not changed.</translation>
    </message>
    <message>
        <source>口令不对，没有改。</source>
        <translation>The password is wrong; nothing was changed.</translation>
    </message>
    <message>
        <source>口令不对，没有登录。</source>
        <translation>The password is wrong; nobody was signed in.</translation>
    </message>
    <message>
        <source>口令不对，没有签。</source>
        <translation>The password is wrong; nothing was signed.</translation>
    </message>
    <message>
        <source>句末用了半角的点</source>
        <translation>A half-width point ends a Chinese sentence</translation>
    </message>
    <message>
        <source>另一个文字框的底纹或线</source>
        <translation>The shading or line of another text frame</translation>
    </message>
    <message>
        <source>另一个程序正占用编辑部。</source>
        <translation>Another program is holding the newsroom.</translation>
    </message>
    <message>
        <source>另一个稿区的底纹或线</source>
        <translation>The shading or line of another area</translation>
    </message>
    <message>
        <source>另一份来稿里也有</source>
        <translation>Also in another manuscript here</translation>
    </message>
    <message>
        <source>另定</source>
        <translation>other</translation>
    </message>
    <message>
        <source>另有 %1 件</source>
        <translation>%1 more</translation>
    </message>
    <message>
        <source>另有 %1 处</source>
        <translation>%1 more</translation>
    </message>
    <message>
        <source>另有 %1 段改动。</source>
        <translation>Changed paragraphs besides: %1.</translation>
    </message>
    <message>
        <source>另起一行</source>
        <translation>Alone</translation>
    </message>
    <message>
        <source>另起段</source>
        <translation>New paragraph</translation>
    </message>
    <message>
        <source>只带版心与网格</source>
        <translation>Type area and grid alone</translation>
    </message>
    <message>
        <source>只有 %1 ppi，至少要 %2，最好有 %3。</source>
        <translation>Only %1 ppi; %2 are needed, %3 are better.</translation>
    </message>
    <message>
        <source>只有一个图框，没有可以排齐的。</source>
        <translation>There is one frame alone: nothing to align.</translation>
    </message>
    <message>
        <source>只有一种就空着</source>
        <translation>empty where there is only one</translation>
    </message>
    <message>
        <source>只有值班总编可以放行。</source>
        <translation>Only the chief editor may pass over it.</translation>
    </message>
    <message>
        <source>只有印刷要的，文件小一些</source>
        <translation>Only what the press needs; a smaller file</translation>
    </message>
    <message>
        <source>只有标题和正文</source>
        <translation>Nothing but a headline and body text</translation>
    </message>
    <message>
        <source>只有标题在稿区里有自己的断行。</source>
        <translation>Only headlines have line breaks of their own in an area.</translation>
    </message>
    <message>
        <source>只有段落的文字可以这样修改。</source>
        <translation>Only the text of a paragraph can be changed like this.</translation>
    </message>
    <message>
        <source>只有稿件的文字里可以有表格，图片说明和框里不行。</source>
        <translation>Only the text of a story can hold a table, not a caption or a frame.</translation>
    </message>
    <message>
        <source>只有管理员能改付印时间，%1 不是。</source>
        <translation>Only an admin can change the press time, and %1 is none.</translation>
    </message>
    <message>
        <source>只有管理员能登记人员和改步骤，%1 不是。</source>
        <translation>Only an administrator may register people and change steps; %1 is none.</translation>
    </message>
    <message>
        <source>只有说明“比武现场”</source>
        <translation>Nothing but a caption that says what is seen</translation>
    </message>
    <message>
        <source>只有采纳了的批改才能核红。</source>
        <translation>Only accepted marks can be verified.</translation>
    </message>
    <message>
        <source>只用于这一版</source>
        <translation>This Page Alone</translation>
    </message>
    <message>
        <source>只看临近和超时</source>
        <translation>Only soon due and late</translation>
    </message>
    <message>
        <source>只看已经豁免的</source>
        <translation>Show only what was waived</translation>
    </message>
    <message>
        <source>只看我的（%1）</source>
        <translation>Mine only (%1)</translation>
    </message>
    <message>
        <source>只看未上版</source>
        <translation>Only unplaced</translation>
    </message>
    <message>
        <source>只看未上版（%1）</source>
        <translation>Only unplaced (%1)</translation>
    </message>
    <message>
        <source>只看未定</source>
        <translation>Open Ones</translation>
    </message>
    <message>
        <source>只能对调同一期里的稿区。</source>
        <translation>Only areas of one issue can be exchanged.</translation>
    </message>
    <message>
        <source>只能排在同一期的别的版后面。</source>
        <translation>A page can only stand after another page of its issue.</translation>
    </message>
    <message>
        <source>只能除以数，不能除以长度。</source>
        <translation>Only a plain number divides, not a length.</translation>
    </message>
    <message>
        <source>只要 %1</source>
        <translation>Only %1</translation>
    </message>
    <message>
        <source>只要文字，不要带来的格式</source>
        <translation>The words alone, without their looks</translation>
    </message>
    <message>
        <source>只认得第 1 版的排版规则表。</source>
        <translation>Only schema 1 of the typesetting rules is known.</translation>
    </message>
    <message>
        <source>只读</source>
        <translation>Read-only</translation>
    </message>
    <message>
        <source>只读，不能改元素库。</source>
        <translation>Read-only: the library cannot be changed.</translation>
    </message>
    <message>
        <source>只读，不能改报纸设置。</source>
        <translation>Read-only: publication settings cannot be changed.</translation>
    </message>
    <message>
        <source>只读，不能改样式。</source>
        <translation>Read-only: styles cannot be changed.</translation>
    </message>
    <message>
        <source>只露出一行，用鼠标或上下键移动</source>
        <translation>One line alone is seen; move it by the pointer or the arrow keys</translation>
    </message>
    <message>
        <source>可以付印。</source>
        <translation>It can be printed.</translation>
    </message>
    <message>
        <source>可以付印；付印时去掉：%1。</source>
        <translation>It can be printed; left out of the press file: %1.</translation>
    </message>
    <message>
        <source>可以写 UTF-8、GB18030、UTF-16LE、UTF-16BE、Big5。</source>
        <translation>UTF-8, GB18030, UTF-16LE, UTF-16BE and Big5 are some.</translation>
    </message>
    <message>
        <source>可以在版面历史里查看当时的版面，再恢复它。</source>
        <translation>In the page history you can look at the page as it was, and restore it.</translation>
    </message>
    <message>
        <source>可以放行的有：%1。</source>
        <translation>Those who can: %1.</translation>
    </message>
    <message>
        <source>可以是：%1。</source>
        <translation>It may be: %1.</translation>
    </message>
    <message>
        <source>可以直接采纳或退回。</source>
        <translation>Accept or reject it.</translation>
    </message>
    <message>
        <source>可以省去的是 first-review 初审、second-review 复审、clean 清样、reading 审读。</source>
        <translation>What may be left out: first-review, second-review, clean, reading.</translation>
    </message>
    <message>
        <source>可以省去的是 first-review、second-review、clean、reading；--rounds 是清样以前的校次，0 到 9，默认 3。
--skip "" 恢复全部步骤。
--press 是付印时间：23:30 在出版日期的前一天，same-day/01:30 在当天，none 不设；--step-minutes 是每一步的分钟数，
5 到 720，默认 60。</source>
        <translation>first-review, second-review, clean and reading may be left out; --rounds is the number of proofs before the clean one, 0 to 9, 3 at first.
--skip "" brings all steps back.
--press is the press time: 23:30 on the day before the issue's date, same-day/01:30 on that day, none for no time;
--step-minutes is how long each step takes, 5 to 720 minutes, 60 at first.</translation>
    </message>
    <message>
        <source>可压扁到</source>
        <translation>May condense to</translation>
    </message>
    <message>
        <source>可用 {code}、{publication}、{date}、{edition}、{page}、{section}、{version}（送厂的版本号）</source>
        <translation>{code}, {publication}, {date}, {edition}, {page}, {section} and {version} (of a delivery) may be used</translation>
    </message>
    <message>
        <source>可用宋、标宋、黑、楷、仿宋，或已安装的字体的族名。</source>
        <translation>Use a key of the font set, such as the one for Song type, or the family name of an installed font.</translation>
    </message>
    <message>
        <source>可缩小到</source>
        <translation>May shrink to</translation>
    </message>
    <message>
        <source>右</source>
        <translation>Right</translation>
    </message>
    <message>
        <source>右书名号</source>
        <translation>Right title mark</translation>
    </message>
    <message>
        <source>右侧</source>
        <translation>Right side</translation>
    </message>
    <message>
        <source>右六角括号</source>
        <translation>Right tortoise bracket</translation>
    </message>
    <message>
        <source>右单书名号</source>
        <translation>Right single title mark</translation>
    </message>
    <message>
        <source>右单引号</source>
        <translation>Right single quote</translation>
    </message>
    <message>
        <source>右双引号</source>
        <translation>Right double quote</translation>
    </message>
    <message>
        <source>右双直角引号</source>
        <translation>Right double corner quote</translation>
    </message>
    <message>
        <source>右圆括号</source>
        <translation>Right parenthesis</translation>
    </message>
    <message>
        <source>右对齐</source>
        <translation>Align Right Edges</translation>
    </message>
    <message>
        <source>右方头括号</source>
        <translation>Right lenticular bracket</translation>
    </message>
    <message>
        <source>右方括号</source>
        <translation>Right square bracket</translation>
    </message>
    <message>
        <source>右直角引号</source>
        <translation>Right corner quote</translation>
    </message>
    <message>
        <source>右移 %1 mm</source>
        <translation>%1 mm to the right</translation>
    </message>
    <message>
        <source>右移多少？左移写负数，如 -2mm。图片也可以直接拖。</source>
        <translation>How far to the right? Negative is left, as -2mm. Pictures can be dragged too.</translation>
    </message>
    <message>
        <source>右竖题</source>
        <translation>Vertical, right</translation>
    </message>
    <message>
        <source>右箭头</source>
        <translation>Right arrow</translation>
    </message>
    <message>
        <source>右边</source>
        <translation>Right side</translation>
    </message>
    <message>
        <source>右边距</source>
        <translation>Right</translation>
    </message>
    <message>
        <source>右键：用于选中稿区的标题、正文等</source>
        <translation>Right click: for headline, body and others of the selected area</translation>
    </message>
    <message>
        <source>号码</source>
        <translation>Numero sign</translation>
    </message>
    <message>
        <source>叹号</source>
        <translation>Exclamation mark</translation>
    </message>
    <message>
        <source>叹号、问号叠用不超过三个</source>
        <translation>At most three exclamation or question marks in a row</translation>
    </message>
    <message>
        <source>各人</source>
        <translation>People</translation>
    </message>
    <message>
        <source>各期通用</source>
        <translation>All Issues</translation>
    </message>
    <message>
        <source>各栏 5 到 60 行；只有一栏的短讯</source>
        <translation>Legs of 5 to 60 lines; a brief of one leg</translation>
    </message>
    <message>
        <source>各栏一样宽，栏距照填</source>
        <translation>Equal columns, the gutter as given</translation>
    </message>
    <message>
        <source>各栏取齐</source>
        <translation>Balance columns</translation>
    </message>
    <message>
        <source>各栏少一行就超了。</source>
        <translation>A row less in each leg is too little room.</translation>
    </message>
    <message>
        <source>各栏相差不过一行</source>
        <translation>Legs that differ by a line at most</translation>
    </message>
    <message>
        <source>各版</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>各版自己填</source>
        <translation>Each page</translation>
    </message>
    <message>
        <source>各篇</source>
        <translation>Stories</translation>
    </message>
    <message>
        <source>各类</source>
        <translation>Kinds</translation>
    </message>
    <message>
        <source>各轮</source>
        <translation>Rounds</translation>
    </message>
    <message>
        <source>各轮校样</source>
        <translation>Proofs of all rounds</translation>
    </message>
    <message>
        <source>各项百分比相加是%1%。</source>
        <translation>The percentages add up to %1%.</translation>
    </message>
    <message>
        <source>各项相加是%1，总数是%2。</source>
        <translation>The parts add up to %1, the total is %2.</translation>
    </message>
    <message>
        <source>合为一个文件</source>
        <translation>One file</translation>
    </message>
    <message>
        <source>合成稿区的矩形不能是空的，也不能比版面大。</source>
        <translation>The rectangles that make up an area may not be empty or larger than the page.</translation>
    </message>
    <message>
        <source>合格</source>
        <translation>passes</translation>
    </message>
    <message>
        <source>合格 %1 项</source>
        <translation>Passed: %1</translation>
    </message>
    <message>
        <source>同 %1</source>
        <translation>As on %1</translation>
    </message>
    <message>
        <source>同一个框有两个位置。</source>
        <translation>One frame is given two places.</translation>
    </message>
    <message>
        <source>同一天的另一期要有自己的版别，如“号外”。</source>
        <translation>Another issue on the same day needs an edition of its own, such as “Extra”.</translation>
    </message>
    <message>
        <source>同一篇稿件 A01、A03 各登一次；十天前登过</source>
        <translation>One story on A01 and on A03; or ten days ago</translation>
    </message>
    <message>
        <source>同一篇稿件不能放两处。</source>
        <translation>A story cannot be placed twice.</translation>
    </message>
    <message>
        <source>同一职务的人名前后不一</source>
        <translation>Two spellings of a name with one title</translation>
    </message>
    <message>
        <source>同义标点等同（“”和""，——和--，……和...）</source>
        <translation>Ignore Punctuation Forms (“” and "", —— and --, …… and ...)</translation>
    </message>
    <message>
        <source>同步缩放与滚动</source>
        <translation>Lock Zoom and Scrolling</translation>
    </message>
    <message>
        <source>同类数量的数字形式不一致</source>
        <translation>Quantities of one kind in two forms of numerals</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>名称(&amp;N)</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>名称“%1”里有不能用的字符。</source>
        <translation>The name “%1” has characters that cannot be used.</translation>
    </message>
    <message>
        <source>名称不能空着。</source>
        <translation>The name cannot be empty.</translation>
    </message>
    <message>
        <source>名称或拼音，例如 jiange、引号</source>
        <translation>Name or pinyin, e.g. dash, jiange</translation>
    </message>
    <message>
        <source>名称最多 %1 个字。</source>
        <translation>A name can have %1 letters at most.</translation>
    </message>
    <message>
        <source>名称里有不能存的字符。</source>
        <translation>The name has characters that cannot be stored.</translation>
    </message>
    <message>
        <source>后一次修改</source>
        <translation>Next Change</translation>
    </message>
    <message>
        <source>后引号、后括号不在行首</source>
        <translation>No closing quote or bracket at a line's start</translation>
    </message>
    <message>
        <source>后引号接点号，收半个字</source>
        <translation>A closing quote and a point close up by half an em</translation>
    </message>
    <message>
        <source>后移一层</source>
        <translation>Send Backward</translation>
    </message>
    <message>
        <source>后面缺一个数。</source>
        <translation>A number is missing after this.</translation>
    </message>
    <message>
        <source>向右挤：短的末行收进上一行；向左松：满的末行放出一行</source>
        <translation>Right: short last lines are pulled in; left: full last lines are pushed out</translation>
    </message>
    <message>
        <source>向左只看旧的，向右只看新的</source>
        <translation>Leftmost the old page alone, rightmost the new one alone</translation>
    </message>
    <message>
        <source>含有 JavaScript 脚本。</source>
        <translation>There is JavaScript in it.</translation>
    </message>
    <message>
        <source>含有 OPI 替换图，付印时会换成别的图。</source>
        <translation>There is an OPI proxy in it, which is replaced by another picture at the press.</translation>
    </message>
    <message>
        <source>含有 PostScript 代码。</source>
        <translation>There is PostScript code in it.</translation>
    </message>
    <message>
        <source>含有 XFA 表单。</source>
        <translation>There is an XFA form in it.</translation>
    </message>
    <message>
        <source>含有动作（%1）。</source>
        <translation>There is an action in it (%1).</translation>
    </message>
    <message>
        <source>含有可填写的表单。</source>
        <translation>There is a form to be filled in.</translation>
    </message>
    <message>
        <source>含有图层，印出来的可能与看到的不同。</source>
        <translation>There are layers in it: what is printed may differ from what is seen.</translation>
    </message>
    <message>
        <source>含有声音、影像或立体模型。</source>
        <translation>There is sound, film or a 3D model in it.</translation>
    </message>
    <message>
        <source>含有放映步骤。</source>
        <translation>There are presentation steps in it.</translation>
    </message>
    <message>
        <source>含有附件。</source>
        <translation>There are attached files in it.</translation>
    </message>
    <message>
        <source>周一</source>
        <translation>Monday</translation>
    </message>
    <message>
        <source>周三</source>
        <translation>Wednesday</translation>
    </message>
    <message>
        <source>周二</source>
        <translation>Tuesday</translation>
    </message>
    <message>
        <source>周五</source>
        <translation>Friday</translation>
    </message>
    <message>
        <source>周六</source>
        <translation>Saturday</translation>
    </message>
    <message>
        <source>周四</source>
        <translation>Thursday</translation>
    </message>
    <message>
        <source>周日</source>
        <translation>Sunday</translation>
    </message>
    <message>
        <source>和前一次校样比：删去的划掉，增加的加下划线</source>
        <translation>Against the proof before: what is gone is struck, what is new is underlined</translation>
    </message>
    <message>
        <source>和印出来一样大</source>
        <translation>As large as it is printed</translation>
    </message>
    <message>
        <source>和取来的原稿比：删去的划掉，增加的加下划线</source>
        <translation>Against the manuscript as it was taken in: what is gone is struck, what is new is underlined</translation>
    </message>
    <message>
        <source>和另一个程序做的 PDF 比较</source>
        <translation>Compare with a PDF that another program made</translation>
    </message>
    <message>
        <source>品红 M</source>
        <translation>Magenta M</translation>
    </message>
    <message>
        <source>哪条规则的问题：%1</source>
        <translation>Findings of which rule: %1</translation>
    </message>
    <message>
        <source>哪里的墨太多</source>
        <translation>Where there is too much ink</translation>
    </message>
    <message>
        <source>哪里的问题：%1</source>
        <translation>Findings of what: %1</translation>
    </message>
    <message>
        <source>商标</source>
        <translation>Trade mark</translation>
    </message>
    <message>
        <source>四</source>
        <translation>Th</translation>
    </message>
    <message>
        <source>四分之一</source>
        <translation>One quarter</translation>
    </message>
    <message>
        <source>四分之三</source>
        <translation>Three quarters</translation>
    </message>
    <message>
        <source>四分空</source>
        <translation>Quarter space</translation>
    </message>
    <message>
        <source>四开</source>
        <translation>Tabloid</translation>
    </message>
    <message>
        <source>四开专版</source>
        <translation>Tabloid Special</translation>
    </message>
    <message>
        <source>四开内页</source>
        <translation>Tabloid Inside</translation>
    </message>
    <message>
        <source>四开图片版</source>
        <translation>Tabloid Photo</translation>
    </message>
    <message>
        <source>四开头版</source>
        <translation>Tabloid Front</translation>
    </message>
    <message>
        <source>四开的模板</source>
        <translation>Tabloid templates</translation>
    </message>
    <message>
        <source>四开空白版</source>
        <translation>Tabloid Blank</translation>
    </message>
    <message>
        <source>四色</source>
        <translation>Process</translation>
    </message>
    <message>
        <source>四色加一种专色</source>
        <translation>Four colours and a spot</translation>
    </message>
    <message>
        <source>回到开始页：最近打开、新建报纸、示例</source>
        <translation>Back to recent newsrooms, new papers and the sample</translation>
    </message>
    <message>
        <source>回到这一步</source>
        <translation>Go Back to This Step</translation>
    </message>
    <message>
        <source>回去改</source>
        <translation>Go back and mend</translation>
    </message>
    <message>
        <source>回复 %1 条</source>
        <translation>replies: %1</translation>
    </message>
    <message>
        <source>回复批改</source>
        <translation>Reply to a mark</translation>
    </message>
    <message>
        <source>回复，或写明退回的理由</source>
        <translation>Reply, or the reason to reject</translation>
    </message>
    <message>
        <source>回执：%1</source>
        <translation>Receipt: %1</translation>
    </message>
    <message>
        <source>回纹</source>
        <translation>Meander</translation>
    </message>
    <message>
        <source>固定词语写错</source>
        <translation>A set phrase is written wrongly</translation>
    </message>
    <message>
        <source>国内统一连续出版物号</source>
        <translation>CN number</translation>
    </message>
    <message>
        <source>国新出发〔2020〕10号</source>
        <translation>NPPA rule 10 of 2020</translation>
    </message>
    <message>
        <source>国标</source>
        <translation>GB</translation>
    </message>
    <message>
        <source>图</source>
        <translation>Pics</translation>
    </message>
    <message>
        <source>图 %1 是 Windows 图元文件，不能直接上版，请换成照片或位图。</source>
        <translation>The picture %1 is a Windows metafile, which cannot be placed on a page; replace it by a photograph or a bitmap.</translation>
    </message>
    <message>
        <source>图上</source>
        <translation>Image Y</translation>
    </message>
    <message>
        <source>图位</source>
        <translation>Picture</translation>
    </message>
    <message>
        <source>图位记号</source>
        <translation>Marker</translation>
    </message>
    <message>
        <source>图宽几栏</source>
        <translation>Columns that the picture spans</translation>
    </message>
    <message>
        <source>图层</source>
        <translation>Layer</translation>
    </message>
    <message>
        <source>图层</source>
        <comment>several</comment>
        <translation>Layers</translation>
    </message>
    <message>
        <source>图层 %1</source>
        <translation>Layer %1</translation>
    </message>
    <message>
        <source>图层“%1”已锁定。</source>
        <translation>Layer “%1” is locked.</translation>
    </message>
    <message>
        <source>图层“%1”已锁定，上面还有框。</source>
        <translation>Layer “%1” is locked and has frames on it.</translation>
    </message>
    <message>
        <source>图层要有名称，前后没有空格，最多 %1 个字。</source>
        <translation>A layer has a name of %1 letters at most, with no space at its ends.</translation>
    </message>
    <message>
        <source>图层设置</source>
        <translation>layer settings</translation>
    </message>
    <message>
        <source>图左</source>
        <translation>Image X</translation>
    </message>
    <message>
        <source>图已经只有两三行高。</source>
        <translation>The picture is only two or three rows high.</translation>
    </message>
    <message>
        <source>图形</source>
        <translation>Artwork</translation>
    </message>
    <message>
        <source>图形变了</source>
        <translation>Graphic changed</translation>
    </message>
    <message>
        <source>图形状态里指定了 PDF/X-4 不允许的网点（HT）。</source>
        <translation>A graphics state asks for a halftone (HT) that PDF/X-4 does not allow.</translation>
    </message>
    <message>
        <source>图形状态里有传递函数（TR、TR2），会改变网点。</source>
        <translation>A graphics state has a transfer function (TR, TR2), which changes tones.</translation>
    </message>
    <message>
        <source>图形状态里有网点相位（HTP）。</source>
        <translation>A graphics state has a halftone phase (HTP).</translation>
    </message>
    <message>
        <source>图形读不懂</source>
        <translation>Malformed drawing</translation>
    </message>
    <message>
        <source>图排到了区底，收短会挤出去。</source>
        <translation>A picture stands at the foot of the area.</translation>
    </message>
    <message>
        <source>图放大也填不满空行。</source>
        <translation>Even a higher picture leaves the blank rows.</translation>
    </message>
    <message>
        <source>图框</source>
        <translation>frame</translation>
    </message>
    <message>
        <source>图框里没有图片。</source>
        <translation>The picture frame holds no picture.</translation>
    </message>
    <message>
        <source>图框里还没有图片。</source>
        <translation>The frame has no picture yet.</translation>
    </message>
    <message>
        <source>图案</source>
        <translation>a pattern</translation>
    </message>
    <message>
        <source>图案“%1”读不懂</source>
        <translation>the pattern “%1” cannot be read</translation>
    </message>
    <message>
        <source>图案太复杂。</source>
        <translation>The ornament is too complex.</translation>
    </message>
    <message>
        <source>图案的路径画不出来。</source>
        <translation>The path of the ornament cannot be drawn.</translation>
    </message>
    <message>
        <source>图没有替代文字（Alt）。</source>
        <translation>A figure has no alternative text (Alt).</translation>
    </message>
    <message>
        <source>图片</source>
        <translation>Picture</translation>
    </message>
    <message>
        <source>图片 %1</source>
        <translation>Pictures %1</translation>
    </message>
    <message>
        <source>图片 (*.jpg *.jpeg *.png *.tif *.tiff *.webp)</source>
        <translation>Pictures (*.jpg *.jpeg *.png *.tif *.tiff *.webp)</translation>
    </message>
    <message>
        <source>图片 (*.png *.jpg *.jpeg *.tif *.tiff)</source>
        <translation>Pictures (*.png *.jpg *.jpeg *.tif *.tiff)</translation>
    </message>
    <message>
        <source>图片“%1”没有画出来：%2</source>
        <translation>Picture “%1” was left out: %2</translation>
    </message>
    <message>
        <source>图片不能用</source>
        <translation>Unusable picture</translation>
    </message>
    <message>
        <source>图片不能用：%1</source>
        <translation>The picture cannot be used: %1</translation>
    </message>
    <message>
        <source>图片不能用：%1（“%2”）</source>
        <translation>The picture cannot be used: %1 (“%2”)</translation>
    </message>
    <message>
        <source>图片分辨率</source>
        <translation>Resolution of pictures</translation>
    </message>
    <message>
        <source>图片分辨率不够</source>
        <translation>The picture has too few pixels</translation>
    </message>
    <message>
        <source>图片占 %1 栏时，这里放不下。</source>
        <translation>A picture over this many columns does not fit here: %1.</translation>
    </message>
    <message>
        <source>图片压在栏脚</source>
        <translation>A picture at the foot of a leg</translation>
    </message>
    <message>
        <source>图片变了</source>
        <translation>Picture changed</translation>
    </message>
    <message>
        <source>图片可以占 1 到 %1 栏。</source>
        <translation>The picture may be as wide as 1 column up to the whole area: %1.</translation>
    </message>
    <message>
        <source>图片和字体齐全</source>
        <translation>No picture and no font is missing</translation>
    </message>
    <message>
        <source>图片在稿区上方；图片占满稿区底部</source>
        <translation>A picture above; a picture over the whole foot of the area</translation>
    </message>
    <message>
        <source>图片已加上，但读不出它自带的说明：%1</source>
        <translation>The picture was added, but the words in its file could not be read: %1</translation>
    </message>
    <message>
        <source>图片带有替换图（Alternates）。</source>
        <translation>A picture has alternates.</translation>
    </message>
    <message>
        <source>图片或广告的文件读不出来。</source>
        <translation>The file of a picture or advert cannot be read.</translation>
    </message>
    <message>
        <source>图片或者广告的文件信息不对。</source>
        <translation>what it says of a picture's or an advert's file is wrong.</translation>
    </message>
    <message>
        <source>图片换剪裁</source>
        <translation>Picture cropped otherwise</translation>
    </message>
    <message>
        <source>图片新闻《%1》</source>
        <translation>Photo news “%1”</translation>
    </message>
    <message>
        <source>图片新闻至少要有图说；别的稿件先写上正文。</source>
        <translation>A photo story needs a caption at least; write the text of any other first.</translation>
    </message>
    <message>
        <source>图片新闻：正文就是说明</source>
        <translation>A photo news whose text is the caption</translation>
    </message>
    <message>
        <source>图片没有像素。</source>
        <translation>The picture has no pixels.</translation>
    </message>
    <message>
        <source>图片没有盖满图框</source>
        <translation>Pictures that leave gaps</translation>
    </message>
    <message>
        <source>图片没有盖满图框，最宽处露白 %1 毫米。</source>
        <translation>The picture does not cover its frame: up to %1 mm of it is bare.</translation>
    </message>
    <message>
        <source>图片没有署名</source>
        <translation>A picture without a credit</translation>
    </message>
    <message>
        <source>图片没有说明</source>
        <translation>A picture without a caption</translation>
    </message>
    <message>
        <source>图片版权：%1</source>
        <translation>Copyright of the picture: %1</translation>
    </message>
    <message>
        <source>图片的分辨率只有 %1 ppi，不得低于 %2。</source>
        <translation>A picture has only %1 ppi; it must not be below %2.</translation>
    </message>
    <message>
        <source>图片的分辨率是 %1 ppi，低于 %2 会不够清晰。</source>
        <translation>A picture has %1 ppi; below %2 it looks soft.</translation>
    </message>
    <message>
        <source>图片的占位</source>
        <translation>place of a picture</translation>
    </message>
    <message>
        <source>图片的替代文字</source>
        <translation>Alternate text of a picture</translation>
    </message>
    <message>
        <source>图片的框已经锁定。</source>
        <translation>The picture's frame is locked.</translation>
    </message>
    <message>
        <source>图片的说明或者取景点不对。</source>
        <translation>a picture's words or focus point are wrong.</translation>
    </message>
    <message>
        <source>图片的说明，连同摄影署名</source>
        <translation>A picture's caption with its credit</translation>
    </message>
    <message>
        <source>图片的颜色通道数不受支持。</source>
        <translation>The picture has an unsupported number of colour channels.</translation>
    </message>
    <message>
        <source>图片的默认特性文件“%1”</source>
        <translation>the profile “%1” of untagged pictures</translation>
    </message>
    <message>
        <source>图片盖不满更高的图框。</source>
        <translation>The picture would not cover a higher frame.</translation>
    </message>
    <message>
        <source>图片等素材的文件已损坏。</source>
        <translation>The file of a picture or other asset is damaged.</translation>
    </message>
    <message>
        <source>图片等素材的文件缺失。</source>
        <translation>The file of a picture or other asset is missing.</translation>
    </message>
    <message>
        <source>图片署名：%1</source>
        <translation>Credit of the picture: %1</translation>
    </message>
    <message>
        <source>图片自带的说明太长，没有取用。</source>
        <translation>The caption in the picture's file is too long and was not taken.</translation>
    </message>
    <message>
        <source>图片要求插值放大，各家机器放得不同。</source>
        <translation>A picture asks for interpolation, which every device does differently.</translation>
    </message>
    <message>
        <source>图片说明</source>
        <translation>Caption</translation>
    </message>
    <message>
        <source>图片说明“%1”没有排到版上。</source>
        <translation>The caption “%1” is not on the page.</translation>
    </message>
    <message>
        <source>图片说明和署名最多 %1 个字。</source>
        <translation>Captions and credits have at most this many characters: %1.</translation>
    </message>
    <message>
        <source>图片过大：%1 × %2 像素，超过 4 亿像素或单边 65500 像素的上限。</source>
        <translation>The picture is too large: %1 × %2 pixels, above the limit of 400 million pixels or 65,500 a side.</translation>
    </message>
    <message>
        <source>图片里的说明读不出来：%1</source>
        <translation>The caption inside the picture cannot be read: %1</translation>
    </message>
    <message>
        <source>图片锁定了。</source>
        <translation>The picture is locked.</translation>
    </message>
    <message numerus="yes">
        <source>图缩小 %n 行，正文也不多出整行。</source>
        <translation>
            <numerusform>Even %n row less frees no whole row of text.</numerusform>
            <numerusform>Even %n rows less free no whole row of text.</numerusform>
        </translation>
    </message>
    <message>
        <source>图说</source>
        <translation>Caption</translation>
    </message>
    <message>
        <source>图说与署名</source>
        <translation>Caption and credit</translation>
    </message>
    <message>
        <source>图说样式</source>
        <translation>Caption style</translation>
    </message>
    <message>
        <source>图边没有空处。</source>
        <translation>There is no room next to the picture.</translation>
    </message>
    <message>
        <source>圆括号“(”没有配对的“)”</source>
        <translation>a “(” has no “)”</translation>
    </message>
    <message>
        <source>圆括号没有配对</source>
        <translation>parentheses do not match</translation>
    </message>
    <message>
        <source>圆角</source>
        <translation>Rounded</translation>
    </message>
    <message>
        <source>圈码 %1</source>
        <translation>Circled %1</translation>
    </message>
    <message>
        <source>在 PDF 里删去了批注的文字。</source>
        <translation>The words of the mark were deleted in the PDF.</translation>
    </message>
    <message>
        <source>在 PDF 里改写为：%1</source>
        <translation>Rewritten in the PDF: %1</translation>
    </message>
    <message>
        <source>在“问题”里逐一改正；不是错误的，写明理由豁免。</source>
        <translation>Mend them in the list of findings; waive with a reason what is no error.</translation>
    </message>
    <message>
        <source>在上面插入行</source>
        <translation>Insert Row Above</translation>
    </message>
    <message>
        <source>在下面插入行</source>
        <translation>Insert Row Below</translation>
    </message>
    <message>
        <source>在人名“%1”当中换了行。</source>
        <translation>The line breaks inside the name “%1”.</translation>
    </message>
    <message>
        <source>在光标处写一条附注；不印，也不算字数</source>
        <translation>Leaves a note at the caret; neither printed nor counted</translation>
    </message>
    <message>
        <source>在光标所在列的右边加一列</source>
        <translation>Adds a column right of the caret’s</translation>
    </message>
    <message>
        <source>在光标所在列的左边加一列</source>
        <translation>Adds a column left of the caret’s</translation>
    </message>
    <message>
        <source>在光标所在行的上面加一行</source>
        <translation>Adds a row above the caret’s</translation>
    </message>
    <message>
        <source>在光标所在行的下面加一行</source>
        <translation>Adds a row below the caret’s</translation>
    </message>
    <message>
        <source>在办公打印机上打大样</source>
        <translation>Prints page proofs on an office printer</translation>
    </message>
    <message>
        <source>在另一个窗口里看同一家报纸的别的版</source>
        <translation>Another page of the same newsroom in another window</translation>
    </message>
    <message>
        <source>在右边插入列</source>
        <translation>Insert Column Right</translation>
    </message>
    <message>
        <source>在哪一步</source>
        <translation>At which step</translation>
    </message>
    <message>
        <source>在屏幕上看新闻纸印出来的颜色</source>
        <translation>Newsprint’s colours on the screen</translation>
    </message>
    <message>
        <source>在左边插入列</source>
        <translation>Insert Column Left</translation>
    </message>
    <message>
        <source>在所选稿区打字</source>
        <translation>Type in the Selected Area</translation>
    </message>
    <message>
        <source>在手册里找</source>
        <translation>Search the manual</translation>
    </message>
    <message>
        <source>在数字“%1”当中换了行。</source>
        <translation>The line breaks inside the number “%1”.</translation>
    </message>
    <message>
        <source>在旁边一栏里改字，看得见超出的部分</source>
        <translation>Text in a strip beside the page, what is over included</translation>
    </message>
    <message>
        <source>在旁边再做一个一样的</source>
        <translation>Makes another one beside it</translation>
    </message>
    <message>
        <source>在有问题的字下面画线，不印</source>
        <translation>Underlines words that have findings; never printed</translation>
    </message>
    <message>
        <source>在校对室里逐一接受，或者写明理由不改。</source>
        <translation>Accept each of them in the proof room, or say why not.</translation>
    </message>
    <message>
        <source>在校对室里逐一核对，打上勾。</source>
        <translation>Look at each of them in the proof room and tick it.</translation>
    </message>
    <message>
        <source>在校样上看这一处，好下校对符号</source>
        <translation>Look at this place on the proof, to mark it there</translation>
    </message>
    <message>
        <source>在版上放一块自己写的字</source>
        <translation>Words of your own</translation>
    </message>
    <message>
        <source>在版上放地址、电话、印刷等</source>
        <translation>Address, phone, printer</translation>
    </message>
    <message>
        <source>在版上放报名，随报纸设置走</source>
        <translation>The paper’s name, which follows the settings</translation>
    </message>
    <message>
        <source>在版上放报眉：版次、日期、星期</source>
        <translation>A folio: page number, date, weekday</translation>
    </message>
    <message>
        <source>在版上放版名</source>
        <translation>The page’s title</translation>
    </message>
    <message>
        <source>在版上放责任编辑、校对等署名</source>
        <translation>The credits of editors and proofreaders</translation>
    </message>
    <message>
        <source>在版上留一块，以后放稿</source>
        <translation>Keeps a place on the page for a story</translation>
    </message>
    <message>
        <source>在看得清的大小停留过的行算看过。
样张 sha256：%1</source>
        <translation>Lines that stood before you for a moment, large enough to be read, count as read.
Proof sha256: %1</translation>
    </message>
    <message>
        <source>在稿件里打字</source>
        <translation>Type in the story</translation>
    </message>
    <message>
        <source>在稿库中显示</source>
        <translation>Show in Story Pool</translation>
    </message>
    <message>
        <source>在稿库里。</source>
        <translation>In the pool.</translation>
    </message>
    <message>
        <source>在稿库里找一篇稿，也找往期的</source>
        <translation>Finds a story in the pool, older ones too</translation>
    </message>
    <message>
        <source>在组版里才能做</source>
        <translation>only while composing</translation>
    </message>
    <message>
        <source>在组版里才能改参考线。</source>
        <translation>Guides are changed while composing.</translation>
    </message>
    <message>
        <source>在这一项之上再找别的办法</source>
        <translation>Look for more on top of this one</translation>
    </message>
    <message>
        <source>在选区、本稿、本版或本期里查找和替换</source>
        <translation>Finds and replaces in the selection, story, page or issue</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>垫在所有东西下面</source>
        <translation>Behind everything else</translation>
    </message>
    <message>
        <source>域代码</source>
        <translation>Field code</translation>
    </message>
    <message>
        <source>基准点</source>
        <translation>Reference</translation>
    </message>
    <message>
        <source>基准点：%1%2</source>
        <translation>Reference point: %1 %2</translation>
    </message>
    <message>
        <source>基本</source>
        <translation>Basic</translation>
    </message>
    <message>
        <source>基本栏</source>
        <translation>Base columns</translation>
    </message>
    <message>
        <source>填一次，每一版都对。可稍后填，头版付印前必填。</source>
        <translation>Say it once and it is right on every page. It may wait until a front page goes to press.</translation>
    </message>
    <message>
        <source>填报名，选一个模板，建一家新报纸</source>
        <translation>Name, template, and a new paper is made</translation>
    </message>
    <message>
        <source>填署名时从这里选。</source>
        <translation>They are offered where credits are filled in.</translation>
    </message>
    <message>
        <source>增 %1 字</source>
        <translation>added: %1</translation>
    </message>
    <message>
        <source>增加</source>
        <translation>Added</translation>
    </message>
    <message>
        <source>增加的一页</source>
        <translation>Page added</translation>
    </message>
    <message>
        <source>增补</source>
        <translation>Insert</translation>
    </message>
    <message>
        <source>增补没有写明增补什么。</source>
        <translation>The mark does not say what to insert.</translation>
    </message>
    <message>
        <source>墨太多的地方用颜色标出来</source>
        <translation>Marks where there is too much ink</translation>
    </message>
    <message>
        <source>墨量上限 %1%</source>
        <translation>ink limit %1%</translation>
    </message>
    <message>
        <source>墨量太大</source>
        <translation>Too much ink</translation>
    </message>
    <message>
        <source>处数</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>处理</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>备用图片</source>
        <translation>alternate pictures</translation>
    </message>
    <message>
        <source>复制</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>复制全文</source>
        <translation>Copy Whole Text</translation>
    </message>
    <message>
        <source>复制这一条</source>
        <translation>Copy This Entry</translation>
    </message>
    <message>
        <source>复制题目</source>
        <translation>Copy Headline</translation>
    </message>
    <message>
        <source>复审</source>
        <translation>Second review</translation>
    </message>
    <message>
        <source>复审通过</source>
        <translation>Pass Second Review</translation>
    </message>
    <message>
        <source>外国人名中的间隔号不对</source>
        <translation>The wrong dot in a foreign name</translation>
    </message>
    <message>
        <source>多了一个“)”</source>
        <translation>there is one “)” too many</translation>
    </message>
    <message>
        <source>多于六色的专色组合，替代色是 RGB</source>
        <translation>a mixture of over six spots has an alternate colour in RGB</translation>
    </message>
    <message numerus="yes">
        <source>多排 %n 行</source>
        <translation>
            <numerusform>%n line more</numerusform>
            <numerusform>%n lines more</numerusform>
        </translation>
    </message>
    <message>
        <source>多收一段</source>
        <translation>Take One More</translation>
    </message>
    <message>
        <source>多种油墨合用的颜色里没有说明专色“%1”是什么（Colorants）。</source>
        <translation>A colour of several inks does not say what the spot colour “%1” is (Colorants).</translation>
    </message>
    <message>
        <source>多色字至少</source>
        <translation>Type in several inks</translation>
    </message>
    <message>
        <source>多色底反白字至少</source>
        <translation>Reversed type, several inks</translation>
    </message>
    <message>
        <source>多色的线只有 %1 点，不得细于 %2 点。</source>
        <translation>A rule in several inks is only %1 pt; it must not be thinner than %2 pt.</translation>
    </message>
    <message>
        <source>多色线至少</source>
        <translation>Rules in several inks</translation>
    </message>
    <message>
        <source>多色（%2）的字只有 %1 点，不得小于 %3 点。</source>
        <translation>Type in several inks (%2) is only %1 pt; it must not be below %3 pt.</translation>
    </message>
    <message>
        <source>多边形</source>
        <translation>Polygon</translation>
    </message>
    <message>
        <source>大于等于</source>
        <translation>Greater or equal</translation>
    </message>
    <message>
        <source>大小还不知道</source>
        <translation>Size not known yet</translation>
    </message>
    <message>
        <source>大样</source>
        <translation>Proof</translation>
    </message>
    <message>
        <source>大样 %1</source>
        <translation>Proof %1</translation>
    </message>
    <message>
        <source>大样 1</source>
        <translation>Proof 1</translation>
    </message>
    <message>
        <source>大样 2</source>
        <translation>Proof 2</translation>
    </message>
    <message>
        <source>大样 3</source>
        <translation>Proof 3</translation>
    </message>
    <message>
        <source>大样几次</source>
        <translation>How many proofs</translation>
    </message>
    <message>
        <source>天头</source>
        <translation>Top margin</translation>
    </message>
    <message>
        <source>天气</source>
        <translation>Weather</translation>
    </message>
    <message>
        <source>太细，印出来看不清：至少 %1 pt，常用 %2 pt</source>
        <translation>Too thin to be read in print: at least %1 pt, usually %2 pt</translation>
    </message>
    <message>
        <source>失位</source>
        <translation>Stale</translation>
    </message>
    <message>
        <source>失位的 %1 条，请在校样上指定位置</source>
        <translation>stale, to be placed on the proof: %1</translation>
    </message>
    <message>
        <source>失位的 %1 条：文字在出样以后改过，要在校样上指定位置</source>
        <translation>%1 are stale: the text was changed after the proof; give them a place on the proof</translation>
    </message>
    <message>
        <source>头版</source>
        <translation>Front</translation>
    </message>
    <message>
        <source>头版上没有报名。</source>
        <translation>The front page has no name of the paper.</translation>
    </message>
    <message>
        <source>头版没有印 CN 43-0001</source>
        <translation>The front page lacks CN 43-0001</translation>
    </message>
    <message>
        <source>头版法定项目</source>
        <translation>What the Law Asks of Page One</translation>
    </message>
    <message>
        <source>头版要印的都填了。</source>
        <translation>All that the front page must print is filled in.</translation>
    </message>
    <message>
        <source>套准标记</source>
        <translation>Registration marks</translation>
    </message>
    <message>
        <source>套用自己或者套得太深的表单对象</source>
        <translation>a form within itself, or too deep within others</translation>
    </message>
    <message>
        <source>如 2026-10-01、2026-10-02</source>
        <translation>e.g. 2026-10-01, 2026-10-02</translation>
    </message>
    <message>
        <source>如果确是自己人做的图，请缩小后再存一次。</source>
        <translation>If it really comes from your own people, make it smaller and save it again.</translation>
    </message>
    <message>
        <source>如：引用原文，照录</source>
        <translation>For instance: a quotation, kept as it stands</translation>
    </message>
    <message>
        <source>如：张三 摄</source>
        <translation>e.g. Zhang San</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>姓名；几个人用顿号分开</source>
        <translation>Name; several separated by commas</translation>
    </message>
    <message>
        <source>姓氏和称谓不能是空的。</source>
        <translation>A surname or title cannot be empty.</translation>
    </message>
    <message>
        <source>字</source>
        <translation>ch</translation>
    </message>
    <message>
        <source>字体</source>
        <translation>Fonts</translation>
    </message>
    <message>
        <source>字体</source>
        <comment>of a style</comment>
        <translation>Font</translation>
    </message>
    <message>
        <source>字体“%1”不能嵌入批注。</source>
        <translation>The font “%1” cannot be embedded in comments.</translation>
    </message>
    <message>
        <source>字体“%1”在一个文件中用到的字形超过 65534 个。</source>
        <translation>The font “%1” needs more than 65,534 glyphs in one file.</translation>
    </message>
    <message>
        <source>字体“%1”整套嵌入，没有取子集。</source>
        <translation>The font “%1” is embedded whole, not as a subset.</translation>
    </message>
    <message>
        <source>字体“%1”有 %2 个字的宽度与字体程序不同，第一个是 %3 号。</source>
        <translation>Widths of the font “%1” differ from its program %2 times among the characters in use, first for number %3.</translation>
    </message>
    <message>
        <source>字体“%1”有两条。</source>
        <translation>The font “%1” is there twice.</translation>
    </message>
    <message>
        <source>字体“%1”没有 CIDToGIDMap。</source>
        <translation>The font “%1” has no CIDToGIDMap.</translation>
    </message>
    <message>
        <source>字体“%1”没有嵌入</source>
        <translation>the font “%1” is not embedded</translation>
    </message>
    <message>
        <source>字体“%1”没有嵌入。</source>
        <translation>The font “%1” is not embedded.</translation>
    </message>
    <message>
        <source>字体“%1”用“%2”代替。</source>
        <translation>“%2” stands in for the font “%1”.</translation>
    </message>
    <message>
        <source>字体“%1”由“%2”代替。</source>
        <translation>The font “%1” is replaced by “%2”.</translation>
    </message>
    <message>
        <source>字体“%1”的字读不成文字（没有 ToUnicode）。</source>
        <translation>Characters of the font “%1” cannot be read as text (no ToUnicode).</translation>
    </message>
    <message>
        <source>字体“%1”的授权标志不允许嵌入 PDF。</source>
        <translation>The licence flags of the font “%1” do not allow it to be embedded in a PDF.</translation>
    </message>
    <message>
        <source>字体“%1”的授权标志不允许这样嵌入。</source>
        <translation>The licence bits of the font “%1” do not allow it to be embedded like this.</translation>
    </message>
    <message>
        <source>字体“%1”的描述用了另一个名字。</source>
        <translation>The descriptor of the font “%1” has another name.</translation>
    </message>
    <message>
        <source>字体“%1”的文件已损坏，无法嵌入。</source>
        <translation>The file of the font “%1” is damaged; it cannot be embedded.</translation>
    </message>
    <message>
        <source>字体“%1”的粗细要在 1 和 1000 之间。</source>
        <translation>The weight of the font “%1” must be between 1 and 1000.</translation>
    </message>
    <message>
        <source>字体“%1”的编码（CMap）既不是预定义的，也没有嵌入。</source>
        <translation>The encoding (CMap) of the font “%1” is neither a predefined one nor embedded.</translation>
    </message>
    <message>
        <source>字体“%1”里缺字，印出来是空白或方框（%2 个）。</source>
        <translation>The font “%1” lacks glyphs that are shown: blanks or boxes will be printed (%2 of them).</translation>
    </message>
    <message>
        <source>字体全部嵌入并子集化</source>
        <translation>All fonts embedded and subset</translation>
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
        <source>字体的名字不能空着。</source>
        <translation>The name of a font cannot be empty.</translation>
    </message>
    <message>
        <source>字体的粗细</source>
        <translation>Weight of the font</translation>
    </message>
    <message>
        <source>字体里没有这个字，印不出来。</source>
        <translation>The typeface lacks this character: it cannot be printed.</translation>
    </message>
    <message>
        <source>字号</source>
        <translation>Type size</translation>
    </message>
    <message>
        <source>字号和线的粗细要在 0 和 1000 pt 之间。</source>
        <translation>Sizes of type and weights of rules have to be between 0 and 1000 pt.</translation>
    </message>
    <message>
        <source>字号要在 0.5 到 2000 点之间。</source>
        <translation>A type size is from 0.5 to 2000 pt.</translation>
    </message>
    <message>
        <source>字数</source>
        <translation>Characters</translation>
    </message>
    <message>
        <source>字数：全稿文字（标题、署名、正文）的字符，不计空白和图片说明</source>
        <translation>Characters: all text of the story (headlines, byline, body), without spaces and captions</translation>
    </message>
    <message>
        <source>字符</source>
        <translation>Character</translation>
    </message>
    <message>
        <source>字符样式</source>
        <translation>Character style</translation>
    </message>
    <message>
        <source>字距</source>
        <translation>Tracking</translation>
    </message>
    <message>
        <source>存为 CSV…</source>
        <translation>Save as CSV…</translation>
    </message>
    <message>
        <source>存为 PDF…</source>
        <translation>Save as PDF…</translation>
    </message>
    <message>
        <source>存为元素</source>
        <translation>Save as Element</translation>
    </message>
    <message>
        <source>存为元素…</source>
        <translation>Save as Element…</translation>
    </message>
    <message>
        <source>存为图片</source>
        <translation>Save Picture</translation>
    </message>
    <message>
        <source>存为文件</source>
        <translation>To Files</translation>
    </message>
    <message>
        <source>存为模板</source>
        <translation>Save as Template</translation>
    </message>
    <message>
        <source>存为模板…</source>
        <translation>Save as Template…</translation>
    </message>
    <message>
        <source>存为版本</source>
        <translation>Save version</translation>
    </message>
    <message>
        <source>存为版本…</source>
        <translation>Save Version…</translation>
    </message>
    <message>
        <source>存储的内容已损坏：不是有效的 JSON。</source>
        <translation>What is stored is damaged: it is not valid JSON.</translation>
    </message>
    <message>
        <source>存储的内容已损坏：字段“%1”无法读取。</source>
        <translation>What is stored is damaged: the field “%1” cannot be read.</translation>
    </message>
    <message>
        <source>存储的内容已损坏：缺少格式号。</source>
        <translation>What is stored is damaged: its schema number is missing.</translation>
    </message>
    <message>
        <source>存储的内容由更新版本的程序写入（格式 %1）。</source>
        <translation>What is stored was written by a newer version of the program (schema %1).</translation>
    </message>
    <message>
        <source>存入元素库</source>
        <translation>Save to Library</translation>
    </message>
    <message>
        <source>存到</source>
        <translation>Save to</translation>
    </message>
    <message>
        <source>存取稿记录</source>
        <translation>Save the import log</translation>
    </message>
    <message>
        <source>存成了版样：%1</source>
        <translation>Saved as a template: %1</translation>
    </message>
    <message>
        <source>存质检报告</source>
        <translation>Save the Error Report</translation>
    </message>
    <message>
        <source>存进了元素库：%1</source>
        <translation>Saved to the library: %1</translation>
    </message>
    <message>
        <source>存进元素库，哪一期都能再用</source>
        <translation>Into the library, for any issue</translation>
    </message>
    <message>
        <source>它不是从版面上复制的。</source>
        <translation>it was not copied from a page.</translation>
    </message>
    <message>
        <source>它太大（超过 %1 MB）。</source>
        <translation>it is too large (more than %1 MB).</translation>
    </message>
    <message>
        <source>它已经不在库里。</source>
        <translation>It is no longer in the library.</translation>
    </message>
    <message>
        <source>它已经到了“%1”，不再是“%2”。</source>
        <translation>It is at “%1” by now, no longer at “%2”.</translation>
    </message>
    <message>
        <source>它没有说清图片在哪个编辑部。</source>
        <translation>it does not say properly which newsroom has the pictures.</translation>
    </message>
    <message>
        <source>它由另一个版本的程序写成。</source>
        <translation>another version of the program wrote it.</translation>
    </message>
    <message>
        <source>完好：共 %1 次修改。</source>
        <translation>Sound. Changes in all: %1.</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>定价</source>
        <translation>price</translation>
    </message>
    <message>
        <source>实字</source>
        <translation>Characters</translation>
    </message>
    <message>
        <source>实字 %1</source>
        <translation>Characters %1</translation>
    </message>
    <message>
        <source>实字 %1，不计标点 %2，%3 段</source>
        <translation>Characters: %1; without punctuation: %2; paragraphs: %3</translation>
    </message>
    <message>
        <source>实心三角</source>
        <translation>Solid triangle</translation>
    </message>
    <message>
        <source>实心倒三角</source>
        <translation>Solid triangle, down</translation>
    </message>
    <message>
        <source>实心圆</source>
        <translation>Solid circle</translation>
    </message>
    <message>
        <source>实心方</source>
        <translation>Solid square</translation>
    </message>
    <message>
        <source>实心星</source>
        <translation>Solid star</translation>
    </message>
    <message>
        <source>实心菱形</source>
        <translation>Solid diamond</translation>
    </message>
    <message>
        <source>实线</source>
        <translation>Solid lines</translation>
    </message>
    <message>
        <source>审校</source>
        <comment>menu</comment>
        <translation>Review</translation>
    </message>
    <message>
        <source>审读</source>
        <translation>Reading</translation>
    </message>
    <message>
        <source>宽</source>
        <translation>Width</translation>
    </message>
    <message>
        <source>宽 %1 毫米，高 %2 毫米</source>
        <translation>%1 mm wide, %2 mm high</translation>
    </message>
    <message>
        <source>宽 × 高</source>
        <translation>Width × height</translation>
    </message>
    <message>
        <source>宽的一侧</source>
        <translation>Wider side</translation>
    </message>
    <message>
        <source>对别的文件的引用</source>
        <translation>references to other files</translation>
    </message>
    <message>
        <source>对开</source>
        <translation>Broadsheet</translation>
    </message>
    <message>
        <source>对开专版</source>
        <translation>Broadsheet Special</translation>
    </message>
    <message>
        <source>对开内页</source>
        <translation>Broadsheet Inside</translation>
    </message>
    <message>
        <source>对开图片版</source>
        <translation>Broadsheet Photo</translation>
    </message>
    <message>
        <source>对开头版</source>
        <translation>Broadsheet Front</translation>
    </message>
    <message>
        <source>对开版</source>
        <translation>Broadsheet</translation>
    </message>
    <message>
        <source>对开的模板</source>
        <translation>Broadsheet templates</translation>
    </message>
    <message>
        <source>对开空</source>
        <translation>En space</translation>
    </message>
    <message>
        <source>对开空白版</source>
        <translation>Broadsheet Blank</translation>
    </message>
    <message>
        <source>对整版稿件或图片的说明</source>
        <translation>What is said of all the page's stories or pictures</translation>
    </message>
    <message>
        <source>对红</source>
        <translation>Compare Rounds</translation>
    </message>
    <message>
        <source>对红已核</source>
        <translation>Checked</translation>
    </message>
    <message>
        <source>对行网格</source>
        <translation>Line grid</translation>
    </message>
    <message>
        <source>对调</source>
        <translation>Swap</translation>
    </message>
    <message>
        <source>对调没有标出另一处。</source>
        <translation>The mark does not say what to swap with.</translation>
    </message>
    <message>
        <source>对调的两处文字相互重叠。</source>
        <translation>The two texts to swap overlap.</translation>
    </message>
    <message>
        <source>对调稿区</source>
        <translation>Exchange Areas</translation>
    </message>
    <message>
        <source>对调要选两个稿区：按住 Shift 再点另一个，然后再按“对调”。</source>
        <translation>To exchange, select two areas: click the other one with Shift held, then exchange.</translation>
    </message>
    <message>
        <source>对调：与另一个稿区交换稿件</source>
        <translation>Exchange: two areas swap their stories</translation>
    </message>
    <message>
        <source>对象</source>
        <comment>menu</comment>
        <translation>Object</translation>
    </message>
    <message>
        <source>对象的种类不能改变。</source>
        <translation>The kind of an object cannot change.</translation>
    </message>
    <message>
        <source>对齐</source>
        <translation>Align</translation>
    </message>
    <message>
        <source>对齐到哪里</source>
        <translation>Align to what</translation>
    </message>
    <message>
        <source>对齐版心</source>
        <translation>To type area</translation>
    </message>
    <message>
        <source>对齐版面</source>
        <translation>To page</translation>
    </message>
    <message>
        <source>对齐选中的</source>
        <translation>To selection</translation>
    </message>
    <message>
        <source>导入批注</source>
        <translation>Import Marks</translation>
    </message>
    <message>
        <source>导入批注…</source>
        <translation>Import Marks…</translation>
    </message>
    <message>
        <source>导入批注：%1 条</source>
        <translation>Import comments: %1</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>导出 PDF</source>
        <translation>Export PDF</translation>
    </message>
    <message>
        <source>导出 PDF · 差 %1 项</source>
        <translation>Export PDF · %1 missing</translation>
    </message>
    <message>
        <source>导出 PDF 需要版面、标题、日期和输出特性文件。</source>
        <translation>Exporting a PDF needs pages, a title, a date and an output profile.</translation>
    </message>
    <message>
        <source>导出 PDF…</source>
        <translation>Export PDF…</translation>
    </message>
    <message>
        <source>导出付印版</source>
        <translation>Export as Released</translation>
    </message>
    <message>
        <source>导出到</source>
        <translation>Export to</translation>
    </message>
    <message>
        <source>导出印刷用的 PDF/X-4</source>
        <translation>exports PDF/X-4 for the press</translation>
    </message>
    <message>
        <source>导出已停止，没有写出文件。</source>
        <translation>The export was stopped; no file was written.</translation>
    </message>
    <message>
        <source>导出已取消，没有写出文件。</source>
        <translation>The export was cancelled; no file was written.</translation>
    </message>
    <message>
        <source>导出批注</source>
        <translation>Export Marks</translation>
    </message>
    <message>
        <source>导出批注 PDF…</source>
        <translation>Export Marked PDF…</translation>
    </message>
    <message>
        <source>导出比较报告</source>
        <translation>Export Comparison Report</translation>
    </message>
    <message>
        <source>导出比较报告…</source>
        <translation>Export Report…</translation>
    </message>
    <message>
        <source>导出这一版…</source>
        <translation>Export This Page…</translation>
    </message>
    <message>
        <source>导航</source>
        <translation>Navigation</translation>
    </message>
    <message>
        <source>小于等于</source>
        <translation>Less or equal</translation>
    </message>
    <message>
        <source>小五 9 pt</source>
        <translation>9 pt (小五)</translation>
    </message>
    <message>
        <source>小四 12 pt</source>
        <translation>12 pt (小四)</translation>
    </message>
    <message>
        <source>小报可以省去用不着的步骤；省去以后，走到一半的稿件和版面接着往下走。付印时间用来倒推每一步的时限。这里改了就生效，不能撤销。</source>
        <translation>A small paper may leave out steps that it does not need; stories and pages that are on their way go on from where they are. The limit of each step is counted back from the time of the press. What is changed here holds at once and cannot be undone.</translation>
    </message>
    <message>
        <source>小数点前没有0</source>
        <translation>No 0 before the decimal point</translation>
    </message>
    <message>
        <source>小标题</source>
        <translation>Head</translation>
    </message>
    <message>
        <source>小标题“%1”留在栏底，正文到了下一栏。</source>
        <translation>The head “%1” stays at the foot of a leg; its text is in the next.</translation>
    </message>
    <message>
        <source>小标题下面至少有一行正文</source>
        <translation>A head with a line of text below it at least</translation>
    </message>
    <message>
        <source>小标题是一栏的最后一行</source>
        <translation>A head is the last line of a leg</translation>
    </message>
    <message>
        <source>小标题落单</source>
        <translation>A head left alone</translation>
    </message>
    <message>
        <source>小样</source>
        <translation>Galley</translation>
    </message>
    <message>
        <source>小样字号</source>
        <translation>Size of the galley's letters</translation>
    </message>
    <message>
        <source>小样里的字多大，像素（Ctrl+滚轮）</source>
        <translation>How large the letters of the galley are, in pixels (Ctrl + wheel)</translation>
    </message>
    <message>
        <source>小样：%1</source>
        <translation>Galley: %1</translation>
    </message>
    <message>
        <source>尺寸不合的广告</source>
        <translation>Adverts of another size</translation>
    </message>
    <message>
        <source>尾段</source>
        <translation>Closing</translation>
    </message>
    <message>
        <source>居中</source>
        <translation>Middle</translation>
    </message>
    <message>
        <source>居中</source>
        <comment>vertically</comment>
        <translation>Middle</translation>
    </message>
    <message>
        <source>居右</source>
        <translation>Right</translation>
    </message>
    <message>
        <source>居左</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>属性</source>
        <translation>Inspector</translation>
    </message>
    <message>
        <source>嵌入的字体“%1”读不出来。</source>
        <translation>The embedded font “%1” cannot be read.</translation>
    </message>
    <message>
        <source>嵌入的文件</source>
        <translation>embedded files</translation>
    </message>
    <message>
        <source>嵌套过深</source>
        <translation>Nested too deeply</translation>
    </message>
    <message>
        <source>工具</source>
        <translation>Tools</translation>
    </message>
    <message>
        <source>左</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>左 %1 上 %2 宽 %3 高 %4 毫米</source>
        <translation>left %1 top %2 width %3 height %4 mm</translation>
    </message>
    <message>
        <source>左、上是这一点的位置；改大小时这一点不动</source>
        <translation>X and Y are of this point; it stays when the size changes</translation>
    </message>
    <message>
        <source>左书名号</source>
        <translation>Left title mark</translation>
    </message>
    <message>
        <source>左侧</source>
        <translation>Left side</translation>
    </message>
    <message>
        <source>左六角括号</source>
        <translation>Left tortoise bracket</translation>
    </message>
    <message>
        <source>左单书名号</source>
        <translation>Left single title mark</translation>
    </message>
    <message>
        <source>左单引号</source>
        <translation>Left single quote</translation>
    </message>
    <message>
        <source>左双引号</source>
        <translation>Left double quote</translation>
    </message>
    <message>
        <source>左双直角引号</source>
        <translation>Left double corner quote</translation>
    </message>
    <message>
        <source>左右两条横题在同一行高上，字号相近</source>
        <translation>Two headlines side by side, of about one size</translation>
    </message>
    <message>
        <source>左右之间的空隙一样宽</source>
        <translation>Equal gaps from left to right</translation>
    </message>
    <message>
        <source>左右对调</source>
        <translation>Exchange the sides</translation>
    </message>
    <message>
        <source>左右居中</source>
        <translation>Centre Horizontally</translation>
    </message>
    <message>
        <source>左右断开</source>
        <translation>cut down</translation>
    </message>
    <message>
        <source>左右滚动</source>
        <translation>Scroll sideways</translation>
    </message>
    <message>
        <source>左右移</source>
        <translation>Shift Horizontally</translation>
    </message>
    <message>
        <source>左右等距</source>
        <translation>Distribute Horizontally</translation>
    </message>
    <message>
        <source>左右翻转</source>
        <translation>Mirrored</translation>
    </message>
    <message>
        <source>左圆括号</source>
        <translation>Left parenthesis</translation>
    </message>
    <message>
        <source>左对齐</source>
        <translation>Align Left Edges</translation>
    </message>
    <message>
        <source>左方头括号</source>
        <translation>Left lenticular bracket</translation>
    </message>
    <message>
        <source>左方括号</source>
        <translation>Left square bracket</translation>
    </message>
    <message>
        <source>左直角引号</source>
        <translation>Left corner quote</translation>
    </message>
    <message>
        <source>左移 %1 mm</source>
        <translation>%1 mm to the left</translation>
    </message>
    <message>
        <source>左箭头</source>
        <translation>Left arrow</translation>
    </message>
    <message>
        <source>左边</source>
        <translation>Left side</translation>
    </message>
    <message>
        <source>左边空</source>
        <translation>Left margin</translation>
    </message>
    <message>
        <source>左边空、天头</source>
        <translation>Left and top margin</translation>
    </message>
    <message>
        <source>左边距</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>差 %1 项：改好，或者由总编写明理由放行。</source>
        <translation>Errors: %1. Mend them, or have the chief editor release the pages with a reason.</translation>
    </message>
    <message>
        <source>差异</source>
        <translation>Differences</translation>
    </message>
    <message>
        <source>差错</source>
        <translation>Errors</translation>
    </message>
    <message>
        <source>差错 %1</source>
        <translation>Errors: %1</translation>
    </message>
    <message>
        <source>差错率</source>
        <translation>Error Rate</translation>
    </message>
    <message>
        <source>差错率万分之 %1 · %2</source>
        <translation>Error rate %1 in 10,000 · %2</translation>
    </message>
    <message>
        <source>差错率万分之 %1（%2 字，差错 %3 处，计 %4），形式差错 %5 处：%6。</source>
        <translation>Error rate %1 in ten thousand (characters: %2, places: %3, weight: %4), of form: %5: %6.</translation>
    </message>
    <message>
        <source>差错率按《报纸期刊质量管理规定》（国新出发〔2020〕10号）算，以万分之一计。各类差错一处计几，可以改。</source>
        <translation>The error rate follows the rules on the quality of newspapers (NPPA rule 10 of 2020), in ten thousand. What each kind of error weighs can be changed.</translation>
    </message>
    <message>
        <source>已不在那里</source>
        <translation>No longer there</translation>
    </message>
    <message>
        <source>已付印 %1 / %2 版</source>
        <translation>%1 of %2 released</translation>
    </message>
    <message>
        <source>已停止。</source>
        <translation>Stopped.</translation>
    </message>
    <message>
        <source>已停止，什么都没有换。</source>
        <translation>Stopped; nothing was changed.</translation>
    </message>
    <message>
        <source>已停止，没有写出</source>
        <translation>Stopped, not written</translation>
    </message>
    <message>
        <source>已停止，没有写出文件。</source>
        <translation>Stopped; no file was written.</translation>
    </message>
    <message>
        <source>已全部付印</source>
        <translation>All released</translation>
    </message>
    <message>
        <source>已出版</source>
        <translation>Exported</translation>
    </message>
    <message>
        <source>已办</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>已存</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>已存 %1</source>
        <translation>Saved %1</translation>
    </message>
    <message>
        <source>已存为 %1</source>
        <translation>Saved as %1</translation>
    </message>
    <message>
        <source>已安装的特性文件名或印刷条件，如 ISOnewspaper26v4、IFRA26</source>
        <translation>Name of an installed profile or a printing condition, such as ISOnewspaper26v4 or IFRA26</translation>
    </message>
    <message>
        <source>已导出 %1 版，%2，用时 %3 秒。</source>
        <translation>Exported. Pages: %1, %2, %3 s.</translation>
    </message>
    <message>
        <source>已撤销</source>
        <translation>Undone</translation>
    </message>
    <message>
        <source>已有的编辑部</source>
        <translation>Existing newsroom</translation>
    </message>
    <message>
        <source>已生成</source>
        <translation>Written</translation>
    </message>
    <message>
        <source>已经删去的文字</source>
        <translation>Deleted text</translation>
    </message>
    <message>
        <source>已经恰好</source>
        <translation>It fits</translation>
    </message>
    <message>
        <source>已经挤到最紧一级。</source>
        <translation>It is squeezed as far as it goes.</translation>
    </message>
    <message>
        <source>已经放到最松一级。</source>
        <translation>It is opened as far as it goes.</translation>
    </message>
    <message>
        <source>已经有叫“%1”的元素。</source>
        <translation>There is an element called “%1” already.</translation>
    </message>
    <message>
        <source>已经有叫“%1”的，会由这一个代替。</source>
        <translation>There is one called “%1”; this one replaces it.</translation>
    </message>
    <message>
        <source>已经有名为“%1”的图层。</source>
        <translation>There is already a layer named “%1”.</translation>
    </message>
    <message>
        <source>已认可的代用字体</source>
        <translation>Approved substitute fonts</translation>
    </message>
    <message>
        <source>已读回核对，回执 %1</source>
        <translation>Read back and verified; receipt %1</translation>
    </message>
    <message>
        <source>已豁免</source>
        <translation>Waived</translation>
    </message>
    <message>
        <source>已豁免 %1</source>
        <translation>Waived %1</translation>
    </message>
    <message>
        <source>已过</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>已退回</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>已送厂</source>
        <translation>Delivered</translation>
    </message>
    <message>
        <source>已送厂 %1 版，%2，到 %3。</source>
        <translation>Pages delivered: %1, %2, to %3.</translation>
    </message>
    <message>
        <source>已送厂，版本 %1</source>
        <translation>Delivered, version %1</translation>
    </message>
    <message>
        <source>已送试样</source>
        <translation>Trial delivered</translation>
    </message>
    <message>
        <source>已送试样，版本 %1</source>
        <translation>Trial delivered, version %1</translation>
    </message>
    <message numerus="yes">
        <source>已选 %n 项，可以采用或再组合</source>
        <translation>
            <numerusform>%n change chosen: apply it, or combine more</numerusform>
            <numerusform>%n changes chosen: apply them, or combine more</numerusform>
        </translation>
    </message>
    <message>
        <source>已采纳</source>
        <translation>Agreed</translation>
    </message>
    <message>
        <source>已锁定</source>
        <translation>Locked</translation>
    </message>
    <message>
        <source>已锁定；点一下解锁</source>
        <translation>Locked; click to unlock</translation>
    </message>
    <message>
        <source>已锁定；解锁以后才能改。</source>
        <translation>Locked; unlock it to change it.</translation>
    </message>
    <message>
        <source>带无障碍标签（PDF/UA-1）</source>
        <translation>Tagged for accessibility (PDF/UA-1)</translation>
    </message>
    <message>
        <source>带着错误送厂要写明理由：--force --reason 理由。</source>
        <translation>Delivering with errors needs a reason: --force --reason REASON.</translation>
    </message>
    <message>
        <source>帮助</source>
        <comment>menu</comment>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>常态</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>幅</source>
        <translation>pcs</translation>
    </message>
    <message>
        <source>平均 %1%</source>
        <translation>%1% in the mean</translation>
    </message>
    <message>
        <source>平方</source>
        <translation>Squared</translation>
    </message>
    <message>
        <source>平方公里</source>
        <translation>Square kilometre</translation>
    </message>
    <message>
        <source>平方米</source>
        <translation>Square metre</translation>
    </message>
    <message>
        <source>平方米（字母）</source>
        <translation>Square metre (letters)</translation>
    </message>
    <message>
        <source>平移</source>
        <translation>Pan</translation>
    </message>
    <message>
        <source>年份不能简写为两位</source>
        <translation>A year may not be cut to two digits</translation>
    </message>
    <message>
        <source>并入上一篇</source>
        <translation>Join to the Story Before</translation>
    </message>
    <message>
        <source>并列的引号、书名号之间不用顿号</source>
        <translation>No enumeration comma between quotes or titles side by side</translation>
    </message>
    <message>
        <source>并排</source>
        <translation>Side by Side</translation>
    </message>
    <message>
        <source>并排查看这一版当时的样子…</source>
        <translation>Show the Page as It Was…</translation>
    </message>
    <message>
        <source>广告</source>
        <translation>Advertisement</translation>
    </message>
    <message>
        <source>广告不能用：%1（“%2”）</source>
        <translation>The advert cannot be used: %1 (“%2”)</translation>
    </message>
    <message>
        <source>广告主</source>
        <translation>Advertiser</translation>
    </message>
    <message>
        <source>广告位有：%1。</source>
        <translation>The modules are: %1.</translation>
    </message>
    <message>
        <source>广告位里还没有广告文件。</source>
        <translation>The advert's module has no file yet.</translation>
    </message>
    <message>
        <source>广告文件 (*.pdf *.jpg *.jpeg *.tif *.tiff *.png *.webp)</source>
        <translation>Adverts (*.pdf *.jpg *.jpeg *.tif *.tiff *.png *.webp)</translation>
    </message>
    <message>
        <source>广告文件不是 PDF，也不能当图片用：%1</source>
        <translation>The advert is no PDF, and cannot be used as a picture: %1</translation>
    </message>
    <message>
        <source>广告文件只有 %1 页，没有第 %2 页。</source>
        <translation>The advert's file ends with page %1; there is no page %2.</translation>
    </message>
    <message>
        <source>广告文件的尺寸与广告位不同，印出来会变形或缩放。</source>
        <translation>The advert's file differs in size from its place and will be scaled or distorted.</translation>
    </message>
    <message>
        <source>广告文件里没有这一页。</source>
        <translation>The advert's file has no such page.</translation>
    </message>
    <message>
        <source>广告是 %1×%2 毫米，广告位是 %3×%4 毫米，印出来会变形或缩放。</source>
        <translation>The advert measures %1 × %2 mm and its place %3 × %4 mm: it will be scaled or distorted.</translation>
    </message>
    <message>
        <source>广告框关了“广告”字样</source>
        <translation>An advert whose label is switched off</translation>
    </message>
    <message>
        <source>广告框角上有“广告”</source>
        <translation>An advert with its label in the corner</translation>
    </message>
    <message>
        <source>广告没有标明</source>
        <translation>An advert without its label</translation>
    </message>
    <message>
        <source>广告没有标明“广告”。</source>
        <translation>The advert is not labelled as one.</translation>
    </message>
    <message>
        <source>广告的尺寸写作 350x240，以毫米计。</source>
        <translation>An advert's size is written 350x240, in millimetres.</translation>
    </message>
    <message>
        <source>广告要和它的文件一起放上版面。</source>
        <translation>An advert is placed together with its file.</translation>
    </message>
    <message>
        <source>广告：%1</source>
        <translation>Advertisement: %1</translation>
    </message>
    <message>
        <source>序号</source>
        <translation>Numbers</translation>
    </message>
    <message>
        <source>应有且只有一个 PDF/X 输出意图，这里有 %1 个。</source>
        <translation>There must be exactly one PDF/X output intent; here there are %1.</translation>
    </message>
    <message>
        <source>底端</source>
        <translation>Bottom</translation>
    </message>
    <message>
        <source>底纹</source>
        <translation>Shading</translation>
    </message>
    <message>
        <source>底色</source>
        <translation>Fill</translation>
    </message>
    <message>
        <source>底色 %1</source>
        <translation>ground %1</translation>
    </message>
    <message>
        <source>度</source>
        <translation>Degree</translation>
    </message>
    <message>
        <source>建不了文件夹。</source>
        <translation>The folder cannot be made.</translation>
    </message>
    <message>
        <source>建不了这个文件夹。</source>
        <translation>This folder cannot be made.</translation>
    </message>
    <message>
        <source>建立并打开 A01</source>
        <translation>Create and Open A01</translation>
    </message>
    <message>
        <source>建议删去“%1”。</source>
        <translation>Remove “%1”.</translation>
    </message>
    <message>
        <source>建议把“%1”改为“%2”。</source>
        <translation>Change “%1” to “%2”.</translation>
    </message>
    <message>
        <source>开出下一期：日期、期号和各版一次定好</source>
        <translation>Makes the next issue: date, number and pages at once</translation>
    </message>
    <message>
        <source>开始组版</source>
        <translation>Begin Layout</translation>
    </message>
    <message>
        <source>开始页</source>
        <translation>Start Page</translation>
    </message>
    <message>
        <source>开明</source>
        <translation>Kaiming</translation>
    </message>
    <message>
        <source>开本</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>开本“%1”：%2</source>
        <translation>Format “%1”: %2</translation>
    </message>
    <message>
        <source>开本与版心</source>
        <translation>Formats and Grid</translation>
    </message>
    <message>
        <source>式子太长</source>
        <translation>the expression is too long</translation>
    </message>
    <message>
        <source>引号或括号不成对</source>
        <translation>A quote or bracket without its other half</translation>
    </message>
    <message>
        <source>引号换成竖排的</source>
        <translation>Quotes take their vertical forms</translation>
    </message>
    <message>
        <source>引用了别的文件里的页面。</source>
        <translation>It refers to a page in another file.</translation>
    </message>
    <message>
        <source>引用了没有的分组</source>
        <translation>it refers to a group that there is not</translation>
    </message>
    <message>
        <source>引用标记</source>
        <translation>Quotation mark-up</translation>
    </message>
    <message>
        <source>引题</source>
        <translation>Kicker</translation>
    </message>
    <message>
        <source>引题与主题同行</source>
        <translation>Kicker beside the headline</translation>
    </message>
    <message>
        <source>引题另占一行</source>
        <translation>Kicker on a line of its own</translation>
    </message>
    <message>
        <source>引题排到主题旁边</source>
        <translation>Kicker beside the headline</translation>
    </message>
    <message>
        <source>强制换行</source>
        <translation>Forced line break</translation>
    </message>
    <message>
        <source>当时</source>
        <translation>Then</translation>
    </message>
    <message>
        <source>当时的版面</source>
        <translation>The page as it was</translation>
    </message>
    <message>
        <source>形式</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>形状</source>
        <translation>Shape</translation>
    </message>
    <message>
        <source>形近的符号</source>
        <translation>A sign that looks alike</translation>
    </message>
    <message>
        <source>彩色字套印不准</source>
        <translation>Coloured type out of register</translation>
    </message>
    <message>
        <source>往前一层</source>
        <translation>One step forward</translation>
    </message>
    <message>
        <source>往后一层</source>
        <translation>One step back</translation>
    </message>
    <message numerus="yes">
        <source>往期 %n 篇：双击取来，或者拖到版上</source>
        <translation>
            <numerusform>%n story in other issues: double-click to bring it in, or drag it onto the page</numerusform>
            <numerusform>%n stories in other issues: double-click to bring them in, or drag them onto the page</numerusform>
        </translation>
    </message>
    <message>
        <source>往期稿件</source>
        <translation>Stories of other issues</translation>
    </message>
    <message>
        <source>待%1</source>
        <translation>Waits for %1</translation>
    </message>
    <message>
        <source>待入库</source>
        <translation>not stored yet</translation>
    </message>
    <message>
        <source>待定</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>待定 %1 · 采纳 %2 · 退回 %3</source>
        <translation>%1 open · %2 accepted · %3 rejected</translation>
    </message>
    <message>
        <source>待审 %1</source>
        <translation>Review %1</translation>
    </message>
    <message>
        <source>待我处理</source>
        <translation>Waiting for Me</translation>
    </message>
    <message>
        <source>待核红 %1 处</source>
        <translation>To verify: %1</translation>
    </message>
    <message>
        <source>待签</source>
        <translation>To be signed</translation>
    </message>
    <message>
        <source>微</source>
        <translation>Micro</translation>
    </message>
    <message>
        <source>快捷键</source>
        <translation>Shortcuts</translation>
    </message>
    <message>
        <source>念给看不见图的人听</source>
        <translation>For those who cannot see it</translation>
    </message>
    <message>
        <source>怎样一分钟排出一版 (F1)</source>
        <translation>How a page is made in a minute (F1)</translation>
    </message>
    <message>
        <source>性质</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>总墨 %1%</source>
        <translation>Total %1%</translation>
    </message>
    <message>
        <source>总墨量</source>
        <translation>Total Ink</translation>
    </message>
    <message>
        <source>总墨量 %1%，超过上限 %2%（15 mm² 均值）。</source>
        <translation>Total ink is %1%, above the limit of %2% (mean over 15 mm²).</translation>
    </message>
    <message>
        <source>总墨量上限</source>
        <translation>Total ink limit</translation>
    </message>
    <message>
        <source>总墨量上限要在 100% 和 400% 之间。</source>
        <translation>The limit of total ink has to be between 100% and 400%.</translation>
    </message>
    <message>
        <source>总墨量到 %1%，15 平方毫米平均不得超过 %2%。</source>
        <translation>Total ink reaches %1%; the mean over 15 mm² must not be above %2%.</translation>
    </message>
    <message>
        <source>总墨量最高 %1%，上限 %2%（15 mm² 均值）。</source>
        <translation>Total ink is %1% at most; the limit is %2% (mean over 15 mm²).</translation>
    </message>
    <message>
        <source>总墨量，15 mm² 均值</source>
        <translation>Total ink, mean over 15 mm²</translation>
    </message>
    <message>
        <source>总期号</source>
        <translation>Issue number</translation>
    </message>
    <message>
        <source>总期号由各期自己填。</source>
        <translation>Each issue's number is typed.</translation>
    </message>
    <message>
        <source>总期号要在 1 和 9999999 之间。</source>
        <translation>The issue number must be between 1 and 9999999.</translation>
    </message>
    <message>
        <source>总期数</source>
        <translation>Issue Number</translation>
    </message>
    <message>
        <source>总编可以越过拦着的事，要写明理由，理由记进留痕。</source>
        <translation>The chief may pass over what stands in the way, for a reason that is kept in the audit.</translation>
    </message>
    <message>
        <source>总编放行</source>
        <translation>Released by</translation>
    </message>
    <message>
        <source>总编放行：下面这些不再拦着，连同理由记进留痕。</source>
        <translation>The chief passes over what follows; it is kept in the audit with the reason.</translation>
    </message>
    <message>
        <source>恢复</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>恢复为初稿</source>
        <translation>Back to Draft</translation>
    </message>
    <message>
        <source>恢复印出</source>
        <translation>Print Again</translation>
    </message>
    <message>
        <source>恢复版面</source>
        <translation>Restore Page</translation>
    </message>
    <message>
        <source>恢复这一版面…</source>
        <translation>Restore This Page…</translation>
    </message>
    <message>
        <source>恢复默认布局</source>
        <translation>Restore Default Layout</translation>
    </message>
    <message>
        <source>恰好</source>
        <translation>Fits</translation>
    </message>
    <message>
        <source>恰好</source>
        <comment>of a story's length</comment>
        <translation>exact fit</translation>
    </message>
    <message>
        <source>想先走一遍，从“文件 &gt; 开始页”建立示例。</source>
        <translation>To try it out first, make the sample from “File &gt; Start Page”.</translation>
    </message>
    <message>
        <source>感知</source>
        <translation>Perceptual</translation>
    </message>
    <message>
        <source>成品</source>
        <translation>Trim</translation>
    </message>
    <message>
        <source>成品宽</source>
        <translation>Trim width</translation>
    </message>
    <message>
        <source>成品尺寸是 %1 毫米，应是 %2 毫米（±0.5）。</source>
        <translation>The trimmed size is %1 mm; it should be %2 mm (± 0.5).</translation>
    </message>
    <message>
        <source>成品尺寸至少 50 × 50 mm。</source>
        <translation>The trim is at least 50 × 50 mm.</translation>
    </message>
    <message>
        <source>成品高</source>
        <translation>Trim height</translation>
    </message>
    <message>
        <source>我的</source>
        <translation>Mine</translation>
    </message>
    <message>
        <source>或者先看示例</source>
        <translation>Or See the Sample First</translation>
    </message>
    <message>
        <source>所依附的内容不存在。</source>
        <translation>What it belongs to does not exist.</translation>
    </message>
    <message>
        <source>所依附的内容已被他人删除，或仍有内容依附其上。</source>
        <translation>What it belongs to was deleted by somebody else, or something still belongs to it.</translation>
    </message>
    <message>
        <source>所有“%1”（%2）</source>
        <translation>All of “%1” (%2)</translation>
    </message>
    <message>
        <source>所有人</source>
        <translation>Everybody</translation>
    </message>
    <message>
        <source>所有修改都已自动保存。起个名称，是为了以后一眼找到现在的样子。</source>
        <translation>Every change is saved already. A name is for finding the present state again.</translation>
    </message>
    <message>
        <source>所有模板</source>
        <translation>All templates</translation>
    </message>
    <message>
        <source>所有步骤</source>
        <translation>All steps</translation>
    </message>
    <message>
        <source>所选内容</source>
        <translation>Selection</translation>
    </message>
    <message>
        <source>所选的框都已锁定。</source>
        <translation>All chosen frames are locked.</translation>
    </message>
    <message>
        <source>手册</source>
        <translation>Manual</translation>
    </message>
    <message>
        <source>手册里没有“%1”。</source>
        <translation>The manual does not have “%1”.</translation>
    </message>
    <message>
        <source>手工放的图片在图框里露出空白。</source>
        <translation>A picture placed by hand leaves its frame partly empty.</translation>
    </message>
    <message>
        <source>手形</source>
        <translation>Hand</translation>
    </message>
    <message>
        <source>手机样</source>
        <translation>phone proof</translation>
    </message>
    <message>
        <source>手机样</source>
        <comment>purpose</comment>
        <translation>Phone Proof</translation>
    </message>
    <message>
        <source>手机样，RGB，每版不超过 1 MB，不能付印。</source>
        <translation>For telephones: RGB, at most 1 MB a page, not for the press.</translation>
    </message>
    <message>
        <source>手里没有版面和稿件</source>
        <translation>Nothing in hand</translation>
    </message>
    <message>
        <source>打不开文件：%1。</source>
        <translation>The file cannot be opened: %1.</translation>
    </message>
    <message>
        <source>打几个字，找到稿件、版面或命令</source>
        <translation>Some letters find a story, a page or a command</translation>
    </message>
    <message>
        <source>打包</source>
        <translation>Pack</translation>
    </message>
    <message>
        <source>打包…</source>
        <translation>Pack…</translation>
    </message>
    <message>
        <source>打包到</source>
        <translation>Pack Into</translation>
    </message>
    <message>
        <source>打包文件不完整：有内容缺了它所属的部分。</source>
        <translation>The pack is not whole: something lacks the part that it belongs to.</translation>
    </message>
    <message>
        <source>打包文件与清单不符，可能被改动或损坏。</source>
        <translation>The pack does not agree with its manifest; it may have been changed or damaged.</translation>
    </message>
    <message>
        <source>打包文件写不出去：%1</source>
        <translation>The pack cannot be written: %1</translation>
    </message>
    <message>
        <source>打包文件压得异常小，像是压缩炸弹，没有读取。</source>
        <translation>The pack is compressed suspiciously small, like a zip bomb; it was not read.</translation>
    </message>
    <message>
        <source>打包文件展开后超过 8 GB，没有读取。</source>
        <translation>The pack expands to more than 8 GB; it was not read.</translation>
    </message>
    <message>
        <source>打包文件已损坏，无法读取。</source>
        <translation>The pack is damaged and cannot be read.</translation>
    </message>
    <message>
        <source>打包文件打不开：%1</source>
        <translation>The pack cannot be opened: %1</translation>
    </message>
    <message>
        <source>打包文件有密码，无法读取。</source>
        <translation>The pack has a password and cannot be read.</translation>
    </message>
    <message>
        <source>打包文件的清单读不懂。</source>
        <translation>The manifest of the pack cannot be understood.</translation>
    </message>
    <message>
        <source>打包文件缺少清单上的部分。</source>
        <translation>The pack lacks a part that its manifest lists.</translation>
    </message>
    <message>
        <source>打包文件缺少版面上用的图片等素材。</source>
        <translation>The pack lacks pictures or other assets that its pages use.</translation>
    </message>
    <message>
        <source>打包文件里同一个编号用了两次。</source>
        <translation>In the pack one id is used twice.</translation>
    </message>
    <message>
        <source>打包文件里应当正好是一家报纸的一期。</source>
        <translation>A pack has to hold exactly one issue of one publication.</translation>
    </message>
    <message>
        <source>打包文件里有不该有的文件，没有读取。</source>
        <translation>The pack holds a file that does not belong there; it was not read.</translation>
    </message>
    <message>
        <source>打包文件里有两个同名的部分。</source>
        <translation>The pack holds two parts of the same name.</translation>
    </message>
    <message>
        <source>打包文件里有大得异常的部分，没有读取。</source>
        <translation>The pack holds a part that is suspiciously large; it was not read.</translation>
    </message>
    <message>
        <source>打包文件里有清单上没有的部分。</source>
        <translation>The pack holds a part that its manifest does not list.</translation>
    </message>
    <message>
        <source>打包文件里有读不懂的内容。</source>
        <translation>The pack holds something that cannot be understood.</translation>
    </message>
    <message>
        <source>打包文件里的部分太多，没有读取。</source>
        <translation>The pack holds too many parts; it was not read.</translation>
    </message>
    <message>
        <source>打包的一期 (*.banxinpack)</source>
        <translation>Packed issues (*.banxinpack)</translation>
    </message>
    <message>
        <source>打印…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>打印大样</source>
        <translation>Print Page Proof</translation>
    </message>
    <message>
        <source>打印机不接收：请看看它是否开着、有没有纸，或者文件能不能写。</source>
        <translation>The printer does not take it: see whether it is on and has paper, or whether the file can be written.</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>打开 %1</source>
        <translation>Open %1</translation>
    </message>
    <message>
        <source>打开…</source>
        <translation>Open…</translation>
    </message>
    <message>
        <source>打开一个编辑部（.banxin 文件夹）</source>
        <translation>Opens a newsroom (a .banxin folder)</translation>
    </message>
    <message>
        <source>打开做好的一家报纸，先走一遍</source>
        <translation>A paper made already, to try things out</translation>
    </message>
    <message>
        <source>打开哪一期：日期，或者“日期/版次”。</source>
        <translation>The issue to open: a date, or “DATE/EDITION”.</translation>
    </message>
    <message>
        <source>打开哪一版，例如 A01。</source>
        <translation>The page to open, such as A01.</translation>
    </message>
    <message>
        <source>打开回执</source>
        <translation>Open Receipt</translation>
    </message>
    <message>
        <source>打开外来 PDF</source>
        <translation>Open Another PDF</translation>
    </message>
    <message>
        <source>打开外来 PDF…</source>
        <translation>Open Another PDF…</translation>
    </message>
    <message>
        <source>打开所在文件夹</source>
        <translation>Open its folder</translation>
    </message>
    <message>
        <source>打开手册的“开始”一章</source>
        <translation>Opens the manual’s first chapter</translation>
    </message>
    <message>
        <source>打开手册，翻到正在用的那一处</source>
        <translation>Opens the manual where it tells of what you are at</translation>
    </message>
    <message>
        <source>打开打包的一期</source>
        <translation>Open Packed Issue</translation>
    </message>
    <message>
        <source>打开打包的一期…</source>
        <translation>Open Packed Issue…</translation>
    </message>
    <message>
        <source>打开文件</source>
        <translation>Open the file</translation>
    </message>
    <message>
        <source>打开的这一期（%1）是总第 %2 期。</source>
        <translation>The open issue (%1) is number %2.</translation>
    </message>
    <message>
        <source>打开示例</source>
        <translation>Open the Sample</translation>
    </message>
    <message>
        <source>打开编辑部（.banxin 文件夹）</source>
        <translation>Open a newsroom (a .banxin folder)</translation>
    </message>
    <message>
        <source>打开这一版</source>
        <translation>Open This Page</translation>
    </message>
    <message>
        <source>打开这个框的菜单</source>
        <translation>Open this frame's menu</translation>
    </message>
    <message>
        <source>打开问题列表，从光标处往下看</source>
        <translation>Opens the list of findings, from the caret on</translation>
    </message>
    <message>
        <source>批改</source>
        <translation>Marks</translation>
    </message>
    <message>
        <source>批改写成 PDF 批注，以及从别的程序收回批注</source>
        <translation>writes marks as comments of a PDF, and takes comments of other programs in</translation>
    </message>
    <message>
        <source>批改所指的图框已经不在版上。</source>
        <translation>The frame that the mark is about is no longer on the page.</translation>
    </message>
    <message>
        <source>批改所指的文字已经变动，找不到唯一的位置。</source>
        <translation>The text that the mark is about has changed and is not found exactly once.</translation>
    </message>
    <message>
        <source>批改所指的文字已经变动，要给它指定位置</source>
        <translation>Their text has changed: they are to be placed by hand</translation>
    </message>
    <message>
        <source>批改没有指明文字或图框，要由编辑照办。</source>
        <translation>The mark names no text or frame: the editor has to see to it.</translation>
    </message>
    <message>
        <source>批改没有选中文字。</source>
        <translation>The mark has no text.</translation>
    </message>
    <message>
        <source>批改都处理了</source>
        <translation>Every mark is decided</translation>
    </message>
    <message>
        <source>批改：%1</source>
        <translation>Mark: %1</translation>
    </message>
    <message>
        <source>批注</source>
        <translation>annotations</translation>
    </message>
    <message>
        <source>批注 %1 条，写到 %2</source>
        <translation>Marks: %1, written to %2</translation>
    </message>
    <message>
        <source>批注在 PDF 旁边，XFDF (*.xfdf)</source>
        <translation>Marks beside the PDF, XFDF (*.xfdf)</translation>
    </message>
    <message>
        <source>批注在 PDF 里 (*.pdf)</source>
        <translation>Marks within the PDF (*.pdf)</translation>
    </message>
    <message>
        <source>找不到解读外来文件的程序 banxin-worker，图片和 PDF 都打不开。</source>
        <translation>The program banxin-worker, which decodes files from outside, cannot be found: no picture and no PDF can be opened.</translation>
    </message>
    <message>
        <source>找不到这个编辑部。</source>
        <translation>This newsroom cannot be found.</translation>
    </message>
    <message>
        <source>找不到送厂文件夹，没有送厂。</source>
        <translation>The delivery folder cannot be found; nothing was delivered.</translation>
    </message>
    <message>
        <source>找元素、版样</source>
        <translation>Search the library</translation>
    </message>
    <message>
        <source>找到的</source>
        <translation>What was found</translation>
    </message>
    <message numerus="yes">
        <source>找回删掉的 %n 个框</source>
        <translation>
            <numerusform>%n deleted frame brought back</numerusform>
            <numerusform>%n deleted frames brought back</numerusform>
        </translation>
    </message>
    <message>
        <source>找样式</source>
        <translation>Find a style</translation>
    </message>
    <message>
        <source>找规则</source>
        <translation>Find a rule</translation>
    </message>
    <message>
        <source>找规则：编号、名称或依据</source>
        <translation>Find a rule: number, name or basis</translation>
    </message>
    <message>
        <source>把 %1 版恢复到 %2</source>
        <translation>Restore Page %1 to %2</translation>
    </message>
    <message>
        <source>把 Word、WPS、网页、PDF、纯文本读成稿件</source>
        <translation>Reads Word, WPS, web pages, PDF and plain text as stories</translation>
    </message>
    <message>
        <source>把一个版照印刷的样子导出，PDF 连同校验值、校次和修订号留在编辑部里，供校对批改。版上有错误时不出样。
  --round R   small 小样、large-1 大样 1、large-2 大样 2、large-3 大样 3、clean 清样；不给时接着上一次
  --trial     有错误也出，样张上盖“样张　不作付印”；退出码为 1
  --json      输出 JSON：{"id","page","name","round","asset","revision","author","time"}</source>
        <translation>Exports a page as it will print and keeps the PDF with its digest, round and revision in the newsroom, for proofreaders to mark. A page with errors is refused.
  --round R   small, large-1, large-2, large-3 or clean; without it the round after the last
  --trial     makes it in spite of errors, stamped as a trial; exits with 1
  --json      prints JSON: {"id","page","name","round","asset","revision","author","time"}</translation>
    </message>
    <message>
        <source>把一期装进一个文件，可以寄送和存档</source>
        <translation>packs an issue into one file, to mail or to archive</translation>
    </message>
    <message>
        <source>把付印文件、校验和和回执放进印厂的文件夹</source>
        <translation>Puts press files, checksums and a receipt into the plant's folder</translation>
    </message>
    <message>
        <source>把全期查一遍，看能不能付印</source>
        <translation>Checks the whole issue for the press</translation>
    </message>
    <message>
        <source>把别人寄来的一期（.banxinpack）放进编辑部</source>
        <translation>Takes an issue that somebody sent (.banxinpack) into a newsroom</translation>
    </message>
    <message>
        <source>把别的阅读器里写的批注、回复和状态收回来</source>
        <translation>Takes in what was marked, answered and decided in other readers</translation>
    </message>
    <message>
        <source>把剪贴板里的放进来；文字不在光标处就成一篇稿</source>
        <translation>Puts in what was copied; text without a caret becomes a story</translation>
    </message>
    <message>
        <source>把取稿记录存成文件…</source>
        <translation>Save the import log to a file…</translation>
    </message>
    <message>
        <source>把图片拖到这里</source>
        <translation>Drag a picture here</translation>
    </message>
    <message>
        <source>把广告文件放上版</source>
        <translation>Puts an advert’s file on the page</translation>
    </message>
    <message>
        <source>把打包的一期放进编辑部；没有这个编辑部就新建</source>
        <translation>puts a packed issue into a newsroom, which is made where there is none</translation>
    </message>
    <message>
        <source>把损坏的编辑部里还能读出的内容救到新的编辑部；原件不动</source>
        <translation>Saves what a damaged newsroom still holds into a new one; the damaged one is not touched</translation>
    </message>
    <message>
        <source>把来稿拖进来，或者按 Ctrl+I 取稿；有空位就直接上版。</source>
        <translation>Drag copy in, or press Ctrl+I to fetch it; where there is room it is placed at once.</translation>
    </message>
    <message>
        <source>把样张和上面的批注存成别的阅读器也能看、能批的 PDF</source>
        <translation>Saves the proof with its marks as a PDF that other readers show and write on</translation>
    </message>
    <message>
        <source>把版面画成图片，或者印版、软打样和墨量图</source>
        <translation>draws a page as a picture, or its plates, a soft proof or an ink map</translation>
    </message>
    <message>
        <source>把版面送到印厂的文件夹，带校验值和回执</source>
        <translation>delivers pages to the plant’s folder, with checksums and a receipt</translation>
    </message>
    <message>
        <source>把稿件拖到这里</source>
        <translation>Drop manuscripts here</translation>
    </message>
    <message>
        <source>把稿件放到版面上，栏和行从 1 数起</source>
        <translation>places a story on a page; columns and rows count from 1</translation>
    </message>
    <message>
        <source>把稿库里选中的稿件放到这一版</source>
        <translation>Puts the pool’s chosen stories on this page</translation>
    </message>
    <message>
        <source>把纯文本单独排成行，一行一段</source>
        <translation>sets a plain text on its own, a paragraph a line</translation>
    </message>
    <message>
        <source>把能自动改的列出来，看过再一起改</source>
        <translation>Lists what can be mended by itself, to look at and mend at once</translation>
    </message>
    <message>
        <source>把这一期装进一个文件：报纸的样式、全部版面和它们的稿件、图片、广告。可以寄给别人，也可以存档。</source>
        <translation>Puts this issue into one file: the publication's styles, all pages with their stories, pictures and adverts. It can be mailed or kept in an archive.</translation>
    </message>
    <message>
        <source>把这一期连同稿件和图片装进一个文件，好邮寄或存档</source>
        <translation>Puts the issue with its stories and pictures into one file, to mail or to archive</translation>
    </message>
    <message>
        <source>把这一版存成 PNG 或 JPEG 图片</source>
        <translation>Saves this page as a PNG or JPEG picture</translation>
    </message>
    <message>
        <source>把这一版照印刷的样子导出，作为下一次校样</source>
        <translation>Exports the page as it will print, as its next proof</translation>
    </message>
    <message>
        <source>把这一版的样子存下来，以后新建版就用它</source>
        <translation>Keeps this page’s looks for pages to come</translation>
    </message>
    <message>
        <source>把这块稿区里的稿换成另一篇</source>
        <translation>Puts another story into this area</translation>
    </message>
    <message>
        <source>把退回的一步再做一遍</source>
        <translation>Does again what was taken back</translation>
    </message>
    <message>
        <source>把选中的抄到剪贴板</source>
        <translation>Copies the selection to the clipboard</translation>
    </message>
    <message>
        <source>把选中的拿到剪贴板</source>
        <translation>Moves the selection to the clipboard</translation>
    </message>
    <message>
        <source>把选中的移到这个图层</source>
        <translation>Move the Selection to This Layer</translation>
    </message>
    <message>
        <source>抢救</source>
        <translation>Salvage</translation>
    </message>
    <message>
        <source>报名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>报名 %1 磅，“%2”却有 %3 磅。</source>
        <translation>The name of the paper has %1 pt, “%2” has %3.</translation>
    </message>
    <message>
        <source>报名 15 磅，头条标题 60 磅</source>
        <translation>The name in 15 pt, the lead headline in 60</translation>
    </message>
    <message>
        <source>报名 84 磅，头条标题 51 磅</source>
        <translation>The name in 84 pt, the lead headline in 51</translation>
    </message>
    <message>
        <source>报名、开本、样式、署名、规则：各期共用的都在这里</source>
        <translation>Names, formats, styles, credits, rules: what all issues share</translation>
    </message>
    <message>
        <source>报名不是头版最大的字</source>
        <translation>The name of the paper is not the largest on the front page</translation>
    </message>
    <message>
        <source>报名与法定项目</source>
        <translation>Names and Law</translation>
    </message>
    <message>
        <source>报名：%1</source>
        <translation>Name: %1</translation>
    </message>
    <message>
        <source>报告写成 .pdf 或 .csv 文件。</source>
        <translation>A report is a .pdf or a .csv file.</translation>
    </message>
    <message>
        <source>报告哪些问题</source>
        <translation>Findings to Report</translation>
    </message>
    <message>
        <source>报告里没有图片。</source>
        <translation>A report has no pictures.</translation>
    </message>
    <message>
        <source>报头</source>
        <translation>Masthead</translation>
    </message>
    <message>
        <source>报头、导读，七个稿区</source>
        <translation>Masthead, guide, seven areas</translation>
    </message>
    <message>
        <source>报头、报眼、导读，头条和图片新闻</source>
        <translation>Masthead, ear with a guide, lead and photo news</translation>
    </message>
    <message>
        <source>报头、日期、刊号，版权在底</source>
        <translation>Masthead, date, number; imprint at the foot</translation>
    </message>
    <message>
        <source>报头和署名写进版面</source>
        <translation>Masthead and credits into the page</translation>
    </message>
    <message>
        <source>报头的法定内容不全</source>
        <translation>What the law asks of the masthead is incomplete</translation>
    </message>
    <message>
        <source>报头题语</source>
        <translation>Motto</translation>
    </message>
    <message>
        <source>报眉</source>
        <translation>Folio</translation>
    </message>
    <message>
        <source>报眉、报头里的一项还没有人填，那里什么也不印。</source>
        <translation>Something in a folio or masthead has not been filled in; nothing is printed there.</translation>
    </message>
    <message>
        <source>报眉、版名、署名</source>
        <translation>Folio, section name, credits</translation>
    </message>
    <message>
        <source>报眉、版名，五个稿区</source>
        <translation>Folio, section name, five areas</translation>
    </message>
    <message>
        <source>报眉、署名，密排</source>
        <translation>Folio and credits, dense</translation>
    </message>
    <message>
        <source>报眉、通栏题图、栏题、主办单位</source>
        <translation>Folio, banner, strip, organisers</translation>
    </message>
    <message>
        <source>报眉不对：%1</source>
        <translation>The folio is wrong: %1</translation>
    </message>
    <message>
        <source>报眉与本期不符或不全</source>
        <translation>The folio is wrong or incomplete</translation>
    </message>
    <message>
        <source>报眉对</source>
        <translation>The folio is right</translation>
    </message>
    <message>
        <source>报眉等处的文字由版面资料填入，请在版面资料里改。</source>
        <translation>This text is filled in from the page’s facts: change it there.</translation>
    </message>
    <message>
        <source>报眉里的 {credits} 照这里的次序排：职务和姓名填一次，各处都对。同一个人相邻的职务并成一项，两个字的名字按三个字排；没有填的职务不印。</source>
        <translation>{credits} in a folio follows this order: type a name once and it is right everywhere. Neighbouring roles of one person become one entry, names of two characters are padded to three, and roles without a name are not printed.</translation>
    </message>
    <message>
        <source>报社体例</source>
        <translation>House style</translation>
    </message>
    <message>
        <source>报社自己的用词</source>
        <translation>The publication's own wording</translation>
    </message>
    <message>
        <source>报社词表</source>
        <translation>The publication's list</translation>
    </message>
    <message>
        <source>报纸“%1”的设置</source>
        <translation>the settings of “%1”</translation>
    </message>
    <message>
        <source>报纸代号最多 32 个字，不能有斜线。</source>
        <translation>The publication's code has at most 32 characters and no slash.</translation>
    </message>
    <message>
        <source>报纸放在哪个文件夹</source>
        <translation>Folder for the Publication</translation>
    </message>
    <message>
        <source>报纸没有叫“%1”的印刷配置。</source>
        <translation>The publication has no printer’s profile called “%1”.</translation>
    </message>
    <message>
        <source>报纸没有名字。</source>
        <translation>The publication has no name.</translation>
    </message>
    <message>
        <source>报纸没有名称。</source>
        <translation>The newspaper has no name.</translation>
    </message>
    <message>
        <source>报纸组版：从稿件到付印 PDF。</source>
        <translation>Newspaper pages, from manuscript to press PDF.</translation>
    </message>
    <message>
        <source>报纸自定的排版规则不是合法的 JSON：%1。</source>
        <translation>The publication's own typesetting rules are not valid JSON: %1.</translation>
    </message>
    <message>
        <source>报纸自己的排版规则读不懂。</source>
        <translation>The publication’s own rules of setting cannot be read.</translation>
    </message>
    <message>
        <source>报纸至少要有一种字体。</source>
        <translation>A publication needs at least one font.</translation>
    </message>
    <message>
        <source>报纸设置</source>
        <translation>Publication Settings</translation>
    </message>
    <message>
        <source>报纸设置…</source>
        <translation>Publication Settings…</translation>
    </message>
    <message>
        <source>报纸设置的各部分</source>
        <translation>Sections of the publication settings</translation>
    </message>
    <message>
        <source>报纸设置里的一项太多了。</source>
        <translation>There is too much of one thing in the publication settings.</translation>
    </message>
    <message>
        <source>报纸轮转</source>
        <translation>Web Press</translation>
    </message>
    <message>
        <source>报纸还没有名字。</source>
        <translation>The newspaper has no name yet.</translation>
    </message>
    <message>
        <source>抽去的一页</source>
        <translation>Page removed</translation>
    </message>
    <message>
        <source>拆包：%1 %2</source>
        <translation>Unpack: %1 %2</translation>
    </message>
    <message>
        <source>拆开的词</source>
        <translation>Broken words</translation>
    </message>
    <message>
        <source>拆开编在一起的</source>
        <translation>Takes a group apart</translation>
    </message>
    <message>
        <source>拍摄地点：%1</source>
        <translation>Taken at: %1</translation>
    </message>
    <message>
        <source>拍摄时间：%1</source>
        <translation>Taken on: %1</translation>
    </message>
    <message>
        <source>拒收</source>
        <translation>Refuse</translation>
    </message>
    <message>
        <source>拖出余文的位置：%1（Esc 取消）</source>
        <translation>Draw where it goes on: %1 (Esc to cancel)</translation>
    </message>
    <message>
        <source>拖到版上即成稿区，按栏与行对齐</source>
        <translation>Drag onto the page; it snaps to columns and rows</translation>
    </message>
    <message>
        <source>拖到版面上；回车或双击放回原来的位置。</source>
        <translation>Drag onto a page; Enter or double-click puts it back where it came from.</translation>
    </message>
    <message>
        <source>拖动图片来裁切，拖角缩放（Ctrl：从中间）。图片总是盖满图框；按住 Alt 可以露白。</source>
        <translation>Drag the picture to crop it, a corner to scale it (Ctrl: from its middle). It goes on covering its frame; hold Alt to leave the frame bare.</translation>
    </message>
    <message>
        <source>拖多边形的角，点边加角，点角按 Delete 去角</source>
        <translation>Drag corners, click an edge to add one, Delete removes one</translation>
    </message>
    <message>
        <source>拖来的图片</source>
        <translation>Dropped picture</translation>
    </message>
    <message>
        <source>拖着看版面；按住空格也行</source>
        <translation>Drags the page; so does holding Space</translation>
    </message>
    <message>
        <source>拟上 %1</source>
        <translation>for %1</translation>
    </message>
    <message>
        <source>括号</source>
        <translation>Brackets</translation>
    </message>
    <message>
        <source>括号和正负号太多了。</source>
        <translation>Too many parentheses and signs.</translation>
    </message>
    <message>
        <source>括号汉字码 %1</source>
        <translation>Chinese %1 in brackets</translation>
    </message>
    <message>
        <source>括号码 %1</source>
        <translation>Parenthesized %1</translation>
    </message>
    <message>
        <source>括注中文的括号用了半角</source>
        <translation>Half-width brackets around Chinese</translation>
    </message>
    <message>
        <source>拼音 %1</source>
        <translation>Pinyin %1</translation>
    </message>
    <message>
        <source>拿掉这一版，稿件回到稿库</source>
        <translation>Removes this page; its stories go back to the pool</translation>
    </message>
    <message>
        <source>指定位置</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>指定位置：%1</source>
        <translation>Place by hand: %1</translation>
    </message>
    <message>
        <source>按 %1 dpi 输出，这一版有 %2×%3 像素，太大了。</source>
        <translation>At %1 dpi this page has %2×%3 pixels, which is too large.</translation>
    </message>
    <message>
        <source>按 %1 读不通：这个文件不是这种编码的文本。</source>
        <translation>This makes no sense as %1: the file is no text in that encoding.</translation>
    </message>
    <message>
        <source>按一下就出样</source>
        <translation>The proof is made by the button</translation>
    </message>
    <message>
        <source>按什么列</source>
        <translation>Listed by</translation>
    </message>
    <message>
        <source>按出版规则这一天不出报</source>
        <translation>no issue on that day by the rule</translation>
    </message>
    <message>
        <source>按前后两个数算，占%1%。</source>
        <translation>By the two figures the share is %1%.</translation>
    </message>
    <message>
        <source>按前后两个数算，变化是%1%。</source>
        <translation>By the two figures the change is %1%.</translation>
    </message>
    <message>
        <source>按印刷配置、PDF/X-4 和 PDF/UA-1 检查任何 PDF</source>
        <translation>checks any PDF against a printer's profile, PDF/X-4 and PDF/UA-1</translation>
    </message>
    <message>
        <source>按原大，分几张拼起来（各重叠 10 毫米）</source>
        <translation>Actual size, over several sheets (overlapping by 10 mm)</translation>
    </message>
    <message>
        <source>按名称或拼音找键盘上没有的字符</source>
        <translation>Characters that no key has, by name or pinyin</translation>
    </message>
    <message>
        <source>按字号与栏数</source>
        <translation>By Size and Columns</translation>
    </message>
    <message>
        <source>按字号与栏数</source>
        <comment>short</comment>
        <translation>By Columns</translation>
    </message>
    <message>
        <source>按它新建一版…</source>
        <translation>New Page Like This…</translation>
    </message>
    <message>
        <source>按尺寸</source>
        <translation>By Dimensions</translation>
    </message>
    <message>
        <source>按改前</source>
        <translation>As before them</translation>
    </message>
    <message>
        <source>按改后</source>
        <translation>As after them</translation>
    </message>
    <message>
        <source>按整句删会超过全文的 %1%。</source>
        <translation>Whole sentences would be more than %1% of the story.</translation>
    </message>
    <message>
        <source>按整栏移动，再拖远些</source>
        <translation>Moves by whole columns: drag farther</translation>
    </message>
    <message>
        <source>按整行移动，再拖远些</source>
        <translation>Moves by whole rows: drag farther</translation>
    </message>
    <message>
        <source>按文件的尺寸</source>
        <translation>The file's own size</translation>
    </message>
    <message>
        <source>按文字和版面的规则检查一期，并算差错率</source>
        <translation>Checks an issue by the rules of text and page, and reckons its error rate</translation>
    </message>
    <message>
        <source>按文字规则检查稿件，并算差错率</source>
        <translation>checks a manuscript by the rules of text, and tells its error rate</translation>
    </message>
    <message>
        <source>按样式、字体、字号查找，或者替换成它们</source>
        <translation>Find by style, typeface and size, or set them</translation>
    </message>
    <message>
        <source>按检查结果修改</source>
        <translation>Mend Findings</translation>
    </message>
    <message>
        <source>按模板给一期加一个版</source>
        <translation>adds a page made from a template to an issue</translation>
    </message>
    <message>
        <source>按版面上的先后</source>
        <translation>In the order of the page</translation>
    </message>
    <message>
        <source>按版面断行</source>
        <translation>Page Lines</translation>
    </message>
    <message>
        <source>按版面的空位和稿件的长短选一处；放不下就只入库，稿件仍记着要上哪一版。</source>
        <translation>A place is chosen by the free room on the page and the story's length; where there is none it is only stored, and still meant for the page.</translation>
    </message>
    <message>
        <source>按特性文件显示新闻纸的颜色（绝对色度）</source>
        <translation>Shows the colour of the paper as the profile has it (absolute colorimetric)</translation>
    </message>
    <message>
        <source>按稿件</source>
        <translation>By Story</translation>
    </message>
    <message>
        <source>按脚本或随机修改，逐步落盘</source>
        <translation>runs edits from a script or at random, each on disk before the next</translation>
    </message>
    <message>
        <source>按行折算 %1（%2 行 × %3 字）</source>
        <translation>By lines %1 (%2 × %3)</translation>
    </message>
    <message>
        <source>按词意</source>
        <translation>By sense</translation>
    </message>
    <message>
        <source>按这样数不出打开的这一期的总期号。</source>
        <translation>The open issue's number cannot be counted this way.</translation>
    </message>
    <message>
        <source>按键</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>挤 %1 级</source>
        <translation>Tight %1</translation>
    </message>
    <message>
        <source>挤压</source>
        <translation>Squeeze</translation>
    </message>
    <message>
        <source>挤压到第 %1 级</source>
        <translation>Squeeze to level %1</translation>
    </message>
    <message>
        <source>挤压只有 -%1 到 %1 级。</source>
        <translation>Squeeze has the steps -%1 to %1.</translation>
    </message>
    <message>
        <source>换一个文件夹再存。</source>
        <translation>Save it in another folder.</translation>
    </message>
    <message>
        <source>换一份稿件</source>
        <translation>Another manuscript</translation>
    </message>
    <message>
        <source>换一期</source>
        <translation>Change issue</translation>
    </message>
    <message>
        <source>换一版</source>
        <translation>Change page</translation>
    </message>
    <message>
        <source>换一种编码，或者选“自动”。</source>
        <translation>Choose another encoding, or “Automatic”.</translation>
    </message>
    <message>
        <source>换了一期，检查停下了。</source>
        <translation>Another issue was opened; the check has stopped.</translation>
    </message>
    <message>
        <source>换人登录…</source>
        <translation>Sign In as Somebody Else…</translation>
    </message>
    <message>
        <source>换到选中的稿区</source>
        <translation>Put into the Selected Area</translation>
    </message>
    <message>
        <source>换图片</source>
        <translation>Change picture</translation>
    </message>
    <message>
        <source>换广告</source>
        <translation>Change advert</translation>
    </message>
    <message>
        <source>换广告…</source>
        <translation>Change Advert…</translation>
    </message>
    <message>
        <source>换稿</source>
        <translation>Swap Story</translation>
    </message>
    <message>
        <source>换稿：把别的稿件放进这个稿区</source>
        <translation>Swap: another story into this area</translation>
    </message>
    <message>
        <source>换行</source>
        <translation>line break</translation>
    </message>
    <message>
        <source>排入版面 %1</source>
        <translation>On pages %1</translation>
    </message>
    <message>
        <source>排出来是</source>
        <translation>Set, It Reads</translation>
    </message>
    <message>
        <source>排列</source>
        <translation>Arrange</translation>
    </message>
    <message>
        <source>排好的版</source>
        <translation>Pages laid out</translation>
    </message>
    <message>
        <source>排序：%1</source>
        <translation>Order: %1</translation>
    </message>
    <message>
        <source>排成表格</source>
        <translation>Make table</translation>
    </message>
    <message>
        <source>排满再断</source>
        <translation>Full lines</translation>
    </message>
    <message>
        <source>排版</source>
        <translation>Laying out</translation>
    </message>
    <message>
        <source>排版和印前的问题不能豁免，印出来就是那样；付印时总编可以写明理由放行</source>
        <translation>What layout and preflight find cannot be waived: it would be printed so; the chief may pass it over with a reason when the page goes to press</translation>
    </message>
    <message>
        <source>排版惯例</source>
        <translation>Typesetting practice</translation>
    </message>
    <message>
        <source>排版标记</source>
        <translation>Markup</translation>
    </message>
    <message>
        <source>排版标记，不印</source>
        <translation>markup, not printed</translation>
    </message>
    <message>
        <source>排版规则</source>
        <translation>Rules of Setting</translation>
    </message>
    <message>
        <source>排版规则不是有效的 JSON：第 %1 字节处。</source>
        <translation>The rules of setting are no valid JSON, at byte %1.</translation>
    </message>
    <message>
        <source>排版规则有错</source>
        <translation>Faulty rules of setting</translation>
    </message>
    <message>
        <source>排版规则表不是合法的 JSON：%1。</source>
        <translation>The typesetting rules are not valid JSON: %1.</translation>
    </message>
    <message>
        <source>排版：稿件、图片、样式</source>
        <translation>Stories, pictures, styles</translation>
    </message>
    <message>
        <source>排阶梯形</source>
        <translation>Stagger</translation>
    </message>
    <message>
        <source>排阶梯形要由组版人员动手排。</source>
        <translation>Staggering is done by hand, on the page.</translation>
    </message>
    <message>
        <source>排齐</source>
        <translation>Align</translation>
    </message>
    <message>
        <source>接 %1</source>
        <translation>from %1</translation>
    </message>
    <message>
        <source>接排</source>
        <translation>Join paragraphs</translation>
    </message>
    <message>
        <source>接排不明</source>
        <translation>A run that is hard to follow</translation>
    </message>
    <message>
        <source>提示</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>提示 %1</source>
        <translation>Notes %1</translation>
    </message>
    <message>
        <source>提要</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>提醒 %1</source>
        <translation>Warnings: %1</translation>
    </message>
    <message>
        <source>插入一个字宽的空</source>
        <translation>Inserts a space one character wide</translation>
    </message>
    <message>
        <source>插入两个字宽的破折号</source>
        <translation>Inserts a dash two characters wide</translation>
    </message>
    <message>
        <source>插入六点的省略号</source>
        <translation>Inserts the six dots of an ellipsis</translation>
    </message>
    <message>
        <source>插入列</source>
        <translation>Insert Column</translation>
    </message>
    <message>
        <source>插入四分之一字宽的空</source>
        <translation>Inserts a space a quarter of a character wide</translation>
    </message>
    <message>
        <source>插入行</source>
        <translation>Insert Row</translation>
    </message>
    <message>
        <source>插入表格</source>
        <translation>Insert table</translation>
    </message>
    <message>
        <source>插入间隔号，用在外国人名中间</source>
        <translation>Inserts the dot between parts of foreign names</translation>
    </message>
    <message>
        <source>搜命令或按键</source>
        <translation>Search commands or keys</translation>
    </message>
    <message>
        <source>搜稿件、版面、命令</source>
        <translation>Search or command</translation>
    </message>
    <message>
        <source>搜索稿件、版面、命令</source>
        <translation>Search Stories, Pages, Commands</translation>
    </message>
    <message>
        <source>搭配</source>
        <translation>Collocation</translation>
    </message>
    <message>
        <source>摄影</source>
        <translation>Credit</translation>
    </message>
    <message>
        <source>摄影署名</source>
        <translation>Photo credit</translation>
    </message>
    <message>
        <source>摄氏度</source>
        <translation>Degrees Celsius</translation>
    </message>
    <message>
        <source>撑满</source>
        <translation>Justify</translation>
    </message>
    <message>
        <source>撤下图片</source>
        <translation>Picture removed</translation>
    </message>
    <message>
        <source>撤下版面</source>
        <translation>Take off the page</translation>
    </message>
    <message>
        <source>撤回付印</source>
        <translation>Withdraw from Press</translation>
    </message>
    <message>
        <source>撤稿</source>
        <translation>Spiked</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>撤销了“%1”</source>
        <translation>Undid “%1”</translation>
    </message>
    <message>
        <source>撤销或重做</source>
        <translation>undo or redo</translation>
    </message>
    <message numerus="yes">
        <source>收回 %n 行</source>
        <translation>
            <numerusform>%n line less</numerusform>
            <numerusform>%n lines less</numerusform>
        </translation>
    </message>
    <message>
        <source>收文</source>
        <translation>Takes</translation>
    </message>
    <message>
        <source>收短稿区</source>
        <translation>Make the area shorter</translation>
    </message>
    <message>
        <source>收起</source>
        <translation>Fold</translation>
    </message>
    <message>
        <source>收起小样（Ctrl+G）</source>
        <translation>Close the galley (Ctrl+G)</translation>
    </message>
    <message>
        <source>收起网格和框线，看印出来的样子</source>
        <translation>Hides grid and frames: the page as printed</translation>
    </message>
    <message>
        <source>改</source>
        <comment>a button: put what is proposed</comment>
        <translation>Fix</translation>
    </message>
    <message>
        <source>改一个人的角色和口令</source>
        <translation>gives a person other roles or another password</translation>
    </message>
    <message>
        <source>改三审三校的步骤</source>
        <translation>Change the steps of the workflow</translation>
    </message>
    <message>
        <source>改为“%1”</source>
        <translation>Change to “%1”</translation>
    </message>
    <message>
        <source>改为取稿</source>
        <translation>Import Instead</translation>
    </message>
    <message>
        <source>改了 %1 处标点、空白和字符；加 --json 可看每一处。</source>
        <translation>Changes of punctuation, spaces and characters: %1; --json tells each.</translation>
    </message>
    <message>
        <source>改了栏数，行数还是不合。</source>
        <translation>With other legs it fits no better.</translation>
    </message>
    <message>
        <source>改付印时间</source>
        <translation>Change the press time</translation>
    </message>
    <message>
        <source>改写</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>改写 %1</source>
        <translation>Changed %1</translation>
    </message>
    <message>
        <source>改写 %1 条</source>
        <translation>reworded: %1</translation>
    </message>
    <message>
        <source>改出版日期</source>
        <translation>Change Publication Date</translation>
    </message>
    <message>
        <source>改动</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>改动还没有保存。</source>
        <translation>The changes are not saved yet.</translation>
    </message>
    <message>
        <source>改印刷配置…</source>
        <translation>Edit Printers' Profiles…</translation>
    </message>
    <message>
        <source>改名</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>改名 (F2)</source>
        <translation>Rename (F2)</translation>
    </message>
    <message>
        <source>改名…</source>
        <translation>Rename…</translation>
    </message>
    <message numerus="yes">
        <source>改回 %n 个框</source>
        <translation>
            <numerusform>%n frame as it was</numerusform>
            <numerusform>%n frames as they were</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>改回 %n 段文字</source>
        <translation>
            <numerusform>%n paragraph as it was</numerusform>
            <numerusform>%n paragraphs as they were</numerusform>
        </translation>
    </message>
    <message>
        <source>改图片说明</source>
        <translation>Edit Caption</translation>
    </message>
    <message>
        <source>改好</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>改字</source>
        <translation>Replaced</translation>
    </message>
    <message>
        <source>改得对就打勾：这一处核红完毕</source>
        <translation>Tick it where it was done right: verified</translation>
    </message>
    <message>
        <source>改成%1</source>
        <translation>Made %1</translation>
    </message>
    <message>
        <source>改报纸设置</source>
        <translation>Change Publication Settings</translation>
    </message>
    <message>
        <source>改正</source>
        <translation>Replace</translation>
    </message>
    <message>
        <source>改正上下角</source>
        <translation>Super/Subscript</translation>
    </message>
    <message>
        <source>改正了 %1 处。</source>
        <translation>Places corrected: %1.</translation>
    </message>
    <message>
        <source>改正没有写明改成什么。</source>
        <translation>The mark does not say what comes instead.</translation>
    </message>
    <message>
        <source>改流程</source>
        <translation>Change Course</translation>
    </message>
    <message>
        <source>改版式网格</source>
        <translation>Change Grid</translation>
    </message>
    <message>
        <source>改版面信息</source>
        <translation>Change Page Facts</translation>
    </message>
    <message>
        <source>改给这一项</source>
        <translation>Give it to this one</translation>
    </message>
    <message>
        <source>改色板…</source>
        <translation>Edit Swatches…</translation>
    </message>
    <message>
        <source>改角色用 banxin-cli grant。</source>
        <translation>banxin-cli grant changes roles.</translation>
    </message>
    <message>
        <source>改这 %1 处</source>
        <translation>Fix These %1</translation>
    </message>
    <message>
        <source>改附注</source>
        <translation>Change note</translation>
    </message>
    <message>
        <source>放不下的转到别处，带上转版说明</source>
        <translation>What does not fit goes on elsewhere, with a line that says so</translation>
    </message>
    <message>
        <source>放到版面上</source>
        <translation>Put on the Page</translation>
    </message>
    <message numerus="yes">
        <source>放图 %n 行：%1</source>
        <translation>
            <numerusform>Picture %n row higher: %1</numerusform>
            <numerusform>Picture %n rows higher: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>放图片</source>
        <translation>Place Picture</translation>
    </message>
    <message>
        <source>放图：%1</source>
        <translation>Picture higher: %1</translation>
    </message>
    <message>
        <source>放大</source>
        <translation>Zoom In</translation>
    </message>
    <message>
        <source>放大一档</source>
        <translation>One step larger</translation>
    </message>
    <message>
        <source>放大主题</source>
        <translation>Larger headline</translation>
    </message>
    <message>
        <source>放大（Ctrl++）</source>
        <translation>Zoom in (Ctrl++)</translation>
    </message>
    <message>
        <source>放射</source>
        <translation>Radial</translation>
    </message>
    <message>
        <source>放广告</source>
        <translation>Place Advert</translation>
    </message>
    <message>
        <source>放弃</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>放弃以后，报纸设置和打开时一样。</source>
        <translation>If you discard them, the settings are as when you opened them.</translation>
    </message>
    <message>
        <source>放弃取稿</source>
        <translation>Discard Import</translation>
    </message>
    <message>
        <source>放弃改动</source>
        <translation>Discard Changes</translation>
    </message>
    <message>
        <source>放映设置</source>
        <translation>presentation settings</translation>
    </message>
    <message>
        <source>放松</source>
        <translation>Open up</translation>
    </message>
    <message>
        <source>放松到第 %1 级</source>
        <translation>Open to level %1</translation>
    </message>
    <message>
        <source>放行…</source>
        <translation>Override…</translation>
    </message>
    <message>
        <source>放行人</source>
        <translation>Who releases it</translation>
    </message>
    <message>
        <source>放行导出</source>
        <translation>Export in Spite of Errors</translation>
    </message>
    <message>
        <source>放行并导出</source>
        <translation>Release and Export</translation>
    </message>
    <message>
        <source>放行并送厂</source>
        <translation>Release and Deliver</translation>
    </message>
    <message>
        <source>放行理由</source>
        <translation>Reason for the release</translation>
    </message>
    <message>
        <source>放行要写明理由，理由会记在流转记录里。</source>
        <translation>Passing over needs a reason; it stands in the audit.</translation>
    </message>
    <message>
        <source>放行：%1</source>
        <translation>Override: %1</translation>
    </message>
    <message>
        <source>放行：%1…</source>
        <translation>Override: %1…</translation>
    </message>
    <message>
        <source>放进去并打开</source>
        <translation>Put in and Open</translation>
    </message>
    <message>
        <source>救出内容 %1 项、素材 %2 个、修改记录 %3 次；损失 %4 处。</source>
        <translation>Salvaged objects: %1, assets: %2, revisions: %3; losses: %4.</translation>
    </message>
    <message>
        <source>数值范围用浪纹线连接</source>
        <translation>A range of numbers is joined by a wave dash</translation>
    </message>
    <message>
        <source>数字</source>
        <translation>Numerals</translation>
    </message>
    <message>
        <source>数字、字母用了全角</source>
        <translation>Full-width digits or letters</translation>
    </message>
    <message>
        <source>数字不拆开</source>
        <translation>Numbers are not divided</translation>
    </message>
    <message>
        <source>数字前后对不上</source>
        <translation>Figures that do not agree</translation>
    </message>
    <message>
        <source>数字用法</source>
        <translation>Form of numerals</translation>
    </message>
    <message>
        <source>数字错</source>
        <translation>Wrong numbers</translation>
    </message>
    <message>
        <source>数字零</source>
        <translation>Zero, in Chinese figures</translation>
    </message>
    <message>
        <source>数学</source>
        <translation>Mathematics</translation>
    </message>
    <message>
        <source>数据库的文件头已损坏，按新建的补上了。</source>
        <translation>The database's header is damaged; that of a new one took its place.</translation>
    </message>
    <message>
        <source>整个文件</source>
        <translation>The file as a whole</translation>
    </message>
    <message>
        <source>整个文件夹作一份来稿：文字按文件名排，图片配说明</source>
        <translation>A whole folder as one manuscript: texts by their names, pictures with their captions</translation>
    </message>
    <message>
        <source>整个版面（Ctrl+0）</source>
        <translation>The whole page (Ctrl+0)</translation>
    </message>
    <message>
        <source>整幅图的上边离图框上边多远</source>
        <translation>From the frame's top to that of the whole image</translation>
    </message>
    <message>
        <source>整幅图的左边离图框左边多远</source>
        <translation>From the frame's left to that of the whole image</translation>
    </message>
    <message>
        <source>整版</source>
        <translation>Whole Page</translation>
    </message>
    <message>
        <source>整版都在窗口里</source>
        <translation>The whole page in the window</translation>
    </message>
    <message>
        <source>整词（西文和数字）</source>
        <translation>Whole Words (Latin and Figures)</translation>
    </message>
    <message>
        <source>文下</source>
        <translation>Below text</translation>
    </message>
    <message>
        <source>文中别处用了阿拉伯数字。</source>
        <translation>Elsewhere the text has Arabic figures.</translation>
    </message>
    <message>
        <source>文中还有“%1%2”，请核对是否同一人。</source>
        <translation>The text also has “%1%2”; check whether it is the same person.</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>文件</source>
        <comment>menu</comment>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>文件 %1</source>
        <translation>File: %1</translation>
    </message>
    <message>
        <source>文件不是 UTF-8 编码的文本。</source>
        <translation>The file is not text in UTF-8.</translation>
    </message>
    <message>
        <source>文件不是字体，或其中没有第 %1 款字体。</source>
        <translation>The file is no font, or has no face number %1.</translation>
    </message>
    <message>
        <source>文件内部的 XML 已损坏：%1。</source>
        <translation>The XML inside the file is damaged: %1.</translation>
    </message>
    <message>
        <source>文件加了密。</source>
        <translation>The file is encrypted.</translation>
    </message>
    <message>
        <source>文件只有 %1 KB，却自称有 %2 × %3 像素：像是用来拖垮程序的假图片。</source>
        <translation>The file has only %1 KB yet claims %2 × %3 pixels: it looks like a picture made to bring programs down.</translation>
    </message>
    <message>
        <source>文件名</source>
        <translation>File name</translation>
    </message>
    <message>
        <source>文件名不能空着，也不能有斜线。</source>
        <translation>The file name cannot be empty or hold a slash.</translation>
    </message>
    <message>
        <source>文件名太长</source>
        <translation>the file name is too long</translation>
    </message>
    <message>
        <source>文件太大，没有读。</source>
        <translation>The file is too large and was not read.</translation>
    </message>
    <message>
        <source>文件太大，超过了 2 GB 的上限。</source>
        <translation>The file is too large: the limit is 2 GB.</translation>
    </message>
    <message>
        <source>文件夹</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>文件夹…</source>
        <translation>Folder…</translation>
    </message>
    <message>
        <source>文件夹太大：最多读 2000 个文件、200 MB。</source>
        <translation>The folder is too large: at most 2,000 files and 200 MB are read.</translation>
    </message>
    <message>
        <source>文件尾没有由两个字符串组成的 ID。</source>
        <translation>The trailer has no ID of two strings.</translation>
    </message>
    <message>
        <source>文件已经写出，但放行没有记进编辑部：%1</source>
        <translation>The files were written, but the release was not recorded in the newsroom: %1</translation>
    </message>
    <message>
        <source>文件已经送到，但没有记进编辑部：%1</source>
        <translation>The files were delivered, but that was not recorded in the newsroom: %1</translation>
    </message>
    <message>
        <source>文件打不开。</source>
        <translation>The file cannot be opened.</translation>
    </message>
    <message>
        <source>文件是 PDF %1，PDF/X-4 用 1.3 至 1.6。</source>
        <translation>The file is PDF %1; PDF/X-4 is 1.3 to 1.6.</translation>
    </message>
    <message>
        <source>文件是空的。</source>
        <translation>The file is empty.</translation>
    </message>
    <message>
        <source>文件有密码，无法读取。</source>
        <translation>The file has a password and cannot be read.</translation>
    </message>
    <message>
        <source>文件没有写成：%1。</source>
        <translation>The file was not written: %1.</translation>
    </message>
    <message>
        <source>文件没有声明已加标签（MarkInfo）。</source>
        <translation>The file does not say that it is tagged (MarkInfo).</translation>
    </message>
    <message>
        <source>文件没有标明编码，按 %1 读出，请核对。</source>
        <translation>The file does not say its encoding; it was read as %1. Please check.</translation>
    </message>
    <message>
        <source>文件没有说明语言（Lang）。</source>
        <translation>The file does not say its language (Lang).</translation>
    </message>
    <message>
        <source>文件的 XML 里有文档类型定义，这种写法可能有害，没有读取。</source>
        <translation>The file's XML has a document type definition, which may be harmful; it was not read.</translation>
    </message>
    <message>
        <source>文件的结构过深或过大，没有读取。</source>
        <translation>The file's structure is too deep or too large; it was not read.</translation>
    </message>
    <message>
        <source>文件结构有 %1 处损坏，读时作了修补：%2</source>
        <translation>The file's structure was damaged in %1 places and repaired for reading: %2</translation>
    </message>
    <message>
        <source>文件装不进压缩包。</source>
        <translation>The files could not be put into an archive.</translation>
    </message>
    <message>
        <source>文件读不出来：%1。</source>
        <translation>The file cannot be read: %1.</translation>
    </message>
    <message>
        <source>文件读写失败：%1</source>
        <translation>Reading or writing the file failed: %1</translation>
    </message>
    <message>
        <source>文件超过 %1 MB。</source>
        <translation>The file is larger than %1 MB.</translation>
    </message>
    <message>
        <source>文件超过了这里允许的大小</source>
        <translation>the file is larger than is allowed here</translation>
    </message>
    <message>
        <source>文字</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>文字</source>
        <comment>menu</comment>
        <translation>Text</translation>
    </message>
    <message>
        <source>文字 %1 段</source>
        <translation>paragraphs: %1</translation>
    </message>
    <message>
        <source>文字从它上面过</source>
        <translation>Text runs across it</translation>
    </message>
    <message>
        <source>文字单黑、叠印</source>
        <translation>Text in black alone, overprinting</translation>
    </message>
    <message>
        <source>文字压在一起</source>
        <translation>Overlapping text</translation>
    </message>
    <message>
        <source>文字压在图片上。</source>
        <translation>Text stands on a picture.</translation>
    </message>
    <message>
        <source>文字取自 PDF，段落是按缩进和行尾接起来的，请对照原件；图没有读入。</source>
        <translation>The text is out of a PDF, its paragraphs put together by indents and line ends: compare it with the original. Pictures were not read.</translation>
    </message>
    <message>
        <source>文字取自稿件，其余取自版面 · %1 秒</source>
        <translation>Text from the stories, the rest from the pages · %1 s</translation>
    </message>
    <message>
        <source>文字和版面取自 PDF · %1 秒</source>
        <translation>Text and layout from the PDF · %1 s</translation>
    </message>
    <message>
        <source>文字和线</source>
        <translation>Type and Rules</translation>
    </message>
    <message>
        <source>文字在</source>
        <translation>Text on</translation>
    </message>
    <message>
        <source>文字排到了版面之外。</source>
        <translation>Text stands off the page.</translation>
    </message>
    <message>
        <source>文字放不下</source>
        <translation>Text without room</translation>
    </message>
    <message>
        <source>文字框</source>
        <translation>Text Frame</translation>
    </message>
    <message>
        <source>文字的样式不在文字里。</source>
        <translation>a style of the text is not in the text.</translation>
    </message>
    <message>
        <source>文字竖排</source>
        <translation>Vertical text</translation>
    </message>
    <message>
        <source>文字编码是猜的（%1），请核对。</source>
        <translation>The encoding is a guess (%1); please check.</translation>
    </message>
    <message>
        <source>文字被盖住</source>
        <translation>Covered text</translation>
    </message>
    <message>
        <source>文字规则、版面规则（L01–L15）、版面禁忌和版面上能查的印前问题，见 docs/checks.md；报社设置里关掉的不查。
有没有豁免的错误时退出码为 1。不给 --page 时查全期。
  --release       按付印查：版面规则作错误
  --report FILE   编校质量报告，写成 .pdf 或 .csv；可以给几次
  --json          输出 JSON：{"findings","characters","error_rate","form_errors","passes","pages"}，差错率以万分之一计</source>
        <translation>The rules of text, of the page (L01–L15), its taboos, and what of preflight a page shows, see docs/checks.md; what the publication has switched off is not run.
Exits with 1 where there are errors that nobody let stand. Without --page: the whole issue.
  --release       as at the release: rules of the page are errors
  --report FILE   the report of editorial quality, a .pdf or a .csv; may be given several times
  --json          prints JSON: {"findings","characters","error_rate","form_errors","passes","pages"}; the rate is in ten thousand</translation>
    </message>
    <message>
        <source>文字贴近版边</source>
        <translation>Text near the edge</translation>
    </message>
    <message>
        <source>文字里有不能存的字符。</source>
        <translation>the text has characters that cannot be stored.</translation>
    </message>
    <message>
        <source>文末</source>
        <translation>Closing</translation>
    </message>
    <message>
        <source>文末署名</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>文本</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>文本 (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>文本、原稿和改动</source>
        <translation>Text, Manuscript and Changes</translation>
    </message>
    <message>
        <source>文本、网页、Word 文档、PDF、图片、压缩包或整个文件夹；也可以直接粘贴。</source>
        <translation>Texts, web pages, Word documents, PDF, pictures, archives or whole folders; you can also paste.</translation>
    </message>
    <message>
        <source>文本太大：超过 16 MB，或者几十万行。</source>
        <translation>The text is too large: more than 16 MB, or some hundred thousand lines.</translation>
    </message>
    <message>
        <source>文武文线</source>
        <translation>Thin, thick, thin</translation>
    </message>
    <message>
        <source>文武线（外粗内细）</source>
        <translation>Thick and thin (thick outside)</translation>
    </message>
    <message>
        <source>断版</source>
        <translation>A page cut in two</translation>
    </message>
    <message>
        <source>断行</source>
        <translation>Breaking</translation>
    </message>
    <message>
        <source>断行的位置不在这一段里。</source>
        <translation>The line break lies outside the paragraph.</translation>
    </message>
    <message>
        <source>新到在前</source>
        <translation>Newest first</translation>
    </message>
    <message>
        <source>新华社发（塞巴斯蒂安·库尔吉 摄）；本版图片均由王帆摄</source>
        <translation>An agency with its photographer; a credit for all pictures of the page</translation>
    </message>
    <message>
        <source>新华社长沙10月18日电；（均据新华社）</source>
        <translation>An agency’s dateline; a source for the whole page</translation>
    </message>
    <message>
        <source>新印刷配置</source>
        <translation>New Printer</translation>
    </message>
    <message>
        <source>新口令</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>新增</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>新字体</source>
        <translation>New font</translation>
    </message>
    <message>
        <source>新建</source>
        <translation>Create</translation>
    </message>
    <message>
        <source>新建图层</source>
        <translation>New Layer</translation>
    </message>
    <message>
        <source>新建并打开</source>
        <translation>Create and Open</translation>
    </message>
    <message>
        <source>新建报纸</source>
        <translation>New publication</translation>
    </message>
    <message>
        <source>新建报纸…</source>
        <translation>New Publication…</translation>
    </message>
    <message>
        <source>新建期</source>
        <translation>New issue</translation>
    </message>
    <message>
        <source>新建期…</source>
        <translation>New Issue…</translation>
    </message>
    <message>
        <source>新建版</source>
        <translation>New Page</translation>
    </message>
    <message>
        <source>新建版…</source>
        <translation>New Page…</translation>
    </message>
    <message>
        <source>新建版时也列在版样里。</source>
        <translation>Also listed when you make a new page.</translation>
    </message>
    <message>
        <source>新建示例编辑部：《株洲日报》两期</source>
        <translation>makes the sample newsroom: two issues of Zhuzhou Daily</translation>
    </message>
    <message>
        <source>新建编辑部</source>
        <translation>makes a newsroom</translation>
    </message>
    <message>
        <source>新批注 %1 条</source>
        <translation>New marks: %1</translation>
    </message>
    <message>
        <source>新样上找不到这一处，请在校样上看</source>
        <translation>Not found on the new proof: look at the proof itself</translation>
    </message>
    <message>
        <source>新样式</source>
        <translation>New style</translation>
    </message>
    <message>
        <source>新画的放到：%1</source>
        <translation>New frames go to: %1</translation>
    </message>
    <message>
        <source>新的一位</source>
        <translation>New person</translation>
    </message>
    <message>
        <source>新的版面</source>
        <translation>The new page</translation>
    </message>
    <message>
        <source>新的编辑部</source>
        <translation>New newsroom</translation>
    </message>
    <message>
        <source>新的编辑部的位置</source>
        <translation>Place of the new newsroom</translation>
    </message>
    <message>
        <source>新窗口</source>
        <translation>New Window</translation>
    </message>
    <message>
        <source>新闻热线</source>
        <translation>News hotline</translation>
    </message>
    <message>
        <source>新闻版</source>
        <translation>News page</translation>
    </message>
    <message>
        <source>新闻纸</source>
        <translation>Newsprint</translation>
    </message>
    <message>
        <source>新附注</source>
        <translation>New Note</translation>
    </message>
    <message>
        <source>方向</source>
        <translation>Angle</translation>
    </message>
    <message>
        <source>方块</source>
        <translation>Squares</translation>
    </message>
    <message>
        <source>方括号“[”没有配对的“]”</source>
        <translation>a “[” has no “]”</translation>
    </message>
    <message>
        <source>方括号里的范围不成立</source>
        <translation>a range within brackets cannot be</translation>
    </message>
    <message>
        <source>方括号里的范围前后颠倒</source>
        <translation>a range within brackets is the wrong way round</translation>
    </message>
    <message>
        <source>方角</source>
        <translation>Sharp</translation>
    </message>
    <message>
        <source>旁边要放校样的 PDF，可是那里已经有另一个同名的文件。</source>
        <translation>The proof’s PDF belongs beside it, but another file has its name there.</translation>
    </message>
    <message>
        <source>旋转</source>
        <translation>Rotate</translation>
    </message>
    <message>
        <source>旋转 90°</source>
        <translation>Rotate by 90°</translation>
    </message>
    <message>
        <source>无</source>
        <translation>none</translation>
    </message>
    <message>
        <source>无</source>
        <comment>no border</comment>
        <translation>None</translation>
    </message>
    <message>
        <source>无</source>
        <comment>no colour</comment>
        <translation>None</translation>
    </message>
    <message>
        <source>无</source>
        <comment>no gradient</comment>
        <translation>None</translation>
    </message>
    <message>
        <source>无</source>
        <comment>no marker</comment>
        <translation>None</translation>
    </message>
    <message>
        <source>无</source>
        <comment>no role</comment>
        <translation>None</translation>
    </message>
    <message>
        <source>无</source>
        <comment>no shading</comment>
        <translation>None</translation>
    </message>
    <message>
        <source>无字符样式</source>
        <translation>No character style</translation>
    </message>
    <message>
        <source>无标记</source>
        <translation>no marks</translation>
    </message>
    <message>
        <source>无法写出 PDF 文件的对象。</source>
        <translation>The objects of the PDF file cannot be written.</translation>
    </message>
    <message>
        <source>无法打开编辑部。</source>
        <translation>The newsroom cannot be opened.</translation>
    </message>
    <message>
        <source>无法读取文件：%1</source>
        <translation>The file cannot be read: %1</translation>
    </message>
    <message>
        <source>无法读取特性文件：%1</source>
        <translation>The profile cannot be read: %1</translation>
    </message>
    <message>
        <source>无法读取脚本。</source>
        <translation>The script cannot be read.</translation>
    </message>
    <message>
        <source>无法读取输出特性文件。</source>
        <translation>The output profile cannot be read.</translation>
    </message>
    <message>
        <source>无穷大</source>
        <translation>Infinity</translation>
    </message>
    <message>
        <source>无障碍标签（PDF/UA-1）</source>
        <translation>Accessibility tags (PDF/UA-1)</translation>
    </message>
    <message>
        <source>无题</source>
        <translation>untitled</translation>
    </message>
    <message>
        <source>日</source>
        <translation>Su</translation>
    </message>
    <message>
        <source>日子</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>日期“%1”要写成 2020-10-19。</source>
        <translation>Please write the date “%1” as 2020-10-19.</translation>
    </message>
    <message>
        <source>日期与星期或出版日期不符</source>
        <translation>A date disagrees with its weekday or with the issue's date</translation>
    </message>
    <message>
        <source>日期要写成 2020-10-19 的样子。</source>
        <translation>Write the date like 2020-10-19.</translation>
    </message>
    <message>
        <source>旧版本的内容与校验值不符。</source>
        <translation>An older version of the content does not match its hash.</translation>
    </message>
    <message>
        <source>旧的版面</source>
        <translation>The old page</translation>
    </message>
    <message>
        <source>时间从 00:00 到 23:59，在出版的前一天或当天；每一步 5 到 720 分钟。</source>
        <translation>The time is from 00:00 to 23:59, on the day before the issue or on its day; each step takes 5 to 720 minutes.</translation>
    </message>
    <message>
        <source>星期</source>
        <translation>weekday</translation>
    </message>
    <message>
        <source>星期%1出报</source>
        <translation>Issue on %1</translation>
    </message>
    <message>
        <source>昨天</source>
        <translation>Yesterday</translation>
    </message>
    <message>
        <source>昨天 %1</source>
        <translation>Yesterday %1</translation>
    </message>
    <message>
        <source>是来稿的话，可以改为取稿入库。</source>
        <translation>If it is a manuscript, it can be imported instead.</translation>
    </message>
    <message>
        <source>显示</source>
        <comment>a layer</comment>
        <translation>Visible</translation>
    </message>
    <message>
        <source>显示 PDF 的进程答非所问。</source>
        <translation>The process that shows PDFs made no sense.</translation>
    </message>
    <message>
        <source>显示或收起“%1”面板</source>
        <translation>Shows or hides the panel “%1”</translation>
    </message>
    <message>
        <source>显示或隐藏标尺；从标尺拖出参考线</source>
        <translation>Shows or hides the rulers; drag guides out of them</translation>
    </message>
    <message>
        <source>显示或隐藏栏线和行格</source>
        <translation>Shows or hides columns and rows</translation>
    </message>
    <message>
        <source>显示着；点一下隐藏，隐藏的也不印</source>
        <translation>Visible; click to hide it (what is hidden is not printed)</translation>
    </message>
    <message>
        <source>显示纸白</source>
        <translation>Paper White</translation>
    </message>
    <message>
        <source>曲线</source>
        <translation>Crossed waves</translation>
    </message>
    <message>
        <source>更多</source>
        <translation>More</translation>
    </message>
    <message>
        <source>更改串文</source>
        <translation>Change runaround</translation>
    </message>
    <message>
        <source>更改印刷配置</source>
        <translation>Change Printer Profiles</translation>
    </message>
    <message>
        <source>更改参考线</source>
        <translation>Change guides</translation>
    </message>
    <message>
        <source>更改图层</source>
        <translation>Change layers</translation>
    </message>
    <message>
        <source>更改图片的默认特性文件</source>
        <translation>Change Profile of Untagged Pictures</translation>
    </message>
    <message>
        <source>更改字符样式</source>
        <translation>Change Character Style</translation>
    </message>
    <message>
        <source>更改样式</source>
        <translation>Change style</translation>
    </message>
    <message>
        <source>更改框的内容</source>
        <translation>Change frame content</translation>
    </message>
    <message>
        <source>更改框的用途</source>
        <translation>Change frame role</translation>
    </message>
    <message>
        <source>更改段落类别</source>
        <translation>Change paragraph role</translation>
    </message>
    <message>
        <source>更改稿区</source>
        <translation>Change Area</translation>
    </message>
    <message>
        <source>更改色板</source>
        <translation>Change Swatches</translation>
    </message>
    <message>
        <source>更改裁切</source>
        <translation>Crop</translation>
    </message>
    <message>
        <source>更改轮廓</source>
        <translation>Change contour</translation>
    </message>
    <message>
        <source>替代文字</source>
        <translation>Alt text</translation>
    </message>
    <message>
        <source>替换</source>
        <translation>Replace</translation>
    </message>
    <message>
        <source>替换 %1 处</source>
        <translation>Replace %1 places</translation>
    </message>
    <message>
        <source>替换为</source>
        <translation>Replace by</translation>
    </message>
    <message>
        <source>替换了 %1 处。</source>
        <translation>%1 places replaced.</translation>
    </message>
    <message>
        <source>替换文字里不能有换行。</source>
        <translation>The replacement may hold no line break.</translation>
    </message>
    <message>
        <source>替换文字里的“$%1”没有对应的分组。</source>
        <translation>“$%1” in the replacement names no group.</translation>
    </message>
    <message>
        <source>替换文字里的“%1”没有对应的分组。</source>
        <translation>“%1” in the replacement names no group.</translation>
    </message>
    <message>
        <source>替换这 %1 处</source>
        <translation>Replace These %1</translation>
    </message>
    <message>
        <source>最后一栏空着 8 行</source>
        <translation>The last leg is 8 lines short</translation>
    </message>
    <message>
        <source>最多</source>
        <translation>At most</translation>
    </message>
    <message>
        <source>最多几行</source>
        <translation>At most</translation>
    </message>
    <message>
        <source>最多收几段，0 是不限；余下的流到后面的稿区</source>
        <translation>So many paragraphs at most, 0 for any number; the rest flows into the next area</translation>
    </message>
    <message>
        <source>最新的内容已不能读出，保留了较早的。</source>
        <translation>The newest content can no longer be read; an earlier one was kept.</translation>
    </message>
    <message>
        <source>最近打开</source>
        <translation>Recently Opened</translation>
    </message>
    <message>
        <source>最近用过</source>
        <translation>Recent</translation>
    </message>
    <message>
        <source>最高 %1%</source>
        <translation>%1% at most</translation>
    </message>
    <message>
        <source>最高 %1%，上限 %2%，没有超过的地方</source>
        <translation>%1% at most; nowhere above the limit of %2%</translation>
    </message>
    <message>
        <source>最高 %1%，上限 %2%，超过的有 %3 处</source>
        <translation>%1% at most, limit %2%, places above it: %3</translation>
    </message>
    <message>
        <source>有</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>有 %1 个内容编号（MCID）在一页上用了两次。</source>
        <translation>Marked-content ids are used twice on a page: %1 of them.</translation>
    </message>
    <message>
        <source>有 %1 个外文词比栏宽，已从词中断开。</source>
        <translation>Western words wider than their column, divided: %1.</translation>
    </message>
    <message>
        <source>有 %1 个字没有字形。</source>
        <translation>Characters without a glyph: %1.</translation>
    </message>
    <message>
        <source>有 %1 个字没有字形：%2。</source>
        <translation>Characters without a glyph: %1 (%2).</translation>
    </message>
    <message>
        <source>有 %1 处内容既没有标签，也没有标作装饰。</source>
        <translation>Content is neither tagged nor an artifact in %1 places.</translation>
    </message>
    <message>
        <source>有 %1 处带标签的内容不在结构树里。</source>
        <translation>Tagged content is missing from the structure tree in %1 places.</translation>
    </message>
    <message>
        <source>有 %1 处颜色值不在 0 到 1 之间。</source>
        <translation>Colours have values outside 0 to 1 in %1 places.</translation>
    </message>
    <message>
        <source>有 %1 步改动没有写进编辑部。现在关闭，这些改动就丢了。</source>
        <translation>Changes not yet written to the newsroom: %1. Close now and they are lost.</translation>
    </message>
    <message>
        <source>有 %1 篇没有题目。</source>
        <translation>Stories without a title: %1.</translation>
    </message>
    <message>
        <source>有一个流的内容放在别的文件里。</source>
        <translation>A stream keeps its content in another file.</translation>
    </message>
    <message>
        <source>有一张图片已损坏，无法读取</source>
        <translation>a picture is damaged and cannot be read</translation>
    </message>
    <message>
        <source>有一段数据已损坏，解不开（LZW）</source>
        <translation>a stream is damaged (LZW)</translation>
    </message>
    <message>
        <source>有一段数据放在别的文件里</source>
        <translation>a stream is kept in another file</translation>
    </message>
    <message>
        <source>有一段文字不属于任何一个框。</source>
        <translation>a paragraph belongs to none of the frames.</translation>
    </message>
    <message>
        <source>有一段页面内容已损坏，解不开</source>
        <translation>part of the page's content is damaged</translation>
    </message>
    <message>
        <source>有两个都叫“%1”。</source>
        <translation>Two are called “%1”.</translation>
    </message>
    <message>
        <source>有两样东西编号相同。</source>
        <translation>two things have the same id.</translation>
    </message>
    <message>
        <source>有口令</source>
        <translation>Has a password</translation>
    </message>
    <message>
        <source>有意压图的文字</source>
        <translation>Text put on pictures</translation>
    </message>
    <message>
        <source>有意放到成品线上的文字。</source>
        <translation>Text put across the trim on purpose.</translation>
    </message>
    <message>
        <source>有标题</source>
        <translation>It has a headline</translation>
    </message>
    <message>
        <source>有正文</source>
        <translation>It has a text</translation>
    </message>
    <message>
        <source>有没保存的改动。按“保存”一起生效，一步可以撤销；按“取消”都不改。</source>
        <translation>There are unsaved changes. Save applies them all as one step that can be undone; Cancel changes nothing.</translation>
    </message>
    <message>
        <source>有空位就上版</source>
        <translation>Place where there is room</translation>
    </message>
    <message>
        <source>有这些：%1。</source>
        <translation>It has these: %1.</translation>
    </message>
    <message>
        <source>有错误也导出，版边印“样张　不作付印”</source>
        <translation>Exported with errors too, stamped as a trial outside the trim</translation>
    </message>
    <message>
        <source>有错误时不导出，除非总编放行</source>
        <translation>Not exported with errors unless the chief editor releases them</translation>
    </message>
    <message>
        <source>有错误时拒绝，退出码为 3；--force 照样写出，退出码为 1，并在编辑部里留下一条放行的记录。
  --reason R    放行的理由；记下来，也印在版边说明里。署名里有总编的，只有总编（--as）可以写理由放行
  --trial       送厂试样：有错误也写出，版边印“样张　不作付印”，不算放行
  --telephone   手机样，带水印
  --note TEXT   版边说明里的附注
  --as PERSON   谁导出的；不给时是登录名</source>
        <translation>Refused with 3 where there are errors; --force writes all the same, exits with 1 and leaves a record in the newsroom.
  --reason R    why; kept, and on the slug line. Where the credits name a chief editor, nobody else (--as) may give a reason
  --trial       a trial for the plant: written with errors too, stamped as such, and no such record
  --telephone   a proof for telephones, watermarked
  --note TEXT   onto the slug line
  --as PERSON   who exports; the login name by default</translation>
    </message>
    <message>
        <source>有错误时退出码为 1，文件读不出来时为 3。
  --profile P      印刷配置：FILE.json 里写与默认不同的项（见 docs/preflight.md），或者一个 ICC 特性文件
  --store STORE    NAME 是这个编辑部的报纸的一个印刷配置；不给 NAME 时用报纸自己的
  --advert SIZE    当作广告检查：不要求 PDF/X-4，尺寸（毫米，如 350x240）差不过 0.5 毫米
  --accessible     要求合乎 PDF/UA-1；不给时只查自称合乎的文件
  --json           输出 JSON：{"pages","findings":[{"rule","severity","message","basis","page","object","rect"}]}</source>
        <translation>Exit code 1 where there are errors, 3 where the file cannot be read.
  --profile P      a printer's profile: FILE.json with what differs from the defaults (docs/preflight.md), or an ICC file
  --store STORE    NAME is a printer's profile of this newsroom's publications; without NAME it is the publication's own
  --advert SIZE    as an advert: PDF/X-4 is not asked for; the size (mm, such as 350x240) must be right to 0.5 mm
  --accessible     PDF/UA-1 is asked for; else it is where the file says that it is
  --json           prints JSON: {"pages","findings":[{"rule","severity","message","basis","page","object","rect"}]}</translation>
    </message>
    <message>
        <source>期</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>期号</source>
        <translation>Issue number</translation>
    </message>
    <message>
        <source>期计划</source>
        <translation>Issue Plan</translation>
    </message>
    <message>
        <source>期计划…</source>
        <translation>Issue Plan…</translation>
    </message>
    <message>
        <source>未上版</source>
        <translation>Not placed</translation>
    </message>
    <message>
        <source>未上版 %1</source>
        <translation>Not placed %1</translation>
    </message>
    <message>
        <source>未命名的报纸</source>
        <translation>Unnamed publication</translation>
    </message>
    <message>
        <source>未存 %1 步 · 重试</source>
        <translation>%1 not saved · try again</translation>
    </message>
    <message>
        <source>未定</source>
        <translation>Not set</translation>
    </message>
    <message>
        <source>未满</source>
        <translation>Not full</translation>
    </message>
    <message numerus="yes">
        <source>末尾 %n 句不印，稿件里仍留着</source>
        <translation>
            <numerusform>The last sentence is not printed, but kept</numerusform>
            <numerusform>The last %n sentences are not printed, but kept</numerusform>
        </translation>
    </message>
    <message>
        <source>末尾的“\”后面缺一个字符</source>
        <translation>a character is missing after the last “\”</translation>
    </message>
    <message>
        <source>末行只有一个字“%1”。</source>
        <translation>The last line has one character, “%1”.</translation>
    </message>
    <message>
        <source>本报不再查 %1“%2”；在报纸设置的规则里可以再打开。</source>
        <translation>This paper is no longer checked for %1, “%2”; Publication Settings, Rules, switch it on again.</translation>
    </message>
    <message>
        <source>本报不用 %1</source>
        <translation>Switch Off %1 for This Paper</translation>
    </message>
    <message>
        <source>本报不用这条</source>
        <translation>Not in This Paper</translation>
    </message>
    <message>
        <source>本报有名字的颜色：四色合成的，和自成一块印版的专色。色板在自己的窗口里改，在那里保存就生效，可以撤销。</source>
        <translation>The house's named colours: mixed from the process inks, and spots with a plate of their own. Swatches are changed in a dialog of their own; saving there takes effect at once and can be undone.</translation>
    </message>
    <message>
        <source>本报用的颜色和专色</source>
        <translation>The paper’s colours and spots</translation>
    </message>
    <message>
        <source>本报词表</source>
        <translation>Own Words</translation>
    </message>
    <message>
        <source>本报默认</source>
        <translation>The default of the publication</translation>
    </message>
    <message>
        <source>本期</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>本期全部 %1 版</source>
        <translation>All pages of the issue (%1)</translation>
    </message>
    <message>
        <source>本期各版各稿到了哪一步，在谁手里，离付印多久</source>
        <translation>How far pages and stories are, who has them, and the time left to the press</translation>
    </message>
    <message>
        <source>本期各版通用</source>
        <translation>This Issue</translation>
    </message>
    <message>
        <source>本期有哪些版、叫什么、各用什么版样</source>
        <translation>The issue’s pages, their titles and templates</translation>
    </message>
    <message>
        <source>本期没有第%1版。</source>
        <translation>This issue has no page %1.</translation>
    </message>
    <message>
        <source>本期没有问题。</source>
        <translation>Nothing found in this issue.</translation>
    </message>
    <message>
        <source>本期的附注都列在这里</source>
        <translation>All notes of the issue</translation>
    </message>
    <message>
        <source>本期还没有版面</source>
        <translation>This issue has no pages yet</translation>
    </message>
    <message>
        <source>本期进度</source>
        <translation>Issue Board</translation>
    </message>
    <message>
        <source>本期进度　%1</source>
        <translation>Issue Board  %1</translation>
    </message>
    <message>
        <source>本机</source>
        <translation>Here</translation>
    </message>
    <message>
        <source>本机最合适的特性文件</source>
        <translation>Best profile installed here</translation>
    </message>
    <message>
        <source>本机没有 %1：排版时用别的字体代替，每一处都列在“问题”里。</source>
        <translation>This machine lacks %1: another font stands in, and each place is listed under Findings.</translation>
    </message>
    <message>
        <source>本机没有字体“%1”，用“%2”代替。</source>
        <translation>The font “%1” is not on this machine; “%2” is used instead.</translation>
    </message>
    <message>
        <source>本机没有安装任何 CMYK 输出特性文件。</source>
        <translation>There is no CMYK output profile on this machine.</translation>
    </message>
    <message>
        <source>本机没有安装叫这个名字的输出特性文件。</source>
        <translation>No output profile of that name is installed on this machine.</translation>
    </message>
    <message>
        <source>本机没有时，认可用别的代替</source>
        <translation>Approve a substitute where it is missing</translation>
    </message>
    <message>
        <source>本机没有的字体由另一种代替，报纸已认可这样代替。</source>
        <translation>A font that is missing here is replaced by another, as the house has approved.</translation>
    </message>
    <message>
        <source>本机都有。</source>
        <translation>All of them are here.</translation>
    </message>
    <message>
        <source>本版</source>
        <translation>This Page</translation>
    </message>
    <message>
        <source>本版只有一层。新建图层，可以整层隐藏、锁定或不印。</source>
        <translation>The page has one layer. A new one can be hidden, locked or left out of print as a whole.</translation>
    </message>
    <message>
        <source>本版有 %1 栏、%2 行。</source>
        <translation>This page has %1 col and %2 ln.</translation>
    </message>
    <message>
        <source>本版正文 %1 行</source>
        <translation>body rows here: %1</translation>
    </message>
    <message>
        <source>本版没有问题。</source>
        <translation>There are no findings on this page.</translation>
    </message>
    <message>
        <source>本稿</source>
        <translation>Story</translation>
    </message>
    <message>
        <source>本稿 %1 字 · %2 行</source>
        <translation>Story %1 ch · %2 ln</translation>
    </message>
    <message>
        <source>本稿分 %1 个稿区，这里是选中的一个。</source>
        <translation>The story stands in several areas (%1); this is the selected one.</translation>
    </message>
    <message>
        <source>本稿没有问题。</source>
        <translation>Nothing found in this story.</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>来稿先后</source>
        <translation>As they came</translation>
    </message>
    <message>
        <source>松 %1 级</source>
        <translation>Loose %1</translation>
    </message>
    <message>
        <source>某某某</source>
        <translation>So-and-so</translation>
    </message>
    <message>
        <source>查出：%1
不查：%2</source>
        <translation>Found: %1
Not found: %2</translation>
    </message>
    <message>
        <source>查找</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>查找上一处</source>
        <translation>Find Previous</translation>
    </message>
    <message>
        <source>查找下一处</source>
        <translation>Find Next</translation>
    </message>
    <message>
        <source>查找中…</source>
        <translation>Searching…</translation>
    </message>
    <message>
        <source>查找和替换的格式</source>
        <translation>Formats to find and to set</translation>
    </message>
    <message>
        <source>查找替换</source>
        <translation>Find and replace</translation>
    </message>
    <message>
        <source>查找替换…</source>
        <translation>Find and Replace…</translation>
    </message>
    <message>
        <source>查找的正则式里有 %1 个分组。</source>
        <translation>The expression has %1 groups.</translation>
    </message>
    <message>
        <source>查找的正则式里没有括号分组。</source>
        <translation>The expression has no groups in parentheses.</translation>
    </message>
    <message>
        <source>查找稿件</source>
        <translation>Find Stories</translation>
    </message>
    <message>
        <source>查看和更改快捷键</source>
        <translation>Shows and changes the keys</translation>
    </message>
    <message>
        <source>标准</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>标准是《中文排版需求》的内地报纸做法。取消勾选的规则本报不用；样式里还可以选禁则的松紧和标点的宽度。</source>
        <translation>The standard is the mainland newspaper practice of CLREQ. Rules that are unchecked are not followed here; styles also choose how strict breaking is and how wide punctuation.</translation>
    </message>
    <message>
        <source>标尺</source>
        <translation>Rulers</translation>
    </message>
    <message>
        <source>标尺：字</source>
        <translation>Ruler: characters</translation>
    </message>
    <message>
        <source>标尺：毫米</source>
        <translation>Ruler: millimetres</translation>
    </message>
    <message>
        <source>标尺：行</source>
        <translation>Ruler: rows</translation>
    </message>
    <message>
        <source>标明“广告”</source>
        <translation>Label it as an advertisement</translation>
    </message>
    <message>
        <source>标点</source>
        <translation>Punctuation</translation>
    </message>
    <message>
        <source>标点宽度</source>
        <translation>Punctuation Widths</translation>
    </message>
    <message>
        <source>标点旁不留空</source>
        <translation>No gap beside points</translation>
    </message>
    <message>
        <source>标签“%1”不是标准标签，也没有对应到标准标签。</source>
        <translation>The tag “%1” is not a standard one and stands for none.</translation>
    </message>
    <message>
        <source>标记</source>
        <translation>Marks</translation>
    </message>
    <message>
        <source>标题</source>
        <translation>Headline</translation>
    </message>
    <message>
        <source>标题1.2万人，正文12000人</source>
        <translation>12 thousand in the headline, 12,000 in the body</translation>
    </message>
    <message>
        <source>标题120小时，正文只有110个小时</source>
        <translation>120 hours in the headline, only 110 in the body</translation>
    </message>
    <message>
        <source>标题“%1”下面是“%2”的正文。</source>
        <translation>Under the headline “%1” stands the text of “%2”.</translation>
    </message>
    <message>
        <source>标题主次颠倒</source>
        <translation>Headlines out of rank</translation>
    </message>
    <message>
        <source>标题全部排出</source>
        <translation>The headline stands whole</translation>
    </message>
    <message>
        <source>标题分在几个稿区里。</source>
        <translation>A headline is parted among several areas.</translation>
    </message>
    <message>
        <source>标题区下面是同一篇的正文区</source>
        <translation>The headline’s area above its own text</translation>
    </message>
    <message>
        <source>标题区的行数不变。</source>
        <translation>The heading takes the same rows.</translation>
    </message>
    <message>
        <source>标题压着别人的正文</source>
        <translation>A headline over another’s text</translation>
    </message>
    <message>
        <source>标题另占稿区，与正文无关。</source>
        <translation>The headline stands in an area of its own.</translation>
    </message>
    <message>
        <source>标题可以压扁以少占行</source>
        <translation>Headlines may be condensed to save lines</translation>
    </message>
    <message>
        <source>标题可以缩小以少占行</source>
        <translation>Headlines may shrink to save lines</translation>
    </message>
    <message>
        <source>标题各行长短相近</source>
        <translation>Lines of a headline are about equal</translation>
    </message>
    <message>
        <source>标题在一个词的中间换行。</source>
        <translation>A headline breaks inside a word.</translation>
    </message>
    <message>
        <source>标题在词、人名或数字中间断行，请改短、换字号或自己定断行。</source>
        <translation>A headline line ends inside a word, a name or a number. Shorten it, change its size, or break its lines yourself.</translation>
    </message>
    <message>
        <source>标题按词断行</source>
        <translation>Headlines break between words</translation>
    </message>
    <message>
        <source>标题放不下 %1</source>
        <translation>Headlines cut: %1</translation>
    </message>
    <message>
        <source>标题放不下 %1 处</source>
        <translation>Headlines cut: %1</translation>
    </message>
    <message>
        <source>标题放不下，%1 字 %2 行没有排出：“%3”。请缩小字号、换题式、改短，或者加大稿区。</source>
        <translation>The headline does not fit, %1 ch and %2 ln are cut: “%3”. Make its type smaller, choose another form, shorten it, or enlarge its area.</translation>
    </message>
    <message>
        <source>标题断行不当</source>
        <translation>A headline badly broken</translation>
    </message>
    <message>
        <source>标题末尾不用句号、逗号、分号</source>
        <translation>No full stop, comma or semicolon ends a headline</translation>
    </message>
    <message>
        <source>标题横排，通栏</source>
        <translation>Headline across all columns</translation>
    </message>
    <message>
        <source>标题的数字与正文不符</source>
        <translation>A number of the headline is not in the story</translation>
    </message>
    <message>
        <source>标题竖排，在正文右边</source>
        <translation>Vertical headline right of the text</translation>
    </message>
    <message>
        <source>标题竖排，在正文左边</source>
        <translation>Vertical headline left of the text</translation>
    </message>
    <message>
        <source>标题超 %1 字 %2 行</source>
        <translation>headline over: %1 ch, %2 ln</translation>
    </message>
    <message>
        <source>标题跳级：%2 级之后是 %1 级。</source>
        <translation>Headings skip a level: %1 follows %2.</translation>
    </message>
    <message numerus="yes">
        <source>标题还差 %n 行</source>
        <translation>
            <numerusform>The headline is still %n line over</numerusform>
            <numerusform>The headline is still %n lines over</numerusform>
        </translation>
    </message>
    <message>
        <source>标题里人名地名不拆开</source>
        <translation>Names stay whole in headlines</translation>
    </message>
    <message>
        <source>标题里引号占半个字</source>
        <translation>Quotes take half an em in headlines</translation>
    </message>
    <message>
        <source>标题里的“%1”正文里没有。</source>
        <translation>“%1” of the headline is not in the story.</translation>
    </message>
    <message>
        <source>栏</source>
        <translation>col</translation>
    </message>
    <message>
        <source>栏</source>
        <comment>label</comment>
        <translation>Columns</translation>
    </message>
    <message>
        <source>栏</source>
        <comment>several</comment>
        <translation>cols</translation>
    </message>
    <message>
        <source>栏 · 行</source>
        <translation>Cols · rows</translation>
    </message>
    <message>
        <source>栏 × 字</source>
        <translation>Columns × characters</translation>
    </message>
    <message>
        <source>栏 × 字</source>
        <comment>short</comment>
        <translation>Col. × char.</translation>
    </message>
    <message>
        <source>栏名</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>栏太短或太长</source>
        <translation>A leg too short or too long</translation>
    </message>
    <message>
        <source>栏太窄，一个字也放不下。</source>
        <translation>The columns are too narrow for a single character.</translation>
    </message>
    <message>
        <source>栏头</source>
        <translation>Section label</translation>
    </message>
    <message>
        <source>栏尾不齐</source>
        <translation>Uneven ends of legs</translation>
    </message>
    <message>
        <source>栏尾拉平</source>
        <translation>Level column ends</translation>
    </message>
    <message>
        <source>栏式</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>栏数</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>栏线</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>栏缝从上通到下（距版心左边 %1 毫米）。</source>
        <translation>A gutter is open from top to bottom (%1 mm from the left of the type area).</translation>
    </message>
    <message>
        <source>栏距</source>
        <translation>Gutter</translation>
    </message>
    <message>
        <source>栏距 %1 字</source>
        <translation>Gutter %1 em</translation>
    </message>
    <message>
        <source>栏距和栏线不能小于零，也不能比版面宽。</source>
        <translation>Gutter and column rule cannot be negative, nor wider than the page.</translation>
    </message>
    <message>
        <source>栏题</source>
        <translation>Column Title</translation>
    </message>
    <message>
        <source>校对</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>校改</source>
        <translation>Correcting</translation>
    </message>
    <message>
        <source>校样</source>
        <translation>Marks</translation>
    </message>
    <message>
        <source>校样 %1 条待定</source>
        <translation>Open marks: %1</translation>
    </message>
    <message>
        <source>校样、讨论和各轮</source>
        <translation>Marks, discussion and rounds</translation>
    </message>
    <message>
        <source>校样批改的记录已损坏。</source>
        <translation>The record of a mark is damaged.</translation>
    </message>
    <message>
        <source>校样的 PDF 没有一页。</source>
        <translation>The proof’s PDF has no page.</translation>
    </message>
    <message>
        <source>校样的 PDF 读不出来。</source>
        <translation>The proof's PDF cannot be read.</translation>
    </message>
    <message>
        <source>校样记录已损坏，没有丢弃。</source>
        <translation>A record of a proof is damaged; it was not dropped.</translation>
    </message>
    <message>
        <source>校次是 small、large-1、large-2、large-3、clean 之一。</source>
        <translation>A round is one of small, large-1, large-2, large-3, clean.</translation>
    </message>
    <message>
        <source>校次要在 0 到 %1 之间。</source>
        <translation>The number of proofs must be from 0 to %1.</translation>
    </message>
    <message>
        <source>株洲日报示例</source>
        <translation>Sample: Zhuzhou Daily</translation>
    </message>
    <message>
        <source>样例数据里的“%1”写得不对。</source>
        <translation>“%1” is malformed in the sample data.</translation>
    </message>
    <message>
        <source>样出了</source>
        <translation>The proof was made</translation>
    </message>
    <message>
        <source>样式</source>
        <translation>Styles</translation>
    </message>
    <message>
        <source>样式</source>
        <comment>of one text</comment>
        <translation>Style</translation>
    </message>
    <message>
        <source>样式“%1”</source>
        <translation>style “%1”</translation>
    </message>
    <message>
        <source>样式“%1”不属于这家报纸。</source>
        <translation>The style “%1” is not of this publication.</translation>
    </message>
    <message>
        <source>样式“%1”不能改名：别的期里的版面用它的名字找它。</source>
        <translation>The style “%1” cannot be renamed: pages of other issues find it by its name.</translation>
    </message>
    <message>
        <source>样式“%1”所依据的“%2”不存在。</source>
        <translation>The style “%1” is based on “%2”, which does not exist.</translation>
    </message>
    <message>
        <source>样式“%1”正在用，不能删除。</source>
        <translation>The style “%1” is in use and cannot be removed.</translation>
    </message>
    <message>
        <source>样式“%1”绕了一圈依据到自己。</source>
        <translation>The style “%1” is based on itself in a circle.</translation>
    </message>
    <message>
        <source>样式只说“宋”“标宋”“黑”；这里说它们是哪几套字体。</source>
        <translation>Styles name families only; here you say which installed fonts these are.</translation>
    </message>
    <message>
        <source>样式的样子</source>
        <translation>What the style looks like</translation>
    </message>
    <message>
        <source>样式里叫</source>
        <translation>Name in styles</translation>
    </message>
    <message>
        <source>样式里的粗细</source>
        <translation>Weight in styles</translation>
    </message>
    <message>
        <source>样式：%1</source>
        <translation>Style: %1</translation>
    </message>
    <message>
        <source>样张写出后读不回来。</source>
        <translation>The proof was written and cannot be read back.</translation>
    </message>
    <message>
        <source>样张已旧</source>
        <translation>older than the page</translation>
    </message>
    <message>
        <source>样张文本</source>
        <translation>Text of the proof</translation>
    </message>
    <message>
        <source>样张的记录已损坏。</source>
        <translation>The record of a proof is damaged.</translation>
    </message>
    <message>
        <source>样稿里没有“%1”。</source>
        <translation>The sample manuscripts have no “%1”.</translation>
    </message>
    <message>
        <source>核对日期、星期、版次和报名。</source>
        <translation>Check date, weekday, page number and the paper's name.</translation>
    </message>
    <message>
        <source>核红</source>
        <translation>Verify</translation>
    </message>
    <message>
        <source>核红做完了</source>
        <translation>Every correction was verified</translation>
    </message>
    <message>
        <source>核红：%1</source>
        <translation>Verify: %1</translation>
    </message>
    <message>
        <source>根号</source>
        <translation>Root</translation>
    </message>
    <message>
        <source>格式</source>
        <translation>Layout of text</translation>
    </message>
    <message>
        <source>格式…</source>
        <translation>Format…</translation>
    </message>
    <message>
        <source>框</source>
        <translation>Frame</translation>
    </message>
    <message>
        <source>框 %1 处</source>
        <translation>frames: %1</translation>
    </message>
    <message>
        <source>框与底纹</source>
        <translation>Frame and tint</translation>
    </message>
    <message>
        <source>框放在图片前面，文字压在图上。</source>
        <translation>A frame stands in front of a picture, its text on it.</translation>
    </message>
    <message>
        <source>框的宽和高必须大于零。</source>
        <translation>A frame's width and height have to be greater than zero.</translation>
    </message>
    <message>
        <source>框的种类不能改变。</source>
        <translation>The kind of a frame cannot change.</translation>
    </message>
    <message>
        <source>框离版面太远，或者太大。</source>
        <translation>The frame is too far from the page, or too large.</translation>
    </message>
    <message>
        <source>框线、花边和线的颜色</source>
        <translation>The colour of frames, borders and rules</translation>
    </message>
    <message>
        <source>框里的图片的宽和高必须大于零。</source>
        <translation>The picture in the frame must be wider and higher than zero.</translation>
    </message>
    <message>
        <source>框里的文字放不下，超 %1 字 %2 行。</source>
        <translation>The frame's text does not fit: %1 ch, %2 ln over.</translation>
    </message>
    <message>
        <source>梅花</source>
        <translation>Plum blossom</translation>
    </message>
    <message>
        <source>检查</source>
        <translation>Checks</translation>
    </message>
    <message>
        <source>检查全部校验值、修订链和素材</source>
        <translation>checks every hash, the chain of revisions and every asset</translation>
    </message>
    <message>
        <source>检查提示线</source>
        <translation>Underline Findings</translation>
    </message>
    <message>
        <source>检查规则</source>
        <translation>Rules of checking</translation>
    </message>
    <message>
        <source>椭圆</source>
        <translation>Ellipse</translation>
    </message>
    <message>
        <source>概数用汉字，中间不用顿号</source>
        <translation>An approximate number is in Chinese numerals without a comma</translation>
    </message>
    <message>
        <source>模拟印刷：经印刷配置的特性文件，连纸白一起</source>
        <translation>As printed: through the printer's profile, with the paper's colour</translation>
    </message>
    <message>
        <source>模板</source>
        <translation>Templates</translation>
    </message>
    <message>
        <source>模板的常用版</source>
        <translation>The template's usual pages</translation>
    </message>
    <message>
        <source>模板里没有名为“%1”的版。</source>
        <translation>The template has no page named “%1”.</translation>
    </message>
    <message>
        <source>模板里的“%1”写得不对。</source>
        <translation>“%1” is malformed in the template.</translation>
    </message>
    <message>
        <source>横题</source>
        <translation>Across</translation>
    </message>
    <message>
        <source>欠 %1 字 %2 行</source>
        <translation>%1 ch, %2 ln under</translation>
    </message>
    <message>
        <source>欠 %1 行</source>
        <translation>%1 ln under</translation>
    </message>
    <message numerus="yes">
        <source>欠 %n 字</source>
        <translation>
            <numerusform>%n character under</numerusform>
            <numerusform>%n characters under</numerusform>
        </translation>
    </message>
    <message>
        <source>次序</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>欧元</source>
        <translation>Euro</translation>
    </message>
    <message>
        <source>欧姆</source>
        <translation>Ohm</translation>
    </message>
    <message>
        <source>正中</source>
        <translation>Middle</translation>
    </message>
    <message>
        <source>正则</source>
        <translation>Regex</translation>
    </message>
    <message>
        <source>正则式有错：%1。</source>
        <translation>The expression is wrong: %1.</translation>
    </message>
    <message>
        <source>正则表达式：“.”任一字，“\d”数字，“( )”分组，替换里用 $1</source>
        <translation>Regular expression: “.” any character, “\d” a figure, “( )” a group, $1 in the replacement</translation>
    </message>
    <message>
        <source>正图</source>
        <translation>Picture Upright</translation>
    </message>
    <message>
        <source>正在%1…</source>
        <translation>%1 …</translation>
    </message>
    <message>
        <source>正在写报告…</source>
        <translation>Writing the report…</translation>
    </message>
    <message>
        <source>正在出样…</source>
        <translation>Making the proof…</translation>
    </message>
    <message>
        <source>正在出样，请等它完成。</source>
        <translation>A proof is being made: please wait for it.</translation>
    </message>
    <message>
        <source>正在取当时的版面…</source>
        <translation>Fetching the page as it was…</translation>
    </message>
    <message>
        <source>正在取本期进度…</source>
        <translation>Reading the board…</translation>
    </message>
    <message>
        <source>正在存…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>正在导出…</source>
        <translation>Exporting…</translation>
    </message>
    <message>
        <source>正在导出，请等它完成。</source>
        <translation>An export is running; please wait until it is done.</translation>
    </message>
    <message>
        <source>正在导出：完成 %1 / %2 版</source>
        <translation>Exporting pages: %1 of %2 done</translation>
    </message>
    <message>
        <source>正在导出：转换图片、预检、写文件</source>
        <translation>Exporting: pictures, preflight, writing</translation>
    </message>
    <message>
        <source>正在建立</source>
        <translation>Being made</translation>
    </message>
    <message>
        <source>正在打包…</source>
        <translation>Packing…</translation>
    </message>
    <message>
        <source>正在打开样张…</source>
        <translation>Opening the proof…</translation>
    </message>
    <message>
        <source>正在排小样…</source>
        <translation>The galley is being set…</translation>
    </message>
    <message>
        <source>正在排版：%1/%2</source>
        <translation>Laying out: %1/%2</translation>
    </message>
    <message>
        <source>正在检查…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>正在比较…</source>
        <translation>Comparing…</translation>
    </message>
    <message>
        <source>正在用，不能删除。</source>
        <translation>In use; it cannot be removed.</translation>
    </message>
    <message>
        <source>正在画…</source>
        <translation>Drawing…</translation>
    </message>
    <message>
        <source>正在看</source>
        <translation>Shown</translation>
    </message>
    <message>
        <source>正在看到了哪一步…</source>
        <translation>Looking where it stands…</translation>
    </message>
    <message>
        <source>正在看第 %1 页…</source>
        <translation>Looking at page %1…</translation>
    </message>
    <message>
        <source>正在计算…</source>
        <translation>Calculating…</translation>
    </message>
    <message>
        <source>正在试排…</source>
        <translation>Trying…</translation>
    </message>
    <message>
        <source>正在读 %1…</source>
        <translation>Reading %1…</translation>
    </message>
    <message>
        <source>正在读人员和步骤…</source>
        <translation>Reading people and steps…</translation>
    </message>
    <message>
        <source>正在读取……</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>正在读特性文件…</source>
        <translation>Reading the profile…</translation>
    </message>
    <message>
        <source>正在读要签的样…</source>
        <translation>Reading what is to be signed…</translation>
    </message>
    <message>
        <source>正在预检…</source>
        <translation>Preflighting…</translation>
    </message>
    <message>
        <source>正好</source>
        <translation>Fits</translation>
    </message>
    <message>
        <source>正文</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>正文中间的标题</source>
        <translation>A head within the text</translation>
    </message>
    <message>
        <source>正文之外</source>
        <translation>Outside the article</translation>
    </message>
    <message>
        <source>正文字号</source>
        <translation>Body size</translation>
    </message>
    <message>
        <source>正文字号要在 2 和 500 pt 之间。</source>
        <translation>The body size must be between 2 and 500 pt.</translation>
    </message>
    <message>
        <source>正文接到右边相邻的稿区</source>
        <translation>Text that goes on to the right</translation>
    </message>
    <message>
        <source>正文接到左边的稿区；两段之间隔着别的稿件</source>
        <translation>Text that goes on to the left; another story between two parts</translation>
    </message>
    <message>
        <source>正文没有能推出的行。</source>
        <translation>No paragraph can be set in one line more.</translation>
    </message>
    <message>
        <source>正文没有能收回的短行。</source>
        <translation>No paragraph can be set in one line fewer.</translation>
    </message>
    <message>
        <source>正文的位置由网格决定，移动和排齐要由组版人员动手。</source>
        <translation>The grid says where text stands: moving and aligning it is done by hand, on the page.</translation>
    </message>
    <message>
        <source>正文的汉字之间有空格</source>
        <translation>A space between Chinese characters of the body</translation>
    </message>
    <message>
        <source>正负号</source>
        <translation>Plus or minus</translation>
    </message>
    <message>
        <source>此处须是 0 到 %1 的整数（千分之一字）。</source>
        <translation>This must be a whole number from 0 to %1 (thousandths of an em).</translation>
    </message>
    <message>
        <source>此处须是 half、squeeze 或 keep。</source>
        <translation>This must be half, squeeze or keep.</translation>
    </message>
    <message>
        <source>此处须是 true 或 false。</source>
        <translation>This must be true or false.</translation>
    </message>
    <message>
        <source>此处须是一个对象。</source>
        <translation>This must be an object.</translation>
    </message>
    <message>
        <source>此处须是一段文字。</source>
        <translation>This must be a text.</translation>
    </message>
    <message>
        <source>此版本还不能连接数据库服务器上的编辑部。</source>
        <translation>This version cannot connect to a newsroom on a database server yet.</translation>
    </message>
    <message>
        <source>此稿也用在 %1</source>
        <translation>This story also stands in %1</translation>
    </message>
    <message>
        <source>武文线（外细内粗）</source>
        <translation>Thin and thick (thin outside)</translation>
    </message>
    <message>
        <source>段</source>
        <translation>paragraphs</translation>
    </message>
    <message>
        <source>段前</source>
        <translation>Space before</translation>
    </message>
    <message>
        <source>段后</source>
        <translation>Space after</translation>
    </message>
    <message>
        <source>段落</source>
        <translation>Paragraph</translation>
    </message>
    <message>
        <source>段落与标题</source>
        <translation>Paragraphs and Headlines</translation>
    </message>
    <message>
        <source>段落样式</source>
        <translation>Style</translation>
    </message>
    <message>
        <source>段首不能是这个标点</source>
        <translation>A paragraph cannot begin with this mark</translation>
    </message>
    <message>
        <source>段首缩进</source>
        <translation>Indent</translation>
    </message>
    <message>
        <source>每一步</source>
        <translation>Each step</translation>
    </message>
    <message>
        <source>每栏字数</source>
        <translation>Characters a column</translation>
    </message>
    <message>
        <source>每栏整数个字，余下的加进栏距</source>
        <translation>Whole characters a column; the rest goes to the gutters</translation>
    </message>
    <message>
        <source>每栏整数个字，余下的给后面的栏</source>
        <translation>Whole characters a column; the rest goes to the last columns</translation>
    </message>
    <message>
        <source>每版一个文件</source>
        <translation>One file a page</translation>
    </message>
    <message>
        <source>每版约 %1 张（%2 × %3）</source>
        <translation>About %1 sheets a page (%2 × %3)</translation>
    </message>
    <message>
        <source>每行 %1 → %2 字</source>
        <translation>Characters a line: %1 → %2</translation>
    </message>
    <message>
        <source>每行对齐</source>
        <translation>Every line</translation>
    </message>
    <message>
        <source>比例，如 130</source>
        <translation>Percent, e.g. 130</translation>
    </message>
    <message>
        <source>比号</source>
        <translation>Ratio</translation>
    </message>
    <message>
        <source>比较</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>比较 %1</source>
        <translation>Compare %1</translation>
    </message>
    <message>
        <source>比较…</source>
        <translation>Compare…</translation>
    </message>
    <message>
        <source>比较两个 PDF：改了的字、颜色、图片、图形和位置</source>
        <translation>compares two PDFs: text, colours, pictures, shapes and places that changed</translation>
    </message>
    <message>
        <source>比较停下了。</source>
        <translation>The comparison was stopped.</translation>
    </message>
    <message>
        <source>比较报告</source>
        <translation>Comparison Report</translation>
    </message>
    <message>
        <source>比较报告写不进这个文件。</source>
        <translation>The report cannot be written into this file.</translation>
    </message>
    <message>
        <source>比较报告已存到 %1</source>
        <translation>The report was saved as %1</translation>
    </message>
    <message>
        <source>毫米</source>
        <translation>Millimetres</translation>
    </message>
    <message>
        <source>水印上的字，不填为“样张 请勿外传”</source>
        <translation>Words of the watermark; its usual ones where empty</translation>
    </message>
    <message>
        <source>汉字之间的多余空白</source>
        <translation>Stray space between Chinese characters</translation>
    </message>
    <message>
        <source>汉字年份中的零应为“〇”</source>
        <translation>Zero in a year in Chinese numerals is “〇”</translation>
    </message>
    <message>
        <source>没有</source>
        <translation>None</translation>
    </message>
    <message>
        <source>没有 %1 这一期，打开了别的一期。</source>
        <translation>There is no issue %1; another was opened.</translation>
    </message>
    <message>
        <source>没有 XMP 元数据，或者读不出来。</source>
        <translation>There is no XMP metadata, or it cannot be read.</translation>
    </message>
    <message>
        <source>没有“%1”这个命令。</source>
        <translation>There is no command “%1”.</translation>
    </message>
    <message>
        <source>没有“%1”这条规则。</source>
        <translation>There is no rule “%1”.</translation>
    </message>
    <message>
        <source>没有“%1”这种修改。</source>
        <translation>There is no edit “%1”.</translation>
    </message>
    <message>
        <source>没有“%1”这种字体。</source>
        <translation>There is no font “%1”.</translation>
    </message>
    <message>
        <source>没有“%1”这种广告位。</source>
        <translation>There is no advert module “%1”.</translation>
    </message>
    <message>
        <source>没有“%1”这种段落。</source>
        <translation>There is no paragraph role “%1”.</translation>
    </message>
    <message>
        <source>没有“%1”这种混合模式。</source>
        <translation>There is no blend mode “%1”.</translation>
    </message>
    <message>
        <source>没有“%1”这种渲染意图。</source>
        <translation>There is no rendering intent “%1”.</translation>
    </message>
    <message>
        <source>没有一字被丢掉；每一行都能恢复</source>
        <translation>No character is lost; every line can be brought back</translation>
    </message>
    <message>
        <source>没有一页</source>
        <translation>it has no page</translation>
    </message>
    <message>
        <source>没有上版</source>
        <translation>On no page</translation>
    </message>
    <message>
        <source>没有上版的是版面上没有放得下的空位，在稿库里。</source>
        <translation>Those that are not placed found no room on the page; they are in the pool.</translation>
    </message>
    <message>
        <source>没有下一步。</source>
        <translation>There is no next step.</translation>
    </message>
    <message>
        <source>没有与它成对的“%1”。</source>
        <translation>Its other half “%1” is missing.</translation>
    </message>
    <message>
        <source>没有丢下什么，也没有改过什么。</source>
        <translation>Nothing was left out and nothing changed.</translation>
    </message>
    <message>
        <source>没有写入的权限</source>
        <translation>no permission to write</translation>
    </message>
    <message>
        <source>没有写入送厂文件夹的权限，没有送厂。</source>
        <translation>The delivery folder may not be written to; nothing was delivered.</translation>
    </message>
    <message>
        <source>没有写出</source>
        <translation>Not written</translation>
    </message>
    <message>
        <source>没有写要查找什么。</source>
        <translation>There is nothing to look for.</translation>
    </message>
    <message>
        <source>没有出血</source>
        <translation>No bleed</translation>
    </message>
    <message>
        <source>没有发现问题（%1 页）。</source>
        <translation>Nothing found; pages: %1.</translation>
    </message>
    <message>
        <source>没有叫“%1”的印刷配置。</source>
        <translation>No printer profile is called “%1”.</translation>
    </message>
    <message>
        <source>没有叫这个的字符</source>
        <translation>No character is called that</translation>
    </message>
    <message>
        <source>没有可以撤销的修改。</source>
        <translation>There is no change to undo.</translation>
    </message>
    <message>
        <source>没有可以撤销的操作。</source>
        <translation>There is nothing to undo.</translation>
    </message>
    <message>
        <source>没有可以自动改的。</source>
        <translation>Nothing can be fixed automatically.</translation>
    </message>
    <message>
        <source>没有可以自动改的地方。</source>
        <translation>There is nothing that can be mended by itself.</translation>
    </message>
    <message>
        <source>没有可以重做的修改。</source>
        <translation>There is no change to redo.</translation>
    </message>
    <message>
        <source>没有可以重做的操作。</source>
        <translation>There is nothing to redo.</translation>
    </message>
    <message>
        <source>没有可用的办法</source>
        <translation>Nothing would make it fit</translation>
    </message>
    <message>
        <source>没有名为“%1”的图层。</source>
        <translation>There is no layer named “%1”.</translation>
    </message>
    <message>
        <source>没有名为“%1”的字符样式。</source>
        <translation>There is no character style “%1”.</translation>
    </message>
    <message>
        <source>没有名为“%1”的校次。</source>
        <translation>There is no round “%1”.</translation>
    </message>
    <message>
        <source>没有名为“%1”的模板。</source>
        <translation>There is no template named “%1”.</translation>
    </message>
    <message>
        <source>没有名为“%1”的段落样式。</source>
        <translation>There is no paragraph style named “%1”.</translation>
    </message>
    <message>
        <source>没有名为“%1”的状态。</source>
        <translation>There is no state “%1”.</translation>
    </message>
    <message>
        <source>没有名为“%1”的花边，用单线代替。</source>
        <translation>There is no border named “%1”; a single rule is used instead.</translation>
    </message>
    <message>
        <source>没有名为“%1”的角色。</source>
        <translation>There is no role “%1”.</translation>
    </message>
    <message>
        <source>没有填的版面信息</source>
        <translation>Page information not filled in</translation>
    </message>
    <message>
        <source>没有对上文字、留在原处作说明的 %1 条</source>
        <translation>without text below them, kept as notes where they were: %1</translation>
    </message>
    <message>
        <source>没有对上文字的 %1 条，作为说明留在原处</source>
        <translation>%1 met no text and stay as notes where they were put</translation>
    </message>
    <message>
        <source>没有差异（%1 页）。</source>
        <translation>Nothing differs (pages: %1).</translation>
    </message>
    <message>
        <source>没有带回来、照旧保留的 %1 条</source>
        <translation>not brought back, kept as they were: %1</translation>
    </message>
    <message>
        <source>没有带回来的 %1 条，照旧保留</source>
        <translation>%1 did not come back and are kept</translation>
    </message>
    <message>
        <source>没有打开哪一期。</source>
        <translation>No issue is open.</translation>
    </message>
    <message>
        <source>没有打开的版面</source>
        <translation>No page is open</translation>
    </message>
    <message>
        <source>没有打开这一期。</source>
        <translation>This issue is not open.</translation>
    </message>
    <message>
        <source>没有批改</source>
        <translation>No marks</translation>
    </message>
    <message>
        <source>没有找到</source>
        <translation>Nothing found</translation>
    </message>
    <message>
        <source>没有找到手册。请重新安装程序，或者用环境变量 BANXIN_MANUAL 指出手册所在的文件夹。</source>
        <translation>The manual was not found. Install the program again, or let the environment variable BANXIN_MANUAL name the manual’s folder.</translation>
    </message>
    <message>
        <source>没有找到要替换的文字。</source>
        <translation>There is nothing found to replace.</translation>
    </message>
    <message>
        <source>没有排稳</source>
        <translation>Unsettled layout</translation>
    </message>
    <message>
        <source>没有收进稿件的（%1 处）：</source>
        <translation>In no story (%1):</translation>
    </message>
    <message>
        <source>没有改动</source>
        <translation>No changes</translation>
    </message>
    <message>
        <source>没有新的批注</source>
        <translation>Nothing new</translation>
    </message>
    <message>
        <source>没有新闻纸特性文件，用 %1 代替</source>
        <translation>No newsprint profile; %1 stands in</translation>
    </message>
    <message>
        <source>没有比较成</source>
        <translation>Not compared</translation>
    </message>
    <message>
        <source>没有登录</source>
        <translation>Nobody is signed in</translation>
    </message>
    <message>
        <source>没有稿件</source>
        <translation>No stories</translation>
    </message>
    <message>
        <source>没有符合条件的。</source>
        <translation>Nothing matches.</translation>
    </message>
    <message>
        <source>没有符合条件的样式。</source>
        <translation>No style matches.</translation>
    </message>
    <message>
        <source>没有符合条件的稿件。</source>
        <translation>No story matches.</translation>
    </message>
    <message>
        <source>没有结构树，或者它没有 ParentTree。</source>
        <translation>There is no structure tree, or it has no ParentTree.</translation>
    </message>
    <message>
        <source>没有给出 --%1。</source>
        <translation>--%1 is missing.</translation>
    </message>
    <message>
        <source>没有给出行长。</source>
        <translation>No measure is given.</translation>
    </message>
    <message>
        <source>没有脚本、表单、附件</source>
        <translation>No scripts, forms or attachments</translation>
    </message>
    <message>
        <source>没有装报纸印刷用的 CMYK 配置文件，用了备用的“%1”；付印前请向印厂要一份配置文件。</source>
        <translation>No CMYK profile for newsprint is installed, so “%1” was used instead; ask your printer for a profile before going to press.</translation>
    </message>
    <message>
        <source>没有要你处理的</source>
        <translation>Nothing waits for you</translation>
    </message>
    <message>
        <source>没有要提醒的</source>
        <translation>Nothing to look at</translation>
    </message>
    <message>
        <source>没有要核红的：采纳了的批改改好、出了新样以后，在这里逐处核对。</source>
        <translation>Nothing to verify: once accepted marks are carried out and a new proof is made, each is looked at here.</translation>
    </message>
    <message>
        <source>没有要求在窗口上显示文件标题（DisplayDocTitle）。</source>
        <translation>The file does not ask for its title to be shown in the window (DisplayDocTitle).</translation>
    </message>
    <message>
        <source>没有要流转的稿件或版面。</source>
        <translation>There is no such story or page to move.</translation>
    </message>
    <message>
        <source>没有要豁免的问题。</source>
        <translation>There is nothing to let stand.</translation>
    </message>
    <message>
        <source>没有角色</source>
        <translation>No role</translation>
    </message>
    <message>
        <source>没有设口令</source>
        <translation>No password</translation>
    </message>
    <message>
        <source>没有访问权限。</source>
        <translation>Access is not permitted.</translation>
    </message>
    <message>
        <source>没有说写到哪个文件。</source>
        <translation>No file to write to was named.</translation>
    </message>
    <message>
        <source>没有说图片存到哪个文件。</source>
        <translation>No file was named for the picture.</translation>
    </message>
    <message>
        <source>没有说导出到哪个文件。</source>
        <translation>No file to export to was named.</translation>
    </message>
    <message>
        <source>没有说广告放在哪里（at，或者 x 和 y）。</source>
        <translation>It is not said where the advert goes (at, or x and y).</translation>
    </message>
    <message>
        <source>没有说明是否作过陷印：Info 是“%1”，XMP 是“%2”，应同是 True 或 False。</source>
        <translation>Whether it is trapped is not said: Info has “%1”, XMP “%2”; both must be True or both False.</translation>
    </message>
    <message>
        <source>没有说是哪一种图片（rgb、grey、cmyk）。</source>
        <translation>It is not said for which pictures (rgb, grey, cmyk).</translation>
    </message>
    <message>
        <source>没有说是哪些框（frames）。</source>
        <translation>It does not say which frames (frames).</translation>
    </message>
    <message>
        <source>没有说移动多少（by）。</source>
        <translation>It does not say how far to move (by).</translation>
    </message>
    <message>
        <source>没有读取权限</source>
        <translation>No permission to read</translation>
    </message>
    <message>
        <source>没有这一期。</source>
        <translation>There is no such issue.</translation>
    </message>
    <message>
        <source>没有这个修订。</source>
        <translation>There is no such revision.</translation>
    </message>
    <message>
        <source>没有这个文件。</source>
        <translation>There is no such file.</translation>
    </message>
    <message>
        <source>没有这个框。</source>
        <translation>There is no such frame.</translation>
    </message>
    <message>
        <source>没有这个段落。</source>
        <translation>There is no such paragraph.</translation>
    </message>
    <message>
        <source>没有这个版。</source>
        <translation>There is no such page.</translation>
    </message>
    <message>
        <source>没有这个稿区。</source>
        <translation>There is no such area.</translation>
    </message>
    <message>
        <source>没有这个素材。</source>
        <translation>There is no such asset.</translation>
    </message>
    <message>
        <source>没有这份报纸。</source>
        <translation>There is no such publication.</translation>
    </message>
    <message>
        <source>没有这幅图片。</source>
        <translation>There is no such picture.</translation>
    </message>
    <message>
        <source>没有这条规则。</source>
        <translation>There is no such rule.</translation>
    </message>
    <message>
        <source>没有这样的日期或时间</source>
        <translation>No such date or time</translation>
    </message>
    <message>
        <source>没有这样的版面</source>
        <translation>No such pages</translation>
    </message>
    <message>
        <source>没有这样的问题。</source>
        <translation>No such findings.</translation>
    </message>
    <message>
        <source>没有这篇稿件。</source>
        <translation>There is no such story.</translation>
    </message>
    <message>
        <source>没有这篇稿件，或者它的报纸还没有一期。</source>
        <translation>There is no such story, or its paper has no issue yet.</translation>
    </message>
    <message>
        <source>没有选中同一版上的框。</source>
        <translation>The frames selected are not of one page.</translation>
    </message>
    <message>
        <source>没有选中稿件。</source>
        <translation>No story is selected.</translation>
    </message>
    <message>
        <source>没有选中表格的行。</source>
        <translation>No row of a table is selected.</translation>
    </message>
    <message>
        <source>没有选中要存的框。</source>
        <translation>No frames to save are selected.</translation>
    </message>
    <message>
        <source>没有错误</source>
        <translation>No errors</translation>
    </message>
    <message>
        <source>没有问题</source>
        <translation>No findings</translation>
    </message>
    <message>
        <source>油墨颜色</source>
        <translation>Ink Colours</translation>
    </message>
    <message>
        <source>沿外框</source>
        <translation>Box</translation>
    </message>
    <message>
        <source>沿多边形、椭圆或圆角的边</source>
        <translation>Along the polygon, ellipse or rounded corners</translation>
    </message>
    <message>
        <source>沿轮廓</source>
        <translation>Contour</translation>
    </message>
    <message>
        <source>波浪线</source>
        <translation>Wave</translation>
    </message>
    <message>
        <source>注册商标</source>
        <translation>Registered</translation>
    </message>
    <message>
        <source>注音</source>
        <translation>Phonetic annotation</translation>
    </message>
    <message>
        <source>流程</source>
        <translation>Course</translation>
    </message>
    <message>
        <source>流程改好了。</source>
        <translation>The course is changed.</translation>
    </message>
    <message>
        <source>流转</source>
        <translation>Course</translation>
    </message>
    <message>
        <source>流转…</source>
        <translation>Course…</translation>
    </message>
    <message>
        <source>流转的记录与前一步接不上。</source>
        <translation>A step of the workflow does not follow on the one before it.</translation>
    </message>
    <message>
        <source>流转的记录只能往后加，不能撤销。</source>
        <translation>Steps of the workflow can only be added, never taken back.</translation>
    </message>
    <message>
        <source>流转的记录读不出来。</source>
        <translation>The record of a step cannot be read.</translation>
    </message>
    <message>
        <source>流转的记录读不出来，或者撤销了别的。</source>
        <translation>The record of a step cannot be read, or takes another back.</translation>
    </message>
    <message>
        <source>浓度</source>
        <translation>Tint</translation>
    </message>
    <message>
        <source>浪纹线</source>
        <translation>Wave dash</translation>
    </message>
    <message>
        <source>浮动</source>
        <translation>Float</translation>
    </message>
    <message>
        <source>淡色的值是依据来的，改了就成自己的；按 ↺ 恢复照依据。</source>
        <translation>Grey values are inherited; change one and it is the style's own. ↺ gives it back.</translation>
    </message>
    <message>
        <source>深色</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>添加文件…</source>
        <translation>Add Files…</translation>
    </message>
    <message>
        <source>清样</source>
        <translation>Clean</translation>
    </message>
    <message>
        <source>清空格子</source>
        <translation>Clear Cells</translation>
    </message>
    <message>
        <source>清除格式条件</source>
        <translation>Clear formats</translation>
    </message>
    <message>
        <source>清除格式粘贴</source>
        <translation>Paste Plain</translation>
    </message>
    <message>
        <source>渐变</source>
        <translation>Gradient</translation>
    </message>
    <message>
        <source>渐变“%1”读不懂</source>
        <translation>the gradient “%1” cannot be read</translation>
    </message>
    <message>
        <source>渐变用 RGB 颜色，它的函数读不懂</source>
        <translation>a gradient in RGB has a function that cannot be read</translation>
    </message>
    <message>
        <source>滚轮</source>
        <translation>Wheel</translation>
    </message>
    <message>
        <source>滚轮缩放，拖动平移，两边一起动</source>
        <translation>The wheel zooms, dragging moves, both sides together</translation>
    </message>
    <message>
        <source>满版</source>
        <translation>Full</translation>
    </message>
    <message>
        <source>满版 %1 / %2 · %3 字</source>
        <translation>Full %1 / %2 · %3 ch</translation>
    </message>
    <message>
        <source>满版率 %1%</source>
        <translation>Fill %1%</translation>
    </message>
    <message>
        <source>满版率 %1% · %2</source>
        <translation>Fill %1% · %2</translation>
    </message>
    <message>
        <source>灰 %1%</source>
        <translation>Grey %1%</translation>
    </message>
    <message>
        <source>点一下放大，框一块放满窗口，按住 Alt 缩小</source>
        <translation>A click zooms in, a box fills the window, Alt zooms out</translation>
    </message>
    <message>
        <source>点一下锁定</source>
        <translation>Click to lock it</translation>
    </message>
    <message>
        <source>点一下，余文接进这个稿区</source>
        <translation>Click: the rest goes into this area</translation>
    </message>
    <message>
        <source>点一种颜色，就换成同色的字符样式。</source>
        <translation>Click a colour to apply the character style that has it.</translation>
    </message>
    <message>
        <source>点一种颜色，就用上它。</source>
        <translation>Click a colour to use it.</translation>
    </message>
    <message>
        <source>点击数</source>
        <translation>view count</translation>
    </message>
    <message>
        <source>点划线</source>
        <translation>Dash and dot</translation>
    </message>
    <message>
        <source>点号不在行首</source>
        <translation>No points at a line's start</translation>
    </message>
    <message>
        <source>点号不能这样连用</source>
        <translation>These marks cannot stand together</translation>
    </message>
    <message>
        <source>点号接后引号，收半个字</source>
        <translation>A point and a closing quote close up by half an em</translation>
    </message>
    <message>
        <source>点线</source>
        <translation>Dots</translation>
    </message>
    <message>
        <source>点线与虚线</source>
        <translation>Dotted and dashed lines</translation>
    </message>
    <message>
        <source>点进文字里打字</source>
        <translation>Click into text and type</translation>
    </message>
    <message>
        <source>点选、拖动、改大小</source>
        <translation>Chooses, moves and sizes</translation>
    </message>
    <message>
        <source>照一种版样加一版</source>
        <translation>Adds a page like one of the templates</translation>
    </message>
    <message>
        <source>照依据的样式</source>
        <translation>Inherit</translation>
    </message>
    <message>
        <source>照原稿</source>
        <translation>Kept</translation>
    </message>
    <message>
        <source>照原稿，不改</source>
        <translation>Kept as written</translation>
    </message>
    <message>
        <source>照旧 %1 条</source>
        <translation>as before: %1</translation>
    </message>
    <message>
        <source>照旧 %1 条，新批注 %2 条，回复 %3 条，状态 %4 条，改写 %5 条</source>
        <translation>%1 as they were, %2 new marks, %3 replies, %4 states, %5 rewritten</translation>
    </message>
    <message>
        <source>照模板的</source>
        <translation>As the Template</translation>
    </message>
    <message>
        <source>照段落样式</source>
        <translation>as the paragraph style</translation>
    </message>
    <message>
        <source>照规则</source>
        <translation>As Declared</translation>
    </message>
    <message>
        <source>照读者看到的样子通读</source>
        <translation>Reading as readers will see it</translation>
    </message>
    <message>
        <source>版</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>版上预览</source>
        <translation>Preview on page</translation>
    </message>
    <message>
        <source>版别</source>
        <translation>Edition</translation>
    </message>
    <message>
        <source>版别最多 %1 个字，不能有斜线。</source>
        <translation>An edition's name is limited to a length of %1 and has no slash.</translation>
    </message>
    <message>
        <source>版名</source>
        <translation>Page title</translation>
    </message>
    <message>
        <source>版名最多 %1 个字。</source>
        <translation>Characters allowed in the section's name: %1.</translation>
    </message>
    <message>
        <source>版头</source>
        <translation>Masthead</translation>
    </message>
    <message>
        <source>版式</source>
        <translation>Layout</translation>
    </message>
    <message>
        <source>版式</source>
        <comment>changed</comment>
        <translation>page set-up</translation>
    </message>
    <message>
        <source>版式网格、图层或参考线改回原样</source>
        <translation>grid, layers or guides go back</translation>
    </message>
    <message>
        <source>版心</source>
        <translation>Type area</translation>
    </message>
    <message>
        <source>版心</source>
        <comment>the program</comment>
        <translation>Banxin</translation>
    </message>
    <message>
        <source>版心 %1 × %2 mm，栏宽 %3 mm，栏距 %4 mm（%5 字），行距 %6 mm，每版约 %7 字</source>
        <translation>Type area %1 × %2 mm, columns %3 mm, gutters %4 mm (%5 em), line pitch %6 mm; characters a page: about %7</translation>
    </message>
    <message>
        <source>版心 %1 × %2 mm，每版约 %3 字</source>
        <translation>Type area %1 × %2 mm; characters a page: about %3</translation>
    </message>
    <message>
        <source>版心 %1 × %2 mm，比纸（%3 × %4 mm）大；请减栏数、字数或行数。</source>
        <translation>The type area, %1 × %2 mm, is larger than the paper (%3 × %4 mm): take fewer columns, characters or rows.</translation>
    </message>
    <message>
        <source>版心不能大过成品尺寸。</source>
        <translation>The type area cannot be larger than the trimmed page.</translation>
    </message>
    <message>
        <source>版心可以分 1 到 %1 栏、1 到 %2 行，每栏 1 到 %3 字。</source>
        <translation>The most that the type area may have: columns %1, rows %2, characters a column %3.</translation>
    </message>
    <message>
        <source>版心宽</source>
        <translation>Type area width</translation>
    </message>
    <message>
        <source>版心宽高</source>
        <translation>Type area</translation>
    </message>
    <message>
        <source>版心手册</source>
        <translation>Banxin Manual</translation>
    </message>
    <message>
        <source>版心草图：%1 × %2 mm，%3 栏</source>
        <translation>Sketch of the type area: %1 × %2 mm, columns: %3</translation>
    </message>
    <message>
        <source>版心高</source>
        <translation>Type area height</translation>
    </message>
    <message>
        <source>版数</source>
        <translation>page count</translation>
    </message>
    <message>
        <source>版本</source>
        <translation>Edition</translation>
    </message>
    <message>
        <source>版本 %1</source>
        <translation>Revision %1</translation>
    </message>
    <message>
        <source>版本“%1”</source>
        <translation>Version “%1”</translation>
    </message>
    <message>
        <source>版本和许可证</source>
        <translation>Version and licence</translation>
    </message>
    <message>
        <source>版本没有名称（name）。</source>
        <translation>The version has no name (name).</translation>
    </message>
    <message>
        <source>版本要有名称，例如“二校前”。</source>
        <translation>A version needs a name, such as “before second proof”.</translation>
    </message>
    <message>
        <source>版本：%1</source>
        <translation>Version: %1</translation>
    </message>
    <message>
        <source>版权</source>
        <translation>Copyright</translation>
    </message>
    <message>
        <source>版权声明</source>
        <translation>copyright notice</translation>
    </message>
    <message>
        <source>版权所有者：%1</source>
        <translation>Copyright holder: %1</translation>
    </message>
    <message>
        <source>版权说明：%1</source>
        <translation>Copyright notice: %1</translation>
    </message>
    <message>
        <source>版样</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>版样和元素一共最多 %1 个。</source>
        <translation>The library is limited to %1 templates and elements.</translation>
    </message>
    <message>
        <source>版样：%1</source>
        <translation>Template: %1</translation>
    </message>
    <message>
        <source>版次</source>
        <translation>Page number</translation>
    </message>
    <message>
        <source>版次、版名、出版日期、署名和报头上的字</source>
        <translation>Number, title, date, credits and the masthead’s words</translation>
    </message>
    <message>
        <source>版次不能空着。</source>
        <translation>The page number cannot be empty.</translation>
    </message>
    <message>
        <source>版次最多 %1 个字，不能分行。</source>
        <translation>Characters allowed in the page number, on one line: %1.</translation>
    </message>
    <message>
        <source>版的样子</source>
        <translation>Kind of page</translation>
    </message>
    <message>
        <source>版边说明</source>
        <translation>Slug line</translation>
    </message>
    <message>
        <source>版边附注</source>
        <translation>Note on the slug line</translation>
    </message>
    <message>
        <source>版面</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>版面</source>
        <comment>menu</comment>
        <translation>&amp;Page</translation>
    </message>
    <message>
        <source>版面</source>
        <comment>one page</comment>
        <translation>Page</translation>
    </message>
    <message>
        <source>版面</source>
        <comment>order of the pool</comment>
        <translation>Page</translation>
    </message>
    <message>
        <source>版面</source>
        <comment>the page's own layer</comment>
        <translation>Page</translation>
    </message>
    <message>
        <source>版面 %1</source>
        <translation>Pages: %1</translation>
    </message>
    <message>
        <source>版面 %1 %2</source>
        <translation>Page %1 %2</translation>
    </message>
    <message>
        <source>版面上</source>
        <translation>On the page</translation>
    </message>
    <message>
        <source>版面上有 %1 处错误，没有导出。</source>
        <translation>Errors on the pages: %1. Nothing was exported.</translation>
    </message>
    <message>
        <source>版面上没有%1的署名。</source>
        <translation>The page does not name: %1.</translation>
    </message>
    <message>
        <source>版面上的报名、版名、日期、主办</source>
        <translation>The page's paper name, title, date, organisers</translation>
    </message>
    <message>
        <source>版面中间一条横线从左通到右</source>
        <translation>A gap across the middle of the page</translation>
    </message>
    <message>
        <source>版面信息</source>
        <translation>Page Facts</translation>
    </message>
    <message>
        <source>版面信息…</source>
        <translation>Page Facts…</translation>
    </message>
    <message>
        <source>版面信息每项最多 %1 个字。</source>
        <translation>Characters allowed in each fact of a page: %1.</translation>
    </message>
    <message>
        <source>版面信息里有不能印出的字符。</source>
        <translation>The page's facts hold characters that cannot be printed.</translation>
    </message>
    <message>
        <source>版面到虚线为止，以下为超出部分</source>
        <translation>The page ends at the dashed line; what follows is overset</translation>
    </message>
    <message>
        <source>版面历史</source>
        <translation>Page History</translation>
    </message>
    <message>
        <source>版面历史：并排查看这一版从前的样子</source>
        <translation>Page history: this page as it was, side by side</translation>
    </message>
    <message>
        <source>版面和窗口一样宽</source>
        <translation>The page as wide as the window</translation>
    </message>
    <message>
        <source>版面和预检</source>
        <translation>Pages and Preflight</translation>
    </message>
    <message>
        <source>版面和预检结果</source>
        <translation>Pages and what preflight found</translation>
    </message>
    <message>
        <source>版面存为图片</source>
        <translation>Save Page Picture</translation>
    </message>
    <message>
        <source>版面存为图片…</source>
        <translation>Save Page Picture…</translation>
    </message>
    <message>
        <source>版面已恢复。</source>
        <translation>The page was restored.</translation>
    </message>
    <message>
        <source>版面平常的样子</source>
        <translation>The page as it is</translation>
    </message>
    <message>
        <source>版面改过，待重新预检</source>
        <translation>Changed; preflight again</translation>
    </message>
    <message>
        <source>版面文字</source>
        <translation>Page Furniture</translation>
    </message>
    <message>
        <source>版面有 %1 处错误，没有导出：%2</source>
        <translation>Nothing was exported. Errors on the pages: %1. %2</translation>
    </message>
    <message>
        <source>版面本来的样子</source>
        <translation>The page as it is</translation>
    </message>
    <message>
        <source>版面模板里有不属于它的东西。</source>
        <translation>The page's template holds what does not belong to it.</translation>
    </message>
    <message>
        <source>版面的宽度</source>
        <translation>The page’s width</translation>
    </message>
    <message>
        <source>版面的尺寸不能用。</source>
        <translation>The page's size cannot be used.</translation>
    </message>
    <message>
        <source>版面禁忌</source>
        <translation>Taboos of the page</translation>
    </message>
    <message>
        <source>版面署名</source>
        <translation>Page credits</translation>
    </message>
    <message>
        <source>版面署名不全</source>
        <translation>Incomplete credits</translation>
    </message>
    <message>
        <source>版面自己的一层，在所有图层的后面</source>
        <translation>The page's own layer, behind all others</translation>
    </message>
    <message>
        <source>版面规范</source>
        <translation>Form of the page</translation>
    </message>
    <message>
        <source>版面计划</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>版面进度</source>
        <translation>Progress of pages</translation>
    </message>
    <message>
        <source>版面里用了套准色（All），四色全满。</source>
        <translation>Registration colour (All) is used on the page: all inks at once.</translation>
    </message>
    <message>
        <source>版面：%1</source>
        <translation>Pages: %1</translation>
    </message>
    <message>
        <source>特性文件</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>特性文件的 ICC 版本高于 4，PDF/X-4 不允许。</source>
        <translation>The profile's ICC version is above 4, which PDF/X-4 does not allow.</translation>
    </message>
    <message>
        <source>特殊字符</source>
        <translation>Special Characters</translation>
    </message>
    <message>
        <source>特殊字符…</source>
        <translation>Special Characters…</translation>
    </message>
    <message>
        <source>状态 %1 条</source>
        <translation>states: %1</translation>
    </message>
    <message>
        <source>状态是：%1。</source>
        <translation>The states are: %1.</translation>
    </message>
    <message>
        <source>现在</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>现在就是这一步。</source>
        <translation>This is where you are.</translation>
    </message>
    <message>
        <source>现在是 %1。</source>
        <translation>It is %1 now.</translation>
    </message>
    <message>
        <source>现在的版面</source>
        <translation>The page as it is now</translation>
    </message>
    <message>
        <source>现在看的是%1。</source>
        <translation>What you see is %1.</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>理由太长（最多 %1 字）。</source>
        <translation>The reason is too long (at most %1).</translation>
    </message>
    <message>
        <source>理由（记进留痕）</source>
        <translation>Reason (kept in the audit)</translation>
    </message>
    <message>
        <source>用 --as 写上名字，或者由管理员用 banxin-cli person add 登记。</source>
        <translation>Name yourself with --as, or have an administrator register you with banxin-cli person add.</translation>
    </message>
    <message>
        <source>用 --as 写上管理员的名字。</source>
        <translation>Name an administrator with --as.</translation>
    </message>
    <message>
        <source>用 --publication 说是哪一家。</source>
        <translation>Say with --publication which one.</translation>
    </message>
    <message>
        <source>用 banxin-cli list --stories 查看编号。</source>
        <translation>banxin-cli list --stories shows the ids.</translation>
    </message>
    <message>
        <source>用 banxin-cli list 查看有哪些报纸。</source>
        <translation>See banxin-cli list for the publications.</translation>
    </message>
    <message>
        <source>用 banxin-cli list 查看有哪些期。</source>
        <translation>Use banxin-cli list to see the issues.</translation>
    </message>
    <message>
        <source>用 banxin-cli list 查看有哪些版。</source>
        <translation>Use banxin-cli list to see the pages.</translation>
    </message>
    <message>
        <source>用 banxin-cli list 查看编号。</source>
        <translation>Use banxin-cli list to see the ids.</translation>
    </message>
    <message>
        <source>用 banxin-cli read 看看都读到了什么。</source>
        <translation>See with banxin-cli read what was found in it.</translation>
    </message>
    <message>
        <source>用 list 看有哪些版。</source>
        <translation>Use list to see the pages.</translation>
    </message>
    <message>
        <source>用“适配稿区”收进去，或者转版。</source>
        <translation>Make it fit, or continue it on another page.</translation>
    </message>
    <message>
        <source>用了 %1 种专色（%2），印厂最多印 %3 种。</source>
        <translation>The spot colours used are %1 (%2); the plant prints at most %3.</translation>
    </message>
    <message>
        <source>用了 %1 种（%2），印厂只能印 %3 种。</source>
        <translation>%1 of them (%2); the printer can print %3.</translation>
    </message>
    <message>
        <source>用了 LZW 压缩。</source>
        <translation>LZW compression is used.</translation>
    </message>
    <message>
        <source>用了 RGB 颜色。</source>
        <translation>RGB colour is used.</translation>
    </message>
    <message>
        <source>用了 RGB 颜色，上版时会转成印刷色。</source>
        <translation>RGB colour is used; it is converted when placed.</translation>
    </message>
    <message>
        <source>用了 RGB 颜色，而印刷配置要求退回 RGB 广告</source>
        <translation>RGB is used, and the printer's profile has RGB adverts refused</translation>
    </message>
    <message>
        <source>用了加密过滤器（Crypt）。</source>
        <translation>An encryption filter (Crypt) is used.</translation>
    </message>
    <message>
        <source>用了校准颜色（CalGray、CalRGB 或 Lab）。</source>
        <translation>Calibrated colour is used (CalGray, CalRGB or Lab).</translation>
    </message>
    <message>
        <source>用于光标所在的段落</source>
        <translation>For the Paragraph at the Caret</translation>
    </message>
    <message>
        <source>用于本稿区的%1</source>
        <translation>For This Area: %1</translation>
    </message>
    <message>
        <source>用于选中的文字</source>
        <translation>For the Selected Text</translation>
    </message>
    <message>
        <source>用作底色</source>
        <translation>Use as Fill</translation>
    </message>
    <message>
        <source>用作边线</source>
        <translation>Use as Stroke</translation>
    </message>
    <message>
        <source>用哪种字体</source>
        <translation>Installed font</translation>
    </message>
    <message>
        <source>用在文件名里，如 ZZRB</source>
        <translation>For file names, e.g. ZZRB</translation>
    </message>
    <message>
        <source>用法见 banxin-cli %1 --help。</source>
        <translation>See banxin-cli %1 --help.</translation>
    </message>
    <message>
        <source>用法：banxin-cli %1</source>
        <translation>Usage: banxin-cli %1</translation>
    </message>
    <message>
        <source>用法：banxin-cli compare A.pdf B.pdf [--json] [--png DIR]</source>
        <translation>Usage: banxin-cli compare A.pdf B.pdf [--json] [--png DIR]</translation>
    </message>
    <message>
        <source>用法：banxin-cli export STORE --issue D [--publication P] [--page P]... --pdf OUT.pdf|FOLDER [--per-page] [--profile NAME|ICC] [--note TEXT] [--telephone|--trial] [--force [--reason R]] [--as PERSON] [--timings]</source>
        <translation>Usage: banxin-cli export STORE --issue D [--publication P] [--page P]... --pdf OUT.pdf|FOLDER [--per-page] [--profile NAME|ICC] [--note TEXT] [--telephone|--trial] [--force [--reason R]] [--as PERSON] [--timings]</translation>
    </message>
    <message>
        <source>用法：banxin-cli preflight FILE.pdf [--profile NAME|ICC|FILE.json] [--store STORE] [--advert WIDTHxHEIGHT] [--accessible] [--json]</source>
        <translation>Usage: banxin-cli preflight FILE.pdf [--profile NAME|ICC|FILE.json] [--store STORE] [--advert WIDTHxHEIGHT] [--accessible] [--json]</translation>
    </message>
    <message>
        <source>用法：banxin-cli 命令 [参数]</source>
        <translation>Usage: banxin-cli COMMAND [ARGUMENTS]</translation>
    </message>
    <message>
        <source>用词</source>
        <translation>Wording</translation>
    </message>
    <message>
        <source>用这个颜色</source>
        <translation>Use This Colour</translation>
    </message>
    <message>
        <source>用途</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>由 LibreOffice 转换后读入。</source>
        <translation>Converted by LibreOffice before it was read.</translation>
    </message>
    <message>
        <source>由四色合成。</source>
        <translation>Mixed of process inks.</translation>
    </message>
    <message>
        <source>由程序数总期号</source>
        <translation>Count issue numbers</translation>
    </message>
    <message>
        <source>甲稿的标题区下面紧接乙稿的正文区</source>
        <translation>The headline’s area of one story right above the text of another</translation>
    </message>
    <message>
        <source>电头的日期晚于本期的日期%1。</source>
        <translation>The dateline is later than the issue's date, %1.</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>画一个图框，等图或置入图片</source>
        <translation>Draws a frame for a picture</translation>
    </message>
    <message>
        <source>画一块广告位</source>
        <translation>Draws room for an advert</translation>
    </message>
    <message>
        <source>画一块版面文字：报眉、栏题、说明</source>
        <translation>Draws furniture: a folio, a column head, a note</translation>
    </message>
    <message>
        <source>画一块稿区，给稿件留地方</source>
        <translation>Draws an area that keeps room for a story</translation>
    </message>
    <message>
        <source>画一张表</source>
        <translation>Draws a table</translation>
    </message>
    <message>
        <source>画底纹或边框</source>
        <translation>Draws a tint or a border</translation>
    </message>
    <message>
        <source>画横线或竖线</source>
        <translation>Draws a horizontal or vertical rule</translation>
    </message>
    <message>
        <source>界面换成深色；版面照样是白的</source>
        <translation>A dark interface; the page stays white</translation>
    </message>
    <message>
        <source>界面说中文</source>
        <translation>The program speaks Chinese</translation>
    </message>
    <message>
        <source>界面说英文</source>
        <translation>The program speaks English</translation>
    </message>
    <message>
        <source>留 %1</source>
        <translation>keep %1</translation>
    </message>
    <message>
        <source>留痕</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>登录</source>
        <translation>Sign In</translation>
    </message>
    <message>
        <source>登录…</source>
        <translation>Sign In…</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>登记一位…</source>
        <translation>Register Somebody…</translation>
    </message>
    <message>
        <source>登记了人，签稿签版就只能由有这个角色的人登录以后做；没有登记，谁都能做每一步。第一位要是管理员。这里改了就生效，不能撤销。口令防不住能读写编辑部文件夹的人。</source>
        <translation>Once people are registered, only those with the role may sign stories and pages, after signing in; while nobody is, anybody may take every step. The first one has to be an administrator. What is changed here holds at once and cannot be undone. Passwords are no protection against whoever may write to the newsroom’s folder.</translation>
    </message>
    <message>
        <source>登记人员…</source>
        <translation>Register People…</translation>
    </message>
    <message>
        <source>登记人员、角色和口令，省去用不着的步骤</source>
        <translation>Register people, roles and passwords; leave out steps that are not needed</translation>
    </message>
    <message>
        <source>登记人员和角色</source>
        <translation>registers people and their roles</translation>
    </message>
    <message>
        <source>登记人员：%1</source>
        <translation>Register %1</translation>
    </message>
    <message>
        <source>白色设成了叠印，印出来就没有了。</source>
        <translation>White is set to overprint: it will not be there in print.</translation>
    </message>
    <message>
        <source>盖在所有东西上面</source>
        <translation>Before everything else</translation>
    </message>
    <message>
        <source>目录</source>
        <translation>Table of contents</translation>
    </message>
    <message>
        <source>直线</source>
        <translation>Linear</translation>
    </message>
    <message>
        <source>相关链接</source>
        <translation>related links</translation>
    </message>
    <message>
        <source>相关阅读</source>
        <translation>related reading</translation>
    </message>
    <message>
        <source>相对</source>
        <comment>column mode</comment>
        <translation>Relative</translation>
    </message>
    <message>
        <source>相对色度</source>
        <translation>Relative colorimetric</translation>
    </message>
    <message>
        <source>省略号</source>
        <translation>Ellipsis</translation>
    </message>
    <message>
        <source>省略号 ……</source>
        <translation>Ellipsis ……</translation>
    </message>
    <message>
        <source>省略号不与“等”连用</source>
        <translation>An ellipsis does not go with “等”</translation>
    </message>
    <message>
        <source>省略号不拆开</source>
        <translation>Ellipses are not divided</translation>
    </message>
    <message>
        <source>省略号是六个点</source>
        <translation>An ellipsis has six dots</translation>
    </message>
    <message>
        <source>省略号的形式不对</source>
        <translation>The wrong form of an ellipsis</translation>
    </message>
    <message>
        <source>看%1的样张</source>
        <translation>See the Proof of %1</translation>
    </message>
    <message>
        <source>看不见的字符</source>
        <translation>A character that cannot be seen</translation>
    </message>
    <message>
        <source>看不见的字符或控制字符</source>
        <translation>An invisible or control character</translation>
    </message>
    <message>
        <source>看新样</source>
        <translation>See the New One</translation>
    </message>
    <message>
        <source>看每一步是谁做的，回到任何一步</source>
        <translation>Who did what, and back to any step</translation>
    </message>
    <message>
        <source>看示例</source>
        <translation>See the sample</translation>
    </message>
    <message>
        <source>着重号</source>
        <translation>Emphasis dots</translation>
    </message>
    <message>
        <source>短横线</source>
        <translation>Hyphen</translation>
    </message>
    <message>
        <source>短语式的图片说明末尾不用句号</source>
        <translation>No full stop ends a caption that is a phrase</translation>
    </message>
    <message>
        <source>短语须有两个字以上。</source>
        <translation>A phrase must have two characters or more.</translation>
    </message>
    <message>
        <source>破折号</source>
        <translation>Dash</translation>
    </message>
    <message>
        <source>破折号 ——</source>
        <translation>Dash ——</translation>
    </message>
    <message>
        <source>破折号不拆开</source>
        <translation>Dashes are not divided</translation>
    </message>
    <message>
        <source>破折号占两个字</source>
        <translation>A dash is two characters long</translation>
    </message>
    <message>
        <source>破折号的形式不对</source>
        <translation>The wrong form of a dash</translation>
    </message>
    <message>
        <source>硬回车断开的段落接起来</source>
        <translation>A paragraph that line ends had broken is joined</translation>
    </message>
    <message>
        <source>确认改动，再签发</source>
        <translation>Confirm and Approve Again</translation>
    </message>
    <message>
        <source>碰到裁切边的内容没有延伸到 %1 毫米出血。</source>
        <translation>What touches the trim does not go on to the bleed of %1 mm.</translation>
    </message>
    <message>
        <source>碰题</source>
        <translation>Headlines that meet</translation>
    </message>
    <message>
        <source>磁盘已满</source>
        <translation>the disk is full</translation>
    </message>
    <message>
        <source>磁盘已满或写不进去；请腾出空间后重新打开。</source>
        <translation>The disk is full or cannot be written to; free some space, then open the newsroom again.</translation>
    </message>
    <message>
        <source>磁盘已满，修改没有保存；原有内容未受影响。</source>
        <translation>The disk is full and the change was not saved; what was there before is untouched.</translation>
    </message>
    <message>
        <source>磁盘已满，文件没有保存。</source>
        <translation>The disk is full; the file was not saved.</translation>
    </message>
    <message>
        <source>磁盘是只读的</source>
        <translation>the disk is read-only</translation>
    </message>
    <message>
        <source>磁盘是只读的。</source>
        <translation>The disk is read-only.</translation>
    </message>
    <message>
        <source>磁盘读写出错</source>
        <translation>the disk failed to read or write</translation>
    </message>
    <message>
        <source>磁盘读写失败，修改没有保存；原有内容未受影响。</source>
        <translation>The disk failed and the change was not saved; what was there before is untouched.</translation>
    </message>
    <message>
        <source>示例存到</source>
        <translation>Where the sample goes</translation>
    </message>
    <message>
        <source>示例放在哪个文件夹</source>
        <translation>Folder for the sample</translation>
    </message>
    <message>
        <source>示例编辑部：株洲日报</source>
        <translation>Sample newsroom: Zhuzhou Daily</translation>
    </message>
    <message>
        <source>禁则</source>
        <translation>Prohibition</translation>
    </message>
    <message>
        <source>禁发至：%1</source>
        <translation>Embargoed until: %1</translation>
    </message>
    <message>
        <source>离开时退出，别人不能用你的名字签</source>
        <translation>Sign out when you leave, so that nobody signs in your name</translation>
    </message>
    <message>
        <source>离文字</source>
        <translation>Gap</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>秒（角）</source>
        <translation>Second of arc</translation>
    </message>
    <message>
        <source>移到图层</source>
        <translation>Move to layer</translation>
    </message>
    <message>
        <source>移到最前</source>
        <translation>Bring to Front</translation>
    </message>
    <message>
        <source>移到最后</source>
        <translation>Send to Back</translation>
    </message>
    <message>
        <source>移到本版</source>
        <translation>Move Here</translation>
    </message>
    <message>
        <source>移到这个稿区</source>
        <translation>Move into This Area</translation>
    </message>
    <message>
        <source>移到这里</source>
        <translation>Move Here</translation>
    </message>
    <message>
        <source>移动</source>
        <translation>Move</translation>
    </message>
    <message>
        <source>移动多边形的角</source>
        <translation>Move Corners of Polygon</translation>
    </message>
    <message>
        <source>移动框</source>
        <translation>Move frame</translation>
    </message>
    <message>
        <source>移动稿区</source>
        <translation>Move Area</translation>
    </message>
    <message>
        <source>移动要在 0.1 和 %1 mm 之间。</source>
        <translation>It may move by 0.1 to %1 mm.</translation>
    </message>
    <message>
        <source>移动边界</source>
        <translation>Move Border</translation>
    </message>
    <message>
        <source>移版</source>
        <translation>Move Page</translation>
    </message>
    <message>
        <source>程序内部出错，这一步没有做完：%1</source>
        <translation>Something went wrong inside the program; this step was not finished: %1</translation>
    </message>
    <message>
        <source>程序的几个文件不是同一个版本，请重新安装。</source>
        <translation>The program's files are not all of one version; please install it again.</translation>
    </message>
    <message>
        <source>程序缺少升级步骤 %1。</source>
        <translation>The program lacks upgrade step %1.</translation>
    </message>
    <message>
        <source>程序里缺少样稿“%1”。</source>
        <translation>The sample manuscript “%1” is missing from the program.</translation>
    </message>
    <message>
        <source>稿件</source>
        <translation>Manuscript</translation>
    </message>
    <message>
        <source>稿件</source>
        <comment>column</comment>
        <translation>Story</translation>
    </message>
    <message>
        <source>稿件</source>
        <comment>menu</comment>
        <translation>&amp;Story</translation>
    </message>
    <message>
        <source>稿件 %1 篇</source>
        <translation>Stories: %1</translation>
    </message>
    <message>
        <source>稿件 (*.txt *.md *.html *.htm *.docx *.doc *.wps *.rtf *.odt *.pdf *.zip *.json *.jpg *.jpeg *.png *.tif *.tiff *.webp);;所有文件 (*)</source>
        <translation>Manuscripts (*.txt *.md *.html *.htm *.docx *.doc *.wps *.rtf *.odt *.pdf *.zip *.json *.jpg *.jpeg *.png *.tif *.tiff *.webp);;All files (*)</translation>
    </message>
    <message>
        <source>稿件“%1”</source>
        <translation>story “%1”</translation>
    </message>
    <message>
        <source>稿件《%1》</source>
        <translation>Story “%1”</translation>
    </message>
    <message>
        <source>稿件三审</source>
        <translation>Reviews of stories</translation>
    </message>
    <message>
        <source>稿件与签发时一字不差，不用再签。</source>
        <translation>The story is word for word as it was signed; there is nothing to confirm.</translation>
    </message>
    <message>
        <source>稿件从哪里来</source>
        <translation>Where the story comes from</translation>
    </message>
    <message>
        <source>稿件在半句话上结束，后面可能缺字。</source>
        <translation>The manuscript ends in mid-sentence; text may be missing.</translation>
    </message>
    <message>
        <source>稿件带有修订%1：插入 %2 处、删除 %3 处，按拒绝修订读入。</source>
        <translation>The manuscript has tracked changes%1: insertions %2, deletions %3; it was read with all of them rejected.</translation>
    </message>
    <message>
        <source>稿件带有修订%1：插入 %2 处、删除 %3 处，按接受修订读入。</source>
        <translation>The manuscript has tracked changes%1: insertions %2, deletions %3; it was read with all of them accepted.</translation>
    </message>
    <message>
        <source>稿件引用了文件之外的内容，没有去取。</source>
        <translation>The manuscript refers to things outside the file, which were not fetched.</translation>
    </message>
    <message>
        <source>稿件恰好排满</source>
        <translation>A story that fits</translation>
    </message>
    <message>
        <source>稿件或图片重复</source>
        <translation>A story or picture twice</translation>
    </message>
    <message>
        <source>稿件或版面流转到下一步；不给 --to 就说现在在哪一步、还缺什么</source>
        <translation>moves a story or a page to its next state; without --to it says where it is and what is missing</translation>
    </message>
    <message>
        <source>稿件放不下，超 %1 字 %2 行。</source>
        <translation>The story does not fit: %1 ch, %2 ln over.</translation>
    </message>
    <message>
        <source>稿件有 %1 条脚注，标作 [1]、[2]……，放在正文之后。</source>
        <translation>Footnotes of the manuscript: %1. They are marked [1], [2], … and follow the text.</translation>
    </message>
    <message>
        <source>稿件没有标题。</source>
        <translation>The story has no headline.</translation>
    </message>
    <message>
        <source>稿件没有正文。</source>
        <translation>The story has no text.</translation>
    </message>
    <message>
        <source>稿件没有署名和来源</source>
        <translation>A story without byline and source</translation>
    </message>
    <message>
        <source>稿件没有这样大的；请核对是不是选错了文件。</source>
        <translation>No manuscript is that large; please check whether it is the right file.</translation>
    </message>
    <message>
        <source>稿件流转…</source>
        <translation>Course of Story…</translation>
    </message>
    <message>
        <source>稿件的主要题目</source>
        <translation>The story's main title</translation>
    </message>
    <message>
        <source>稿件的信息不对。</source>
        <translation>what it says of a story is wrong.</translation>
    </message>
    <message>
        <source>稿件的压缩包里有路径不正常的文件，没有读入。</source>
        <translation>The manuscript's archive holds files with improper paths, which were not read.</translation>
    </message>
    <message>
        <source>稿件的报头写的是 %1，这一期是 %2。</source>
        <translation>The manuscript's masthead says %1, this issue is %2.</translation>
    </message>
    <message>
        <source>稿件的文字也回到当时</source>
        <translation>Stories go back to the words of then, too</translation>
    </message>
    <message>
        <source>稿件的正文</source>
        <translation>The story's text</translation>
    </message>
    <message>
        <source>稿件签发 %1 / %2</source>
        <translation>Stories approved: %1 / %2</translation>
    </message>
    <message>
        <source>稿件结束的记号</source>
        <translation>mark at the end of copy</translation>
    </message>
    <message>
        <source>稿件超 37 字 3 行</source>
        <translation>A story 37 characters and 3 lines over</translation>
    </message>
    <message>
        <source>稿件都排完了</source>
        <translation>Every story is wholly on the page</translation>
    </message>
    <message>
        <source>稿件都签发了，一字未改</source>
        <translation>Every story is approved as it is</translation>
    </message>
    <message>
        <source>稿件里嵌有别的程序的对象，只读入了它的图。</source>
        <translation>The manuscript holds another program's object, of which only the picture was read.</translation>
    </message>
    <message>
        <source>稿件里嵌有另一个文件，没有读入。</source>
        <translation>The manuscript holds another file, which was not read.</translation>
    </message>
    <message>
        <source>稿件里有 %1 个字没有字形。</source>
        <translation>Characters of the story without a glyph: %1.</translation>
    </message>
    <message>
        <source>稿件里有 %1 字体的符号 %2，不知道是什么字符，原样保留。</source>
        <translation>The manuscript holds symbol %2 of the font %1, whose meaning is unknown; it was kept as it is.</translation>
    </message>
    <message>
        <source>稿件里有公式，只读入了其中的字符。</source>
        <translation>The manuscript holds formulas, of which only the characters were read.</translation>
    </message>
    <message>
        <source>稿件里有图表或 SmartArt，没有读入。</source>
        <translation>The manuscript holds charts or SmartArt, which were not read.</translation>
    </message>
    <message>
        <source>稿件里有宏，没有运行，也没有读入。</source>
        <translation>The manuscript holds macros, which were neither run nor read.</translation>
    </message>
    <message>
        <source>稿件里有没定的修订：按改后的读，还是按改前的读</source>
        <translation>The manuscript has tracked changes that nobody has settled: read it as after them or as before</translation>
    </message>
    <message>
        <source>稿件里有隐藏文字，没有读入。</source>
        <translation>The manuscript holds hidden text, which was not read.</translation>
    </message>
    <message>
        <source>稿件里没有要代替的文字了。</source>
        <translation>The story has nothing left to replace.</translation>
    </message>
    <message>
        <source>稿件里的“%1”换成“%2”：</source>
        <translation>“%1” in the story becomes “%2”:</translation>
    </message>
    <message>
        <source>稿件里的一张图读不出来：%1</source>
        <translation>A picture in the manuscript cannot be read: %1</translation>
    </message>
    <message>
        <source>稿件里的主办、电话、责任编辑等写进版面，版头上的同名栏目随着改；日期以本期为准，不改。</source>
        <translation>What the manuscript says of organisers, telephone and editors goes into the page, and its furniture follows; the date stays the issue's.</translation>
    </message>
    <message>
        <source>稿件重读了，先前有 %1 处改动对不上，没有留下。</source>
        <translation>The manuscript was read anew; corrections that fit nothing any more are gone: %1.</translation>
    </message>
    <message>
        <source>稿件：%1</source>
        <translation>Stories: %1</translation>
    </message>
    <message>
        <source>稿件：%1
版面：%2</source>
        <translation>Stories: %1
Pages: %2</translation>
    </message>
    <message>
        <source>稿件：draft 初稿、submitted 送审、first-review 初审、second-review 复审、approved 终审签发；held 缓发、spiked 撤稿。
版面：planned 计划、layout 组版、proof-N 大样、correcting-N 校改、clean 清样、reading 审读、signing 待签、
released 付印。STATE 也可以写中文；proof 就是下一次大样。
过不去的，说明缺什么，退出码 3，什么都不改。--override 是值班总编放行，要写 --reason，记在流转记录里。
签发和付印要口令的，放在环境变量 BANXIN_PASSWORD 中。
没有登记过人员的编辑部，谁都可以做每一步。</source>
        <translation>Stories: draft, submitted, first-review, second-review, approved; held, spiked.
Pages: planned, layout, proof-N, correcting-N, clean, reading, signing, released. STATE may be in Chinese too;
proof alone is the next proof.
What stands in the way is said, with exit code 3, and nothing is changed. --override is the chief editor's to pass
over it, with --reason; it stands in the audit.
Where approving and releasing ask for a password, it is in the environment's BANXIN_PASSWORD.
In a newsroom without registered people everybody may take every step.</translation>
    </message>
    <message>
        <source>稿区</source>
        <translation>Article area</translation>
    </message>
    <message>
        <source>稿区 %1/%2</source>
        <comment>which of a story's areas</comment>
        <translation>Story area %1/%2</translation>
    </message>
    <message>
        <source>稿区、框和图形里面的颜色</source>
        <translation>The colour inside areas, boxes and drawings</translation>
    </message>
    <message>
        <source>稿区不能旋转。</source>
        <translation>An area cannot be turned.</translation>
    </message>
    <message>
        <source>稿区不能转。</source>
        <translation>Areas of stories cannot be turned.</translation>
    </message>
    <message>
        <source>稿区可以分 1 到 %1 栏。</source>
        <translation>Number of columns in an area: 1 to %1.</translation>
    </message>
    <message>
        <source>稿区太碎</source>
        <translation>Area of too many parts</translation>
    </message>
    <message>
        <source>稿区已经在最右一栏。</source>
        <translation>The area stands in the last column already.</translation>
    </message>
    <message>
        <source>稿区已经在最左一栏。</source>
        <translation>The area stands in the first column already.</translation>
    </message>
    <message>
        <source>稿区已经在版心最上一行。</source>
        <translation>The area stands in the first row already.</translation>
    </message>
    <message>
        <source>稿区已经在版心最下一行。</source>
        <translation>The area stands in the last row already.</translation>
    </message>
    <message>
        <source>稿区带着别处的位置。</source>
        <translation>an area brings a place from elsewhere.</translation>
    </message>
    <message numerus="yes">
        <source>稿区往上加高 %n 行</source>
        <translation>
            <numerusform>Area %n row higher at its head</numerusform>
            <numerusform>Area %n rows higher at its head</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>稿区往下加高 %n 行</source>
        <translation>
            <numerusform>Area %n row higher at its foot</numerusform>
            <numerusform>Area %n rows higher at its foot</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>稿区收短 %n 行</source>
        <translation>
            <numerusform>Area %n row shorter</numerusform>
            <numerusform>Area %n rows shorter</numerusform>
        </translation>
    </message>
    <message>
        <source>稿区旁标行号</source>
        <translation>Line numbers at the areas</translation>
    </message>
    <message>
        <source>稿区最多收 %1 段，空着 %2 行，后面的文字到了别处。</source>
        <translation>Paragraph limit %1 leaves the area short (free rows: %2), and the text goes on elsewhere.</translation>
    </message>
    <message>
        <source>稿区最多由 %1 个矩形合成，这里有 %2 个。</source>
        <translation>An area is made up of at most %1 rectangles; here are %2.</translation>
    </message>
    <message>
        <source>稿区没有“%1”这一项，或者它的值不对。</source>
        <translation>An area has no “%1”, or its value is wrong.</translation>
    </message>
    <message>
        <source>稿区由 %1 个矩形合成，只用了前 %2 个。</source>
        <translation>The area is made up of %1 rectangles; only the first %2 are used.</translation>
    </message>
    <message>
        <source>稿区由太多矩形合成。</source>
        <translation>The area consists of too many rectangles.</translation>
    </message>
    <message>
        <source>稿区要和稿件一起放上版面。</source>
        <translation>An area is placed together with its story.</translation>
    </message>
    <message>
        <source>稿区还空着，后面的段落到了别处。</source>
        <translation>The area has room, but the next paragraphs are elsewhere.</translation>
    </message>
    <message>
        <source>稿区锁定了。</source>
        <translation>The area is locked.</translation>
    </message>
    <message>
        <source>稿区限了段数</source>
        <translation>Area limited to some paragraphs</translation>
    </message>
    <message>
        <source>稿库</source>
        <translation>Stories</translation>
    </message>
    <message>
        <source>稿库还没有稿件。</source>
        <translation>There are no stories yet.</translation>
    </message>
    <message>
        <source>稿库里已有</source>
        <translation>Already in the Pool</translation>
    </message>
    <message>
        <source>稿库里已有同样的稿件：%1。还要再入库吗？</source>
        <translation>The pool has the same already: %1. Store it again?</translation>
    </message>
    <message>
        <source>稿库里已有相近的</source>
        <translation>Already in the pool, much alike</translation>
    </message>
    <message>
        <source>稿库里没有还没上版的稿件</source>
        <translation>No story in the pool is unplaced</translation>
    </message>
    <message>
        <source>空字距</source>
        <translation>Em Space</translation>
    </message>
    <message>
        <source>空心三角</source>
        <translation>Triangle</translation>
    </message>
    <message>
        <source>空心圆</source>
        <translation>Circle</translation>
    </message>
    <message>
        <source>空心方</source>
        <translation>Square</translation>
    </message>
    <message>
        <source>空心星</source>
        <translation>Star</translation>
    </message>
    <message>
        <source>空心菱形</source>
        <translation>Diamond</translation>
    </message>
    <message>
        <source>空格</source>
        <translation>space</translation>
    </message>
    <message>
        <source>空格加拖动，触摸板双指</source>
        <translation>Space and drag, or two fingers on a touchpad</translation>
    </message>
    <message>
        <source>空段落里没有可以附注的字。</source>
        <translation>An empty paragraph has nothing to anchor a note in.</translation>
    </message>
    <message>
        <source>空版</source>
        <translation>Empty page</translation>
    </message>
    <message>
        <source>空行不够排完余文。</source>
        <translation>The free rows are too few.</translation>
    </message>
    <message>
        <source>空行不够排完标题。</source>
        <translation>There are not enough free rows for the headline.</translation>
    </message>
    <message>
        <source>窄空</source>
        <translation>Thin Space</translation>
    </message>
    <message>
        <source>窗口</source>
        <comment>menu</comment>
        <translation>&amp;Window</translation>
    </message>
    <message>
        <source>立方</source>
        <translation>Cubed</translation>
    </message>
    <message>
        <source>立方米</source>
        <translation>Cubic metre</translation>
    </message>
    <message>
        <source>竖排</source>
        <translation>Vertical Text</translation>
    </message>
    <message>
        <source>竖排字形须是一个字符对一个字符。</source>
        <translation>A vertical form must be one character for one character.</translation>
    </message>
    <message>
        <source>竖排请用稿区的“竖排”。</source>
        <translation>For vertical text set the area to vertical.</translation>
    </message>
    <message>
        <source>竖题</source>
        <translation>Vertical</translation>
    </message>
    <message>
        <source>竖题右</source>
        <translation>Right</translation>
    </message>
    <message>
        <source>竖题居右</source>
        <translation>Vertical, right</translation>
    </message>
    <message>
        <source>竖齐</source>
        <translation>Vertical</translation>
    </message>
    <message>
        <source>竹节</source>
        <translation>Bamboo</translation>
    </message>
    <message>
        <source>符号</source>
        <translation>Symbols</translation>
    </message>
    <message>
        <source>第 %1 个字符</source>
        <translation>Character %1</translation>
    </message>
    <message>
        <source>第 %1 个字符处</source>
        <translation>At character %1</translation>
    </message>
    <message>
        <source>第 %1 栏 %2 行</source>
        <translation>Column %1, row %2</translation>
    </message>
    <message>
        <source>第 %1 栏 第 %2 行</source>
        <translation>Column %1, row %2</translation>
    </message>
    <message>
        <source>第 %1 次修改</source>
        <translation>Change %1</translation>
    </message>
    <message>
        <source>第 %1 段 %2</source>
        <translation>paragraph %1: %2</translation>
    </message>
    <message>
        <source>第 %1 段的批注（%2）：%3</source>
        <translation>Comment on paragraph %1 (%2): %3</translation>
    </message>
    <message>
        <source>第 %1 版</source>
        <translation>Page %1</translation>
    </message>
    <message>
        <source>第 %1 版 · %2</source>
        <translation>Page %1 · %2</translation>
    </message>
    <message>
        <source>第 %1 版（%2），%3 篇</source>
        <translation>Page %1 (%2), stories: %3</translation>
    </message>
    <message>
        <source>第 %1 篇</source>
        <translation>Story %1</translation>
    </message>
    <message>
        <source>第 %1 行</source>
        <translation>Line %1</translation>
    </message>
    <message>
        <source>第 %1 行 %2 %3：%4</source>
        <translation>Line %1 %2 %3: %4</translation>
    </message>
    <message>
        <source>第 %1 行：%2</source>
        <translation>line %1: %2</translation>
    </message>
    <message>
        <source>第 %1 页</source>
        <translation>Page %1</translation>
    </message>
    <message>
        <source>第 %1 页 → 第 %2 页：差异 %3 处</source>
        <translation>Page %1 → page %2: differences: %3</translation>
    </message>
    <message>
        <source>第 %1 页，共 %2 页</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>第%1版上没有“%2”。</source>
        <translation>Page %1 does not have “%2”.</translation>
    </message>
    <message>
        <source>第一行是列名 word、level、replacement、context、exception、scope，每行至少要有 word。</source>
        <translation>The first line names the columns word, level, replacement, context, exception, scope; every line needs a word.</translation>
    </message>
    <message>
        <source>第三、四栏之间从上到下没有一篇跨过去</source>
        <translation>No story reaches across columns 3 and 4 anywhere</translation>
    </message>
    <message>
        <source>等%1：%2</source>
        <translation>%2: for %1</translation>
    </message>
    <message>
        <source>等图 · 图说 %1 字</source>
        <translation>Picture · caption %1</translation>
    </message>
    <message>
        <source>等待</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>等待预检</source>
        <translation>Waiting for preflight</translation>
    </message>
    <message>
        <source>等文件</source>
        <translation>File awaited</translation>
    </message>
    <message>
        <source>等稿</source>
        <translation>Awaits copy</translation>
    </message>
    <message>
        <source>等稿 · 把稿件拖到这里</source>
        <translation>Awaiting copy · drop a story here</translation>
    </message>
    <message>
        <source>等距分布</source>
        <translation>Distribute</translation>
    </message>
    <message>
        <source>签发付印</source>
        <translation>Release to Press</translation>
    </message>
    <message>
        <source>签发以后改过</source>
        <translation>Changed since it was approved</translation>
    </message>
    <message>
        <source>签后改过，待重签</source>
        <translation>Changed since approval</translation>
    </message>
    <message>
        <source>签大样 %1</source>
        <translation>Sign Proof %1</translation>
    </message>
    <message>
        <source>签字以前先看签的是什么。</source>
        <translation>What is signed is shown before.</translation>
    </message>
    <message>
        <source>签样、签发和付印要再输一次自己的口令；命令行里放在环境变量 BANXIN_PASSWORD 中。</source>
        <translation>Signing a proof, approving and releasing ask for your own password again; on the command line it is in the environment variable BANXIN_PASSWORD.</translation>
    </message>
    <message>
        <source>签清样</source>
        <translation>Sign Clean Proof</translation>
    </message>
    <message>
        <source>签的不是最新的样张。</source>
        <translation>What was signed is not the newest proof.</translation>
    </message>
    <message>
        <source>签的不是稿件现在的文字。</source>
        <translation>What was signed is not the story's text as it is now.</translation>
    </message>
    <message>
        <source>签的是%1，样张 PDF 的 sha256：</source>
        <translation>Signed is %1; sha256 of the proof’s PDF:</translation>
    </message>
    <message>
        <source>签的是这些字，sha256：</source>
        <translation>Signed are these words, sha256:</translation>
    </message>
    <message>
        <source>签稿、签版都记在登录的人名下。口令防不住能读写编辑部文件夹的人。</source>
        <translation>Stories and pages are signed in the name of whoever is signed in. Passwords are no protection against whoever may write to the newsroom’s folder.</translation>
    </message>
    <message>
        <source>算术</source>
        <translation>Arithmetic</translation>
    </message>
    <message>
        <source>算法：《报纸期刊质量管理规定》（国新出发〔2020〕10号）。豁免的和只作提示的不计。</source>
        <translation>By the rules on the quality of newspapers (NPPA rule 10 of 2020). What was let stand and mere notes do not count.</translation>
    </message>
    <message>
        <source>管理员</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>管理员的口令</source>
        <translation>Administrator’s password</translation>
    </message>
    <message>
        <source>管理员的口令放在环境变量 BANXIN_PASSWORD 中。</source>
        <translation>The administrator's password goes into the environment's BANXIN_PASSWORD.</translation>
    </message>
    <message>
        <source>篇幅</source>
        <translation>Length</translation>
    </message>
    <message>
        <source>篇数</source>
        <translation>Stories</translation>
    </message>
    <message>
        <source>米字号</source>
        <translation>Reference mark</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>类别自己的</source>
        <translation>Its role's own</translation>
    </message>
    <message>
        <source>粗细</source>
        <translation>Weight</translation>
    </message>
    <message>
        <source>粘贴</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>粘贴到了 %1 版。</source>
        <translation>Pasted onto page %1.</translation>
    </message>
    <message>
        <source>粘贴成了一个文本框。</source>
        <translation>Pasted as a text frame.</translation>
    </message>
    <message>
        <source>粘贴成了一篇稿，放进了等稿的稿区。</source>
        <translation>Pasted as a story, into an area that awaited one.</translation>
    </message>
    <message>
        <source>粘贴的图片</source>
        <translation>Pasted picture</translation>
    </message>
    <message>
        <source>粘贴的图片.png</source>
        <translation>pasted picture.png</translation>
    </message>
    <message>
        <source>粘贴的文本</source>
        <translation>Pasted text</translation>
    </message>
    <message>
        <source>粘贴的网页</source>
        <translation>Pasted web page</translation>
    </message>
    <message>
        <source>粘贴自 %1。</source>
        <translation>Pasted from %1.</translation>
    </message>
    <message>
        <source>粘贴表格</source>
        <translation>Paste Cells</translation>
    </message>
    <message>
        <source>素材文件与它的校验值不符：%1</source>
        <translation>The asset file does not match its hash: %1</translation>
    </message>
    <message>
        <source>素材文件缺失：%1</source>
        <translation>The asset file is missing: %1</translation>
    </message>
    <message>
        <source>紫墨</source>
        <translation>violet</translation>
    </message>
    <message>
        <source>红墨</source>
        <translation>red</translation>
    </message>
    <message>
        <source>红底上 7 磅的白字</source>
        <translation>White type of 7 pt on red</translation>
    </message>
    <message>
        <source>红底上 9 磅的白字，黑底上 6 磅的白字</source>
        <translation>White type of 9 pt on red, of 6 pt on black</translation>
    </message>
    <message>
        <source>红：%1　蓝：%2</source>
        <translation>Red: %1   Blue: %2</translation>
    </message>
    <message>
        <source>约等号</source>
        <translation>Approximately</translation>
    </message>
    <message>
        <source>级别</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>纸张</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>纸白</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>线</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>线</source>
        <comment>a rule</comment>
        <translation>Rule</translation>
    </message>
    <message>
        <source>线 %1 pt，%2</source>
        <translation>line %1 pt, %2</translation>
    </message>
    <message>
        <source>线只有 %1 点，不得细于 %2 点。</source>
        <translation>A rule is only %1 pt; it must not be thinner than %2 pt.</translation>
    </message>
    <message>
        <source>线太细</source>
        <translation>A rule too thin</translation>
    </message>
    <message>
        <source>线条</source>
        <translation>A rule</translation>
    </message>
    <message>
        <source>线条图（1 位）的分辨率是 %1 ppi，不得低于 %2。</source>
        <translation>Line art (1 bit) has %1 ppi; it must not be below %2.</translation>
    </message>
    <message>
        <source>线框</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>线的粗细、圆角和间距不能小于零，也不能比版面宽。</source>
        <translation>Weights, radii and gaps can be neither less than zero nor wider than a page.</translation>
    </message>
    <message>
        <source>线粗</source>
        <translation>Weight</translation>
    </message>
    <message>
        <source>线粗 %1，几种油墨套印的线至少要 %2 磅。</source>
        <translation>%1; rules in several inks need %2 pt.</translation>
    </message>
    <message>
        <source>线粗 %1，至少要 %2 磅。</source>
        <translation>%1; rules need %2 pt.</translation>
    </message>
    <message>
        <source>线色</source>
        <translation>Stroke</translation>
    </message>
    <message>
        <source>组合…</source>
        <translation>Combine…</translation>
    </message>
    <message>
        <source>组版</source>
        <translation>Compose</translation>
    </message>
    <message>
        <source>组版</source>
        <comment>a page's state</comment>
        <translation>Layout</translation>
    </message>
    <message>
        <source>终审签发</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>经印厂的特性文件看颜色</source>
        <translation>Colours through the profile of the printer</translation>
    </message>
    <message>
        <source>结束比较</source>
        <translation>End Comparison</translation>
    </message>
    <message>
        <source>结构元素的上级（P）不是它所在的元素。</source>
        <translation>A structure element's parent (P) is not the element that it stands in.</translation>
    </message>
    <message>
        <source>结构标记</source>
        <translation>structure tags</translation>
    </message>
    <message>
        <source>结论</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>绕排</source>
        <translation>Runaround</translation>
    </message>
    <message>
        <source>给出一天的总期号和哪几天出报，别的日子的由程序数出来；版面信息里填的号优先。</source>
        <translation>Give the number of one day and the days of publication, and all others are counted; a number typed in the page information comes first.</translation>
    </message>
    <message>
        <source>给字号、栏数和字数，版心由程序算出</source>
        <translation>Give type size, columns and characters; the type area is computed</translation>
    </message>
    <message>
        <source>给常用的样式定一个快捷键</source>
        <translation>Gives the usual styles a key</translation>
    </message>
    <message>
        <source>给手机看的小文件，带水印，不能付印</source>
        <translation>A small file for telephones, watermarked, not for the press</translation>
    </message>
    <message>
        <source>给样式定快捷键…</source>
        <translation>Keys for Styles…</translation>
    </message>
    <message>
        <source>给版心的宽高，栏距和行距由程序算出</source>
        <translation>Give the type area’s width and height; gutters and pitch are computed</translation>
    </message>
    <message>
        <source>给现在的样子起个名称，以后随时可以回来 (%1)</source>
        <translation>Name the present state, to come back to it at any time (%1)</translation>
    </message>
    <message>
        <source>给现在这一刻起个名字，以后能找回来；平时不用存盘</source>
        <translation>Names this moment so that it can be found again; nothing needs saving</translation>
    </message>
    <message>
        <source>给第一位登记的人加上 admin；别人登记以后，再由他改。</source>
        <translation>Make the first person an admin as well; they can change that when others are registered.</translation>
    </message>
    <message>
        <source>给编辑的话</source>
        <translation>note to the editor</translation>
    </message>
    <message>
        <source>绝对</source>
        <comment>column mode</comment>
        <translation>Absolute</translation>
    </message>
    <message>
        <source>绝对色度</source>
        <translation>Absolute colorimetric</translation>
    </message>
    <message>
        <source>统计</source>
        <translation>Counts</translation>
    </message>
    <message>
        <source>继续改</source>
        <translation>Keep Editing</translation>
    </message>
    <message>
        <source>绳</source>
        <translation>Rope</translation>
    </message>
    <message>
        <source>绿墨</source>
        <translation>green</translation>
    </message>
    <message>
        <source>缓发</source>
        <translation>Held</translation>
    </message>
    <message>
        <source>编码</source>
        <translation>Encoding</translation>
    </message>
    <message>
        <source>编码：%1</source>
        <translation>Encoding: %1</translation>
    </message>
    <message>
        <source>编组</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>编组最多 %1 层。</source>
        <translation>Groups go at most %1 deep.</translation>
    </message>
    <message>
        <source>编辑</source>
        <comment>menu</comment>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>编辑不用</source>
        <translation>left out by the editor</translation>
    </message>
    <message>
        <source>编辑色板</source>
        <translation>Edit swatches</translation>
    </message>
    <message>
        <source>编辑色板…</source>
        <translation>Edit swatches…</translation>
    </message>
    <message>
        <source>编辑部 (*.banxin)</source>
        <translation>Newsrooms (*.banxin)</translation>
    </message>
    <message>
        <source>编辑部以只读方式打开</source>
        <translation>the newsroom is open read-only</translation>
    </message>
    <message>
        <source>编辑部以只读方式打开。</source>
        <translation>The newsroom is open for reading only.</translation>
    </message>
    <message>
        <source>编辑部以只读方式打开，不能修改。</source>
        <translation>The newsroom is open for reading only; it cannot be changed.</translation>
    </message>
    <message>
        <source>编辑部以只读方式打开，或者不在组版里</source>
        <translation>The newsroom is read-only, or the page is not being composed</translation>
    </message>
    <message>
        <source>编辑部以只读方式打开：%1</source>
        <translation>The newsroom is open read-only: %1</translation>
    </message>
    <message>
        <source>编辑部只能读，放不进东西：%1</source>
        <translation>The newsroom can only be read, so nothing can be put in: %1</translation>
    </message>
    <message>
        <source>编辑部只读，放行的理由记不下来，所以不能放行。</source>
        <translation>The newsroom is read only: the reason could not be recorded, so the errors cannot be passed over.</translation>
    </message>
    <message>
        <source>编辑部已经关闭。</source>
        <translation>The newsroom has been closed.</translation>
    </message>
    <message>
        <source>编辑部所在的文件夹是只读的。</source>
        <translation>The folder that holds the newsroom is read-only.</translation>
    </message>
    <message>
        <source>编辑部文件夹；不写就显示开始页。</source>
        <translation>The newsroom's folder; without it the start page is shown.</translation>
    </message>
    <message>
        <source>编辑部是只读的。</source>
        <translation>The newsroom is read-only.</translation>
    </message>
    <message>
        <source>编辑部是只读的，未作任何修改。</source>
        <translation>The newsroom is read-only; nothing was changed.</translation>
    </message>
    <message>
        <source>编辑部正在检查。</source>
        <translation>The newsroom is being checked.</translation>
    </message>
    <message>
        <source>编辑部登记了人员，签稿签版先登录。</source>
        <translation>People are registered here: sign in to sign stories and pages.</translation>
    </message>
    <message>
        <source>编辑部的数据已损坏。</source>
        <translation>The newsroom's data are damaged.</translation>
    </message>
    <message>
        <source>编辑部的数据库报告错误：%1</source>
        <translation>The newsroom's database reports an error: %1</translation>
    </message>
    <message>
        <source>编辑部的文件是只读的。</source>
        <translation>The newsroom's files are read-only.</translation>
    </message>
    <message>
        <source>编辑部要有一位管理员。</source>
        <translation>A newsroom needs an administrator.</translation>
    </message>
    <message>
        <source>编辑部里已经有不同的内容：%1。没有写入任何内容。</source>
        <translation>The newsroom has something else already: %1. Nothing was written.</translation>
    </message>
    <message>
        <source>编辑部里有几份报纸。</source>
        <translation>The newsroom has several papers.</translation>
    </message>
    <message>
        <source>编辑部里有几家报纸。</source>
        <translation>The newsroom has several publications.</translation>
    </message>
    <message>
        <source>编辑部里没有 %1 这个人。</source>
        <translation>Nobody called %1 is registered in the newsroom.</translation>
    </message>
    <message>
        <source>编辑部里没有“%1”的任何一期。</source>
        <translation>The newsroom has no issue of “%1”.</translation>
    </message>
    <message>
        <source>编辑部里没有“%1”这一期。</source>
        <translation>The newsroom has no issue “%1”.</translation>
    </message>
    <message>
        <source>编辑部里没有叫“%1”的印刷配置。</source>
        <translation>The newsroom has no printer's profile named “%1”.</translation>
    </message>
    <message>
        <source>编辑部里没有这一期。</source>
        <translation>The newsroom has no such issue.</translation>
    </message>
    <message>
        <source>编辑部里没有这一期，或者不知道它属于哪家报纸。</source>
        <translation>The newsroom does not have this issue, or it is not known whose it is.</translation>
    </message>
    <message>
        <source>编辑部里没有这份报纸的任何一期。</source>
        <translation>The newsroom has no issue of this paper.</translation>
    </message>
    <message>
        <source>编辑部里没有这家报纸。</source>
        <translation>The newsroom has no such publication.</translation>
    </message>
    <message>
        <source>编辑部里缺少素材 %1，没有装进去。</source>
        <translation>The newsroom lacks the asset %1, which was not packed.</translation>
    </message>
    <message numerus="yes">
        <source>缩图 %n 行：%1</source>
        <translation>
            <numerusform>Picture %n row lower: %1</numerusform>
            <numerusform>Picture %n rows lower: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>缩图：%1</source>
        <translation>Picture lower: %1</translation>
    </message>
    <message>
        <source>缩小</source>
        <translation>Zoom Out</translation>
    </message>
    <message>
        <source>缩小一档</source>
        <translation>One step smaller</translation>
    </message>
    <message>
        <source>缩小主题</source>
        <translation>Smaller headline</translation>
    </message>
    <message>
        <source>缩小（Ctrl+-）</source>
        <translation>Zoom out (Ctrl+-)</translation>
    </message>
    <message>
        <source>缩放</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>缩放到约 %1%</source>
        <translation>Scaled to about %1%</translation>
    </message>
    <message>
        <source>缩放比例（%）</source>
        <translation>Zoom (%)</translation>
    </message>
    <message>
        <source>缩略图</source>
        <translation>thumbnails</translation>
    </message>
    <message>
        <source>缩进以字计，不能为负，须比行长小。</source>
        <translation>The indent is in em; it is not negative and less than the measure.</translation>
    </message>
    <message>
        <source>缺</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>缺 %1 幅图片、%2 种字体。</source>
        <translation>Pictures are missing: %1, fonts: %2.</translation>
    </message>
    <message>
        <source>缺 %1 幅图片。</source>
        <translation>Pictures are missing: %1.</translation>
    </message>
    <message>
        <source>缺 %1 种字体。</source>
        <translation>Fonts are missing: %1.</translation>
    </message>
    <message>
        <source>缺%1。</source>
        <translation>Missing: %1.</translation>
    </message>
    <message>
        <source>缺图</source>
        <translation>Picture missing</translation>
    </message>
    <message>
        <source>缺图 %1</source>
        <translation>Pictures missing %1</translation>
    </message>
    <message>
        <source>缺图片</source>
        <translation>Missing picture</translation>
    </message>
    <message>
        <source>缺字形</source>
        <translation>Missing glyph</translation>
    </message>
    <message>
        <source>缺少 SQLite 数据库驱动。</source>
        <translation>The SQLite database driver is missing.</translation>
    </message>
    <message>
        <source>缺少参数 --%1。</source>
        <translation>The option --%1 is missing.</translation>
    </message>
    <message>
        <source>缺少数字“%1”。</source>
        <translation>The number “%1” is missing.</translation>
    </message>
    <message>
        <source>缺少文字“text”。</source>
        <translation>The text “text” is missing.</translation>
    </message>
    <message>
        <source>缺少第 %1 次修改。</source>
        <translation>Change %1 is missing.</translation>
    </message>
    <message>
        <source>网址</source>
        <translation>Web site</translation>
    </message>
    <message>
        <source>网址只在 / . ? &amp; - 之后断</source>
        <translation>Web addresses break after / . ? &amp; - only</translation>
    </message>
    <message>
        <source>网格</source>
        <translation>Grid</translation>
    </message>
    <message>
        <source>网格渐变用 RGB 颜色，无法换成印刷色</source>
        <translation>a mesh gradient is in RGB, which cannot be converted to inks</translation>
    </message>
    <message>
        <source>网点设置</source>
        <translation>halftone settings</translation>
    </message>
    <message>
        <source>网站版权信息</source>
        <translation>the website's notices</translation>
    </message>
    <message>
        <source>网页备用内容</source>
        <translation>Fallback content of the web page</translation>
    </message>
    <message>
        <source>网页太大，超过了 16 MB。</source>
        <translation>The web page is too large: over 16 MB.</translation>
    </message>
    <message>
        <source>网页导航</source>
        <translation>the web page's navigation</translation>
    </message>
    <message>
        <source>网页嵌入内容</source>
        <translation>Embedded content of the web page</translation>
    </message>
    <message>
        <source>网页工具</source>
        <translation>the web page's tools</translation>
    </message>
    <message>
        <source>网页按钮</source>
        <translation>buttons of the web page</translation>
    </message>
    <message>
        <source>网页文章</source>
        <translation>Web article</translation>
    </message>
    <message>
        <source>网页无法读取。</source>
        <translation>The web page cannot be read.</translation>
    </message>
    <message>
        <source>网页标题</source>
        <translation>Title of the web page</translation>
    </message>
    <message>
        <source>网页样式</source>
        <translation>Style sheet of the web page</translation>
    </message>
    <message>
        <source>网页稿</source>
        <translation>web article</translation>
    </message>
    <message>
        <source>网页脚本</source>
        <translation>Script of the web page</translation>
    </message>
    <message>
        <source>网页表单</source>
        <translation>Form of the web page</translation>
    </message>
    <message>
        <source>网页评论</source>
        <translation>comments on the web page</translation>
    </message>
    <message>
        <source>网页里不显示的文字</source>
        <translation>Text that the web page does not show</translation>
    </message>
    <message>
        <source>网页里的小图</source>
        <translation>Small picture of the web page</translation>
    </message>
    <message>
        <source>网页里的标签层层嵌套，太深了，无法读取。</source>
        <translation>The web page's tags are nested too deeply to be read.</translation>
    </message>
    <message>
        <source>罗马数字 %1</source>
        <translation>Roman %1</translation>
    </message>
    <message>
        <source>置于底层</source>
        <translation>Send to back</translation>
    </message>
    <message>
        <source>置于顶层</source>
        <translation>Bring to front</translation>
    </message>
    <message>
        <source>置入</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>置入图片</source>
        <translation>Place Picture</translation>
    </message>
    <message>
        <source>置入广告</source>
        <translation>Place Advert</translation>
    </message>
    <message>
        <source>置入广告…</source>
        <translation>Place Advert…</translation>
    </message>
    <message>
        <source>署名</source>
        <translation>Byline</translation>
    </message>
    <message>
        <source>署名二</source>
        <translation>Credits, Second</translation>
    </message>
    <message>
        <source>署名样式</source>
        <translation>Credit style</translation>
    </message>
    <message>
        <source>署名职务</source>
        <translation>Roles of the Credits</translation>
    </message>
    <message>
        <source>署名职务“%1”里不能有花括号。</source>
        <translation>The role “%1” cannot have braces.</translation>
    </message>
    <message>
        <source>署名职务：%1</source>
        <translation>Roles of the credits: %1</translation>
    </message>
    <message>
        <source>美元</source>
        <translation>Dollar</translation>
    </message>
    <message>
        <source>美术编辑</source>
        <translation>Art editor</translation>
    </message>
    <message>
        <source>翻到前一版</source>
        <translation>Turns to the page before</translation>
    </message>
    <message>
        <source>翻到后一版</source>
        <translation>Turns to the next page</translation>
    </message>
    <message>
        <source>聊天的人和时间</source>
        <translation>who wrote in the chat, and when</translation>
    </message>
    <message>
        <source>聊天里的图片</source>
        <translation>picture of the chat</translation>
    </message>
    <message>
        <source>聊天里的话</source>
        <translation>talk of the chat</translation>
    </message>
    <message>
        <source>联系电话</source>
        <translation>telephone</translation>
    </message>
    <message>
        <source>能读的有文本、Markdown、网页、Word、WPS、RTF、ODT、PDF、图片，以及装着它们的 ZIP 和文件夹。</source>
        <translation>What can be read: text, Markdown, web pages, Word, WPS, RTF, ODT, PDF, pictures, and ZIP files and folders of them.</translation>
    </message>
    <message>
        <source>脚本</source>
        <translation>scripts</translation>
    </message>
    <message>
        <source>脚本每行一个 JSON 对象；偏移以码点计，长度以点计，栏和行从 1 数起：
  {"do":"insert","paragraph":ID,"at":N,"text":T}
  {"do":"delete","paragraph":ID,"from":N,"to":N[,"toParagraph":ID]}
  {"do":"split","paragraph":ID,"at":N}
  {"do":"join","paragraph":ID}                  接到前一段之后
  {"do":"style","paragraph":ID,"style":NAME}   样式为空则恢复默认
  {"do":"role","paragraph":ID,"role":ROLE}     如 headline、deck、body、table-row
  {"do":"span","paragraph":ID,"from":N,"to":N[,"style":NAME][,"ruby":READING]}
  {"do":"table","paragraphs":[ID…][,"head":N]}   把相连的段落变成表格，一段一行，前 N 行（不给为 1）是表头
  {"do":"table","paragraph":ID,"text":T[,"head":N]}   在这一段之后加一个表格，一行文字一行；
    格以制表符分开，没有制表符时以逗号（CSV）或全角空格分开
  {"do":"area","frame":ID[,"columns":N][,"gutter":PT][,"columnRule":PT][,"balanced":BOOL]
    [,"columnMode":"auto|free|absolute|relative"][,"writing":"horizontal|vertical"]
    [,"headline":"across|vertical|vertical-right"][,"kicker":"own-line|beside"][,"deck":…]
    [,"parts":[[X,Y,W,H]…]]}                    由几个矩形合成，从框的左上角数起
  {"do":"runaround","frame":ID[,"on":BOOL][,"sides":"both|largest|left|right|neither"]
    [,"gap":PT][,"contour":[[X,Y]…]]}          串文：文字从哪几侧绕过这个框
  {"do":"break","frame":ID,"paragraph":ID,"at":[N…]}   标题在这个稿区里的断行
  {"do":"move","frame":ID,"x":PT,"y":PT}
  {"do":"resize","frame":ID,"width":PT,"height":PT}
  {"do":"shift","frames":[ID…],"by":[X,Y]}       几个框一起移动；"duplicate" 则留下原来的，再加一份
  {"do":"turn","frames":[ID…],"degrees":N}      绕它们的中心顺时针旋转
  {"do":"align","frames":[ID…],"edge":"left|centre|right|top|middle|bottom"
    [,"to":"selection|type-area|trim"]}
  {"do":"distribute","frames":[ID…],"direction":"horizontal|vertical"[,"gap":PT]}
  {"do":"group|ungroup|lock|unlock|remove","frames":[ID…]}
  {"do":"stack","frames":[ID…],"where":"front|forward|backward|back"}
  {"do":"layer","frames":[ID…],"layer":NAME}      放到版面的图层上；名称为空是版面自己的
  {"do":"layers","page":NUMBER,"layers":[{"name":NAME[,"was":NAME][,"visible":BOOL]
    [,"locked":BOOL][,"printed":BOOL]}…]}         版面的全部图层，从后到前
  {"do":"guides","page":NUMBER[,"vertical":[PT…]][,"horizontal":[PT…]]}
  {"do":"copy","frames":[ID…],"page":NUMBER[,"x":PT,"y":PT]}   复制，粘贴到一个版上
  {"do":"frame","page":NUMBER,"kind":"text|box|rule","x":PT,"y":PT,"width":PT,"height":PT
    [,"text":T][,"style":NAME][,"role":ROLE][,"layer":NAME]}   加一个框
  {"do":"place","page":NUMBER,"story":ID,"at":[COL,ROW,COLS,ROWS]}
  {"do":"continue","page":NUMBER,"story":ID,"at":[COL,ROW,COLS,ROWS]}
                                               转版：再加一个稿区，接着排前面排不下的
  {"do":"unplace","story":ID}
  {"do":"picture","story":ID,"file":PATH[,"caption":T][,"credit":T][,"date":D][,"alt":T]
    [,"fileWords":BOOL]}                        加图片；没有给的说明、署名和日期取自图片本身（IPTC、XMP），
    fileWords 为 false 时不取
  {"do":"picture","picture":ID[,"caption":T][,"credit":T][,"date":D][,"alt":T]}   改说明
  {"do":"untagged"[,"rgb":ICC][,"grey":ICC][,"cmyk":ICC]}   没有特性文件的图片当作什么；空的是默认：
    RGB 是 sRGB，灰度是印刷的黑，CMYK 是印刷的墨
  {"do":"advert","page":NUMBER,"file":PATH,"at":[COL,ROW,COLS,ROWS]}   PDF 或图片；也可写 "asset":DIGEST
    [,"module":"1/2|1/4|1/8|1/16|报眼"][,"x":PT,"y":PT][,"width":PT,"height":PT][,"pdfPage":N]
    [,"advertiser":NAME][,"labelled":BOOL]   有 module 时按它的尺寸，否则按 PDF 自己的
  {"do":"version","name":TEXT}
  {"do":"undo"}  {"do":"redo"}                只涉及本人的修改
编号见 list 和 layout 的输出。每一步落盘之后输出“ACK 修订号 校验值”。
--random N 作 N 次随机修改，--seed S 使它可以重复；--as 指定修改人。
不给 --issue 时取日期最新的一期。</source>
        <translation>A script has one JSON object a line; offsets count code points, lengths are points, columns and rows count from 1:
  {"do":"insert","paragraph":ID,"at":N,"text":T}
  {"do":"delete","paragraph":ID,"from":N,"to":N[,"toParagraph":ID]}
  {"do":"split","paragraph":ID,"at":N}
  {"do":"join","paragraph":ID}                  joins it to the paragraph before
  {"do":"style","paragraph":ID,"style":NAME}   an empty style restores the default
  {"do":"role","paragraph":ID,"role":ROLE}     such as headline, deck, body, table-row
  {"do":"span","paragraph":ID,"from":N,"to":N[,"style":NAME][,"ruby":READING]}
  {"do":"table","paragraphs":[ID…][,"head":N]}   makes neighbouring paragraphs the rows of a table, the first N (1) its head
  {"do":"table","paragraph":ID,"text":T[,"head":N]}   puts a table behind the paragraph, a row a line;
    cells are parted by tabs, where there are none by commas (CSV) or wide spaces
  {"do":"area","frame":ID[,"columns":N][,"gutter":PT][,"columnRule":PT][,"balanced":BOOL]
    [,"columnMode":"auto|free|absolute|relative"][,"writing":"horizontal|vertical"]
    [,"headline":"across|vertical|vertical-right"][,"kicker":"own-line|beside"][,"deck":…]
    [,"parts":[[X,Y,W,H]…]]}                    made up of rectangles, from the frame's corner
  {"do":"runaround","frame":ID[,"on":BOOL][,"sides":"both|largest|left|right|neither"]
    [,"gap":PT][,"contour":[[X,Y]…]]}          on which sides text runs around the frame
  {"do":"break","frame":ID,"paragraph":ID,"at":[N…]}   line breaks of a headline in this area
  {"do":"move","frame":ID,"x":PT,"y":PT}
  {"do":"resize","frame":ID,"width":PT,"height":PT}
  {"do":"shift","frames":[ID…],"by":[X,Y]}       moves frames together; "duplicate" keeps them and adds copies
  {"do":"turn","frames":[ID…],"degrees":N}      clockwise about the middle of them all
  {"do":"align","frames":[ID…],"edge":"left|centre|right|top|middle|bottom"
    [,"to":"selection|type-area|trim"]}
  {"do":"distribute","frames":[ID…],"direction":"horizontal|vertical"[,"gap":PT]}
  {"do":"group|ungroup|lock|unlock|remove","frames":[ID…]}
  {"do":"stack","frames":[ID…],"where":"front|forward|backward|back"}
  {"do":"layer","frames":[ID…],"layer":NAME}      onto a layer of the page; an empty name is the page's own
  {"do":"layers","page":NUMBER,"layers":[{"name":NAME[,"was":NAME][,"visible":BOOL]
    [,"locked":BOOL][,"printed":BOOL]}…]}         all layers of a page, from the back to the front
  {"do":"guides","page":NUMBER[,"vertical":[PT…]][,"horizontal":[PT…]]}
  {"do":"copy","frames":[ID…],"page":NUMBER[,"x":PT,"y":PT]}   copies and pastes them onto a page
  {"do":"frame","page":NUMBER,"kind":"text|box|rule","x":PT,"y":PT,"width":PT,"height":PT
    [,"text":T][,"style":NAME][,"role":ROLE][,"layer":NAME]}   adds a frame
  {"do":"place","page":NUMBER,"story":ID,"at":[COL,ROW,COLS,ROWS]}
  {"do":"continue","page":NUMBER,"story":ID,"at":[COL,ROW,COLS,ROWS]}
                                               one more area, on any page, for what did not fit
  {"do":"unplace","story":ID}
  {"do":"picture","story":ID,"file":PATH[,"caption":T][,"credit":T][,"date":D][,"alt":T]
    [,"fileWords":BOOL]}                        adds a picture; caption, credit and date that are not given
    are the file's own (IPTC, XMP), unless fileWords is false
  {"do":"picture","picture":ID[,"caption":T][,"credit":T][,"date":D][,"alt":T]}   changes its words
  {"do":"untagged"[,"rgb":ICC][,"grey":ICC][,"cmyk":ICC]}   what pictures without a profile are in; empty is
    the default: RGB is sRGB, grey the press's black, CMYK the press's inks
  {"do":"advert","page":NUMBER,"file":PATH,"at":[COL,ROW,COLS,ROWS]}   a PDF or a picture; or "asset":DIGEST
    [,"module":"1/2|1/4|1/8|1/16|ear"][,"x":PT,"y":PT][,"width":PT,"height":PT][,"pdfPage":N]
    [,"advertiser":NAME][,"labelled":BOOL]   of the module's size where one is named, else of the PDF's own
  {"do":"version","name":TEXT}
  {"do":"undo"}  {"do":"redo"}                one's own changes alone
Ids are in the output of list and layout. After each step that is on disk it prints “ACK revision hash”.
--random N makes N random edits, --seed S makes them repeatable; --as names who edits.
Without --issue it takes the newest issue.</translation>
    </message>
    <message>
        <source>脚本的写法见 banxin-cli edit --help。</source>
        <translation>See banxin-cli edit --help for how to write a script.</translation>
    </message>
    <message>
        <source>脚本第 %1 行</source>
        <translation>Line %1 of the script</translation>
    </message>
    <message>
        <source>自动</source>
        <translation>Automatic</translation>
    </message>
    <message>
        <source>自动</source>
        <comment>column mode</comment>
        <translation>Auto</translation>
    </message>
    <message>
        <source>自动改 %1 处…</source>
        <translation>Fix %1 Automatically…</translation>
    </message>
    <message>
        <source>自动改…</source>
        <translation>Fix Automatic Ones…</translation>
    </message>
    <message>
        <source>自动改正标点等的形式，输出到标准输出</source>
        <translation>makes the form of punctuation and the like right, to standard output</translation>
    </message>
    <message>
        <source>自动改：先看一遍</source>
        <translation>Fix Automatic Ones: Look First</translation>
    </message>
    <message>
        <source>自定</source>
        <translation>Custom</translation>
    </message>
    <message>
        <source>自家的版样</source>
        <translation>The house's own</translation>
    </message>
    <message>
        <source>自带特性文件</source>
        <translation>profile of its own</translation>
    </message>
    <message>
        <source>自带的模板是 daily。</source>
        <translation>The template that comes with the program is daily.</translation>
    </message>
    <message>
        <source>自由</source>
        <comment>column mode</comment>
        <translation>Free</translation>
    </message>
    <message>
        <source>至少 %1 pt，常用 %2 pt</source>
        <translation>At least %1 pt, usually %2 pt</translation>
    </message>
    <message>
        <source>至少要选 %1 个框才能分布。</source>
        <translation>Choose at least %1 frames to distribute them.</translation>
    </message>
    <message>
        <source>至少要选两个框才能编组。</source>
        <translation>Choose at least two frames to group them.</translation>
    </message>
    <message>
        <source>色块 %1</source>
        <translation>fill %1</translation>
    </message>
    <message>
        <source>色块伸出成品线 3 毫米</source>
        <translation>A tint 3 mm over the trim</translation>
    </message>
    <message>
        <source>色块或图片盖住了文字。</source>
        <translation>A tint or picture covers text.</translation>
    </message>
    <message>
        <source>色块或边框</source>
        <translation>A box or frame</translation>
    </message>
    <message>
        <source>色块正好停在成品线上</source>
        <translation>A tint that ends on the trim</translation>
    </message>
    <message>
        <source>色板</source>
        <translation>Swatches</translation>
    </message>
    <message>
        <source>色板…</source>
        <translation>Swatches…</translation>
    </message>
    <message>
        <source>色板最多 %1 种颜色。</source>
        <translation>There can be %1 swatches at most.</translation>
    </message>
    <message>
        <source>色标</source>
        <translation>Colour bar</translation>
    </message>
    <message>
        <source>节</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>花纹</source>
        <translation>Patterns</translation>
    </message>
    <message>
        <source>花角</source>
        <translation>Corner flowers</translation>
    </message>
    <message>
        <source>花边</source>
        <translation>Border</translation>
    </message>
    <message>
        <source>花边的名字这个程序没有，画成单线。</source>
        <translation>The border's name is unknown to this program; a plain line is drawn.</translation>
    </message>
    <message>
        <source>花饰</source>
        <translation>An ornament</translation>
    </message>
    <message>
        <source>花饰的路径数据无法识别，没有画出。</source>
        <translation>The path data of an ornament cannot be read; it was not drawn.</translation>
    </message>
    <message>
        <source>花饰的路径有错。</source>
        <translation>The path of an ornament is wrong.</translation>
    </message>
    <message>
        <source>若是原图拍歪了，请在图片软件里转正后换图。</source>
        <translation>If the photograph itself is askew, turn it in a picture program and exchange it.</translation>
    </message>
    <message>
        <source>英镑</source>
        <translation>Pound</translation>
    </message>
    <message>
        <source>范围</source>
        <translation>Within</translation>
    </message>
    <message>
        <source>范围的前一个“万”“亿”不能省</source>
        <translation>The first “万” or “亿” of a range cannot be left out</translation>
    </message>
    <message>
        <source>范围的前一个百分号不能省</source>
        <translation>The first per cent sign of a range cannot be left out</translation>
    </message>
    <message>
        <source>范围的起点大于终点。</source>
        <translation>The range begins above its end.</translation>
    </message>
    <message>
        <source>菱形</source>
        <translation>Diamonds</translation>
    </message>
    <message>
        <source>落款</source>
        <translation>Sign-off</translation>
    </message>
    <message>
        <source>蓝墨</source>
        <translation>blue</translation>
    </message>
    <message>
        <source>虚线</source>
        <translation>Dashes</translation>
    </message>
    <message>
        <source>虚线：改过 · 点线：后来删去 · 实线：后来增加</source>
        <translation>Dashed: changed · Dotted: deleted since · Solid: added since</translation>
    </message>
    <message>
        <source>行</source>
        <translation>row</translation>
    </message>
    <message>
        <source>行</source>
        <comment>label</comment>
        <translation>Rows</translation>
    </message>
    <message>
        <source>行</source>
        <comment>several</comment>
        <translation>rows</translation>
    </message>
    <message>
        <source>行 × 行距</source>
        <translation>Rows × pitch</translation>
    </message>
    <message>
        <source>行太密，字会叠在一起。</source>
        <translation>The rows are so close that characters would overlap.</translation>
    </message>
    <message>
        <source>行尾标点占半个字</source>
        <translation>Marks at a line's end take half an em</translation>
    </message>
    <message>
        <source>行尾禁则</source>
        <translation>Line Ends</translation>
    </message>
    <message>
        <source>行数</source>
        <translation>Rows</translation>
    </message>
    <message>
        <source>行距</source>
        <translation>Line pitch</translation>
    </message>
    <message>
        <source>行距 %1 pt</source>
        <translation>Line pitch %1 pt</translation>
    </message>
    <message>
        <source>行距和空当由网格和样式决定，要由组版人员调整。</source>
        <translation>The grid and the styles say how far lines are apart: that is done by hand, on the page.</translation>
    </message>
    <message>
        <source>行首前引号收半个字</source>
        <translation>Opening quotes at a line's start lose half an em</translation>
    </message>
    <message>
        <source>行首或行尾的标点不合规定</source>
        <translation>A mark that may not begin or end a line</translation>
    </message>
    <message>
        <source>行首禁则</source>
        <translation>Line Starts</translation>
    </message>
    <message>
        <source>行首行尾不留空</source>
        <translation>No gap at a line's ends</translation>
    </message>
    <message>
        <source>行高</source>
        <translation>Leading</translation>
    </message>
    <message>
        <source>补上图片，装上字体，或者换成别的。</source>
        <translation>Bring the pictures, install the fonts, or use others.</translation>
    </message>
    <message>
        <source>表单</source>
        <translation>forms</translation>
    </message>
    <message>
        <source>表单对象的内容流</source>
        <translation>a form's content</translation>
    </message>
    <message>
        <source>表头</source>
        <translation>Table head</translation>
    </message>
    <message>
        <source>表格</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>表格只剩一列，不能删。</source>
        <translation>This is the table's only column.</translation>
    </message>
    <message>
        <source>表格最多 %1 列。</source>
        <translation>A table has no more columns than %1.</translation>
    </message>
    <message>
        <source>表格最多 %1 列，第 %2 行有 %3 列。</source>
        <translation>The most columns that a table can have is %1; row %2 has %3.</translation>
    </message>
    <message>
        <source>表格有 %1 行，表头不能有 %2 行。</source>
        <translation>A table whose number of rows is %1 cannot have a head of %2.</translation>
    </message>
    <message>
        <source>表格没有粘贴：光标已经不在那里了。</source>
        <translation>The table was not pasted: the caret is no longer there.</translation>
    </message>
    <message>
        <source>表格的一行</source>
        <translation>A row of a table</translation>
    </message>
    <message>
        <source>表格的各行要是同一篇稿件里前后相连的段落，按先后写出。</source>
        <translation>The rows of a table are neighbouring paragraphs of one story, given in their order.</translation>
    </message>
    <message>
        <source>表格的标记线</source>
        <translation>A rule of the table's markup</translation>
    </message>
    <message>
        <source>表格的行</source>
        <translation>Table row</translation>
    </message>
    <message>
        <source>表格至少要有一行。</source>
        <translation>A table has at least one row.</translation>
    </message>
    <message>
        <source>表格要有 paragraphs（一段一行）或者 text（一行一行，格以制表符或逗号分开）。</source>
        <translation>A table needs paragraphs (a row each) or text (a row a line, its cells parted by tabs or commas).</translation>
    </message>
    <message>
        <source>表示约数的词重复</source>
        <translation>The approximation is told twice</translation>
    </message>
    <message>
        <source>被退回：%1</source>
        <translation>Sent back: %1</translation>
    </message>
    <message>
        <source>裁切</source>
        <translation>Crop</translation>
    </message>
    <message>
        <source>裁切 %1%</source>
        <translation>%1% cropped</translation>
    </message>
    <message>
        <source>裁切…</source>
        <translation>Crop…</translation>
    </message>
    <message>
        <source>裁切与印法</source>
        <translation>Crop and printing</translation>
    </message>
    <message>
        <source>裁切会到 %1%，超过 %2%。</source>
        <translation>%1% would be cropped, more than %2%.</translation>
    </message>
    <message>
        <source>裁切图片</source>
        <translation>Crop Picture</translation>
    </message>
    <message>
        <source>裁切框 ⊂ 出血框 ⊂ 介质框，出血到边</source>
        <translation>TrimBox ⊂ BleedBox ⊂ MediaBox, bleed reached</translation>
    </message>
    <message>
        <source>裁切线</source>
        <translation>Crop marks</translation>
    </message>
    <message>
        <source>裁切：%1</source>
        <translation>Crop: %1</translation>
    </message>
    <message>
        <source>裁的时候必须留住的一点</source>
        <translation>The point that a crop must keep</translation>
    </message>
    <message>
        <source>装好了，但编辑部里有 %1 个素材缺失，没能装进去。</source>
        <translation>Packed, but assets that the newsroom lacks could not go in: %1.</translation>
    </message>
    <message>
        <source>装进去的：报纸（样式按这一期钉住的修订）、版面、上了版和给这一期的稿件、图片广告等素材，
每一部分都有 SHA-256。同样的内容打出同样的文件。
  --out F   写到哪个文件；写完整了才出现，原来的文件一步替换
编辑部里有素材缺失时其余照装，退出码为 1。</source>
        <translation>It holds the publication (styles as the issue pins them), the pages, the stories that stand in the issue or are meant for it, pictures, adverts and other assets,
each part with its SHA-256. The same content makes the same file.
  --out F   the file; it is there once it is whole, and replaces what stood there in one step
Where the newsroom lacks assets the rest is packed, and the exit code is 1.</translation>
    </message>
    <message>
        <source>西文词不拆开</source>
        <translation>Western words are not divided</translation>
    </message>
    <message>
        <source>要</source>
        <translation>Yes, keep</translation>
    </message>
    <message>
        <source>要写入的文件夹不存在。</source>
        <translation>The folder to write to does not exist.</translation>
    </message>
    <message>
        <source>要删去，请用删除。</source>
        <translation>To take it away, use Delete.</translation>
    </message>
    <message>
        <source>要去掉整个表格，请删除它的各行。</source>
        <translation>To remove the whole table, remove its rows.</translation>
    </message>
    <message>
        <source>要去掉：%1</source>
        <translation>Going: %1</translation>
    </message>
    <message>
        <source>要另起段，请在稿件里按回车。</source>
        <translation>For a new paragraph press Enter in the story.</translation>
    </message>
    <message>
        <source>要撤销的事实不存在。</source>
        <translation>The fact to be revoked does not exist.</translation>
    </message>
    <message>
        <source>要撤销的事实已经被撤销。</source>
        <translation>The fact to be revoked has been revoked already.</translation>
    </message>
    <message>
        <source>要改主意，先把它重新待定。</source>
        <translation>To think again, reopen it first.</translation>
    </message>
    <message>
        <source>要改的每一处</source>
        <translation>Places to fix</translation>
    </message>
    <message>
        <source>要替换的每一处</source>
        <translation>Every place to be replaced</translation>
    </message>
    <message>
        <source>要留住的一点须在图片里。</source>
        <translation>The point to keep must be inside the picture.</translation>
    </message>
    <message>
        <source>要移动的框里有一个已经锁定。</source>
        <translation>One of the frames that would move is locked.</translation>
    </message>
    <message>
        <source>要粘贴到的版面已经不在了，什么都没有粘贴。</source>
        <translation>The page to paste onto is gone; nothing was pasted.</translation>
    </message>
    <message>
        <source>要给出 --story ID，或者 --issue D --page P。</source>
        <translation>Give --story ID, or --issue D --page P.</translation>
    </message>
    <message>
        <source>要给出编辑部和 PDF 文件；--issue 和 --page 要一起给。</source>
        <translation>A newsroom and a PDF file are needed; --issue and --page go together.</translation>
    </message>
    <message>
        <source>要让两篇稿件互换位置，请用“对调稿区”。</source>
        <translation>To let two stories change places, use Exchange Areas.</translation>
    </message>
    <message>
        <source>要说出总期号从哪一天的报纸数起。</source>
        <translation>Say on which day the issue has that number.</translation>
    </message>
    <message>
        <source>要说存进哪个编辑部，取哪些文件。</source>
        <translation>Say into which newsroom, and which files.</translation>
    </message>
    <message>
        <source>要走的步骤</source>
        <translation>Steps taken</translation>
    </message>
    <message>
        <source>要转到别的版上接着排，用 edit 的 continue 再加一个稿区；要另排，先用 unplace 把它撤下。</source>
        <translation>To go on with it on another page, add an area with continue of edit; to place it anew, take it off with unplace first.</translation>
    </message>
    <message>
        <source>覆盖</source>
        <translation>Replace</translation>
    </message>
    <message>
        <source>见报</source>
        <translation>Published</translation>
    </message>
    <message>
        <source>规则</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>规则</source>
        <comment>column</comment>
        <translation>Rule</translation>
    </message>
    <message>
        <source>规则检查</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>规则表中只能有基本平面的字符。</source>
        <translation>The rules may hold only characters of the Basic Multilingual Plane.</translation>
    </message>
    <message>
        <source>规格</source>
        <translation>Module</translation>
    </message>
    <message>
        <source>视图</source>
        <comment>menu</comment>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>角度</source>
        <translation>Angle</translation>
    </message>
    <message>
        <source>角色</source>
        <translation>Roles</translation>
    </message>
    <message>
        <source>角色是 author、editor、head、chief、art、proof、lead、output、admin。</source>
        <translation>The roles are author, editor, head, chief, art, proof, lead, output, admin.</translation>
    </message>
    <message>
        <source>角色：author 记者、editor 责任编辑、head 部门主任、chief 值班总编、art 美术编辑、proof 校对、lead 责任校对、
output 输出、admin 管理员。第一位登记的人要是 admin；以后由管理员登记别人（--as，口令放在 BANXIN_PASSWORD）。
新的口令放在环境变量 BANXIN_NEW_PASSWORD 中；不给就没有口令，或者照旧。
编辑部是文件夹的，口令防不住能读写这个文件夹的人。</source>
        <translation>Roles: author, editor, head, chief, art, proof, lead (of proofreaders), output, admin. The first person must be
an admin, who registers the others (--as, with the password in BANXIN_PASSWORD).
A new password is in the environment's BANXIN_NEW_PASSWORD; without it there is none, or it stays as it is.
Where the newsroom is a folder, passwords are no protection against whoever can write to it.</translation>
    </message>
    <message>
        <source>解出来的内容太大，超过了 2 GB 的上限。</source>
        <translation>What the file expands to is too large: the limit is 2 GB.</translation>
    </message>
    <message>
        <source>解组</source>
        <translation>Ungroup</translation>
    </message>
    <message>
        <source>解读 PDF 的进程没有听懂要做什么。</source>
        <translation>The process that reads PDFs did not understand what to do.</translation>
    </message>
    <message>
        <source>解读 PDF 的进程给出了不合情理的结果，文件没有读入。</source>
        <translation>The process that reads PDFs gave a senseless answer; the file was not read.</translation>
    </message>
    <message>
        <source>解读%1的进程被系统终止了，可能是内存不够。</source>
        <translation>The process decoding %1 was ended by the system, perhaps for want of memory.</translation>
    </message>
    <message>
        <source>解读图片的进程给出了不合情理的结果，图片没有读入。</source>
        <translation>The process that decodes pictures gave an answer that makes no sense; the picture was not read.</translation>
    </message>
    <message>
        <source>解读外来文件的程序 banxin-worker 无法启动。</source>
        <translation>The program banxin-worker, which decodes files from outside, cannot be started.</translation>
    </message>
    <message>
        <source>解读稿件的进程没有听懂要做什么。</source>
        <translation>The process that decodes manuscripts did not understand what to do.</translation>
    </message>
    <message>
        <source>解读稿件的进程给出了不合情理的结果，文件没有读入。</source>
        <translation>The process that decodes manuscripts gave a result that makes no sense; the file was not read.</translation>
    </message>
    <message>
        <source>解读这个文件时出了意外。</source>
        <translation>Something unforeseen happened while this file was decoded.</translation>
    </message>
    <message>
        <source>解读进程不认识这项任务。</source>
        <translation>The decoding process does not know this task.</translation>
    </message>
    <message>
        <source>解锁</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>警告</source>
        <translation>Warning</translation>
    </message>
    <message>
        <source>警告 %1</source>
        <translation>Warnings %1</translation>
    </message>
    <message>
        <source>计</source>
        <translation>Weight</translation>
    </message>
    <message>
        <source>计划</source>
        <translation>Planned</translation>
    </message>
    <message>
        <source>计量</source>
        <translation>Units</translation>
    </message>
    <message>
        <source>认不出这个文件的编码，或者它不是文本。</source>
        <translation>The file's encoding is not recognised, or it is no text.</translation>
    </message>
    <message>
        <source>认出稿件并存进编辑部</source>
        <translation>recognises manuscripts and stores them</translation>
    </message>
    <message>
        <source>认出稿件的标题、署名、正文等，不存</source>
        <translation>Recognises a manuscript's titles, bylines, body and the rest; stores nothing</translation>
    </message>
    <message>
        <source>认错了编码，字是乱的，就在这里改</source>
        <translation>Where the encoding was mistaken and the characters are garbled, change it here</translation>
    </message>
    <message>
        <source>讨论</source>
        <translation>Discussion</translation>
    </message>
    <message>
        <source>记者</source>
        <translation>Reporter</translation>
    </message>
    <message>
        <source>记者与责任编辑是同一人</source>
        <translation>Writer and responsible editor are one person</translation>
    </message>
    <message>
        <source>设为本报默认</source>
        <translation>Make Default</translation>
    </message>
    <message>
        <source>设了以后，每一步的时限由它倒推</source>
        <translation>The limit of each step is counted back from it</translation>
    </message>
    <message>
        <source>评论</source>
        <translation>comments</translation>
    </message>
    <message>
        <source>识别</source>
        <translation>Corrected</translation>
    </message>
    <message>
        <source>识别结果</source>
        <translation>As Read</translation>
    </message>
    <message>
        <source>词典</source>
        <translation>Dictionary</translation>
    </message>
    <message>
        <source>词表里有读不懂的行：%1。</source>
        <translation>Lines of the word list cannot be read: %1.</translation>
    </message>
    <message>
        <source>词语混淆</source>
        <translation>A word confused with another</translation>
    </message>
    <message>
        <source>词语重复</source>
        <translation>A word repeated</translation>
    </message>
    <message>
        <source>试样</source>
        <translation>Trial</translation>
    </message>
    <message>
        <source>试样版边印“样张　不作付印”，有错误也导出，不计入付印。</source>
        <translation>Trials are stamped as such outside the trim, exported with errors too, and do not count as press pages.</translation>
    </message>
    <message>
        <source>详情</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>语法</source>
        <translation>Grammar</translation>
    </message>
    <message>
        <source>语法、逻辑</source>
        <translation>Grammar, logic</translation>
    </message>
    <message>
        <source>语言（Language）</source>
        <translation>Language (语言)</translation>
    </message>
    <message>
        <source>语言：中文</source>
        <translation>Language: English</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>说明坐在这里的是谁；签稿签版都记在他名下</source>
        <translation>Says who sits here; stories and pages are signed in that name</translation>
    </message>
    <message>
        <source>说明要由编辑照办。</source>
        <translation>A note is for the editor to see to.</translation>
    </message>
    <message>
        <source>说话的人第一次出现时没有身份</source>
        <translation>A speaker without a title at the first mention</translation>
    </message>
    <message>
        <source>说这里哪儿不对、为什么、依据什么，再按一次就改</source>
        <translation>Says what is wrong here, why and by which rule; once more mends it</translation>
    </message>
    <message>
        <source>请%1来做。</source>
        <translation>It is for %1.</translation>
    </message>
    <message>
        <source>请从备份恢复。</source>
        <translation>Restore it from a backup.</translation>
    </message>
    <message>
        <source>请从备份恢复这个文件。</source>
        <translation>Restore this file from a backup.</translation>
    </message>
    <message>
        <source>请使用文件夹形式的编辑部。</source>
        <translation>Use a newsroom that is a folder.</translation>
    </message>
    <message>
        <source>请先出样。</source>
        <translation>Make a proof first.</translation>
    </message>
    <message>
        <source>请先出样；比较两个版本，请看历史里的版面历史。</source>
        <translation>Make a proof first; to compare versions, open the page’s history.</translation>
    </message>
    <message>
        <source>请先在别的程序里缩小这个文件。</source>
        <translation>Make the file smaller in another program first.</translation>
    </message>
    <message>
        <source>请先在校样上给它指定位置。</source>
        <translation>Place it on the proof first.</translation>
    </message>
    <message>
        <source>请先在版面上选中。</source>
        <translation>Select them on the page first.</translation>
    </message>
    <message>
        <source>请先在版面上选中要存的框。</source>
        <translation>Select the frames to save on the page first.</translation>
    </message>
    <message>
        <source>请先在那一版解锁，再恢复。</source>
        <translation>Unlock it on that page first, then restore.</translation>
    </message>
    <message>
        <source>请先建好文件夹，或者换一个位置。</source>
        <translation>Make the folder first, or choose another place.</translation>
    </message>
    <message>
        <source>请先建立它，或检查路径。</source>
        <translation>Make it first, or check the path.</translation>
    </message>
    <message>
        <source>请先打开那一版。</source>
        <translation>Open that page first.</translation>
    </message>
    <message>
        <source>请先把它从那里撤下，再恢复。</source>
        <translation>Take it off that page first, then restore.</translation>
    </message>
    <message>
        <source>请先把它撤下版面。</source>
        <translation>Take it off the page first.</translation>
    </message>
    <message>
        <source>请先把它转成 UTF-8。</source>
        <translation>Convert it to UTF-8 first.</translation>
    </message>
    <message>
        <source>请先把稿件放到版面上。</source>
        <translation>Place the story on a page first.</translation>
    </message>
    <message>
        <source>请先改好，或者由总编放行（--force）。</source>
        <translation>Mend them first, or have the chief editor release them (--force).</translation>
    </message>
    <message>
        <source>请先更新版心。</source>
        <translation>Please update Banxin first.</translation>
    </message>
    <message>
        <source>请先点一下表格里的一格。</source>
        <translation>Click a cell of a table first.</translation>
    </message>
    <message>
        <source>请先用 place 把它放上版面。</source>
        <translation>Place it with place first.</translation>
    </message>
    <message>
        <source>请先用文字识别软件处理，或者向供稿人要文本。</source>
        <translation>Run text recognition on it first, or ask the author for the text.</translation>
    </message>
    <message>
        <source>请先登录。</source>
        <translation>Sign in first.</translation>
    </message>
    <message>
        <source>请先登录；人员和步骤只有管理员能改。</source>
        <translation>Sign in first; only an administrator may change people and steps.</translation>
    </message>
    <message>
        <source>请先给它加图片。</source>
        <translation>Give it a picture first.</translation>
    </message>
    <message>
        <source>请先缩小图片。</source>
        <translation>Make the picture smaller first.</translation>
    </message>
    <message>
        <source>请先缩小图片，或者另存为普通的 JPEG。</source>
        <translation>Make the picture smaller first, or save it as an ordinary JPEG.</translation>
    </message>
    <message>
        <source>请先解锁。</source>
        <translation>Unlock it first.</translation>
    </message>
    <message>
        <source>请先解锁这个图层。</source>
        <translation>Unlock the layer first.</translation>
    </message>
    <message>
        <source>请先输入文字，或者把附注加在相邻的段落里。</source>
        <translation>Type something first, or put the note into a neighbouring paragraph.</translation>
    </message>
    <message>
        <source>请先选中要批改的文字或图片。</source>
        <translation>Select text or a picture first.</translation>
    </message>
    <message>
        <source>请关掉一些程序再试；还是不行，就换一个小一些的文件。</source>
        <translation>Close some programs and try again; if that does not help, take a smaller file.</translation>
    </message>
    <message>
        <source>请关闭其他程序或减少内容后再试；已保存的内容未受影响。</source>
        <translation>Close other programs or have less on the page, then try again; what is saved is untouched.</translation>
    </message>
    <message>
        <source>请关闭后重新打开这一版。</source>
        <translation>Close the page and open it again.</translation>
    </message>
    <message>
        <source>请再查一遍。</source>
        <translation>Please check again.</translation>
    </message>
    <message>
        <source>请再试一次；仍然出错时请把这段话报告给开发者。已保存的内容未受影响。</source>
        <translation>Try again; if it goes on, report this text to the developers. What is saved is untouched.</translation>
    </message>
    <message>
        <source>请再试一次；总是这样，请换一个文件。</source>
        <translation>Try again; if it goes on, use another file.</translation>
    </message>
    <message>
        <source>请再输一次自己的口令。</source>
        <translation>Type your own password again.</translation>
    </message>
    <message>
        <source>请写上存到哪里。</source>
        <translation>Say where to export to.</translation>
    </message>
    <message>
        <source>请写成 2020-10-19 或 2020-10-19/版别。</source>
        <translation>Write 2020-10-19 or 2020-10-19/EDITION.</translation>
    </message>
    <message>
        <source>请写明理由。</source>
        <translation>Give a reason.</translation>
    </message>
    <message>
        <source>请分几次存。</source>
        <translation>Save them in several parts.</translation>
    </message>
    <message>
        <source>请分几次导出各版。</source>
        <translation>Export the pages in several files.</translation>
    </message>
    <message>
        <source>请别人来审。</source>
        <translation>Ask somebody else to review it.</translation>
    </message>
    <message>
        <source>请加上 --issue D --page P。</source>
        <translation>Add --issue D --page P.</translation>
    </message>
    <message>
        <source>请加上 --measure，如 --measure 13em。</source>
        <translation>Add --measure, as in --measure 13em.</translation>
    </message>
    <message>
        <source>请升级本程序后再打开。</source>
        <translation>Upgrade the program, then open it again.</translation>
    </message>
    <message>
        <source>请升级本程序；编辑部未作任何改动。</source>
        <translation>Upgrade the program; the newsroom was not changed in any way.</translation>
    </message>
    <message>
        <source>请另一位校对来校。</source>
        <translation>Ask another proofreader.</translation>
    </message>
    <message>
        <source>请另加一个框。</source>
        <translation>Add another frame instead.</translation>
    </message>
    <message>
        <source>请另取一个版次。</source>
        <translation>Choose another page number.</translation>
    </message>
    <message>
        <source>请只复制要用的行。</source>
        <translation>Copy only the rows that you need.</translation>
    </message>
    <message>
        <source>请只导入校样那一页的 PDF。</source>
        <translation>Import a PDF of the proof’s page alone.</translation>
    </message>
    <message>
        <source>请只导出校样那一页的批注。</source>
        <translation>Export only the comments of the proof's page.</translation>
    </message>
    <message>
        <source>请向供稿人要文本或 Word 文件。</source>
        <translation>Ask the author for the text or a Word file.</translation>
    </message>
    <message>
        <source>请向供稿人重新索取原图。</source>
        <translation>Ask the contributor for the original picture again.</translation>
    </message>
    <message>
        <source>请向供稿人重新索取，或者用别的程序打开并另存之后再用。版面和其他文件不受影响。</source>
        <translation>Ask the contributor for it again, or open it in another program and save it anew. Pages and other files are not affected.</translation>
    </message>
    <message>
        <source>请向广告公司重新索取文件。</source>
        <translation>Ask the advertiser for the file again.</translation>
    </message>
    <message>
        <source>请向来稿方要一份没有密码的文件。</source>
        <translation>Ask the sender for a file without a password.</translation>
    </message>
    <message>
        <source>请向来稿方重新要一份。</source>
        <translation>Ask the sender for another copy.</translation>
    </message>
    <message>
        <source>请在 Word 或 WPS 里打开它，另存为 .docx。</source>
        <translation>Open it in Word or WPS and save it as .docx.</translation>
    </message>
    <message>
        <source>请在 Word 或 WPS 里打开它，另存为新的 .docx 再试。</source>
        <translation>Open it in Word or WPS, save it as a new .docx and try again.</translation>
    </message>
    <message>
        <source>请在写批注的程序里再导出一次。</source>
        <translation>Export them once more from the program in which they were written.</translation>
    </message>
    <message>
        <source>请在写批注的程序里去掉口令，另存以后再导入。</source>
        <translation>Take the password off in the program that wrote the comments, save, and import again.</translation>
    </message>
    <message>
        <source>请在写批注的程序里另存一份，再导入那一份。</source>
        <translation>Save a copy in the program that wrote the comments, and import that.</translation>
    </message>
    <message>
        <source>请在印刷配置的文件名里加上 {page}。</source>
        <translation>Add {page} to the file name in the printer's profile.</translation>
    </message>
    <message>
        <source>请在印刷配置里填上送厂文件夹，或者导出成文件。</source>
        <translation>Fill in the delivery folder in the printer’s profile, or export to files.</translation>
    </message>
    <message>
        <source>请在印刷配置里改正送厂文件夹。</source>
        <translation>Correct the delivery folder in the printer’s profile.</translation>
    </message>
    <message>
        <source>请在可写的位置打开一次。</source>
        <translation>Open it once in a place that can be written to.</translation>
    </message>
    <message>
        <source>请在图像软件里另存为普通的 JPEG、PNG 或 TIFF（LZW）。</source>
        <translation>Save it in an image program as an ordinary JPEG, PNG or TIFF (LZW).</translation>
    </message>
    <message>
        <source>请在校样上选定这一处批改的位置，Esc 取消。</source>
        <translation>Select on the proof where the mark stands; Esc cancels.</translation>
    </message>
    <message>
        <source>请在校样的文字上选定位置。</source>
        <translation>Select text on the proof.</translation>
    </message>
    <message>
        <source>请在样式中换用允许嵌入的字体。</source>
        <translation>Choose a font in the style that may be embedded.</translation>
    </message>
    <message>
        <source>请在浏览器里打开网页，复制正文，再粘贴进来。</source>
        <translation>Open the page in a browser, copy the article and paste it.</translation>
    </message>
    <message>
        <source>请填上报名，也就是报头上的字；以后可以改。</source>
        <translation>Give the name, as the masthead has it; it can be changed later.</translation>
    </message>
    <message>
        <source>请存一份没有密码的。</source>
        <translation>Save a copy without a password.</translation>
    </message>
    <message>
        <source>请安装 libqt6sql6-sqlite。</source>
        <translation>Install libqt6sql6-sqlite.</translation>
    </message>
    <message>
        <source>请安装 libreoffice-writer（Debian：sudo apt install libreoffice-writer），或者在 Word、WPS 里另存为 .docx。</source>
        <translation>Install libreoffice-writer (Debian: sudo apt install libreoffice-writer), or save it as .docx in Word or WPS.</translation>
    </message>
    <message>
        <source>请安装软件包 fonts-noto-cjk、fonts-noto-cjk-extra 和 fonts-lxgw-wenkai，然后重新打开程序。</source>
        <translation>Install the packages fonts-noto-cjk, fonts-noto-cjk-extra and fonts-lxgw-wenkai, then start the program again.</translation>
    </message>
    <message>
        <source>请安装软件包 libgs-common 或 icc-profiles，或指定印刷厂的 .icc 文件。</source>
        <translation>Install the package libgs-common or icc-profiles, or name the printer's .icc file.</translation>
    </message>
    <message>
        <source>请对照原校样补记。</source>
        <translation>Enter it again from the proof.</translation>
    </message>
    <message>
        <source>请对照自带的模板 daily.json 改正后再试。</source>
        <translation>Compare it with the template daily.json that comes with the program, mend it and try again.</translation>
    </message>
    <message>
        <source>请将图片另存为其中一种格式后再导入。</source>
        <translation>Save the picture in one of these formats and import it again.</translation>
    </message>
    <message>
        <source>请将图片另存为每个通道 8 位或 16 位。</source>
        <translation>Save the picture with 8 or 16 bits a channel.</translation>
    </message>
    <message>
        <source>请将图片转换为灰度、RGB 或 CMYK。</source>
        <translation>Convert the picture to greyscale, RGB or CMYK.</translation>
    </message>
    <message>
        <source>请少分几栏，或者把版心加宽。</source>
        <translation>Use fewer columns, or widen the type area.</translation>
    </message>
    <message>
        <source>请少分几行，或者把版心加高。</source>
        <translation>Use fewer rows, or make the type area higher.</translation>
    </message>
    <message>
        <source>请少占一栏，或者把稿区拉高。</source>
        <translation>Take one column fewer, or make the area higher.</translation>
    </message>
    <message>
        <source>请广告公司转成四色再送来。</source>
        <translation>Ask the agency to send it in CMYK.</translation>
    </message>
    <message>
        <source>请把分辨率调低。</source>
        <translation>Choose a lower resolution.</translation>
    </message>
    <message>
        <source>请把它放回本程序所在的文件夹，或者重新安装。</source>
        <translation>Put it back into the folder of this program, or install it again.</translation>
    </message>
    <message>
        <source>请把式子写得具体些，例如少用相套的“*”和“+”。</source>
        <translation>Make the expression more precise, with fewer “*” and “+” within each other.</translation>
    </message>
    <message>
        <source>请把相邻的矩形合成一个，或者另画一个稿区。</source>
        <translation>Join rectangles that touch, or draw another area.</translation>
    </message>
    <message>
        <source>请把要排齐的图框一起标出。</source>
        <translation>Mark all frames that are to be aligned.</translation>
    </message>
    <message>
        <source>请把选中的文字拖到要去的地方。</source>
        <translation>Drag the selected text to where it goes.</translation>
    </message>
    <message>
        <source>请拆到一个新的编辑部，或者选择“作为新的一份放进去”（--as-new）。</source>
        <translation>Unpack it into a new newsroom, or choose “Put in as a New Copy” (--as-new).</translation>
    </message>
    <message>
        <source>请按原校样重新批改；原记录保留在报社数据里。</source>
        <translation>Make the mark again from the proof; the record stays in the newsroom.</translation>
    </message>
    <message>
        <source>请换一个位置。</source>
        <translation>Please choose another place.</translation>
    </message>
    <message>
        <source>请换一个可以写入的位置。</source>
        <translation>Choose a place that can be written to.</translation>
    </message>
    <message>
        <source>请换一个可写的位置。</source>
        <translation>Choose a place that can be written to.</translation>
    </message>
    <message>
        <source>请换一个名字。</source>
        <translation>Choose another name.</translation>
    </message>
    <message>
        <source>请换一个名称或位置。</source>
        <translation>Choose another name or place.</translation>
    </message>
    <message>
        <source>请换一个文件名。</source>
        <translation>Choose another file name.</translation>
    </message>
    <message>
        <source>请换一个文件名，或者先把那个文件移开。</source>
        <translation>Choose another name, or move that file away first.</translation>
    </message>
    <message>
        <source>请换一个文件夹。</source>
        <translation>Choose another folder.</translation>
    </message>
    <message>
        <source>请换一个文件夹，或者看看磁盘是不是满了。</source>
        <translation>Choose another folder, or see whether the disk is full.</translation>
    </message>
    <message>
        <source>请换一个短一些的文件名。</source>
        <translation>Please choose a shorter file name.</translation>
    </message>
    <message>
        <source>请换一个磁盘再试。</source>
        <translation>Please try another disk.</translation>
    </message>
    <message>
        <source>请接到空的预留稿区里，或者另拖一处。</source>
        <translation>Go on in an empty reserved area, or draw another place.</translation>
    </message>
    <message>
        <source>请改正式子，或者关掉“正则”按原样查找。</source>
        <translation>Mend the expression, or switch “Regex” off to find it as it stands.</translation>
    </message>
    <message>
        <source>请改正排版规则表的这一处，或恢复原来的规则表。</source>
        <translation>Correct this place in the typesetting rules, or restore the original rules.</translation>
    </message>
    <message>
        <source>请改正这一行，或恢复原来的规则表。</source>
        <translation>Correct this line, or restore the original rules.</translation>
    </message>
    <message>
        <source>请改正，或清空，用通行的规则。</source>
        <translation>Correct them, or clear them to use the standard rules.</translation>
    </message>
    <message>
        <source>请改用“清除格式粘贴”。</source>
        <translation>Use “Paste Plain” instead.</translation>
    </message>
    <message>
        <source>请改用说明。</source>
        <translation>Use a note instead.</translation>
    </message>
    <message>
        <source>请查看最新内容，然后重新修改。</source>
        <translation>Look at the newest state, then make the change again.</translation>
    </message>
    <message>
        <source>请查看最新的状态，再决定下一步。</source>
        <translation>See how it stands now before you decide.</translation>
    </message>
    <message>
        <source>请核对文件的位置和权限。</source>
        <translation>Check where the file is and who may read it.</translation>
    </message>
    <message>
        <source>请核对是不是选错了文件。</source>
        <translation>Check whether it is the right file.</translation>
    </message>
    <message>
        <source>请核对要上哪一版，再入库一次。</source>
        <translation>Check the page it goes to and store it again.</translation>
    </message>
    <message>
        <source>请核对（%1 处）：</source>
        <translation>Please check (%1):</translation>
    </message>
    <message>
        <source>请检查文件夹的写入权限。</source>
        <translation>Check that you may write to the folder.</translation>
    </message>
    <message>
        <source>请检查文件夹的访问权限。</source>
        <translation>Check the folder's permissions.</translation>
    </message>
    <message>
        <source>请检查文件的访问权限。</source>
        <translation>Check the file's permissions.</translation>
    </message>
    <message>
        <source>请检查磁盘空间、配额和磁盘是否完好，然后再试。</source>
        <translation>Check the disk's space, its quota and its health, then try again.</translation>
    </message>
    <message>
        <source>请检查网络和共享文件夹是否接上，然后重试；地址在印刷配置里改。</source>
        <translation>Check that the network and the shared folder are connected, then try again; the address is in the printer’s profile.</translation>
    </message>
    <message>
        <source>请检查路径。</source>
        <translation>Check the path.</translation>
    </message>
    <message>
        <source>请检查路径和权限。</source>
        <translation>Check the path and its permissions.</translation>
    </message>
    <message>
        <source>请检查路径和访问权限。</source>
        <translation>Check the path and its permissions.</translation>
    </message>
    <message>
        <source>请检查路径，或用 banxin-cli new 新建。</source>
        <translation>Check the path, or make one with banxin-cli new.</translation>
    </message>
    <message>
        <source>请点到要放的地方，再粘贴一次。</source>
        <translation>Click where it is to go and paste again.</translation>
    </message>
    <message>
        <source>请用 --publication 指明报纸的名称或编号。</source>
        <translation>Name the publication with --publication, by its name or id.</translation>
    </message>
    <message>
        <source>请用 --publication 说明是哪一份。</source>
        <translation>Say which one with --publication.</translation>
    </message>
    <message>
        <source>请用“导出批注 PDF”写出校样，在别的程序里批注后存盘，再导入那个文件。</source>
        <translation>Write the proof by Export Comment PDF, comment on it in the other program, save, and import that file.</translation>
    </message>
    <message>
        <source>请用写它的程序打开，另存为纯文本（UTF-8）再读。</source>
        <translation>Please open it in the program that wrote it and save it as plain text (UTF-8).</translation>
    </message>
    <message>
        <source>请看一看 %1</source>
        <translation>Please look %1</translation>
    </message>
    <message>
        <source>请看看磁盘是不是满了。</source>
        <translation>See whether the disk is full.</translation>
    </message>
    <message>
        <source>请看看磁盘空间和文件夹的权限，再试一次。</source>
        <translation>See to the space on the disk and the folder's permissions, and try again.</translation>
    </message>
    <message>
        <source>请稍后再试。</source>
        <translation>Please try again later.</translation>
    </message>
    <message>
        <source>请等检查更新后再改。</source>
        <translation>Wait until the checks are up to date, then try again.</translation>
    </message>
    <message>
        <source>请签发的人看过改动，再确认一次。</source>
        <translation>Whoever signed them should look at the changes and confirm.</translation>
    </message>
    <message>
        <source>请管理员在“报纸设置 › 人员”里登记。</source>
        <translation>Ask an administrator to register the name in Publication Settings › People.</translation>
    </message>
    <message>
        <source>请管理员来改。</source>
        <translation>Ask an admin to do it.</translation>
    </message>
    <message>
        <source>请给出 --script 文件或 --random 次数之一。</source>
        <translation>Give either --script FILE or --random N.</translation>
    </message>
    <message>
        <source>请给出 1 或更大的数，如 150。</source>
        <translation>Give a number of 1 or more, such as 150.</translation>
    </message>
    <message>
        <source>请给出 1pt 到 2000pt 的字号，如 9pt 或小五。</source>
        <translation>Give a size from 1pt to 2000pt, such as 9pt, or its Chinese name.</translation>
    </message>
    <message>
        <source>请给出大于零、不过 20 米的行长，如 13em、117pt 或 41mm。</source>
        <translation>Give a measure above zero and up to 20 metres, such as 13em, 117pt or 41mm.</translation>
    </message>
    <message>
        <source>请腾出内存，或者换一张小一些的图片再试。</source>
        <translation>Free some memory, or try with a smaller picture.</translation>
    </message>
    <message>
        <source>请腾出磁盘空间，或者换一个位置。</source>
        <translation>Free some disk space, or choose another place.</translation>
    </message>
    <message>
        <source>请腾出空位，或者把稿件拖到要换下的稿区上。</source>
        <translation>Make room, or drag the story onto the area whose story it is to replace.</translation>
    </message>
    <message>
        <source>请腾出空间后再试。</source>
        <translation>Free some space, then try again.</translation>
    </message>
    <message>
        <source>请让对方重新打包后再发一次；没有写入任何内容。</source>
        <translation>Ask the sender to pack it again and send it once more; nothing was written.</translation>
    </message>
    <message>
        <source>请让广告公司提供不加密的文件。</source>
        <translation>Ask the advertiser for a file without encryption.</translation>
    </message>
    <message>
        <source>请让广告公司改好后重新提供 PDF。</source>
        <translation>Ask the advertiser to correct it and send the PDF again.</translation>
    </message>
    <message>
        <source>请让广告公司重新导出。</source>
        <translation>Ask the advertiser to export it again.</translation>
    </message>
    <message>
        <source>请让来稿的人再发一次。</source>
        <translation>Ask whoever sent it to send it again.</translation>
    </message>
    <message>
        <source>请让来稿的人另存一次再发。</source>
        <translation>Ask the sender to save it anew and send it again.</translation>
    </message>
    <message>
        <source>请让来稿的人重新保存或重新压缩后再发一次。</source>
        <translation>Ask the sender to save or pack it anew and send it again.</translation>
    </message>
    <message>
        <source>请让管理员给这个文件夹写入的权限，然后重试。</source>
        <translation>Have the administrator allow writing to this folder, then try again.</translation>
    </message>
    <message>
        <source>请让通讯社的接口重发一次。</source>
        <translation>Have the agency's feed send it again.</translation>
    </message>
    <message>
        <source>请说明是哪一期的哪一版。</source>
        <translation>Say which page of which issue it is.</translation>
    </message>
    <message>
        <source>请输入口令。</source>
        <translation>Enter the password.</translation>
    </message>
    <message>
        <source>请输入文字，或者选定要查找的格式。</source>
        <translation>Enter text, or choose the formats to look for.</translation>
    </message>
    <message>
        <source>请运行 banxin-cli verify 查看哪些内容完好；可从备份恢复，或用 banxin-cli salvage 救出还能读的内容。</source>
        <translation>Run banxin-cli verify to see what is sound; restore from a backup, or save what can be read with banxin-cli salvage.</translation>
    </message>
    <message>
        <source>请运行 banxin-cli verify 检查编辑部。</source>
        <translation>Run banxin-cli verify to check the newsroom.</translation>
    </message>
    <message>
        <source>请退回这一处批改。</source>
        <translation>Reject the mark.</translation>
    </message>
    <message>
        <source>请选两篇稿件的稿区。</source>
        <translation>Choose areas of two stories.</translation>
    </message>
    <message>
        <source>请选择由版心建立的编辑部文件夹。</source>
        <translation>Choose a newsroom folder that Banxin made.</translation>
    </message>
    <message>
        <source>请选择由版心建立的编辑部文件夹，或从备份恢复。</source>
        <translation>Choose a newsroom folder that Banxin made, or restore it from a backup.</translation>
    </message>
    <message>
        <source>请选用与图片的颜色一致的 ICC 特性文件（.icc）。</source>
        <translation>Please choose an ICC profile (.icc) for pictures of this kind.</translation>
    </message>
    <message>
        <source>请选用印刷厂提供的 CMYK 输出特性文件（.icc，版本 2 或 4）。</source>
        <translation>Choose the CMYK output profile that your printer supplies (.icc, version 2 or 4).</translation>
    </message>
    <message>
        <source>请重新出样。</source>
        <translation>Make the proof again.</translation>
    </message>
    <message>
        <source>请重新出样；原记录保留在报社数据里。</source>
        <translation>Make the proof again; the record stays in the newsroom.</translation>
    </message>
    <message>
        <source>请重新复制一次。</source>
        <translation>Copy it once more.</translation>
    </message>
    <message>
        <source>请重新安装本程序。</source>
        <translation>Please install the program again.</translation>
    </message>
    <message>
        <source>请重新安装本程序；文件本身未被改动。</source>
        <translation>Install this program again; the file itself was not changed.</translation>
    </message>
    <message>
        <source>请重新安装该字体。</source>
        <translation>Install that font again.</translation>
    </message>
    <message>
        <source>请重新安装这个字体。</source>
        <translation>Install the font again.</translation>
    </message>
    <message>
        <source>请重新安装这款字体，或在字体设置中改用别的字体。</source>
        <translation>Install this font again, or choose another in the font settings.</translation>
    </message>
    <message>
        <source>请重新导出这个文件。</source>
        <translation>Export this file anew.</translation>
    </message>
    <message>
        <source>请重新批改。</source>
        <translation>Make the mark again.</translation>
    </message>
    <message>
        <source>请重新批改，或退回。</source>
        <translation>Make the mark again, or reject it.</translation>
    </message>
    <message>
        <source>请重新标出要对调的两处。</source>
        <translation>Mark the two texts again.</translation>
    </message>
    <message>
        <source>请重新标出要改的文字。</source>
        <translation>Mark the text again.</translation>
    </message>
    <message>
        <source>请重新标出要转移到哪里。</source>
        <translation>Mark again where it goes.</translation>
    </message>
    <message>
        <source>请重新预览。</source>
        <translation>Look at the preview again.</translation>
    </message>
    <message>
        <source>请重试，会换一个版本号。</source>
        <translation>Try again; it will get another version number.</translation>
    </message>
    <message>
        <source>读 PDF 的进程答非所问。</source>
        <translation>The process that reads PDFs gave an answer without sense.</translation>
    </message>
    <message>
        <source>读不出来，没有检查：%1</source>
        <translation>Not readable and not checked: %1</translation>
    </message>
    <message>
        <source>读到一半停下了。</source>
        <translation>Reading was stopped half-way.</translation>
    </message>
    <message>
        <source>读取批注的进程答非所问。</source>
        <translation>The process that reads comments made no sense.</translation>
    </message>
    <message>
        <source>读回来的文件与写出的不一样，已经撤回，没有送厂。</source>
        <translation>What was read back differs from what was written; it was taken away again and nothing was delivered.</translation>
    </message>
    <message>
        <source>谁的</source>
        <translation>Whose</translation>
    </message>
    <message>
        <source>调整大小</source>
        <translation>Resize</translation>
    </message>
    <message>
        <source>调色</source>
        <translation>Mix a Colour</translation>
    </message>
    <message>
        <source>调色…</source>
        <translation>Mix a Colour…</translation>
    </message>
    <message>
        <source>豁免</source>
        <translation>Waive</translation>
    </message>
    <message>
        <source>豁免</source>
        <comment>the button that does it</comment>
        <translation>Waive</translation>
    </message>
    <message>
        <source>豁免…</source>
        <translation>Waive…</translation>
    </message>
    <message>
        <source>豁免一处问题要写明理由。</source>
        <translation>To let a finding stand takes a reason.</translation>
    </message>
    <message>
        <source>豁免的理由</source>
        <translation>Reason for waiving</translation>
    </message>
    <message>
        <source>豁免这一处</source>
        <translation>Waive This Finding</translation>
    </message>
    <message>
        <source>豁免问题</source>
        <translation>Let Findings Stand</translation>
    </message>
    <message>
        <source>责任校对</source>
        <translation>Lead proofreader</translation>
    </message>
    <message>
        <source>责任编辑</source>
        <translation>Editor in charge</translation>
    </message>
    <message>
        <source>责任编辑/美术编辑：肖星平　校对：谭智方</source>
        <translation>One person for two roles, another for the third</translation>
    </message>
    <message>
        <source>责任编辑、美术编辑、校对</source>
        <translation>Editors, designers, proofreaders</translation>
    </message>
    <message>
        <source>责任编辑：王星；记者 王星宇</source>
        <translation>Two names that begin alike</translation>
    </message>
    <message>
        <source>责任编辑：邓金星，没有校对</source>
        <translation>An editor, but no proofreader</translation>
    </message>
    <message>
        <source>责任编辑：邓金星；株洲日报记者 邓金星</source>
        <translation>The same name as editor and in the byline</translation>
    </message>
    <message>
        <source>质检报告</source>
        <translation>Error Report</translation>
    </message>
    <message>
        <source>质检报告…</source>
        <translation>Error Report…</translation>
    </message>
    <message>
        <source>资源里用 %1 替换了设备颜色。</source>
        <translation>Resources put %1 in the place of device colour.</translation>
    </message>
    <message>
        <source>赭墨</source>
        <translation>ochre</translation>
    </message>
    <message>
        <source>走起来是</source>
        <translation>What it comes to</translation>
    </message>
    <message>
        <source>起栏</source>
        <translation>Col</translation>
    </message>
    <message>
        <source>起行</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>超 %1</source>
        <translation>%1 over</translation>
    </message>
    <message>
        <source>超 %1 字 %2 行</source>
        <translation>%1 ch, %2 ln over</translation>
    </message>
    <message>
        <source>超 %1 行</source>
        <translation>%1 ln over</translation>
    </message>
    <message numerus="yes">
        <source>超 %n 字</source>
        <translation>
            <numerusform>%n character over</numerusform>
            <numerusform>%n characters over</numerusform>
        </translation>
    </message>
    <message>
        <source>超时</source>
        <translation>late</translation>
    </message>
    <message>
        <source>超版、缺字、缺图</source>
        <translation>Overset text, missing glyphs and pictures</translation>
    </message>
    <message>
        <source>超过时限</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>越往下标题越小；加框的一篇另算</source>
        <translation>Headlines smaller downwards; a boxed story aside</translation>
    </message>
    <message>
        <source>距左 %1 mm，距上 %2 mm</source>
        <translation>%1 mm from the left, %2 mm from the top</translation>
    </message>
    <message>
        <source>距左 %1 毫米，距上 %2 毫米</source>
        <translation>%1 mm from the left, %2 mm from the top</translation>
    </message>
    <message>
        <source>路径里只能有 M、L、H、V、C、Z，数不能比版面大。</source>
        <translation>A path has M, L, H, V, C and Z alone, and no number larger than a page.</translation>
    </message>
    <message>
        <source>转 %1</source>
        <translation>to %1</translation>
    </message>
    <message>
        <source>转到</source>
        <translation>Go There</translation>
    </message>
    <message>
        <source>转到 %1</source>
        <translation>Go to %1</translation>
    </message>
    <message>
        <source>转到校样</source>
        <translation>Go to Proof</translation>
    </message>
    <message>
        <source>转到的就是本版。</source>
        <translation>It leads to this very page.</translation>
    </message>
    <message>
        <source>转到第 %1 行</source>
        <translation>Go to line %1</translation>
    </message>
    <message>
        <source>转到这里</source>
        <translation>Go There</translation>
    </message>
    <message>
        <source>转回 %1</source>
        <translation>Back to %1</translation>
    </message>
    <message>
        <source>转成四色</source>
        <translation>Convert</translation>
    </message>
    <message>
        <source>转换后的图片写不成 JPEG。</source>
        <translation>The converted picture cannot be written as JPEG.</translation>
    </message>
    <message>
        <source>转换图片、嵌入字体</source>
        <translation>Pictures and fonts</translation>
    </message>
    <message>
        <source>转换意图</source>
        <translation>Rendering intent</translation>
    </message>
    <message>
        <source>转正</source>
        <translation>Upright</translation>
    </message>
    <message>
        <source>转版</source>
        <translation>Continue on Another Page</translation>
    </message>
    <message>
        <source>转版到本版</source>
        <translation>Continue Here</translation>
    </message>
    <message>
        <source>转版到这个稿区</source>
        <translation>Continue in This Area</translation>
    </message>
    <message>
        <source>转版提示</source>
        <translation>Jump line</translation>
    </message>
    <message>
        <source>转版行和正文互相牵动。</source>
        <translation>Jump lines and text push each other.</translation>
    </message>
    <message>
        <source>转版行和正文互相牵动，没有排稳，请移动或改变下一版的稿区。</source>
        <translation>Jump lines and text keep moving each other. Move or change the area on the next page.</translation>
    </message>
    <message>
        <source>转版说明对不上</source>
        <translation>Jump lines that do not match</translation>
    </message>
    <message>
        <source>转版：余文接到别处</source>
        <translation>Continue: the rest goes elsewhere</translation>
    </message>
    <message>
        <source>转移</source>
        <translation>Move</translation>
    </message>
    <message>
        <source>转移没有标出移到哪里。</source>
        <translation>The mark does not say where the text goes.</translation>
    </message>
    <message>
        <source>转移的目的地就在原处。</source>
        <translation>The text would go to where it is.</translation>
    </message>
    <message>
        <source>转角</source>
        <translation>Angle</translation>
    </message>
    <message>
        <source>转载前的标题</source>
        <translation>title before it was reprinted</translation>
    </message>
    <message>
        <source>轮廓离框太远。</source>
        <translation>The contour is too far from the frame.</translation>
    </message>
    <message>
        <source>轮廓要有 3 到 %1 个点。</source>
        <translation>A contour has 3 to %1 points.</translation>
    </message>
    <message>
        <source>软打样</source>
        <translation>Soft Proof</translation>
    </message>
    <message>
        <source>输入文字</source>
        <translation>Type text</translation>
    </message>
    <message>
        <source>输出</source>
        <translation>Output</translation>
    </message>
    <message>
        <source>输出写不出去。</source>
        <translation>The output cannot be written.</translation>
    </message>
    <message>
        <source>输出意图和特性文件</source>
        <translation>Output intent and profile</translation>
    </message>
    <message>
        <source>输出意图没有说明是哪一种印刷条件。</source>
        <translation>The output intent does not say which printing condition it means.</translation>
    </message>
    <message>
        <source>输出意图里没有完好的 CMYK 输出特性文件（ICC 4 版以下，prtr 类）。</source>
        <translation>The output intent has no sound CMYK output profile (ICC up to version 4, class prtr).</translation>
    </message>
    <message>
        <source>输出版面上每一行的排法</source>
        <translation>prints every line of a page as set</translation>
    </message>
    <message>
        <source>输出特性文件不是可用的 CMYK 印刷特性文件。</source>
        <translation>The output profile is no usable CMYK printing profile.</translation>
    </message>
    <message>
        <source>输出特性文件的 /N 写作 %1，其实有 %2 个通道。</source>
        <translation>The output profile's /N says %1; it has %2 channels.</translation>
    </message>
    <message>
        <source>边框</source>
        <translation>Frame</translation>
    </message>
    <message>
        <source>边空不能小于零，也不能比版面宽。</source>
        <translation>The gap may not be below zero or wider than the page.</translation>
    </message>
    <message>
        <source>过于庞大的内容</source>
        <translation>content that is too large</translation>
    </message>
    <message>
        <source>过于庞大的文件</source>
        <translation>a file that is too large</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>返回 (Alt+Left)
回到刚才看的一处</source>
        <translation>Back (Alt+Left)
To the place that you came from</translation>
    </message>
    <message>
        <source>还原这一项</source>
        <translation>Reset this one</translation>
    </message>
    <message>
        <source>还在查找，等找完再替换。</source>
        <translation>The search is still going on; replace once it is done.</translation>
    </message>
    <message>
        <source>还有 %1 份来稿没有入库，粘贴的和改过的会丢掉。要放弃吗？</source>
        <translation>Manuscripts not stored yet: %1. What was pasted and what you corrected will be lost. Discard?</translation>
    </message>
    <message>
        <source>还有 %1 处待核。左边是批改时的样张，右边是最新的样张。</source>
        <translation>%1 left to verify. Left: the proof that was marked; right: the newest one.</translation>
    </message>
    <message>
        <source>还有 %1 处批改没有处理。</source>
        <translation>Marks that nobody has decided: %1.</translation>
    </message>
    <message>
        <source>还有 %1 处改过的没有核红。</source>
        <translation>Corrections that nobody has verified: %1.</translation>
    </message>
    <message>
        <source>还有 %1 处错误没有改，也没有豁免。</source>
        <translation>Errors neither mended nor waived: %1.</translation>
    </message>
    <message>
        <source>还有 %1 篇稿件没有排完。</source>
        <translation>Stories that do not fit: %1.</translation>
    </message>
    <message>
        <source>还有 %1 篇稿件没有签发：%2。</source>
        <translation>%1 stories are not approved: %2.</translation>
    </message>
    <message>
        <source>还有来稿没有入库</source>
        <translation>Manuscripts Not Stored</translation>
    </message>
    <message>
        <source>还没有人说什么：选中一处批改，在下面回复。</source>
        <translation>Nobody has said anything yet: choose a mark and reply below.</translation>
    </message>
    <message>
        <source>还没有人走过一步。</source>
        <translation>Nobody has taken a step yet.</translation>
    </message>
    <message>
        <source>还没有人走过哪一步</source>
        <translation>Nobody has taken a step yet</translation>
    </message>
    <message>
        <source>还没有付印时间，不能设每一步的时间。</source>
        <translation>There is no press time yet, so the time of each step cannot be set.</translation>
    </message>
    <message>
        <source>还没有修改。</source>
        <translation>Nothing has been changed yet.</translation>
    </message>
    <message>
        <source>还没有元素。
在版面上选中几个框，按“存为元素”，以后拖到任何一版。</source>
        <translation>No elements yet.
Select some frames on a page and press Save as Element; later drag them onto any page.</translation>
    </message>
    <message>
        <source>还没有出新样</source>
        <translation>No newer proof yet</translation>
    </message>
    <message>
        <source>还没有出清样。</source>
        <translation>No clean proof was made yet.</translation>
    </message>
    <message>
        <source>还没有出第 %1 次大样。</source>
        <translation>Proof %1 was not made yet.</translation>
    </message>
    <message>
        <source>还没有印刷配置，用默认的。</source>
        <translation>There are no printers' profiles; the default is used.</translation>
    </message>
    <message>
        <source>还没有填数。</source>
        <translation>No number was entered.</translation>
    </message>
    <message>
        <source>还没有存好</source>
        <translation>Not saved yet</translation>
    </message>
    <message>
        <source>还没有打开一期报纸。</source>
        <translation>No issue is open yet.</translation>
    </message>
    <message>
        <source>还没有打开编辑部。</source>
        <translation>No newsroom is open yet.</translation>
    </message>
    <message>
        <source>还没有打开过编辑部。</source>
        <translation>No newsroom has been opened yet.</translation>
    </message>
    <message>
        <source>还没有批改：在校样上选中文字，直接打字就是改正，Del 删除。</source>
        <translation>No marks yet: select text on the proof and type to replace it, Del to delete it.</translation>
    </message>
    <message>
        <source>还没有改动。</source>
        <translation>Nothing has been changed.</translation>
    </message>
    <message>
        <source>还没有样张，签字只记下这一步。</source>
        <translation>There is no proof; the signature keeps the step alone.</translation>
    </message>
    <message>
        <source>还没有登录，不能签稿签版。</source>
        <translation>Nobody is signed in; nothing can be signed.</translation>
    </message>
    <message>
        <source>还没有签发的稿件</source>
        <translation>Stories that are not signed off yet</translation>
    </message>
    <message>
        <source>还没有职务；{credits} 由各版整行填写。</source>
        <translation>There are no roles; each page types its whole line of {credits}.</translation>
    </message>
    <message>
        <source>还没有自家的版样。
把一版存为模板，以后新建版时就能选它。</source>
        <translation>No templates of the house yet.
Save a page as a template and choose it for new pages.</translation>
    </message>
    <message>
        <source>还没有设付印时间</source>
        <translation>No press time yet</translation>
    </message>
    <message>
        <source>还没有说报纸存到哪里。</source>
        <translation>Say where the newspaper is to be stored.</translation>
    </message>
    <message>
        <source>还没有送过印厂。</source>
        <translation>Nothing was delivered yet.</translation>
    </message>
    <message>
        <source>还没有附注。附注不印，也不算字数。</source>
        <translation>There are no notes yet. Notes are neither printed nor counted.</translation>
    </message>
    <message>
        <source>还没有预检</source>
        <translation>Not preflighted yet</translation>
    </message>
    <message>
        <source>还没有颜色。</source>
        <translation>There are no colours.</translation>
    </message>
    <message>
        <source>还缺什么…</source>
        <translation>What Is Missing…</translation>
    </message>
    <message>
        <source>这一块太大，画不出来。</source>
        <translation>This part is too large to be drawn.</translation>
    </message>
    <message>
        <source>这一处不再报告，直到这里的文字改了；理由记在这一期里，在“已豁免”里看得到，也可以撤销。</source>
        <translation>It is not reported again until the text here changes. The reason is kept with the issue; Waived shows it, and it can be taken back.</translation>
    </message>
    <message>
        <source>这一处已经不再豁免。</source>
        <translation>This finding is not let stand any more.</translation>
    </message>
    <message>
        <source>这一处已被他人修改。</source>
        <translation>Somebody else has changed this meanwhile.</translation>
    </message>
    <message>
        <source>这一处批改已经定案：%1。</source>
        <translation>The mark is decided already: %1.</translation>
    </message>
    <message>
        <source>这一处批改还没有定案。</source>
        <translation>The mark is not decided yet.</translation>
    </message>
    <message>
        <source>这一处看过了（空格）</source>
        <translation>This one was looked at (space)</translation>
    </message>
    <message>
        <source>这一天已经有一期；再出一种，请写版本。</source>
        <translation>That day has an issue; name the edition for another one.</translation>
    </message>
    <message>
        <source>这一天的“%1”已经有了。</source>
        <translation>That day has an edition “%1”.</translation>
    </message>
    <message>
        <source>这一期 %1 付印；从付印倒推，“%2”限 %3。用于本报每一期。</source>
        <translation>This issue goes to press at %1; counted back from that, “%2” is due by %3. It is the same for every issue of this paper.</translation>
    </message>
    <message>
        <source>这一期不知道属于哪家报纸。</source>
        <translation>It is not known which publication this issue belongs to.</translation>
    </message>
    <message>
        <source>这一期只有一个版。</source>
        <translation>The issue has only one page.</translation>
    </message>
    <message>
        <source>这一期已经换成别的一期，稿件没有入库。</source>
        <translation>Another issue is open now; the manuscript was not stored.</translation>
    </message>
    <message>
        <source>这一期已经有 %1 版。</source>
        <translation>This issue has a page %1 already.</translation>
    </message>
    <message>
        <source>这一期没有 %1 版。</source>
        <translation>This issue has no page %1.</translation>
    </message>
    <message>
        <source>这一期没有“%1”版。</source>
        <translation>This issue has no page “%1”.</translation>
    </message>
    <message>
        <source>这一期没有要出样的版。</source>
        <translation>The issue has no such page.</translation>
    </message>
    <message>
        <source>这一期的日期</source>
        <translation>Date of that issue</translation>
    </message>
    <message>
        <source>这一期还没有版面。</source>
        <translation>This issue has no pages yet.</translation>
    </message>
    <message>
        <source>这一期还没有版面，没有可以导出的。</source>
        <translation>This issue has no pages yet, so there is nothing to export.</translation>
    </message>
    <message>
        <source>这一期里没有要导出的版面。</source>
        <translation>This issue has none of the pages to be exported.</translation>
    </message>
    <message>
        <source>这一期里没有这个版。</source>
        <translation>The issue has no such page.</translation>
    </message>
    <message>
        <source>这一期里没有这个版面。</source>
        <translation>This issue has no such page.</translation>
    </message>
    <message>
        <source>这一期里没有这篇稿件。</source>
        <translation>The issue has no such story.</translation>
    </message>
    <message>
        <source>这一次选的太多，存不下。</source>
        <translation>This is too much to save at once.</translation>
    </message>
    <message>
        <source>这一步不能省去：%1。</source>
        <translation>This step cannot be left out: %1.</translation>
    </message>
    <message>
        <source>这一步撤销以后又有新的修改，不能再重做。</source>
        <translation>This step was undone and other changes were made since; it cannot be redone.</translation>
    </message>
    <message>
        <source>这一步是%1做的，只有本人能撤销到这里。</source>
        <translation>This step is %1's; only they can go back to it.</translation>
    </message>
    <message>
        <source>这一步由%1来做。</source>
        <translation>This step is for %1.</translation>
    </message>
    <message>
        <source>这一步要写明理由。</source>
        <translation>This step needs a reason.</translation>
    </message>
    <message>
        <source>这一段从半句话开始，前面可能缺字。</source>
        <translation>This paragraph begins in mid-sentence; text may be missing before it.</translation>
    </message>
    <message>
        <source>这一版上没有稿件。</source>
        <translation>There is no story on this page.</translation>
    </message>
    <message>
        <source>这一版上的稿件是在这里写的，没有原稿。</source>
        <translation>The stories on this page were written here; they have no manuscript.</translation>
    </message>
    <message>
        <source>这一版到了哪一步，还缺什么，还可以做什么</source>
        <translation>Where the page stands, what is missing, what else may be done</translation>
    </message>
    <message>
        <source>这一版已经不在了。</source>
        <translation>The page is not there any more.</translation>
    </message>
    <message>
        <source>这一版已经有了，版样不能在这里换。</source>
        <translation>The page is there; its kind is not changed here.</translation>
    </message>
    <message>
        <source>这一版排不出来，没有存。</source>
        <translation>This page cannot be laid out; nothing was saved.</translation>
    </message>
    <message>
        <source>这一版放不下：%1</source>
        <translation>No room on this page for %1</translation>
    </message>
    <message>
        <source>这一版是空的，没有可存成模板的东西。</source>
        <translation>This page is empty: there is nothing to make a template of.</translation>
    </message>
    <message>
        <source>这一版没有参考线；从标尺里拖一条出来。</source>
        <translation>This page has no guides; pull one out of a ruler.</translation>
    </message>
    <message>
        <source>这一版画不出来，没有打印。内存不够时请少开几个程序。</source>
        <translation>This page cannot be drawn and was not printed. Close some programs where memory is short.</translation>
    </message>
    <message>
        <source>这一版的报头、报眉、线条、版心和参考线存成本报的版样；稿件只留下空的稿区，广告只留下广告位。</source>
        <translation>The page's masthead, folio, rules, grid and guides become a template of the house; stories leave empty areas behind, adverts their places.</translation>
    </message>
    <message>
        <source>这一版该做的下一步：出样、签样、签发；还不能做就说缺什么</source>
        <translation>The page’s next step: proof, sign, release; or what is missing for it</translation>
    </message>
    <message>
        <source>这一版还是空的</source>
        <translation>This page is still empty</translation>
    </message>
    <message>
        <source>这一版还有 %1 个错误，见“问题”。</source>
        <translation>Errors on this page: %1; see “Findings”.</translation>
    </message>
    <message>
        <source>这一版还没有改过。</source>
        <translation>This page has not been changed yet.</translation>
    </message>
    <message>
        <source>这一版还没有样张。</source>
        <translation>This page has no proof yet.</translation>
    </message>
    <message>
        <source>这一版还没有样张，批注没有地方放。</source>
        <translation>This page has no proof yet; the comments have no place.</translation>
    </message>
    <message>
        <source>这一版还没有样张，没有可以比较的。</source>
        <translation>This page has no proof yet, so there is nothing to compare.</translation>
    </message>
    <message>
        <source>这一版还没有样张，没有批注可以导出。</source>
        <translation>This page has no proof yet, and no marks to export.</translation>
    </message>
    <message>
        <source>这一版还没有这一次的校样。</source>
        <translation>The page has no such proof yet.</translation>
    </message>
    <message>
        <source>这一版面现在就是这样，没有要恢复的。</source>
        <translation>The page is like this already; there is nothing to restore.</translation>
    </message>
    <message>
        <source>这一版：%1 %2</source>
        <translation>This page: %1 %2</translation>
    </message>
    <message>
        <source>这一类都照原稿</source>
        <translation>Keep All of These as Written</translation>
    </message>
    <message>
        <source>这一行之前的 %1 步已经落盘，这一行和以后的没有做。</source>
        <translation>Steps on disk before this line: %1. This line and those after it were not done.</translation>
    </message>
    <message>
        <source>这一行有丢失的字。</source>
        <translation>Characters were lost in this line.</translation>
    </message>
    <message>
        <source>这一行读作副题，也可能是主题。</source>
        <translation>This line is read as a deck; it may be the headline.</translation>
    </message>
    <message>
        <source>这一行读作图片说明，也可能是小标题。</source>
        <translation>This line is read as a caption; it may be a section head.</translation>
    </message>
    <message>
        <source>这一行读作引题，也可能是主题。</source>
        <translation>This line is read as a kicker; it may be the headline.</translation>
    </message>
    <message>
        <source>这一页不能付印：%1。</source>
        <translation>This page cannot go to press: %1.</translation>
    </message>
    <message>
        <source>这不是 CMYK 的特性文件。</source>
        <translation>This is no profile of CMYK.</translation>
    </message>
    <message>
        <source>这不是 CMYK 输出设备的特性文件。</source>
        <translation>This is not the profile of a CMYK output device.</translation>
    </message>
    <message>
        <source>这不是 ICC 特性文件。</source>
        <translation>This is not an ICC profile.</translation>
    </message>
    <message>
        <source>这不是 JPEG、PNG、TIFF 或 WebP 图片。</source>
        <translation>This is not a JPEG, PNG, TIFF or WebP picture.</translation>
    </message>
    <message>
        <source>这不是 PDF 文件，或者文件已经损坏。</source>
        <translation>This is no PDF file, or it is damaged.</translation>
    </message>
    <message>
        <source>这不是 RGB 的特性文件。</source>
        <translation>This is no profile of RGB.</translation>
    </message>
    <message>
        <source>这不是 XFDF 文件，或者文件已经损坏。</source>
        <translation>This is no XFDF file, or it is damaged.</translation>
    </message>
    <message>
        <source>这不是广告位。</source>
        <translation>This is no advert.</translation>
    </message>
    <message>
        <source>这不是打包的一期报纸（.banxinpack）。</source>
        <translation>This is no packed issue (.banxinpack).</translation>
    </message>
    <message>
        <source>这不是文本文件：里面有文字里不会有的控制字符。</source>
        <translation>This is no text file: it has control characters that no text has.</translation>
    </message>
    <message>
        <source>这不是灰度的特性文件。</source>
        <translation>This is no profile of grey.</translation>
    </message>
    <message>
        <source>这不是版心的编辑部。</source>
        <translation>This is no newsroom of Banxin.</translation>
    </message>
    <message>
        <source>这不是版心的编辑部，或其数据库已损坏。</source>
        <translation>This is no newsroom of Banxin, or its database is damaged.</translation>
    </message>
    <message>
        <source>这不是版心的编辑部：它是一个文件。</source>
        <translation>This is no newsroom of Banxin: it is a file.</translation>
    </message>
    <message>
        <source>这不是版心的编辑部：里面没有 store.sqlite。</source>
        <translation>This is no newsroom of Banxin: it holds no store.sqlite.</translation>
    </message>
    <message>
        <source>这不是稿件：表格、幻灯片、程序、影音和别的压缩格式不能读入。</source>
        <translation>This is no manuscript: spreadsheets, slides, programs, sound, films and other archives cannot be read.</translation>
    </message>
    <message>
        <source>这个 PDF 不是这一版的校样。</source>
        <translation>This PDF is no proof of this page.</translation>
    </message>
    <message>
        <source>这个 PDF 是另一个版的校样。</source>
        <translation>This PDF is a proof of another page.</translation>
    </message>
    <message>
        <source>这个 PDF 有 %1 页，而校样只有一版。</source>
        <translation>Pages in this PDF: %1. A proof has one.</translation>
    </message>
    <message>
        <source>这个 PDF 有打开密码，读不了。</source>
        <translation>This PDF needs a password and cannot be read.</translation>
    </message>
    <message>
        <source>这个 PDF 没有写明是哪一版的校样。</source>
        <translation>This PDF does not say which page it is a proof of.</translation>
    </message>
    <message>
        <source>这个位置在编辑部的文件夹里，写进去会毁掉编辑部的内容。</source>
        <translation>This place is in a newsroom's folder; writing there would destroy what the newsroom holds.</translation>
    </message>
    <message>
        <source>这个位置已有内容，没有新建编辑部。</source>
        <translation>Something stands at this place already; no newsroom was made.</translation>
    </message>
    <message>
        <source>这个印刷配置没有送厂文件夹</source>
        <translation>No delivery folder set</translation>
    </message>
    <message>
        <source>这个印刷配置没有送厂文件夹：请在“付印 &gt; 印刷配置”里填上，或者这一次自己选一个。</source>
        <translation>This printer’s profile has no delivery folder: fill it in under Press &gt; Printer Profiles, or choose one for this once.</translation>
    </message>
    <message>
        <source>这个名字已经有文件了</source>
        <translation>a file of that name is there already</translation>
    </message>
    <message>
        <source>这个名字是一个文件夹，不能写成文件。</source>
        <translation>This is the name of a folder; it cannot be written as a file.</translation>
    </message>
    <message>
        <source>这个名字是设备或管道，不是普通文件，不能写。</source>
        <translation>This name is a device or a pipe, not an ordinary file, and is not written to.</translation>
    </message>
    <message>
        <source>这个打包文件是更新版本的程序做的，没有读取。</source>
        <translation>The pack was made by a newer version of the program; it was not read.</translation>
    </message>
    <message>
        <source>这个括号没有合上。</source>
        <translation>This parenthesis is not closed.</translation>
    </message>
    <message>
        <source>这个数太大了。</source>
        <translation>This number is too large.</translation>
    </message>
    <message>
        <source>这个文件</source>
        <translation>this file</translation>
    </message>
    <message>
        <source>这个文件已经有了，要覆盖吗？</source>
        <translation>This file exists already. Replace it?</translation>
    </message>
    <message>
        <source>这个文件读不了，不是 PDF 或者已损坏。</source>
        <translation>This file cannot be read: it is no PDF, or damaged.</translation>
    </message>
    <message>
        <source>这个文件读不出来，没有导入。</source>
        <translation>This file cannot be read; nothing was imported.</translation>
    </message>
    <message>
        <source>这个文件读不出来，没有比较。</source>
        <translation>This file cannot be read, so nothing was compared.</translation>
    </message>
    <message>
        <source>这个文件里没有 Word 文档的正文。</source>
        <translation>There is no Word document's text in this file.</translation>
    </message>
    <message>
        <source>这个标题不在版面上，没有可断的行。</source>
        <translation>This headline is not on a page: there is no line to break.</translation>
    </message>
    <message>
        <source>这个框不是多边形。</source>
        <translation>This frame is no polygon.</translation>
    </message>
    <message>
        <source>这个框已不存在。</source>
        <translation>This frame is no longer there.</translation>
    </message>
    <message>
        <source>这个框已锁定。</source>
        <translation>This frame is locked.</translation>
    </message>
    <message>
        <source>这个框所在的图层“%1”已锁定。</source>
        <translation>The layer “%1” of this frame is locked.</translation>
    </message>
    <message>
        <source>这个框所在的图层已锁定。</source>
        <translation>The layer of this frame is locked.</translation>
    </message>
    <message>
        <source>这个正则式太费时，停了下来。</source>
        <translation>The expression takes too long and was given up.</translation>
    </message>
    <message>
        <source>这个段落不是空的，或者是仅有的一段。</source>
        <translation>This paragraph is not empty, or it is the only one.</translation>
    </message>
    <message>
        <source>这个段落已不存在。</source>
        <translation>This paragraph is no longer there.</translation>
    </message>
    <message>
        <source>这个版已经有了。</source>
        <translation>This page is there already.</translation>
    </message>
    <message>
        <source>这个特性文件不能用来转换颜色。</source>
        <translation>This profile cannot be used to convert colours.</translation>
    </message>
    <message>
        <source>这个特性文件已损坏，不能用来转换颜色。</source>
        <translation>This profile is damaged and cannot be used to convert colours.</translation>
    </message>
    <message>
        <source>这个程序在“文件大小”的限制（ulimit -f）之下运行。</source>
        <translation>This program runs under a limit of file size (ulimit -f).</translation>
    </message>
    <message>
        <source>这个稿区已经锁定。</source>
        <translation>This area is locked.</translation>
    </message>
    <message>
        <source>这个稿区里已经有稿件。</source>
        <translation>There is a story in this area already.</translation>
    </message>
    <message>
        <source>这个稿区里没有这个段落。</source>
        <translation>The area does not hold this paragraph.</translation>
    </message>
    <message>
        <source>这个编号已经有了。</source>
        <translation>This id is taken.</translation>
    </message>
    <message>
        <source>这个编辑部以只读方式打开，改动不能存。</source>
        <translation>This newsroom is open read-only; changes cannot be saved.</translation>
    </message>
    <message>
        <source>这个编辑部由更新版本的程序建立（格式 %1，本程序认识到 %2）。</source>
        <translation>This newsroom was made by a newer version of the program (schema %1; this one knows up to %2).</translation>
    </message>
    <message>
        <source>这个编辑部的格式较旧，只读时不能升级。</source>
        <translation>This newsroom has an older schema, which cannot be upgraded while it is read-only.</translation>
    </message>
    <message>
        <source>这个编辑部还没有一期报纸。</source>
        <translation>This newsroom has no issue yet.</translation>
    </message>
    <message>
        <source>这些框不在同一个版上。</source>
        <translation>These frames are not on one page.</translation>
    </message>
    <message>
        <source>这些稿件还没有取来，请再拖一次。</source>
        <translation>These stories have not arrived yet; drag them again.</translation>
    </message>
    <message>
        <source>这份编辑部数据是只读的，不能出样。</source>
        <translation>This newsroom is read only: no proof can be made.</translation>
    </message>
    <message>
        <source>这份编辑部数据是只读的，不能导入批注。</source>
        <translation>This newsroom is read only; no comments can be imported.</translation>
    </message>
    <message>
        <source>这台机器上没有可用的中文字体。</source>
        <translation>There is no Chinese font on this machine.</translation>
    </message>
    <message>
        <source>这家报纸已不存在。</source>
        <translation>This publication is no longer there.</translation>
    </message>
    <message>
        <source>这幅图已经是正的。</source>
        <translation>The picture is upright already.</translation>
    </message>
    <message>
        <source>这张 %1 图片已损坏，无法完整读出。</source>
        <translation>This %1 picture is damaged and cannot be read to its end.</translation>
    </message>
    <message>
        <source>这张 %1 图片每个通道 %2 位，读不了。</source>
        <translation>This %1 picture has %2 bits a channel, which cannot be read.</translation>
    </message>
    <message>
        <source>这张 TIFF 以 YCbCr 颜色存储而没有用 JPEG 压缩，读不了。</source>
        <translation>This TIFF is stored as YCbCr without JPEG compression and cannot be read.</translation>
    </message>
    <message>
        <source>这张 TIFF 是 Lab 颜色，印刷和屏幕都不能直接用。</source>
        <translation>This TIFF is in Lab colour, which neither press nor screen can use as it is.</translation>
    </message>
    <message>
        <source>这张 TIFF 是青、品红、黄、黑以外的油墨分色，读不了。</source>
        <translation>This TIFF is separated into inks other than cyan, magenta, yellow and black and cannot be read.</translation>
    </message>
    <message>
        <source>这张 TIFF 用了不常见的压缩方式（编号 %1），读不了。</source>
        <translation>This TIFF is compressed in an unusual way (number %1) and cannot be read.</translation>
    </message>
    <message>
        <source>这张 TIFF 用浮点数或带符号的数存储，读不了。</source>
        <translation>This TIFF is stored in floating-point or signed numbers and cannot be read.</translation>
    </message>
    <message>
        <source>这张 TIFF 的图块太大，解不开。</source>
        <translation>The tiles of this TIFF are too large to be decoded.</translation>
    </message>
    <message>
        <source>这张图片在本版上用了两次。</source>
        <translation>This picture is on the page twice.</translation>
    </message>
    <message>
        <source>这张图片已不存在。</source>
        <translation>This picture no longer exists.</translation>
    </message>
    <message>
        <source>这张图片已经在本版上。</source>
        <translation>This picture is on the page already.</translation>
    </message>
    <message>
        <source>这张图片是 RGB 的，“%1”不收 RGB 广告。</source>
        <translation>This picture is RGB, and “%1” takes no adverts in RGB.</translation>
    </message>
    <message>
        <source>这是 WebP 动画，不是一张图片。</source>
        <translation>This is a WebP animation, not a picture.</translation>
    </message>
    <message>
        <source>这是一次普通的修改：可以撤销，历史也都保留。</source>
        <translation>This is an ordinary change: it can be undone, and all history is kept.</translation>
    </message>
    <message>
        <source>这是别人改的；在版面历史里可以恢复整版。</source>
        <translation>Somebody else did this; the page's history restores a whole page.</translation>
    </message>
    <message>
        <source>这是同一篇稿件，没有什么可以对调。</source>
        <translation>Both hold the same story; there is nothing to exchange.</translation>
    </message>
    <message>
        <source>这是第一次校样，前面没有可以对红的。</source>
        <translation>This is the first proof: there is none before it.</translation>
    </message>
    <message>
        <source>这是第一次校样，前面没有可以比的。</source>
        <translation>This is the first proof; there is none before it to compare with.</translation>
    </message>
    <message>
        <source>这是第一次签字，前面没有可比的。</source>
        <translation>The first signature; there is nothing before to compare with.</translation>
    </message>
    <message>
        <source>这条记录读不出来。</source>
        <translation>This record cannot be read.</translation>
    </message>
    <message>
        <source>这条边界移不动：%1</source>
        <translation>This border cannot be moved: %1</translation>
    </message>
    <message>
        <source>这条送厂记录没有校验值。</source>
        <translation>This record of a delivery has no checksum.</translation>
    </message>
    <message>
        <source>这条附注已不存在。</source>
        <translation>This note is not there any longer.</translation>
    </message>
    <message>
        <source>这样大的 WebP 图片解不开。</source>
        <translation>A WebP picture as large as this cannot be decoded.</translation>
    </message>
    <message>
        <source>这样移动，一边就没有了。</source>
        <translation>Moved like this, one side would vanish.</translation>
    </message>
    <message>
        <source>这种文件要借助 LibreOffice 读取，而这台电脑上没有安装它。</source>
        <translation>Such files are read with the help of LibreOffice, which is not installed on this computer.</translation>
    </message>
    <message>
        <source>这篇稿件不在本期版面上。</source>
        <translation>This story is not on a page of this issue.</translation>
    </message>
    <message>
        <source>这篇稿件不在版面上。</source>
        <translation>This story is not on a page.</translation>
    </message>
    <message>
        <source>这篇稿件不在这一期的版面上。</source>
        <translation>The story is on no page of this issue.</translation>
    </message>
    <message>
        <source>这篇稿件在本版上排了两次。</source>
        <translation>This story is on the page twice.</translation>
    </message>
    <message>
        <source>这篇稿件已经在本期版面上。</source>
        <translation>This story is already on a page of this issue.</translation>
    </message>
    <message>
        <source>这篇稿件已经有这张图片。</source>
        <translation>The story already has this picture.</translation>
    </message>
    <message>
        <source>这篇稿件有图片锁定了，不能动。</source>
        <translation>A picture of this story is locked and cannot move.</translation>
    </message>
    <message>
        <source>这篇稿件没有图片</source>
        <translation>This story has no pictures</translation>
    </message>
    <message>
        <source>这篇稿件没有图片。</source>
        <translation>This story has no pictures.</translation>
    </message>
    <message>
        <source>这篇稿件还不在本期版面上，没有可以接的稿区。</source>
        <translation>This story is on no page of the issue yet: there is no area to go on from.</translation>
    </message>
    <message>
        <source>这篇稿放得下，没有要转的</source>
        <translation>the story fits, nothing is to be continued</translation>
    </message>
    <message>
        <source>这里只能看，不能批改。</source>
        <translation>This is only to be read.</translation>
    </message>
    <message>
        <source>这里已经有 %1 个同名文件，要覆盖吗？</source>
        <translation>Files of the same name are here already: %1. Replace them?</translation>
    </message>
    <message>
        <source>这里是只读的，不能改动。</source>
        <translation>This is read-only: nothing can be changed here.</translation>
    </message>
    <message>
        <source>这里没有可以指定的文字。</source>
        <translation>There is no text to place it on.</translation>
    </message>
    <message>
        <source>这里没有文件，是文件夹、设备或管道。</source>
        <translation>There is no file here but a folder, a device or a pipe.</translation>
    </message>
    <message>
        <source>这里没有空位：稿件要落在没有框的栏里。</source>
        <translation>No room here: drop stories on columns without frames.</translation>
    </message>
    <message>
        <source>这里的墨量没有量：图片或渐变的格式读不出油墨。</source>
        <translation>Ink was not measured here: the format of the picture or gradient does not tell it.</translation>
    </message>
    <message>
        <source>这里的总墨量比印厂能干的多。</source>
        <translation>There is more ink here than the printer can dry.</translation>
    </message>
    <message>
        <source>这里的改动也会改到那里；改长了，那里可能超出。</source>
        <translation>What you change here changes there too; a longer text may be overset there.</translation>
    </message>
    <message>
        <source>这里的文字已经变动，请先出新样。</source>
        <translation>The text here has changed: make a new proof first.</translation>
    </message>
    <message>
        <source>这里的文字已经改过，不再是“%1”。</source>
        <translation>The text here has changed; it is no longer “%1”.</translation>
    </message>
    <message>
        <source>这里缺一个数。</source>
        <translation>A number is missing here.</translation>
    </message>
    <message>
        <source>这里要填的不是长度。</source>
        <translation>No length is asked for here.</translation>
    </message>
    <message>
        <source>这里量不出“%1”。</source>
        <translation>“%1” cannot be measured here.</translation>
    </message>
    <message>
        <source>这里面没有字：文件是空的。</source>
        <translation>There are no characters in it: the file is empty.</translation>
    </message>
    <message>
        <source>这里面没有稿件。</source>
        <translation>There is no story in it.</translation>
    </message>
    <message>
        <source>这里面没有认出稿件。左边的行可以点选，再按键改成稿件的一部分。</source>
        <translation>No story was recognised in it. Choose lines at the left and press a key to make them part of one.</translation>
    </message>
    <message>
        <source>进度</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>进度照常记，不算时限。</source>
        <translation>Progress is kept as ever, without limits.</translation>
    </message>
    <message>
        <source>进行中</source>
        <translation>Under way</translation>
    </message>
    <message>
        <source>连接号不在行首</source>
        <translation>No connector at a line's start</translation>
    </message>
    <message>
        <source>退出</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>退出打字，再退出选择</source>
        <translation>Stop typing, then clear the selection</translation>
    </message>
    <message>
        <source>退出登录</source>
        <translation>Sign Out</translation>
    </message>
    <message>
        <source>退出码 %1</source>
        <translation>exit code %1</translation>
    </message>
    <message>
        <source>退出码：0 完成；1 完成但有错误；2 用法不对；3 被拒绝，未作修改；4 编辑部无法打开；5 与他人的修改冲突。</source>
        <translation>Exit codes: 0 done; 1 done, with errors; 2 wrong use; 3 refused, nothing changed; 4 the newsroom cannot be opened; 5 conflict with somebody else's change.</translation>
    </message>
    <message>
        <source>退回</source>
        <translation>Reject</translation>
    </message>
    <message>
        <source>退回上一步；重开程序也还能退</source>
        <translation>Takes back the last step, also after the program was closed</translation>
    </message>
    <message>
        <source>退回批改要写明理由。</source>
        <translation>A rejection needs its reason.</translation>
    </message>
    <message>
        <source>退回改稿</source>
        <translation>Send Back to Draft</translation>
    </message>
    <message>
        <source>退回组版</source>
        <translation>Send Back to Layout</translation>
    </message>
    <message>
        <source>退回：%1</source>
        <translation>Reject: %1</translation>
    </message>
    <message>
        <source>送到</source>
        <translation>Deliver to</translation>
    </message>
    <message>
        <source>送印厂</source>
        <translation>Deliver to Plant</translation>
    </message>
    <message>
        <source>送印厂…</source>
        <translation>Deliver to Plant…</translation>
    </message>
    <message>
        <source>送厂</source>
        <translation>Delivery</translation>
    </message>
    <message>
        <source>送厂之后有 %1 版改过，印厂手里的是旧的。</source>
        <translation>Pages changed since their delivery: %1. What the plant has is old.</translation>
    </message>
    <message>
        <source>送厂已停止，印厂那里没有新文件。</source>
        <translation>The delivery was stopped; the plant has no new files.</translation>
    </message>
    <message>
        <source>送厂文件夹</source>
        <translation>Delivery folder</translation>
    </message>
    <message>
        <source>送厂文件夹所在的磁盘或网络可能有问题；请换一个文件夹，或者重试。</source>
        <translation>The disk or network of the delivery folder may be faulty; choose another folder, or try again.</translation>
    </message>
    <message>
        <source>送厂文件夹是一个文件，没有送厂。</source>
        <translation>The delivery folder is a file; nothing was delivered.</translation>
    </message>
    <message>
        <source>送厂文件夹要写全路径，如 /mnt/plant。</source>
        <translation>The delivery folder needs its full path, e.g. /mnt/plant.</translation>
    </message>
    <message>
        <source>送厂试样</source>
        <translation>Plant Trial</translation>
    </message>
    <message>
        <source>送审</source>
        <translation>Submitted</translation>
    </message>
    <message>
        <source>送签发</source>
        <translation>Send for Release</translation>
    </message>
    <message>
        <source>适配</source>
        <translation>Fit</translation>
    </message>
    <message>
        <source>适配稿区</source>
        <translation>Make It Fit</translation>
    </message>
    <message>
        <source>选 %1 字（不计标点 %2）</source>
        <translation>%1 selected (%2 without punctuation)</translation>
    </message>
    <message>
        <source>选…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>选一个模板</source>
        <translation>Choose a Template</translation>
    </message>
    <message>
        <source>选一个模板，填报名</source>
        <translation>A template and a name</translation>
    </message>
    <message>
        <source>选一个模板，填报名，建一家新报纸</source>
        <translation>Choose a template, say the name, and a new paper is made</translation>
    </message>
    <message>
        <source>选一个稿区或者稿库里的一篇稿件，这里就是它的小样。</source>
        <translation>Choose an area or a story of the pool: here is its galley.</translation>
    </message>
    <message>
        <source>选一项，再按它的新按键。</source>
        <translation>Choose one, then press its new key.</translation>
    </message>
    <message>
        <source>选中</source>
        <translation>Selected</translation>
    </message>
    <message>
        <source>选中文字的颜色：按同色的字符样式</source>
        <translation>The colour of the selected text, by a character style that has it</translation>
    </message>
    <message>
        <source>选中本版全部，或光标所在的全文</source>
        <translation>Chooses everything on the page, or all of the text at the caret</translation>
    </message>
    <message>
        <source>选中的 %1 个框连同文字存进本报的元素库，任何一期都能用。</source>
        <translation>The selected frames (%1) and their text are saved to the house's library, for any issue.</translation>
    </message>
    <message>
        <source>选中的不在同一个表格里。</source>
        <translation>What is selected is not in one table.</translation>
    </message>
    <message>
        <source>选中的几处颜色不同；点一种颜色，就都改成它。</source>
        <translation>What is selected differs in colour; click one to give it to all.</translation>
    </message>
    <message>
        <source>选中的字回到段落样式的样子</source>
        <translation>The chosen words look as their paragraph does</translation>
    </message>
    <message>
        <source>选中的字用“%1”样式</source>
        <translation>Sets the chosen words in the style “%1”</translation>
    </message>
    <message>
        <source>选中的放满窗口</source>
        <translation>The selection fills the window</translation>
    </message>
    <message>
        <source>选中的文字都已经变动，没有代替。</source>
        <translation>All of that text has changed; nothing was replaced.</translation>
    </message>
    <message>
        <source>选中的稿送审、审过、签发、退回、缓发</source>
        <translation>Submit, pass, approve, send back or hold the selected story</translation>
    </message>
    <message>
        <source>选中这个框，像单击一样</source>
        <translation>Select this frame, as a click does</translation>
    </message>
    <message>
        <source>选了 %1 段，每段一处批改。</source>
        <translation>%1 paragraphs were selected: a mark for each.</translation>
    </message>
    <message>
        <source>选了版边说明才印</source>
        <translation>Only printed with the slug line</translation>
    </message>
    <message>
        <source>选区</source>
        <translation>Selection</translation>
    </message>
    <message>
        <source>选区的首尾颠倒了。</source>
        <translation>The selection ends before it starts.</translation>
    </message>
    <message>
        <source>选存到哪个文件夹</source>
        <translation>Choose the folder</translation>
    </message>
    <message>
        <source>选存到哪里</source>
        <translation>Choose where to export to</translation>
    </message>
    <message>
        <source>选定的文字不在这一段里。</source>
        <translation>The selected text lies outside the paragraph.</translation>
    </message>
    <message>
        <source>选广告文件</source>
        <translation>Choose an Advert</translation>
    </message>
    <message>
        <source>选择</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>选文件…</source>
        <translation>Choose File…</translation>
    </message>
    <message>
        <source>选来的文件</source>
        <translation>The file that was chosen</translation>
    </message>
    <message>
        <source>选特性文件</source>
        <translation>Choose a Profile</translation>
    </message>
    <message>
        <source>选示例存到哪个文件夹</source>
        <translation>Choose the sample’s folder</translation>
    </message>
    <message>
        <source>选稿区</source>
        <translation>Select an area</translation>
    </message>
    <message>
        <source>选缩放比例</source>
        <translation>Choose a zoom</translation>
    </message>
    <message>
        <source>选送厂文件夹</source>
        <translation>Choose the delivery folder</translation>
    </message>
    <message>
        <source>选项</source>
        <translation>Options</translation>
    </message>
    <message>
        <source>透明、半调和叠印状态</source>
        <translation>Transparency, halftones and overprint</translation>
    </message>
    <message>
        <source>透明组不在 CMYK 里混合。</source>
        <translation>A transparency group is not blended in CMYK.</translation>
    </message>
    <message>
        <source>逐处</source>
        <translation>One by one</translation>
    </message>
    <message>
        <source>逐处核对采纳了的批改是不是改好了</source>
        <translation>Look at each accepted mark whether it was carried out</translation>
    </message>
    <message>
        <source>逐处比较…</source>
        <translation>Compare Place by Place…</translation>
    </message>
    <message>
        <source>逐条看</source>
        <translation>One by One</translation>
    </message>
    <message>
        <source>通栏</source>
        <translation>One Column</translation>
    </message>
    <message>
        <source>通栏在下</source>
        <translation>Across, below</translation>
    </message>
    <message>
        <source>通栏头条下面的横缝</source>
        <translation>The gap below a lead across the page</translation>
    </message>
    <message>
        <source>通栏头条跨过栏缝</source>
        <translation>A lead that reaches across the gutter</translation>
    </message>
    <message>
        <source>通栏标题</source>
        <translation>Banner Headline</translation>
    </message>
    <message>
        <source>通栏标题、栏题、主办单位</source>
        <translation>Banner, strip, organisers</translation>
    </message>
    <message>
        <source>通栏题图、栏题、主办单位</source>
        <translation>Banner, strip, organisers</translation>
    </message>
    <message>
        <source>通稿栏目</source>
        <translation>the agency's section</translation>
    </message>
    <message>
        <source>通稿编号</source>
        <translation>the agency's number</translation>
    </message>
    <message>
        <source>通缝</source>
        <translation>An open gutter</translation>
    </message>
    <message>
        <source>通讯社的 JSON 里没有稿件。</source>
        <translation>There is no story in the agency's JSON.</translation>
    </message>
    <message>
        <source>通讯社稿件的 JSON 已损坏：%1。</source>
        <translation>The JSON of the agency's story is damaged: %1.</translation>
    </message>
    <message>
        <source>避免孤字</source>
        <translation>No last line of one character</translation>
    </message>
    <message>
        <source>那时还没有这一版。</source>
        <translation>The page was not there yet.</translation>
    </message>
    <message>
        <source>邮件头</source>
        <translation>mail header</translation>
    </message>
    <message>
        <source>邮件签名</source>
        <translation>mail signature</translation>
    </message>
    <message>
        <source>邮件里的话</source>
        <translation>talk of the mail</translation>
    </message>
    <message>
        <source>邮发代号</source>
        <translation>Postal code of issue</translation>
    </message>
    <message>
        <source>邮箱</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>邮编</source>
        <translation>Postcode</translation>
    </message>
    <message>
        <source>部门主任</source>
        <translation>Head of desk</translation>
    </message>
    <message>
        <source>部首或兼容字符冒充汉字</source>
        <translation>A radical or compatibility character in place of the real one</translation>
    </message>
    <message>
        <source>部首码位改为汉字</source>
        <translation>A radical's code point made the character's</translation>
    </message>
    <message>
        <source>都照标准</source>
        <translation>All as the Standard</translation>
    </message>
    <message>
        <source>都照标准。</source>
        <translation>All as the standard has it.</translation>
    </message>
    <message>
        <source>都照规定</source>
        <translation>All as Ruled</translation>
    </message>
    <message>
        <source>采用</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>采纳</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>采纳 %1 处批改</source>
        <translation>Accept %1 marks</translation>
    </message>
    <message>
        <source>采纳了 %1 处。</source>
        <translation>%1 accepted.</translation>
    </message>
    <message>
        <source>采纳：%1</source>
        <translation>Accept: %1</translation>
    </message>
    <message>
        <source>里版</source>
        <translation>Inside Page</translation>
    </message>
    <message>
        <source>里面没有可以读出的内容。</source>
        <translation>It holds nothing that can be read.</translation>
    </message>
    <message>
        <source>里面没有框。</source>
        <translation>there are no frames in it.</translation>
    </message>
    <message>
        <source>里面没有读得出来的稿件或图片。</source>
        <translation>Nothing in it can be read as a manuscript or a picture.</translation>
    </message>
    <message>
        <source>重做</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>重做了“%1”</source>
        <translation>Redid “%1”</translation>
    </message>
    <message>
        <source>重复的来源</source>
        <translation>repeated source</translation>
    </message>
    <message>
        <source>重复的标题</source>
        <translation>headline repeated</translation>
    </message>
    <message>
        <source>重新充满</source>
        <translation>Fill Frame</translation>
    </message>
    <message>
        <source>重新出样，再签。</source>
        <translation>Make a new proof, then sign.</translation>
    </message>
    <message>
        <source>重新待定</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>重新待定：%1</source>
        <translation>Reopen: %1</translation>
    </message>
    <message>
        <source>重新预检</source>
        <translation>Preflight Again</translation>
    </message>
    <message>
        <source>重试</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>链</source>
        <translation>Chain</translation>
    </message>
    <message>
        <source>链接</source>
        <translation>links</translation>
    </message>
    <message>
        <source>链接列表</source>
        <translation>List of links</translation>
    </message>
    <message>
        <source>锁住就不会误动，再选一次解锁</source>
        <translation>What is locked does not move by mistake; once more unlocks</translation>
    </message>
    <message>
        <source>锁定</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>锁着；点一下解锁</source>
        <translation>Locked; click to unlock it</translation>
    </message>
    <message>
        <source>错别字（一字）</source>
        <translation>Wrong character (each)</translation>
    </message>
    <message>
        <source>错误</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>错误 %1</source>
        <translation>Errors %1</translation>
    </message>
    <message>
        <source>错误 %1 处</source>
        <translation>Errors: %1</translation>
    </message>
    <message>
        <source>错误 %1，警告 %2，提示 %3</source>
        <translation>Errors %1, warnings %2, hints %3</translation>
    </message>
    <message>
        <source>错误都改了，或者写明理由豁免了</source>
        <translation>Every error is mended or waived</translation>
    </message>
    <message>
        <source>键盘到上一个面板</source>
        <translation>The keyboard goes to the panel before</translation>
    </message>
    <message>
        <source>键盘到下一个面板</source>
        <translation>The keyboard goes to the next panel</translation>
    </message>
    <message>
        <source>锯齿</source>
        <translation>Teeth</translation>
    </message>
    <message>
        <source>长度不能乘以长度。</source>
        <translation>A length cannot be multiplied by a length.</translation>
    </message>
    <message>
        <source>长扁</source>
        <translation>Width</translation>
    </message>
    <message>
        <source>闪烁</source>
        <translation>Blink</translation>
    </message>
    <message>
        <source>问号</source>
        <translation>Question mark</translation>
    </message>
    <message>
        <source>问题</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>间距不能比版面宽。</source>
        <translation>The gap cannot be wider than a page.</translation>
    </message>
    <message>
        <source>间隔号</source>
        <translation>Name dot</translation>
    </message>
    <message>
        <source>间隔号 ·</source>
        <translation>Name Dot ·</translation>
    </message>
    <message>
        <source>间隔号不在行首</source>
        <translation>No middle dot at a line's start</translation>
    </message>
    <message>
        <source>间隔号占半个字</source>
        <translation>Middle dots take half an em</translation>
    </message>
    <message>
        <source>阅读尺</source>
        <translation>Reading Ruler</translation>
    </message>
    <message>
        <source>阿拉伯数字后面不用“十”“百”“千”</source>
        <translation>No “十”, “百” or “千” after Arabic figures</translation>
    </message>
    <message>
        <source>附在“%1”上</source>
        <translation>At “%1”</translation>
    </message>
    <message>
        <source>附注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>附注一览</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>附注最多 %1 个字。</source>
        <translation>A note cannot be longer than %1.</translation>
    </message>
    <message>
        <source>附注的文字</source>
        <translation>Words of the note</translation>
    </message>
    <message>
        <source>附注里没有字。</source>
        <translation>The note has no words.</translation>
    </message>
    <message>
        <source>限 %1</source>
        <translation>by %1</translation>
    </message>
    <message>
        <source>除号</source>
        <translation>Division sign</translation>
    </message>
    <message>
        <source>随样式</source>
        <translation>As the style</translation>
    </message>
    <message>
        <source>隐藏</source>
        <translation>Hide</translation>
    </message>
    <message>
        <source>隐藏文字</source>
        <translation>Hidden text</translation>
    </message>
    <message>
        <source>隐藏的图层</source>
        <translation>hidden layers</translation>
    </message>
    <message>
        <source>隐藏着；点一下显示</source>
        <translation>Hidden; click to show it</translation>
    </message>
    <message>
        <source>隔行（渐显）存储的图片这样大，解不开。</source>
        <translation>An interlaced picture as large as this cannot be decoded.</translation>
    </message>
    <message>
        <source>零售价</source>
        <translation>Price</translation>
    </message>
    <message>
        <source>需审</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>需要 --issue 和 --out。</source>
        <translation>--issue and --out are needed.</translation>
    </message>
    <message>
        <source>需要且只需要一个文本文件。</source>
        <translation>Exactly one text file is wanted.</translation>
    </message>
    <message>
        <source>需要且只需要一个稿件文件。</source>
        <translation>Exactly one manuscript file is needed.</translation>
    </message>
    <message>
        <source>需要且只需要一个编辑部的位置。</source>
        <translation>Exactly one newsroom's place is wanted.</translation>
    </message>
    <message>
        <source>需要打包文件和编辑部的位置。</source>
        <translation>The pack and the place of a newsroom are needed.</translation>
    </message>
    <message>
        <source>需要损坏的编辑部和新编辑部的位置。</source>
        <translation>The places of the damaged newsroom and of the new one are needed.</translation>
    </message>
    <message>
        <source>青 C</source>
        <translation>Cyan C</translation>
    </message>
    <message>
        <source>青岛战“疫”12｜0小时；末行一个“会”字</source>
        <translation>12|0 hours; one character alone on the last line</translation>
    </message>
    <message>
        <source>青岛战“疫”｜120小时</source>
        <translation>Fight in Qingdao | 120 hours</translation>
    </message>
    <message>
        <source>面板菜单</source>
        <translation>Panel menu</translation>
    </message>
    <message>
        <source>面板都回到原来的位置</source>
        <translation>All panels back in their places</translation>
    </message>
    <message>
        <source>音频、视频或三维模型</source>
        <translation>sound, video or 3D models</translation>
    </message>
    <message>
        <source>页</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>页宽</source>
        <translation>Page Width</translation>
    </message>
    <message>
        <source>页注</source>
        <translation>Page note</translation>
    </message>
    <message>
        <source>页眉</source>
        <translation>Page header</translation>
    </message>
    <message>
        <source>页码</source>
        <translation>page number</translation>
    </message>
    <message>
        <source>页脚</source>
        <translation>Page footer</translation>
    </message>
    <message>
        <source>页脚注明报名、日期、版次、修订、时间和打印人</source>
        <translation>At the foot: paper, date, page, revision, time and who printed it</translation>
    </message>
    <message>
        <source>页面和文件</source>
        <translation>Page and Files</translation>
    </message>
    <message>
        <source>页面有透明效果，却没有说明在哪种颜色里混合。</source>
        <translation>The page has transparency and does not say in which colours it is blended.</translation>
    </message>
    <message>
        <source>页面没有可用的 MediaBox。</source>
        <translation>The page has no usable MediaBox.</translation>
    </message>
    <message>
        <source>页面的内容流</source>
        <translation>a page's content</translation>
    </message>
    <message>
        <source>页面的长度单位放大了 %1 倍（UserUnit）。</source>
        <translation>The page's unit of length is %1 times its size (UserUnit).</translation>
    </message>
    <message>
        <source>顶端</source>
        <translation>Top</translation>
    </message>
    <message>
        <source>项目	数量	备注</source>
        <translation>Item	Number	Note</translation>
    </message>
    <message>
        <source>顺时针转四分之一圈</source>
        <translation>Turns by a quarter clockwise</translation>
    </message>
    <message>
        <source>须有 minimum ≤ natural ≤ maximum。</source>
        <translation>There must be minimum ≤ natural ≤ maximum.</translation>
    </message>
    <message>
        <source>顿号</source>
        <translation>Enumeration comma</translation>
    </message>
    <message>
        <source>预检</source>
        <translation>Preflight</translation>
    </message>
    <message>
        <source>预检在文件里发现 %1 处错误，没有导出。</source>
        <translation>Not exported: preflight finds errors in the file (%1).</translation>
    </message>
    <message>
        <source>预检的结果读不出来。</source>
        <translation>The preflight's answer cannot be read.</translation>
    </message>
    <message>
        <source>预检通过</source>
        <translation>Preflight passed</translation>
    </message>
    <message>
        <source>预检：错误 %1 处</source>
        <translation>Preflight: errors %1</translation>
    </message>
    <message>
        <source>预留 %1 字</source>
        <translation>Reserved for %1 ch</translation>
    </message>
    <message>
        <source>预留 %1 字 %2 图</source>
        <translation>Reserved for %1 ch, %2 pic</translation>
    </message>
    <message>
        <source>预留的字数和图片数不能小于零。</source>
        <translation>Reserved characters and pictures cannot be less than zero.</translation>
    </message>
    <message>
        <source>预留的字数要在 0 和 %1 之间，图片要在 0 和 %2 之间。</source>
        <translation>The most that may be reserved: characters %1, pictures %2.</translation>
    </message>
    <message>
        <source>预留稿区</source>
        <translation>Reserved Area</translation>
    </message>
    <message>
        <source>预留稿区未到稿（%1 字 %2 图）</source>
        <translation>Reserved area awaits copy (%1 ch, %2 pic)</translation>
    </message>
    <message>
        <source>预览</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>题式</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>题目</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>题目、作者、正文</source>
        <translation>Title, author, text</translation>
    </message>
    <message>
        <source>题超 %1 行</source>
        <translation>headline %1 ln over</translation>
    </message>
    <message>
        <source>颜色</source>
        <translation>Colour</translation>
    </message>
    <message>
        <source>颜色 %1</source>
        <translation>Colour %1</translation>
    </message>
    <message>
        <source>颜色“%1”不能再由别的颜色来定。</source>
        <translation>Colour “%1” cannot be made of another swatch.</translation>
    </message>
    <message>
        <source>颜色“%1”的墨量要在 0 和 100% 之间。</source>
        <translation>The inks of colour “%1” have to be between 0 and 100%.</translation>
    </message>
    <message>
        <source>颜色“%1”的编号不能用。</source>
        <translation>The number of colour “%1” cannot be used.</translation>
    </message>
    <message>
        <source>颜色变了</source>
        <translation>Colour changed</translation>
    </message>
    <message>
        <source>颜色的 ICC 特性文件损坏，或与通道数不符。</source>
        <translation>A colour's ICC profile is damaged, or has another number of channels.</translation>
    </message>
    <message>
        <source>颜色的油墨要在 0 到 100% 之间。</source>
        <translation>Each ink of a colour is between 0 and 100%.</translation>
    </message>
    <message>
        <source>颜色空间“%1”读不懂</source>
        <translation>the colour space “%1” cannot be read</translation>
    </message>
    <message>
        <source>颜色都是四色、灰或专色</source>
        <translation>All colours are process, grey or spot</translation>
    </message>
    <message>
        <source>饱和度</source>
        <translation>Saturation</translation>
    </message>
    <message>
        <source>首字下沉</source>
        <translation>Drop capital</translation>
    </message>
    <message>
        <source>首期日期</source>
        <translation>First issue</translation>
    </message>
    <message>
        <source>高</source>
        <translation>Height</translation>
    </message>
    <message>
        <source>黄 Y</source>
        <translation>Yellow Y</translation>
    </message>
    <message>
        <source>黑</source>
        <comment>the colour</comment>
        <translation>Black</translation>
    </message>
    <message>
        <source>黑 %1 %</source>
        <translation>Black %1 %</translation>
    </message>
    <message>
        <source>黑 K</source>
        <translation>Black K</translation>
    </message>
    <message>
        <source>黑圈码 %1</source>
        <translation>Black circled %1</translation>
    </message>
    <message>
        <source>黑场补偿</source>
        <translation>Black point compensation</translation>
    </message>
    <message>
        <source>黑字不是单黑，而是 %1，套印稍偏就糊。</source>
        <translation>Black text is not black alone but %1: it blurs with the slightest misregister.</translation>
    </message>
    <message>
        <source>黑字小于它叠印</source>
        <translation>Black type overprints below</translation>
    </message>
    <message>
        <source>黑版生成设置</source>
        <translation>black generation settings</translation>
    </message>
    <message>
        <source>黑白线条图至少</source>
        <translation>Line art at least</translation>
    </message>
    <message>
        <source>％、℃ 等与数字不分开</source>
        <translation>Numbers keep their ％, ℃</translation>
    </message>
    <message>
        <source>（%1豁免：%2）</source>
        <translation> (let stand by %1: %2)</translation>
    </message>
    <message>
        <source>（%1）</source>
        <translation> (%1)</translation>
    </message>
    <message>
        <source>（下转第A02版），A02 上有（上接第A01版）</source>
        <translation>“Continued on A02”, and A02 has the rest</translation>
    </message>
    <message>
        <source>（下转第A03版），A03 上没有这篇</source>
        <translation>“Continued on A03”, but A03 lacks the story</translation>
    </message>
    <message>
        <source>（做不到，没有改）</source>
        <translation> (not possible, not done)</translation>
    </message>
    <message>
        <source>（删去）</source>
        <translation>(removed)</translation>
    </message>
    <message>
        <source>（基本栏）</source>
        <translation> (base columns)</translation>
    </message>
    <message>
        <source>（小标题丢了）</source>
        <translation>(head lost)</translation>
    </message>
    <message>
        <source>（无说明）</source>
        <translation>(no caption)</translation>
    </message>
    <message>
        <source>（无题）</source>
        <translation>(untitled)</translation>
    </message>
    <message>
        <source>（没有写名字）</source>
        <translation>(no name given)</translation>
    </message>
    <message>
        <source>（没有名称）</source>
        <translation>(no name)</translation>
    </message>
    <message>
        <source>（没有图片说明）</source>
        <translation>(no caption)</translation>
    </message>
    <message>
        <source>（没有署名）</source>
        <translation>(no byline)</translation>
    </message>
    <message>
        <source>（缺小标题）</source>
        <translation>(head lost)</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>，%n 篇稿回到稿库</source>
        <translation>
            <numerusform>, %n story back in the pool</numerusform>
            <numerusform>, %n stories back in the pool</numerusform>
        </translation>
    </message>
    <message>
        <source>，15 mm² 均值 %1%</source>
        <translation>, %1% over 15 mm²</translation>
    </message>
    <message>
        <source>，不透明度 %1%</source>
        <translation>, opacity %1%</translation>
    </message>
    <message>
        <source>，之后改过</source>
        <translation>, changed since</translation>
    </message>
    <message>
        <source>，对象 %1</source>
        <translation>, object %1</translation>
    </message>
    <message>
        <source>，左 %1 上 %2 宽 %3 高 %4 毫米</source>
        <translation>, left %1 top %2 width %3 height %4 mm</translation>
    </message>
    <message>
        <source>：</source>
        <translation>: </translation>
    </message>
    <message>
        <source>：</source>
        <comment>between where and what</comment>
        <translation>: </translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <source>；其中 %1 条在这次样张上没有原处，写在版角</source>
        <translation>; without a place on this proof, in the page’s corner: %1</translation>
    </message>
    <message>
        <source>？！连用占一个字</source>
        <translation>？！ together take one em</translation>
    </message>
    <message>
        <source>Ａ 和 A、１ 和 1、， 和 , 算一样</source>
        <translation>Ａ and A, １ and 1, ， and , count as the same</translation>
    </message>
    <message>
        <source>￥ 等与数字不分开</source>
        <translation>Numbers keep their ￥</translation>
    </message>
</context>
</TS>
