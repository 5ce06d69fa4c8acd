// One's own account: who am I, sign up, change name and e-mail, delete.
import {
  createAccountSchema,
  deleteAccountSchema,
  updateAccountSchema,
} from "@/lib/contract/account";
import { proofOf } from "@/lib/server/auth/read-session";
import { signInCookie, signOutCookie } from "@/lib/server/auth/session-token";
import { methods } from "@/lib/server/http/methods";
import { takeToken } from "@/lib/server/http/rate-limit";
import { route } from "@/lib/server/http/route";
import { createAccount } from "@/lib/server/services/create-account";
import { deleteAccount } from "@/lib/server/services/delete-account";
import { getAccount } from "@/lib/server/services/get-account";
import { updateAccount } from "@/lib/server/services/update-account";

const LIMIT = 16_000;

const whoAmI = route({
  session: "optional",
  rate: "read",
  handle: async ({ actor }) => ({ body: { user: actor && (await getAccount(actor)) } }),
});

const signUp = route({
  session: "none",
  rate: "signUp",
  body: { schema: createAccountSchema, limit: LIMIT },
  handle: async ({ body, request }) => {
    const user = await createAccount(body);
    return {
      status: 201,
      body: { user: { id: user.id, name: user.name } },
      headers: { "set-cookie": await signInCookie(request.headers, user) },
    };
  },
});

const update = route({
  session: "required",
  rate: "write",
  body: { schema: updateAccountSchema, limit: LIMIT },
  handle: async ({ actor, body, request }) => {
    if (body.email !== undefined) takeToken("proof", `person ${actor.id}`);
    if (body.name !== undefined) takeToken("rename", `person ${actor.id}`);
    return {
      body: {
        user: await updateAccount(
          actor,
          body,
          await proofOf(request.headers, body.currentPassword),
        ),
      },
    };
  },
});

const remove = route({
  session: "required",
  rate: "proof",
  body: { schema: deleteAccountSchema, limit: LIMIT },
  handle: async ({ actor, body, request }) => {
    await deleteAccount(actor, await proofOf(request.headers, body.password));
    return { body: { deleted: true }, headers: { "set-cookie": signOutCookie(request.headers) } };
  },
});

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: whoAmI,
  POST: signUp,
  PATCH: update,
  DELETE: remove,
});
