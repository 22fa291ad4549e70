"""The preview: a change shows by itself, a mistake shows in the browser, and the server lives on."""

import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.request

import pytest
from conftest import ROOT
from playwright.sync_api import expect


@pytest.fixture
def course(tmp_path):
    root = tmp_path / "course"
    shutil.copytree(ROOT / "tests" / "small", root)
    return root


@pytest.fixture
def serve(course, tmp_path):
    """Starts ``kurs serve`` and gives its address and a way to read what it says."""
    started = []

    def start():
        for _ in range(5):
            with socket.socket() as free:
                free.bind(("127.0.0.1", 0))
                port = free.getsockname()[1]
            log = (tmp_path / "log").open("w+", encoding="utf-8")
            command = [sys.executable, "-m", "build_tools", "--course", str(course), "serve", "--port", str(port)]
            process = subprocess.Popen(
                command, stdout=log, stderr=log, cwd=ROOT, env=os.environ | {"PYTHONUNBUFFERED": "1"}
            )
            started.append(process)
            address = f"http://127.0.0.1:{port}/"
            if answers(process, address):
                return address, lambda: (tmp_path / "log").read_text("utf-8"), process
        raise AssertionError((tmp_path / "log").read_text("utf-8"))

    yield start
    for process in started:
        process.terminate()
        process.wait(10)


def answers(process, address):
    """Whether the preview is there; not if it has ended, since somebody took its port in the meantime."""
    for _ in range(200):
        if process.poll() is not None:
            return False
        try:
            urllib.request.urlopen(address, timeout=1).read()
            return True
        except OSError:
            time.sleep(0.1)
    return False


def change(path, old, new):
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def test_a_change_in_a_module_or_a_quiz_shows_by_itself(serve, course, browser):
    address, _, _ = serve()
    page = browser.new_page()
    page.goto(address + "modules/dough/kneading/")
    change(course / "modules/dough/en/kneading.md", "You reach for more flour.", "You reach for the oil.")
    expect(page.get_by_text("You reach for the oil.")).to_be_visible(timeout=15000)
    change(course / "quizzes/dough.yml", "Add a handful of flour", "Add two handfuls of flour")
    expect(page.get_by_text("Add two handfuls of flour").first).to_be_visible(timeout=15000)
    page.get_by_label("Add two handfuls of flour").check()
    page.close()


def test_mistakes_show_in_browser_and_terminal_and_the_server_lives_on(serve, course, browser):
    quiz = course / "quizzes/dough.yml"
    change(quiz, "explanation: A dough sticks until the gluten has formed.", "explanaton: A dough sticks.")
    address, said, process = serve()
    page = browser.new_page()
    page.goto(address)
    expect(page.get_by_role("heading", name="The course cannot be built yet")).to_be_visible()
    line = r"quizzes/dough.yml:\d+:5: the key «explanaton» is not known here: did you mean «explanation»\?"
    expect(page.get_by_role("listitem").filter(has_text="did you mean «explanation»?")).to_contain_text(
        "quizzes/dough.yml"
    )
    assert re.search(line, said())
    change(quiz, "explanaton: A dough sticks.", "explanation: A dough sticks until the gluten has formed.")
    expect(page.get_by_role("link", name="Start the course")).to_be_visible(timeout=15000)
    change(course / "modules/dough/en/kneading.md", "term:gluten", "term:glutn")
    expect(page.get_by_text("there is no term «glutn»")).to_be_visible(timeout=15000)
    change(course / "modules/dough/en/kneading.md", "term:glutn", "term:gluten")
    expect(page.get_by_role("link", name="Start the course")).to_be_visible(timeout=15000)
    assert process.poll() is None
    page.close()


def test_a_port_that_is_taken_is_told(course):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        command = [sys.executable, "-m", "build_tools", "--course", str(course), "serve", "--port", str(port)]
        told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=30)
    assert f"Nothing can be shown at http://127.0.0.1:{port}/: another program is there already." in told.stdout
    assert "Traceback" not in told.stdout + told.stderr and told.returncode == 2


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signal")
def test_a_preview_that_is_ended_leaves_nothing_behind(serve, tmp_path, monkeypatch):
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    _, _, process = serve()
    assert list(tmp_path.glob("kurs-*"))
    process.terminate()
    process.wait(10)
    assert not list(tmp_path.glob("kurs-*"))
