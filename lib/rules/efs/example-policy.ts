/** A policy of one statement. */
const documentOf = (statement: object) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Deny', Principal: '*', Action: 'elasticfilesystem:*', Resource: '*', ...statement }],
});

/** What refuses clients without TLS. */
export const plainTransport = { Condition: { Bool: { 'aws:SecureTransport': 'false' } } };

/** A file system with a policy of one statement that denies everyone, but for what is said otherwise. */
export const fileSystemWith = (statement: object) => ({
  cloudformation: { Shared: { Type: 'AWS::EFS::FileSystem', Properties: { FileSystemPolicy: documentOf(statement) } } },
  terraform: {
    aws_efs_file_system: { shared: {} },
    aws_efs_file_system_policy: {
      shared: { file_system_id: '${aws_efs_file_system.shared.id}', policy: JSON.stringify(documentOf(statement)) },
    },
  },
});

/** A file system without a policy. */
export const fileSystemAlone = {
  cloudformation: { Shared: { Type: 'AWS::EFS::FileSystem' } },
  terraform: { aws_efs_file_system: { shared: {} } },
};
