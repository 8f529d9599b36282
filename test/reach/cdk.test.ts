import { App, Stack } from 'aws-cdk-lib';
import { Instance, InstanceType, MachineImage, Port, SubnetType, Vpc } from 'aws-cdk-lib/aws-ec2';
import { Cluster, ContainerImage, FargateService, FargateTaskDefinition } from 'aws-cdk-lib/aws-ecs';
import { ApplicationLoadBalancer } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { Code, Function as Lambda, Runtime } from 'aws-cdk-lib/aws-lambda';
import { Credentials, DatabaseInstance, DatabaseInstanceEngine, PostgresEngineVersion } from 'aws-cdk-lib/aws-rds';
import { network } from '../../lib/reach';

/** An ordinary application of three tiers, as the CDK makes it. */
function application() {
  const app = new App({ analyticsReporting: false });
  const stack = new Stack(app, 'Shop');
  const vpc = new Vpc(stack, 'Vpc', {
    subnetConfiguration: [
      { name: 'public', subnetType: SubnetType.PUBLIC },
      { name: 'private', subnetType: SubnetType.PRIVATE_WITH_EGRESS },
      { name: 'isolated', subnetType: SubnetType.PRIVATE_ISOLATED },
    ],
  });
  const machine = (id: string, subnetType: SubnetType) =>
    new Instance(stack, id, {
      vpc,
      vpcSubnets: { subnetType },
      instanceType: new InstanceType('t3.micro'),
      machineImage: MachineImage.genericLinux({}),
    });
  const bastion = machine('Bastion', SubnetType.PUBLIC);
  bastion.connections.allowFromAnyIpv4(Port.SSH);
  const worker = machine('Worker', SubnetType.PRIVATE_WITH_EGRESS);
  worker.connections.allowFromAnyIpv4(Port.SSH);
  const database = new DatabaseInstance(stack, 'Database', {
    vpc,
    vpcSubnets: { subnetType: SubnetType.PRIVATE_ISOLATED },
    credentials: Credentials.fromUsername('shop'),
    engine: DatabaseInstanceEngine.postgres({ version: PostgresEngineVersion.VER_16 }),
  });
  database.connections.allowDefaultPortFrom(worker);
  const task = new FargateTaskDefinition(stack, 'Task');
  task.addContainer('web', { image: ContainerImage.fromRegistry('web'), portMappings: [{ containerPort: 8080 }] });
  const service = new FargateService(stack, 'Service', {
    cluster: new Cluster(stack, 'Cluster', { vpc }),
    taskDefinition: task,
  });
  const balancer = new ApplicationLoadBalancer(stack, 'Balancer', { vpc, internetFacing: true });
  balancer.addListener('Http', { port: 80 }).addTargets('Web', { port: 8080, targets: [service] });
  new Lambda(stack, 'Report', {
    vpc,
    vpcSubnets: { subnetType: SubnetType.PRIVATE_ISOLATED },
    code: Code.fromInline('exports.handler = async () => {}'),
    handler: 'index.handler',
    runtime: Runtime.NODEJS_22_X,
  });
  return network([{ name: 'Shop', content: app.synth().getStackByName('Shop').template }]);
}

test('who reaches whom in an application of three tiers', () => {
  const { resources, reaches } = application();
  const id = (name: string) => (name === 'internet' ? name : (resources.find((one) => one.startsWith(name)) as string));
  const answers = (
    [
      ['internet', 'Bastion', 22],
      ['internet', 'Bastion', 443],
      ['internet', 'Worker', 22],
      ['internet', 'Database', undefined],
      ['internet', 'Balancer', undefined],
      ['internet', 'Service', 8080],
      ['Worker', 'Database', undefined],
      ['Bastion', 'Database', undefined],
      ['Bastion', 'Worker', 22],
      ['Report', 'Database', undefined],
      ['Report', 'internet', 443],
      ['Worker', 'internet', 443],
    ] as const
  ).map(([from, to, port]) => [from, to, reaches(id(from), id(to), port === undefined ? {} : { port }).answer]);
  expect(answers).toEqual([
    ['internet', 'Bastion', 'yes'],
    ['internet', 'Bastion', 'no'],
    ['internet', 'Worker', 'no'],
    ['internet', 'Database', 'no'],
    ['internet', 'Balancer', 'yes'],
    ['internet', 'Service', 'yes'],
    ['Worker', 'Database', 'yes'],
    ['Bastion', 'Database', 'no'],
    ['Bastion', 'Worker', 'yes'],
    ['Report', 'Database', 'no'],
    ['Report', 'internet', 'no'],
    ['Worker', 'internet', 'yes'],
  ]);
});
