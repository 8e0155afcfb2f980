/* The acts of an article come in, its notes go out: who, what kind, the cue, the lines of the lexicon, what it answers;
 * then the figures of its tables, each with the sentences behind it.
 */
#include "act_reading.h"
#include "html.h"
#include "report/report_parts.h"

#include <string.h>

/* ---- notes ---- */

static void link_act(const Page *page, uint32_t act)
{
    buffer_format(page->out, "<a href=\"#d%u-a%u\">%u</a>", page->number + 1, act + 1, act + 1);
}

static void write_speaker(const Page *page, const AltAct *act)
{
    const ReportPage place = {.arena = page->arena,
            .comparison = page->report->comparison,
            .number = page->number,
            .document = page->document};
    html_badge(page, source_party(page->document, act));
    html_isolated(page->out, act_label(&place, act));
}

static void write_cue(const Page *page, const AltAct *act)
{
    if (act->cue.start >= act->cue.end) {
        buffer_add_text(page->out, page_words.no_cue);
        return;
    }
    buffer_format(page->out, "%s <b class=\"cue\"><bdi>", page_words.cue);
    html_bytes(page->out, page->document->text + act->cue.start, act->cue.end - act->cue.start);
    buffer_add_text(page->out, "</bdi></b>");
}

static void write_reasons(const Page *page, const AltAct *act)
{
    for (uint32_t i = 0; i < act->reason_count; i++) {
        const AltReason *reason = &page->document->reasons.items[act->first_reason + i];
        buffer_format(page->out, "; %s <i>", page_words.rule);
        html_text(page->out, reason->rule);
        buffer_add_text(page->out, "</i>, <code>");
        html_text(page->out, reason->path);
        buffer_format(page->out, ":%u</code>", reason->line);
    }
}

/* "in quotation marks, the verb is distancing, hedged" */
static void write_manner(const Page *page, const AltAct *act)
{
    static const char *const *const modes[] = {
            [ALT_INDIRECT] = NULL, [ALT_DIRECT] = &page_words.quoted, [ALT_MIXED] = &page_words.partly_quoted};
    if (modes[act->mode])
        buffer_format(page->out, "; %s", *modes[act->mode]);
    if (act->stance != ALT_NEUTRAL) {
        buffer_add_text(page->out, "; ");
        buffer_format(page->out, page_words.stance, alt_stance_name((AltStance)act->stance));
    }
    if (act->hedged)
        buffer_format(page->out, "; %s", page_words.hedged);
}

/* What answers each act, gathered once: the answers of act i are those whose `next` chain begins at first[i]. */
typedef struct Answers {
    uint32_t *first;
    uint32_t *next;
} Answers;

static Answers gather_answers(const Page *page)
{
    uint32_t count = page->document->acts.count;
    Answers answers = {.first = arena_alloc(page->arena, count * sizeof *answers.first),
            .next = arena_alloc(page->arena, count * sizeof *answers.next)};
    memset(answers.first, 0xFF, count * sizeof *answers.first);
    for (uint32_t i = count; i-- > 0;) {
        uint32_t answered = act_at(page->document, i)->responds_to;
        if (answered == ALT_NONE)
            continue;
        answers.next[i] = answers.first[answered];
        answers.first[answered] = i;
    }
    return answers;
}

static void write_links(const Page *page, const AltAct *act, uint32_t first_answer, const uint32_t *next)
{
    if (act->responds_to != ALT_NONE) {
        buffer_format(page->out, "; %s ", page_words.answers);
        link_act(page, act->responds_to);
    }
    if (act->continues != ALT_NONE) {
        buffer_format(page->out, "; %s ", page_words.goes_on);
        link_act(page, act->continues);
    }
    for (uint32_t i = first_answer; i != ALT_NONE; i = next[i]) {
        if (i == first_answer)
            buffer_format(page->out, "; %s ", page_words.answered);
        else
            buffer_add_text(page->out, ", ");
        link_act(page, i);
    }
    if (act->kind == ALT_ACCUSATION && act->answer < ALT_ANSWERED)
        buffer_format(page->out, "; %s", page_words.unanswered);
}

static void write_note(const Page *page, const Answers *answers, uint32_t number)
{
    const AltAct *act = act_at(page->document, number);
    uint32_t d = page->number + 1;
    buffer_format(page->out, "<li id=\"d%u-a%u\" value=\"%u\"><b>%s</b>, ", d, number + 1, number + 1,
            page_words.kinds[act->kind]);
    write_speaker(page, act);
    buffer_format(
            page->out, ", <a href=\"#d%u-t%u\">%s %u</a>: ", d, number + 1, page_words.sentences, act->sentence + 1);
    write_cue(page, act);
    write_manner(page, act);
    write_links(page, act, answers->first[number], answers->next);
    write_reasons(page, act);
    buffer_add_text(page->out, ".</li>\n");
}

static void open_section(const Page *page, const char *id, const char *label, const char *how, unsigned level)
{
    buffer_format(page->out, "<section id=\"d%u-%s\" class=\"%s\"><h%u>%s</h%u>\n<p class=\"how\">%s</p>\n",
            page->number + 1, id, id, level, label, level, how);
}

void html_notes(Page *page, unsigned level)
{
    if (page->document->acts.count == 0)
        return;
    open_section(page, "notes", page_words.notes, page_words.notes_how, level);
    Answers answers = gather_answers(page);
    buffer_add_text(page->out, "<ol>\n");
    for (uint32_t i = 0; i < page->document->acts.count; i++)
        write_note(page, &answers, i);
    buffer_add_text(page->out, "</ol></section>\n");
}

/* ---- figures ---- */

static void write_evidence(const Page *page, uint32_t number)
{
    const Evidence *it = &page->evidence.items[number];
    buffer_format(page->out, "<li id=\"d%u-f%u\"><bdi>", page->number + 1, number + 1);
    html_text(page->out, it->party);
    buffer_add_text(page->out, "</bdi>, ");
    html_text(page->out, it->what);
    buffer_format(page->out, " (%u): ", it->act_count);
    html_places(page, it->acts, it->act_count);
    buffer_add_text(page->out, "</li>\n");
}

void html_evidence(Page *page, unsigned level)
{
    if (page->evidence.count == 0)
        return;
    open_section(page, "figures", page_words.evidence, page_words.evidence_how, level);
    buffer_add_text(page->out, "<ol>\n");
    for (uint32_t i = 0; i < page->evidence.count; i++)
        write_evidence(page, i);
    buffer_add_text(page->out, "</ol></section>\n");
}
