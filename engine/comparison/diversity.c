/* The acts of a party come in, figures on how many different voices speak for it go out: M4.
 *
 * Ten acts of which a ministry has nine are hardly more diverse than ten of the ministry alone; the mere number of
 * speakers, two against one, would not show it.
 */
#include "act_reading.h"
#include "base/list.h"
#include "base/utf8.h"
#include "grammar/reading.h"
#include "measuring.h"

#include <math.h>
#include <string.h>

#define OFFICIAL_CLASSES (CLASS_TITLE | CLASS_BODY | CLASS_PEOPLE | CLASS_DOCUMENT)
#define PEOPLE_CLASSES (CLASS_PERSON | CLASS_OUTSIDER)

typedef struct Speaker {
    const char *name;
    uint32_t acts;
} Speaker;

/* What the acts of one party show of their speakers. */
typedef struct Speakers {
    LIST(Speaker) all;
    uint32_t acts;     /* of the party */
    uint32_t known;    /* acts whose speaker has a name of any sort */
    uint32_t named;    /* by a name of their own: "Lusine Petoyan", "the Armenian defence ministry" */
    uint32_t official; /* an office, a body, officials */
    uint32_t people;   /* residents, farmers, analysts: who hold no office */
} Speakers;

static void count_name(Arena *arena, Speakers *speakers, const char *name)
{
    speakers->known++;
    for (uint32_t i = 0; i < speakers->all.count; i++)
        if (strcmp(speakers->all.items[i].name, name) == 0) {
            speakers->all.items[i].acts++;
            return;
        }
    *LIST_ADD(arena, &speakers->all) = (Speaker){name, 1};
}

/* Whether a name has a capital letter in it: "a resident" has none. */
static bool is_proper(const char *name)
{
    for (size_t at = 0, length = strlen(name); at < length;)
        if (utf8_is_upper(utf8_next(name, length, &at)))
            return true;
    return false;
}

/* The classes of all words of the mention. */
static Classes classes_of(const AltDocument *document, AltSpan span)
{
    Classes classes = 0;
    for (uint32_t t = first_token_after(document, span.start); t < document->tokens.count; t++) {
        if (token_at(document, t)->span.start >= span.end)
            break;
        classes |= classes_at(document, t);
    }
    return classes;
}

static void count_act(Arena *arena, Speakers *speakers, const AltDocument *document, const AltAct *act)
{
    speakers->acts++;
    if (act->source == ALT_NONE)
        return;
    const AltMention *mention = &document->mentions.items[act->source];
    Classes classes = classes_of(document, mention->span);
    bool official = (classes & OFFICIAL_CLASSES) != 0;
    speakers->official += official;
    speakers->people += !official && (classes & PEOPLE_CLASSES) != 0;
    if (!mention->name)
        return;
    count_name(arena, speakers, mention->name);
    speakers->named += is_proper(mention->name);
}

/* Pairs of acts by two speakers, of all pairs: E. H. Simpson, "Measurement of diversity", Nature 163 (1949), 688; used
 * for news sources by A. Masini and others, Journalism 19 (2018), 2324-2343. Drawn without replacement, so that one act
 * for each of N speakers gives 1. */
static void add_simpson(Balance *balance, const Speakers *speakers)
{
    double n = speakers->known, pairs = n * (n - 1), same = 0;
    for (uint32_t i = 0; i < speakers->all.count; i++)
        same += (double)speakers->all.items[i].acts * (speakers->all.items[i].acts - 1.0);
    add_plain_share(balance, "speaker_diversity", pairs - same, pairs, speakers->known, speakers->known);
}

void add_diversity(Balance *balance)
{
    const AltDocument *document = balance->document;
    Arena *arena = balance->comparison->arena;
    Speakers speakers = {0};
    for (uint32_t i = 0; i < document->acts.count; i++)
        if (source_party(document, act_at(document, i)) == balance->party)
            count_act(arena, &speakers, document, act_at(document, i));
    add_simpson(balance, &speakers);
    add_share(balance, "named_sources", speakers.named, speakers.acts, NAN);
    add_share(balance, "official_sources", speakers.official, speakers.acts, NAN);
    add_share(balance, "people_sources", speakers.people, speakers.acts, NAN);
}
