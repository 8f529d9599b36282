import { Stack } from 'aws-cdk-lib';
import { type IRole, ManagedPolicy } from 'aws-cdk-lib/aws-iam';
import {
  CodeSigningConfig,
  type FunctionProps,
  type FunctionUrl,
  FunctionUrlAuthType,
  type FunctionUrlOptions,
  Function as LambdaFunction,
  RecursiveLoop,
  Tracing,
  UntrustedArtifactOnDeployment,
} from 'aws-cdk-lib/aws-lambda';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import type { ISigningProfile } from 'aws-cdk-lib/aws-signer';
import type { Construct } from 'constructs';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { innermostForCode } from '../../ec2/cdk';
import { refuseWeakening, withDefaults } from '../../hardening';
import { type GrantedRole, homeOf, serviceRole } from '../../iam/cdk';
import { hardened, type InPlace } from '../../in-place';
import { HardenedKey } from '../../kms/hardened-key/cdk';
import { HardenedLogGroup } from '../../logs/hardened-log-group/cdk';
import { holdSecrets } from '../../secrets';
import { HardenedQueue } from '../../sqs/hardened-queue/cdk';
import { CONCURRENCY, defaults, guards, isSupported, refuseOpenUrl } from './defaults';
import { inNetwork } from './policy';

/** Every prop of `Function`, on top of hardened defaults. */
export interface HardenedFunctionProps extends FunctionProps {
  /** Who signs its code: no other is deployed. @default nobody, and code need not be signed */
  readonly signingProfiles?: readonly ISigningProfile[];
  /** Whether a key of the account encrypts its environment: `environmentEncryption`, or one that the stack shares. @default true */
  readonly customerKey?: boolean;
  /** Whether it has a limit of its own of runs at once: `reservedConcurrentExecutions`, or 10. @default true */
  readonly reservesConcurrency?: boolean;
  /** Rules this function may break. */
  readonly waive?: Waive;
}

/**
 * A Lambda function with a role of its own that may write its own log group and no other, and what it is granted; with
 * traces, an environment that a key of the account encrypts and that holds no secrets, a queue for events that it cannot
 * process, and a limit of ten runs at once unless `reservedConcurrentExecutions` says another.
 *
 * A key that is not given is shared by the stack. In a VPC its security group lets nothing out until `connections` are
 * told otherwise, it stands in subnets without a way to the internet where there are some, and only Lambda itself can
 * use what the role may do with network interfaces, not the code of the function. A role that is given is granted the
 * same, but for the network. Grants to invoke it are those of `Function`. A URL asks for credentials of IAM.
 *
 * Code is signed where `signingProfiles` or a `codeSigningConfig` are given, and then Lambda refuses any other. By itself it
 * is not, because the CDK bundles code without signing it: the strict preset finds `lambda/function-code-signed`. Whoever
 * may invoke the function is named by `addPermission` of the CDK, and the gate asks for the resource it is invoked for.
 *
 * @example
 * import { Code, Runtime } from 'aws-cdk-lib/aws-lambda';
 *
 * new HardenedFunction(this, 'Resize', {
 *   runtime: Runtime.NODEJS_24_X,
 *   handler: 'index.handler',
 *   code: Code.fromInline('exports.handler = async () => {};'),
 * });
 */
export class HardenedFunction extends LambdaFunction {
  /** What makes a `Function` one, but for its URLs. */
  static readonly inPlace: InPlace<LambdaFunction, HardenedFunctionProps> = {
    name: 'HardenedFunction',
    id: LambdaFunction.PROPERTY_INJECTION_ID,
    props: hardenedProps,
  };

  private readonly waive: Waive | undefined;

  constructor(scope: Construct, id: string, props: HardenedFunctionProps) {
    super(scope, id, hardenedProps(scope, id, props));
    this.waive = props.waive;
    recordWaivers(this, props.waive);
  }

  override addFunctionUrl(options: FunctionUrlOptions = {}): FunctionUrl {
    if (options.authType === FunctionUrlAuthType.NONE)
      refuseOpenUrl(`HardenedFunction '${this.node.path}'`, this.waive);
    return super.addFunctionUrl(options);
  }
}

function hardenedProps(scope: Construct, id: string, props: HardenedFunctionProps): FunctionProps {
  const terms = termsOf(scope, props);
  refuseWeakening(`HardenedFunction '${scope.node.path}/${id}'`, props, guards, terms);
  const { waive, signingProfiles, customerKey, reservesConcurrency, logRetention, logRemovalPolicy, ...given } = props;
  const { logRetentionRole, logRetentionRetryOptions, ...kept } = given;
  const logGroup =
    kept.logGroup ??
    new HardenedLogGroup(scope, `${id}Logs`, {
      ...(logRetention !== undefined && { retention: logRetention }),
      ...(logRemovalPolicy && { removalPolicy: logRemovalPolicy }),
      ...(waive && { waive }),
    });
  const role = kept.role ?? ownRole(scope, id, props);
  if (logGroup instanceof HardenedLogGroup) logGroup.grantWrite(role);
  const environmentEncryption =
    kept.environmentEncryption ?? (customerKey === false ? undefined : HardenedKey.shared(scope));
  if (environmentEncryption instanceof HardenedKey) environmentEncryption.grantDecrypt(role);
  const aside = terms.deadLetters && !givenAside(kept) ? asideOf(scope, id, role) : undefined;
  // Lambda sends an event to each place that there is, so there is one.
  const isConfigured = kept.maxEventAge ?? kept.retryAttempts ?? kept.onSuccess;
  return hardened({
    ...kept,
    role,
    logGroup,
    tracing: kept.tracing ?? Tracing.ACTIVE,
    ...(environmentEncryption && { environmentEncryption }),
    ...(aside && (isConfigured === undefined ? { deadLetterQueue: aside } : { onFailure: new SqsDestination(aside) })),
    ...(signingProfiles?.length && {
      codeSigningConfig: new CodeSigningConfig(scope, `${id}CodeSigning`, {
        signingProfiles: [...signingProfiles],
        untrustedArtifactOnDeployment: UntrustedArtifactOnDeployment.ENFORCE,
      }),
    }),
    ...(terms.concurrencyReserved && {
      reservedConcurrentExecutions: kept.reservedConcurrentExecutions ?? CONCURRENCY,
    }),
    ...(kept.vpc && { vpcSubnets: kept.vpcSubnets ?? innermostForCode(kept.vpc) }),
    ...(kept.vpc && !kept.securityGroups && { allowAllOutbound: terms.opensOutbound }),
  });
}

/** A role that may log and trace, and what grants add. */
function ownRole(scope: Construct, id: string, { vpc, durableConfig }: HardenedFunctionProps): GrantedRole {
  const role = serviceRole(scope, `${id}Role`, 'lambda.amazonaws.com', [], vpc ? inNetwork(homeOf(scope)) : []);
  if (durableConfig)
    role.addManagedPolicy(
      ManagedPolicy.fromAwsManagedPolicyName('service-role/AWSLambdaBasicDurableExecutionRolePolicy'),
    );
  return role;
}

/** Where it is told to set events aside that it cannot process. */
const givenAside = ({ deadLetterQueue, deadLetterTopic, onFailure }: FunctionProps) =>
  deadLetterQueue ?? deadLetterTopic ?? onFailure;

/** A queue for events that the function cannot process. */
function asideOf(scope: Construct, id: string, role: IRole): HardenedQueue {
  const queue = new HardenedQueue(scope, `${id}DeadLetters`, { receivesDeadLetters: true });
  queue.grantSendMessages(role);
  return queue;
}

const termsOf = (scope: Construct, props: HardenedFunctionProps) =>
  withDefaults(defaults, {
    runtimeSupported: isSupported(props.runtime.name),
    traced: props.tracing && props.tracing !== Tracing.DISABLED,
    customerKey: props.environmentEncryption !== undefined || props.customerKey,
    secretFree: !holdSecrets(Stack.of(scope).resolve(props.environment)),
    deadLetters:
      props.deadLetterQueue || props.deadLetterTopic || props.onFailure ? true : props.deadLetterQueueEnabled,
    concurrencyReserved: props.reservedConcurrentExecutions !== undefined || props.reservesConcurrency,
    recursionStopped: props.recursiveLoop && props.recursiveLoop !== RecursiveLoop.ALLOW,
    opensOutbound: props.vpc && !props.securityGroups ? props.allowAllOutbound : undefined,
  });
