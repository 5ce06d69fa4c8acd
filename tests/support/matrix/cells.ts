// The cells of the matrix: who asks, in which state the map is, and what the answer must be.
import { NextRequest } from "next/server";
import { type Capability, can, isLessThan, type MapRole } from "@/lib/access/roles";
import type { Visibility } from "@/lib/contract/map-document";
import { forgetRateLimits } from "@/lib/server/http/rate-limit";
import type { Handler } from "@/lib/server/http/route";
import type { Scene } from "./scene";

const WHO = ["visitor", "stranger", "viewer", "annotator", "editor", "owner"] as const;
type Who = (typeof WHO)[number];

/** Every visibility, and an archived map that everybody sees. */
const STATES = ["private", "link", "public", "archived"] as const;
type State = (typeof STATES)[number];

export interface Cell {
  readonly who: Who;
  readonly state: State;
}

/** A question that is put to every cell. */
export interface Row {
  /** What the role must allow; null: anybody who is signed in, whatever the map. */
  readonly needs: Capability | null;
  /** Whether the call wants somebody signed in. */
  readonly session: boolean;
  readonly success: number;
  readonly path?: (scene: Scene) => string;
  readonly body?: (scene: Scene) => unknown;
  /** The answer where the rule is another one than that of the table. */
  readonly instead?: (cell: Cell) => number | null;
}

/** All of them. */
export function cells(): Cell[] {
  return WHO.flatMap((who) => STATES.map((state) => ({ who, state })));
}

export function nameOfCell({ who, state }: Cell): string {
  return `${who}, ${state}`;
}

export function visibilityOf(state: State): Visibility {
  return state === "archived" ? "public" : state;
}

/** The role that counts: a member's own, but on a map that is not private no less than everybody's. */
function roleOf({ who, state }: Cell): MapRole | null {
  const own = who === "visitor" || who === "stranger" ? null : who;
  if (state === "private") return own;
  const everybody: MapRole = who === "visitor" ? "viewer" : "annotator";
  return own !== null && isLessThan(everybody, own) ? own : everybody;
}

/** Written down apart from the code that is tested: only the table itself is shared. */
export function expectedStatus(cell: Cell, row: Row): number {
  const special = row.instead?.(cell) ?? null;
  if (special !== null) return special;
  if (row.session && cell.who === "visitor") return 401;
  if (row.needs === null) return row.success;
  const role = roleOf(cell);
  if (role === null) return 404;
  if (can(role, row.needs, cell.state === "archived")) return row.success;
  return cell.who === "visitor" ? 401 : 403;
}

/** Asks once; the status is all that counts. What streams is hung up on. */
export async function ask(
  handlers: Readonly<Record<string, Handler>>,
  method: string,
  pattern: string,
  { path: pathOf, body: bodyOf }: Row,
  scene: Scene,
): Promise<number> {
  const path = pathOf?.(scene) ?? pattern.replace("[mapId]", scene.mapId);
  const url = new URL(path, "http://localhost:3000");
  const names = [...pattern.matchAll(/\[(\w+)\]/g)].map(([, name]) => name ?? "");
  const source = pattern.replace(/\[\w+\]/g, "([^/]+)");
  const values = new RegExp(`^${source}$`).exec(url.pathname)?.slice(1) ?? [];
  const params = Object.fromEntries(names.map((name, index) => [name, values[index] ?? ""]));
  // The limits of one person's calls are tested elsewhere.
  forgetRateLimits();
  const hangUp = new AbortController();
  const headers = new Headers({ host: url.host });
  if (scene.cookie !== null) headers.set("cookie", scene.cookie);
  const body = bodyOf?.(scene);
  if (body !== undefined) headers.set("content-type", "application/json");
  const request = new NextRequest(url, {
    method,
    headers,
    signal: hangUp.signal,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const handle = handlers[method];
  if (!handle) throw new Error(`${pattern} has no handler for ${method}.`);
  const response = await handle(request, { params: Promise.resolve(params) });
  if (response.headers.get("content-type")?.startsWith("text/event-stream")) hangUp.abort();
  else await response.arrayBuffer();
  return response.status;
}
