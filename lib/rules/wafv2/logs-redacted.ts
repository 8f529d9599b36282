import type { Fact } from '../../engine/fact';
import { defineResource, defineRule, fact } from '../../engine/rule';
import { all, any } from '../../engine/verdict';

const SECRET = ['authorization', 'cookie'];

const logging = defineResource({
  cloudformation: 'AWS::WAFv2::LoggingConfiguration',
  terraform: 'aws_wafv2_web_acl_logging_configuration',
  facts: {
    redacted: fact<object[]>('RedactedFields', 'redacted_fields'),
    /** What the web ACL itself keeps from logs and samples. */
    protections: fact<object[]>(
      (it) => (it.follow(it.fact('ResourceArn')) ?? it).fact('DataProtectionConfig.DataProtections'),
      (it) => (it.follow(it.fact('resource_arn')) ?? it).fact('data_protection_config.data_protection'),
    ),
  },
});

const either = (fact: Fact, cloudformation: string, terraform: string): Fact<string> =>
  fact.get<string>(cloudformation).orElse(() => fact.get<string>(terraform));

const named = (name: Fact<string>, header: string) => name.holds((text) => text.toLowerCase() === header);

export default defineRule({
  title: 'Logs of web ACLs leave out tokens and cookies',
  problem: 'The logs of this web ACL have the authorization and cookie headers of requests.',
  why: 'Whoever reads such a log can sign in as each user in it.',
  fix: {
    how: 'Redact both headers in the logging configuration, or protect them in the web ACL.',
    properties: {
      RedactedFields: [{ SingleHeader: { Name: 'authorization' } }, { SingleHeader: { Name: 'cookie' } }],
    },
    arguments: {
      redacted_fields: [{ single_header: { name: 'authorization' } }, { single_header: { name: 'cookie' } }],
    },
  },
  severity: 'medium',
  preset: 'strict',
  controls: {},
  resource: logging,
  check: ({ redacted, protections }) =>
    all(
      ...SECRET.map((header) =>
        any(
          redacted.some<object>((field) => named(either(field, 'SingleHeader.Name', 'single_header.name'), header)),
          protections.some<object>((protection) =>
            all(
              either(protection, 'Field.FieldType', 'field.field_type').is('SINGLE_HEADER'),
              either(protection, 'Field.FieldKeys', 'field.field_keys').some<string>((key) => named(key, header)),
            ),
          ),
        ),
      ),
    ),
});
