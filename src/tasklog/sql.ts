/** The address of one of this room's `.sql` files. */
export function taskLogSql(name: string): URL {
  return new URL(`./${name}.sql`, import.meta.url);
}
