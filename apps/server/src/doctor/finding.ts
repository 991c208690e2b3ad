// What the doctor says of one thing: well, to be looked at, or in the way of the server.
export type Verdict = 'ok' | 'warn' | 'fail';

export interface Finding {
  readonly verdict: Verdict;
  readonly zh: string;
  readonly en: string;
}

export const ok = (zh: string, en: string): Finding => ({ verdict: 'ok', zh, en });
export const warn = (zh: string, en: string): Finding => ({ verdict: 'warn', zh, en });
export const fail = (zh: string, en: string): Finding => ({ verdict: 'fail', zh, en });

export const findingLine = ({ verdict, zh, en }: Finding) => `${verdict.padEnd(5)} ${zh} · ${en}`;

export function reasonOf(error: unknown): string {
  const reason = error instanceof Error ? error.message || ('code' in error ? String(error.code) : error.name) : String(error);
  return reason.split('\n')[0] ?? '';
}
