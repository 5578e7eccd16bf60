/* GMime made ready for any number of threads, as soon as the module is loaded.
 *
 * GMime 3.2 counts who starts it, and registers each of its types where that is
 * first asked for, without a lock: two threads that ask at a time would
 * register it twice, and one would have none.  So all that messages and
 * addresses take are asked for here, where the loader's lock holds. */
#include "base/count.h"

#include <gmime/gmime.h>

static void
register_types(void)
{
    static GType (*const types[])(void) = {
        g_mime_object_get_type,
        g_mime_message_get_type,
        g_mime_message_part_get_type,
        g_mime_multipart_get_type,
        g_mime_part_get_type,
        g_mime_text_part_get_type,
        g_mime_header_get_type,
        g_mime_header_list_get_type,
        g_mime_param_get_type,
        g_mime_param_list_get_type,
        g_mime_content_type_get_type,
        g_mime_content_disposition_get_type,
        g_mime_autocrypt_header_get_type,
        g_mime_autocrypt_header_list_get_type,
        g_mime_data_wrapper_get_type,
        g_mime_format_options_get_type,
        g_mime_parser_options_get_type,
        g_mime_stream_get_type,
        g_mime_stream_filter_get_type,
        g_mime_stream_mem_get_type,
        g_mime_stream_null_get_type,
        g_mime_filter_get_type,
        g_mime_filter_basic_get_type,
        g_mime_filter_best_get_type,
        g_mime_filter_charset_get_type,
        g_mime_filter_dos2unix_get_type,
        g_mime_filter_unix2dos_get_type,
        internet_address_get_type,
        internet_address_group_get_type,
        internet_address_list_get_type,
        internet_address_mailbox_get_type,
    };
    for (size_t i = 0; i < COUNT(types); i++)
        (void)types[i]();
}

__attribute__((constructor)) static void
start(void)
{
    g_mime_init();
    register_types();
}
