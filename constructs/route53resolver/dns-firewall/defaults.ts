import { BulwarkError } from '../../../lib/engine/error';
import type { Cost, Guards } from '../../hardening';

/** What a DNS firewall is, in the words of no toolkit. */
export const defaults = {
  /** Whether names that are not allowed get no answer. */
  deniesOthers: true,
  /** Whether it stays in its VPC until its protection is taken off. */
  protected: true,
  /** Whether names are looked up without it when it does not answer. */
  failsOpen: false,
  logged: true,
};

/** Where it stands among the firewalls of its VPC: AWS Firewall Manager has 1 to 100 and from 9901 on. */
export const PRIORITY = 101;

/** What gives a default up, and the rule that notices. */
export const guards: Guards<typeof defaults> = {
  'route53resolver/group-denies-by-default': {
    props: ['allowedDomains', 'blockOthers'],
    givenUp: ({ deniesOthers }) => !deniesOthers,
  },
  'route53resolver/association-protected': {
    props: ['mutationProtection'],
    givenUp: (terms) => !terms.protected,
  },
  'route53resolver/config-fails-closed': { props: ['failOpen'], givenUp: ({ failsOpen }) => failsOpen },
  'route53resolver/association-queries-logged': { props: ['queryLogging'], givenUp: ({ logged }) => !logged },
};

/** What it costs. */
export const costs: readonly Cost[] = [
  {
    of: 'DNS Firewall, by the names in its lists and by queries',
    savedBy: 'leaving it out',
    givesUp: 'that code inside carries data out by the names that it looks up',
  },
  {
    of: 'logs of queries, which are kept as long as the settings ask, by volume',
    savedBy: 'queryLogging: false',
    givesUp: 'what was looked up, and what was blocked, when an inquiry asks for it',
  },
];

/**
 * A specification of domains may begin with an asterisk, and has one character at least: `*` alone is all of them
 * (https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-dns-firewall-user-managed-domain-lists.html).
 */
const NAME = /^(\*|(\*\.)?([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?\.)*[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?\.?)$/i;

/** Refuses what is no name of a domain, and a firewall that allows none. */
export function refuseOtherNames(what: string, names: readonly string[]): void {
  if (names.length === 0)
    throw new BulwarkError(
      `${what}: it allows no names; name those that are looked up: allowedDomains: ['*.amazonaws.com']`,
    );
  const other = names.find((name) => !NAME.test(name) && !/\$\{/.test(name));
  if (other !== undefined)
    throw new BulwarkError(
      `${what}: '${other}' is no name of a domain; write one as packages.example.com, or *.example.com for all below it`,
    );
}

/** What a firewall does with which names, in this order. */
export const rulesOf = (allowed: string, threats: readonly string[], others: string | undefined) => [
  ...threats.map((list, at) => ({ name: `threats-${at + 1}`, list, ...BLOCKING })),
  // The names that an allowed one is an alias of are the business of its owner.
  { name: 'allowed', list: allowed, action: 'ALLOW', firewallDomainRedirectionAction: 'TRUST_REDIRECTION_DOMAIN' },
  ...(others === undefined ? [] : [{ name: 'others', list: others, ...BLOCKING }]),
];

const BLOCKING = { action: 'BLOCK', blockResponse: 'NXDOMAIN' };
