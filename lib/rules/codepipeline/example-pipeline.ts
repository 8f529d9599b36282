const KEY = 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';

const connection = { Owner: 'AWS', Provider: 'CodeStarSourceConnection' };

/** A pipeline, as examples of several rules have it: artifacts under a key, and a source. */
export const pipeline = (properties: object = {}, source: { Owner: string; Provider: string } = connection) => ({
  Release: {
    Type: 'AWS::CodePipeline::Pipeline',
    Properties: {
      RoleArn: 'arn:aws:iam::111122223333:role/release',
      ...(!('ArtifactStores' in properties) && {
        ArtifactStore: { Type: 'S3', Location: 'artifacts', EncryptionKey: { Type: 'KMS', Id: KEY } },
      }),
      Stages: [
        {
          Name: 'Source',
          Actions: [{ Name: 'Source', ActionTypeId: { Category: 'Source', ...source, Version: '1' } }],
        },
      ],
      ...properties,
    },
  },
});

/** The same in Terraform. */
export const pipelineInTerraform = (args: object = {}, { Owner: owner, Provider: provider } = connection) => ({
  aws_codepipeline: {
    release: {
      name: 'release',
      role_arn: 'arn:aws:iam::111122223333:role/release',
      artifact_store: { type: 'S3', location: 'artifacts', encryption_key: { type: 'KMS', id: KEY } },
      stage: [{ name: 'Source', action: [{ name: 'Source', category: 'Source', owner, provider, version: '1' }] }],
      ...args,
    },
  },
});

/** An action, in the words of both dialects. */
interface ExampleAction {
  readonly category: 'Source' | 'Build' | 'Test' | 'Deploy' | 'Approval' | 'Invoke' | 'Compute';
  readonly provider: string;
  readonly owner?: string;
  readonly order?: number | object | string;
  readonly configuration?: object;
  readonly role?: object | string;
}

/** A stage, and the actions in it by their names. */
type ExampleStage = readonly [name: string, actions: Readonly<Record<string, ExampleAction>>, more?: object];

const CONNECTION = 'arn:aws:codeconnections:eu-west-1:111122223333:connection/0123';

export const source: ExampleStage = [
  'Source',
  {
    Source: {
      category: 'Source',
      provider: 'CodeStarSourceConnection',
      configuration: { ConnectionArn: CONNECTION, FullRepositoryId: 'acme/app', BranchName: 'main' },
    },
  },
];

export const approval: ExampleAction = { category: 'Approval', provider: 'Manual' };

/** An action that deploys a stack. */
export const deploying = (StackName: string, more: Partial<ExampleAction> = {}): ExampleAction => ({
  category: 'Deploy',
  provider: 'CloudFormation',
  ...more,
  configuration: {
    ActionMode: 'CREATE_UPDATE',
    StackName,
    TemplatePath: 'Source::template.json',
    ...more.configuration,
  },
});

/** What a stage runs in CodeBuild, by the name of the project. */
export const building = (ProjectName: unknown, more: Partial<ExampleAction> = {}): ExampleAction => ({
  category: 'Build',
  provider: 'CodeBuild',
  configuration: { ProjectName },
  ...more,
});

/** A pipeline of these stages. */
export const release = (stages: readonly ExampleStage[], more: object = {}) =>
  pipeline({
    PipelineType: 'V2',
    Stages: stages.map(([Name, actions, others]) => ({
      Name,
      ...others,
      Actions: Object.entries(actions).map(([action, { category, provider, owner, order, configuration, role }]) => ({
        Name: action,
        ActionTypeId: { Category: category, Owner: owner ?? 'AWS', Provider: provider, Version: '1' },
        ...(order === undefined ? {} : { RunOrder: order }),
        ...(configuration && { Configuration: configuration }),
        ...(role === undefined ? {} : { RoleArn: role }),
      })),
    })),
    ...more,
  });

/** The same in Terraform. */
export const releaseInTerraform = (stages: readonly ExampleStage[], more: object = {}) =>
  pipelineInTerraform({
    pipeline_type: 'V2',
    stage: stages.map(([name, actions, others]) => ({
      name,
      ...others,
      action: Object.entries(actions).map(([action, { category, provider, owner, order, configuration, role }]) => ({
        ...{ name: action, category, owner: owner ?? 'AWS', provider, version: '1' },
        ...(order === undefined ? {} : { run_order: order }),
        ...(configuration && { configuration }),
        ...(role === undefined ? {} : { role_arn: role }),
      })),
    })),
    ...more,
  });

const NOWHERE = { artifacts: { type: 'CODEPIPELINE' } };
const MACHINE = { Type: 'LINUX_CONTAINER', ComputeType: 'BUILD_GENERAL1_SMALL', Image: 'aws/codebuild/standard:7.0' };
const machine = { type: 'LINUX_CONTAINER', compute_type: 'BUILD_GENERAL1_SMALL', image: 'aws/codebuild/standard:7.0' };

/** A project that a pipeline runs, with these commands or this file of the source code, as both dialects know it. */
export const projectWith = (
  commands: readonly string[] | string,
  role: unknown = 'arn:aws:iam::111122223333:role/build',
) => {
  const buildspec =
    typeof commands === 'string' ? commands : JSON.stringify({ version: '0.2', phases: { build: { commands } } });
  return {
    cloudformation: (name: string) => ({
      [name]: {
        Type: 'AWS::CodeBuild::Project',
        Properties: {
          ServiceRole: role,
          Artifacts: { Type: 'CODEPIPELINE' },
          Environment: MACHINE,
          Source: { Type: 'CODEPIPELINE', BuildSpec: buildspec },
        },
      },
    }),
    terraform: (name: string) => ({
      [name]: {
        ...NOWHERE,
        name,
        service_role: role,
        environment: machine,
        source: { type: 'CODEPIPELINE', buildspec },
      },
    }),
  };
};

/** A pipeline that runs projects, by their names, in the stages that are made of what refers to them. */
export const releaseOf = (
  projects: Readonly<Record<string, readonly string[] | string>>,
  stages: (refer: (name: string) => unknown) => readonly ExampleStage[],
  resource: { readonly cloudformation: object; readonly terraform: object } = { cloudformation: {}, terraform: {} },
) => {
  const made = Object.entries(projects).map(([name, commands]) => [name, projectWith(commands)] as const);
  return {
    cloudformation: {
      ...release(stages((name) => ({ Ref: name }))),
      ...Object.assign({}, ...made.map(([name, { cloudformation }]) => cloudformation(name))),
      ...resource.cloudformation,
    },
    terraform: {
      ...releaseInTerraform(stages((name) => `\${aws_codebuild_project.${name}.name}`)),
      ...(made.length > 0 && {
        aws_codebuild_project: Object.assign({}, ...made.map(([name, { terraform }]) => terraform(name))),
      }),
      ...resource.terraform,
    },
  };
};
