"""What the test scripts share: the files under test, running programs, counting."""
import glob
import os
import struct
import subprocess
import sys
import zlib

TOP = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
NAMESPACE = "urn:x-readout:article:1"

# Articles that are tested together in one document: {name: paths from the top folder}.
COLLECTIONS = {
    "several": [
        "tests/golden/cases/marking-amber.xml", "input/rencontre.xml", "tests/golden/cases/arabic.xml",
        "tests/golden/cases/no-participants.xml", "tests/golden/cases/minimal.xml", "input/short.xml"],
}


def articles():
    """{name: path from the top folder} of the inputs and golden cases."""
    paths = sorted(glob.glob(os.path.join(TOP, "input", "*.xml")))
    paths += sorted(glob.glob(os.path.join(TOP, "tests", "golden", "cases", "*.xml")))
    found = {}
    for path in paths:
        name = os.path.splitext(os.path.basename(path))[0]
        if name in found:
            sys.exit("two articles named " + name)
        found[name] = os.path.relpath(path, TOP)
    return found


def styles(article):
    """{name: what --style takes} of the styles to set an article in: all that are built in, and the inputs in those of
    tests/styles/, too."""
    built_in = sorted(glob.glob(os.path.join(TOP, "styles", "*.xml")))
    found = {os.path.splitext(os.path.basename(path))[0]: os.path.splitext(os.path.basename(path))[0] for path in built_in}
    if article.startswith("input"):
        for path in sorted(glob.glob(os.path.join(TOP, "tests", "styles", "*.xml"))):
            found[os.path.splitext(os.path.basename(path))[0]] = path
    return found


def program(argument):
    """The program's absolute path, from the command line."""
    path = os.path.abspath(argument)
    if not os.access(path, os.X_OK):
        sys.exit("no program at %s; run make" % argument)
    return path


def run(*command, cwd=TOP, timeout=60, env=None, **more):
    """Runs to the end; standard input is empty unless given.  A run that takes too long counts as status 124."""
    more.setdefault("stdout", subprocess.PIPE)
    more.setdefault("stderr", subprocess.PIPE)
    if "input" not in more:
        more.setdefault("stdin", subprocess.DEVNULL)
    environment = {**os.environ, **(env or {})}
    try:
        return subprocess.run(command, cwd=cwd, timeout=timeout, env=environment, **more)
    except subprocess.TimeoutExpired as expired:
        return subprocess.CompletedProcess(command, 124, expired.stdout or b"", b"took longer than %d s" % timeout)


def png(width, height, color):
    """The bytes of a PNG; `color(x, y)` gives red, green and blue."""
    rows = b"".join(b"\0" + bytes(part for x in range(width) for part in color(x, y)) for y in range(height))

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


class Tally:
    """Counts what passed, and prints what did not."""

    def __init__(self):
        self.passed = self.failed = self.skipped = 0

    def note(self, name, complaint):
        """A complaint of None or "" means that it passed."""
        if complaint:
            self.failed += 1
            print("%s: %s" % (name, complaint), flush=True)
        else:
            self.passed += 1

    def skip(self, count, reason):
        self.skipped += count
        print("skipped: %s" % reason, flush=True)

    def close(self):
        """Prints the closing line and ends the script."""
        skipped = ", %d skipped" % self.skipped if self.skipped else ""
        print("%d passed, %d failed%s" % (self.passed, self.failed, skipped))
        sys.exit(1 if self.failed or not self.passed else 0)
