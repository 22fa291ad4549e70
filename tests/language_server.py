"""The YAML language server that editors use, spoken to as an editor would."""

import json
import subprocess
import threading
from pathlib import Path
from queue import Queue

ROOT = Path(__file__).parent.parent
_COMMAND = ["node", str(ROOT / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"), "--stdio"]
#: Nothing may be asked for on the web.
_SETTINGS = {"yaml": {"schemaStore": {"enable": False}, "kubernetesCRDStore": {"enable": False}}}
_SECONDS = 20


class LanguageServer:
    """One server process; ``with`` ends it."""

    def __init__(self):
        self.server = subprocess.Popen(
            _COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self.answers: Queue = Queue()
        self.found: Queue = Queue()
        self.asked = 0
        threading.Thread(target=self._listen, daemon=True).start()

    def __enter__(self):
        self.ask(
            "initialize", {"processId": None, "rootUri": None, "capabilities": {"workspace": {"configuration": True}}}
        )
        self.tell("initialized", {})
        self.tell("workspace/didChangeConfiguration", {"settings": _SETTINGS})
        return self

    def __exit__(self, *error):
        self.server.kill()
        self.server.wait()

    def open(self, texts: dict[Path, str]) -> dict[Path, list[str]]:
        """Opens files with these texts, whatever stands on the disk; what the server has against each, with the line.

        All at once: the server waits a little before it judges. A file is opened once only.
        """
        for path, text in texts.items():
            document = {"uri": path.as_uri(), "languageId": "yaml", "version": 1, "text": text}
            self.tell("textDocument/didOpen", {"textDocument": document})
        found: dict[str, list] = {}
        while len(found) < len(texts):
            told = self.found.get(timeout=_SECONDS)
            found[told["uri"]] = [
                f"{one['range']['start']['line'] + 1}: {one['message']}" for one in told["diagnostics"]
            ]
        return {path: found[path.as_uri()] for path in texts}

    def offers(self, path: Path, line: int, column: int) -> dict[str, dict]:
        """What may be written at a place (counted from one), under its label."""
        answer = self.ask("textDocument/completion", _place(path, line, column))
        items = answer["items"] if isinstance(answer, dict) else answer
        return {item["label"]: item for item in items}

    def hover(self, path: Path, line: int, column: int) -> str:
        answer = self.ask("textDocument/hover", _place(path, line, column))
        return answer["contents"]["value"] if answer else ""

    def ask(self, method: str, values: dict):
        self.asked += 1
        self._send({"id": self.asked, "method": method, "params": values})
        answer = self.answers.get(timeout=_SECONDS)
        assert answer["id"] == self.asked and "error" not in answer, answer
        return answer["result"]

    def tell(self, method: str, values: dict) -> None:
        self._send({"method": method, "params": values})

    def _send(self, message: dict) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.server.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.server.stdin.flush()

    def _listen(self) -> None:
        while message := self._next():
            if "method" not in message:
                self.answers.put(message)
            elif message["method"] == "textDocument/publishDiagnostics":
                self.found.put(message["params"])
            elif "id" in message:
                self._send({"id": message["id"], "result": _reply(message)})

    def _next(self) -> dict | None:
        length = 0
        while line := self.server.stdout.readline().strip():
            if line.lower().startswith(b"content-length:"):
                length = int(line.split(b":")[1])
        return json.loads(self.server.stdout.read(length)) if length else None


def _reply(message: dict):
    """What the server asks its editor: only for settings, and to be told of files, which nobody here will."""
    if message["method"] != "workspace/configuration":
        return None
    return [_SETTINGS.get(item.get("section")) for item in message["params"]["items"]]


def _place(path: Path, line: int, column: int) -> dict:
    return {"textDocument": {"uri": path.as_uri()}, "position": {"line": line - 1, "character": column - 1}}
