#!/bin/sh
# Makes .venv with the newest Python here that the project takes; installs Debian's venv module where it is missing.
set -e
for python in python3.13 python3.12 python3.11 python3; do
  if "$python" -c 'import sys; sys.exit(not (3, 11, 5) <= sys.version_info[:3] < (3, 14))' 2>/dev/null; then
    "$python" -m venv .venv 2>/dev/null && exit 0
    rm -rf .venv
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
      apt-get update -qq && apt-get install -y -qq python3-venv >/dev/null
      "$python" -m venv .venv && exit 0
    fi
  fi
done
echo "Python 3.11.5 or later (below 3.14) with the module venv is needed: see README.md." >&2
exit 1
