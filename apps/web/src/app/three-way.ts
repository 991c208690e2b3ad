// Two people change the same file. What only one of them touched is kept from that one; what both touched is kept as
// I typed it, and told, so that nobody is overwritten without knowing.
export interface Clash<Form> {
  readonly field: keyof Form;
  /** What the other person wrote. */
  readonly theirs: Form[keyof Form];
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

export function mergeThreeWay<Form extends object>({
  base,
  mine,
  theirs,
}: {
  /** As it was when I began. */
  readonly base: Form;
  readonly mine: Form;
  readonly theirs: Form;
}): { readonly merged: Form; readonly clashes: readonly Clash<Form>[] } {
  const fields = Object.keys(theirs) as (keyof Form)[];
  const touched = fields.filter((field) => !isSame(mine[field], base[field]));
  const merged = { ...theirs };
  for (const field of touched) merged[field] = mine[field];
  const clashes = touched
    .filter((field) => !isSame(theirs[field], base[field]) && !isSame(theirs[field], mine[field]))
    .map((field) => ({ field, theirs: theirs[field] }));
  return { merged, clashes };
}
