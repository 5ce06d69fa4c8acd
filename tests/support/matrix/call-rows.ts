// A row for every call about a map: what it needs, and a request that makes sense on a scene.
import type { Cell, Row } from "./cells";
import type { Scene } from "./scene";

export interface CallRow extends Row {
  /** `POST /api/maps/[mapId]/members` */
  readonly call: string;
  /** Tells rows of one call apart. */
  readonly what: string;
}

const MAP = "/api/maps/[mapId]";
const EMPTY = () => ({});
const at = (rest: (scene: Scene) => string) => (scene: Scene) =>
  `/api/maps/${scene.mapId}/${rest(scene)}`;

function read(path: string, more: Partial<CallRow> = {}): CallRow {
  return {
    call: `GET ${path}`,
    what: "read",
    needs: "map.read",
    session: false,
    success: 200,
    ...more,
  };
}

function change(
  call: string,
  needs: Row["needs"],
  body: Row["body"],
  more: Partial<CallRow> = {},
): CallRow {
  return {
    call,
    what: needs ?? "anybody",
    needs,
    session: true,
    success: 200,
    ...(body && { body }),
    ...more,
  };
}

/** Owners alone; to all others a map that can be restored is not there. */
function ownerOnly(cell: Cell): number {
  if (cell.who === "visitor") return 401;
  return cell.who === "owner" ? 200 : 404;
}

/** Members leave, whatever their role; who is none has nothing to leave. */
function leaving(cell: Cell): number | null {
  if (cell.who === "visitor") return 401;
  return cell.who === "stranger" ? 404 : 200;
}

const decide = (decision: string, needs: Row["needs"]): CallRow =>
  change(`POST ${MAP}/suggestions/[suggestionId]/decision`, needs, () => ({ decision }), {
    what: decision,
    path: at(({ suggestionId }) => `suggestions/${suggestionId}/decision`),
  });

/** A file of our own, as the body of a call that brings one. */
const FILE = () => ({
  format: "counterpoint",
  version: 1,
  statements: [{ id: "statement-9", text: "It came in a file." }],
});

const webAnnotation = (target: string) => ({
  "@context": "http://www.w3.org/ns/anno.jsonld",
  type: "Annotation",
  bodyValue: "Said by another program.",
  target,
});

export const CALL_ROWS: readonly CallRow[] = [
  read(MAP),
  read("/api/oembed", {
    what: "as a stranger, whoever asks",
    path: ({ mapId }) =>
      `/api/oembed?url=${encodeURIComponent(`http://localhost:3000/maps/${mapId}`)}`,
    instead: ({ state }) => (state === "private" ? 404 : 200),
  }),
  read(`${MAP}/history`),
  read(`${MAP}/events`),
  read(`${MAP}/sharing`),
  read(`${MAP}/suggestions`),
  read(`${MAP}/moments`),
  read(`${MAP}/moments/[seq]`, { path: at(() => "moments/1") }),
  read(`${MAP}/brief/revisions`),
  read(`${MAP}/brief/revisions/[revision]`, { path: at(() => "brief/revisions/1") }),
  change(`POST ${MAP}/brief/preview`, "content.edit", () => ({ text: "Rents fall by now." })),
  change(
    `POST ${MAP}/brief`,
    "content.edit",
    () => ({
      requestId: "matrix-revision",
      baseRevision: 1,
      text: "Rents fall by now.",
      places: [],
      orphans: ["passage-1"],
    }),
    { success: 201 },
  ),
  read(`${MAP}/snapshots`),
  read(`${MAP}/preference`, { session: true }),
  read(`${MAP}/imports`),
  read(`${MAP}/imports/[importId]`, {
    path: ({ mapId, importId }) => `/api/maps/${mapId}/imports/${importId}`,
  }),
  change(`POST ${MAP}/imports`, "content.edit", FILE, { success: 201 }),
  read(`${MAP}/export`, { path: at(() => "export?format=counterpoint") }),
  read(`${MAP}/export`, {
    what: "report",
    path: at(() => "export?format=csv-annotations&report=1"),
  }),
  read("/api/invitations/[token]", {
    needs: null,
    path: ({ invitationToken }) => `/api/invitations/${invitationToken}`,
  }),
  change(`PATCH ${MAP}`, "map.rename", () => ({ title: "Renamed" })),
  change(`PATCH ${MAP}`, "map.share", () => ({ visibility: "public" })),
  change(`PATCH ${MAP}`, "map.archive", () => ({ archived: true })),
  change(`DELETE ${MAP}`, "map.delete", undefined),
  change(`POST ${MAP}/restore`, "map.delete", EMPTY, { instead: ownerOnly }),
  change(`POST ${MAP}/duplicate`, "map.duplicate", EMPTY, { success: 201 }),
  change(`POST ${MAP}/operations`, "annotation.create", () => ({
    clientOpId: "matrix-call",
    operations: [
      {
        v: 1,
        type: "addAnnotation",
        id: "annotation-8",
        target: { type: "statement", id: "statement-1" },
        kind: "comment",
        body: "Yes.",
      },
    ],
  })),
  change(
    `POST ${MAP}/annotations/[annotationId]/reports`,
    "map.read",
    () => ({ reason: "It insults." }),
    { success: 201, path: at(() => "annotations/annotation-1/reports") },
  ),
  read(`${MAP}/text`),
  read(`${MAP}/annotations`),
  read(`${MAP}/annotations/[annotationId]`, { path: at(() => "annotations/annotation-1") }),
  change(
    `POST ${MAP}/annotations`,
    "annotation.create",
    ({ mapId }) => webAnnotation(`http://localhost:3000/maps/${mapId}`),
    { success: 201 },
  ),
  change(
    `PUT ${MAP}/annotations/[annotationId]`,
    "annotation.create",
    ({ mapId }) => webAnnotation(`http://localhost:3000/maps/${mapId}#s-statement-1`),
    { path: at(() => "annotations/annotation-2") },
  ),
  change(`DELETE ${MAP}/annotations/[annotationId]`, "annotation.create", undefined, {
    success: 204,
    path: at(() => "annotations/annotation-2"),
  }),
  change(
    `POST ${MAP}/presence`,
    "map.read",
    () => ({ clientId: "matrix-page", selection: null, editing: null, typing: null }),
    { success: 204 },
  ),
  change(`POST ${MAP}/snapshots`, "snapshot.create", () => ({ name: "Second", seq: 1 }), {
    success: 201,
  }),
  change(`DELETE ${MAP}/snapshots/[snapshotId]`, "snapshot.create", undefined, {
    path: at(({ snapshotId }) => `snapshots/${snapshotId}`),
  }),
  change(`PUT ${MAP}/preference`, "map.read", () => ({ notify: "all" })),
  change(
    `POST ${MAP}/members`,
    "map.share",
    ({ newcomerEmail }) => ({ email: newcomerEmail, role: "viewer" }),
    { success: 201 },
  ),
  change(`PATCH ${MAP}/members/[userId]`, "map.share", () => ({ role: "editor" }), {
    path: at(({ memberId }) => `members/${memberId}`),
  }),
  change(`DELETE ${MAP}/members/[userId]`, "map.share", undefined, {
    path: at(({ memberId }) => `members/${memberId}`),
  }),
  change(`DELETE ${MAP}/members/[userId]`, "map.read", undefined, {
    what: "leave",
    path: at(({ personId }) => `members/${personId}`),
    instead: leaving,
  }),
  change(`POST ${MAP}/invitations`, "map.share", () => ({ role: "viewer" }), { success: 201 }),
  change(`DELETE ${MAP}/invitations/[invitationId]`, "map.share", undefined, {
    path: at(({ invitationId }) => `invitations/${invitationId}`),
  }),
  change("POST /api/invitations/[token]", null, EMPTY, {
    path: ({ invitationToken }) => `/api/invitations/${invitationToken}`,
  }),
  change(
    `POST ${MAP}/suggestions`,
    "suggestion.create",
    () => ({
      id: "suggestion-8",
      baseSeq: 0,
      operations: [{ v: 1, type: "addStatement", id: "statement-8", text: "It is proposed." }],
    }),
    { success: 201 },
  ),
  change(
    `PATCH ${MAP}/suggestions/[suggestionId]`,
    "suggestion.create",
    () => ({ message: "Because." }),
    { path: at(({ suggestionId }) => `suggestions/${suggestionId}`) },
  ),
  decide("decline", "suggestion.decide"),
  decide("accept", "suggestion.decide"),
  decide("withdraw", "suggestion.create"),
];

/** Calls that are about no map, or about one's own account: other tests hold them. */
export const OUTSIDE: ReadonlySet<string> = new Set([
  "GET /api/health",
  "GET /api/openapi.json",
  "GET /api/maps",
  "POST /api/maps",
  "POST /api/imports",
  "POST /api/imports/preview",
  "POST /api/briefs/read",
  "GET /api/account",
  "POST /api/account",
  "PATCH /api/account",
  "DELETE /api/account",
  "POST /api/account/password",
  "POST /api/account/forgot",
  "POST /api/account/reset",
  "GET /api/inbox",
  "GET /api/inbox/events",
  "GET /api/inbox/unsubscribe",
  "POST /api/inbox/read",
  "POST /api/inbox/unsubscribe",
]);
