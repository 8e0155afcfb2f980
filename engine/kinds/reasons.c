/* Words of a content in; out comes whether one of them is of a class, and the lexicon line that says so.
 *
 * "said |the raid was an act of aggression|" accuses because lines of lexicons/en/contents.txt say that "aggression"
 * is a wrong, and the report names that line.
 */
#include "reasons.h"

static const Entry *entry_of_word(const Word *word, Classes class)
{
    for (uint32_t i = 0; word && i < word->entries.count; i++)
        if (((Classes)1 << word->entry_class.items[i]) & class)
            return word->entries.items[i];
    return NULL;
}

/* The entry of several words that covers a token. */
static const Entry *entry_of_match(const Scene *scene, uint32_t token, Classes class)
{
    uint32_t match = scene->entry_at[token];
    const AltMatch *it = match == ALT_NONE ? NULL : &scene->document->matches.items[match];
    return it && (classes_of_halves(it->classes) & class) ? it->entry : NULL;
}

/* The line of the word as written, else of its stem, else of an entry of several words. */
static const Entry *entry_of(const Scene *scene, uint32_t token, Classes class)
{
    const Form *form = token_at(scene->document, token)->form;
    const Entry *entry = form ? entry_of_word(form->word, class) : NULL;
    if (!entry && form)
        entry = entry_of_word(form->stem_word, class);
    return entry ? entry : entry_of_match(scene, token, class);
}

void give_line(const Case *it, const Entry *entry, const char *label)
{
    Judgement *judgement = it->judgement;
    if (judgement->reason_count == MOST_REASONS)
        return;
    judgement->reasons[judgement->reason_count] = entry;
    judgement->labels[judgement->reason_count++] = label;
}

void give_reason(const Case *it, uint32_t token, Classes class, const char *label)
{
    const Entry *entry = entry_of(it->scene, token, class);
    if (entry)
        give_line(it, entry, label);
}

/* "the fight |against terrorism|", "no aggression": a wrong that is opposed or ruled out by the word before it. */
static bool is_ruled_out(const Scene *scene, uint32_t token)
{
    uint32_t left = left_of(scene, token);
    return left != ALT_NONE && (says(scene, left, "against") || says(scene, left, "no") || says(scene, left, "not"));
}

/* Whether a token is a word of the class that counts: no name, and no wrong that is ruled out. */
static bool counts(const Scene *scene, uint32_t token, Classes class)
{
    return has(scene, token, class) && tagged(scene, token) != ALT_TAG_NAME
            && !(class == CLASS_WRONG && is_ruled_out(scene, token));
}

bool speaks_of(const Case *it, AltRange range, Classes class, const char *label)
{
    for (uint32_t i = range.first; i < range.end; i++)
        if (counts(it->scene, i, class)) {
            give_reason(it, i, class, label);
            return true;
        }
    return false;
}

bool has_word_of(const Case *it, AltRange range, Classes classes)
{
    for (uint32_t i = range.first; i < range.end; i++)
        if (counts(it->scene, i, classes))
            return true;
    return false;
}

bool does(const Case *it, Classes class, const char *label)
{
    for (uint32_t i = it->predicate.first; i < it->predicate.end; i++)
        if (counts(it->scene, i, class) && !is_only_told(it, i)) {
            give_reason(it, i, class, label);
            return true;
        }
    return false;
}

bool judges_conduct(const Case *it)
{
    for (uint32_t i = it->predicate.first; i < it->predicate.end; i++)
        if (counts(it->scene, i, CLASS_BAD) && !has(it->scene, i, CLASS_HARM) && !is_only_told(it, i))
            return true;
    return false;
}
