import { check } from '../../lib/check';
import { defineConfig } from '../../lib/engine/config';
import { BulwarkError } from '../../lib/engine/error';
import type { Cost, Guards } from '../hardening';
import { sharedKeyCost } from '../kms/cost';

/** What machines and the templates that launch them have in common, in the words of no toolkit. */
export const machineDefaults = {
  /** Whether metadata is given only to who holds a session token. */
  tokensRequired: true,
  /** Network hops that such a token travels. */
  metadataHops: 1,
  /** Whether what runs on the machine reads its tags there. */
  metadataTags: false,
  keyPair: false,
  publicAddress: false,
  disksEncrypted: true,
  /** Whether metrics are sent each minute. */
  monitored: true,
  /** Whether the script of its first start carries a secret. */
  holdsSecret: false,
};

/** What the props of a machine come to. */
export type MachineTerms = typeof machineDefaults;

/** What gives a default up, and the rule that notices. */
export const machineGuards: Guards<MachineTerms> = {
  'ec2/instance-imdsv2-required': {
    props: ['requireImdsv2', 'httpTokens'],
    givenUp: ({ tokensRequired }) => !tokensRequired,
  },
  'ec2/instance-metadata-one-hop': {
    props: ['httpPutResponseHopLimit'],
    givenUp: ({ metadataHops }) => metadataHops > 1,
  },
  'ec2/instance-metadata-without-tags': {
    props: ['instanceMetadataTags'],
    givenUp: ({ metadataTags }) => metadataTags,
  },
  'ec2/instance-no-key-pair': { props: ['keyPair', 'keyName'], givenUp: ({ keyPair }) => keyPair },
  'ec2/instance-no-public-address': {
    props: ['associatePublicIpAddress'],
    givenUp: ({ publicAddress }) => publicAddress,
  },
  'ec2/instance-disks-encrypted': { props: ['blockDevices'], givenUp: ({ disksEncrypted }) => !disksEncrypted },
  'ec2/instance-disks-customer-key': { props: ['blockDevices'], givenUp: ({ disksEncrypted }) => !disksEncrypted },
  'ec2/instance-monitored': { props: ['detailedMonitoring'], givenUp: ({ monitored }) => !monitored },
  'ec2/user-data-no-secrets': { props: ['userData'], givenUp: ({ holdsSecret }) => holdsSecret },
};

/** What machines cost beyond those of the toolkit. */
export const machineCosts: readonly Cost[] = [
  sharedKeyCost(
    'blockDevices, each with a key',
    'a key for the stack alone; it is shared with whatever else uses that one',
  ),
  {
    of: 'metrics of each machine by the minute, which CloudWatch charges for',
    savedBy: 'detailedMonitoring: false',
    givesUp: 'to see within five minutes that a machine does what it should not',
  },
];

/** What the root disk of an image is called, where nothing else is said: Amazon Linux has it so. */
export const LINUX_ROOT = '/dev/xvda';

/** Refuses an image whose root disk may be called anything. */
export function refuseUnnamedRoot(what: string): never {
  throw new BulwarkError(
    `${what}: only its image tells what its root disk is called, and a disk of another name is one more, which leaves the root disk unencrypted; give rootDevice, such as '/dev/xvda' or '/dev/sda1', or blockDevices`,
  );
}

const secretRule = defineConfig({ name: 'user data', rules: { 'ec2/user-data-no-secrets': 'error' } });

/** Whether the gate finds a secret in a script. What only deployment can tell is none. */
export function holdsSecret(script: string): boolean {
  const content = { Resources: { Machine: { Type: 'AWS::EC2::Instance', Properties: { UserData: script } } } };
  const { findings } = check([{ name: 'user data', content }], secretRule);
  return findings.some(({ state }) => state === 'fail');
}
