/* The sentences beside files of cues and turns come in (cues.examples beside cues.txt); each is read by itself, and
 * must hold an act of its lemma and kind, or none.
 *
 *     + deny    denial   Norland denied the charge.
 *     - deny             The warden denied them entry.
 *     *- deny            The denied request lay in a drawer.
 *
 * A star marks a known failure, and a finding tells when it works. Lemmas are those of the lines that an act rests on.
 */
#include "checking.h"
#include "lexicon/examples.h"
#include "lexicon/lines.h"
#include "speech/fitting.h"

#include <alteram/document.h>

/* One line of the file. */
typedef struct Example {
    bool fails;  /* known not to work yet */
    bool wanted; /* '+': an act; '-': none */
    const char *lemma;
    const char *kind; /* null for any */
    const char *sentence;
} Example;

/* The files of examples that were read, and the lines that their sentences used. */
typedef struct Trial {
    const Check *check;
    LIST(const char *) paths;  /* of the files that have the lines; the last one's examples are being read */
    bool *used;                /* for each frame of the lexicon */
    bool *turned;              /* for each turn */
    LIST(const char *) misses; /* lemmas of sentences that must not be found */
} Trial;

/* Reads the line that stands in its columns; false where something is missing. */
static bool read_example(const Lines *lines, Example *example)
{
    const char *head = lines->columns[0];
    uint32_t count = lines->column_count;
    *example = (Example){.fails = *head == '*'};
    head += example->fails;
    example->wanted = *head == '+';
    if ((*head != '+' && *head != '-') || head[1] != ' ' || count < 2 || count > 3)
        return false;
    example->lemma = head + 2;
    example->kind = count == 3 ? lines->columns[1] : NULL;
    example->sentence = lines->columns[count - 1];
    return !example->wanted || example->kind;
}

/* Whether a lemma ("fend") is the rule that coded an act ("fend off"), or its first words. */
static bool is_rule(const char *rule, const char *lemma)
{
    size_t length = strlen(lemma);
    return strncmp(rule, lemma, length) == 0 && (rule[length] == '\0' || rule[length] == ' ');
}

/* Whether an act rests on a line of the lemma, in the file whose examples are being read. */
static bool rests_on(const Trial *trial, const AltDocument *document, const AltAct *act, const char *lemma)
{
    const char *path = trial->paths.items[trial->paths.count - 1];
    for (uint32_t i = 0; i < act->reason_count; i++) {
        const AltReason *reason = &document->reasons.items[act->first_reason + i];
        if (strcmp(reason->path, path) == 0 && is_rule(reason->rule, lemma))
            return true;
    }
    return false;
}

static bool has_act(const Trial *trial, const AltDocument *document, const Example *example)
{
    for (uint32_t i = 0; i < document->acts.count; i++) {
        const AltAct *act = &document->acts.items[i];
        bool of_kind = !example->kind || strcmp(alt_kind_name(act->kind), example->kind) == 0;
        if (of_kind && rests_on(trial, document, act, example->lemma))
            return true;
    }
    return false;
}

static void note_frame(Trial *trial, const Frame *frame)
{
    if (frame)
        trial->used[frame - trial->check->lexicon->frames.items] = true;
}

/* Notes the lines that a document used: those of its attributions, and those of kind none, which leave no trace. */
static void note_frames(Trial *trial, AltDocument *document)
{
    for (uint32_t i = 0; i < document->attributions.count; i++)
        note_frame(trial, document->attributions.items[i].frame);
    Scene scene;
    scene_begin(&scene, document);
    while (scene_next(&scene)) {
        scene_note_words(&scene);
        for (uint32_t i = scene.first_clause; i < scene.end_clause; i++) {
            Fit fit;
            const Frame *frame = first_fitting(&scene, i, &fit);
            if (frame && frame->kind == FRAME_NONE)
                note_frame(trial, frame);
        }
    }
}

/* Notes the turns that the acts of a document rest on. */
static void note_turns(Trial *trial, const AltDocument *document)
{
    const AltLexicon *lexicon = trial->check->lexicon;
    for (uint32_t i = 0; i < document->reasons.count; i++)
        for (uint32_t k = 0; k < lexicon->turns.count; k++) {
            const Entry *entry = lexicon->turns.items[k].entry;
            const AltReason *reason = &document->reasons.items[i];
            trial->turned[k] |= entry->line == reason->line && strcmp(entry->path, reason->path) == 0;
        }
}

static void run_example(Trial *trial, const Lines *lines, const Example *example)
{
    const AltLexicon *lexicon = trial->check->lexicon;
    AltDocument *document =
            alt_document_new(lexicon, lexicon->world, lines->path, example->sentence, strlen(example->sentence));
    bool works = has_act(trial, document, example) == example->wanted;
    if (works == example->fails)
        LINE_PROBLEM(lines, lines->columns[0], "fails: '%s' %s in: %s", example->lemma,
                example->fails            ? "works now, so its star can go,"
                        : example->wanted ? "finds no such act"
                                          : "finds an act",
                example->sentence);
    note_frames(trial, document);
    note_turns(trial, document);
    if (!example->wanted)
        *LIST_ADD(trial->check->arena, &trial->misses) = example->lemma;
    alt_document_free(document);
}

static void run_file(Trial *trial, const File *file)
{
    Lines lines = lines_of_file(trial->check->arena, file, trial->check->findings);
    while (lines_next(&lines)) {
        Example example;
        lines_cut(&lines);
        if (read_example(&lines, &example))
            run_example(trial, &lines, &example);
        else
            LINE_PROBLEM(&lines, lines.columns[0],
                    "fails: expected '+ lemma', a kind and a sentence, or '- lemma' and "
                    "a sentence");
    }
}

/* Runs the examples beside the file that a cue line comes from, once. */
static void run_beside(Trial *trial, const Entry *entry)
{
    const Check *check = trial->check;
    for (uint32_t i = 0; i < trial->paths.count; i++)
        if (strcmp(trial->paths.items[i], entry->path) == 0)
            return;
    *LIST_ADD(check->arena, &trial->paths) = entry->path;
    File file = {0};
    if (find_examples(check->arena, check->lexicon, entry, &file))
        run_file(trial, &file);
}

/* Whether an example used a line; its frames stand in a row from `first` to `*end`. */
static bool is_used(const Trial *trial, uint32_t first, uint32_t *end)
{
    const AltLexicon *lexicon = trial->check->lexicon;
    bool used = false;
    for (*end = first;
            *end < lexicon->frames.count && lexicon->frames.items[*end].entry == lexicon->frames.items[first].entry;
            ++*end)
        used = used || trial->used[*end];
    return used;
}

static void check_frame_examples(Trial *trial)
{
    const AltLexicon *lexicon = trial->check->lexicon;
    for (uint32_t i = 0; i < lexicon->frames.count; i++)
        run_beside(trial, lexicon->frames.items[i].entry);
    for (uint32_t i = 0, end; i < lexicon->frames.count; i = end) {
        const Entry *entry = lexicon->frames.items[i].entry;
        if (!is_used(trial, i, &end))
            FINDING(trial->check, entry, "untested: no example uses '%s'", entry->text);
    }
}

static bool has_miss(const Trial *trial, const Turn *turn)
{
    for (uint32_t i = 0; i < trial->misses.count; i++)
        if (is_rule(turn->lemma, trial->misses.items[i]))
            return true;
    return false;
}

/* Each turn needs a sentence that it fits, and a near miss. The turns of a line stand in a row. */
static void check_turn_examples(Trial *trial)
{
    const AltLexicon *lexicon = trial->check->lexicon;
    trial->misses.count = 0;
    for (uint32_t i = 0; i < lexicon->turns.count; i++)
        run_beside(trial, lexicon->turns.items[i].entry);
    for (uint32_t i = 0; i < lexicon->turns.count; i++) {
        const Turn *turn = &lexicon->turns.items[i];
        if (i > 0 && turn[-1].entry == turn->entry)
            continue;
        if (!trial->turned[i])
            FINDING(trial->check, turn->entry, "untested: no example uses '%s'", turn->entry->text);
        if (!has_miss(trial, turn))
            FINDING(trial->check, turn->entry, "untested: no near miss of '%s'", turn->lemma);
    }
}

void check_examples(const Check *check)
{
    Trial trial = {.check = check};
    trial.used = arena_alloc(check->arena, check->lexicon->frames.count + 1);
    trial.turned = arena_alloc(check->arena, check->lexicon->turns.count + 1);
    check_frame_examples(&trial);
    check_turn_examples(&trial);
}
