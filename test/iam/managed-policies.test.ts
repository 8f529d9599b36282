import { can } from '../../lib/iam/evaluate';
import { managedPolicy } from '../../lib/iam/managed-policies';

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
