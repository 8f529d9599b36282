/** A workspace, as examples of several rules have it. */
export const workspace = (properties: object = {}) => ({
  Desktop: {
    Type: 'AWS::WorkSpaces::Workspace',
    Properties: { BundleId: 'wsb-1', DirectoryId: 'd-1', UserName: 'jo', ...properties },
  },
});

/** The same in Terraform. */
export const workspaceInTerraform = (args: object = {}) => ({
  aws_workspaces_workspace: { desktop: { bundle_id: 'wsb-1', directory_id: 'd-1', user_name: 'jo', ...args } },
});
