#!/usr/bin/env bash
# Everything that docker-compose.yml starts, as plain processes on loopback: see --help.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
self=$root/tests/cluster.sh
PATH=$PATH:/usr/lib/postgresql/15/bin:/usr/sbin

help() {
  cat <<'HELP'
A PostgreSQL with a streaming replica, hubs that share it, and a load balancer before them, on ports of their own on loopback.

  tests/cluster.sh up [--folder DIR] [--nodes N] [--hub HUB.DLL] [--today DATE] [--parent PID]
        starts it all; N is 3 (2 to 4). Everything is kept in DIR, by default a new temporary folder, with the logs in
        DIR/logs. Prints the addresses. With --parent it goes down when that process has ended.
  tests/cluster.sh status DIR            what is up, and where
  tests/cluster.sh kill DIR NODE         ends a hub (hub-1, hub-2 …) without a word (SIGKILL)
  tests/cluster.sh stop DIR NODE         ends a hub in good order (SIGTERM), and waits for it
  tests/cluster.sh start DIR NODE        starts it again, and waits until it is ready
  tests/cluster.sh database DIR stop|start|restart [fast|immediate]
  tests/cluster.sh down DIR [--keep]     ends everything, and removes DIR unless it is to be kept

The hubs run in Development with its built-in keys: tokens are made by `hub token`. PostgreSQL is without fsync: it outlives being
killed, not the machine. Exit codes: 0 done, 1 failed.

  tests/cluster.sh up --folder cluster --nodes 3
  curl http://127.0.0.1:PORT/health/ready
  tests/cluster.sh down cluster
HELP
}

fail() { echo "$*" >&2; exit 1; }

# The server refuses to run as root: then it is the user postgres's.
as_postgres() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }

# Below those that the system hands out by itself, and of nobody now; whoever is faster is seen at the start.
free_port() {
  local port
  while port=$((15000 + RANDOM % 16000)); (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || grep -qs "=$port\$" "$folder/ports"; do :; done
  echo "$1=$port" >> "$folder/ports"
}

is_up() { [ -s "$folder/$1.pid" ] && kill -0 "$(cat "$folder/$1.pid")" 2>/dev/null; }

# name, command...: in the background, in a session of its own, its output in its log.
launch() {
  local name=$1; shift
  setsid "$@" >> "$folder/logs/$name.log" 2>&1 < /dev/null &
  echo $! > "$folder/$name.pid"
}

# name, what it is to say yes to
await() {
  local name=$1; shift
  until "$@" > /dev/null 2>&1; do
    is_up "$name" || { tail -n 20 "$folder/logs/$name.log" >&2; fail "$name ended before it was ready."; }
    sleep 0.2
  done
}

# name, signal: and waits for its end.
end() {
  is_up "$1" || return 0
  local pid; pid=$(cat "$folder/$1.pid")
  kill -s "$2" "$pid" 2>/dev/null || true
  while kill -0 "$pid" 2>/dev/null && ! grep -qs '^State:.Z' "/proc/$pid/status"; do sleep 0.1; done
  rm -f "$folder/$1.pid"
}

connection() { echo "Host=127.0.0.1;Port=$1;Database=hub;Username=hub;Password=$password;Maximum Pool Size=30"; }

start_database() {
  as_postgres pg_ctl -D "$folder/primary" -s -w -t 300 -l "$folder/primary.log" start \
    -o "-p $PRIMARY -k $folder/sockets -c listen_addresses=127.0.0.1 -c max_connections=200 -c fsync=off -c log_line_prefix='%m '" > /dev/null 2>&1 \
    || { tail -n 20 "$folder/primary.log" >&2; fail "PostgreSQL did not start."; }
}

make_database() {
  install -d -m 0755 "$folder/sockets" "$folder/deploy"
  # Where the user postgres may read them, wherever the tree is.
  install -m 0755 "$root/deploy/primary.sh" "$root/deploy/replica.sh" "$folder/deploy"
  if [ "$(id -u)" = 0 ]; then chown postgres "$folder/sockets"; chmod 0755 "$folder"; fi
  install -m 0644 /dev/stdin "$folder/sockets/password" <<< "$password"
  install -d -m 0700 "$folder/primary" "$folder/replica"
  : > "$folder/primary.log"
  if [ "$(id -u)" = 0 ]; then chown postgres "$folder/primary" "$folder/replica" "$folder/primary.log"; fi
  as_postgres initdb -D "$folder/primary" -U hub -A scram-sha-256 --pwfile="$folder/sockets/password" -E UTF8 --locale=C --no-sync > "$folder/logs/initdb.log" 2>&1 \
    || { cat "$folder/logs/initdb.log" >&2; fail "initdb failed."; }
  as_postgres env PGDATA="$folder/primary" bash "$folder/deploy/primary.sh"
  start_database
  PGPASSWORD=$password createdb -h 127.0.0.1 -p "$PRIMARY" -U hub hub
}

start_replica() {
  local as=(); if [ "$(id -u)" = 0 ]; then as=(runuser -u postgres --); fi
  launch replica "${as[@]}" env PATH="$PATH" PGDATA="$folder/replica" PGHOST=127.0.0.1 PGPORT="$PRIMARY" PGUSER=hub PGPASSWORD="$password" \
    bash "$folder/deploy/replica.sh" -p "$REPLICA" -k "$folder/sockets" -c listen_addresses=127.0.0.1 -c max_connections=200 -c fsync=off
}

start_node() {
  local name=hub-$1 port=HUB_$1
  mkdir -p "$folder/$name"
  is_up "$name" && return
  (cd "$folder/$name" && launch "$name" env DOTNET_ENVIRONMENT=Development DOTNET_gcServer=0 Hub__Node="$name" \
    ConnectionStrings__Hub="$(connection "$PRIMARY")" ConnectionStrings__HubReadOnly="$(connection "$REPLICA")" \
    dotnet "$hub" serve --urls "http://127.0.0.1:${!port}" ${today:+--today "$today"})
}

ready() { local port=HUB_$1; await "hub-$1" curl -fs -m 5 "http://127.0.0.1:${!port}/health/ready"; }

start_balancer() {
  local hubs=() letters=(A B C D) n
  for ((n = 1; n <= nodes; n++)); do local port=HUB_$n; hubs+=("HUB_${letters[n - 1]}=127.0.0.1:${!port}"); done
  launch balancer env "HUB_BIND=127.0.0.1:$BALANCER" "${hubs[@]}" haproxy -db -f "$root/deploy/haproxy.cfg"
  await balancer curl -fs -m 5 "http://127.0.0.1:$BALANCER/health/ready"
}

addresses() {
  local n port
  echo "balancer http://127.0.0.1:$BALANCER"
  for ((n = 1; n <= nodes; n++)); do port=HUB_$n; echo "hub-$n http://127.0.0.1:${!port}"; done
  echo "primary $(connection "$PRIMARY")"
  echo "replica $(connection "$REPLICA")"
}

# folder: what `up` wrote down.
known() {
  folder=$(realpath "${1:?which folder? See --help.}")
  [ -f "$folder/cluster" ] || fail "There is no cluster in $folder."
  . "$folder/cluster"
  . "$folder/ports"
}

# n: the node that is meant, by its number or its name.
one() {
  n=${1#hub-}
  case $n in [1-9]) [ "$n" -le "$nodes" ] && return ;; esac
  fail "Which node? There are hub-1 to hub-$nodes."
}

up() {
  local parent='' n
  folder='' nodes=3 today='' hub=''
  while [ $# -gt 0 ]; do
    case $1 in
      --folder) folder=$2 ;; --nodes) nodes=$2 ;; --hub) hub=$2 ;; --today) today=$2 ;; --parent) parent=$2 ;;
      *) fail "up does not take $1; see --help." ;;
    esac
    shift 2
  done
  case $nodes in 2 | 3 | 4) ;; *) fail "--nodes is 2, 3 or 4." ;; esac
  command -v initdb > /dev/null || fail "PostgreSQL 15 is missing: install the Debian package postgresql-15, or run test.sh, which does."
  command -v haproxy > /dev/null || fail "HAProxy is missing: install the Debian package haproxy, or run test.sh, which does."
  for built in "$root"/src/Hub/bin/{Release,Debug}/net10.0/hub.dll; do [ -n "$hub" ] || [ ! -f "$built" ] || hub=$built; done
  [ -f "$hub" ] || fail "The hub is not built: dotnet build src/Hub, or name it with --hub."
  hub=$(realpath "$hub")
  if [ -n "$folder" ]; then mkdir -p "$folder"; else folder=$(mktemp -d -t hubs.XXXXXX); fi
  folder=$(realpath "$folder")
  [ ! -e "$folder/cluster" ] || fail "There is a cluster in $folder already."
  [ -z "$(ls -A "$folder")" ] || fail "$folder is not empty, and would be removed with the cluster."
  mkdir -p "$folder/logs"
  password=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
  for name in PRIMARY REPLICA BALANCER; do free_port $name; done
  for ((n = 1; n <= nodes; n++)); do free_port "HUB_$n"; done
  . "$folder/ports"
  printf '%s=%q\n' nodes "$nodes" today "$today" hub "$hub" password "$password" > "$folder/cluster"
  trap 'down --keep > /dev/null' EXIT
  make_database
  start_replica
  await replica pg_isready -q -h 127.0.0.1 -p "$REPLICA"
  for ((n = 1; n <= nodes; n++)); do start_node $n; done
  for ((n = 1; n <= nodes; n++)); do ready $n; done
  start_balancer
  trap - EXIT
  if [ -n "$parent" ]; then
    setsid bash -c "while kill -0 $parent 2> /dev/null; do sleep 2; done; '$self' down '$folder'" > /dev/null 2>&1 < /dev/null &
  fi
  echo "folder $folder"
  addresses
}

status() {
  local n port
  addresses
  as_postgres pg_ctl -D "$folder/primary" status > /dev/null 2>&1 && echo "primary is up" || echo "primary is down"
  for name in replica balancer; do is_up $name && echo "$name is up" || echo "$name is down"; done
  for ((n = 1; n <= nodes; n++)); do
    port=HUB_$n
    if curl -fs -m 5 "http://127.0.0.1:${!port}/health/ready" > /dev/null; then echo "hub-$n is ready"; elif is_up "hub-$n"; then echo "hub-$n is up, not ready"; else echo "hub-$n is down"; fi
  done
}

down() {
  local n
  end balancer TERM
  for ((n = 1; n <= nodes; n++)); do end "hub-$n" KILL; done
  # Not by its process id, which is that of the user's shell around it.
  for part in replica primary; do as_postgres pg_ctl -D "$folder/$part" -s -m immediate -w stop > /dev/null 2>&1 || true; done
  end replica KILL
  if [ "${1:-}" != --keep ]; then rm -rf "$folder"; else rm -f "$folder/cluster"; fi
}

database() {
  case $1 in
    start) start_database ;;
    stop) as_postgres pg_ctl -D "$folder/primary" -s -m "${2:-fast}" -w -t 300 stop ;;
    restart) database stop "${2:-fast}"; start_database ;;
    *) fail "database takes stop, start or restart; see --help." ;;
  esac
}

case ${1:-} in
  up) shift; up "$@" ;;
  status) known "${2:-}"; status ;;
  kill) known "${2:-}"; one "${3:-}"; end "hub-$n" KILL ;;
  stop) known "${2:-}"; one "${3:-}"; end "hub-$n" TERM ;;
  start) known "${2:-}"; one "${3:-}"; start_node "$n"; ready "$n" ;;
  database) known "${2:-}"; shift 2; database "$@" ;;
  down) known "${2:-}"; down "${3:-}" ;;
  -h | --help) help ;;
  *) help >&2; exit 1 ;;
esac
