/* What tokens.c, token_words.c and token_list.c share: a block while it is cut into tokens. */
#ifndef ALT_TOKENS_H
#define ALT_TOKENS_H

#include "base/buffer.h"
#include "forms.h"
#include "shapes.h"

/* A block under the reader's finger. */
typedef struct Reader {
    AltDocument *document;
    Forms *forms;
    Buffer lower; /* the word at hand in small letters */
    Stretch block;
    uint32_t block_number;
    size_t at;
    bool single_open; /* whether a single quotation mark is open */
} Reader;

/* ---- token_list.c ---- */

/* Writes the word start .. end to `reader->lower`: small letters, straight apostrophes, plain hyphens. */
void write_lower(Reader *reader, size_t start, size_t end);

/* Adds the token from here to `end`, whose form goes by `name`, and moves behind it. What its capitals tell is left to
 * the caller. */
AltToken *add_bare_token(Reader *reader, AltTokenKind kind, size_t end, const char *name, size_t length);

/* The same with its capitals. */
void add_token(Reader *reader, AltTokenKind kind, size_t end, const char *name, size_t length);
void add_named(Reader *reader, AltTokenKind kind, size_t end, const char *name);

/* The same, named by its own letters. */
void add_plain(Reader *reader, AltTokenKind kind, size_t end);

/* ---- token_words.c; each adds what stands here and says so, or does nothing ---- */

/* The short cut for nine words of ten. */
bool cut_plain_word(Reader *reader);

bool cut_number(Reader *reader);
bool cut_word(Reader *reader);

#endif
