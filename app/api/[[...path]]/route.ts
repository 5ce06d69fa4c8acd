// /api itself and any other path under it: there is nothing here, said as JSON.
import { AppError } from "@/lib/contract/app-error";
import { answerError } from "@/lib/server/http/answer";
import type { Handler } from "@/lib/server/http/route";

const nothingHere: Handler = (request) =>
  Promise.resolve(
    answerError(
      new AppError(
        "NOT_FOUND",
        "There is nothing at this address. GET /api/openapi.json lists what there is.",
      ),
      request,
    ),
  );

export {
  nothingHere as DELETE,
  nothingHere as GET,
  nothingHere as HEAD,
  nothingHere as OPTIONS,
  nothingHere as PATCH,
  nothingHere as POST,
  nothingHere as PUT,
};
