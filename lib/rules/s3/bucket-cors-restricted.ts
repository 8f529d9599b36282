import { defineRule } from '../../engine/rule';
import { all, any, when } from '../../engine/verdict';
import { bucket } from '../../resources/s3/bucket';

const ANY = '*';
const WRITES = ['PUT', 'POST', 'DELETE'];

export default defineRule({
  title: 'S3 buckets accept cross-origin writes only from named origins and headers',
  problem: 'This bucket lets pages of any origin, or with any header, write to it from a browser.',
  why: 'A page the user did not mean to trust can use the user’s access to change or delete objects.',
  fix: {
    how: 'Name the origins and headers that need to write.',
    properties: {
      CorsConfiguration: {
        CorsRules: [{ AllowedMethods: ['GET', 'PUT'], AllowedOrigins: ['https://app.example.org'] }],
      },
    },
    resources: {
      aws_s3_bucket_cors_configuration: {
        bucket: '${aws_s3_bucket.this.id}',
        cors_rule: [{ allowed_methods: ['GET', 'PUT'], allowed_origins: ['https://app.example.org'] }],
      },
    },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: {},
  sameAs: { kics: ['s3_bucket_with_unsecured_cors_rule'] },
  resource: bucket,
  check: (it) =>
    when(it.corsRules.isSet(), () =>
      it.corsRules.every((rule) =>
        any(
          rule
            .get('AllowedMethods')
            .orElse(() => rule.get('allowed_methods'))
            .every<string>((method) => method.isNot(...WRITES)),
          all(
            rule
              .get('AllowedOrigins')
              .orElse(() => rule.get('allowed_origins'))
              .every<string>((origin) => origin.isNot(ANY)),
            rule
              .get('AllowedHeaders')
              .orElse(() => rule.get('allowed_headers'))
              .every<string>((header) => header.isNot(ANY)),
          ),
        ),
      ),
    ),
});
