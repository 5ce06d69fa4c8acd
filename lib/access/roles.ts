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

/** Whether a person with this role on a map has the capability. */
export function can(role: MapRole, capability: Capability): boolean {
  return TABLE[role].has(capability);
}

/** All capabilities of a role, in the table's order: what the server sends as `abilities`. */
export function capabilitiesOf(role: MapRole): Capability[] {
  return CAPABILITIES.filter((capability) => TABLE[role].has(capability));
}
