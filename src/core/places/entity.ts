/** What a name can stand for. Countries are ISO 3166-1 alpha-2 codes, populations persons. */
export type Entity =
  | { readonly kind: "country"; readonly country: string; readonly isCode: boolean }
  | { readonly kind: "admin"; readonly country: string; readonly admin: string; readonly isCode: boolean }
  | {
      readonly kind: "city";
      readonly country: string;
      readonly admin: string;
      readonly name: string;
      readonly population: number;
      /** Named in the hand-written table, hence meant by people who say no more. */
      readonly isUsual: boolean;
      /** The name is the city's first one, not an alternate. */
      readonly isOwnName: boolean;
    }
  | { readonly kind: "area"; readonly country: string; readonly name: string }
  | { readonly kind: "region"; readonly region: string };

export type CityEntity = Extract<Entity, { kind: "city" }>;

/** The tables that the place parser reads; loaded by src/reference. */
export type PlaceTables = {
  /** Country names by code, the most trusted spellings first: a later name never takes over an earlier one. */
  readonly countries: ReadonlyArray<{ readonly code: string; readonly names: readonly string[] }>;
  readonly names: ReadonlyArray<{
    readonly kind: string;
    readonly code: string;
    readonly names: readonly string[];
  }>;
  readonly cities: ReadonlyArray<{
    readonly name: string;
    readonly country: string;
    readonly admin: string;
    readonly population: number;
    readonly alternates: readonly string[];
  }>;
};
