#!/usr/bin/env bash
# Runs a program of this folder as a person's desktop would: a screen, a window manager, a session bus, settings of its
# own. Ends with 77, which CTest takes for "skipped", where one of them is not installed.
#
# Usage: desktop.sh NEEDS -- COMMAND...; NEEDS are further programs, parted by commas.
set -euo pipefail
needs=$1
shift 2
for program in xvfb-run dbus-run-session openbox xdotool ${needs//,/ }; do
  command -v "$program" > /dev/null || { echo "skipped: $program is not installed"; exit 77; }
done
home=$(mktemp -d /tmp/banxin-desktop.XXXXXX)
trap 'sleep 0.2; rm -rf "$home" 2> /dev/null || true' EXIT
mkdir -m 700 "$home/run"
export HOME=$home XDG_RUNTIME_DIR=$home/run XDG_CONFIG_HOME=$home/config XDG_CACHE_HOME=$home/cache XDG_DATA_HOME=$home/data
export QT_QPA_PLATFORM=xcb QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 LANG=C.UTF-8 BANXIN_LANG=${BANXIN_LANG:-zh} DESKTOP_FOLDER=$home
unset DISPLAY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS
dbus-run-session -- xvfb-run -a -s '-screen 0 1920x1200x24' bash -c '
  openbox > /dev/null 2>&1 &
  [ ! -x /usr/libexec/at-spi-bus-launcher ] || /usr/libexec/at-spi-bus-launcher --launch-immediately > /dev/null 2>&1 &
  sleep 1
  "$@"' bash "$@"
