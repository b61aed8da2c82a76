#!/usr/bin/env bash
# Measures all questions against what does less or the same, turn by turn, and writes RESULTS.md. Needs PostgreSQL 15, wrk and Node.js 20.
# Usage: bench/run.sh [--quick] [rounds]; most of a whole run goes to five million people and thousands of sockets; --quick leaves these small.
set -euo pipefail
cd "$(dirname "$0")"
people=50000 idle=19000 fanout=10000 cold=100000 seconds=8
if [ "${1:-}" = --quick ]; then shift; people=3000 idle=2000 fanout=1000 cold=3000 seconds=3; fi
rounds=${1:-3}
for needed in wrk node dotnet; do command -v $needed >/dev/null || { echo "$needed is missing: apt-get install $needed"; exit 1; }; done
[ -x /usr/lib/postgresql/15/bin/initdb ] || { echo "PostgreSQL 15 is missing: apt-get install postgresql-15"; exit 1; }

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
for project in engine policy log streams import index floor http; do dotnet build $project -c Release -v quiet; done
hub=$(mktemp -d)
dotnet publish ../src/Hub -c Release --use-current-runtime --no-self-contained -o "$hub" -v quiet
export BENCH_HUB=$hub
(cd peers && npm ci --no-audit --no-fund --silent)
bench() { local name=$1; shift; dotnet "${name,,}/bin/Release/net10.0/Bench.$name.dll" "$@" | tee -a "$lines"; }

lines=$(mktemp)
trap 'rm -rf "$lines" "$hub"' EXIT
for side in "dotnet engine/bin/Release/net10.0/Bench.Engine.dll" "node peers/run.mjs"; do $side --answers; done | sort -u | awk 'END { exit NR != 3 }' ||
  { echo "The sides do not give the same three answers."; exit 1; }
for round in $(seq "$rounds"); do
  echo "round $round of $rounds"
  bench Engine
  node peers/run.mjs | tee -a "$lines"
  bench Policy
  bench Log
  bench Streams
done
bench Import
bench Index
bench Http --people "$people" --rounds "$rounds" --seconds "$seconds" --idle "$idle" --fanout "$fanout" --cold "$cold"
node report.mjs "$lines" > RESULTS.md
cat RESULTS.md
