/* All words of a worksheet in one table, so that a teacher can read and better them as a whole. */
#include "sheet.h"

const SheetWords sheet_words = {
        .worksheet = "Who says what? A worksheet on: %s",
        .key = "Answer key: %s",
        .name = "Name, class, date",
        .about = "text",
        .aim = "aim",
        .aim_is = "You can say who speaks in a news text, who accuses whom, and whether the accused is heard.",
        .time = "time",
        .times = {"", "30 minutes", "45 minutes", "60 minutes"},
        .line = "____________________________________________",
        .text = "The text",
        .paragraph = "paragraph %u",

        .titles = {"A. Who speaks?", "B. Who accuses whom, and who answers?", "C. Verbs of saying", "D. Whose words?",
                "E. First, last, headline", "F. Count, and write your finding", "G. What is missing?",
                "H. Read another source"},
        .speakers_task = {"",
                "These people and bodies speak in the text. Write down which side each is on, who they are, and "
                "the numbers of the sentences.",
                "Find everybody who says something. There are as many as the table has rows.",
                "Find everybody who says something: their side, who they are, and the sentences."},
        .accusations_task = {"",
                "Here are the accusations of the text. Find the sentence in which the accused answers, or "
                "write \"none\".",
                "In these sentences somebody accuses somebody. Write who accuses whom of what, and the sentence "
                "of the answer, or \"none\".",
                "Find all accusations, and for each the sentence of the answer, or \"none\". Draw an arrow in "
                "the text from one to the other. Then do the same for what somebody asks another to do."},
        .cues_task = {"",
                "Sort these verbs of the text into four groups: neutral, doubting, conceding, forceful. A "
                "neutral verb only says that somebody spoke.",
                "Sort these verbs of the text into four groups: neutral, doubting, conceding, forceful.",
                "Sort these verbs of the text into four groups: neutral, doubting, conceding, forceful. Which other "
                "verb could the paper have used, and what would change?"},
        .quotations_task = {"",
                "Whose words stand in these quotation marks? The speaker may be named in the sentence before or "
                "after.",
                "Whose words stand in these quotation marks?",
                "Whose words stand in these quotation marks? Which of them could the paper have told in its own "
                "words?"},
        .voices_task = "Who speaks first, who speaks in the headline, and who has the last word?",
        .finding_task = {"",
                "Count, then fill in: The text shows that ____________ is accused ____ times and answered ____ times, "
                "because sentence ____ says: ____________________.",
                "Count, then write one sentence: The text shows ... because (sentence ...).",
                "Count, then write your finding in one sentence, with numbers and sentences. What would you need to "
                "call it fair or unfair?"},
        .missing_task =
                "What would you want to know that the text does not say? Whom would you call, and what would you ask?",
        .lateral_task =
                "Look for two other reports of the same event. Who made them, and how do they know? What do they say "
                "that this one does not?",

        .speaker = "speaker",
        .side = "side",
        .role = "who is it?",
        .sentences = "sentences",
        .accusation = "accusation",
        .answer = "answer",
        .answer_where = "sentence of the answer",
        .cue = "verb",
        .group = "group",
        .words = "words",
        .whose = "whose?",
        .rule = "cue and rule",
        .mark = "marks",
        .appeal = "appeal",
        .other_verb = "another verb",
        .source_found = "source",
        .differs = "what it says that this one does not",
        .quotes = "whom it quotes",

        .groups = {"neutral", "neutral", "conceding", "doubting", "forceful", "forceful"},
        .bank = "groups",
        .group_names = "neutral; doubting; conceding; forceful",

        .first = "speaks first",
        .headline = "speaks in the headline",
        .last = "has the last word",
        .nobody = "nobody",

        .also_accept = "also accept: ",
        .unsure = "unsure: ",
        .by_content = "statement (the kind was told by what is said, not by the verb)",
        .by_how = "whom the words mean was worked out, not read",
        .is_hedged = "the words are hedged",
        .no_party = "the speaker's side is not known",
        .voiced_also = "the accused speaks of something else, %s",
        .otherwise_also = "none (it is answered, but not denied)",
        .no_cue = "no verb of its own",
        .nothing_to_find = "The program finds none in this text.",
        .unheard = "no word from",
        .unanswered = "no answer to the accusation of",
        .nothing_missing =
                "Every party speaks and every accusation is answered; ask for evidence, numbers and people who were "
                "there.",
        .open_answer = "The program cannot answer this. Look for sources that name how they know, and for quotations "
                       "that this "
                       "text does not have.",

        .rubric = "Rubric",
        .criterion = "criterion",
        .marks = {"3 points", "2 points", "1 point"},
        .rows = {{"finding (A, B)", "all speakers and accusations, with sentences", "most of them, with sentences",
                         "some, or without sentences"},
                {"telling apart (C, D)", "all in a group that can be defended", "most", "some"},
                {"reasoning (E, F)", "a finding with numbers and sentences behind it", "a finding with one of the two",
                        "an opinion"},
                {"going further (G, H)", "a missing voice and a source found, with reasons", "one of the two",
                        "a wish without a person or source"}},
        .teacher = "For the teacher",
        .teacher_is = {"The answers were found by a program that works by rules. It is no authority: where a pupil "
                       "disagrees and "
                       "can show the words, the pupil may be right. \"Unsure\" marks answers it worked out from "
                       "context, \"also "
                       "accept\" answers on which careful readers differ.",
                "Balance is not 50:50. A text may give one side more room for good reasons, and an even count may "
                "still "
                "be unfair; the questions are who is accused, whether they are heard, and what a reader is not told.",
                "Let pupils mark the text first and show this key afterwards. How often the program errs, "
                "measured on articles coded by hand:"},
        .measured = "of 100 that it finds, %u are right; of 100 that stand in a text, it finds %u",
};
