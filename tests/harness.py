"""What the test scripts share: the files under test, running programs, counting."""
import glob
import importlib.util
import os
import struct
import subprocess
import sys
import zlib

TOP = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PNG = b"\x89PNG\r\n\x1a\n"
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


def arguments(usage):
    """(the program's absolute path, the words behind it) of the command line."""
    if len(sys.argv) < 2:
        sys.exit(usage)
    return program(sys.argv[1]), sys.argv[2:]


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


def png(width, height, points):
    """The bytes of a PNG; `points` are red, green and blue, from the left of the first row on."""
    rows = b"".join(b"\0" + points[at:at + 3 * width] for at in range(0, 3 * width * height, 3 * width))

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return PNG + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b"")


def read_png(path):
    """(width, height, points) of a file that png() made; None if there is none."""
    if not os.path.exists(path):
        return None
    with open(path, "rb") as file:
        data = file.read()
    width, height = struct.unpack(">II", data[16:24])
    at, packed = len(PNG), b""
    while at < len(data):
        size, kind = struct.unpack(">I4s", data[at:at + 8])
        packed += data[at + 8:at + 8 + size] if kind == b"IDAT" else b""
        at += size + 12
    rows, row = zlib.decompress(packed), 3 * width + 1
    return width, height, b"".join(rows[y * row + 1:(y + 1) * row] for y in range(height))


def with_modules(*names):
    """Runs the script again by the system's Python where this one lacks the modules of Debian's packages; False: that lacks
    them as well."""
    system = "/usr/bin/python3"
    if all(importlib.util.find_spec(name) for name in names):
        return True
    if os.path.realpath(sys.executable) == os.path.realpath(system) or not os.access(system, os.X_OK):
        return False
    os.execv(system, [system, *sys.argv])


def turns(text):
    """Whether what stands behind the text would be read another way for it (UAX 9, BD8 to BD13)."""
    opened = []
    for c in text:
        if c in "\u202a\u202b\u202d\u202e":
            opened.append("embedding")
        elif c in "\u2066\u2067\u2068":
            opened.append("isolate")
        elif c == "\u202c" and opened[-1:] == ["embedding"]:
            opened.pop()
        elif c == "\u2069" and "isolate" in opened:
            while opened.pop() != "isolate":
                pass
    return bool(opened)


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
