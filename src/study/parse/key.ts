const SEPARATOR = "\u001f";

/** Several texts of a record as one, to be judged once for all records that share them. */
export function joinKey(...parts: readonly string[]): string {
  return parts.join(SEPARATOR);
}

/** What {@link joinKey} joined. */
export function splitKey(key: string): string[] {
  return key.split(SEPARATOR);
}
