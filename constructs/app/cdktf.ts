import type { TerraformResource } from 'cdktf';
import type { Construct } from 'constructs';
import { HardenedUserPool } from '../cognito/hardened-user-pool/cdktf';
import { guards as ofUserPool } from '../cognito/hardened-user-pool/defaults';
import { HardenedTable } from '../dynamodb/hardened-table/cdktf';
import { guards as ofTable } from '../dynamodb/hardened-table/defaults';
import { HardenedInstance } from '../ec2/hardened-instance/cdktf';
import { guards as ofInstance } from '../ec2/hardened-instance/defaults';
import { HardenedLaunchTemplate } from '../ec2/hardened-launch-template/cdktf';
import { guards as ofLaunchTemplate } from '../ec2/hardened-launch-template/defaults';
import { ImmutableRepository } from '../ecr/immutable-repository/cdktf';
import { guards as ofRepository } from '../ecr/immutable-repository/defaults';
import { HardenedFileSystem } from '../efs/hardened-file-system/cdktf';
import { guards as ofFileSystem } from '../efs/hardened-file-system/defaults';
import { HardenedCluster } from '../eks/hardened-cluster/cdktf';
import { guards as ofCluster } from '../eks/hardened-cluster/defaults';
import { HardenedEventBus } from '../events/hardened-event-bus/cdktf';
import { guards as ofBus } from '../events/hardened-event-bus/defaults';
import type { Guards } from '../hardening';
import { HardenedStream } from '../kinesis/hardened-stream/cdktf';
import { guards as ofStream } from '../kinesis/hardened-stream/defaults';
import { HardenedKey } from '../kms/hardened-key/cdktf';
import { guards as ofKey } from '../kms/hardened-key/defaults';
import { HardenedFunction } from '../lambda/hardened-function/cdktf';
import { guards as ofFunction } from '../lambda/hardened-function/defaults';
import { HardenedLogGroup } from '../logs/hardened-log-group/cdktf';
import { guards as ofLogGroup } from '../logs/hardened-log-group/defaults';
import { HardenedDatabase } from '../rds/hardened-database/cdktf';
import { guards as ofDatabase } from '../rds/hardened-database/defaults';
import { BucketWithSettings } from '../s3/cdktf';
import { HardenedBucket } from '../s3/hardened-bucket/cdktf';
import { guards as ofBucket } from '../s3/hardened-bucket/defaults';
import { SigningProfile } from '../signer/signing-profile/cdktf';
import { guards as ofSigningProfile } from '../signer/signing-profile/defaults';
import { HardenedTopic } from '../sns/hardened-topic/cdktf';
import { guards as ofTopic } from '../sns/hardened-topic/defaults';
import { HardenedQueue } from '../sqs/hardened-queue/cdktf';
import { guards as ofQueue } from '../sqs/hardened-queue/defaults';
import { HardenedStateMachine } from '../stepfunctions/hardened-state-machine/cdktf';
import { guards as ofStateMachine } from '../stepfunctions/hardened-state-machine/defaults';

export type Body = Readonly<Record<string, any>>;

/** What a stack declares beside a resource. */
export interface Beside {
  /** What resources of a type say. */
  readonly declared: (type: string) => readonly Body[];
  /** Whether one of a type refers to the resource. */
  readonly refers: (type: string) => boolean;
}

/** How resources of a type are hardened in place: by a hardened construct of what they cannot be without, and its guards. */
export interface InPlace {
  readonly guards: Guards<any>;
  /** Why one is left as it is, where it cannot be hardened by what it says. */
  readonly left?: (body: Body, beside: Beside) => string | undefined;
  /** What the hardened construct says and makes that is the app's to say: arguments as the provider's classes call them, and ids. */
  readonly unsaid?: (
    body: Body,
    beside: Beside,
  ) => { readonly arguments: readonly string[]; readonly made: readonly string[] };
  /** The argument that names the role it runs as, which is granted what the one of the hardened construct would be. */
  readonly runsAs?: string;
  /** What the app says, with what it leaves out in blocks of its own, such as disks. */
  readonly said?: (body: Body, hardened: Body) => Body;
  readonly make: (
    scope: Construct,
    id: string,
    body: Body,
    provider: TerraformResource['provider'],
  ) => TerraformResource;
}

export const TYPES: Readonly<Record<string, InPlace>> = {
  aws_cloudwatch_event_bus: {
    guards: ofBus,
    make: (scope, id, _, provider) => new HardenedEventBus(scope, id, { provider }),
  },
  aws_cloudwatch_log_group: {
    guards: ofLogGroup,
    make: (scope, id, _, provider) => new HardenedLogGroup(scope, id, { provider }),
  },
  aws_cognito_user_pool: {
    guards: ofUserPool,
    make: (scope, id, _, provider) => new HardenedUserPool(scope, id, { provider }),
  },
  // Where nothing is said it stands in the default VPC, whose subnets nobody knows here.
  aws_db_instance: {
    guards: ofDatabase,
    left: ({ engine, engine_version: version }) =>
      engine === undefined || version === undefined ? 'it does not say its engine and version' : undefined,
    unsaid: (body) => ({
      arguments: [
        ...['vpcSecurityGroupIds', 'dbSubnetGroupName'],
        ...((body.password ?? body.password_wo) ? ['manageMasterUserPassword', 'masterUserSecretKmsKeyId'] : []),
      ],
      made: [
        ...['SubnetGroup', 'SecurityGroup'],
        ...(body.parameter_group_name ? ['ParameterGroup'] : []),
        ...(body.option_group_name ? ['OptionGroup'] : []),
      ],
    }),
    make: (scope, id, { engine, engine_version: engineVersion }, provider) =>
      new HardenedDatabase(scope, id, { engine, engineVersion, vpcId: '', subnetIds: [], provider }),
  },
  aws_dynamodb_table: {
    guards: ofTable,
    make: (scope, id, body, provider) => {
      const attributes: Body[] = [body.attribute ?? []].flat();
      const type = attributes.find(({ name }) => name === body.hash_key)?.type ?? 'S';
      const billing = body.read_capacity === undefined ? {} : { billingMode: 'PROVISIONED' };
      return new HardenedTable(scope, id, { partitionKey: { name: body.hash_key, type }, ...billing, provider });
    },
  },
  aws_ecr_repository: {
    guards: ofRepository,
    make: (scope, id, _, provider) => new ImmutableRepository(scope, id, { provider }),
  },
  // Its mount targets are the app's.
  aws_efs_file_system: {
    guards: ofFileSystem,
    unsaid: () => ({ arguments: [], made: ['SecurityGroup'] }),
    make: (scope, id, _, provider) => new HardenedFileSystem(scope, id, { vpcId: '', subnetIds: [], provider }),
  },
  // Its network, its nodes and who it runs as are the app's.
  aws_eks_cluster: {
    guards: ofCluster,
    unsaid: ({ version, encryption_config: encryption }) => ({
      arguments: [
        ...['storageConfig', 'kubernetesNetworkConfig', 'bootstrapSelfManagedAddons'],
        ...(version === undefined ? ['version'] : []),
        ...(encryption ? ['encryptionConfig'] : []),
      ],
      made: ['SecurityGroup', 'Role', 'PodIdentityAgent', ...(encryption ? ['Key'] : [])],
    }),
    make: (scope, id, { version = 'unsaid' }, provider) => {
      const cluster = new HardenedCluster(scope, id, { vpcId: '', subnetIds: [], version, autoMode: false, provider });
      cluster.putVpcConfig({ subnetIds: [], endpointPrivateAccess: true, endpointPublicAccess: false });
      return cluster;
    },
  },
  // Where it stands, what it may do and what it is launched from are the app's.
  aws_instance: {
    guards: ofInstance,
    unsaid: (body) => ({
      arguments: [
        ...['ami', 'instanceType', 'subnetId', 'vpcSecurityGroupIds', 'iamInstanceProfile', 'userDataReplaceOnChange'],
        ...(/^\w+\.[\w-]+$/.test(body.instance_type) ? [] : ['ebsOptimized']),
        ...(body.network_interface || body.primary_network_interface ? ['associatePublicIpAddress'] : []),
        ...(body.instance_market_options ? ['disableApiTermination'] : []),
      ],
      made: ['SecurityGroup', 'Role', 'Profile'],
    }),
    said: ({ root_block_device: root, ebs_block_device: disks, ...body }, { root_block_device: hardened }) => ({
      ...body,
      ...(root && { root_block_device: encryptedAs(hardened, root) }),
      ...(disks && { ebs_block_device: each(disks, (disk) => encryptedAs(hardened, disk)) }),
    }),
    make: (scope, id, { ami = '', instance_type: instanceType = '' }, provider) =>
      new HardenedInstance(scope, id, { vpcId: '', subnetId: '', machineImage: ami, instanceType, provider }),
  },
  aws_kinesis_stream: {
    guards: ofStream,
    make: (scope, id, { shard_count: shardCount }, provider) => new HardenedStream(scope, id, { shardCount, provider }),
  },
  // Only symmetric keys can be rotated.
  aws_kms_key: {
    guards: ofKey,
    make: (scope, id, { customer_master_key_spec: keySpec, key_usage: keyUsage }, provider) =>
      new HardenedKey(scope, id, { keySpec, keyUsage, provider }),
  },
  aws_lambda_function: {
    guards: ofFunction,
    runsAs: 'role',
    left: (_, { refers }) =>
      refers('aws_cloudfront_distribution') ? 'CloudFront runs it, and takes no more than its code' : undefined,
    unsaid: (body, { declared }) => {
      const isLogged = body.logging_config?.log_group ?? declared('aws_cloudwatch_log_group').some(isLogOf(body));
      return {
        arguments: ['filename', ...(isLogged ? ['loggingConfig'] : [])],
        made: [...(isLogged ? ['Logs'] : []), ...(body.dead_letter_config ? ['DeadLetters'] : [])],
      };
    },
    make: (scope, id, _, provider) => new HardenedFunction(scope, id, { code: { filename: '' }, provider }),
  },
  // Its network is the app's, and so is the name of its root disk, unless Terraform looks its image up.
  aws_launch_template: {
    guards: ofLaunchTemplate,
    unsaid: (body) => ({
      arguments: [
        ...['networkInterfaces', 'updateDefaultVersion'],
        ...(body.image_id && !body.block_device_mappings && !lookedUp(body) ? ['blockDeviceMappings'] : []),
      ],
      made: [],
    }),
    said: ({ block_device_mappings: disks, network_interfaces: interfaces, ...body }, hardened) => ({
      ...body,
      ...(disks && {
        block_device_mappings: each(disks, ({ ebs, ...disk }) => ({
          ...disk,
          ...(ebs && { ebs: encryptedAs([hardened.block_device_mappings].flat()[0]?.ebs, ebs) }),
        })),
      }),
      ...(interfaces && {
        network_interfaces: each(interfaces, (one) => ({
          ...(one.network_interface_id ? {} : { associate_public_ip_address: 'false' }),
          ...one,
        })),
      }),
    }),
    make: (scope, id, body, provider) => {
      const image = lookedUp(body);
      return new HardenedLaunchTemplate(scope, id, {
        ...(image && { rootDevice: `\${${image}.root_device_name}` }),
        provider,
      });
    },
  },
  aws_s3_bucket: { guards: ofBucket, make: (scope, id, _, provider) => new HardenedBucket(scope, id, { provider }) },
  aws_sfn_state_machine: {
    guards: ofStateMachine,
    runsAs: 'role_arn',
    unsaid: ({ logging_configuration: logging, encryption_configuration: encryption }) => ({
      arguments: encryption ? ['encryptionConfiguration'] : [],
      made: [...(logging?.log_destination ? ['Logs'] : []), ...(encryption ? ['KeyUse', 'KeyUseAttachment'] : [])],
    }),
    make: (scope, id, { definition }, provider) => new HardenedStateMachine(scope, id, { definition, provider }),
  },
  aws_signer_signing_profile: {
    guards: ofSigningProfile,
    make: (scope, id, _, provider) => new SigningProfile(scope, id, { provider }),
  },
  aws_sns_topic: { guards: ofTopic, make: (scope, id, _, provider) => new HardenedTopic(scope, id, { provider }) },
  aws_sqs_queue: {
    guards: ofQueue,
    make: (scope, id, body, provider) => {
      const queue = new HardenedQueue(scope, id, { fifo: body.fifo_queue, provider });
      if (body.redrive_policy !== undefined) queue.node.tryRemoveChild('DeadLetters');
      return queue;
    },
  },
};

/** What is made by a hardened construct, which is left as it is. */
const HARDENED = [
  BucketWithSettings,
  HardenedCluster,
  HardenedDatabase,
  HardenedEventBus,
  HardenedFileSystem,
  HardenedFunction,
  HardenedInstance,
  HardenedKey,
  HardenedLaunchTemplate,
  HardenedLogGroup,
  HardenedQueue,
  HardenedStateMachine,
  HardenedStream,
  HardenedTable,
  HardenedTopic,
  HardenedUserPool,
  ImmutableRepository,
  SigningProfile,
];
export const isHardened = (resource: TerraformResource): boolean => HARDENED.some((kind) => resource instanceof kind);

/** The image of a launch template that Terraform looks up, which tells what its root disk is called. */
const lookedUp = ({ image_id: id }: Body): string | undefined =>
  /^\$\{(data\.aws_ami\.[\w-]+)\.(?:image_)?id\}$/.exec(id)?.[1];

/** A disk as the app says it, encrypted as a hardened one is where it does not say. One that starts from a snapshot is as that is. */
const encryptedAs = (hardened: Body | undefined, disk: Body): Body => {
  if (disk.snapshot_id) return disk;
  const isPlain = String(disk.encrypted) === 'false';
  return { encrypted: hardened?.encrypted, kms_key_id: isPlain ? undefined : hardened?.kms_key_id, ...disk };
};

const each = (blocks: Body | readonly Body[], of: (block: Body) => Body): Body[] => [blocks].flat().map(of as never);

/** Whether a log group is the one that Lambda writes what a function says to, where nothing else is said. */
const isLogOf =
  ({ function_name: name }: Body) =>
  (group: Body): boolean =>
    group.name === `/aws/lambda/${name}`;
