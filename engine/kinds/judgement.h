/* What a content is judged by, and what comes of it: its speaker and the judgement. */
#ifndef ALT_JUDGEMENT_H
#define ALT_JUDGEMENT_H

#include "mentions/mentions.h"

/* What is known of the speaker when a content is judged. */
typedef struct Speaker {
    const AltMention *mention;  /* null where nobody is named */
    AltRange cue;               /* of the attribution: its own clause is none of the content's */
    Voice voice;                /* VOICE_QUOTED where the content is a quotation */
    bool in_thread;             /* the speaker's side denied in this sentence or the one before */
    bool denying;               /* the same speaker has denied something earlier in the sentence */
    uint32_t accuser;           /* the party that accused the speaker's side last, ALT_NONE where none did */
    bool suspected;             /* the charge is only told of by the reporter, and not in whose words: "is on trial" */
    uint32_t accusing;          /* whom the speaker's side accused in its act just before; ALT_NONE where it did not */
    bool hit_back;              /* and has accused in turn since, in this sentence or the one before */
    bool jointly;               /* another party says the same words: "both said they had agreed" */
    bool replying;              /* the verb is one of answering: "retorted", "insisted" */
    uint32_t heard;             /* the other principal that spoke just before and asked for nothing; or ALT_NONE */
    const AltRange *heard_in;   /* the sentence in which it spoke; null where none did */
    bool principal;             /* the speaker's side is one of the two that the dispute is between */
    const AltRange *accused_in; /* the sentence of that accusation; null where there is none */
    uint32_t accused_ago;       /* how many sentences ago; ALT_NONE where never */
    uint32_t witnessed;         /* of a bystander: the party that accused one of the two just before; or ALT_NONE */
    const AltRange *witnessed_in; /* the sentence in which it did; null where none did */
    Meaning told;                 /* whoever outside the pack is told it: "told |residents|"; empty where nobody is */
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

/* The speaker's party, ALT_NONE where nobody is named. */
static inline uint32_t speaker_party(const Speaker *speaker)
{
    return speaker->mention ? speaker->mention->party : ALT_NONE;
}

#endif
