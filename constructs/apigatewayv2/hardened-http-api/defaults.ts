import type { Cost, Guards } from '../../hardening';
import { sharedKeyCost } from '../../kms/cost';

/** What a hardened HTTP API is, in the words of no toolkit. */
export const defaults = {
  /** Whether its routes ask who is calling, where they say nothing else. */
  authorized: true,
  accessLogged: true,
  throttled: true,
  /** Whether pages that may send credentials are of origins that it names. */
  originsNamed: true,
  /** Whether it answers at the address of API Gateway beside a domain of its own. */
  answersBeside: false,
};

/** Requests a second that all routes take together, and how many at once, which bounds what they cost. */
export const RATE_LIMIT = 1000;
export const BURST_LIMIT = 500;

/** Whether requests have limits: -1 takes one away. */
export const areLimits = ({ rateLimit = 0, burstLimit = 0 }: { rateLimit?: number; burstLimit?: number } = {}) =>
  rateLimit >= 0 && burstLimit >= 0;

/** Whether pages of any origin may send credentials. */
export const namesOrigins = ({
  allowCredentials,
  allowOrigins = [],
}: {
  readonly allowCredentials?: boolean;
  readonly allowOrigins?: readonly string[];
} = {}): boolean =>
  !allowCredentials || !allowOrigins.some((origin) => ['*', 'https://*', 'http://*'].includes(origin));

/** What gives a default up, and the rule that notices. */
export const guards: Guards<typeof defaults> = {
  'apigateway/route-authorized': { props: ['defaultAuthorizer'], givenUp: ({ authorized }) => !authorized },
  'apigateway/http-stage-access-logged': { props: ['accessLogs'], givenUp: ({ accessLogged }) => !accessLogged },
  'apigateway/http-stage-throttled': { props: ['throttle'], givenUp: ({ throttled }) => !throttled },
  'apigateway/http-api-cors-origins-named': { props: ['corsPreflight'], givenUp: ({ originsNamed }) => !originsNamed },
  'apigateway/api-default-endpoint-off': {
    props: ['defaultDomainMapping', 'disableExecuteApiEndpoint'],
    givenUp: ({ answersBeside }) => answersBeside,
  },
};

/** What it costs beyond a plain HTTP API. */
export const costs: readonly Cost[] = [
  { of: 'logs of requests, by volume', savedBy: 'accessLogs: false', givesUp: 'to see who called what' },
  sharedKeyCost('accessLogs: false', 'logs of requests'),
];
