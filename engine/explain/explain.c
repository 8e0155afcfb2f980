/* Sentences of a finished document come in, the reasons of their coding go out as text.
 *
 *     border.txt:3, sentence 4
 *       act 2: denial by Azerbaijan against Armenia
 *         [Azerbaijan] <has denied> |this|.
 *         cue: "has denied", by lexicons/en/cues.txt:801, SOURCE deny CONTENT
 *
 * The stages keep what decided (frames, reasons, how a mention was resolved); here it is put into words.
 */
#include "act_reading.h"
#include "answers/relations.h"
#include "base/buffer.h"
#include "explaining.h"

/* ---- places ---- */

/* "sentence 4", "sentence 1 (headline)". */
static const char *place_of(const Explainer *it, uint32_t sentence)
{
    AltSection section = it->document.sentences.items[sentence].section;
    const char *format = section == ALT_BODY ? "sentence %u" : "sentence %u (%s)";
    return arena_format(it->document.arena, format, sentence + 1, alt_section_name(section));
}

uint32_t alt_line_of(const AltDocument *document, uint32_t byte)
{
    uint32_t line = 1;
    for (uint32_t i = 0; i < byte && i < document->length; i++)
        line += document->text[i] == '\n';
    return line;
}

/* ---- the sentence with its marks ---- */

const char *alt_explain_legend(void)
{
    return "[source]  <cue>  {target}  |content|\n";
}

/* Words of an act and the marks around them. */
typedef struct Marked {
    AltSpan span;
    char open, close;
} Marked;

enum { MOST_MARKS = 3 + ALT_PIECES };

/* The marks of an act, the content outermost: "|{the strike} on the school|". */
static uint32_t marks_of(const AltDocument *document, const AltAct *act, Marked marks[MOST_MARKS])
{
    const AltAttribution *attribution = &document->attributions.items[act->attribution];
    AltSpan source = attribution->continues == ALT_NONE ? alt_span_of(document, attribution->source) : (AltSpan){0};
    uint32_t count = 0;
    for (uint32_t i = 0; i < act->content_count; i++)
        marks[count++] = (Marked){act->content[i], '|', '|'};
    marks[count++] = (Marked){alt_span_of(document, attribution->target), '{', '}'};
    marks[count++] = (Marked){source, '[', ']'};
    marks[count++] = (Marked){act->cue, '<', '>'};
    return count;
}

/* The text of the sentence, with the marks of an act. */
static const char *marked_sentence(const Explainer *it, const AltAct *act)
{
    const AltDocument *document = &it->document;
    AltSpan span = document->sentences.items[it->scene.number].span;
    Marked marks[MOST_MARKS];
    uint32_t count = act ? marks_of(document, act, marks) : 0;
    Buffer out = {0};
    for (uint32_t at = span.start; at <= span.end; at++) {
        for (uint32_t i = count; i-- > 0;)
            if (marks[i].span.end == at && marks[i].span.start >= span.start && marks[i].span.start < at)
                buffer_add_char(&out, marks[i].close);
        for (uint32_t i = 0; i < count; i++)
            if (marks[i].span.start == at && marks[i].span.end > at && marks[i].span.end <= span.end)
                buffer_add_char(&out, marks[i].open);
        if (at < span.end)
            buffer_add_char(&out, document->text[at]);
    }
    const char *text = arena_copy(document->arena, out.bytes, out.length);
    buffer_free(&out);
    return text;
}

/* ---- the cue line ---- */

static bool takes_content(const Part *part)
{
    return part->kind >= PART_THING;
}

static uint32_t content_slots(const Frame *frame)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < frame->part_count; i++)
        count += takes_content(&frame->parts[i]);
    return count;
}

static void say_slot(Explainer *it, const char *slot, AltRange words)
{
    if (!range_empty(words))
        say(&it->box, 4 * INDENT, "%s: \"%s\"", slot, words_of(it, words));
}

/* Whether what is said, in however many pieces, is all in one slot: "|A|, he said, |B|". */
static bool is_one_clause(const Part *part, uint32_t slots)
{
    return slots == 1 && (part->kind == PART_CLAUSE || part->kind == PART_QUOTE);
}

/* What the slots took. Pieces of content go to the slots one by one only where there are as many of both. */
static void say_slots(Explainer *it, const AltAttribution *attribution)
{
    const Frame *frame = attribution->frame;
    uint32_t slots = frame->head == HEAD_NOUN ? 0 : content_slots(frame), next = 0;
    say_slot(it, "SOURCE", attribution->source);
    for (uint32_t i = 0; i < frame->part_count; i++) {
        const Part *part = &frame->parts[i];
        const char *slot = slot_name(it->document.arena, part);
        uint32_t pieces = is_one_clause(part, slots) ? attribution->content_count : slots == attribution->content_count;
        if (part->kind == PART_TARGET || part->kind == PART_HEARER)
            say_slot(it, slot, attribution->target);
        else if (part->kind == PART_TOPIC)
            say_slot(it, slot, attribution->topic);
        else if (takes_content(part))
            for (; pieces > 0; pieces--)
                say_slot(it, slot, attribution->content[next++]);
    }
    for (; next < attribution->content_count; next++)
        say_slot(it, "what is said", attribution->content[next]);
}

static void say_cue(Explainer *it, const AltAct *act, const AltAttribution *attribution)
{
    const Frame *frame = attribution->frame;
    if (!frame) {
        say(&it->box, 3 * INDENT, "cue: none; the words before the quotation name who speaks");
        return;
    }
    const char *form = frame->derived ? arena_format(it->document.arena, ", as its noun \"%s\"", frame->lemma) : "";
    say(&it->box, 3 * INDENT, "cue: \"%s\", by %s:%u, %s%s", words_in(it, act->cue), frame->entry->path,
            frame->entry->line, frame->entry->text, form);
    if (attribution->continues == ALT_NONE) {
        say_slots(it, attribution);
    } else {
        const AltAttribution *first = &it->document.attributions.items[attribution->continues];
        say(&it->box, 4 * INDENT, "it stands in %s, whose speaker goes on here", place_of(it, first->sentence));
    }
}

/* ---- answers and the rest ---- */

static void say_answers(Explainer *it, const AltAct *act, uint32_t index)
{
    const AltDocument *document = &it->document;
    if (act->responds_to != ALT_NONE) {
        const AltAct *other = act_at(document, act->responds_to);
        say(&it->box, 3 * INDENT, "answers: act %u, the %s in %s, \"%s\"", act->responds_to + 1,
                alt_kind_name(other->kind), place_of(it, other->sentence), words_in(it, other->cue));
    }
    if (act->kind != ALT_ACCUSATION)
        return;
    static const char *const answers[] = {
            [ALT_NO_ANSWER] = "none in this text",
            [ALT_VOICED] = "none; the accused speaks elsewhere in the text",
            [ALT_ANSWERED] = "not denied, but replied to by the accused right after",
            [ALT_DENIED] = "denied",
    };
    Buffer by = {0};
    for (uint32_t i = 0; i < document->acts.count; i++)
        if (answers_act(document, i, index))
            buffer_format(&by, "%s act %u", by.length ? "," : " by", i + 1);
    say(&it->box, 3 * INDENT, "answer: %s%s", answers[act->answer], by.length ? by.bytes : "");
    buffer_free(&by);
}

/* The word that makes a cue doubtful: "|reportedly| denied"; "" where it is not in the cue. */
static const char *hedge_of(const Explainer *it, const AltAttribution *attribution)
{
    for (uint32_t i = attribution->cue.first; i < attribution->cue.end; i++)
        if ((classes_at(&it->document, i) | overlay_at(&it->scene, i)) & CLASS_HEDGE)
            return arena_format(it->document.arena, " by \"%s\"", words_of(it, (AltRange){i, i + 1}));
    return "";
}

static void say_manner(Explainer *it, const AltAct *act, const AltAttribution *attribution)
{
    static const char *const modes[] = {
            [ALT_INDIRECT] = "indirect (no quotation marks)",
            [ALT_DIRECT] = "direct (all in quotation marks)",
            [ALT_MIXED] = "mixed (partly in quotation marks)",
    };
    say(&it->box, 3 * INDENT, "speech: %s; stance of the cue: %s%s%s", modes[act->mode],
            alt_stance_name((AltStance)act->stance), act->hedged ? "; hedged" : "",
            act->hedged ? hedge_of(it, attribution) : "");
}

/* Whether an act is a further one of the same words: "both countries claim" makes two. */
static bool is_further(const AltDocument *document, uint32_t index)
{
    return index > 0 && act_at(document, index - 1)->attribution == act_at(document, index)->attribution;
}

static void explain_act(Explainer *it, uint32_t index)
{
    const AltDocument *document = &it->document;
    const AltAct *act = act_at(document, index);
    const AltAttribution *attribution = &document->attributions.items[act->attribution];
    const AltMention *targets = document->mentions.items + act->first_target;
    Buffer title = {0};
    buffer_format(&title, "act %u: %s by %s", index + 1, alt_kind_name(act->kind),
            side_name(it, source_party(document, act)));
    for (uint32_t i = 0; i < act->target_count; i++)
        buffer_format(&title, "%s %s",
                i                                 ? ","
                        : act->kind == ALT_APPEAL ? " to"
                                                  : " against",
                side_name(it, targets[i].party));
    box_add(&it->box, INDENT, INDENT + HANGING, &(Run){STYLE_STRONG, title.bytes}, 1);
    buffer_free(&title);
    say(&it->box, 2 * INDENT, "%s", marked_sentence(it, act));
    if (is_further(document, index))
        say(&it->box, 3 * INDENT, "cue: as in act %u", index);
    else
        say_cue(it, act, attribution);
    explain_kind(it, act);
    if (act->source == ALT_NONE)
        say(&it->box, 3 * INDENT, "source: nobody is named");
    else
        explain_mention(it, "source", index, &document->mentions.items[act->source]);
    for (uint32_t i = 0; i < act->target_count; i++)
        explain_mention(it, "target", index, &targets[i]);
    say_answers(it, act, index);
    say_manner(it, act, attribution);
    if (attribution->frame && attribution->continues == ALT_NONE && !is_further(document, index))
        explain_earlier_lines(it, attribution);
}

/* ---- sentences ---- */

static void explain_sentence(Explainer *it, uint32_t sentence)
{
    const AltDocument *document = &it->document;
    AltSpan span = document->sentences.items[sentence].span;
    scene_go(&it->scene, sentence);
    if (it->box.lines.count)
        box_add_blank(&it->box);
    say(&it->box, 0, "%s:%u, %s", document->name, alt_line_of(document, span.start), place_of(it, sentence));
    bool any = false;
    for (uint32_t i = 0; i < document->acts.count; i++)
        if (act_at(document, i)->sentence == sentence) {
            explain_act(it, i);
            any = true;
        }
    if (!any)
        say(&it->box, INDENT, "no act: %s", marked_sentence(it, NULL));
    explain_runners_up(it);
}

char *alt_explain(const AltDocument *document, uint32_t first, uint32_t end, const AltRenderOptions *options)
{
    Arena *arena = arena_new();
    Explainer it = {.document = *document, .box = box_for(arena, options)};
    it.document.arena = arena;
    scene_begin(&it.scene, &it.document);
    for (uint32_t i = first; i < end && i < document->sentences.count; i++)
        explain_sentence(&it, i);
    char *text = box_text(&it.box);
    arena_free(arena);
    return text;
}
