// The calls about who may see and change a map, about its care, and about suggestions, for the description.
import type { ErrorCode } from "./errors";
import type { Call } from "./openapi-paths";
import { createdMapSchema } from "./response-schemas";
import {
  addMemberSchema,
  changeMapSchema,
  changeMemberSchema,
  deletedMapSchema,
  emptySchema,
  goneSchema,
  invitationAnswerSchema,
  invitationPreviewSchema,
  inviteSchema,
  joinedSchema,
  memberAnswerSchema,
  sharingSchema,
} from "./sharing-schemas";
import { decisionAnswerSchema } from "./suggestion-answers";
import {
  decideSchema,
  describedSuggestSchema,
  explainSchema,
  suggestionAnswerSchema,
  suggestionListSchema,
  suggestionQuerySchema,
} from "./suggestion-schemas";

const READING: readonly ErrorCode[] = ["NOT_FOUND", "RATE_LIMITED"];
const WITHOUT_BODY: readonly ErrorCode[] = [
  "UNAUTHENTICATED",
  "FORBIDDEN",
  "NOT_FOUND",
  "RATE_LIMITED",
];
const WRITING: readonly ErrorCode[] = ["VALIDATION", ...WITHOUT_BODY, "TOO_LARGE", "UNSUPPORTED"];
const DECIDING: readonly ErrorCode[] = [...WRITING, "CONFLICT"];
const MAP = "/api/maps/{idOrSlug}";

const CARE: readonly Call[] = [
  {
    method: "patch",
    path: MAP,
    summary: "Renames a map, changes who may see it, archives it or takes it out of the archive",
    body: changeMapSchema,
    answer: createdMapSchema,
    errors: WRITING,
  },
  {
    method: "delete",
    path: MAP,
    summary: "Deletes a map; its owner may take it back for thirty days",
    answer: deletedMapSchema,
    errors: WITHOUT_BODY,
  },
  {
    method: "post",
    path: `${MAP}/restore`,
    summary: "Takes a deleted map of one's own back",
    body: emptySchema,
    answer: createdMapSchema,
    errors: WRITING,
  },
];

const SHARING: readonly Call[] = [
  {
    method: "get",
    path: `${MAP}/sharing`,
    summary: "Visibility and members; addresses and links for those who may share",
    answer: sharingSchema,
    errors: READING,
  },
  {
    method: "post",
    path: `${MAP}/members`,
    summary: "Makes the account with an e-mail address a member",
    status: 201,
    body: addMemberSchema,
    answer: memberAnswerSchema,
    errors: DECIDING,
  },
  {
    method: "patch",
    path: `${MAP}/members/{userId}`,
    summary: "Changes a member's role; owner transfers the map, and its owner becomes an editor",
    body: changeMemberSchema,
    answer: memberAnswerSchema,
    errors: DECIDING,
  },
  {
    method: "delete",
    path: `${MAP}/members/{userId}`,
    summary: "Removes a member, or leaves where it is oneself; a map keeps an owner",
    answer: goneSchema,
    errors: [...WITHOUT_BODY, "CONFLICT"],
  },
  {
    method: "post",
    path: `${MAP}/invitations`,
    summary: "Makes a link that makes a member of whoever opens it",
    status: 201,
    body: inviteSchema,
    answer: invitationAnswerSchema,
    errors: DECIDING,
  },
  {
    method: "delete",
    path: `${MAP}/invitations/{invitationId}`,
    summary: "Revokes a link",
    answer: goneSchema,
    errors: WITHOUT_BODY,
  },
  {
    method: "get",
    path: "/api/invitations/{token}",
    summary: "What a link leads to: the map's title, who invites, and the role",
    answer: invitationPreviewSchema,
    errors: READING,
  },
  {
    method: "post",
    path: "/api/invitations/{token}",
    summary: "Joins a map by a link; never lowers a role",
    body: emptySchema,
    answer: joinedSchema,
    errors: WRITING,
  },
];

const SUGGESTIONS: readonly Call[] = [
  {
    method: "get",
    path: `${MAP}/suggestions`,
    summary: "Suggestions, newest first, 200 at most",
    query: suggestionQuerySchema,
    answer: suggestionListSchema,
    errors: ["VALIDATION", ...READING],
  },
  {
    method: "post",
    path: `${MAP}/suggestions`,
    summary: "Proposes operations on what the map says; the same id again gives the same answer",
    status: 201,
    body: describedSuggestSchema,
    answer: suggestionAnswerSchema,
    errors: DECIDING,
  },
  {
    method: "patch",
    path: `${MAP}/suggestions/{suggestionId}`,
    summary: "Its author says why, while it is open",
    body: explainSchema,
    answer: suggestionAnswerSchema,
    errors: DECIDING,
  },
  {
    method: "post",
    path: `${MAP}/suggestions/{suggestionId}/decision`,
    summary: "Accepts, declines or withdraws it; accepting applies it as its author's work",
    body: decideSchema,
    answer: decisionAnswerSchema,
    errors: DECIDING,
  },
];

export const SHARING_CALLS: readonly Call[] = [...CARE, ...SHARING, ...SUGGESTIONS];
