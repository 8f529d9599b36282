/** A project, as examples of several rules have it. */
export const project = (properties: object = {}) => ({
  Build: { Type: 'AWS::CodeBuild::Project', Properties: { ServiceRole: 'build', ...properties } },
});

/** The same in Terraform. */
export const projectInTerraform = (args: object = {}) => ({
  aws_codebuild_project: { build: { name: 'build', service_role: 'build', ...args } },
});

const IMAGE = 'aws/codebuild/standard:7.0';

/** A project with all that it cannot be made without, and what an example says of it, in both dialects. */
export const build = (properties: Props, args: Props) => ({
  cloudformation: project(whole(properties)),
  terraform: projectInTerraform(wholeInTerraform(args)),
});

type Props = { readonly [name: string]: unknown };

/** The properties of such a project. What is said of its environment is laid over that. */
export const whole = ({ Environment, ...rest }: Props = {}) => ({
  Artifacts: { Type: 'NO_ARTIFACTS' },
  Environment: {
    Type: 'LINUX_CONTAINER',
    ComputeType: 'BUILD_GENERAL1_SMALL',
    Image: IMAGE,
    ...(Environment as object),
  },
  Source: { Type: 'CODEPIPELINE' },
  ...rest,
});

/** The same in Terraform. */
export const wholeInTerraform = ({ environment, ...rest }: Props = {}) => ({
  artifacts: { type: 'NO_ARTIFACTS' },
  environment: {
    type: 'LINUX_CONTAINER',
    compute_type: 'BUILD_GENERAL1_SMALL',
    image: IMAGE,
    ...(environment as object),
  },
  source: { type: 'CODEPIPELINE' },
  ...rest,
});

/** A project of a pipeline, with all that it cannot do without. */
export const built = (properties: object = {}) =>
  project({
    Artifacts: { Type: 'CODEPIPELINE' },
    Environment: {
      Type: 'LINUX_CONTAINER',
      ComputeType: 'BUILD_GENERAL1_SMALL',
      Image: 'aws/codebuild/standard:7.0',
    },
    Source: { Type: 'CODEPIPELINE' },
    ...properties,
  });

/** The same in Terraform. */
export const builtInTerraform = (args: object = {}) =>
  projectInTerraform({
    artifacts: { type: 'CODEPIPELINE' },
    environment: {
      type: 'LINUX_CONTAINER',
      compute_type: 'BUILD_GENERAL1_SMALL',
      image: 'aws/codebuild/standard:7.0',
    },
    source: { type: 'CODEPIPELINE' },
    ...args,
  });

/** A build specification with these commands. */
export const commands = (...lines: readonly string[]) =>
  JSON.stringify({ version: '0.2', phases: { build: { commands: lines } } });
