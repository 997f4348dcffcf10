#!/bin/sh
# Makes the key and the passwords that compose.yaml reads, once; nothing that exists is changed.
# The folder is for its owner alone; the files in it can be read because the containers' users are others.
set -eu
cd "$(dirname "$0")"
mkdir -p secrets
chmod 700 secrets

secret() {
  file="secrets/$1"
  if [ -e "$file" ]; then
    echo "$file is there already"
  else
    od -An -N32 -tx1 /dev/urandom | tr -d ' \n' > "$file"
    chmod 444 "$file"
    echo "$file made"
  fi
}

secret key
secret database-superuser
secret database-owner
secret database-runtime
echo 'Keep a copy of secrets/key apart from the backups of the database: without it nothing personal can be read.'
