#!/usr/bin/env python3
"""check_sample_export.py BANXIN_CLI: makes the sample newsroom, exports both issues and checks every rule on
them; the text that must come back is what `layout --json` says was set."""
import hashlib
import json
import os
import re
import subprocess
import sys
import tempfile

import check_preflight
import pdfx_rules
from check_press_pdf import check
from pdf_objects import Pdf, run

ISSUES = {"2020-10-19": ["A01", "A02", "A03"], "2020-10-20": ["A01"]}


def main():
    cli = sys.argv[1]
    faults = []
    with tempfile.TemporaryDirectory() as folder:
        store = os.path.join(folder, "zhuzhou.banxin")
        run(cli, "sample", store)
        for issue, pages in ISSUES.items():
            first, second = (os.path.join(folder, f"{issue}-{n}.pdf") for n in "12")
            run(cli, "export", store, "--issue", issue, "--pdf", first)
            run(cli, "export", store, "--issue", issue, "--pdf", second)
            faults += check_preflight.faults(cli, first)
            expected = ""
            for page in pages:
                layout = json.loads(run(cli, "layout", store, "--issue", issue, "--page", page, "--json").stdout)
                expected += "".join(line.get("shown", line["text"]) for line in layout["lines"])
            faults += [f"{issue} {fault}" for fault in check(first, expected, second)]
            if len(list(Pdf(first).pages())) != len(pages):
                faults.append(f"{issue} has not {len(pages)} pages")

        # As the plant gets them, and as a trial: PDF/X-4 all the same.
        plant = os.path.join(folder, "plant")
        os.mkdir(plant)
        for options in ([], ["--trial"]):
            told = json.loads(run(cli, "deliver", store, "--issue", "2020-10-19", "--to", plant, "--json",
                                  *options).stdout)
            for made in told["files"]:
                faults += [f"{made['file']} {fault}" for fault in pdfx_rules.faults(Pdf(made["file"]))]
                faults += check_preflight.faults(cli, made["file"])
                with open(made["file"], "rb") as file:
                    if hashlib.sha256(file.read()).hexdigest() != made["sha256"]:
                        faults.append(f"{made['file']} is not what its checksum says")
                stamped = "不作付印" in run("pdftotext", made["file"], "-").stdout.decode()
                if stamped != bool(options):
                    faults.append(f"{made['file']} is stamped: {stamped}")
            subprocess.run("sha256sum -c --quiet *.sha256", shell=True, check=True, cwd=plant)

        one = os.path.join(folder, "one.pdf")
        run(cli, "export", store, "--issue", "2020-10-19", "--page", "A02", "--pdf", one)
        if len(list(Pdf(one).pages())) != 1:
            faults.append("--page A02 does not export one page")
        timings = run(cli, "export", store, "--issue", "2020-10-19", "--pdf", one, "--timings").stderr.decode()
        for stage in ("fonts", "layout", "display", "pictures", "subset", "write", "total"):
            if not re.search(rf"^{stage}\s+[\d.]+ ms$", timings, re.M):
                faults.append(f"--timings does not tell {stage}")
        for wanted, *arguments in ((2, "--issue", "2020-10-19"), (2, "--issue", "2021-01-01", "--pdf", one),
                                   (2, "--issue", "2020-10-19", "--page", "Z99", "--pdf", one),
                                   (3, "--issue", "2020-10-19", "--pdf", os.path.join(folder, "no", "such", "folder.pdf")),
                                   (3, "--issue", "2020-10-19", "--pdf", one, "--profile", sys.argv[0])):
            done = subprocess.run([cli, "export", store, *arguments], stderr=subprocess.PIPE, timeout=60)
            if done.returncode != wanted or not done.stderr.strip():
                faults.append(f"export {arguments} gives {done.returncode}, not {wanted}: {done.stderr.decode()}")
    for fault in faults:
        print("FAIL", fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
