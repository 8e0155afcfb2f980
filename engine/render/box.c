/* Paragraphs come in, lines that fit a column come out.
 *
 *     accused: of leaving mines along the river bank        in 24 columns gives
 *
 *     accused: of leaving
 *       mines along the river
 *       bank
 *
 * The text is cut into pieces of one style without a space in them; pieces that belong to one word ("accused" and ":")
 * stay on one line. Widths come from utf8proc and not from the locale, so that the bytes are the same everywhere.
 */
#include "box.h"

#include "base/buffer.h"
#include "base/utf8.h"
#include "shown.h"

#include <stdio.h>
#include <string.h>
#include <utf8proc.h>

/* How a terminal switches a style on; words say the same without it. */
static const char *const style_codes[STYLE_COUNT] = {
        [STYLE_PLAIN] = "",
        [STYLE_STRONG] = "\033[1m",
        [STYLE_FAINT] = "\033[2m",
        [STYLE_GAP] = "\033[33m",
};

#define STYLE_END "\033[0m"

/* ---- code points as they are shown ---- */

static unsigned width_of(const char *shown)
{
    unsigned width = 0;
    size_t length = strlen(shown);
    for (size_t at = 0; at < length;)
        width += (unsigned)utf8proc_charwidth((utf8proc_int32_t)utf8_next(shown, length, &at));
    return width;
}

static bool is_break(uint32_t point)
{
    return utf8_is_space(point) && point != 0xA0;
}

/* ---- pieces ---- */

/* A part of a word in one style. */
typedef struct Piece {
    const char *bytes;
    unsigned width;
    Style style;
    bool begins_word;
} Piece;

typedef LIST(Piece) Pieces;

/* Cuts off what does not fit into a line, so that a word of 300 letters fills several. */
typedef struct Cutter {
    Box *box;
    Pieces pieces;
    unsigned most; /* columns of the longest piece */
    Buffer open;   /* the piece that is being read */
    unsigned open_width;
    bool begins_word;
} Cutter;

static void end_piece(Cutter *cutter, Style style)
{
    if (cutter->open.length == 0)
        return;
    *LIST_ADD(cutter->box->arena, &cutter->pieces) = (Piece){
            .bytes = arena_copy(cutter->box->arena, cutter->open.bytes, cutter->open.length),
            .width = cutter->open_width,
            .style = style,
            .begins_word = cutter->begins_word,
    };
    cutter->open.length = 0;
    cutter->open_width = 0;
    cutter->begins_word = false;
}

static void add_point(Cutter *cutter, uint32_t point, Style style)
{
    char shown[SHOWN_SIZE];
    shown_write(point, shown);
    unsigned width = width_of(shown);
    if (cutter->open_width + width > cutter->most) {
        end_piece(cutter, style);
        cutter->begins_word = true;
    }
    buffer_add_text(&cutter->open, shown);
    cutter->open_width += width;
}

static void cut_run(Cutter *cutter, const Run *run)
{
    size_t length = run->text ? strlen(run->text) : 0;
    for (size_t at = 0; at < length;) {
        uint32_t point = utf8_next(run->text, length, &at);
        if (is_break(point)) {
            end_piece(cutter, run->style);
            cutter->begins_word = true;
        } else {
            add_point(cutter, point, run->style);
        }
    }
    end_piece(cutter, run->style);
}

/* ---- lines ---- */

/* The line that is being filled. */
typedef struct Filling {
    Box *box;
    Buffer bytes;
    unsigned width;
    bool empty; /* nothing but its indent so far */
} Filling;

static void begin_line(Filling *line, unsigned indent)
{
    line->bytes.length = 0;
    buffer_format(&line->bytes, "%*s", (int)indent, "");
    line->width = indent;
    line->empty = true;
}

static void end_line(Filling *line)
{
    *LIST_ADD(line->box->arena, &line->box->lines) = (BoxLine){
            .bytes = arena_copy(line->box->arena, line->bytes.bytes, line->bytes.length),
            .width = line->width,
    };
}

static void put_piece(Filling *line, const Piece *piece)
{
    bool styled = line->box->color && piece->style != STYLE_PLAIN;
    if (piece->begins_word && !line->empty) {
        buffer_add_char(&line->bytes, ' ');
        line->width++;
    }
    buffer_add_text(&line->bytes, styled ? style_codes[piece->style] : "");
    buffer_add_text(&line->bytes, piece->bytes);
    buffer_add_text(&line->bytes, styled ? STYLE_END : "");
    line->width += piece->width;
    line->empty = false;
}

/* The columns of the word that begins with piece `i`. */
static unsigned word_width(const Pieces *pieces, uint32_t i)
{
    unsigned width = pieces->items[i].width;
    while (++i < pieces->count && !pieces->items[i].begins_word)
        width += pieces->items[i].width;
    return width;
}

static void fill_lines(Box *box, const Pieces *pieces, unsigned first, unsigned rest)
{
    Filling line = {.box = box};
    begin_line(&line, first);
    for (uint32_t i = 0; i < pieces->count; i++) {
        const Piece *piece = &pieces->items[i];
        unsigned needed = piece->begins_word ? word_width(pieces, i) + !line.empty : piece->width;
        if (!line.empty && line.width + needed > box->width) {
            end_line(&line);
            begin_line(&line, rest);
        }
        put_piece(&line, piece);
    }
    if (!line.empty)
        end_line(&line);
    buffer_free(&line.bytes);
}

/* ---- entry points ---- */

void box_add(Box *box, unsigned first, unsigned rest, const Run *runs, size_t count)
{
    unsigned indent = first > rest ? first : rest;
    Cutter cutter = {.box = box, .begins_word = true, .most = box->width > indent ? box->width - indent : 1};
    for (size_t i = 0; i < count; i++)
        cut_run(&cutter, &runs[i]);
    buffer_free(&cutter.open);
    fill_lines(box, &cutter.pieces, first, rest);
}

void box_add_blank(Box *box)
{
    *LIST_ADD(box->arena, &box->lines) = (BoxLine){.bytes = ""};
}

/* The widest word, and all of them with a space between. */
static unsigned measure(const char *text, unsigned *widest)
{
    size_t length = strlen(text);
    unsigned whole = 0, word = 0;
    *widest = 0;
    for (size_t at = 0; at < length;) {
        uint32_t point = utf8_next(text, length, &at);
        char shown[SHOWN_SIZE];
        shown_write(point, shown);
        unsigned width = is_break(point) ? 1 : width_of(shown);
        word = is_break(point) ? 0 : word + width;
        whole += width;
        *widest = word > *widest ? word : *widest;
    }
    return whole;
}

unsigned box_text_width(const char *text)
{
    unsigned widest = 0;
    return measure(text, &widest);
}

unsigned box_word_width(const char *text)
{
    unsigned widest = 0;
    measure(text, &widest);
    return widest;
}
