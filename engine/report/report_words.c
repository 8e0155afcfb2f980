/* All words that the report says by itself, in one table, so that they can be read as a whole and be put into another
 * language in one place.
 */
#include "report_words.h"

const ReportWords report_words = {
        .positions = "Positions, side by side",
        .ledger = "Accusations and answers",
        .requests = "Appeals and answers",
        .side_by_side = "The texts, side by side",
        .counts = "Who says how much",
        .shares = "Balance between the sides",
        .accuses_whom = "Who accuses whom",
        .asks_whom = "Who asks whom",
        .others = "Other speakers",
        .unattributed = "Speakers whose party is not known",
        .method = "Method",

        .untitled = "Without a headline",
        .dispute = "dispute: ",
        .between_facts = " \u00B7 ",
        .nobody_accused = "Nobody who is named is accused in this text.",
        .outside = "somebody outside the parties",
        .accused = "Against", /* no verb: a label may be plural, "Palestinians" */
        .accusations = "accusation",
        .passages = "%s (in %u passages)",
        .answered = "%u %s answered in the text",
        .all_answered = "answered in the text",
        .none_answered = "no answer in this text",
        .nearest = ", the nearest answer",
        .unresolved = "For %u of %u acts it is not known which party speaks.",
        .caution = "Counts of what this text reports, found by rules that err at times; even shares are no aim in "
                   "themselves.",

        .does =
                {
                        [ALT_ACCUSATION] = "accuses",
                        [ALT_DENIAL] = "denies",
                        [ALT_APPEAL] = "appeals",
                        [ALT_STATEMENT] = "states",
                },
        .does_not =
                {
                        [ALT_ACCUSATION] = "no accusation",
                        [ALT_DENIAL] = "no denial",
                        [ALT_APPEAL] = "no appeal",
                        [ALT_STATEMENT] = "no statement",
                },
        .no_acts = "No party of the dispute speaks in this text.",
        .unheard = "not heard in this text",

        .nobody_named = "nobody named",
        .against = "against",
        .to = "to",
        .sentence = "sentence",
        .headline = "headline",
        .standfirst = "standfirst",
        .caption = "caption",
        .ellipsis = " ... ",
        .open_quote = "\u201C",
        .close_quote = "\u201D",

        .accusation = "Accusation",
        .answer = "Answer",
        .distance = "Distance",
        .no_accusations = "No accusation in this text.",
        .also = "also",
        .no_answer = "no answer in this text",
        .unaddressed = "accuses nobody by name, so nobody could answer",
        .levels = {"no answer in this text", "speaks of something else", "answered otherwise", "denied"},
        .only_silence = "the text says only \u201C%s\u201D, %s",
        .no_distance = "-",
        .same_sentence = "in the same sentence",
        .later = "later",
        .before = "before",
        .word = "word",
        .paragraph = "paragraph",
        .appeal = "Appeal",
        .replies = {"no answer in this text", "refused", "answered"},

        .other_topics = "anything else",
        .nothing = "nothing on this",
        .shared = "%u of %u different accusation%s stand in more than one text.",
        .not_here = "not in this text",
        .only_here = "only here",

        .party = "party",
        .acts = "acts",
        .words = "words",
        .quoted_words = "quoted",
        .speakers = "speakers",
        .speaks = "who speaks",
        .nobody = "nobody known",
        .other = "others",
        .unknown = "not known",
        .measure = "measure",
        .terms = "Contested terms",
        .term = "Term",
        .term_names = "What it names, and whose word it is",
        .own_voice = "In the text's own voice",
        .other_voices = "In words of others",
        .whose_word = "%s; a word of %s",
        .nobodys_word = "%s; a word of no one side",
        .use = "use",
        .unused = "-",
        .yes = "yes",
        .no = "no",
        .undefined = "-",
        .too_few = "%u of %u, too few to tell",
        .share_with_interval = "%s%% of %u (%s to %s%%)",
        .share_plain = "%s%% of %u",

        .program = "program",
        .program_text = "alteram %s, schema %u",
        .lexicons = "lexicons",
        .layer = "%s: %u lines added, %u replaced, %u removed",
        .text = "text",
        .text_is = "%s: SHA-256 %s, read as %s",
        .pack = "dispute",
        .pack_is = "%s: %s, from %s",
        .options = "options",
        .how = "Shares are of the sides of the dispute, mediators and others left out; in brackets the 95% interval "
               "(Wilson). 'alteram acts' prints every act with the rule behind it.",
};

const char *section_word(AltSection section)
{
    switch (section) {
    case ALT_HEADLINE:
        return report_words.headline;
    case ALT_STANDFIRST:
        return report_words.standfirst;
    case ALT_CAPTION:
        return report_words.caption;
    default:
        return NULL;
    }
}
