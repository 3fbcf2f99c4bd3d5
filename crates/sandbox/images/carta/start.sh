#!/bin/sh
# Starts CARTA with settings in the private folder: the URL prefix holds the session's id, which may not
# stand in an argument list, and CARTA reads a prefix only from there or from its home's .carta/.
set -e
cd "$FILES_HOME"
# What the user sets in CARTA stays in the user's home.
mkdir -p "$FILES_HOME/.carta/config"
ln -sfn "$FILES_HOME/.carta/config" "$HOME/.carta/config"
# No token: the id in the path is the token. Verbosity 3 leaves out the line with the address.
exec carta --no_browser --no_log --verbosity=3 --debug_no_auth --host=127.0.0.1 "$@"
