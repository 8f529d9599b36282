import { defineRule } from '../../engine/rule';
import { endpoint } from '../../resources/dms/endpoint';
import { keepsSecretOut } from '../../resources/plaintext-secret';

export default defineRule({
  title: 'MongoDB passwords of DMS endpoints stay out of the template',
  problem: 'The MongoDB password of this endpoint can be read in the template or its parameters.',
  why: 'Whoever reads the repository, the stack or its events can use it.',
  fix: {
    how: 'Refer to a secret in Secrets Manager, or to a hidden parameter without a default.',
    properties: {
      MongoDbSettings: { Password: '{{resolve:secretsmanager:app:SecretString:password}}' },
    },
  },
  severity: 'high',
  preset: 'baseline',
  controls: {},
  sameAs: { kics: ['dms_endpoint_mongo_db_settings_password_exposed'], cfn_nag: ['F55'] },
  resource: endpoint,
  check: (it) => keepsSecretOut(it.mongoPassword),
});
