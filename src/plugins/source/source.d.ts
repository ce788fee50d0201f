declare module '*?source' {
  /** The file's text. */
  const source: string;
  export default source;
}
