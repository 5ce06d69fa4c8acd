// `npm run dev`: the same preparations as `npm start`, then the development server, which compiles as you edit.
import { giveUp, prepare } from "./lib/prepare.mjs";
import { say } from "./lib/say.mjs";

try {
  const settings = await prepare("development", { build: false, serve: true });
  const { serve } = await import("./server.mjs");
  await serve({ ...settings, dev: true });
  say(`Counterpoint's development server is ready at ${settings.address}`);
} catch (error) {
  giveUp(error);
}
