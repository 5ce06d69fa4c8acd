import { expect, test } from "vitest";
import { countPlaywright, countVitest, one, sum, summaryLine } from "./counts.mjs";

const vitest = {
  numPassedTests: 5,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 0,
  testResults: [],
};
const stats = { expected: 4, unexpected: 0, flaky: 0, skipped: 0 };

test("unit tests are counted, and files that could not be loaded with them", () => {
  expect(countVitest(vitest, 0)).toEqual({ passed: 5, failed: 0, skipped: 1 });
  const testResults = [{ status: "failed", assertionResults: [] }];
  expect(countVitest({ ...vitest, testResults }, 1).failed).toBe(1);
  expect(countVitest(vitest, 1).failed).toBe(1);
});

test("browser tests are counted, and errors outside of them with them", () => {
  expect(countPlaywright({ stats, errors: [] }, 0)).toEqual({ passed: 4, failed: 0, skipped: 0 });
  expect(countPlaywright({ stats: { ...stats, flaky: 1 }, errors: [{}] }, 1).failed).toBe(2);
  expect(countPlaywright({ stats, errors: [] }, 1).failed).toBe(1);
});

test("the summary names what was skipped only where something was", () => {
  expect(summaryLine(sum([one(true), one(false), one(true)]))).toBe("2 passed, 1 failed");
  expect(summaryLine({ passed: 1, failed: 0, skipped: 2 })).toBe("1 passed, 0 failed, 2 skipped");
});
