import { defineExamples } from '../../engine/rule';
import { building, projectWith, release, releaseInTerraform, source } from './example-pipeline';
import { allow, role } from './example-roles';

type Project = readonly [commands: readonly string[] | string, role: string];

/** A pipeline that runs these projects, which have these roles. */
const running = (projects: Readonly<Record<string, Project>>, ...roles: readonly ReturnType<typeof role>[]) => {
  const names = Object.keys(projects);
  const made = (refer: (role: string) => unknown) =>
    Object.entries(projects).map(([name, [commands, own]]) => [name, projectWith(commands, refer(own))] as const);
  const inTerraform = roles.reduce<Record<string, object>>((all, { terraform }) => {
    for (const [type, blocks] of Object.entries(terraform)) all[type] = { ...all[type], ...blocks };
    return all;
  }, {});
  return {
    cloudformation: {
      ...release([source, ...names.map((name) => [name, { [name]: building({ Ref: name }) }] as const)]),
      ...Object.assign(
        {},
        ...made((own) => ({ 'Fn::GetAtt': [own, 'Arn'] })).map(([name, { cloudformation }]) => cloudformation(name)),
      ),
      ...Object.assign({}, ...roles.map(({ cloudformation }) => cloudformation)),
    },
    terraform: {
      ...releaseInTerraform([
        source,
        ...names.map((name) => [name, { [name]: building(`\${aws_codebuild_project.${name}.name}`) }] as const),
      ]),
      aws_codebuild_project: Object.assign(
        {},
        ...made((own) => `\${aws_iam_role.${own}.arn}`).map(([name, { terraform }]) => terraform(name)),
      ),
      ...inTerraform,
    },
  };
};

const build = role('builder', [allow('logs:PutLogEvents')]);
const sign = role('signer', [
  allow('kms:Sign', 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'),
]);

export default defineExamples({
  fails: [
    {
      name: 'one project that builds and signs',
      ...running(
        { build: [['npm ci', 'npm run build', 'cosign sign --key awskms:///alias/release app'], 'builder'] },
        build,
      ),
    },
    { name: 'a build whose role may sign', ...running({ build: [['npm ci', 'npm run build'], 'signer'] }, sign) },
    {
      name: 'two projects with one role',
      ...running({ build: [['docker build -t app .'], 'builder'], sign: [['notation sign app'], 'builder'] }, build),
    },
  ],
  passes: [
    {
      name: 'a project and a role that sign alone',
      ...running(
        {
          build: [['npm ci', 'npm run build'], 'builder'],
          sign: [['cosign sign --key awskms:///alias/release app'], 'signer'],
        },
        build,
        sign,
      ),
    },
  ],
  unknown: [
    {
      name: 'a build whose commands are in the source code',
      ...running({ build: ['buildspec.yml', 'signer'] }, sign),
    },
  ],
  notApplicable: [{ name: 'nothing signs', ...running({ build: [['npm ci'], 'builder'] }, build) }],
});
