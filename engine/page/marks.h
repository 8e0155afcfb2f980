/* What tags and names of classes say. */
#ifndef ALT_MARKS_H
#define ALT_MARKS_H

#include <stdint.h>

/* The marks (tree.h) of a tag, such as "nav". */
uint32_t marks_of_tag(const char *tag);

/* The marks of names of classes, with white space between them. */
uint32_t marks_of_names(const char *names);

/* The marks that an attribute adds: class, id, role, itemprop, style, hidden. */
uint32_t marks_of_attribute(const char *name, const char *value);

#endif
