import { defineRule } from '../../engine/rule';
import { all, when } from '../../engine/verdict';
import { isCustomerKey } from '../../resources/customer-key';
import { recipe } from '../../resources/imagebuilder/recipe';

export default defineRule({
  title: 'Volumes of images that Image Builder makes are encrypted with a customer managed key',
  problem: 'A volume of this image is not encrypted with a customer managed key.',
  why: 'With a customer managed key, reading the data needs a permission on that key, and each use is logged.',
  fix: {
    how: 'Encrypt each volume, and name a KMS key.',
    properties: {
      BlockDeviceMappings: [
        {
          DeviceName: '/dev/xvda',
          Ebs: {
            VolumeSize: 20,
            Encrypted: true,
            KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
          },
        },
      ],
    },
    arguments: {
      block_device_mapping: [
        {
          device_name: '/dev/xvda',
          ebs: {
            volume_size: 20,
            encrypted: true,
            kms_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
          },
        },
      ],
    },
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
