// Setting a new password with a one-time token. Every session ends, and the person is signed in here.
import { resetPasswordSchema } from "@/lib/contract/account";
import { signInCookie } from "@/lib/server/auth/session-token";
import { methods } from "@/lib/server/http/methods";
import { route } from "@/lib/server/http/route";
import { resetPassword } from "@/lib/server/services/reset-password";

const reset = route({
  session: "none",
  rate: "signInAddress",
  body: { schema: resetPasswordSchema, limit: 16_000 },
  handle: async ({ body, request }) => {
    const user = await resetPassword(body);
    const headers = { "set-cookie": await signInCookie(request.headers, user) };
    return { body: { user: { id: user.id, name: user.name } }, headers };
  },
});

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ POST: reset });
