/* How anything is read: a stack of readers, each of which finds articles, or things to read that articles are in.
 *
 *     arguments > folder "saved" > "saved/pages.tar.gz" (gzip > tar) > "saved/pages.tar.gz/border.html"
 */
#ifndef ALT_READER_H
#define ALT_READER_H

#include "fields.h"
#include "stream.h"
#include "trouble.h"

#include <alteram/input.h>

/* One article, and one member of an archive, is not read beyond this; news articles have some kilobytes. */
#define LARGEST_ARTICLE ((size_t)1024 * 1024 * 1024)

/* What the first bytes of a stream are told by; a page may have comments before its first tag. */
#define HEAD_SIZE ((size_t)16 * 1024)

/* The beginning of a stream. */
typedef struct Head {
    const char *bytes;
    size_t length;
    const Fields *fields; /* asked for by the user: by these a table is known */
} Head;

/* A thing that is being read. */
typedef struct Reader {
    const struct Format *format;
    struct Reader *outer;
    char *name;
    Stream *stream;       /* null for lists of paths */
    const Fields *fields; /* of the input */
    const char *encoding; /* that the stream was converted from; else null */
    bool unasked;         /* stands in a folder or an archive: nobody asked for it by name */
    bool told;            /* its trouble was reported */
    unsigned packings;    /* archives and compressions around it */
    size_t count;         /* articles found in it */
    void *state;          /* of the format */
} Reader;

/* What a reader found: one of an article, a path and a stream. */
typedef struct Found {
    AltArticle *article;
    char *path;
    Stream *stream; /* `name` is then what to call it, and it may borrow from its reader */
    char *name;
    const char *encoding; /* that the stream is converted from */
} Found;

/* A row of the table in formats.c. */
typedef struct Format {
    const char *name;
    bool (*is)(Head head);                      /* whether a stream that begins so is of this format */
    bool (*next)(Reader *reader, Found *found); /* false at the end */
    void (*close)(Reader *reader);              /* frees the state; may be null */
} Format;

/* The format of a stream by its beginning; null for what is no text at all. */
const Format *format_of(Head head);

extern const Format paths_format;

/* A list of paths as the state of a reader; takes over the list. */
void paths_open(Reader *reader, char **paths, size_t count);

/* The names of what is in a folder, sorted, as paths; null with errno set where it cannot be read. */
char **folder_paths(const char *folder, size_t *count);

/* ---- articles as they come ---- */

/* What the making of an article needs. */
typedef struct Raw {
    void (*make)(AltArticle *article, const AltLexicon *lexicon); /* fills the article, or its trouble */
    char *name;
    char *bytes;
    size_t length;
    char *values[FIELD_COUNT]; /* what is known already, as in a row of a table; null where it is not */
    char *charset;             /* that a header says it is in; or null */
    const Fields *fields;
    struct Arena *arena; /* what was made */
    bool made;
} Raw;

/* An article of a reader, named as the reader is. Takes over `bytes`. */
AltArticle *article_found(Reader *reader, char *bytes, size_t length);

/* The same for a record of a corpus: named FILE#N until its id is known. */
AltArticle *record_found(Reader *reader, char *bytes, size_t length);

/* An article that cannot be read. The trouble is copied. */
AltArticle *article_of_trouble(const char *name, const char *trouble);

/* Notes why an article has no text. */
void article_trouble(AltArticle *article, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Takes the fields of a record for what they are. The values must live as long as the article. Only the text has to be
 * there. */
void article_take(AltArticle *article, const AltLexicon *lexicon, const char *const values[FIELD_COUNT]);

/* How formats make articles of their records. */
void make_text(AltArticle *article, const AltLexicon *lexicon);
void make_json(AltArticle *article, const AltLexicon *lexicon);
void make_page(AltArticle *article, const AltLexicon *lexicon);

#endif
