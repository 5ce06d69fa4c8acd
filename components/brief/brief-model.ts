// What the brief pane shows, with what tells where in the text one is.
import type { IndexedPassages } from "@/lib/client/highlights/indexed-passages";
import type { BriefPicture } from "./use-brief-picture";

export interface BriefModel extends BriefPicture {
  readonly passages: IndexedPassages;
}
