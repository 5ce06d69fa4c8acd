"use client";
// What is done with the map as a whole: renaming, archiving, copying, deleting.
import { callInterface } from "@/lib/client/call-interface";
import { useDeskStore } from "@/lib/client/desk-context";
import type { CreatedMap } from "@/lib/contract/maps";
import type { ChangeMapRequest, DeletedMap } from "@/lib/contract/sharing";

export interface MapCare {
  /** Null when it was done, else what to tell the person. */
  readonly rename: (title: string) => Promise<string | null>;
  readonly archive: (archived: boolean) => Promise<void>;
  readonly duplicate: () => Promise<void>;
  readonly remove: () => Promise<string | null>;
}

/** The care of the desk's map. */
export function useMapCare(): MapCare {
  const store = useDeskStore();
  const { actions } = store.getState();
  const base = () => `/api/maps/${encodeURIComponent(store.getState().map.id)}`;

  async function change(request: ChangeMapRequest): Promise<string | null> {
    const answer = await callInterface<CreatedMap>("PATCH", base(), request);
    if (!answer.ok) return answer.message;
    store.setState({ map: { ...store.getState().map, ...answer.value.map } });
    await actions.refresh();
    return null;
  }

  return {
    rename: async (title) => {
      const problem = await change({ title });
      if (problem === null) actions.announce(`The map is called “${title.trim()}” now.`);
      return problem;
    },
    archive: async (archived) => {
      const problem = await change({ archived });
      const done = archived
        ? "The map is in the archive: everybody can read it as before, and nobody changes it."
        : "The map is out of the archive: it can be changed again.";
      actions.notify(problem ?? done);
    },
    duplicate: async () => {
      const answer = await callInterface<CreatedMap>("POST", `${base()}/duplicate`, {});
      if (answer.ok) window.location.assign(`/maps/${answer.value.map.slug}`);
      else actions.notify(answer.message);
    },
    remove: async () => {
      const answer = await callInterface<DeletedMap>("DELETE", base());
      if (!answer.ok) return answer.message;
      window.location.assign("/?show=deleted");
      return null;
    },
  };
}
