/* The words of the html page in one table, so that they can be read as a whole and be put into another language. */
#include "html_words.h"

const PageWords page_words = {
        .language = "en",
        .kicker = "Who accuses, denies, appeals and states",
        .several = "%u articles, each with its report",
        .skip = "Skip to the finding",
        .table = " (table %u)",
        .on_this_page = "On this page",
        .made_by = "Made by alteram %s",

        .accusations_and_answers = "accusations against it, and answers",
        .strip = "The article at a glance",
        .article = "The article, every act marked",
        .notes = "Every act, and why it was found",
        .evidence = "Where the figures come from",

        .strip_how = "From the first sentence on the left to the last on the right; a lane for each party that speaks. "
                     "A line "
                     "leads from an accusation to what answers it.",
        .strip_label = "Acts by party and sentence; the list %s says the same in words.",
        .lane_label = "%s, acts: %u",
        .sentences = "sentence",
        .answered_by = "accusation, answered in the text",
        .not_answered = "accusation without an answer",
        .head_band = "Grey: headline and standfirst.",

        .charts_how =
                "A dot is the share, the bar its 95% interval; a hollow dot rests on too few cases to tell. The dashed "
                "line is an even split (of answers: all), to compare with and no aim. The table below has the same "
                "figures.",
        .chart_label = "%s, %s: %s",
        .even_line = "even split: %s%%",

        .article_how =
                "The letter is the party that speaks, the underline and the word are the kind of act, bold words are "
                "the cue, and the number leads to the note that says why. What is not underlined, the paper says "
                "itself.",
        .begins = "%s %u, by %s, begins: ",
        .ends = " (end of %s %u)",
        .short_kinds = {"ACC", "DEN", "APP", "STA"},
        .kinds = {"accusation", "denial", "appeal", "statement"},
        .styles = {"thick line", "double line", "dotted line", "thin line"},
        .samples = {"accuses another", "rejects it", "asks for something", "says anything else"},

        .notes_how =
                "In the order of the text. Each names the words that signal it (the cue) and the lines of the lexicon "
                "that made it what it is.",
        .note = "note",
        .by = "by",
        .cue = "cue",
        .no_cue = "no cue of its own",
        .rule = "rule",
        .at = "at",
        .answers = "answers",
        .answered = "answered by",
        .goes_on = "goes on with",
        .back = "in the text",
        .unanswered = "no answer in this text",
        .quoted = "in quotation marks",
        .partly_quoted = "partly in quotation marks",
        .hedged = "hedged",
        .stance = "the verb is %s",

        .evidence_how = "Each figure of the tables above with the sentences it was counted from.",
        .sentences_behind = "sentences",
};
