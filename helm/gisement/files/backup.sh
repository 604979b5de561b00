#!/bin/sh
# One backup of the whole database: roles without passwords, and every schema. Nothing is left half done, and an older
# backup goes only after a new one is complete.
set -eu

name=$(date -u +%Y-%m-%dT%H%M%SZ)
partial="$BACKUP_FOLDER/.partial"

rm -rf "$partial"
mkdir "$partial"
pg_dumpall --database="$PGDATABASE" --roles-only --no-role-passwords --file="$partial/roles.sql"
pg_dump --format=directory --jobs="$BACKUP_JOBS" --lock-wait-timeout=60s --file="$partial/database"
pg_restore --list "$partial/database" > "$partial/contents"
mv "$partial" "$BACKUP_FOLDER/$name"
echo "backup $name: $(wc -l < "$BACKUP_FOLDER/$name/contents") objects"

find "$BACKUP_FOLDER" -mindepth 1 -maxdepth 1 -type d -name '20*Z' -mtime "+$BACKUP_KEEP_DAYS" -exec rm -rf {} +
