// HTTPS: with a certificate that was given, or with one made for the shop's own network. It is looked at every day, so
// that a renewed one is taken without a restart.
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { SecureContextOptions } from 'node:tls';
import { type Config, SettingRefused } from '../config.ts';
import { lanCertificate, lanNames } from './lan-certificate.ts';

export interface Tls {
  readonly cert: string;
  readonly key: string;
  /** PEM of the authority that the machine made itself, for the phones; absent with a given certificate. */
  readonly authority?: string;
}

const onceADay = 24 * 60 * 60 * 1000;

function readGiven(name: string, file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable';
    throw new SettingRefused(`无法读取 ${name} 的文件 ${file}(${code}) · cannot read the file ${file} of ${name} (${code})`);
  }
}

function givenCertificate(certFile: string, keyFile: string, now: Date): Tls {
  const [cert, key] = [readGiven('TLS_CERT_FILE', certFile), readGiven('TLS_KEY_FILE', keyFile)];
  let isPair = false;
  let validTo = '';
  try {
    const certificate = new X509Certificate(cert);
    isPair = certificate.checkPrivateKey(createPrivateKey(key));
    validTo = certificate.validTo;
  } catch {
    throw new SettingRefused(
      `TLS_CERT_FILE 或 TLS_KEY_FILE 不是 PEM 格式的证书与私钥 · TLS_CERT_FILE or TLS_KEY_FILE is no certificate and private key in PEM`,
    );
  }
  if (!isPair)
    throw new SettingRefused(
      'TLS_KEY_FILE 的私钥与 TLS_CERT_FILE 的证书不是一对 · the key of TLS_KEY_FILE does not belong to the certificate of TLS_CERT_FILE',
    );
  if (Date.parse(validTo) < now.getTime())
    throw new SettingRefused(`TLS_CERT_FILE 的证书已于 ${validTo} 过期 · the certificate of TLS_CERT_FILE ended on ${validTo}`);
  return { cert, key };
}

/** Undefined without HTTPS; throws SettingRefused for a certificate that cannot be used. */
export async function readTls({ tls, dataFolder }: Pick<Config, 'tls' | 'dataFolder'>, now = new Date()): Promise<Tls | undefined> {
  if (tls === undefined) return undefined;
  if (tls === 'lan') return await lanCertificate(path.join(dataFolder, 'lan'), lanNames(), now);
  return givenCertificate(tls.certFile, tls.keyFile, now);
}

/** SHA-256 of the certificate, as phones and browsers show it. */
export const fingerprintOf = (pem: string) => new X509Certificate(pem).fingerprint256;

interface Secured {
  readonly setSecureContext: (options: SecureContextOptions) => void;
}

/** Takes a renewed certificate; one that cannot be used leaves the present one. */
export function keepTlsFresh(server: Secured, options: { read: () => Promise<Tls | undefined>; onError: (error: unknown) => void }): void {
  const look = async () => {
    const fresh = await options.read();
    if (fresh) server.setSecureContext({ cert: fresh.cert, key: fresh.key });
  };
  setInterval(() => void look().catch(options.onError), onceADay).unref();
}
