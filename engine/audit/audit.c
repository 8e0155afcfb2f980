/* Documents come in, articles as counts are kept, and at the end all figures go out. */
#include "auditing.h"
#include "validation.h"

#include <alteram.h>
#include <stdlib.h>
#include <string.h>

AltAudit *alt_audit_new(const AltLexicon *lexicon, const char *options)
{
    Arena *arena = arena_new();
    AltAudit *audit = arena_alloc(arena, sizeof *audit);
    audit->arena = arena;
    audit->lexicons = arena_format(arena, "%s", alt_lexicon_hash(lexicon));
    audit->options = arena_format(arena, "%s", options ? options : "");
    return audit;
}

void alt_audit_free(AltAudit *audit)
{
    if (audit)
        arena_free(audit->arena);
}

void alt_audit_topics(AltAudit *audit, const AltPack *topics)
{
    audit->topics = topics;
}

void alt_audit_validate(AltAudit *audit, const AltCoding *coding)
{
    audit->coding = coding;
}

uint32_t alt_audit_count(const AltAudit *audit)
{
    return audit->articles.count;
}

void alt_audit_add(AltAudit *audit, const AltDocument *document)
{
    Article article = count_article(audit, document);
    if (audit->coding)
        compare_coding(audit, document);
    *LIST_ADD(audit->arena, &audit->articles) = article;
}

/* ---- the end ---- */

static int by_party(const void *a, const void *b)
{
    const AltAuditParty *x = a, *y = b;
    int order = strcmp(x->dispute, y->dispute);
    return order ? order : (x->place > y->place) - (x->place < y->place);
}

static void list_parties(AltAudit *audit, AltAuditResult *result)
{
    for (uint32_t i = 0; i < audit->parties.count; i++)
        *LIST_ADD(audit->arena, &result->parties) = audit->parties.items[i];
    if (result->parties.count > 1)
        qsort(result->parties.items, result->parties.count, sizeof *result->parties.items, by_party);
}

const AltAuditResult *alt_audit_finish(AltAudit *audit, const AltAuditOptions *given)
{
    AltAuditOptions options = given ? *given : (AltAuditOptions){0};
    options.by = options.by ? options.by : "outlet";
    options.seed = options.seed ? options.seed : 1;
    options.replicates = options.replicates ? options.replicates : 2000;
    AltAuditResult *result = arena_alloc(audit->arena, sizeof *result);
    *result = (AltAuditResult){
            .articles = audit->articles.count,
            .each_copy = options.each_copy,
            .seed = options.seed,
            .replicates = options.replicates,
            .lexicons = audit->lexicons,
            .options = audit->options,
            .arena = audit->arena,
    };
    memcpy(result->user, audit->user, sizeof result->user);
    read_own_validation(result->own);
    sort_articles(&audit->articles);
    list_parties(audit, result);
    find_copies(audit, result);
    find_groups(audit, result, &options);
    correct_tests(result);
    return result;
}
