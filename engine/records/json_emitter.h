/* Writes JSON value by value, without a tree in between: for the lines of a corpus, of which there are millions. Or
 * makes the tree: for what becomes a part of a report.
 *
 *     JsonEmitter json = {.out = &buffer};
 *     emit_open(&json, '{');
 *     emit_key(&json, "text"), emit_text(&json, "has denied");
 *     emit_key(&json, "start"), emit_count(&json, 321);
 *     emit_close(&json, '}');                                       {"text":"has denied","start":321}
 *
 * Whoever writes sees to it that brackets match and that members have a key and a value each. What is written is byte
 * for byte what json_write_line writes of the same values. Without `out` the values are put together, and the whole is
 * in `tree` when the last bracket is closed.
 */
#ifndef ALT_JSON_EMITTER_H
#define ALT_JSON_EMITTER_H

#include "json_values.h"

enum { JSON_DEPTH = 8 }; /* brackets within brackets of a tree, at most; acts have three */

typedef struct JsonEmitter {
    Buffer *out;              /* null where a tree is made */
    bool follows;             /* whether a value stands before this one, in the same brackets */
    Json *tree;               /* the outermost value */
    Json *inside[JSON_DEPTH]; /* the values whose brackets are open */
    uint32_t depth;
    const char *key; /* of the next member */
} JsonEmitter;

void emit_open(JsonEmitter *json, char bracket);
void emit_close(JsonEmitter *json, char bracket);

/* `key` needs no escapes. */
void emit_key(JsonEmitter *json, const char *key);

void emit_null(JsonEmitter *json);
void emit_flag(JsonEmitter *json, bool flag);
void emit_count(JsonEmitter *json, uint32_t count);

/* Valid UTF-8; null gives null. */
void emit_text(JsonEmitter *json, const char *text);
void emit_text_of(JsonEmitter *json, const char *bytes, size_t length);

#endif
