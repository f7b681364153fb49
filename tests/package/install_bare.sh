#!/usr/bin/env bash
# The Debian package on a bare Debian: installs with what it depends on and nothing recommended, makes and exports the
# sample, draws a page, answers as a desktop program, and leaves nothing when it is purged.
# install_bare.sh PACKAGE.deb|FOLDER [ROOT.tar]; 77 where this machine cannot make a bare Debian.
set -euo pipefail
skip() { echo "skipped: $*"; exit 77; }
package=$1
[ ! -d "$package" ] || package=$(ls "$package"/*.deb 2>/dev/null | head -1)
[ -f "$package" ] || skip "there is no package yet (./dev package makes it)"
[ "$(id -u)" = 0 ] || skip "a bare root needs root"
command -v lintian >/dev/null && { lintian --fail-on error "$package" || exit 1; }
work=$(mktemp -d /tmp/banxin-bare.XXXX)
trap 'umount "$work/root/proc" 2>/dev/null || true; rm -rf "$work"' EXIT
mkdir "$work/root"
if [ -n "${2:-}" ]; then
  tar -C "$work/root" -xpf "$2"
else
  command -v mmdebstrap >/dev/null || skip "mmdebstrap is not installed (./dev package brings it)"
  mmdebstrap --variant=apt --mode=root bookworm "$work/bare.tar" >"$work/log" 2>&1 || { tail -3 "$work/log"; skip "no bare Debian could be made here"; }
  tar -C "$work/root" -xpf "$work/bare.tar"
fi
cp /etc/resolv.conf "$work/root/etc/" 2>/dev/null || true
cp /etc/apt/apt.conf.d/*proxy* /etc/apt/apt.conf.d/99artifact-registry "$work/root/etc/apt/apt.conf.d/" 2>/dev/null || true
cp "$package" "$work/root/banxin.deb"
inside() { chroot "$work/root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 BANXIN_LANG=zh DEBIAN_FRONTEND=noninteractive "$@"; }
mount -t proc proc "$work/root/proc" || skip "no /proc can be mounted here"
inside apt-get -qq update || skip "the network has no packages"
inside dpkg-query -W -f='${Package}\n' | sort >"$work/before"
inside sh -c 'find / -xdev \( -path /proc -o -path /tmp -o -path /var -o -path /root \) -prune -o -print' | sort >"$work/files-before"
inside apt-get -qq -y -o Dpkg::Use-Pty=0 -o APT::Keep-Downloaded-Packages=false --no-install-recommends install /banxin.deb >"$work/apt" 2>&1 ||
  { tail -20 "$work/apt"; exit 1; }
inside banxin-cli --version
inside banxin --version
inside banxin-cli sample /root/zhuzhou.banxin
inside banxin-cli export /root/zhuzhou.banxin --issue 2020-10-19 --pdf /root/a.pdf
inside banxin-cli preflight /root/a.pdf
inside banxin-cli render /root/zhuzhou.banxin --issue 2020-10-19 --page A01 --png /root/a.png --dpi 40
inside banxin-cli verify /root/zhuzhou.banxin
cmp -n 5 "$work/root/root/a.pdf" <(printf '%%PDF-')
if inside banxin-cli pack --help >/dev/null 2>&1; then
  inside banxin-cli pack /root/zhuzhou.banxin --issue 2020-10-19 --out /root/a.banxinpack
  inside banxin-cli unpack /root/a.banxinpack /root/other.banxin
  inside banxin-cli verify /root/other.banxin
fi
inside test -s /usr/share/banxin/manual/zh/first-start.md -a -s /usr/share/banxin/manual/en/first-start.md
inside test -s /usr/share/banxin/manual/images/zh/start.png -a -s /usr/share/banxin/manual/images/en/start.png
# The window itself, for five seconds, on no screen; the plugins that it loads at run time are there.
inside sh -c 'QT_QPA_PLATFORM=offscreen timeout 5 banxin /root/zhuzhou.banxin; [ $? = 124 ]'
inside test -e /usr/lib/x86_64-linux-gnu/qt6/plugins/platforms/libqxcb.so || inside sh -c 'ls /usr/lib/*/qt6/plugins/platforms/libqxcb.so'
inside sh -c 'ls /usr/lib/*/qt6/plugins/sqldrivers/libqsqlpsql.so /usr/lib/*/qt6/plugins/sqldrivers/libqsqlite.so'
inside dpkg -L banxin >"$work/owned"
inside apt-get -qq -y -o Dpkg::Use-Pty=0 purge banxin >>"$work/apt" 2>&1
left=$(while read -r path; do [ -f "$work/root$path" ] && echo "$path" || true; done <"$work/owned")
[ -z "$left" ] || { echo "purge left: $left"; exit 1; }
inside dpkg-query -W banxin 2>/dev/null && { echo "banxin is still known"; exit 1; }
[ -d "$work/root/root/zhuzhou.banxin" ] || { echo "purge took somebody's newsroom"; exit 1; }
inside apt-get -qq -y -o Dpkg::Use-Pty=0 --purge autoremove >>"$work/apt" 2>&1
inside sh -c 'find / -xdev -iname "*banxin*" -not -path "/root/*" -not -path "/banxin.deb" -not -path "/proc/*"' >"$work/left"
[ ! -s "$work/left" ] || { echo "these are left:"; cat "$work/left"; exit 1; }
echo "installs, works and goes"
