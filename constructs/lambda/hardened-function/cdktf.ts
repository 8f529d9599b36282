import type { KmsKey } from '@cdktf/provider-aws/lib/kms-key';
import { LambdaCodeSigningConfig } from '@cdktf/provider-aws/lib/lambda-code-signing-config';
import { LambdaFunction } from '@cdktf/provider-aws/lib/lambda-function';
import { LambdaFunctionRecursionConfig } from '@cdktf/provider-aws/lib/lambda-function-recursion-config';
import { LambdaFunctionUrl } from '@cdktf/provider-aws/lib/lambda-function-url';
import { LambdaPermission } from '@cdktf/provider-aws/lib/lambda-permission';
import type { SecurityGroup } from '@cdktf/provider-aws/lib/security-group';
import type { SignerSigningProfile } from '@cdktf/provider-aws/lib/signer-signing-profile';
import type { SqsQueue } from '@cdktf/provider-aws/lib/sqs-queue';
import { VpcSecurityGroupEgressRule } from '@cdktf/provider-aws/lib/vpc-security-group-egress-rule';
import { dependable, type ITerraformDependable, type TerraformProvider } from 'cdktf';
import type { Construct } from 'constructs';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { closedGroup } from '../../ec2/cdktf';
import { refuseWeakening, withDefaults } from '../../hardening';
import { accountOf, type GrantedRole, homeOf, nameOf, serviceRole } from '../../iam/cdktf';
import type { Allowance, Grantee } from '../../iam/least-privilege-role/cdktf';
import { HardenedKey } from '../../kms/hardened-key/cdktf';
import { HardenedLogGroup } from '../../logs/hardened-log-group/cdktf';
import { holdSecrets } from '../../secrets';
import { HardenedQueue } from '../../sqs/hardened-queue/cdktf';
import { CONCURRENCY, defaults, guards, isSupported, refuseOpenUrl } from './defaults';
import { inNetwork, invoking, tracing } from './policy';

/** Where the code of a function is: a zip file beside the configuration or in S3, or an image. */
export type FunctionCode =
  | { readonly filename: string; readonly sourceCodeHash?: string }
  | { readonly s3Bucket: string; readonly s3Key: string; readonly s3ObjectVersion?: string }
  | { readonly imageUri: string };

/** What can be said of a hardened function. */
export interface HardenedFunctionProps {
  readonly code: FunctionCode;
  /** Such as `nodejs24.x`; an image has its own. */
  readonly runtime?: string;
  /** Such as `index.handler`; an image has its own. */
  readonly handler?: string;
  /** @default one made from the path of this construct */
  readonly functionName?: string;
  readonly description?: string;
  readonly environment?: { readonly [name: string]: string };
  /** Whether a key of the account encrypts its environment: `environmentEncryption`, or one that the stack shares. @default true */
  readonly customerKey?: boolean;
  /** @default one that the stack shares */
  readonly environmentEncryption?: KmsKey;
  /** Who signs its code: no other is deployed. @default nobody, and code need not be signed */
  readonly signingProfiles?: readonly SignerSigningProfile[];
  /** MiB. */
  readonly memorySize?: number;
  /** Seconds. */
  readonly timeout?: number;
  readonly architecture?: 'x86_64' | 'arm64';
  readonly layers?: readonly string[];
  /** MiB of `/tmp`. */
  readonly ephemeralStorageSize?: number;
  /** @default Active */
  readonly tracing?: 'Active' | 'PassThrough';
  /** Whether events that it cannot process are set aside. @default true */
  readonly deadLetterQueueEnabled?: boolean;
  /** @default one that it makes */
  readonly deadLetterQueue?: SqsQueue;
  /** Whether it has a limit of its own of runs at once: `reservedConcurrentExecutions`, or 10. @default true */
  readonly reservesConcurrency?: boolean;
  readonly reservedConcurrentExecutions?: number;
  /** Whether Lambda stops it where it calls itself without end. @default Terminate */
  readonly recursiveLoop?: 'Terminate' | 'Allow';
  /** Where its log is written. @default a hardened one that it makes */
  readonly logGroup?: HardenedLogGroup;
  /** The VPC that its security group is of, where it stands in `subnetIds`. */
  readonly vpcId?: string;
  /** Of at least two zones, without a way to the internet where it needs none. */
  readonly subnetIds?: readonly string[];
  /** @default one that lets nothing out */
  readonly securityGroups?: readonly SecurityGroup[];
  /** Whether the security group that it makes lets it out to the whole internet. @default false */
  readonly allowAllOutbound?: boolean;
  readonly tags?: { readonly [key: string]: string };
  readonly provider?: TerraformProvider;
  readonly dependsOn?: ITerraformDependable[];
  /** Rules this function may break. */
  readonly waive?: Waive;
}

/** Who invokes a function: a service of AWS, for one of its resources, or a role. */
export type Invoker = { readonly service: string; readonly sourceArn: string } | { readonly role: string };

/**
 * A Lambda function with a role of its own that may write its own log group and no other, and what it is granted; with
 * traces, an environment that a key of the account encrypts and that holds no secrets, a queue for events that it cannot
 * process, and a limit of ten runs at once unless `reservedConcurrentExecutions` says another.
 *
 * A key that is not given is shared by the stack. In a VPC its security group lets nothing out until rules for it are
 * declared, and only Lambda itself can use what the role may do with network interfaces, not the code of the function. A
 * service that may invoke it does so for one resource of this account. A URL asks for credentials of IAM.
 *
 * Code is signed where `signingProfiles` are given, and then Lambda refuses any other. By itself it is not, because
 * Terraform uploads code without signing it: the strict preset finds `lambda/function-code-signed`.
 *
 * @example
 * new HardenedFunction(this, 'resize', {
 *   runtime: 'nodejs24.x',
 *   handler: 'index.handler',
 *   code: { s3Bucket: 'releases', s3Key: 'resize.zip' },
 * });
 */
export class HardenedFunction extends LambdaFunction implements Grantee {
  readonly logGroup: HardenedLogGroup;
  readonly deadLetterQueue?: SqsQueue;
  /** Who connects to what, in a VPC: add rules to let it out. */
  readonly securityGroups: readonly SecurityGroup[];
  /** What it runs as. */
  readonly executionRole: GrantedRole;
  private readonly waive: Waive | undefined;

  constructor(scope: Construct, id: string, props: HardenedFunctionProps) {
    const terms = termsOf(props);
    const { provider, tags, waive, environment, signingProfiles } = props;
    refuseWeakening(`HardenedFunction '${scope.node.path}/${id}'`, props, guards, terms);
    const key = terms.customerKey ? (props.environmentEncryption ?? HardenedKey.shared(scope, provider)) : undefined;
    const isImage = 'imageUri' in props.code;
    super(scope, id, {
      ...props.code,
      ...(isImage && { packageType: 'Image' }),
      runtime: props.runtime,
      handler: props.handler,
      functionName: props.functionName ?? nameOf(scope, id, 64),
      description: props.description,
      role: 'made-below',
      memorySize: props.memorySize,
      timeout: props.timeout,
      ...(props.architecture && { architectures: [props.architecture] }),
      ...(props.layers && { layers: [...props.layers] }),
      ...(props.ephemeralStorageSize && { ephemeralStorage: { size: props.ephemeralStorageSize } }),
      ...(environment && { environment: { variables: environment } }),
      kmsKeyArn: key?.arn,
      tracingConfig: { mode: terms.traced ? 'Active' : 'PassThrough' },
      reservedConcurrentExecutions: terms.concurrencyReserved
        ? (props.reservedConcurrentExecutions ?? CONCURRENCY)
        : undefined,
      tags,
      provider,
      dependsOn: props.dependsOn,
    });
    this.waive = waive;
    this.logGroup = props.logGroup ?? new HardenedLogGroup(this, 'Logs', { tags, provider });
    this.putLoggingConfig({ logFormat: 'JSON', logGroup: this.logGroup.name });
    const role = serviceRole(this, 'Role', 'lambda.amazonaws.com', [], [], provider);
    this.logGroup.grantWrite(role);
    role.addStatements(
      ...(terms.traced ? [tracing] : []),
      ...(props.subnetIds ? inNetwork(homeOf(this, provider)) : []),
    );
    this.executionRole = role;
    this.role = role.arn;
    const attachment = role.node.findChild('Attachment') as ITerraformDependable & Construct;
    this.dependsOn = [...(this.dependsOn ?? []), dependable(attachment)];
    if (key instanceof HardenedKey) key.grantDecrypt(this);
    if (terms.deadLetters) this.deadLetterQueue = this.settingAside(props);
    this.securityGroups = props.subnetIds ? this.placed(props, props.subnetIds) : [];
    if (signingProfiles?.length)
      this.codeSigningConfigArn = new LambdaCodeSigningConfig(this, 'CodeSigning', {
        allowedPublishers: { signingProfileVersionArns: signingProfiles.map((profile) => profile.versionArn) },
        policies: { untrustedArtifactOnDeployment: 'Enforce' },
        provider,
      }).arn;
    if (props.recursiveLoop)
      new LambdaFunctionRecursionConfig(this, 'Recursion', {
        functionName: this.functionName,
        recursiveLoop: props.recursiveLoop,
        provider,
      });
    recordWaivers(this, waive);
  }

  /** Adds to what its role may do. */
  allow(allowance: Allowance): this {
    this.executionRole.allow(allowance);
    return this;
  }

  grantInvoke(to: Grantee): void {
    to.allow({ actions: invoking, resources: [this.arn, `${this.arn}:*`] });
  }

  /** Lets a service invoke it for one resource of this account, or a role. */
  addPermission(id: string, invoker: Invoker): void {
    const { provider } = this;
    new LambdaPermission(this, id, {
      functionName: this.functionName,
      action: invoking[0],
      ...('service' in invoker
        ? { principal: invoker.service, sourceArn: invoker.sourceArn, sourceAccount: accountOf(this, provider) }
        : { principal: invoker.role }),
      provider,
    });
  }

  /** A URL, which asks for credentials of IAM. Throws a `BulwarkError` for one that does not, unless the rule is waived. */
  addFunctionUrl({ authType = 'AWS_IAM' }: { readonly authType?: 'AWS_IAM' | 'NONE' } = {}): LambdaFunctionUrl {
    if (authType === 'NONE') refuseOpenUrl(`HardenedFunction '${this.node.path}'`, this.waive);
    const { functionName, provider } = this;
    return new LambdaFunctionUrl(this, 'Url', { functionName, authorizationType: authType, provider });
  }

  /** Where events go that it cannot process. */
  private settingAside({ deadLetterQueue, tags, provider }: HardenedFunctionProps): SqsQueue {
    const queue =
      deadLetterQueue ?? new HardenedQueue(this, 'DeadLetters', { receivesDeadLetters: true, tags, provider });
    if (queue instanceof HardenedQueue) queue.grantSendMessages(this);
    else this.allow({ actions: ['sqs:SendMessage'], resources: [queue.arn] });
    this.putDeadLetterConfig({ targetArn: queue.arn });
    return queue;
  }

  /** Its security groups, once it stands in a VPC. */
  private placed(props: HardenedFunctionProps, subnetIds: readonly string[]): readonly SecurityGroup[] {
    const { provider, vpcId = '', allowAllOutbound } = props;
    const groups = props.securityGroups ?? [closedGroup(this, vpcId, provider)];
    if (allowAllOutbound && !props.securityGroups)
      new VpcSecurityGroupEgressRule(this, 'Out', {
        securityGroupId: (groups[0] as SecurityGroup).id,
        description: 'Out to everywhere',
        cidrIpv4: '0.0.0.0/0',
        ipProtocol: '-1',
        provider,
      });
    this.putVpcConfig({ subnetIds: [...subnetIds], securityGroupIds: groups.map((group) => group.id) });
    return groups;
  }
}

const termsOf = (props: HardenedFunctionProps) =>
  withDefaults(defaults, {
    runtimeSupported: isSupported(props.runtime),
    traced: props.tracing && props.tracing === 'Active',
    customerKey: props.environmentEncryption !== undefined || props.customerKey,
    secretFree: !holdSecrets(props.environment),
    deadLetters: props.deadLetterQueue !== undefined || props.deadLetterQueueEnabled,
    concurrencyReserved: props.reservedConcurrentExecutions !== undefined || props.reservesConcurrency,
    recursionStopped: props.recursiveLoop && props.recursiveLoop === 'Terminate',
    opensOutbound: props.subnetIds && !props.securityGroups ? props.allowAllOutbound : undefined,
  });
