/* Libraries that are loaded when the first page or archive comes, and not before: libxml2 and libarchive bring twenty
 * others with them, and a plain text should not wait for those.
 *
 *     const XmlLibrary *xml = xml_library();
 *     if (xml)
 *         xml->xmlInitParser();
 */
#ifndef ALT_LIBRARIES_H
#define ALT_LIBRARIES_H

#include <archive.h>
#include <archive_entry.h>
#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

/* clang-format off */
#define XML_FUNCTIONS(X)                                                                                        \
    X(xmlInitParser) X(htmlCreateMemoryParserCtxt) X(htmlCtxtUseOptions) X(xmlSwitchEncoding)                   \
    X(htmlParseDocument) X(htmlFreeParserCtxt)

#define ARCHIVE_FUNCTIONS(X)                                                                                    \
    X(archive_read_new) X(archive_read_free) X(archive_read_open) X(archive_read_open_memory)                   \
    X(archive_read_support_filter_gzip) X(archive_read_support_filter_zstd)                                     \
    X(archive_read_support_filter_bzip2) X(archive_read_support_filter_xz)                                      \
    X(archive_read_support_format_raw) X(archive_read_support_format_tar)                                       \
    X(archive_read_support_format_zip_streamable) X(archive_read_next_header) X(archive_read_data)              \
    X(archive_error_string) X(archive_entry_pathname) X(archive_entry_filetype)
/* clang-format on */

#define X(name) __typeof__(name) *(name);
typedef struct XmlLibrary {
    XML_FUNCTIONS(X)
} XmlLibrary;

typedef struct ArchiveLibrary {
    ARCHIVE_FUNCTIONS(X)
} ArchiveLibrary;
#undef X

/* The functions of a library, loaded by the first call, from any thread; null where it is not installed. */
const XmlLibrary *xml_library(void);
const ArchiveLibrary *archive_library(void);

#endif
