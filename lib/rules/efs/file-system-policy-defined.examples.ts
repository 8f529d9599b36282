import { defineExamples } from '../../engine/rule';
import { fileSystemAlone, fileSystemWith, plainTransport } from './example-policy';

export default defineExamples({
  fails: [{ name: 'no policy', ...fileSystemAlone }],
  passes: [
    { name: 'clients without TLS denied', ...fileSystemWith(plainTransport) },
    {
      name: 'a role that may mount',
      ...fileSystemWith({
        Effect: 'Allow',
        Principal: { AWS: 'arn:aws:iam::111122223333:role/worker' },
        Action: 'elasticfilesystem:ClientMount',
      }),
    },
  ],
});
