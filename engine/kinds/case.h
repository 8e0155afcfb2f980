/* A content under judgement, and what its judges ask of it.
 *
 * Shared by kinds.c, which puts the judges in order, and its siblings. They open the case: main_clause.c, stand_ins.c
 * ("it" and "what" for the real subject), matrix.c (a clause that only leads up to another). They answer questions:
 * case.c (what all ask), parties.c (whom it speaks of), reasons.c, questions.c (those that blame), told.c (wrongs that
 * are only told of), sides.c (whose side), mood.c (negated, to come, a duty), charges.c (words of the charge),
 * tellings.c (of whom or what it tells), beside.c (what is beside the charge), accounts.c (innocent accounts), sayings.c
 * (what is wrong to say), adverse.c (deeds of an opponent), preferences.c (what he puts first), lessons.c (rules that he
 * breaks). They judge: rejections.c, denials.c, accusations.c, orders.c, appeals.c, needs.c, verdicts.c, estimates.c, neglect.c,
 * nominal.c, causes.c, counterfactuals.c, grounds.c.
 *
 * 'said |Azerbaijan had failed to withdraw|': the clause is "had failed", the subject "Azerbaijan", the predicate
 * "had failed to withdraw".
 */
#ifndef ALT_CASE_H
#define ALT_CASE_H

#include "grammar/openings.h"
#include "judgement.h"

typedef struct Case {
    Resolver *resolver;
    const Scene *scene;
    AltRange content;
    const Speaker *speaker;
    uint32_t clause;    /* the main clause, or ALT_NONE */
    AltRange subject;   /* its subject's words, empty where there is none */
    AltRange predicate; /* from its verb on, asides left out at the end; the whole content where there is no clause */
    Meaning who;        /* whom the subject means */
    bool opinion;       /* the content only says what the speaker thinks: "I think |they lied|" */
    Judgement *judgement;
} Case;

/* ---- case.c ---- */

/* The verb group of the main clause; null where there is none. */
const AltPhrase *verb_group(const Case *it);

/* The phrase that the subject begins with; ALT_NONE where there is no subject. */
uint32_t subject_phrase(const Case *it);

/* The first token of the content that is no quotation mark. */
uint32_t opening_word(const Case *it);

/* "is", "'s". */
bool is_copula(const Scene *scene, uint32_t token);

/* The last word of a mark of cause: "because |of|", "owing |to|", "at the hands |of|". What stands behind it is no deed of
 * the subject: "died because of |his negligence|". */
bool ends_cause_mark(const Scene *scene, uint32_t token);

/* Whether the subject is a word for what was said or done: "|what| they say is untrue", "|everything| she told us". */
bool points_at_words(const Case *it);

/* From `first` to the end of the content, or to where another clause begins: "|had left|, which nobody denied". */
AltRange predicate_from(const Case *it, uint32_t first);

/* The same case with a later clause of the same subject for its main one: "had been warned |and had looked away|". */
Case joined_case(const Case *it, uint32_t clause);

/* Settles the kind. Always true, so that a judge can end with it. */
bool settle(const Case *it, AltKind kind, Meaning targets);

/* ---- main_clause.c ---- */

/* Finds main clause, subject and predicate of a content. What its judges decide goes to `judgement`. */
Case open_case(Resolver *resolver, AltRange content, const Speaker *speaker, Judgement *judgement);

/* The same case with another clause of the sentence, and that one's own subject, for the main one: "|if they had asked|,
 * we would have helped". */
Case clause_case(const Case *it, uint32_t clause);

/* ---- stand_ins.c ---- */

/* Puts the real subject in the place of one that only points at it: "|it| was |Armenia| that fired". */
void read_stand_in(Case *it);

/* "|it| is time that they left", "|it| was petty of them to sue": stands for what comes behind, and means nobody. */
bool is_expletive(const Case *it);

/* ---- matrix.c ---- */

/* "|Look|, our boats are old", "you |know|, they lied": a verb that only calls for attention to what follows. */
bool only_calls(const Case *it, uint32_t verb);

typedef struct Inner {
    AltRange content;
    bool opinion; /* the speaker says that he thinks so */
} Inner;

/* What the main clause only leads up to: "I think |they lied|", "the truth is |that they lied|"; else empty. */
Inner led_up_to(const Case *it);

/* ---- reasons.c ---- */

/* Notes the lexicon line that gives a token its class; nothing where there is none, or no room. */
void give_reason(const Case *it, uint32_t token, Classes class, const char *label);

/* Whether a word of one of the classes stands in a range. The first that does is noted as a reason, so the order of
 * these questions is the order in which a report lists them. */
bool speaks_of(const Case *it, AltRange range, Classes class, const char *label);

/* The same, where it decides nothing by itself and is no reason. */
bool has_word_of(const Case *it, AltRange range, Classes classes);

/* Whether a word of the class stands in the predicate, and not as what it only tells of. A reason, too. */
bool does(const Case *it, Classes class, const char *label);

/* Whether a word of the predicate judges what people do: "shabby", and not "wet" or "dangerous", which roads are
 * too. */
bool judges_conduct(const Case *it);

/* ---- told.c ---- */

/* Whether the predicate only tells of what a word of blame names: "had discussed the |raid|". */
bool is_only_told(const Case *it, uint32_t token);

/* ---- sides.c ---- */

/* The speaker's party, ALT_NONE where nobody is named. */
uint32_t own_party(const Case *it);

/* Whether the subject is the speaker's own side alone: "|our troops| held their fire". */
bool is_own_side(const Case *it);

/* Whether the subject is a party of the pack other than the speaker's own. */
bool is_side(const Case *it);

/* The same, or anybody outside the pack who can be blamed: "|the ambassador| lied". */
bool is_other_side(const Case *it);

/* Whom a subject that is blamed means: the other side's, where words like "|guards| had lied" do not tell whose. */
Meaning blamed_subject(const Case *it);

/* "said |guards| had robbed the crew": whether words are a bare noun for those with whom a party acts, and so leave
 * open which party that is. */
bool names_mere_agents(const Scene *scene, AltRange words);

/* Without those of the speaker's own party and those of none. */
Meaning without_own(const Case *it, Meaning meaning);

/* The first party that words of a range name, and that is not the speaker's own. */
Meaning first_named(const Case *it, AltRange range);

/* Whether there is one. */
bool names_other(const Case *it, AltRange range);

/* Whom the by-phrase of a passive means: "had been wounded |by Azerbaijani fire|". */
Meaning agent_of(const Case *it);

/* Whoever owns what the subject tells of: "|the union's| blockade was shameful". */
Meaning owner_of_subject(const Case *it);

/* Whom the by-phrase in the subject means: "a drone launched |by Azerbaijan| had hit the market". */
Meaning agent_of_subject(const Case *it);

/* Whom the weapons of the subject come from: "the rockets came |from Norland|", "the shots were fired |from
 * Sudland|". */
Meaning origin_of(const Case *it);

/* Whoever accused the speaker's side last. */
Meaning accuser(const Case *it);

/*
 * The other party that was named last, for contents that name none: "it was a crime". Whoever speaks for a whole
 * side may mean one of an earlier sentence; all others, one of this sentence or the one before.
 */
Meaning other_side_accused(const Case *it);

/* The other party that is clear from this sentence or the one before, for orders: "leave our waters". */
Meaning other_side_asked(const Case *it);

/* ---- mood.c ---- */

bool is_negated(const Case *it);

/* "We needed it", "had |grown|": it was so then. What is reported has its tense shifted, so that a quotation alone tells by
 * its past. */
bool was_then(const Case *it);

/* "will withdraw", "would be met": it has not happened, and nobody has to do it. */
bool is_future(const Case *it);

/* "must withdraw", "needs to withdraw", "has to withdraw". */
bool is_obliged(const Case *it);

/* "should have withdrawn", "ought to have withdrawn": a duty that was not met. */
bool is_too_late(const Case *it);

bool is_question(const Case *it);

/* "asked |whether it had lied|": the content leaves open what it speaks of. */
bool leaves_open(const Case *it);

/* "had |nothing to add|", "there is |nothing to settle|": what is left to do, unless it disowns. */
bool leaves_nothing(const Case *it);

/* "had been run |illegally|": an adverb that judges what the verb tells. */
bool is_done_badly(const Case *it);

/* ---- appeals.c ---- */

/* Whom the duty asks that a verb group of the case tells: "Both sides must talk" asks both; "the fence must be removed"
 * asks nobody by name. */
Meaning bound_by_duty(const Case *it, const AltPhrase *group);

/* ---- questions.c ---- */

/* Whom a question finds missing: "Where was |the minister| when it burned?" */
Meaning missing(const Case *it);

/* Whether a question begins with words of scorn: "|How dare| they?" */
bool is_scornful(const Case *it);

/* Which opponent is asked about by one who waits for no answer: "Why did |they| hide it?", "Has |she| even read it?" */
Meaning rhetorical(const Case *it);

/* Whom the speaker says he cannot understand: "I cannot see why |they| hide it". */
Meaning bewildering(const Case *it);

/* ---- charges.c ---- */

/* Sentences after an accusation in which plain speech of the accused is its answer: 101 of 146 such acts in thirty-one
 * coded articles were denials, 22 of 129 further on. */
enum { SOON = 3 };

/* Whether the speaker's side has been accused, at most so many sentences ago. */
bool was_accused(const Case *it, uint32_t within);

/* A noun or verb that says something by itself: "shell", "port", not "have" or "claim". */
bool is_weighty(const Scene *scene, uint32_t token);

/* Whether a noun or verb of the accusation comes back: "torn up the deal" .. "nobody tore up anything". */
bool echoes(const Case *it);

/* Whether it negates words that the other side has just used, though they accused nobody: "jobs will go" .. "no job
 * will go". */
bool contradicts(const Case *it);

/* The same of a bystander and what one side has just accused the other of: "stuffed boxes" .. "no box was stuffed". */
bool bears_witness(const Case *it);

/* "hid the ledger" .. "|the ledger| had been lost": what the charge is about, and what became of it. */
bool goes_back_to_thing(const Case *it);

/* "the locks |were| new", "had eight ships": how things are, and no deed. */
bool tells_of_state(const Case *it);

/* Whether it negates what one may be charged with: "there was no boycott", but not "no date had been set". */
bool negates_charge(const Case *it);

/* "are traders, |not smugglers|": whether a word of the charge is ruled out beside what is said instead. */
bool rules_out_charge(const Case *it);

/* "had not |read the letter|", where nothing has been denied yet. */
bool is_unread(const Case *it);

/* "|Every page| was online", "showed them |every room|". */
bool leaves_nothing_out(const Case *it);

/* ---- tellings.c ---- */

/* Sentences after an accusation in which how things are, and no deed, answers it. */
enum { STATE_REACH = 2 };

/* "|it| was four tonnes, not 40": what was spoken of, though it looks like the body that spoke last. */
bool is_of_matter(const Case *it);

/* "there was no boycott", "no stones were thrown", "nobody was chased": nobody's deed by its grammar. */
bool is_impersonal(const Case *it);

/* "|The survey| was a draft", "|it| shows this", "too few": a thing just spoken of, or none, and nobody. */
bool is_of_thing(const Case *it);

/* "|Robots| don't strike", "|milk| takes no side": said of things in general, and of no deed. */
bool is_general(const Case *it);

/* "|the driver| had shown no licence", as a reporter tells it: of people who are of no side, and known by now. */
bool is_of_people(const Case *it);

/* "said |the last bill had been settled|", "said |each report was read|": somebody's report of what had been, but not
 * "said |Sudland's guns| had hit a farm". */
bool is_told(const Case *it);

/* "|had offered| them flats", "the flour |was shipped| in May", "was late |because| a machine broke": a deed of the own
 * side that hit no other, what became of a thing, or a reason; and no state. */
bool is_done(const Case *it);

/* ---- accounts.c ---- */

/* Whether the content tells what is or was, and neither promises, asks nor wonders. */
bool tells_of_deed(const Case *it);

/* Whether it tells of a hope, a plan or a belief: "is ready to talk". */
bool is_wishful(const Case *it);

/* The predicate without what it says of others: "|heard| the minister say he never took it". */
AltRange own_words(const Case *it);

/* Whether it is an innocent account of what the speaker's side is accused of: "the drill had been a routine one". */
bool is_account(const Case *it);

/* ---- beside.c ---- */

/* Whether it stands beside the charge, though it comes next: "remained committed to the talks". */
bool is_aside(const Case *it);

/* ---- adverse.c ---- */

/* Whether the main clause is itself an attribution: "said |Baku accused it of lies|" accuses nobody itself. */
bool is_reported(const Case *it);

/* Whether the subject, an opponent of the speaker, is told to have done, or left undone, what is held against it. */
bool is_adverse(const Case *it);

/* The same of a later deed of that subject, where the first was done to it: "was warned |and looked away|". */
bool is_adverse_later(const Case *it);

/* The same of what a passive says an opponent has done: "had been stopped |by their wardens|". */
bool is_done_by(const Case *it, const Meaning *agent);

/* Whether the content may be held against its subject: one side of a quarrel speaks of the other, or who was wronged of
 * either. */
bool may_be_adverse(const Case *it);

/* ---- neglect.c ---- */

/* Whether somebody was kept from what he wanted: "were |denied| a vote". */
bool is_deprived(const Case *it);

/* ---- preferences.c ---- */

/* Whether an opponent is said to put one thing before another: "would rather sue us than talk". */
bool prefers(const Case *it);

/* Which opponent is said to have a mind for one thing alone: "All |they| care about is money". */
Meaning with_one_care(const Case *it);

/* ---- sayings.c ---- */

/* Whether it calls it wrong to say something: "to say that we sank it is absurd". */
bool faults_saying(const Case *it);

/* Whether it tells, after an accusation, that words were twisted: "she had been misquoted". */
bool tells_of_twisting(const Case *it);

/* ---- lessons.c ---- */

/* Whether the quoted speaker lays down a rule, and means that the other side breaks it. */
bool is_lesson(const Case *it);

/* ---- the judges: true where the content is of their kind, which is then settled ---- */

/* orders.c */
bool judge_order(const Case *it);

/* appeals.c */
bool judge_appeal(const Case *it);

/* needs.c: part of the one before */
bool judge_need(const Case *it);

/* rejections.c; the second, of a claim that stands behind its judgement, comes before most others */
bool judge_claim(const Case *it);
bool judge_rejection(const Case *it);

/* denials.c; the second, of what a verb of answering reports, comes after all */
bool judge_denial(const Case *it);
bool judge_reply(const Case *it);

/* accusations.c */
bool judge_accusation(const Case *it);

/* nominal.c: deeds that a noun names */
bool judge_deed(const Case *it);

/* causes.c, counterfactuals.c: what somebody's deed has led to, and what it would have spared if he had done it */
bool judge_cause(const Case *it);
bool judge_condition(const Case *it);

/* estimates.c: what the speaker says that he finds bad */
bool judge_estimate(const Case *it);

/* grounds.c: why the speaker accuses, told in the same breath */
bool judge_grounds(const Case *it);

/* verdicts.c */
bool judge_verdict(const Case *it);

/* neglect.c: what was left undone; what was done to the speakers */
bool judge_neglect(const Case *it);
bool judge_treatment(const Case *it);

#endif
