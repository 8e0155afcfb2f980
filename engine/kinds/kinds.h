/* What kind of act a content makes after a plain speech verb: "said |Azerbaijan had failed to withdraw| " accuses. */
#ifndef ALT_KINDS_H
#define ALT_KINDS_H

#include "judgement.h"

/* Judges one piece of content by its main predication; the manual's order where two kinds fit. */
Judgement judge_content(Resolver *resolver, AltRange content, const Speaker *speaker);

/* The parties besides the speaker's own that a content speaks of: the subject of its main clause, else the first
 * named. For cues that name the kind but not the target: "denounced |the arrests by Kosovo police|". */
Meaning parties_in(Resolver *resolver, AltRange content, const Speaker *speaker);

/* Whom a clause asks that tells what is to be done: its subject, "demanded |that Armenia withdraw|"; of a passive its
 * agent, whoever owns the subject, or the opponent named before it: "told Baku's envoy of its anger and demanded |that
 * the ship be freed|". */
Meaning asked_in(Resolver *resolver, AltRange content, const Speaker *speaker);

#endif
