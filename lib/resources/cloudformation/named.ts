import { defineResource, fact } from '../../engine/rule';

/** Resources that CloudFormation cannot replace while they have a name of their own, and where the name stands. */
export const NAMES: Readonly<Record<string, string>> = {
  'AWS::ApiGateway::ApiKey': 'Name',
  'AWS::CloudWatch::Alarm': 'AlarmName',
  'AWS::CodeDeploy::DeploymentConfig': 'DeploymentConfigName',
  'AWS::CodeDeploy::DeploymentGroup': 'DeploymentGroupName',
  'AWS::DynamoDB::Table': 'TableName',
  'AWS::EC2::SecurityGroup': 'GroupName',
  'AWS::ECR::Repository': 'RepositoryName',
  'AWS::ElasticLoadBalancingV2::LoadBalancer': 'Name',
  'AWS::Elasticsearch::Domain': 'DomainName',
  'AWS::IAM::Group': 'GroupName',
  'AWS::IAM::ManagedPolicy': 'ManagedPolicyName',
  'AWS::IAM::Role': 'RoleName',
  'AWS::Kinesis::Stream': 'Name',
  'AWS::OpenSearchService::Domain': 'DomainName',
  'AWS::RDS::DBInstance': 'DBInstanceIdentifier',
};

/** A resource of one of these types. */
export const named = defineResource({
  cloudformation: Object.keys(NAMES),
  facts: {
    name: fact<string>((it) => it.fact(NAMES[it.type] as string), undefined),
  },
});
