/* Tokens in, sentences out.
 *
 *     "Azerbaijani forces invaded. They must withdraw," said Macron.     two sentences, the second with the cue
 *     "Why?" asked Smith.                                                 one
 *     He met Gen. Smith at 5 p.m. on Monday.                              one
 *
 * Every full stop, question mark, exclamation mark, ellipsis and abbreviation is a candidate; closing marks and
 * brackets behind it belong to it. The word that follows decides: a small letter goes on, and after an abbreviation so
 * does a capital, unless the lexicon knows the word as one that opens sentences ("The").
 */
#include "grammar/reading.h"
#include "stages.h"

enum { LONGEST_ASIDE = 16 }; /* tokens of ", the head of the miners' union in Elmton," */

#define MOST_OPENING_MARKS 8 /* no sentence opens with more, and a row of a million marks takes no longer */

/* Words that, with a capital letter, tell that a sentence begins, for inside of one they are written small. */
static const Classes opening_classes = CLASS_DETERMINER | CLASS_PRONOUN | CLASS_POSSESSIVE | CLASS_QUANTIFIER
        | CLASS_PREPOSITION | CLASS_SUBORDINATOR | CLASS_COORDINATOR | CLASS_QUESTION | CLASS_ADVERB
        | CLASS_DEMONSTRATIVE | CLASS_TO | CLASS_BE | CLASS_HAVE | CLASS_DO | CLASS_MODAL | CLASS_NEGATION | CLASS_NO
        | CLASS_THAT;

/* ---- marks ---- */

static uint32_t token_count(const AltDocument *document)
{
    return document->tokens.count;
}

static bool is_kind(const AltDocument *document, uint32_t token, AltTokenKind kind)
{
    return token < token_count(document) && token_at(document, token)->kind == kind;
}

/* Whether `next` stands in the block of the token before it. */
static bool same_block(const AltDocument *document, uint32_t next)
{
    return next > 0 && next < token_count(document)
            && token_at(document, next)->block == token_at(document, next - 1)->block;
}

static bool is_mark(const AltDocument *document, uint32_t token, const char *mark)
{
    return is_kind(document, token, ALT_PUNCTUATION) && is_word(document, token, mark);
}

static bool is_ellipsis(const AltDocument *document, uint32_t token)
{
    return is_mark(document, token, "...");
}

static bool is_full_stop(const AltDocument *document, uint32_t token)
{
    return is_mark(document, token, ".") || is_mark(document, token, "?") || is_mark(document, token, "!")
            || is_ellipsis(document, token);
}

/* "Gen.", "U.S.", "F.": a word that took its full stop along. */
static bool is_abbreviation(const AltDocument *document, uint32_t token)
{
    const AltToken *it = token_at(document, token);
    return it->kind == ALT_WORD && document->text[it->span.end - 1] == '.';
}

static bool is_bracket(const AltDocument *document, uint32_t token)
{
    return is_mark(document, token, ")") || is_mark(document, token, "]");
}

/* Whether a quotation mark stands right behind what it closes. The last of a block closes even after a blank. */
static bool is_closing_mark(const AltDocument *document, uint32_t token)
{
    if (!is_kind(document, token, ALT_QUOTE_MARK))
        return false;
    return !token_at(document, token)->space_before || !same_block(document, token + 1);
}

/* ---- what follows a candidate ---- */

/* The end of the marks that belong to the full stop before them: `."`, `.)`, `?!`. */
static uint32_t end_of_marks(const AltDocument *document, uint32_t next)
{
    while (same_block(document, next)
            && (is_closing_mark(document, next) || is_bracket(document, next) || is_full_stop(document, next)))
        next++;
    return next;
}

/* The first word at or behind `next` in its block, past opening marks, brackets and dashes; ALT_NONE where none is. */
static uint32_t next_word(const AltDocument *document, uint32_t next)
{
    for (uint32_t end = next + MOST_OPENING_MARKS; next < end && same_block(document, next); next++)
        if (is_kind(document, next, ALT_WORD) || is_kind(document, next, ALT_NUMBER))
            return next;
    return ALT_NONE;
}

static bool begins_small(const AltDocument *document, uint32_t word)
{
    const AltToken *it = token_at(document, word);
    uint32_t next = it->span.start;
    unsigned char byte = (unsigned char)document->text[next];
    return it->kind == ALT_WORD && !it->capital && !(byte >= '0' && byte <= '9');
}

/* "The", "He", "Meanwhile": the capital can only come from the beginning of a sentence. */
static bool opens_sentence(const AltDocument *document, uint32_t word)
{
    const AltToken *it = token_at(document, word);
    return it->capital && !it->capitals && it->form->word && (it->form->word->classes & opening_classes);
}

/* ---- a question or cry, closed, and who uttered it ---- */

/* Whether the word can be a finite verb that introduces speech of any kind: "asked", "said". */
static bool is_speech_verb(const AltDocument *document, uint32_t token)
{
    const Form *form = token_at(document, token)->form;
    if (!form->word || form->word->verb == ALT_NONE || !(form->word->forms & (FORM_PAST | FORM_THIRD)))
        return false;
    const Verb *verb = &document->lexicon->verbs.items[form->word->verb];
    for (uint32_t i = 0; i < verb->frame_count; i++)
        if (document->lexicon->frames.items[verb->frames[i]].kind == FRAME_SPEECH)
            return true;
    return false;
}

/* After its verb such a sentence is over, or says to whom, when or where: it has no content left to report. */
static bool ends_reporting(const AltDocument *document, uint32_t token)
{
    if (!same_block(document, token) || is_kind(document, token, ALT_PUNCTUATION))
        return true;
    return !is_kind(document, token, ALT_QUOTE_MARK)
            && has_class(document, token, CLASS_PREPOSITION | CLASS_TIME | CLASS_TO);
}

/* `"Why?" Smith, |the club's captain,| asked.`: the token behind the aside that the comma at `token` opens; ALT_NONE
 * where no comma ends it before the sentence is over. */
static uint32_t behind_aside(const AltDocument *document, uint32_t token)
{
    for (uint32_t end = token + 1; end < token + LONGEST_ASIDE && same_block(document, end); end++) {
        if (is_mark(document, end, ","))
            return same_block(document, end + 1) ? end + 1 : ALT_NONE;
        if (is_full_stop(document, end) || is_kind(document, end, ALT_QUOTE_MARK))
            return ALT_NONE;
    }
    return ALT_NONE;
}

/* `"Why?" Smith asked.` is one sentence, `"Why?" Smith asked Baku to explain itself.` two: up to five words of a name,
 * an aside maybe, a verb of speech, and nothing that it reports. */
static bool names_speaker(const AltDocument *document, uint32_t word)
{
    if (!token_at(document, word)->capital || opens_sentence(document, word))
        return false;
    for (uint32_t token = word + 1; token < word + 6 && same_block(document, token); token++) {
        if (is_mark(document, token, ",")) {
            uint32_t verb = behind_aside(document, token);
            return verb != ALT_NONE && is_kind(document, verb, ALT_WORD) && is_speech_verb(document, verb)
                    && ends_reporting(document, verb + 1);
        }
        if (!is_kind(document, token, ALT_WORD))
            return false;
        if (!token_at(document, token)->capital && is_speech_verb(document, token))
            return ends_reporting(document, token + 1);
    }
    return false;
}

/* ---- deciding ---- */

/* "5 p.m. Armenia said": after the hour a capital begins a sentence, unless it is a day or a time zone. */
static bool follows_hour(const AltDocument *document, uint32_t stop, uint32_t word)
{
    const AltToken *it = token_at(document, word);
    bool is_hour = stop > 0 && is_kind(document, stop - 1, ALT_NUMBER) && !token_at(document, stop)->capital
            && has_class(document, stop, CLASS_TIME);
    return is_hour && it->capital && !it->capitals && !has_class(document, word, CLASS_TIME | CLASS_MONTH);
}

/* Marks that stand too close ("the border.Azerbaijan") part sentences only before a capital, and after a small word or
 * a quotation mark. */
static bool parts_without_space(const AltDocument *document, uint32_t stop, uint32_t word)
{
    if (stop == 0 || !token_at(document, word)->capital)
        return false;
    bool is_small_word = is_kind(document, stop - 1, ALT_WORD) && !token_at(document, stop - 1)->capital;
    return is_small_word || is_kind(document, stop - 1, ALT_QUOTE_MARK);
}

/* A number that opens its block and has a full stop counts the lines of a list. */
static bool counts_line(const AltDocument *document, uint32_t stop)
{
    return stop > 0 && is_kind(document, stop - 1, ALT_NUMBER) && !same_block(document, stop - 1);
}

/* Whether a sentence ends with the candidate `stop`, whose marks end before `next`. A headline is one sentence,
 * whatever it asks: "Closed or open? Norland pass divides the valley". */
static bool ends_sentence(const AltDocument *document, uint32_t stop, uint32_t next)
{
    uint32_t word = next_word(document, next);
    bool in_headline = document->blocks.items[token_at(document, stop)->block].section == ALT_HEADLINE;
    if (in_headline || word == ALT_NONE || begins_small(document, word))
        return false;
    if (is_abbreviation(document, stop))
        return opens_sentence(document, word) || follows_hour(document, stop, word) || next > stop + 1;
    if (counts_line(document, stop))
        return false;
    if (!token_at(document, next)->space_before && next == stop + 1)
        return parts_without_space(document, stop, word);
    bool is_closed = is_kind(document, next - 1, ALT_QUOTE_MARK);
    bool is_question = is_mark(document, stop, "?") || is_mark(document, stop, "!");
    return !(is_closed && is_question && names_speaker(document, word));
}

/* A paragraph of the page that breaks off after a comma goes on in the next one: `"... at the border,"`. */
static bool runs_on(const AltDocument *document, uint32_t next)
{
    const AltBlock *blocks = document->blocks.items;
    uint32_t last = next - 1;
    if (is_kind(document, last, ALT_QUOTE_MARK) && last > 0)
        last--;
    return is_mark(document, last, ",") && blocks[token_at(document, next - 1)->block].section == ALT_BODY
            && blocks[token_at(document, next)->block].section == ALT_BODY;
}

enum { LONGEST_SENTENCE = 400 }; /* tokens: text without full stops is cut here, so that grammar stays linear */

/* The end of the sentence that begins at `first`. */
static uint32_t sentence_end(const AltDocument *document, uint32_t first)
{
    for (uint32_t token = first; token < token_count(document);) {
        bool is_candidate = is_full_stop(document, token) || is_abbreviation(document, token);
        uint32_t next = is_candidate ? end_of_marks(document, token + 1) : token + 1;
        if (next >= token_count(document))
            return next;
        bool is_over = same_block(document, next) ? is_candidate && ends_sentence(document, token, next)
                                                  : !runs_on(document, next);
        if (is_over || next - first >= LONGEST_SENTENCE)
            return next;
        token = next;
    }
    return token_count(document);
}

void find_sentences(AltDocument *document)
{
    for (uint32_t first = 0, end; first < token_count(document); first = end) {
        end = sentence_end(document, first);
        AltSentence *sentence = LIST_ADD(document->arena, &document->sentences);
        sentence->tokens = (AltRange){first, end};
        sentence->span = alt_span_of(document, sentence->tokens);
        sentence->block = token_at(document, first)->block;
        sentence->section = document->blocks.items[sentence->block].section;
    }
}
