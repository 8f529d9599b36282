import { type Cost, type Guards, inProfiles } from '../../hardening';
import { sharedKeyCost } from '../../kms/cost';

/** The policy of a domain that takes no TLS older than 1.2, and only what keeps a recorded session secret once the key is known. */
export const MODERN_TLS = 'Policy-Min-TLS-1-2-PFS-2023-10';

/** What a hardened search domain is, in the words of no toolkit. */
export const defaults = {
  encrypted: true,
  nodeToNodeEncrypted: true,
  enforceHttps: true,
  tlsPolicy: MODERN_TLS as string,
  inVpc: true,
  /** Whether what somebody may do is said for each index, and so who looks after that. */
  fineGrained: true,
  /** Whether the password of who looks after it stays out of the template. */
  passwordHidden: true,
  appLogged: true,
  auditLogged: true,
  autoUpdates: true,
  dataNodes: 3,
  masterNodes: 3,
  zoneAware: true,
};

/** What a profile makes of it. */
export const defaultsIn = inProfiles(defaults, { dev: { dataNodes: 1, masterNodes: 0, zoneAware: false } });

/** How many zones a domain spans, of those that there are; three, where nobody says. */
export const zonesOf = (available: number): 2 | 3 => (available === 1 || available === 2 ? 2 : 3);

/** Data nodes that each zone has as many of. */
export const nodesIn = (zones: 2 | 3): number => (zones === 3 ? 3 : 4);

/** What gives a default up, and the rule that notices. */
export const guards: Guards<typeof defaults> = {
  'opensearch/domain-encrypted': { props: ['encryptionAtRest'], givenUp: ({ encrypted }) => !encrypted },
  'opensearch/domain-customer-key': { props: ['encryptionAtRest'], givenUp: ({ encrypted }) => !encrypted },
  'opensearch/domain-node-to-node-encrypted': {
    props: ['nodeToNodeEncryption'],
    givenUp: ({ nodeToNodeEncrypted }) => !nodeToNodeEncrypted,
  },
  'opensearch/domain-https': { props: ['enforceHttps'], givenUp: ({ enforceHttps }) => !enforceHttps },
  'opensearch/domain-modern-tls': {
    props: ['tlsSecurityPolicy'],
    givenUp: ({ tlsPolicy }) => !tlsPolicy.startsWith('Policy-Min-TLS-1-2-'),
  },
  'opensearch/domain-in-vpc': { props: ['vpc', 'subnetIds'], givenUp: ({ inVpc }) => !inVpc },
  'opensearch/domain-fine-grained-access': {
    props: ['fineGrainedAccessControl'],
    givenUp: ({ fineGrained }) => !fineGrained,
  },
  'opensearch/domain-password-secret': {
    props: ['fineGrainedAccessControl'],
    givenUp: ({ passwordHidden }) => !passwordHidden,
  },
  'opensearch/domain-logged': {
    props: ['logging'],
    givenUp: ({ appLogged, auditLogged }) => !appLogged && !auditLogged,
  },
  'opensearch/domain-error-logged': { props: ['logging'], givenUp: ({ appLogged }) => !appLogged },
  // Nobody is told apart, so as to be logged, where there is no fine-grained access control.
  'opensearch/domain-audit-logged': {
    props: ['logging', 'fineGrainedAccessControl'],
    givenUp: ({ auditLogged }) => !auditLogged,
  },
  'opensearch/domain-auto-updates': { props: ['enableAutoSoftwareUpdate'], givenUp: ({ autoUpdates }) => !autoUpdates },
  'opensearch/domain-three-data-nodes': { props: ['capacity'], givenUp: ({ dataNodes }) => dataNodes < 3 },
  'opensearch/domain-dedicated-masters': { props: ['capacity'], givenUp: ({ masterNodes }) => masterNodes < 3 },
  'opensearch/domain-zone-aware': { props: ['zoneAwareness'], givenUp: ({ zoneAware }) => !zoneAware },
};

/** What it costs beyond a plain domain. */
export const costs: readonly Cost[] = [
  {
    of: 'two more data nodes and three that only keep the cluster together',
    savedBy: 'capacity: { dataNodes: 1, masterNodes: 0 }',
    givesUp: 'a cluster that stays whole when a node or its zone goes',
  },
  sharedKeyCost(
    'encryptionAtRest: { kmsKey }',
    'a key for the stack alone; it is shared with whatever else is encrypted with the given one',
  ),
  {
    of: 'logs of errors, of who did what and of slow requests, by volume',
    savedBy: 'logging: { slowSearchLogEnabled: false, slowIndexLogEnabled: false }',
    givesUp: 'which requests take long',
  },
];
