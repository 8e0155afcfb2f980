/* The functions of the table of formats; each file has those of one. */
#ifndef ALT_FORMATS_H
#define ALT_FORMATS_H

#include "reader.h"

/* One JSON object an article, a line each or not, or a list of such objects. */
bool is_json(Head head);
bool json_next(Reader *reader, Found *found);
void json_close(Reader *reader);

/* gzip, zstd, bzip2 and xz, with one stream in them; tar and zip, with many. */
bool is_compressed(Head head);
bool is_tar(Head head);
bool is_zip(Head head);
bool compressed_next(Reader *reader, Found *found);
bool archive_next(Reader *reader, Found *found);
void packed_close(Reader *reader);

/* Unpacks what is compressed and in memory, up to `most` bytes. The caller frees the result, which has a zero byte
 * behind it; null where it is damaged. */
char *unpack_bytes(const char *bytes, size_t length, size_t most, size_t *unpacked);

/* Anything in UTF-16, with the same in UTF-8 in it. */
bool is_utf16(Head head);
bool utf16_next(Reader *reader, Found *found);

/* A web archive, with the answers of web servers in it. */
bool is_warc(Head head);
bool warc_next(Reader *reader, Found *found);

/* A table with a row for each article. */
bool is_csv(Head head);
bool csv_next(Reader *reader, Found *found);
void csv_close(Reader *reader);

/* No article though it can be read: a report, acts or an audit by this program, or a dispute pack. */
bool is_own(Head head);

/* All of a stream is one article: a page of the web, or plain text. */
bool is_page(Head head);
bool is_text(Head head);
bool whole_next(Reader *reader, Found *found);

#endif
