// `npm start`: from a fresh clone, or after a pull, to the running app. Ctrl+C or SIGTERM stops it.
import { giveUp, prepare } from "./lib/prepare.mjs";
import { say } from "./lib/say.mjs";

try {
  const settings = await prepare("production", { build: true, serve: true });
  const { serve } = await import("./server.mjs");
  await serve(settings);
  say(`Counterpoint is ready at ${settings.address}`);
  if (settings.host === "127.0.0.1") {
    say("Only this computer can reach it. HOST=0.0.0.0 npm start opens it to the network.");
  }
  if (settings.ownSecret && process.env.REDIS_URL) {
    say(
      "NEXTAUTH_SECRET is not set, so this machine made its own. Set the same one on every machine:",
    );
    say("else people who are signed in at one of them are not signed in at the others.");
  }
} catch (error) {
  giveUp(error);
}
