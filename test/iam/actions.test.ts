import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { actionsOf, expand } from '../../lib/iam/actions';
import { actionsModule } from '../../scripts/generate-iam-actions';
import { root } from '../../scripts/layout';

test('actions know whether they can be limited to resources', () => {
  expect(actionsOf('ECR').find(({ name }) => name === 'ecr:GetAuthorizationToken')).toMatchObject({
    supportsResources: false,
  });
  expect(expand('s3:getobj*').every(({ supportsResources }) => supportsResources)).toBe(true);
  expect(expand('iam:PassRole')).toMatchObject([{ level: 'write', supportsResources: true }]);
  expect(expand('nosuchservice:*')).toEqual([]);
});

test('the packed actions are those of the installed data package', async () => {
  expect(await actionsModule()).toBe(readFileSync(join(root, 'lib/iam/actions.generated.ts'), 'utf8'));
});
