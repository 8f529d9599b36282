import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { App as CdkApp, Stack } from 'aws-cdk-lib';
import { App, TerraformStack } from 'cdktf';
import { HardenedWebAcl, type HardenedWebAclProps } from '../../doors/cdk';
import * as cdktf from '../../doors/cdktf';
import { check } from '../../lib';
import { refusalOf, strict, templateOf } from './subjects';

function declaredBy(props: HardenedWebAclProps = {}, also?: (acl: HardenedWebAcl) => unknown) {
  const [template = { name: '', content: {} }] = templateOf((stack) => {
    const acl = new HardenedWebAcl(stack, 'Web', props);
    also?.(acl);
  });
  const { Resources } = template.content as { Resources: Record<string, { Type: string; Properties: any }> };
  const ofType = (type: string) =>
    Object.values(Resources)
      .filter(({ Type }) => Type === `AWS::${type}`)
      .map(({ Properties }) => Properties);
  return { ofType, findings: check([template], strict).findings.map(({ rule }) => rule) };
}

const OWN = {
  name: 'own',
  priority: 0,
  action: { allow: {} },
  statement: { geoMatchStatement: { countryCodes: ['DE'] } },
  visibilityConfig: { cloudWatchMetricsEnabled: true, metricName: 'own', sampledRequestsEnabled: true },
};

describe('a hardened web ACL', () => {
  test('asks rules that are given before its own', () => {
    const [{ Rules }] = declaredBy({ rules: [OWN] }).ofType('WAFv2::WebACL') as [any];
    expect(Rules.map(({ Name }: any) => Name)).toEqual([
      'own',
      'AWSManagedRulesAmazonIpReputationList',
      'AWSManagedRulesAnonymousIpList',
      'AWSManagedRulesCommonRuleSet',
      'AWSManagedRulesKnownBadInputsRuleSet',
      'RateLimit',
    ]);
    const priorities = Rules.map(({ Priority }: any) => Priority);
    expect(priorities).toEqual([...priorities].sort((one, other) => one - other));
    expect(new Set(priorities).size).toBe(Rules.length);
  });

  test('lets servers be clients', () => {
    const [{ Rules }] = declaredBy().ofType('WAFv2::WebACL') as [any];
    const overrides = Rules.map(({ Statement }: any) => Statement.ManagedRuleGroupStatement?.RuleActionOverrides);
    expect(overrides.filter(Boolean)).toEqual([[{ Name: 'HostingProviderIPList', ActionToUse: { Count: {} } }]]);
  });

  test('logs to a group whose name and ARN AWS WAF takes', () => {
    const { ofType } = declaredBy();
    const [{ LogGroupName }] = ofType('Logs::LogGroup');
    expect(JSON.stringify(LogGroupName)).toMatch(/^\{"Fn::Join":\["",\["aws-waf-logs-/);
    const [{ LogDestinationConfigs }] = ofType('WAFv2::LoggingConfiguration');
    expect(JSON.stringify(LogDestinationConfigs)).toMatch(/:log-group:",\{"Ref":"WebLogs[^"]*"\}\]\]\}\]$/);
  });

  test('logs to what it is given, and makes no group and no key', () => {
    const logDestination = 'arn:aws:s3:::aws-waf-logs-shop';
    const { ofType, findings } = declaredBy({ logDestination });
    expect(ofType('WAFv2::LoggingConfiguration')[0].LogDestinationConfigs).toEqual([logDestination]);
    expect([...ofType('Logs::LogGroup'), ...ofType('KMS::Key'), ...findings]).toEqual([]);
  });

  test('is told what it judges requests to', () => {
    const stage = 'arn:aws:apigateway:eu-west-1::/restapis/a1b2c3/stages/prod';
    const { ofType } = declaredBy({}, (acl) => acl.associate('Stage', stage));
    expect(ofType('WAFv2::WebACLAssociation')).toEqual([expect.objectContaining({ ResourceArn: stage })]);
  });

  test('of distributions is refused in a region that AWS WAF does not keep them in', () => {
    const inRegion = (region?: string) =>
      new HardenedWebAcl(new Stack(new CdkApp(), 'Stack', { env: { region } }), 'Web', { scope: 'CLOUDFRONT' });
    expect(refusalOf(() => inRegion('eu-west-1'))).toContain('its stack is in eu-west-1');
    expect(inRegion('us-east-1').scope).toBe('CLOUDFRONT');
    expect(inRegion().scope).toBe('CLOUDFRONT');
  });

  test('is shared by a stack, and has the same rules in CDKTF', () => {
    const stack = new TerraformStack(new App(), 'stack');
    new AwsProvider(stack, 'aws', { region: 'eu-west-1', defaultTags: [{ tags: { team: 'shop' } }] });
    const acl = cdktf.HardenedWebAcl.shared(stack);
    expect(cdktf.HardenedWebAcl.shared(stack)).toBe(acl);
    acl.associate('stage', 'arn:aws:apigateway:eu-west-1::/restapis/a1b2c3/stages/prod');
    stack.prepareStack();
    const { resource } = stack.toTerraform();
    const [declared] = Object.values<any>(resource.aws_wafv2_web_acl);
    const [{ Rules }] = declaredBy().ofType('WAFv2::WebACL') as [any];
    expect(declared.rule.map(({ name, priority }: any) => [name, priority])).toEqual(
      Rules.map(({ Name, Priority }: any) => [Name, Priority]),
    );
    expect(Object.keys(resource.aws_wafv2_web_acl_association)).toHaveLength(1);
  });
});
