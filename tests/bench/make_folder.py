#!/usr/bin/env python3
"""Writes articles as of one feed: alike in their parts, each another text.

    make_folder.py COUNT FOLDER

Each is input/security-contingents.xml with a quarter of its longer words taken from all English articles there.
"""
import os
import random
import re
import sys

INPUT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "input")
SOURCES = ("security-contingents.xml", "long.xml", "short.xml")
# What is between tags, within paragraphs only: elsewhere are names, dates and addresses that fit each other.
PARAGRAPH = re.compile(r"<p\b.*?</p>", re.DOTALL)
TEXT = re.compile(r">[^<&]+<")
WORD = re.compile(r"\b[a-z]{5,}\b")


def read(name):
    with open(os.path.join(INPUT, name), encoding="utf-8") as file:
        return file.read()


def vocabulary():
    found = set()
    for name in SOURCES:
        for text in TEXT.findall(read(name)):
            found.update(WORD.findall(text))
    return sorted(found)


def vary(article, words, chance):
    def other(match):
        return chance.choice(words) if chance.random() < 0.25 else match.group()

    def text(match):
        return WORD.sub(other, match.group())

    return PARAGRAPH.sub(lambda match: TEXT.sub(text, match.group()), article)


def main():
    count, folder = int(sys.argv[1]), sys.argv[2]
    article, words, chance = read(SOURCES[0]), vocabulary(), random.Random(1)
    for n in range(count):
        with open(os.path.join(folder, "%04d.xml" % n), "w", encoding="utf-8") as file:
            file.write(vary(article, words, chance))


main()
