// The endpoints as the API document tells them: whoever reads it alone can make these requests.
import type { FastifyInstance } from 'fastify';
import type { TSchema } from 'typebox';

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly schema: TSchema;
}
type Content = Readonly<Record<string, { readonly schema: TSchema }>>;
interface Told {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: { readonly 200: { readonly content: Content } };
}

export interface Operation {
  /** As in the contract: customers.addContact */
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** With {params}. */
  readonly path: string;
  readonly params: readonly Parameter[];
  readonly query: readonly Parameter[];
  readonly body: TSchema | undefined;
  readonly reply: TSchema | undefined;
}

export async function operationsOf(app: FastifyInstance): Promise<Operation[]> {
  const reply = await app.inject({ method: 'GET', url: '/api/openapi.json' });
  const { paths } = reply.json<{ paths: Record<string, Record<string, Told>> }>();
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, told]) => ({
      name: told.operationId.replace('_', '.'),
      method: method.toUpperCase() as Operation['method'],
      path,
      params: (told.parameters ?? []).filter((one) => one.in === 'path'),
      query: (told.parameters ?? []).filter((one) => one.in === 'query'),
      body: told.requestBody?.content['application/json']?.schema,
      reply: told.responses[200].content['application/json']?.schema,
    })),
  );
}
