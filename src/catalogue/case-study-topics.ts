/**
 * Joins case studies to the chapters and concepts that they illustrate, by explicit rules: no scores, no learning.
 * A rule names one topic; a case study belongs to it when any of the rule's matchers holds and no exclusion does.
 */
import { CHAPTER_RULES } from './case-study-topics/chapters';
import { CONCEPT_RULES } from './case-study-topics/concepts';
import { LLM_AND_SERVING_RULES } from './case-study-topics/serving-and-llm';
import type { CaseStudy } from './schema';

/** What a rule can see of a case study. */
export type Subject = Pick<CaseStudy, 'title' | 'company' | 'category' | 'area' | 'tags' | 'topics' | 'notTopics'>;

/** Every given condition must hold. */
export interface Matcher {
  /** Tested against the title without regard to letter case. */
  title?: RegExp;
  /** `category` or `category/area`; one of them must be the record's. */
  in?: readonly string[];
  /** The record carries one of these tags. */
  tag?: readonly string[];
  /** The record carries one of these tags as well. */
  alsoTag?: readonly string[];
  /** The company is one of these slugs. */
  company?: readonly string[];
}

export interface TopicRule {
  topic: string;
  any: readonly Matcher[];
  /** Nothing that one of these matches belongs to the topic. */
  except?: readonly Matcher[];
}

/** Every rule: at most one per topic. */
export const TOPIC_RULES: readonly TopicRule[] = [...CHAPTER_RULES, ...CONCEPT_RULES, ...LLM_AND_SERVING_RULES];

/** True when all conditions of the matcher hold. */
export function matches(matcher: Matcher, study: Subject): boolean {
  return (
    (!matcher.title || matcher.title.test(study.title)) &&
    (!matcher.in || matcher.in.includes(study.category) || matcher.in.includes(`${study.category}/${study.area ?? ''}`)) &&
    (!matcher.tag || matcher.tag.some((tag) => study.tags.includes(tag))) &&
    (!matcher.alsoTag || matcher.alsoTag.some((tag) => study.tags.includes(tag))) &&
    (!matcher.company || matcher.company.includes(study.company))
  );
}

/**
 * Slugs of the chapters and concepts that a case study illustrates, in the rules' order: what the rules find,
 * with the record's own `topics`, without its `notTopics`.
 */
export function topicsOf(study: Subject, rules: readonly TopicRule[] = TOPIC_RULES): string[] {
  const found = rules.filter(({ any, except }) => any.some((matcher) => matches(matcher, study)) && !except?.some((matcher) => matches(matcher, study)));
  const slugs = [...found.map(({ topic }) => topic), ...study.topics];
  return [...new Set(slugs)].filter((slug) => !study.notTopics.includes(slug));
}
