/* The words of the report. */
#ifndef ALT_REPORT_WORDS_H
#define ALT_REPORT_WORDS_H

#include <alteram/comparison.h>

typedef struct ReportWords {
    /* headings */
    const char *positions, *ledger, *requests, *side_by_side, *counts, *shares, *accuses_whom, *asks_whom, *others,
            *unattributed, *method;
    /* the head */
    const char *untitled, *dispute, *between_facts;
    const char *nobody_accused, *outside, *accused, *accusations, *passages, *answered, *all_answered;
    const char *none_answered, *nearest, *unresolved, *caution;
    /* kinds of act: what a party does, and what stands where it does not */
    const char *does[ALT_KIND_COUNT], *does_not[ALT_KIND_COUNT], *no_acts, *unheard;
    /* passages */
    const char *nobody_named, *against, *to, *sentence, *headline, *standfirst, *caption, *ellipsis;
    const char *open_quote, *close_quote;
    /* the ledger */
    const char *accusation, *answer, *distance, *no_accusations, *also;
    const char *no_answer, *unaddressed, *levels[ALT_DENIED + 1];
    const char *only_silence, *no_distance, *same_sentence, *later, *before, *word, *paragraph;
    const char *appeal, *replies[ALT_REPLIED + 1];
    /* positions and several texts side by side */
    const char *other_topics, *nothing, *shared, *not_here, *only_here;
    /* figures */
    const char *party, *acts, *words, *quoted_words, *speakers, *speaks, *nobody, *other, *unknown, *measure;
    const char *terms, *term, *term_names, *own_voice, *other_voices, *whose_word, *nobodys_word, *use, *unused;
    const char *yes, *no, *undefined, *too_few, *share_with_interval, *share_plain;
    /* the method */
    const char *program, *program_text, *lexicons, *layer, *text, *text_is, *pack, *pack_is, *options, *how;
} ReportWords;

extern const ReportWords report_words;

/* The word for a section that is called by its name, such as the headline; null for all others. */
const char *section_word(AltSection section);

#endif
