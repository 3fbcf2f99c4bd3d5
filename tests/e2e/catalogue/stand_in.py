"""A STAND-IN for an application that the tests' machines do not have: one page that says what it is."""

import html
import os
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

TEXT = f"This is a stand-in for {html.escape(os.environ['PLACE_OF'])}, for tests only."


class Page(BaseHTTPRequestHandler):
    def do_GET(self):
        found = self.path.partition("?")[0] == os.environ["PAGE"]
        body = f"<!doctype html><html lang=en><title>Stand-in</title><h1>{TEXT}</h1>".encode()
        self.send_response(200 if found else 404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        """Silent: every path holds the session's id."""


ThreadingHTTPServer(("127.0.0.1", int(os.environ["PORT"])), Page).serve_forever()
