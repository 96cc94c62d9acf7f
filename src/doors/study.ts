/**
 * `ratebook/study`: a study's configuration read and checked, its sources compiled into a release, and what in them could
 * not be used.
 */
export type { Issue } from "../core/model/issue.js";
export { readStudy, type Study, type StudyConfig } from "../study/config.js";
export {
  type BuildOptions,
  type Built,
  buildStudy,
  listIssues,
  STAGES,
  type Stage,
} from "../study/run.js";
