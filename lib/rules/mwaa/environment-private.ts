import { defineRule } from '../../engine/rule';
import { environment } from '../../resources/mwaa/environment';

export default defineRule({
  title: 'Airflow environments are not on the internet',
  problem: 'The web server of this environment is on the internet.',
  why: "Who gets past its login runs code with the environment's role.",
  fix: {
    how: 'Make the web server private.',
    properties: {
      WebserverAccessMode: 'PRIVATE_ONLY',
    },
    arguments: {
      webserver_access_mode: 'PRIVATE_ONLY',
    },
  },
  severity: 'high',
  preset: 'baseline',
  controls: {},
  sameAs: {
    checkov: ['CKV2_AWS_66'],
  },
  resource: environment,
  check: (it) => it.webserverAccess.isNot('PUBLIC_ONLY'),
});
