/** The operation that somebody came to the page for. */
export const readSought = (raw: Record<string, unknown>): { operation: string | null } => ({
  operation: typeof raw['operation'] === 'string' ? raw['operation'] : null,
});
