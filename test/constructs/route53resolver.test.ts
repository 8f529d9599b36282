import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { App as TerraformApp, TerraformStack } from 'cdktf';
import { vpcIn } from '../../constructs/ec2/weakenings';
import { DnsFirewall, type DnsFirewallProps } from '../../doors/cdk';
import * as cdktf from '../../doors/cdktf';
import { refusalOf } from './subjects';

const allowedDomains = ['*.amazonaws.com', 'packages.example.com'];
const THREATS = 'rslvr-fdl-0123456789abcdef';

function firewall(props: (stack: Stack) => Partial<DnsFirewallProps> = () => ({})) {
  const stack = new Stack(new App(), 'Stack', { env: { account: '111122223333', region: 'eu-west-1' } });
  new DnsFirewall(stack, 'Names', { vpc: vpcIn(stack), allowedDomains, ...props(stack) });
  const resources = Object.entries<any>(Template.fromStack(stack).toJSON().Resources);
  const ofType = (type: string): any[] =>
    resources.filter(([, { Type }]) => Type === `AWS::${type}`).map(([id, { Properties }]) => ({ id, ...Properties }));
  const domainsOf = ({ FirewallDomainListId: list }: any) =>
    ofType('Route53Resolver::FirewallDomainList').find(({ id }) => id === list['Fn::GetAtt']?.[0])?.Domains ?? list;
  const [group] = ofType('Route53Resolver::FirewallRuleGroup');
  return { ofType, rules: group.FirewallRules.map((rule: any) => [rule.Priority, rule.Action, domainsOf(rule)]) };
}

test('names are looked up that are allowed and on no list of threats', () => {
  expect(firewall(() => ({ threatLists: [THREATS] })).rules).toEqual([
    [1, 'BLOCK', THREATS],
    [2, 'ALLOW', allowedDomains],
    [3, 'BLOCK', ['*']],
  ]);
});

test('what is blocked does not exist for whoever asks, and what an allowed name stands for is not blocked', () => {
  const [{ FirewallRules }] = firewall().ofType('Route53Resolver::FirewallRuleGroup');
  expect(FirewallRules).toMatchObject([
    { Action: 'ALLOW', FirewallDomainRedirectionAction: 'TRUST_REDIRECTION_DOMAIN' },
    { Action: 'BLOCK', BlockResponse: 'NXDOMAIN' },
  ]);
});

test('queries go to the log group that is given, and no other is made', () => {
  const { ofType } = firewall((stack) => ({ logGroup: LogGroup.fromLogGroupName(stack, 'Given', 'queries') }));
  expect(ofType('Logs::LogGroup')).toEqual([]);
  expect(JSON.stringify(ofType('Route53Resolver::ResolverQueryLoggingConfig'))).toContain(':log-group:queries');
});

test('what is no name of a domain is refused, and so is a firewall that allows none', () => {
  const refused = (names: string[]) => refusalOf(() => firewall(() => ({ allowedDomains: names })));
  expect(refused(['https://packages.example.com'])).toContain(
    "DnsFirewall 'Stack/Names': 'https://packages.example.com' is no name of a domain; write one as packages.example.com",
  );
  expect(refused(['*example.com'])).toContain("'*example.com' is no name of a domain");
  expect(refused([])).toContain('it allows no names');
});

test('Terraform is told the same, under names that AWS takes', () => {
  const stack = new TerraformStack(new TerraformApp(), 'shop');
  new AwsProvider(stack, 'aws', { region: 'eu-west-1' });
  new cdktf.DnsFirewall(stack, 'the-names-that-builds-look-up-in-the-vpc-of-the-pipeline-of.shop', {
    vpcId: 'vpc-0a1b2c3d',
    allowedDomains,
    threatLists: [THREATS],
  });
  const { resource } = stack.toTerraform();
  const rules = Object.values<any>(resource.aws_route53_resolver_firewall_rule);
  expect(rules.map(({ priority, action, block_response }) => [priority, action, block_response])).toEqual([
    [1, 'BLOCK', 'NXDOMAIN'],
    [2, 'ALLOW', undefined],
    [3, 'BLOCK', 'NXDOMAIN'],
  ]);
  for (const [, named] of Object.entries<any>(resource))
    for (const { name } of Object.values<any>(named)) expect(name ?? '').toMatch(/^[\w-]{0,64}$/);
});
