// npm run evaluate -- NAME: runs scripts/evaluate/NAME.js (all without a name). Each exports `run(args)`.
// @ts-check
import { dispatch } from "./dispatch.js";

await dispatch("scripts/evaluate", process.argv.slice(2));
