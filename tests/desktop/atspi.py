"""The program as a screen reader meets it, over AT-SPI: every menu, dock, dialog and frame by name, the text of an area,
and a page composed through accessible actions and keys alone.

Usage: atspi.py PROGRAM CLI FOLDER; started within a display and a session bus of its own (desktop.sh). Prints what it
did and ends with 1 at the first thing that is not as it should be.
"""
import os
import re
import subprocess
import sys
import time

import pyatspi

PROGRAM, CLI, FOLDER = sys.argv[1:4]
PATIENCE = 30


def fail(words):
    print("FAILED:", words, flush=True)
    sys.exit(1)


def comes(what, wanted):
    """What wanted() answers, as soon as it is not empty."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            found = wanted()
        except Exception:  # a window that goes while it is read
            found = None
        if found:
            return found
        time.sleep(0.1)
    fail(f"{what} did not come")


def all_of(root, depth=14):
    """Everything below, parents first."""
    if depth == 0:
        return
    for child in root:
        if child is None:
            continue
        yield child
        yield from all_of(child, depth - 1)


def find(root, role, name):
    return next((each for each in all_of(root) if each.getRoleName() == role and each.name.startswith(name)), None)


def act(thing, name):
    actions = thing.queryAction()
    for index in range(actions.nActions):
        if actions.getName(index).lower() == name.lower():
            actions.doAction(index)
            return
    fail(f"{thing.name} has no action {name}: {[actions.getName(i) for i in range(actions.nActions)]}")


def keys(*names):
    subprocess.run(["xdotool", "key", "--delay", "60", *names], check=True)
    time.sleep(0.3)


def application():
    return next((each for each in pyatspi.Registry.getDesktop(0) if each and each.name in ("banxin", "版心")), None)


def window(title):
    app = application()
    return next((each for each in app if each and title in each.name), None) if app else None


def activated(title):
    """Asks for the window in front, and says whether it is there."""
    subprocess.run(["xdotool", "search", "--onlyvisible", "--name", title, "windowactivate"], stderr=subprocess.DEVNULL)
    front = subprocess.run(["xdotool", "getactivewindow", "getwindowname"], capture_output=True, text=True)
    return title in front.stdout


def every_name(main):
    """Controls that say nothing to somebody who does not see them."""
    silent = []
    kinds = {"push button", "toggle button", "check box", "radio button", "combo box", "text", "spin button", "slider",
             "list", "tree", "table", "menu item", "check menu item", "menu", "page tab"}
    for each in all_of(main):
        states = each.getState()
        if each.getRoleName() in kinds and states.contains(pyatspi.STATE_SHOWING) and not each.name and not any(
                relation.getRelationType() == pyatspi.RELATION_LABELLED_BY for relation in each.getRelationSet()):
            silent.append(f"{each.getRoleName()} {each.description} in {each.parent.name if each.parent else ''}")
    return silent


def frames_of(page):
    kinds = ("section", "image", "separator", "panel", "drawing area")
    return [each for each in page if each is not None and each.getRoleName() in kinds and each.queryComponent() and
            each.name]


def text_of(frame):
    text = frame.queryText()
    return text.getText(0, text.characterCount)


def press_entry(shown, name):
    """An entry of the menus, wherever it stands."""
    entry = comes(f"the menu entry {name}", lambda: next(
        (each for each in all_of(shown) if "menu item" in each.getRoleName() and each.name.startswith(name)), None))
    act(entry, "Press")


def left():
    """Esc, and whether no dialog is there any more."""
    keys("Escape")
    return not any(each and each.getRoleName() in ("dialog", "alert") and each.getState().contains(pyatspi.STATE_SHOWING)
                   for each in application())


MENUS = ("文件", "编辑", "版面", "稿件", "文字", "对象", "审校", "付印", "视图", "窗口", "帮助")
# Entries of the menus that ask for something in a dialog, and its name.
DIALOGS = {"新建期…": "新建期", "存为版本…": "版本", "导出 PDF…": "导出", "版面存为图片…": "图片", "打印…": "打印", "打包…": "打包",
           "报纸设置…": "报纸设置", "期计划…": "期计划", "版面信息…": "版面信息", "存为模板…": "存为模板", "置入广告…": "广告",
           "给样式定快捷键…": "快捷键", "特殊字符…": "特殊字符", "加附注…": "附注", "附注一览": "附注", "质检报告…": "质检报告",
           "人员和流程…": "报纸设置", "送印厂…": "送印厂", "印刷配置…": "印刷配置", "色板…": "色板", "快捷键": "快捷键",
           "关于版心": "版心"}
# The others with three dots: used elsewhere here, windows of their own, files chosen by the desktop's own dialog, and
# what asks nothing as long as there is nothing to ask about.
ELSEWHERE = {"新建版…", "查找替换…", "存为元素…", "稿件流转…", "登录…", "比较…", "新建报纸…", "打开…", "打开打包的一期…", "取稿…",
             "导出批注 PDF…", "导入批注…", "省略号 ……", "自动改…", "还缺什么…"}


def open_dialog(what):
    return comes(what, lambda: next(
        (each for each in application() if each and each.getRoleName() in ("dialog", "alert", "file chooser")
         and each.getState().contains(pyatspi.STATE_SHOWING)), None))


def check_dialog(entry, title):
    """The dialog that is open has its name; nothing in it is silent; it goes by Esc."""
    dialog = open_dialog(f"the dialog of {entry}")
    if title not in dialog.name:
        fail(f"the dialog of {entry} is called {dialog.name!r}")
    silent = every_name(dialog)
    if silent:
        fail(f"{dialog.name} has controls without a name: " + "; ".join(silent))
    comes(f"the end of {entry}", left)  # a key before the window manager has given it the focus is lost


def dialogs(shown, page):
    """Every dialog by its name, and none is left out."""
    asking = {each.name for each in all_of(shown) if "menu item" in each.getRoleName() and each.name.endswith("…")}
    unknown, gone = asking - set(DIALOGS) - ELSEWHERE, (set(DIALOGS) | ELSEWHERE) - asking - {"附注一览", "快捷键", "关于版心"}
    if unknown or gone:
        fail(f"entries that nobody looks at: {unknown}; entries that are no more: {gone}")
    for entry, title in DIALOGS.items():
        press_entry(shown, entry)
        check_dialog(entry, title)
    # Those that ask about what is selected.
    area = next(each for each in frames_of(page) if each.name.startswith("稿区") and len(text_of(each)) > 60)
    act(area, area.queryAction().getName(0))
    comes("the selection", lambda: area.getState().contains(pyatspi.STATE_SELECTED))
    for entry, title in (("存为元素…", "元素"), ("稿件流转…", "流转")):
        press_entry(shown, entry)
        check_dialog(entry, title)
    print(len(DIALOGS) + 2, "dialogs have names")


def sign_in():
    """Where people are registered the program asks who sits there, by a dialog that is read as well."""
    store = os.path.join(FOLDER, "people.banxin")
    subprocess.run([CLI, "sample", store], check=True, stdout=subprocess.DEVNULL)
    subprocess.run([CLI, "person", "add", store, "--name", "李管", "--role", "admin,editor"], check=True,
                   stdout=subprocess.DEVNULL)
    program = subprocess.Popen([PROGRAM, store, "--issue", "2020-10-19", "--page", "A02"])
    try:
        shown = comes("the window with people", lambda: window("A02"))
        comes("its activation", lambda: activated("A02"))
        press_entry(shown, "登录…")
        check_dialog("登录…", "登录")
        print("the dialog to sign in has names")
    finally:
        program.terminate()
        program.wait(20)


def galley_and_find(shown, page):
    """The galley is read, written in and undone; words are found by the find bar."""
    area = next(each for each in frames_of(page) if each.name.startswith("稿区") and len(text_of(each)) > 60)
    act(area, area.queryAction().getName(0))
    press_entry(shown, "小样")
    galley = comes("the galley", lambda: next((each for each in all_of(shown) if each.name.startswith("小样：")
                                               and "text" in each.getRoleName()), None))
    comes("the galley's text", lambda: len(text_of(galley)) > 60)
    before = text_of(galley)
    if text_of(area)[:20].split("\n")[0] not in before:
        fail("the galley does not have the area's text")
    text = galley.queryText()
    text.setCaretOffset(3)
    comes("the galley's caret", lambda: text.caretOffset == 3)
    rect = text.getCharacterExtents(3, pyatspi.DESKTOP_COORDS)
    place = galley.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
    if not (place.x <= rect[0] <= place.x + place.width and place.y <= rect[1] <= place.y + place.height and rect[3] > 5):
        fail(f"a character of the galley stands at {rect}, the galley at {place}")
    galley.queryEditableText().insertText(3, "甲乙丙", 3)
    comes("what was written in the galley", lambda: text_of(galley).startswith(before[:3] + "甲乙丙"))
    comes("the same on the page", lambda: "甲乙丙" in "".join(text_of(each) for each in frames_of(page)
                                                             if each.name.startswith("稿区")))
    press_entry(shown, "撤销")
    comes("the galley as before", lambda: text_of(galley) == before)
    press_entry(shown, "查找替换")
    field = comes("the find bar's field", lambda: next(
        (each for each in all_of(shown) if each.getRoleName() == "text" and each.name.startswith("查找")
         and each.getState().contains(pyatspi.STATE_SHOWING)), None))
    field.queryEditableText().setTextContents("青岛")
    comes("the count of what was found", lambda: next(
        (each for each in all_of(shown) if each.getRoleName() == "label" and re.fullmatch(r"\d*/?\d+( 处)?", each.name)
         and each.getState().contains(pyatspi.STATE_SHOWING)), None))
    for name in ("替换", "正则"):
        comes(f"{name} in the find bar", lambda: next(
            (each for each in all_of(shown) if each.name.startswith(name)
             and each.getState().contains(pyatspi.STATE_SHOWING)), None))
    field.queryComponent().grabFocus()
    keys("Escape")
    press_entry(shown, "小样")
    print("the galley and the find bar are read and used")


def main():
    store = os.path.join(FOLDER, "atspi.banxin")
    subprocess.run([CLI, "sample", store], check=True, stdout=subprocess.DEVNULL)
    program = subprocess.Popen([PROGRAM, store, "--issue", "2020-10-19", "--page", "A02"])
    try:
        shown = comes("the window", lambda: window("A02"))
        comes("the window's activation", lambda: activated("A02"))

        # Menus and docks by name.
        bar = comes("the menu bar", lambda: next((each for each in all_of(shown) if each.getRoleName() == "menu bar"), None))
        menus = tuple(each.name for each in bar)
        if menus != MENUS:
            fail(f"the menus are {menus}")
        for menu in bar:
            if not any("menu item" in each.getRoleName() and each.name for each in all_of(menu)):
                fail(f"the menu {menu.name} has no entries")
        docks = {each.name for each in all_of(shown) if each.getRoleName() in ("frame", "panel", "filler", "page tab",
                                                                              "dock widget", "internal frame") and each.name}
        for name in ("版面", "稿库", "元素库", "属性", "样式", "色板", "图层", "问题", "历史"):
            if not any(name in each for each in docks):
                fail(f"no dock {name} among {sorted(docks)}")
        silent = every_name(shown)
        if silent:
            fail("controls without a name: " + "; ".join(silent[:10]))
        print("menus, docks and controls have names")

        # The page, its frames and their text.
        page = comes("the page", lambda: next((each for each in all_of(shown) if each.name.startswith("版面 A02")), None))
        frames = comes("the frames", lambda: frames_of(page))
        names = [each.name for each in frames]
        print(len(names), "frames:", "; ".join(names[:6]))
        areas = [each for each in frames if each.name.startswith("稿区")]
        if len(areas) < 3 or not any(each.name.startswith("图片：") for each in frames):
            fail(f"areas and pictures are missing among {names}")
        for each in areas:
            if len(text_of(each)) < 10:
                fail(f"{each.name} has no text")

        # An area is selected, written in and undone by actions alone.
        area = areas[0]
        before = text_of(area)
        act(area, "Press") if "Press" in [area.queryAction().getName(i) for i in range(area.queryAction().nActions)] \
            else act(area, area.queryAction().getName(0))
        comes("the selection", lambda: area.getState().contains(pyatspi.STATE_SELECTED))
        area.queryEditableText().insertText(2, "甲乙", 2)
        comes("what was written", lambda: text_of(area).startswith(before[:2] + "甲乙"))
        act(comes("the menu entry 撤销", lambda: next((each for each in all_of(shown) if "menu item" in each.getRoleName()
                                                  and each.name.startswith("撤销")), None)), "Press")
        comes("the text as before", lambda: text_of(area) == before)
        print("an area is written in and undone")

        galley_and_find(shown, page)
        dialogs(shown, page)

        # The manual by its key, with its contents and text.
        page.queryComponent().grabFocus()
        keys("F1")
        manual = comes("the manual", lambda: window("版心手册"))
        comes("its contents", lambda: next((each for each in all_of(manual) if each.name == "开始"), None))
        comes("its text", lambda: next((each for each in all_of(manual) if each.name == "手册"
                                        and len(text_of(each)) > 200), None))
        silent = every_name(manual)
        if silent:
            fail("the manual has controls without a name: " + "; ".join(silent))
        keys("Escape")
        comes("the end of the manual", lambda: not window("版心手册"))

        # A story is taken off its page; it stands in the pool from then on.
        title = area.name.partition("：")[2].rstrip("…")
        for each in [each for each in frames_of(page) if each.name.endswith(area.name.partition("：")[2])
                     and each.name.startswith("稿区")]:
            act(each, each.queryAction().getName(0))
            keys("Delete")
        comes("the story's absence", lambda: not any(title in each.name for each in frames_of(page)
                                                     if each.name.startswith("稿区")))

        # A page is made: a new one from the template by its dialog, the story from the pool by keys.
        act(next(each for each in all_of(shown) if "menu item" in each.getRoleName() and each.name.startswith("新建版")),
            "Press")
        dialog = comes("the dialog", lambda: next((each for each in application() if each and
                                                   each.getRoleName() == "dialog"), None))
        silent = every_name(dialog)
        if silent:
            fail("the dialog has controls without a name: " + "; ".join(silent))
        keys("Return")
        comes("the new page", lambda: window("A04"))
        shown = window("A04")
        search = comes("the pool's search field", lambda: next((each for each in all_of(shown)
                                                                if each.name == "题目、作者、正文"), None))
        search.queryEditableText().setTextContents(title)
        search.queryComponent().grabFocus()
        time.sleep(0.5)  # the list follows what is looked for
        keys("Down", "Return")
        page = comes("the new page's canvas", lambda: next((each for each in all_of(shown)
                                                            if each.name.startswith("版面 A04")), None))
        placed = comes("a placed story", lambda: [each for each in frames_of(page) if each.name.startswith("稿区")
                                                  and title in each.name and len(text_of(each)) > 20])
        print("placed:", placed[0].name)
    finally:
        program.terminate()
        program.wait(20)
    sign_in()


main()
print("PASSED")
