import { defineResource, fact } from '../../engine/rule';

/** An object store that DataSync copies from or to. */
export const objectStorage = defineResource({
  cloudformation: 'AWS::DataSync::LocationObjectStorage',
  terraform: 'aws_datasync_location_object_storage',
  facts: { secretKey: fact('SecretKey', 'secret_key') },
});
