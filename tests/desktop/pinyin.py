"""Chinese typed as people type it: fcitx5 with pinyin, through Qt's own platform input context, into the page and into
the galley; the window of candidates stands at the caret whatever the zoom.

Usage: pinyin.py PROGRAM CLI FOLDER; started within a display and a session bus of its own (desktop.sh). Pictures of the
screen go to BANXIN_SHOTS where that is set. Ends with 1 at the first thing that is not as it should be, with 77 where
fcitx5 has no part for Qt 6 or no pinyin.
"""
import glob
import os
import re
import subprocess
import sys
import time

import pyatspi

PROGRAM, CLI, FOLDER = sys.argv[1:4]
PATIENCE = 30


def fail(words):
    shot("failed")
    print("FAILED:", words, flush=True)
    sys.exit(1)


def shot(name):
    folder = os.environ.get("BANXIN_SHOTS")
    if folder:
        os.makedirs(folder, exist_ok=True)
        subprocess.run(["import", "-window", "root", os.path.join(folder, f"pinyin-{name}.png")], check=False)


def comes(what, wanted, patience=PATIENCE):
    """What wanted() answers, as soon as it is not empty."""
    end = time.monotonic() + patience
    while time.monotonic() < end:
        try:
            found = wanted()
        except Exception:  # a window that goes while it is read
            found = None
        if found:
            return found
        time.sleep(0.1)
    fail(f"{what} did not come")


def output(*command):
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout


def keys(*names):
    subprocess.run(["xdotool", "key", "--delay", "80", *names], check=True)
    time.sleep(0.3)


def write(letters):
    subprocess.run(["xdotool", "type", "--delay", "90", letters], check=True)
    time.sleep(0.5)


def all_of(root, depth=14):
    if depth == 0:
        return
    for child in root:
        if child is None:
            continue
        yield child
        yield from all_of(child, depth - 1)


def window(title):
    app = next((each for each in pyatspi.Registry.getDesktop(0) if each and each.name in ("banxin", "版心")), None)
    return next((each for each in app if each and title in each.name), None) if app else None


def activated(title):
    """Asks until the window is the active one: waiting for it in one go waits for ever where it was so before."""
    subprocess.run(["xdotool", "search", "--onlyvisible", "--name", title, "windowactivate"], stderr=subprocess.DEVNULL)
    time.sleep(0.2)
    return title in output("xdotool", "getactivewindow", "getwindowname")


def named(root, start):
    return next((each for each in all_of(root) if each.name.startswith(start)), None)


def text_of(thing):
    text = thing.queryText()
    return text.getText(0, text.characterCount)


def candidates():
    """Place and size of the input method's window, where it is on the screen."""
    for found in output("xdotool", "search", "--onlyvisible", "--name", "Fcitx5 Input Window").split():
        facts = output("xdotool", "getwindowgeometry", "--shell", found)
        numbers = {name: int(value) for name, value in re.findall(r"(\w+)=(-?\d+)", facts)}
        if numbers.get("WIDTH", 0) > 20 and numbers.get("HEIGHT", 0) > 10:
            return numbers["X"], numbers["Y"], numbers["WIDTH"], numbers["HEIGHT"]
    return None


def caret_of(thing):
    """The caret's rectangle on the screen."""
    text = thing.queryText()
    x, y, width, height = text.getCharacterExtents(text.caretOffset, pyatspi.DESKTOP_COORDS)
    if height <= 0:  # behind the last character
        x, y, width, height = text.getCharacterExtents(text.caretOffset - 1, pyatspi.DESKTOP_COORDS)
        x += width
    return x, y, height


def start_input_method():
    if not glob.glob("/usr/lib/*/qt6/plugins/platforminputcontexts/libfcitx5*") or not glob.glob(
            "/usr/share/fcitx5/inputmethod/pinyin.conf"):
        print("skipped: fcitx5-frontend-qt6 or fcitx5-pinyin is not installed")
        sys.exit(77)
    home = os.path.join(os.environ["XDG_CONFIG_HOME"], "fcitx5")
    os.makedirs(home, exist_ok=True)
    with open(os.path.join(home, "profile"), "w", encoding="utf-8") as file:
        file.write("[Groups/0]\nName=Default\nDefault Layout=us\nDefaultIM=pinyin\n"
                   "[Groups/0/Items/0]\nName=keyboard-us\nLayout=\n[Groups/0/Items/1]\nName=pinyin\nLayout=\n"
                   "[GroupOrder]\n0=Default\n")
    with open(os.path.join(home, "config"), "w", encoding="utf-8") as file:
        file.write("[Behavior]\nActiveByDefault=True\nShareInputState=All\n")
    return subprocess.Popen(["fcitx5", "-D", "--disable=wayland,cloudpinyin,notifications"],
                            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def pinyin(thing, letters, word, name):
    """Types the letters; the candidates are at the caret of `thing`; a space makes the word of them."""
    before = text_of(thing)
    x, y, height = caret_of(thing)
    write(letters)
    place = comes("the window of candidates", candidates)
    if word not in before and word in text_of(thing):
        fail("pinyin is in the text before it is chosen")
    shot(name)
    # Below the caret, or above it where there is no room; its left edge near the letters that are being typed.
    below = abs(place[1] - (y + height))
    above = abs(place[1] + place[3] - y)
    print(f"{name}: caret {x},{y} {height} high, candidates {place}", flush=True)
    if min(below, above) > 24 or not -40 <= place[0] - x <= 40 + 24 * len(letters):
        fail(f"{name}: the candidates at {place} are not at the caret {x},{y},{height}")
    keys("space")
    comes(f"{word} in the text", lambda: text_of(thing).count(word) == before.count(word) + 1)
    comes("the end of the candidates", lambda: candidates() is None)


def main():
    method = start_input_method()
    store = os.path.join(FOLDER, "pinyin.banxin")
    subprocess.run([CLI, "sample", store], check=True, stdout=subprocess.DEVNULL)
    program = subprocess.Popen([PROGRAM, store, "--issue", "2020-10-19", "--page", "A02"],
                               env={**os.environ, "QT_IM_MODULE": "fcitx", "XMODIFIERS": "@im=fcitx"})
    try:
        shown = comes("the window", lambda: window("A02"))
        comes("the window's activation", lambda: activated("A02"))
        page = comes("the page", lambda: named(shown, "版面 A02"))
        area = comes("an area", lambda: next((each for each in page if each and each.name.startswith("稿区")
                                              and each.queryText().characterCount > 60), None))
        page.queryComponent().grabFocus()
        area.queryAction().doAction(0)
        time.sleep(0.3)
        # Into the page, at three zooms.
        for zoom, name in (("ctrl+0", "page-whole"), ("ctrl+shift+0", "page-width"), ("ctrl+alt+0", "page-actual")):
            keys(zoom)
            keys("t") if zoom == "ctrl+0" else None
            time.sleep(0.6)
            area.queryText().setCaretOffset(12)
            time.sleep(0.5)
            pinyin(area, "wenming", "文明", name)
        # Into the galley.
        keys("ctrl+g")
        galley = comes("the galley", lambda: next(
            (each for each in all_of(window("A02")) if each.name.startswith("小样") and "text" in each.getRoleName()), None))
        galley.queryComponent().grabFocus()
        time.sleep(0.5)
        galley.queryText().setCaretOffset(40)
        time.sleep(0.5)
        pinyin(galley, "beijing", "北京", "galley")
    finally:
        program.terminate()
        program.wait(20)
        method.terminate()


main()
print("PASSED")
