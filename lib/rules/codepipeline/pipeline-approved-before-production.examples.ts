import { defineExamples } from '../../engine/rule';
import { approval, building, deploying, release, releaseInTerraform, releaseOf, source } from './example-pipeline';

const both = (...given: Parameters<typeof release>) => ({
  cloudformation: release(...given),
  terraform: releaseInTerraform(...given),
});
const prepare = deploying('orders', { configuration: { ActionMode: 'CHANGE_SET_REPLACE', ChangeSetName: 'next' } });
const execute = deploying('orders', { configuration: { ActionMode: 'CHANGE_SET_EXECUTE', ChangeSetName: 'next' } });

/** A pipeline of Terraform with a stage for each of some stacks. */
const forEach = (stacks: unknown) => {
  const { aws_codepipeline } = releaseInTerraform([source]);
  const { stage, ...release } = aws_codepipeline.release as { stage: object[] };
  return {
    aws_codepipeline: {
      release: {
        ...release,
        stage,
        dynamic: {
          stage: {
            for_each: stacks,
            content: {
              name: '${stage.value}',
              action: {
                ...{ name: 'Deploy', category: 'Deploy', owner: 'AWS', provider: 'CloudFormation', version: '1' },
                configuration: { ActionMode: 'CREATE_UPDATE', StackName: '${stage.value}' },
              },
            },
          },
        },
      },
    },
  };
};

export default defineExamples({
  fails: [
    { name: 'a stage for each stack', terraform: forEach(['staging', 'production']) },
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
      name: 'a stage for each stack of a variable',
      terraform: {
        variable: { stacks: { type: 'set(string)' } },
        resource: forEach('${var.stacks}'),
      },
    },
    {
      name: 'a kind of action that is decided at deployment',
      cloudformation: release([
        source,
        ['Deploy', { Deploy: { ...deploying('orders'), category: { 'Fn::ImportValue': 'Kind' } as never } }],
      ]),
    },
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
