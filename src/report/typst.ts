import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { createTypstCompiler, type TypstCompiler } from "@myriaddreamin/typst.ts/compiler";
import { loadFonts } from "@myriaddreamin/typst.ts/options.init";

const resolveModule = createRequire(import.meta.url).resolve;
const WASM = "@myriaddreamin/typst-ts-web-compiler/wasm";
const FONTS = [
  "@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf",
  "@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf",
  "@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf",
  "@expo-google-fonts/source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf",
  "@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf",
];

let ready: Promise<TypstCompiler> | undefined;

/**
 * Compiles a Typst template to PDF bytes, with the packaged fonts alone. Same template and files, same bytes.
 * @param files what the template reads, by absolute path in its own file system, e.g. `/data.json`
 * @throws Error with the compiler's own messages.
 */
export async function compilePdf(
  template: string,
  files: Readonly<Record<string, string>>,
): Promise<Uint8Array> {
  ready ??= startCompiler();
  const compiler = await ready;
  compiler.resetShadow();
  compiler.addSource("/main.typ", template);
  for (const [path, text] of Object.entries(files)) {
    compiler.mapShadow(path, new TextEncoder().encode(text));
  }
  const { result, diagnostics } = await compiler.runWithWorld({ mainFilePath: "/main.typ" }, (world) =>
    world.pdf({ diagnostics: "unix" }),
  );
  if (result) return result;
  throw new Error(`invalid report template: ${(diagnostics ?? []).join("; ")}`);
}

async function startCompiler(): Promise<TypstCompiler> {
  const compiler = createTypstCompiler();
  const wasm = { module_or_path: await readFile(resolveModule(WASM)) } as unknown as WebAssembly.Module;
  const fonts = await Promise.all(
    FONTS.map(async (font) => new Uint8Array(await readFile(resolveModule(font)))),
  );
  await compiler.init({
    getModule: () => wasm,
    beforeBuild: [loadFonts(fonts, { assets: false })],
  });
  return compiler;
}
