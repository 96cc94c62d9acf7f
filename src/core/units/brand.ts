declare const unit: unique symbol;

/** A number or string that carries its unit in its type: two brands never mix without a named function. */
export type Brand<Base, Name> = Base & { readonly [unit]: Name };
