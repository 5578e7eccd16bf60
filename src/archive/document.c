/* A PDF opened by libqpdf; see document.h. */
#include "archive/document.h"

#include "base/arena.h"

#include <stdlib.h>

bool
document_open(struct document *document, struct arena *arena, struct str pdf)
{
    document->arena = arena;
    document->qpdf = qpdf_init();
    if (document->qpdf == NULL)
        memory_exhausted();
    qpdf_silence_errors(document->qpdf);
    qpdf_set_suppress_warnings(document->qpdf, QPDF_TRUE);
    qpdf_set_attempt_recovery(document->qpdf, QPDF_FALSE);
    qpdf_set_ignore_xref_streams(document->qpdf, QPDF_TRUE);
    return (qpdf_read_memory(document->qpdf, "", pdf.at, pdf.size, NULL) &
            QPDF_ERRORS) == 0;
}

/* An error that nobody asked for would be printed. */
void
document_close(struct document *document)
{
    if (document->qpdf == NULL)
        return;
    if (qpdf_has_error(document->qpdf))
        (void)qpdf_get_error(document->qpdf);
    qpdf_cleanup(&document->qpdf);
}

bool
document_is_encrypted(const struct document *document)
{
    if (!qpdf_has_error(document->qpdf))
        return qpdf_is_encrypted(document->qpdf);
    qpdf_error error = qpdf_get_error(document->qpdf);
    return qpdf_get_error_code(document->qpdf, error) == qpdf_e_password;
}

struct str
document_fault(const struct document *document)
{
    qpdf_error error = qpdf_has_error(document->qpdf)
                           ? qpdf_get_error(document->qpdf)
                           : qpdf_next_warning(document->qpdf);
    if (error == NULL)
        return STR("");
    return str_copy(document->arena, str_from(qpdf_get_error_message_detail(
                                         document->qpdf, error)));
}

qpdf_oh
document_key(const struct document *document, qpdf_oh dictionary,
             const char *key)
{
    if (dictionary == 0 || !qpdf_oh_is_dictionary(document->qpdf, dictionary) ||
        !qpdf_oh_has_key(document->qpdf, dictionary, key))
        return 0;
    return qpdf_oh_get_key(document->qpdf, dictionary, key);
}

struct str
document_text(const struct document *document, qpdf_oh dictionary,
              const char *key)
{
    qpdf_oh value = document_key(document, dictionary, key);
    if (value == 0 || !qpdf_oh_is_string(document->qpdf, value))
        return STR("");
    const char *text = qpdf_oh_get_utf8_value(document->qpdf, value);
    return str_copy(
        document->arena,
        (struct str){text, qpdf_get_last_string_length(document->qpdf)});
}

struct str
document_name(const struct document *document, qpdf_oh dictionary,
              const char *key)
{
    qpdf_oh value = document_key(document, dictionary, key);
    if (value == 0 || !qpdf_oh_is_name(document->qpdf, value))
        return STR("");
    const char *name = qpdf_oh_get_name(document->qpdf, value);
    struct str whole = {name, qpdf_get_last_string_length(document->qpdf)};
    return str_copy(document->arena, str_slice(whole, 1, whole.size));
}

long long
document_number(const struct document *document, qpdf_oh dictionary,
                const char *key)
{
    qpdf_oh value = document_key(document, dictionary, key);
    if (value == 0 || !qpdf_oh_is_integer(document->qpdf, value))
        return -1;
    return qpdf_oh_get_int_value(document->qpdf, value);
}

bool
document_stream(const struct document *document, qpdf_oh stream, size_t most,
                struct str *bytes)
{
    if (stream == 0 || !qpdf_oh_is_stream(document->qpdf, stream))
        return false;
    qpdf_oh dictionary = qpdf_oh_get_dict(document->qpdf, stream);
    long long size = document_number(document, dictionary, "/Length");
    if (size < 0 || (unsigned long long)size > most)
        return false;
    unsigned char *found = NULL;
    size_t found_size = 0;
    QPDF_BOOL is_filtered = QPDF_FALSE;
    bool is_read =
        (qpdf_oh_get_stream_data(document->qpdf, stream, qpdf_dl_none,
                                 &is_filtered, &found, &found_size) &
         QPDF_ERRORS) == 0 &&
        found_size <= most;
    if (is_read)
        *bytes = (struct str){arena_copy(document->arena, found, found_size),
                              found_size};
    free(found);
    return is_read;
}
