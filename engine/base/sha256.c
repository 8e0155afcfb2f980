/* Bytes come in, their SHA-256 (FIPS 180-4) goes out: "" gives "e3b0c44298fc...". nettle does the work. */
#include "sha256.h"

#include <nettle/sha2.h>
#include <stdint.h>
#include <stdio.h>

void sha256_write(char out[SHA256_SIZE], const char *bytes, size_t length)
{
    struct sha256_ctx context;
    uint8_t digest[SHA256_DIGEST_SIZE];
    sha256_init(&context);
    sha256_update(&context, length, (const uint8_t *)bytes);
    sha256_digest(&context, sizeof digest, digest);
    for (size_t i = 0; i < sizeof digest; i++)
        snprintf(out + 2 * i, 3, "%02x", digest[i]);
}
