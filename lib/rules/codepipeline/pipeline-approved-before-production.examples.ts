import { defineExamples } from '../../engine/rule';
import { approval, building, deploying, release, releaseInTerraform, releaseOf, source } from './example-pipeline';

const both = (...given: Parameters<typeof release>) => ({
  cloudformation: release(...given),
  terraform: releaseInTerraform(...given),
});
const prepare = deploying('orders', { configuration: { ActionMode: 'CHANGE_SET_REPLACE', ChangeSetName: 'next' } });
const execute = deploying('orders', { configuration: { ActionMode: 'CHANGE_SET_EXECUTE', ChangeSetName: 'next' } });

export default defineExamples({
  fails: [
    { name: 'no approval', ...both([source, ['Deploy', { Deploy: deploying('orders') }]]) },
    {
      name: 'an approval after the deployment',
      ...both([
        source,
        ['Staging', { Deploy: deploying('staging') }],
        ['Production', { Deploy: deploying('production', { order: 1 }), Approve: { ...approval, order: 2 } }],
      ]),
    },
    {
      name: 'an approval beside the deployment',
      ...both([source, ['Production', { Approve: approval, Deploy: deploying('production') }]]),
    },
    {
      name: 'a build that deploys',
      ...releaseOf({ build: ['npx cdk deploy --all'] }, (of) => [
        source,
        ['Deploy', { Deploy: building(of('build')) }],
      ]),
    },
  ],
  passes: [
    {
      name: 'an approval in a stage of its own',
      ...both([
        source,
        ['Staging', { Deploy: deploying('staging') }],
        ['Approve', { Approve: approval }],
        ['Production', { Deploy: deploying('production') }],
      ]),
    },
    {
      name: 'an approval of a change set',
      ...both([
        source,
        [
          'Production',
          {
            Prepare: { ...prepare, order: 1 },
            Approve: { ...approval, order: 2 },
            Deploy: { ...execute, order: 3 },
          },
        ],
      ]),
    },
  ],
  unknown: [
    {
      name: 'order decided at deployment',
      cloudformation: {
        Parameters: { Order: { Type: 'Number' } },
        Resources: release([
          source,
          [
            'Production',
            { Approve: { ...approval, order: 1 }, Deploy: deploying('orders', { order: { Ref: 'Order' } }) },
          ],
        ]),
      },
      terraform: {
        variable: { order: { type: 'number' } },
        resource: releaseInTerraform([
          source,
          [
            'Production',
            { Approve: { ...approval, order: 1 }, Deploy: deploying('orders', { order: '${var.order}' }) },
          ],
        ]),
      },
    },
    {
      name: 'a later stage that may deploy',
      ...releaseOf({ build: 'buildspec.yml' }, (of) => [
        source,
        ['Staging', { Deploy: deploying('staging') }],
        ['Production', { Deploy: building(of('build')) }],
      ]),
    },
  ],
  notApplicable: [
    {
      name: 'nothing is deployed',
      ...releaseOf({ build: ['npm ci', 'npm test'] }, (of) => [source, ['Build', { Build: building(of('build')) }]]),
    },
  ],
});
