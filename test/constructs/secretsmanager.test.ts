import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { AuroraPostgresEngineVersion, DatabaseCluster, DatabaseClusterEngine } from 'aws-cdk-lib/aws-rds';
import { App, TerraformStack } from 'cdktf';
import { network, vpcIn } from '../../constructs/ec2/weakenings';
import { PARTNER } from '../../constructs/weakening';
import { HardenedDatabaseCluster, RotatedSecret, type RotatedSecretProps } from '../../doors/cdk';
import * as cdktf from '../../doors/cdktf';
import { check } from '../../lib';
import { can } from '../../lib/iam/evaluate';
import { refusalOf, strict, templateOf } from './subjects';

const ENGINE = DatabaseClusterEngine.auroraPostgres({ version: AuroraPostgresEngineVersion.VER_17_7 });

function declared(props: Partial<RotatedSecretProps> = {}) {
  const [template = { name: '', content: {} }] = templateOf((stack) => {
    const cluster = new HardenedDatabaseCluster(stack, 'Database', { engine: ENGINE, vpc: vpcIn(stack) });
    new RotatedSecret(stack, 'Orders', { cluster, username: 'orders', ...props });
  });
  const { Resources } = template.content as { Resources: Record<string, { Type: string; Properties: any }> };
  const ofType = (type: string) =>
    Object.entries(Resources)
      .filter(([, { Type }]) => Type === type)
      .map(([id, { Properties }]) => ({ id, ...Properties }));
  return { template, ofType };
}

describe('a rotated secret', () => {
  test('is rotated by a function that only Secrets Manager may call, for it alone', () => {
    const { ofType } = declared();
    const [rotation] = ofType('AWS::SecretsManager::RotationSchedule');
    expect(rotation.RotationRules).toEqual({ AutomaticallyAfterDays: 30 });
    const [permission] = ofType('AWS::Lambda::Permission');
    expect(permission).toMatchObject({
      Principal: 'secretsmanager.amazonaws.com',
      SourceArn: { Ref: expect.stringMatching(/^Orders/) },
      SourceAccount: { Ref: 'AWS::AccountId' },
    });
    expect(ofType('AWS::RDS::DBCluster')[0].EnableHttpEndpoint).toBe(true);
  });

  test('has a function whose role names all that it may, and every action', () => {
    const { ofType } = declared();
    const [grants] = ofType('AWS::IAM::ManagedPolicy').filter(({ id }) => id.startsWith('OrdersRotationRole'));
    const { Statement } = grants.PolicyDocument;
    const all = JSON.stringify(Statement);
    expect(all).not.toMatch(/"Resource":"\*"|"[a-z0-9-]+:[A-Za-z]*\*"/);
    expect(Statement.flatMap(({ Action }: { Action: string }) => Action)).toEqual(
      expect.arrayContaining(['rds-data:ExecuteStatement', 'secretsmanager:PutSecretValue']),
    );
  });

  test('has no findings but that its function is not signed, traced or given a queue', () => {
    const { template } = declared();
    expect([...new Set(check([template], strict).findings.map(({ rule }) => rule))].sort()).toEqual([
      'lambda/function-code-signed',
      'lambda/function-dead-letter-queue',
      'lambda/function-traced',
    ]);
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

  test('is refused what it could not rotate', () => {
    expect(refusalOf(() => declared({ cluster: undefined }))).toContain(
      "RotatedSecret 'Stack/Orders': give either a cluster with the username of one of its users, or a rotationLambda",
    );
    expect(refusalOf(() => declared({ username: 'orders"; --' }))).toContain('up to 26 small letters');
    expect(refusalOf(() => declared({ username: 'orders_clone' }))).toContain('without _clone at its end');
  });

  test('is refused a cluster that nothing can log in to as its master user', () => {
    const error = refusalOf(() =>
      templateOf((stack) => {
        const cluster = DatabaseCluster.fromDatabaseClusterAttributes(stack, 'Known', {
          clusterIdentifier: 'known',
          engine: ENGINE,
          clusterEndpointAddress: 'known.example.com',
          port: 5432,
        }) as DatabaseCluster;
        new RotatedSecret(stack, 'Orders', { cluster, username: 'orders' });
      }),
    );
    expect(error).toContain("the cluster 'Stack/Known' has no secret of its master user");
  });

  test('is the same in Terraform', () => {
    const stack = new TerraformStack(new App(), 'shop');
    new AwsProvider(stack, 'aws', { region: 'eu-west-1', defaultTags: [{ tags: { team: 'shop' } }] });
    const cluster = new cdktf.HardenedDatabaseCluster(stack, 'database', {
      ...network,
      engine: 'aurora-postgresql',
      engineVersion: '17.7',
    });
    new cdktf.RotatedSecret(stack, 'orders', { cluster, username: 'orders' });
    stack.prepareStack();
    const { resource } = stack.toTerraform();
    expect(Object.keys(resource)).toEqual(
      expect.arrayContaining([
        ...['aws_secretsmanager_secret', 'aws_secretsmanager_secret_policy', 'aws_secretsmanager_secret_version'],
        ...['aws_secretsmanager_secret_rotation', 'aws_lambda_function', 'aws_lambda_permission'],
      ]),
    );
    expect(Object.values<any>(resource.aws_rds_cluster)[0].enable_http_endpoint).toBe(true);
    const { findings } = check([{ name: 'shop.tf.json', content: stack.toTerraform() }], strict);
    expect([...new Set(findings.map(({ rule }) => rule))].sort()).toEqual([
      'lambda/function-code-signed',
      'lambda/function-dead-letter-queue',
      'lambda/function-traced',
    ]);
  });
});
