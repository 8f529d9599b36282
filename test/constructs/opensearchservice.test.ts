import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Vpc } from 'aws-cdk-lib/aws-ec2';
import { EngineVersion } from 'aws-cdk-lib/aws-opensearchservice';
import { App as TerraformApp, TerraformStack } from 'cdktf';
import { network } from '../../constructs/ec2/weakenings';
import { HardenedSearchDomain, type HardenedSearchDomainProps } from '../../doors/cdk';
import * as cdktf from '../../doors/cdktf';
import { refusalOf } from './subjects';

const fineGrainedAccessControl = { masterUserArn: 'arn:aws:iam::111122223333:role/search-admin' };

function domainWith(props: Partial<HardenedSearchDomainProps> = {}, zones = 3) {
  const stack = new Stack(new App(), 'Stack', { env: { account: '111122223333', region: 'eu-west-1' } });
  const availabilityZones = ['eu-west-1a', 'eu-west-1b', 'eu-west-1c'].slice(0, zones);
  const vpc = Vpc.fromVpcAttributes(stack, 'Vpc', {
    vpcId: network.vpcId,
    availabilityZones,
    isolatedSubnetIds: network.subnetIds.slice(0, zones),
  });
  const version = EngineVersion.OPENSEARCH_2_19;
  new HardenedSearchDomain(stack, 'Products', { vpc, version, fineGrainedAccessControl, ...props });
  const resources = Object.entries<any>(Template.fromStack(stack).toJSON().Resources);
  const ofType = (type: string) => resources.filter(([, { Type }]) => Type === `AWS::${type}`);
  const [[, domain] = []] = ofType('OpenSearchService::Domain') as [string, any][];
  return { ofType, domain };
}

describe('a hardened search domain', () => {
  test('has log groups that OpenSearch Service writes to for domains of the account, with no function', () => {
    const { ofType, domain } = domainWith();
    expect(ofType('Logs::LogGroup')).toHaveLength(4);
    const [[id, policy] = []] = ofType('Logs::ResourcePolicy') as [string, any][];
    const text = JSON.stringify(policy.Properties.PolicyDocument);
    expect(text).toContain('aws:SourceAccount');
    expect(text).toContain(':es:eu-west-1:111122223333:domain/*');
    expect(domain.DependsOn).toContain(id);
    expect(ofType('Lambda::Function')).toEqual([]);
  });

  test('has as many nodes in each zone', () => {
    expect(domainWith().domain.Properties.ClusterConfig).toMatchObject({
      InstanceCount: 3,
      ZoneAwarenessConfig: { AvailabilityZoneCount: 3 },
    });
    expect(domainWith({}, 2).domain.Properties.ClusterConfig).toMatchObject({
      InstanceCount: 4,
      ZoneAwarenessConfig: { AvailabilityZoneCount: 2 },
    });
  });

  test('is refused where nobody looks after who may do what', () => {
    expect(refusalOf(() => domainWith({ fineGrainedAccessControl: {} }))).toContain(
      '`fineGrainedAccessControl` gives up opensearch/domain-fine-grained-access',
    );
  });

  test('is the same in Terraform', () => {
    const stack = new TerraformStack(new TerraformApp(), 'shop');
    new AwsProvider(stack, 'aws', { region: 'eu-west-1' });
    new cdktf.HardenedSearchDomain(stack, 'products', {
      ...network,
      version: 'OpenSearch_2.19',
      fineGrainedAccessControl,
    });
    stack.prepareStack();
    const { resource } = stack.toTerraform();
    const [domain] = Object.values<any>(resource.aws_opensearch_domain);
    expect(domain.domain_name).toMatch(/^[a-z][a-z0-9-]{2,27}$/);
    expect(domain.cluster_config).toMatchObject({ instance_count: 3, dedicated_master_count: 3 });
    expect(domain.log_publishing_options).toHaveLength(4);
    expect(domain.depends_on).toEqual([expect.stringContaining('aws_cloudwatch_log_resource_policy')]);
    expect(JSON.stringify(resource.aws_cloudwatch_log_resource_policy)).toContain('aws:SourceArn');
  });
});
