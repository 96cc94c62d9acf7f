/**
 * `ratebook/pay`: pay statements in a text of eighteen languages, with where each stands and how its currency and unit
 * were decided. Pure: runs in a browser too.
 */
export { extractPay, type PayHints } from "../core/pay/extract.js";
export type { Basis, PayIssue, PayStatement, PayText } from "../core/pay/statement.js";
