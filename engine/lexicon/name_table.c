/* Names come in; a table by first word goes out. "OSCE Minsk Group" stands under "osce", before "OSCE". */
#include "name_table.h"

#include "spelling.h"

static NameStart *start_of(Arena *arena, Names *names, const char *word)
{
    NameStart *start;
    HASH_FIND_STR(names->starts, word, start);
    if (start)
        return start;
    start = arena_alloc(arena, sizeof *start);
    start->word = word;
    HASH_ADD_KEYPTR(hh, names->starts, start->word, strlen(start->word), start);
    return start;
}

Name *name_new(Arena *arena, const char *text, uint32_t actor)
{
    Cut cut = cut_words(arena, text);
    if (cut.count == 0)
        return NULL;
    Name *name = arena_alloc(arena, sizeof *name);
    *name = (Name){.text = text, .words = cut.words, .count = cut.count, .actor = actor};
    name->lower = arena_alloc(arena, cut.count * sizeof *name->lower);
    for (uint32_t i = 0; i < cut.count; i++)
        name->lower[i] = small_letters(arena, cut.words[i]);
    return name;
}

const Name *names_add(Arena *arena, Names *names, Name *name)
{
    NameStart *start = start_of(arena, names, name->lower[0]);
    Name **place = &start->first;
    while (*place && (*place)->count >= name->count)
        place = &(*place)->next;
    name->next = *place;
    *place = name;
    *LIST_ADD(arena, &names->all) = name;
    return start->first;
}

static bool same_words(const Name *a, const Name *b)
{
    if (a->count != b->count)
        return false;
    for (uint32_t i = a->count; i-- > 0;)
        if (strcmp(a->words[i], b->words[i]) != 0)
            return false;
    return true;
}

const Name *names_same(const Name *first, const Name *name)
{
    const Name *found = first;
    while (found && (found == name || !same_words(found, name)))
        found = found->next;
    return found;
}

void names_clear(Names *names)
{
    HASH_CLEAR(hh, names->starts);
}
