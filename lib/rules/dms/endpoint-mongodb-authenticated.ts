import { defineRule } from '../../engine/rule';
import { endpoint } from '../../resources/dms/endpoint';

export default defineRule({
  title: 'MongoDB endpoints of DMS log in',
  problem: 'DMS connects to the MongoDB of this endpoint without logging in.',
  why: 'A database that asks nobody who they are gives its data to anyone who reaches it.',
  fix: {
    how: 'Set the authentication type to password.',
    properties: { MongoDbSettings: { AuthType: 'password' } },
    arguments: { mongodb_settings: { auth_type: 'password' } },
    placeholders: true,
  },
  severity: 'medium',
  preset: 'baseline',
  controls: { 'security-hub': ['DMS.11'] },

  resource: endpoint,
  check: (it) => it.mongoAuthentication.isNot('no'),
});
