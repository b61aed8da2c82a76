#!/usr/bin/env bash
# Measures the engine's questions against its peers, and the hub's own against what does less, turn by turn, and writes RESULTS.md. Needs PostgreSQL 15. Usage: bench/run.sh [rounds]
set -euo pipefail
cd "$(dirname "$0")"
rounds=${1:-3}

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
dotnet build engine -c Release -v quiet
dotnet build policy -c Release -v quiet
dotnet build log -c Release -v quiet
dotnet build streams -c Release -v quiet
(cd peers && npm ci --no-audit --no-fund --silent)
engine=engine/bin/Release/net10.0/Bench.Engine.dll

lines=$(mktemp)
trap 'rm -f "$lines"' EXIT
for side in "dotnet $engine" "node peers/run.mjs"; do $side --answers; done | sort -u | awk 'END { exit NR != 3 }' ||
  { echo "The sides do not give the same three answers."; exit 1; }
for round in $(seq "$rounds"); do
  echo "round $round of $rounds"
  dotnet "$engine" | tee -a "$lines"
  node peers/run.mjs | tee -a "$lines"
  dotnet policy/bin/Release/net10.0/Bench.Policy.dll | tee -a "$lines"
  dotnet log/bin/Release/net10.0/Bench.Log.dll | tee -a "$lines"
  dotnet streams/bin/Release/net10.0/Bench.Streams.dll | tee -a "$lines"
done
node report.mjs "$lines" > RESULTS.md
cat RESULTS.md
