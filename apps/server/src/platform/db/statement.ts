// Every SQL statement of the server is a named constant. The names make prepared statements, and the list of
// them lets the guards look at all SQL that can ever be sent.

export interface Statement<Row> {
  readonly name: string;
  readonly text: string;
  /** Only for the type checker: the shape of a row. */
  readonly row?: Row;
}

const known = new Map<string, Statement<unknown>>();

/** Declares a statement. `name` is `<module>.<what>` and may be used once; a second use is a bug. */
export function statement<Row = Record<never, never>>(name: string, text: string): Statement<Row> {
  if (known.has(name)) throw new Error(`statement declared twice: ${name}`);
  if (name.length > 63) throw new Error(`statement name longer than PostgreSQL keeps: ${name}`);
  const declared: Statement<Row> = { name, text };
  known.set(name, declared);
  return declared;
}

/** All statements declared by the modules loaded so far, for the guards. */
export function declaredStatements(): readonly Statement<unknown>[] {
  return [...known.values()];
}
