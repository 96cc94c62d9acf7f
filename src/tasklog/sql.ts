import { sqlFiles } from "../engines/sql.js";

/** The address of one of this room's `.sql` files. */
export const taskLogSql = sqlFiles(import.meta.url);
