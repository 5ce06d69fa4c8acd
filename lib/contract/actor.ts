// Who calls: the signed-in person, as services see them.

/** A signed-in person; services take `Actor | null`, null for a visitor. */
export interface Actor {
  readonly id: string;
  readonly name: string;
}
