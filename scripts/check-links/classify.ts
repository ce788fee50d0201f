/** Judges what an address led to. Pure: the same answer always gets the same verdict. */
import type { Fetched } from './fetch-page';
import { isFragmentMissing } from './fragments';
import type { PageFacts } from './page-facts';
import * as signs from './signs';
import { fingerprint, fingerprintDistance, inOneScript, titleShare } from './titles';
import type { Judgement } from './verdict';

/** What is known of a link beside what the run found. */
export interface Expectation {
  url: string;
  fragment: string;
  /** The cited title. */
  title?: string;
  /** Title and body when the page was last known to be well. */
  known?: { title?: string; fingerprint?: string };
}

/** The verdict on one citation of a fetched address. */
export function classify(fetched: Fetched, expected: Expectation): Judgement {
  const { failure, facts, status = 0 } = fetched;
  if (failure) return judgeFailure(fetched);
  if (isChallenge(fetched)) return { verdict: 'blocked', reason: `shows a check for humans (${status}): open it in a browser` };
  if (status === 404 || status === 410) return { verdict: 'dead', reason: status === 404 ? 'the page is not found (404)' : 'the page is gone for good (410)' };
  if (status >= 500 && status < 600) return { verdict: 'unreachable', reason: `the server fails (${status})` };
  if (status === 408 || status === 425 || status < 200 || (status >= 300 && status < 400)) return { verdict: 'unreachable', reason: `an answer without a page (${status})` };
  if (status >= 400) return { verdict: 'blocked', reason: blockedReason(fetched) };
  return judgePage(fetched, facts, expected);
}

function judgeFailure({ failure }: Fetched): Judgement {
  const reason = failure?.message ?? 'the request failed';
  if (failure?.failure === 'refused') return { verdict: 'refused', reason };
  if (failure?.failure === 'no-domain') return { verdict: 'dead', reason };
  return { verdict: 'unreachable', reason, ...(failure?.failure === 'local-network' ? { cause: 'own-network' as const } : {}) };
}

function blockedReason({ status, headers }: Fetched): string {
  if (status === 401) return 'asks for a login (401)';
  if (status === 429) return `asks us to come back later (429${headers.get('retry-after') ? `, Retry-After: ${headers.get('retry-after')?.slice(0, 40)}` : ''})`;
  if (status === 451) return 'withheld for legal reasons (451)';
  return `refuses our checker (${status}): open it in a browser`;
}

function isChallenge({ headers, facts, status = 0 }: Fetched): boolean {
  if (headers.get('cf-mitigated') || /challenge|captcha/i.test(headers.get('x-amzn-waf-action') ?? '')) return true;
  if (!facts?.html) return false;
  const said = [facts.title, facts.headings, facts.text.slice(0, 400)];
  const words = signs.CHALLENGE_WORDS.some((sign) => said.some((text) => sign.test(text)));
  const loads = facts.addresses.some((address) => signs.CHALLENGE_ADDRESSES.test(address));
  // A page of substance may quote these words or guard its comment form; a wall has little else to say.
  const bare = facts.text.length < 1_500;
  return (words && (bare || status >= 400)) || (loads && facts.text.length < 400);
}

function judgePage(fetched: Fetched, facts: PageFacts | undefined, expected: Expectation): Judgement {
  const { finalUrl } = fetched;
  const here = new URL(finalUrl);
  const cited = new URL(expected.url);
  const away = fetched.redirects.length > 0;
  const consent = away && (signs.CONSENT_HOSTS.test(here.hostname) || signs.CONSENT_PATH.test(here.pathname));
  if (consent || (facts && facts.text.length < 1_500 && signs.CONSENT_WORDS.test(`${facts.title} ${facts.headings}`)))
    return { verdict: 'blocked', reason: 'shows a consent page in place of its text: open it in a browser' };
  const suspicion = (facts && strangeContent(here, facts, expected, away)) ?? strangeAddress(here, cited, facts, away) ?? (facts && otherTitle(facts, expected));
  if (suspicion) return { verdict: 'suspect', ...suspicion };
  if (facts && isFragmentMissing(expected.fragment, fetched)) return { verdict: 'anchor-missing', reason: `the page is there, but has no place named #${expected.fragment.slice(0, 80)}` };
  const target = permanentTarget(fetched);
  if (target) return { verdict: 'moved', reason: `moved for good to ${target}` };
  return { verdict: 'ok', reason: away ? `answers after a temporary redirect to ${finalUrl}` : 'answers' };
}

/** Where the leading permanent redirects end: the address to cite from now on. */
export function permanentTarget({ redirects }: Pick<Fetched, 'redirects'>): string | undefined {
  const first = redirects.findIndex(({ permanent }) => !permanent);
  return redirects[(first < 0 ? redirects.length : first) - 1]?.to;
}

type Suspicion = Omit<Judgement, 'verdict'> | undefined;

function strangeContent(here: URL, facts: PageFacts, expected: Expectation, away: boolean): Suspicion {
  const heard = `${facts.title} ${facts.headings}`;
  const short = facts.text.length < 3_000;
  if ((away && signs.PARKING_HOSTS.test(here.hostname)) || facts.addresses.some((address) => signs.PARKING_ADDRESSES.test(address) && short) || signs.PARKING_WORDS.some((sign) => sign.test(heard) || (short && sign.test(facts.text))))
    return { cause: 'parked', reason: 'the domain is parked or for sale' };
  const word = signs.HIJACK_WORDS.exec(`${heard} ${here.hostname}`)?.[0];
  if (word && !(expected.title ?? '').toLowerCase().includes(word.toLowerCase())) return { cause: 'hijacked', reason: `the page now speaks of “${word}”: the site was taken over` };
  if (signs.VIDEO_HOSTS.test(here.hostname) && (facts.unplayable || signs.VIDEO_GONE_TITLE.test(facts.title))) return { cause: 'soft-404', reason: 'the video is no longer available' };
  // Titles that speak of missing pages themselves ("404: a history") are cited as such.
  const citedSo = signs.MISSING_TITLE.some((sign) => sign.test(expected.title ?? ''));
  const says = [facts.title, facts.headings, ...(facts.text.length < 600 ? [facts.text] : [])].find((text) => signs.MISSING_TITLE.some((sign) => sign.test(text)));
  if (says && !citedSo && (!expected.title || titleShare(expected.title, heard) < 0.8)) return { cause: 'soft-404', reason: `answers 200 but says “${says.slice(0, 80)}”` };
  return undefined;
}

function strangeAddress(here: URL, cited: URL, facts: PageFacts | undefined, away: boolean): Suspicion {
  const moved = here.pathname !== cited.pathname || here.hostname !== cited.hostname;
  if (away && moved && (signs.MISSING_PATH.test(here.pathname) || signs.MISSING_QUERY.test(here.search)) && !signs.MISSING_PATH.test(cited.pathname))
    return { cause: 'soft-404', reason: `redirects to an error page: ${here.href}` };
  const loginAddress = (signs.LOGIN_HOSTS.test(here.hostname) && !signs.LOGIN_HOSTS.test(cited.hostname)) || (signs.LOGIN_PATH.test(here.pathname) && !signs.LOGIN_PATH.test(cited.pathname));
  const loginPage = facts && (signs.LOGIN_WORDS.test(facts.title) || signs.LOGIN_WORDS.test(facts.headings) || (facts.passwordField && facts.text.length < 600));
  if ((away && loginAddress) || (loginPage && (facts.passwordField || facts.text.length < 600))) return { cause: 'login', reason: 'asks for a login in place of the page' };
  const isHome = (url: URL): boolean => /^\/(index\.\w+|home|[a-z]{2}(-[a-z]{2})?)?\/?$/i.test(url.pathname) && url.search === '';
  if (away && isHome(here) && !isHome(cited)) return { cause: 'home-page', reason: `redirects to the home page ${here.href}` };
  if (facts?.empty) return { cause: 'empty', reason: 'answers without any content' };
  return undefined;
}

/** Below this share of the cited words the page is another one; half of them appear in its text by chance at most. */
const LEAST_SHARE = 0.34;

function otherTitle(facts: PageFacts, { title, known }: Expectation): Suspicion {
  // A shell that scripts fill tells its title later; titles in two scripts are a translation, which words cannot compare.
  if (!facts.html || facts.title === '' || (facts.scripts > 0 && facts.text.length < 200)) return undefined;
  const heard = `${facts.title} ${facts.headings} ${facts.siteName}`;
  // A page that calls itself by a part of the cited title (“DeepFM”) is that page.
  if (title && inOneScript(title, facts.title) && titleShare(facts.title, title) < 1 && titleShare(title, heard) < LEAST_SHARE && titleShare(title, `${heard} ${facts.text}`) < 0.8)
    return { cause: 'other-title', reason: `is called “${facts.title.slice(0, 100)}”, not “${title.slice(0, 100)}”` };
  const changed = known?.title && known.fingerprint && titleShare(known.title, heard) < LEAST_SHARE && fingerprintDistance(known.fingerprint, fingerprint(facts.text)) > 20;
  if (changed && (!title || titleShare(title, heard) < 0.8)) return { cause: 'other-title', reason: `was called “${known.title?.slice(0, 100)}” when last well, now “${facts.title.slice(0, 100)}”` };
  return undefined;
}
