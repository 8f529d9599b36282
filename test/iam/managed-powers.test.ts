import { powersOf } from '../../lib/iam/managed-powers';

test('policies are told by what they grant, not by their name', () => {
  expect(powersOf('AdministratorAccess')).toMatchObject({ everything: true });
  expect(powersOf('PowerUserAccess')).toMatchObject({ everything: false, way: ['lambda:UpdateFunctionCode'] });
  expect(powersOf('IAMFullAccess')).toMatchObject({
    way: ['iam:CreatePolicyVersion'],
    services: ['iam'],
  });
  expect(powersOf('AmazonS3FullAccess')).toMatchObject({
    everything: false,
    way: undefined,
    services: ['s3', 's3-object-lambda'],
    data: ['the objects of every bucket'],
  });
  expect(powersOf('SecretsManagerReadWrite')?.data).toContain('every secret of Secrets Manager');
  for (const narrow of ['AWSLambdaBasicExecutionRole', 'AmazonEC2ReadOnlyAccess', 'NoSuchPolicy'])
    expect([narrow, powersOf(narrow)]).toEqual([narrow, undefined]);
});

test('what is dangerous about a policy is written as the policy has it, and told again alike', () => {
  const powers = powersOf('AdministratorAccess');
  expect(powers?.document.Statement).toEqual([{ Action: '*', Resource: '*' }]);
  expect(powers?.services).toEqual(['every service']);
  expect(powersOf('AdministratorAccess')).toEqual(powers);
});

test('a role that is passed to one service only is no way up through another', () => {
  // It passes roles to application-autoscaling and dax, and makes functions.
  expect(powersOf('AmazonDynamoDBFullAccess')?.way).toBeUndefined();
});
