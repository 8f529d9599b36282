import { defineRule } from '../../engine/rule';
import { all, when } from '../../engine/verdict';
import { isCustomerKey } from '../../resources/customer-key';
import { recipe } from '../../resources/imagebuilder/recipe';

export default defineRule({
  title: 'Volumes of images that Image Builder makes are encrypted with a key of the customer',
  problem: 'A volume of this image is not encrypted with a key of your own.',
  why: 'With a key of your own, reading the data needs a permission on that key, and each use is logged.',
  fix: {
    how: 'Encrypt each volume, and name a KMS key.',
  },
  severity: 'medium',
  preset: 'strict',
  controls: {},
  sameAs: {
    checkov: ['CKV_AWS_200'],
  },
  resource: recipe,
  check: (it) => {
    const [ebs, encrypted, key] = it.reading.either(
      ['Ebs', 'Encrypted', 'KmsKeyId'],
      ['ebs', 'encrypted', 'kms_key_id'],
    );
    return it.devices.every((device) =>
      when(device.get(ebs).isSet(), () =>
        all(device.get(ebs).get(encrypted).isTrue(), isCustomerKey(device.get(ebs).get(key))),
      ),
    );
  },
});
