/* Contrast of colours; see palette.h. */
#include "deliver/palette.h"

enum {
    ONE = 1 << 20, /* luminance of white */
    FLARE = ONE / 20,
    STEPS = 64, /* from a colour to black or white */
    LIFT = 10,  /* of a ground above the dark page */
    BRIGHT = 225,
    GREY = 24,        /* less chroma than this has no hue to keep */
    TEXT_MOST = 1350, /* contrast: black and white glare on a dark page */
    HUE_MOST = 750,
};

static int32_t
channel(colour c, int shift)
{
    return (int32_t)(c >> shift & 0xFF);
}

static colour
mix(colour from, colour to, int32_t step)
{
    colour mixed = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
        int32_t a = channel(from, shift), b = channel(to, shift);
        mixed |= (colour)(a + (b - a) * step / STEPS) << shift;
    }
    return mixed;
}

/* The light of a channel, 0 to ONE: a cubic that follows sRGB's curve within
 * 0.3 %, in integers, so that all machines get the same colours. */
static int64_t
light(int32_t value)
{
    int64_t x = (int64_t)value * ONE / 255;
    int64_t sum = x * 305306 / 1000000 + (int64_t)ONE * 682171 / 1000000;
    sum = x * sum / ONE + (int64_t)ONE * 12523 / 1000000;
    return x * sum / ONE;
}

static int64_t
luminance(colour c)
{
    return (light(channel(c, 16)) * 2126 + light(channel(c, 8)) * 7152 +
            light(channel(c, 0)) * 722) /
           10000;
}

uint32_t
colour_contrast(colour a, colour b)
{
    int64_t one = luminance(a) + FLARE, other = luminance(b) + FLARE;
    return (uint32_t)(one > other ? one * 100 / other : other * 100 / one);
}

static bool
is_light(colour c)
{
    return colour_contrast(c, 0x000000) >= colour_contrast(c, 0xFFFFFF);
}

colour
colour_readable(colour text, colour ground, uint32_t contrast)
{
    colour end = is_light(ground) ? 0x000000 : 0xFFFFFF;
    for (int32_t step = 0; step < STEPS; step++) {
        colour tried = mix(text, end, step);
        if (colour_contrast(tried, ground) >= contrast)
            return tried;
    }
    return end;
}

/* How far from grey. */
static int32_t
chroma(colour c)
{
    int32_t least = channel(c, 0), most = least;
    for (int shift = 8; shift <= 16; shift += 8) {
        int32_t value = channel(c, shift);
        least = value < least ? value : least;
        most = value > most ? value : most;
    }
    return most - least;
}

/* The same hue as bright as it gets. */
static colour
brightest(colour c)
{
    int32_t most = 1;
    for (int shift = 0; shift <= 16; shift += 8)
        if (channel(c, shift) > most)
            most = channel(c, shift);
    colour bright = 0;
    for (int shift = 0; shift <= 16; shift += 8)
        bright |= (colour)(channel(c, shift) * BRIGHT / most) << shift;
    return bright;
}

colour
colour_dark_text(colour text, colour ground)
{
    uint32_t contrast = colour_contrast(text, ground);
    colour dark = colour_dark_ground(ground);
    if (chroma(text) < GREY)
        return colour_readable(dark, dark,
                               contrast < TEXT_MOST ? contrast : TEXT_MOST);
    if (contrast > HUE_MOST)
        contrast = HUE_MOST;
    if (colour_contrast(text, dark) >= contrast)
        return text;
    return colour_readable(is_light(dark) ? text : brightest(text), dark,
                           contrast);
}

colour
colour_dark_ground(colour ground)
{
    if (!is_light(ground))
        return ground;
    int32_t least = channel(ground, 0);
    for (int shift = 8; shift <= 16; shift += 8)
        if (channel(ground, shift) < least)
            least = channel(ground, shift);
    colour dark = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
        int32_t tint = (channel(ground, shift) - least) / 2;
        int32_t lift = ground == PAGE_LIGHT ? 0 : LIFT;
        dark |= (colour)(channel(PAGE_DARK, shift) + lift + tint) << shift;
    }
    return dark;
}
