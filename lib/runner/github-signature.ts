import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Whether GitHub signed a body with one of the secrets: `X-Hub-Signature-256` is `sha256=` and the HMAC of the body as it
 * was sent, in hexadecimal. Takes the same time whatever it is told, and compares with every secret.
 * https://docs.github.com/en/webhooks/using-webhooks/validating-webhook-deliveries
 */
export function isSigned(body: Buffer, signature: string | undefined, secrets: readonly string[]): boolean {
  const [, hex] = /^sha256=([0-9a-f]{64})$/.exec(signature ?? '') ?? [];
  if (hex === undefined) return false;
  const given = Buffer.from(hex, 'hex');
  return secrets
    .map((secret) => secret !== '' && timingSafeEqual(given, createHmac('sha256', secret).update(body).digest()))
    .includes(true);
}
