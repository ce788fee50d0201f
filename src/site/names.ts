/** What the site calls itself. */
export const SITE_TITLE = 'ML System Design Companion';

/** What it is, in one line. */
export const SITE_TAGLINE = 'The open companion library to Machine Learning System Design Interview';
