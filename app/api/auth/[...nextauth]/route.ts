// next-auth's own calls: the CSRF token, signing in and out, and the providers' way back.
import { handleAuthRequest } from "@/lib/server/auth/handle-auth-request";
import { methods } from "@/lib/server/http/methods";
import type { Handler } from "@/lib/server/http/route";

const handle: Handler = async (request, { params }) => {
  const { nextauth } = await params;
  return handleAuthRequest(request, Array.isArray(nextauth) ? nextauth : []);
};

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: handle,
  POST: handle,
});
