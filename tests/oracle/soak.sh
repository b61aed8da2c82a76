#!/usr/bin/env bash
# Compares the engine with graphql-js on N fresh random vectors (100,000 by default) from each seed (one drawn at random by default).
# usage: tests/oracle/soak.sh [N] [SEED…]     exits 1 when any differs, and prints those
set -euo pipefail
cd "$(dirname "$0")"
count=${1:-100000}
shift || true
[ $# -gt 0 ] || set -- "$(od -An -N6 -tx1 /dev/urandom | tr -d ' \n')"

[ -d node_modules ] || npm ci --ignore-scripts --no-audit --no-fund
dotnet build ../GraphQL.Harness -c Release -v quiet
harness=../GraphQL.Harness/bin/Release/net10.0/GraphQL.Harness.dll
vectors=$(mktemp)
trap 'rm -f "$vectors"' EXIT

failed=0
for seed; do
  # Slices keep the file of vectors small; each has a seed of its own.
  for ((done = 0, slice = 0; done < count; done += 20000, slice++)); do
    size=$((count - done < 20000 ? count - done : 20000))
    node fuzz.mjs "$size" "$seed-$slice" "$vectors" >/dev/null
    echo "seed $seed-$slice"
    dotnet "$harness" compare fuzz.graphql "$vectors" || failed=1
  done
done
exit "$failed"
