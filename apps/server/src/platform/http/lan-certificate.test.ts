import { X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { lanCertificate } from './lan-certificate.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'bayline-lan-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const names = { dns: ['localhost', 'shop.local'], ip: ['127.0.0.1', '192.168.1.5'] };
const began = new Date('2026-11-24T01:00:00Z');
const later = (days: number) => new Date(began.getTime() + days * 24 * 60 * 60 * 1000);
const serial = (pem: string) => new X509Certificate(pem).serialNumber;

it('makes an authority and under it a certificate with every address', async () => {
  const made = await lanCertificate(folder, names, began);
  const [server, authority] = [new X509Certificate(made.cert), new X509Certificate(made.authority)];
  expect([authority.ca, server.ca]).toEqual([true, false]);
  expect(server.verify(authority.publicKey)).toBe(true);
  expect(server.checkIssued(authority)).toBe(true);
  expect(server.subjectAltName).toBe('DNS:localhost, DNS:shop.local, IP Address:127.0.0.1, IP Address:192.168.1.5');
  // What browsers and phones take at most.
  expect(Date.parse(server.validTo) - Date.parse(server.validFrom)).toBeLessThanOrEqual(398 * 24 * 60 * 60 * 1000);
});

it('keeps both, renews the certificate before it ends or for a new address, and the authority only near its end', async () => {
  const first = await lanCertificate(folder, names, began);
  expect(await lanCertificate(folder, names, later(360))).toEqual(first);
  const renewed = await lanCertificate(folder, names, later(370));
  expect(serial(renewed.cert)).not.toBe(serial(first.cert));
  expect(renewed.authority).toBe(first.authority);
  const moved = await lanCertificate(folder, { ...names, ip: ['127.0.0.1', '10.0.0.7'] }, later(371));
  expect(new X509Certificate(moved.cert).checkIP('10.0.0.7')).toBe('10.0.0.7');
  expect(moved.authority).toBe(first.authority);
  const anew = await lanCertificate(folder, names, later(3630));
  expect(anew.authority).not.toBe(first.authority);
  expect(new X509Certificate(anew.cert).checkIssued(new X509Certificate(anew.authority))).toBe(true);
});
