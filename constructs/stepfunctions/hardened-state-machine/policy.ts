import type { Conditions, Statement } from '../../iam/policy';
import type { Home } from '../../iam/trust';

/** What the role of a state machine is granted, as IAM writes it. */
interface RoleStatement {
  readonly Effect: 'Allow';
  readonly Action: readonly string[];
  readonly Resource: string;
  readonly Condition?: Conditions;
}

/** The encryption context of logs on their way to CloudWatch Logs, as AWS documents it. */
const underLogs = ({ partition, region, account }: Home): Conditions => ({
  StringEquals: { 'kms:EncryptionContext:SourceArn': `arn:${partition}:logs:${region}:${account}:*` },
});

const underMachine = (machineArn: string): Conditions => ({
  StringEquals: { 'kms:EncryptionContext:aws:states:stateMachineArn': machineArn },
});

/**
 * Delivers logs. IAM knows no resources of these actions:
 * https://docs.aws.amazon.com/step-functions/latest/dg/cw-logs.html
 */
export const delivers: RoleStatement = {
  Effect: 'Allow',
  Action: [
    ...['logs:CreateLogDelivery', 'logs:GetLogDelivery', 'logs:UpdateLogDelivery', 'logs:DeleteLogDelivery'],
    ...['logs:ListLogDeliveries', 'logs:PutResourcePolicy', 'logs:DescribeResourcePolicies', 'logs:DescribeLogGroups'],
  ],
  Resource: '*',
};

/** Traces executions. IAM knows no resources of these either: https://docs.aws.amazon.com/step-functions/latest/dg/xray-iam.html */
export const traces: RoleStatement = {
  Effect: 'Allow',
  Action: [
    ...['xray:PutTraceSegments', 'xray:PutTelemetryRecords', 'xray:GetSamplingRules', 'xray:GetSamplingTargets'],
  ],
  Resource: '*',
};

/** Encrypts logs on their way: https://docs.aws.amazon.com/step-functions/latest/dg/encryption-at-rest.html */
export const encryptsLogs = (keyArn: string, home: Home): RoleStatement => ({
  Effect: 'Allow',
  Action: ['kms:GenerateDataKey'],
  Resource: keyArn,
  Condition: underLogs(home),
});

/** Encrypts one state machine and its executions. */
export const encryptsMachine = (keyArn: string, machineArn: string): RoleStatement => ({
  Effect: 'Allow',
  Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
  Resource: keyArn,
  Condition: underMachine(machineArn),
});

/**
 * Lets logs be decrypted where they arrive, and nothing else: AWS KMS decrypts only under the context that something was
 * encrypted under.
 */
export const decryptedOnDelivery = (home: Home): Statement => ({
  Effect: 'Allow',
  Principal: { Service: 'delivery.logs.amazonaws.com' },
  Action: 'kms:Decrypt',
  Resource: '*',
  Condition: underLogs(home),
});

/** What a grant comes to: actions on the state machine and on its executions, and whether they read what is encrypted. */
export interface MachineGrant {
  readonly machine: readonly string[];
  readonly executions: readonly string[];
  readonly decrypts: boolean;
}

/** What a hardened state machine grants, and nothing beside. */
export const machineGrants = {
  startExecution: { machine: ['states:StartExecution'], executions: [], decrypts: false },
  startSyncExecution: { machine: ['states:StartSyncExecution'], executions: [], decrypts: true },
  read: {
    machine: ['states:ListExecutions', 'states:DescribeStateMachine'],
    executions: ['states:DescribeExecution', 'states:DescribeStateMachineForExecution', 'states:GetExecutionHistory'],
    decrypts: true,
  },
  taskResponse: {
    machine: ['states:SendTaskSuccess', 'states:SendTaskFailure', 'states:SendTaskHeartbeat'],
    executions: [],
    decrypts: false,
  },
  redriveExecution: { machine: [], executions: ['states:RedriveExecution'], decrypts: false },
} as const satisfies Readonly<Record<string, MachineGrant>>;

/** What to allow for a grant. */
export function allowancesOf(
  { machine, executions, decrypts }: MachineGrant,
  { machineArn, executionsArn, keyArn }: { machineArn: string; executionsArn: string; keyArn: string | undefined },
): { actions: readonly string[]; resources: readonly string[]; conditions?: Conditions }[] {
  return [
    ...(machine.length > 0 ? [{ actions: machine, resources: [machineArn] }] : []),
    ...(executions.length > 0 ? [{ actions: executions, resources: [executionsArn] }] : []),
    ...(decrypts && keyArn
      ? [{ actions: ['kms:Decrypt'], resources: [keyArn], conditions: underMachine(machineArn) }]
      : []),
  ];
}
