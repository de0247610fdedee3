#!/bin/sh
# Inside a fresh mount namespace: a small disk without room is mounted on the folder given first; then the rest is run.
set -e
PATH=$PATH:/usr/sbin:/sbin
export PATH
mount -t tmpfs -o size=16k tmpfs "$1"
cat /dev/zero >"$1/full" 2>/dev/null || true
shift
exec "$@"
