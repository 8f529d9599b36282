type Body = Record<string, any>;

/** A body, and the resources beside it that a rule looks at too. */
export class Beside {
  constructor(
    readonly body: Body,
    readonly resources: Body,
  ) {}
}

const beside = (body: Body, resources: Body): Beside => new Beside(body, resources);

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
  { Name: 'main', MetricName: 'main', DefaultAction: { Type: 'BLOCK' }, Rules: [{ Priority: 1, RuleId: 'rule' }] },
  { Name: 'main', MetricName: 'main', DefaultAction: { Type: 'ALLOW' } },
  {
    Name: 'main',
    MetricName: 'main',
    DefaultAction: { Type: 'BLOCK' },
    Rules: [{ Action: { Type: 'ALLOW' }, Priority: 1, RuleId: 'rule' }],
  },
];
const classicAcl = [
  {
    ...{ name: 'main', metric_name: 'main', default_action: { type: 'BLOCK' } },
    rules: [{ priority: 1, rule_id: 'rule' }],
  },
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
const ruleOfAcl = (rule_number: number): Body => ({
  ...{ network_acl_id: 'acl-1', rule_number, rule_action: 'allow', cidr_block: '10.0.0.0/16' },
  ...{ protocol: 'tcp', from_port: 443, to_port: 443 },
});
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

const inGroup = (groups: (group: Body) => Body): Beside[] =>
  ['0.0.0.0/0', '10.0.0.0/8', '10.0.1.0/28'].map((CidrIp) =>
    beside(groups({ 'Fn::GetAtt': ['Clients', 'GroupId'] }), {
      Clients: {
        Type: 'AWS::EC2::SecurityGroup',
        Properties: {
          GroupDescription: 'clients',
          SecurityGroupIngress: [{ IpProtocol: 'tcp', FromPort: 5432, ToPort: 5432, CidrIp }],
        },
      },
    }),
  );
const inTerraformGroup = (groups: (group: string) => Body): Beside[] =>
  ['0.0.0.0/0', '10.0.0.0/8', '10.0.1.0/28'].map((block) =>
    beside(groups('${aws_security_group.clients.id}'), {
      aws_security_group: {
        clients: { ingress: [{ protocol: 'tcp', from_port: 5432, to_port: 5432, cidr_blocks: [block] }] },
      },
    }),
  );

const METHODS = { HttpMethod: '*', ResourcePath: '/*' };
const FORMAT =
  '{"requestId":"$context.requestId","ip":"$context.identity.sourceIp","status":"$context.status","time":"$context.requestTime","method":"$context.httpMethod","path":"$context.path"}';
const guarded = (body: Body, api: string | Body, name = api): Beside =>
  beside(body, {
    Plan: { Type: 'AWS::ApiGateway::UsagePlan', Properties: { ApiStages: [{ ApiId: name, Stage: 'prod' }] } },
    Waf: {
      Type: 'AWS::WAFv2::WebACLAssociation',
      Properties: {
        ResourceArn: { 'Fn::Join': ['', ['arn:aws:apigateway:eu-west-1::/restapis/', api, '/stages/prod']] },
        WebACLArn: 'arn:aws:wafv2:eu-west-1:111122223333:regional/webacl/web/1',
      },
    },
  });

const trust = (Action: string, account: string): Body => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action, Principal: { AWS: `arn:aws:iam::${account}:root` } }],
});
const byService: Body = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'ec2.amazonaws.com' } }],
};
const trusting = [byService, ...['sts:AssumeRole', 'sts:AsumeRole'].map((action) => trust(action, '111122223333'))];
const SECRET = 'Tr0ub4dor-and-3';
const REFERENCE = '{{resolve:secretsmanager:service:SecretString:password}}';

/** Bodies of types that no example of another type can be said of: good ones and bad ones, by what rules ask. */
export const PLAIN: Readonly<Record<string, readonly (Body | Beside)[]>> = {
  'AWS::EC2::SecurityGroupEgress': [inL1({ Description: 'office' }), inL1({})],
  'AWS::EC2::SecurityGroupIngress': [inL1({ Description: 'office' })],
  aws_vpc_security_group_egress_rule: [inProvider({ description: 'office' }), inProvider({})],
  aws_vpc_security_group_ingress_rule: [inProvider({ description: 'office' })],
  'AWS::EC2::NetworkAcl': [{ VpcId: 'vpc-1' }],
  aws_network_acl: [
    { vpc_id: 'vpc-1', ingress: [entry], egress: [entry] },
    { vpc_id: 'vpc-1', ingress: [{ ...entry, action: 'deny' }] },
  ],
  aws_default_network_acl: [
    { default_network_acl_id: 'acl-1', ingress: [entry], egress: [entry] },
    { default_network_acl_id: 'acl-1', ingress: [{ ...entry, action: 'deny' }] },
  ],
  aws_network_acl_rule: [
    ruleOfAcl(100),
    ...[90, 100].map((rule_number) =>
      beside(ruleOfAcl(100), { aws_network_acl_rule: { other: { ...ruleOfAcl(rule_number), protocol: '-1' } } }),
    ),
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
    { ...LAYER, Action: 'lambda:GetLayer_Version', Principal: '444455556666' },
  ],
  aws_lambda_layer_version_permission: [
    { ...layer, principal: '*' },
    { ...layer, principal: '444455556666' },
    { ...layer, principal: '*', organization_id: 'o-1234567890' },
    { ...layer, action: 'lambda:*', principal: '444455556666' },
    { ...layer, action: 'lambda:GetLayer_Version', principal: '444455556666' },
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
  'AWS::Serverless::Api': [
    { StageName: 'prod' },
    {
      StageName: 'prod',
      CacheClusterEnabled: true,
      MethodSettings: [
        { ...METHODS, CachingEnabled: true, CacheDataEncrypted: false, DataTraceEnabled: true, LoggingLevel: 'OFF' },
      ],
    },
    {
      StageName: 'prod',
      TracingEnabled: true,
      CacheClusterEnabled: true,
      AccessLogSetting: { DestinationArn: 'arn:aws:logs:eu-west-1:111122223333:log-group:access', Format: FORMAT },
      MethodSettings: [
        {
          ...METHODS,
          ...{ CachingEnabled: true, CacheDataEncrypted: true, DataTraceEnabled: false, MetricsEnabled: true },
          ...{ LoggingLevel: 'INFO', ThrottlingBurstLimit: 100, ThrottlingRateLimit: 50 },
        },
      ],
    },
    guarded({ StageName: 'prod' }, { Ref: 'It' }),
  ],
  'AWS::ApiGateway::Deployment': [
    { RestApiId: 'a1b2c3', StageName: 'prod' },
    {
      RestApiId: 'a1b2c3',
      StageName: 'prod',
      StageDescription: { TracingEnabled: true, CacheClusterEnabled: true, ClientCertificateId: 'abc123' },
    },
    guarded({ RestApiId: 'a1b2c3', StageName: 'prod' }, 'a1b2c3'),
  ],
  'AWS::Serverless::HttpApi': [
    { StageName: 'prod' },
    {
      StageName: 'prod',
      DefaultRouteSettings: { ThrottlingBurstLimit: 100, ThrottlingRateLimit: 50 },
      Auth: { Authorizers: { People: { JwtConfiguration: { issuer: 'https://people.example', audience: ['web'] } } } },
    },
  ],
  'AWS::Serverless::Function': [
    { FunctionUrlConfig: { AuthType: 'NONE' } },
    { FunctionUrlConfig: { AuthType: 'AWS_IAM' } },
    ...['sts:AssumeRole', 'sts:AssumeRoles'].map((Action) => ({
      AssumeRolePolicyDocument: {
        Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action }],
      },
    })),
  ],
  'AWS::RDS::DBCluster': inGroup((group) => ({ Engine: 'aurora-postgresql', VpcSecurityGroupIds: [group] })),
  aws_rds_cluster: inTerraformGroup((group) => ({ engine: 'aurora-postgresql', vpc_security_group_ids: [group] })),
  'AWS::ElastiCache::CacheCluster': inGroup((group) => ({
    ...{ CacheNodeType: 'cache.t4g.micro', Engine: 'memcached', NumCacheNodes: 1 },
    VpcSecurityGroupIds: [group],
  })),
  'AWS::ElastiCache::ServerlessCache': inGroup((group) => ({
    ...{ Engine: 'valkey', ServerlessCacheName: 'carts' },
    SecurityGroupIds: [group],
  })),
  aws_elasticache_serverless_cache: inTerraformGroup((group) => ({
    ...{ engine: 'valkey', name: 'carts' },
    security_group_ids: [group],
  })),
  'AWS::MSK::ServerlessCluster': inGroup((group) => ({
    ClusterName: 'events',
    ClientAuthentication: { Sasl: { Iam: { Enabled: true } } },
    VpcConfigs: [{ SubnetIds: ['subnet-1', 'subnet-2'], SecurityGroups: [group] }],
  })),
  aws_msk_serverless_cluster: inTerraformGroup((group) => ({
    cluster_name: 'events',
    client_authentication: { sasl: { iam: { enabled: true } } },
    vpc_config: [{ subnet_ids: ['subnet-1', 'subnet-2'], security_group_ids: [group] }],
  })),
  'AWS::Redshift::Cluster': inGroup((group) => ({
    ...{ ClusterType: 'single-node', DBName: 'sales', MasterUsername: 'owner', NodeType: 'ra3.xlplus' },
    VpcSecurityGroupIds: [group],
  })),
  aws_redshift_cluster: inTerraformGroup((group) => ({
    ...{ cluster_identifier: 'sales', node_type: 'ra3.xlplus' },
    vpc_security_group_ids: [group],
  })),
  aws_docdbelastic_cluster: inTerraformGroup((group) => ({
    ...{ name: 'carts', admin_user_name: 'owner', auth_type: 'SECRET_ARN', shard_capacity: 2, shard_count: 1 },
    vpc_security_group_ids: [group],
  })),
  'AWS::Events::EventBus': ['*', 'arn:aws:iam::111122223333:root'].map((AWS) => ({
    Name: 'orders',
    Policy: { Statement: [{ Effect: 'Allow', Action: 'events:PutEvents', Principal: { AWS }, Resource: '*' }] },
  })),
  'AWS::Events::EventBusPolicy': ['events:PutEvents', 'events:PutEvent'].flatMap((Action) =>
    ['111122223333', { Ref: 'AWS::AccountId' }].map((Principal) => ({
      ...{ StatementId: 'partner', EventBusName: 'orders', Action, Principal },
    })),
  ),
  aws_cloudwatch_event_permission: ['events:PutEvents', 'events:PutEvent'].flatMap((action) =>
    ['111122223333', '${data.aws_caller_identity.current.account_id}'].map((principal) => ({
      ...{ statement_id: 'partner', event_bus_name: 'orders', action, principal },
    })),
  ),
  'AWS::IAM::Role': trusting.map((AssumeRolePolicyDocument) => ({ AssumeRolePolicyDocument })),
  aws_iam_role: trusting.map((policy) => ({ assume_role_policy: JSON.stringify(policy) })),
  'AWS::Lambda::Permission': ['lambda:InvokeFunction', 'lambda:InvokeFunktion'].map((Action) => ({
    ...{ FunctionName: 'orders', Principal: '111122223333', Action },
  })),
  aws_lambda_permission: ['lambda:InvokeFunction', 'lambda:InvokeFunktion'].map((action) => ({
    ...{ function_name: 'orders', principal: '111122223333', action },
  })),
  'AWS::DataSync::LocationFSxONTAP': [SECRET, REFERENCE].map((Password) => ({
    SecurityGroupArns: ['arn:aws:ec2:eu-west-1:111122223333:security-group/sg-1'],
    StorageVirtualMachineArn: 'arn:aws:fsx:eu-west-1:111122223333:storage-virtual-machine/fs-1/svm-1',
    Protocol: { SMB: { MountOptions: {}, Password, User: 'sync' } },
  })),
  'AWS::InspectorV2::CodeSecurityIntegration': [SECRET, REFERENCE].map((AccessToken) => ({
    ...{ Name: 'code', Type: 'GITLAB_SELF_MANAGED' },
    CreateIntegrationDetails: { gitlabSelfManaged: { accessToken: AccessToken, instanceUrl: 'https://git.example' } },
  })),
  'AWS::MemoryDB::User': [SECRET, REFERENCE].map((password) => ({
    ...{ UserName: 'carts', AccessString: 'on ~carts:* +@read' },
    AuthenticationMode: { Type: 'password', Passwords: [password] },
  })),
  'AWS::IoTWireless::WirelessDevice': [SECRET, REFERENCE].map((AppKey) => ({
    ...{ Type: 'LoRaWAN', DestinationName: 'carts' },
    LoRaWAN: { DevEui: '0123456789abcdef', OtaaV10x: { AppEui: '0123456789abcdef', AppKey } },
  })),
  aws_medialive_channel: [SECRET, REFERENCE].map((static_key_value) => ({
    encoder_settings: {
      output_groups: {
        output_group_settings: {
          hls_group_settings: { key_provider_settings: { static_key_settings: { static_key_value } } },
        },
      },
    },
  })),
  'AWS::DevOpsAgent::Service': [SECRET, REFERENCE].map((ApiKeyValue) => ({
    ServiceType: 'mcpserver',
    ServiceDetails: {
      MCPServer: {
        ...{ Name: 'tools', Endpoint: 'https://tools.example' },
        AuthorizationConfig: { ApiKey: { ApiKeyName: 'tools', ApiKeyHeader: 'X-Api-Key', ApiKeyValue } },
      },
    },
  })),
  aws_dms_endpoint: [{ auth_password: SECRET }, {}].map((password) => ({
    ...{ endpoint_id: 'source', endpoint_type: 'target', engine_name: 'redis' },
    redis_settings: [{ auth_type: 'auth-token', ...password, port: 6379, server_name: 'cache.example' }],
  })),
  'AWS::WAFv2::RuleGroup': [{}, { Action: { Block: {} } }].map((action) => ({
    Capacity: 10,
    Scope: 'REGIONAL',
    VisibilityConfig: { CloudWatchMetricsEnabled: true, MetricName: 'group', SampledRequestsEnabled: true },
    Rules: [
      {
        ...{ Name: 'geo', Priority: 1, Statement: { GeoMatchStatement: { CountryCodes: ['AQ'] } } },
        VisibilityConfig: { CloudWatchMetricsEnabled: true, MetricName: 'geo', SampledRequestsEnabled: true },
        ...action,
      },
    ],
  })),
  aws_wafv2_rule_group: [{}, { action: { block: {} } }].map((action) => ({
    ...{ name: 'group', capacity: 10, scope: 'REGIONAL' },
    visibility_config: { cloudwatch_metrics_enabled: true, metric_name: 'group', sampled_requests_enabled: true },
    rule: [
      {
        ...{ name: 'geo', priority: 1, statement: { geo_match_statement: { country_codes: ['AQ'] } } },
        visibility_config: { cloudwatch_metrics_enabled: true, metric_name: 'geo', sampled_requests_enabled: true },
        ...action,
      },
    ],
  })),
  ...Object.fromEntries(
    ['aws_waf_rule_group', 'aws_wafregional_rule_group'].map((type) => [
      type,
      [{}, { action: { type: 'BLOCK' } }].map((action) => ({
        ...{ name: 'group', metric_name: 'group' },
        activated_rule: [{ priority: 1, rule_id: 'rule', ...action }],
      })),
    ]),
  ),
  'AWS::WAF::WebACL': acl,
  'AWS::WAFRegional::WebACL': acl,
  aws_waf_web_acl: classicAcl,
  aws_wafregional_web_acl: classicAcl.map(({ rules, ...rest }: Body) => ({
    ...rest,
    ...(rules ? { rule: rules } : {}),
  })),
};
