/* A report and the name of a format come in, bytes go out. A new format is a row here and one file. */
#include "render.h"

#include <string.h>

#define NARROWEST 80
#define WIDEST 200
#define USUAL_WIDTH 100

static const Renderer renderers[] = {
        {"text", "txt", render_text},
        {"md", "md", render_md},
        {"html", "html", render_html},
        {"json", "json", render_json},
        {"jsonl", "jsonl", render_jsonl},
        {"csv", "csv", render_csv},
        {"tsv", "tsv", render_tsv},
};

#define RENDERER_COUNT (sizeof renderers / sizeof *renderers)

const char *const *alt_report_formats(uint32_t *count)
{
    static const char *const names[] = {"text", "md", "html", "json", "jsonl", "csv", "tsv"};
    _Static_assert(sizeof names / sizeof *names == RENDERER_COUNT, "each renderer has a name");
    *count = RENDERER_COUNT;
    return names;
}

/* The options with all values in their range. */
static AltRenderOptions sound_options(const AltRenderOptions *given)
{
    AltRenderOptions options = given ? *given : (AltRenderOptions){0};
    if (options.width == 0)
        options.width = USUAL_WIDTH;
    if (options.width < NARROWEST)
        options.width = NARROWEST;
    if (options.width > WIDEST)
        options.width = WIDEST;
    return options;
}

static const Renderer *find_renderer(const char *name)
{
    for (size_t i = 0; i < RENDERER_COUNT; i++)
        if (strcmp(renderers[i].name, name) == 0)
            return &renderers[i];
    return NULL;
}

char *alt_report_render(const AltReport *report, const char *format, const AltRenderOptions *given, size_t *length)
{
    const Renderer *renderer = find_renderer(format);
    if (!renderer)
        return NULL;
    const AltRenderOptions options = sound_options(given);
    Buffer out = {0};
    buffer_add_text(&out, "");
    renderer->render(&out, report, &options);
    return buffer_hand_over(&out, length);
}
