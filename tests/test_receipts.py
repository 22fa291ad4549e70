"""The receipt's control number: what people mistype is told, and the example that the page shows is a code."""

import json
import re
import shutil
import subprocess

import pytest
from conftest import ROOT

from build_tools.words import languages, words

RECEIPT = ROOT / "build_tools" / "browser" / "mine" / "receipt.js"


def run(code):
    said = subprocess.run(
        [shutil.which("node"), "-"],
        input=RECEIPT.read_text("utf-8") + code,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert said.stderr == ""
    return json.loads(said.stdout)


def read(*lines):
    return run(f"\nconsole.log(JSON.stringify({json.dumps(lines)}.map(readReceipt)))")


def code(*counts):
    return run(f"\nconsole.log(JSON.stringify(receiptCode({json.dumps(counts)})))")


def test_a_code_is_what_the_documentation_shows():
    assert code(12, 9, 3) == "L12-S9-P3-K34"


@pytest.mark.parametrize(
    "line",
    [
        "L12-S9-P3-K34",
        "l12 s9 p3 k34",
        "Ｌ１２-Ｓ９-Ｐ３-Ｋ３４",
        "L1\u200b2-S9-\u2060P3-K34\u00ad",
        "L12S9P3K34",
        "L 12 – S 9 – P 3 – K 34",
        "Kari i Lier: L12, S9, P3, K34. Hilsen",
        "\tL12-S9-P3-K34\r",
    ],
)
def test_a_code_is_read_however_it_is_written(line):
    assert read(line) == [{"codes": [[12, 9, 3]]}]


def test_two_codes_on_a_line_are_two():
    assert read(f"L12-S9-P3-K34 {code(0, 0, 0)}")[0]["codes"] == [[12, 9, 3], [0, 0, 0]]


@pytest.mark.parametrize(
    "line, problem, missing",
    [
        ("", "none", "LSPK"),
        ("Hei", "none", "LSPK"),
        ("L12-S9", "missing", "PK"),
        ("L12-P3-K34", "missing", "S"),
        ("S9-L12-P3-K34", "unclear", ""),
        ("L12-S9-P3-K341", "unclear", ""),
        ("L12-S9-P3-K35", "control", None),
    ],
)
def test_what_is_no_code_is_told_why(line, problem, missing):
    [told] = read(line)
    assert told["codes"] == [] and told["problem"]["name"] == problem
    assert missing is None or "".join(told["problem"]["missing"]) == missing


def test_every_wrong_digit_and_every_two_that_changed_places_are_told():
    mistaken = run(
        """
        const passed = []
        for (let read = 0; read <= 30; read++) for (let checked = 0; checked <= 30; checked += 3) for (let applied = 0; applied <= 30; applied += 5) {
          const code = receiptCode([read, checked, applied])
          const digits = [...code.matchAll(/[0-9]/g)].map((found) => found.index)
          const put = (...changes) => changes.reduce((text, [place, digit]) => text.slice(0, place) + digit + text.slice(place + 1), code)
          const wrong = digits.flatMap((place) => [..."0123456789"].map((digit) => put([place, digit])))
          const turned = digits.slice(1).map((place, before) => put([place, code[digits[before]]], [digits[before], code[place]]))
          const swapped = ["LS", "SP", "LP"].map(([one, other]) => {
            const number = (part) => code.match(new RegExp(`${part}([0-9]+)`))[1]
            return code.replace(`${one}${number(one)}`, `${one}${number(other)}`).replace(`${other}${number(other)}`, `${other}${number(one)}`)
          })
          // Zeros in front say the same number.
          const same = (text) => JSON.stringify(readReceipt(text).codes) === JSON.stringify([[read, checked, applied]])
          passed.push(...[...wrong, ...turned, ...swapped].filter((text) => text !== code && readReceipt(text).codes.length && !same(text)))
        }
        console.log(JSON.stringify(passed))
        """
    )
    assert mistaken == []


@pytest.mark.parametrize("language", languages())
def test_the_example_on_the_page_is_a_code(language):
    [example] = re.findall(r"L\d+-S\d+-P\d+-K\d+", words(language).learner["receipts-how"])
    assert read(example)[0]["codes"]
