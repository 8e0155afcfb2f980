/* A denial comes in; out comes how its words point at what it denies: "denied |this|", "dismissed |the allegations|",
 * "rejected |a suggestion that| crews had been put under pressure".
 */
#include "pointing.h"

#include "act_reading.h"
#include "grammar/reading.h"

enum { FEW_WORDS = 2 }; /* content words beside the noun for a claim: "called the report |a complete fabrication|" */

static const char *const ordinals[] = {"first", "second", "third"};

bool is_plural(const AltDocument *document, uint32_t token)
{
    return ends_like_plural(document, token, 4);
}

bool denies_at_large(const AltDocument *document, const AltAct *denial)
{
    uint32_t claim = noun_in_content(document, denial, CLASS_CLAIM);
    if (claim == ALT_NONE || claim == 0)
        return claim == 0;
    AltTag before = tag_at(document, claim - 1);
    return before == ALT_TAG_DETERMINER || before == ALT_TAG_GENITIVE;
}

static bool is_inside(const AltDocument *document, uint32_t token, AltSpan span)
{
    return token < document->tokens.count && token_at(document, token)->span.start < span.end;
}

bool denies_this(const AltDocument *document, const AltAct *denial)
{
    if (!denial->content_count)
        return true;
    uint32_t first = first_token_after(document, denial->content[0].start), words = 0;
    while (is_inside(document, first + words, denial->content[0]))
        words++;
    return has_class(document, first, CLASS_DEMONSTRATIVE | CLASS_NEUTER) && words < 4;
}

bool leaves_claimant_open(const AltDocument *document, const AltAct *denial)
{
    return !denial->target_count || document->mentions.items[denial->first_target].how == ALT_BY_CONTEXT;
}

/* "rejected a suggestion |that| cabin crew had been put under pressure": the claim is told right behind the words. */
static bool is_told_behind(const AltDocument *document, const AltAct *denial)
{
    if (!denial->content_count)
        return false;
    uint32_t next = first_token_after(document, denial->content[denial->content_count - 1].end);
    return next < document->tokens.count && has_class(document, next, CLASS_THAT);
}

bool names_no_deed(const AltDocument *document, const AltAct *denial, const Gist *gist)
{
    bool claim = gist->count <= FEW_WORDS && noun_in_content(document, denial, CLASS_CLAIM) != ALT_NONE;
    return (claim || !gist->count) && !denies_this(document, denial) && !is_told_behind(document, denial);
}

uint32_t ordinal_denied(const AltDocument *document, const AltAct *denial)
{
    if (!denial->content_count)
        return 0;
    uint32_t first = first_token_after(document, denial->content[0].start), second = first + 1;
    bool more = is_inside(document, second, denial->content[0]) && is_inside(document, second + 1, denial->content[0]);
    bool named = is_inside(document, second, denial->content[0]) && tag_at(document, first) == ALT_TAG_DETERMINER
            && (!more || has_class(document, second + 1, CLASS_CLAIM));
    for (uint32_t i = 0; named && i < sizeof ordinals / sizeof *ordinals; i++)
        if (strcmp(word_at(document, second), ordinals[i]) == 0)
            return i + 1;
    return 0;
}
