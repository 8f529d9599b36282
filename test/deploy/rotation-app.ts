import { App, CfnOutput, Stack } from 'aws-cdk-lib';
import {
  CfnSecurityGroupEgress,
  CfnSecurityGroupIngress,
  InterfaceVpcEndpointAwsService,
  SubnetType,
  Vpc,
} from 'aws-cdk-lib/aws-ec2';
import {
  Credentials,
  DatabaseInstanceEngine,
  DatabaseSecret,
  type IInstanceEngine,
  MariaDbEngineVersion,
  OptionGroup,
  PostgresEngineVersion,
} from 'aws-cdk-lib/aws-rds';
import { CfnResourcePolicy, CfnRotationSchedule, Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { HardenedDatabase, RotatedSecret } from '../../doors/cdk';

/** A stack with a secret of a user of each kind of database, and one that is nobody's. */
const stack = new Stack(new App(), 'rotation');
const out = (name: string, value: string) =>
  new CfnOutput(stack, `Out${name}`, { value }).overrideLogicalId(`Out${name}`);

const vpc = new Vpc(stack, 'Vpc', {
  natGateways: 0,
  restrictDefaultSecurityGroup: false,
  subnetConfiguration: [{ name: 'Isolated', subnetType: SubnetType.PRIVATE_ISOLATED }],
});

const ENGINES: Record<string, IInstanceEngine> = {
  postgres: DatabaseInstanceEngine.postgres({ version: PostgresEngineVersion.VER_17 }),
  mariadb: DatabaseInstanceEngine.mariaDb({ version: MariaDbEngineVersion.VER_10_11 }),
};

// The emulator has no names of endpoints, no option groups, no rules of security groups, and neither schedules nor policies of secrets.
const endpoint = vpc.addInterfaceEndpoint('SecretsManager', {
  service: InterfaceVpcEndpointAwsService.SECRETS_MANAGER,
  open: false,
});
const optionGroup = OptionGroup.fromOptionGroupName(stack, 'Options', 'default');
const LACKING = [CfnSecurityGroupIngress, CfnSecurityGroupEgress, CfnRotationSchedule, CfnResourcePolicy];

for (const [kind, engine] of Object.entries(ENGINES)) {
  // The emulator makes no secret for the master user of an instance.
  const master = new DatabaseSecret(stack, `${kind}Master`, { username: 'master' });
  const credentials = Credentials.fromSecret(master);
  const database = new HardenedDatabase(stack, `${kind}Database`, { engine, vpc, credentials, optionGroup });
  const secret = new RotatedSecret(stack, `${kind}Orders`, { database, username: 'orders', endpoint });
  out(`${kind}Master`, master.secretArn);
  out(`${kind}Secret`, secret.secretArn);
  out(`${kind}Function`, secret.rotationLambda.functionName);
  out(`${kind}Role`, secret.rotationLambda.role?.roleArn ?? '');
}
out('Other', new Secret(stack, 'Other').secretArn);

for (const made of stack.node.findAll())
  if (LACKING.some((type) => made instanceof type)) made.node.scope?.node.tryRemoveChild(made.node.id);
