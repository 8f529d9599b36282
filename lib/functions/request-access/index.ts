import { GetRoleCommand, IAMClient } from '@aws-sdk/client-iam';
import { S3Client } from '@aws-sdk/client-s3';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import type { AccessRequest, AccessTerms } from '../../just-in-time/access';
import { recordsIn } from '../access-records';
import { parsed, setting } from '../settings';
import type { RoleOf } from './caller';
import { requesting } from './requesting';

interface Executions {
  startExecution(input: object): Promise<unknown>;
}

// The runtime brings it.
const { SFN } = require('@aws-sdk/client-sfn') as { SFN: new () => Executions };
const executions = new SFN();
const iam = new IAMClient();
const topic = new SNSClient();
const TopicArn = setting('TOPIC_ARN');
const stateMachineArn = setting('STATE_MACHINE');

const roleOf: RoleOf = async (RoleName) => {
  try {
    const { Role } = await iam.send(new GetRoleCommand({ RoleName }));
    return Role?.Arn && Role.RoleId ? { arn: Role.Arn, id: Role.RoleId } : undefined;
  } catch (error) {
    // It may look at roles of IAM Identity Center alone.
    if (['NoSuchEntityException', 'AccessDeniedException', 'AccessDenied'].includes((error as Error).name))
      return undefined;
    throw error;
  }
};

async function follow(id: string): Promise<void> {
  try {
    await executions.startExecution({ stateMachineArn, name: id, input: JSON.stringify({ id }) });
  } catch (error) {
    if ((error as Error).name !== 'ExecutionAlreadyExists') throw error;
  }
}

const announce = ({ id, role, minutes, reason, by }: AccessRequest) =>
  topic.send(
    new PublishCommand({
      ...{ TopicArn, Subject: 'Somebody asks for a role' },
      Message: `${by.arn} asks for the role ${role} for ${minutes} minutes: ${reason}\nThe request is ${id}.`,
    }),
  );

export const handler = requesting(
  {
    ...{
      records: recordsIn(new S3Client(), setting('EVIDENCE'), setting('EVIDENCE_PREFIX')),
      roleOf,
      follow,
      announce,
      now: Date.now,
    },
    tell: (line) => process.stdout.write(`${JSON.stringify(line)}\n`),
  },
  parsed<AccessTerms>('TERMS'),
);
