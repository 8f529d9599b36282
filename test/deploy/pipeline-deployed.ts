import { CloudFormationClient, paginateListStackResources } from '@aws-sdk/client-cloudformation';
import {
  DeleteRolePolicyCommand,
  GetRoleCommand,
  IAMClient,
  PutRolePermissionsBoundaryCommand,
  PutRolePolicyCommand,
  UpdateAssumeRolePolicyCommand,
} from '@aws-sdk/client-iam';
import { KMSClient, SignCommand } from '@aws-sdk/client-kms';
import { ACCOUNT, Deployment, OWNER, outcomeOf, REFUSED, REGION } from './deployment';
import { missing } from './emulator';

const lacking = missing();
if (lacking) {
  process.stderr.write(`the pipeline is not deployed: ${lacking}\n`);
  test.skip(`deployed pipeline (${lacking})`, () => undefined);
} else describe('deployed pipeline', deployed);

function deployed(): void {
  const deployment = new Deployment();
  let made: Record<string, string>;
  let iam: IAMClient;

  /** What the pipeline made of an id: what a reference to it gives. */
  const the = (id: string): string => {
    const [found, ...others] = Object.keys(made).filter((it) => new RegExp(`^Delivery${id}[0-9A-F]{8}$`).test(it));
    if (!found || others.length > 0) throw new Error(`the stack has ${found ? 'more than one' : 'no'} ${id}`);
    return made[found] as string;
  };

  beforeAll(async () => {
    await deployment.start('test/deploy/pipeline-app.ts');
    deployment.deploy(['pipeline'], 'pipeline');
    made = {};
    const client = new CloudFormationClient(deployment.as(OWNER));
    for await (const { StackResourceSummaries = [] } of paginateListStackResources(
      { client },
      { StackName: 'pipeline' },
    ))
      for (const { LogicalResourceId = '', PhysicalResourceId = '' } of StackResourceSummaries)
        made[LogicalResourceId] = PhysicalResourceId;
    iam = new IAMClient(deployment.as(OWNER));
    // The emulator's CloudFormation makes roles without their boundaries.
    for (const [id, { Properties }] of Object.entries(deployment.template('pipeline').Resources))
      if (Properties?.PermissionsBoundary)
        await iam.send(
          new PutRolePermissionsBoundaryCommand({
            RoleName: made[id],
            PermissionsBoundary: made[Properties.PermissionsBoundary.Ref],
          }),
        );
  }, 600_000);

  afterAll(() => deployment.stop());

  const roleArn = (id: string): string => `arn:aws:iam::${ACCOUNT}:role/${the(id)}`;
  const keyArn = (id: string): string => `arn:aws:kms:${REGION}:${ACCOUNT}:key/${the(id)}`;
  const trusting = (AWS: string): string =>
    JSON.stringify({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Principal: { AWS }, Action: 'sts:AssumeRole' }],
    });

  /** How clients reach the emulator as a role of the pipeline, which the test assumes in place of a service. */
  async function as(id: string) {
    const { Role } = await iam.send(new GetRoleCommand({ RoleName: the(id) }));
    const trust = Role?.AssumeRolePolicyDocument ?? '';
    await iam.send(new UpdateAssumeRolePolicyCommand({ RoleName: the(id), PolicyDocument: trusting(ACCOUNT) }));
    const credentials = await deployment.assume(roleArn(id));
    await iam.send(new UpdateAssumeRolePolicyCommand({ RoleName: the(id), PolicyDocument: decodeURIComponent(trust) }));
    return deployment.as(credentials);
  }

  /** A counter-measure, which can be taken out and put back. */
  interface Measure {
    readonly out: () => Promise<unknown>;
    readonly back: () => Promise<unknown>;
  }

  /** That nothing grants it to a role. */
  const notGranted = (id: string, Action: string, Resource: () => string): Measure => ({
    out: () =>
      iam.send(
        new PutRolePolicyCommand({
          RoleName: the(id),
          PolicyName: 'loosened',
          PolicyDocument: JSON.stringify({
            Version: '2012-10-17',
            Statement: [{ Effect: 'Allow', Action, Resource: Resource() }],
          }),
        }),
      ),
    back: () => iam.send(new DeleteRolePolicyCommand({ RoleName: the(id), PolicyName: 'loosened' })),
  });

  interface Attack {
    readonly by: string;
    readonly attempt: (role: Awaited<ReturnType<typeof as>>) => Promise<unknown>;
    readonly against: readonly Measure[];
  }

  const signing = (role: ConstructorParameters<typeof KMSClient>[0]) =>
    new KMSClient(role ?? {}).send(
      new SignCommand({ KeyId: keyArn('SigningKey'), Message: Buffer.from('a'), SigningAlgorithm: 'ECDSA_SHA_256' }),
    );

  const ATTACKS: Record<string, Attack> = {
    'a build signs': {
      by: 'BuildRole',
      attempt: signing,
      against: [notGranted('BuildRole', 'kms:Sign', () => keyArn('SigningKey'))],
    },
  };

  test.each(Object.entries(ATTACKS))('refuses that %s, until what stops it is taken out', async (_, attack) => {
    const role = await as(attack.by);
    const attempt = async () => {
      const outcome = await outcomeOf(attack.attempt(role));
      return REFUSED.test(outcome) ? 'refused' : outcome;
    };
    const outcomes = [await attempt()];
    for (const measure of attack.against) {
      await measure.out();
      outcomes.push(await attempt());
    }
    for (const measure of attack.against) await measure.back();
    outcomes.push(await attempt());
    expect(outcomes).toEqual([...attack.against.map(() => 'refused'), 'done', 'refused']);
  });
}
