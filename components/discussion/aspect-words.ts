// What the ways in which a step fails are called.
import type { ObjectionAspect } from "@/lib/argument/records";

/** In the words of the person who objects. */
export const ASPECT_WORDS: Readonly<Record<ObjectionAspect, string>> = {
  "does-not-follow": "It does not follow, even if the reasons are true",
  "something-missing": "Something is missing",
};
