import { defineWeakenings } from '../../weakening';
import hardenedBucket from '../hardened-bucket/weakenings';
import * as cdk from './cdk';
import * as cdktf from './cdktf';

export default defineWeakenings({
  make: {
    cdk: (scope, id, props) => new cdk.EvidenceBucket(scope, id, props),
    cdktf: (scope, id, props) => new cdktf.EvidenceBucket(scope, id, props),
  },
  weakenings: hardenedBucket.weakenings,
});
