#!/bin/sh
# Usage: lotwise_test.sh BINARY PATH…
# Bazel tells by its test protocol which shard this is and where the report goes.
binary=$1
shift
exec "$binary" test "$@"
