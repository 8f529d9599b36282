import { App, CfnOutput, Duration, Stack } from 'aws-cdk-lib';
import { LinuxBuildImage } from 'aws-cdk-lib/aws-codebuild';
import { SubnetType, Vpc } from 'aws-cdk-lib/aws-ec2';
import { Code, Runtime } from 'aws-cdk-lib/aws-lambda';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { bundled, HANDLER, RUNTIME } from '../../constructs/lambda/bundled';
import { EphemeralRunner, HardenedFunction, HardenedQueue } from '../../doors/cdk';
import { TERMS } from '../runner/world';

/** A stack with the function that answers the webhook of runners, the queue that it hands jobs to, and a runner of CodeBuild. */
const stack = new Stack(new App(), 'runners');
const out = (name: string, value: string) =>
  new CfnOutput(stack, `Out${name}`, { value }).overrideLogicalId(`Out${name}`);

const queue = new HardenedQueue(stack, 'Jobs');
const secret = new Secret(stack, 'Webhook');
const webhook = new HardenedFunction(stack, 'ReceiveWebhook', {
  runtime: new Runtime(RUNTIME),
  handler: HANDLER,
  code: Code.fromAsset(bundled('receive-webhook')),
  timeout: Duration.seconds(10),
  environment: { QUEUE_URL: queue.queueUrl, WEBHOOK_SECRET: secret.secretArn, TERMS: JSON.stringify(TERMS) },
});
queue.grantSendMessages(webhook);
secret.grantRead(webhook);
const other = new HardenedQueue(stack, 'Others');

const runner = new EphemeralRunner(stack, 'Runner', {
  repository: 'acme/shop',
  projectName: 'runner',
  vpc: new Vpc(stack, 'Vpc', {
    natGateways: 0,
    restrictDefaultSecurityGroup: false,
    subnetConfiguration: [{ name: 'Isolated', subnetType: SubnetType.PRIVATE_ISOLATED }],
  }),
  environment: {
    buildImage: LinuxBuildImage.fromCodeBuildImageId(
      'aws/codebuild/standard@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef',
    ),
  },
});

out('Function', webhook.functionName);
out('Secret', secret.secretArn);
out('Queue', queue.queueUrl);
out('Other', other.queueUrl);
out('FunctionRole', webhook.role?.roleArn ?? '');
out('RunnerRole', runner.role?.roleArn ?? '');
