/* The report: what stands in it, and how it is set for a terminal. */
#include "expect.h"
#include "handmade.h"

#include "base/arena.h"
#include "command.h"
#include "render/box.h"

#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <json-c/json.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define REVERSED "\xE2\x80\xAE" /* U+202E: what follows is written from right to left */

/* ---- helpers ---- */

/* Red accuses Blue twice; Blue denies the first. */
static AltDocument *quarrel(void)
{
    AltDocument *document = handmade_quarrel();
    handmade_accusation(document, ALT_BODY, RED, BLUE, "of stealing cattle", ALT_NO_ANSWER);
    return document;
}

static char *render(AltDocument *document, const char *format, unsigned width, bool color)
{
    const AltDocument *documents[] = {document};
    AltComparison *comparison = alt_comparison_new(documents, 1);
    const AltReport *report = alt_report_new(comparison, "--dispute red-blue");
    char *bytes = alt_report_render(report, format, &(AltRenderOptions){.width = width, .color = color}, NULL);
    alt_comparison_free(comparison);
    alt_document_free(document);
    return bytes;
}

/* The columns of the widest line. */
static unsigned widest_line(const char *report)
{
    unsigned widest = 0;
    for (const char *line = report; *line; line += *line == '\n') {
        size_t length = strcspn(line, "\n");
        char *copy = strndup(line, length);
        unsigned width = box_text_width(copy);
        widest = width > widest ? width : widest;
        free(copy);
        line += length;
    }
    return widest;
}

/* ---- what it says ---- */

Test(report, the_finding_is_a_sentence_of_counts)
{
    char *report = render(quarrel(), "text", 100, false);
    expect_text(report, "Against Blue: 2 accusations; 1 is answered in the text, the nearest answer 1 sentence later.");
    expect_no_text(report, "Against Red");
    free(report);
}

Test(report, what_is_not_answered_is_said_in_words)
{
    char *report = render(quarrel(), "text", 100, false);
    expect_text(report, "no answer in this text");
    expect_text(report, "1 sentence later");
    free(report);
}

Test(report, who_is_not_heard_is_named)
{
    char *report = render(quarrel(), "text", 100, false);
    expect_text(report, "not heard in this text: Mediators");
    free(report);
}

/* What the text says itself and what somebody says in it stand apart, whoever it is; the party's name makes no
 * difference. */
Test(report, contested_terms_stand_by_voice)
{
    static const char expected[] =
            "## Contested terms\n\n"
            "| Term | What it names, and whose word it is | In the text's own voice | In words of others |\n"
            "| --- | --- | --- | --- |\n"
            "| Artsakh | the region; a word of Armenia | 1 use<br><br>sentence 3<br>The road to Artsakh is closed. | "
            "1 use<br><br>**%s**, sentence 2<br>%s said Artsakh was calm. |\n";
    static const char *const parties[] = {"Armenia", "Azerbaijan"};
    for (size_t i = 0; i < 2; i++) {
        char command[400], wanted[600];
        snprintf(command, sizeof command,
                "printf 'At odds\n\n%s said Artsakh was calm. "
                "The road to Artsakh is closed.\n' | build/alteram report --format md --dispute armenia-azerbaijan | "
                "sed -n '/^## Contested/,/^| Artsakh/p'",
                parties[i]);
        snprintf(wanted, sizeof wanted, expected, parties[i], parties[i]);
        Ran ran = run_command(command);
        cr_expect(eq(str, ran.output, wanted));
        free(ran.output);
    }
}

Test(report, a_text_without_contested_terms_has_no_section_for_them)
{
    Ran ran = run_command("printf 'Armenia said the valley was calm. The road is closed.\n' | "
                          "build/alteram report --format md --dispute armenia-azerbaijan");
    cr_expect(strstr(ran.output, "## Who says how much") != NULL, "%s", ran.output);
    cr_expect(strstr(ran.output, "Contested") == NULL, "%s", ran.output);
    free(ran.output);
}

Test(report, few_cases_are_too_few_to_tell)
{
    char *report = render(quarrel(), "text", 100, false);
    expect_text(report, "1 of 2, too few to tell");
    expect_no_text(report, "50% of 2");
    free(report);
}

Test(report, a_text_without_acts_has_a_report)
{
    AltDocument *document = handmade_document();
    handmade_sentence(document, ALT_BODY, "It rained.");
    char *report = render(document, "text", 100, false);
    expect_text(report, "No accusation in this text.");
    expect_text(report, "No party of the dispute speaks in this text.");
    free(report);
}

Test(report, the_method_names_what_it_was_made_from)
{
    char *report = render(quarrel(), "text", 200, false);
    expect_text(report, "alteram " ALT_VERSION);
    expect_text(report, "options: --dispute red-blue");
    expect_text(report, "SHA-256");
    free(report);
}

/* ---- how it is set ---- */

Test(report, no_line_is_wider_than_the_page)
{
    static const unsigned widths[] = {80, 97, 100, 200};
    for (size_t i = 0; i < sizeof widths / sizeof *widths; i++) {
        char *report = render(quarrel(), "text", widths[i], false);
        cr_expect(widest_line(report) <= widths[i], "%u columns on a page of %u", widest_line(report), widths[i]);
        free(report);
    }
}

Test(report, widths_out_of_range_are_mended)
{
    char *narrow = render(quarrel(), "text", 10, false), *narrowest = render(quarrel(), "text", 80, false);
    cr_expect(eq(str, narrow, narrowest));
    free(narrow);
    free(narrowest);
}

Test(report, colours_only_where_asked_for)
{
    char *plain = render(quarrel(), "text", 100, false), *colored = render(quarrel(), "text", 100, true);
    expect_no_text(plain, "\033");
    expect_text(colored, "\033[1m");
    free(plain);
    free(colored);
}

Test(report, control_characters_are_shown_not_sent)
{
    AltDocument *document = handmade_document();
    handmade_sentence(document, ALT_BODY, "Red accused Blue of \033[2Jlies" REVERSED "hidden.");
    handmade_act(document,
            (HandmadeAct){.kind = ALT_ACCUSATION,
                    .party = RED,
                    .name = "Red",
                    .target = BLUE,
                    .cue = "accused",
                    .content = "of \033[2Jlies" REVERSED "hidden"});
    char *report = render(document, "text", 100, false);
    expect_no_text(report, "\033");
    expect_no_text(report, REVERSED);
    expect_text(report, "\u241B[2Jlies<U+202E>hidden");
    free(report);
}

Test(report, unknown_format_gives_null)
{
    char *report = render(quarrel(), "pdf", 100, false);
    cr_expect(report == NULL);
}

/* ---- paragraphs ---- */

/* Sets a text in a column and gives its lines, parted by "|". */
static char *set(unsigned width, unsigned rest, const char *text)
{
    Arena *arena = arena_new();
    Box box = {.arena = arena, .width = width};
    box_add(&box, 0, rest, &(Run){STYLE_PLAIN, text}, 1);
    char *lines = NULL;
    size_t length = 0;
    FILE *out = open_memstream(&lines, &length);
    for (uint32_t i = 0; i < box.lines.count; i++)
        fprintf(out, "%s%s", i ? "|" : "", box.lines.items[i].bytes);
    fclose(out);
    arena_free(arena);
    return lines;
}

static void expect_set(unsigned width, unsigned rest, const char *text, const char *expected)
{
    char *lines = set(width, rest, text);
    cr_expect(eq(str, lines, (char *)expected), "%s", text);
    free(lines);
}

Test(box, words_wrap)
{
    expect_set(12, 2, "of sending troops across", "of sending|  troops|  across");
    expect_set(12, 0, "  of \n\t sending  ", "of sending");
    expect_set(12, 0, "", "");
}

Test(box, wide_characters_take_two_columns)
{
    expect_set(6, 0, "\u65E5\u672C \u65E5\u672C", "\u65E5\u672C|\u65E5\u672C");
    cr_expect(eq(u32, box_text_width("\u65E5\u672C"), 4));
    cr_expect(eq(u32, box_text_width("caf\u00E9"), 4));
    cr_expect(eq(u32, box_text_width("cafe\u0301"), 4));
}

Test(box, a_word_longer_than_the_line_is_cut)
{
    expect_set(5, 0, "abcdefghijkl m", "abcde|fghij|kl m");
}

Test(box, runs_without_a_space_make_one_word)
{
    Arena *arena = arena_new();
    Box box = {.arena = arena, .width = 8};
    const Run runs[] = {{STYLE_STRONG, "has denied"}, {STYLE_PLAIN, ": "}, {STYLE_PLAIN, "this"}};
    box_add(&box, 0, 0, runs, 3);
    cr_assert(eq(u32, box.lines.count, 3));
    cr_expect(eq(str, (char *)box.lines.items[1].bytes, (char *)"denied:"));
    arena_free(arena);
}

/* ---- json ---- */

static struct json_object *member(struct json_object *object, const char *key)
{
    struct json_object *value = NULL;
    cr_assert(json_object_object_get_ex(object, key, &value), "no member %s", key);
    return value;
}

static struct json_object *item(struct json_object *array, size_t i)
{
    cr_assert(json_object_array_length(array) > i);
    return json_object_array_get_idx(array, i);
}

Test(report, json_has_the_ledger)
{
    char *report = render(quarrel(), "json", 0, false);
    struct json_object *root = json_tokener_parse(report);
    cr_assert(root != NULL);
    cr_expect(eq(int, json_object_get_int(member(root, "schema")), ALT_SCHEMA));
    struct json_object *exchanges = member(root, "exchanges");
    cr_expect(eq(sz, json_object_array_length(exchanges), 2));
    struct json_object *first = item(exchanges, 0), *second = item(exchanges, 1);
    cr_expect(eq(str, (char *)json_object_get_string(member(first, "answer")), (char *)"denied"));
    cr_expect(eq(int, json_object_get_int(item(member(first, "answers"), 0)), 2));
    cr_expect(eq(int, json_object_get_int(member(member(first, "latency"), "sentences")), 1));
    cr_expect(eq(str, (char *)json_object_get_string(member(second, "answer")), (char *)"none"));
    cr_expect(member(second, "latency") == NULL);
    json_object_put(root);
    free(report);
}

Test(report, json_has_members_in_their_order)
{
    static const char *const order[] = {"schema", "documents", "parties", "acts", "exchanges", "requests", "topics",
            "matters", "positions", "balance", "method"};
    char *report = render(quarrel(), "json", 0, false);
    const char *at = report;
    for (size_t i = 0; i < sizeof order / sizeof *order; i++) {
        char key[40];
        snprintf(key, sizeof key, "\n  \"%s\":", order[i]);
        at = strstr(at, key);
        cr_assert(at != NULL, "%s", order[i]);
    }
    free(report);
}
