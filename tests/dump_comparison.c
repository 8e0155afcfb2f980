/* Writes the ledger, the topics and the matters of documents as lines of text. */
#include "dump_comparison.h"

#include <alteram/comparison.h>
#include <string.h>

enum { MOST_DOCUMENTS = 4 };

static const char *party_name(const AltDocument *document, uint32_t party)
{
    const char *id = alt_party_id(document, party);
    return id ? id : "-";
}

static void add_members(const AltComparison *comparison, AltMembers members, Buffer *out)
{
    for (uint32_t i = 0; i < members.count; i++)
        buffer_format(out, "%s%u", i ? ", " : "", comparison->members.items[members.first + i]);
}

/* "norland > sudland, other | 0, 2 | ": a party, a word, the targets of the first of some acts, and the acts. */
static void add_parties(const AltComparison *comparison, uint32_t source, const char *does, AltMembers acts,
        uint32_t number, Buffer *out)
{
    const AltDocument *document = comparison->documents[number];
    const AltAct *first = &document->acts.items[comparison->members.items[acts.first]];
    buffer_format(out, "%s %s ", party_name(document, source), does);
    for (uint32_t i = 0; i < first->target_count; i++)
        buffer_format(out, "%s%s", i ? ", " : "",
                party_name(document, document->mentions.items[first->first_target + i].party));
    buffer_add_text(out, first->target_count ? " | " : "- | ");
}

static void add_distance(bool known, AltDistance distance, Buffer *out)
{
    if (known)
        buffer_format(out, " | %d sentence%s, %d words, %d paragraphs\n", distance.sentences,
                distance.sentences == 1 ? "" : "s", distance.words, distance.paragraphs);
    else
        buffer_add_text(out, " | -\n");
}

static void add_answers(const AltComparison *comparison, const char *level, AltMembers answers, Buffer *out)
{
    buffer_format(out, " | %s%s", level, answers.count ? ": " : "");
    add_members(comparison, answers, out);
}

void dump_ledger(const AltDocument *document, Buffer *out)
{
    AltComparison *comparison = alt_comparison_new(&document, 1);
    for (uint32_t i = 0; i < comparison->exchanges.count; i++) {
        const AltExchange *it = &comparison->exchanges.items[i];
        add_parties(comparison, it->source_party, ">", it->accusations, it->document, out);
        add_members(comparison, it->accusations, out);
        add_answers(comparison, alt_answer_name(it->answer), it->answers, out);
        add_distance(it->has_latency, it->latency, out);
    }
    for (uint32_t i = 0; i < comparison->requests.count; i++) {
        const AltRequest *it = &comparison->requests.items[i];
        add_parties(comparison, it->source_party, "asks", it->appeals, it->document, out);
        add_members(comparison, it->appeals, out);
        add_answers(comparison, alt_reply_name(it->reply), it->answers, out);
        add_distance(it->has_latency, it->latency, out);
    }
    alt_comparison_free(comparison);
}

void dump_topics(const AltDocument *document, Buffer *out)
{
    AltComparison *comparison = alt_comparison_new(&document, 1);
    for (uint32_t i = 0; i < comparison->topics.count; i++) {
        const AltTopic *it = &comparison->topics.items[i];
        buffer_format(out, "%s | ", it->label ? it->label : "-");
        add_members(comparison, it->acts, out);
        buffer_add_char(out, '\n');
    }
    alt_comparison_free(comparison);
}

/* The texts between lines of "* * *", each a document of the same pack. */
static uint32_t split(const AltDocument *whole, AltDocument **documents)
{
    static const char mark[] = "* * *\n";
    uint32_t count = 0;
    for (const char *at = whole->text; at && count < MOST_DOCUMENTS;) {
        const char *end = strstr(at, mark);
        size_t length = end ? (size_t)(end - at) : strlen(at);
        documents[count++] = alt_document_new(whole->lexicon, whole->pack, "", at, length);
        at = end ? end + strlen(mark) : NULL;
    }
    return count;
}

static void add_matter(const AltComparison *comparison, const AltMatter *matter, Buffer *out)
{
    const uint32_t *exchanges = &comparison->members.items[matter->exchanges.first];
    const AltExchange *first = &comparison->exchanges.items[exchanges[0]];
    add_parties(comparison, first->source_party, ">", first->accusations, first->document, out);
    for (uint32_t i = 0; i < matter->exchanges.count; i++) {
        const AltExchange *it = &comparison->exchanges.items[exchanges[i]];
        uint32_t number = 0;
        while (number < exchanges[i] && comparison->exchanges.items[exchanges[i] - number - 1].document == it->document)
            number++;
        buffer_format(out, "%s%u.%u", i ? ", " : "", it->document, number);
    }
    for (uint32_t i = 0; i < matter->exchanges.count; i++)
        buffer_format(out, " | %s", matter->own_words[i] ? matter->own_words[i] : "-");
    buffer_add_char(out, '\n');
}

void dump_matters(const AltDocument *document, Buffer *out)
{
    AltDocument *documents[MOST_DOCUMENTS];
    uint32_t count = split(document, documents);
    AltComparison *comparison = alt_comparison_new((const AltDocument *const *)documents, count);
    for (uint32_t i = 0; i < comparison->matters.count; i++)
        add_matter(comparison, &comparison->matters.items[i], out);
    alt_comparison_free(comparison);
    for (uint32_t i = 0; i < count; i++)
        alt_document_free(documents[i]);
}
