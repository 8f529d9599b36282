import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resourcesOf } from '../../lib/iam/action-resources';
import { actionResourcesModule } from '../../scripts/generate-iam-resources';
import { root } from '../../scripts/layout';

test('actions know what they work on', () => {
  expect(resourcesOf('S3:getobject')).toContainEqual({ name: 'object', arn: 's3:::${BucketName}/${ObjectName}' });
  expect(resourcesOf('iam:PassRole')).toEqual([{ name: 'role', arn: 'iam::${Account}:role/${RoleNameWithPath}' }]);
  expect(resourcesOf('secretsmanager:GetSecretValue').map(({ arn }) => arn)).toEqual([
    'secretsmanager:${Region}:${Account}:secret:${SecretId}',
  ]);
  expect(resourcesOf('kms:Decrypt').map(({ name }) => name)).toEqual(['key']);
});

test.each(['ecr:GetAuthorizationToken', 's3:NoSuchAction', 'nosuchservice:Get'])('%s works on nothing', (action) => {
  expect(resourcesOf(action)).toEqual([]);
});

test('the packed resources are those of the installed data package', async () => {
  expect(await actionResourcesModule()).toBe(readFileSync(join(root, 'lib/iam/action-resources.generated.ts'), 'utf8'));
});
