import { type App, type CfnTag, Stack } from 'aws-cdk-lib';
import * as apigateway from 'aws-cdk-lib/aws-apigateway';
import * as athena from 'aws-cdk-lib/aws-athena';
import * as backup from 'aws-cdk-lib/aws-backup';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import * as cloudtrail from 'aws-cdk-lib/aws-cloudtrail';
import * as codebuild from 'aws-cdk-lib/aws-codebuild';
import * as cognito from 'aws-cdk-lib/aws-cognito';
import * as dynamodb from 'aws-cdk-lib/aws-dynamodb';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as ecr from 'aws-cdk-lib/aws-ecr';
import * as ecs from 'aws-cdk-lib/aws-ecs';
import * as efs from 'aws-cdk-lib/aws-efs';
import * as eks from 'aws-cdk-lib/aws-eks';
import * as elasticache from 'aws-cdk-lib/aws-elasticache';
import * as elb from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kinesis from 'aws-cdk-lib/aws-kinesis';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as opensearch from 'aws-cdk-lib/aws-opensearchservice';
import * as rds from 'aws-cdk-lib/aws-rds';
import * as redshift from 'aws-cdk-lib/aws-redshift';
import * as s3 from 'aws-cdk-lib/aws-s3';
import * as sagemaker from 'aws-cdk-lib/aws-sagemaker';
import * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager';
import * as sns from 'aws-cdk-lib/aws-sns';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import * as stepfunctions from 'aws-cdk-lib/aws-stepfunctions';
import * as wafv2 from 'aws-cdk-lib/aws-wafv2';

/** Random choices that are the same in every run (mulberry32). */
class Dice {
  constructor(private seed: number) {}

  next(): number {
    this.seed = (this.seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.seed ^ (this.seed >>> 15), this.seed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  of<T>(...items: readonly T[]): T {
    return items[this.below(items.length)] as T;
  }

  /** A name that no other resource has. */
  name(prefix = 'n'): string {
    return `${prefix}-${Math.floor(this.next() * 2 ** 52).toString(36)}`;
  }

  some<T>(...items: readonly T[]): T[] {
    const chosen = items.filter(() => this.next() < 0.5);
    return chosen.length > 0 ? chosen : [this.of(...items)];
  }

  tags(): CfnTag[] {
    return Array.from({ length: 1 + this.below(4) }, () => ({ key: this.name('tag'), value: this.name('v') }));
  }
}

/** What a stack shares: resources to refer to, half of them sound. */
interface Shared {
  readonly vpc: ec2.CfnVPC;
  readonly subnets: readonly ec2.CfnSubnet[];
  readonly groups: readonly ec2.CfnSecurityGroup[];
  readonly keys: readonly kms.CfnKey[];
  readonly roles: readonly iam.CfnRole[];
  readonly buckets: readonly s3.CfnBucket[];
  readonly cluster: ecs.CfnCluster;
  readonly api: apigateway.CfnRestApi;
  readonly balancers: readonly elb.CfnLoadBalancer[];
}

type Make = (stack: Stack, id: string, dice: Dice, shared: Shared) => void;

const SERVICES = ['s3', 'sqs', 'sns', 'dynamodb', 'kms', 'logs', 'ec2', 'iam', 'lambda', 'ecr', 'secretsmanager'];
const VERBS: Readonly<Record<string, readonly string[]>> = {
  s3: ['GetObject', 'PutObject', 'ListBucket', '*'],
  sqs: ['SendMessage', 'ReceiveMessage', '*'],
  sns: ['Publish', 'Subscribe'],
  dynamodb: ['GetItem', 'PutItem', 'Query', '*'],
  kms: ['Decrypt', 'Encrypt', 'GenerateDataKey*'],
  logs: ['CreateLogStream', 'PutLogEvents', 'CreateLogGroup'],
  ec2: ['DescribeInstances', 'RunInstances', 'Describe*'],
  iam: ['PassRole', 'GetRole', 'CreateRole', 'AttachRolePolicy'],
  lambda: ['InvokeFunction', 'UpdateFunctionCode'],
  ecr: ['GetAuthorizationToken', 'BatchGetImage'],
  secretsmanager: ['GetSecretValue', 'DescribeSecret'],
};

function statement(dice: Dice, principal?: unknown): object {
  const service = dice.of(...SERVICES);
  return {
    Sid: `S${dice.below(1_000_000_000)}`,
    Effect: dice.next() < 0.85 ? 'Allow' : 'Deny',
    Action: dice.some(...(VERBS[service] as readonly string[])).map((verb) => `${service}:${verb}`),
    Resource: dice.next() < 0.4 ? '*' : `arn:aws:${service}:eu-west-1:111122223333:${dice.name('r')}/*`,
    ...(principal === undefined ? {} : { Principal: principal }),
    ...(dice.next() < 0.3
      ? { Condition: { StringEquals: { 'aws:SourceAccount': `${dice.below(10)}11122223333` } } }
      : {}),
  };
}

const policy = (dice: Dice, principal?: () => unknown): object => ({
  Version: '2012-10-17',
  Statement: Array.from({ length: 1 + dice.below(4) }, () => statement(dice, principal?.())),
});

const someone = (dice: Dice) => () =>
  dice.of<unknown>(
    '*',
    { AWS: '*' },
    { AWS: `arn:aws:iam::${dice.below(10)}11122223333:role/${dice.name()}` },
    { Service: 'sns.amazonaws.com' },
  );

const cidr = (dice: Dice): string =>
  dice.of(
    '0.0.0.0/0',
    `10.${dice.below(200)}.0.0/16`,
    `172.16.${dice.below(250)}.0/24`,
    `${11 + dice.below(150)}.${dice.below(250)}.0.0/${16 + dice.below(16)}`,
  );

const rule = (dice: Dice) => {
  const port = dice.of(22, 80, 443, 3306, 5432, 3389, 1024 + dice.below(60_000));
  return {
    ipProtocol: dice.of('tcp', 'tcp', 'udp', '-1'),
    fromPort: port,
    toPort: port + dice.below(3),
    cidrIp: cidr(dice),
    description: dice.name('rule'),
  };
};

const keyArn = (dice: Dice, { keys }: Shared): string | undefined =>
  dice.next() < 0.5 ? dice.of(...keys).attrArn : undefined;
const flag = (dice: Dice): boolean => dice.next() < 0.5;
const maybe = <T>(dice: Dice, value: T): T | undefined => (dice.next() < 0.5 ? value : undefined);

/** How each type of resource is made; no two come out the same. */
const KINDS: readonly Make[] = [
  (stack, id, dice, shared) =>
    void new s3.CfnBucket(stack, id, {
      bucketName: dice.name('bucket'),
      versioningConfiguration: maybe(dice, { status: dice.of('Enabled', 'Suspended') }),
      publicAccessBlockConfiguration: maybe(dice, {
        blockPublicAcls: flag(dice),
        blockPublicPolicy: flag(dice),
        ignorePublicAcls: flag(dice),
        restrictPublicBuckets: flag(dice),
      }),
      bucketEncryption: maybe(dice, {
        serverSideEncryptionConfiguration: [
          { serverSideEncryptionByDefault: { sseAlgorithm: 'aws:kms', kmsMasterKeyId: keyArn(dice, shared) } },
        ],
      }),
      loggingConfiguration: maybe(dice, {
        destinationBucketName: dice.of(...shared.buckets).ref,
        logFilePrefix: dice.name('log'),
      }),
      tags: dice.tags(),
    }),
  (stack, id, dice, shared) =>
    void new s3.CfnBucketPolicy(stack, id, {
      bucket: dice.of(...shared.buckets).ref,
      policyDocument: policy(dice, someone(dice)),
    }),
  (stack, id, dice, shared) =>
    void new sqs.CfnQueue(stack, id, {
      queueName: dice.name('queue'),
      kmsMasterKeyId: keyArn(dice, shared),
      sqsManagedSseEnabled: maybe(dice, flag(dice)),
      visibilityTimeout: dice.below(900),
      tags: dice.tags(),
    }),
  (stack, id, dice) =>
    void new sqs.CfnQueuePolicy(stack, id, {
      queues: [dice.name('https://queue')],
      policyDocument: policy(dice, someone(dice)),
    }),
  (stack, id, dice, shared) =>
    void new sns.CfnTopic(stack, id, {
      topicName: dice.name('topic'),
      kmsMasterKeyId: keyArn(dice, shared),
      tags: dice.tags(),
    }),
  (stack, id, dice) =>
    void new sns.CfnTopicPolicy(stack, id, {
      topics: [dice.name('arn:aws:sns:eu-west-1:111122223333:t')],
      policyDocument: policy(dice, someone(dice)),
    }),
  (stack, id, dice, shared) =>
    void new dynamodb.CfnTable(stack, id, {
      tableName: dice.name('table'),
      keySchema: [{ attributeName: 'id', keyType: 'HASH' }],
      attributeDefinitions: [{ attributeName: 'id', attributeType: 'S' }],
      billingMode: 'PAY_PER_REQUEST',
      deletionProtectionEnabled: maybe(dice, flag(dice)),
      pointInTimeRecoverySpecification: maybe(dice, { pointInTimeRecoveryEnabled: flag(dice) }),
      sseSpecification: maybe(dice, { sseEnabled: true, sseType: 'KMS', kmsMasterKeyId: keyArn(dice, shared) }),
      tags: dice.tags(),
    }),
  (stack, id, dice) =>
    void new kms.CfnKey(stack, id, {
      description: dice.name('key'),
      enableKeyRotation: maybe(dice, flag(dice)),
      pendingWindowInDays: 7 + dice.below(20),
      keyPolicy: policy(dice, someone(dice)),
      tags: dice.tags(),
    }),
  (stack, id, dice) =>
    void new iam.CfnRole(stack, id, {
      roleName: dice.name('role'),
      assumeRolePolicyDocument: {
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: someone(dice)() }],
      },
      policies: Array.from({ length: dice.below(3) }, () => ({
        policyName: dice.name('p'),
        policyDocument: policy(dice),
      })),
      managedPolicyArns: maybe(dice, [
        dice.of(
          'arn:aws:iam::aws:policy/AdministratorAccess',
          'arn:aws:iam::aws:policy/ReadOnlyAccess',
          'arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole',
        ),
      ]),
      maxSessionDuration: 3600 + dice.below(30_000),
      tags: dice.tags(),
    }),
  (stack, id, dice, shared) =>
    void new iam.CfnPolicy(stack, id, {
      policyName: dice.name('policy'),
      roles: [dice.of(...shared.roles).ref],
      policyDocument: policy(dice),
    }),
  (stack, id, dice, shared) =>
    void new iam.CfnManagedPolicy(stack, id, {
      managedPolicyName: dice.name('managed'),
      roles: [dice.of(...shared.roles).ref],
      policyDocument: policy(dice),
    }),
  (stack, id, dice) =>
    void new iam.CfnUser(stack, id, {
      userName: dice.name('user'),
      policies: [{ policyName: dice.name('p'), policyDocument: policy(dice) }],
      tags: dice.tags(),
    }),
  (stack, id, dice, shared) =>
    void new lambda.CfnFunction(stack, id, {
      functionName: dice.name('function'),
      role: dice.of(...shared.roles).attrArn,
      runtime: dice.of('nodejs22.x', 'nodejs16.x', 'python3.12', 'python3.7'),
      handler: 'index.handler',
      code: { zipFile: `exports.handler = async () => '${dice.name()}'` },
      environment: maybe(dice, { variables: { [dice.of('TABLE', 'API_KEY', 'DB_PASSWORD')]: dice.name('value') } }),
      tracingConfig: maybe(dice, { mode: dice.of('Active', 'PassThrough') }),
      kmsKeyArn: keyArn(dice, shared),
      timeout: 1 + dice.below(900),
      memorySize: 128 + dice.below(4000),
      tags: dice.tags(),
    }),
  (stack, id, dice) =>
    void new lambda.CfnPermission(stack, id, {
      action: 'lambda:InvokeFunction',
      functionName: dice.name('function'),
      principal: dice.of('*', 's3.amazonaws.com', 'sns.amazonaws.com', '999988887777'),
      sourceArn: maybe(dice, dice.name('arn:aws:s3:::b')),
    }),
  (stack, id, dice) =>
    void new lambda.CfnUrl(stack, id, {
      targetFunctionArn: dice.name('function'),
      authType: dice.of('NONE', 'AWS_IAM'),
      cors: maybe(dice, { allowOrigins: [dice.of('*', 'https://example.org')] }),
    }),
  (stack, id, dice, shared) =>
    void new logs.CfnLogGroup(stack, id, {
      logGroupName: dice.name('/group'),
      retentionInDays: maybe(dice, dice.of(1, 7, 30, 365, 731)),
      kmsKeyId: keyArn(dice, shared),
      tags: dice.tags(),
    }),
  (stack, id, dice, shared) =>
    void new ec2.CfnSecurityGroup(stack, id, {
      groupName: dice.name('group'),
      groupDescription: dice.name('what for'),
      vpcId: shared.vpc.ref,
      securityGroupIngress: Array.from({ length: dice.below(4) }, () => rule(dice)),
      securityGroupEgress: Array.from({ length: 1 + dice.below(2) }, () => rule(dice)),
      tags: dice.tags(),
    }),
  (stack, id, dice, shared) =>
    void new ec2.CfnSecurityGroupIngress(stack, id, { groupId: dice.of(...shared.groups).attrGroupId, ...rule(dice) }),
  (stack, id, dice, shared) =>
    void new ec2.CfnSecurityGroupEgress(stack, id, { groupId: dice.of(...shared.groups).attrGroupId, ...rule(dice) }),
  (stack, id, dice, shared) =>
    void new ec2.CfnInstance(stack, id, {
      imageId: dice.name('ami'),
      instanceType: dice.of('t3.micro', 'm5.large', 'c7g.xlarge'),
      subnetId: dice.of(...shared.subnets).ref,
      securityGroupIds: dice.some(...shared.groups).map((group) => group.attrGroupId),
      monitoring: maybe(dice, flag(dice)),
      ebsOptimized: maybe(dice, flag(dice)),
      blockDeviceMappings: maybe(dice, [
        { deviceName: '/dev/xvda', ebs: { encrypted: flag(dice), volumeSize: 8 + dice.below(200) } },
      ]),
      tags: dice.tags(),
    }),
  (stack, id, dice, shared) =>
    void new ec2.CfnVolume(stack, id, {
      availabilityZone: 'eu-west-1a',
      size: 1 + dice.below(900),
      encrypted: maybe(dice, flag(dice)),
      kmsKeyId: keyArn(dice, shared),
      tags: dice.tags(),
    }),
  (stack, id, dice, shared) =>
    void new ec2.CfnSubnet(stack, id, {
      vpcId: shared.vpc.ref,
      cidrBlock: `10.0.${dice.below(250)}.0/24`,
      mapPublicIpOnLaunch: maybe(dice, flag(dice)),
      tags: dice.tags(),
    }),
  (stack, id, dice, shared) =>
    void new ec2.CfnLaunchTemplate(stack, id, {
      launchTemplateName: dice.name('template'),
      launchTemplateData: {
        imageId: dice.name('ami'),
        metadataOptions: maybe(dice, {
          httpTokens: dice.of('required', 'optional'),
          httpPutResponseHopLimit: 1 + dice.below(3),
        }),
        blockDeviceMappings: [
          { deviceName: '/dev/xvda', ebs: { encrypted: flag(dice), volumeSize: 8 + dice.below(200) } },
        ],
        securityGroupIds: dice.some(...shared.groups).map((group) => group.attrGroupId),
      },
    }),
  (stack, id, dice, shared) =>
    void new ec2.CfnFlowLog(stack, id, {
      resourceId: shared.vpc.ref,
      resourceType: 'VPC',
      trafficType: dice.of('ALL', 'REJECT'),
      logGroupName: dice.name('/flow'),
    }),
  (stack, id, dice, shared) =>
    void new rds.CfnDBInstance(stack, id, {
      dbInstanceIdentifier: dice.name('db'),
      dbInstanceClass: dice.of('db.t3.micro', 'db.m5.large'),
      engine: dice.of('postgres', 'mysql', 'mariadb'),
      allocatedStorage: String(20 + dice.below(900)),
      storageEncrypted: maybe(dice, flag(dice)),
      kmsKeyId: keyArn(dice, shared),
      publiclyAccessible: maybe(dice, flag(dice)),
      multiAz: maybe(dice, flag(dice)),
      deletionProtection: maybe(dice, flag(dice)),
      backupRetentionPeriod: maybe(dice, dice.below(35)),
      masterUsername: dice.of('admin', dice.name('user')),
      masterUserPassword: dice.of('{{resolve:secretsmanager:db:SecretString:password}}', dice.name('Pa55')),
      vpcSecurityGroups: dice.some(...shared.groups).map((group) => group.attrGroupId),
      tags: dice.tags(),
    }),
  (stack, id, dice, shared) =>
    void new rds.CfnDBCluster(stack, id, {
      dbClusterIdentifier: dice.name('cluster'),
      engine: dice.of('aurora-postgresql', 'aurora-mysql'),
      storageEncrypted: maybe(dice, flag(dice)),
      kmsKeyId: keyArn(dice, shared),
      deletionProtection: maybe(dice, flag(dice)),
      enableIamDatabaseAuthentication: maybe(dice, flag(dice)),
      backupRetentionPeriod: 1 + dice.below(35),
      tags: dice.tags(),
    }),
  (stack, id, dice, shared) =>
    void new elasticache.CfnReplicationGroup(stack, id, {
      replicationGroupId: dice.name('cache'),
      replicationGroupDescription: dice.name('what for'),
      engine: dice.of('redis', 'valkey'),
      atRestEncryptionEnabled: maybe(dice, flag(dice)),
      transitEncryptionEnabled: maybe(dice, flag(dice)),
      automaticFailoverEnabled: maybe(dice, flag(dice)),
      kmsKeyId: keyArn(dice, shared),
      securityGroupIds: dice.some(...shared.groups).map((group) => group.attrGroupId),
      snapshotRetentionLimit: dice.below(35),
      tags: dice.tags(),
    }),
  (stack, id, dice, shared) =>
    void new ecs.CfnTaskDefinition(stack, id, {
      family: dice.name('task'),
      networkMode: dice.of('awsvpc', 'host', 'bridge'),
      taskRoleArn: maybe(dice, dice.of(...shared.roles).attrArn),
      containerDefinitions: Array.from({ length: 1 + dice.below(2) }, () => ({
        name: dice.name('container'),
        image: dice.of('nginx:latest', `${dice.name('repo')}:1.2.3`),
        privileged: maybe(dice, flag(dice)),
        readonlyRootFilesystem: maybe(dice, flag(dice)),
        user: maybe(dice, dice.of('root', '1000')),
        environment: maybe(dice, [{ name: dice.of('TOKEN', 'MODE'), value: dice.name('value') }]),
        logConfiguration: maybe(dice, { logDriver: 'awslogs', options: { 'awslogs-group': dice.name('/task') } }),
      })),
      tags: dice.tags(),
    }),
  (stack, id, dice, shared) =>
    void new ecs.CfnService(stack, id, {
      serviceName: dice.name('service'),
      cluster: shared.cluster.ref,
      taskDefinition: dice.name('task'),
      launchType: dice.of('FARGATE', 'EC2'),
      platformVersion: maybe(dice, dice.of('LATEST', '1.3.0')),
      desiredCount: dice.below(5),
      networkConfiguration: {
        awsvpcConfiguration: {
          subnets: shared.subnets.map((subnet) => subnet.ref),
          assignPublicIp: dice.of('ENABLED', 'DISABLED'),
          securityGroups: dice.some(...shared.groups).map((group) => group.attrGroupId),
        },
      },
      tags: dice.tags(),
    }),
  (stack, id, dice, shared) =>
    void new ecr.CfnRepository(stack, id, {
      repositoryName: dice.name('repository'),
      imageTagMutability: maybe(dice, dice.of('MUTABLE', 'IMMUTABLE')),
      imageScanningConfiguration: maybe(dice, { scanOnPush: flag(dice) }),
      encryptionConfiguration: maybe(dice, { encryptionType: 'KMS', kmsKey: keyArn(dice, shared) }),
      repositoryPolicyText: maybe(dice, policy(dice, someone(dice))),
      tags: dice.tags(),
    }),
  (stack, id, dice, shared) =>
    void new efs.CfnFileSystem(stack, id, {
      encrypted: maybe(dice, flag(dice)),
      kmsKeyId: keyArn(dice, shared),
      backupPolicy: maybe(dice, { status: dice.of('ENABLED', 'DISABLED') }),
      fileSystemTags: dice.tags(),
    }),
  (stack, id, dice, shared) =>
    void new elb.CfnLoadBalancer(stack, id, {
      name: dice.name('balancer'),
      scheme: dice.of('internet-facing', 'internal'),
      subnets: shared.subnets.map((subnet) => subnet.ref),
      securityGroups: dice.some(...shared.groups).map((group) => group.attrGroupId),
      loadBalancerAttributes: dice.some(
        { key: 'deletion_protection.enabled', value: String(flag(dice)) },
        { key: 'access_logs.s3.enabled', value: String(flag(dice)) },
        { key: 'routing.http.drop_invalid_header_fields.enabled', value: String(flag(dice)) },
      ),
      tags: dice.tags(),
    }),
  (stack, id, dice, shared) =>
    void new elb.CfnListener(stack, id, {
      loadBalancerArn: dice.of(...shared.balancers).ref,
      port: 80 + dice.below(9000),
      protocol: dice.of('HTTP', 'HTTPS'),
      sslPolicy: maybe(dice, dice.of('ELBSecurityPolicy-2016-08', 'ELBSecurityPolicy-TLS13-1-2-2021-06')),
      defaultActions: [{ type: 'fixed-response', fixedResponseConfig: { statusCode: String(200 + dice.below(300)) } }],
    }),
  (stack, id, dice, shared) =>
    void new elb.CfnTargetGroup(stack, id, {
      name: dice.name('targets'),
      vpcId: shared.vpc.ref,
      port: 80 + dice.below(9000),
      protocol: dice.of('HTTP', 'HTTPS'),
      healthCheckPath: `/${dice.name()}`,
      tags: dice.tags(),
    }),
  (stack, id, dice, shared) =>
    void new apigateway.CfnStage(stack, id, {
      restApiId: shared.api.ref,
      stageName: dice.name('stage'),
      tracingEnabled: maybe(dice, flag(dice)),
      clientCertificateId: maybe(dice, dice.name('cert')),
      accessLogSetting: maybe(dice, {
        destinationArn: dice.name('arn:aws:logs:eu-west-1:111122223333:log-group'),
        format: '$context.requestId',
      }),
      methodSettings: maybe(dice, [
        {
          httpMethod: '*',
          resourcePath: '/*',
          loggingLevel: dice.of('INFO', 'OFF'),
          cachingEnabled: flag(dice),
          cacheDataEncrypted: flag(dice),
        },
      ]),
      tags: dice.tags(),
    }),
  (stack, id, dice, shared) =>
    void new apigateway.CfnMethod(stack, id, {
      restApiId: shared.api.ref,
      resourceId: dice.name('resource'),
      httpMethod: dice.of('GET', 'POST', 'ANY'),
      authorizationType: dice.of('NONE', 'AWS_IAM'),
      apiKeyRequired: maybe(dice, flag(dice)),
    }),
  (stack, id, dice) =>
    void new cloudfront.CfnDistribution(stack, id, {
      distributionConfig: {
        enabled: true,
        comment: dice.name('site'),
        defaultRootObject: maybe(dice, 'index.html'),
        webAclId: maybe(dice, dice.name('arn:aws:wafv2:us-east-1:111122223333:global/webacl')),
        logging: maybe(dice, { bucket: `${dice.name()}.s3.amazonaws.com` }),
        viewerCertificate: maybe(dice, {
          acmCertificateArn: dice.name('arn:aws:acm:us-east-1:111122223333:certificate'),
          minimumProtocolVersion: dice.of('TLSv1', 'TLSv1.2_2021'),
          sslSupportMethod: 'sni-only',
        }),
        origins: [
          {
            id: 'o',
            domainName: `${dice.name()}.example.org`,
            customOriginConfig: {
              originProtocolPolicy: dice.of('http-only', 'https-only', 'match-viewer'),
              originSslProtocols: dice.some('TLSv1', 'TLSv1.2'),
            },
          },
        ],
        defaultCacheBehavior: {
          targetOriginId: 'o',
          viewerProtocolPolicy: dice.of('allow-all', 'https-only', 'redirect-to-https'),
        },
      },
      tags: dice.tags(),
    }),
  (stack, id, dice, shared) =>
    void new cloudtrail.CfnTrail(stack, id, {
      trailName: dice.name('trail'),
      s3BucketName: dice.of(...shared.buckets).ref,
      isLogging: flag(dice),
      isMultiRegionTrail: maybe(dice, flag(dice)),
      enableLogFileValidation: maybe(dice, flag(dice)),
      kmsKeyId: keyArn(dice, shared),
      tags: dice.tags(),
    }),
  (stack, id, dice, shared) =>
    void new secretsmanager.CfnSecret(stack, id, {
      name: dice.name('secret'),
      kmsKeyId: keyArn(dice, shared),
      secretString: maybe(dice, dice.name('plain')),
      generateSecretString: maybe(dice, { passwordLength: 16 + dice.below(40) }),
      tags: dice.tags(),
    }),
  (stack, id, dice, shared) =>
    void new kinesis.CfnStream(stack, id, {
      name: dice.name('stream'),
      shardCount: 1 + dice.below(9),
      retentionPeriodHours: 24 + dice.below(800),
      streamEncryption: maybe(dice, { encryptionType: 'KMS', keyId: keyArn(dice, shared) ?? 'alias/aws/kinesis' }),
      tags: dice.tags(),
    }),
  (stack, id, dice, shared) =>
    void new stepfunctions.CfnStateMachine(stack, id, {
      stateMachineName: dice.name('machine'),
      roleArn: dice.of(...shared.roles).attrArn,
      definitionString: JSON.stringify({
        StartAt: 'A',
        States: { A: { Type: 'Pass', Result: dice.name(), End: true } },
      }),
      tracingConfiguration: maybe(dice, { enabled: flag(dice) }),
      loggingConfiguration: maybe(dice, { level: dice.of('ALL', 'ERROR', 'OFF'), includeExecutionData: flag(dice) }),
      tags: dice.tags(),
    }),
  (stack, id, dice, shared) =>
    void new codebuild.CfnProject(stack, id, {
      name: dice.name('project'),
      serviceRole: dice.of(...shared.roles).attrArn,
      source: { type: dice.of('GITHUB', 'CODEPIPELINE'), location: `https://github.com/${dice.name()}/${dice.name()}` },
      artifacts: { type: 'NO_ARTIFACTS' },
      environment: {
        type: 'LINUX_CONTAINER',
        computeType: 'BUILD_GENERAL1_SMALL',
        image: 'aws/codebuild/standard:7.0',
        privilegedMode: maybe(dice, flag(dice)),
        environmentVariables: maybe(dice, [
          { name: dice.of('AWS_ACCESS_KEY_ID', 'MODE'), value: dice.name('value'), type: 'PLAINTEXT' },
        ]),
      },
      encryptionKey: keyArn(dice, shared),
      tags: dice.tags(),
    }),
  (stack, id, dice, shared) =>
    void new eks.CfnCluster(stack, id, {
      name: dice.name('cluster'),
      roleArn: dice.of(...shared.roles).attrArn,
      version: dice.of('1.24', '1.31', '1.33'),
      resourcesVpcConfig: {
        subnetIds: shared.subnets.map((subnet) => subnet.ref),
        endpointPublicAccess: maybe(dice, flag(dice)),
        endpointPrivateAccess: maybe(dice, flag(dice)),
        publicAccessCidrs: maybe(dice, [cidr(dice)]),
      },
      logging: maybe(dice, {
        clusterLogging: { enabledTypes: dice.some('api', 'audit', 'authenticator').map((type) => ({ type })) },
      }),
      tags: dice.tags(),
    }),
  (stack, id, dice, shared) =>
    void new opensearch.CfnDomain(stack, id, {
      domainName: dice.name('domain'),
      encryptionAtRestOptions: maybe(dice, { enabled: flag(dice), kmsKeyId: keyArn(dice, shared) }),
      nodeToNodeEncryptionOptions: maybe(dice, { enabled: flag(dice) }),
      domainEndpointOptions: maybe(dice, {
        enforceHttps: flag(dice),
        tlsSecurityPolicy: dice.of('Policy-Min-TLS-1-0-2019-07', 'Policy-Min-TLS-1-2-2019-07'),
      }),
      accessPolicies: maybe(dice, policy(dice, someone(dice))),
      tags: dice.tags(),
    }),
  (stack, id, dice, shared) =>
    void new redshift.CfnCluster(stack, id, {
      clusterIdentifier: dice.name('warehouse'),
      clusterType: 'multi-node',
      dbName: dice.name('db'),
      masterUsername: dice.of('awsuser', dice.name('user')),
      masterUserPassword: dice.of('{{resolve:secretsmanager:rs:SecretString:password}}', dice.name('Pa55')),
      nodeType: 'ra3.large',
      encrypted: maybe(dice, flag(dice)),
      publiclyAccessible: maybe(dice, flag(dice)),
      kmsKeyId: keyArn(dice, shared),
      automatedSnapshotRetentionPeriod: dice.below(35),
      tags: dice.tags(),
    }),
  (stack, id, dice) =>
    void new cognito.CfnUserPool(stack, id, {
      userPoolName: dice.name('pool'),
      mfaConfiguration: maybe(dice, dice.of('ON', 'OFF', 'OPTIONAL')),
      policies: maybe(dice, {
        passwordPolicy: { minimumLength: 6 + dice.below(20), requireSymbols: flag(dice), requireNumbers: flag(dice) },
      }),
      deletionProtection: maybe(dice, dice.of('ACTIVE', 'INACTIVE')),
    }),
  (stack, id, dice) =>
    void new wafv2.CfnWebACL(stack, id, {
      name: dice.name('acl'),
      scope: 'REGIONAL',
      defaultAction: dice.of({ allow: {} }, { block: {} }),
      visibilityConfig: {
        cloudWatchMetricsEnabled: flag(dice),
        metricName: dice.name('metric'),
        sampledRequestsEnabled: flag(dice),
      },
      rules: maybe(dice, [
        {
          name: dice.name('rule'),
          priority: dice.below(90),
          action: { block: {} },
          statement: { geoMatchStatement: { countryCodes: ['AQ'] } },
          visibilityConfig: {
            cloudWatchMetricsEnabled: true,
            metricName: dice.name('metric'),
            sampledRequestsEnabled: true,
          },
        },
      ]),
      tags: dice.tags(),
    }),
  (stack, id, dice) =>
    void new athena.CfnWorkGroup(stack, id, {
      name: dice.name('group'),
      workGroupConfiguration: {
        enforceWorkGroupConfiguration: maybe(dice, flag(dice)),
        publishCloudWatchMetricsEnabled: flag(dice),
        resultConfiguration: maybe(dice, {
          encryptionConfiguration: { encryptionOption: dice.of('SSE_S3', 'SSE_KMS') },
        }),
      },
      tags: dice.tags(),
    }),
  (stack, id, dice, shared) =>
    void new backup.CfnBackupVault(stack, id, {
      backupVaultName: dice.name('vault'),
      encryptionKeyArn: keyArn(dice, shared),
      lockConfiguration: maybe(dice, { minRetentionDays: 7 + dice.below(300) }),
      accessPolicy: maybe(dice, policy(dice, someone(dice))),
    }),
  (stack, id, dice, shared) =>
    void new sagemaker.CfnNotebookInstance(stack, id, {
      notebookInstanceName: dice.name('notebook'),
      instanceType: 'ml.t3.medium',
      roleArn: dice.of(...shared.roles).attrArn,
      directInternetAccess: maybe(dice, dice.of('Enabled', 'Disabled')),
      rootAccess: maybe(dice, dice.of('Enabled', 'Disabled')),
      kmsKeyId: keyArn(dice, shared),
      volumeSizeInGb: 5 + dice.below(900),
      tags: dice.tags(),
    }),
];

function share(stack: Stack, dice: Dice): Shared {
  const vpc = new ec2.CfnVPC(stack, 'Vpc', { cidrBlock: '10.0.0.0/16', tags: dice.tags() });
  const gateway = new ec2.CfnInternetGateway(stack, 'Gateway', { tags: dice.tags() });
  new ec2.CfnVPCGatewayAttachment(stack, 'Attachment', { vpcId: vpc.ref, internetGatewayId: gateway.ref });
  const table = new ec2.CfnRouteTable(stack, 'Routes', { vpcId: vpc.ref, tags: dice.tags() });
  new ec2.CfnRoute(stack, 'Out', {
    routeTableId: table.ref,
    destinationCidrBlock: '0.0.0.0/0',
    gatewayId: gateway.ref,
  });
  const three = [0, 1, 2];
  const trust = {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'lambda.amazonaws.com' } }],
  };
  const subnets = three.map(
    (at) =>
      new ec2.CfnSubnet(stack, `Subnet${at}`, {
        vpcId: vpc.ref,
        cidrBlock: `10.0.${at}.0/24`,
        mapPublicIpOnLaunch: at === 0,
        tags: dice.tags(),
      }),
  );
  new ec2.CfnSubnetRouteTableAssociation(stack, 'Public', {
    subnetId: (subnets[0] as ec2.CfnSubnet).ref,
    routeTableId: table.ref,
  });
  const groups = three.map(
    (at) =>
      new ec2.CfnSecurityGroup(stack, `Group${at}`, {
        vpcId: vpc.ref,
        groupDescription: dice.name('what for'),
        securityGroupIngress: [rule(dice)],
      }),
  );
  return {
    vpc,
    subnets,
    groups,
    keys: three.map(
      (at) =>
        new kms.CfnKey(stack, `Key${at}`, {
          enableKeyRotation: at > 0,
          keyPolicy: policy(dice, () => ({ AWS: 'arn:aws:iam::111122223333:root' })),
        }),
    ),
    roles: three.map(
      (at) =>
        new iam.CfnRole(stack, `Role${at}`, {
          assumeRolePolicyDocument: trust,
          policies: [{ policyName: 'p', policyDocument: policy(dice) }],
        }),
    ),
    buckets: three.map((at) => new s3.CfnBucket(stack, `Bucket${at}`, { tags: dice.tags() })),
    cluster: new ecs.CfnCluster(stack, 'Cluster', { tags: dice.tags() }),
    api: new apigateway.CfnRestApi(stack, 'Api', { name: dice.name('api') }),
    balancers: three.map(
      (at) =>
        new elb.CfnLoadBalancer(stack, `Balancer${at}`, {
          subnets: subnets.map((subnet) => subnet.ref),
          scheme: at === 0 ? 'internet-facing' : 'internal',
        }),
    ),
  };
}

/** Fills an app with resources of some fifty types, about half of them insecure, no two of a type the same. */
export function unlikeOf(app: App, resources: number, stacks: number): void {
  const dice = new Dice(resources);
  for (let index = 0; index < stacks; index++) {
    const stack = new Stack(app, `Unlike${index}`);
    const shared = share(stack, dice);
    for (let made = 30; made < resources / stacks; made++)
      (KINDS[made % KINDS.length] as Make)(stack, `R${made}`, dice, shared);
  }
}
