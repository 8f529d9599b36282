import { BulwarkError } from '../../../lib/engine/error';
import { type Cost, type Guards, inProfiles } from '../../hardening';

/** What an egress firewall is, in the words of no toolkit. */
export const defaults = {
  /** Whether what no rule lets pass is dropped. */
  deniesOthers: true,
  logged: true,
  deleteProtected: true,
  subnetsProtected: true,
  policyProtected: true,
  /** Whether a key of the account encrypts it, where a toolkit can say so. */
  customerKey: true,
};

/** What a profile makes of it. */
export const defaultsIn = inProfiles(defaults, { dev: { deleteProtected: false } });

/** How many names its list can ever hold, which AWS wants to know when it is made. */
export const CAPACITY = 1000;

/** What gives a default up, and the rule that notices. */
export const guards: Guards<typeof defaults> = {
  'networkfirewall/policy-denies-by-default': { props: ['blockOthers'], givenUp: ({ deniesOthers }) => !deniesOthers },
  'networkfirewall/firewall-logged': { props: ['logging'], givenUp: ({ logged }) => !logged },
  'networkfirewall/firewall-deletion-protected': {
    props: ['deleteProtection'],
    givenUp: ({ deleteProtected }) => !deleteProtected,
  },
  'networkfirewall/firewall-subnets-protected': {
    props: ['subnetChangeProtection'],
    givenUp: ({ subnetsProtected }) => !subnetsProtected,
  },
  'networkfirewall/firewall-policy-protected': {
    props: ['firewallPolicyChangeProtection'],
    givenUp: ({ policyProtected }) => !policyProtected,
  },
  'networkfirewall/firewall-customer-key': { props: ['customerKey'], givenUp: ({ customerKey }) => !customerKey },
  'networkfirewall/policy-customer-key': { props: ['customerKey'], givenUp: ({ customerKey }) => !customerKey },
};

/** What it costs. */
export const costs: readonly Cost[] = [
  {
    of: 'an endpoint of Network Firewall in each subnet, by the hour, and what passes them, by volume',
    savedBy: 'vpcSubnets',
    givesUp: 'a zone that has an endpoint of its own, and so works when another fails',
  },
  {
    of: 'logs of connections and of what was dropped, which are kept as long as the settings ask, by volume',
    savedBy: 'logging: false',
    givesUp: 'what was connected to, and what was stopped, when an inquiry asks for it',
  },
];

const NAME = /^\.?([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?\.)+[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/i;

/** Refuses what is no name of a domain as Network Firewall has it, and a firewall that allows none. */
export function refuseOtherNames(what: string, names: readonly string[]): void {
  if (names.length === 0)
    throw new BulwarkError(
      `${what}: it allows no names; name those that are connected to: allowedDomains: ['.amazonaws.com']`,
    );
  const other = names.find((name) => !NAME.test(name));
  if (other !== undefined)
    throw new BulwarkError(
      `${what}: '${other}' is no name that Network Firewall matches; write one as packages.example.com, or .example.com for it and all below it`,
    );
}

/** How a connection says the name that it is for, and the port that it then goes to. */
export const PORTS = { TLS_SNI: 443, HTTP_HOST: 80 } as const;
export type Protocol = keyof typeof PORTS;

/** What a policy does with packets before rules look at connections: it hands them all on. */
export const STATELESS = ['aws:forward_to_sfe'];

/** What is left of connections is dropped once they are established, because their name is only said then. */
export const OTHERWISE = ['aws:drop_established', 'aws:alert_established'];

/**
 * Drops what never says a name, in the language of Suricata: what is no connection of TCP, and what goes to another port.
 * The default alone would let the first packets of each pass. `!` is a negation, of groups in brackets too:
 * https://docs.suricata.io/en/latest/rules/intro.html#ports-source-and-destination
 */
export const nameless = (protocols: readonly Protocol[]): string =>
  [
    'drop udp $HOME_NET any -> $EXTERNAL_NET any (msg:"UDP leaves"; sid:1; rev:1;)',
    'drop icmp $HOME_NET any -> $EXTERNAL_NET any (msg:"ICMP leaves"; sid:2; rev:1;)',
    `drop tcp $HOME_NET any -> $EXTERNAL_NET ![${protocols.map((protocol) => PORTS[protocol]).join(',')}] (msg:"TCP leaves for another port"; sid:3; rev:1;)`,
  ].join('\n');
