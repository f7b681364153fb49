#!/usr/bin/env python3
"""Makes the manual pages of both programs out of what they say with --help.

manual.py BANXIN BANXIN-CLI zh|en DAY FOLDER writes banxin.1 and banxin-cli.1; a command without help is an error.
"""
import os
import re
import subprocess
import sys

WORDS = {
    "zh": {
        "desk": "做报纸版面：从稿件到付印 PDF",
        "cli": "版心不用眼睛的一切：编辑部、稿件、版面、导出、检查",
        "NAME": "名称", "SYNOPSIS": "用法", "DESCRIPTION": "说明", "OPTIONS": "选项", "COMMANDS": "命令",
        "EXIT": "退出码", "ENV": "环境变量", "FILES": "文件", "SEE": "另见", "head": "版心手册",
        "desk text": "STORE 是编辑部的文件夹；.banxinpack 是打包的一期，打开时先问放进哪个编辑部。不写就显示开始页。",
        "cli text": "STORE 是编辑部的文件夹，--issue D 是日期或“日期/版别”。--json 时标准输出是一个 JSON 文件，"
                    "进度和消息写到标准错误。每个命令加 --help 显示同样的说明。",
        "lang": "界面的语言：zh 或 en；不给时按系统的语言。",
        "files": "窗口的设置和最近打开的编辑部。",
    },
    "en": {
        "desk": "make newspaper pages, from manuscript to press PDF",
        "cli": "all of Banxin that needs no eyes: newsrooms, manuscripts, pages, export, checks",
        "NAME": "NAME", "SYNOPSIS": "SYNOPSIS", "DESCRIPTION": "DESCRIPTION", "OPTIONS": "OPTIONS",
        "COMMANDS": "COMMANDS", "EXIT": "EXIT STATUS", "ENV": "ENVIRONMENT", "FILES": "FILES", "SEE": "SEE ALSO",
        "head": "Banxin Manual",
        "desk text": "STORE is a newsroom's folder; a .banxinpack is one packed issue, and opening it asks first which "
                     "newsroom it goes into. Without either the start page is shown.",
        "cli text": "STORE is a newsroom's folder, --issue D a date or DATE/EDITION. With --json one JSON document goes "
                    "to standard output; progress and messages go to standard error. Every command says the same "
                    "with --help.",
        "lang": "The language of the program: zh or en; the system's where it is not set.",
        "files": "The windows' settings and the newsrooms opened last.",
    },
}


def roff(text):
    """Text as groff takes it literally."""
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return re.sub(r"^([.'])", r"\\&\1", text, flags=re.M)


def help_of(program, language, *arguments):
    answer = subprocess.run([program, *arguments, "--help"], capture_output=True, text=True, encoding="utf-8",
                            env={**os.environ, "BANXIN_LANG": language, "QT_QPA_PLATFORM": "offscreen",
                                 "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"})
    if answer.returncode != 0 or not answer.stdout.strip():
        sys.exit(f"{program} {' '.join(arguments)} --help: {answer.returncode} {answer.stderr}")
    return answer.stdout.rstrip("\n").split("\n")


def head(name, words, day, summary):
    section = lambda title: f'.SH "{roff(words[title])}"\n'
    return (f'.\\" Made by resources/package/manual.py from what the program says.\n'
            f'.TH {name.upper().replace("-", chr(92) + "-")} 1 "{day}" "Banxin" "{words["head"]}"\n'
            f'{section("NAME")}{roff(name)} \\- {roff(summary)}\n{section("SYNOPSIS")}'), section


def tail(words, section, other):
    return (f'{section("ENV")}.TP\n.B BANXIN_LANG\n{roff(words["lang"])}\n'
            f'{section("FILES")}.TP\n.I ~/.config/Banxin/banxin.conf\n{roff(words["files"])}\n'
            f'{section("SEE")}.BR {roff(other)} (1)\n')


def literal(lines):
    return ".nf\n" + "".join((roff(line) or "\\&") + "\n" for line in lines) + ".fi\n"


def desk_page(program, language, day):
    words = WORDS[language]
    page, section = head("banxin", words, day, words["desk"])
    lines = help_of(program, language)
    page += ".B banxin\n[\\fIoptions\\fP] [\\fISTORE\\fP | \\fIFILE\\fP.banxinpack]...\n"
    page += section("DESCRIPTION") + roff(words["desk text"]) + "\n" + section("OPTIONS")
    options = [line for line in lines if re.match(r"\s+-", line) or re.match(r"\s{10,}\S", line)]
    if not options:
        sys.exit("banxin --help names no options")
    page += literal([line.strip() if re.match(r"\s+-", line) else "    " + line.strip() for line in options])
    return page + tail(words, section, "banxin-cli")


def cli_page(program, language, day):
    words = WORDS[language]
    page, section = head("banxin-cli", words, day, words["cli"])
    overview = help_of(program, language)
    usages = [line.strip() for line in overview if re.match(r"  \S", line)]
    if not usages:
        sys.exit("banxin-cli --help names no commands")
    page += ".B banxin\\-cli\n\\fICOMMAND\\fP [\\fIarguments\\fP]\n"
    page += section("DESCRIPTION") + roff(words["cli text"]) + "\n" + section("COMMANDS")
    for usage in usages:
        name = usage.split()[0]
        lines = help_of(program, language, name)
        page += f".SS {roff(name)}\n.B {roff(usage)}\n.PP\n{roff(lines[1])}\n"
        if len(lines) > 2:
            page += ".PP\n" + literal(lines[2:])
    page += section("EXIT") + roff(overview[-1]) + "\n"
    return page + tail(words, section, "banxin")


def main():
    desk, cli, language, day, folder = sys.argv[1:]
    os.makedirs(folder, exist_ok=True)
    for name, page in (("banxin", desk_page(desk, language, day)), ("banxin-cli", cli_page(cli, language, day))):
        with open(os.path.join(folder, name + ".1"), "w", encoding="utf-8") as file:
            file.write(page)


if __name__ == "__main__":
    main()
