import { defineRule } from '../../engine/rule';
import { when } from '../../engine/verdict';
import { storage } from '../../resources/connect/storage';
import { isCustomerKey } from '../../resources/customer-key';

export default defineRule({
  title: 'Amazon Connect keeps recordings under a key of the customer',
  problem: 'Recordings and transcripts are not encrypted with a key of your own.',
  why: 'With a key of your own, reading the data needs a permission on that key, and each use is logged.',
  fix: {
    how: 'Name a KMS key in the storage configuration.',
  },
  severity: 'medium',
  preset: 'strict',
  controls: {},
  sameAs: {
    checkov: ['CKV_AWS_270'],
  },
  resource: storage,
  check: (it) => when(it.bucket.isSet(), () => isCustomerKey(it.bucketKey)),
});
