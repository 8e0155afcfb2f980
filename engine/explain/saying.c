/* What is to be said comes in, paragraphs of a box go out: the words of the text, the name of a side, a line of
 * reasons. */
#include "base/buffer.h"
#include "explaining.h"

#include <stdio.h>

enum { NARROWEST = 80, WIDEST = 200, USUAL_WIDTH = 100 }; /* columns, as in reports */

Box box_for(Arena *arena, const AltRenderOptions *options)
{
    unsigned width = options && options->width ? options->width : USUAL_WIDTH;
    width = width < NARROWEST ? NARROWEST : width > WIDEST ? WIDEST : width;
    return (Box){.arena = arena, .width = width, .color = options && options->color};
}

void say(Box *box, unsigned indent, const char *format, ...)
{
    va_list values;
    va_start(values, format);
    char *text = arena_format_list(box->arena, format, values);
    va_end(values);
    box_add(box, indent, indent + HANGING, &(Run){STYLE_PLAIN, text}, 1);
}

char *box_text(const Box *box)
{
    Buffer out = {0};
    buffer_add_text(&out, "");
    for (uint32_t i = 0; i < box->lines.count; i++)
        buffer_format(&out, "%s\n", box->lines.items[i].bytes);
    return buffer_hand_over(&out, NULL);
}

const char *words_in(const Explainer *it, AltSpan span)
{
    return arena_copy(it->document.arena, it->document.text + span.start, span.end - span.start);
}

const char *words_of(const Explainer *it, AltRange tokens)
{
    return words_in(it, alt_span_of(&it->document, tokens));
}

const char *side_name(const Explainer *it, uint32_t party)
{
    if (party == ALT_OTHER)
        return "somebody outside the pack";
    return party == ALT_NONE ? "nobody known" : it->document.pack->parties[party].label;
}
