import { sqlFiles } from "../engines/sql.js";

/** The address of one of the study's `.sql` files. */
export const studySql = sqlFiles(import.meta.url, "./sql");
