import { MODERN } from '../../../lib/resources/modern-tls';
import { type Cost, type Guards, inProfiles } from '../../hardening';

/** What is done with requests that servers may read in two ways. */
export type DesyncMitigation = 'monitor' | 'defensive' | 'strictest';

/** What a hardened load balancer is, in the words of no toolkit. */
export const defaults = {
  dropsInvalidHeaders: true,
  desyncMitigation: 'defensive' as DesyncMitigation,
  accessLogged: true,
  deletionProtected: true,
  behindWaf: true,
  /** Whether requests pass while the web ACL does not answer. */
  wafFailsOpen: false,
};

/** What a profile makes of it. */
export const defaultsIn = inProfiles(defaults, { dev: { deletionProtected: false } });

/** What gives a default up, and the rule that notices. */
export const guards: Guards<typeof defaults> = {
  'elb/load-balancer-drops-invalid-headers': {
    props: ['dropInvalidHeaderFields'],
    givenUp: ({ dropsInvalidHeaders }) => !dropsInvalidHeaders,
  },
  'elb/load-balancer-desync-mitigated': {
    props: ['desyncMitigationMode'],
    givenUp: ({ desyncMitigation }) => desyncMitigation === 'monitor',
  },
  'elb/load-balancer-logged': { props: ['accessLogs'], givenUp: ({ accessLogged }) => !accessLogged },
  'elb/load-balancer-deletion-protected': {
    props: ['deletionProtection'],
    givenUp: ({ deletionProtected }) => !deletionProtected,
  },
  'elb/load-balancer-behind-waf': { props: ['behindWaf'], givenUp: ({ behindWaf }) => !behindWaf },
  'elb/load-balancer-waf-fails-closed': { props: ['wafFailOpen'], givenUp: ({ wafFailsOpen }) => wafFailsOpen },
};

/** What its listeners are, in the words of no toolkit. */
export const listenerDefaults = {
  /** Whether it serves plain HTTP, other than to redirect to HTTPS. */
  servesHttp: false,
  /**
   * Of those that AWS recommends: TLS 1.2 and 1.3, ciphers with forward secrecy and authentication alone, and keys that are
   * agreed on with a post-quantum algorithm where the client can:
   * https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html
   */
  policy: 'ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09',
  /** Whether the security group lets anyone connect. */
  open: false,
};

/** What gives a default of a listener up, and the rule that notices. */
export const listenerGuards: Guards<typeof listenerDefaults> = {
  'elb/listener-https': { props: ['protocol', 'port'], givenUp: ({ servesHttp }) => servesHttp },
  'elb/listener-modern-tls': { props: ['sslPolicy'], givenUp: ({ policy }) => !MODERN.listener.test(policy) },
  'ec2/group-no-world-ingress': { props: ['open'], givenUp: ({ open }) => open },
};

/** What it costs beyond `ApplicationLoadBalancer` of the CDK. */
export const costs: readonly Cost[] = [
  {
    of: 'a web ACL, one for the stack, by the month, by its rules and by requests',
    savedBy: 'webAclArn',
    givesUp:
      'a web ACL for the stack alone; with behindWaf: false there is none, and known attacks reach the application',
  },
  {
    of: 'access logs, by their size in S3',
    savedBy: 'accessLogs: false',
    givesUp: 'to know who asked for what',
  },
];
