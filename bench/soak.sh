#!/usr/bin/env bash
# The fault run of tests/Cluster.Tests for as long as you like, each turn with more faults than a test run has and a seed of its own.
# Usage: bench/soak.sh [minutes] [first seed]. Stops at the first turn that loses, repeats or reorders an event, and prints its seed.
set -euo pipefail
cd "$(dirname "$0")/.."
minutes=${1:-30}
seed=${2:-$RANDOM}
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
export HUB_FAULT_ROUNDS=${HUB_FAULT_ROUNDS:-3}
log=$(mktemp)
trap 'rm -f "$log"' EXIT
dotnet build tests/Cluster.Tests -v quiet
until=$((SECONDS + minutes * 60))
while [ $SECONDS -lt $until ]; do
  # What failed is told in full.
  HUB_FAULT_SEED=$seed dotnet test --project tests/Cluster.Tests --no-build --filter-class "*.NothingIsLost" --output Detailed > "$log" 2>&1 ||
    { cat "$log"; echo "Replay it with HUB_FAULT_SEED=$seed HUB_FAULT_ROUNDS=$HUB_FAULT_ROUNDS."; exit 1; }
  grep -E '^ +(seed|[0-9]+ events)' "$log"
  seed=$((seed + 1))
done
echo "$minutes minutes, nothing lost."
