/* How the program's heap gets its memory from the system; see heap.h.
 *
 * The first touch of a page is a fault that the system has to answer, which
 * takes longer than to fill the page; a short brief had a thousand of them.  So
 * memory is taken in large pieces, in huge pages where the system has them, and
 * kept. */
#define _DEFAULT_SOURCE /* madvise() */
#include "command/heap.h"

#include "base/arena.h"

#include <stdint.h>
#include <stdlib.h>

#ifdef __GLIBC__
#include <malloc.h>
#include <sys/mman.h>

enum {
    HUGE_PAGE = 2 << 20,
    STEP = 4 * HUGE_PAGE, /* by which the heap grows */
    LARGE = 1 << 20,      /* what is larger is mapped apart from the heap */
    KEPT_MOST = 64 << 20  /* what one article leaves serves the next */
};

/* Asks for huge pages in the first step of the heap: few briefs need more. */
static void
use_huge_pages(void)
{
    char *first = memory_resize(NULL, LARGE / 2);
    size_t before = HUGE_PAGE - (uintptr_t)first % HUGE_PAGE;
    (void)madvise(first + before, STEP - HUGE_PAGE, MADV_HUGEPAGE);
    free(first);
}

void
heap_prepare(void)
{
    (void)mallopt(M_TRIM_THRESHOLD, KEPT_MOST);
    (void)mallopt(M_MMAP_THRESHOLD, LARGE);
    (void)mallopt(M_TOP_PAD, STEP);
    use_huge_pages();
}
#else
void
heap_prepare(void)
{
}
#endif
