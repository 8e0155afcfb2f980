/* The files of countries, of international bodies and of what only looks like them come in; the pack "world" goes out,
 * where each country and body is a party.
 *
 *     ARM  Armenia, Republic of Armenia  Armenian, Armenians  Yerevan  -   code, names, people, capital, institutions
 *     UN   United Nations, UN, U.N.                                        code, names
 *
 *     Indian Ocean, Chad *                                                 names of neither
 *     [Georgia]                                                            a state that has a country's name
 *     Atlanta, Georgia's governor                                          names that tell of the state
 *
 * Names, people and capital are names of one actor, the country; each institution ("Kremlin") is an actor of its own.
 */
#include "loader.h"
#include "pack_builder.h"

#include <ctype.h>

#define COUNTRY_COLUMNS 5
#define BODY_COLUMNS 2

static const char *const expected_columns[] = {"a code", "names, parted by commas", "names of its people, or -",
        "its capital, or -", "institutions that speak for it, or -"};

static bool is_nothing(const char *column)
{
    return strcmp(column, "-") == 0;
}

static bool is_country_code(const char *code)
{
    return strlen(code) == 3 && isupper((unsigned char)code[0]) && isupper((unsigned char)code[1])
            && isupper((unsigned char)code[2]);
}

/* Whether a line has the columns it should have; complains where not. */
static bool has_columns(const Lines *lines, uint32_t count)
{
    if (lines->column_count < count)
        lines_missing(lines, expected_columns[lines->column_count]);
    else if (lines->column_count > count)
        LINE_PROBLEM(
                lines, lines->columns[count], "one column too many; expected %u, parted by two and more blanks", count);
    return lines->column_count == count;
}

/* The column as text that may be cut further. */
static char *column_text(const PackBuilder *builder, uint32_t column)
{
    const Lines *lines = builder->lines;
    return lines->text + (lines->columns[column] - lines->text);
}

/* Adds the country or body itself: columns 1 up to `end` are its names. */
static bool add_country(PackBuilder *builder, uint32_t end)
{
    const char *code = builder->lines->columns[0];
    if (builder_add_party(builder, code, code, code) == ALT_NONE)
        return false;
    uint32_t actor = builder_add_actor(builder, (AltActor){0});
    const char *shown = builder_add_names(builder, column_text(builder, 1), actor);
    for (uint32_t i = 2; i < end; i++)
        if (!is_nothing(builder->lines->columns[i]))
            builder_add_names(builder, column_text(builder, i), actor);
    builder->actors.items[actor].name = shown ? shown : code;
    builder->parties.items[builder->parties.count - 1].label = shown ? shown : code;
    return true;
}

static void add_institutions(PackBuilder *builder, char *text)
{
    for (char *rest = text; rest;) {
        char *name = cut_piece(rest, ',', &rest);
        if (*name)
            builder_add_name(builder, name, name, builder_add_actor(builder, (AltActor){.name = name}));
        else
            LINE_PROBLEM(builder->lines, name, "expected a name");
    }
}

static void add_country_line(PackBuilder *builder)
{
    const Lines *lines = builder->lines;
    if (!has_columns(lines, COUNTRY_COLUMNS))
        return;
    if (!is_country_code(lines->columns[0]))
        LINE_PROBLEM(lines, lines->columns[0], "bad code '%s'; expected three capital letters", lines->columns[0]);
    else if (add_country(builder, COUNTRY_COLUMNS - 1) && !is_nothing(lines->columns[4]))
        add_institutions(builder, column_text(builder, 4));
}

static void add_body_line(PackBuilder *builder)
{
    if (has_columns(builder->lines, BODY_COLUMNS))
        add_country(builder, BODY_COLUMNS);
}

/* "[Georgia]": what the lines below tell of. Gives the name. */
static const char *section_name(PackBuilder *builder)
{
    char *text = column_text(builder, 0);
    size_t length = strlen(text);
    if (length < 3 || text[length - 1] != ']')
        LINE_PROBLEM(builder->lines, text, "expected a name in brackets, such as [Georgia]");
    return arena_copy(builder->arena, text + 1, length > 2 ? length - 2 : 0);
}

/* Their actor belongs to no party: where the text has such a name, it names nobody. Its name is that of the section. */
static void add_lookalikes(PackBuilder *builder)
{
    if (*builder->lines->columns[0] == '[') {
        builder->section = section_name(builder);
        return;
    }
    uint32_t actor = builder_add_actor(builder, (AltActor){.name = builder->section ? builder->section : ""});
    builder->actors.items[actor].party = ALT_NONE;
    builder_add_names(builder, column_text(builder, 0), actor);
}

static void read_world_file(
        Loader *loader, const Files *files, PackBuilder *builder, const char *name, void (*add_line)(PackBuilder *))
{
    const File *file = find_file(files, name);
    if (!file)
        return;
    Lines lines = loader_lines(loader, file);
    builder->lines = &lines;
    while (lines_next(&lines)) {
        lines_cut(&lines);
        add_line(builder);
    }
    builder->lines = NULL;
}

void load_world(Loader *loader, const Files *files)
{
    const File *countries = find_file(files, "world/countries.txt");
    PackBuilder builder = builder_open(loader->arena, NULL, "world", countries ? countries->path : "");
    builder.pack->title = "Countries and international bodies";
    read_world_file(loader, files, &builder, "world/countries.txt", add_country_line);
    read_world_file(loader, files, &builder, "world/bodies.txt", add_body_line);
    read_world_file(loader, files, &builder, "world/lookalikes.txt", add_lookalikes);
    loader->lexicon->world = builder_close(&builder);
}
