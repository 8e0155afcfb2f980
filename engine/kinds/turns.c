/* A case in; out comes whether its main clause is a turn of lexicons/en/turns.txt: a way of blaming, denying or asking
 * by its construction, "|The fault lies with the council|", "|It took them a month to answer|".
 *
 * Each turn hangs on the rarest word of its line, so that only those are laid over a clause one of whose words it is.
 * The first line that fits wins.
 */
#include "judges.h"
#include "mood.h"
#include "reasons.h"
#include "sides.h"
#include "turn_fitting.h"

/* The turns that a word of the content leads to; null where it leads to none. */
static const Word *leading_word(const Scene *scene, uint32_t token)
{
    const Form *form = token_at(scene->document, token)->form;
    return form && form->word && form->word->turns.count ? form->word : NULL;
}

/* "was broken |by the frost|", whatever did it. */
static bool has_agent(const Case *it)
{
    const AltPhrase *group = verb_group(it);
    return group->passive && says(it->scene, skip_adverbs(it->scene, group->tokens.end), "by");
}

/* Whom a turn that fits blames or asks; nobody where it says nothing of this speaker. A line without TARGET means the
 * other side of the one who speaks, unless the words say who or what did it. */
static Meaning meant_by(const Case *it, const Turn *turn, const Meaning *target)
{
    if (!target->count)
        return it->speaker->principal && !has_agent(it) ? other_side_asked(it) : (Meaning){0};
    bool opposed = are_opposed(it->resolver, own_party(it), target->mentions[0].party);
    return turn->opponent && !opposed ? (Meaning){0} : *target;
}

/* The first turn that fits, and whom it means; null where none does. */
static const Turn *first_turn(const Case *it, Meaning *whom)
{
    const AltLexicon *lexicon = it->scene->document->lexicon;
    uint32_t first = lexicon->turns.count;
    for (uint32_t i = it->content.first; i < it->content.end; i++) {
        const Word *word = leading_word(it->scene, i);
        for (uint32_t k = 0; word && k < word->turns.count && word->turns.items[k] < first; k++) {
            Meaning target;
            const Turn *turn = &lexicon->turns.items[word->turns.items[k]];
            if (!fit_turn(it, turn, &target))
                continue;
            Meaning meant = meant_by(it, turn, &target);
            if (!meant.count)
                continue;
            first = word->turns.items[k];
            *whom = meant;
        }
    }
    return first < lexicon->turns.count ? &lexicon->turns.items[first] : NULL;
}

bool judge_turn(const Case *it)
{
    if (it->clause == ALT_NONE || range_empty(it->subject) || is_question(it) || leaves_open(it))
        return false;
    Meaning whom;
    const Turn *turn = first_turn(it, &whom);
    if (!turn)
        return false;
    give_line(it, turn->entry, turn->lemma);
    return settle(it, (AltKind)turn->kind, whom);
}
