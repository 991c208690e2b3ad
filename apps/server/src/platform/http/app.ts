// The HTTP server: headers, limits, logs, problem documents, API document and the web app's files.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import serveFiles from '@fastify/static';
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import Fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify';
import { newId } from '../ids.ts';
import { ProblemError } from '../problems.ts';
import { faultForLog } from './fault-for-log.ts';
import { authorityPath } from './plain-door.ts';
import { sendProblem } from './problem-reply.ts';
import type { Tls } from './tls.ts';

export interface AppOptions {
  readonly logLevel: string;
  /** Folder of the built web app; absent in module tests. */
  readonly webFolder?: string;
  readonly version: string;
  /** Where the log goes, if not to standard output. */
  readonly logTo?: { readonly write: (line: string) => void };
  readonly tls?: Tls | undefined;
  /** Addresses and networks that may say whose request they send on. */
  readonly trustedProxies?: readonly string[];
}

const bodyLimitBytes = 1024 * 1024;
/** The camera takes the photos of a walk-round; the rest of the device is none of ours. */
const permissions = 'camera=(self), geolocation=(), microphone=(), payment=(), usb=()';
/** Questions of one browser at a time on one connection. */
const maxConcurrentStreams = 100;

function makeServer(options: FastifyServerOptions, tls: Tls | undefined): FastifyInstance {
  if (!tls) return Fastify(options);
  const https = { cert: tls.cert, key: tls.key, allowHTTP1: true, settings: { maxConcurrentStreams } };
  // Requests and replies look the same over HTTP/2; only their types are others.
  return Fastify({ ...options, http2: true, https } as FastifyServerOptions);
}

export async function makeApp(options: AppOptions): Promise<FastifyInstance> {
  const server: FastifyServerOptions = {
    bodyLimit: bodyLimitBytes,
    genReqId: () => newId(),
    requestTimeout: 30_000,
    // From anybody else it would be a way around every limit by address.
    trustProxy: [...(options.trustedProxies ?? [])],
    // An address that cannot be read meets no route; the framework's own answer would say it back as it came.
    frameworkErrors: sendProblem,
    logger: {
      level: options.logLevel,
      ...(options.logTo ? { stream: options.logTo } : {}),
      // The route, never the URL: a search term may be a phone number.
      serializers: {
        req: (request) => ({ method: request.method, route: request.routeOptions?.url }),
        res: (reply) => ({ status: reply.statusCode }),
        err: faultForLog,
      },
    },
  };
  const app = makeServer(server, options.tls);
  app.setErrorHandler(sendProblem);
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id).header('permissions-policy', permissions);
    // Over plain HTTP it would be ignored; and a browser that does not trust the shop's own authority yet could not come in at all.
    if (request.protocol === 'https' && options.tls?.authority === undefined)
      reply.header('strict-transport-security', 'max-age=31536000; includeSubDomains');
  });
  app.addHook('onSend', async (request, reply) => {
    if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });
  await app.register(cookie);
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", ...(await inlineScripts(options.webFolder))],
        // antd writes its styles at run time.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
      },
    },
    strictTransportSecurity: false,
    xFrameOptions: { action: 'deny' },
    crossOriginEmbedderPolicy: false,
  });
  await app.register(swagger, { openapi: { openapi: '3.1.0', info: { title: 'Bayline 售后通', version: options.version } } });
  await app.register(swaggerUi, { routePrefix: '/api/docs', staticCSP: true });
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger());
  const authority = options.tls?.authority;
  if (authority !== undefined)
    app.get(authorityPath, { schema: { hide: true } }, (_request, reply) => reply.type('application/x-x509-ca-cert').send(authority));
  if (options.webFolder && existsSync(options.webFolder)) await serveWebApp(app, options.webFolder);
  else
    app.setNotFoundHandler(() => {
      throw new ProblemError(404, 'not-found');
    });
  return app;
}

/** The scripts written in the page itself, as the content policy names them: these words and no others are run. */
async function inlineScripts(webFolder: string | undefined): Promise<string[]> {
  const page = webFolder === undefined ? '' : await readFile(path.join(webFolder, 'index.html'), 'utf8').catch(() => '');
  const scripts = [...page.matchAll(/<script>(.*?)<\/script>/gs)].map(([, words = '']) => words);
  return scripts.map((words) => `'sha256-${createHash('sha256').update(words).digest('base64')}'`);
}

async function serveWebApp(app: FastifyInstance, webFolder: string): Promise<void> {
  await app.register(serveFiles, {
    root: webFolder,
    preCompressed: true,
    // Its own would win over what is set below.
    cacheControl: false,
    setHeaders: (reply, file) => {
      const isHashed = path.relative(webFolder, file).startsWith('assets');
      reply.setHeader('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app.setNotFoundHandler(async (request, reply) => {
    const isPage = request.method === 'GET' && !request.url.startsWith('/api/') && !request.url.startsWith('/assets/');
    if (!isPage) throw new ProblemError(404, 'not-found');
    const isByLink = request.url.startsWith('/owner/');
    if (isByLink) reply.header('x-robots-tag', 'noindex, nofollow');
    return await reply.header('cache-control', isByLink ? 'no-store' : 'no-cache').sendFile('index.html');
  });
}
