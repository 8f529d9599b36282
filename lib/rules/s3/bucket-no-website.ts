import { defineRule } from '../../engine/rule';
import { bucket } from '../../resources/s3/bucket';

export default defineRule({
  title: 'S3 buckets are not websites themselves',
  problem: 'This bucket serves a website, over plain HTTP and to everyone.',
  why: 'The website endpoint of S3 has no TLS, no firewall and no access log of its own.',
  fix: {
    how: 'Serve the objects through CloudFront with origin access control, and remove the website configuration.',
    noCode: 'The website is taken out of the code, and no setting says that.',
  },
  severity: 'medium',
  preset: 'baseline',
  controls: {},
  sameAs: { terrascan: ['AC_AWS_0208'], kics: ['s3_static_website_host_enabled'] },
  resource: bucket,
  check: (it) => it.website.isAbsent(),
});
