import { randomBytes } from 'node:crypto';
import { BulwarkError } from '../../engine/error';
import type { GitHub } from '../../runner/github';
import { type RotationEvent, rotating, type Secrets, textOf } from '../rotation';
import { LEAST } from '../secret-texts';

/** What the webhook is rotated with. */
export interface Means {
  readonly secrets: Secrets;
  readonly github: Pick<GitHub, 'hook' | 'signWith'>;
  /** Waits for some milliseconds. */
  readonly pause: (milliseconds: number) => Promise<void>;
}

/** Milliseconds in which whoever answers the webhook has read a new version, and what was signed before has arrived. */
const PAUSE = 2 * LEAST;

/**
 * A function that gives the webhook of a GitHub App a new secret. What is signed with the current or the pending version
 * counts, so there is no gap: the pending one is there for `PAUSE` before GitHub signs with it, and the current one stays
 * current for `PAUSE` after. Stopped anywhere and called again, or never again, every delivery counts all the same. Throws
 * `Later` where GitHub refuses for now: Secrets Manager calls again.
 */
export function webhookRotation({ secrets, github, pause }: Means): (event: RotationEvent) => Promise<void> {
  return rotating(secrets, {
    async createSecret(secret, token, rotationToken) {
      if ((await secrets.get(secret, 'AWSPENDING', token)) !== undefined) return;
      await secrets.put(secret, token, randomBytes(32).toString('base64url'), rotationToken);
    },
    async setSecret(secret, token) {
      await pause(PAUSE);
      await github.signWith(await textOf(secrets, secret, 'AWSPENDING', token));
    },
    /** GitHub does not tell what the secret is: only that there is one, and how it delivers. */
    async testSecret() {
      await pause(PAUSE);
      const { isSigned, isJson, isVerified } = await github.hook();
      if (!isSigned)
        throw new BulwarkError('GitHub has no secret for the webhook of the app: it was taken out meanwhile');
      if (!isJson)
        throw new BulwarkError('the webhook of the app is no JSON: set its content type to application/json');
      if (!isVerified)
        throw new BulwarkError('the webhook of the app is delivered to whoever answers: turn SSL verification on');
    },
  });
}
