// What tests of the inbox start from: annotations that concern people, and what their inbox says of it.
import type { Operation } from "@/lib/argument/operations/operation";
import { mentionMark } from "@/lib/argument/queries/mentions";
import type { InboxPage, NotificationDocument, NotifyChoice } from "@/lib/contract/inbox";
import { callApi } from "./call-api";
import type { Person } from "./factories";

/** The person's inbox, newest first. */
export async function inboxOf(person: Person, query = ""): Promise<InboxPage> {
  return (await callApi("GET", `/api/inbox${query}`, { as: person })).json as InboxPage;
}

/** What a person was told, as kinds, newest first. */
export async function kindsOf(person: Person): Promise<NotificationDocument["kind"][]> {
  return (await inboxOf(person)).notifications.map((each) => each.kind);
}

/** A comment on a map that mentions these people. */
export function mentioning(id: string, mapId: string, ...people: readonly Person[]): Operation {
  const target = { type: "map" as const, id: mapId };
  const body = `Look: ${people.map(mentionMark).join(" ")}`;
  return { v: 1, type: "addAnnotation", id, target, kind: "comment", body };
}

/** A reply in a thread. */
export function reply(id: string, mapId: string, parentId: string, body = "So it is."): Operation {
  const target = { type: "map" as const, id: mapId };
  return { v: 1, type: "addAnnotation", id, target, kind: "comment", body, parentId };
}

/** Chooses what the person wants to be told of on the map. */
export async function choose(person: Person, mapId: string, notify: NotifyChoice): Promise<void> {
  await callApi("PUT", `/api/maps/${mapId}/preference`, { as: person, body: { notify } });
}
