// How the live side of the desk begins: nothing known yet.
import type { LiveView } from "./live-types";

export const LIVE_START: LiveView = {
  line: "connecting",
  signedOut: false,
  seq: 0,
  pending: 0,
  atRisk: false,
  failed: [],
  conflicts: [],
  present: [],
  visitors: 0,
  unread: 0,
  canUndo: false,
  canRedo: false,
};
