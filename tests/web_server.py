"""nginx as Debian sets it up, with a folder of ours in it, on a free port of this machine."""

import shutil
import socket
import subprocess
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

PROGRAM = shutil.which("nginx") or shutil.which("/usr/sbin/nginx")
#: What /etc/nginx/nginx.conf of Debian says where it matters here: packing is on, but for HTML alone.
_CONFIGURATION = """\
daemon off;
master_process off;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{}}
http {{
    sendfile on;
    include /etc/nginx/mime.types;
    default_type application/octet-stream;
    log_format sizes '$request_method $request_uri $status $bytes_sent';
    access_log {folder}/access.log sizes;
    gzip on;
    client_body_temp_path {folder}; proxy_temp_path {folder}; fastcgi_temp_path {folder}; uwsgi_temp_path {folder}; scgi_temp_path {folder};
    server {{
        listen 127.0.0.1:{port};
        {server}
    }}
}}
"""


@dataclass
class Nginx:
    address: str
    log: Path

    def sent(self) -> list[tuple[str, int, int]]:
        """What was asked for since the last time, as (address, status, bytes with headers)."""
        # The line is written when the answer has gone.
        time.sleep(0.3)
        rows = [line.split(" ") for line in self.log.read_text("utf-8").splitlines()]
        self.log.write_text("", "utf-8")
        return [(way, int(status), int(size)) for _, way, status, size in rows]


@contextmanager
def nginx(folder: Path, server: str):
    """Starts it with these lines in its server block; its own files lie in ``folder``."""
    folder.mkdir()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    file = folder / "nginx.conf"
    file.write_text(_CONFIGURATION.format(folder=folder, port=port, server=server), "utf-8")
    process = subprocess.Popen([PROGRAM, "-c", str(file), "-e", str(folder / "error.log")])
    try:
        _wait_for(port, process, folder)
        yield Nginx(f"http://127.0.0.1:{port}/", folder / "access.log")
    finally:
        process.terminate()
        process.wait()


def _wait_for(port: int, process: subprocess.Popen, folder: Path) -> None:
    for _ in range(100):
        assert process.poll() is None, (folder / "error.log").read_text("utf-8")
        with socket.socket() as tried:
            if tried.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise TimeoutError("nginx does not answer")
