/** `ratebook/bundle`: a release on a disk: read whole and checked against its schemas, or verified byte by byte. */
export { readManifest, readRelease } from "../bundle/read.js";
export { verifyBundle } from "../bundle/verify.js";
