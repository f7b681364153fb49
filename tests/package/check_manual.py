"""Every command and every option of the programs stands in their manual pages, in both languages, and man reads them
without a warning; a page that leaves one out is noticed.

check_manual.py SOURCE BANXIN BANXIN-CLI OUT
"""
import os
import re
import shutil
import subprocess
import sys


def plain(page):
    return page.replace("\\-", "-").replace("\\&", "").replace("\\e", "\\")


def missing(page, names):
    text = plain(page)
    return [name for name in names if f".SS {name}\n" not in text]


def main():
    source, desk, cli, out = sys.argv[1:]
    table = open(f"{source}/app/cli/commands.cpp", encoding="utf-8").read()
    names = re.findall(r'^        \{"([a-z-]+)",', table, re.M)
    assert len(names) >= 14, names
    for language in ("en", "zh"):
        folder = f"{out}/{language}"
        subprocess.run([sys.executable, f"{source}/resources/package/manual.py", desk, cli, language, "2026-01-01",
                        folder], check=True)
        page = open(f"{folder}/banxin-cli.1", encoding="utf-8").read()
        assert not missing(page, names), missing(page, names)
        assert missing(page.replace(".SS export", ".SS exprot"), names) == ["export"]
        for option in ("--issue", "--pdf", "--force", "--json", "--random"):
            assert option in plain(page), option
        window = plain(open(f"{folder}/banxin.1", encoding="utf-8").read())
        for option in ("--issue", "--page", "--version", "--help"):
            assert option in window, option
        assert ("退出码" in page) == (language == "zh")
        if shutil.which("man"):
            for name in ("banxin", "banxin-cli"):
                said = subprocess.run(["man", "--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-Z", f"{folder}/{name}.1"],
                                      env={**os.environ, "LC_ALL": "C.UTF-8", "MANROFFSEQ": "", "MANWIDTH": "80"},
                                      capture_output=True, text=True)
                lines = [line for line in said.stderr.split("\n") if line and "can't break line" not in line
                         and "cannot adjust line" not in line]
                assert said.returncode == 0 and not lines, said.stderr
    print("man pages hold", len(names), "commands")


main()
