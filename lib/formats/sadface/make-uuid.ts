// SADFace wants UUIDs; ours are made of the ids that a map has, the same ones each time.

const UUID = /^[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/i;

/** Gives each key a UUID of its own: the key itself where it is one, else one that is drawn from it. */
export function createUuids(): (key: string) => string {
  const given = new Map<string, string>();
  const taken = new Set<string>();
  return (key) => {
    const there = given.get(key);
    if (there !== undefined) return there;
    let id = UUID.test(key) ? key.toLowerCase() : drawn(key);
    for (let again = 1; taken.has(id); again += 1) id = drawn(`${key} ${again}`);
    taken.add(id);
    given.set(key, id);
    return id;
  };
}

function drawn(key: string): string {
  const hex = [0x811c9dc5, 0x01234567, 0x9e3779b9, 0x7f4a7c15]
    .map((seed) => hash(key, seed).toString(16).padStart(8, "0"))
    .join("");
  const variant = "89ab"[Number.parseInt(hex[16] ?? "0", 16) % 4];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}

/** FNV-1a over code units, with a last stir so that near keys end far apart. */
function hash(key: string, seed: number): number {
  let value = seed >>> 0;
  for (let at = 0; at < key.length; at += 1)
    value = Math.imul(value ^ key.charCodeAt(at), 0x01000193) >>> 0;
  value = Math.imul(value ^ (value >>> 16), 0x45d9f3b) >>> 0;
  return (value ^ (value >>> 13)) >>> 0;
}
