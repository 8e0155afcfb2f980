/* An article comes in, a drawing of it as a line goes out: a lane for each party, a mark for each act at its place in
 * the text, a line from an accusation to what answers it.
 *
 * Positions are in percent of the page, sizes are not, so that the drawing is as readable on a telephone as on paper.
 * It is one image for screen readers; the list of acts on the same page says the same in words.
 */
#include "act_reading.h"
#include "html.h"

#include <math.h>

#define LANE 46  /* pixels from lane to lane */
#define TOP 8    /* above the first lane */
#define LINE 32  /* from the top of a lane to its line */
#define AXIS 26  /* for the numbers below the last lane */
#define MARGIN 1 /* percent at both ends, so that marks are not cut */
#define TICKS 10 /* numbers on the axis, at most */

/* What drawing needs to know. */
typedef struct Strip {
    Page *page;
    uint32_t lanes;
    uint32_t *lane_of; /* by number of the voice; ALT_NONE for those without a lane */
} Strip;

/* ---- places ---- */

static double across(double share)
{
    return MARGIN + share * (100 - 2 * MARGIN);
}

/* Adds " x=\"12.34%\"", the same in every locale. */
static void add_percent(Buffer *out, const char *name, double percent)
{
    unsigned hundredths = (unsigned)(percent * 100 + 0.5);
    buffer_format(out, " %s=\"%u.%02u%%\"", name, hundredths / 100, hundredths % 100);
}

static uint32_t start_of(const AltAct *act)
{
    uint32_t start = act->cue.end > act->cue.start && act->continues == ALT_NONE ? act->cue.start : UINT32_MAX;
    for (uint32_t i = 0; i < act->content_count; i++)
        start = act->content[i].start < start ? act->content[i].start : start;
    return start;
}

/* How far across the text an act stands: its sentence, and where in it. */
static double place_of(const AltDocument *document, const AltAct *act)
{
    AltSpan sentence = document->sentences.items[act->sentence].span;
    uint32_t start = start_of(act), length = sentence.end - sentence.start;
    double within = start > sentence.start && start < sentence.end ? (double)(start - sentence.start) / length : 0;
    return (act->sentence + 0.1 + 0.8 * within) / document->sentences.count;
}

static uint32_t lane_of(const Strip *strip, uint32_t party)
{
    const Tally *tally = &strip->page->tally;
    for (uint32_t i = 0; i < tally->count; i++)
        if (tally->voices[i].party == party)
            return strip->lane_of[i];
    return ALT_NONE;
}

static uint32_t lane_y(uint32_t lane)
{
    return TOP + lane * LANE + LINE;
}

/* ---- lanes ---- */

/* Who has a lane: whoever speaks, and the sides even where they do not. */
static bool is_drawn_voice(const Voice *voice)
{
    return voice->acts > 0 || voice->principal;
}

static void choose_lanes(Strip *strip)
{
    const Tally *tally = &strip->page->tally;
    strip->lane_of = arena_alloc(strip->page->arena, tally->count * sizeof *strip->lane_of);
    for (uint32_t i = 0; i < tally->count; i++) {
        strip->lane_of[i] = is_drawn_voice(&tally->voices[i]) ? strip->lanes++ : ALT_NONE;
    }
}

static void draw_lane(const Strip *strip, const Voice *voice, uint32_t lane)
{
    Buffer *out = strip->page->out;
    uint32_t y = lane_y(lane);
    const char *color = party_class(strip->page, voice->party);
    buffer_format(out, "<line class=\"lane\" x1=\"0\" x2=\"100%%\" y1=\"%u\" y2=\"%u\"/>", y, y);
    buffer_format(out, "<rect class=\"start %s\" x=\"0\" y=\"%u\" width=\"4\" height=\"%d\"/>", color, y - LINE + 6,
            LANE - 8);
    buffer_format(out, "<text x=\"10\" y=\"%u\"><tspan class=\"letter\">", y - 16);
    html_text(out, party_letter(strip->page, voice->party));
    buffer_add_text(out, "</tspan> ");
    html_text(out, party_name(strip->page, voice->party));
    buffer_add_text(out, "</text>\n");
}

static void draw_lanes(const Strip *strip)
{
    for (uint32_t i = 0; i < strip->page->tally.count; i++)
        if (strip->lane_of[i] != ALT_NONE)
            draw_lane(strip, &strip->page->tally.voices[i], strip->lane_of[i]);
}

/* ---- the axis ---- */

/* Sentences before the body of the article. */
static uint32_t count_head(const AltDocument *document)
{
    uint32_t count = 0;
    while (count < document->sentences.count && document->sentences.items[count].section <= ALT_STANDFIRST)
        count++;
    return count;
}

static void draw_head_band(const Strip *strip)
{
    const AltDocument *document = strip->page->document;
    uint32_t head = count_head(document);
    if (head == 0)
        return;
    buffer_add_text(strip->page->out, "<rect class=\"head\" x=\"0\" y=\"0\"");
    add_percent(strip->page->out, "width", across((double)head / document->sentences.count));
    buffer_format(strip->page->out, " height=\"%u\"/>\n", TOP + strip->lanes * LANE);
}

/* 1, 5, 10, 20, 50: the step that gives at most TICKS numbers. */
static uint32_t tick_step(uint32_t sentences)
{
    static const uint32_t factors[] = {1, 2, 5};
    for (uint32_t power = 1;; power *= 10)
        for (size_t i = 0; i < sizeof factors / sizeof *factors; i++)
            if (sentences / (power * factors[i]) <= TICKS)
                return power * factors[i];
}

static void draw_axis(const Strip *strip)
{
    Buffer *out = strip->page->out;
    uint32_t sentences = strip->page->document->sentences.count, step = tick_step(sentences);
    uint32_t y = TOP + strip->lanes * LANE;
    for (uint32_t i = step; i <= sentences; i += step) {
        buffer_add_text(out, "<line class=\"tick\"");
        add_percent(out, "x1", across((i - 0.5) / sentences));
        add_percent(out, "x2", across((i - 0.5) / sentences));
        buffer_format(out, " y1=\"%u\" y2=\"%u\"/><text class=\"number\"", y, y + 5);
        add_percent(out, "x", across((i - 0.5) / sentences));
        buffer_format(out, " y=\"%u\">%u</text>\n", y + 20, i);
    }
}

/* ---- acts ---- */

/* Whether a text of the same kind in the same lane was drawn at the same place: in long articles most are. */
static bool is_drawn(double *last, double place)
{
    bool drawn = *last >= 0 && fabs(place - *last) < 0.0005;
    if (!drawn)
        *last = place;
    return drawn;
}

static void draw_answers(const Strip *strip)
{
    const AltDocument *document = strip->page->document;
    for (uint32_t i = 0; i < document->acts.count; i++) {
        const AltAct *act = act_at(document, i);
        if (act->responds_to == ALT_NONE || act->continues != ALT_NONE)
            continue;
        const AltAct *answered = act_at(document, act->responds_to);
        uint32_t from = lane_of(strip, source_party(document, answered)),
                 to = lane_of(strip, source_party(document, act));
        buffer_add_text(strip->page->out, "<line class=\"answer\"");
        add_percent(strip->page->out, "x1", across(place_of(document, answered)));
        add_percent(strip->page->out, "x2", across(place_of(document, act)));
        buffer_format(strip->page->out, " y1=\"%u\" y2=\"%u\"/>\n", lane_y(from), lane_y(to));
    }
}

/* The shape of an act; an accusation that is not answered is hollow. */
static const char *shape_of(const AltAct *act)
{
    static const char *const shapes[ALT_KIND_COUNT] = {"acc", "den", "app", "sta"};
    bool hollow = act->kind == ALT_ACCUSATION && act->answer < ALT_ANSWERED;
    return hollow ? "una" : shapes[act->kind];
}

static void draw_acts(const Strip *strip)
{
    const AltDocument *document = strip->page->document;
    size_t shapes = (size_t)strip->lanes * (ALT_KIND_COUNT + 1);
    double *last = arena_alloc(strip->page->arena, shapes * sizeof *last);
    for (size_t i = 0; i < shapes; i++)
        last[i] = -1;
    for (uint32_t i = 0; i < document->acts.count; i++) {
        const AltAct *act = act_at(document, i);
        uint32_t lane = lane_of(strip, source_party(document, act));
        double place = place_of(document, act);
        uint32_t shape = act->kind == ALT_ACCUSATION && act->answer < ALT_ANSWERED ? ALT_KIND_COUNT : act->kind;
        if (is_drawn(&last[lane * (ALT_KIND_COUNT + 1) + shape], place))
            continue;
        buffer_format(strip->page->out, "<use href=\"#%s\"", shape_of(act));
        add_percent(strip->page->out, "x", across(place));
        buffer_format(strip->page->out, " y=\"%u\"/>\n", lane_y(lane));
    }
}

/* ---- the legend ---- */

static void add_key(Buffer *out, const char *shape, const char *meaning)
{
    buffer_format(out,
            "<li><svg width=\"16\" height=\"16\" aria-hidden=\"true\"><use href=\"#%s\" x=\"8\" y=\"8\"/></svg> "
            "%s</li>",
            shape, meaning);
}

static void add_legend(const Strip *strip)
{
    Buffer *out = strip->page->out;
    buffer_add_text(out, "<ul class=\"legend\">");
    add_key(out, "acc", page_words.answered_by);
    add_key(out, "una", page_words.not_answered);
    for (uint32_t kind = ALT_DENIAL; kind < ALT_KIND_COUNT; kind++) {
        static const char *const shapes[] = {"acc", "den", "app", "sta"};
        add_key(out, shapes[kind], page_words.kinds[kind]);
    }
    buffer_add_text(out, "</ul>\n");
}

/* The shapes, drawn around 0,0. They stand once on the page. */
static void define_shapes(Buffer *out)
{
    buffer_add_text(out,
            "<svg class=\"shapes\" width=\"0\" height=\"0\" aria-hidden=\"true\"><defs>"
            "<path id=\"acc\" d=\"M0-6.5 6 5H-6Z\" class=\"full\"/>"
            "<path id=\"una\" d=\"M0-6.5 6 5H-6Z\" class=\"hollow\"/>"
            "<path id=\"den\" d=\"M-5-5 5 5M5-5-5 5\" class=\"stroke\"/>"
            "<circle id=\"app\" r=\"4.5\" class=\"hollow\"/>"
            "<path id=\"sta\" d=\"M0-6V6\" class=\"stroke\"/>"
            "</defs></svg>\n");
}

bool html_has_strip(const Page *page)
{
    for (uint32_t i = 0; i < page->tally.count; i++)
        if (is_drawn_voice(&page->tally.voices[i]))
            return true;
    return false;
}

void html_strip(Page *page, unsigned level)
{
    Strip strip = {.page = page};
    choose_lanes(&strip);
    if (strip.lanes == 0)
        return;
    uint32_t height = TOP + strip.lanes * LANE + AXIS;
    buffer_format(page->out, "<section id=\"d%u-strip\" class=\"strip\"><h%u>%s</h%u>\n", page->number + 1, level,
            page_words.strip, level);
    buffer_format(page->out, "<p class=\"how\">%s %s</p>\n", page_words.strip_how,
            count_head(page->document) ? page_words.head_band : "");
    if (page->number == 0)
        define_shapes(page->out);
    add_legend(&strip);
    buffer_format(page->out, "<svg class=\"lanes\" width=\"100%%\" height=\"%u\" role=\"img\" aria-label=\"", height);
    buffer_format(page->out, page_words.strip_label, page_words.notes);
    buffer_add_text(page->out, "\">\n");
    draw_head_band(&strip);
    draw_answers(&strip);
    draw_lanes(&strip);
    draw_axis(&strip);
    draw_acts(&strip);
    buffer_add_text(page->out, "</svg></section>\n");
}
