import type { Guards } from '../../hardening';

/** What a client of a hardened user pool is, in the words of no toolkit. */
export const defaults = {
  secret: true,
  hidesUsers: true,
  revocable: true,
  /** Whether tokens are handed out in the address of a page. */
  implicit: false,
  /** Minutes that access tokens, ID tokens and refresh tokens are valid. */
  accessMinutes: 60,
  idMinutes: 60,
  refreshMinutes: 24 * 60,
};

/** The most minutes that may be asked for. */
const MOST_MINUTES = 60;
const MOST_REFRESH_MINUTES = 30 * 24 * 60;

/** What gives a default up, and the rule that notices. */
export const guards: Guards<typeof defaults> = {
  'cognito/user-pool-client-secret': { props: ['generateSecret'], givenUp: ({ secret }) => !secret },
  'cognito/user-pool-client-hides-users': {
    props: ['preventUserExistenceErrors'],
    givenUp: ({ hidesUsers }) => !hidesUsers,
  },
  'cognito/user-pool-client-tokens-revocable': {
    props: ['enableTokenRevocation'],
    givenUp: ({ revocable }) => !revocable,
  },
  'cognito/user-pool-client-no-implicit-flow': { props: ['oAuth'], givenUp: ({ implicit }) => implicit },
  'cognito/user-pool-client-tokens-short': {
    props: ['accessTokenValidity', 'idTokenValidity', 'refreshTokenValidity'],
    givenUp: ({ accessMinutes, idMinutes, refreshMinutes }) =>
      accessMinutes > MOST_MINUTES || idMinutes > MOST_MINUTES || refreshMinutes > MOST_REFRESH_MINUTES,
  },
};

/** What is wrong with the flows and pages that users come back to, in words, where something is. */
export function wrongReturn(
  flows: { readonly code: boolean; readonly implicit: boolean },
  urls: readonly string[] = [],
) {
  if ((flows.code || flows.implicit) && urls.length === 0)
    return 'oAuth names no callbackUrls; name the pages that users come back to';
  return undefined;
}
