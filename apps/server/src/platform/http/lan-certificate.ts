// A certificate for a shop's own network, where no public authority knows the machine: an authority of our own (CA), which
// phones trust once, and under it the server's certificate with all addresses that the machine has. Phones give camera
// and offline work to pages over HTTPS only.
import { createPrivateKey, randomBytes, type webcrypto, X509Certificate } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { X509Certificate as Issued } from '@peculiar/x509';

export interface LanCertificate {
  /** PEM: the server's certificate, and the authority's behind it. */
  readonly cert: string;
  readonly key: string;
  /** PEM of the authority, for the phones. */
  readonly authority: string;
}

const day = 24 * 60 * 60 * 1000;
const authorityDays = 3650;
/** Apple takes at most 825 days from an authority of one's own, browsers elsewhere 398. */
const serverDays = 397;
const renewDays = 30;

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;

/** Its serial number must be positive and is best not to be guessed. */
const serialNumber = () => `40${randomBytes(15).toString('hex')}`;

function privateKeyOf(pem: string): Promise<webcrypto.CryptoKey> {
  const bytes = createPrivateKey(pem).export({ type: 'pkcs8', format: 'der' });
  return crypto.subtle.importKey('pkcs8', new Uint8Array(bytes), algorithm, true, ['sign']);
}

async function pemOf(key: webcrypto.CryptoKey): Promise<string> {
  const bytes = Buffer.from(await crypto.subtle.exportKey('pkcs8', key));
  return createPrivateKey({ key: bytes, type: 'pkcs8', format: 'der' }).export({ type: 'pkcs8', format: 'pem' }).toString();
}

/** The library is loaded only where a certificate has to be made. */
async function library() {
  await import('reflect-metadata');
  return await import('@peculiar/x509');
}

interface Kept {
  readonly cert: string;
  readonly key: string;
}

async function makeAuthority(now: Date): Promise<Kept> {
  const x509 = await library();
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: serialNumber(),
    name: `CN=Bayline ${os.hostname().replaceAll(/[^\w.-]/g, '')} ${now.toISOString().slice(0, 10)}, O=Bayline`,
    notBefore: new Date(now.getTime() - day),
    notAfter: new Date(now.getTime() + authorityDays * day),
    signingAlgorithm: algorithm,
    keys,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  return { cert: certificate.toString('pem'), key: await pemOf(keys.privateKey) };
}

export interface Names {
  readonly dns: readonly string[];
  readonly ip: readonly string[];
}

async function makeServerCertificate(authority: Kept, names: Names, now: Date): Promise<Kept> {
  const x509 = await library();
  const issuer: Issued = new x509.X509Certificate(authority.cert);
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const wanted = now.getTime() + serverDays * day;
  const certificate = await x509.X509CertificateGenerator.create({
    serialNumber: serialNumber(),
    subject: `CN=${names.ip[0] ?? 'localhost'}, O=Bayline`,
    issuer: issuer.subject,
    notBefore: new Date(now.getTime() - day),
    notAfter: new Date(Math.min(wanted, issuer.notAfter.getTime())),
    signingAlgorithm: algorithm,
    publicKey: keys.publicKey,
    signingKey: await privateKeyOf(authority.key),
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      new x509.SubjectAlternativeNameExtension([
        ...names.dns.map((value) => ({ type: 'dns' as const, value })),
        ...names.ip.map((value) => ({ type: 'ip' as const, value })),
      ]),
      await x509.AuthorityKeyIdentifierExtension.create(issuer.publicKey),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  return { cert: certificate.toString('pem'), key: await pemOf(keys.privateKey) };
}

function readKept(folder: string, name: string): Kept | undefined {
  const [cert, key] = [`${name}.crt`, `${name}.key`].map((file) => path.join(folder, file)) as [string, string];
  return existsSync(cert) && existsSync(key) ? { cert: readFileSync(cert, 'utf8'), key: readFileSync(key, 'utf8') } : undefined;
}

/** The key first: a start that is cut short between the two finds no pair and makes it anew. */
function keep(folder: string, name: string, { cert, key }: Kept): void {
  for (const [file, text] of [
    [`${name}.key`, key],
    [`${name}.crt`, cert],
  ] as const) {
    const place = path.join(folder, file);
    writeFileSync(`${place}.new`, text, { mode: 0o600, flush: true });
    renameSync(`${place}.new`, place);
  }
}

function isPair({ cert, key }: Kept): boolean {
  return new X509Certificate(cert).checkPrivateKey(createPrivateKey(key));
}

const hasDaysLeft = (cert: string, now: Date) => Date.parse(new X509Certificate(cert).validTo) - now.getTime() > renewDays * day;

/** The addresses under which the machine is reached in the shop. */
export function lanAddresses(): string[] {
  const all = Object.values(os.networkInterfaces()).flatMap((addresses) => addresses ?? []);
  // Addresses of one cable alone (fe80::) name no server for a browser.
  return all.filter(({ internal, address }) => !internal && !/^fe80:/i.test(address)).map(({ address }) => address);
}

export function lanNames(): Names {
  const host = os.hostname().toLowerCase();
  const isName = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(host);
  return { dns: ['localhost', ...(isName ? [host, `${host}.local`] : [])], ip: ['127.0.0.1', '::1', ...lanAddresses()] };
}

function names(cert: string, wanted: Names): boolean {
  const certificate = new X509Certificate(cert);
  return (
    wanted.dns.every((name) => certificate.checkHost(name) !== undefined) &&
    wanted.ip.every((address) => certificate.checkIP(address) !== undefined)
  );
}

/** The certificate kept in the folder; made anew before it ends, or when the machine has another address. */
export async function lanCertificate(folder: string, wanted: Names, now: Date): Promise<LanCertificate> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  const knownAuthority = readKept(folder, 'authority');
  const isAuthorityGood = knownAuthority !== undefined && isPair(knownAuthority) && hasDaysLeft(knownAuthority.cert, now);
  const authority = isAuthorityGood ? knownAuthority : await makeAuthority(now);
  if (!isAuthorityGood) keep(folder, 'authority', authority);
  const known = isAuthorityGood ? readKept(folder, 'server') : undefined;
  const isGood =
    known !== undefined &&
    isPair(known) &&
    hasDaysLeft(known.cert, now) &&
    names(known.cert, wanted) &&
    new X509Certificate(known.cert).checkIssued(new X509Certificate(authority.cert));
  const server = isGood ? known : await makeServerCertificate(authority, wanted, now);
  if (!isGood) keep(folder, 'server', server);
  return { cert: `${server.cert}\n${authority.cert}\n`, key: server.key, authority: authority.cert };
}
