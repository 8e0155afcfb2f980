/* Lines of the section [terms] of a pack come in; contested terms go out, each with whose word it is.
 *
 *     Artsakh, Republic of Artsakh ; whose: armenia ; for: the region
 *     Nagorno-Karabakh, Karabakh ; for: the region
 *
 * are two terms for one thing: the first is Armenia's, the second everybody's.
 */
#include "terms.h"

#include "suggestion.h"

bool opens_terms(const char *text)
{
    return strncmp(text, "[terms]", strlen("[terms]")) == 0;
}

/* What stands behind "whose:" in a field, or null where it begins with another word. */
static char *value_of(char *field, const char *key)
{
    size_t length = strlen(key);
    char *rest;
    return strncmp(field, key, length) == 0 ? cut_piece(field + length, 0, &rest) : NULL;
}

/* The party of that id; complains where the lines above have none. */
static uint32_t find_owner(const PackBuilder *builder, const char *id)
{
    uint32_t party = builder_party(builder, id);
    const char **ids = arena_alloc(builder->arena, (builder->parties.count + 1) * sizeof *ids);
    for (uint32_t i = 0; i < builder->parties.count; i++)
        ids[i] = builder->parties.items[i].id;
    if (builder->parties.count == 0)
        LINE_PROBLEM(builder->lines, id, "no party '%s' above; the terms stand below the parties", id);
    else if (party == ALT_NONE)
        report_unknown(builder->lines, id, "party", id, ids, builder->parties.count);
    return party;
}

static void read_term_field(const PackBuilder *builder, char *field, AltTerm *term)
{
    char *owner = value_of(field, "whose:"), *referent = value_of(field, "for:");
    if (owner)
        term->party = find_owner(builder, owner);
    else if (referent)
        term->referent = referent;
    else
        LINE_PROBLEM(
                builder->lines, field, "unknown field '%s'; expected 'whose: PARTY' or 'for: WHAT IT NAMES'", field);
}

static void read_wordings(PackBuilder *builder, char *text)
{
    for (char *rest = text; rest;) {
        char *wording = cut_piece(rest, ',', &rest);
        if (*wording)
            builder_add_wording(builder, wording, wording);
        else
            LINE_PROBLEM(builder->lines, wording, "expected a term");
    }
}

void read_term(PackBuilder *builder, char *text)
{
    AltTerm term = {.party = ALT_NONE, .path = builder->lines->path, .line = builder->lines->number};
    char *rest;
    char *wordings = cut_piece(text, ';', &rest);
    while (rest)
        read_term_field(builder, cut_piece(rest, ';', &rest), &term);
    if (!term.referent || !*term.referent)
        LINE_PROBLEM(builder->lines, builder->lines->end, "expected '; for: WHAT IT NAMES'");
    *LIST_ADD(builder->arena, &builder->terms) = term;
    read_wordings(builder, wordings);
    builder->terms.items[builder->terms.count - 1].text = wordings;
}
