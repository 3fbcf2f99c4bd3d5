"""The page that shows the desktop, and the way from its WebSocket to the VNC server.

Everything is below one path, as on a science platform: the path itself is the viewer, and upgraded to a
WebSocket it is the VNC stream. Debian's websockify does the work; noVNC needs it anyway.
"""

import os
import socket
import threading
from urllib.parse import parse_qsl, urlencode, urlsplit

from websockify.websocketproxy import LibProxyServer, ProxyRequestHandler

NOVNC = "/usr/share/novnc"
VNC_SOCKET = "vnc.sock"

#: What noVNC is told by the address, unless the address says otherwise.
DEFAULTS = {"autoconnect": "true", "resize": "remote", "reconnect": "true"}


class Handler(ProxyRequestHandler):
    """Answers below `server.base` only; every other path is not found."""

    def handle_upgrade(self):
        if urlsplit(self.path).path == self.server.base:
            super().handle_upgrade()
        else:
            self.send_error(404)

    def do_GET(self):
        self.answer(super().do_GET)

    def do_HEAD(self):
        self.answer(super().do_HEAD)

    def answer(self, file):
        path, query = urlsplit(self.path)[2:4]
        if not path.startswith(self.server.base):
            self.send_error(404)
        elif path == self.server.base:
            self.viewer(query, file)
        elif path == f"{self.server.base}ready":
            self.plain(200 if self.server.vnc_answers() else 503)
        else:
            self.static(path.removeprefix(self.server.base), file)

    def viewer(self, query, file):
        """noVNC reads its settings from the address, so an address without them is completed."""
        given = dict(parse_qsl(query, keep_blank_values=True))
        settings = {"path": self.server.base.removeprefix("/"), **DEFAULTS, **given}
        if settings == given:
            self.static("vnc.html", file)
        else:
            self.plain(302, f"?{urlencode(settings)}")

    def static(self, name, file):
        self.path = f"/{name}"
        # A folder has no page, and the redirection to its final slash would leave the base.
        if os.path.isdir(self.translate_path(self.path)):
            self.send_error(404)
        else:
            file()

    def plain(self, status, location=None):
        self.send_response(status)
        if location is not None:
            self.send_header("Location", location)
        self.send_header("Cache-Control", "no-store")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_):
        """Silent: every path holds the session's id."""


class Server(LibProxyServer):
    daemon_threads = True

    def __init__(self, port, base, folder):
        # Opened once and named by its number: a socket's path must be short.
        folder = os.open(folder, os.O_PATH)
        target = f"/proc/self/fd/{folder}/{VNC_SOCKET}"
        self.base = base
        super().__init__(
            Handler, listen_host="127.0.0.1", listen_port=port, web=NOVNC, unix_target=target
        )

    def vnc_answers(self):
        with socket.socket(socket.AF_UNIX) as connection:
            connection.settimeout(2)
            try:
                connection.connect(self.unix_target)
                return connection.recv(4) == b"RFB "
            except OSError:
                return False


def serve(port, base, folder):
    """Serves in the background until this process ends."""
    threading.Thread(target=Server(port, base, folder).serve_forever, daemon=True).start()
