/* A folder of lexicons comes in, or the built-in one; a lexicon goes out that is only read from then on.
 *
 * "lexicons" holds the language (en/language.txt names its files), the world (world/countries.txt) and the disputes
 * (disputes/armenia-azerbaijan.txt is the pack "armenia-azerbaijan").
 */
#include "lexicon.h"

#include "base/memory.h"
#include "frozen.h"
#include "loader.h"
#include "name_table.h"
#include "packs.h"

#include <libstemmer.h>
#include <nettle/sha2.h>

/* A pack that belongs to a caller: the pack itself comes first, so that its address is that of the whole. */
typedef struct OwnPack {
    AltPack pack;
    Arena *arena;
} OwnPack;

/* ---- files ---- */

/* Hashes name, length and bytes of each file, so that no two folders of files run together into the same bytes. */
static void hash_files(const Files *files, char hash[65])
{
    static const char digits[] = "0123456789abcdef";
    struct sha256_ctx context;
    uint8_t digest[SHA256_DIGEST_SIZE], length[8];
    sha256_init(&context);
    for (uint32_t i = 0; i < files->count; i++) {
        const File *file = &files->items[i];
        for (unsigned byte = 0; byte < 8; byte++)
            length[byte] = (uint8_t)((uint64_t)file->length >> (56 - 8 * byte));
        sha256_update(&context, strlen(file->name) + 1, (const uint8_t *)file->name);
        sha256_update(&context, sizeof length, length);
        sha256_update(&context, file->length, (const uint8_t *)file->bytes);
    }
    sha256_digest(&context, sizeof digest, digest);
    for (size_t i = 0; i < sizeof digest; i++) {
        hash[2 * i] = digits[digest[i] >> 4];
        hash[2 * i + 1] = digits[digest[i] & 15];
    }
    hash[64] = 0;
}

/* ---- packs ---- */

/* Files are sorted by name, so the packs are sorted by id. */
static void load_packs(Loader *loader, const Files *files)
{
    static const char folder[] = "disputes/";
    for (uint32_t i = 0; i < files->count; i++) {
        const File *file = &files->items[i];
        if (strncmp(file->name, folder, strlen(folder)) != 0)
            continue;
        AltPack *pack = read_pack(loader->arena, file, loader->lexicon, loader->problems);
        *LIST_ADD(loader->arena, &loader->lexicon->packs) = pack;
        if (strcmp(pack->id, "world") == 0)
            alt_problem_add(loader->problems, file->path, 0, 0, "the name 'world' is taken; call the file otherwise");
    }
}

const AltPack *const *alt_lexicon_packs(const AltLexicon *lexicon, uint32_t *count)
{
    *count = lexicon->packs.count;
    return lexicon->packs.items;
}

const AltPack *alt_lexicon_pack(const AltLexicon *lexicon, const char *id)
{
    if (strcmp(id, "world") == 0)
        return lexicon->world;
    for (uint32_t i = 0; i < lexicon->packs.count; i++)
        if (strcmp(lexicon->packs.items[i]->id, id) == 0)
            return lexicon->packs.items[i];
    return NULL;
}

bool alt_pack_load(AltPack **out, const AltLexicon *lexicon, const char *path, AltProblems *problems)
{
    size_t before = problems->count;
    Arena *arena = arena_new();
    File file;
    *out = NULL;
    if (read_file(arena, &file, arena_copy(arena, path, strlen(path)), problems)) {
        OwnPack *own = arena_alloc(arena, sizeof *own);
        *own = (OwnPack){*read_pack(arena, &file, lexicon, problems), arena};
        *out = &own->pack;
    }
    if (problems->count == before)
        return true;
    if (*out)
        alt_pack_free(*out);
    else
        arena_free(arena);
    *out = NULL;
    return false;
}

void alt_pack_free(AltPack *pack)
{
    if (pack)
        arena_free(((OwnPack *)(void *)pack)->arena);
}

/* Lists the first words of all names, the world's first. */
static void list_name_starts(const Loader *loader)
{
    AltLexicon *lexicon = loader->lexicon;
    for (uint32_t pack = lexicon->packs.count + 1; pack-- > 0;) {
        const Names *names = (pack ? lexicon->packs.items[pack - 1] : lexicon->world)->names;
        for (const TableEntry *start = names->starts.entries; start; start = start->hh.next) {
            names_add_start(loader->arena, &lexicon->name_starts, start, pack);
            sieve_add(&lexicon->known, text_hash(start->key, start->length));
        }
    }
}

/* ---- the lexicon ---- */

static void load_files(Loader *loader, const Files *files)
{
    load_language(loader, files);
    load_world(loader, files);
    load_packs(loader, files);
    list_name_starts(loader);
    hash_files(files, loader->lexicon->hash);
}

bool alt_lexicon_load(AltLexicon **out, const char *folder, AltProblems *problems)
{
    return alt_lexicon_load_layers(out, &folder, folder ? 1 : 0, problems);
}

AltLexicon *lexicon_read(Arena *arena, const char *const *paths, size_t count, AltProblems *problems)
{
    AltLexicon *lexicon = arena_alloc(arena, sizeof *lexicon);
    Loader loader = loader_open(lexicon, arena, problems);
    if (read_layers(arena, &lexicon->sources, paths, count, problems))
        load_files(&loader, &lexicon->sources.files);
    memory_forget(loader.stemmer);
    sb_stemmer_delete(loader.stemmer);
    return lexicon;
}

bool alt_lexicon_load_layers(AltLexicon **out, const char *const *paths, size_t count, AltProblems *problems)
{
    size_t before = problems->count;
    AltLexicon *lexicon = count == 0 ? frozen_lexicon() : NULL;
    if (!lexicon)
        lexicon = lexicon_read(arena_new(), paths, count, problems);
    lexicon->vocabularies = vocabularies_new();
    bool good = problems->count == before;
    if (!good)
        alt_lexicon_free(lexicon);
    *out = good ? lexicon : NULL;
    return good;
}

const AltLayer *alt_lexicon_layers(const AltLexicon *lexicon, uint32_t *count)
{
    *count = lexicon->sources.layers.count;
    return lexicon->sources.layers.items;
}

void alt_lexicon_free(AltLexicon *lexicon)
{
    if (!lexicon)
        return;
    vocabularies_free(lexicon->vocabularies);
    arena_free(lexicon->arena);
}

const char *alt_lexicon_hash(const AltLexicon *lexicon)
{
    return lexicon->hash;
}
