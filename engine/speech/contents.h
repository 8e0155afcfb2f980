/* How far what is said reaches, after a cue (contents.c) and before it (contents_before.c). */
#ifndef ALT_CONTENTS_H
#define ALT_CONTENTS_H

#include "grammar/quoted.h"

/* The content that begins at `start`, after the cue of `clause` (ALT_NONE for cues that are no verb): up to the next
 * cue of the same speaker, an aside of the reporter, or the end of the sentence. */
AltRange content_after(const Scene *scene, uint32_t start, uint32_t clause);

/* The content that ends right before `limit`, the subject or verb of a cue: '"...," |he said', "The map, |he said".
 * Empty where what stands there is no content. `quoted` asks for a quotation. */
AltRange content_before(const Scene *scene, uint32_t limit, bool quoted);

/* Where a content that ends before `limit` may begin: behind a semicolon, in the bracket that the cue stands in ("sold
 * all (|most of it abroad|, he said)"), or with the sentence. */
uint32_t earliest_content(const Scene *scene, uint32_t limit);

/* The rest of a content that the speaker interrupts, from `start`: '"A," he said, |"B."', "A, said X; |B." Empty where
 * there is none. */
AltRange content_resumed(const Scene *scene, uint32_t start);

/* Without commas, full stops and dashes at either end. Quotation marks stay. */
AltRange trimmed(const Scene *scene, AltRange range);

#endif
