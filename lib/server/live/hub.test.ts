// The hub: who hears what, and that one listener's failure is not the others'.
import { afterEach, expect, test, vi } from "vitest";
import { closeHub, countTopics, publish, subscribe } from "./hub";
import type { HubMessage } from "./hub-message";

afterEach(closeHub);

test("a message is heard at its map or its person, by everybody there, until they leave", () => {
  const heard: string[] = [];
  const hear = (name: string) => (message: HubMessage) => heard.push(`${name} ${message.type}`);
  const leave = subscribe("map a", hear("first"));
  subscribe("map a", hear("second"));
  subscribe("map b", hear("other"));
  subscribe("person p", hear("person"));
  subscribe("all", hear("all"));
  publish({ type: "seq", mapId: "a", seq: 1 });
  leave();
  leave();
  publish({ type: "changed", mapId: "a" });
  publish({ type: "inbox", userId: "p" });
  publish({ type: "check" });
  expect(heard).toEqual([
    ...["first seq", "second seq", "second changed", "person inbox", "all check"],
  ]);
  expect(countTopics()).toBe(4);
});

test("a listener that fails is logged, and the next one hears all the same", () => {
  const complaint = vi.spyOn(console, "error").mockReturnValue();
  const listener = vi.fn();
  subscribe("map a", () => {
    throw new Error("no");
  });
  subscribe("map a", listener);
  publish({ type: "access", mapId: "a" });
  expect(listener).toHaveBeenCalledWith({ type: "access", mapId: "a" });
  expect(complaint).toHaveBeenCalledTimes(1);
  complaint.mockRestore();
});
