// Inputs and replies are checked against the contract by one compiler. Unknown fields are refused, nothing is
// coerced but the text of a query string, and the answer names the field and the rule that it broke.
import type { TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import type { TValidationError } from 'typebox/error';
import { Value } from 'typebox/value';
import { ProblemError } from '../problems.ts';

export type Check = (value: unknown) => unknown;

interface Fault {
  readonly field: string;
  readonly rule: string;
}

/** The field that an object has too much or too little of stands beside its path, not in it. */
function nameBeside(error: TValidationError): string {
  if (error.keyword === 'additionalProperties') return error.params.additionalProperties[0] ?? '';
  if (error.keyword === 'required') return error.params.requiredProperties[0] ?? '';
  return '';
}

/** The first rule broken. An unknown field is told twice: as the schema "false" that it meets, and by the rule's own name. */
function faultOf(errors: readonly TValidationError[]): Fault {
  const error = errors.find((candidate) => candidate.keyword !== 'boolean');
  if (!error) return { field: '', rule: 'unknown' };
  const path = error.instancePath.replace(/^\//, '').replaceAll('/', '.');
  return { field: [path, nameBeside(error)].filter(Boolean).join('.').slice(0, 100), rule: error.keyword };
}

/** Compiled when it is first needed: all of them together are a seventh of every start, and a day needs few. */
function compiler(schema: TSchema) {
  let compiled: ReturnType<typeof Compile> | undefined;
  return () => {
    compiled ??= Compile(schema);
    return compiled;
  };
}

/** Refuses with 400 `invalid-input` {field, rule}. */
export function inputCheck(schema: TSchema, isText: boolean): Check {
  const compile = compiler(schema);
  return (value) => {
    const compiled = compile();
    const candidate = isText ? Value.Convert(schema, value) : value;
    if (compiled.Check(candidate)) return candidate;
    throw new ProblemError(400, 'invalid-input', { ...faultOf(compiled.Errors(candidate)) });
  };
}

/** A reply that does not fit the contract is a bug of ours and is not sent. */
export function replyCheck(schema: TSchema): Check {
  const compile = compiler(schema);
  return (value) => {
    const compiled = compile();
    if (compiled.Check(value)) return value;
    const { field, rule } = faultOf(compiled.Errors(value));
    throw new Error(`reply breaks the contract at ${field || 'its root'} (${rule})`);
  };
}
