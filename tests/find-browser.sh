#!/bin/sh
# Finds a browser for the tests: KURS_BROWSER, one that is installed, Playwright's own, or Debian's package.
set -e
[ -n "$KURS_BROWSER" ] && exit 0
for name in chromium chromium-browser google-chrome; do
  command -v "$name" >/dev/null && exit 0
done
.venv/bin/python tests/playwright_browser.py && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  apt-get update -qq && apt-get install -y -qq chromium >/dev/null && exit 0
fi
.venv/bin/python -m playwright install chromium && exit 0
echo "The tests need Chromium: install it, or name its program in KURS_BROWSER." >&2
exit 1
