import { Stack } from 'aws-cdk-lib';
import { AccountRootPrincipal, Role } from 'aws-cdk-lib/aws-iam';
import { FindingIntake } from '../../../doors/cdk';
import { can } from '../../../lib/iam/evaluate';
import { matchesPattern } from '../event-patterns';
import { ACCOUNT, deployedBy, REGION } from '../iam/documents';
import { refusalOf } from '../subjects';

const own = deployedBy((stack) => {
  const intake = new FindingIntake(stack, 'Findings');
  intake.grantReport('pentest', new Role(stack, 'Testers', { assumedBy: new AccountRootPrincipal() }));
});

const bucket = own('AWS::S3::Bucket').find(({ NotificationConfiguration }) => NotificationConfiguration);

test('reports that are dropped are told of and queued, results are not', () => {
  expect(bucket.NotificationConfiguration).toEqual({ EventBridgeConfiguration: { EventBridgeEnabled: true } });
  const [{ EventPattern }] = own('AWS::Events::Rule');
  const [name] = EventPattern.detail.bucket.name;
  const event = (key: string, of = name) => ({
    ...{ source: 'aws.s3', 'detail-type': 'Object Created', detail: { bucket: { name: of }, object: { key } } },
  });
  expect(matchesPattern(EventPattern, event('inbox/pentest/a.json'))).toBe(true);
  expect(matchesPattern(EventPattern, event('results/pentest/a.json.json'))).toBe(false);
  expect(matchesPattern(EventPattern, event('inbox/pentest/a.json', 'another'))).toBe(false);
});

const arn = (JSON.stringify(own('AWS::IAM::ManagedPolicy')).match(/arn:aws:s3:::[^"/]+/) ?? [])[0] as string;
const product = (account: string, name: string) =>
  `arn:aws:securityhub:${REGION}:${ACCOUNT}:product/${account}/${name}`;

test.each([
  ['function', 's3:GetObjectVersion', () => `${arn}/inbox/pentest/a.json`, 'allowed'],
  ['function', 's3:PutObject', () => `${arn}/results/pentest/a.json.json`, 'allowed'],
  ['function', 's3:PutObject', () => `${arn}/inbox/pentest/a.json`, 'denied'],
  ['function', 's3:DeleteObject', () => `${arn}/inbox/pentest/a.json`, 'denied'],
  ['function', 'securityhub:BatchImportFindings', () => product(ACCOUNT, 'default'), 'allowed'],
  ['function', 'securityhub:BatchImportFindings', () => product('aws', 'guardduty'), 'denied'],
  [
    'function',
    'securityhub:BatchUpdateFindings',
    () => `arn:aws:securityhub:${REGION}:${ACCOUNT}:hub/default`,
    'denied',
  ],
  ['source', 's3:PutObject', () => `${arn}/inbox/pentest/a.json`, 'allowed'],
  ['source', 's3:PutObject', () => `${arn}/inbox/bounty/a.json`, 'denied'],
  ['source', 's3:PutObject', () => `${arn}/inbox/pentest-2/a.json`, 'denied'],
  ['source', 's3:GetObject', () => `${arn}/results/pentest/a.json.json`, 'allowed'],
  ['source', 's3:GetObject', () => `${arn}/inbox/pentest/a.json`, 'denied'],
  ['source', 's3:PutObject', () => `${arn}/results/pentest/a.json.json`, 'denied'],
  ['source', 'securityhub:BatchImportFindings', () => product(ACCOUNT, 'default'), 'denied'],
])('may its %s %s: %#', (who, action, of, decision) => {
  const documents = [...own('AWS::IAM::ManagedPolicy'), ...own('AWS::IAM::Policy')].map((one) => one.PolicyDocument);
  const identity = documents.filter((one) => JSON.stringify(one).includes('/inbox/*') === (who === 'function'));
  expect(identity.length).toBeGreaterThan(0);
  const principal = `arn:aws:iam::${ACCOUNT}:role/somebody`;
  expect(can({ principal, action, resource: of(), identity }).decision).toBe(decision);
});

test.each(['', 'a/b', '*', '../other', 'a b', '.hidden'])("refuses the source '%s'", (source) => {
  const stack = new Stack();
  const role = new Role(stack, 'Testers', { assumedBy: new AccountRootPrincipal() });
  const intake = new FindingIntake(stack, 'Findings');
  expect(refusalOf(() => intake.grantReport(source, role))).toContain(
    `FindingIntake 'Default/Findings': the source is '${source}'`,
  );
});
