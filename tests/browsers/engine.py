"""Two browsers behind the few things that a visit asks of one."""

import glob
import os
import shutil
import time
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol

#: Where Debian keeps the browser around WebKitGTK.
_MINI = "/usr/lib/*/webkit2gtk-4.*/MiniBrowser"
_WIDTH, _HEIGHT = 1100, 900


class Engine(Protocol):
    """A browser with one window and storage of its own; ``name`` is what it calls itself, with its version."""

    name: str

    def open(self, address: str) -> None: ...

    def script(self, body: str, *arguments: Any) -> Any:
        """What the body of a function returns, run in the page with ``arguments``."""

    def click(self, selector: str) -> None:
        """Brings the first element into view and presses it as a pointer would."""

    def press(self, *keys: str) -> None:
        """Types texts, and presses keys that are named as ``Tab`` or ``ArrowUp``."""


def until(engine: Engine, body: str, *arguments: Any, seconds: float = 8) -> Any:
    """What ``body`` returns once it is true; raises AssertionError, with the script, if it never is."""
    for _ in range(int(seconds * 10)):
        if value := engine.script(body, *arguments):
            return value
        time.sleep(0.1)
    raise AssertionError(f"never so: {body} {arguments or ''}")


class Firefox:
    """By Marionette, the door that Firefox itself brings."""

    def __init__(self) -> None:
        from marionette_driver.marionette import Marionette

        self._driver = Marionette(
            bin=shutil.which("firefox-esr") or shutil.which("firefox"), headless=True, gecko_log=os.devnull
        )
        self._driver.start_session()
        self._driver.set_window_rect(width=_WIDTH, height=_HEIGHT)
        self.name = f"Firefox {self._driver.session_capabilities['browserVersion']}"

    def open(self, address: str) -> None:
        self._driver.navigate(address)

    def script(self, body: str, *arguments: Any) -> Any:
        return self._driver.execute_script(body, script_args=arguments, sandbox=None)

    def click(self, selector: str) -> None:
        self._driver.find_element("css selector", selector).click()

    def press(self, *keys: str) -> None:
        from marionette_driver.keys import Keys

        for key in keys:
            self._driver.actions.sequence("key", "keyboard").send_keys(getattr(Keys, _named(key), key)).perform()

    def close(self) -> None:
        self._driver.quit()
        # Its profile goes now, not when Python ends.
        self._driver.cleanup()


class WebKit:
    """By its own WebDriver; Safari's engine, in another window and on another system than Safari."""

    def __init__(self) -> None:
        from selenium import webdriver
        from selenium.webdriver.webkitgtk.options import Options
        from selenium.webdriver.webkitgtk.service import Service

        options = Options()
        options.binary_location = sorted(glob.glob(_MINI))[-1]
        options.add_argument("--automation")
        self._driver = webdriver.WebKitGTK(options=options, service=Service(shutil.which("WebKitWebDriver")))
        self._driver.set_window_size(_WIDTH, _HEIGHT)
        self.name = f"WebKitGTK {self._driver.capabilities['browserVersion']}"

    def open(self, address: str) -> None:
        self._driver.get(address)

    def script(self, body: str, *arguments: Any) -> Any:
        return self._driver.execute_script(body, *arguments)

    def click(self, selector: str) -> None:
        element = self._driver.find_element("css selector", selector)
        self._driver.execute_script("arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })", element)
        element.click()

    def press(self, *keys: str) -> None:
        from selenium.webdriver.common.action_chains import ActionChains
        from selenium.webdriver.common.keys import Keys

        for key in keys:
            ActionChains(self._driver).send_keys(getattr(Keys, _named(key), key)).perform()

    def close(self) -> None:
        self._driver.quit()


def _named(key: str) -> str:
    return {
        "ArrowUp": "ARROW_UP",
        "ArrowDown": "ARROW_DOWN",
        "ArrowLeft": "ARROW_LEFT",
        "ArrowRight": "ARROW_RIGHT",
    }.get(key, key.upper())


ENGINES = {"firefox": Firefox, "webkit": WebKit}


def is_here(name: str) -> bool:
    """Whether Debian's packages of this engine are installed."""
    if name == "firefox":
        return bool(shutil.which("firefox-esr") or shutil.which("firefox"))
    return bool(shutil.which("WebKitWebDriver") and glob.glob(_MINI))


@contextmanager
def started(name: str):
    engine = ENGINES[name]()
    try:
        yield engine
    finally:
        engine.close()


def watched(site: Path) -> Path:
    """Puts a first script into every page of a copy of a site that notes errors, refused requests and what the policy stops, as ``window.faults``."""
    (site / "faults.js").write_text(_FAULTS, "utf-8")
    for page in site.rglob("*.html"):
        way = "../" * (len(page.relative_to(site).parts) - 1)
        page.write_text(
            page.read_text("utf-8").replace("<head>", f'<head><script src="{way}faults.js"></script>', 1), "utf-8"
        )
    return site


_FAULTS = """window.faults = []
addEventListener("error", (event) => faults.push(event.message ?? `not there: ${event.target.src ?? event.target.href}`), true)
addEventListener("unhandledrejection", (event) => faults.push(String(event.reason)))
addEventListener("securitypolicyviolation", (event) => faults.push(`${event.violatedDirective}: ${event.blockedURI}`))
"""
