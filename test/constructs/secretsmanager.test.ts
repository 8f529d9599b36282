import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { App as CdkApp, SecretValue, Stack } from 'aws-cdk-lib';
import { InterfaceVpcEndpoint, SecurityGroup } from 'aws-cdk-lib/aws-ec2';
import { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import {
  AuroraPostgresEngineVersion,
  ClusterInstance,
  DatabaseCluster,
  DatabaseClusterEngine,
  Credentials as DatabaseCredentials,
  DatabaseInstanceEngine,
  PostgresEngineVersion,
  SqlServerEngineVersion,
} from 'aws-cdk-lib/aws-rds';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { App, TerraformStack } from 'cdktf';
import { network, vpcIn } from '../../constructs/ec2/weakenings';
import { PARTNER } from '../../constructs/weakening';
import { HardenedDatabase, HardenedDatabaseCluster, RotatedSecret, type RotatedSecretProps } from '../../doors/cdk';
import * as cdktf from '../../doors/cdktf';
import { check } from '../../lib';
import { can } from '../../lib/iam/evaluate';
import { refusalOf, strict, templateOf } from './subjects';

const AURORA = DatabaseClusterEngine.auroraPostgres({ version: AuroraPostgresEngineVersion.VER_17_7 });
const POSTGRES = DatabaseInstanceEngine.postgres({ version: PostgresEngineVersion.VER_17 });

/** Whose user is rotated, and what says so. */
const WAYS: Record<string, (stack: Stack) => Partial<RotatedSecretProps>> = {
  'a database': (stack) => ({
    database: new HardenedDatabase(stack, 'Database', { engine: POSTGRES, vpc: vpcIn(stack) }),
  }),
  'a cluster over the network': (stack) => ({
    database: new HardenedDatabaseCluster(stack, 'Database', { engine: AURORA, vpc: vpcIn(stack) }),
  }),
  'a cluster by its Data API': (stack) => ({
    cluster: new HardenedDatabaseCluster(stack, 'Database', {
      ...{ engine: AURORA, vpc: vpcIn(stack), writer: ClusterInstance.serverlessV2('Writer') },
    }),
  }),
};
const ROTATOR = 'arn:aws:lambda:eu-west-1:111122223333:function:rotate';
const OVER_NETWORK = ['a database', 'a cluster over the network'];

function declared(way = 'a database', props: Partial<RotatedSecretProps> = {}) {
  const [template = { name: '', content: {} }] = templateOf((stack) => {
    new RotatedSecret(stack, 'Orders', { ...WAYS[way]?.(stack), username: 'orders', ...props });
  });
  const { Resources } = template.content as { Resources: Record<string, { Type: string; Properties: any }> };
  const ofType = (type: string) =>
    Object.entries(Resources)
      .filter(([, { Type }]) => Type === type)
      .map(([id, { Properties }]) => ({ id, ...Properties }));
  return { template, ofType, resources: Resources };
}

describe.each(Object.keys(WAYS))('a rotated secret of %s', (way) => {
  const { template, ofType, resources } = declared(way);
  const [function_] = ofType('AWS::Lambda::Function');
  const { Variables } = function_.Environment;

  test('is rotated by a function that only Secrets Manager may call, for it alone', () => {
    const [rotation] = ofType('AWS::SecretsManager::RotationSchedule');
    expect(rotation.RotationRules).toEqual({ AutomaticallyAfterDays: 30 });
    const permissions = ofType('AWS::Lambda::Permission');
    expect(permissions).toHaveLength(1);
    expect(permissions[0]).toMatchObject({
      Principal: 'secretsmanager.amazonaws.com',
      SourceArn: { Ref: expect.stringMatching(/^Orders/) },
      SourceAccount: { Ref: 'AWS::AccountId' },
    });
    expect(function_.ReservedConcurrentExecutions).toBe(1);
  });

  test('is rotated only once the function may do so, and the database is there', () => {
    const [{ id }] = ofType('AWS::SecretsManager::RotationSchedule') as [{ id: string }];
    const before = new Set<string>();
    const follow = (one: string): void => {
      const { DependsOn = [], Properties } = resources[one] as any;
      const referred = [...JSON.stringify(Properties ?? {}).matchAll(/"(?:Ref|Fn::GetAtt)":\[?"(\w+)"/g)];
      for (const next of [DependsOn, referred.map(([, name]) => name)].flat(2))
        if (resources[next] && !before.has(next)) {
          before.add(next);
          follow(next);
        }
    };
    follow(id);
    const types = [...before].map((name) => resources[name]?.Type);
    expect(types).toEqual(
      expect.arrayContaining([
        ...['AWS::Lambda::Permission', 'AWS::Lambda::Function', 'AWS::IAM::ManagedPolicy', 'AWS::RDS::DBInstance'],
        ...(OVER_NETWORK.includes(way) ? ['AWS::EC2::VPCEndpoint', 'AWS::EC2::SecurityGroupIngress'] : []),
      ]),
    );
  });

  test('has a function whose role names all that it may, and every action', () => {
    const [grants] = ofType('AWS::IAM::ManagedPolicy').filter(({ id }) => /^OrdersRotationFunctionRole/.test(id));
    const { Statement } = grants.PolicyDocument;
    const own = Statement.filter(
      ({ Condition, Action }: any) => !Condition && !JSON.stringify(Action).includes('xray'),
    );
    expect(JSON.stringify(own)).not.toMatch(/"Resource":"\*"|"[a-z0-9-]+:[A-Za-z]*\*"/);
    const actions = own.flatMap(({ Action }: { Action: string }) => Action);
    expect(actions).toEqual(expect.arrayContaining(['secretsmanager:PutSecretValue', 'logs:PutLogEvents']));
    expect(actions.includes('rds-data:ExecuteStatement')).toBe(!OVER_NETWORK.includes(way));
    expect(actions.filter((action: string) => /^rds-db|secretsmanager:(Delete|Create|List)/.test(action))).toEqual([]);
  });

  test('has no findings but that its function is not signed', () => {
    expect([...new Set(check([template], strict).findings.map(({ rule }) => rule))].sort()).toEqual([
      'lambda/function-code-signed',
    ]);
  });

  test('says of the database what a secret of its user is to hold', () => {
    const [{ GenerateSecretString }] = ofType('AWS::SecretsManager::Secret') as any;
    const written = JSON.stringify(GenerateSecretString.SecretStringTemplate);
    expect(written).toMatch(/engine\\*":\\*"postgres.+username\\*":\\*"orders.+host.+Endpoint\.Address.+port/);
  });

  test('speaks to it where it is', () => {
    if (!OVER_NETWORK.includes(way)) {
      expect(ofType('AWS::RDS::DBCluster')[0].EnableHttpEndpoint).toBe(true);
      expect(Variables).toMatchObject({ ENGINE: 'aurora-postgresql', CLUSTER_ARN: expect.anything() });
      expect(function_.VpcConfig).toBeUndefined();
      return;
    }
    expect(Variables).toMatchObject({
      HOST: { 'Fn::GetAtt': [expect.stringMatching(/^Database/), 'Endpoint.Address'] },
      PORT: { 'Fn::GetAtt': [expect.stringMatching(/^Database/), 'Endpoint.Port'] },
      NODE_EXTRA_CA_CERTS: '/var/runtime/ca-cert.pem',
    });
    const [endpoint, ...others] = ofType('AWS::EC2::VPCEndpoint');
    expect(others).toEqual([]);
    expect(endpoint.PrivateDnsEnabled).toBe(false);
    expect(JSON.stringify(Variables.AWS_ENDPOINT_URL_SECRETS_MANAGER)).toMatch(/https:.*DnsEntries/);
    const [group] = function_.VpcConfig.SecurityGroupIds;
    const ends = [...ofType('AWS::EC2::SecurityGroupIngress'), ...ofType('AWS::EC2::SecurityGroupEgress')];
    expect(
      ends.map(({ GroupId, SourceSecurityGroupId, FromPort }) => [GroupId, SourceSecurityGroupId, FromPort]),
    ).toEqual(expect.arrayContaining([[endpoint.SecurityGroupIds[0], group, 443]]));
    // To the database and to Secrets Manager, in at each and out of the function.
    expect(ends).toHaveLength(4);
  });
});

describe('a rotated secret', () => {
  test('shares the endpoint of its stack, or takes another', () => {
    const [{ content } = { content: {} }] = templateOf((stack) => {
      const vpc = vpcIn(stack);
      const database = new HardenedDatabase(stack, 'Database', { engine: POSTGRES, vpc });
      new RotatedSecret(stack, 'Orders', { database, username: 'orders' });
      new RotatedSecret(stack, 'Bills', { database, username: 'bills' });
      const endpoint = InterfaceVpcEndpoint.fromInterfaceVpcEndpointAttributes(stack, 'Own', {
        ...{ vpcEndpointId: 'vpce-0a1b2c3d', port: 443 },
        securityGroups: [SecurityGroup.fromSecurityGroupId(stack, 'OwnGroup', 'sg-0a1b2c3d')],
      });
      new RotatedSecret(stack, 'Carts', { database, username: 'carts', endpoint });
    });
    const resources = Object.values<any>((content as any).Resources);
    expect(resources.filter(({ Type }) => Type === 'AWS::EC2::VPCEndpoint')).toHaveLength(1);
    const functions = resources.filter(({ Type }) => Type === 'AWS::Lambda::Function');
    const told = functions.filter(
      ({ Properties }) => 'AWS_ENDPOINT_URL_SECRETS_MANAGER' in Properties.Environment.Variables,
    );
    expect([functions.length, told.length]).toEqual([3, 2]);
  });

  test('may be of a database of another stack', () => {
    const app = new CdkApp();
    const data = new Stack(app, 'Data');
    const database = new HardenedDatabase(data, 'Database', { engine: POSTGRES, vpc: vpcIn(data) });
    new RotatedSecret(new Stack(app, 'Shop'), 'Orders', { database, username: 'orders' });
    const { stacks } = app.synth();
    expect(Object.keys(stacks[1]?.template.Resources ?? {}).join()).toContain('OrdersRotationFunction');
  });

  test('refuses foreign accounts, and lets this account, those that are trusted and AWS itself use it as they are granted', () => {
    const [{ ResourcePolicy }] = declared().ofType('AWS::SecretsManager::ResourcePolicy') as any;
    const resource = JSON.parse(
      JSON.stringify(ResourcePolicy)
        .replaceAll('{"Ref":"AWS::AccountId"}', '"111122223333"')
        .replaceAll(/\{"Ref":"Orders\w*"\}/g, '"arn:aws:secretsmanager:eu-west-1:111122223333:secret:orders"'),
    );
    const forEveryone = { Effect: 'Allow', Principal: '*', Action: 'secretsmanager:GetSecretValue', Resource: '*' };
    const reading = (account: string, isService = 'false') =>
      can({
        principal: `arn:aws:iam::${account}:role/reader`,
        action: 'secretsmanager:GetSecretValue',
        resource: 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:orders',
        context: { 'aws:PrincipalAccount': account, 'aws:PrincipalIsAWSService': isService },
        identity: {
          Version: '2012-10-17',
          Statement: { Effect: 'Allow', Action: 'secretsmanager:GetSecretValue', Resource: '*' },
        },
        resourcePolicy: { ...resource, Statement: [...resource.Statement, forEveryone] },
      }).decision;
    expect(reading('111122223333')).toBe('allowed');
    expect(reading(PARTNER)).toBe('allowed');
    expect(reading('999988887777')).toBe('denied');
    expect(reading('999988887777', 'true')).toBe('allowed');
  });

  test('takes secrets of others where the CDK watches over where they go', () => {
    const app = new CdkApp({ context: { '@aws-cdk/core:checkSecretUsage': true } });
    const stack = new Stack(app, 'Stack');
    const credentials = DatabaseCredentials.fromSecret(new Secret(stack, 'Master'), 'master');
    const database = new HardenedDatabase(stack, 'Database', { engine: POSTGRES, vpc: vpcIn(stack), credentials });
    const secretStringValue = SecretValue.secretsManager('elsewhere');
    new RotatedSecret(stack, 'Orders', { database, username: 'orders', secretStringValue });
    const told = () =>
      new RotatedSecret(stack, 'Bills', {
        ...{ database, username: 'bills', secretStringValue: SecretValue.unsafePlainText('correct-horse-battery') },
      });
    expect(refusalOf(told)).toContain('secretsmanager/secret-value-hidden');
    const { template } = app.synth().getStackArtifact(stack.artifactId);
    expect(JSON.stringify(template)).toContain('{{resolve:secretsmanager:elsewhere');
  });

  test('is refused what it could not rotate', () => {
    const none =
      "RotatedSecret 'Stack/Orders': give either a database or a cluster with the username of one of its users";
    expect(refusalOf(() => declared('nothing'))).toContain(none);
    const both = (stack: Stack) => LambdaFunction.fromFunctionArn(stack, 'Rotator', ROTATOR);
    expect(
      refusalOf(() =>
        templateOf((stack) => {
          const ways = { ...WAYS['a database']?.(stack), rotationLambda: both(stack) };
          new RotatedSecret(stack, 'Orders', { ...ways, username: 'orders' });
        }),
      ),
    ).toContain(none);
    expect(refusalOf(() => declared('a database', { username: 'orders"; --' }))).toContain('up to 26 small letters');
    expect(refusalOf(() => declared('a database', { username: 'orders_clone' }))).toContain(
      'without _clone at its end',
    );
  });

  test('is refused an engine that the function does not speak to', () => {
    const error = refusalOf(() =>
      templateOf((stack) => {
        const engine = DatabaseInstanceEngine.sqlServerEx({ version: SqlServerEngineVersion.VER_16 });
        const database = new HardenedDatabase(stack, 'Database', { engine, vpc: vpcIn(stack) });
        new RotatedSecret(stack, 'Orders', { database, username: 'orders' });
      }),
    );
    expect(error).toContain('of postgres, mysql, mariadb, aurora-postgresql, aurora-mysql, and this is sqlserver-ex');
  });

  test('is refused the Data API where there is none', () => {
    const error = refusalOf(() =>
      templateOf((stack) => {
        const cluster = new HardenedDatabaseCluster(stack, 'Database', { engine: AURORA, vpc: vpcIn(stack) });
        new RotatedSecret(stack, 'Orders', { cluster, username: 'orders' });
      }),
    );
    expect(error).toContain(
      'the RDS Data API does not serve instances of class db.t3.medium; give the cluster as database',
    );
  });

  test('is refused a cluster that nothing can log in to as its master user', () => {
    const error = refusalOf(() =>
      templateOf((stack) => {
        const cluster = DatabaseCluster.fromDatabaseClusterAttributes(stack, 'Known', {
          clusterIdentifier: 'known',
          engine: AURORA,
          clusterEndpointAddress: 'known.example.com',
          port: 5432,
        }) as DatabaseCluster;
        new RotatedSecret(stack, 'Orders', { cluster, username: 'orders' });
      }),
    );
    expect(error).toContain("the database 'Stack/Known' has no secret of its master user");
  });
});

describe('a rotated secret in Terraform', () => {
  const made = (declare: (stack: TerraformStack) => void) => {
    const stack = new TerraformStack(new App(), 'shop');
    new AwsProvider(stack, 'aws', { region: 'eu-west-1', defaultTags: [{ tags: { team: 'shop' } }] });
    declare(stack);
    stack.prepareStack();
    return stack.toTerraform();
  };
  const cluster = { ...network, engine: 'aurora-postgresql', engineVersion: '17.7' } as const;
  const found = (content: object): string[] =>
    [...new Set(check([{ name: 'shop.tf.json', content }], strict).findings.map(({ rule }) => rule))].sort();

  test.each(['HardenedDatabase', 'HardenedDatabaseCluster'] as const)('is the same of a %s', (name) => {
    const content = made((stack) => {
      const database =
        name === 'HardenedDatabase'
          ? new cdktf.HardenedDatabase(stack, 'database', { ...network, engine: 'postgres', engineVersion: '17' })
          : new cdktf.HardenedDatabaseCluster(stack, 'database', cluster);
      new cdktf.RotatedSecret(stack, 'orders', { database, username: 'orders' });
      new cdktf.RotatedSecret(stack, 'bills', { database, username: 'bills' });
    });
    const { resource } = content;
    expect(Object.keys(resource)).toEqual(
      expect.arrayContaining([
        ...['aws_secretsmanager_secret', 'aws_secretsmanager_secret_policy', 'aws_secretsmanager_secret_version'],
        ...['aws_secretsmanager_secret_rotation', 'aws_lambda_function', 'aws_lambda_permission'],
      ]),
    );
    const [{ environment, vpc_config }] = Object.values<any>(resource.aws_lambda_function);
    expect(environment.variables).toMatchObject({
      HOST: expect.stringMatching(name === 'HardenedDatabase' ? /\.address\}$/ : /\.endpoint\}$/),
      PORT: expect.stringMatching(/\.port\}$/),
      NODE_EXTRA_CA_CERTS: '/var/runtime/ca-cert.pem',
      AWS_ENDPOINT_URL_SECRETS_MANAGER: expect.stringMatching(/^https:.*aws_vpc_endpoint.*dns_name/),
    });
    expect(vpc_config.subnet_ids).toEqual(network.subnetIds);
    expect(Object.keys(resource.aws_vpc_endpoint)).toHaveLength(1);
    expect(Object.keys(resource.aws_vpc_security_group_ingress_rule)).toHaveLength(4);
    expect(found(content)).toEqual(['lambda/function-code-signed']);
  });

  test('is the same by the Data API, and refused it where there is none', () => {
    const content = made((stack) => {
      const other = new cdktf.HardenedDatabaseCluster(stack, 'database', { ...cluster, instanceType: 'r6g.large' });
      new cdktf.RotatedSecret(stack, 'orders', { cluster: other, username: 'orders' });
    });
    expect(Object.values<any>(content.resource.aws_rds_cluster)[0].enable_http_endpoint).toBe(true);
    expect(found(content)).toEqual(['lambda/function-code-signed']);
    expect(
      refusalOf(() =>
        made((stack) => {
          const small = new cdktf.HardenedDatabaseCluster(stack, 'database', cluster);
          new cdktf.RotatedSecret(stack, 'orders', { cluster: small, username: 'orders' });
        }),
      ),
    ).toContain('the RDS Data API does not serve instances of class db.t3.medium');
  });
});
