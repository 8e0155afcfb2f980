/* What a text must have in it, or must not. */
#ifndef EXPECT_H
#define EXPECT_H

void expect_text(const char *whole, const char *words);
void expect_no_text(const char *whole, const char *words);

#endif
