"""The desktop of a session: an X server that speaks VNC, a window manager, a terminal, a page to see it.

Runs until one of X server and window manager ends; whoever started this ends the rest. The session's
id is the VNC password. It comes by settings.json beside this file and stands in no argument list.
"""

import json
import os
import secrets
import shlex
import struct
import subprocess
import sys
from pathlib import Path

import page

HERE = Path(__file__).resolve().parent

GREETING = """
 A right click on the background opens the menu.  Files: ~
 Un clic droit sur le fond ouvre le menu.  Fichiers : ~
"""


def write_private(name, content):
    path = HERE / name
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
        file.write(content)
    return path


def authority():
    """An X authority with one fresh cookie, for whatever display number the server finds free."""
    any_family = 0xFFFF
    fields = [b"", b"", b"MIT-MAGIC-COOKIE-1", secrets.token_bytes(16)]
    counted = b"".join(struct.pack(">H", len(field)) + field for field in fields)
    return write_private("Xauthority", struct.pack(">H", any_family) + counted)


def vnc_password(password):
    """The file that the VNC server reads; the tool takes the password from its input."""
    tool = ["tigervncpasswd", "-f"]
    made = subprocess.run(tool, input=f"{password}\n".encode(), stdout=subprocess.PIPE, check=True)
    return write_private("vnc-password", made.stdout)


def start_x(password):
    """Starts the X server and gives it with its display, once programs can connect to it."""
    told, tells = os.pipe()
    arguments = [
        ["-displayfd", str(tells)],
        ["-auth", str(authority())],
        ["-nolisten", "tcp"],
        # VNC by a socket in this folder only. Relative, because such paths cannot be long.
        ["-rfbport", "-1", "-rfbunixpath", page.VNC_SOCKET, "-rfbunixmode", "0600"],
        ["-SecurityTypes", "VncAuth", "-PasswordFile", str(vnc_password(password))],
        # Whoever finds the socket has the id already; a mistyped password must not lock the user out.
        ["-UseBlacklist", "0"],
        ["-AlwaysShared", "-AcceptSetDesktopSize"],
        ["-geometry", "1280x800", "-depth", "24", "-desktop", "Desktop"],
    ]
    command = ["Xtigervnc", *(word for part in arguments for word in part)]
    server = subprocess.Popen(command, cwd=HERE, pass_fds=[tells])
    os.close(tells)
    with open(told, encoding="ascii") as answer:
        number = answer.readline().strip()
    if not number:
        sys.exit(f"the X server ended with status {server.wait()} before it was ready")
    return server, f":{number}"


def main():
    settings = json.loads((HERE / "settings.json").read_text(encoding="utf-8"))
    server, display = start_x(settings["password"])
    # For programs that the platform starts on this desktop.
    write_private("display", display.encode())
    environment = {
        **os.environ,
        "DISPLAY": display,
        "XAUTHORITY": str(HERE / "Xauthority"),
        "XENVIRONMENT": str(HERE / "Xresources"),
        # Our menu comes before the system's and after the user's own.
        "XDG_CONFIG_DIRS": f"{HERE / 'xdg'}:/etc/xdg",
        "SHELL": "/bin/bash",
    }
    subprocess.run(["xsetroot", "-solid", "#3b6a8f"], env=environment, check=True)
    greeted = f"cat <<'END'\n{GREETING}\nEND\nexec bash"
    first = ["xterm", "-title", "Terminal", "-geometry", "96x28+48+48", "-e", "bash", "-c", greeted]
    # By the window manager, once it is ready: a window that comes before may get neither frame nor focus,
    # or be lost.
    manager = subprocess.Popen(["openbox", "--startup", shlex.join(first)], env=environment)
    page.serve(settings["port"], settings["base"], HERE)
    ended, status = os.wait()
    while ended not in (server.pid, manager.pid):
        ended, status = os.wait()
    # The window manager ends with its X server, and may be collected first: then the server is the reason.
    if ended == manager.pid:
        gone, why = os.waitpid(server.pid, os.WNOHANG)
        ended, status = (gone, why) if gone else (ended, status)
    which = "X server" if ended == server.pid else "window manager"
    sys.exit(f"the {which} ended with status {os.waitstatus_to_exitcode(status)}")


if __name__ == "__main__":
    main()
