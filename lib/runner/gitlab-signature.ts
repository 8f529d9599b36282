import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** What a signing token of GitLab begins with; a secret token does not. */
const SIGNING = 'whsec_';

/** Seconds that a signed delivery is believed, and that clocks may differ. https://github.com/standard-webhooks/standard-webhooks */
const BELIEVED = 5 * 60;

/** The headers of a delivery, by their names in lower case. */
type Headers = Readonly<Record<string, string | undefined>>;

/**
 * Whether GitLab delivered a body, by one of the secrets. A signing token, `whsec_…`, signs: `webhook-signature` is `v1,` and
 * the HMAC of the id, the time and the body, in Base64, and counts for some minutes. Any other secret is a secret token, which
 * GitLab sends along as `X-Gitlab-Token` and which signs nothing. Takes the same time whatever it is told, and compares with
 * every secret. https://docs.gitlab.com/user/project/integrations/webhooks/
 */
export function isFromGitLab(body: Buffer, headers: Headers, secrets: readonly string[], now: number): boolean {
  return secrets
    .map((secret) => (secret.startsWith(SIGNING) ? isSigned(body, headers, secret, now) : isToken(headers, secret)))
    .includes(true);
}

function isSigned(body: Buffer, headers: Headers, secret: string, now: number): boolean {
  const { 'webhook-id': id = '', 'webhook-timestamp': at = '', 'webhook-signature': given = '' } = headers;
  const key = Buffer.from(secret.slice(SIGNING.length), 'base64');
  if (key.length === 0 || id === '' || !/^\d{1,12}$/.test(at)) return false;
  const right = createHmac('sha256', key).update(`${id}.${at}.`).update(body).digest();
  const isRight = given
    .split(' ')
    .map((one) => isSame(one, `v1,${right.toString('base64')}`))
    .includes(true);
  return isRight && Math.abs(now / 1000 - Number(at)) <= BELIEVED;
}

const isToken = ({ 'x-gitlab-token': given }: Headers, secret: string): boolean =>
  given !== undefined && secret !== '' && isSame(given, secret);

/** Compares digests, which are of one length. */
const isSame = (one: string, other: string): boolean => timingSafeEqual(digestOf(one), digestOf(other));

const digestOf = (text: string): Buffer => createHash('sha256').update(text).digest();
