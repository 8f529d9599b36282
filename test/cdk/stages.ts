/** Code of props by their names. */
export type Props = Readonly<Record<string, string>>;

/** Where the CDK code of a fix is at home. */
export interface Stage {
  /** The code that makes the construct that is mended, given its props. */
  readonly make: (props: string) => string;
  /** What it cannot be made without. */
  readonly props?: Props;
}

/** What the fix of one rule needs besides the stage of its type. */
export interface Setting extends Partial<Stage> {
  /** What fails the rule: props that the fix is laid over, or statements that it stands in place of. */
  readonly fails?: Props | string;
  /** Whether the fix makes the construct itself. */
  readonly replaces?: true;
}

const makes =
  (construct: string, variable?: string) =>
  (props: string): string =>
    `${variable ? `const ${variable} = ` : ''}new ${construct}(this, 'It', ${props});`;

/** The least that makes a construct of a type, whose class is called by its name in the library of its service. */
export const STAGES: Readonly<Record<string, Stage>> = {
  'AWS::AmazonMQ::Broker': {
    make: makes('CfnBroker'),
    props: {
      brokerName: "'orders'",
      deploymentMode: "'SINGLE_INSTANCE'",
      engineType: "'RABBITMQ'",
      hostInstanceType: "'mq.m5.large'",
      publiclyAccessible: 'true',
      securityGroups: '[group.securityGroupId]',
      subnetIds: '[vpc.publicSubnets[0]!.subnetId]',
    },
  },
  'AWS::ApiGateway::DomainName': {
    make: makes('DomainName'),
    props: { domainName: "'api.example.org'", certificate: 'certificate' },
  },
  'AWS::ApiGateway::Method': {
    make: (props) => `new RestApi(this, 'It', { deploy: false }).root.addMethod('GET', undefined, ${props});`,
  },
  'AWS::ApiGateway::RestApi': {
    make: (props) => `${makes('RestApi', 'api')(props)}\napi.root.addMethod('GET');`,
  },
  'AWS::ApiGateway::Stage': {
    make: (props) => `api.root.addMethod('GET');\n${makes('Stage')(props)}`,
    props: { deployment: "new Deployment(this, 'GivenDeployment', { api })" },
  },
  'AWS::ApiGatewayV2::Api': { make: makes('HttpApi') },
  'AWS::ApiGatewayV2::Route': {
    make: makes('HttpRoute'),
    props: { httpApi: 'httpApi', routeKey: "HttpRouteKey.with('/orders', HttpMethod.GET)", integration: 'integration' },
  },
  'AWS::ApiGatewayV2::Stage': { make: makes('HttpStage'), props: { httpApi: 'httpApi' } },
  'AWS::AppSync::GraphQLApi': {
    make: makes('GraphqlApi'),
    props: { name: "'shop'", definition: "Definition.fromFile('test/cdk/shop.graphql')" },
  },
  'AWS::AutoScaling::AutoScalingGroup': {
    make: makes('AutoScalingGroup'),
    props: { vpc: 'vpc', instanceType: 'instanceType', machineImage: 'machineImage' },
  },
  'AWS::AutoScaling::LaunchConfiguration': {
    make: makes('CfnLaunchConfiguration'),
    props: { imageId: "'ami-12345678'", instanceType: "'t3.micro'" },
  },
  'AWS::Backup::BackupVault': { make: makes('BackupVault') },
  'AWS::Batch::JobDefinition': {
    make: (props) => `new EcsJobDefinition(this, 'It', { container: ${makesContainer(props)} });`,
    props: {
      cpu: '1',
      memory: 'Size.gibibytes(1)',
      image: "ContainerImage.fromRegistry('public.ecr.aws/amazonlinux/amazonlinux:2023')",
    },
  },
  'AWS::CertificateManager::Certificate': { make: makes('Certificate'), props: { domainName: "'*.example.org'" } },
  'AWS::CloudFront::Distribution': {
    make: (props) => makes('Distribution')(props),
    props: { defaultBehavior: "{ origin: new HttpOrigin('www.example.org') }" },
  },
  'AWS::CloudFront::ResponseHeadersPolicy': {
    make: (props) => `new ResponseHeadersPolicy(this, 'It', { securityHeadersBehavior: ${props} });`,
    props: { contentTypeOptions: '{ override: true }' },
  },
  'AWS::CloudTrail::EventDataStore': { make: makes('CfnEventDataStore') },
  'AWS::CloudTrail::Trail': { make: makes('Trail', 'trail') },
  'AWS::CloudWatch::Alarm': {
    make: makes('Alarm', 'alarm'),
    props: {
      metric: "new Metric({ namespace: 'AWS/SQS', metricName: 'NumberOfMessagesSent' })",
      threshold: '1',
      evaluationPeriods: '1',
    },
  },
  'AWS::CodeBuild::Project': {
    make: makes('Project'),
    props: { source: "Source.gitHub({ owner: 'acme', repo: 'app' })" },
  },
  'AWS::CodeBuild::SourceCredential': {
    make: makes('GitHubSourceCredentials'),
    props: { accessToken: "SecretValue.unsafePlainText('ghp_0123456789abcdefghijABCDEFGHIJ012345')" },
  },
  'AWS::CodePipeline::Pipeline': {
    make: (props) => `${makes('Pipeline', 'pipeline')(props)}\n${ACTIONS}`,
  },
  'AWS::Cognito::IdentityPool': { make: makes('CfnIdentityPool'), props: { allowUnauthenticatedIdentities: 'false' } },
  'AWS::Cognito::UserPool': { make: makes('UserPool') },
  'AWS::Cognito::UserPoolClient': { make: makes('UserPoolClient'), props: { userPool: "new UserPool(this, 'Users')" } },
  'AWS::DocDB::DBCluster': {
    make: makes('DatabaseCluster', 'cluster'),
    props: { vpc: 'vpc', instanceType: 'instanceType', masterUser: "{ username: 'orders_owner' }" },
  },
  'AWS::DynamoDB::Table': {
    make: makes('Table'),
    props: { partitionKey: "{ name: 'id', type: AttributeType.STRING }" },
  },
  'AWS::Events::EventBus': { make: makes('EventBus') },
  'AWS::EC2::ClientVpnEndpoint': {
    make: makes('ClientVpnEndpoint'),
    props: {
      vpc: 'vpc',
      cidr: "'10.100.0.0/16'",
      serverCertificateArn: 'certificate.certificateArn',
      clientCertificateArn: 'certificate.certificateArn',
    },
  },
  'AWS::EC2::Instance': {
    make: makes('Instance', 'instance'),
    props: { vpc: 'vpc', instanceType: 'instanceType', machineImage: 'machineImage' },
  },
  'AWS::EC2::NetworkAcl': { make: makes('NetworkAcl', 'acl'), props: { vpc: 'vpc' } },
  'AWS::EC2::NetworkInterface': {
    make: makes('CfnNetworkInterface'),
    props: { subnetId: 'vpc.privateSubnets[0]!.subnetId' },
  },
  'AWS::EC2::Route': { make: makes('Vpc') },
  'AWS::EC2::SecurityGroup': {
    make: makes('SecurityGroup', 'group'),
    props: { vpc: 'vpc', allowAllOutbound: 'false' },
  },
  'AWS::EC2::Subnet': {
    make: makes('Subnet'),
    props: { vpcId: 'vpc.vpcId', cidrBlock: "'10.0.250.0/24'", availabilityZone: "'eu-west-1a'" },
  },
  'AWS::EC2::VPC': { make: makes('Vpc', 'vpc') },
  'AWS::EC2::VPCEndpoint': {
    make: makes('GatewayVpcEndpoint', 'endpoint'),
    props: { vpc: 'vpc', service: 'GatewayVpcEndpointAwsService.S3' },
  },
  'AWS::EC2::VPCEndpointService': {
    make: makes('VpcEndpointService'),
    props: { vpcEndpointServiceLoadBalancers: '[networkLoadBalancer]' },
  },
  'AWS::EC2::Volume': {
    make: makes('Volume'),
    props: { availabilityZone: "'eu-west-1a'", size: 'Size.gibibytes(20)' },
  },
  'AWS::ECR::Repository': { make: makes('Repository') },
  'AWS::ECS::Cluster': { make: makes('Cluster'), props: { vpc: 'vpc' } },
  'AWS::ECS::Service': {
    make: makes('FargateService'),
    props: { cluster: 'ecsCluster', taskDefinition: 'task' },
  },
  'AWS::ECS::TaskDefinition': {
    make: (props) => `new FargateTaskDefinition(this, 'It').addContainer('Api', ${props});`,
    props: { image: "ContainerImage.fromRegistry('public.ecr.aws/amazonlinux/amazonlinux:2023')" },
  },
  'AWS::EFS::AccessPoint': { make: makes('AccessPoint'), props: { fileSystem: 'fileSystem' } },
  'AWS::EFS::FileSystem': { make: makes('FileSystem', 'fileSystem'), props: { vpc: 'vpc' } },
  'AWS::EFS::MountTarget': { make: makes('FileSystem', 'fileSystem'), props: { vpc: 'vpc' } },
  'AWS::EKS::Cluster': {
    make: makes('Cluster', 'cluster'),
    props: { vpc: 'vpc', version: 'KubernetesVersion.V1_34', defaultCapacity: '0', kubectlLayer: 'kubectlLayer' },
  },
  'AWS::EKS::Nodegroup': { make: makes('Nodegroup'), props: { cluster: 'eksCluster' } },
  'AWS::ElastiCache::CacheCluster': {
    make: makes('CfnCacheCluster'),
    props: {
      cacheNodeType: "'cache.t4g.micro'",
      engine: "'memcached'",
      numCacheNodes: '1',
      vpcSecurityGroupIds: '[group.securityGroupId]',
      cacheSubnetGroupName: 'cacheSubnets.ref',
    },
  },
  'AWS::ElasticLoadBalancing::LoadBalancer': {
    make: makes('CfnLoadBalancer'),
    props: { listeners: "[{ instancePort: '80', loadBalancerPort: '80', protocol: 'HTTP' }]" },
  },
  'AWS::ElasticLoadBalancingV2::Listener': {
    make: makes('ApplicationListener'),
    props: {
      loadBalancer: 'loadBalancer',
      port: '443',
      defaultAction: 'ListenerAction.fixedResponse(404)',
      open: 'false',
    },
  },
  'AWS::ElasticLoadBalancingV2::LoadBalancer': {
    make: makes('ApplicationLoadBalancer', 'loadBalancer'),
    props: { vpc: 'vpc' },
  },
  'AWS::ElasticLoadBalancingV2::TargetGroup': {
    make: makes('ApplicationTargetGroup'),
    props: { vpc: 'vpc', targetType: 'TargetType.IP' },
  },
  'AWS::Events::Rule': {
    make: (props) => `new Rule(this, 'It', ${props});`,
    props: { schedule: 'Schedule.rate(Duration.hours(1))' },
  },
  'AWS::FSx::FileSystem': {
    make: makes('LustreFileSystem'),
    props: {
      vpc: 'vpc',
      vpcSubnet: 'vpc.privateSubnets[0]!',
      storageCapacityGiB: '1200',
      lustreConfiguration: '{ deploymentType: LustreDeploymentType.PERSISTENT_2, perUnitStorageThroughput: 125 }',
    },
  },
  'AWS::GuardDuty::Detector': { make: makes('CfnDetector'), props: { enable: 'false' } },
  'AWS::IAM::ManagedPolicy': {
    make: makes('ManagedPolicy'),
    props: { statements: "[new PolicyStatement({ actions: ['*'], resources: ['*'] })]" },
  },
  'AWS::IAM::Role': {
    make: makes('Role', 'role'),
    props: { assumedBy: "new ServicePrincipal('lambda.amazonaws.com')" },
  },
  'AWS::IAM::User': { make: makes('User') },
  'AWS::KMS::Key': { make: makes('Key') },
  'AWS::Kinesis::Stream': { make: makes('Stream') },
  'AWS::KinesisFirehose::DeliveryStream': {
    make: makes('DeliveryStream'),
    props: { destination: 'new S3Bucket(bucket)' },
  },
  'AWS::Lambda::CodeSigningConfig': {
    make: makes('CodeSigningConfig'),
    props: { signingProfiles: '[signingProfile]' },
  },
  'AWS::Lambda::EventInvokeConfig': { make: makes('EventInvokeConfig'), props: { function: 'fn' } },
  'AWS::Lambda::EventSourceMapping': {
    make: (props) => `fn.addEventSource(new KinesisEventSource(stream, ${props}));`,
    props: { startingPosition: 'StartingPosition.LATEST' },
  },
  'AWS::Lambda::Function': {
    make: makes('Function', 'fn'),
    props: {
      runtime: 'Runtime.NODEJS_22_X',
      handler: "'index.handler'",
      code: "Code.fromInline('exports.handler = async () => {}')",
    },
  },
  'AWS::Lambda::Url': { make: makes('FunctionUrl'), props: { function: 'fn' } },
  'AWS::Logs::LogGroup': { make: makes('LogGroup') },
  'AWS::Logs::MetricFilter': {
    make: makes('MetricFilter', 'filter'),
    props: {
      logGroup: 'logGroup',
      metricNamespace: "'Audit'",
      metricName: "'RootUse'",
      filterPattern: `FilterPattern.stringValue('$.userIdentity.type', '=', 'Root')`,
    },
  },
  'AWS::MSK::Cluster': {
    make: makes('CfnCluster'),
    props: {
      clusterName: "'orders'",
      kafkaVersion: "'3.6.0'",
      numberOfBrokerNodes: '2',
      brokerNodeGroupInfo:
        "{ instanceType: 'kafka.m5.large', clientSubnets: vpc.publicSubnets.map(({ subnetId }) => subnetId), securityGroups: [group.securityGroupId], connectivityInfo: { publicAccess: { type: 'SERVICE_PROVIDED_EIPS' } } }",
    },
  },
  'AWS::MemoryDB::Cluster': {
    make: makes('CfnCluster'),
    props: {
      clusterName: "'orders'",
      aclName: "'orders'",
      nodeType: "'db.t4g.small'",
      securityGroupIds: '[group.securityGroupId]',
      subnetGroupName: 'memorySubnets.ref',
    },
  },
  'AWS::Neptune::DBCluster': { make: makes('CfnDBCluster'), props: { vpcSecurityGroupIds: '[group.securityGroupId]' } },
  'AWS::OpenSearchService::Domain': {
    make: makes('Domain', 'domain'),
    props: { version: 'EngineVersion.OPENSEARCH_2_19' },
  },
  'AWS::RDS::DBCluster': {
    make: makes('DatabaseCluster'),
    props: {
      vpc: 'vpc',
      engine: 'DatabaseClusterEngine.auroraPostgres({ version: AuroraPostgresEngineVersion.VER_16_6 })',
      writer: "ClusterInstance.provisioned('writer')",
    },
  },
  'AWS::RDS::DBInstance': {
    make: makes('DatabaseInstance', 'database'),
    props: { vpc: 'vpc', engine: 'DatabaseInstanceEngine.postgres({ version: PostgresEngineVersion.VER_16 })' },
  },
  'AWS::RDS::DBProxy': {
    make: makes('DatabaseProxy'),
    props: { vpc: 'vpc', secrets: '[secret]', proxyTarget: 'ProxyTarget.fromInstance(database)' },
  },
  'AWS::RDS::DBSubnetGroup': { make: makes('SubnetGroup'), props: { vpc: 'vpc', description: "'orders'" } },
  'AWS::Redshift::Cluster': {
    make: makes('CfnCluster'),
    props: {
      clusterType: "'multi-node'",
      numberOfNodes: '2',
      dbName: "'warehouse'",
      masterUsername: "'warehouse_owner'",
      manageMasterPassword: 'true',
      nodeType: "'ra3.xlplus'",
    },
  },
  'AWS::Route53::HostedZone': { make: makes('HostedZone'), props: { zoneName: "'example.org'" } },
  'AWS::S3::Bucket': { make: makes('Bucket', 'bucket') },
  'AWS::SES::ConfigurationSet': { make: makes('ConfigurationSet') },
  'AWS::SNS::Subscription': {
    make: (props) => `topic.addSubscription(new SqsSubscription(queue, ${props}));`,
  },
  'AWS::SNS::Topic': { make: makes('Topic') },
  'AWS::SQS::Queue': { make: makes('Queue') },
  'AWS::SecretsManager::RotationSchedule': {
    make: (props) => `secret.addRotationSchedule('It', ${props});`,
    props: { hostedRotation: 'HostedRotation.postgreSqlSingleUser()' },
  },
  'AWS::SecretsManager::Secret': { make: makes('Secret', 'secret') },
  'AWS::Signer::ProfilePermission': {
    make: makes('CfnProfilePermission'),
    props: {
      action: "'signer:StartSigningJob'",
      principal: "'444455556666'",
      profileName: "'releases'",
      statementId: "'releases'",
    },
  },
  'AWS::Signer::SigningProfile': {
    make: makes('signer.SigningProfile', 'profile'),
    props: { platform: 'signer.Platform.AWS_LAMBDA_SHA384_ECDSA' },
  },
  'AWS::StepFunctions::StateMachine': {
    make: makes('StateMachine'),
    props: { definitionBody: "DefinitionBody.fromChainable(new Pass(this, 'GivenPass'))" },
  },
  'AWS::WAFv2::WebACL': {
    make: makes('CfnWebACL'),
    props: {
      scope: "'REGIONAL'",
      defaultAction: '{ allow: {} }',
      visibilityConfig: "{ cloudWatchMetricsEnabled: true, metricName: 'acl', sampledRequestsEnabled: true }",
    },
  },
};

function makesContainer(props: string): string {
  return `new EcsEc2ContainerDefinition(this, 'GivenContainer', ${props})`;
}

const ACTIONS = `pipeline.addStage({ stageName: 'Source', actions: [source] });
pipeline.addStage({ stageName: 'Approve', actions: [new ManualApprovalAction({ actionName: 'Approve' })] });`;

/** What the code of fixes and stages names. It stands beside what is mended, and is made where it is named. */
export const GIVEN: Props = {
  acl: "new CfnWebACL(this, 'GivenAcl', { scope: 'REGIONAL', defaultAction: { block: {} }, visibilityConfig: { cloudWatchMetricsEnabled: true, metricName: 'acl', sampledRequestsEnabled: true } })",
  admin: "new Role(this, 'GivenAdmin', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })",
  api: "new RestApi(this, 'GivenApi', { deploy: false })",
  applicationGroup: "new SecurityGroup(this, 'GivenApplicationGroup', { vpc })",
  bastion: "new SecurityGroup(this, 'GivenBastion', { vpc })",
  bastionGroup: "new SecurityGroup(this, 'GivenBastionGroup', { vpc })",
  boundary:
    "new ManagedPolicy(this, 'GivenBoundary', { statements: [new PolicyStatement({ actions: ['s3:GetObject'], resources: ['*'] })] })",
  bucket: "new Bucket(this, 'GivenBucket')",
  cacheSubnets:
    "new CfnSubnetGroup(this, 'GivenSubnets', { description: 'public', subnetIds: vpc.publicSubnets.map(({ subnetId }) => subnetId) })",
  certificate:
    "Certificate.fromCertificateArn(this, 'GivenCertificate', 'arn:aws:acm:us-east-1:111122223333:certificate/1')",
  clientCertificate: "new CfnClientCertificate(this, 'GivenClientCertificate')",
  codeSigningConfig: "new CodeSigningConfig(this, 'GivenSigning', { signingProfiles: [signingProfile] })",
  connectionArn: "'arn:aws:codeconnections:eu-west-1:111122223333:connection/1'",
  database:
    "new DatabaseInstance(this, 'GivenDatabase', { vpc, engine: DatabaseInstanceEngine.postgres({ version: PostgresEngineVersion.VER_16 }) })",
  ecsCluster: "new Cluster(this, 'GivenCluster', { vpc })",
  eksCluster:
    "new Cluster(this, 'GivenCluster', { vpc, version: KubernetesVersion.V1_34, defaultCapacity: 0, kubectlLayer })",
  executionRole: "new Role(this, 'GivenExecutionRole', { assumedBy: new ServicePrincipal('ecs-tasks.amazonaws.com') })",
  failed: "new Queue(this, 'GivenFailed')",
  fallbackOrigin: "new HttpOrigin('fallback.example.org')",
  fileSystem: "new efs.FileSystem(this, 'GivenFileSystem', { vpc })",
  fn: "new Function(this, 'GivenFunction', { runtime: Runtime.NODEJS_22_X, handler: 'index.handler', code: Code.fromInline('exports.handler = async () => {}') })",
  group: "new SecurityGroup(this, 'GivenGroup', { vpc })",
  httpApi: "new HttpApi(this, 'GivenApi', { createDefaultStage: false })",
  id: "'It'",
  instanceType: "new InstanceType('t3.medium')",
  integration: "new HttpUrlIntegration('orders', 'https://www.example.org')",
  kubectlLayer:
    "LayerVersion.fromLayerVersionArn(this, 'GivenKubectl', 'arn:aws:lambda:eu-west-1:111122223333:layer:kubectl:1')",
  key: "new Key(this, 'GivenKey', { enableKeyRotation: true })",
  launchTemplate: "new LaunchTemplate(this, 'GivenTemplate', { instanceType, machineImage, securityGroup })",
  loadBalancer: "new ApplicationLoadBalancer(this, 'GivenLoadBalancer', { vpc })",
  loadBalancerGroup: "new SecurityGroup(this, 'GivenLoadBalancerGroup', { vpc })",
  logBucket: "new Bucket(this, 'GivenLogs', { objectOwnership: ObjectOwnership.OBJECT_WRITER })",
  logGroup: "new LogGroup(this, 'GivenLogGroup')",
  logs: "new Bucket(this, 'GivenLogs')",
  machineImage: 'MachineImage.latestAmazonLinux2023()',
  memorySubnets:
    "new CfnSubnetGroup(this, 'GivenSubnets', { subnetGroupName: 'public', subnetIds: vpc.publicSubnets.map(({ subnetId }) => subnetId) })",
  networkLoadBalancer: "new NetworkLoadBalancer(this, 'GivenLoadBalancer', { vpc })",
  peer: 'Peer.anyIpv4()',
  pool: "new UserPool(this, 'GivenPool')",
  primaryOrigin: "new HttpOrigin('www.example.org')",
  queue: "new Queue(this, 'GivenQueue')",
  role: "new Role(this, 'GivenRole', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })",
  secret: "new secretsmanager.Secret(this, 'GivenSecret')",
  securityGroup: "new SecurityGroup(this, 'GivenSecurityGroup', { vpc })",
  serverAccessLogsBucket: "new Bucket(this, 'GivenAccessLogs')",
  service: "new SecurityGroup(this, 'GivenService', { vpc })",
  signingProfile: "new SigningProfile(this, 'GivenProfile', { platform: Platform.AWS_LAMBDA_SHA384_ECDSA })",
  source:
    "new CodeStarConnectionsSourceAction({ actionName: 'Source', connectionArn, owner: 'acme', repo: 'app', output: new Artifact() })",
  stream: "new Stream(this, 'GivenStream')",
  task: "new FargateTaskDefinition(this, 'GivenTask'); task.addContainer('Api', { image: ContainerImage.fromRegistry('public.ecr.aws/amazonlinux/amazonlinux:2023') })",
  taskRole: "new Role(this, 'GivenTaskRole', { assumedBy: new ServicePrincipal('ecs-tasks.amazonaws.com') })",
  topic: "new Topic(this, 'GivenTopic')",
  vpc: "new Vpc(this, 'GivenVpc', { restrictDefaultSecurityGroup: false, subnetConfiguration: [SubnetType.PUBLIC, SubnetType.PRIVATE_WITH_EGRESS, SubnetType.PRIVATE_ISOLATED].map((subnetType) => ({ name: subnetType, subnetType })) })",
  warehouseSubnets:
    "new CfnClusterSubnetGroup(this, 'GivenSubnets', { description: 'public', subnetIds: vpc.publicSubnets.map(({ subnetId }) => subnetId) })",
  zone: "new HostedZone(this, 'GivenZone', { zoneName: 'example.org' })",
};

/** Where names come from that the library of the service does not have, in order. */
export const LIBRARIES: readonly string[] = [
  'aws-cdk-lib',
  'aws-cdk-lib/pipelines',
  ...['s3', 'ec2', 'iam', 'kms', 'lambda', 'logs', 'sqs', 'sns', 'secretsmanager', 'certificatemanager', 'rds'],
  ...['codepipeline-actions', 'cloudfront-origins', 'cloudwatch-actions', 'events-targets', 'lambda-destinations'],
  ...[
    'lambda-event-sources',
    'efs',
    'sns-subscriptions',
    'wafv2',
    'ecs',
    'elasticloadbalancingv2',
    'signer',
    'kinesis',
  ],
  ...['route53', 'apigatewayv2-authorizers', 'apigatewayv2-integrations', 'stepfunctions', 'codebuild', 'cloudwatch'],
].map((library) => (library.startsWith('aws-cdk') ? library : `aws-cdk-lib/aws-${library}`));
