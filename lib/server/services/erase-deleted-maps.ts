// Erases for good what was deleted more than thirty days ago: at the start of the server, and once a day.
import "server-only";
import { reader, write } from "../repositories/database";
import { eraseSome, findMapsToErase } from "../repositories/map-list-repository";
import { graceBegan } from "./map-grace";

const DAY_MS = 24 * 60 * 60 * 1000;

/** Erases in short transactions, so that nobody waits for it; returns how many maps went. Several servers may do it at
 * once. */
export async function eraseDeletedMaps(now: Date = new Date()): Promise<number> {
  let erased = 0;
  for (;;) {
    const mapIds = await findMapsToErase(await reader(), graceBegan(now));
    if (mapIds.length === 0) return erased;
    for (const mapId of mapIds) {
      while (await write((tx) => eraseSome(tx, mapId)));
      erased += 1;
    }
  }
}

/** Begins to do so now and every day, as long as the process lives; it keeps no process alive. */
export function keepErasingDeletedMaps(): void {
  const run = () =>
    eraseDeletedMaps().catch((error: unknown) => {
      console.error("Deleted maps could not be erased; it is tried again tomorrow:", error);
    });
  void run();
  setInterval(run, DAY_MS).unref();
}
