#!/usr/bin/env python3
"""check_decoding.py BANXIN_CLI NO_DECODERS.so FOLDER: exports the page of pictures_fixture with its adverts, and the
sample's pages, by a program in which every decoder of pictures and ICC profiles ends the process. All of them are asked
in workers, so the files are the same as without."""
import os
import shutil
import subprocess
import sys
import tempfile

from check_pictures_pdf import ISSUE, finish
from pdf_objects import run


def outcome(*command, shim=None):
    environment = dict(os.environ, BANXIN_LANG="zh")
    if shim:
        environment |= {"LD_PRELOAD": shim, "ASAN_OPTIONS": "verify_asan_link_order=0"}
    return subprocess.run(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=120)


def faults(cli, shim, folder, scratch):
    pictures, sample = os.path.join(scratch, "pictures.banxin"), os.path.join(scratch, "sample.banxin")
    shutil.copytree(os.path.join(folder, "pictures.banxin"), pictures)
    yield from finish(cli, pictures, folder)
    run(cli, "sample", sample)
    # The soft proof is drawn by the program, with a profile that a worker has tried: here it shows that the shim works.
    seen = outcome(cli, "render", sample, "--issue", "2020-10-20", "--page", "A01", "--png",
                   os.path.join(scratch, "proof.png"), "--dpi", "30", "--soft-proof", shim=shim)
    if b"decoded in the program: cms" not in seen.stderr:
        yield f"the shim ends nothing: {seen.returncode} {seen.stderr.decode()}"
    cases = {"pictures": (pictures, *ISSUE), "dense": (sample, "--issue", "2020-10-20"),
             "news": (sample, "--issue", "2020-10-19", "--per-page")}
    for name, (store, *options) in cases.items():
        made = []
        for way in ("with", "without"):
            out = os.path.join(scratch, f"{name}-{way}")
            if "--per-page" in options:
                os.mkdir(out)
            done = outcome(cli, "export", store, *options, "--pdf", out, shim=shim if way == "without" else None)
            if done.returncode != 0:
                yield f"{name} {way} the program's decoders: {done.returncode} {done.stderr.decode()}"
                break
            paths = [os.path.join(out, file) for file in sorted(os.listdir(out))] if os.path.isdir(out) else [out]
            made.append([open(path, "rb").read() for path in paths])
        if len(made) == 2 and (made[0] != made[1] or not made[0]):
            yield f"{name} is another file without the program's decoders"


def main():
    with tempfile.TemporaryDirectory() as scratch:
        found = list(faults(*sys.argv[1:4], scratch))
    for fault in found:
        print("FAIL", fault)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
