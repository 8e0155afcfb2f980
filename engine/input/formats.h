/* The functions of the table of formats; each file has those of one. */
#ifndef ALT_FORMATS_H
#define ALT_FORMATS_H

#include "reader.h"

/* One JSON object an article, a line each or not, or a list of such objects. */
bool is_json(Head head);
bool json_next(Reader *reader, Found *found);
void json_close(Reader *reader);

/* All of a stream is one article. */
bool is_text(Head head);
bool whole_next(Reader *reader, Found *found);

#endif
