import { defineResource, fact } from '../../engine/rule';

/** A copy of a machine image; only Terraform makes them. */
export const imageCopy = defineResource({
  terraform: 'aws_ami_copy',
  facts: { encrypted: fact<boolean>(undefined, 'encrypted'), key: fact<string>(undefined, 'kms_key_id') },
});
