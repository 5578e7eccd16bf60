"""Folders in which the program is tried, a case each: what every run has to keep, and running the cases."""
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile

import harness

SECONDS = 10
MESSAGE = re.compile(r"^(?:readout|[^:\n]+(?::\d+:\d+)?): (?:error|warning|note): .+ \[[a-z0-9-]+\]$|^readout: \d+ documents: ")

class Fault(Exception):
    """What is not as it should be."""


def need(condition, what):
    if not condition:
        raise Fault(what)


def article(body="<p>Ships may berth at the quay.</p>", head="<title>The quay</title>", language="en"):
    return ('<?xml version="1.0" encoding="UTF-8"?>\n<article xmlns="%s" version="1" xml:lang="%s">\n'
            "<head>%s</head>\n<body>%s</body>\n</article>\n" % (harness.NAMESPACE, language, head, body))


def image(path):
    return article('<p>A buoy.</p><media media-type="image"><media-reference source="%s" mime-type="image/png" '
                   'alternate-text="A buoy."/><media-caption>A buoy.</media-caption></media>' % path)


GOOD = article()


def let_signals_end():
    """For a child: as from a terminal.  What runs in the background has SIGINT ignored, and hands that on."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_DFL)


class Place:
    """A folder of its own for a case, in which the program runs."""

    def __init__(self, program, folder):
        self.program, self.folder = program, folder

    def path(self, name):
        return os.path.join(self.folder, name)

    def write(self, name, content):
        os.makedirs(os.path.dirname(self.path(name)), exist_ok=True)
        with open(self.path(name), "wb") as file:
            file.write(content if isinstance(content, bytes) else content.encode())
        return name

    def read(self, name):
        with open(self.path(name), "rb") as file:
            return file.read()

    def files(self):
        return sorted(os.path.relpath(os.path.join(root, name), self.folder)
                      for root, _, names in os.walk(self.folder) for name in names)

    def run(self, *arguments, status, ids=(), says="", **how):
        """Runs readout and checks what every run has to keep.  `ids` are message ids that must be among the messages;
        none given with a status of 0: no message at all."""
        how.setdefault("cwd", self.folder)
        done = harness.run(self.program, *arguments, timeout=SECONDS, **how)
        messages = (done.stderr or b"").decode("utf-8", "replace")
        told = "%s: status %d: %s" % (" ".join(arguments)[:80], done.returncode, messages[:300])
        need(done.returncode == status, "expected status %d, found %s" % (status, told))
        for line in messages.splitlines():
            need(MESSAGE.match(line) and line.isprintable(), "not in the form of a message: %r" % line[:200])
        found = re.findall(r"\[([a-z0-9-]+)\]$", messages, re.M)
        for wanted in ids:
            need(wanted in found, "expected a message [%s], found %s" % (wanted, told))
        need(ids or status or not found, "expected no message, found " + told)
        need(says in messages, "expected '%s' in the messages, found %s" % (says, told))
        return done

    def check_pdf(self, name):
        need(os.path.exists(self.path(name)), "there is no " + name)
        done = harness.run("qpdf", "--check", self.path(name))
        need(done.returncode == 0, (done.stdout + done.stderr).decode("utf-8", "replace")[:300])

    def check_files(self, *names):
        need(self.files() == sorted(names), "expected the files %s, found %s" % (sorted(names), self.files()))


def run_cases(cases, usage):
    """Runs those that have one of the command line's words in their name; ends the script.  A case that returns a text
    was skipped for that reason."""
    if len(sys.argv) < 2:
        sys.exit(usage)
    words = sys.argv[2:]
    tally = harness.Tally()
    with tempfile.TemporaryDirectory() as folder:
        # A copy that the user nobody can run, wherever the original lies.
        os.chmod(folder, 0o755)
        original = harness.program(sys.argv[1])
        program = shutil.copy(original, folder)
        os.chmod(program, 0o755)
        modules = os.path.join(os.path.dirname(original), "modules")
        if os.path.isdir(modules):
            shutil.copytree(modules, os.path.join(folder, "modules"))
        for function in cases:
            if words and not any(word in function.__name__ for word in words):
                continue
            own = os.path.join(folder, "cases", function.__name__)
            os.makedirs(own)
            try:
                skipped, complaint = function(Place(program, own)), None
            except (Fault, OSError, subprocess.SubprocessError) as fault:
                skipped, complaint = None, str(fault)
            if skipped:
                tally.skip(1, "%s: %s" % (function.__name__, skipped))
            else:
                tally.note(function.__name__, complaint)
    tally.close()
