/* Documents and whose they are: "in |a note|, which also told of rain", "the film |that Baku released|", "said
 * in a report ... |The report| also said". A document speaks for whoever made it, else for whoever spoke last.
 */
#include "resolving.h"

#include "grammar/cue_lines.h"

enum {
    AUTHOR_REACH = 40, /* sentences over which "the report" keeps its author */
    MOST_ISSUERS = 3,  /* documents from which one is led to the next: "a reply to a letter that quotes a report" */
};

/* ---- by a clause about it ---- */

/* "a letter |Baku sent to the court|", "the film |that Baku released|": behind the phrase, a clause of one who brings
 * out what he has written. */
static bool tells_of_issue(const Scene *scene, const AltClause *clause, uint32_t behind)
{
    const AltPhrase *group = phrase(scene, clause->verb);
    bool about = clause->kind == ALT_CLAUSE_RELATIVE || clause->kind == ALT_CLAUSE_CONTENT;
    return about && clause->tokens.first == behind && issues_documents(scene->document->lexicon, group->verb);
}

/* Whom the noun phrase of whoever has brought a document out means, as a mention of the document; whether that is
 * anybody. Mangled words lead from one document to another and back: "The letter wrote a reply issued the letter". */
static bool means_issuer(const Resolver *resolver, const Wording *wording, uint32_t issuer, AltMention *it)
{
    if (resolver->issuers == MOST_ISSUERS)
        return false;
    Resolver next = *resolver;
    next.issuers++;
    *it = resolve_phrase(&next, phrase(resolver->scene, issuer)->tokens, wording->speaker, wording->voice);
    it->span = alt_span_of(resolver->scene->document, wording->range);
    return it->party != ALT_NONE;
}

/* "a study |that the council had ordered|": whoever the clause about a document has for its subject. */
static bool is_of_maker(const Resolver *resolver, const Wording *wording, AltMention *it)
{
    const Scene *scene = resolver->scene;
    for (uint32_t i = scene->first_clause; i < scene->end_clause; i++) {
        const AltClause *clause = &scene->document->clauses.items[i];
        uint32_t maker = clause->subject;
        if (maker == ALT_NONE || maker == wording->phrase)
            continue;
        bool within =
                clause->kind == ALT_CLAUSE_RELATIVE && in_range(wording->range, phrase(scene, maker)->tokens.first);
        if (!within && !tells_of_issue(scene, clause, phrase(scene, wording->phrase)->tokens.end))
            continue;
        return means_issuer(resolver, wording, maker, it);
    }
    return false;
}

/* "a lawsuit filed by |the guild|", "a report released on Monday by |the council|": whoever has brought the document
 * out by a participle behind it; ALT_NONE where none tells. */
static uint32_t issuer_behind(const Scene *scene, const Wording *wording)
{
    uint32_t behind = phrase(scene, wording->phrase)->tokens.end, verb = phrase_of(scene, behind);
    bool issued = is_verb_group(scene, verb) && phrase(scene, verb)->tokens.first == behind
            && (forms_at(scene->document, phrase(scene, verb)->head) & FORM_PARTICIPLE)
            && issues_documents(scene->document->lexicon, phrase(scene, verb)->verb);
    if (!issued)
        return ALT_NONE;
    for (uint32_t i = phrase(scene, verb)->tokens.end; !mark(scene, i) && !is_verb_group(scene, phrase_of(scene, i));
            i++) {
        if (!in_range(scene->sentence, i))
            return ALT_NONE;
        if (says(scene, i, "by") && is_noun_phrase(scene, phrase_of(scene, i + 1)))
            return phrase_of(scene, i + 1);
    }
    return ALT_NONE;
}

/* "|The bank| issued a statement that called it a lie": whoever brings the document out by the verb before it; ALT_NONE
 * where that tells nobody, or only the document itself. */
static uint32_t issuer_before(const Scene *scene, const Wording *wording)
{
    uint32_t verb = phrase_of(scene, left_of(scene, phrase(scene, wording->phrase)->tokens.first));
    if (!is_verb_group(scene, verb) || !issues_documents(scene->document->lexicon, phrase(scene, verb)->verb))
        return ALT_NONE;
    uint32_t clause = clause_of_verb(scene, verb);
    uint32_t subject = clause == ALT_NONE ? ALT_NONE : scene->document->clauses.items[clause].subject;
    bool itself = subject != ALT_NONE && subject >= wording->phrase /* ", wrote |a reply|" */
            && has(scene, phrase(scene, subject)->head, CLASS_DOCUMENT);
    return itself ? ALT_NONE : subject;
}

/* The same, as a mention of the document. */
static bool is_of_issuer(const Resolver *resolver, const Wording *wording, AltMention *it)
{
    const Scene *scene = resolver->scene;
    uint32_t issuer = issuer_behind(scene, wording);
    if (issuer == ALT_NONE)
        issuer = issuer_before(scene, wording);
    return issuer != ALT_NONE && !says_when(scene, issuer) && means_issuer(resolver, wording, issuer, it);
}

/* "a note |the divers found|": told of for what others did with it. */
static bool is_told_of(const Resolver *resolver, const Wording *wording)
{
    const Scene *scene = resolver->scene;
    uint32_t behind = phrase(scene, wording->phrase)->tokens.end;
    for (uint32_t i = scene->first_clause; i < scene->end_clause; i++) {
        const AltClause *clause = &scene->document->clauses.items[i];
        if (clause->kind == ALT_CLAUSE_RELATIVE && clause->tokens.first == behind && clause->subject != ALT_NONE
                && phrase(scene, clause->subject)->tokens.first == behind)
            return true;
    }
    return false;
}

/* "|papers seen by| the Times", "|a note read by| the judge", but not "|the lawsuit| seen by us": new, and of nobody
 * who is told. */
static bool is_found(const Scene *scene, const Wording *wording)
{
    uint32_t first = phrase(scene, wording->phrase)->tokens.first;
    if (has(scene, first, CLASS_DETERMINER | CLASS_DEMONSTRATIVE | CLASS_POSSESSIVE)
            && !has(scene, first, CLASS_INDEFINITE))
        return false;
    uint32_t behind = phrase(scene, wording->phrase)->tokens.end, verb = phrase_of(scene, behind);
    bool participle = is_verb_group(scene, verb) && phrase(scene, verb)->tokens.first == behind
            && (forms_at(scene->document, phrase(scene, verb)->head) & FORM_PARTICIPLE);
    return participle && says(scene, phrase(scene, verb)->tokens.end, "by")
            && !issues_documents(scene->document->lexicon, phrase(scene, verb)->verb);
}

/* ---- by what was told before ---- */

/* "said |in a report|": not "in the report", of which some other sentence told, nor "read |a report|". */
static bool introduces(const AltDocument *document, const AltPhrase *it, uint32_t stem)
{
    const Form *form = it->is_verb ? NULL : token_at(document, it->head)->form;
    uint32_t first = it->tokens.first;
    return form && form->number == stem && first > 0 && is_word(document, first - 1, "in")
            && !is_word(document, first, "the");
}

/* Whoever spoke in a sentence; null where nobody did. */
static const Entity *speaker_in(const Resolver *resolver, uint32_t sentence)
{
    for (uint32_t i = resolver->entities.count; i-- > 0;) {
        const Entity *entity = &resolver->entities.items[i];
        if (entity->sentence < sentence)
            break;
        if (entity->sentence == sentence && entity->speaker && !entity->group && entity->party != ALT_NONE)
            return entity;
    }
    return NULL;
}

/* "|the report|": whoever spoke in the last sentence before this one that told of it, "said |in a report|"; null where
 * nobody did. */
static const Entity *author_of(const Resolver *resolver, uint32_t document_noun)
{
    const Scene *scene = resolver->scene;
    const Form *form = token_at(scene->document, document_noun)->form;
    uint32_t oldest = scene->number > AUTHOR_REACH ? scene->number - AUTHOR_REACH : 0;
    uint32_t first = scene->document->sentences.items[oldest].tokens.first;
    for (uint32_t at = form ? scene->first_phrase : 0; at-- > 0 && phrase(scene, at)->tokens.first >= first;) {
        const AltPhrase *it = phrase(scene, at);
        if (!introduces(scene->document, it, form->number))
            continue;
        const Entity *author = speaker_in(resolver, alt_sentence_of_token(scene->document, it->tokens.first));
        if (author)
            return author;
    }
    return NULL;
}

/* ---- all of it ---- */

bool speaks_for_author(const Resolver *resolver, const Wording *wording, AltMention *it)
{
    const Scene *scene = resolver->scene;
    bool document = has(scene, wording->head, CLASS_DOCUMENT) && tagged(scene, wording->head) != ALT_TAG_NAME;
    if (!document || person_of(resolver, wording->person))
        return false;
    if (is_of_maker(resolver, wording, it) || is_of_issuer(resolver, wording, it))
        return true;
    if (is_told_of(resolver, wording))
        return false;
    const Entity *author = author_of(resolver, wording->head);
    if (!author && !is_found(scene, wording))
        author = last_speaker(resolver, wording->core.first);
    bool own = author && wording->speaker && author->party == wording->speaker->party;
    if (!author || (own && wording->voice == VOICE_REPORTER)) /* nobody rejects his own report */
        return false;
    *it = mention_of_entity(resolver, wording->range, author, ALT_BY_DESCRIPTION);
    return true;
}
