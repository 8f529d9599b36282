import { ArnFormat, Aws, Fn, Stack } from 'aws-cdk-lib';
import { Grant, type IGrantable, ManagedPolicy, Policy, PolicyStatement, Role } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import {
  type CfnStateMachine,
  CustomerManagedEncryptionConfiguration,
  type LogOptions,
  StateMachine,
  type StateMachineProps,
} from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { refuseWeakening, withDefaults } from '../../hardening';
import { homeOf, serviceRole, statementOf } from '../../iam/cdk';
import { hardened, type InPlace } from '../../in-place';
import { HardenedKey } from '../../kms/hardened-key/cdk';
import { HardenedLogGroup } from '../../logs/hardened-log-group/cdk';
import { defaults, guards, type Level, LOGS_PREFIX, REUSE } from './defaults';
import {
  allowancesOf,
  decryptedOnDelivery,
  encryptsLogs,
  encryptsMachine,
  type MachineGrant,
  machineGrants,
} from './policy';

/** Every prop of `StateMachine`, on top of hardened defaults. */
export interface HardenedStateMachineProps extends StateMachineProps {
  /** Rules this state machine may break. */
  readonly waive?: Waive;
}

/**
 * A Step Functions state machine that is encrypted with a key of the account, logs every event of its executions but not
 * their data, is traced, and runs under a role that only state machines of the account take.
 *
 * A key that is not given is shared by the stack, and lets the delivery of logs decrypt them. It makes a `HardenedLogGroup`
 * under `/aws/vendedlogs/states/` unless `logs` names one, which may ask for the data of executions too; that then needs
 * the protection of the data. The role may use the key for this state machine and its logs, deliver logs and send traces,
 * and whatever the states of the definition take. `grantRead` is of this state machine and its executions,
 * and it and `grantStartSyncExecution` come with `kms:Decrypt` for them.
 *
 * @example
 * import { DefinitionBody, Pass } from 'aws-cdk-lib/aws-stepfunctions';
 *
 * new HardenedStateMachine(this, 'Orders', {
 *   definitionBody: DefinitionBody.fromChainable(new Pass(this, 'Accept')),
 * });
 */
export class HardenedStateMachine extends StateMachine {
  /** What makes a `StateMachine` one, but for its grants. */
  static readonly inPlace: InPlace<StateMachine, HardenedStateMachineProps> = {
    name: 'HardenedStateMachine',
    id: StateMachine.PROPERTY_INJECTION_ID,
    props: hardenedProps,
    finish,
  };

  constructor(scope: Construct, id: string, props: HardenedStateMachineProps) {
    super(scope, id, hardenedProps(scope, id, props));
    finish(this, props);
    Object.assign(
      this.grants,
      Object.fromEntries(
        Object.entries(machineGrants).map(([name, grant]) => [name, (to: IGrantable) => this.granting(to, grant)]),
      ),
    );
    recordWaivers(this, props.waive);
  }

  private granting(grantee: IGrantable, grant: MachineGrant): Grant {
    const executionsArn = Stack.of(this).formatArn({
      service: 'states',
      resource: 'execution',
      resourceName: `${this.stateMachineName}:*`,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
    const { kmsKeyId: keyArn } = encryptionOf(this) ?? {};
    return allowancesOf(grant, { machineArn: this.stateMachineArn, executionsArn, keyArn })
      .map(({ actions, resources, conditions }) =>
        Grant.addToPrincipal({
          grantee,
          actions: [...actions],
          resourceArns: [...resources],
          ...(conditions && { conditions: { ...conditions } }),
        }),
      )
      .reduce((one, other) => one.combine(other));
  }
}

function hardenedProps(scope: Construct, id: string, props: HardenedStateMachineProps): StateMachineProps {
  const terms = termsOf(props);
  refuseWeakening(`HardenedStateMachine '${scope.node.path}/${id}'`, props, guards, terms);
  const { waive, encryptionConfiguration, ...given } = props;
  const key = keyOf(scope, props);
  const role = given.role ?? serviceRole(scope, `${id}Role`, 'states.amazonaws.com', [], []);
  const logs = logsOf(scope, id, given.logs, terms.logLevel);
  if (key && logs.destination) {
    role.addToPrincipalPolicy(PolicyStatement.fromJson(encryptsLogs(key.keyArn, homeOf(scope))));
    key.addToResourcePolicy(statementOf(decryptedOnDelivery(homeOf(scope))));
  }
  return hardened({
    ...given,
    // The CDK lets the delivery of logs decrypt whatever the key encrypts, and a machine without a name nothing.
    ...(!key && encryptionConfiguration && { encryptionConfiguration }),
    role,
    logs,
    tracingEnabled: terms.traced,
  });
}

/** Encrypts a state machine, and lets its role use the key for it, by a policy that waits for it. */
function finish(made: StateMachine, props: HardenedStateMachineProps): void {
  const key = keyOf(made, props);
  if (!key) return;
  const { encryptionConfiguration: given } = props;
  const reuse =
    given instanceof CustomerManagedEncryptionConfiguration ? given.kmsDataKeyReusePeriodSeconds : undefined;
  (made.node.defaultChild as CfnStateMachine).encryptionConfiguration = {
    type: 'CUSTOMER_MANAGED_KMS_KEY',
    kmsKeyId: key.keyArn,
    ...REUSE,
    ...(reuse && { kmsDataKeyReusePeriodSeconds: reuse.toSeconds() }),
  };
  const statements = [PolicyStatement.fromJson(encryptsMachine(key.keyArn, made.stateMachineArn))];
  const { role } = made;
  if (role instanceof Role)
    new ManagedPolicy(made, 'KeyUse', { roles: [role], description: `How ${made.node.path} uses its key`, statements });
  else role.attachInlinePolicy(new Policy(made, 'KeyUse', { statements }));
}

const encryptionOf = (made: StateMachine) =>
  (made.node.defaultChild as CfnStateMachine).encryptionConfiguration as
    | CfnStateMachine.EncryptionConfigurationProperty
    | undefined;

function keyOf(scope: Construct, { encryptionConfiguration }: HardenedStateMachineProps): IKey | undefined {
  if (encryptionConfiguration instanceof CustomerManagedEncryptionConfiguration) return encryptionConfiguration.kmsKey;
  return encryptionConfiguration ? undefined : HardenedKey.shared(scope);
}

/** Where events go, and which. The id of the stack tells the log group from one that a deleted stack has left. */
function logsOf(scope: Construct, id: string, given: LogOptions | undefined, level: Level): LogOptions {
  const logGroupName = `${LOGS_PREFIX}${scope.node.path}/${id}-${Fn.select(2, Fn.split('/', Aws.STACK_ID))}`;
  return {
    ...given,
    level: level as NonNullable<LogOptions['level']>,
    includeExecutionData: given?.includeExecutionData ?? false,
    ...(level !== 'OFF' && {
      destination: given?.destination ?? new HardenedLogGroup(scope, `${id}Logs`, { logGroupName }),
    }),
  };
}

const termsOf = ({ logs, tracingEnabled, encryptionConfiguration }: HardenedStateMachineProps) =>
  withDefaults(defaults, {
    logLevel: logs?.level as Level | undefined,
    traced: tracingEnabled,
    customerKey: encryptionConfiguration
      ? encryptionConfiguration instanceof CustomerManagedEncryptionConfiguration
      : undefined,
  });
