// Ids are minted in the browser. crypto.randomUUID is missing on plain http, getRandomValues is not.

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** A random id of 21 characters from [A-Za-z0-9_-], 126 bits. */
export function mintId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(21));
  let id = "";
  for (const byte of bytes) id += ALPHABET[byte & 63];
  return id;
}
