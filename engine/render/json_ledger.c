/* The ledger and the topics of a comparison come in, members of its JSON object go out; acts are named by their ids.
 *
 *     {"doc": "border.txt", "source": "armenia", "targets": ["azerbaijan"], "accusations": [2, 5],
 *      "answer": "denied", ...}
 */
#include "act_reading.h"
#include "json.h"

/* ---- exchanges and requests ---- */

static Json *members_json(const AltComparison *comparison, AltMembers members)
{
    Json *array = json_array_of_nothing();
    for (uint32_t i = 0; i < members.count; i++)
        json_append(array, json_count(comparison->members.items[members.first + i] + 1));
    return array;
}

/* The parties that the first of some acts is aimed at. */
static Json *targets_json(const AltComparison *comparison, const AltDocument *document, AltMembers acts)
{
    const AltAct *act = act_at(document, comparison->members.items[acts.first]);
    Json *array = json_array_of_nothing();
    for (uint32_t i = 0; i < act->target_count; i++)
        json_append(array, json_text(alt_party_id(document, target_party(document, act, i))));
    return array;
}

static Json *distance_json(const AltDistance *distance)
{
    Json *object = json_object_of_nothing();
    json_put(object, "sentences", json_figure(distance->sentences));
    json_put(object, "words", json_figure(distance->words));
    json_put(object, "paragraphs", json_figure(distance->paragraphs));
    return object;
}

/* "could not be reached", with its place. */
static Json *silence_json(const AltDocument *document, uint32_t index)
{
    if (index == ALT_NONE)
        return NULL;
    const AltSilence *silence = &document->silences.items[index];
    Json *object = json_object_of_nothing();
    json_put(object, "sentence", json_count(silence->sentence + 1));
    json_put(object, "text",
            json_text_of(document->text + silence->span.start, silence->span.end - silence->span.start));
    json_put(object, "start", json_count(silence->span.start));
    json_put(object, "end", json_count(silence->span.end));
    return object;
}

/* What exchanges and requests have alike: who says it to whom, and the acts, under `name`, that say it. */
static Json *said_json(
        const AltComparison *comparison, uint32_t number, uint32_t party, const char *name, AltMembers acts)
{
    const AltDocument *document = comparison->documents[number];
    Json *object = json_object_of_nothing();
    json_put(object, "doc", json_text(document->name));
    json_put(object, "source", json_text(alt_party_id(document, party)));
    json_put(object, "targets", targets_json(comparison, document, acts));
    json_put(object, name, members_json(comparison, acts));
    return object;
}

static Json *exchange_json(const AltComparison *comparison, const AltExchange *it)
{
    Json *object = said_json(comparison, it->document, it->source_party, "accusations", it->accusations);
    json_put(object, "answer", json_text(alt_answer_name(it->answer)));
    json_put(object, "answers", members_json(comparison, it->answers));
    json_put(object, "silence", silence_json(comparison->documents[it->document], it->silence));
    json_put(object, "voiced", it->voiced == ALT_NONE ? NULL : json_count(it->voiced + 1));
    json_put(object, "latency", it->has_latency ? distance_json(&it->latency) : NULL);
    return object;
}

static Json *request_json(const AltComparison *comparison, const AltRequest *it)
{
    Json *object = said_json(comparison, it->document, it->source_party, "appeals", it->appeals);
    json_put(object, "reply", json_text(alt_reply_name(it->reply)));
    json_put(object, "answers", members_json(comparison, it->answers));
    json_put(object, "silence", silence_json(comparison->documents[it->document], it->silence));
    json_put(object, "latency", it->has_latency ? distance_json(&it->latency) : NULL);
    return object;
}

/* ---- topics and matters ---- */

static Json *topic_json(const AltComparison *comparison, const AltTopic *topic)
{
    Json *object = json_object_of_nothing();
    json_put(object, "doc", json_text(comparison->documents[topic->document]->name));
    json_put(object, "label", json_text(topic->label));
    json_put(object, "acts", members_json(comparison, topic->acts));
    return object;
}

/* One exchange of a matter: the first of its accusations, and the words that no other document has. */
static Json *version_json(const AltComparison *comparison, const AltMatter *matter, uint32_t i)
{
    uint32_t number = comparison->members.items[matter->exchanges.first + i];
    const AltExchange *exchange = &comparison->exchanges.items[number];
    Json *object = json_object_of_nothing();
    json_put(object, "exchange", json_count(number + 1));
    json_put(object, "doc", json_text(comparison->documents[exchange->document]->name));
    json_put(object, "answer", json_text(alt_answer_name(exchange->answer)));
    json_put(object, "only_here", json_text(matter->own_words[i]));
    return object;
}

static Json *matter_json(const AltComparison *comparison, const AltMatter *matter)
{
    Json *object = json_object_of_nothing(), *versions = json_array_of_nothing();
    for (uint32_t i = 0; i < matter->exchanges.count; i++)
        json_append(versions, version_json(comparison, matter, i));
    json_put(object, "shared", json_flag(matter->is_shared));
    json_put(object, "versions", versions);
    return object;
}

/* ---- all of it ---- */

void put_ledger(Json *root, const AltComparison *comparison)
{
    Json *exchanges = json_array_of_nothing(), *requests = json_array_of_nothing();
    for (uint32_t i = 0; i < comparison->exchanges.count; i++)
        json_append(exchanges, exchange_json(comparison, &comparison->exchanges.items[i]));
    for (uint32_t i = 0; i < comparison->requests.count; i++)
        json_append(requests, request_json(comparison, &comparison->requests.items[i]));
    json_put(root, "exchanges", exchanges);
    json_put(root, "requests", requests);
}

void put_topics(Json *root, const AltComparison *comparison)
{
    Json *topics = json_array_of_nothing(), *matters = json_array_of_nothing();
    for (uint32_t i = 0; i < comparison->topics.count; i++)
        json_append(topics, topic_json(comparison, &comparison->topics.items[i]));
    for (uint32_t i = 0; i < comparison->matters.count; i++)
        json_append(matters, matter_json(comparison, &comparison->matters.items[i]));
    json_put(root, "topics", topics);
    json_put(root, "matters", matters);
}
