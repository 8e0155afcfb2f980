/* Prints who is accused in an article, and whether the article has an answer.
 *
 *     cc answers.c $(pkg-config --cflags --libs alteram) -o answers
 *     ./answers article.txt
 */
#include <alteram.h>
#include <stdio.h>
#include <stdlib.h>

static char *read_file(const char *path, size_t *length)
{
    FILE *file = fopen(path, "rb");
    char *bytes = malloc(1 << 20); /* more than any article */
    *length = file && bytes ? fread(bytes, 1, 1 << 20, file) : 0;
    if (file)
        fclose(file);
    return bytes;
}

static void print_exchange(const AltComparison *comparison, const AltExchange *exchange)
{
    const AltDocument *document = comparison->documents[exchange->document];
    const AltAct *act = &document->acts.items[comparison->members.items[exchange->accusations.first]];
    const char *speaker = act->source == ALT_NONE ? NULL : document->mentions.items[act->source].name;
    printf("sentence %u: %s \"%.*s\"; answer: %s\n", act->sentence + 1, speaker ? speaker : "somebody",
            (int)(act->cue.end - act->cue.start), document->text + act->cue.start, alt_answer_name(exchange->answer));
}

int main(int count, char **arguments)
{
    AltProblems problems = {0};
    AltLexicon *lexicon = NULL;
    if (count != 2 || !alt_lexicon_load(&lexicon, NULL, &problems)) {
        fprintf(stderr, "usage: answers ARTICLE\n");
        return 2;
    }
    size_t length = 0;
    char *bytes = read_file(arguments[1], &length);
    AltDocument *document = alt_document_new(lexicon, NULL, arguments[1], bytes, length);
    AltComparison *comparison = alt_comparison_new((const AltDocument *const[]){document}, 1);
    for (uint32_t i = 0; i < comparison->exchanges.count; i++)
        print_exchange(comparison, &comparison->exchanges.items[i]);
    alt_comparison_free(comparison);
    alt_document_free(document);
    alt_lexicon_free(lexicon);
    free(bytes);
    return 0;
}
