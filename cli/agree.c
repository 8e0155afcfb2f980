/* `alteram agree A B`: how far two codings of the same texts agree. */
#include "commands.h"
#include "complain.h"
#include "output.h"
#include "terminal.h"
#include "whole_file.h"

#include <alteram.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Reads one coding; null after complaints. */
static AltCoding *read_coding(const char *path)
{
    WholeFile file;
    AltCoding *coding = NULL;
    AltProblems problems = {0};
    if (whole_file_read(&file, path))
        alt_coding_read(&coding, file.name, file.bytes, file.length, &problems);
    for (size_t i = 0; i < problems.count; i++)
        if (problems.items[i].line)
            complain("%s:%u: %s", problems.items[i].path, problems.items[i].line, problems.items[i].message);
        else
            complain("%s: %s", problems.items[i].path, problems.items[i].message);
    alt_problems_free(&problems);
    whole_file_free(&file);
    return coding;
}

/* Whether the codings have a document in common: without one, nothing was coded twice. */
static bool share_document(const AltCoding *a, const AltCoding *b)
{
    for (uint32_t i = 0; i < a->acts.count; i++)
        for (uint32_t j = 0; j < b->acts.count; j++)
            if (strcmp(a->acts.items[i].document, b->acts.items[j].document) == 0)
                return true;
    complain("%s and %s have no document in common: '%s' and '%s'", a->name, b->name, a->acts.items[0].document,
            b->acts.items[0].document);
    return false;
}

static int write_agreement(const Options *options, const AltCoding *a, const AltCoding *b)
{
    Output output;
    if (!output_open(&output, options->output))
        return STATUS_TROUBLE;
    AltAgreement *agreement = alt_agreement_new(a, b);
    const AltRenderOptions render = render_options(options);
    size_t length = 0;
    char *bytes = alt_agreement_render(agreement, options->format, &render, &length);
    output_write(&output, bytes, length);
    free(bytes);
    alt_agreement_free(agreement);
    return output_close(&output) ? STATUS_DONE : STATUS_TROUBLE;
}

int run_agree(const Options *options)
{
    if (options->file_count != 2)
        return complain("agree takes two files of acts: those of one coder, and those of another");
    AltCoding *a = read_coding(options->files[0]), *b = read_coding(options->files[1]);
    int status = a && b && share_document(a, b) ? write_agreement(options, a, b) : STATUS_TROUBLE;
    alt_coding_free(a);
    alt_coding_free(b);
    return status;
}
