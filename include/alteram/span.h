/* Where something stands in a text.
 *
 *     AltSpan cue = document->acts.items[0].cue;
 *     printf("%.*s", (int)(cue.end - cue.start), document->text + cue.start);
 */
#ifndef ALTERAM_SPAN_H
#define ALTERAM_SPAN_H

#include <stdint.h>

/* Stands for "no item" wherever an item of a list is named by its index. */
#define ALT_NONE UINT32_MAX

/* A piece of a document's text: byte offsets into `AltDocument.text`, half-open, so `end - start` is its length in
 * bytes. The only way in which anything points at text, from the first stage to the last. An empty span means that
 * there is nothing. */
typedef struct AltSpan {
    uint32_t start;
    uint32_t end;
} AltSpan;

/* A run of tokens: indices into `AltDocument.tokens`, half-open. */
typedef struct AltRange {
    uint32_t first;
    uint32_t end;
} AltRange;

#endif
