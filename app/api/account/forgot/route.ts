// Asking for a link to set a new password. The answer is the same whether or not the address has an account.
import { forgotPasswordSchema } from "@/lib/contract/account";
import { AppError } from "@/lib/contract/app-error";
import { publicOrigin } from "@/lib/server/auth/public-origin";
import { logFailure } from "@/lib/server/http/log-failure";
import { methods } from "@/lib/server/http/methods";
import { takeToken } from "@/lib/server/http/rate-limit";
import { route } from "@/lib/server/http/route";
import { mailIsSetUp } from "@/lib/server/mail/send-mail";
import { requestPasswordReset } from "@/lib/server/services/request-password-reset";

const forgot = route({
  session: "none",
  rate: "forgotAddress",
  body: { schema: forgotPasswordSchema, limit: 16_000 },
  handle: async ({ body, request }) => {
    if (!mailIsSetUp()) {
      const message =
        "This server sends no mail. Ask its operator for a link to set a new password.";
      throw new AppError("UNAVAILABLE", message);
    }
    takeToken("forgotAccount", body.email);
    // Not awaited: how long the mail takes must not tell whether there was one.
    requestPasswordReset(body.email, publicOrigin(request.headers)).catch((error) =>
      logFailure(error, request),
    );
    return { status: 202, body: { sent: "if-known" } };
  },
});

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ POST: forgot });
