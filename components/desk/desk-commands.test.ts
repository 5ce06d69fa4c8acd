import { expect, test } from "vitest";
import { DESK_COMMANDS } from "./desk-commands";
import { COMMAND_KEYS } from "./use-desk-keys";

test("every single key belongs to one command, and the desk listens for all of them", () => {
  const keys = DESK_COMMANDS.flatMap((command) => (command.keys ? [command.keys] : []));
  expect(new Set(keys)).toEqual(COMMAND_KEYS);
  expect(keys).toHaveLength(COMMAND_KEYS.size);
});

test("commands are told apart by name and by title", () => {
  expect(new Set(DESK_COMMANDS.map(({ id }) => id)).size).toBe(DESK_COMMANDS.length);
  expect(new Set(DESK_COMMANDS.map(({ title }) => title)).size).toBe(DESK_COMMANDS.length);
});
