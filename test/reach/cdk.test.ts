import { App, Stack } from 'aws-cdk-lib';
import { Instance, InstanceType, IpProtocol, MachineImage, Peer, Port, SubnetType, Vpc } from 'aws-cdk-lib/aws-ec2';
import { Cluster, ContainerImage, FargateService, FargateTaskDefinition } from 'aws-cdk-lib/aws-ecs';
import { ApplicationLoadBalancer, IpAddressType } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { Code, Function as Lambda, Runtime } from 'aws-cdk-lib/aws-lambda';
import {
  Credentials,
  DatabaseInstance,
  DatabaseInstanceEngine,
  NetworkType,
  PostgresEngineVersion,
} from 'aws-cdk-lib/aws-rds';
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

/** A shop that the internet reaches over both families, with a proxy before its database and nothing of IPv4 open. */
function dualStack() {
  const app = new App({ analyticsReporting: false });
  const stack = new Stack(app, 'Shop');
  const vpc = new Vpc(stack, 'Vpc', {
    ipProtocol: IpProtocol.DUAL_STACK,
    natGateways: 0,
    subnetConfiguration: [
      { name: 'public', subnetType: SubnetType.PUBLIC },
      { name: 'application', subnetType: SubnetType.PRIVATE_WITH_EGRESS },
      { name: 'data', subnetType: SubnetType.PRIVATE_ISOLATED },
    ],
  });
  const task = new FargateTaskDefinition(stack, 'Task');
  task.addContainer('web', { image: ContainerImage.fromRegistry('web'), portMappings: [{ containerPort: 8080 }] });
  const service = new FargateService(stack, 'Service', {
    cluster: new Cluster(stack, 'Cluster', { vpc }),
    taskDefinition: task,
    vpcSubnets: { subnetType: SubnetType.PRIVATE_WITH_EGRESS },
  });
  const balancer = new ApplicationLoadBalancer(stack, 'Balancer', {
    vpc,
    internetFacing: true,
    ipAddressType: IpAddressType.DUAL_STACK,
  });
  const listener = balancer.addListener('Http', { port: 80, open: false });
  listener.addTargets('Web', { port: 8080, targets: [service] });
  listener.connections.allowDefaultPortFrom(Peer.anyIpv6());
  const database = new DatabaseInstance(stack, 'Database', {
    vpc,
    vpcSubnets: { subnetType: SubnetType.PRIVATE_ISOLATED },
    networkType: NetworkType.DUAL,
    credentials: Credentials.fromUsername('shop'),
    engine: DatabaseInstanceEngine.postgres({ version: PostgresEngineVersion.VER_16 }),
  });
  const proxy = database.addProxy('Proxy', {
    vpc,
    secrets: [database.secret as NonNullable<typeof database.secret>],
    vpcSubnets: { subnetType: SubnetType.PRIVATE_ISOLATED },
  });
  proxy.connections.allowFrom(service, Port.POSTGRES);
  new Lambda(stack, 'Report', {
    vpc,
    vpcSubnets: { subnetType: SubnetType.PRIVATE_WITH_EGRESS },
    ipv6AllowedForDualStack: true,
    allowAllIpv6Outbound: true,
    code: Code.fromInline('exports.handler = async () => {}'),
    handler: 'index.handler',
    runtime: Runtime.NODEJS_22_X,
  });
  return network([{ name: 'Shop', content: app.synth().getStackByName('Shop').template }]);
}

test('who reaches whom in an application of both families', () => {
  const { resources, reaches } = dualStack();
  const id = (name: string) =>
    name === 'internet'
      ? name
      : (resources.find((one) => new RegExp(`^${name}[A-F0-9]{8}$|^${name}`).test(one)) as string);
  const answers = (
    [
      ['internet', 'Balancer', 80],
      ['internet', 'Balancer', 443],
      ['internet', 'Service', 8080],
      ['internet', 'DatabaseProxy', 5432],
      ['internet', 'Database', 5432],
      ['Service', 'DatabaseProxy', 5432],
      ['Service', 'Database', 5432],
      ['Balancer', 'Database', 5432],
      ['Report', 'Database', 5432],
      ['Report', 'internet', 443],
    ] as const
  ).map(([from, to, port]) => [from, to, reaches(id(from), id(to), { port }).answer]);
  expect(answers).toEqual([
    ['internet', 'Balancer', 'yes'],
    ['internet', 'Balancer', 'no'],
    ['internet', 'Service', 'yes'],
    ['internet', 'DatabaseProxy', 'no'],
    ['internet', 'Database', 'no'],
    ['Service', 'DatabaseProxy', 'yes'],
    ['Service', 'Database', 'yes'],
    ['Balancer', 'Database', 'no'],
    ['Report', 'Database', 'no'],
    ['Report', 'internet', 'yes'],
  ]);
  const { path } = reaches(id('Service'), id('Database'), { port: 5432 });
  expect(path.map(({ resource }) => resource)).toContainEqual(expect.stringMatching(/^DatabaseProxyProxyTargetGroup/));
});
