import { type Cost, type Guards, inProfiles } from '../../hardening';
import { sharedKeyCost } from '../../kms/cost';
import type { Egress } from './plan';

/** What a segmented VPC is, in the words of no toolkit. */
export const defaults = {
  egress: 'none' as Egress,
  flowsLogged: true,
  /** Whether the default security group lets nothing in or out. */
  defaultGroupEmpty: true,
  /** Whether what is launched in public subnets gets a public address. */
  givesAddresses: false,
};

/** The block of addresses, where none is given. */
export const BLOCK = '10.0.0.0/16';

/** Zones, where nothing is said, as profiles have them. */
export const zonesIn = inProfiles({ zones: 2 }, { regulated: { zones: 3 } });

/** What gives a default up, and the rule that notices. */
export const guards: Guards<typeof defaults> = {
  'ec2/nat-behind-firewall': { props: ['egress'], givenUp: ({ egress }) => egress === 'open' },
  'ec2/vpc-flow-logged': { props: ['flowLogs'], givenUp: ({ flowsLogged }) => !flowsLogged },
  'ec2/vpc-default-group-closed': {
    props: ['restrictDefaultSecurityGroup'],
    givenUp: ({ defaultGroupEmpty }) => !defaultGroupEmpty,
  },
  'ec2/subnet-no-public-addresses': {
    props: ['publicSubnets', 'mapPublicIpOnLaunch'],
    givenUp: ({ givesAddresses }) => givesAddresses,
  },
};

/** What it costs beyond `Vpc` of the CDK, whose NAT gateways it does without. */
export const costs: readonly Cost[] = [
  {
    of: 'flow logs, by their size, and a bucket for them',
    savedBy: 'flowLogs: false',
    givesUp: 'to know which machine talked to whom',
  },
  sharedKeyCost(
    'flowLogs: false with restrictDefaultSecurityGroup: false',
    'flow logs, and that what is launched without a group reaches nothing',
  ),
];

/** The bucket that VPCs of a stack share for their flow logs. */
export const FLOW_LOGS = 'SharedFlowLogs';

/** Fields of flow logs: those of version 2 that tell who talked to whom, and where packets really came from and went. */
export const FLOW_FIELDS = [
  ...['version', 'account-id', 'interface-id', 'srcaddr', 'dstaddr', 'srcport', 'dstport', 'protocol', 'packets'],
  ...['bytes', 'start', 'end', 'action', 'log-status', 'vpc-id', 'subnet-id', 'instance-id', 'tcp-flags', 'type'],
  ...['pkt-srcaddr', 'pkt-dstaddr', 'az-id', 'pkt-src-aws-service', 'pkt-dst-aws-service', 'flow-direction'],
  'traffic-path',
];

/** Seconds of traffic that a record of flow logs sums up, which is as few as there can be. */
export const AGGREGATION_SECONDS = 60;
