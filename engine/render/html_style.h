/* page.css as C, line by line; null at its end. Written by make. */
#ifndef ALT_HTML_STYLE_H
#define ALT_HTML_STYLE_H

extern const char *const html_style[];

#endif
