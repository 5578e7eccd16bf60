/* Many sessions at once, one a thread, and what running out of memory does.
 *
 *     threads FORM ARTICLE...  makes each article in each thread; prints
 * digests threads --memory FILE    runs out of memory: status 7 by the handler
 */
#include <readout.h>

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

enum {
    THREADS = 4
};

static const char *form;
static int article_count;
static char *const *articles;

/* FNV-1a, which is enough to tell two PDFs apart. */
static unsigned long
hash_of(const struct readout_bytes *bytes)
{
    unsigned long hash = 14695981039346656037UL;
    for (size_t i = 0; i < bytes->size; i++)
        hash = (hash ^ (unsigned char)bytes->at[i]) * 1099511628211UL;
    return hash;
}

static void *
work(void *context)
{
    unsigned long *hashes = context;
    struct readout *readout = readout_new();
    for (int i = 0; i < article_count; i++) {
        struct readout_input input = {.path = articles[i]};
        struct readout_job *job = readout_open(readout, NULL, &input, 1);
        struct readout_bytes made;
        hashes[i] = readout_make(job, form, &made) ? hash_of(&made) : 0;
        readout_close(job);
    }
    readout_free(readout);
    return NULL;
}

static void
end(void)
{
    _Exit(7);
}

static int
run_out_of_memory(const char *path)
{
    struct rlimit limit = {48 << 20, 48 << 20};
    readout_on_memory_exhausted(end);
    if (setrlimit(RLIMIT_AS, &limit) != 0)
        return 1;
    struct readout *readout = readout_new();
    struct readout_input input = {.path = path};
    struct readout_job *job = readout_open(readout, NULL, &input, 1);
    struct readout_bytes pdf;
    (void)readout_make(job, "pdf", &pdf);
    return 1;
}

int
main(int argc, char *argv[])
{
    if (argc == 3 && strcmp(argv[1], "--memory") == 0)
        return run_out_of_memory(argv[2]);
    if (argc < 3)
        return 2;
    form = argv[1];
    article_count = argc - 2;
    articles = argv + 2;
    unsigned long *hashes = calloc((size_t)(THREADS * argc), sizeof *hashes);
    pthread_t threads[THREADS];
    for (int i = 0; i < THREADS; i++)
        pthread_create(&threads[i], NULL, work, hashes + i * argc);
    for (int i = 0; i < THREADS; i++)
        pthread_join(threads[i], NULL);
    for (int i = 0; i < THREADS * argc; i++)
        if (i % argc < article_count)
            printf("%s %016lx\n", articles[i % argc], hashes[i]);
    free(hashes);
    return 0;
}
