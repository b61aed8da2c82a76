#!/usr/bin/env bash
# What the primary has beyond what initdb gives it: a replica may come, and finds the log of the time it was away.
set -e
echo "host replication all all scram-sha-256" >> "$PGDATA/pg_hba.conf"
echo "wal_keep_size = 1GB" >> "$PGDATA/postgresql.conf"
