#!/bin/sh
# Installs axe-core, which only the tests use; installs npm from Debian where it is missing.
set -e
if ! command -v npm >/dev/null && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  apt-get update -qq && apt-get install -y -qq npm >/dev/null
fi
if ! command -v npm >/dev/null; then
  echo "The tests need npm for axe-core: install Node.js." >&2
  exit 1
fi
npm ci --no-audit --no-fund --ignore-scripts --silent
