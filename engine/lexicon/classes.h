/* The word classes that lexicon files may name, in one list: it feeds the enum, the names and the count.
 *
 * A class says what a word can be, never what it is in a given sentence: "report" is CLAIM, and still a verb in
 * "they report". Each line carries the words that open its section in a lexicon file and what the grammar uses it for.
 */
#ifndef ALT_CLASSES_H
#define ALT_CLASSES_H

#include <stdint.h>

/* clang-format off */
#define WORD_CLASSES(X)                                                                                       \
    /* Closed classes: the skeleton of a sentence. */                                                         \
    X(DETERMINER, "determiner")      /* the, a, this, every: opens a noun phrase */                           \
    X(QUANTIFIER, "quantifier")      /* many, several, two, dozens: counts a noun */                          \
    X(PRONOUN, "pronoun")            /* he, it, they, who, everybody: is a noun phrase by itself */           \
    X(OBJECT_FORM, "object form")    /* him, them, us: a pronoun that is no subject */                        \
    X(REFLEXIVE, "reflexive")        /* itself, themselves */                                                 \
    X(POSSESSIVE, "possessive")      /* his, its, their */                                                    \
    X(MALE, "male")                  /* he, his, Mr, spokesman */                                             \
    X(FEMALE, "female")              /* she, her, Ms, spokeswoman */                                          \
    X(NEUTER, "neuter")              /* it, its */                                                            \
    X(PLURAL, "plural")              /* they, both, these */                                                  \
    X(FIRST, "first person")         /* I, we, our */                                                         \
    X(SECOND, "second person")       /* you, your */                                                          \
    X(DEMONSTRATIVE, "demonstrative") /* this, that, these */                                                 \
    X(INDEFINITE, "indefinite")      /* a, an: brings in somebody new */                                         \
    X(ORDINAL, "ordinal")            /* first, latest, only: singles out one of a row */                         \
    X(PAIR, "pair")                  /* both, either: leads a row, "both he and Lund" */                         \
    X(PICK, "pick")                  /* one, some, none: picks from a group, "one of the ministers" */           \
    X(OWNER, "owner")                /* everyone, other: a pronoun that owns with 's, which elsewhere is "is" */ \
    X(RELATIVE, "relative")          /* who, which, whose, that, where */                                     \
    X(QUESTION, "question")          /* whether, if, how, why, what: opens a clause after "said" */           \
    X(THAT, "that")                  /* that: opens a content clause */                                       \
    X(SUBORDINATOR, "subordinator")  /* because, while, after, although */                                    \
    X(MEANWHILE, "meanwhile")        /* while, when, as: what follows went on at the time */                   \
    X(COORDINATOR, "coordinator")    /* and, or, but */                                                       \
    X(PREPOSITION, "preposition")    /* of, in, by, against */                                                \
    X(TO, "to")                      /* to: preposition and mark of the infinitive */                         \
    X(PLACE, "place")                /* in, near, outside: what stands behind it says where, and not whose */    \
    X(SERVING, "serving")            /* of, for: what stands behind it has whoever stands before it */          \
    X(FACING, "facing")              /* with, against: what stands behind it faces a thing, and does not own it */\
    X(CIRCUMSTANCE, "circumstance")  /* over, during, amid: what stands behind it is only told of */             \
    X(BE, "be")                      /* forms of be */                                                        \
    X(HAVE, "have")                  /* forms of have */                                                      \
    X(DO, "do")                      /* forms of do */                                                        \
    X(MODAL, "modal")                /* will, would, can, must */                                             \
    X(OBLIGATION, "obligation")      /* must, should, need to: asks for a deed */                             \
    X(NEGATION, "negation")          /* not, n't, never, no longer */                                         \
    X(NO, "no")                      /* no, none, nobody, nothing: negates a noun */                          \
    X(ADVERB, "adverb")              /* again, also, still: may stand between subject and verb */             \
    X(TIME, "time")                  /* Monday, yesterday, week: a noun phrase that is no subject */          \
    X(MONTH, "month")                                                                                         \
    X(HEDGE, "hedge")                /* reportedly, allegedly, so-called */                                   \
    X(HYPOTHESIS, "hypothesis")      /* if, unless, whether, would, could: what follows has not happened */   \
    /* Verbs that carry another verb: "continued to deny", "went on to accuse". */                            \
    X(CARRIER, "carrier")            /* continue, begin, go on: the deed that follows happened */             \
    X(INTENTION, "intention")        /* want, plan, threaten: the deed that follows did not happen yet */     \
    X(IMPERATIVE, "imperative")      /* let, stop, please: may open an order */                               \
    X(THINKING, "thinking")          /* believe, think, fear: no act by itself */                             \
    /* Names and the nouns that lead to a party. */                                                           \
    X(HONORIFIC, "honorific")        /* Mr, Mrs, Dr, Sir */                                                   \
    X(RANK, "rank")                  /* prime, deputy: tells one holder of a title from another */               \
    X(TITLE, "title")                /* president, spokesman, general: stands before a name, or for a person */ \
    X(BODY, "body")                  /* ministry, government, army, union: speaks, and is "it" */             \
    X(FIRM, "firm")                  /* company, airline, charity: a body whose name need not tell what it is */ \
    X(PEOPLE, "people")              /* officials, troops, authorities: speak, and are "they" */              \
    X(PERSON, "person")              /* man, woman, aide, farmer: speaks, and is "he" or "she" */             \
    X(ANYBODY, "anybody")            /* man, woman: stands before no name */                                     \
    X(COUNTRY, "country")            /* country, nation, state */                                             \
    X(OUTSIDER, "outsider")          /* resident, analyst, relative, critic: speaks for no party */           \
    X(FOLD, "fold")                  /* members, party: one's own people, where a party asks them */           \
    X(PEER, "peer")                  /* partners: stand beside somebody, and are not his own */                \
    X(AUDIENCE, "audience")          /* reporters, crowd: hears what is meant for others */                      \
    X(ABROAD, "abroad")              /* diplomat, embassy: is at a place without being of it */                  \
    X(FOREIGN, "foreign")            /* western, visiting: makes officials those of another place */             \
    X(FORMER, "former")              /* former, ex-, retired: speaks for no party any more */                 \
    X(OUTLET, "outlet")              /* news agency, newspaper, television: quotes others */                  \
    X(DOCUMENT, "document")          /* statement, report, letter, petition: speaks for its author */         \
    X(DISPATCH, "dispatch")          /* report, footage: "from" tells its place, not its author */               \
    X(AGENT, "agent")                /* troops, forces, fire, missile: what a party does wrong with */        \
    X(FORCE, "force")                /* army, police: a state has them, no firm and no union */                  \
    X(MASTERLESS, "masterless")      /* gunmen, rebels: whose they are is in question */                         \
    X(PORTFOLIO, "portfolio")        /* foreign, defence, health: what a ministry is for; names no other state */ \
    /* Whole phrases that stand for the parties of a dispute. */                                              \
    X(BOTH, "both sides")            /* both sides, the two countries, the rivals */                          \
    X(EACH, "each side")             /* each, each side, each government */                                   \
    X(OTHER_SIDE, "other side")      /* the other side, its neighbour, the enemy */                           \
    X(EACH_OTHER, "each other")      /* each other, one another */                                            \
    /* What contents are about: they decide the kind after a plain speech verb. */                            \
    X(CLAIM, "claim")                /* allegation, accusation, report */                                     \
    X(REQUEST, "request")            /* request, offer, proposal, plan */                                     \
    X(UNTRUE, "untrue")              /* false, baseless, lie: judges a claim */                               \
    X(WRONG, "wrong")                /* invade, violate, lie; aggression, crime: a wrong by its very name */  \
    X(BAD, "bad")                    /* irresponsible, inadequate, shameful: judges conduct */                \
    X(INNOCENT, "innocent")          /* only, merely, defend, routine: an innocent account */                 \
    X(HARM, "harm")                  /* die, wounded, damage: harm that names no wrong */                     \
    X(WISH, "wish")                  /* expect, want, demand with "we": an appeal inside a quotation */       \
    X(REMARK, "remark")              /* hope, say: "let's hope" leads up to something and asks nobody */         \
    X(MUSING, "musing")              /* wonder, decide: "you have to wonder" asks nobody */                      \
    X(AMENDS, "amends")              /* apology, damages: asked of an opponent for what he has done */           \
    X(REMEDY, "remedy")              /* release, withdrawal: asked of whoever holds or does something */         \
    X(NEEDFUL, "needful")            /* needed, vital: "it is vital that they pay" asks for it */                \
    X(DUTY, "duty")                  /* onus: "the onus is on the firm to pay" asks it */                        \
    X(BIDDING, "bidding")            /* demand: "our demand is that they pay" */                                 \
    X(MEASURE, "measure")            /* inquiry, reform: a deed that is asked for where it "is needed" */        \
    X(TURNOUT, "turnout")            /* arrive, suffice: "should arrive" of a thing is a guess */                \
    X(OUTCOME, "outcome")            /* ready, open: "should be ready" of a thing is a guess */                  \
    X(OWED, "owed")                  /* asked, consulted: never done, it is neglect */                           \
    X(FIRING, "firing")              /* shelled, struck: "from" behind it tells by whom */                       \
    X(SAYING, "saying")              /* claim, suggest: "it is absurd to claim that" denies */                   \
    X(CAUSE, "cause")                /* because, thanks: "of" or "to" behind it tells the cause */               \
    X(SPARED, "spared")              /* alive, avoided: "would be alive" regrets a harm */                       \
    X(BEFALLEN, "befallen")          /* happened, needed: "would never have happened" regrets a harm */          \
    X(LACK, "lack")                  /* lack, absence: "of" behind it tells a failing */                       \
    X(WARLIKE, "warlike")            /* raid, siege: a deed of arms that its name alone blames on nobody */    \
    X(PROMISED, "promised")          /* pledged, vowed: a promise that may be found broken */                  \
    X(ABSENT, "absent")              /* asleep, away: "was asleep while the town burned" blames */             \
    X(PROOF, "proof")                /* show, reveal, evidence: only leads up to what is shown */              \
    X(ESTIMATE, "estimate")          /* regard, consider: "we regard this as petty" judges it */               \
    X(SCORN, "scorn")                /* even, really: "does she even read it?" blames her */                   \
    X(DEPRIVED, "deprived")          /* denied, barred: "we were denied a vote" blames who did it */           \
    X(MANAGED, "managed")            /* run, governed: "the club was run badly" blames the club */             \
    X(WITHHELD, "withheld")          /* denied, refused: what is so stands right behind, "denied a vote" */    \
    X(DOING, "doing")                /* move, arrest: "the move hurts trust" blames whoever has made it */           \
    X(CONTRAST, "contrast")          /* instead, on the contrary: what follows is told against the charge */   \
    X(EMPHASIS, "emphasis")          /* whatsoever, single: "not a single stone" denies all there may be */    \
    X(INQUIRY, "inquiry")            /* comment: what reporters ask for is owed to nobody */                   \
    X(PENDING, "pending")            /* yet, waiting: what was to come has not come so far */                  \
    X(CHARGED, "charged")            /* arrested, on trial: whoever is may answer what he is charged with */      \
    X(PUNISHED, "punished")          /* jailed, held to account: "nobody was punished" blames who spared them */     \
    X(AMOUNTING, "amounting")        /* constitute, reflect: "the flights constitute a breach" blames */             \
    X(CONTESTED, "contested")        /* fight the charges, clear her name: whoever will do so denies */             \
    X(BENIGN, "benign")              /* agree, welcome, meet: a deed that blames nobody, whoever does it */    \
    X(NOUN, "noun")                  /* words that look like verbs and are usually nouns: police, states */   \
    X(ADJECTIVE, "adjective")        /* common adjectives that look like verbs or names: open, clear, own */  \
    X(ABBREVIATION, "abbreviation")  /* U.S., p.m., Gen.: the full stop does not end the sentence */
/* clang-format on */

enum {
#define X(name, label) CLASS_INDEX_##name,
    WORD_CLASSES(X)
#undef X
            WORD_CLASS_COUNT
};

/* A set of word classes, one bit each. No type of C11 has more than 64; compilers for 64-bit machines have this one,
 * and ask of a set that is known when they compile only the half that holds it. */
#ifndef __SIZEOF_INT128__
#error "alteram needs a compiler with 128-bit integers: gcc or clang for a 64-bit machine"
#endif
__extension__ typedef unsigned __int128 Classes;

/* As the public headers have it, which keep to C11: the lower half first. */
static inline Classes classes_of_halves(const uint64_t halves[2])
{
    return (Classes)halves[1] << 64 | halves[0];
}

_Static_assert(WORD_CLASS_COUNT <= 8 * sizeof(Classes), "a set of classes has a bit for each");

#define X(name, label) static const Classes CLASS_##name = (Classes)1 << CLASS_INDEX_##name;
WORD_CLASSES(X)
#undef X

#endif
