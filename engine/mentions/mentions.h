/* Whom words mean: names, later surnames, pronouns, "the country", "both sides". */
#ifndef ALT_MENTIONS_H
#define ALT_MENTIONS_H

#include "grammar/scene.h"

enum { NOUN_GROUPS = 16 };
enum { MOST_PARTIES = 8 }; /* the most parties that one phrase can mean: "the UN, the EU and both governments" */

/* The parties that one stretch of words means, each with its mention. */
typedef struct Meaning {
    AltMention mentions[MOST_PARTIES];
    uint32_t count;
    bool each_other; /* "each other", "the other": the parties other than the speaker's own */
} Meaning;

/* Whether the first that a phrase means is a party of the pack. */
static inline bool means_party(const Meaning *meaning)
{
    return meaning->count && meaning->mentions[0].party < ALT_OTHER;
}

/* A party that no words name, as it is clear from the context; nobody where it is ALT_NONE. */
Meaning party_by_context(uint32_t party);

/* Somebody or something that the text has named so far. */
typedef struct Entity {
    AltRange tokens;
    uint32_t sentence;
    uint32_t party; /* as in AltMention */
    uint32_t actor;
    const char *name;
    uint32_t head;              /* stem number of the head: "minister" */
    Classes classes;            /* of the head */
    bool person, plural, thing; /* "he or she", "they", "it" may mean it */
    bool country;               /* a country by its name, its people's or its capital's */
    bool male, female;          /* false both where the words do not tell */
    bool subject;               /* of a clause of its sentence */
    bool speaker;               /* source of an act */
    bool inside;                /* inside the content of an attribution */
    bool group;                 /* both sides of the dispute: "the two capitals", "Yerevan and Baku" */
} Entity;

/* Two parties of which one accuses the other. */
typedef struct Quarrel {
    uint32_t party, other;
    bool plain; /* by a cue that says so, or more than once */
} Quarrel;

/* What the text has named, up to a token, by a name that does not tell what it is: "Brenair". */
typedef struct Traded {
    uint32_t end;         /* the token up to which the text has been looked through */
    const AltMatch *last; /* the last such name; null where none stood there */
    bool several;         /* names of more than one party */
} Traded;

typedef struct Resolver {
    Scene *scene;
    LIST(Entity) entities;
    uint64_t
            nouns[NOUN_GROUPS]; /* bits of the stems that find an entity again (descriptions.c): most nouns find none */
    Table persons;              /* surname, as written -> Person: whom the text has introduced, or tells more of */
    uint32_t *match_at;         /* for each token the match of an actor that covers it, or ALT_NONE */
    bool *contends;  /* for each party of the pack whether the text says that it was accused or denied a charge */
    bool *countries; /* for each party of the pack whether the text names it as a country */
    Traded *traded;  /* before the last sentence for which that was asked (firms.c): a book stays linear */
    LIST(Quarrel) quarrels;   /* whom the text says to have accused whom, or denied whose charge */
    uint32_t principal[2];    /* the two parties that "both sides" means where nothing nearer tells */
    const AltMention *blamed; /* "blamed Norland, saying |it| ...": whom the sentence has just blamed; null elsewhere */
    const AltMention *hearer; /* whom the quotation at hand is said to, where it is told: "you"; null else */
    const AltMention *topic;  /* whom the quotation at hand is said of: "said of |the miners|"; null else */
    uint32_t issuers;         /* how many documents deep it is asked who has brought one out; 0 outside that */
    const AltAttribution *saying; /* whose speaker, "he" or "she", is looked for; null else */
} Resolver;

/* Begins before the first sentence of the scene's document. */
void resolver_begin(Resolver *resolver, Scene *scene);

/* Takes note of all that the scene's sentence names, before its acts are read. */
void resolver_read_sentence(Resolver *resolver);

/* Whether a party is in the quarrel, and no mere bystander. */
bool is_contender(const Resolver *resolver, uint32_t party);

/* Whether two parties quarrel with each other: the two sides of the dispute, or two whom the text tells to accuse or
 * deny. */
bool are_opposed(const Resolver *resolver, uint32_t party, uint32_t other);

/* Notes that one of them has accused the other; `named` tells that a cue says so ("accused", "denied"). */
void note_quarrel(Resolver *resolver, uint32_t party, uint32_t other, bool named);

/* Whom the source of an attribution means. */
Meaning resolve_source(Resolver *resolver, const AltAttribution *attribution);

/* Whose words a phrase stands in: that decides whom its pronouns can mean. */
typedef enum Voice {
    VOICE_REPORTED, /* "said |it| had left": the speaker, or anybody */
    VOICE_QUOTED,   /* '"|We| left, |they| stayed"': "we" is the speaker, "they" is not */
    VOICE_REPORTER, /* "accused |him| of lies": anybody but the speaker */
} Voice;

/* Whom a phrase means that stands in what `speaker` says, or beside it. */
Meaning resolve_inside(Resolver *resolver, AltRange range, const AltMention *speaker, Voice voice);

/* The party whose "the cutter" is, when the text has spoken of "a Chinese |cutter|"; ALT_NONE where it has not, and for
 * phrases that are not definite. `head` is the last word of the phrase that counts. */
uint32_t owner_by_noun(const Resolver *resolver, AltRange range, uint32_t head);

/* The two sides of the dispute, for words that mean both. */
Meaning both_sides(const Resolver *resolver, AltRange range);

/* Notes that an entity of the source's words spoke, so that later pronouns find it first. */
void note_speaker(Resolver *resolver, const AltAttribution *attribution, const Meaning *meaning);

/* Whether the text names a party anywhere: of whom it is silent is not blamed. */
bool is_in_text(const Resolver *resolver, uint32_t party);

/* The other side of a dispute, seen from `party`: the one named last in this sentence or the one before it; ALT_NONE
 * where none is, or where `near` is false and the pack's other principal party is not plain either. */
uint32_t other_party_near(const Resolver *resolver, uint32_t party, uint32_t token, bool near);

/* The opponent of a party that is named last before `token` in its sentence; ALT_NONE where none is. */
uint32_t other_party_here(const Resolver *resolver, uint32_t party, uint32_t token);

#endif
