/* The article of a page of the web. */
#ifndef ALT_PAGE_ARTICLE_H
#define ALT_PAGE_ARTICLE_H

#include <alteram/input.h>

/* Fills an article from its bytes, which are HTML: text, blocks, title, outlet, author, date, encoding; or notes that
 * there is no article. */
void make_page(AltArticle *article, const AltLexicon *lexicon);

#endif
