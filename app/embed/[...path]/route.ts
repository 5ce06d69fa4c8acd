// GET /embed/{slug}: a map for frames on other sites; and what that page and links to a map need.
import { answerEmbed } from "@/lib/server/embed/answer-embed";

interface EmbedContext {
  readonly params: Promise<{ path: string[] }>;
}

export async function GET(request: Request, { params }: EmbedContext): Promise<Response> {
  return answerEmbed(request, (await params).path);
}
