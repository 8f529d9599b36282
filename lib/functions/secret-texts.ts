import {
  GetSecretValueCommand,
  type GetSecretValueCommandOutput,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { BulwarkError } from '../engine/error';

/** Milliseconds that a text is kept, and the least between two readings of it. */
const KEPT = 5 * 60 * 1000;
export const LEAST = 10 * 1000;

/** Milliseconds after a rotation in which what was current before it still counts. */
export const OVERLAP = 24 * 60 * 60 * 1000;

/**
 * The texts of a secret that count now: what is current, first; for a day after that has changed, what was before; and
 * while the secret is rotated, what is pending, as the other side may use it already. Read anew after five minutes, or when a
 * `fresh` one is asked for, but not more often than every ten seconds.
 */
export function secretTexts(
  client: Pick<SecretsManagerClient, 'send'>,
  SecretId: string,
  now = Date.now,
): (fresh?: boolean) => Promise<readonly string[]> {
  let known: { readonly texts: readonly string[]; readonly at: number } | undefined;
  return async (fresh = false) => {
    if (!known || now() - known.at >= (fresh ? LEAST : KEPT)) known = { at: now(), texts: await read() };
    return known.texts;
  };

  async function read(): Promise<string[]> {
    // In this order none is missed when the pending one becomes the current, and that the previous, meanwhile.
    const pending = await inStage('AWSPENDING');
    const current = await inStage('AWSCURRENT');
    if (!current?.SecretString) throw new BulwarkError(`the secret ${SecretId} holds no text: put it there`);
    const isRotated = current.CreatedDate && now() - current.CreatedDate.getTime() < OVERLAP;
    const previous = isRotated ? await inStage('AWSPREVIOUS') : undefined;
    const texts = [current, previous, pending].flatMap((version) => version?.SecretString || []);
    return [...new Set(texts)];
  }

  async function inStage(VersionStage: string): Promise<GetSecretValueCommandOutput | undefined> {
    try {
      return await client.send(new GetSecretValueCommand({ SecretId, VersionStage }));
    } catch (error) {
      if ((error as { name?: string }).name === 'ResourceNotFoundException') return undefined;
      throw error;
    }
  }
}
