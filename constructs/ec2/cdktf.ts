import { IamInstanceProfile } from '@cdktf/provider-aws/lib/iam-instance-profile';
import type { IamPolicy } from '@cdktf/provider-aws/lib/iam-policy';
import type { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import type { KmsKey } from '@cdktf/provider-aws/lib/kms-key';
import { SecurityGroup } from '@cdktf/provider-aws/lib/security-group';
import { type TerraformProvider, Token } from 'cdktf';
import type { Construct } from 'constructs';
import { homeOf, serviceRole } from '../iam/cdktf';
import { LeastPrivilegeRole } from '../iam/least-privilege-role/cdktf';
import { holdsSecret } from './defaults';
import { sessionGrants } from './policy';

/** A security group that lets nothing in and nothing out, until rules for it are declared. */
export const closedGroup = (scope: Construct, vpcId: string, provider: TerraformProvider | undefined): SecurityGroup =>
  new SecurityGroup(scope, 'SecurityGroup', {
    vpcId,
    description: `Who connects to ${scope.node.path}`,
    provider,
  });

/** A disk of a machine. */
export interface BlockDevice {
  readonly deviceName: string;
  /** GiB. @default as large as its snapshot */
  readonly volumeSize?: number;
  /** `gp3`, `io2` and so on. @default gp3 */
  readonly volumeType?: string;
  readonly iops?: number;
  /** MiB a second. */
  readonly throughput?: number;
  readonly snapshotId?: string;
  /** @default true */
  readonly deleteOnTermination?: boolean;
  /** @default true */
  readonly encrypted?: boolean;
  /** @default one that the stack shares */
  readonly kmsKey?: KmsKey;
}

/** What a machine, and a template that launches some, is told alike. */
export interface MachineProps {
  /** The id of its image. */
  readonly machineImage?: string;
  readonly instanceType?: string;
  /** @default true */
  readonly requireImdsv2?: boolean;
  /** @default required */
  readonly httpTokens?: 'required' | 'optional';
  /** Network hops that a token of the metadata travels. @default 1 */
  readonly httpPutResponseHopLimit?: number;
  /** Whether there is metadata at all. @default true */
  readonly httpEndpoint?: boolean;
  /** Whether metadata is given by IPv6 too. @default false */
  readonly httpProtocolIpv6?: boolean;
  /** Whether what runs there reads the tags of the machine in its metadata. @default false */
  readonly instanceMetadataTags?: boolean;
  /** The name of a key pair to log in with. @default none */
  readonly keyName?: string;
  /** @default false */
  readonly associatePublicIpAddress?: boolean;
  readonly blockDevices?: readonly BlockDevice[];
  /** Whether metrics are sent each minute. @default true */
  readonly detailedMonitoring?: boolean;
  /** The script of its first start, as text. */
  readonly userData?: string;
  readonly ebsOptimized?: boolean;
  readonly disableApiTermination?: boolean;
  readonly instanceInitiatedShutdownBehavior?: 'stop' | 'terminate';
  readonly role?: IamRole;
  readonly instanceProfile?: IamInstanceProfile;
  /** Bounds the role that it makes, which is then granted actions by their names. */
  readonly permissionsBoundary?: IamPolicy | string;
  readonly tags?: { readonly [key: string]: string };
}

/** What the props of a machine come to. */
export const machineTerms = (props: MachineProps) => ({
  tokensRequired: props.httpTokens === undefined ? props.requireImdsv2 : props.httpTokens === 'required',
  metadataHops: props.httpPutResponseHopLimit,
  metadataTags: props.instanceMetadataTags,
  keyPair: props.keyName === undefined ? undefined : true,
  publicAddress: props.associatePublicIpAddress,
  disksEncrypted: props.blockDevices?.every(({ encrypted }) => encrypted !== false),
  monitored: props.detailedMonitoring,
  holdsSecret:
    props.userData === undefined || Token.isUnresolved(props.userData) ? undefined : holdsSecret(props.userData),
});

/** What a machine says of its metadata. */
export const metadataOptions = (
  { httpEndpoint, httpProtocolIpv6 }: MachineProps,
  terms: { readonly tokensRequired: boolean; readonly metadataHops: number; readonly metadataTags: boolean },
) => ({
  // The provider wants to be told both.
  httpEndpoint: httpEndpoint === false ? 'disabled' : 'enabled',
  httpTokens: terms.tokensRequired ? 'required' : 'optional',
  httpPutResponseHopLimit: terms.metadataHops,
  instanceMetadataTags: enabled(terms.metadataTags),
  httpProtocolIpv6: httpProtocolIpv6 === undefined ? undefined : enabled(httpProtocolIpv6),
});

const enabled = (is: boolean): string => (is ? 'enabled' : 'disabled');

/** What a disk says besides its name: encrypted, with a key of the account where it is given none. */
export const encrypted = (
  {
    kmsKey,
    encrypted = true,
    deleteOnTermination = true,
    volumeType = 'gp3',
    ...disk
  }: Omit<BlockDevice, 'deviceName'>,
  key: () => KmsKey,
) => ({
  ...disk,
  volumeType,
  encrypted,
  deleteOnTermination,
  kmsKeyId: encrypted ? (kmsKey ?? key()).arn : undefined,
});

/** The instance profile of a machine: the given one, or one for the given role, or for a role that it makes. */
export function profileOf(
  scope: Construct,
  { instanceProfile, role, permissionsBoundary, tags }: MachineProps,
  sessions: boolean,
  provider: TerraformProvider | undefined,
): IamInstanceProfile {
  return (
    instanceProfile ??
    new IamInstanceProfile(scope, 'Profile', {
      role: (role ?? machineRole(scope, permissionsBoundary, sessions, provider)).name,
      tags,
      provider,
    })
  );
}

/** The role of a machine, which Session Manager works with where that is asked for. */
function machineRole(
  scope: Construct,
  permissionsBoundary: IamPolicy | string | undefined,
  sessions: boolean,
  provider: TerraformProvider | undefined,
): IamRole {
  const grants = sessions ? sessionGrants(homeOf(scope, provider)) : [];
  if (permissionsBoundary === undefined) {
    const statements = grants.map(({ actions, resources }) => ({
      Effect: 'Allow',
      Action: actions,
      Resource: resources,
    }));
    return serviceRole(scope, 'Role', 'ec2.amazonaws.com', [], statements, provider);
  }
  const assumedBy = { service: 'ec2.amazonaws.com' };
  const role = new LeastPrivilegeRole(scope, 'Role', { assumedBy, permissionsBoundary, provider });
  for (const grant of grants) role.allow(grant);
  return role;
}
