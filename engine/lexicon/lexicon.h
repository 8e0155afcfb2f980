/* The lexicon as the engine sees it: words, verbs, cue frames, names. Built by the loaders in this folder, const
 * after. */
#ifndef ALT_ENGINE_LEXICON_H
#define ALT_ENGINE_LEXICON_H

#include "base/arena.h"
#include "base/list.h"
#include "base/sieve.h"
#include "base/table.h"
#include "classes.h"
#include "layers.h"

#include <alteram/document.h>
#include <alteram/lexicon.h>

/* A line of a lexicon file. */
typedef struct Entry {
    const char *text; /* as written, without its columns */
    const char *path; /* as shown to users: "lexicons/en/cues.txt" */
    uint32_t line;
} Entry;

/* The forms of a verb that a word can be, one bit each. "put" is BASE | PAST | PARTICIPLE. */
typedef enum VerbForm {
    FORM_BASE = 1,
    FORM_THIRD = 2, /* denies */
    FORM_PAST = 4,
    FORM_PARTICIPLE = 8,
    FORM_ING = 16,
} VerbForm;

typedef struct Verb {
    const char *base; /* "deny" */
    bool never_noun;  /* "*" in verbs.txt */
    uint32_t *frames; /* cue frames that this verb heads, in the order of the file */
    uint32_t frame_count;
    uint32_t frame_capacity;
} Verb;

/* What the lexicon knows of one word. Two tables hold them: by the word as written (in small letters), by its stem. */
typedef struct Word {
    const char *text;    /* small letters: the word, or the stem */
    uint32_t verb;       /* number of the verb it is a form of, or ALT_NONE */
    uint32_t other_verb; /* a second verb with this form ("found", "lay"), or ALT_NONE */
    Classes classes;
    uint8_t forms;       /* which forms of the first it is, VerbForm */
    uint8_t other_forms; /* and of the second */
    uint32_t *frames;    /* frames headed by this word as a noun, or as the first word of a fixed phrase */
    uint32_t frame_count;
    uint32_t frame_capacity;
    Table phrases;        /* entries of several words that begin with it: second word as written -> WordPhrase .. */
    Table stem_phrases;   /* .. and by the stem of the second word, for those that match by stem there */
    LIST(uint32_t) turns; /* turns whose rarest word it is, by their numbers */
    LIST(const Entry *) entries; /* the class lines that list it, in the order of the files, with .. */
    LIST(uint8_t) entry_class;   /* .. the index of the class of each */
} Word;

/* Words by their text. */
typedef struct Words {
    Table table;             /* text -> Word */
    LIST(const Word *) list; /* in the order in which they were added: for who goes through all of them */
} Words;

/* An entry of several words: "no longer", "both sides", "tear up". */
typedef struct WordPhrase {
    const char **words; /* in small letters; a stem where the entry matches by stem */
    const bool *exact;  /* for each word, whether it matches as written */
    Classes classes;
    const Entry *entry;
    uint32_t count;
    uint32_t number; /* counts the phrases of the lexicon */
    uint64_t thirds; /* `table_bit` of its third word and of those of all behind it; all bits where it has none */
    struct WordPhrase *next; /* another that begins with the same two words, longer ones first */
} WordPhrase;

/* ---- cue frames ---- */

typedef enum PartKind {
    PART_WORDS, /* plain words, alternatives in `words` */
    PART_HEAD,  /* the verb, or the noun of a `noun` line, itself */
    PART_SOURCE,
    PART_TARGET,
    PART_HEARER,
    PART_TOPIC,
    PART_THING,
    PART_CLAUSE,
    PART_QUOTE,
    PART_DO,
    PART_CONTENT,
    PART_CLASS, /* a noun phrase, or a predicate, headed by a word of `classes` */
    PART_OWN,   /* of turns alone, as all that follow: the speaker's own side */
    PART_TIME,
    PART_DEED,
    PART_SET, /* a set of the file, by its name in `words`; its words take the place when the line is read */
} PartKind;

/* A set of words, by bits of their hashes: it may seem to have one that it has not, and never the other way. */
typedef struct WordSet {
    uint64_t bits[4];
} WordSet;

static inline void word_set_add(WordSet *set, uint32_t hash)
{
    set->bits[hash >> 30] |= (uint64_t)1 << (hash >> 24 & 63);
}

static inline bool word_set_has(const WordSet *set, uint32_t hash)
{
    return set->bits[hash >> 30] >> (hash >> 24 & 63) & 1;
}

static inline bool word_sets_meet(const WordSet *a, const WordSet *b)
{
    return (a->bits[0] & b->bits[0]) | (a->bits[1] & b->bits[1]) | (a->bits[2] & b->bits[2])
            | (a->bits[3] & b->bits[3]);
}

typedef struct Part {
    uint8_t kind;       /* PartKind */
    const char **words; /* PART_WORDS: the alternatives, small letters, as written */
    uint32_t word_count;
    WordSet word_set; /* of them */
    Classes classes;  /* PART_CLASS */
} Part;

typedef enum FrameHead {
    HEAD_VERB,  /* "SOURCE accuse TARGET of CONTENT" */
    HEAD_NOUN,  /* "noun criticism of TARGET by SOURCE", and those derived from noun=WORD */
    HEAD_FIXED, /* "according to SOURCE": no verb, no noun */
} FrameHead;

typedef enum FrameKind { /* AltKind, and two more */
    FRAME_ACCUSATION = ALT_ACCUSATION,
    FRAME_DENIAL = ALT_DENIAL,
    FRAME_APPEAL = ALT_APPEAL,
    FRAME_STATEMENT = ALT_STATEMENT,
    FRAME_SPEECH, /* the content decides */
    FRAME_NONE,   /* no speech */
} FrameKind;

/* One cue line; a line with optional parts gives one frame for each way to read it, the longest first. */
typedef struct Frame {
    WordSet needed;    /* one of these words stands in each sentence that the line fits, but passives; else all bits */
    const char *lemma; /* "accuse", "lay the blame", "according to": names the rule */
    uint8_t head;      /* FrameHead */
    uint8_t kind;      /* FrameKind */
    uint8_t stance;    /* AltStance */
    bool mutual;
    bool refusal;   /* stands for the negated passive: "SOURCE draw on CONTENT" for "would not be drawn on it" */
    bool negated;   /* "SOURCE not accept CLAUSE": for "did not accept that" alone */
    bool reply;     /* answers what another has said, or holds on to what he himself says: "retorted", "insisted" */
    bool voiced;    /* a thought, which counts as voiced where the article introduces whoever has it */
    bool finite;    /* no speech in a participle clause: "left, citing an inquiry" tells of the leaving */
    bool unwilling; /* only behind "would not" or "will not": "would not discuss the raid" */
    bool bare;      /* only where nothing follows that the verb could have for its object: "The union refused." */
    const Part *by; /* by=WORDS: only a subject with one of these words for its head fits; null where any does */
    bool derived;   /* a noun frame made from noun=WORD: it takes of/by/from/against/that/to as they come */
    Part *parts;    /* without SOURCE before a verb head and without `noun`: parts[head_part] is the head */
    uint32_t part_count;
    uint32_t head_part;
    const Entry *entry;
} Frame;

/* ---- turns ---- */

/* One line of turns.txt, "the fault lie|rest with TARGET": a way of blaming, denying or asking by a construction. A
 * line with optional parts gives one turn for each way to read it, the longest first. */
typedef struct Turn {
    const char *lemma; /* "lie with", "feel let down by": names the rule */
    Part *parts;       /* without articles, and without what `modal`, `negated` and `perfect` tell */
    uint32_t part_count;
    uint32_t verb_part; /* that of the main verb: parts[verb_part]; those before it are the subject */
    Part *modal;        /* "could" of "TARGET could have mended it"; null where the line is of what has happened */
    Part *adverb;       /* "still" of "OWN still wait for TARGET"; null where there is none */
    bool negated;       /* "OWN have no trust in TARGET": a word of the line negates it */
    bool perfect;       /* "TARGET have had years to DEED": only so */
    bool opponent;      /* only an opponent of the target means it as blame */
    uint8_t kind;       /* AltKind */
    const Entry *entry;
} Turn;

/* ---- names ---- */

/* A name that a text can be searched for. Words compare as written, but for names in capitals ("BAKU"), which also
 * match a name in ordinary letters of four letters and more; a word of a name that begins with a small letter
 * ("union", "rail bosses", "of") matches in any letters, singular as written. */
typedef struct NameWord {
    const char *text;  /* as written */
    const char *lower; /* in small letters */
    uint32_t length;   /* bytes of `text` */
    uint32_t hash;     /* text_hash of `lower` */
    bool is_small;     /* it begins with a small letter, and fits in any letters */
    bool is_open;      /* "*": any name that no lexicon knows */
} NameWord;

typedef struct Name {
    const char *text; /* the whole name, as written */
    NameWord *words;  /* its tokens */
    uint32_t count;
    bool fits_capitals;   /* whether it has the four letters that a name in capitals must have */
    uint32_t actor;       /* index into the pack's actors; of the wordings of terms, into its terms */
    uint32_t second_hash; /* text_hash of the second word in small letters; 0 where there is none, or any fits */
    uint64_t seconds;     /* `second_bit` of its second word and of those of all names behind it */
    struct Name *next;    /* another name that begins with the same word, longer ones first */
} Name;

/* The bit that stands for a second word; all bits for a name that asks for none. */
static inline uint64_t second_bit(uint32_t second_hash)
{
    return second_hash ? (uint64_t)1 << (second_hash >> 26) : UINT64_MAX;
}

/* A person whom a pack has, or a text introduces, and whom the surname alone means from then on. */
typedef struct Person {
    const char *surname; /* as written */
    const char *name;
    uint32_t party;
    uint32_t actor;
    bool male, female;
} Person;

/* All names of a pack by their first word. */
typedef struct Names {
    Table starts;  /* first word in small letters -> the first Name that begins with it */
    Table persons; /* surname, as written -> Person (surnames.c); empty for the world, which has nobody's name */
    LIST(const Name *) all; /* in the order of the file */
} Names;

/* The packs of a lexicon in which some name begins with a word, one item for each; so that a text can be searched for
 * the names of all packs at once. */
enum { WORLD_PACK = 0 }; /* its number; then come the lexicon's packs in their order */

typedef struct NameStart {
    uint32_t pack;     /* its number */
    const Name *first; /* the first name of that pack that begins with the word */
    uint64_t seconds;  /* as in that name */
    struct NameStart *next;
} NameStart;

/* ---- deeds ---- */

/* A line of deeds.txt: words that may stand for one deed, "raid" and "operation". */
typedef struct Deed {
    const Entry *entry;
    uint32_t number; /* counts the deeds of the lexicon */
} Deed;

/* ---- everything ---- */

struct AltLexicon {
    Arena *arena;
    Layers sources;      /* the files that it was made of */
    const char *stemmer; /* libstemmer's name for the language: "english" */
    Words words;         /* by text in small letters */
    Words stems;         /* by stem */
    Sieve known;         /* of the keys of `words`, `stems`, `name_starts` and of both tables of deeds */
    Sieve phrase_starts; /* of the first two words of all entries of several words, by `pair_hash` */
    LIST(Verb) verbs;
    LIST(Frame) frames;
    LIST(Turn) turns;
    uint32_t phrase_count;
    LIST(const AltPack *) packs;
    const AltPack *world;
    Table name_starts; /* first word of a name of any pack, in small letters -> NameStart */
    Table deed_words;  /* of deeds.txt: as written, in small letters -> Deed .. */
    Table deed_stems;  /* .. and by stem */
    uint32_t deed_count;
    const struct Furniture *furniture; /* furniture.h; null where the language names no file of it */
    char hash[65];
    struct Vocabularies *vocabularies; /* forms of earlier documents; the one part that changes, behind a lock */
};

/* Makes room for forms that outlive their documents, and frees it (text/forms.c). Null is fine to free. */
struct Vocabularies *vocabularies_new(void);
void vocabularies_free(struct Vocabularies *all);

/* The word as written (small letters), or null. */
const Word *lexicon_word(const AltLexicon *lexicon, const char *lower, size_t length);

/* The word by its stem, or null. */
const Word *lexicon_stem(const AltLexicon *lexicon, const char *stem, size_t length);

/* The number of the verb of that base form, or ALT_NONE. */
uint32_t lexicon_verb(const AltLexicon *lexicon, const char *base);

/* ---- words in a document: what a token's `form` is ---- */

/* One for each different word, shared by the tokens of a document and, as far as they are kept, of many
 * (text/forms.c). */
typedef struct Form {
    Classes classes;         /* of the word and of its stem together */
    const Word *word;        /* null where the lexicon does not know it */
    const NameStart *starts; /* the packs in which a name begins with it, or null */
    const char *lower;       /* small letters, zero byte at the end */
    uint32_t length;
    uint32_t hash;      /* text_hash of `lower` */
    uint32_t stem_hash; /* the same of the stem */
    uint32_t number;    /* of the stem: in one document equal numbers mean equal stems */
    bool is_word;       /* no number and no mark */
    bool takes_stop;    /* whether a full stop behind it may belong to it */
    bool begins_phrase; /* whether an entry of several words begins with it */
    bool heads_frame;   /* whether it heads a cue frame as a noun, or begins one that is fixed */
    uint8_t verb_forms; /* the forms of verbs that it can be, VerbForm; by its ending where no lexicon knows it */
    const char *stem;
    uint32_t stem_length;
    const Word *stem_word; /* null where the lexicon does not know the stem */
    const Deed *deed;      /* that it names, or null */
} Form;

/* Whether two words of one document have one stem, or name one deed: "sold" and "selling", "sold" and "the sale". */
static inline bool means_same(const Form *a, const Form *b)
{
    return a->number == b->number || (a->deed && a->deed == b->deed);
}

#endif
