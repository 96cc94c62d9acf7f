import { WORKFORCES, type Workforce } from "../model/codes.js";
import { type Answer, toEvidence } from "./answer.js";
import type { ReadPosting } from "./posting.js";
import { strongest, tally } from "./tally.js";

/** How the worker is engaged: by the platform's convention where one is named, else by the terms of the contract. */
export function findWorkforce({ titleHits, textHits }: ReadPosting): Answer<Workforce | null> {
  const top = strongest(tally("workforce", titleHits, textHits));
  const value = WORKFORCES.find((workforce) => workforce === top?.code) ?? null;
  return { value, evidence: value ? toEvidence(top?.phrases ?? []) : [] };
}
