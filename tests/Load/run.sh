#!/usr/bin/env bash
# Benchmarks, by hand: tests/Load/run.sh [trivial|documents|list|fanout|products|holds|checkouts|cart|routes|live|federation|scale]...
# SECONDS_PER_RUN and ROUNDS make them shorter or longer, SUBSCRIBERS=5000,10000 sets the sizes of the fan-out.
set -euo pipefail
cd "$(dirname "$0")"

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
export SECONDS_PER_RUN=${SECONDS_PER_RUN:-4}

for tool in wrk strace; do
  command -v $tool >/dev/null || { apt-get update -qq && apt-get install -y -qq $tool >/dev/null; }
done
[ -d reference/node_modules ] || npm ci --prefix reference --no-audit --no-fund --loglevel=error
dotnet build Load.csproj -c Release -v quiet
dotnet build ../../src/Host -c Release -v quiet
ulimit -n "$(ulimit -Hn)"
exec node bench/run.mjs "$@"
