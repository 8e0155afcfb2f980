/* Judges what is said by its main clause: who is its subject, what does its verb do, is it negated, must it be done.
 *
 * The main predication decides, not an epithet in passing: "the brutal war must end" asks and does not accuse. Words
 * of the classes wrong, bad, untrue, innocent and wish come from lexicons/en/contents.txt.
 */
#include "kinds.h"

#include "speech/contents.h"
#include "speech/fitting.h"

enum { ANSWER_REACH = 3 }; /* sentences after an accusation in which plain speech of the accused is its answer:
                              101 of 146 such acts in thirty-one coded articles were denials, 22 of 129 further on */

/* A content under judgement. */
typedef struct Case {
    Resolver *resolver;
    const Scene *scene;
    AltRange content;
    const Speaker *speaker;
    uint32_t clause;     /* the main clause, or ALT_NONE */
    AltRange subject;    /* its subject's words, empty where there is none */
    AltRange predicate;  /* from its verb on, asides left out at the end */
    Meaning who;         /* whom the subject means */
    Judgement *judgement;
} Case;

/* ---- reasons ---- */

static const Entry *entry_of_word(const Word *word, Classes class)
{
    for (uint32_t i = 0; word && i < word->entries.count; i++)
        if (((Classes)1 << word->entry_class.items[i]) & class)
            return word->entries.items[i];
    return NULL;
}

static const Entry *entry_of(const Scene *scene, uint32_t token, Classes class)
{
    const Form *form = token_at(scene->document, token)->form;
    const Entry *entry = form ? entry_of_word(form->word, class) : NULL;
    if (!entry && form)
        entry = entry_of_word(form->stem_word, class);
    for (uint32_t i = 0; !entry && i < scene->document->matches.count; i++) {
        const AltMatch *match = &scene->document->matches.items[i];
        if (in_range(match->tokens, token) && (match->classes & class))
            entry = match->entry;
    }
    return entry;
}

static void give_reason(const Case *it, uint32_t token, Classes class, const char *label)
{
    Judgement *judgement = it->judgement;
    const Entry *entry = entry_of(it->scene, token, class);
    if (!entry || judgement->reason_count == MOST_REASONS)
        return;
    judgement->reasons[judgement->reason_count] = entry;
    judgement->labels[judgement->reason_count++] = label;
}

/* The first token of a class in a range, with its reason noted; ALT_NONE where there is none. Nouns behind "against"
 * and verbs of ending are no wrongs of the speaker's other: "the fight against terrorism". */
static uint32_t find_class(const Case *it, AltRange range, Classes class, const char *label)
{
    for (uint32_t i = range.first; i < range.end; i++) {
        if (!has(it->scene, i, class) || tagged(it->scene, i) == ALT_TAG_NAME)
            continue;
        uint32_t left = left_of(it->scene, i);
        if (class == CLASS_WRONG && left != ALT_NONE && (says(it->scene, left, "against") || says(it->scene, left, "no") || says(it->scene, left, "not")))
            continue;
        give_reason(it, i, class, label);
        return i;
    }
    return ALT_NONE;
}

/* ---- the main clause ---- */

static const AltClause *clause_at(const Scene *scene, uint32_t index) { return &scene->document->clauses.items[index]; }

static uint32_t main_clause(const Scene *scene, AltRange content, AltRange cue)
{
    uint32_t fallback = ALT_NONE;
    for (uint32_t i = scene->first_clause; i < scene->end_clause; i++) {
        const AltClause *clause = clause_at(scene, i);
        uint32_t verb = phrase(scene, clause->verb)->tokens.first;
        if (!in_range(content, verb) || in_range(cue, verb) || phrase(scene, clause->verb)->shape != ALT_FINITE || clause->kind == ALT_CLAUSE_REDUCED)
            continue;
        bool opener = clause->tokens.first <= content.first + 1;
        if (clause->kind == ALT_CLAUSE_MAIN || clause->kind == ALT_CLAUSE_CONTENT || (clause->kind == ALT_CLAUSE_RELATIVE && opener))
            return i;
        if (fallback == ALT_NONE && clause->kind == ALT_CLAUSE_SUBORDINATE && !has(scene, clause->tokens.first, CLASS_HYPOTHESIS) && opener)
            fallback = i;
    }
    return fallback;
}

static uint32_t predicate_end(const Scene *scene, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end; i++) {
        AltTag tag = tagged(scene, i);
        if (tag == ALT_TAG_RELATIVE || (tag == ALT_TAG_SUBORDINATOR && i > first + 1))
            return i;
    }
    return end;
}

/* "What we are witnessing |is starvation|": the clause behind is the main one, and it points at what is talked of. */
static void read_what(Case *it)
{
    const Scene *scene = it->scene;
    uint32_t first = it->content.first;
    while (is_quote_mark(scene, first))
        first++;
    if (!says(scene, first, "what") || phrase(scene, clause_at(scene, it->clause)->verb)->tokens.first < first)
        return;
    for (uint32_t i = it->clause + 1; i < scene->end_clause; i++) {
        uint32_t verb = phrase(scene, clause_at(scene, i)->verb)->tokens.first;
        if (clause_at(scene, i)->subject != ALT_NONE || !in_range(it->content, verb) || !has(scene, phrase(scene, clause_at(scene, i)->verb)->head, CLASS_BE))
            continue;
        it->clause = i;
        it->subject = (AltRange){first, first + 1};
        it->predicate = (AltRange){verb, predicate_end(scene, verb, it->content.end)};
        return;
    }
}


/* "it was |Armenia| that was using people": the one who is stressed is the subject. */
static void read_cleft(Case *it)
{
    const Scene *scene = it->scene;
    if (range_empty(it->subject) || !says(scene, it->subject.first, "it"))
        return;
    uint32_t verb = phrase(scene, clause_at(scene, it->clause)->verb)->tokens.end;
    uint32_t at = phrase_of(scene, verb);
    if (!is_noun_phrase(scene, at) || !has(scene, verb - 1, CLASS_BE))
        return;
    uint32_t relative = phrase(scene, at)->tokens.end;
    AltTag tag = tagged(scene, relative);
    if (tag != ALT_TAG_RELATIVE && tag != ALT_TAG_THAT)
        return;
    it->subject = phrase(scene, at)->tokens;
    it->predicate = (AltRange){relative + 1, predicate_end(scene, relative + 1, it->content.end)};
    for (uint32_t i = scene->first_clause; i < scene->end_clause; i++)
        if (phrase(scene, clause_at(scene, i)->verb)->tokens.first == relative + 1)
            it->clause = i;
}

static void open_case(Case *it)
{
    const Scene *scene = it->scene;
    it->clause = main_clause(scene, it->content, it->speaker->cue);
    it->predicate = it->content;
    if (it->clause == ALT_NONE)
        return;
    const AltClause *clause = clause_at(scene, it->clause);
    uint32_t verb = phrase(scene, clause->verb)->tokens.first;
    it->predicate = (AltRange){verb, predicate_end(scene, verb, it->content.end)};
    if (clause->subject != ALT_NONE)
        it->subject = (AltRange){phrase(scene, first_of_row(scene, clause->subject))->tokens.first, phrase(scene, clause->subject)->tokens.end};
    if (clause->subject != ALT_NONE && it->subject.end <= verb) {
        AltRange whole = whole_noun_phrase(scene, clause->subject);
        if (whole.end <= verb)
            it->subject.end = whole.end;
    }
    read_cleft(it);
    read_what(it);
    it->who = resolve_inside(it->resolver, it->subject, it->speaker->mention, it->speaker->voice);
}

/* ---- sides ---- */

static uint32_t own_party(const Case *it)
{
    return it->speaker->mention ? it->speaker->mention->party : ALT_NONE;
}

/* The subject's party other than the speaker's own, ALT_NONE where it has none. */
static bool is_other_side(const Case *it)
{
    for (uint32_t i = 0; i < it->who.count; i++) {
        const AltMention *who = &it->who.mentions[i];
        bool named = who->party != ALT_OTHER || has(it->scene, phrase(it->scene, phrase_of(it->scene, it->subject.first))->head, CLASS_TITLE | CLASS_PEOPLE | CLASS_BODY);
        if (who->party != ALT_NONE && named && (who->party != own_party(it) || own_party(it) == ALT_OTHER))
            return true;
    }
    return it->who.each_other;
}

/* Whether the subject is a party of the pack other than the speaker's own. */
static bool is_side(const Case *it)
{
    for (uint32_t i = 0; i < it->who.count; i++)
        if (it->who.mentions[i].party < ALT_OTHER && it->who.mentions[i].party != own_party(it))
            return true;
    return it->who.each_other;
}

static bool is_own_side(const Case *it)
{
    return it->who.count == 1 && it->who.mentions[0].party != ALT_NONE && it->who.mentions[0].party == own_party(it);
}

/* "there was no blockade", "no shots were fired", "nobody was chased": nobody's deed by its grammar. */
static bool is_impersonal(const Case *it)
{
    if (range_empty(it->subject))
        return true;
    uint32_t head = it->subject.first;
    bool passive = it->clause != ALT_NONE && phrase(it->scene, clause_at(it->scene, it->clause)->verb)->passive;
    return has(it->scene, head, CLASS_NO) || says(it->scene, head, "there") || passive || (it->who.count && it->who.mentions[0].party == ALT_NONE)
            || (it->who.count && it->who.mentions[0].party == ALT_OTHER);
}

static bool is_accused(const Case *it, uint32_t within)
{
    return it->speaker->accused_ago != ALT_NONE && it->speaker->accused_ago <= within;
}

static Meaning accuser(const Case *it)
{
    Meaning meaning = {0};
    if (it->speaker->accuser != ALT_NONE) {
        meaning.count = 1;
        meaning.mentions[0] = (AltMention){.actor = ALT_NONE, .party = it->speaker->accuser, .how = ALT_BY_CONTEXT};
    }
    return meaning;
}

/* ---- verbs ---- */

static const AltPhrase *verb_group(const Case *it)
{
    return it->clause == ALT_NONE ? NULL : phrase(it->scene, clause_at(it->scene, it->clause)->verb);
}

/* A negation that belongs to a judgement ("not proportionate") does not negate it. */
static bool negates(const Case *it, uint32_t token)
{
    Classes judging = CLASS_BAD | CLASS_UNTRUE | CLASS_WRONG | CLASS_INNOCENT;
    return has(it->scene, token, CLASS_NEGATION | CLASS_NO) && !(it->scene->overlay[token] & judging);
}

static bool is_negated(const Case *it)
{
    const AltPhrase *group = verb_group(it);
    uint32_t opening = it->content.first;
    while (is_quote_mark(it->scene, opening))
        opening++;
    if ((!range_empty(it->subject) && has(it->scene, it->subject.first, CLASS_NO)) || negates(it, opening)) /* "Not one ..." */
        return true;
    if (!group)
        return false;
    for (uint32_t i = group->tokens.first; i < group->tokens.end + 3 && i < it->predicate.end; i++)
        if (negates(it, i))
            return true;
    return false;
}

static bool is_future(const Case *it)
{
    const AltPhrase *group = verb_group(it);
    return group && group->hypothetical && !group->obliged;
}

static bool is_obliged(const Case *it)
{
    const AltPhrase *group = verb_group(it);
    if (!group)
        return false;
    bool need = has(it->scene, group->head, CLASS_OBLIGATION) && tagged(it->scene, group->tokens.end) == ALT_TAG_TO;
    bool have = has(it->scene, group->head, CLASS_HAVE) && tagged(it->scene, group->tokens.end) == ALT_TAG_TO;
    return group->obliged || need || have;
}

/* ---- the kinds ---- */

static bool set(const Case *it, AltKind kind, Meaning targets)
{
    it->judgement->kind = kind;
    it->judgement->targets = targets;
    return true;
}

/* "We condemn the raid", "said it rejected the claims": the speaker names the act. */
static bool is_performed(const Case *it)
{
    if (it->clause == ALT_NONE || !is_own_side(it) || !is_cue(it->scene, clause_at(it->scene, it->clause)->verb))
        return false;
    const AltPhrase *group = verb_group(it);
    if (it->who.mentions[0].how != ALT_BY_PRONOUN || group->negated || group->hypothetical)
        return false;
    const AltLexicon *lexicon = it->scene->document->lexicon;
    const Verb *verb = &lexicon->verbs.items[group->verb];
    Fit fit;
    for (uint32_t i = 0; i < verb->frame_count; i++) {
        const Frame *frame = &lexicon->frames.items[verb->frames[i]];
        if (!fit_verb(it->scene, frame, it->clause, &fit))
            continue;
        if (frame->kind > FRAME_APPEAL)
            return false;
        Meaning targets = resolve_inside(it->resolver, fit.target, it->speaker->mention, it->speaker->voice);
        if (!targets.count && frame->kind == FRAME_DENIAL)
            targets = accuser(it);
        return set(it, (AltKind)frame->kind, targets);
    }
    return false;
}

/* "We expect Azerbaijan to pull back": wishes of the speaker for another's deed. */
static bool is_wish(const Case *it)
{
    const AltPhrase *group = verb_group(it);
    bool liking = group && says(it->scene, group->head, "like");
    if (!group || !is_own_side(it) || !has(it->scene, group->head, CLASS_WISH) || group->negated || (group->hypothetical && !liking))
        return false;
    uint32_t at = phrase_of(it->scene, group->tokens.end);
    if (!is_noun_phrase(it->scene, at))
        return false;
    bool deed = tagged(it->scene, phrase(it->scene, at)->tokens.end) == ALT_TAG_TO;
    Meaning asked = resolve_inside(it->resolver, phrase(it->scene, at)->tokens, it->speaker->mention, it->speaker->voice);
    if (!deed && !is_cue(it->scene, clause_at(it->scene, it->clause)->verb))
        return false;
    if (!deed)
        asked = (Meaning){0};
    give_reason(it, group->head, CLASS_WISH, "wish");
    return set(it, ALT_APPEAL, asked);
}

/* "Let them count their leaflets": an order to a third party; "let us go" and "let me say" are none. Its addressee's phrase. */
static uint32_t let_whom(const Case *it, uint32_t first)
{
    const Scene *scene = it->scene;
    if (!says(scene, first, "let"))
        return ALT_NONE;
    uint32_t at = phrase_of(scene, first + 1);
    return is_noun_phrase(scene, at) && !has(scene, first + 1, CLASS_FIRST) ? at : ALT_NONE;
}

static uint32_t order_start(const Case *it)
{
    const Scene *scene = it->scene;
    uint32_t first = it->content.first;
    while (is_quote_mark(scene, first) || has(scene, first, CLASS_NEGATION) || says(scene, first, "please") || says(scene, first, "do"))
        first++;
    return first;
}

static bool is_imperative(const Case *it)
{
    const Scene *scene = it->scene;
    uint32_t first = order_start(it);
    uint32_t at = phrase_of(scene, first);
    bool opens = is_verb_group(scene, at) && phrase(scene, at)->tokens.first == first;
    bool let = opens && let_whom(it, first) != ALT_NONE;
    bool base = opens && phrase(scene, at)->tokens.end == first + 1 && (forms_at(scene->document, first) & FORM_BASE)
            && (let || !(forms_at(scene->document, first) & FORM_PAST));
    for (uint32_t i = scene->first_clause; base && !let && i < scene->end_clause; i++)
        if (clause_at(scene, i)->verb == at && clause_at(scene, i)->subject != ALT_NONE && clause_at(scene, i)->kind != ALT_CLAUSE_REDUCED)
            return false;
    return base && (it->speaker->voice == VOICE_QUOTED || mark(scene, it->content.first - 1) == ':');
}

/* "Take the drugs, but let them pass": asks whoever is spoken to; "Let the puppets in Seoul count": those who are let. */
static bool judge_order(const Case *it)
{
    if (!is_imperative(it))
        return false;
    Meaning asked = {0};
    uint32_t at = let_whom(it, order_start(it));
    if (at != ALT_NONE) {
        AltRange whole = whole_noun_phrase(it->scene, at);
        Meaning whom = resolve_inside(it->resolver, whole, it->speaker->mention, it->speaker->voice);
        if (whom.count && whom.mentions[0].party < ALT_OTHER)
            return set(it, ALT_APPEAL, whom);
    }
    uint32_t other = other_party_near(it->resolver, own_party(it), it->content.first, !it->speaker->principal);
    if (other != ALT_NONE) {
        asked.count = 1;
        asked.mentions[0] = (AltMention){.actor = ALT_NONE, .party = other, .how = ALT_BY_CONTEXT};
    }
    return set(it, ALT_APPEAL, asked);
}

static bool judge_appeal(const Case *it)
{
    const AltPhrase *group = verb_group(it);
    if (is_wish(it))
        return true;
    if (!group || !is_obliged(it) || (group->obliged && group->perfect))
        return false;
    Meaning asked = {0};
    for (uint32_t i = 0; i < it->who.count && !group->passive; i++)
        if (it->who.mentions[i].party != ALT_NONE)
            asked.mentions[asked.count++] = it->who.mentions[i];
    return set(it, ALT_APPEAL, asked);
}

/* "Armenia's claims were provocative", "that is a lie", "Rubbish!" */
static bool judges_claim(const Case *it)
{
    const Scene *scene = it->scene;
    if (it->clause == ALT_NONE)
        return it->speaker->voice == VOICE_QUOTED && is_accused(it, 3)
                && (find_class(it, it->content, CLASS_UNTRUE, "untrue") != ALT_NONE || find_class(it, it->content, CLASS_NEGATION | CLASS_NO, "no") != ALT_NONE)
                && set(it, ALT_DENIAL, accuser(it));
    if (range_empty(it->subject) || is_negated(it) || is_future(it))
        return false;
    uint32_t index = phrase_of(scene, it->subject.first);
    bool claim = index != ALT_NONE && has(scene, phrase(scene, index)->head, CLASS_CLAIM) && !has(scene, phrase(scene, index)->head, CLASS_AGENT);
    bool pointing = has(scene, it->subject.first, CLASS_DEMONSTRATIVE | CLASS_NEUTER) && phrase(scene, index)->pronoun;
    if (claim && find_class(it, it->predicate, CLASS_UNTRUE | CLASS_BAD, "untrue") != ALT_NONE)
        return set(it, ALT_DENIAL, it->who.count && it->who.mentions[0].party < ALT_OTHER ? it->who : accuser(it));
    bool shown = has(scene, it->subject.first, CLASS_DEMONSTRATIVE) || is_accused(it, 2); /* "That was nonsense" */
    if (pointing && shown && find_class(it, it->predicate, CLASS_UNTRUE, "untrue") != ALT_NONE)
        return set(it, ALT_DENIAL, accuser(it));
    return pointing && is_accused(it, 1) && find_class(it, it->predicate, CLASS_BAD, "bad") != ALT_NONE && set(it, ALT_DENIAL, accuser(it));
}

/* "had nothing to do with it", "took no part": a whole phrase that disowns, whoever alleges it. */
static bool disowns(const Case *it)
{
    for (uint32_t i = it->predicate.first; i < it->predicate.end; i++)
        if ((it->scene->overlay[i] & CLASS_INNOCENT) && has(it->scene, i, CLASS_NEGATION | CLASS_NO)) {
            give_reason(it, i, CLASS_INNOCENT, "innocent");
            return true;
        }
    return false;
}

/* Whether the content takes up a noun or verb of the accusation: "torn up the deal" .. "nobody had torn up anything". */
static bool echoes(const Case *it)
{
    Classes light = CLASS_BE | CLASS_HAVE | CLASS_DO | CLASS_TIME | CLASS_QUANTIFIER | CLASS_CLAIM;
    const AltDocument *document = it->scene->document;
    for (uint32_t i = it->content.first; i < it->content.end; i++) {
        AltTag tag = tag_at(document, i);
        if ((tag != ALT_TAG_NOUN && tag != ALT_TAG_VERB) || !token_at(document, i)->form || has(it->scene, i, light) || token_at(document, i)->kind != ALT_WORD)
            continue;
        for (uint32_t k = it->speaker->accused_in->first; k < it->speaker->accused_in->end; k++)
            if (tag_at(document, k) == tag && token_at(document, k)->form && token_at(document, k)->form->number == token_at(document, i)->form->number)
                return true;
    }
    return false;
}

static Meaning agent_of(const Case *it);

/* "Nineteen people were killed": harm without an author. */
static bool is_suffered(const Case *it)
{
    const AltPhrase *group = verb_group(it);
    return group->passive && !is_negated(it) && !agent_of(it).count
            && find_class(it, group->tokens, CLASS_WRONG | CLASS_HARM, "harm") != ALT_NONE;
}

static bool is_question(const Case *it)
{
    for (uint32_t i = it->content.end; i-- > it->content.first && i + 3 > it->content.end;)
        if (mark(it->scene, i) == '?')
            return true;
    return mark(it->scene, it->content.end) == '?';
}

/* The predicate up to a second verb of the same subject: "|had tried to close them| and had been chased off". */
static AltRange first_predicate(const Case *it)
{
    AltRange first = it->predicate;
    for (uint32_t i = first.first + 1; i + 1 < first.end; i++)
        if (tagged(it->scene, i) == ALT_TAG_COORDINATOR && is_verb_group(it->scene, phrase_of(it->scene, i + 1)))
            first.end = i;
    return first;
}

/* Whoever has just been accused and then tells of the thing, without asking, promising or accusing, gives an innocent
 * account of it: "its units had spent the night in their barracks". Further on, only what negates or excuses does. */
static bool judge_denial(const Case *it)
{
    if (judges_claim(it))
        return true;
    if (it->clause == ALT_NONE || is_future(it) || is_obliged(it) || is_question(it))
        return false;
    if (is_own_side(it) && disowns(it))
        return set(it, ALT_DENIAL, accuser(it));
    uint32_t head = verb_group(it)->head; /* "hopes" is no denial, "had seen and heard nothing" is */
    bool wish = has(it->scene, head, CLASS_WISH | CLASS_INTENTION) || (has(it->scene, head, CLASS_THINKING) && !is_negated(it));
    bool themselves = false; /* "the Filipinos had rammed themselves": their own doing */
    for (uint32_t i = it->predicate.first; i < it->predicate.end && it->speaker->voice != VOICE_QUOTED; i++)
        themselves = themselves || has(it->scene, i, CLASS_REFLEXIVE);
    if (is_accused(it, ANSWER_REACH) && themselves && is_other_side(it) && !wish)
        return set(it, ALT_DENIAL, accuser(it));
    wish = wish && !(verb_group(it)->perfect && find_class(it, it->predicate, CLASS_INNOCENT, "innocent") != ALT_NONE); /* "had merely tried" */
    if (it->speaker->accused_ago == ALT_NONE || wish || is_suffered(it) || is_side(it))
        return false;
    if (is_accused(it, ANSWER_REACH) && !it->speaker->hit_back && (it->speaker->in_thread || find_class(it, first_predicate(it), CLASS_HARM, "harm") == ALT_NONE))
        return set(it, ALT_DENIAL, accuser(it));
    bool innocent = find_class(it, it->predicate, CLASS_INNOCENT, "innocent") != ALT_NONE;
    bool plain = is_own_side(it) || is_impersonal(it);
    bool denying = it->speaker->denying;
    bool we = it->who.count && it->who.mentions[0].how == ALT_BY_PRONOUN && is_own_side(it);
    bool turned = it->speaker->hit_back && !echoes(it) && !(we && is_negated(it));
    return plain && !turned && (is_negated(it) || innocent || denying) && set(it, ALT_DENIAL, accuser(it));
}

static Meaning context_target(const Case *it)
{
    Meaning meaning = parties_in(it->resolver, it->content, it->speaker);
    if (meaning.count)
        return meaning;
    uint32_t other = other_party_near(it->resolver, own_party(it), it->content.first, !it->speaker->principal);
    if (other != ALT_NONE) {
        meaning.count = 1;
        meaning.mentions[0] = (AltMention){.actor = ALT_NONE, .party = other, .how = ALT_BY_CONTEXT};
    }
    return meaning;
}

/* "had been wounded |by Azerbaijani fire|": whom the by-phrase of a passive means. */
static Meaning agent_of(const Case *it)
{
    const AltPhrase *group = verb_group(it);
    for (uint32_t i = group->tokens.end; group->passive && i + 1 < it->predicate.end; i++) {
        uint32_t at = phrase_of(it->scene, i + 1);
        if (says(it->scene, i, "by") && is_noun_phrase(it->scene, at))
            return resolve_inside(it->resolver, phrase(it->scene, at)->tokens, it->speaker->mention, it->speaker->voice);
    }
    return (Meaning){0};
}

static Meaning without_own(const Case *it, Meaning meaning)
{
    Meaning kept = {.each_other = meaning.each_other};
    for (uint32_t i = 0; i < meaning.count; i++)
        if (meaning.mentions[i].party != ALT_NONE && (meaning.mentions[i].party != own_party(it) || own_party(it) == ALT_OTHER))
            kept.mentions[kept.count++] = meaning.mentions[i];
    return kept;
}

/* Whether the main clause is itself an attribution: "said |Baku accused it of lies|" is no accusation by the speaker. */
static bool is_reported(const Case *it)
{
    const AltDocument *document = it->scene->document;
    for (uint32_t i = 0; i < document->attributions.count; i++)
        if (document->attributions.items[i].sentence == it->scene->number && document->attributions.items[i].clause == it->clause
                && document->attributions.items[i].frame->kind != FRAME_STATEMENT)
            return true;
    return false;
}

/* "They signed with one hand and |pressed| the button": a deed that is no kindness among those that share the subject. */
static bool has_other_deed(const Case *it)
{
    for (uint32_t i = it->clause + 1; i < it->scene->end_clause; i++) {
        const AltClause *clause = clause_at(it->scene, i);
        const AltPhrase *group = phrase(it->scene, clause->verb);
        if (in_range(it->content, group->tokens.first) && clause->subject == clause_at(it->scene, it->clause)->subject && group->shape == ALT_FINITE
                && clause->kind == ALT_CLAUSE_MAIN && !has(it->scene, group->head, CLASS_BE | CLASS_HAVE | CLASS_BENIGN | CLASS_THINKING | CLASS_WISH) && !group->hypothetical)
            return true;
    }
    return false;
}


/* What one side of the dispute says that the other has done is held against it, unless the deed blames nobody:
 * "they pressed the button", but "they have agreed to talks". */
static bool is_adverse(const Case *it)
{
    const AltPhrase *group = verb_group(it);
    bool other = it->who.count == 1 && is_contender(it->resolver, it->who.mentions[0].party);
    bool deed = !has(it->scene, group->head, CLASS_BE | CLASS_HAVE | CLASS_BENIGN | CLASS_THINKING | CLASS_WISH) && !is_reported(it);
    bool you = has(it->scene, it->subject.first, CLASS_SECOND) && has(it->scene, group->head, CLASS_HAVE); /* "You had it in April" */
    return it->speaker->principal && other && (deed || you || has_other_deed(it)) && !is_negated(it);
}

/* 'said India had "a habit of convicting its neighbour"': words about another that the reporter keeps in marks. */
static bool is_marked(const Case *it)
{
    if (it->speaker->voice == VOICE_QUOTED || quotation_around(it->scene, it->content.first) != ALT_NONE)
        return false;
    const AltPhrase *group = verb_group(it);
    for (uint32_t i = group->tokens.first; i < it->predicate.end && i < group->tokens.end + 3; i++)
        if (is_quote_mark(it->scene, i) && quotation_at(it->scene, i) != ALT_NONE)
            return true;
    return false;
}


static bool judge_accusation(const Case *it)
{
    const AltPhrase *group = verb_group(it);
    if (!group || is_future(it))
        return false;
    if (is_other_side(it) && group->obliged && group->perfect)
        return set(it, ALT_ACCUSATION, without_own(it, it->who));
    Meaning agent = without_own(it, agent_of(it));
    if (agent.count && find_class(it, it->predicate, CLASS_WRONG | CLASS_HARM, "wrong") != ALT_NONE)
        return set(it, ALT_ACCUSATION, agent);
    if (is_obliged(it)) /* "they ought to be ashamed" */
        return is_other_side(it) && has(it->scene, group->head, CLASS_BE) && find_class(it, it->predicate, CLASS_BAD, "bad") != ALT_NONE
                && set(it, ALT_ACCUSATION, without_own(it, it->who));
    AltRange beyond = it->predicate;
    bool wrong = find_class(it, beyond, CLASS_WRONG, "wrong") != ALT_NONE;
    bool bad = !wrong && find_class(it, beyond, CLASS_BAD, "bad") != ALT_NONE;
    if (is_other_side(it) && !group->passive) {
        bool blamed = ((wrong || bad) && !is_negated(it)) || (is_side(it) && is_marked(it));
        return (blamed || is_adverse(it)) && set(it, ALT_ACCUSATION, without_own(it, it->who));
    }
    if (is_own_side(it) || is_negated(it))
        return false;
    uint32_t index = range_empty(it->subject) ? ALT_NONE : phrase_of(it->scene, it->subject.first);
    bool pointing = index != ALT_NONE && (phrase(it->scene, index)->pronoun && has(it->scene, it->subject.first, CLASS_DEMONSTRATIVE | CLASS_NEUTER | CLASS_QUESTION));
    bool harm = index != ALT_NONE && has(it->scene, phrase(it->scene, index)->head, CLASS_HARM);
    bool copula = has(it->scene, group->head, CLASS_BE) || says(it->scene, group->head, "'s");
    if (!copula || harm || !(pointing || it->speaker->principal ? wrong || bad : bad))
        return false;
    Meaning targets = context_target(it);
    return targets.count && set(it, ALT_ACCUSATION, targets);
}

Judgement judge_content(Resolver *resolver, AltRange content, const Speaker *speaker)
{
    Judgement judgement = {.kind = ALT_STATEMENT};
    Case it = {.resolver = resolver, .scene = resolver->scene, .content = content, .speaker = speaker, .judgement = &judgement};
    open_case(&it);
    bool (*const kinds[])(const Case *) = {is_performed, judge_order, judge_denial, judge_accusation, judge_appeal};
    for (uint32_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        judgement.reason_count = 0;
        if (kinds[i](&it))
            return judgement;
    }
    judgement.reason_count = 0;
    return judgement;
}

/* ---- for cues that name the kind ---- */

Meaning parties_in(Resolver *resolver, AltRange content, const Speaker *speaker)
{
    Judgement unused = {0};
    Case it = {.resolver = resolver, .scene = resolver->scene, .content = content, .speaker = speaker, .judgement = &unused};
    open_case(&it);
    if (it.clause != ALT_NONE) {
        Meaning agent = without_own(&it, agent_of(&it));
        Meaning subject = without_own(&it, it.who);
        if (agent.count)
            return agent;
        if (subject.count && subject.mentions[0].party != ALT_OTHER)
            return subject;
    }
    for (uint32_t i = content.first; i < content.end; i++) {
        uint32_t match = resolver->match_at[i];
        if (match == ALT_NONE)
            continue;
        uint32_t actor = resolver->scene->document->matches.items[match].actor;
        uint32_t party = resolver->scene->document->pack->actors[actor].party;
        AltRange tokens = resolver->scene->document->matches.items[match].tokens;
        if (party != own_party(&it))
            return (Meaning){.count = 1, .mentions = {{.span = alt_span_of(resolver->scene->document, tokens), .actor = actor, .party = party,
                                                 .name = resolver->scene->document->pack->actors[actor].name, .how = ALT_BY_NAME}}};
    }
    return (Meaning){0};
}

uint32_t segment_end(const Scene *scene, AltRange content)
{
    for (uint32_t i = content.first + 1; i + 1 < content.end; i++) {
        if (mark(scene, i) == ';')
            return i;
        if (tagged(scene, i) == ALT_TAG_COORDINATOR && tagged(scene, i + 1) == ALT_TAG_THAT)
            return i;
        if (tagged(scene, i) != ALT_TAG_COORDINATOR)
            continue;
        for (uint32_t k = scene->first_clause; k < scene->end_clause; k++) {
            const AltClause *clause = clause_at(scene, k);
            bool own = clause->subject != ALT_NONE && phrase(scene, clause->verb)->shape == ALT_FINITE && clause->kind != ALT_CLAUSE_REDUCED
                    && phrase(scene, first_of_row(scene, clause->subject))->tokens.first == i + 1;
            if (own)
                return i;
        }
    }
    return content.end;
}
