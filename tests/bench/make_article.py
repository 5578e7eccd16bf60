#!/usr/bin/env python3
"""Writes an article of about N printed pages, as XML for readout and as markup for Typst.

    make_article.py PAGES ARTICLE.xml ARTICLE.typ

The words are invented.  How often a word comes follows Zipf's law, and how many different words there are
follows Heaps' law (different = K * words ** 0.62) with K such that 1,000 pages hold about 25,000: as in
running news.  The same N gives the same article.
"""
import random
import sys

WORDS_A_PAGE = 600
SYLLABLES = ["ta", "re", "mi", "son", "ver", "li", "con", "pre", "dor", "an", "est", "ing", "al", "tion", "mer", "po",
             "ca", "du", "fi", "gra", "hel", "ist", "jo", "kel", "lum", "nor", "os", "pli", "qua", "ru", "sti", "tu"]


def vocabulary(rng, count):
    common = "the of and to in a for on that with is as by at from will was said their be it are has this".split()
    words, seen = list(common), set(common)
    while len(words) < count:
        word = "".join(rng.choice(SYLLABLES) for _ in range(rng.choice((1, 2, 2, 3, 3, 4))))
        if word not in seen:
            seen.add(word)
            words.append(word)
    return words


class Writer:
    def __init__(self, pages):
        self.rng = random.Random(20251)
        total = pages * WORDS_A_PAGE
        heaps = 25000 / (1000 * WORDS_A_PAGE) ** 0.62
        self.words = vocabulary(self.rng, max(200, int(heaps * total ** 0.62)))
        weights, total_weight = [], 0.0
        for rank in range(len(self.words)):
            total_weight += 1.0 / (rank + 2.7)
            weights.append(total_weight)
        self.weights = weights
        # Every word comes once, so that the count of different words is as promised.
        self.rare = self.words[24:]
        self.rng.shuffle(self.rare)
        self.every = max(1, total // len(self.words))
        self.count = 0

    def word(self):
        self.count += 1
        if self.rare and self.count % self.every == 0:
            return self.rare.pop()
        return self.rng.choices(self.words, cum_weights=self.weights)[0]

    def sentence(self):
        words = [self.word() for _ in range(self.rng.randint(9, 28))]
        if len(words) > 14:
            words[len(words) // 2] += ","
        if self.rng.random() < 0.2:
            words[self.rng.randrange(len(words))] = str(self.rng.randint(2, 2400))
        return " ".join(words).capitalize() + "."

    def paragraph(self):
        return [self.sentence() for _ in range(self.rng.randint(2, 5))]


def main():
    pages, xml_path, typst_path = int(sys.argv[1]), sys.argv[2], sys.argv[3]
    writer = Writer(pages)
    xml = ['<?xml version="1.0" encoding="UTF-8"?>',
           '<article xmlns="urn:x-readout:article:1" version="1" xml:lang="en">',
           '<head><title>A long article of about %d pages</title><abstract><p evidence="#p1">%s</p></abstract>'
           '<docdata><date.issue norm="2025-04-04"/></docdata></head>' % (pages, writer.sentence()),
           '<topics><topic xml:id="t1"><name>First topic</name></topic>'
           '<topic xml:id="t2"><name>Second topic</name></topic></topics>', '<body>']
    typst = ['#set document(title: "A long article of about %d pages")' % pages,
             '#set page(paper: "a4", margin: (x: 20mm, top: 20mm, bottom: 22mm), columns: 2, numbering: "1 / 1")',
             '#set text(font: "Gentium Plus", size: 10pt, lang: "en")', '#set par(justify: true)',
             '= A long article of about %d pages' % pages]
    number = 0
    while writer.count < pages * WORDS_A_PAGE:
        number += 1
        sentences = writer.paragraph()
        if number % 12 == 0:
            heading = " ".join(writer.word() for _ in range(4)).capitalize()
            xml.append("<hl2>%s</hl2>" % heading)
            typst.append("== " + heading)
        marks = ' ana="#t%d"' % (1 + number % 2) if number % 7 == 0 else ""
        xml.append('<p xml:id="p%d"%s>%s</p>' % (
            number, marks,
            " ".join('<s xml:id="s%d.%d">%s</s>' % (number, i, s) for i, s in enumerate(sentences))))
        typst.append("%d. %s\n" % (number, " ".join(sentences)))
    xml += ['</body>', '</article>']
    with open(xml_path, "w", encoding="utf-8") as f:
        f.write("\n".join(xml) + "\n")
    with open(typst_path, "w", encoding="utf-8") as f:
        f.write("\n".join(typst) + "\n")


main()
