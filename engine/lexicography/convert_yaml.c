/* The YAML of quanteda's dictionaries, in and out: a tree of mappings whose leaves are lists of words.
 *
 *     affect:
 *       negative:
 *       - bad
 *       - hurt*
 *
 * is the category "affect/negative" of two words. Categories go out as one level; a slash in a name opens another.
 */
#include "converting.h"

#include <string.h>
#include <strings.h>
#include <yaml.h>

#define MOST_LEVELS 64

/* ---- in ---- */

static void complain_at(const Conversion *conversion, yaml_mark_t mark, const char *message)
{
    alt_problem_add(
            conversion->problems, conversion->path, (uint32_t)mark.line + 1, (uint32_t)mark.column + 1, "%s", message);
}

static void read_node(
        Conversion *conversion, yaml_document_t *document, yaml_node_t *node, const char *name, unsigned level);

static void read_pairs(
        Conversion *conversion, yaml_document_t *document, const yaml_node_t *node, const char *name, unsigned level)
{
    for (yaml_node_pair_t *pair = node->data.mapping.pairs.start; pair < node->data.mapping.pairs.top; pair++) {
        yaml_node_t *key = yaml_document_get_node(document, pair->key);
        if (key->type != YAML_SCALAR_NODE) {
            complain_at(conversion, key->start_mark, "expected the name of a category");
            continue;
        }
        const char *text = (const char *)key->data.scalar.value;
        const char *below = *name ? arena_format(conversion->arena, "%s/%s", name, text)
                                  : arena_copy(conversion->arena, text, strlen(text));
        read_node(conversion, document, yaml_document_get_node(document, pair->value), below, level + 1);
    }
}

/* Anchors can make a tree refer to itself, so levels are counted. */
static void read_node(
        Conversion *conversion, yaml_document_t *document, yaml_node_t *node, const char *name, unsigned level)
{
    if (level > MOST_LEVELS) {
        complain_at(conversion, node->start_mark, "categories stand in one another too deep; left out");
        return;
    }
    if (node->type == YAML_MAPPING_NODE) {
        read_pairs(conversion, document, node, name, level);
    } else if (node->type == YAML_SEQUENCE_NODE) {
        for (yaml_node_item_t *item = node->data.sequence.items.start; item < node->data.sequence.items.top; item++)
            read_node(conversion, document, yaml_document_get_node(document, *item), name, level + 1);
    } else if (!*name) {
        complain_at(conversion, node->start_mark, "expected categories, such as 'negative:' and a list of words");
    } else if (node->data.scalar.length) {
        *LIST_ADD(conversion->arena, &category_of(conversion, name)->words) =
                arena_copy(conversion->arena, (const char *)node->data.scalar.value, node->data.scalar.length);
    }
}

/* The file as YAML takes it: in UTF-8, and with two blanks for each tab that a line begins with. */
static Buffer tame(const Conversion *conversion, const char *bytes, size_t length)
{
    Buffer text = {0};
    buffer_add_text(&text, "");
    RawLines lines = raw_lines(conversion->arena, bytes, length);
    while (raw_lines_next(&lines)) {
        size_t indent = strspn(lines.text, " \t");
        for (size_t i = 0; i < indent; i++)
            buffer_add_text(&text, lines.text[i] == '\t' ? "  " : " ");
        buffer_add_text(&text, lines.text + indent);
        buffer_add_char(&text, '\n');
    }
    return text;
}

void read_quanteda(Conversion *conversion, const char *bytes, size_t length)
{
    yaml_parser_t parser;
    yaml_document_t document;
    Buffer text = tame(conversion, bytes, length);
    yaml_parser_initialize(&parser);
    yaml_parser_set_input_string(&parser, (const unsigned char *)text.bytes, text.length);
    if (!yaml_parser_load(&parser, &document)) {
        complain_at(conversion, parser.problem_mark, parser.problem ? parser.problem : "no YAML");
    } else {
        yaml_node_t *root = yaml_document_get_root_node(&document);
        if (root)
            read_node(conversion, &document, root, "", 0);
        yaml_document_delete(&document);
    }
    yaml_parser_delete(&parser);
    buffer_free(&text);
}

/* ---- out ---- */

static int write_bytes(void *context, unsigned char *bytes, size_t size)
{
    buffer_add(context, (const char *)bytes, size);
    return 1;
}

/* Whether a reader of YAML takes a bare word for something else: "no" for false, "1990" for a number. */
static bool is_misread(const char *text)
{
    static const char *const words[] = {
            "y", "n", "yes", "no", "on", "off", "true", "false", "null", "~", ".inf", ".nan"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strcasecmp(words[i], text) == 0)
            return true;
    return text[strspn(text, "+-.0123456789")] == '\0';
}

static int add_text(yaml_document_t *document, const char *text)
{
    yaml_scalar_style_t style = is_misread(text) ? YAML_SINGLE_QUOTED_SCALAR_STYLE : YAML_PLAIN_SCALAR_STYLE;
    return yaml_document_add_scalar(document, NULL, (const yaml_char_t *)text, -1, style);
}

static void build(const Conversion *conversion, yaml_document_t *document)
{
    int root = yaml_document_add_mapping(document, NULL, YAML_BLOCK_MAPPING_STYLE);
    for (uint32_t i = 0; i < conversion->categories.count; i++) {
        const Category *category = &conversion->categories.items[i];
        int list = yaml_document_add_sequence(document, NULL, YAML_BLOCK_SEQUENCE_STYLE);
        for (uint32_t k = 0; k < category->words.count; k++)
            yaml_document_append_sequence_item(document, list, add_text(document, category->words.items[k]));
        yaml_document_append_mapping_pair(document, root, add_text(document, category->name), list);
    }
}

void write_quanteda(Conversion *conversion, Buffer *out)
{
    yaml_emitter_t emitter;
    yaml_document_t document;
    yaml_emitter_initialize(&emitter);
    yaml_emitter_set_output(&emitter, write_bytes, out);
    yaml_emitter_set_unicode(&emitter, 1);
    yaml_emitter_open(&emitter);
    yaml_document_initialize(&document, NULL, NULL, NULL, 1, 1);
    build(conversion, &document);
    yaml_emitter_dump(&emitter, &document);
    yaml_emitter_close(&emitter);
    yaml_emitter_delete(&emitter);
}
