// Progress lines for a person.

const begun = performance.now();

/**
 * Prints a line with the seconds since the program began.
 * @param {string} text
 */
export function say(text) {
  const seconds = ((performance.now() - begun) / 1000).toFixed(1).padStart(6);
  console.log(`${seconds} s  ${text}`);
}
