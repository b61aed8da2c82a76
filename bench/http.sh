#!/usr/bin/env bash
# Asks the questions that go over HTTP, of the hub and of what answers the same beside it. Needs PostgreSQL 15 and wrk.
# Usage: bench/http.sh [--people N] [--rounds N] [--seconds N] [practitioner] [publicStatus]
set -euo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
dotnet build floor -c Release -v quiet >&2
dotnet build http -c Release -v quiet >&2
[ -d peers/node_modules/mercurius ] || (cd peers && npm ci --no-audit --no-fund --silent)
exec dotnet http/bin/Release/net10.0/Bench.Http.dll "$@"
