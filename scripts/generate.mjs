// Generates the Prisma clients of both databases if their schemas changed: `npm run generate`.
import { generateClients } from "./lib/prisma-clients.mjs";

const changed = await generateClients();
console.log(changed ? "Generated the database clients." : "The database clients are up to date.");
