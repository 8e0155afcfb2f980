/* Articles out of whatever they are kept in: files, saved pages, folders, archives, corpora, standard input.
 *
 *     const char *paths[] = {"border.html", "corpus.jsonl.gz", "saved-pages"};
 *     AltInput *input = alt_input_open(paths, 3, NULL);
 *     for (AltArticle *article; (article = alt_input_next(input));) {
 *         AltDocument *document = alt_document_of(lexicon, NULL, article);
 *         if (!document)
 *             fprintf(stderr, "%s: %s\n", article->name, article->trouble);
 *         ...
 *         alt_document_free(document);
 *         alt_article_free(article);
 *     }
 *     alt_input_close(input);
 *
 * What a file is, is told by its content and never by its name. Nothing here fails as a whole: a file that cannot be
 * read is an article with `trouble`, in its place among the others.
 *
 * Getting the next article is cheap and done by one thread at a time; making text of it (parsing a page, say) is dear,
 * is left to `alt_article_read` or `alt_document_of`, and may be done by many threads at once.
 */
#ifndef ALTERAM_INPUT_H
#define ALTERAM_INPUT_H

#include <alteram/document.h>

/* How to read. Begin with `{0}`, which is what null means too. */
typedef struct AltInputOptions {
    const char *stdin_name; /* what to call standard input; null for "-" */
    const char *fields;     /* which fields of a corpus hold what: "text=body,outlet=source.name"; null for the usual
                               names. Checked by `alt_input_fields_check` */
} AltInputOptions;

/* The articles of some paths, in order. */
typedef struct AltInput AltInput;

/* An article before it is analysed. All texts live as long as it does. */
typedef struct AltArticle {
    const char *name;    /* the file as given, "corpus.jsonl#7" for a record without an id, "a.zip/b.txt" inside */
    const char *trouble; /* why there is no text, in words: "no such file"; else null. One line */
    const char *format;  /* "text", "html", "jsonl", "csv", "warc"; null where there is trouble */
    bool unasked;        /* nobody asked for this one, a page of a web archive, say: no error where it is no article */
    /* The rest is there once `alt_article_read` was called. */
    const char *title; /* this and the next two in UTF-8, null where not known */
    const char *outlet;
    const char *author;        /* several are joined by ", " */
    AltDay date;               /* of publication; 0 where not known */
    const char *text;          /* the text to analyse, title included; any bytes where it is plain text */
    size_t length;             /* bytes */
    const char *encoding;      /* what it was converted from, "windows-1252"; null where nothing was */
    ALT_LIST(AltBlock) blocks; /* of `text`, where the format tells them (html); else empty */

    struct Raw *raw; /* as it came; private to the engine */
} AltArticle;

/* Begins to read `count` paths; "-" is standard input, folders are read whole and sorted by name. The paths and the
 * options are copied. Never null: paths that cannot be read are noticed when their turn comes. */
AltInput *alt_input_open(const char *const *paths, size_t count, const AltInputOptions *options);

/* The next article, or null at the end. The caller frees it with `alt_article_free`, before or after the input is
 * closed. */
AltArticle *alt_input_next(AltInput *input);

/* Closes everything. Null is fine. */
void alt_input_close(AltInput *input);

/* Checks a list of fields such as "text=body,date=published". Null where it is good, else what is wrong with it: one
 * line that the caller frees. */
char *alt_input_fields_check(const char *fields);

/* Makes the text of an article and what is known of it: converts, parses, finds the article in a page. The lexicon
 * says what the furniture of pages looks like. False where there is trouble. Further calls do nothing. */
bool alt_article_read(AltArticle *article, const AltLexicon *lexicon);

/* Reads the article and analyses it as `alt_document_new` does. The document has copies of all it needs. Null, with
 * the trouble noted in the article, where there is nothing to analyse. */
AltDocument *alt_document_of(const AltLexicon *lexicon, const AltPack *pack, AltArticle *article);

/* Frees an article. Null is fine. */
void alt_article_free(AltArticle *article);

#endif
