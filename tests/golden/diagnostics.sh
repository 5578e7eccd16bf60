#!/bin/sh
# Compares what PROGRAM says of each faulty file with the .expect beside it:
#   diagnostics.sh PROGRAM [--update]
# Cases named style-* are style sheets, put on an article without a fault; all
# others are articles.  --update shows the differences and takes them over.
set -u
LC_ALL=C
export LC_ALL

[ $# -ge 1 ] || { echo "usage: $0 PROGRAM [--update]" >&2; exit 2; }
program=$(command -v "$1") || { echo "$0: no program '$1'" >&2; exit 2; }
case $program in
/*) ;;
*) program=$PWD/$program ;;
esac
update=${2-}
cd "$(dirname "$0")/diagnostics" || exit 2
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT

# Prints the exit status; messages go to $work/found.
run() {
    case $1 in
    style-*)
        timeout 20 "$program" build ../../../input/short.xml --style "$1" \
            -o "$work/out.pdf" >"$work/printed" 2>"$work/found"
        ;;
    *)
        timeout 20 "$program" check "$1" >"$work/printed" 2>"$work/found"
        ;;
    esac
    echo $?
}

# An error means status 2, and warnings alone 0 or 1.
status_fits() {
    if grep -q '^[^ ]* error: ' "$work/found"; then
        [ "$1" -eq 2 ]
    else
        [ "$1" -le 1 ]
    fi
}

passed=0 failed=0
for case in *.xml; do
    expect=${case%.xml}.expect
    status=$(run "$case")
    fine=yes
    [ -f "$expect" ] || : >"$work/none"
    if ! diff -u --label "$expect" --label "$case: found" \
        "$([ -f "$expect" ] && echo "$expect" || echo "$work/none")" \
        "$work/found"; then
        if [ "$update" = --update ]; then
            cp "$work/found" "$expect"
        else
            fine=no
        fi
    fi
    if ! status_fits "$status"; then
        echo "$case: exit status $status does not fit the messages"
        fine=no
    fi
    if [ $fine = yes ]; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
    fi
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
