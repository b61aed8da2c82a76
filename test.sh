#!/usr/bin/env bash
# Builds everything and runs every test, on SQLite and on a throw-away PostgreSQL. Ends with "tests: N passed, N failed".
set -uo pipefail
cd "$(dirname "$0")"

if ! [ -x /usr/lib/postgresql/15/bin/initdb ] || ! command -v curl >/dev/null; then
  echo "PostgreSQL 15 or curl is missing; installing them from the distribution's packages."
  if [ "$(id -u)" = 0 ]; then as_root=(); else as_root=(sudo); fi
  export DEBIAN_FRONTEND=noninteractive
  "${as_root[@]}" apt-get update -q && "${as_root[@]}" apt-get install -qy postgresql-15 curl || exit 1
fi

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
dotnet build Hub.sln -v quiet || exit 1

log=$(mktemp)
trap 'rm -f "$log"' EXIT
dotnet test Hub.sln --no-build "$@" 2>&1 | tee "$log"
status=${PIPESTATUS[0]}

# One summary line a test project: "Passed!  - Failed: 0, Passed: 12, Skipped: 0, Total: 12".
read -r passed failed < <(sed -nE 's/.*Failed: *([0-9]+), Passed: *([0-9]+), Skipped:.*/\2 \1/p' "$log" |
  awk '{ passed += $1; failed += $2 } END { print passed + 0, failed + 0 }')
[ "$status" = 0 ] || [ "$failed" != 0 ] || failed=1
echo "tests: $passed passed, $failed failed"
[ "$failed" = 0 ] && [ "$passed" != 0 ]
