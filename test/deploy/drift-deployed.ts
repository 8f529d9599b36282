import { CloudFormationClient, DeleteStackCommand, DetectStackDriftCommand } from '@aws-sdk/client-cloudformation';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { SNSClient, SubscribeCommand } from '@aws-sdk/client-sns';
import {
  CreateQueueCommand,
  GetQueueUrlCommand,
  ReceiveMessageCommand,
  SetQueueAttributesCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { ACCOUNT, Deployment, notRefused, OWNER, REGION } from './deployment';
import { missing } from './emulator';

/** What it uses and the emulator has not. What policies say of it is asked of `can()` elsewhere. */
const LACKING = ['Security Hub, and a client of it in its runtime: people are told, and no findings are kept'];

const lacking = missing();
if (lacking) {
  process.stderr.write(`drift is not detected: ${lacking}\n`);
  test.skip(`deployed detection of drift (${lacking})`, () => undefined);
} else describe('deployed detection of drift', deployed);

function deployed(): void {
  const deployment = new Deployment();
  let made: Record<string, string>;
  let heard: string | undefined;
  const owner = () => deployment.as(OWNER);

  beforeAll(async () => {
    await deployment.start('test/deploy/drift-app.ts');
    made = await deployment.deploy(['notes', 'others', 'watch'], 'watch');
    for (const one of LACKING) process.stderr.write(`not told, as the emulator has none: ${one}\n`);
    const Resource = `arn:aws:sqs:${REGION}:${ACCOUNT}:heard`;
    const Principal = { Service: 'sns.amazonaws.com' };
    const Statement = [{ Effect: 'Allow', Principal, Action: 'sqs:SendMessage', Resource }];
    const { QueueUrl } = await new SQSClient(owner()).send(
      new CreateQueueCommand({
        QueueName: 'heard',
        Attributes: { Policy: JSON.stringify({ Version: '2012-10-17', Statement }) },
      }),
    );
    heard = QueueUrl;
    const raw = { RawMessageDelivery: 'true' };
    await new SNSClient(owner()).send(
      new SubscribeCommand({ TopicArn: made.Topic, Protocol: 'sqs', Endpoint: Resource, Attributes: raw }),
    );
  }, 400_000);

  afterAll(() => deployment.stop());

  /** Has stacks compared, and gives what people are told. */
  async function told(): Promise<string[]> {
    const { FunctionError, Payload } = await new LambdaClient(owner()).send(
      new InvokeCommand({ FunctionName: made.Report, Payload: '{}' }),
    );
    expect([FunctionError, Buffer.from(Payload ?? []).toString()]).toEqual([undefined, 'null']);
    const { Messages = [] } = await new SQSClient(owner()).send(
      new ReceiveMessageCommand({ QueueUrl: heard, WaitTimeSeconds: 1, MaxNumberOfMessages: 10 }),
    );
    return Messages.flatMap(({ Body }) => Body ?? []);
  }

  async function change(QueueName: string, VisibilityTimeout: string): Promise<void> {
    const sqs = new SQSClient(owner());
    const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName }));
    await sqs.send(new SetQueueAttributesCommand({ QueueUrl, Attributes: { VisibilityTimeout } }));
  }

  test('people are told of what was changed by hand, of the stack that is compared', async () => {
    expect(await told()).toEqual([]);
    await change('others-jobs', '7');
    expect(await told()).toEqual([]);
    await change('notes-jobs', '7');
    expect(await told()).toEqual([
      expect.stringMatching(/medium: the AWS::SQS::Queue Jobs\w+ of notes was changed .*VisibilityTimeout/),
    ]);
  }, 120_000);

  test('its role compares that stack, and does nothing else', async () => {
    const role = new CloudFormationClient(deployment.as(await deployment.actAs(made.ReportRole)));
    await role.send(new DetectStackDriftCommand({ StackName: 'notes' }));
    expect(
      await notRefused({
        'comparing another stack': role.send(new DetectStackDriftCommand({ StackName: 'others' })),
        'deleting the stack': role.send(new DeleteStackCommand({ StackName: 'notes' })),
      }),
    ).toEqual([]);
  }, 60_000);
}
