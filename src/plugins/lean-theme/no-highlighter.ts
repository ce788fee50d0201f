/** Stands in for the client-side highlighter, which the stock theme would initialise on every page. */
export const Prism = { languages: {} };
