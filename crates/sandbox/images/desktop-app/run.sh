#!/bin/sh
# Runs "$@" on the desktop whose private folder is DESKTOP_DIR.
DISPLAY=$(cat "$DESKTOP_DIR/display") || {
    echo "The desktop has no display any more." >&2
    exit 1
}
export DISPLAY
export XAUTHORITY="$DESKTOP_DIR/Xauthority" XENVIRONMENT="$DESKTOP_DIR/Xresources"
exec "$@"
