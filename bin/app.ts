import { App, Duration, Stack } from 'aws-cdk-lib';
import { defineConfig, presets } from 'cdk-bulwark';
import { HardenedBucket, HardenedKey, harden, LogBucket } from 'cdk-bulwark/cdk';

/** An archive of documents, built of hardened constructs only: the app that `npm start` synthesises with the gate on. */
const app = new App();
harden(app, defineConfig(presets.strict));

const archive = new Stack(app, 'Archive');
const key = new HardenedKey(archive, 'DocumentKey', { description: 'Encrypts documents' });
const logs = new LogBucket(archive, 'AccessLogs');
new HardenedBucket(archive, 'Documents', { encryptionKey: key, serverAccessLogsBucket: logs });
new HardenedBucket(archive, 'Exports', {
  encryptionKey: key,
  serverAccessLogsBucket: logs,
  lifecycleRules: [
    { id: 'Short lived', expiration: Duration.days(30), noncurrentVersionExpiration: Duration.days(30) },
  ],
});

app.synth();
