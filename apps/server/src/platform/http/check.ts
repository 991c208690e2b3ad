// Inputs and replies are checked against the contract by one compiler. Unknown fields are refused, nothing is
// coerced but the text of a query string, and the answer names the field and the rule that it broke.
import type { TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import { Value } from 'typebox/value';
import { ProblemError } from '../problems.ts';

export type Check = (value: unknown) => unknown;

interface Finding {
  readonly keyword: string;
  readonly instancePath: string;
  readonly params: Readonly<Record<string, unknown>>;
}

function fieldOf(finding: Finding): string {
  const extra = finding.params['additionalProperties'] ?? finding.params['requiredProperties'];
  const name = Array.isArray(extra) ? String(extra[0]) : '';
  const path = finding.instancePath.replace(/^\//, '').replaceAll('/', '.');
  return [path, name].filter(Boolean).join('.').slice(0, 100);
}

function compile(schema: TSchema) {
  return Compile(schema);
}

/** Refuses with 400 `invalid-input` {field, rule}. */
export function inputCheck(schema: TSchema, isText: boolean): Check {
  const compiled = compile(schema);
  return (value) => {
    const candidate = isText ? Value.Convert(schema, value) : value;
    if (compiled.Check(candidate)) return candidate;
    const finding = (compiled.Errors(candidate) as unknown as Finding[])[0];
    throw new ProblemError(400, 'invalid-input', { field: finding ? fieldOf(finding) : '', rule: finding?.keyword ?? 'unknown' });
  };
}

/** A reply that does not fit the contract is a bug of ours and is not sent. */
export function replyCheck(schema: TSchema): Check {
  const compiled = compile(schema);
  return (value) => {
    if (compiled.Check(value)) return value;
    const finding = (compiled.Errors(value) as unknown as Finding[])[0];
    throw new Error(`reply breaks the contract at ${finding ? `${fieldOf(finding)} (${finding.keyword})` : 'unknown'}`);
  };
}
