#include "render.h"
void render_text(Buffer *out, const AltReport *report, const AltRenderOptions *options){(void)out;(void)report;(void)options;}
