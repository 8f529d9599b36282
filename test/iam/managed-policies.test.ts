import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { can } from '../../lib/iam/evaluate';
import { managedPolicy } from '../../lib/iam/managed-policies';
import { managedPolicyModules } from '../../scripts/generate-managed-policies';
import { root } from '../../scripts/layout';

test('managed policies of AWS are known by name and by ARN, as they are', () => {
  expect(managedPolicy('AdministratorAccess')).toEqual({
    Version: '2012-10-17',
    Statement: [{ Action: '*', Resource: '*' }].map((one) => ({ Effect: 'Allow', ...one })),
  });
  const basic = managedPolicy('arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole');
  expect(basic?.Statement).toHaveLength(1);
  expect(managedPolicy('EC2FullAdmin')).toBeUndefined();
  expect(managedPolicy('AWSServiceRoleForAmazonEKSNodegroup')).toBeUndefined();
});

test('can() takes them', () => {
  const ask = (action: string) =>
    can({
      principal: 'arn:aws:iam::111122223333:user/ana',
      action,
      resource: 'arn:aws:s3:::uploads/a.txt',
      identity: managedPolicy('AmazonS3ReadOnlyAccess') ?? [],
    }).decision;
  expect(ask('s3:GetObject')).toBe('allowed');
  expect(ask('s3:PutObject')).toBe('denied');
});

test('the packed policies are those of the installed data package', () => {
  // Releases of Node.js may pack them into other bytes.
  const unpacked = (module: string) =>
    module.replace(/'([^']*)'/, (_, packed: string) => `${brotliDecompressSync(Buffer.from(packed, 'base64'))}`);
  const [documents, powers] = managedPolicyModules();
  const file = (name: string) => readFileSync(join(root, `lib/iam/${name}.generated.ts`), 'utf8');
  expect(unpacked(documents) === unpacked(file('managed-policies'))).toBe(true);
  expect(unpacked(powers) === unpacked(file('managed-powers'))).toBe(true);
});
