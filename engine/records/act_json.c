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
#include "json_emitter.h"

#include <string.h>

static bool is_empty(AltSpan span)
{
    return span.start >= span.end;
}

/* ---- members ---- */

static void put_text(JsonEmitter *json, const char *key, const char *text)
{
    emit_key(json, key);
    emit_text(json, text);
}

static void put_flag(JsonEmitter *json, const char *key, bool flag)
{
    emit_key(json, key);
    emit_flag(json, flag);
}

static void put_words(JsonEmitter *json, const AltDocument *document, AltSpan span)
{
    emit_key(json, "text");
    if (is_empty(span))
        emit_null(json);
    else
        emit_text_of(json, document->text + span.start, span.end - span.start);
}

static void put_offset(JsonEmitter *json, const char *key, AltSpan span, uint32_t offset)
{
    emit_key(json, key);
    if (is_empty(span))
        emit_null(json);
    else
        emit_count(json, offset);
}

static void put_place(JsonEmitter *json, AltSpan span)
{
    put_offset(json, "start", span, span.start);
    put_offset(json, "end", span, span.end);
}

/* Ids count from 1. */
static void put_id(JsonEmitter *json, const char *key, uint32_t index)
{
    emit_key(json, key);
    if (index == ALT_NONE)
        emit_null(json);
    else
        emit_count(json, index + 1);
}

/* ---- the parts of an act ---- */

static void write_span(JsonEmitter *json, const AltDocument *document, AltSpan span)
{
    if (is_empty(span)) {
        emit_null(json);
        return;
    }
    emit_open(json, '{');
    put_words(json, document, span);
    put_place(json, span);
    emit_close(json, '}');
}

static void write_mention(JsonEmitter *json, const AltDocument *document, uint32_t mention)
{
    if (mention == ALT_NONE) {
        emit_null(json);
        return;
    }
    const AltMention *it = &document->mentions.items[mention];
    emit_open(json, '{');
    put_words(json, document, it->span);
    put_text(json, "actor", it->name);
    put_text(json, "party", alt_party_id(document, it->party));
    put_place(json, it->span);
    emit_close(json, '}');
}

static void put_targets(JsonEmitter *json, const AltDocument *document, const AltAct *act)
{
    emit_key(json, "targets");
    emit_open(json, '[');
    for (uint32_t i = 0; i < act->target_count; i++)
        write_mention(json, document, act->first_target + i);
    emit_close(json, ']');
}

static void put_content(JsonEmitter *json, const AltDocument *document, const AltAct *act)
{
    emit_key(json, "content");
    emit_open(json, '[');
    for (uint32_t i = 0; i < act->content_count; i++)
        write_span(json, document, act->content[i]);
    emit_close(json, ']');
}

static void put_reasons(JsonEmitter *json, const AltDocument *document, const AltAct *act)
{
    Buffer place = {0};
    emit_key(json, "why");
    emit_open(json, '[');
    for (uint32_t i = 0; i < act->reason_count; i++) {
        const AltReason *reason = &document->reasons.items[act->first_reason + i];
        place.length = 0;
        buffer_add_text(&place, reason->path);
        buffer_add_char(&place, ':');
        buffer_add_count(&place, reason->line);
        emit_open(json, '{');
        put_text(json, "rule", reason->rule);
        put_text(json, "at", place.bytes);
        emit_close(json, '}');
    }
    emit_close(json, ']');
    buffer_free(&place);
}

/* ---- the act ---- */

static void emit_act(JsonEmitter *json, const AltDocument *document, uint32_t index)
{
    const AltAct *act = &document->acts.items[index];
    emit_open(json, '{');
    put_text(json, "doc", document->name);
    put_id(json, "id", index);
    put_text(json, "kind", alt_kind_name((AltKind)act->kind));
    put_id(json, "sentence", act->sentence);
    put_text(json, "section", alt_section_name(section_of_act(document, act)));
    emit_key(json, "source");
    write_mention(json, document, act->source);
    put_targets(json, document, act);
    emit_key(json, "cue");
    write_span(json, document, act->cue);
    put_content(json, document, act);
    put_text(json, "mode", alt_mode_name((AltMode)act->mode));
    put_text(json, "stance", alt_stance_name((AltStance)act->stance));
    put_flag(json, "hedged", act->hedged);
    put_flag(json, "negated", act->negated);
    put_id(json, "responds_to", act->responds_to);
    put_text(json, "answer", answer_of_act(act));
    if (act->continues != ALT_NONE)
        put_id(json, "continues", first_of_quotation(document, index));
    put_reasons(json, document, act);
    emit_close(json, '}');
}

void act_write(Buffer *out, const AltDocument *document, uint32_t index)
{
    emit_act(&(JsonEmitter){.out = out}, document, index);
}

Json *act_json(const AltDocument *document, uint32_t index)
{
    JsonEmitter json = {0};
    emit_act(&json, document, index);
    return json.tree;
}
