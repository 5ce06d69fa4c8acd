// Statements as they were before others changed them, so that an edit that began then can be told from theirs.
import type { Patch } from "@/lib/argument/patch";
import type { Id, Statement } from "@/lib/argument/records";

export interface OlderVersions {
  readonly remember: (patch: Patch) => void;
  readonly find: (id: Id, revision: number) => Statement | undefined;
}

const MOST = 500;

/** Remembers the newest few hundred. */
export function olderVersions(): OlderVersions {
  const versions = new Map<string, Statement>();
  return {
    remember: ({ statements }) => {
      for (const [from] of Object.values(statements?.updated ?? {})) {
        versions.set(`${from.id} ${from.revision}`, from);
      }
      for (const key of versions.keys()) {
        if (versions.size <= MOST) break;
        versions.delete(key);
      }
    },
    find: (id, revision) => versions.get(`${id} ${revision}`),
  };
}
