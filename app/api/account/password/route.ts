// Changing one's password. Every other session ends; this one goes on with a fresh token.
import { changePasswordSchema } from "@/lib/contract/account";
import { proofOf } from "@/lib/server/auth/read-session";
import { signInCookie } from "@/lib/server/auth/session-token";
import { methods } from "@/lib/server/http/methods";
import { route } from "@/lib/server/http/route";
import { changePassword } from "@/lib/server/services/change-password";

const change = route({
  session: "required",
  rate: "proof",
  body: { schema: changePasswordSchema, limit: 16_000 },
  handle: async ({ actor, body, request }) => {
    const user = await changePassword(
      actor,
      body,
      await proofOf(request.headers, body.currentPassword),
    );
    const headers = { "set-cookie": await signInCookie(request.headers, user) };
    return { body: { user: { id: user.id, name: user.name } }, headers };
  },
});

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ POST: change });
