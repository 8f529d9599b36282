type Body = Record<string, any>;

const KEY = 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
const ROLE = 'arn:aws:iam::111122223333:role/service';

const inL1 = (more: Body): Body => ({
  GroupId: 'sg-1',
  IpProtocol: 'tcp',
  FromPort: 443,
  ToPort: 443,
  CidrIp: '10.0.1.0/24',
  ...more,
});
const inProvider = (more: Body): Body => ({
  security_group_id: 'sg-1',
  ip_protocol: 'tcp',
  from_port: 443,
  to_port: 443,
  cidr_ipv4: '10.0.1.0/24',
  ...more,
});
const LAYER = { Action: 'lambda:GetLayerVersion', LayerVersionArn: 'arn:aws:lambda:eu-west-1:111122223333:layer:l:1' };
const layer = { action: 'lambda:GetLayerVersion', layer_name: 'l', version_number: 1, statement_id: 'share' };
const acl = [
  { Name: 'main', MetricName: 'main', DefaultAction: { Type: 'ALLOW' } },
  {
    Name: 'main',
    MetricName: 'main',
    DefaultAction: { Type: 'BLOCK' },
    Rules: [{ Action: { Type: 'ALLOW' }, Priority: 1, RuleId: 'rule' }],
  },
];
const classicAcl = [
  { name: 'main', metric_name: 'main', default_action: { type: 'ALLOW' } },
  {
    name: 'main',
    metric_name: 'main',
    default_action: { type: 'BLOCK' },
    rules: [{ action: { type: 'ALLOW' }, priority: 1, rule_id: 'rule' }],
    logging_configuration: { log_destination: 'arn:aws:firehose:us-east-1:111122223333:deliverystream/aws-waf-logs' },
  },
];
const entry = {
  rule_no: 100,
  action: 'allow',
  protocol: 'tcp',
  from_port: 443,
  to_port: 443,
  cidr_block: '10.0.0.0/16',
};
const monitored = (output: string) =>
  [{}, { KmsKeyId: KEY }].map((key) => ({
    [output]: { ...key, MonitoringOutputs: [{ S3Output: { LocalPath: '/out', S3Uri: 's3://reports' } }] },
  }));
const bot = (key: Body): Body => ({
  Name: 'clerk',
  IdleSessionTTLInSeconds: 300,
  DataPrivacy: { ChildDirected: false },
  RoleArn: ROLE,
  TestBotAliasSettings: {
    ConversationLogSettings: {
      AudioLogSettings: [
        { Enabled: true, Destination: { S3Bucket: { S3BucketArn: 'arn:aws:s3:::logs', LogPrefix: 'clerk', ...key } } },
      ],
    },
  },
});

/** Bodies of types that no example of another type can be said of: good ones and bad ones, by what rules ask. */
export const PLAIN: Readonly<Record<string, readonly Body[]>> = {
  'AWS::EC2::SecurityGroupEgress': [inL1({ Description: 'office' }), inL1({})],
  'AWS::EC2::SecurityGroupIngress': [inL1({ Description: 'office' })],
  aws_vpc_security_group_egress_rule: [inProvider({ description: 'office' }), inProvider({})],
  aws_vpc_security_group_ingress_rule: [inProvider({ description: 'office' })],
  'AWS::EC2::NetworkAcl': [{ VpcId: 'vpc-1' }],
  aws_network_acl: [{ vpc_id: 'vpc-1', ingress: [entry], egress: [entry] }],
  aws_default_network_acl: [{ default_network_acl_id: 'acl-1', ingress: [entry], egress: [entry] }],
  aws_network_acl_rule: [
    {
      network_acl_id: 'acl-1',
      rule_number: 100,
      protocol: 'tcp',
      rule_action: 'allow',
      cidr_block: '10.0.0.0/16',
      from_port: 443,
      to_port: 443,
    },
  ],
  aws_route_table: [{ vpc_id: 'vpc-1', route: [{ cidr_block: '10.1.0.0/16', transit_gateway_id: 'tgw-1' }] }],
  aws_default_route_table: [
    { default_route_table_id: 'rtb-1', route: [{ cidr_block: '10.1.0.0/16', transit_gateway_id: 'tgw-1' }] },
  ],
  aws_route: [
    { route_table_id: 'rtb-1', destination_cidr_block: '0.0.0.0/0', vpc_peering_connection_id: 'pcx-1' },
    { route_table_id: 'rtb-1', destination_cidr_block: '0.0.0.0/0', network_interface_id: 'eni-1' },
  ],
  'AWS::EC2::Instance': [{ MetadataOptions: { HttpPutResponseHopLimit: 3, HttpTokens: 'required' } }],
  'AWS::AutoScaling::LaunchConfiguration': [
    { ImageId: 'ami-1', InstanceType: 't3.micro', MetadataOptions: { HttpPutResponseHopLimit: 3 } },
  ],
  'AWS::Glue::DevEndpoint': [{ RoleArn: ROLE }, { RoleArn: ROLE, SecurityConfiguration: 'strict' }],
  aws_glue_dev_endpoint: [
    { name: 'dev', role_arn: ROLE },
    { name: 'dev', role_arn: ROLE, security_configuration: 'strict' },
  ],
  'AWS::Lambda::LayerVersionPermission': [
    { ...LAYER, Principal: '*' },
    { ...LAYER, Principal: '444455556666' },
    { ...LAYER, Principal: '*', OrganizationId: 'o-1234567890' },
    { ...LAYER, Action: 'lambda:*', Principal: '444455556666' },
  ],
  aws_lambda_layer_version_permission: [
    { ...layer, principal: '*' },
    { ...layer, principal: '444455556666' },
    { ...layer, principal: '*', organization_id: 'o-1234567890' },
    { ...layer, action: 'lambda:*', principal: '444455556666' },
  ],
  'AWS::Lex::Bot': [bot({}), bot({ KmsKeyArn: KEY })],
  aws_networkfirewall_rule_group: [
    { name: 'rules', capacity: 10, type: 'STATEFUL' },
    { name: 'rules', capacity: 10, type: 'STATEFUL', encryption_configuration: { type: 'CUSTOMER_KMS', key_id: KEY } },
  ],
  'AWS::RDS::DBSecurityGroupIngress': [
    { DBSecurityGroupName: 'clients', CIDRIP: '0.0.0.0/0' },
    { DBSecurityGroupName: 'clients', CIDRIP: '10.0.0.0/16' },
  ],
  aws_db_snapshot_copy: ['all', '444455556666'].map((account) => ({
    source_db_snapshot_identifier: 'nightly',
    target_db_snapshot_identifier: 'kept',
    shared_accounts: [account],
  })),
  'AWS::SageMaker::ModelBiasJobDefinition': monitored('ModelBiasJobOutputConfig'),
  'AWS::SageMaker::ModelExplainabilityJobDefinition': monitored('ModelExplainabilityJobOutputConfig'),
  'AWS::SageMaker::ModelQualityJobDefinition': monitored('ModelQualityJobOutputConfig'),
  aws_sesv2_configuration_set: [{ configuration_set_name: 'mail', delivery_options: { tls_policy: 'REQUIRE' } }],
  'AWS::Serverless::SimpleTable': [{ SSESpecification: { SSEEnabled: true } }],
  'AWS::WAF::WebACL': acl,
  'AWS::WAFRegional::WebACL': acl,
  aws_waf_web_acl: classicAcl,
  aws_wafregional_web_acl: classicAcl.map(({ rules, ...rest }: Body) => ({
    ...rest,
    ...(rules ? { rule: rules } : {}),
  })),
};
