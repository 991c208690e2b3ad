// A person's phone with the app that shows one-time codes.
import { Secret, TOTP } from 'otpauth';

/** What the app shows at `now` for the secret that it was given; `steps` half minutes later. */
export function codeOnPhone(secret: string, now: string, steps = 0): string {
  const codes = new TOTP({ secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period: 30 });
  return codes.generate({ timestamp: Date.parse(now) + steps * 30_000 });
}
