/** What CloudTrail writes down that somebody is to be told of. */
export interface SecurityEvent {
  readonly id: string;
  readonly description: string;
  /** As CloudWatch Logs reads it: https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html */
  readonly pattern: string;
  /** The control of Security Hub that asks for it. */
  readonly control: string;
}

const oneOf = (names: readonly string[]): string => names.map((name) => `($.eventName=${name})`).join(' || ');

const changes = (names: readonly string[]): string => `{${oneOf(names)}}`;

const changesAt = (service: string, names: readonly string[]): string =>
  `{($.eventSource=${service}.amazonaws.com) && (${oneOf(names)})}`;

/** An action on several kinds of things, as in `DeleteGroupPolicy`. */
const each = (verb: string, kinds: readonly string[], noun: string): string[] =>
  kinds.map((kind) => `${verb}${kind}${noun}`);

const HOLDERS = ['Group', 'Role', 'User'];

/**
 * The fourteen events that the CIS AWS Foundations Benchmark wants told, which controls CloudWatch.1 to CloudWatch.14 of
 * Security Hub look for: https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html
 */
export const securityEvents: readonly SecurityEvent[] = [
  {
    id: 'RootUsed',
    description: 'Somebody used the root user',
    pattern: '{$.userIdentity.type="Root" && $.userIdentity.invokedBy NOT EXISTS && $.eventType !="AwsServiceEvent"}',
    control: 'CloudWatch.1',
  },
  {
    id: 'Unauthorized',
    description: 'Somebody called what they may not',
    pattern: '{($.errorCode="*UnauthorizedOperation") || ($.errorCode="AccessDenied*")}',
    control: 'CloudWatch.2',
  },
  {
    id: 'SignInWithoutMfa',
    description: 'A user signed in to the console without a second factor',
    pattern:
      '{ ($.eventName = "ConsoleLogin") && ($.additionalEventData.MFAUsed != "Yes") && ($.userIdentity.type = "IAMUser") && ($.responseElements.ConsoleLogin = "Success") }',
    control: 'CloudWatch.3',
  },
  {
    id: 'PoliciesChanged',
    description: 'Somebody changed policies of IAM',
    pattern: changesAt('iam', [
      ...each('Delete', HOLDERS, 'Policy'),
      ...each('Put', HOLDERS, 'Policy'),
      ...['CreatePolicy', 'DeletePolicy', 'CreatePolicyVersion', 'DeletePolicyVersion'],
      ...each('Attach', ['Role', 'User', 'Group'], 'Policy'),
      ...each('Detach', ['Role', 'User', 'Group'], 'Policy'),
    ]),
    control: 'CloudWatch.4',
  },
  {
    id: 'TrailChanged',
    description: 'Somebody changed what CloudTrail writes down',
    pattern: changes(['CreateTrail', 'UpdateTrail', 'DeleteTrail', 'StartLogging', 'StopLogging']),
    control: 'CloudWatch.5',
  },
  {
    id: 'SignInFailed',
    description: 'Somebody failed to sign in to the console',
    pattern: '{($.eventName=ConsoleLogin) && ($.errorMessage="Failed authentication")}',
    control: 'CloudWatch.6',
  },
  {
    id: 'KeyDisabled',
    description: 'Somebody disabled a customer managed key, or scheduled its deletion',
    pattern: changesAt('kms', ['DisableKey', 'ScheduleKeyDeletion']),
    control: 'CloudWatch.7',
  },
  {
    id: 'BucketPolicyChanged',
    description: 'Somebody changed who has access to a bucket',
    pattern: changesAt('s3', [
      ...each('PutBucket', ['Acl', 'Policy', 'Cors', 'Lifecycle', 'Replication'], ''),
      ...each('DeleteBucket', ['Policy', 'Cors', 'Lifecycle', 'Replication'], ''),
    ]),
    control: 'CloudWatch.8',
  },
  {
    id: 'ConfigChanged',
    description: 'Somebody changed what AWS Config records',
    pattern: changesAt('config', [
      ...['StopConfigurationRecorder', 'DeleteDeliveryChannel', 'PutDeliveryChannel', 'PutConfigurationRecorder'],
    ]),
    control: 'CloudWatch.9',
  },
  {
    id: 'SecurityGroupChanged',
    description: 'Somebody changed a security group',
    pattern: changes([
      ...['AuthorizeSecurityGroupIngress', 'AuthorizeSecurityGroupEgress'],
      ...['RevokeSecurityGroupIngress', 'RevokeSecurityGroupEgress', 'CreateSecurityGroup', 'DeleteSecurityGroup'],
    ]),
    control: 'CloudWatch.10',
  },
  {
    id: 'NetworkAclChanged',
    description: 'Somebody changed a network ACL',
    pattern: changes([
      ...['CreateNetworkAcl', 'CreateNetworkAclEntry', 'DeleteNetworkAcl', 'DeleteNetworkAclEntry'],
      ...['ReplaceNetworkAclEntry', 'ReplaceNetworkAclAssociation'],
    ]),
    control: 'CloudWatch.11',
  },
  {
    id: 'GatewayChanged',
    description: 'Somebody changed a gateway of a network',
    pattern: changes([
      ...['CreateCustomerGateway', 'DeleteCustomerGateway', 'AttachInternetGateway', 'CreateInternetGateway'],
      ...['DeleteInternetGateway', 'DetachInternetGateway'],
    ]),
    control: 'CloudWatch.12',
  },
  {
    id: 'RouteChanged',
    description: 'Somebody changed a route of a network',
    pattern: changesAt('ec2', [
      ...['CreateRoute', 'CreateRouteTable', 'ReplaceRoute', 'ReplaceRouteTableAssociation', 'DeleteRouteTable'],
      ...['DeleteRoute', 'DisassociateRouteTable'],
    ]),
    control: 'CloudWatch.13',
  },
  {
    id: 'VpcChanged',
    description: 'Somebody changed a VPC or how it is connected',
    pattern: changes([
      ...['CreateVpc', 'DeleteVpc', 'ModifyVpcAttribute', 'AcceptVpcPeeringConnection', 'CreateVpcPeeringConnection'],
      ...['DeleteVpcPeeringConnection', 'RejectVpcPeeringConnection', 'AttachClassicLinkVpc', 'DetachClassicLinkVpc'],
      ...['DisableVpcClassicLink', 'EnableVpcClassicLink'],
    ]),
    control: 'CloudWatch.14',
  },
];
