/* What concerns the library as a whole: its version, and "did you mean" for programs that take names from people. */
#include "lexicon/suggestion.h"

#include <alteram.h>

const char *alt_version(void)
{
    return ALT_VERSION;
}

const char *alt_suggestion(const char *const *names, uint32_t count, const char *name)
{
    return suggest_name(names, count, name);
}
