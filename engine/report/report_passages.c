/* An act comes in, a passage of the report goes out: who speaks to whom, the cue and the words.
 *
 *     label "Armenia against Azerbaijan", place "sentence 7", cue "accused",
 *     text "of leaving mines along the river bank"
 */
#include "act_reading.h"
#include "base/buffer.h"
#include "report_parts.h"

#include <string.h>

/* ---- words ---- */

static bool is_blank(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/* Adds words of the text, with one space wherever it has line ends and blanks. */
static void add_words(Buffer *out, const ReportPage *page, AltSpan span)
{
    const char *text = page->document->text;
    for (uint32_t i = span.start; i < span.end; i++)
        if (!is_blank(text[i]))
            buffer_add_char(out, text[i]);
        else if (i + 1 < span.end && !is_blank(text[i + 1]))
            buffer_add_char(out, ' ');
}

const char *clean_words(const ReportPage *page, AltSpan span)
{
    Buffer words = {0};
    add_words(&words, page, span);
    const char *copy = words.length ? arena_copy(page->arena, words.bytes, words.length) : NULL;
    buffer_free(&words);
    return copy;
}

/* ---- names ---- */

const char *party_label(const ReportPage *page, uint32_t party)
{
    const AltPack *pack = page->document->pack;
    if (party == ALT_OTHER)
        return report_words.other;
    return pack && party < pack->party_count ? pack->parties[party].label : report_words.unknown;
}

/* "Armenia's prosecutor general" as it stands; "Armenia (both countries)" where the words do not say who it is. */
static const char *name_with_words(const ReportPage *page, const char *name, const char *words)
{
    return strstr(words, name) ? words : arena_format(page->arena, "%s (%s)", name, words);
}

/* Whom a mention means; its own words where that is not known. */
static const char *mention_label(const ReportPage *page, uint32_t mention)
{
    if (mention == ALT_NONE)
        return report_words.nobody_named;
    const AltMention *it = &page->document->mentions.items[mention];
    const char *words = clean_words(page, it->span);
    const char *name = it->name || !is_party(it->party) ? it->name : party_label(page, it->party);
    if (!words || !name)
        return name ? name : words ? words : party_label(page, it->party);
    return it->how == ALT_BY_OWNER || it->how == ALT_BY_GROUP ? name_with_words(page, name, words) : name;
}

const char *source_label(const ReportPage *page, const AltAct *act)
{
    return mention_label(page, act->source);
}

const char *act_label(const ReportPage *page, const AltAct *act)
{
    const char *label = source_label(page, act);
    bool aimed = act->kind == ALT_ACCUSATION || act->kind == ALT_APPEAL;
    for (uint32_t i = 0; aimed && i < act->target_count; i++) {
        const char *relation = act->kind == ALT_APPEAL ? report_words.to : report_words.against;
        label = arena_format(page->arena, i ? "%s,%s%s" : "%s %s %s", label, i ? " " : relation,
                mention_label(page, act->first_target + i));
    }
    return label;
}

/* ---- places ---- */

const char *place_text(const ReportPage *page, uint32_t sentence)
{
    const char *word = section_word(page->document->sentences.items[sentence].section);
    return word ? word : arena_format(page->arena, "%s %u", report_words.sentence, sentence + 1);
}

/* ---- the passage ---- */

/* Whether the words bring their quotation marks along. */
static bool has_quote_mark(const char *words)
{
    return *words == '"' || strncmp(words, report_words.open_quote, strlen(report_words.open_quote)) == 0;
}

static const char *content_text(const ReportPage *page, const AltAct *act)
{
    Buffer words = {0};
    for (uint32_t i = 0; i < act->content_count; i++) {
        buffer_add_text(&words, i ? report_words.ellipsis : "");
        add_words(&words, page, act->content[i]);
    }
    const char *text = words.length ? arena_copy(page->arena, words.bytes, words.length) : NULL;
    buffer_free(&words);
    if (!text || act->mode != ALT_DIRECT || has_quote_mark(text))
        return text;
    return arena_format(page->arena, "%s%s%s", report_words.open_quote, text, report_words.close_quote);
}

/* From the first word of the act to the last. */
static AltSpan whole_span(const AltAct *act)
{
    AltSpan whole = act->cue;
    for (uint32_t i = 0; i < act->content_count; i++) {
        AltSpan piece = act->content[i];
        bool first = whole.start >= whole.end;
        whole.start = first || piece.start < whole.start ? piece.start : whole.start;
        whole.end = first || piece.end > whole.end ? piece.end : whole.end;
    }
    return whole;
}

AltNode *add_act(const ReportPage *page, AltNode *parent, uint32_t index)
{
    const AltAct *act = act_at(page->document, index);
    AltNode *passage = add_node(page->arena, parent, ALT_PASSAGE);
    passage->label = act_label(page, act);
    passage->place = place_text(page, act->sentence);
    passage->cue = act->continues == ALT_NONE ? clean_words(page, act->cue) : NULL;
    passage->text = content_text(page, act);
    passage->party = source_party(page->document, act);
    passage->document = page->number;
    passage->act = index;
    passage->span = whole_span(act);
    return passage;
}
