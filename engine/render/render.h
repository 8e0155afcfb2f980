/* The formats of a report: one row of the table in render.c and one file beside it for each. */
#ifndef ALT_RENDER_H
#define ALT_RENDER_H

#include "base/buffer.h"

#include <alteram/report.h>

typedef struct Renderer {
    const char *name;   /* as --format takes it */
    const char *suffix; /* of files of that format, without the dot */
    void (*render)(Buffer *out, const AltReport *report, const AltRenderOptions *options);
} Renderer;

void render_text(Buffer *out, const AltReport *report, const AltRenderOptions *options);
void render_md(Buffer *out, const AltReport *report, const AltRenderOptions *options);
void render_html(Buffer *out, const AltReport *report, const AltRenderOptions *options);
void render_json(Buffer *out, const AltReport *report, const AltRenderOptions *options);
void render_jsonl(Buffer *out, const AltReport *report, const AltRenderOptions *options);
void render_csv(Buffer *out, const AltReport *report, const AltRenderOptions *options);
void render_tsv(Buffer *out, const AltReport *report, const AltRenderOptions *options);

#endif
