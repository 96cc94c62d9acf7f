// Writes docs/study.schema.json from the study's schema, so that editors complete study.yaml.
import { writeFileSync } from "node:fs";
import { toStudyJsonSchema } from "../dist/study/schema.js";

writeFileSync("docs/study.schema.json", `${JSON.stringify(toStudyJsonSchema(), null, 2)}\n`);
