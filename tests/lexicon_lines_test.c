/* Lines of lexicons: the forms that a verb gets, and the frames that a cue line becomes. */
#include "lexicon/loader.h"

#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A lexicon of two small files. */
typedef struct Small {
    AltProblems problems;
    AltLexicon lexicon;
    Loader loader;
} Small;

static void small_open(Small *small, const char *verbs, const char *cues)
{
    *small = (Small){0};
    small->lexicon.arena = arena_new();
    small->loader = loader_open(&small->lexicon, small->lexicon.arena, &small->problems);
    load_verbs(&small->loader, &(File){.path = "verbs.txt", .bytes = verbs, .length = strlen(verbs)});
    load_cues(&small->loader, &(File){.path = "cues.txt", .bytes = cues, .length = strlen(cues)});
    cr_assert(eq(sz, small->problems.count, 0));
}

static void small_close(Small *small)
{
    arena_free(small->lexicon.arena);
    alt_problems_free(&small->problems);
}

static void expect_form(const AltLexicon *lexicon, const char *text, const char *base, unsigned forms)
{
    const Word *word = lexicon_word(lexicon, text, strlen(text));
    cr_assert(word && word->verb != ALT_NONE, "%s is no form of a verb", text);
    cr_expect(eq(str, (char *)lexicon->verbs.items[word->verb].base, (char *)base), "%s", text);
    cr_expect(eq(uint, word->forms, forms), "%s", text);
}

Test(lexicon, verbs_have_their_forms)
{
    static const struct {
        const char *text, *base;
        unsigned forms;
    } forms[] = {
            {"deny", "deny", FORM_BASE},
            {"denies", "deny", FORM_THIRD},
            {"denied", "deny", FORM_PAST | FORM_PARTICIPLE},
            {"denying", "deny", FORM_ING},
            {"accused", "accuse", FORM_PAST | FORM_PARTICIPLE},
            {"accusing", "accuse", FORM_ING},
            {"stopping", "stop", FORM_ING},
            {"visiting", "visit", FORM_ING},
            {"panicking", "panic", FORM_ING},
            {"travelling", "travel", FORM_ING},
            {"traveling", "travel", FORM_ING},
            {"gave", "give", FORM_PAST},
            {"given", "give", FORM_PARTICIPLE},
            {"giving", "give", FORM_ING},
            {"put", "put", FORM_BASE | FORM_PAST | FORM_PARTICIPLE},
            {"putting", "put", FORM_ING},
            {"beginning", "begin", FORM_ING},
            {"eating", "eat", FORM_ING},
            {"agreeing", "agree", FORM_ING},
            {"lying", "lie", FORM_ING},
            {"pushes", "push", FORM_THIRD},
            {"vetoes", "veto", FORM_THIRD},
            {"says", "say", FORM_THIRD},
            {"has", "have", FORM_THIRD},
            {"are", "be", FORM_THIRD},
            {"being", "be", FORM_ING},
            {"leant", "lean", FORM_PAST | FORM_PARTICIPLE},
    };
    Small small;
    small_open(&small,
            "deny\naccuse\nstop  stopped\nvisit\npanic  panicked\ntravel  travelled|traveled\ngive  gave  given\n"
            "put  put\nbegin  began  begun\neat  ate  eaten\nagree\nlie\npush\nveto\nsay  said\nhave  had\n"
            "be  was|were  been  *\nlean  leaned|leant\n",
            "");
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
        expect_form(&small.lexicon, forms[i].text, forms[i].base, forms[i].forms);
    cr_expect(small.lexicon.verbs.items[lexicon_verb(&small.lexicon, "be")].never_noun);
    cr_expect(not(small.lexicon.verbs.items[lexicon_verb(&small.lexicon, "lie")].never_noun));
    small_close(&small);
}

Test(lexicon, two_verbs_may_share_a_form)
{
    Small small;
    small_open(&small, "find  found\nfound\n", "");
    const Word *found = lexicon_word(&small.lexicon, "found", 5);
    cr_expect(eq(uint, found->forms, FORM_PAST | FORM_PARTICIPLE));
    cr_expect(eq(uint, found->other_forms, FORM_BASE));
    cr_expect(eq(uint, lexicon_verb(&small.lexicon, "found"), 1));
    small_close(&small);
}

/* Writes a frame as a line: head in angle brackets, slots by number. */
static void print_frame(FILE *out, const Frame *frame)
{
    static const char *const names[] = {
            "", "", "SOURCE", "TARGET", "HEARER", "TOPIC", "THING", "CLAUSE", "QUOTE", "DO", "CONTENT", "CLASS"};
    fprintf(out, "%s:", frame->lemma);
    for (uint32_t i = 0; i < frame->part_count; i++) {
        const Part *part = &frame->parts[i];
        if (i == frame->head_part)
            fprintf(out, " <%s>", part->words[0]);
        else if (part->kind == PART_WORDS)
            for (uint32_t j = 0; j < part->word_count; j++)
                fprintf(out, "%c%s", j ? '|' : ' ', part->words[j]);
        else
            fprintf(out, " %s", names[part->kind]);
    }
    fprintf(out, "%s\n", frame->derived ? " (derived)" : "");
}

Test(lexicon, cue_lines_give_frames)
{
    Small small;
    small_open(&small, "deny\n",
            "SOURCE reject CLAIM (as CONTENT (in DO))  denial  neutral  noun=rejection\n"
            "SOURCE open|launch case (against TARGET)  accusation  neutral\n"
            "SOURCE lay the blame on|at TARGET  accusation  neutral  mutual\n"
            "noun SOS (by SOURCE)  appeal  neutral\n"
            "THING draw criticism from SOURCE  accusation  neutral\n"
            "in SOURCE's words  speech  neutral\n"
            "according to SOURCE  speech  neutral\n");
    char *got = NULL;
    size_t length = 0;
    FILE *out = open_memstream(&got, &length);
    for (uint32_t i = 0; i < small.lexicon.frames.count; i++)
        print_frame(out, &small.lexicon.frames.items[i]);
    fclose(out);
    cr_expect(eq(str, got,
            "reject: <reject> CLASS as CONTENT in DO\n"
            "reject: <reject> CLASS as CONTENT\n"
            "reject: <reject> CLASS\n"
            "rejection: <rejection> CLASS as CONTENT in DO (derived)\n"
            "open case against: <open> case against TARGET\n"
            "launch case against: <launch> case against TARGET\n"
            "open case: <open> case\n"
            "launch case: <launch> case\n"
            "lay the blame on: <lay> the blame on|at TARGET\n"
            "sos by: <sos> by SOURCE\n"
            "sos: <sos>\n"
            "draw criticism from: THING <draw> criticism from SOURCE\n"
            "in ... 's words: <in> SOURCE 's words\n"
            "according to: <according> to SOURCE\n"));
    free(got);
    cr_expect(eq(uint, small.lexicon.verbs.items[lexicon_verb(&small.lexicon, "reject")].frame_count, 3));
    cr_expect(eq(uint, lexicon_word(&small.lexicon, "rejections", 10)->frame_count, 1));
    cr_expect(eq(uint, lexicon_word(&small.lexicon, "according", 9)->frame_count, 1));
    cr_expect(small.lexicon.frames.items[8].mutual);
    small_close(&small);
}
