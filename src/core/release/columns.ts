import type * as z from "zod/mini";

export type ColumnKind = "text" | "double" | "integer" | "boolean";
export type ReleaseColumn = { readonly name: string; readonly type: ColumnKind };

/** The columns of a row schema, in file order, with their types: what Parquet and the data package declare. */
export function columnsOf(schema: z.ZodMiniObject): ReleaseColumn[] {
  return Object.entries(schema.shape).map(([name, field]) => ({
    name,
    type: kindOf(field as z.ZodMiniType),
  }));
}

function kindOf(field: z.ZodMiniType): ColumnKind {
  const definition = field._zod.def as { type: string; innerType?: z.ZodMiniType; format?: string };
  if (definition.type === "nullable" && definition.innerType) return kindOf(definition.innerType);
  if (definition.type === "boolean") return "boolean";
  if (definition.type !== "number") return "text";
  return definition.format === "safeint" ? "integer" : "double";
}
