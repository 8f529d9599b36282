import type { CloudwatchLogGroup } from '@cdktf/provider-aws/lib/cloudwatch-log-group';
import { IamPolicy } from '@cdktf/provider-aws/lib/iam-policy';
import type { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { IamRolePolicyAttachment } from '@cdktf/provider-aws/lib/iam-role-policy-attachment';
import type { KmsKey } from '@cdktf/provider-aws/lib/kms-key';
import { SfnStateMachine } from '@cdktf/provider-aws/lib/sfn-state-machine';
import { dependable, type ITerraformDependable, type TerraformProvider } from 'cdktf';
import type { Construct } from 'constructs';
import { BulwarkError } from '../../../lib/engine/error';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { refuseWeakening, withDefaults } from '../../hardening';
import { type GrantedRole, homeOf, nameOf, policyOf, serviceRole } from '../../iam/cdktf';
import { refuseWideGrant } from '../../iam/grants';
import type { Allowance, Grantee } from '../../iam/least-privilege-role/cdktf';
import { HardenedKey } from '../../kms/hardened-key/cdktf';
import { HardenedLogGroup } from '../../logs/hardened-log-group/cdktf';
import { defaults, guards, type Level, LOGS_PREFIX, REUSE } from './defaults';
import {
  allowancesOf,
  decryptedOnDelivery,
  delivers,
  encryptsLogs,
  encryptsMachine,
  type MachineGrant,
  machineGrants,
  traces,
} from './policy';

/** What can be said of a hardened state machine. */
export interface HardenedStateMachineProps {
  /** In the Amazon States Language, as JSON. */
  readonly definition: string;
  /** @default one that Terraform makes up */
  readonly stateMachineName?: string;
  /** @default STANDARD */
  readonly stateMachineType?: 'STANDARD' | 'EXPRESS';
  /** Its execution role, which has to be granted what it needs. @default one of its own */
  readonly role?: IamRole;
  readonly logs?: {
    /** @default a `HardenedLogGroup` of its own */
    readonly destination?: CloudwatchLogGroup;
    /** Whether what executions take in and give is logged too. @default false */
    readonly includeExecutionData?: boolean;
    /** @default ALL */
    readonly level?: Level;
  };
  /** @default true */
  readonly tracingEnabled?: boolean;
  /** @default a key that the stack shares */
  readonly encryptionConfiguration?:
    | { readonly type: 'AWS_OWNED_KEY' }
    | {
        readonly type: 'CUSTOMER_MANAGED_KMS_KEY';
        readonly kmsKey: KmsKey;
        /** 60 to 900. @default 300 */
        readonly kmsDataKeyReusePeriodSeconds?: number;
      };
  readonly tags?: { readonly [key: string]: string };
  readonly provider?: TerraformProvider;
  readonly dependsOn?: ITerraformDependable[];
  /** Rules this state machine may break. */
  readonly waive?: Waive;
}

/**
 * A Step Functions state machine that is encrypted with a key of the account, logs every event of its executions but not
 * their data, is traced, and runs under a role that only state machines of the account take.
 *
 * A key that is not given is shared by the stack. It and any `HardenedKey` that is given let the delivery of logs decrypt
 * them; other keys have to do so themselves. It makes a `HardenedLogGroup` under `/aws/vendedlogs/states/` unless `logs`
 * names one, which may ask for the data of executions too; that then needs the protection of the data. The role may use
 * the key for this state machine and its logs, deliver logs and send traces; whatever the states of the definition take is
 * granted to the state machine: `queue.grantSendMessages(machine)`. `grantRead` is of this state machine and its
 * executions, and it and `grantStartSyncExecution` come with `kms:Decrypt` for them.
 *
 * @example
 * new HardenedStateMachine(this, 'orders', {
 *   definition: JSON.stringify({ StartAt: 'Accept', States: { Accept: { Type: 'Pass', End: true } } }),
 * });
 */
export class HardenedStateMachine extends SfnStateMachine implements Grantee {
  /** The key it encrypts with, where that is one of the account. */
  readonly encryptionKey?: KmsKey;
  private readonly ownRole: GrantedRole | undefined;

  constructor(scope: Construct, id: string, props: HardenedStateMachineProps) {
    const terms = termsOf(props);
    refuseWeakening(`HardenedStateMachine '${scope.node.path}/${id}'`, props, guards, terms);
    const { provider } = props;
    const key = keyOf(scope, props);
    super(scope, id, {
      name: props.stateMachineName,
      definition: props.definition,
      type: props.stateMachineType,
      roleArn: props.role?.arn ?? 'made-below',
      tracingConfiguration: { enabled: terms.traced },
      encryptionConfiguration: key
        ? {
            type: 'CUSTOMER_MANAGED_KMS_KEY',
            kmsKeyId: key.arn,
            kmsDataKeyReusePeriodSeconds: { ...REUSE, ...props.encryptionConfiguration }.kmsDataKeyReusePeriodSeconds,
          }
        : { type: 'AWS_OWNED_KEY' },
      tags: props.tags,
      provider,
      dependsOn: props.dependsOn,
    });
    this.encryptionKey = key;
    this.ownRole = props.role ? undefined : serviceRole(this, 'Role', 'states.amazonaws.com', [], [], provider);
    if (this.ownRole) this.roleArn = this.ownRole.arn;
    if (terms.traced) this.ownRole?.addStatements(traces);
    if (terms.logLevel !== 'OFF') this.log(props, terms.logLevel);
    if (key && this.ownRole) this.grantUse(key, this.ownRole);
    recordWaivers(this, props.waive);
  }

  /** Grants what states of the definition take to the role that it makes. Throws a `BulwarkError` where it is given one. */
  allow({ actions, resources, conditions }: Allowance): void {
    if (!this.ownRole)
      throw new BulwarkError(
        `HardenedStateMachine '${this.node.path}': it was given a role; grant that what its states take`,
      );
    const statement = { Action: actions, Resource: resources, ...(conditions && { Condition: conditions }) };
    refuseWideGrant(`a grant to HardenedStateMachine '${this.node.path}'`, statement);
    this.ownRole?.addStatements({ Effect: 'Allow', ...statement });
  }

  grantStartExecution(to: Grantee): void {
    this.grantExactly(machineGrants.startExecution, to);
  }

  grantStartSyncExecution(to: Grantee): void {
    this.grantExactly(machineGrants.startSyncExecution, to);
  }

  grantRead(to: Grantee): void {
    this.grantExactly(machineGrants.read, to);
  }

  grantTaskResponse(to: Grantee): void {
    this.grantExactly(machineGrants.taskResponse, to);
  }

  grantRedriveExecution(to: Grantee): void {
    this.grantExactly(machineGrants.redriveExecution, to);
  }

  /** Grants actions on all executions. */
  grantExecution(to: Grantee, ...actions: string[]): void {
    to.allow({ actions, resources: [this.executionsArn()] });
  }

  private grantExactly(grant: MachineGrant, to: Grantee): void {
    const named = { machineArn: this.arn, executionsArn: this.executionsArn(), keyArn: this.encryptionKey?.arn };
    for (const allowance of allowancesOf(grant, named)) to.allow(allowance);
  }

  private executionsArn(): string {
    const { partition, region, account } = homeOf(this, this.provider);
    return `arn:${partition}:states:${region}:${account}:execution:${this.name}:*`;
  }

  /** Logs to a log group, which the role has to be able to before the state machine is made. */
  private log({ logs, provider, tags }: HardenedStateMachineProps, level: Level): void {
    const { encryptionKey: key } = this;
    const home = homeOf(this, provider);
    const logGroupName = `${LOGS_PREFIX}${nameOf(this, 'Logs')}`;
    const group = logs?.destination ?? new HardenedLogGroup(this, 'Logs', { logGroupName, provider, tags });
    this.ownRole?.addStatements(delivers);
    if (key) this.ownRole?.addStatements(encryptsLogs(key.arn, home));
    if (key instanceof HardenedKey) key.addToResourcePolicy(decryptedOnDelivery(home));
    this.putLoggingConfiguration({
      level,
      includeExecutionData: logs?.includeExecutionData ?? false,
      logDestination: `${group.arn}:*`,
    });
    const attachment = this.ownRole?.node.findChild('Attachment') as ITerraformDependable | undefined;
    if (attachment) this.dependsOn = [...(this.dependsOn ?? []), dependable(attachment)];
  }

  /** Lets the role use the key for this state machine, by a policy that waits for it. */
  private grantUse(key: KmsKey, role: IamRole): void {
    const { provider } = this;
    const policy = new IamPolicy(this, 'KeyUse', {
      description: `How ${this.node.path} uses its key`,
      policy: policyOf([encryptsMachine(key.arn, this.arn)]),
      provider,
    });
    new IamRolePolicyAttachment(this, 'KeyUseAttachment', { role: role.name, policyArn: policy.arn, provider });
  }
}

function keyOf(scope: Construct, { encryptionConfiguration, provider }: HardenedStateMachineProps): KmsKey | undefined {
  if (encryptionConfiguration?.type === 'AWS_OWNED_KEY') return undefined;
  return encryptionConfiguration?.kmsKey ?? HardenedKey.shared(scope, provider);
}

const termsOf = ({ logs, tracingEnabled, encryptionConfiguration }: HardenedStateMachineProps) =>
  withDefaults(defaults, {
    logLevel: logs?.level,
    traced: tracingEnabled,
    customerKey: encryptionConfiguration && encryptionConfiguration.type !== 'AWS_OWNED_KEY',
  });
