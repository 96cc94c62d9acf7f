/**
 * The addresses of the `.sql` files of one folder, by name.
 *
 * @param folder the folder, from the asking module's own address (`import.meta.url`).
 */
export function sqlFiles(module: string, folder = "."): (name: string) => URL {
  return (name) => new URL(`${folder}/${name}.sql`, module);
}
