// Looks through a zip file (a workbook, a Word document) before anything unpacks it whole.
import "server-only";
import { Inflate } from "fflate";
import { AppError } from "@/lib/contract/app-error";
import { BadZip, type ZipEntry, zipDirectory } from "./zip-directory";

export interface ZipLimits {
  readonly entries: number;
  /** Unpacked, one entry. */
  readonly entryBytes: number;
  /** Unpacked, all together. */
  readonly totalBytes: number;
  /** Unpacked bytes for each packed one, from the first million bytes of an entry on. */
  readonly ratio: number;
}

/** Several times what the largest map or brief needs. */
export const ZIP_LIMITS: ZipLimits = {
  entries: 2_000,
  entryBytes: 100_000_000,
  totalBytes: 150_000_000,
  ratio: 300,
};

const PIECE = 65_536;
const RATIO_FROM = 1_000_000;

/**
 * The names of a zip file's entries, once each has been unpacked and found to be as long as it says and within the
 * limits; nothing is kept of it. Throws VALIDATION (damaged, encrypted, names that lead elsewhere) and TOO_LARGE.
 */
export function guardZip(bytes: Uint8Array, limits: ZipLimits = ZIP_LIMITS): readonly string[] {
  if (isCompound(bytes))
    throw refused(
      "This file has a password, or comes from an old version of Office. Open it there, save it anew without a password, and choose that file.",
    );
  const entries = directoryOf(bytes, limits);
  const names = new Set<string>();
  let room = limits.totalBytes;
  for (const entry of entries) {
    refuseEntry(entry, names);
    names.add(entry.name);
    room -= unpackedSize(entry, Math.min(room, limits.entryBytes), limits.ratio);
  }
  return [...names];
}

/** How Office wraps encrypted documents, and wrote all documents before 2007. */
function isCompound(bytes: Uint8Array): boolean {
  return bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;
}

function directoryOf(bytes: Uint8Array, limits: ZipLimits): readonly ZipEntry[] {
  try {
    return zipDirectory(bytes, limits.entries);
  } catch (error) {
    if (error instanceof BadZip && error.message === "too many entries")
      throw tooLarge(`This file is an archive of more than ${limits.entries} parts.`);
    if (error instanceof BadZip) throw damaged();
    throw error;
  }
}

function refuseEntry({ name, encrypted, method, size, packed }: ZipEntry, names: Set<string>) {
  if (encrypted)
    throw refused(
      "This file is protected by a password. Save it without the password and choose it again.",
    );
  const leadsElsewhere =
    name === "" ||
    /^[\\/]|^[a-z]:|\\|\p{Cc}/iu.test(name) ||
    name.split("/").some((part) => part === ".." || part === ".");
  if (leadsElsewhere)
    throw refused(
      "This file is an archive with names that lead out of it, as no office program writes them. It was not opened.",
    );
  if (names.has(name)) throw damaged();
  if (method !== 0 && method !== 8)
    throw refused(
      "This file is packed in a way that we do not read. Open it in its program, save it anew, and choose that file.",
    );
  if (method === 0 && size !== packed.length) throw damaged();
}

/** Unpacks piece by piece, and throws as soon as it is too much. */
function unpackedSize({ method, size, packed }: ZipEntry, most: number, ratio: number): number {
  const bomb = () =>
    tooLarge("Unpacked, this file would be far larger than any map or brief of ours.");
  if (method === 0 && packed.length > most) throw bomb();
  if (method === 0) return packed.length;
  let length = 0;
  let ended = false;
  const inflate = new Inflate((piece, final) => {
    length += piece.length;
    ended ||= final;
  });
  try {
    for (let at = 0; at < packed.length && length <= most; at += PIECE) {
      inflate.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
      if (length > RATIO_FROM && length > ratio * packed.length) throw bomb();
    }
  } catch (error) {
    throw error instanceof AppError ? error : damaged();
  }
  if (length > most) throw bomb();
  if (!ended || length !== size) throw damaged();
  return length;
}

function refused(message: string): AppError {
  return new AppError("VALIDATION", message, { path: "file" });
}

function damaged(): AppError {
  return refused(
    "This file is damaged, or is not what its name says. Open it in its program, save it anew, and choose that file.",
  );
}

function tooLarge(what: string): AppError {
  return new AppError("TOO_LARGE", `${what} It was not opened. Save only the part that you need.`, {
    path: "file",
  });
}
