/* Pictures as blocks; see block.h. */
#include "layout/block.h"

/* Pixels are printed at 220 to the inch or denser: larger looks coarse. */
enum {
    PIXELS_PER_INCH_LEAST = 220,
    POINTS_PER_INCH = 72,
};

static scaled
natural_width(const struct image *image)
{
    int64_t scaled_inch = SCALED_OF(POINTS_PER_INCH);
    int64_t width = image->width * scaled_inch / PIXELS_PER_INCH_LEAST;
    return width < SCALED_MOST ? (scaled)width : SCALED_MOST;
}

/* As wide as there is room, as high as style and column allow; the ratio of
 * width to height stays. */
static struct picture
picture_size(const struct image *image, const struct element *element,
             const struct galley *galley, scaled *width)
{
    scaled most = element->style->max_height;
    scaled column = galley->most_height - galley->most_height / 5;
    if (most <= 0 || most > column)
        most = column;
    scaled natural = natural_width(image);
    if (natural < *width)
        *width = natural;
    struct picture picture = {.image = image};
    picture.height = scaled_ratio(*width, image->height, image->width);
    if (picture.height > most) {
        *width = scaled_ratio(most, image->width, image->height);
        picture.height = most;
    }
    return picture;
}

static const struct image *
open_image(const struct galley *galley, const struct element *element)
{
    return element->image.size > 0 ? image_open(galley->layout->images,
                                                element->image, element->where)
                                   : NULL;
}

/* Who cannot see the picture, because it is not there, reads what it shows. */
static void
missing_build(struct galley *galley, const struct element *element,
              struct room room, struct tag_scope scope)
{
    struct tag_scope inner =
        tag_enter_as(galley->layout, scope, element, ROLE_P);
    struct room content = block_begin(galley, element, room, inner);
    text_build(galley, element, element->description, content, inner);
    block_end(galley, element, room);
}

void
picture_build(struct galley *galley, const struct element *element,
              struct room room, struct tag_scope scope)
{
    const struct image *image = open_image(galley, element);
    if (image == NULL || image->width == 0 || image->height == 0) {
        missing_build(galley, element, room, scope);
        return;
    }
    enum role role = tag_role(scope, element, ROLE_FIGURE);
    struct tag_scope inner = tag_enter_as(galley->layout, scope, element, role);
    struct room content = block_begin(galley, element, room, inner);
    struct picture picture =
        picture_size(image, element, galley, &content.width);
    picture.tag = tag_content(inner);
    struct entry *entry = galley_box(galley, ENTRY_PICTURE, picture.height);
    entry->x = content.x;
    entry->width = content.width;
    entry->as.picture = picture;
    block_end(galley, element, room);
    if (element->next != NULL)
        galley_break_cost(galley, COST_KEEP);
}
