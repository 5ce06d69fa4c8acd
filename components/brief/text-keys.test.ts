import { expect, it } from "vitest";
import { KIND_WORDS } from "@/components/discussion/kind-words";
import { BUILD_KINDS } from "./build-kinds";
import { BEGINNING_KEYS, WALKING_KEYS } from "./text-keys";

it("claims the key of every kind of annotation and of building, and no other", () => {
  const kinds = [...KIND_WORDS.map((each) => each.shortcut), ...BUILD_KINDS.map(({ key }) => key)];
  expect([...BEGINNING_KEYS].sort()).toEqual(kinds.sort());
});

it("lets no letter both walk and begin", () => {
  expect([...WALKING_KEYS].filter((key) => BEGINNING_KEYS.has(key))).toEqual([]);
});
