/* How much XML is too much.  Every limit is far beyond any article and is
 * checked before libxml2 sees the markup, so that hostile input costs bounded
 * time and memory. */
#ifndef READOUT_XML_LIMITS_H
#define READOUT_XML_LIMITS_H

enum {
    /* 1,000 pages are about 5 MB.  Whatever the encoding, the UTF-8 of a file
     * of this size is below 2^31 bytes: offsets are 32 bits, and libxml2 takes
     * the size as an int. */
    FILE_MOST = 256 * 1024 * 1024,
    /* Elements inside one another.  The tree is walked recursively in places;
     * at some 200 bytes of stack a level this is nothing. */
    DEPTH_MOST = 256,
    /* Attributes of one tag.  libxml2 before 2.12 compares each with each:
     * 40,000 would take most of a minute. */
    ATTRIBUTES_MOST = 256,
    /* Namespaces declared by one tag and those around it: libxml2 before 2.12
     * looks for each prefix through all of them. */
    SPACES_MOST = 64,
    /* Elements of a file; 1,000 pages have some 60,000.  "<a/>" is four bytes
     * in a file, but some hundreds in the trees made of it. */
    ELEMENTS_MOST = 1000 * 1000,
    /* Bytes of an element's or attribute's name. */
    NAME_MOST = 1024,
    /* Bytes of an attribute's value, and of a text between two tags.  A
     * paragraph is laid out as a whole, and a word without end takes some
     * kilobyte of memory for each character; this is a text of 60 pages. */
    TEXT_MOST = 256 * 1024,
};

#endif
