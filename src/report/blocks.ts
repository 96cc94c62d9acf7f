/** A piece of the report, the same for both faces. Texts are plain: each face escapes them its own way. */
export type Block =
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | {
      readonly kind: "table";
      readonly caption: string;
      readonly columns: readonly string[];
      /** Columns from this one on hold numbers. */
      readonly numbersFrom: number;
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: "chart"; readonly svg: string; readonly caption: string; readonly alt: string }
  | { readonly kind: "links"; readonly items: readonly { readonly text: string; readonly url: string }[] };

export type Section = { readonly id: string; readonly title: string; readonly blocks: readonly Block[] };

/** A report before it has a face. */
export type Report = {
  readonly title: string;
  readonly subtitle: string;
  readonly facts: readonly string[];
  readonly asOf: string;
  readonly sections: readonly Section[];
};
