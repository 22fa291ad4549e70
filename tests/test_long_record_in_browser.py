"""Ten thousand tries in the record cost a learner no waiting (``make bench`` measures it; here a generous limit holds it)."""

import pytest
from bench.long_record import TRIES, asked_in, long_record
from bench.record import measure

#: What a machine that does three other things may take more than one that does not.
GENEROUS = 5


@pytest.fixture(scope="module")
def kept(small_folder):
    record = long_record("bread", asked_in(small_folder / "en"), check="dough")
    assert sum(len(entry["tries"]) for entry in record["answers"].values()) == TRIES
    return record


@pytest.mark.parametrize("path", ["modules/dough/kneading/", "modules/dough/check/", "my-page/", "review/"])
def test_ten_thousand_tries_cost_no_waiting(browser, small_site, kept, path):
    opened, answered = measure(browser.new_context(locale="en-GB"), small_site.address + path, kept)
    assert opened < 0.5 * GENEROUS
    assert answered is None or answered < 0.1 * GENEROUS
