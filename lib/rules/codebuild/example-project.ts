/** A project, as examples of several rules have it. */
export const project = (properties: object = {}) => ({
  Build: { Type: 'AWS::CodeBuild::Project', Properties: { ServiceRole: 'build', ...properties } },
});

/** The same in Terraform. */
export const projectInTerraform = (args: object = {}) => ({
  aws_codebuild_project: { build: { name: 'build', service_role: 'build', ...args } },
});
