// /api itself and any other path under it: there is nothing here, said as JSON.
import { AppError } from "@/lib/contract/app-error";
import { answerError } from "@/lib/server/http/answer";

function nothingHere(request: Request): Response {
  const message = "There is nothing at this address. GET /api/openapi.json lists what there is.";
  return answerError(new AppError("NOT_FOUND", message), request);
}

export {
  nothingHere as DELETE,
  nothingHere as GET,
  nothingHere as HEAD,
  nothingHere as OPTIONS,
  nothingHere as PATCH,
  nothingHere as POST,
  nothingHere as PUT,
};
