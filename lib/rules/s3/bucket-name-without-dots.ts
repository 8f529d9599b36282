import { defineRule } from '../../engine/rule';
import { knownPieces } from '../../engine/value';
import { when } from '../../engine/verdict';
import { bucket } from '../../resources/s3/bucket';

export default defineRule({
  title: 'Names of S3 buckets have no dots',
  problem: 'The name of this bucket has a dot, so the certificate of S3 does not fit its host name.',
  why: 'Clients then fail over TLS, and people turn certificate checks off.',
  fix: {
    how: 'Use hyphens.',
    properties: { BucketName: 'acme-uploads' },
    arguments: { bucket: 'acme-uploads' },
    placeholders: true,
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: { trivy: ['AWS-0320'] },
  resource: bucket,
  check: (it) =>
    when(it.name.isSet(), () =>
      it.name.holds((name) =>
        knownPieces(name).join('').includes('.') ? false : name.includes('${') ? undefined : true,
      ),
    ),
});
