import { createSign } from 'node:crypto';

/** A GitHub App, which registers runners. */
export interface App {
  readonly id: string;
  /** Its private key, as PEM. */
  readonly privateKey: string;
}

/** Seconds. GitHub takes tokens that end in ten minutes at most, and asks for a minute of leeway for its clock. */
const LEEWAY = 60;
const VALID = 9 * 60;

/**
 * What an app says who it is by: a JSON web token, signed with its key.
 * https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/generating-a-json-web-token-jwt-for-a-github-app
 */
export function appToken({ id, privateKey }: App, now: number): string {
  const seconds = Math.floor(now / 1000);
  const signed = [
    { alg: 'RS256', typ: 'JWT' },
    { iat: seconds - LEEWAY, exp: seconds + VALID, iss: id },
  ]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  return `${signed}.${createSign('sha256').update(signed).sign(privateKey, 'base64url')}`;
}
