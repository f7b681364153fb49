#!/usr/bin/env python3
"""check_preflight.py BANXIN_CLI FILE.pdf...: `banxin-cli preflight` on our own files: nothing found, or what is
expected of a file that is meant to have it; its command line; and its total ink against Ghostscript's separations.

The ink is held from both sides: the greatest mean that Ghostscript's plates have over 4 × 4 mm is found, and
preflight must find an excess with a limit well below it and none with a limit above it."""
import glob
import json
import os
import subprocess
import sys
import tempfile

import numpy
from PIL import Image

from pdf_objects import run

# What our fixtures break on purpose: a second spot ink, thin borders of coloured forms.
EXPECTED = {"inks": {"spot-count"}, "forms": {"rule-weight-several"}}
DPI = 127  # 20 pixels to 4 mm
WINDOW = 20
SLACK = 5  # percent of ink between two ways to measure it


def preflight(cli, path, *options):
    done = subprocess.run([cli, "preflight", path, "--json", *options], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          timeout=60)
    return done.returncode, json.loads(done.stdout) if done.stdout else None, done.stderr.decode()


def rules_of(report):
    return {finding["rule"] for finding in report["findings"]}


def greatest_ink(path, folder):
    """The greatest mean of all plates together over a window, on any page, in percent."""
    out = os.path.join(folder, "plate%d.tif")
    run("gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=tiffsep", "-dMaxSpots=4", f"-r{DPI}", "-dUseBleedBox",
        f"-sOutputFile={out}", path)
    greatest = 0
    number = 1
    while plates := glob.glob(os.path.join(folder, f"plate{number}(*).tif")):
        total = sum((255 - numpy.asarray(Image.open(plate).convert("L")).astype(numpy.int64)) for plate in plates)
        sums = numpy.pad(total.cumsum(0).cumsum(1), ((1, 0), (1, 0)))
        windows = sums[WINDOW:, WINDOW:] - sums[:-WINDOW, WINDOW:] - sums[WINDOW:, :-WINDOW] + sums[:-WINDOW, :-WINDOW]
        greatest = max(greatest, windows.max() / WINDOW ** 2 / 255 * 100)
        number += 1
    return greatest


def ink_faults(cli, path, folder):
    measured = greatest_ink(path, folder)
    found = {}
    for limit in (measured - SLACK, measured + SLACK):
        profile = os.path.join(folder, "profile.json")
        with open(profile, "w", encoding="ascii") as file:
            json.dump({"inkLimitPercent": max(100, round(limit))}, file)
        found[limit] = "total-ink" in rules_of(preflight(cli, path, "--profile", profile)[1])
    print(f"  {os.path.basename(path)}: Ghostscript's greatest mean is {measured:.0f} %")
    if measured - SLACK > 100 and not found[measured - SLACK]:
        yield f"{path}: no excess above {measured - SLACK:.0f} %, Ghostscript has {measured:.0f} %"
    if measured + SLACK > 100 and found[measured + SLACK]:
        yield f"{path}: an excess above {measured + SLACK:.0f} %, Ghostscript has {measured:.0f} %"


def command_faults(cli, path, folder):
    def code(*arguments):
        return subprocess.run([cli, "preflight", *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                              timeout=60).returncode
    text = os.path.join(folder, "text.pdf")
    with open(text, "w", encoding="ascii") as file:
        file.write("no PDF")
    wrong = os.path.join(folder, "wrong.json")
    with open(wrong, "w", encoding="ascii") as file:
        file.write('{"inkLimit":1}')
    strict = os.path.join(folder, "strict.json")
    with open(strict, "w", encoding="ascii") as file:
        file.write('{"ruleInOneInk":400}')
    for wanted, *arguments in ((2,), (2, path, path), (2, path, "--advert", "wide"), (2, path, "--profile", wrong),
                               (3, text), (3, os.path.join(folder, "nothing.pdf")), (3, path, "--profile", "no-such-profile"),
                               (1, path, "--advert", "10x10"), (1, path, "--profile", strict)):
        got = code(*arguments)
        if got != wanted:
            yield f"preflight {arguments} gives {got}, not {wanted}"


def faults(cli, path):
    name = os.path.splitext(os.path.basename(path))[0]
    code, report, message = preflight(cli, path)
    if report is None:
        yield f"{path}: {message}"
        return
    if rules_of(report) != EXPECTED.get(name, set()):
        yield f"{path}: {json.dumps(report['findings'], ensure_ascii=False)}"
    if code != (1 if any(f["severity"] == "error" for f in report["findings"]) else 0):
        yield f"{path}: exit code {code}"
    with tempfile.TemporaryDirectory() as folder:
        yield from ink_faults(cli, path, folder)


def main():
    cli, *paths = sys.argv[1:]
    found = [fault for path in paths for fault in faults(cli, path)]
    with tempfile.TemporaryDirectory() as folder:
        found += command_faults(cli, paths[0], folder)
    for fault in found:
        print("FAIL", fault)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
