// The list of what a zip file holds, read as strictly as no reader of zip files reads it.
import "server-only";

export interface ZipEntry {
  readonly name: string;
  readonly encrypted: boolean;
  /** 0 as it is, 8 deflated; others are not read. */
  readonly method: number;
  /** What the list says, in bytes. */
  readonly size: number;
  /** The packed bytes. */
  readonly packed: Uint8Array;
}

/** The bytes are no zip file, or one that two readers would read differently. */
export class BadZip extends Error {}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const LISTED = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const FULL = 0xffffffff;

/** All entries, in the order of the list, at most `most` of them. Throws `BadZip`. */
export function zipDirectory(bytes: Uint8Array, most: number): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const { count, start } = listAt(view, end);
  if (count > most) throw new BadZip("too many entries");
  const entries: ZipEntry[] = [];
  const taken: [from: number, to: number][] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    const { entry, next, stretch } = readEntry(bytes, view, at, end);
    entries.push(entry);
    taken.push(stretch);
    at = next;
  }
  taken.sort((a, b) => a[0] - b[0]);
  for (const [index, [from, to]] of taken.entries()) {
    const before = taken[index - 1];
    if (to > start || (before !== undefined && from < before[1]))
      throw new BadZip("entries share their bytes");
  }
  return entries;
}

/** The last sign of the end, as all readers take it. */
function findEnd(view: DataView): number {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - 0xffff); at -= 1)
    if (view.getUint32(at, true) === END) return at;
  throw new BadZip("no end");
}

function listAt(view: DataView, end: number): { count: number; start: number } {
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (count !== 0xffff && start !== FULL) return { count, start };
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_64) return { count, start };
  const at = big(view, locator + 8, end);
  need(at + 56 <= locator && view.getUint32(at, true) === END_64);
  return { count: big(view, at + 32, 1_000_000), start: big(view, at + 48, end) };
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, end: number) {
  need(at + 46 <= end && view.getUint32(at, true) === LISTED);
  const flags = view.getUint16(at + 8, true);
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const extraAt = at + 46 + nameLength;
  const next = extraAt + extraLength + view.getUint16(at + 32, true);
  need(next <= end);
  const long = longSizes(view, extraAt, extraLength);
  const take = (value: number) => (value === FULL ? (long.shift() ?? FULL) : value);
  const size = take(view.getUint32(at + 24, true));
  const packedSize = take(view.getUint32(at + 20, true));
  const local = take(view.getUint32(at + 42, true));
  need(local + 30 <= end && view.getUint32(local, true) === LOCAL);
  const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const to = from + packedSize;
  need(to <= end);
  const name = new TextDecoder().decode(bytes.subarray(at + 46, extraAt));
  const entry: ZipEntry = {
    name,
    encrypted: (flags & 0x2041) !== 0,
    method: view.getUint16(at + 10, true),
    size,
    packed: bytes.subarray(from, to),
  };
  return { entry, next, stretch: [local, to] as [number, number] };
}

/** The sizes that a large file keeps beside the list's own fields, in their order. */
function longSizes(view: DataView, from: number, length: number): number[] {
  const sizes: number[] = [];
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const to = Math.min(at + 4 + view.getUint16(at + 2, true), from + length);
    for (let each = at + 4; each + 8 <= to; each += 8)
      sizes.push(big(view, each, Number.MAX_SAFE_INTEGER));
    break;
  }
  return sizes;
}

function big(view: DataView, at: number, most: number): number {
  need(at >= 0 && at + 8 <= view.byteLength);
  const value = view.getBigUint64(at, true);
  need(value <= BigInt(most));
  return Number(value);
}

function need(holds: boolean): asserts holds {
  if (!holds) throw new BadZip("damaged");
}
