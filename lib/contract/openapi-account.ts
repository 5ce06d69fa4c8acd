// The calls about accounts, as the description of the interface has them.
import { z } from "zod";
import {
  changePasswordSchema,
  createAccountSchema,
  deleteAccountSchema,
  forgotPasswordSchema,
  resetPasswordSchema,
  updateAccountSchema,
} from "./account";
import type { Call } from "./openapi-paths";

const named = z.strictObject({ user: z.strictObject({ id: z.string(), name: z.string() }) });

const account = z.strictObject({
  id: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  hasPassword: z.boolean(),
  providers: z.array(z.string()),
  mailEnabled: z.boolean(),
});

const BODY_ERRORS = [
  "VALIDATION",
  "FORBIDDEN",
  "TOO_LARGE",
  "UNSUPPORTED",
  "RATE_LIMITED",
] as const;

/** Signing in itself is next-auth's own: GET /api/auth/csrf, then POST /api/auth/callback/credentials. */
export const ACCOUNT_CALLS: readonly Call[] = [
  {
    method: "get",
    path: "/api/account",
    summary: "Who one is; null for a visitor",
    answer: z.strictObject({ user: account.nullable() }),
    errors: ["RATE_LIMITED"],
  },
  {
    method: "post",
    path: "/api/account",
    summary: "Signs up",
    status: 201,
    body: createAccountSchema,
    answer: named,
    errors: [...BODY_ERRORS, "CONFLICT"],
  },
  {
    method: "patch",
    path: "/api/account",
    summary: "Changes name or e-mail address, or whether mail is wanted",
    body: updateAccountSchema,
    answer: z.strictObject({ user: account }),
    errors: [...BODY_ERRORS, "UNAUTHENTICATED", "CONFLICT"],
  },
  {
    method: "delete",
    path: "/api/account",
    summary: "Deletes one's account; annotations stay, under “former member”",
    body: deleteAccountSchema,
    answer: z.strictObject({ deleted: z.literal(true) }),
    errors: [...BODY_ERRORS, "UNAUTHENTICATED"],
  },
  {
    method: "post",
    path: "/api/account/password",
    summary: "Changes one's password; every other session ends",
    body: changePasswordSchema,
    answer: named,
    errors: [...BODY_ERRORS, "UNAUTHENTICATED"],
  },
  {
    method: "post",
    path: "/api/account/forgot",
    summary: "Asks for a link to set a new password",
    status: 202,
    body: forgotPasswordSchema,
    answer: z.strictObject({ sent: z.literal("if-known") }),
    errors: [...BODY_ERRORS, "UNAVAILABLE"],
  },
  {
    method: "post",
    path: "/api/account/reset",
    summary: "Sets a new password with a one-time token",
    body: resetPasswordSchema,
    answer: named,
    errors: [...BODY_ERRORS],
  },
];
