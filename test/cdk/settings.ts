import type { Setting } from './stages';

const task = (props: string): string =>
  `new FargateTaskDefinition(this, 'It', ${props}).addContainer('Api', { image: ContainerImage.fromRegistry('public.ecr.aws/amazonlinux/amazonlinux:2023') });`;
const machines = (props: string): string =>
  `new Ec2TaskDefinition(this, 'It', ${props}).addContainer('Api', { memoryLimitMiB: 512, image: ContainerImage.fromRegistry('public.ecr.aws/amazonlinux/amazonlinux:2023') });`;
const inMachines = (task: string) => (props: string) =>
  `new Ec2TaskDefinition(this, 'It', ${task}).addContainer('Api', ${props});`;
const behaviour = (props: string): string =>
  `new Distribution(this, 'It', { defaultBehavior: { origin: new HttpOrigin('www.example.org'), ...${props} } });`;
const origin = (props: string): string =>
  `new Distribution(this, 'It', { defaultBehavior: { origin: new HttpOrigin('www.example.org', ${props}) } });`;
const source = (props: string): string => `new Project(this, 'It', { source: Source.gitHub(${props}) });`;
const sourced = { owner: "'acme'", repo: "'app'", webhook: 'true' };

const buildSpec = (command: string): string =>
  `BuildSpec.fromObject({ version: '0.2', phases: { build: { commands: ['${command}'] } } })`;

/** A pipeline that deploys what it reads. */
const RELEASE = `const app = new Artifact();
const pipeline = new Pipeline(this, 'It', { pipelineType: PipelineType.V2 });
pipeline.addStage({ stageName: 'Source', actions: [new CodeStarConnectionsSourceAction({ actionName: 'Source', connectionArn, owner: 'acme', repo: 'app', output: app })] });
const deploy = pipeline.addStage({ stageName: 'Deploy', actions: [new S3DeployAction({ actionName: 'Deploy', bucket, input: app })] });`;

const triggers = (filter: string): string =>
  `[{ providerType: ProviderType.CODE_STAR_SOURCE_CONNECTION, gitConfiguration: { sourceAction: source, ${filter} } }]`;

/** A pipeline that deploys what a source of this name gives it. */
const triggered = (props: string): string => `const app = new Artifact();
const source = new CodeStarConnectionsSourceAction({ actionName: 'Source', connectionArn, owner: 'acme', repo: 'app', output: app });
const pipeline = new Pipeline(this, 'It', ${props});
pipeline.addStage({ stageName: 'Source', actions: [source] });
pipeline.addStage({ stageName: 'Deploy', actions: [new S3DeployAction({ actionName: 'Deploy', bucket, input: app })] });`;

const mysql = {
  vpc: 'vpc',
  engine: 'DatabaseClusterEngine.auroraMysql({ version: AuroraMysqlEngineVersion.VER_3_08_0 })',
  writer: "ClusterInstance.provisioned('writer')",
};
const OPEN = 'group.addIngressRule(Peer.anyIpv4(), Port.allTcp());';
const inPublic = { vpcSubnets: '{ subnetType: SubnetType.PUBLIC }' };
const aclEntry = (cidr: string, traffic: string): string =>
  `acl.addEntry('Wrong', { cidr: ${cidr}, traffic: ${traffic}, ruleNumber: 90 });`;

/** Rules whose fix is shown otherwise than their type has it. */
export const SETTINGS: Readonly<Record<string, Setting>> = {
  'apigateway/api-default-endpoint-off': {
    make: (props) =>
      `new RestApi(this, 'It', { domainName: { domainName: 'api.example.org', certificate }, ...${props} }).root.addMethod('GET');`,
  },
  'apigateway/http-api-cors-origins-named': {
    fails: { corsPreflight: "{ allowCredentials: true, allowOrigins: ['https://*'] }" },
  },
  'apigateway/method-authorized': { fails: { authorizationType: 'AuthorizationType.NONE' } },
  'apigateway/method-cache-encrypted': {
    fails: { cachingEnabled: 'true', cacheClusterEnabled: 'true', cacheDataEncrypted: 'false' },
  },
  'apigateway/method-cached': { fails: { cacheClusterEnabled: 'true' } },
  'apigateway/method-no-data-trace': { fails: { loggingLevel: 'MethodLoggingLevel.ERROR', dataTraceEnabled: 'true' } },
  'apigateway/domain-modern-tls': { fails: { securityPolicy: 'SecurityPolicy.TLS_1_0' } },
  'autoscaling/group-launch-template': {
    props: { vpc: 'vpc' },
    fails: "new AutoScalingGroup(this, 'It', { vpc, instanceType, machineImage });",
  },
  'autoscaling/launch-configuration-public-address-refused': { fails: { associatePublicIpAddress: 'true' } },
  'batch/job-definition-not-privileged': { fails: { privileged: 'true' } },
  'cognito/user-pool-client-tokens-short': {
    fails: { accessTokenValidity: 'Duration.days(1)', refreshTokenValidity: 'Duration.days(90)' },
  },
  'cognito/user-pool-mfa-no-texts': {
    props: { mfa: 'Mfa.REQUIRED' },
    fails: { mfaSecondFactor: '{ sms: true, otp: true }' },
  },
  'cognito/user-pool-client-tokens-revocable': { fails: { enableTokenRevocation: 'false' } },
  'dynamodb/table-recovery-long': {
    fails: {
      pointInTimeRecoverySpecification: '{ pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 3 }',
    },
  },
  'cloudfront/distribution-bucket-origin-private': {
    props: {},
    fails: "new Distribution(this, 'It', { defaultBehavior: { origin: S3BucketOrigin.withBucketDefaults(bucket) } });",
  },
  'cloudfront/distribution-origin-access-control': {
    props: {},
    fails: "new Distribution(this, 'It', { defaultBehavior: { origin: S3BucketOrigin.withBucketDefaults(bucket) } });",
  },
  'cloudfront/distribution-enabled': { fails: { enabled: 'false' } },
  'cloudfront/distribution-modern-tls': {
    fails: {
      certificate: 'certificate',
      domainNames: "['www.example.org']",
      minimumProtocolVersion: 'SecurityPolicyProtocol.TLS_V1_2016',
    },
  },
  'cloudfront/distribution-sni': {
    fails: { certificate: 'certificate', domainNames: "['www.example.org']", sslSupportMethod: 'SSLMethod.VIP' },
  },
  'cloudfront/distribution-origin-https': {
    make: origin,
    props: {},
    fails: { protocolPolicy: 'OriginProtocolPolicy.HTTP_ONLY' },
  },
  'cloudfront/distribution-origin-modern-tls': {
    make: origin,
    props: {},
    fails: { originSslProtocols: '[OriginSslPolicy.TLS_V1]' },
  },
  'cloudfront/distribution-response-headers': { make: behaviour, props: {} },
  'cloudfront/distribution-viewer-https': { make: behaviour, props: {} },
  'cloudtrail/bucket-reads-recorded': {
    make: (props) => `new Bucket(this, 'It', ${props});\nconst trail = new Trail(this, 'GivenTrail');`,
  },
  'cloudtrail/bucket-writes-recorded': {
    make: (props) => `new Bucket(this, 'It', ${props});\nconst trail = new Trail(this, 'GivenTrail');`,
  },
  'cloudtrail/trail-global-events': { fails: { includeGlobalServiceEvents: 'false' } },
  'cloudtrail/trail-multi-region': { fails: { isMultiRegionTrail: 'false' } },
  'cloudtrail/trail-validated': { fails: { enableFileValidation: 'false' } },
  'cloudwatch/alarm-actions-enabled': { fails: { actionsEnabled: 'false' } },
  'codebuild/project-artifacts-encrypted': { fails: { artifacts: 'Artifacts.s3({ bucket, encryption: false })' } },
  'codebuild/project-environment-no-secrets': {
    fails: { environmentVariables: "{ TOKEN: { value: 'ghp_0123456789abcdefghijABCDEFGHIJ012345' } }" },
  },
  'codebuild/project-managed-image': {
    fails: { environment: "{ buildImage: LinuxBuildImage.fromDockerRegistry('acme/build') }" },
  },
  'codebuild/project-no-cache': { fails: { cache: 'Cache.local(LocalCacheMode.SOURCE)' } },
  'codebuild/project-not-privileged': { fails: { environment: '{ privileged: true }' } },
  'codebuild/project-private': { fails: { visibility: 'ProjectVisibility.PUBLIC_READ' } },
  'codebuild/project-s3-logs-encrypted': { fails: { logging: '{ s3: { bucket, encrypted: false } }' } },
  'codebuild/project-scans-can-fail': { fails: { buildSpec: buildSpec('npm audit || true') } },
  'codebuild/project-time-limited': { fails: { timeout: 'Duration.hours(8)' } },
  'codebuild/source-credential-no-personal-token': {
    make: (props) => `new CfnSourceCredential(this, 'It', ${props});`,
    props: { serverType: "'GITHUB'", authType: "'PERSONAL_ACCESS_TOKEN'", token: 'connectionArn' },
  },
  'codebuild/webhook-filtered': { make: source, props: sourced },
  'codebuild/webhook-filters-anchored': {
    make: source,
    props: sourced,
    fails: { webhookFilters: "[FilterGroup.inEventOf(EventAction.PUSH).andActorAccountIs('1234567|7654321')]" },
  },
  'codepipeline/pipeline-approval-apart': {
    fails: {
      role: "new Role(this, 'Wrong', { assumedBy: new ServicePrincipal('codepipeline.amazonaws.com'), inlinePolicies: { own: new PolicyDocument({ statements: [new PolicyStatement({ actions: ['codepipeline:*'], resources: ['*'] })] }) } })",
    },
  },
  'codepipeline/pipeline-approved-before-production': { make: () => RELEASE },
  'codepipeline/pipeline-no-self-mutation': {
    make: (props) => `new CodePipeline(this, 'It', ${props});`,
    props: {
      synth:
        "new ShellStep('Synth', { input: CodePipelineSource.connection('acme/app', 'main', { connectionArn }), commands: ['npx cdk synth'] })",
    },
  },
  'codepipeline/pipeline-pull-requests-not-deployed': {
    make: triggered,
    props: { pipelineType: 'PipelineType.V2' },
    fails: { triggers: triggers("pullRequestFilter: [{ branchesIncludes: ['main'] }]") },
  },
  'codepipeline/pipeline-roles-no-administrator': {
    fails: {
      role: "new Role(this, 'Wrong', { assumedBy: new ServicePrincipal('codepipeline.amazonaws.com'), managedPolicies: [ManagedPolicy.fromAwsManagedPolicyName('AdministratorAccess')] })",
    },
  },
  'codepipeline/pipeline-scans-can-fail': {
    make: (props) => `const app = new Artifact();
const pipeline = new Pipeline(this, 'It');
pipeline.addStage({ stageName: 'Source', actions: [new CodeStarConnectionsSourceAction({ actionName: 'Source', connectionArn, owner: 'acme', repo: 'app', output: app })] });
pipeline.addStage({ stageName: 'Scan', actions: [new InspectorSourceCodeScanAction(${props})] });`,
    props: { actionName: "'Scan'", input: 'app', output: 'new Artifact()' },
  },
  'codepipeline/pipeline-signing-apart': {
    make: () => `const app = new Artifact();
const built = new Artifact();
const running = (id: string, ...commands: string[]) => new PipelineProject(this, id, { buildSpec: BuildSpec.fromObject({ version: '0.2', phases: { build: { commands } } }) });
const sign = running('GivenSign', 'notation sign app');
const pipeline = new Pipeline(this, 'It', { pipelineType: PipelineType.V2 });
pipeline.addStage({ stageName: 'Source', actions: [new CodeStarConnectionsSourceAction({ actionName: 'Source', connectionArn, owner: 'acme', repo: 'app', output: app })] });
pipeline.addStage({ stageName: 'Build', actions: [new CodeBuildAction({ actionName: 'Build', project: running('GivenBuild', 'npm ci'), input: app, outputs: [built] })] });`,
    fails:
      "pipeline.addStage({ stageName: 'Again', actions: [new CodeBuildAction({ actionName: 'Again', project: running('GivenWrong', 'npm ci', 'notation sign app'), input: app })] });",
  },
  'codepipeline/pipeline-trigger-exact': {
    make: triggered,
    props: { pipelineType: 'PipelineType.V2' },
    fails: { triggers: triggers("pushFilter: [{ branchesIncludes: ['**'] }]") },
  },
  'codepipeline/pipeline-scanned-before-deployment': {
    make: () =>
      `const scan = new PipelineProject(this, 'GivenScan', { buildSpec: ${buildSpec('gitleaks dir .')} });\n${RELEASE}`,
  },
  'codepipeline/pipeline-type-v2': { fails: { pipelineType: 'PipelineType.V1' } },
  'cognito/identity-pool-no-classic-flow': { fails: { allowClassicFlow: 'true' } },
  'cognito/identity-pool-no-guests': { fails: { allowUnauthenticatedIdentities: 'true' } },
  'cognito/user-pool-strong-passwords': { fails: { passwordPolicy: '{ minLength: 6 }' } },
  'docdb/cluster-closed-to-internet': {
    fails: 'cluster.connections.allowDefaultPortFromAnyIpv4();',
    props: { vpc: 'vpc', instanceType: 'instanceType', masterUser: "{ username: 'orders_owner' }", ...inPublic },
  },
  'docdb/cluster-encrypted': { fails: { storageEncrypted: 'false' } },
  'ec2/acl-no-all-ports': { fails: aclEntry("AclCidr.ipv4('10.0.0.0/16')", 'AclTraffic.tcpPortRange(0, 65535)') },
  'ec2/acl-no-all-protocols': { fails: aclEntry("AclCidr.ipv4('10.0.0.0/16')", 'AclTraffic.allTraffic()') },
  'ec2/acl-no-world-ftp': { fails: aclEntry('AclCidr.anyIpv4()', 'AclTraffic.tcpPort(21)') },
  'ec2/acl-no-world-rdp': { fails: aclEntry('AclCidr.anyIpv4()', 'AclTraffic.tcpPort(3389)') },
  'ec2/acl-no-world-ssh': { fails: aclEntry('AclCidr.anyIpv4()', 'AclTraffic.tcpPort(22)') },
  'ec2/client-vpn-logged': { fails: { logging: 'false' } },
  'ec2/group-egress-declared': {
    replaces: true,
    fails: '',
    make: (props) => `new CfnSecurityGroup(this, 'It', ${props});`,
    props: { groupDescription: "'orders'" },
  },
  'ec2/group-egress-no-all-protocols': { fails: "group.addEgressRule(Peer.ipv4('10.0.0.0/16'), Port.allTraffic());" },
  'ec2/group-egress-single-ports': { fails: "group.addEgressRule(Peer.ipv4('10.0.0.0/16'), Port.tcpRange(1, 1000));" },
  'ec2/group-ingress-no-all-protocols': { fails: "group.addIngressRule(Peer.ipv4('10.0.1.0/24'), Port.allTraffic());" },
  'ec2/group-ingress-single-addresses': { fails: "group.addIngressRule(Peer.ipv4('203.0.113.0/24'), Port.tcp(443));" },
  'ec2/group-ingress-single-ports': {
    fails: "group.addIngressRule(Peer.ipv4('10.0.1.0/24'), Port.tcpRange(1, 1000));",
  },
  'ec2/group-no-all-ports-inside': { fails: 'group.addIngressRule(applicationGroup, Port.allTcp());' },
  'ec2/group-no-public-network-ports': { fails: "group.addIngressRule(Peer.ipv4('8.0.0.0/8'), Port.SSH);" },
  'ec2/group-no-wide-private-ports': { fails: "group.addIngressRule(Peer.ipv4('10.0.0.0/8'), Port.SSH);" },
  'ec2/group-no-world-admin-ports': { fails: 'group.addIngressRule(Peer.anyIpv4(), Port.tcp(5986));' },
  'ec2/group-no-world-all-ports': { fails: OPEN },
  'ec2/group-no-world-database-ports': { fails: 'group.addIngressRule(Peer.anyIpv4(), Port.POSTGRES);' },
  'ec2/group-no-world-egress-all-ports': { replaces: true, fails: '', props: { vpc: 'vpc' } },
  'ec2/group-no-world-egress': { replaces: true, fails: '', props: { vpc: 'vpc' } },
  'ec2/group-no-world-high-risk-ports': { fails: 'group.addIngressRule(Peer.anyIpv4(), Port.tcp(445));' },
  'ec2/group-no-world-http': { fails: 'group.addIngressRule(Peer.anyIpv4(), Port.HTTP);' },
  'ec2/group-no-world-ingress': { fails: 'group.addIngressRule(Peer.anyIpv4(), Port.HTTPS);' },
  'ec2/group-no-world-rdp': { fails: 'group.addIngressRule(Peer.anyIpv4(), Port.RDP);' },
  'ec2/group-no-world-ssh': { fails: 'group.addIngressRule(Peer.anyIpv4(), Port.SSH);' },
  'ec2/group-no-world-unauthorized-ports': { fails: 'group.addIngressRule(Peer.anyIpv4(), Port.tcp(8080));' },
  'ec2/instance-admin-not-reachable': {
    make: (props) =>
      `const instance = new Instance(this, 'It', ${props});\ninstance.connections.allowFromAnyIpv4(Port.SSH);`,
    fails: inPublic,
  },
  'ec2/instance-in-vpc': {
    fails: "new CfnInstance(this, 'It', { instanceType: 't3.micro', imageId: 'ami-12345678' });",
  },
  'ec2/instance-default-group-unused': {
    fails:
      "new CfnInstance(this, 'It', { instanceType: 't3.micro', imageId: 'ami-12345678', subnetId: vpc.privateSubnets[0]!.subnetId });",
  },
  'ec2/instance-no-public-address': { fails: { ...inPublic, associatePublicIpAddress: 'true' } },
  'ec2/route-no-world-to-gateway': {
    make: (props) =>
      `new Vpc(this, 'It', { subnetConfiguration: [{ name: 'gateways', subnetType: SubnetType.PUBLIC }, { name: 'app', ...${props} }] });`,
    fails: { subnetType: 'SubnetType.PUBLIC' },
  },
  'ec2/route-no-nat-instance': { fails: { natGatewayProvider: 'NatProvider.instanceV2({ instanceType })' } },
  'ec2/subnet-no-public-addresses': { fails: { mapPublicIpOnLaunch: 'true' } },
  'ec2/user-data-no-secrets': {
    fails: "instance.addUserData('export AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCYzEXAMPLEKEY');",
  },
  'ec2/volume-encrypted': { fails: { encrypted: 'false' } },
  'ec2/vpc-endpoint-service-acceptance': { fails: { acceptanceRequired: 'false' } },
  'ecr/repository-all-tags-immutable': {
    fails:
      "new Repository(this, 'It', { imageTagMutability: TagMutability.IMMUTABLE_WITH_EXCLUSION, imageTagMutabilityExclusionFilters: [ImageTagMutabilityExclusionFilter.wildcard('latest')] });",
  },
  'ecr/repository-keeps-images-on-deletion': {
    fails: { removalPolicy: 'RemovalPolicy.DESTROY', emptyOnDelete: 'true' },
  },
  'ecr/repository-retained': { fails: { removalPolicy: 'RemovalPolicy.DESTROY' } },
  'ecs/service-latest-platform': { fails: { platformVersion: 'FargatePlatformVersion.VERSION1_3' } },
  'ecs/service-no-exec': { fails: { enableExecuteCommand: 'true' } },
  'ecs/service-no-public-ip': { fails: { assignPublicIp: 'true' } },
  'ecs/service-running-tasks': { fails: { desiredCount: '0' } },
  'ecs/task-definition-drops-capabilities': { replaces: true, fails: '' },
  'ecs/task-definition-efs-encrypted-in-transit': {
    make: task,
    props: {},
    fails: { volumes: "[{ name: 'data', efsVolumeConfiguration: { fileSystemId: fileSystem.fileSystemId } }]" },
  },
  'ecs/task-definition-environment-by-reference': {
    fails:
      "new FargateTaskDefinition(this, 'It').addContainer('Api', { image: ContainerImage.fromRegistry('api'), environment: { DB_HOST: 'db' } });",
  },
  'ecs/task-definition-environment-no-secrets': {
    fails:
      "new FargateTaskDefinition(this, 'It').addContainer('Api', { image: ContainerImage.fromRegistry('api'), environment: { TOKEN: 'ghp_0123456789abcdefghijABCDEFGHIJ012345' } });",
  },
  'ecs/task-definition-host-network-user': {
    make: inMachines('{ networkMode: NetworkMode.HOST }'),
    props: { image: "ContainerImage.fromRegistry('api')", memoryLimitMiB: '512' },
  },
  'ecs/task-definition-no-host-ipc': { make: machines, props: {}, fails: { ipcMode: 'IpcMode.HOST' } },
  'ecs/task-definition-no-host-network': { make: machines, props: {}, fails: { networkMode: 'NetworkMode.HOST' } },
  'ecs/task-definition-no-host-process': { make: machines, props: {}, fails: { pidMode: 'PidMode.HOST' } },
  'ecs/task-definition-own-network': { make: machines, props: {} },
  'ecs/task-definition-not-privileged': {
    make: inMachines('{}'),
    props: { image: "ContainerImage.fromRegistry('api')", memoryLimitMiB: '512' },
    fails: { privileged: 'true' },
  },
  'ecs/task-definition-separate-roles': {
    make: task,
    props: {},
    fails: { taskRole: 'taskRole', executionRole: 'taskRole' },
  },
  'efs/file-system-backed-up': { fails: { enableAutomaticBackups: 'false' } },
  'efs/file-system-encrypted': { fails: { encrypted: 'false' } },
  'efs/mount-target-closed-to-internet': {
    fails: 'fileSystem.connections.allowDefaultPortFromAnyIpv4();',
    props: { vpc: 'vpc', ...inPublic },
  },
  'eks/node-group-ssh-restricted': { fails: { remoteAccess: "{ sshKeyName: 'operators' }" } },
  'elasticache/cache-closed-to-internet': { fails: OPEN },
  'elb/classic-load-balancer-cross-zone': { fails: { crossZone: 'false' } },
  'elb/listener-https': {
    make: (props) => `const loadBalancer = new ApplicationLoadBalancer(this, 'It', ${props});`,
    props: { vpc: 'vpc' },
    fails:
      "loadBalancer.addListener('Wrong', { port: 80, open: false, defaultAction: ListenerAction.fixedResponse(200) });",
  },
  'elb/listener-modern-tls': {
    props: {
      loadBalancer: 'loadBalancer',
      port: '443',
      certificates: '[certificate]',
      defaultAction: 'ListenerAction.fixedResponse(404)',
      open: 'false',
    },
    fails: { sslPolicy: 'SslPolicy.RECOMMENDED' },
  },
  'elb/load-balancer-cross-zone': {
    make: (props) => `new NetworkLoadBalancer(this, 'It', ${props});`,
    fails: { crossZoneEnabled: 'false' },
  },
  'elb/load-balancer-desync-mitigated': { fails: { desyncMitigationMode: 'DesyncMitigationMode.MONITOR' } },
  'elb/load-balancer-waf-fails-closed': { fails: { wafFailOpen: 'true' } },
  'elb/load-balancer-internal': { fails: { internetFacing: 'true' } },
  'elb/target-group-encrypted': { fails: { protocol: 'ApplicationProtocol.HTTP' } },
  'events/target-dead-letter-queue': { fails: { targets: '[new LambdaFunction(fn)]' } },
  'iam/inline-policy-absent': {
    fails:
      "role.addToPolicy(new PolicyStatement({ actions: ['s3:GetObject'], resources: [bucket.arnForObjects('*')] }));",
  },
  'iam/login-password-hidden': { fails: { password: "SecretValue.unsafePlainText('hunter2-4f8a')" } },
  'iam/login-password-reset': { props: { password: 'secret.secretValue' } },
  'iam/user-in-group': {
    make: (props) => `const group = new Group(this, 'GivenGroup');\nnew User(this, 'It', ${props});`,
  },
  'kms/key-deletion-delayed': { fails: { pendingWindow: 'Duration.days(7)' } },
  'kms/key-enabled': { fails: { enabled: 'false' } },
  'kms/key-limits-grants': { replaces: true, fails: '' },
  'efs/file-system-retained': { fails: { removalPolicy: 'RemovalPolicy.DESTROY' } },
  'firehose/delivery-stream-logged': {
    props: {},
    fails: { destination: 'new S3Bucket(bucket, { loggingConfig: new DisableLogging() })' },
  },
  'kms/key-retained': { fails: { removalPolicy: 'RemovalPolicy.DESTROY' } },
  'kms/key-rotated-yearly': { fails: { enableKeyRotation: 'true', rotationPeriod: 'Duration.days(730)' } },
  'kinesis/stream-encrypted': { fails: { encryption: 'StreamEncryption.UNENCRYPTED' } },
  'lambda/function-recursion-stopped': { fails: { recursiveLoop: 'RecursiveLoop.ALLOW' } },
  'lambda/function-environment-customer-key': {
    props: {
      runtime: 'Runtime.NODEJS_22_X',
      handler: "'index.handler'",
      code: "Code.fromInline('exports.handler = async () => {}')",
      environment: "{ STAGE: 'production' }",
    },
  },
  'lambda/function-environment-no-secrets': {
    fails: { environment: "{ TOKEN: 'ghp_0123456789abcdefghijABCDEFGHIJ012345' }" },
  },
  'lambda/function-multiple-zones': { fails: { vpc: 'vpc', vpcSubnets: '{ subnets: [vpc.privateSubnets[0]!] }' } },
  'lambda/function-runtime-supported': { fails: { runtime: 'Runtime.NODEJS_14_X' } },
  'lambda/function-url-authenticated': { fails: { authType: 'FunctionUrlAuthType.NONE' } },
  'lambda/queue-visibility-timeout': {
    make: (props) =>
      `const timeout = 30;\nconst worker = new Function(this, 'It', { runtime: Runtime.NODEJS_22_X, handler: 'index.handler', code: Code.fromInline('exports.handler = async () => {}'), timeout: Duration.seconds(timeout) });\nworker.addEventSource(new SqsEventSource(new Queue(this, 'Jobs', ${props})));`,
    props: {},
    fails: { visibilityTimeout: 'Duration.seconds(30)' },
  },
  'logs/log-group-retained-long': { fails: { retention: 'RetentionDays.ONE_WEEK' } },
  'logs/log-group-retention-set': { fails: { retention: 'RetentionDays.INFINITE' } },
  'memorydb/cluster-closed-to-internet': { fails: OPEN },
  'mq/broker-closed-to-internet': { fails: OPEN },
  'msk/cluster-closed-to-internet': { fails: OPEN },
  'neptune/cluster-closed-to-internet': { fails: OPEN },
  'elb/target-group-health-check-encrypted': {
    props: { vpc: 'vpc', targetType: 'TargetType.IP', port: '443', protocol: 'ApplicationProtocol.HTTP' },
  },
  'rds/cluster-audit-logged': { props: mysql },
  'rds/cluster-audited': { props: mysql },
  'rds/cluster-backtrack': { props: mysql },
  'rds/database-closed-to-internet': {
    fails: 'database.connections.allowDefaultPortFromAnyIpv4();',
    props: {
      vpc: 'vpc',
      engine: 'DatabaseInstanceEngine.postgres({ version: PostgresEngineVersion.VER_16 })',
      publiclyAccessible: 'true',
      ...inPublic,
    },
  },
  'rds/instance-not-public': { fails: { publiclyAccessible: 'true', ...inPublic } },
  'rds/instance-minor-upgrades': { fails: { autoMinorVersionUpgrade: 'false' } },
  'rds/instance-performance-insights-customer-key': { fails: { enablePerformanceInsights: 'true' } },
  'rds/proxy-requires-tls': { fails: { requireTLS: 'false' } },
  'rds/subnet-group-not-public': { fails: inPublic },
  'redshift/cluster-encrypted': { fails: { encrypted: 'false' } },
  'redshift/cluster-not-public': { fails: { publiclyAccessible: 'true' } },
  's3/bucket-keeps-objects-on-deletion': {
    fails: { removalPolicy: 'RemovalPolicy.DESTROY', autoDeleteObjects: 'true' },
  },
  's3/bucket-key-enabled': { fails: { encryption: 'BucketEncryption.KMS', bucketKeyEnabled: 'false' } },
  's3/bucket-locks-by-default': { fails: { objectLockEnabled: 'true' } },
  's3/bucket-retained': { fails: { removalPolicy: 'RemovalPolicy.DESTROY' } },
  'secretsmanager/secret-value-hidden': {
    fails: "new Secret(this, 'It', { secretStringValue: SecretValue.unsafePlainText('hunter2-4f8a') });",
  },
  'sns/subscription-tls': {
    make: (props) => `new Subscription(this, 'It', ${props});`,
    props: { topic: 'topic', endpoint: "'https://www.example.org/orders'" },
    fails: { protocol: 'SubscriptionProtocol.HTTP' },
  },
  'sqs/queue-encrypted': { fails: { encryption: 'QueueEncryption.UNENCRYPTED' } },
  'autoscaling/group-elb-health-checked': {
    make: (props) =>
      `const group = new AutoScalingGroup(this, 'It', ${props});\ngroup.attachToApplicationTargetGroup(new ApplicationTargetGroup(this, 'GivenTargets', { vpc, port: 80, healthCheck: { path: '/health' } }));`,
  },
  'batch/job-definition-environment-no-secrets': {
    fails:
      "new EcsJobDefinition(this, 'It', { container: new EcsEc2ContainerDefinition(this, 'GivenContainer', { cpu: 1, memory: Size.gibibytes(1), image: ContainerImage.fromRegistry('api'), environment: { API_TOKEN: 'ghp_0123456789abcdefghijABCDEFGHIJ012345' } }) });",
  },
  'cloudtrail/trail-management-events': { fails: { managementEvents: 'ReadWriteType.WRITE_ONLY' } },
  'codebuild/project-logged': { fails: { logging: '{ cloudWatch: { enabled: false } }' } },
  'codebuild/project-source-no-credentials': {
    fails:
      "new CfnProject(this, 'It', { serviceRole: role.roleArn, artifacts: { type: 'NO_ARTIFACTS' }, environment: { type: 'LINUX_CONTAINER', image: 'aws/codebuild/standard:7.0', computeType: 'BUILD_GENERAL1_SMALL' }, source: { type: 'GITHUB', location: 'https://acme:hunter2-4f8a@github.com/acme/app' } });",
  },
  'codepipeline/pipeline-artifacts-kept': { fails: { artifactBucket: "new Bucket(this, 'Wrong')" } },
  'codepipeline/pipeline-customer-key': { fails: { artifactBucket: "new Bucket(this, 'Wrong')" } },
  'codepipeline/pipeline-source-connection': {
    make: (props) =>
      `const pipeline = new Pipeline(this, 'It');\npipeline.addStage(${props});\npipeline.addStage({ stageName: 'Approve', actions: [new ManualApprovalAction({ actionName: 'Approve' })] });`,
    props: { stageName: "'Source'" },
    fails: {
      actions:
        "[new GitHubSourceAction({ actionName: 'Source', oauthToken: SecretValue.secretsManager('token'), owner: 'acme', repo: 'app', output: new Artifact() })]",
    },
  },
  'cognito/user-pool-client-no-implicit-flow': {
    make: (props) => `new UserPoolClient(this, 'It', ${props});`,
    props: { userPool: 'pool' },
    fails: { oAuth: '{ flows: { implicitCodeGrant: true } }' },
  },
  'cognito/user-pool-mfa-required': { fails: { mfa: 'Mfa.OPTIONAL' } },
  'ec2/group-described': { fails: { description: "' '" } },
  'ec2/group-rules-described': {
    fails:
      "new CfnSecurityGroupIngress(this, 'Wrong', { groupId: group.securityGroupId, ipProtocol: 'tcp', fromPort: 443, toPort: 443, cidrIp: '0.0.0.0/0' });",
  },
  'ec2/instance-metadata-without-tags': { fails: { instanceMetadataTags: 'true' } },
  'ec2/instance-metadata-one-hop': { fails: { httpPutResponseHopLimit: '2' } },
  'ecr/repository-customer-key': { fails: { encryption: 'RepositoryEncryption.KMS' } },
  'ecs/cluster-exec-encrypted': {
    fails: { executeCommandConfiguration: '{ logging: ExecuteCommandLogging.DEFAULT }' },
  },
  'ecs/cluster-exec-logged': { fails: { executeCommandConfiguration: '{ logging: ExecuteCommandLogging.NONE }' } },
  'ecs/task-definition-role': {
    make: task,
    props: {},
    fails: "new CfnTaskDefinition(this, 'It', { containerDefinitions: [{ name: 'api', image: 'api' }] });",
  },
  'eks/cluster-version-supported': { fails: { version: 'KubernetesVersion.V1_23' } },
  'elb/listener-acm-certificate': {
    fails:
      "new CfnListener(this, 'It', { loadBalancerArn: loadBalancer.loadBalancerArn, port: 443, protocol: 'HTTPS', certificates: [{ certificateArn: 'arn:aws:iam::111122223333:server-certificate/shop' }], defaultActions: [{ type: 'fixed-response', fixedResponseConfig: { statusCode: '404' } }] });",
  },
  'elb/target-group-health-checked': { props: { vpc: 'vpc', targetType: 'TargetType.IP', port: '80' } },
  'iam/boundary-no-escalation': {
    make: (props) => `new Role(this, 'GivenBounded', ${props});`,
    props: { assumedBy: "new ServicePrincipal('lambda.amazonaws.com')" },
    fails: {
      permissionsBoundary:
        "new ManagedPolicy(this, 'It', { statements: [new PolicyStatement({ actions: ['*'], resources: ['*'] })] })",
    },
  },
  'iam/boundary-no-tampering': {
    make: (props) => `new Role(this, 'GivenBounded', ${props});`,
    props: { assumedBy: "new ServicePrincipal('lambda.amazonaws.com')" },
    fails: {
      permissionsBoundary:
        "new ManagedPolicy(this, 'It', { statements: [new PolicyStatement({ actions: ['*'], resources: ['*'] })] })",
    },
  },
  'iam/role-short-sessions': { fails: { maxSessionDuration: 'Duration.hours(12)' } },
  'kms/key-policy-defined': { fails: "new CfnKey(this, 'It');" },
  'lambda/event-source-failure-destination': {
    make: (props) => `new EventSourceMapping(this, 'It', ${props});`,
    props: { target: 'fn', eventSourceArn: 'stream.streamArn', startingPosition: 'StartingPosition.LATEST' },
  },
  'lambda/function-egress-narrow': {
    make: (props) => `const fn = new Function(this, 'It', ${props});\nsecret.grantRead(fn);`,
    fails: { vpc: 'vpc' },
  },
  'lambda/function-url-origins-restricted': {
    fails: { cors: "{ allowedOrigins: ['*'], allowedMethods: [HttpMethod.ALL] }" },
  },
  'opensearch/domain-audit-logged': {
    props: {
      version: 'EngineVersion.OPENSEARCH_2_19',
      nodeToNodeEncryption: 'true',
      enforceHttps: 'true',
      encryptionAtRest: '{ enabled: true }',
      fineGrainedAccessControl: '{ masterUserArn: admin.roleArn }',
    },
  },
  'opensearch/domain-fine-grained-access': {
    props: {
      version: 'EngineVersion.OPENSEARCH_2_19',
      nodeToNodeEncryption: 'true',
      enforceHttps: 'true',
      encryptionAtRest: '{ enabled: true }',
    },
  },
  'opensearch/domain-password-secret': {
    props: {
      version: 'EngineVersion.OPENSEARCH_2_19',
      nodeToNodeEncryption: 'true',
      enforceHttps: 'true',
      encryptionAtRest: '{ enabled: true }',
    },
    fails: {
      fineGrainedAccessControl:
        "{ masterUserName: 'admin', masterUserPassword: SecretValue.unsafePlainText('hunter2-4f8a') }",
    },
  },
  'opensearch/domain-closed-to-internet': {
    props: {
      version: 'EngineVersion.OPENSEARCH_2_19',
      vpc: 'vpc',
      vpcSubnets: '[{ subnets: [vpc.publicSubnets[0]!] }]',
    },
    fails: 'domain.connections.allowFromAnyIpv4(Port.HTTPS);',
  },
  'opensearch/domain-modern-tls': { fails: { tlsSecurityPolicy: 'TLSSecurityPolicy.TLS_1_0' } },
  'opensearch/domain-own-security-group': {
    props: {
      version: 'EngineVersion.OPENSEARCH_2_19',
      vpc: 'vpc',
      vpcSubnets: '[{ subnets: [vpc.privateSubnets[0]!] }]',
    },
    fails: "new CfnDomain(this, 'It', { vpcOptions: { subnetIds: ['subnet-1'] } });",
  },
  'rds/cluster-backed-up': {
    fails: "new CfnDBCluster(this, 'It', { engine: 'aurora-postgresql', backupRetentionPeriod: 0 });",
  },
  'rds/cluster-custom-username': { fails: { credentials: "Credentials.fromGeneratedSecret('admin')" } },
  'rds/cluster-password-secret': {
    fails: { credentials: "Credentials.fromPassword('app_admin', SecretValue.unsafePlainText('hunter2-4f8a'))" },
  },
  'rds/cluster-snapshots-tagged': { fails: { copyTagsToSnapshot: 'false' } },
  'rds/instance-custom-username': { fails: { credentials: "Credentials.fromGeneratedSecret('admin')" } },
  'rds/instance-password-secret': {
    fails: { credentials: "Credentials.fromPassword('app_admin', SecretValue.unsafePlainText('hunter2-4f8a'))" },
  },
  'rds/instance-snapshots-tagged': { fails: { copyTagsToSnapshot: 'false' } },
  'rds/cluster-encrypted': { fails: { storageEncrypted: 'false' } },
  'rds/database-clients-narrow': { fails: "database.connections.allowFrom(Peer.ipv4('10.0.0.0/8'), Port.POSTGRES);" },
  'rds/database-not-reachable': {
    make: (props) =>
      `const database = new DatabaseInstance(this, 'It', ${props});\ndatabase.connections.allowDefaultPortFromAnyIpv4();`,
    fails: { publiclyAccessible: 'true', ...inPublic },
  },
  'rds/instance-backed-up': { fails: { backupRetention: 'Duration.days(0)' } },
  'rds/instance-certificate-current': { fails: { caCertificate: 'CaCertificate.RDS_CA_2019' } },
  'rds/instance-customer-key': { fails: { storageEncrypted: 'true' } },
  'rds/instance-requires-tls': { fails: { parameters: "{ 'rds.force_ssl': '0' }" } },
  'rds/instance-username-secret': { fails: { credentials: "Credentials.fromGeneratedSecret('orders_owner')" } },
  'redshift/warehouse-closed-to-internet': {
    props: {
      clusterType: "'single-node'",
      dbName: "'warehouse'",
      masterUsername: "'warehouse_owner'",
      manageMasterPassword: 'true',
      nodeType: "'ra3.xlplus'",
      clusterSubnetGroupName: 'warehouseSubnets.ref',
      vpcSecurityGroupIds: '[group.securityGroupId]',
      publiclyAccessible: 'true',
    },
    fails: OPEN,
  },
  'redshift/warehouse-not-reachable': {
    make: (props) => `${OPEN}\nnew CfnCluster(this, 'It', ${props});`,
    props: {
      clusterType: "'single-node'",
      dbName: "'warehouse'",
      masterUsername: "'warehouse_owner'",
      manageMasterPassword: 'true',
      nodeType: "'ra3.xlplus'",
      clusterSubnetGroupName: 'warehouseSubnets.ref',
      vpcSecurityGroupIds: '[group.securityGroupId]',
      publiclyAccessible: 'true',
    },
  },
  's3/bucket-aborts-incomplete-uploads': { fails: { lifecycleRules: '[{ expiration: Duration.days(365) }]' } },
  's3/bucket-acls-disabled': { fails: { objectOwnership: 'ObjectOwnership.OBJECT_WRITER' } },
  's3/bucket-block-public-access-on': {
    fails: {
      blockPublicAccess:
        'new BlockPublicAccess({ blockPublicAcls: false, blockPublicPolicy: false, ignorePublicAcls: false, restrictPublicBuckets: false })',
    },
  },
  's3/bucket-customer-key': { fails: "new Bucket(this, 'It', { encryption: BucketEncryption.KMS_MANAGED });" },
  's3/bucket-no-authenticated-acl': {
    fails:
      "new Bucket(this, 'It', { accessControl: BucketAccessControl.AUTHENTICATED_READ, objectOwnership: ObjectOwnership.OBJECT_WRITER });",
  },
  's3/bucket-no-public-read-acl': {
    fails:
      "new Bucket(this, 'It', { accessControl: BucketAccessControl.PUBLIC_READ, objectOwnership: ObjectOwnership.OBJECT_WRITER });",
  },
  's3/bucket-no-public-write-acl': {
    fails:
      "new Bucket(this, 'It', { accessControl: BucketAccessControl.PUBLIC_READ_WRITE, objectOwnership: ObjectOwnership.OBJECT_WRITER });",
  },
  's3/bucket-refuses-other-keys': { replaces: true, fails: '', props: { encryptionKey: 'key' } },
  'secretsmanager/rotation-within-90-days': {
    make: (props) => `new RotationSchedule(this, 'It', ${props});`,
    props: { secret: 'secret', hostedRotation: 'HostedRotation.postgreSqlSingleUser()' },
    fails: { automaticallyAfter: 'Duration.days(365)' },
  },
  'sns/subscription-dead-letters': {
    make: (props) => `new Subscription(this, 'It', ${props});`,
    props: { topic: 'topic', endpoint: 'queue.queueArn', protocol: 'SubscriptionProtocol.SQS' },
  },
  'sns/topic-customer-key': { fails: { masterKey: "Alias.fromAliasName(this, 'GivenAlias', 'alias/aws/sns')" } },
  'apigateway/stage-usage-planned': {
    make: (props) => `const api = new RestApi(this, 'It', ${props});\napi.root.addMethod('GET');`,
    props: {},
  },
  'ec2/instance-profile-attached': {
    fails:
      "new CfnInstance(this, 'It', { instanceType: 't3.micro', imageId: 'ami-12345678', subnetId: vpc.privateSubnets[0]!.subnetId });",
  },
  'codebuild/project-egress-narrow': { fails: { vpc: 'vpc' } },
  'apigateway/method-requests-validated': {
    make: (props) =>
      `const api = new RestApi(this, 'It', { deploy: false });\nconst validator = api.addRequestValidator('Validator', { validateRequestBody: true, validateRequestParameters: true });\napi.root.addMethod('GET', undefined, ${props});`,
  },
  'autoscaling/group-health-check-grace': {
    fails: { healthChecks: 'HealthChecks.withAdditionalChecks({ additionalTypes: [AdditionalHealthCheckType.ELB] })' },
  },
  'cloudtrail/trail-bucket-private': {
    fails: {
      bucket:
        "new Bucket(this, 'Wrong', { accessControl: BucketAccessControl.PUBLIC_READ, objectOwnership: ObjectOwnership.OBJECT_WRITER })",
    },
  },
  'ec2/instance-ebs-optimized': {
    props: { vpc: 'vpc', machineImage: 'machineImage', instanceType: "new InstanceType('c3.xlarge')" },
  },
  'ec2/group-in-vpc': {
    props: { allowAllOutbound: 'false' },
    fails: "new CfnSecurityGroup(this, 'It', { groupDescription: 'orders' });",
  },
  's3/bucket-access-logs-kept': {
    make: (props) =>
      `const own = new Bucket(this, 'It', ${props});\nnew Bucket(this, 'GivenSource', { serverAccessLogsBucket: own });`,
    fails: { lifecycleRules: '[{ expiration: Duration.days(30) }]' },
  },
};
