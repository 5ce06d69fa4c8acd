// What the oEmbed endpoint takes and answers: https://oembed.com, a rich answer.
import { z } from "zod";

const pixels = z
  .string()
  .regex(/^\d{1,5}$/, "Write the size as a whole number of pixels.")
  .transform(Number)
  .optional();

export const oembedQuerySchema = z.object({
  url: z.string("Say which map: url=… with its address.").min(1).max(2000),
  format: z.string().max(20).optional(),
  maxwidth: pixels,
  maxheight: pixels,
});
export type OembedQuery = z.infer<typeof oembedQuerySchema>;

export const oembedSchema = z.object({
  version: z.literal("1.0"),
  type: z.literal("rich"),
  title: z.string(),
  author_name: z.string().optional(),
  provider_name: z.string(),
  provider_url: z.string(),
  cache_age: z.number(),
  html: z.string(),
  width: z.number(),
  height: z.number(),
  thumbnail_url: z.string().optional(),
  thumbnail_width: z.number().optional(),
  thumbnail_height: z.number().optional(),
});
export type OembedAnswer = z.infer<typeof oembedSchema>;
