import { defineResource, fact } from '../../engine/rule';

/** A credential with which CodeBuild reads source code, for the whole account and region. */
export const sourceCredential = defineResource({
  cloudformation: 'AWS::CodeBuild::SourceCredential',
  terraform: 'aws_codebuild_source_credential',
  facts: {
    kind: fact<string>('AuthType', 'auth_type'),
    token: fact<string>('Token', 'token'),
  },
});
