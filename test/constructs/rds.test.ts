import { Stack } from 'aws-cdk-lib';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import {
  Credentials,
  DatabaseInstanceEngine,
  type IInstanceEngine,
  MariaDbEngineVersion,
  MysqlEngineVersion,
  OracleEngineVersion,
  ParameterGroup,
  PostgresEngineVersion,
  SqlServerEngineVersion,
} from 'aws-cdk-lib/aws-rds';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { vpcIn } from '../../constructs/ec2/weakenings';
import { familyOf } from '../../constructs/rds/engine';
import { HardenedDatabase, type HardenedDatabaseProps, LeastPrivilegeRole, PermissionsBoundary } from '../../doors/cdk';
import { check } from '../../lib';
import { refusalOf, strict, templateOf } from './subjects';

const POSTGRES = DatabaseInstanceEngine.postgres({ version: PostgresEngineVersion.VER_17_7 });

interface Resource {
  readonly Type: string;
  readonly Properties: any;
}

/** What a stack with one database declares. */
function declaredBy(props: Partial<HardenedDatabaseProps>, also?: (database: HardenedDatabase) => unknown) {
  const [template = { name: '', content: {} }] = templateOf((stack) => {
    const database = new HardenedDatabase(stack, 'Orders', { engine: POSTGRES, vpc: vpcIn(stack), ...props });
    also?.(database);
  });
  const resources = Object.values((template.content as { Resources: Record<string, Resource> }).Resources);
  const ofType = (type: string) => resources.filter(({ Type }) => Type === type).map(({ Properties }) => Properties);
  return { ofType, findings: check([template], strict).findings.map(({ rule }) => rule) };
}

describe('a hardened database', () => {
  test.each<[string, IInstanceEngine, object]>([
    ['postgres17', POSTGRES, { 'rds.force_ssl': '1' }],
    [
      'mysql8.0',
      DatabaseInstanceEngine.mysql({ version: MysqlEngineVersion.VER_8_0 }),
      { require_secure_transport: 'ON', log_output: 'FILE' },
    ],
    [
      'mariadb10.11',
      DatabaseInstanceEngine.mariaDb({ version: MariaDbEngineVersion.VER_10_11 }),
      { require_secure_transport: 'ON' },
    ],
    [
      'sqlserver-se-16.0',
      DatabaseInstanceEngine.sqlServerSe({ version: SqlServerEngineVersion.VER_16 }),
      { 'rds.force_ssl': '1' },
    ],
    ['oracle-ee-19', DatabaseInstanceEngine.oracleEe({ version: OracleEngineVersion.VER_19 }), {}],
  ])('of %s takes TLS only, exports its logs, and has no findings', (family, engine, parameters) => {
    const { ofType, findings } = declaredBy({ engine });
    const [group] = ofType('AWS::RDS::DBParameterGroup');
    expect(group.Family).toBe(family);
    expect(group.Parameters).toMatchObject(parameters);
    expect(familyOf(engine.engineType, engine.engineVersion?.fullVersion ?? '')).toBe(family);
    expect(ofType('AWS::RDS::DBInstance')[0].EnableCloudwatchLogsExports.length).toBeGreaterThan(1);
    expect(findings).toEqual([]);
  });

  test('of MySQL has the plugin that writes its audit log, unless that is not exported', () => {
    const engine = DatabaseInstanceEngine.mysql({ version: MysqlEngineVersion.VER_8_0 });
    const [options] = declaredBy({ engine }).ofType('AWS::RDS::OptionGroup');
    expect(options.OptionConfigurations[0].OptionName).toBe('MARIADB_AUDIT_PLUGIN');
    expect(declaredBy({}).ofType('AWS::RDS::OptionGroup')).toEqual([]);
  });

  test('lets its own parameters be added to, and a group of parameters stand in their place', () => {
    const [own] = declaredBy({ parameters: { max_connections: '200' } }).ofType('AWS::RDS::DBParameterGroup');
    expect(own.Parameters).toMatchObject({ max_connections: '200', 'rds.force_ssl': '1' });
    const parameterGroup = ParameterGroup.fromParameterGroupName(new Stack(), 'Given', 'orders');
    const { ofType } = declaredBy({ parameterGroup });
    expect(ofType('AWS::RDS::DBParameterGroup')).toEqual([]);
    expect(ofType('AWS::RDS::DBInstance')[0].DBParameterGroupName).toBe('orders');
  });

  test('is refused without the version that its parameters are for', () => {
    const error = refusalOf(() => declaredBy({ engine: DatabaseInstanceEngine.POSTGRES }));
    expect(error).toContain("HardenedDatabase 'Stack/Orders'");
    expect(error).toContain('name the version of the engine, or give a parameter group');
  });

  test('has a password that RDS keeps under the key, whoever the master user is', () => {
    const managed = declaredBy({}).ofType('AWS::RDS::DBInstance')[0];
    expect(managed).toMatchObject({ ManageMasterUserPassword: true, MasterUsername: 'postgres' });
    expect(managed.MasterUserSecret.KmsKeyId).toEqual(managed.KmsKeyId);
    const named = declaredBy({ credentials: Credentials.fromGeneratedSecret('owner') });
    expect(named.ofType('AWS::RDS::DBInstance')[0]).toMatchObject({
      ManageMasterUserPassword: true,
      MasterUsername: 'owner',
    });
    expect(named.ofType('AWS::SecretsManager::Secret')).toEqual([]);
  });

  test('takes a secret that is brought', () => {
    const secret = Secret.fromSecretNameV2(new Stack(), 'Brought', 'orders');
    const [database] = declaredBy({ credentials: Credentials.fromSecret(secret) }).ofType('AWS::RDS::DBInstance');
    expect(database.ManageMasterUserPassword).not.toBe(true);
    expect(JSON.stringify(database.MasterUserPassword)).toContain('{{resolve:secretsmanager:');
  });

  test('lets clients in, and itself out, only as it is told', () => {
    const { ofType } = declaredBy({});
    const [group] = ofType('AWS::EC2::SecurityGroup');
    expect(group.SecurityGroupIngress).toBeUndefined();
    expect(group.SecurityGroupEgress).toEqual([expect.objectContaining({ CidrIp: '255.255.255.255/32' })]);
    const told = declaredBy({}, (database) => database.connections.allowDefaultPortInternally());
    expect(told.ofType('AWS::EC2::SecurityGroupIngress')).toHaveLength(1);
  });

  test('grants connections as one user', () => {
    const { ofType } = declaredBy({}, (database) =>
      database.grantConnect(
        new LeastPrivilegeRole(database, 'Role', {
          assumedBy: new ServicePrincipal('codebuild.amazonaws.com'),
          permissionsBoundary: new PermissionsBoundary(database, 'Bounds', { services: ['rds-db'] }),
        }),
        'reader',
      ),
    );
    const grants = JSON.stringify(ofType('AWS::IAM::ManagedPolicy'));
    expect(grants).toContain('"rds-db:connect"');
    expect(grants).toContain('/reader');
  });

  test('uses the key that it is given for all it keeps', () => {
    const key = Key.fromKeyArn(new Stack(), 'Given', 'arn:aws:kms:eu-west-1:111122223333:key/1');
    const [database] = declaredBy({ storageEncryptionKey: key }).ofType('AWS::RDS::DBInstance');
    expect([database.KmsKeyId, database.PerformanceInsightsKMSKeyId]).toEqual([key.keyArn, key.keyArn]);
  });
});
