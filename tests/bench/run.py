#!/usr/bin/env python3
"""Measures readout against its floor, its bare stages and, where it is installed, Typst: in turn, in one run, as ratios.

    run.py READOUT FLOOR BARE BUILD-FOLDER

A machine's noise hits all of them alike, so the ratios can be compared where seconds cannot.  Wall time and peak
memory are of whole, cold processes; the best of several runs counts.
"""
import filecmp
import os
import random
import resource
import shutil
import subprocess
import sys
import time
import xml.etree.ElementTree as ET

HERE = os.path.dirname(os.path.abspath(__file__))
TOP = os.path.join(HERE, "..", "..")
# The faces of the default style, in the floor's order.
FACES = ["/usr/share/fonts/truetype/gentiumplus/GentiumPlus-%s.ttf" % style for style in ("Regular", "Italic", "Bold")]
FACES += ["/usr/share/fonts/opentype/inter/Inter-%s.otf" % style for style in ("Regular", "SemiBold")]

# Of the brief, which takes milliseconds: the least of so many differs by one in a hundred from run to run.
ROUNDS = 60

# In the folder that is built at once.
ARTICLES = 1000


def run(command):
    """(wall s, CPU s, peak MB) of one process."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit("%s: exit %d\n%s" % (" ".join(command), process.returncode, errors.decode()[:500]))
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def best(commands, times):
    """The least of each figure over `times` rounds.

    In every round each command runs once, in another order: who comes behind a large program finds less of
    its own in the caches.
    """
    figures = {name: [] for name in commands}
    order, rng = list(commands), random.Random(1)
    for _ in range(times):
        rng.shuffle(order)
        for name in order:
            figures[name].append(run(commands[name]))
    return {name: tuple(min(column) for column in zip(*rows)) for name, rows in figures.items()}


def pages(pdf):
    out = subprocess.run(["pdfinfo", pdf], capture_output=True, text=True, check=True).stdout
    return int(next(line for line in out.splitlines() if line.startswith("Pages:")).split()[1])


def row(name, figures, unit):
    wall, cpu, peak = figures
    if unit == "ms":
        print("  %-9s %8.1f ms wall %8.1f ms CPU %8.1f MB" % (name, wall * 1e3, cpu * 1e3, peak))
    else:
        print("  %-9s %8.2f s wall  %8.2f s CPU  %8.1f MB" % (name, wall, cpu, peak))


def two_pages(readout, floor, bare, folder, typst):
    article = os.path.join(TOP, "input", "security-contingents.xml")
    pdf = os.path.join(folder, "two.pdf")
    commands = {"readout": [readout, "build", "-q", article, "-o", pdf], "floor": [floor, article, *FACES],
                "bare": [bare, article, os.path.join(folder, "bare.pdf")]}
    if typst:
        source = os.path.join(folder, "two.typ")
        typst_of_article(article, source)
        commands["typst"] = [typst, "compile", "--pdf-standard", "a-3a", source, os.path.join(folder, "two-typst.pdf")]
    figures = best(commands, ROUNDS)
    print("two-page brief (%d pages with its annex), best of %d:" % (pages(pdf), ROUNDS))
    for name in commands:
        row(name, figures[name], "ms")
    ours = figures["readout"]
    print("  readout / floor: %.2f wall, %.2f CPU  (expected: at most 1.5)" % (
        ours[0] / figures["floor"][0], ours[1] / figures["floor"][1]))
    print("  readout / bare stages: %.2f wall, %.2f CPU  (expected: at most 1.05: other forms cost the plain path nothing)" % (
        ours[0] / figures["bare"][0], ours[1] / figures["bare"][1]))
    if typst:
        print("  readout / typst: %.2f wall, %.2f memory  (expected: at most 0.33 wall)" % (
            ours[0] / figures["typst"][0], ours[2] / figures["typst"][2]))


def typst_of_article(article, path):
    """The same article's text as plain Typst markup: every block a paragraph, text then labels, in our two faces."""
    namespace = "{urn:x-readout:article:1}"
    blocks = {namespace + name for name in ("p", "name", "function", "action", "decision", "question", "media-caption")}
    root = ET.parse(article).getroot()
    title = "".join(root.find(".//%stitle" % namespace).itertext())
    lines = ['#set document(title: "%s")' % title.replace('"', "'"),
             '#set page(paper: "a4", margin: (x: 20mm, top: 20mm, bottom: 22mm), numbering: "1 / 1")',
             '#set text(font: "Gentium Plus", size: 10pt, lang: "en")', "#set par(justify: true)", "= " + title]
    for element in root.iter():
        if element.tag in blocks:
            text = " ".join("".join(element.itertext()).split())
            for sign in "\\#$*_[]<>@`":
                text = text.replace(sign, "\\" + sign)
            label = element.tag[len(namespace):] != "p"
            lines.append(('#text(font: "Inter", size: 8.5pt)[%s]\n' if label else "%s\n") % text)
    with open(path, "w", encoding="utf-8") as f:
        f.write("\n".join(lines) + "\n")


def make_article(count, xml, typ):
    subprocess.run([sys.executable, os.path.join(HERE, "make_article.py"), str(count), xml, typ], check=True)


def long_article(readout, floor, folder, typst):
    per_page = {}
    for count in (100, 1000):
        xml, typ = (os.path.join(folder, "long-%d.%s" % (count, e)) for e in ("xml", "typ"))
        make_article(count, xml, typ)
        pdf, other = (os.path.join(folder, "long-%d%s.pdf" % (count, e)) for e in ("", "-typst"))
        commands = {"readout": [readout, "build", "-q", xml, "-o", pdf], "floor": [floor, xml, *FACES]}
        figures = best(commands, 5 if count == 100 else 3)
        if typst:
            figures["typst"] = run([typst, "compile", "--pdf-standard", "a-3a", typ, other])
        print("the same text, about %d pages (readout %d%s):" % (
            count, pages(pdf), ", typst %d" % pages(other) if typst else ""))
        for name, row_figures in figures.items():
            row(name, row_figures, "s")
        ours = figures["readout"]
        print("  readout / floor: %.2f CPU" % (ours[1] / figures["floor"][1]))
        if typst:
            print("  readout / typst: %.3f CPU, %.3f memory  (expected at 1,000 pages: at most 0.1 CPU)" % (
                ours[1] / figures["typst"][1], ours[2] / figures["typst"][2]))
        per_page[count] = ours[1] / pages(pdf)
    print("  cost per page at 1,000 pages / at 100: %.2f  (expected: about 1)" % (per_page[1000] / per_page[100]))


def folder_run(readout, folder):
    """Many articles in one run, whose processes keep open what they share, and each in a run of its own."""
    source, together, alone = (os.path.join(folder, name) for name in ("articles", "together", "alone"))
    for path in (source, together, alone):
        shutil.rmtree(path, ignore_errors=True)
        os.makedirs(path)
    command = [sys.executable, os.path.join(HERE, "make_folder.py"), str(ARTICLES), source]
    subprocess.run(command, check=True)
    one = run([readout, "build", "-q", source, "-o", together])
    runs = [run([readout, "build", "-q", os.path.join(source, name), "-o", alone])
            for name in sorted(os.listdir(source))]
    many = (sum(r[0] for r in runs), sum(r[1] for r in runs), max(r[2] for r in runs))
    print("%d articles like that of two pages, each another text:" % ARTICLES)
    row("one run", one, "s")
    row("many runs", many, "s")
    print("  one run / many: %.2f CPU  (expected: at most 0.5)" % (one[1] / many[1]))
    for name in sorted(os.listdir(alone)):
        if not filecmp.cmp(os.path.join(alone, name), os.path.join(together, name), shallow=False):
            sys.exit("%s is not the same from both" % name)


def main():
    readout, floor, bare, folder = sys.argv[1:5]
    os.makedirs(folder, exist_ok=True)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    typst = shutil.which("typst")
    if not typst:
        print("typst is not installed (cargo install typst-cli --locked): measured against the floor only")
    two_pages(readout, floor, bare, folder, typst)
    folder_run(readout, folder)
    long_article(readout, floor, folder, typst)


main()
