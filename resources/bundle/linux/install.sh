#!/bin/sh
# Installs newsreader for you (below ~/.local), or below --prefix DIR for everybody; needs no
# Python. Run it again to bring an installation up to date. --uninstall takes it away; what you
# have read and decided stays.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
prefix=
uninstall=no

usage() {
    echo "usage: install.sh [--prefix DIR] [--uninstall]"
}

while [ $# -gt 0 ]; do
    case $1 in
        --prefix) [ $# -ge 2 ] || { usage >&2; exit 2; }; prefix=$2; shift ;;
        --prefix=*) prefix=${1#--prefix=} ;;
        --uninstall) uninstall=yes ;;
        -h | --help) usage; exit 0 ;;
        *) usage >&2; exit 2 ;;
    esac
    shift
done

if [ -z "$prefix" ]; then
    : "${HOME:?is not set; give --prefix DIR}"
    prefix=$HOME/.local
    share=${XDG_DATA_HOME:-$prefix/share}
else
    share=$prefix/share
fi
case $prefix in
    /*) ;;
    *) echo "install.sh: give --prefix a full path, beginning with /" >&2; exit 2 ;;
esac
lib=$prefix/lib/newsreader
bin=$prefix/bin

# A folder of that name that is not ours is left alone.
if [ -e "$lib" ] && [ ! -x "$lib/newsreader" ]; then
    echo "install.sh: $lib is there already and is not newsreader's; move it away first" >&2
    exit 2
fi

is_ours() {
    [ "$(readlink -- "$bin/$1" 2>/dev/null)" = "../lib/newsreader/$1" ]
}

if [ "$uninstall" = yes ]; then
    if [ ! -x "$lib/newsreader" ]; then
        echo "install.sh: there is no newsreader in $lib" >&2
        exit 2
    fi
    XDG_DATA_HOME=$share "$lib/newsreader" --uninstall-desktop
    for name in newsreader newsreader-window; do
        if is_ours "$name"; then rm -f -- "$bin/$name"; fi
    done
    rm -rf -- "$lib"
    echo "newsreader is removed from $prefix; libraries and settings are left where they are"
    exit 0
fi

for name in newsreader newsreader-window; do
    if [ -e "$bin/$name" ] && ! is_ours "$name"; then
        echo "install.sh: $bin/$name is there already and is another's; move it away first" >&2
        exit 2
    fi
done
if [ ! -x "$here/newsreader/newsreader" ]; then
    echo "install.sh: run this where the archive was unpacked" >&2
    exit 2
fi

mkdir -p -- "$prefix/lib" "$bin"
new=$(mktemp -d "$prefix/lib/.newsreader.XXXXXX")
trap 'rm -rf -- "$new"' EXIT
cp -R -P -- "$here/newsreader/." "$new"
cp -- "$here/install.sh" "$here/LICENSE" "$new"
chmod 755 "$new"
if [ -e "$lib" ]; then
    mv -- "$lib" "$new.old"
fi
mv -- "$new" "$lib"
rm -rf -- "$new.old"
for name in newsreader newsreader-window; do
    ln -sf -- "../lib/newsreader/$name" "$bin/$name"
done
XDG_DATA_HOME=$share "$lib/newsreader" --install-desktop ||
    echo "install.sh: newsreader is installed, but the desktop was not told" >&2
echo "newsreader is installed: $bin/newsreader"
case :$PATH: in
    *":$bin:"*) ;;
    *) echo "(add $bin to your PATH to start it by name)" ;;
esac
echo "To remove it: $lib/install.sh --uninstall$([ "$prefix" = "${HOME-}/.local" ] || echo " --prefix $prefix")"
