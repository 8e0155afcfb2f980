/* Which of the accusations that say the same a denial answers. */
#ifndef ALT_ISSUES_H
#define ALT_ISSUES_H

#include "gist.h"

/* The first accusation of the issue of `chosen`, an act that the denial answers, which the denial answers too; `chosen`
 * itself where there is none before it. `gists` has one for each act. */
uint32_t first_of_issue(const AltDocument *document, const Gist *gists, uint32_t denial, uint32_t chosen);

#endif
