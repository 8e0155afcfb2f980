/* One analysed text: the lists that the stages of the engine append to, in running order.
 *
 *     AltDocument *document = alt_document_new(lexicon, NULL, "border.txt", bytes, length);
 *     for (uint32_t i = 0; i < document->acts.count; i++) {
 *         const AltAct *act = &document->acts.items[i];
 *         printf("%s: %.*s\n", alt_kind_name(act->kind), ...);
 *     }
 *     alt_document_free(document);
 *
 * Items name each other by index, `ALT_NONE` where there is nothing. All structs are for reading only.
 */
#ifndef ALTERAM_DOCUMENT_H
#define ALTERAM_DOCUMENT_H

#include <alteram/lexicon.h>
#include <stddef.h>

#define ALT_LIST(type)     \
    struct {               \
        type *items;       \
        uint32_t count;    \
        uint32_t capacity; \
    }

/* ---- blocks: the page, cut into the pieces a reader sees ---- */

typedef enum AltSection {
    ALT_HEADLINE,
    ALT_STANDFIRST, /* the summary below the headline */
    ALT_BODY,
    ALT_CAPTION,
    ALT_FURNITURE, /* menus, share buttons, credits: no text of the article; later stages skip it */
} AltSection;

typedef struct AltBlock {
    AltSpan span;
    AltSection section;
} AltBlock;

/* ---- tokens ---- */

typedef enum AltTokenKind {
    ALT_WORD,
    ALT_NUMBER,
    ALT_QUOTE_MARK, /* double or single quotation mark in any of its shapes, an apostrophe not among them */
    ALT_PUNCTUATION,
} AltTokenKind;

/* A token is a word, a number or one mark. Contractions are cut: "did" "n't", "Armenia" "'s", "we" "'re". Words with
 * hyphens and abbreviations ("U.S.", "p.m.") are one token. */
typedef struct AltToken {
    AltSpan span;
    uint32_t block;
    uint8_t kind;            /* AltTokenKind */
    bool capital : 1;        /* begins with a capital letter */
    bool capitals : 1;       /* more than one letter, all capitals: "UN", "BAKU" */
    bool space_before : 1;   /* white space, or the start of the block, stands before it */
    const struct Form *form; /* what the lexicon knows of the word; private to the engine */
} AltToken;

/* ---- sentences and quotations ---- */

typedef struct AltSentence {
    AltSpan span; /* without the white space around it */
    AltRange tokens;
    uint32_t block; /* the block it begins in; it may run on into the next one */
    AltSection section;
} AltSentence;

/* A stretch between quotation marks. One that goes on in the next paragraph, or is never closed, ends with its block;
 * each reopened paragraph is a quotation of its own that `continues` the one before. */
typedef struct AltQuotation {
    AltSpan span;       /* with its marks */
    AltRange tokens;    /* without them */
    uint32_t continues; /* the quotation of the paragraph before, or ALT_NONE */
    uint32_t outer;     /* the quotation it stands in, or ALT_NONE */
    bool closed;        /* whether a closing mark was found */
} AltQuotation;

/* ---- matches: lexicon entries of several words, and the names of actors ---- */

typedef struct AltMatch {
    AltRange tokens;
    uint64_t classes[2];       /* word classes of the entry, as bits; none for the name of an actor */
    uint32_t actor;            /* index into the pack's actors, or ALT_NONE */
    const struct Entry *entry; /* the lexicon line, null for actors */
} AltMatch;

/* A contested term of the pack, where the text uses it. */
typedef struct AltTermUse {
    AltRange tokens;
    uint32_t term; /* index into the pack's terms */
} AltTermUse;

/* ---- grammar: parts of speech, phrases, clauses ---- */

/* What a token is in its sentence. */
typedef enum AltTag {
    ALT_TAG_OTHER, /* punctuation, interjections */
    ALT_TAG_NOUN,  /* common nouns, adjectives and numbers inside noun phrases too */
    ALT_TAG_NAME,  /* capitalised words that begin no sentence, and known names */
    ALT_TAG_PRONOUN,
    ALT_TAG_DETERMINER, /* the, some, his */
    ALT_TAG_GENITIVE,   /* 's */
    ALT_TAG_VERB,       /* the main verb of a group */
    ALT_TAG_AUXILIARY,
    ALT_TAG_TO,     /* "to" before an infinitive */
    ALT_TAG_ADVERB, /* "not" among them */
    ALT_TAG_PREPOSITION,
    ALT_TAG_COORDINATOR,
    ALT_TAG_SUBORDINATOR,
    ALT_TAG_RELATIVE, /* who, which, that after a noun */
    ALT_TAG_THAT,     /* that before a content clause; whether, how, why too */
} AltTag;

/* A noun phrase without what follows its head ("Armenia's caretaker prime minister"), or a verb group ("has not been
 * accused"). */
typedef struct AltPhrase {
    AltRange tokens;
    uint32_t head; /* the token that names it: "minister", "accused" */
    bool is_verb;
    /* noun phrases */
    bool pronoun;
    bool genitive;   /* followed by 's: it owns the next phrase */
    uint32_t joined; /* the phrase before it that it is coordinated with ("Armenia and Azerbaijan"), or ALT_NONE */
    /* verb groups */
    uint32_t verb; /* the lexicon's number of the verb */
    uint8_t shape; /* AltVerbShape */
    bool passive;
    bool negated;
    bool hypothetical; /* would, could, may, will: it has not happened */
    bool obliged;      /* must, should, need to, has to */
    bool perfect;
} AltPhrase;

typedef enum AltVerbShape { ALT_FINITE, ALT_INFINITIVE, ALT_ING, ALT_PARTICIPLE, ALT_IMPERATIVE } AltVerbShape;

typedef enum AltClauseKind {
    ALT_CLAUSE_MAIN,
    ALT_CLAUSE_CONTENT,     /* the thing said: "that it had withdrawn" */
    ALT_CLAUSE_RELATIVE,    /* "who denied it" */
    ALT_CLAUSE_SUBORDINATE, /* "after it withdrew" */
    ALT_CLAUSE_REDUCED,     /* "denying it", "accused of it", "to deny it" */
} AltClauseKind;

/* A verb group with its subject and how far it reaches. */
typedef struct AltClause {
    uint8_t kind;     /* AltClauseKind */
    uint32_t verb;    /* index into phrases */
    uint32_t subject; /* index into phrases, or ALT_NONE */
    AltRange tokens;  /* from its opener, or its subject, to its end */
    uint32_t sentence;
    uint32_t parent; /* the clause that it hangs on, or ALT_NONE */
} AltClause;

/* ---- attributions: who says what ---- */

#define ALT_PIECES 4 /* the most pieces that one content may be in */

typedef struct AltAttribution {
    uint32_t sentence;
    AltRange source; /* empty where nobody is named */
    AltRange cue;    /* the verb group, noun or phrase; empty where there is none */
    AltRange target; /* by the frame; empty where it names none */
    AltRange topic;  /* "said of |the raid| that ...": what is spoken of, by the frame; empty where it names none */
    uint32_t reach;  /* the token behind the last plain word of the frame: "quoted X as saying|" */
    AltRange content[ALT_PIECES];
    uint32_t content_count;
    uint32_t clause;           /* the clause of the cue, or ALT_NONE */
    uint32_t quotation;        /* the quotation that the content is, or begins with, or ALT_NONE */
    uint32_t continues;        /* the attribution whose cue and source it goes on with, or ALT_NONE */
    uint32_t within;           /* the attribution whose content it stands in, or ALT_NONE */
    const struct Frame *frame; /* the cue line that fitted, null where there is none */
    bool negated;
    bool hypothetical;
    bool hedged;
} AltAttribution;

/* ---- mentions: whom a span means ---- */

/* How a mention was resolved. */
typedef enum AltHow {
    ALT_BY_NOTHING, /* it was not: the reader must look */
    ALT_BY_NAME,    /* a name of the pack */
    ALT_BY_OWNER,   /* a name inside it: "Armenia's ministry", "Russian troops" */
    ALT_BY_SURNAME, /* a person introduced earlier in the text */
    ALT_BY_PRONOUN,
    ALT_BY_DESCRIPTION, /* "the ministry", "the country" */
    ALT_BY_GROUP,       /* "both sides", "each other" */
    ALT_BY_CONTEXT,     /* not named; clear from the sentence or the one before */
    ALT_OUTSIDE,        /* named, and outside every party */
} AltHow;

typedef struct AltMention {
    AltSpan span;     /* empty where the words stand nowhere */
    uint32_t actor;   /* index into the pack's actors, or ALT_NONE */
    uint32_t party;   /* index into the pack's parties, ALT_OTHER outside them, ALT_NONE where not known */
    const char *name; /* whom it means, as shown: "Nikol Pashinyan"; null where not known. Lives with the document */
    uint8_t how;      /* AltHow */
} AltMention;

/* A party outside the pack. */
#define ALT_OTHER (UINT32_MAX - 1)

/* ---- acts ---- */

typedef enum AltKind { ALT_ACCUSATION, ALT_DENIAL, ALT_APPEAL, ALT_STATEMENT, ALT_KIND_COUNT } AltKind;

typedef enum AltMode { ALT_INDIRECT, ALT_DIRECT, ALT_MIXED } AltMode;

/* What the reporting verb implies of what is reported. */
typedef enum AltStance {
    ALT_NEUTRAL,
    ALT_FACTIVE,
    ALT_CONCESSIVE,
    ALT_DISTANCING,
    ALT_INSISTENT,
    ALT_FORCEFUL,
    ALT_STANCE_COUNT
} AltStance;

/* Whether an accusation is answered in the article. */
typedef enum AltAnswer {
    ALT_NO_ANSWER,
    ALT_VOICED,   /* the accused speaks elsewhere in the article */
    ALT_ANSWERED, /* otherwise: counter-accusation, explanation, "declined to comment", "could not be reached" */
    ALT_DENIED,
} AltAnswer;

/* One lexicon line behind an act, and what it did. */
typedef struct AltReason {
    const char *rule; /* "deny", or the word class and the word: "wrong: invade" */
    const char *path; /* "lexicons/en/cues.txt" */
    uint32_t line;
} AltReason;

typedef struct AltAct {
    uint32_t attribution;
    uint32_t sentence;
    uint8_t kind;   /* AltKind */
    uint8_t mode;   /* AltMode */
    uint8_t stance; /* AltStance */
    bool hedged;
    bool negated;          /* the cue is negated: "did not deny" */
    uint32_t source;       /* index into mentions, or ALT_NONE */
    uint32_t first_target; /* targets are mentions first_target .. first_target + target_count */
    uint32_t target_count;
    AltSpan cue; /* empty where there is none */
    AltSpan content[ALT_PIECES];
    uint32_t content_count;
    uint32_t continues;    /* act whose quotation goes on here, or ALT_NONE */
    uint32_t repeats;      /* the first accusation or appeal of the text that says the same, or ALT_NONE */
    uint32_t responds_to;  /* accusation or appeal that it answers, or ALT_NONE */
    uint8_t answer;        /* AltAnswer; of accusations only, the same for all that say the same */
    uint32_t first_reason; /* reasons are first_reason .. first_reason + reason_count */
    uint32_t reason_count;
} AltAct;

/* ---- silences: the reporter's words that somebody gave no answer. They are no acts ---- */

typedef struct AltSilence {
    uint32_t sentence;
    AltSpan span;   /* "could not be reached", "declined to comment" */
    uint32_t party; /* who gives none: index into the pack's parties, ALT_OTHER or ALT_NONE */
} AltSilence;

/* ---- the document ---- */

typedef struct AltDocument {
    const char *name;     /* as given */
    const char *title;    /* the headline; null where there is none */
    const char *outlet;   /* null where not known */
    const char *author;   /* likewise; several are joined by ", " */
    AltDay date;          /* 0 where not known */
    const char *encoding; /* what the bytes were read as: "UTF-8", "windows-1252", "UTF-16LE" */
    const char *text;     /* valid UTF-8, a zero byte after it; for UTF-8 input the input itself, byte for byte,
                                 but that bytes which are no text are replaced one for one ('?') */
    uint32_t length;      /* bytes */
    const AltLexicon *lexicon;
    const AltPack *pack; /* the dispute it was read with */

    ALT_LIST(AltBlock) blocks;
    ALT_LIST(AltToken) tokens;
    ALT_LIST(AltSentence) sentences;
    ALT_LIST(AltQuotation) quotations;
    ALT_LIST(AltMatch) matches;     /* by where they begin, an entry before a name; a name may stand in an entry */
    ALT_LIST(AltTermUse) term_uses; /* in the order of the text, furniture left out; they do not overlap */
    ALT_LIST(uint8_t) tags;         /* AltTag, one for each token */
    ALT_LIST(AltPhrase) phrases;
    ALT_LIST(AltClause) clauses;
    ALT_LIST(AltAttribution) attributions;
    ALT_LIST(AltMention) mentions;
    ALT_LIST(AltAct) acts;
    ALT_LIST(AltReason) reasons;
    ALT_LIST(AltSilence) silences; /* in the order of the text */

    struct Ground *ground; /* what stands at each token; private to the engine */
    struct Arena *arena;   /* owns everything above */
} AltDocument;

/* Analyses a text. `name` and `bytes` are copied; `bytes` may be any bytes at all, up to 4 GiB - 2, and what goes
 * beyond is left out. `pack` may be null: then the pack of the lexicon whose actors the text names most is taken, and
 * "world" where there is none. Never fails. The document borrows lexicon and pack; free it before them. */
AltDocument *alt_document_new(
        const AltLexicon *lexicon, const AltPack *pack, const char *name, const char *bytes, size_t length);

/* Frees a document and everything in it. Null is fine. */
void alt_document_free(AltDocument *document);

/* The sentence that a token stands in, by binary search; ALT_NONE where the document has no such token. */
uint32_t alt_sentence_of_token(const AltDocument *document, uint32_t token);

/* The bytes that a run of tokens covers; an empty span for an empty run. */
AltSpan alt_span_of(const AltDocument *document, AltRange tokens);

/* The names used in machine-readable output: "accusation", "direct", "neutral", "headline", "denied". */
const char *alt_kind_name(AltKind kind);
const char *alt_mode_name(AltMode mode);
const char *alt_stance_name(AltStance stance);
const char *alt_section_name(AltSection section);
const char *alt_answer_name(AltAnswer answer);

/* The id of a mention's party: "armenia", "other"; null where it is not known. */
const char *alt_party_id(const AltDocument *document, uint32_t party);

#endif
