/* What kind of act a content makes after a plain speech verb: "said |Azerbaijan had failed to withdraw| " accuses. */
#ifndef ALT_KINDS_H
#define ALT_KINDS_H

#include "mentions/mentions.h"

/* What is known of the speaker when a content is judged. */
typedef struct Speaker {
    const AltMention *mention;  /* null where nobody is named */
    AltRange cue;               /* of the attribution: its own clause is none of the content's */
    Voice voice;                /* VOICE_QUOTED where the content is a quotation */
    bool in_thread;             /* the speaker's side denied in this sentence or the one before */
    bool denying;               /* the same speaker has denied something earlier in the sentence */
    uint32_t accuser;           /* the party that accused the speaker's side last, ALT_NONE where none did */
    uint32_t accusing;          /* whom the speaker's side accused in its act just before; ALT_NONE where it did not */
    bool hit_back;              /* and has accused in turn since, in this sentence or the one before */
    bool replying;              /* the verb is one of answering: "retorted", "insisted" */
    uint32_t heard;             /* the other principal that spoke just before and asked for nothing; or ALT_NONE */
    const AltRange *heard_in;   /* the sentence in which it spoke; null where none did */
    bool principal;             /* the speaker's side is one of the two that the dispute is between */
    const AltRange *accused_in; /* the sentence of that accusation; null where there is none */
    uint32_t accused_ago;       /* how many sentences ago; ALT_NONE where never */
    Meaning told;               /* whoever outside the pack is told it: "told |residents|"; empty where nobody is */
} Speaker;

enum { MOST_REASONS = 4 };

/* A content judged, with the lexicon lines that decided it. */
typedef struct Judgement {
    AltKind kind;
    Meaning targets;
    const Entry *reasons[MOST_REASONS];
    const char *labels[MOST_REASONS]; /* the class of each: "wrong" */
    uint32_t reason_count;
} Judgement;

/* Judges one piece of content by its main predication; the manual's order where two kinds fit. */
Judgement judge_content(Resolver *resolver, AltRange content, const Speaker *speaker);

/* The parties besides the speaker's own that a content speaks of: the subject of its main clause, else the first
 * named. For cues that name the kind but not the target: "denounced |the arrests by Kosovo police|". */
Meaning parties_in(Resolver *resolver, AltRange content, const Speaker *speaker);

/* Whom a clause asks that tells what is to be done: its subject, "demanded |that Armenia withdraw|"; of a passive its
 * agent, whoever owns the subject, or the opponent named before it: "told Baku's envoy of its anger and demanded |that
 * the ship be freed|". */
Meaning asked_in(Resolver *resolver, AltRange content, const Speaker *speaker);

/* The speaker's party, ALT_NONE where nobody is named. */
static inline uint32_t speaker_party(const Speaker *speaker)
{
    return speaker->mention ? speaker->mention->party : ALT_NONE;
}

/* Whether the first that a phrase means is a party of the pack. */
static inline bool means_party(const Meaning *meaning)
{
    return meaning->count && meaning->mentions[0].party < ALT_OTHER;
}

/* A party that no words name, as it is clear from the context; nobody where it is ALT_NONE. */
Meaning party_by_context(uint32_t party);

#endif
