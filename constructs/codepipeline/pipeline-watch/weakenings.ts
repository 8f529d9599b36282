import { defineWeakenings } from '../../weakening';
import * as cdk from './cdk';
import * as cdktf from './cdktf';

const given = {
  pipelineName: 'shop',
  keys: ['arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'],
  buckets: ['shop-artifacts', 'shop-evidence'],
  connections: ['arn:aws:codeconnections:eu-west-1:111122223333:connection/0f0f0f0f-0f0f-0f0f-0f0f-0f0f0f0f0f0f'],
  measured: { builds: ['shop-Build'], functions: ['shop-Gate'], deadLetters: ['unsent-tickets'] },
};

export default defineWeakenings({
  make: {
    cdk: (scope, id, props) => new cdk.PipelineWatch(scope, id, { ...given, ...props }),
    cdktf: (scope, id, props) => new cdktf.PipelineWatch(scope, id, { ...given, ...props }),
  },
  weakenings: [
    { name: 'news lost in silence', guards: ['events/target-dead-letter-queue'], props: { deadLetters: false } },
    { name: 'alarms that tell nobody', guards: ['cloudwatch/alarm-actions-enabled'], props: { actionsEnabled: false } },
  ],
  defaulted: ['topic'],
});
