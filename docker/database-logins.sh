#!/bin/sh
# Run once by the image, on an empty data folder: the login that owns the product's database. It is no superuser and
# cannot go around the walls; the product itself makes the login that serves.
set -eu
psql --no-psqlrc --set=ON_ERROR_STOP=1 --username="$POSTGRES_USER" --dbname=postgres \
  --set=password="$(cat /run/secrets/database_owner)" <<'SQL'
create role rinnakkain_owner login nosuperuser nocreatedb createrole noreplication nobypassrls password :'password';
create database rinnakkain owner rinnakkain_owner;
SQL
