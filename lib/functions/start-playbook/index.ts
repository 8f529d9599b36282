import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { parsed, setting } from '../settings';
import { starting, type Terms } from './starting';

interface Executions {
  startExecution(input: object): Promise<unknown>;
  describeExecution(input: object): Promise<{ readonly input?: string }>;
}

// The runtime brings it.
const { SFN } = require('@aws-sdk/client-sfn') as { SFN: new () => Executions };
const executions = new SFN();
const topic = new SNSClient();
const stateMachineArn = setting('STATE_MACHINE');
const TopicArn = setting('TOPIC_ARN');

export const handler = starting(
  {
    async start(name, input) {
      try {
        await executions.startExecution({ stateMachineArn, name, input });
        return true;
      } catch (error) {
        if ((error as { name?: string }).name === 'ExecutionAlreadyExists') return false;
        throw error;
      }
    },
    async inputOf(name) {
      const executionArn = `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${name}`;
      return (await executions.describeExecution({ executionArn })).input ?? '{}';
    },
    refuse: (Message) => topic.send(new PublishCommand({ TopicArn, Subject: 'Incident playbook refused', Message })),
    log: (line) => process.stdout.write(`${line}\n`),
  },
  parsed<Terms>('TERMS'),
);
