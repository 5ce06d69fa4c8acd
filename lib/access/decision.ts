// The answer to "may they?".
import type { Id } from "../argument/records";
import { type Capability, can, type MapRole } from "./roles";

/** Who asks: the role on the map, and the person where one is signed in. */
export interface Actor {
  readonly role: MapRole;
  readonly actorId: Id | null;
  /** True where the map is archived, which makes it read-only. */
  readonly archived?: boolean;
}

/** Allowed, or why not. */
export type Decision =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: "FORBIDDEN"; readonly message: string };

const ALLOWED: Decision = { ok: true };

const REFUSALS: Readonly<Record<Capability, string>> = {
  "map.read": "You may not read this map. Ask its owner to share it with you.",
  "map.duplicate": "You may not duplicate this map. Ask its owner to share it with you.",
  "annotation.create":
    "You may read this map but not annotate it. Ask its owner for the right to annotate.",
  "annotation.resolve":
    "Only who began a thread, or an editor, resolves it. Reply to say that it is answered.",
  "annotation.moderate": "Only the map's owner hides annotations. Report it to the owner instead.",
  "passage.mark":
    "You may read this map but not mark passages. Ask its owner for the right to annotate.",
  "suggestion.create":
    "You may read this map but not suggest changes. Ask its owner for the right to annotate.",
  "suggestion.decide":
    "Only an editor decides on suggestions. Ask the map's owner for the right to edit.",
  "snapshot.create": "Only an editor names moments. Ask the map's owner for the right to edit.",
  "content.edit":
    "You may not change what this map says. Annotate it, or ask its owner for the right to edit.",
  "map.rename": "Only the map's owner renames it. Ask the owner.",
  "map.archive": "Only the map's owner archives it. Ask the owner.",
  "map.share": "Only the map's owner shares it. Ask the owner.",
  "map.delete": "Only the map's owner deletes it. Ask the owner.",
};

/** What is said where an archived map would be changed. */
export const ARCHIVED_REFUSAL =
  "This map is archived: it can be read and copied, but not changed. Ask its owner to take it out of the archive.";

/** A refusal with words of its own. */
export function forbidden(message: string): Decision {
  return { ok: false, code: "FORBIDDEN", message };
}

/** Allowed where the role has the capability. */
export function demand(actor: Actor, capability: Capability): Decision {
  if (!can(actor.role, capability)) return forbidden(REFUSALS[capability]);
  return can(actor.role, capability, actor.archived) ? ALLOWED : forbidden(ARCHIVED_REFUSAL);
}
