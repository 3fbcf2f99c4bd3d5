"""A small interface for the tests of the sandbox: HTTP and a WebSocket echo, standard library only.

PORT and BASE come by the environment, as a catalogue entry must pass them. It also starts a child that
leaves the process group and session, as Jupyter kernels do, and writes its pid to ESCAPED.
"""

import base64
import hashlib
import json
import os
import struct
import subprocess
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

BASE = os.environ["BASE"]
GO = threading.Event()


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        route = self.path.partition("?")[0].removeprefix(BASE)
        if route == "answer":
            self.answer()
        elif route == "slow":
            self.slow()
        elif route == "go":
            GO.set()
            self.reply(b"going")
        elif route == "ws":
            self.websocket()
        elif route == "missing":
            self.reply(b"not here", 404)
        else:
            self.reply(json.dumps({"path": self.path, "headers": self.headers.items()}).encode())

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.reply(hashlib.sha256(body).hexdigest().encode())

    def reply(self, body, status=200):
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def answer(self):
        self.send_response(200)
        for name, value in [
            ("Clear-Site-Data", '"*"'),
            ("Service-Worker-Allowed", "/"),
            ("Connection", "close, X-Hop"),
            ("X-Hop", "1"),
            ("X-Own", "kept"),
            ("Content-Security-Policy", "default-src 'unsafe-inline'"),
            ("Set-Cookie", f"inside=1; Path={BASE}"),
            ("Set-Cookie", "outside=1; Path=/"),
            ("Set-Cookie", f"wide=1; Path={BASE}; Domain=localhost"),
            ("Content-Length", "0"),
        ]:
            self.send_header(name, value)
        self.end_headers()

    def slow(self):
        """Sends the second half only after `go` was asked for, so a buffering proxy would hang."""
        self.send_response(200)
        self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(b"first\n")
        self.wfile.flush()
        GO.wait(60)
        self.wfile.write(b"second\n")

    def websocket(self):
        key = self.headers["Sec-WebSocket-Key"] + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
        self.send_response(101)
        self.send_header("Upgrade", "websocket")
        self.send_header("Connection", "Upgrade")
        self.send_header(
            "Sec-WebSocket-Accept", base64.b64encode(hashlib.sha1(key.encode()).digest()).decode()
        )
        self.end_headers()
        self.close_connection = True
        while True:
            head = self.rfile.read(2)
            if len(head) < 2 or head[0] & 0x0F == 8:
                return
            length = head[1] & 0x7F
            if length == 126:
                (length,) = struct.unpack(">H", self.rfile.read(2))
            mask = self.rfile.read(4)
            text = bytes(b ^ mask[i % 4] for i, b in enumerate(self.rfile.read(length)))
            size = bytes([length]) if length < 126 else struct.pack(">BH", 126, length)
            self.wfile.write(bytes([0x80 | (head[0] & 0x0F)]) + size + text)


if "ESCAPED" in os.environ:
    child = subprocess.Popen(["sleep", "1000"], start_new_session=True)
    with open(os.environ["ESCAPED"], "w", encoding="ascii") as file:
        file.write(str(child.pid))
Handler.protocol_version = "HTTP/1.1"
ThreadingHTTPServer(("127.0.0.1", int(os.environ["PORT"])), Handler).serve_forever()
