/* Writing a brief anew: linearized, encrypted; see archive.h. */
#include "archive/archive.h"

#include "archive/document.h"
#include "base/arena.h"
#include "base/diag.h"

/* Whoever opens a brief may read it aloud, copy from it and print it; changing
 * it takes the owner's password. */
static void
encrypt(qpdf_data qpdf, const struct archive_settings *settings)
{
    qpdf_set_r6_encryption_parameters2(
        qpdf, settings->user_password, settings->owner_password, QPDF_TRUE,
        QPDF_TRUE, QPDF_FALSE, QPDF_FALSE, QPDF_FALSE, QPDF_FALSE,
        qpdf_r3p_full, QPDF_TRUE);
}

/* All streams stay as they are, and all objects outside of streams: so the file
 * stays what it was found to be (ISO 19005-3 wants a line end before each
 * endstream). */
static bool
write(qpdf_data qpdf, const struct archive_settings *settings)
{
    if ((qpdf_init_write_memory(qpdf) & QPDF_ERRORS) != 0)
        return false;
    qpdf_set_object_stream_mode(qpdf, qpdf_o_disable);
    qpdf_set_stream_data_mode(qpdf, qpdf_s_preserve);
    qpdf_set_newline_before_endstream(qpdf, QPDF_TRUE);
    qpdf_set_linearization(qpdf, settings->is_linearized);
    if (settings->user_password != NULL)
        encrypt(qpdf, settings);
    else
        qpdf_set_deterministic_ID(qpdf, QPDF_TRUE);
    return (qpdf_write(qpdf) & QPDF_ERRORS) == 0;
}

bool
archive_rewrite(struct arena *arena, struct str pdf,
                const struct archive_settings *settings, struct diag *diag,
                struct str *out)
{
    struct document document;
    bool is_written =
        document_open(&document, arena, pdf) && write(document.qpdf, settings);
    if (is_written) {
        size_t size = qpdf_get_buffer_length(document.qpdf);
        *out = (struct str){
            arena_copy(arena, qpdf_get_buffer(document.qpdf), size), size};
    } else {
        DIAG(diag, MESSAGE_REWRITE_FAILED, NOWHERE, document_fault(&document));
    }
    document_close(&document);
    return is_written;
}
