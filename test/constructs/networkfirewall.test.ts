import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { Route } from '@cdktf/provider-aws/lib/route';
import { Subnet } from '@cdktf/provider-aws/lib/subnet';
import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { SubnetType, Vpc } from 'aws-cdk-lib/aws-ec2';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { App as TerraformApp, TerraformStack } from 'cdktf';
import { vpcIn } from '../../constructs/ec2/weakenings';
import { EgressFirewall, type EgressFirewallProps } from '../../doors/cdk';
import * as cdktf from '../../doors/cdktf';
import { check } from '../../lib';
import { refusalOf, strict } from './subjects';

const vpcSubnets = { subnetType: SubnetType.PRIVATE_ISOLATED };
const allowedDomains = ['.amazonaws.com', 'packages.example.com'];

function firewall(props: (stack: Stack) => Partial<EgressFirewallProps> = () => ({})) {
  const stack = new Stack(new App(), 'Stack', { env: { account: '111122223333', region: 'eu-west-1' } });
  const made = new EgressFirewall(stack, 'Egress', { vpc: vpcIn(stack), vpcSubnets, allowedDomains, ...props(stack) });
  const endpointIds = stack.resolve(made.endpointIds);
  const resources = Object.entries<any>(Template.fromStack(stack).toJSON().Resources);
  const ofType = (type: string): any[] =>
    resources.filter(([, { Type }]) => Type === `AWS::${type}`).map(([id, { Properties }]) => ({ id, ...Properties }));
  return { ofType, endpointIds };
}

/** What deployment makes of functions of CloudFormation, where the firewall has these endpoints. */
function deployed(value: any, endpoints: readonly string[]): any {
  if (typeof value !== 'object') return value;
  const [[name, inner] = ['', '']] = Object.entries<any>(value);
  if (name === 'Fn::GetAtt') return endpoints;
  const parts = inner.map((part: any) => deployed(part, endpoints));
  if (name === 'Fn::Join') return parts[1].join(parts[0]);
  if (name === 'Fn::Split') return parts[1].split(parts[0]);
  return parts[1][Number(parts[0])];
}

test('each subnet has the endpoint of its zone, in whatever order CloudFormation gives them', () => {
  const endpoints = ['eu-west-1c:vpce-0c', 'eu-west-1a:vpce-0a', 'eu-west-1b:vpce-0b'];
  const { endpointIds } = firewall();
  expect(endpointIds.map((id: unknown) => deployed(id, endpoints))).toEqual(['vpce-0a', 'vpce-0b', 'vpce-0c']);
});

test('endpoints are not told apart where zones have no names yet', () => {
  const stack = new Stack(new App(), 'Stack');
  const made = new EgressFirewall(stack, 'Egress', {
    vpc: new Vpc(stack, 'Vpc', { natGateways: 0 }),
    vpcSubnets,
    allowedDomains,
  });
  expect(refusalOf(() => made.endpointIds)).toContain(
    "EgressFirewall 'Stack/Egress': which endpoint is in which zone can only be told where zones have names; give the stack an env",
  );
});

test('what says an allowed name passes, and what says none is dropped before it', () => {
  const { ofType } = firewall();
  const groups = ofType('NetworkFirewall::RuleGroup');
  const [{ FirewallPolicy: policy }] = ofType('NetworkFirewall::FirewallPolicy');
  const inOrder = policy.StatefulRuleGroupReferences.map(({ ResourceArn }: any) =>
    groups.find(({ id }) => id === ResourceArn['Fn::GetAtt'][0]),
  );
  expect(inOrder[0].RuleGroup.RulesSource.RulesString).toContain('drop udp $HOME_NET any -> $EXTERNAL_NET any');
  expect(inOrder[0].RuleGroup.RulesSource.RulesString).toContain('drop tcp $HOME_NET any -> $EXTERNAL_NET ![443,80]');
  expect(inOrder[1].RuleGroup.RulesSource.RulesSourceList).toEqual({
    GeneratedRulesType: 'ALLOWLIST',
    Targets: allowedDomains,
    TargetTypes: ['TLS_SNI', 'HTTP_HOST'],
  });
  for (const { RuleGroup } of groups) expect(RuleGroup.StatefulRuleOptions.RuleOrder).toBe('STRICT_ORDER');
  expect(policy.StatefulDefaultActions).toEqual(['aws:drop_established', 'aws:alert_established']);
  expect(policy.StatelessDefaultActions).toEqual(['aws:forward_to_sfe']);
  expect(policy.StatelessFragmentDefaultActions).toEqual(['aws:forward_to_sfe']);
});

test('where only TLS may leave, only its port is open', () => {
  const { ofType } = firewall(() => ({ protocols: ['TLS_SNI'], homeNet: ['10.0.0.0/8'] }));
  const [others] = ofType('NetworkFirewall::RuleGroup');
  expect(others.RuleGroup.RulesSource.RulesString).toContain('![443]');
  const [{ FirewallPolicy: policy }] = ofType('NetworkFirewall::FirewallPolicy');
  expect(policy.PolicyVariables.RuleVariables.HOME_NET.Definition).toEqual(['10.0.0.0/8']);
});

test('connections and what was dropped go to the log group that is given, and no other is made', () => {
  const { ofType } = firewall((stack) => ({ logGroup: LogGroup.fromLogGroupName(stack, 'Given', 'egress') }));
  const [{ LoggingConfiguration: logging }] = ofType('NetworkFirewall::LoggingConfiguration');
  expect(logging.LogDestinationConfigs).toEqual(
    ['ALERT', 'FLOW'].map((LogType) => ({
      LogType,
      LogDestinationType: 'CloudWatchLogs',
      LogDestination: { logGroup: 'egress' },
    })),
  );
  expect(ofType('Logs::LogGroup')).toEqual([]);
});

test('what is no name that it matches is refused, and so is a firewall that allows none', () => {
  const refused = (names: string[]) => refusalOf(() => firewall(() => ({ allowedDomains: names })));
  expect(refused(['*.example.com'])).toContain(
    "EgressFirewall 'Stack/Egress': '*.example.com' is no name that Network Firewall matches; write one as packages.example.com, or .example.com",
  );
  for (const name of ['.', '*', 'com', 'https://example.com', '10.0.0.0/8'])
    expect(refused([name])).toContain(`'${name}'`);
  expect(refused([])).toContain('it allows no names');
});

test('Terraform is told the same, under names that AWS takes', () => {
  const stack = new TerraformStack(new TerraformApp(), 'shop');
  new AwsProvider(stack, 'aws', { region: 'eu-west-1' });
  const made = new cdktf.EgressFirewall(stack, 'egress_of.builds', {
    vpcId: 'vpc-0a1b2c3d',
    subnetIds: ['subnet-0a1b2c3d', 'subnet-1a2b3c4d'],
    allowedDomains,
  });
  expect(made.endpointIds[1]).toMatch(
    /^\$\{\[for state in aws_networkfirewall_firewall\..* == "subnet-1a2b3c4d"\]\[0\]\}$/,
  );
  const { resource } = stack.toTerraform();
  const [policy] = Object.values<any>(resource.aws_networkfirewall_firewall_policy);
  const groups = Object.values<any>(resource.aws_networkfirewall_rule_group);
  expect(policy.firewall_policy.stateful_default_actions).toEqual(['aws:drop_established', 'aws:alert_established']);
  expect(groups.map(({ rule_group }) => Object.keys(rule_group.rules_source))).toEqual([
    ['rules_string'],
    ['rules_source_list'],
  ]);
  for (const type of ['firewall', 'firewall_policy', 'rule_group'])
    for (const it of Object.values<any>(resource[`aws_networkfirewall_${type}`])) {
      expect(it.name).toMatch(/^[A-Za-z0-9-]{1,128}$/);
      expect(it.encryption_configuration.type).toBe('CUSTOMER_KMS');
    }
});

test('Terraform routes through the endpoint of each subnet', () => {
  const stack = new TerraformStack(new TerraformApp(), 'shop');
  new AwsProvider(stack, 'aws', { region: 'eu-west-1', defaultTags: [{ tags: { team: 'shop' } }] });
  const subnets = ['a', 'b'].map((id) => new Subnet(stack, id, { vpcId: 'vpc-0a1b2c3d' }));
  const { endpointIds } = new cdktf.EgressFirewall(stack, 'egress', {
    vpcId: 'vpc-0a1b2c3d',
    subnetIds: subnets.map(({ id }) => id),
    allowedDomains,
  });
  for (const [at, vpcEndpointId] of endpointIds.entries())
    new Route(stack, `out${at}`, { routeTableId: 'rtb-0a1b2c3d', destinationCidrBlock: '0.0.0.0/0', vpcEndpointId });
  stack.prepareStack();
  const content = stack.toTerraform();
  const { out0, out1 } = content.resource.aws_route;
  const asked = [out0, out1].map((route) => /subnet_id == (.*)\]\[0\]\}$/.exec(route.vpc_endpoint_id)?.[1]);
  expect(asked).toEqual(['aws_subnet.a.id', 'aws_subnet.b.id']);
  const { findings, failures } = check([{ name: 'stack.tf.json', content }], strict);
  expect(failures).toEqual([]);
  expect(findings.filter(({ type }) => /networkfirewall|route/.test(type))).toEqual([]);
});
