/* Words taken as what is said: "said |the harbour was closed|", without the agent of a passive behind them.
 *
 * A content may have several pieces: "|The barn|, she guessed, |had been painted twice|".
 */
#include "fitter.h"

#include "contents.h"
#include "grammar/quoted.h"

/* Marks alone say nothing. */
static bool holds_word(const Scene *scene, AltRange range)
{
    for (uint32_t i = range.first; i < range.end; i++) {
        uint8_t kind = token_at(scene->document, i)->kind;
        if (kind == ALT_WORD || kind == ALT_NUMBER)
            return true;
    }
    return false;
}

bool add_content(const Fitter *fitter, AltRange content)
{
    if (!holds_word(fitter->scene, content) || fitter->fit->content_count == ALT_PIECES)
        return false;
    fitter->fit->content[fitter->fit->content_count++] = content;
    return true;
}

bool take_content(const Fitter *fitter, uint32_t start)
{
    if (ends_quotation(fitter->scene, start))
        return false;
    AltRange content = without_agent(fitter, content_after(fitter->scene, start, fitter->clause));
    fitter->fit->end = skip_agent(fitter, content.end);
    return add_content(fitter, content);
}
