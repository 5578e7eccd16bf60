/* Contents told apart by their digests; see digest.h. */
#include "command/digest.h"

#include "base/arena.h"
#include "base/file.h"
#include "base/map.h"
#include "base/path.h"

#include <inttypes.h>

#define XXH_INLINE_ALL
#include <xxhash.h>

enum {
    FILE_MOST = 1024 * 1024 * 1024
};

struct digests {
    struct arena *arena;
    struct map *by_path; /* to struct str */
};

struct digests *
digests_new(struct arena *arena)
{
    struct digests *digests = ARENA_NEW(arena, struct digests);
    *digests = (struct digests){arena, map_new(arena)};
    return digests;
}

struct str
digest_bytes(struct arena *arena, struct str bytes)
{
    XXH128_hash_t hash = XXH3_128bits(bytes.at, bytes.size);
    return str_printf(arena, "%016" PRIx64 "%016" PRIx64, hash.high64,
                      hash.low64);
}

/* Of what is no file, as a pipe, the bytes could not be read again. */
struct str
digest_output(struct digests *digests, const char *path)
{
    struct arena *scratch = arena_new();
    struct str bytes;
    struct str digest =
        path_is_file(path) && file_load(scratch, path, FILE_MOST, &bytes) == 0
            ? digest_bytes(digests->arena, bytes)
            : STR("-");
    arena_free(scratch);
    return digest;
}

struct str
digest_file(struct digests *digests, const char *path)
{
    struct str key = str_from(path);
    const struct str *known = map_lookup(digests->by_path, key);
    if (known != NULL)
        return *known;
    struct str digest = digest_output(digests, path);
    (void)map_set(digests->by_path, str_copy(digests->arena, key),
                  arena_copy(digests->arena, &digest, sizeof digest));
    return digest;
}
