/* Names of functions come in, their addresses go out, once. */
#include "libraries.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>

/* A function by its name, and where its address goes. */
typedef struct Wanted {
    const char *name;
    size_t place;
} Wanted;

/* Fills in the addresses; false where the library, or one of the functions, is not there. It stays loaded. */
static bool load(const char *file, const Wanted *wanted, size_t count, void *functions)
{
    void *library = dlopen(file, RTLD_NOW | RTLD_LOCAL);
    for (size_t i = 0; library && i < count; i++) {
        void *address = dlsym(library, wanted[i].name);
        if (!address)
            return false;
        memcpy((char *)functions + wanted[i].place, &address, sizeof address);
    }
    return library != NULL;
}

/* ---- libxml2 ---- */

static XmlLibrary xml;
static bool has_xml;
static pthread_once_t xml_once = PTHREAD_ONCE_INIT;

static void load_xml(void)
{
#define X(name) {#name, offsetof(XmlLibrary, name)},
    static const Wanted wanted[] = {XML_FUNCTIONS(X)};
#undef X
    has_xml = load("libxml2.so.2", wanted, sizeof wanted / sizeof *wanted, &xml);
    if (has_xml)
        xml.xmlInitParser();
}

const XmlLibrary *xml_library(void)
{
    pthread_once(&xml_once, load_xml);
    return has_xml ? &xml : NULL;
}

/* ---- libarchive ---- */

static ArchiveLibrary archive;
static bool has_archive;
static pthread_once_t archive_once = PTHREAD_ONCE_INIT;

static void load_archive(void)
{
#define X(name) {#name, offsetof(ArchiveLibrary, name)},
    static const Wanted wanted[] = {ARCHIVE_FUNCTIONS(X)};
#undef X
    has_archive = load("libarchive.so.13", wanted, sizeof wanted / sizeof *wanted, &archive);
}

const ArchiveLibrary *archive_library(void)
{
    pthread_once(&archive_once, load_archive);
    return has_archive ? &archive : NULL;
}
