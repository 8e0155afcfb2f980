/* A comparison comes in, the tree of its report goes out: several documents side by side; for each the head with its finding, the ledger, the
 * positions side by side and the figures; at the end the method, by which anybody can make the same report again.
 *
 * All words that the report says by itself stand in the table below, so that it can be read as a whole and be put into
 * another language in one place. It counts and never judges.
 */
#include "base/sha256.h"
#include "report_parts.h"

#include <alteram.h>

const ReportWords report_words = {
        .positions = "Positions, side by side",
        .ledger = "Accusations and answers",
        .requests = "Appeals and answers",
        .side_by_side = "The texts, side by side",
        .counts = "Who says how much",
        .shares = "Balance between the sides",
        .accuses_whom = "Who accuses whom",
        .asks_whom = "Who asks whom",
        .others = "Other speakers",
        .unattributed = "Speakers whose party is not known",
        .method = "Method",

        .untitled = "Without a headline",
        .dispute = "dispute: ",
        .between_facts = " \u00B7 ",
        .nobody_accused = "Nobody who is named is accused in this text.",
        .outside = "somebody outside the parties",
        .accused = "Against", /* no verb: a label may be plural, "Palestinians" */
        .accusations = "accusation",
        .passages = "%s (in %u passages)",
        .answered = "%u %s answered in the text",
        .all_answered = "answered in the text",
        .none_answered = "no answer in this text",
        .nearest = ", the nearest answer",
        .unresolved = "For %u of %u acts it is not known which party speaks.",
        .caution = "Counts of what this text reports, found by rules that err at times; even shares are no aim in "
                   "themselves.",

        .does =
                {
                        [ALT_ACCUSATION] = "accuses",
                        [ALT_DENIAL] = "denies",
                        [ALT_APPEAL] = "appeals",
                        [ALT_STATEMENT] = "states",
                },
        .does_not =
                {
                        [ALT_ACCUSATION] = "no accusation",
                        [ALT_DENIAL] = "no denial",
                        [ALT_APPEAL] = "no appeal",
                        [ALT_STATEMENT] = "no statement",
                },
        .no_acts = "No party of the dispute speaks in this text.",
        .unheard = "not heard in this text",

        .nobody_named = "nobody named",
        .against = "against",
        .to = "to",
        .sentence = "sentence",
        .headline = "headline",
        .standfirst = "standfirst",
        .caption = "caption",
        .ellipsis = " ... ",
        .open_quote = "\u201C",
        .close_quote = "\u201D",

        .accusation = "Accusation",
        .answer = "Answer",
        .distance = "Distance",
        .no_accusations = "No accusation in this text.",
        .also = "also",
        .no_answer = "no answer in this text",
        .unaddressed = "accuses nobody by name, so nobody could answer",
        .levels = {"no answer in this text", "speaks of something else", "answered otherwise", "denied"},
        .only_silence = "the text says only \u201C%s\u201D, %s",
        .no_distance = "-",
        .same_sentence = "in the same sentence",
        .later = "later",
        .before = "before",
        .word = "word",
        .paragraph = "paragraph",
        .appeal = "Appeal",
        .replies = {"no answer in this text", "refused", "answered"},

        .other_topics = "anything else",
        .nothing = "nothing on this",
        .shared = "%u of %u different accusation%s stand in more than one text.",
        .not_here = "not in this text",
        .only_here = "only here",

        .party = "party",
        .acts = "acts",
        .words = "words",
        .quoted_words = "quoted",
        .speakers = "speakers",
        .speaks = "who speaks",
        .nobody = "nobody known",
        .other = "others",
        .unknown = "not known",
        .measure = "measure",
        .terms = "Contested terms",
        .term = "Term",
        .term_names = "What it names, and whose word it is",
        .own_voice = "In the text's own voice",
        .other_voices = "In words of others",
        .whose_word = "%s; a word of %s",
        .nobodys_word = "%s; a word of no one side",
        .use = "use",
        .unused = "-",
        .yes = "yes",
        .no = "no",
        .undefined = "-",
        .too_few = "%u of %u, too few to tell",
        .share_with_interval = "%s%% of %u (%s to %s%%)",
        .share_plain = "%s%% of %u",

        .program = "program",
        .program_text = "alteram %s, schema %u",
        .lexicons = "lexicons",
        .layer = "%s: %u lines added, %u replaced, %u removed",
        .text = "text",
        .text_is = "%s: SHA-256 %s, read as %s",
        .pack = "dispute",
        .pack_is = "%s: %s, from %s",
        .options = "options",
        .how = "Shares are of the sides of the dispute, mediators and others left out; in brackets the 95% interval "
               "(Wilson). 'alteram acts' prints every act with the rule behind it.",
};

/* ---- the method ---- */

static const char *lexicon_hash(const AltDocument *document)
{
    return document->lexicon ? alt_lexicon_hash(document->lexicon) : report_words.unknown;
}

/* What users laid over the lexicons; without that, as is usual, nothing. */
static void add_layers(Arena *arena, AltNode *section, const AltLexicon *lexicon)
{
    uint32_t count = 0;
    const AltLayer *layers = alt_lexicon_layers(lexicon, &count);
    for (uint32_t i = 1; i < count; i++)
        add_note(arena, section, report_words.lexicons,
                arena_format(arena, report_words.layer, layers[i].path, layers[i].added, layers[i].replaced,
                        layers[i].removed));
}

static void add_document_method(const ReportPage *page, AltNode *section)
{
    const AltDocument *document = page->document;
    char hash[SHA256_SIZE];
    sha256_write(hash, document->text, document->length);
    add_note(page->arena, section, report_words.text,
            arena_format(page->arena, report_words.text_is, document->name, hash, document->encoding));
    if (document->pack)
        add_note(page->arena, section, report_words.pack,
                arena_format(
                        page->arena, report_words.pack_is, document->name, document->pack->id, document->pack->path));
}

static void add_method(AltReport *report, AltNode *root)
{
    const AltComparison *comparison = report->comparison;
    Arena *arena = comparison->arena;
    AltNode *section = add_section(arena, root, "method", report_words.method);
    add_note(arena, section, NULL, report_words.how);
    add_note(arena, section, report_words.program,
            arena_format(arena, report_words.program_text, alt_version(), ALT_SCHEMA));
    if (*report->options)
        add_note(arena, section, report_words.options, report->options);
    if (comparison->document_count > 0)
        add_note(arena, section, report_words.lexicons,
                arena_format(arena, "SHA-256 %s", lexicon_hash(comparison->documents[0])));
    if (comparison->document_count > 0 && comparison->documents[0]->lexicon)
        add_layers(arena, section, comparison->documents[0]->lexicon);
    for (uint32_t i = 0; i < comparison->document_count; i++)
        add_document_method(&(ReportPage){.arena = arena, .number = i, .document = comparison->documents[i]}, section);
}

/* ---- one document ---- */

static ReportPage *make_pages(const AltComparison *comparison)
{
    ReportPage *pages = arena_alloc(comparison->arena, (comparison->document_count + 1) * sizeof *pages);
    for (uint32_t i = 0; i < comparison->document_count; i++)
        pages[i] = (ReportPage){
                .arena = comparison->arena,
                .comparison = comparison,
                .number = i,
                .document = comparison->documents[i],
                .tally = take_tally(comparison->arena, comparison->documents[i]),
        };
    return pages;
}

static void add_document(const ReportPage *page, AltNode *root)
{
    const char *title = page->document->title;
    AltNode *section = add_section(page->arena, root, "article", title ? title : report_words.untitled);
    section->document = page->number;
    add_head(page, section);
    add_ledger(page, section);
    add_requests(page, section);
    add_positions(page, section);
    add_outsiders(page, section);
    add_counts(page, section);
    add_matrices(page, section);
    add_shares(page, section);
    add_contested_terms(page, section);
}

const AltReport *alt_report_new(AltComparison *comparison, const char *options)
{
    Arena *arena = comparison->arena;
    AltReport *report = arena_alloc(arena, sizeof *report);
    AltNode *root = arena_alloc(arena, sizeof *root);
    root->kind = ALT_SECTION;
    root->party = root->document = root->act = ALT_NONE;
    report->root = root;
    report->comparison = comparison;
    report->options = arena_format(arena, "%s", options ? options : "");
    const ReportPage *pages = make_pages(comparison);
    if (comparison->document_count > 1)
        add_side_by_side(pages, root);
    for (uint32_t i = 0; i < comparison->document_count; i++)
        add_document(&pages[i], root);
    add_method(report, root);
    return report;
}
