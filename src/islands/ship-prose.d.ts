/**
 * Whether this bundle holds the documents' static text: true for the build's own rendering and for authors, false for
 * readers, whose browser has it as HTML already. Set by `src/plugins/islands`.
 */
declare const SHIP_PROSE: boolean;
