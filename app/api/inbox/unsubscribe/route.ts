// The address in a mail's List-Unsubscribe header: a mail program posts to it, a person who opens it gets the page.
import { methods } from "@/lib/server/http/methods";
import { route } from "@/lib/server/http/route";
import { unsubscribe } from "@/lib/server/services/inbox-unsubscribe";

function pageFor(request: Request, done: boolean): Response {
  const { search } = new URL(request.url);
  const location = done ? "/unsubscribe?done=1" : `/unsubscribe${search}`;
  return new Response(null, { status: 303, headers: { location } });
}

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route({
    session: "none",
    rate: "read",
    handle: async ({ request }) => pageFor(request, false),
  }),
  POST: route({
    // The key in the address says who asks: a mail program has neither a session nor our origin.
    origin: "any",
    session: "none",
    rate: "read",
    handle: async ({ request }) => {
      const query = new URL(request.url).searchParams;
      const link = {
        person: query.get("person") ?? undefined,
        key: query.get("key") ?? undefined,
      };
      await unsubscribe(link);
      return query.has("page") ? pageFor(request, true) : { body: { unsubscribed: true } };
    },
  }),
});
