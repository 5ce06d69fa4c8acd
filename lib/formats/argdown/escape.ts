// Words as Argdown reads them back: what would be syntax gets a backslash, what no backslash saves goes into data.

/** Blanks that Argdown turns into spaces, or drops. */
const ODD_BLANKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/;
const ALL_ODD_BLANKS = /\s*[\t\n\v\f\r\u0085\u2028\u2029]\s*/g;

// Always syntax; comments; front matter; shortcodes such as “:heart:” and “.^.”; marks that swallow a second space.
const SYNTAX = /[\\#*_[<{]|\/(?=[/*])|=(?===)|\.(?=\S*\.)|:(?=\S*:)|[@\],.:;/>\-()}](?= {2})/g;

/** Whether the text can stand as it is, with backslashes. */
export function isPlain(text: string): boolean {
  return !ODD_BLANKS.test(text);
}

/** The text on one line, with backslashes; exact where `isPlain`. `atStart`: nothing stands before it on its line. */
export function escapeText(text: string, atStart: boolean): string {
  const line = isPlain(text) ? text : text.trim().replace(ALL_ODD_BLANKS, " ");
  const escaped = line.trim().replace(SYNTAX, "\\$&");
  return atStart && /^[^\\A-Za-z\u0080-\uffff]/.test(escaped) ? `\\${escaped}` : escaped;
}

/** The name of a rule, as it stands between the hyphens of an inference. */
export function escapeRule(rule: string): string {
  return rule.replace(/[!-/:-@[-`{-~]/g, "\\$&");
}

/** A title between brackets: without brackets, and not beginning as a link to a comment does. */
export function titleOf(words: string): string {
  return words
    .replace(/[\s\u0085]+/g, " ")
    .replaceAll("[", "(")
    .replaceAll("]", ")")
    .replaceAll("<", "‹")
    .replaceAll(">", "›")
    .replace(/^[-\s]+/, "")
    .trim();
}

// Signs that end or hide a block of data, and those that YAML does not take as they are.
const IN_DATA = /[{}=\u007f-\u00a0\u2028\u2029\ufeff\ufffe\uffff]/g;

/** A text as a value in data. */
export function dataText(text: string): string {
  return JSON.stringify(text).replace(
    IN_DATA,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
