/* An act of a document comes in, a JSON object goes out:
 *
 *     {"doc":"border.txt","id":3,"kind":"denial","sentence":4,"source":{"text":"Azerbaijan",...},...}
 *
 * The layout is promised to other programs, so members are only ever added. Ids and sentences count from 1; what is
 * not known is null. A target that is only clear from the context has no words of its own: its text, start and end are
 * null.
 */
#include "act_json.h"

#include "act_reading.h"

static bool is_empty(AltSpan span)
{
    return span.start >= span.end;
}

static Json *words_json(const AltDocument *document, AltSpan span)
{
    return is_empty(span) ? NULL : json_text_of(document->text + span.start, span.end - span.start);
}

static void put_place(Json *object, AltSpan span)
{
    json_put(object, "start", is_empty(span) ? NULL : json_count(span.start));
    json_put(object, "end", is_empty(span) ? NULL : json_count(span.end));
}

static Json *span_json(const AltDocument *document, AltSpan span)
{
    if (is_empty(span))
        return NULL;
    Json *object = json_object_of_nothing();
    json_put(object, "text", words_json(document, span));
    put_place(object, span);
    return object;
}

static Json *mention_json(const AltDocument *document, uint32_t mention)
{
    if (mention == ALT_NONE)
        return NULL;
    const AltMention *it = &document->mentions.items[mention];
    Json *object = json_object_of_nothing();
    json_put(object, "text", words_json(document, it->span));
    json_put(object, "actor", json_text(it->name));
    json_put(object, "party", json_text(alt_party_id(document, it->party)));
    put_place(object, it->span);
    return object;
}

static Json *targets_json(const AltDocument *document, const AltAct *act)
{
    Json *array = json_array_of_nothing();
    for (uint32_t i = 0; i < act->target_count; i++)
        json_append(array, mention_json(document, act->first_target + i));
    return array;
}

static Json *content_json(const AltDocument *document, const AltAct *act)
{
    Json *array = json_array_of_nothing();
    for (uint32_t i = 0; i < act->content_count; i++)
        json_append(array, span_json(document, act->content[i]));
    return array;
}

static Json *reasons_json(const AltDocument *document, const AltAct *act)
{
    Json *array = json_array_of_nothing();
    for (uint32_t i = 0; i < act->reason_count; i++) {
        const AltReason *reason = &document->reasons.items[act->first_reason + i];
        Buffer place = {0};
        buffer_format(&place, "%s:%u", reason->path, reason->line);
        Json *object = json_object_of_nothing();
        json_put(object, "rule", json_text(reason->rule));
        json_put(object, "at", json_text(place.bytes));
        json_append(array, object);
        buffer_free(&place);
    }
    return array;
}

static Json *id_json(uint32_t index)
{
    return index == ALT_NONE ? NULL : json_count(index + 1);
}

Json *act_json(const AltDocument *document, uint32_t index)
{
    const AltAct *act = &document->acts.items[index];
    Json *object = json_object_of_nothing();
    json_put(object, "doc", json_text(document->name));
    json_put(object, "id", id_json(index));
    json_put(object, "kind", json_text(alt_kind_name((AltKind)act->kind)));
    json_put(object, "sentence", id_json(act->sentence));
    json_put(object, "section", json_text(alt_section_name(section_of_act(document, act))));
    json_put(object, "source", mention_json(document, act->source));
    json_put(object, "targets", targets_json(document, act));
    json_put(object, "cue", span_json(document, act->cue));
    json_put(object, "content", content_json(document, act));
    json_put(object, "mode", json_text(alt_mode_name((AltMode)act->mode)));
    json_put(object, "stance", json_text(alt_stance_name((AltStance)act->stance)));
    json_put(object, "hedged", json_flag(act->hedged));
    json_put(object, "negated", json_flag(act->negated));
    json_put(object, "responds_to", id_json(act->responds_to));
    json_put(object, "answer", json_text(answer_of_act(act)));
    if (act->continues != ALT_NONE)
        json_put(object, "continues", id_json(first_of_quotation(document, index)));
    json_put(object, "why", reasons_json(document, act));
    return object;
}
