// Who may do what: one table from role to capabilities. Code asks can(role, capability), never for a role's name.

export const ROLES = ["viewer", "annotator", "editor", "owner"] as const;
export type MapRole = (typeof ROLES)[number];

export const CAPABILITIES = [
  "map.read",
  "map.duplicate",
  "annotation.create",
  "annotation.resolve",
  "annotation.moderate",
  "passage.mark",
  "suggestion.create",
  "suggestion.decide",
  "content.edit",
  "snapshot.create",
  "map.rename",
  "map.archive",
  "map.share",
  "map.delete",
] as const;
export type Capability = (typeof CAPABILITIES)[number];

const VIEWER: readonly Capability[] = ["map.read", "map.duplicate"];
const ANNOTATOR: readonly Capability[] = [
  ...VIEWER,
  "annotation.create",
  "passage.mark",
  "suggestion.create",
];
const EDITOR: readonly Capability[] = [
  ...ANNOTATOR,
  "annotation.resolve",
  "suggestion.decide",
  "content.edit",
  "snapshot.create",
];
const OWNER: readonly Capability[] = CAPABILITIES;

const TABLE: Readonly<Record<MapRole, ReadonlySet<Capability>>> = {
  viewer: new Set(VIEWER),
  annotator: new Set(ANNOTATOR),
  editor: new Set(EDITOR),
  owner: new Set(OWNER),
};

/** What an archived map still allows to those who have it: everything else would change what the map says. */
const STANDS_WHEN_ARCHIVED: ReadonlySet<Capability> = new Set([
  "map.read",
  "map.duplicate",
  "map.rename",
  "map.archive",
  "map.share",
  "map.delete",
]);

/** Whether a person with this role on a map has the capability; an archived map is read-only for everybody. */
export function can(role: MapRole, capability: Capability, archived = false): boolean {
  return TABLE[role].has(capability) && (!archived || STANDS_WHEN_ARCHIVED.has(capability));
}

/** All capabilities of a role, in the table's order: what the server sends as `abilities`. */
export function capabilitiesOf(role: MapRole, archived = false): Capability[] {
  return CAPABILITIES.filter((capability) => can(role, capability, archived));
}

/** Whether one role allows less than another: roles widen from viewer to owner. */
export function isLessThan(role: MapRole, other: MapRole): boolean {
  return ROLES.indexOf(role) < ROLES.indexOf(other);
}
