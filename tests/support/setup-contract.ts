// Runs before each contract test file: its own database and fixed secrets in the environment, before lib/server is imported.
import { createTestDatabase } from "./database";

process.env.DATABASE_URL = await createTestDatabase();
process.env.NEXTAUTH_SECRET = "a-secret-for-tests-only-0123456789abcdef";
process.env.NEXTAUTH_URL = "http://localhost:3000";
