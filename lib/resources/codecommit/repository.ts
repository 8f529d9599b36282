import { defineResource, fact } from '../../engine/rule';

/** A CodeCommit repository. */
export const repository = defineResource({
  cloudformation: 'AWS::CodeCommit::Repository',
  terraform: 'aws_codecommit_repository',
  facts: {
    approvalRule: fact<string>(undefined, (it) =>
      it
        .companion('aws_codecommit_approval_rule_template_association', 'repository_name', 'repository_name')
        .fact('approval_rule_template_name'),
    ),
    key: fact<string>('KmsKeyId', 'kms_key_id'),
  },
});
