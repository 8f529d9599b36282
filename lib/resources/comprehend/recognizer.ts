import { defineResource, fact } from '../../engine/rule';

/** A Comprehend entity recognizer. */
export const recognizer = defineResource({
  terraform: 'aws_comprehend_entity_recognizer',
  facts: {
    modelKey: fact<string>(undefined, 'model_kms_key_id'),
    volumeKey: fact<string>(undefined, 'volume_kms_key_id'),
  },
});
