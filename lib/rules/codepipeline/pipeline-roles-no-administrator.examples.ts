import { defineExamples } from '../../engine/rule';
import { building, deploying, projectWith, release, releaseInTerraform, source } from './example-pipeline';
import { allow, role } from './example-roles';

const ADMINISTRATOR = 'arn:aws:iam::aws:policy/AdministratorAccess';
const arn = { 'Fn::GetAtt': ['acting', 'Arn'] };
const reference = '${aws_iam_role.acting.arn}';

type Acting = ReturnType<typeof role>;

/** A pipeline whose CloudFormation takes on a role. */
const deployingWith = ({ cloudformation, terraform }: Acting) => ({
  cloudformation: {
    ...release([source, ['Deploy', { Deploy: deploying('orders', { configuration: { RoleArn: arn } }) }]]),
    ...cloudformation,
  },
  terraform: {
    ...releaseInTerraform([
      source,
      ['Deploy', { Deploy: deploying('orders', { configuration: { RoleArn: reference } }) }],
    ]),
    ...terraform,
  },
});

/** A pipeline whose project has a role. */
const buildingWith = ({ cloudformation, terraform }: Acting) => ({
  cloudformation: {
    ...release([source, ['Build', { Build: building({ Ref: 'build' }) }]]),
    ...projectWith(['npm ci'], arn).cloudformation('build'),
    ...cloudformation,
  },
  terraform: {
    ...releaseInTerraform([source, ['Build', { Build: building('${aws_codebuild_project.build.name}') }]]),
    aws_codebuild_project: projectWith(['npm ci'], reference).terraform('build'),
    ...terraform,
  },
});

export default defineExamples({
  fails: [
    {
      name: 'AdministratorAccess of CloudFormation',
      ...deployingWith(role('acting', [], ADMINISTRATOR, 'cloudformation')),
    },
    { name: 'a project that may do everything', ...buildingWith(role('acting', [allow('*')])) },
    {
      name: 'the pipeline itself',
      cloudformation: {
        ...release([source], { RoleArn: arn }),
        ...role('acting', [allow('*')], undefined, 'codepipeline').cloudformation,
      },
      terraform: {
        ...releaseInTerraform([source], { role_arn: reference }),
        ...role('acting', [allow('*')], undefined, 'codepipeline').terraform,
      },
    },
  ],
  passes: [
    {
      name: 'what it deploys',
      ...deployingWith(role('acting', [allow('sqs:CreateQueue')], undefined, 'cloudformation')),
    },
    { name: 'what it builds', ...buildingWith(role('acting', [allow('logs:PutLogEvents')])) },
  ],
  unknown: [
    {
      name: 'a policy that is put together at deployment',
      cloudformation: {
        Parameters: { Action: { Type: 'String' } },
        Resources: buildingWith(role('acting', [{ ...allow(''), Action: { Ref: 'Action' } }])).cloudformation,
      },
    },
  ],
  notApplicable: [
    { name: 'roles of another stack', cloudformation: release([source]), terraform: releaseInTerraform([source]) },
  ],
});
