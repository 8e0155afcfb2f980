/* An agreement comes in, JSON or csv goes out, for programs.
 *
 *     {"schema": 1, "a": {"name": "hand.csv", "acts": 40, "documents": 2}, ..., "kinds": [...], "coefficients": [...]}
 */
#include "agreeing.h"

#include "base/figure.h"
#include "records/json_values.h"

#include <alteram.h>
#include <math.h>

static Json *coding_json(const AltCoding *coding)
{
    Json *object = json_object_of_nothing();
    json_put(object, "name", json_text(coding->name));
    json_put(object, "acts", json_count(coding->acts.count));
    json_put(object, "documents", json_count(alt_coding_documents(coding)));
    return object;
}

static Json *score_json(const char *kind, const AltKindScore *score)
{
    Json *object = json_object_of_nothing();
    json_put(object, "kind", json_text(kind));
    json_put(object, "a", json_count(score->a));
    json_put(object, "b", json_count(score->b));
    json_put(object, "both", json_count(score->both));
    json_put(object, "precision", json_figure(score->precision));
    json_put(object, "recall", json_figure(score->recall));
    json_put(object, "f1", json_figure(score->f1));
    return object;
}

static Json *kinds_json(const AltAgreement *agreement)
{
    Json *array = json_array_of_nothing();
    for (uint32_t kind = 0; kind < ALT_KIND_COUNT; kind++)
        json_append(array, score_json(alt_kind_name((AltKind)kind), &agreement->kinds[kind]));
    json_append(array, score_json(NULL, &agreement->all));
    return array;
}

/* Rows and columns: the kinds in their order, then no act. */
static Json *confusion_json(const AltAgreement *agreement)
{
    Json *rows = json_array_of_nothing();
    for (uint32_t a = 0; a <= ALT_KIND_COUNT; a++) {
        Json *row = json_array_of_nothing();
        for (uint32_t b = 0; b <= ALT_KIND_COUNT; b++)
            json_append(row, json_count(agreement->confusion[a][b]));
        json_append(rows, row);
    }
    return rows;
}

static Json *coefficients_json(const AltAgreement *agreement)
{
    Json *array = json_array_of_nothing();
    for (uint32_t i = 0; i < agreement->coefficients.count; i++) {
        const AltCoefficient *it = &agreement->coefficients.items[i];
        Json *object = json_object_of_nothing();
        json_put(object, "name", json_text(it->name));
        json_put(object, "n", json_count(it->n));
        json_put(object, "agreed", json_figure(it->agreed));
        json_put(object, "alpha", json_figure(it->alpha));
        json_put(object, "kappa", json_figure(it->kappa));
        json_append(array, object);
    }
    return array;
}

void write_agreement_json(Buffer *out, const AltAgreement *agreement)
{
    Json *root = json_object_of_nothing();
    json_put(root, "schema", json_count(ALT_SCHEMA));
    json_put(root, "a", coding_json(agreement->a));
    json_put(root, "b", coding_json(agreement->b));
    json_put(root, "both", json_count(agreement->both));
    json_put(root, "only_a", json_count(agreement->only_a));
    json_put(root, "only_b", json_count(agreement->only_b));
    json_put(root, "kinds", kinds_json(agreement));
    json_put(root, "confusion", confusion_json(agreement));
    json_put(root, "coefficients", coefficients_json(agreement));
    json_write_indented(out, root);
    buffer_add_char(out, '\n');
}

/* ---- csv: one figure a line ---- */

static void write_figure(Buffer *out, const char *measure, const char *of, uint32_t n, double figure)
{
    char digits[FIGURE_SIZE] = "";
    if (!isnan(figure))
        figure_write(digits, figure, 4);
    buffer_format(out, "%s,%s,%u,%s\r\n", measure, of, n, digits);
}

static void write_score(Buffer *out, const char *kind, const AltKindScore *score)
{
    write_figure(out, "precision", kind, score->b, score->precision);
    write_figure(out, "recall", kind, score->a, score->recall);
    write_figure(out, "f1", kind, score->a + score->b, score->f1);
}

void write_agreement_csv(Buffer *out, const AltAgreement *agreement)
{
    buffer_add_text(out, "measure,of,n,value\r\n");
    for (uint32_t kind = 0; kind < ALT_KIND_COUNT; kind++)
        write_score(out, alt_kind_name((AltKind)kind), &agreement->kinds[kind]);
    write_score(out, "all", &agreement->all);
    for (uint32_t i = 0; i < agreement->coefficients.count; i++) {
        const AltCoefficient *it = &agreement->coefficients.items[i];
        write_figure(out, "agreed", it->name, it->n, it->agreed);
        write_figure(out, "alpha", it->name, it->n, it->alpha);
        write_figure(out, "kappa", it->name, it->n, it->kappa);
    }
}
