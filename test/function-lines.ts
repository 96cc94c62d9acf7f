import { parseSync, Visitor } from "oxc-parser";

/** A function and how many lines it takes, from its first to its last. */
export type Measured = { readonly where: string; readonly lines: number };

/** Every function of a source text: declarations, expressions, methods and arrows, the outer ones with those inside. */
export function measureFunctions(file: string, text: string): Measured[] {
  const { program } = parseSync(file, text);
  const lineAt = (offset: number) => text.slice(0, offset).split("\n").length;
  const found: Measured[] = [];
  const measure = ({ start, end }: { start: number; end: number }) => {
    found.push({ where: `${file}:${lineAt(start)}`, lines: lineAt(end) - lineAt(start) + 1 });
  };
  new Visitor({
    FunctionDeclaration: measure,
    FunctionExpression: measure,
    ArrowFunctionExpression: measure,
  }).visit(program);
  return found;
}
