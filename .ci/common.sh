# shellcheck shell=bash
# What the scripts beside this file share. They source it from the project's root.

die() {
  echo "error: $*" >&2
  exit "${die_with:-1}"
}

# install COMMAND PACKAGE...: installs Debian packages when the command that they give does not work.
install() {
  local wanted=$1 apt=(apt-get)
  shift
  ! bash -c "$wanted" >/dev/null 2>&1 || return 0
  if [[ $(id -u) != 0 ]]; then
    sudo -n true 2>/dev/null || die "install these packages first: $*"
    apt=(sudo -n apt-get)
  fi
  echo "installing $*"
  "${apt[@]}" update -qq || true
  "${apt[@]}" install -y -qq --no-install-recommends "$@" >/dev/null || die "cannot install $*"
}

# Sets the cache folder and, where there is one outside the clone, where Cargo builds.
use_cache() {
  cache=${SKRIVELSE_CI_CACHE:-${XDG_CACHE_HOME:-${HOME:-/nonexistent}/.cache}/skrivelse-ci}
  if mkdir -p "$cache" 2>/dev/null && [[ -w $cache ]]; then
    export CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$cache/target}
  else
    cache=$PWD/target/ci
    mkdir -p "$cache"
  fi
  export SKRIVELSE_CI_CACHE=$cache
}

export DEBIAN_FRONTEND=noninteractive
command -v cargo >/dev/null || [[ ! -d $HOME/.cargo/bin ]] || PATH=$HOME/.cargo/bin:$PATH
