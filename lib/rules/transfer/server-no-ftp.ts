import { defineRule } from '../../engine/rule';
import { server } from '../../resources/transfer/server';

export default defineRule({
  title: 'Transfer servers do not offer FTP',
  problem: 'This server takes files and passwords in clear text.',
  why: 'FTP encrypts nothing.',
  fix: {
    how: 'Offer SFTP, FTPS or AS2.',
    properties: {
      Protocols: ['SFTP'],
    },
    arguments: {
      protocols: ['SFTP'],
    },
  },
  severity: 'high',
  preset: 'baseline',
  controls: {
    'security-hub': ['Transfer.2'],
  },
  sameAs: {
    checkov: ['CKV_AWS_357'],
  },
  resource: server,
  check: (it) => it.protocols.every((protocol) => protocol.isNot('FTP')),
});
