#!/usr/bin/env bash
# Installs what is missing, builds, checks the format and runs every test.
# Needs the .NET SDK, Node and npm; installs PostgreSQL, Redis and Chromium where they are missing. The last line is the sum over all runners: "N passed, N failed".
set -uo pipefail
cd "$(dirname "$0")/.."

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
export CONFIGURATION=Release
limit=${RUNNER_TIMEOUT:-35m}
passed=0
failed=0
log=$(mktemp -d)
trap 'rm -rf "$log"' EXIT

finish() {
  echo "$passed passed, $failed failed"
  [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
  exit
}

# step NAME COMMAND...: quiet when it works, its whole output and the end of the run when it does not.
step() {
  local name=$1 start=$SECONDS
  shift
  if ! "$@" >"$log/step" 2>&1; then
    cat "$log/step"
    echo "FAILED: $name"
    failed=$((failed + 1))
    finish
  fi
  echo "ok: $name ($((SECONDS - start)) s)"
}

# count NAME PASSED FAILED EXIT-CODE: a runner that ends badly or without a count is a failure too.
count() {
  local name=$1 good=${2:-0} bad=${3:-0} code=$4 seconds=$5
  if [ "$bad" -eq 0 ] && { [ "$code" -ne 0 ] || [ "$good" -eq 0 ]; }; then
    echo "FAILED: $name ended with code $code after $good passed tests"
    bad=1
  fi
  [ "$bad" -eq 0 ] || cat "$log/run"
  echo "$name: $good passed, $bad failed ($seconds s)"
  passed=$((passed + good))
  failed=$((failed + bad))
}

# dotnet_tests LABEL PROJECT [FILTER...]
dotnet_tests() {
  local label=$1 name=$2 start=$SECONDS code summary total errors wrong skipped idle
  timeout "$limit" dotnet ".artifacts/bin/$name/release/Omnichannel.Graph.$name.dll" -noLogo -noColor "${@:3}" >"$log/run" 2>&1
  code=$?
  summary=$(grep -E 'Total: [0-9]+, Errors: [0-9]+' "$log/run" | tail -1)
  number() { sed -nE "s/.*$1: ([0-9]+).*/\1/p" <<<"$summary"; }
  total=$(number Total) errors=$(number Errors) wrong=$(number Failed) skipped=$(number Skipped) idle=$(number 'Not Run')
  errors=$((${errors:-0} + ${wrong:-0}))
  count "$label" $((${total:-0} - errors - ${skipped:-0} - ${idle:-0})) "$errors" "$code" $((SECONDS - start))
}

# A Node runner is a folder below tests whose package.json has a test script that ends with "N passed, N failed".
node_tests() {
  local folder=$1 start=$SECONDS code summary
  timeout "$limit" npm --silent --prefix "$folder" test >"$log/run" 2>&1
  code=$?
  summary=$(grep -E '^[0-9]+ passed, [0-9]+ failed$' "$log/run" | tail -1)
  count "${folder#tests/}" "$(cut -d' ' -f1 <<<"$summary")" "$(cut -d' ' -f3 <<<"$summary")" "$code" $((SECONDS - start))
}

for tool in dotnet node npm; do
  command -v "$tool" >/dev/null || { echo "FAILED: $tool is not installed"; failed=1; finish; }
done

# The server programs of PostgreSQL stand off the path on Debian.
servers=()
command -v initdb >/dev/null || ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || servers+=(postgresql)
command -v redis-server >/dev/null || servers+=(redis-server)
command -v chromium >/dev/null || servers+=(chromium)
if [ ${#servers[@]} -gt 0 ]; then
  install() { "${sudo[@]}" apt-get update && "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y "${servers[@]}"; }
  sudo=()
  [ "$(id -u)" -eq 0 ] || sudo=(sudo)
  step "install ${servers[*]}" install
fi

# tests/Load is run by hand and installs its own.
packages=$(find tests clients src -name node_modules -prune -o -path tests/Load -prune -o -name package-lock.json -printf '%h\n' 2>/dev/null | sort)
for folder in $packages; do
  # An installation is fresh when npm finished it after the lock file last changed.
  if [ ! "$folder/node_modules/.package-lock.json" -nt "$folder/package-lock.json" ]; then
    step "npm ci in $folder" npm ci --prefix "$folder" --no-audit --no-fund --loglevel=error
  fi
done

step restore dotnet restore Omnichannel.Graph.sln --locked-mode -v quiet
step build dotnet build Omnichannel.Graph.sln -c Release --no-restore -v quiet
# The build has checked the style of the code.
step format dotnet format whitespace Omnichannel.Graph.sln --verify-no-changes --no-restore

for project in tests/*.Tests/*.csproj; do
  name=$(basename "$project" .csproj)
  dotnet_tests "$name" "$name"
done
SHOP_DATABASE=postgres dotnet_tests "Journeys on PostgreSQL" Host.Tests -namespace Omnichannel.Graph.Host.Tests.Journeys

for folder in $packages; do
  [ -z "$(npm --silent --prefix "$folder" pkg get scripts.test 2>/dev/null | grep -v '{}')" ] || node_tests "$folder"
done

finish
