/* Tags in; noun phrases and verb groups out, in the order of the text. */
#include "chunking.h"
#include "stages.h"

static void chunk_sentence(const Chunker *chunker)
{
    for (uint32_t token = chunker->sentence.first; token < chunker->sentence.end;) {
        AltTag tag = tag_at(chunker->document, token);
        if (is_nominal(tag) || tag == ALT_TAG_DETERMINER)
            token = add_noun_phrase(chunker, token);
        else if (opens_verb_group(chunker, token))
            token = add_verb_group(chunker, token);
        else
            token++;
    }
}

void find_phrases(AltDocument *document)
{
    for (uint32_t i = 0; i < document->sentences.count; i++)
        chunk_sentence(&(Chunker){document, document->sentences.items[i].tokens});
}
