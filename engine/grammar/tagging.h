/* What the files share that give each word its part of speech: tags.c (the order of questions), tag_names.c ("Trump"),
 * tag_closed.c ("that", "has", "her"), tag_open.c (words that no class decides), tag_verbs.c ("claims", "denied",
 * "shelling"), tag_after_nouns.c (the same behind a noun) and looking.c (what stands around a word).
 *
 * Tags are given from left to right: what stands left of a word has its tag, what stands right of it has only classes
 * and forms. Questions may be asked of any token, ALT_NONE too, where nothing else is said: outside the sentence every
 * answer is no.
 */
#ifndef ALT_TAGGING_H
#define ALT_TAGGING_H

#include "reading.h"

/* A sentence under the reader's finger. */
typedef struct Reader {
    AltDocument *document;
    AltRange sentence;
    Classes *overlay; /* classes that entries of several words give to each token of the sentence */
    bool opens_named; /* a name of the pack begins the sentence: "Save Elm Road says" */
    bool title_case;  /* "Armenia Says Azerbaijan Remains": capitals tell nothing */
    bool *named;      /* for each token of the sentence: whether a name of the pack covers it */
} Reader;

/* ---- a token by itself ---- */

/* The classes of a token of the sentence, and of the entry of several words that it belongs to. */
static inline Classes classes_of(const Reader *reader, uint32_t token)
{
    return classes_at(reader->document, token) | reader->overlay[token - reader->sentence.first];
}

static inline bool is(const Reader *reader, uint32_t token, Classes classes)
{
    return in_range(reader->sentence, token) && (classes_of(reader, token) & classes) != 0;
}

/* Part of a name of the pack: tells names apart where all words have a capital. */
static inline bool is_of_pack(const Reader *reader, uint32_t token)
{
    return in_range(reader->sentence, token) && reader->named[token - reader->sentence.first];
}

static inline bool word_is(const Reader *reader, uint32_t token, const char *word)
{
    return in_range(reader->sentence, token) && is_word(reader->document, token, word);
}

/* Whether the word is one of a list that ends with a null. */
static inline bool word_among(const Reader *reader, uint32_t token, const char *const *words)
{
    while (*words && !word_is(reader, token, *words))
        words++;
    return *words != NULL;
}

/* The forms of a verb that the word can be, as VerbForm bits. */
static inline unsigned forms_of(const Reader *reader, uint32_t token)
{
    return in_range(reader->sentence, token) ? forms_at(reader->document, token) : 0;
}

/* The verb, as a number of the lexicon, that the word at `token` is a form of; ALT_NONE where it is none. */
static inline uint32_t verb_at(const Reader *reader, uint32_t token)
{
    const Form *form = in_range(reader->sentence, token) ? token_at(reader->document, token)->form : NULL;
    return form && form->word ? form->word->verb : ALT_NONE;
}

/* The tag that the token was given; ALT_TAG_OTHER where it has none yet. */
static inline AltTag tagged(const Reader *reader, uint32_t token)
{
    return in_range(reader->sentence, token) ? tag_at(reader->document, token) : ALT_TAG_OTHER;
}

static inline char mark(const Reader *reader, uint32_t token)
{
    return in_range(reader->sentence, token) ? mark_at(reader->document, token) : 0;
}

static inline bool is_quote_mark(const Reader *reader, uint32_t token)
{
    return in_range(reader->sentence, token) && token_at(reader->document, token)->kind == ALT_QUOTE_MARK;
}

static inline bool is_number(const Reader *reader, uint32_t token)
{
    return in_range(reader->sentence, token) && token_at(reader->document, token)->kind == ALT_NUMBER;
}

static inline bool is_auxiliary_word(const Reader *reader, uint32_t token)
{
    return is(reader, token, CLASS_BE | CLASS_HAVE | CLASS_DO | CLASS_MODAL);
}

/* ---- looking around ---- */

/* The nearest token to the left that is no adverb and no quotation mark; ALT_NONE at the start of the sentence. */
uint32_t token_before(const Reader *reader, uint32_t token);

/* The next token to the right that is no adverb and no quotation mark; ALT_NONE at the end. */
uint32_t token_after(const Reader *reader, uint32_t token);

bool looks_like_adverb(const Reader *reader, uint32_t token);

/* A word or a number, no mark. */
bool is_plain_word(const Reader *reader, uint32_t token);

/* Whether a noun phrase can begin here: "the", "its", "Armenia", "350", "they". */
bool opens_noun_phrase(const Reader *reader, uint32_t token);

/* ---- after a noun ---- */

static inline bool is_noun(AltTag tag)
{
    return tag == ALT_TAG_NOUN || tag == ALT_TAG_NAME;
}

static inline bool is_inside_noun_phrase(AltTag tag)
{
    return is_noun(tag) || tag == ALT_TAG_DETERMINER || tag == ALT_TAG_GENITIVE;
}

/* Whether another finite verb follows in this clause, so that this word need not be one: "Peace talks failed". */
bool finite_ahead(const Reader *reader, uint32_t token);

/* Whether one follows behind an aside: "the union, who had come late, |had broken| it". */
bool finite_behind_aside(const Reader *reader, uint32_t token);

/* "they", "officials", "talks", not "Paris". */
bool looks_plural(const Reader *reader, uint32_t token);

/* A verb that the lexicon knows as no noun: "deny", unlike "claim". For words of the sentence. */
bool is_never_noun(const Reader *reader, uint32_t token);

/* Whether some cue line begins with the verb that the word is a form of. */
bool speaks(const Reader *reader, uint32_t token);

/* ---- names: tag_names.c ---- */

/* A capital inside a sentence makes a name, also of a word that can be a verb ("Trump", "May", "Rich"). */
bool is_name(const Reader *reader, uint32_t token);

/* "|May| Okafor said", "says |Jan| Marsh": a month before another capital, and behind no "in" and no number. */
bool is_named_like_month(const Reader *reader, uint32_t token);

/* "US", "WHO": capitals tell them from the pronoun. */
bool is_capital_pronoun(const Reader *reader, uint32_t token);

/* ---- words by their kind ---- */

static inline AltTag verb_if(bool verb)
{
    return verb ? ALT_TAG_VERB : ALT_TAG_NOUN;
}

/* The tag of a word that its class alone decides; ALT_TAG_OTHER where the class leaves it open. */
AltTag tag_closed(const Reader *reader, uint32_t token);

/* The tag of a word that no class and no capital decides: a verb, an adverb, or a noun; adjectives pass for nouns. */
AltTag tag_open(const Reader *reader, uint32_t token);

/* The tag of a word that can be a form of a verb: ALT_TAG_VERB, or ALT_TAG_NOUN where it is none here. */
AltTag tag_verb_form(const Reader *reader, uint32_t token);

/* The same where a noun or a pronoun stands before it, at `left`; `forms` is what the word can be. */
AltTag tag_after_noun(const Reader *reader, uint32_t token, uint32_t left, unsigned forms);

#endif
