// Bends well-formed requests out of shape: wrong types, deep nesting, huge or broken text, keys that reach prototypes.
import type { Random } from "./random";

/** Values that are wrong nearly everywhere. */
function junk(random: Random): unknown {
  return random.pick<() => unknown>([
    () => null,
    () => true,
    () => -1,
    () => 1.5,
    () => 1e308,
    () => Number.MAX_SAFE_INTEGER,
    () => 2_147_483_648,
    () => "",
    () => " ",
    () => "\u0000",
    () => "half \ud800",
    () => "\udc00\ud800",
    () => "\u202e\u200b\ufeff",
    () => "🂡".repeat(random.below(40)),
    () => "x".repeat(random.pick([100, 3_000, 30_000, 200_000])),
    () => "__proto__",
    () => "constructor",
    () => "toString",
    () => "' OR 1=1 --",
    () => "%00",
    () => "../../etc/passwd",
    () => [],
    () => {},
    () => ({ length: -1 }),
    () => [[[[[]]]]],
    () => nested(random.pick([5, 63, 64, 65, 500])),
    () => ({ toString: "x", valueOf: 1, hasOwnProperty: "y" }),
    () => Array.from({ length: random.pick([2, 60, 600]) }, () => random.pick([0, "a", null])),
    () => "javascript:alert(1)",
    () => "2022-13-45",
  ])();
}

function nested(depth: number): unknown {
  let value: unknown = "deep";
  for (let i = 0; i < depth; i++) value = i % 2 === 0 ? [value] : { a: value };
  return value;
}

/** A copy of a JSON value with one or a few places changed, dropped, added or doubled. */
export function bend(value: unknown, random: Random): unknown {
  const copy: unknown = structuredClone(value);
  const root = { value: copy };
  for (let i = 0; i <= random.below(3); i++) bendOnce(root, random);
  return root.value;
}

function bendOnce(root: { value: unknown }, random: Random): void {
  const places = placesIn(root);
  if (places.length === 0) return;
  const { holder, key } = random.pick(places);
  const change = random.below(10);
  if (change < 6) put(holder, key, junk(random));
  else if (change === 6) remove(holder, key);
  else if (change === 7)
    put(holder, random.pick(["extra", "__proto__", "constructor", "id", "v", "0"]), junk(random));
  else if (change === 8) put(holder, key, [holder[key], holder[key]]);
  else put(holder, key, holder[random.pick(Object.keys(holder))]);
}

type Holder = Record<string, unknown>;

function placesIn(root: object): { holder: Holder; key: string }[] {
  const places: { holder: Holder; key: string }[] = [];
  const visit = (holder: Holder, depth: number): void => {
    for (const key of Object.keys(holder)) {
      places.push({ holder, key });
      const inner = holder[key];
      if (depth < 8 && typeof inner === "object" && inner !== null)
        visit(inner as Holder, depth + 1);
    }
  };
  visit(root as Holder, 0);
  return places;
}

function put(holder: Holder, key: string, value: unknown): void {
  if (Array.isArray(holder) && !/^\d+$/.test(key)) return;
  Object.defineProperty(holder, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

function remove(holder: Holder, key: string): void {
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[key];
}

/** The bytes of a body, some of the time broken as bytes: cut, doubled, not UTF-8, not JSON. */
export function breakBytes(text: string, random: Random): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(new TextEncoder().encode(text));
  switch (random.below(8)) {
    case 0:
      return bytes.slice(0, random.below(bytes.length + 1));
    case 1:
      return new Uint8Array([...bytes, ...bytes]);
    case 2: {
      for (let i = 0; i < 4 && bytes.length > 0; i++)
        bytes[random.below(bytes.length)] = random.below(256);
      return bytes;
    }
    case 3:
      return new Uint8Array([0xff, 0xfe, ...bytes]);
    case 4:
      return new Uint8Array([0xef, 0xbb, 0xbf, ...bytes]);
    case 5:
      return new Uint8Array(new TextEncoder().encode("[".repeat(random.pick([10, 100, 100_000]))));
    case 6:
      return new Uint8Array(Array.from({ length: random.below(200) }, () => random.below(256)));
    default:
      return bytes;
  }
}
