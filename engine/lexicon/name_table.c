/* Names come in; a table by first word goes out. "OSCE Minsk Group" stands under "osce", before "OSCE". */
#include "name_table.h"

#include "base/utf8.h"
#include "spelling.h"

#include <string.h>

#define LEAST_LETTERS 4 /* "US" in a headline in capitals may be "us", "IRAN" can be Iran only */

static NameWord word_of_name(Arena *arena, const char *text)
{
    size_t length = strlen(text), at = 0;
    const char *lower = small_letters(arena, text);
    return (NameWord){
            .text = text,
            .lower = lower,
            .length = (uint32_t)length,
            .hash = text_hash(lower, strlen(lower)),
            .is_small = !utf8_is_upper(utf8_next(text, length, &at)),
            .is_open = strcmp(text, "*") == 0,
    };
}

Name *name_new(Arena *arena, const char *text, uint32_t actor)
{
    Cut cut = cut_words(arena, text);
    if (cut.count == 0)
        return NULL;
    Name *name = arena_alloc(arena, sizeof *name);
    *name = (Name){.text = text, .count = cut.count, .actor = actor};
    name->words = arena_alloc(arena, cut.count * sizeof *name->words);
    size_t letters = 0;
    for (uint32_t i = 0; i < cut.count; i++) {
        name->words[i] = word_of_name(arena, cut.words[i]);
        letters += utf8_length(cut.words[i], name->words[i].length);
    }
    name->fits_capitals = letters >= LEAST_LETTERS;
    if (cut.count > 1 && !name->words[1].is_open)
        name->second_hash = name->words[1].hash;
    return name;
}

const Name *names_add(Arena *arena, Names *names, Name *name)
{
    void **first = table_place(arena, &names->starts, name->words[0].lower, strlen(name->words[0].lower));
    Name *before = NULL;
    name->seconds = second_bit(name->second_hash);
    for (Name *it = *first; it && it->count >= name->count; it = it->next) {
        it->seconds |= name->seconds;
        before = it;
    }
    name->next = before ? before->next : *first;
    name->seconds |= name->next ? name->next->seconds : 0;
    if (before)
        before->next = name;
    else
        *first = name;
    *LIST_ADD(arena, &names->all) = name;
    return *first;
}

const Name *names_of(const Names *names, const Form *form)
{
    return table_find_hashed(&names->starts, form->lower, form->length, form->hash);
}

static bool same_words(const Name *a, const Name *b)
{
    if (a->count != b->count)
        return false;
    for (uint32_t i = a->count; i-- > 0;)
        if (strcmp(a->words[i].text, b->words[i].text) != 0)
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

const Name *names_find(const Names *names, const Name *name)
{
    const NameWord *word = &name->words[0];
    const Name *found = table_find_hashed(&names->starts, word->lower, strlen(word->lower), word->hash);
    while (found && strcmp(found->text, name->text) != 0)
        found = found->next;
    return found;
}

void names_add_start(Arena *arena, Table *starts, const TableEntry *entry, uint32_t pack)
{
    NameStart *start = arena_alloc(arena, sizeof *start);
    void **first = table_place(arena, starts, entry->key, entry->length);
    const Name *name = entry->value;
    *start = (NameStart){.pack = pack, .first = name, .seconds = name->seconds, .next = *first};
    *first = start;
}
