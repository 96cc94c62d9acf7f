import * as z from "zod/mini";
import { studyConfigSchema } from "./config.js";

/** JSON Schema of `study.yaml`, for editors: docs/study.schema.json is this, written out. */
export function toStudyJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(studyConfigSchema, { io: "input" });
  return {
    ...schema,
    title: "Ratebook study",
    description: "The study's file: what it is called, what “now” means, and the sources it compiles.",
  };
}
