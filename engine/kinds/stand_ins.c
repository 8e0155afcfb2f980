/* A case in whose subject only points at the real one; out comes the real one.
 *
 * "|It| was Armenia that fired", "Norland, |which| it says has fired", "|What| we saw is theft"; "|it| is time that
 * they left" points at nobody.
 */
#include "main_clause.h"

#include "speech/extents.h"

enum { CUE_REACH = 5 }; /* tokens between "which" and what is said: "which |the ministry has said| had fired" */

/* The relative word that is the subject of what is said: "the army, |which| it says had fired"; ALT_NONE elsewhere. */
static uint32_t relative_of(const Case *it)
{
    const Scene *scene = it->scene;
    uint32_t first = it->content.first;
    for (uint32_t i = first; i + CUE_REACH >= first && i > scene->sentence.first; i--) {
        AltTag tag = tagged(scene, i);
        if (tag == ALT_TAG_RELATIVE || (tag == ALT_TAG_THAT && i == first))
            return i;
    }
    return ALT_NONE;
}

/* "|a film| which, he said, showed them", "|Norland|, which it says has kept the ship": what stands before the
 * relative. */
static void read_relative(Case *it)
{
    const Scene *scene = it->scene;
    bool opens = it->content.first == verb_group(it)->tokens.first || tagged(scene, it->content.first) == ALT_TAG_THAT
            || tagged(scene, it->content.first) == ALT_TAG_RELATIVE;
    uint32_t relative = range_empty(it->subject) && opens ? relative_of(it) : ALT_NONE;
    if (relative == ALT_NONE)
        return;
    uint32_t before = phrase_of(scene, relative - (mark(scene, relative - 1) == ',' ? 2 : 1));
    if (is_noun_phrase(scene, before))
        it->subject = phrase(scene, before)->tokens;
}

/* Where "who" stands behind the stressed words that end before `token`; the cue may stand between: "It was the baker,
 * |she added|, who kept the key". ALT_NONE where none stands there. */
static uint32_t stressing_relative(const Case *it, uint32_t token)
{
    if (mark(it->scene, token) == ',' && it->speaker->cue.first > token)
        token = it->speaker->cue.end + 1;
    AltTag tag = tagged(it->scene, token);
    return tag == ALT_TAG_RELATIVE || tag == ALT_TAG_THAT ? token : ALT_NONE;
}

/* "it was |shameful| that they lied", "it is |a pity| that it rains": no one is stressed. */
static bool is_judgement(const Scene *scene, uint32_t index)
{
    const AltPhrase *it = phrase(scene, index);
    bool adjective = it->tokens.end == it->tokens.first + 1 && tagged(scene, it->head) == ALT_TAG_NOUN
            && !has(scene, it->head, CLASS_AGENT | CLASS_PEOPLE | CLASS_BODY | CLASS_PERSON);
    bool judging = has(scene, it->head, CLASS_BAD | CLASS_UNTRUE | CLASS_ADJECTIVE);
    return adjective || (judging && tagged(scene, it->head) == ALT_TAG_NOUN);
}

/* "it was |Vell| that had shut the pass": the one who is stressed is the subject. */
static void read_cleft(Case *it)
{
    const Scene *scene = it->scene;
    if (range_empty(it->subject) || !says(scene, it->subject.first, "it"))
        return;
    uint32_t behind = verb_group(it)->tokens.end;
    uint32_t stressed = phrase_of(scene, behind);
    if (!is_noun_phrase(scene, stressed) || !has(scene, behind - 1, CLASS_BE))
        return;
    uint32_t end = end_of_row(scene, stressed), relative = stressing_relative(it, end);
    if (relative == ALT_NONE || (says(scene, relative, "that") && is_judgement(scene, stressed)))
        return;
    it->subject = (AltRange){behind, end};
    it->predicate = predicate_from(it, relative + 1);
    uint32_t group = phrase_of(scene, relative + 1);
    bool begins = group != ALT_NONE && phrase(scene, group)->tokens.first == relative + 1;
    uint32_t clause = begins ? clause_of_verb(scene, group) : ALT_NONE;
    it->clause = clause == ALT_NONE ? it->clause : clause;
}

bool is_expletive(const Case *it)
{
    const Scene *scene = it->scene;
    uint32_t judged = phrase_of(scene, skip_adverbs(scene, verb_group(it)->tokens.end));
    if (range_empty(it->subject) || !says(scene, it->subject.first, "it") || !is_copula(scene, verb_group(it)->head)
            || !is_noun_phrase(scene, judged))
        return false;
    uint32_t behind = phrase(scene, judged)->tokens.end;
    AltTag tag = tagged(scene, behind);
    return tag == ALT_TAG_TO || tag == ALT_TAG_THAT || says(scene, behind, "that")
            || (has(scene, behind - 1, CLASS_BAD) && says(scene, behind, "of"));
}

/* "|is| starvation": a form of "be" in the content without a subject of its own. */
static bool is_bare_copula(const Case *it, const AltClause *clause)
{
    const AltPhrase *group = phrase(it->scene, clause->verb);
    bool inside = in_range(it->content, group->tokens.first);
    return clause->subject == ALT_NONE && inside && has(it->scene, group->head, CLASS_BE);
}

/* "What we saw there |is theft|", "Everything she told you |is false|": the clause behind is the main one,
 * and it points at what is talked of. */
static void read_what(Case *it)
{
    const Scene *scene = it->scene;
    uint32_t first = opening_word(it);
    if (verb_group(it)->tokens.first < first)
        return;
    Case what = *it;
    what.subject = (AltRange){first, first + 1};
    if (!points_at_words(&what))
        return;
    for (uint32_t i = it->clause + 1; i < scene->end_clause; i++)
        if (is_bare_copula(it, clause_at(scene, i))) {
            it->clause = i;
            it->subject = (AltRange){first, first + 1};
            it->predicate = predicate_from(it, verb_group(it)->tokens.first);
            return;
        }
}

void read_stand_in(Case *it)
{
    read_relative(it);
    read_cleft(it);
    read_what(it);
}
