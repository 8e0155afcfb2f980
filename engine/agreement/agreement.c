/* Two codings come in, the agreement of their coders goes out: pairs, confusion, scores and coefficients.
 *
 * Where one coder has 10 acts and the other 9, with 8 pairs of which 7 have the same kind, `kind` compares the 8, and
 * `kind_or_none` all 11: the 8, and 3 to which one of the coders gives "no act".
 */
#include "agreeing.h"

#include "base/arena.h"
#include "base/list.h"

#include <math.h>
#include <string.h>

#define NO_ACT ALT_KIND_COUNT

/* ---- kinds ---- */

static uint32_t kind_of(const AltCoding *coding, uint32_t act)
{
    return act == ALT_NONE ? NO_ACT : (uint32_t)coding->acts.items[act].kind;
}

static void count_pairs(AltAgreement *agreement)
{
    for (uint32_t i = 0; i < agreement->pairs.count; i++) {
        AltPair pair = agreement->pairs.items[i];
        agreement->both += pair.a != ALT_NONE && pair.b != ALT_NONE;
        agreement->only_a += pair.b == ALT_NONE;
        agreement->only_b += pair.a == ALT_NONE;
        agreement->confusion[kind_of(agreement->a, pair.a)][kind_of(agreement->b, pair.b)]++;
    }
}

static double share(double part, double whole)
{
    return whole > 0 ? part / whole : NAN;
}

static AltKindScore score(uint32_t a, uint32_t b, uint32_t both)
{
    return (AltKindScore){.a = a,
            .b = b,
            .both = both,
            .precision = share(both, b),
            .recall = share(both, a),
            .f1 = share(2.0 * both, (double)a + b)};
}

static void score_kinds(AltAgreement *agreement)
{
    AltKindScore sum = {0};
    for (uint32_t kind = 0; kind < ALT_KIND_COUNT; kind++) {
        uint32_t a = 0, b = 0, both = agreement->confusion[kind][kind];
        for (uint32_t other = 0; other <= NO_ACT; other++) {
            a += agreement->confusion[kind][other];
            b += agreement->confusion[other][kind];
        }
        agreement->kinds[kind] = score(a, b, both);
        sum.a += a;
        sum.b += b;
        sum.both += both;
    }
    agreement->all = score(sum.a, sum.b, sum.both);
}

/* ---- properties ---- */

/* The value that a coder gives to a property; null where the coder gives none. */
typedef const char *(*PropertyFunction)(const AltCodedAct *act);

static const char *kind_name(const AltCodedAct *act)
{
    return alt_kind_name(act->kind);
}

static const char *source_id(const AltCodedAct *act)
{
    return act->source ? act->source : "";
}

static const char *target_ids(const AltCodedAct *act)
{
    return act->targets ? act->targets : "";
}

static const char *mode_name(const AltCodedAct *act)
{
    return act->mode;
}

static const char *stance_name(const AltCodedAct *act)
{
    return act->stance;
}

static const char *answer_name(const AltCodedAct *act)
{
    return act->kind == ALT_ACCUSATION ? act->answer : NULL;
}

static const struct {
    const char *name;
    PropertyFunction value;
} properties[] = {
        {"kind", kind_name},
        {"source", source_id},
        {"targets", target_ids},
        {"mode", mode_name},
        {"stance", stance_name},
        {"answer", answer_name},
};

/* Values as numbers, the same number for the same name. */
typedef struct Values {
    Arena *arena;
    LIST(const char *) names;
    uint32_t *numbers; /* of the first coder, then of the second */
    uint32_t units;
} Values;

static uint32_t number_of(Values *values, const char *name)
{
    for (uint32_t i = 0; i < values->names.count; i++)
        if (strcmp(values->names.items[i], name) == 0)
            return i;
    *LIST_ADD(values->arena, &values->names) = name;
    return values->names.count - 1;
}

static void add_unit(Values *values, uint32_t most, const char *a, const char *b)
{
    values->numbers[values->units] = number_of(values, a);
    values->numbers[most + values->units] = number_of(values, b);
    values->units++;
}

static void add_coefficient(AltAgreement *agreement, const char *name, Values *values, uint32_t most)
{
    uint32_t *a = values->numbers, *b = a + values->units, agreed = 0;
    memmove(b, values->numbers + most, values->units * sizeof *b);
    for (uint32_t i = 0; i < values->units; i++)
        agreed += a[i] == b[i];
    *LIST_ADD(agreement->arena, &agreement->coefficients) = (AltCoefficient){
            .name = name,
            .n = values->units,
            .agreed = share(agreed, values->units),
            .alpha = alt_alpha_nominal(a, 2, values->units),
            .kappa = alt_kappa(a, b, values->units),
    };
}

static Values new_values(AltAgreement *agreement)
{
    return (Values){.arena = agreement->arena,
            .numbers = arena_alloc(agreement->arena, 2 * (size_t)agreement->pairs.count * sizeof(uint32_t))};
}

/* Compares a property of the acts that both coders have, where both give it. */
static void compare_property(AltAgreement *agreement, const char *name, PropertyFunction value)
{
    Values values = new_values(agreement);
    for (uint32_t i = 0; i < agreement->pairs.count; i++) {
        AltPair pair = agreement->pairs.items[i];
        const char *a = pair.a == ALT_NONE ? NULL : value(&agreement->a->acts.items[pair.a]);
        const char *b = pair.b == ALT_NONE ? NULL : value(&agreement->b->acts.items[pair.b]);
        if (a && b)
            add_unit(&values, agreement->pairs.count, a, b);
    }
    add_coefficient(agreement, name, &values, agreement->pairs.count);
}

/* Compares kinds, with "no act" for what only one coder has. */
static void compare_kinds_or_none(AltAgreement *agreement)
{
    Values values = new_values(agreement);
    for (uint32_t i = 0; i < agreement->pairs.count; i++) {
        AltPair pair = agreement->pairs.items[i];
        add_unit(&values, agreement->pairs.count,
                pair.a == ALT_NONE ? "" : kind_name(&agreement->a->acts.items[pair.a]),
                pair.b == ALT_NONE ? "" : kind_name(&agreement->b->acts.items[pair.b]));
    }
    add_coefficient(agreement, "kind_or_none", &values, agreement->pairs.count);
}

/* ---- everything ---- */

AltAgreement *alt_agreement_new(const AltCoding *a, const AltCoding *b)
{
    Arena *arena = arena_new();
    AltAgreement *agreement = arena_alloc(arena, sizeof *agreement);
    agreement->arena = arena;
    agreement->a = a;
    agreement->b = b;
    pair_acts(agreement);
    count_pairs(agreement);
    score_kinds(agreement);
    for (size_t i = 0; i < sizeof properties / sizeof *properties; i++) {
        compare_property(agreement, properties[i].name, properties[i].value);
        if (i == 0)
            compare_kinds_or_none(agreement);
    }
    return agreement;
}

void alt_agreement_free(AltAgreement *agreement)
{
    if (agreement)
        arena_free(agreement->arena);
}

/* ---- formats ---- */

static const char *const formats[] = {"text", "json", "csv"};

const char *const *alt_agreement_formats(uint32_t *count)
{
    *count = sizeof formats / sizeof *formats;
    return formats;
}

char *alt_agreement_render(AltAgreement *agreement, const char *format, const AltRenderOptions *options, size_t *length)
{
    if (strcmp(format, "text") == 0) {
        const AltReport report = {.root = agreement_tree(agreement), .options = ""};
        return alt_report_render(&report, format, options, length);
    }
    Buffer out = {0};
    if (strcmp(format, "json") == 0)
        write_agreement_json(&out, agreement);
    else if (strcmp(format, "csv") == 0)
        write_agreement_csv(&out, agreement);
    if (length)
        *length = out.length;
    return out.bytes;
}
