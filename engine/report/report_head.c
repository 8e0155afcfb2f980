/* A document and its ledger come in, the head of its report goes out: where it is from, and one sentence of counts.
 *
 *     Against Azerbaijan: 5 accusations (in 9 passages); 4 are answered in the text, the nearest answer
 *     1 sentence later.
 */
#include "act_reading.h"
#include "report_parts.h"

#include <math.h>

/* ---- the finding ---- */

static uint32_t measure_count(const ReportPage *page, const char *name, uint32_t party)
{
    const AltMeasure *measure = alt_measure_find(page->comparison, name, page->number, party, ALT_NONE);
    return measure ? (uint32_t)measure->value : 0;
}

static uint32_t count_accusations(const ReportPage *page, uint32_t party)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < page->document->acts.count; i++) {
        const AltAct *act = act_at(page->document, i);
        count += act->kind == ALT_ACCUSATION && has_target(page->document, act, party);
    }
    return count;
}

/* "5 accusations (in 9 passages)": how many different ones, and how often they stand in the text. */
static const char *accusations_text(const ReportPage *page, uint32_t exchanges, uint32_t passages)
{
    const char *text = count_text(page->arena, exchanges, report_words.accusations);
    return exchanges == passages ? text : arena_format(page->arena, report_words.passages, text, passages);
}

static const char *answers_text(const ReportPage *page, uint32_t exchanges, uint32_t answered)
{
    if (answered == 0)
        return report_words.none_answered;
    if (answered == exchanges)
        return report_words.all_answered;
    return arena_format(page->arena, report_words.answered, answered, answered == 1 ? "is" : "are");
}

static const char *nearest_text(const ReportPage *page, uint32_t party)
{
    const AltMeasure *nearest = alt_measure_find(page->comparison, "latency_nearest", page->number, party, ALT_NONE);
    if (!nearest || isnan(nearest->value))
        return "";
    uint32_t sentences = (uint32_t)fabs(nearest->value);
    if (sentences == 0)
        return arena_format(page->arena, "%s %s", report_words.nearest, report_words.same_sentence);
    return arena_format(page->arena, "%s %s %s", report_words.nearest,
            count_text(page->arena, sentences, report_words.sentence),
            nearest->value > 0 ? report_words.later : report_words.before);
}

static const char *finding_text(const ReportPage *page, uint32_t party, uint32_t exchanges)
{
    uint32_t answered = measure_count(page, "response_denied", party) + measure_count(page, "response_answered", party);
    const char *who = party == ALT_OTHER ? report_words.outside : party_label(page, party);
    return arena_format(page->arena, "%s %s: %s; %s%s.", report_words.accused, who,
            accusations_text(page, exchanges, count_accusations(page, party)), answers_text(page, exchanges, answered),
            nearest_text(page, party));
}

void add_finding(const ReportPage *page, AltNode *section)
{
    bool any = false;
    for (uint32_t i = 0; i < page->tally.count; i++) {
        uint32_t party = page->tally.voices[i].party, exchanges = measure_count(page, "accused", party);
        if (exchanges == 0)
            continue;
        any = true;
        AltNode *note = add_note(page->arena, section, NULL, finding_text(page, party, exchanges));
        note->name = "finding";
        note->party = party;
        add_evidence(page, note, "accused", party, ALT_NONE);
    }
    if (!any)
        add_note(page->arena, section, NULL, report_words.nobody_accused)->name = "finding";
}

/* "3 of 40 acts have a speaker whose party is not known." */
static void add_unresolved(const ReportPage *page, AltNode *section)
{
    uint32_t unknown = page->tally.voices[page->tally.count - 1].acts;
    if (unknown > 0)
        add_note(page->arena, section, NULL,
                arena_format(page->arena, report_words.unresolved, unknown, page->document->acts.count))
                ->name = "unresolved";
}

/* ---- where it is from ---- */

static const char *date_text(const ReportPage *page)
{
    AltDay day = page->document->date;
    return day ? arena_format(page->arena, "%04u-%02u-%02u", day / 10000, day / 100 % 100, day % 100) : NULL;
}

/* "DW", then "DW - 2021-05-14": facts that are not known are left out. */
static const char *join_fact(const ReportPage *page, const char *facts, const char *label, const char *text)
{
    if (!text || !*text)
        return facts;
    return arena_format(page->arena, "%s%s%s%s", facts, *facts ? report_words.between_facts : "", label, text);
}

static void add_facts(const ReportPage *page, AltNode *section)
{
    const AltDocument *document = page->document;
    const char *facts = join_fact(page, "", "", document->outlet);
    facts = join_fact(page, facts, "", date_text(page));
    facts = join_fact(page, facts, report_words.dispute, document->pack ? document->pack->title : NULL);
    facts = join_fact(page, facts, "", document->name);
    add_note(page->arena, section, NULL, facts)->name = "facts";
}

void add_head(const ReportPage *page, AltNode *section)
{
    add_facts(page, section);
    add_finding(page, section);
    add_unresolved(page, section);
    add_note(page->arena, section, NULL, report_words.caution)->name = "caution";
}
