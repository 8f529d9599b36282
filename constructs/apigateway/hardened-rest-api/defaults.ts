import type { Cost, Guards } from '../../hardening';
import { sharedKeyCost } from '../../kms/cost';

/** What a hardened REST API is, in the words of no toolkit. */
export const defaults = {
  /** Whether its methods ask who is calling, where they say nothing else. */
  authorized: true,
  validated: true,
  accessLogged: true,
  /** Whether each stage logs how it carries requests out. */
  executionLogged: true,
  /** Whether those logs have whole requests and answers. */
  dataTraced: false,
  /** Whether each cache that is turned on is encrypted. */
  cacheEncrypted: true,
  throttled: true,
  behindWebAcl: true,
  /** Whether its policy lets in everyone. */
  openPolicy: false,
  /** Whether its domain speaks no TLS before 1.2. */
  modernTls: true,
  /** Whether it answers at the address of API Gateway beside a domain of its own. */
  answersBeside: false,
};

/** Requests a second that all methods take together, and how many at once, which bounds what they cost. */
export const RATE_LIMIT = 1000;
export const BURST_LIMIT = 500;

/** Whether a limit of API Gateway is one: -1 takes it away. */
export const isLimit = (limit: number | undefined): boolean => limit === undefined || limit >= 0;

/** What gives a default up, and the rule that notices. */
export const guards: Guards<typeof defaults> = {
  'apigateway/method-authorized': { props: ['defaultMethodOptions'], givenUp: ({ authorized }) => !authorized },
  'apigateway/method-requests-validated': { props: ['validateRequests'], givenUp: ({ validated }) => !validated },
  'apigateway/rest-api-requests-validated': { props: ['validateRequests'], givenUp: ({ validated }) => !validated },
  'apigateway/stage-access-logged': { props: ['accessLogs'], givenUp: ({ accessLogged }) => !accessLogged },
  'apigateway/stage-execution-logged': { props: ['deployOptions'], givenUp: ({ executionLogged }) => !executionLogged },
  'apigateway/method-no-data-trace': { props: ['deployOptions'], givenUp: ({ dataTraced }) => dataTraced },
  'apigateway/method-cache-encrypted': { props: ['deployOptions'], givenUp: ({ cacheEncrypted }) => !cacheEncrypted },
  'apigateway/stage-throttled': { props: ['deployOptions'], givenUp: ({ throttled }) => !throttled },
  'apigateway/stage-behind-waf': { props: ['webAcl'], givenUp: ({ behindWebAcl }) => !behindWebAcl },
  'apigateway/api-policy-not-public': { props: ['policy'], givenUp: ({ openPolicy }) => openPolicy },
  'apigateway/domain-modern-tls': { props: ['domainName'], givenUp: ({ modernTls }) => !modernTls },
  'apigateway/api-default-endpoint-off': {
    props: ['domainName', 'disableExecuteApiEndpoint'],
    givenUp: ({ answersBeside }) => answersBeside,
  },
};

/** What it costs beyond a plain REST API. */
export const costs: readonly Cost[] = [
  {
    of: 'a web ACL, one for the stack, by the month and by requests',
    savedBy: 'webAclArn',
    givesUp: 'a web ACL for the stack alone; it is shared with whatever else stands behind the given one',
  },
  {
    of: 'logs of requests and of errors, by volume',
    savedBy: 'accessLogs: false',
    givesUp: 'to see who called what',
  },
  {
    of: 'traces, by requests',
    savedBy: 'deployOptions: { tracingEnabled: false }',
    givesUp: 'to see where a request failed or was slow',
  },
  sharedKeyCost('accessLogs: false', 'logs of requests'),
];
