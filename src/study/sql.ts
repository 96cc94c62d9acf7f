/** The address of one of the study's `.sql` files. */
export function studySql(name: string): URL {
  return new URL(`./sql/${name}.sql`, import.meta.url);
}
