import { App, CfnOutput, Stack } from 'aws-cdk-lib';
import { LinuxBuildImage } from 'aws-cdk-lib/aws-codebuild';
import { SubnetType, Vpc } from 'aws-cdk-lib/aws-ec2';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import {
  type EphemeralBuild,
  EphemeralRunner,
  EphemeralRunnerFleet,
  type HardenedFunction,
  type HardenedQueue,
  type HardenedStateMachine,
} from '../../doors/cdk';
import { TERMS } from '../runner/world';

/** A stack with a fleet of runners of CodeBuild, whose GitHub or GitLab is on this machine, and a project beside it that is none of its own. */
const stack = new Stack(new App(), 'runners');
const out = (name: string, value = '') => new CfnOutput(stack, `Out${name}`, { value }).overrideLogicalId(`Out${name}`);

const vpc = new Vpc(stack, 'Vpc', {
  natGateways: 0,
  restrictDefaultSecurityGroup: false,
  subnetConfiguration: [{ name: 'Isolated', subnetType: SubnetType.PRIVATE_ISOLATED }],
});
const buildImage = LinuxBuildImage.fromCodeBuildImageId(
  'aws/codebuild/standard@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef',
);
const app = new Secret(stack, 'App');
const { GITLAB: url, GITHUB_API: apiUrl = 'https://api.github.com' } = process.env;
const jobs = url
  ? { gitlab: { url, projects: TERMS.repositories, tags: TERMS.labels, tokenSecret: app } }
  : { organization: 'acme', group: 7, repositories: TERMS.repositories, labels: TERMS.labels, apiUrl, appSecret: app };
const fleet = new EphemeralRunnerFleet(stack, 'Fleet', {
  ...jobs,
  // The emulator has no policies of secrets, which the one has that the fleet makes.
  webhookSecret: new Secret(stack, 'Webhook'),
  ...{ fleetName: TERMS.prefix, vpc, codebuild: { buildImage } },
});
// The emulator has no alarms that say what they are about as these do.
for (const { node } of fleet.node.children) if (node.id.endsWith('Alarm')) fleet.node.tryRemoveChild(node.id);
const other = new EphemeralRunner(stack, 'Other', { repository: 'acme/shop', vpc, environment: { buildImage } });

const made = <T>(id: string): T => fleet.node.findChild(id) as T;
const build = made<EphemeralBuild>('Build');
const machine = made<HardenedStateMachine>('Job');
out('Webhook', fleet.webhookUrl);
out('Secret', fleet.webhookSecret.secretArn);
out('App', app.secretArn);
out('Queue', made<HardenedQueue>('Jobs').queueUrl);
out('Machine', machine.stateMachineArn);
out('Project', build.projectName);
out('Other', other.projectName);
out('RunnerRole', build.role?.roleArn);
out('MachineRole', machine.role.roleArn);
for (const id of ['ReceiveWebhook', 'StartJobs', 'DispatchRunner', 'ReapRunners']) {
  const { functionName, role } = made<HardenedFunction>(id);
  out(id, functionName);
  out(`${id}Role`, role?.roleArn);
}
