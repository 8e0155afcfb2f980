/* Requests whose cue stands once for two addressees. */
#ifndef ALT_GAPPED_H
#define ALT_GAPPED_H

#include "grammar/scene.h"

/* "urged Norland to open the bridge and |Sudland to lift its blockade|": parts the attributions of the scene's
 * sentence, which begin at `first`, where a second addressee has a request of his own, and adds one for him. */
void part_requests(const Scene *scene, uint32_t first);

#endif
