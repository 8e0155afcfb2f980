/* A report comes in, one html page goes out, without script and without anything from the network:
 *
 *     the finding - the article at a glance - the tree of the report - the article's text with every act marked - the
 *     notes, by act and by figure - the method
 *
 * What the report says is drawn from its tree, so that a new part of the report is on the page at once; the drawings
 * and the marked text come from the comparison and its documents, as JSON does. Every figure leads to sentences, every
 * mark to its cue and rule, by links inside the page. The content security policy forbids whatever a text might try.
 */
#include "html.h"

#include "html_style.h"
#include "render.h"

#include <alteram.h>
#include <string.h>

/* ---- the frame ---- */

static void write_style(Buffer *out)
{
    buffer_add_text(out, "<style>\n");
    for (const char *const *line = html_style; *line; line++)
        buffer_add_text(out, *line);
    buffer_add_text(out, "</style>\n");
}

static const char *page_title(const Page *page)
{
    const AltNode *first = page->report->root->first;
    return page->several ? arena_format(page->arena, page_words.several, page->report->comparison->document_count)
                         : first->label;
}

static void write_head(const Page *page)
{
    buffer_format(page->out,
            "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n"
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
            "<meta name=\"referrer\" content=\"no-referrer\">\n<title>",
            page_words.language);
    html_text(page->out, page_title(page));
    buffer_add_text(page->out, "</title>\n");
    write_style(page->out);
    buffer_format(page->out, "</head>\n<body>\n<a class=\"skip\" href=\"#main\">%s</a>\n", page_words.skip);
}

static void write_banner(const Page *page)
{
    buffer_format(page->out, "<header class=\"banner\"><p class=\"kicker\">%s</p></header>\n<main id=\"main\">\n",
            page_words.kicker);
    if (!page->several)
        return;
    buffer_add_text(page->out, "<h1>");
    html_text(page->out, page_title(page));
    buffer_add_text(page->out, "</h1>\n");
}

static void write_end(const Page *page)
{
    buffer_add_text(page->out, "</main>\n<footer><p>");
    buffer_format(page->out, page_words.made_by, alt_version());
    buffer_add_text(page->out, "</p></footer>\n</body>\n</html>\n");
}

/* ---- contents ---- */

static void add_entry(const Page *page, const char *id, const char *label)
{
    buffer_format(page->out, "<li><a href=\"#d%u-%s\">", page->number + 1, id);
    html_text(page->out, label);
    buffer_add_text(page->out, "</a></li>\n");
}

static void write_contents(const Page *page, const AltNode *article)
{
    buffer_format(page->out, "<nav aria-label=\"%s", page_words.on_this_page);
    if (page->several)
        buffer_format(page->out, ", %u", page->number + 1);
    buffer_add_text(page->out, "\"><ul>\n");
    if (html_has_strip(page))
        add_entry(page, "strip", page_words.strip);
    for (const AltNode *node = article->first; node; node = node->next)
        if (node->kind == ALT_SECTION && node->name)
            add_entry(page, node->name, node->label);
    add_entry(page, "text", page_words.article);
    if (page->document->acts.count > 0)
        add_entry(page, "notes", page_words.notes);
    buffer_add_text(page->out, "</ul></nav>\n");
}

/* ---- an article ---- */

static void open_article(Page *page, const AltNode *article)
{
    page->number = article->document;
    page->document = page->report->comparison->documents[article->document];
    page->tally = take_tally(page->arena, page->document);
    page->charts_told = false;
    page->evidence.items = NULL;
    page->evidence.count = page->evidence.capacity = 0;
}

static void write_article(Page *page, const AltNode *article)
{
    unsigned level = page->several ? 2 : 1;
    open_article(page, article);
    buffer_format(page->out,
            "<article id=\"d%u\" aria-labelledby=\"d%u-h\">\n<header class=\"head\"><h%u id=\"d%u-h\">",
            page->number + 1, page->number + 1, level, page->number + 1);
    html_isolated(page->out, article->label);
    buffer_format(page->out, "</h%u>\n", level);
    const AltNode *node = article->first;
    for (; node && node->kind == ALT_NOTE; node = node->next)
        html_node(page, node, level + 1);
    buffer_add_text(page->out, "</header>\n");
    write_contents(page, article);
    html_strip(page, level + 1);
    for (; node; node = node->next)
        html_node(page, node, level + 1);
    html_article(page, level + 1);
    html_notes(page, level + 1);
    html_evidence(page, level + 1);
    buffer_add_text(page->out, "</article>\n");
    page->document = NULL;
}

/* Whether a section is an article; worksheets and audits have none. */
static bool is_article(const AltReport *report, const AltNode *node)
{
    return report->comparison && node->kind == ALT_SECTION && node->document != ALT_NONE;
}

void render_html(Buffer *out, const AltReport *report, const AltRenderOptions *options)
{
    (void)options;
    Page page = {.out = out, .arena = arena_new(), .report = report};
    page.several = report->comparison && report->comparison->document_count > 1;
    write_head(&page);
    write_banner(&page);
    /* A worksheet or an audit: its first section is the page. */
    bool bare = !page.several && report->root->first->document == ALT_NONE;
    for (const AltNode *node = report->root->first; node; node = node->next)
        if (is_article(report, node))
            write_article(&page, node);
        else
            html_node(&page, node, bare && node == report->root->first ? 1 : 2);
    write_end(&page);
    arena_free(page.arena);
}
