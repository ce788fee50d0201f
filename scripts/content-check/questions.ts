/** Holds follow-ups to what can be read without knowing their page. */
import { FILLER } from './anatomy';
import type { Say } from './rules';

export interface FollowUp {
  id: string;
  level: string;
  question: string;
  answer: string;
  wrong?: string;
  cites?: string[];
}

/** No follow-up says nothing in many words. */
export function checkSpokenQuestions(followUps: readonly FollowUp[], say: Say): void {
  for (const { id, question, answer, wrong = '' } of followUps)
    for (const phrase of FILLER) if (phrase.test(`${question}\n${answer}\n${wrong}`.toLowerCase())) say(1, `follow-up "${id}" has a phrase that says nothing: ${phrase.source}`);
}

/** At least `least` follow-ups, each with an answer and with the answer that is commonly given and wrong. */
export function checkAnswered(followUps: readonly FollowUp[], least: number, say: Say): void {
  if (followUps.length < least) say(1, `${followUps.length} follow-ups; at least ${least} are needed`);
  for (const { id, answer, wrong = '' } of followUps) {
    if (answer.trim() === '') say(1, `follow-up "${id}" has no answer`);
    if (wrong.trim() === '') say(1, `follow-up "${id}" has no common wrong answer`);
  }
}
