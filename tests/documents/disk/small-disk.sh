#!/bin/sh
# Inside a fresh mount namespace: a disk of the size given first is mounted on the folder given second; then the rest is run.
set -e
PATH=$PATH:/usr/sbin:/sbin
export PATH
mount -t tmpfs -o "size=$1" tmpfs "$2"
shift 2
exec "$@"
