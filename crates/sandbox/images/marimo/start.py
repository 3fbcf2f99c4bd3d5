"""Starts marimo's editor with what stands in settings.json beside this file.

The base URL holds the session's id, so it is set inside this process: other users of the machine can
read argument lists.
"""

import json
import runpy
import sys
from pathlib import Path

# marimo starts kernels by importing this file again.
if __name__ == "__main__":
    settings = json.loads(Path(__file__).with_name("settings.json").read_text(encoding="utf-8"))
    sys.argv = [
        "marimo",
        # It would print its address, and what it prints is the session's log.
        "--quiet",
        "edit",
        "--headless",
        "--host=127.0.0.1",
        f"--port={settings['port']}",
        f"--base-url={settings['prefix']}",
        # The connect URL carries none: the id in the path is the token.
        "--no-token",
        "--skip-update-check",
        # The home, where this process was started.
        ".",
    ]
    runpy.run_module("marimo", run_name="__main__")
