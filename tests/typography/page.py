"""Reads the justified text out of a page dump: paragraphs of lines with their spaces."""
import re

ITEM = re.compile(r"([A-Za-z]+\d*)\S*(?:<([A-Za-z]+\d+))? (-?[\d.]+),(-?[\d.]+) \+([\d.]+) (\S+) ([\d.]+) #\w{6}(?: ~\S+)?"
                  r"(?: (%\S+))?(?: _([\d.]+)/([\d.]+))?: (.*)$")
TAG = re.compile(r'([A-Za-z]+\d+)[^ "<]*(?:"[^"]*")?[^ "<]*(?:<([A-Za-z]+\d+))?')
FACE = "GentiumPlus"
SHIFT = 5      # a base line further from the last one than this is another line's
HANG = 10      # at most as much hangs into a margin, or lacks there


class Line:
    def __init__(self, y):
        self.y = y
        self.left = self.right = None
        self.is_expanded = False
        self.pieces = []  # (face, text, the spaces' width as set and as the font has them, or None)

    def add(self, face, left, right, text, space):
        self.left = left if self.left is None else self.left
        self.right = right
        self.pieces.append((face, text, space))

    @property
    def text(self):
        return "".join(text for _, text, _ in self.pieces)

    @property
    def is_set(self):
        """Not all of it is as the font has it."""
        return self.is_expanded or any(space for _, _, space in self.pieces)

    @property
    def is_hyphenated(self):
        """Ends in a hyphen that the word has not otherwise."""
        return self.text.endswith("\u00ad")

    def spaces(self, natural):
        """(as set, natural) of each word space."""
        found = []
        for _, text, space in self.pieces:
            found += [space or (natural, natural)] * len(re.findall("[ \u00a0]", text))
        return found[:-1] if self.text.endswith(" ") else found


class Paragraph:
    def __init__(self, tag, size):
        self.tag, self.size = tag, size
        self.lines = []

    @property
    def is_justified(self):
        return any(line.is_set for line in self.lines)


def paragraphs(dump):
    """The paragraphs of running text, in the order of the page."""
    parents, found, paragraph = {}, [], None
    for row in dump.splitlines():
        tag = TAG.match(row)
        if tag and tag.group(2):
            parents[tag.group(1)] = tag.group(2)
        item = ITEM.match(row)
        if not tag or not item or not item.group(6).startswith(FACE):
            continue
        owner = tag.group(1)
        while owner is not None and not re.match(r"P\d|H\d|Lbl", owner):
            owner = parents.get(owner)
        if owner is not None and owner.startswith("Lbl"):
            continue
        x, y, width, size = (float(item.group(i)) for i in (3, 4, 5, 7))
        if paragraph is None or (owner is not None and owner != paragraph.tag):
            paragraph = Paragraph(owner, size)
            found.append(paragraph)
        lines = paragraph.lines
        if not lines or abs(y - lines[-1].y) > SHIFT or x < lines[-1].right - HANG:
            lines.append(Line(y))
        space = (float(item.group(9)), float(item.group(10))) if item.group(9) else None
        lines[-1].is_expanded |= item.group(8) is not None
        lines[-1].add(item.group(6), x, x + width, item.group(11), space)
    return found


def text_of(paragraph):
    """Its pieces as (face, text), without the hyphens of line ends."""
    pieces = []
    for line in paragraph.lines:
        pieces += [(face, text) for face, text, _ in line.pieces]
        if line is not paragraph.lines[-1] and line.text.endswith("\u00ad"):
            pieces[-1] = (pieces[-1][0], pieces[-1][1][:-1])
    return pieces
