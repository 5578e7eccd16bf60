/* How the program's heap gets its memory from the system; see heap.h.
 *
 * The first touch of a page is a fault that the system has to answer, which
 * takes longer than to fill the page; a short brief had a thousand of them.  So
 * memory is taken in large pieces, in huge pages where the system has them, and
 * kept; under a limit on memory, in small ones. */
#define _DEFAULT_SOURCE /* madvise() */
#include "command/heap.h"

#include "base/arena.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

#ifdef __GLIBC__
#include <malloc.h>
#include <sys/mman.h>
#include <sys/resource.h>

enum {
    HUGE_PAGE = 2 << 20,
    STEP = 4 * HUGE_PAGE, /* by which the heap grows */
    LARGE = 1 << 20,      /* what is larger is mapped apart from the heap */
    KEPT_MOST = 64 << 20  /* what one article leaves serves the next */
};

/* Who sets a limit counts what is taken, whether it is used or not. */
static bool
is_limited(void)
{
    struct rlimit space, data;
    return getrlimit(RLIMIT_AS, &space) != 0 ||
           getrlimit(RLIMIT_DATA, &data) != 0 ||
           space.rlim_cur != RLIM_INFINITY || data.rlim_cur != RLIM_INFINITY;
}

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
    if (is_limited())
        return;
    (void)mallopt(M_TOP_PAD, STEP);
    use_huge_pages();
}
#else
void
heap_prepare(void)
{
}
#endif
