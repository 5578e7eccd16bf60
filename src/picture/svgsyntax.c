/* What SVG files are written with; see svgsyntax.h. */
#include "picture/svgsyntax.h"

#include "base/ascii.h"

static int64_t
power(unsigned decimals)
{
    int64_t power = 1;
    while (decimals-- > 0)
        power *= 10;
    return power;
}

static int64_t
rounded(scaled value, unsigned decimals)
{
    int64_t product = value * power(decimals);
    int64_t half = product < 0 ? -SCALED_PT / 2 : SCALED_PT / 2;
    return (product + half) / SCALED_PT;
}

void
svg_number(struct buf *out, int64_t value, unsigned decimals)
{
    int64_t one = power(decimals);
    if (value < 0) {
        buf_char(out, '-');
        value = -value;
    }
    buf_printf(out, "%lld", (long long)(value / one));
    int64_t rest = value % one;
    if (rest > 0)
        buf_char(out, '.');
    while (rest > 0) {
        one /= 10;
        buf_char(out, (char)('0' + rest / one));
        rest %= one;
    }
}

void
svg_points(struct buf *out, scaled length)
{
    svg_number(out, rounded(length, 3), 3);
}

void
svg_length(struct buf *out, const char *name, scaled length)
{
    buf_printf(out, " %s=\"", name);
    svg_points(out, length);
    buf_char(out, '"');
}

void
svg_color(struct buf *out, const char *name, colour color)
{
    buf_printf(out, " %s=\"#%06X\"", name, color);
}

/* ---- paths ---- */

/* Where the pen is, in the last decimal. */
struct pen {
    int64_t x, y;
    unsigned decimals;
};

/* A minus parts numbers as a space does. */
static void
put(struct buf *out, int64_t value, const struct pen *pen)
{
    char last = out->at[out->size - 1];
    if (value >= 0 && ascii_is_digit(last))
        buf_char(out, ' ');
    svg_number(out, value, pen->decimals);
}

static void
put_place(struct buf *out, const struct path_step *step, const struct pen *pen)
{
    put(out, rounded(step->x, pen->decimals) - pen->x, pen);
    put(out, rounded(step->y, pen->decimals) - pen->y, pen);
}

static void
move_pen(struct pen *pen, const struct path_step *step)
{
    pen->x = rounded(step->x, pen->decimals);
    pen->y = rounded(step->y, pen->decimals);
}

void
svg_path(struct buf *out, const struct path_step *steps, size_t count,
         unsigned decimals)
{
    static const struct {
        char letter;
        size_t places;
    } verbs[] = {
        [PATH_MOVE] = {'m', 1},
        [PATH_LINE] = {'l', 1},
        [PATH_CURVE] = {'c', 3},
        [PATH_CLOSE] = {'z', 0},
    };
    struct pen pen = {.decimals = decimals};
    struct path_step start = {PATH_MOVE, 0, 0}; /* where closing leads back */
    for (size_t i = 0; i < count;) {
        const struct path_step *step = &steps[i];
        size_t places = verbs[step->verb].places;
        buf_char(out, verbs[step->verb].letter);
        for (size_t k = 0; k < places; k++)
            put_place(out, &step[k], &pen);
        if (step->verb == PATH_MOVE)
            start = *step;
        move_pen(&pen, places > 0 ? &step[places - 1] : &start);
        i += places > 0 ? places : 1;
    }
}
