// What the log keeps of a failure. A database error carries the row it failed on, so only its names are kept.
import { withoutLongNumbers } from '@bayline/domain/kernel';

type FaultForLog = {
  readonly type: string;
  readonly message: string;
  readonly stack: string;
  readonly code?: string;
  readonly table?: string;
  readonly constraint?: string;
};

const names = ['code', 'table', 'constraint'] as const;

export function faultForLog(fault: unknown): FaultForLog {
  if (!(fault instanceof Error)) return { type: typeof fault, message: withoutLongNumbers(String(fault)), stack: '' };
  const known = names.flatMap((name) => {
    const value: unknown = (fault as Error & Partial<Record<string, unknown>>)[name];
    return typeof value === 'string' ? [[name, value] as const] : [];
  });
  const { message, stack = '' } = fault;
  return {
    type: fault.name,
    message: withoutLongNumbers(message),
    // The stack begins with the message.
    stack: stack.replace(message, withoutLongNumbers(message)),
    ...Object.fromEntries(known),
  };
}
