// What a start with HTTPS adds: the plain door on the same port, a renewed certificate, and how a phone comes in.
import type { FastifyInstance } from 'fastify';
import type { Config } from './platform/config.ts';
import { lanAddresses } from './platform/http/lan-certificate.ts';
import { addPlainDoor, authorityPath } from './platform/http/plain-door.ts';
import { fingerprintOf, keepTlsFresh, readTls, type Tls } from './platform/http/tls.ts';

const inUrl = (address: string) => (address.includes(':') ? `[${address}]` : address);

export function secure(app: FastifyInstance, { config, tls }: { config: Config; tls: Tls | undefined }): void {
  if (!tls) return;
  addPlainDoor(app.server, tls.authority);
  const server = app.server as unknown as Parameters<typeof keepTlsFresh>[0];
  keepTlsFresh(server, {
    read: () => readTls(config),
    onError: (error) => app.log.error({ reason: error instanceof Error ? error.message : String(error) }, 'renewing the certificate'),
  });
}

/** Addresses for the shop, and how its phones learn to trust them. */
export function sayLan({ config, tls }: { config: Config; tls: Tls | undefined }, say: (zh: string, en: string) => void): void {
  if (tls?.authority === undefined) return;
  const addresses = config.host === '0.0.0.0' ? lanAddresses().filter((address) => !address.includes(':')) : [config.host];
  for (const address of addresses) say(`局域网地址:https://${inUrl(address)}:${config.port}`, 'address in the shop');
  const [first = config.host] = addresses;
  say(`手机首次使用,请先安装根证书:http://${inUrl(first)}:${config.port}${authorityPath}`, 'phones install this root certificate once');
  say(`根证书指纹(SHA-256):${fingerprintOf(tls.authority)}`, 'its fingerprint: compare it on the phone');
}
