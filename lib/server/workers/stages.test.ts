// How far a job is as a whole never goes back from one stage to the next.
import { expect, test } from "vitest";
import type { Progress, StageProgress } from "@/lib/contract/progress";
import { createStages, withinShare } from "./stages";

test("stages weigh what their plan says, one after the other", () => {
  const told: StageProgress[] = [];
  const stages = createStages({ read: 3, build: 1 }, (progress) => told.push(progress));
  stages("read")(1, 2);
  stages("build")(4, 4);
  expect(told.map(({ stage, share }) => [stage, share])).toEqual([
    ["read", 0],
    ["read", 0.375],
    ["build", 0.75],
    ["build", 1],
  ]);
});

test("a part of the work is told as a part of the whole; waiting stays waiting", () => {
  const told: Progress[] = [];
  const tell = withinShare((progress) => told.push(progress), 0.5, 1);
  tell?.({ type: "progress", stage: "read", done: 1, total: 2, share: 0.5 });
  tell?.({ type: "waiting", ahead: 1 });
  expect(told).toEqual([
    { type: "progress", stage: "read", done: 1, total: 2, share: 0.75 },
    { type: "waiting", ahead: 1 },
  ]);
  expect(withinShare(undefined, 0, 1)).toBeUndefined();
});
