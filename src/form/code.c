/* A QR code that leads to the article's source (ISO/IEC 18004). */
#include "form/parts.h"

#include "base/arena.h"
#include "base/diag.h"

#include <qrencode.h>

enum {
    /* Of 53 modules: in 20 mm each is a third of one, which phones read. */
    VERSION_MOST = 9,
};

static bool
is_web_address(struct str address)
{
    return str_starts_with(address, "https://") ||
           str_starts_with(address, "http://");
}

/* Dark modules, row by row; NULL: too long for a code of that size. */
static const struct code_figure *
encode(struct builder *builder, const struct element *parent,
       struct str address)
{
    QRcode *code = QRcode_encodeString8bit(
        str_terminated(builder->arena, address), 0, QR_ECLEVEL_M);
    struct code_figure *figure = NULL;
    if (code != NULL && code->version <= VERSION_MOST) {
        size_t count = (size_t)code->width * (size_t)code->width;
        bool *dark = ARENA_ARRAY(builder->arena, bool, count);
        for (size_t i = 0; i < count; i++)
            dark[i] = (code->data[i] & 1) != 0;
        figure = ARENA_NEW(builder->arena, struct code_figure);
        *figure =
            (struct code_figure){dark, (uint32_t)code->width,
                                 style_within(builder, parent, "qr-code")};
    }
    QRcode_free(code);
    return figure;
}

void
add_source_code(struct builder *builder, struct element *parent)
{
    struct str address = builder->brief->source_address;
    const struct code_figure *code = encode(builder, parent, address);
    if (code == NULL) {
        DIAG(builder->diag, MESSAGE_LONG_CODE,
             phrase_where(builder, &builder->brief->source),
             str_printf(builder->arena, "%zu", address.size));
        return;
    }
    struct element *cell =
        element_new(builder, parent, ELEMENT_CELL, ROLE_P, "title-code");
    struct figure *figure = ARENA_NEW(builder->arena, struct figure);
    *figure = (struct figure){FIGURE_CODE, {.code = code}};
    struct element *element =
        add_figure(builder, cell, "qr-code", figure,
                   fill_label(builder, "qr-code", "address", address));
    element->link = address;
}

bool
has_source_code(struct builder *builder, const struct element *part)
{
    return is_web_address(builder->brief->source_address) &&
           style_within(builder, part, "qr-code")->display != DISPLAY_NONE;
}
