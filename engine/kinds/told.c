/* A word of blame in a predicate comes in; out comes whether the predicate only tells of it, and lays it to nobody.
 *
 * "had shelled |the town|" and "was behind |the shelling|" blame their subject. "had held talks on |the shelling|",
 * "had treated people |wounded| in it", "had left the |besieged| town" and "had paid for |the damage|" do not.
 */
#include "reasons.h"

/* "people |wounded| in the raid": a participle that describes the noun before it, and may look like a past. */
static bool describes(const Case *it, const AltPhrase *group)
{
    uint32_t before = group->tokens.first - 1;
    bool participle = group->tokens.end == group->tokens.first + 1
            && (forms_at(it->scene->document, group->head) & FORM_PARTICIPLE);
    return participle && group != verb_group(it) && before >= it->predicate.first
            && is_noun_phrase(it->scene, phrase_of(it->scene, before));
}

/* "the |besieged| town", but not "|forged| papers": what was done to it is no deed of whoever left it. */
static bool describes_head(const Scene *scene, uint32_t token)
{
    uint32_t index = phrase_of(scene, token);
    return is_noun_phrase(scene, index) && phrase(scene, index)->head > token && !has(scene, token, CLASS_UNTRUE)
            && (forms_at(scene->document, token) & FORM_PARTICIPLE);
}

/* "the |fraud| report", "|terrorism| proposals", but not "|racist| remarks": what is told, asked or done about a
 * wrong. */
static bool is_matter(const Scene *scene, uint32_t token)
{
    uint32_t index = phrase_of(scene, token);
    return is_noun_phrase(scene, index) && phrase(scene, index)->head == token + 1
            && tagged(scene, token) == ALT_TAG_NOUN && !has(scene, token, CLASS_BAD | CLASS_UNTRUE | CLASS_ADJECTIVE)
            && !(forms_at(scene->document, token) & FORM_ING)
            && has(scene, token + 1, CLASS_REQUEST | CLASS_DOCUMENT | CLASS_CLAIM | CLASS_BENIGN);
}

/* "spoke to |the terrible fears| of parents", behind a preposition: what is bad, and may come by itself. */
static bool is_background(const Scene *scene, uint32_t token)
{
    uint32_t index = phrase_of(scene, token);
    return is_noun_phrase(scene, index) && phrase(scene, index)->head > token && has(scene, token, CLASS_BAD)
            && has(scene, token, CLASS_HARM) && governor(scene, index) != ALT_NONE;
}

/* The token where the row of nouns begins that a token stands in: "concerns about |noise and |theft". */
static uint32_t row_start(const Scene *scene, uint32_t token)
{
    uint32_t index = phrase_of(scene, token);
    return is_noun_phrase(scene, index) ? phrase(scene, first_of_row(scene, index))->tokens.first : token;
}

/* Whether a noun is one by which a wrong is told of, behind the preposition that follows it: "|talks on| the raid", "|a
 * victim of| fraud", but "a campaign of terror". */
static bool is_teller(const Scene *scene, uint32_t noun, uint32_t preposition)
{
    Classes others = says(scene, preposition, "of") ? 0 : CLASS_CLAIM | CLASS_REQUEST;
    return has(scene, noun, CLASS_BENIGN | others);
}

/* What stands between the verb and the word: "had set up |an inquiry into| abuse", "had paid |for| the damage". */
static bool is_governed(const Case *it, uint32_t first)
{
    const Scene *scene = it->scene;
    uint32_t preposition = ALT_NONE;
    for (uint32_t i = first; i-- > it->predicate.first;) {
        uint32_t index = phrase_of(scene, i);
        bool behind = preposition != ALT_NONE;
        if (overlay_at(scene, i) & CLASS_BENIGN)
            return true;
        if (is_verb_group(scene, index) && phrase(scene, index)->head == i)
            return describes(it, phrase(scene, index))
                    || (behind && !says(scene, preposition, "of") && has(scene, i, CLASS_BENIGN));
        if (behind && is_teller(scene, i, preposition))
            return true;
        preposition = tagged(scene, i) == ALT_TAG_PREPOSITION ? i : preposition;
    }
    return false;
}

/* "too early to say |what had killed| them", "to know |who lied|": asked, and laid to nobody; not "to explain why they
 * lied". */
static bool is_asked(const Case *it, uint32_t verb)
{
    const Scene *scene = it->scene;
    uint32_t clause = clause_of_verb(scene, verb);
    uint32_t open = clause == ALT_NONE ? 0 : clause_at(scene, clause)->tokens.first;
    if (open <= it->predicate.first)
        return false;
    bool asks = says(scene, open, "what") || says(scene, open, "who") || says(scene, open, "whether");
    uint32_t before = phrase_of(scene, open - 1);
    return asks && is_verb_group(scene, before) && phrase(scene, before)->shape == ALT_INFINITIVE;
}

bool is_only_told(const Case *it, uint32_t token)
{
    const Scene *scene = it->scene;
    uint32_t index = phrase_of(scene, token);
    if (overlay_at(scene, token) & CLASS_BENIGN)
        return true;
    if (is_verb_group(scene, index))
        return describes(it, phrase(scene, index)) || is_asked(it, index);
    uint32_t first = row_start(scene, token);
    uint32_t left = left_of(scene, first);
    return has(scene, left, CLASS_CIRCUMSTANCE) || ends_cause_mark(scene, left) || describes_head(scene, token)
            || is_matter(scene, token) || is_background(scene, token) || is_governed(it, first);
}
