import { type Guards, inProfiles } from '../../hardening';
import { machineCosts, machineDefaults, machineGuards } from '../defaults';

/** What a hardened instance is, in the words of no toolkit. */
export const defaults = {
  ...machineDefaults,
  /** Whether it may connect to anything, as far as its own security group says. */
  allOutbound: false,
  terminationProtected: true,
};

/** What a profile makes of it. */
export const defaultsIn = inProfiles(defaults, { dev: { terminationProtected: false } });

/** What gives a default up, and the rule that notices. */
export const guards: Guards<typeof defaults> = {
  ...machineGuards,
  'ec2/group-no-world-egress-all-ports': {
    props: ['allowAllOutbound', 'allowAllIpv6Outbound'],
    givenUp: ({ allOutbound }) => allOutbound,
  },
  'ec2/instance-termination-protected': {
    props: ['disableApiTermination'],
    givenUp: ({ terminationProtected }) => !terminationProtected,
  },
};

/** What it costs beyond `Instance` of the CDK. */
export const costs = machineCosts;

/** Whether machines of a type have bandwidth of their own for disks, or can be given it: https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ebs-optimized.html */
export const canBeEbsOptimized = (instanceType: string): boolean => !/^t[12]\./.test(instanceType);
