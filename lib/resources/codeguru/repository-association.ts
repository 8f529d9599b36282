import { defineResource, fact } from '../../engine/rule';

/** A repository that CodeGuru reviews. */
export const repositoryAssociation = defineResource({
  terraform: 'aws_codegurureviewer_repository_association',
  facts: {
    encryption: fact<string>(undefined, 'kms_key_details.encryption_option'),
    key: fact<string>(undefined, 'kms_key_details.kms_key_id'),
  },
});
