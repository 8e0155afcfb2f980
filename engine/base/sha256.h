/* Fingerprints of bytes, so that a report says exactly what it was made from. */
#ifndef ALT_SHA256_H
#define ALT_SHA256_H

#include <stddef.h>

#define SHA256_SIZE 65 /* 64 hexadecimal digits and a zero byte */

/* Writes the SHA-256 of the bytes, as `sha256sum` prints it. */
void sha256_write(char out[SHA256_SIZE], const char *bytes, size_t length);

#endif
