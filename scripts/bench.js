// npm run bench -- NAME: runs bench/NAME.js (all without a name). Each exports `run(args)`.
// @ts-check
import { dispatch } from "./dispatch.js";

await dispatch("bench", process.argv.slice(2));
