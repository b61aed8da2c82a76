#!/usr/bin/env bash
# A streaming replica in $PGDATA: copied from the primary the first time, then PostgreSQL with whatever options are given.
# The primary is $PGHOST and $PGPORT, the user $PGUSER with $PGPASSWORD.
set -euo pipefail
until [ -s "$PGDATA/PG_VERSION" ]; do
  # Elsewhere first, so that half a copy is never taken for a database; what one that was broken off left goes.
  find "$PGDATA" -mindepth 1 -delete
  if pg_basebackup --pgdata="$PGDATA/copying" --write-recovery-conf --wal-method=stream --checkpoint=fast; then
    # The version last: it is what says that the copy is whole.
    find "$PGDATA/copying" -mindepth 1 -maxdepth 1 ! -name PG_VERSION -exec mv -t "$PGDATA" {} +
    mv "$PGDATA/copying/PG_VERSION" "$PGDATA" && rmdir "$PGDATA/copying"
    chmod 0700 "$PGDATA"
  else
    sleep 2
  fi
done
exec env -u PGHOST -u PGPORT postgres "$@"
