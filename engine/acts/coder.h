/* The coder, who goes from sentence to sentence and turns attributions into acts. Shared by acts.c, which does the
 * going, and its siblings: admitted.c (what makes an act at all), sources.c (who speaks), headlines.c (in a headline),
 * grievances.c (who has accused whom so far), suspicions.c (whom the reporter tells to be charged), targets.c (whom an
 * act aims at), claimants.c (whose claim it rejects), hearers.c (to whom it is said), demands.c (of whom a demand is
 * made), nested.c (one attribution in another), segments.c (contents of several kinds), labels.c (bad names),
 * silences.c (who gave no answer), adding.c (the act itself).
 */
#ifndef ALT_CODER_H
#define ALT_CODER_H

#include "kinds/kinds.h"

/* The last accusation of a party. */
typedef struct Grievance {
    uint32_t accuser;
    uint32_t sentence; /* ALT_NONE where the party was not accused */
    uint32_t act;
    uint32_t answered; /* the sentence of the party's last denial of it, ALT_NONE where none */
    bool suspected;    /* no act has accused it: the reporter tells that it is charged */
} Grievance;

typedef struct Coder {
    AltDocument *document;
    Scene scene;
    Resolver resolver;
    Grievance *grievances; /* one for each party of the pack, and one for those outside */
    uint32_t *first_act;   /* for each attribution the first act it made, or ALT_NONE */
} Coder;

/* What one speaker says by one attribution: "|both countries| accused the other" makes two of it. */
typedef struct Utterance {
    uint32_t index; /* of the attribution */
    const AltAttribution *attribution;
    const AltMention *source; /* null where nobody is named */
    const Meaning *sources;   /* all who speak by the attribution */
    FrameKind kind;           /* the kind that the cue names; FRAME_SPEECH where the content decides */
} Utterance;

/* ---- admitted.c ---- */

/* Whether an attribution makes an act, though its cue be negated or have not happened: it does where speech is reported
 * all the same ("did not deny that ...", "would not be drawn"), and `kind` is then that of a statement. */
bool survives(const Coder *coder, const AltAttribution *attribution, FrameKind *kind);

/* "The incident |underlined| the danger", "the truce |forbids| them to fire": nobody speaks. What has a clause for its
 * content may be a document that we do not know for one: "the poll says that ...". */
bool is_said_by_thing(const Coder *coder, const AltAttribution *attribution, const Meaning *speakers);

/* ---- sources.c ---- */

/* Whoever the source of an attribution means, or both sides where it tells of a quarrel between them. */
Meaning speakers_of(Coder *coder, const AltAttribution *attribution);

/* Whether the next attribution tells what this one, which has no content, only announces. */
bool is_announced(Coder *coder, uint32_t index, const Meaning *speakers, FrameKind kind);

/* ---- headlines.c ---- */

/* "|water ministry| says": puts in whoever the lead names with that noun, where nobody else is known. */
void read_speaker_in_lead(Coder *coder, const AltAttribution *attribution, Meaning *sources);

/* ---- grievances.c ---- */

/* Nobody has accused anybody. */
void begin_grievances(Coder *coder);

/* Notes whom an act just added accuses, and which grievance it answers. `own` is the party that acts. */
void note_grievances(Coder *coder, const AltAct *act, uint32_t own);

/* Notes that a party has to answer a charge that no act makes, unless it has just been accused by one. */
void note_suspicion(Coder *coder, uint32_t party);

/* Whether something has been asked or offered by the act just added, or in the sentence before `sentence`. */
bool was_asked(const Coder *coder, uint32_t sentence);

/* What is known of a speaker before an attribution of his is judged; all but his voice. `source` may be null. */
Speaker speaker_for(const Coder *coder, const AltAttribution *attribution, const AltMention *source);

/* ---- suspicions.c ---- */

/* Notes who has to answer a charge, by the words of the sentence at hand: by the reporter's own, or, where `told` says
 * so, by those that somebody speaks. */
void note_suspicions(Coder *coder, bool told);

/* ---- silences.c ---- */

/* Notes who, by the words of the sentence at hand, gave no answer. */
void note_silences(Coder *coder);

/* ---- hearers.c ---- */

/* Somebody outside the pack to whom a speech is told, who is asked by its orders: "told |residents|: stay indoors". */
Meaning others_told(Coder *coder, const AltAttribution *attribution, const Speaker *speaker);

/* The parties of the pack that a speech is told to: "told |rail bosses and drivers|: get back in the room". */
Meaning hearers_of(Coder *coder, const AltAttribution *attribution, const Speaker *speaker);

/* ---- targets.c ---- */

/* Whom a cue that names its kind aims at: "urged |Armenia| to withdraw", "denounced the arrests by |Kosovo| police". */
Meaning targets_by_cue(Coder *coder, const Utterance *it, const Speaker *speaker);

/* ---- claimants.c ---- */

/* Whoever the words of a claim name: "Armenia's claims", "the claims by Yerevan". */
Meaning owner_of_claim(Coder *coder, const AltAttribution *attribution, const Speaker *speaker);

/* Whose claim a denial by its cue rejects: its owner's, else as below. */
Meaning denied_party(Coder *coder, const AltAttribution *attribution, const Speaker *speaker);

/* "Venn denied that he had lied, |as Holm had suggested|": whether a clause with "as" takes up what `said` tells. */
bool takes_up(const Scene *scene, const AltAttribution *clause, const AltAttribution *said);

/* Who made the claim that a denial rejects, where nobody owns it: whoever has just told it, or accused the denier. */
Meaning claimant_of(Coder *coder, const AltAttribution *attribution, const Speaker *speaker);

/* ---- demands.c ---- */

/* "demanded |the release| of", "called for |an end| to": whether a phrase names a deed that is asked of an opponent. */
bool names_deed(const Scene *scene, uint32_t index);

/* Whom the content of an appeal asks: "demanded |that Armenia withdraw|", "called for |Armenia's withdrawal|", but not
 * "demanded |talks with Armenia|". */
Meaning asked_in_content(Coder *coder, const AltAttribution *attribution, const Speaker *speaker);

/* ---- nested.c ---- */

/* The denial that what an attribution tells is denied by: "denied |claims that he had paid|", "denied it, |as Holm had
 * suggested|"; null elsewhere. */
const AltAct *denial_of(const Coder *coder, const AltAttribution *attribution);

/* Whom the verb of which this one is a participle has accused: "blamed |Norland|, saying it ..."; null elsewhere. */
const AltMention *just_blamed(const Coder *coder, const AltAttribution *attribution);

/* Whether what an attribution tells is the point of an accusation or denial around it: "said Norland had |refused|". */
bool is_a_point(const Coder *coder, const AltAttribution *attribution);

/* "denied that it |had asked| for money": whether speech is only told of in what another denies. */
bool is_denied(const Coder *coder, const AltAttribution *attribution);

/* '"We left," |he said|, according to a paper': what the paper only passes on is his. */
bool is_passed_on(const Coder *coder, const AltAttribution *attribution);

/* "according to a paper": a cue that is no verb, and stands beside what is said. */
static inline bool is_phrase_alone(const AltAttribution *attribution)
{
    return attribution->clause == ALT_NONE && attribution->frame && attribution->frame->head == HEAD_FIXED;
}

/* Whether the attribution, by `speakers`, only passes on what another one says: ", according to a paper". */
bool is_relay(const Coder *coder, uint32_t index, const Meaning *speakers);

/* ---- segments.c ---- */

enum { MOST_SEGMENTS = 6 }; /* the most acts that one content makes; what comes behind is left out */

/* A run of words that makes one act. */
typedef struct Segment {
    Judgement judgement;
    AltRange range;
    bool parted; /* by a semicolon from the piece before or behind */
} Segment;

typedef struct Segments {
    Segment items[MOST_SEGMENTS];
    uint32_t count;
} Segments;

/* What the content of an attribution says, piece by piece, with pieces of one act joined; a statement beside another
 * kind is left to it, save behind a semicolon. */
Segments judge_pieces(Coder *coder, const AltAttribution *attribution, const Speaker *speaker);

/* ---- labels.c ---- */

/* 'described the rebels as "little kings"': whether a side of the dispute calls the other names; `*judgement` is then
 * the accusation. */
bool gives_bad_name(Coder *coder, const AltAttribution *attribution, const Speaker *speaker, Judgement *judgement);

/* "called |Holm| a fake": whether it is somebody, and no claim, that the cue calls untrue; `*judgement` is then the
 * accusation. */
bool calls_somebody_untrue(
        Coder *coder, const AltAttribution *attribution, const Speaker *speaker, Judgement *judgement);

/* ---- adding.c ---- */

/* Whether some ranges are all in quotation marks, partly, or not at all. */
AltMode mode_of(const Scene *scene, const AltRange *content, uint32_t count);

/* Adds an act with its mentions and reasons to the document's lists. `content` is the part of the attribution's that
 * makes this act. */
void enter_act(Coder *coder, const Utterance *it, const Judgement *judgement, const AltRange *content, uint32_t count);

#endif
