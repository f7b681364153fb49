#!/usr/bin/env python3
"""debian_pictures.py DEBIAN_PICTURES CACHE: brings Debian's source packages of four picture libraries by apt, with
lists and settings of its own in CACHE, unpacks what upstream ships and has DEBIAN_PICTURES read every picture in it.
Ends with 77, which CTest counts as skipped, where apt or the network is not to be had."""
import glob
import os
import shutil
import subprocess
import sys
import tarfile

PACKAGES = ("tiff", "libpng1.6", "libjpeg-turbo", "exiv2")
KEYS = "/usr/share/keyrings/debian-archive-keyring.gpg"
MIRROR = os.environ.get("BANXIN_DEBIAN_MIRROR", "http://deb.debian.org/debian")
SUITE = "bookworm"
SKIPPED = 77


def skip(why):
    print("SKIPPED: Debian's test files were not read:", why)
    sys.exit(SKIPPED)


def apt_options(cache):
    """Nothing of the machine's own lists and settings is read for packages, and nothing of it is written."""
    folder = os.path.join(cache, "apt")
    for name in ("parts", "lists/partial", "cache/archives/partial"):
        os.makedirs(os.path.join(folder, name), exist_ok=True)
    sources = os.path.join(folder, "sources.list")
    with open(sources, "w", encoding="utf-8") as file:
        file.write(f"deb-src [signed-by={KEYS}] {MIRROR} {SUITE} main\n")
    settings = {"Dir::Etc::sourcelist": sources, "Dir::Etc::sourceparts": f"{folder}/parts",
                "Dir::State::lists": f"{folder}/lists", "Dir::Cache": f"{folder}/cache", "APT::Sandbox::User": "",
                "Acquire::Retries": "2", "Acquire::http::Timeout": "30", "Acquire::Languages": "none"}
    return [f"-o{key}={value}" for key, value in settings.items()]


def originals(cache, package):
    """What upstream ships of it, not what Debian adds."""
    names = glob.glob(os.path.join(glob.escape(cache), package + "_*.orig.tar.*"))
    return [name for name in names if not name.endswith((".asc", ".sig"))]


def fetch(cache):
    missing = [package for package in PACKAGES if not originals(cache, package)]
    if not missing:
        return
    if not shutil.which("apt-get") or not os.path.exists(KEYS):
        skip("there is no apt with Debian's keys here")
    options = apt_options(cache)
    for command in (["update", "-qq", "--error-on=any"], ["source", "-qq", "--download-only", *missing]):
        try:
            done = subprocess.run(["apt-get", *options, *command], cwd=cache, timeout=600, stdin=subprocess.DEVNULL,
                                  stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        except subprocess.TimeoutExpired:
            skip(f"apt-get {command[0]} did not end")
        if done.returncode != 0:
            skip(f"apt-get {command[0]} said: {done.stdout.decode(errors='replace').strip()[-400:]}")


def unpack(cache, package):
    """Regular files alone, by their names within the archive; once for each version."""
    archive = sorted(originals(cache, package))[-1]
    folder = os.path.join(cache, package)
    done = os.path.join(folder, ".unpacked")
    if os.path.exists(done) and open(done, encoding="utf-8").read() == os.path.basename(archive):
        return
    shutil.rmtree(folder, ignore_errors=True)
    with tarfile.open(archive) as tar:
        for member in tar:
            path = os.path.normpath(os.path.join(folder, member.name))
            if member.isfile() and path.startswith(folder + os.sep):
                os.makedirs(os.path.dirname(path), exist_ok=True)
                with open(path, "wb") as file:
                    shutil.copyfileobj(tar.extractfile(member), file)
    with open(done, "w", encoding="utf-8") as file:
        file.write(os.path.basename(archive))


def main():
    program, cache = sys.argv[1], os.path.abspath(sys.argv[2])
    os.makedirs(cache, exist_ok=True)
    fetch(cache)
    for package in PACKAGES:
        if not originals(cache, package):
            skip(f"apt brought no source of {package}")
        unpack(cache, package)
    environment = dict(os.environ, BANXIN_LANG="zh")
    return subprocess.run([program] + [os.path.join(cache, package) for package in PACKAGES], env=environment).returncode


if __name__ == "__main__":
    sys.exit(main())
