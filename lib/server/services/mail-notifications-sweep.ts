// Looks every half a minute whether somebody is to be mailed, as long as this server runs.
import "server-only";
import { mailIsSetUp } from "../mail/send-mail";
import { mailNotifications } from "./mail-notifications";

const EVERY_MS = 30_000;

const store = globalThis as typeof globalThis & { counterpointMailSweep?: NodeJS.Timeout };

/** Starts it once a process, where there is an SMTP server; it keeps no process alive. */
export function startMailSweep(): void {
  if (!mailIsSetUp() || store.counterpointMailSweep) return;
  let running = false;
  const sweep = async () => {
    if (running) return;
    running = true;
    try {
      await mailNotifications();
    } catch (error) {
      console.error("Looking for mail to send failed:", error);
    } finally {
      running = false;
    }
  };
  store.counterpointMailSweep = setInterval(() => void sweep(), EVERY_MS);
  store.counterpointMailSweep.unref();
}
