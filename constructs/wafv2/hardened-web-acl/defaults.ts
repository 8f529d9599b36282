import type { Cost, Guards } from '../../hardening';
import { sharedKeyCost } from '../../kms/cost';

/** What of AWS's own rules a hardened web ACL has, in this order: https://docs.aws.amazon.com/waf/latest/developerguide/aws-managed-rule-groups-list.html */
export const MANAGED = {
  reputation: 'AWSManagedRulesAmazonIpReputationList',
  anonymous: 'AWSManagedRulesAnonymousIpList',
  common: 'AWSManagedRulesCommonRuleSet',
  badInputs: 'AWSManagedRulesKnownBadInputsRuleSet',
} as const;

/** Servers are clients of what is behind it, so that addresses of hosting providers are only counted. */
export const COUNTED: Readonly<Record<string, readonly string[]>> = { [MANAGED.anonymous]: ['HostingProviderIPList'] };

/** Headers by which a client says who it is. */
export const SECRET_HEADERS: readonly string[] = ['authorization', 'cookie'];

/** Where rules of its own begin, behind those that are given. */
export const FIRST_PRIORITY = 100_000;

/** The id of a construct as a metric can be called. */
export const metricOf = (id: string): string => id.replace(/[^\w#:./-]/g, '-');

/** What a hardened web ACL is, in the words of no toolkit. */
export const defaults = {
  managed: Object.values(MANAGED) as readonly string[],
  /** Requests that one address may make in five minutes; 0 for as many as it likes. */
  rateLimit: 2000,
  logged: true,
  /** Headers that logs leave out. */
  redacted: SECRET_HEADERS,
  metrics: true,
};

const has = (group: string) => ({
  props: ['managedRuleGroups'],
  givenUp: ({ managed }: typeof defaults) => !managed.includes(group),
});

/** What gives a default up, and the rule that notices. */
export const guards: Guards<typeof defaults> = {
  'wafv2/web-acl-common-attacks': has(MANAGED.common),
  'wafv2/web-acl-known-bad-inputs': has(MANAGED.badInputs),
  'wafv2/web-acl-known-attackers': has(MANAGED.reputation),
  'wafv2/web-acl-anonymous-sources': has(MANAGED.anonymous),
  'wafv2/web-acl-rate-limited': { props: ['rateLimit'], givenUp: ({ rateLimit }) => rateLimit < 1 },
  'wafv2/web-acl-logged': { props: ['logging'], givenUp: ({ logged }) => !logged },
  'wafv2/logs-redacted': {
    props: ['redactedHeaders'],
    givenUp: ({ logged, redacted }) => logged && SECRET_HEADERS.some((header) => !redacted.includes(header)),
  },
  'wafv2/web-acl-metrics': { props: ['visibilityConfig', 'rules'], givenUp: ({ metrics }) => !metrics },
};

/** What it costs beyond a web ACL without rules. */
export const costs: readonly Cost[] = [
  {
    of: 'five rules, each by the month, and their metrics',
    savedBy: 'managedRuleGroups',
    givesUp: 'what the groups that are left out would stop',
  },
  {
    of: 'logs of all requests, by volume, in a log group of its own',
    savedBy: 'logging: false',
    givesUp: 'to see what was attacked, and which real users were stopped',
  },
  sharedKeyCost('logging: false', 'its logs'),
];
