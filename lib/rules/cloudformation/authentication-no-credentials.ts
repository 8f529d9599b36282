import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { authentication } from '../../resources/cloudformation/authentication';
import { keepsSecretOut } from '../../resources/plaintext-secret';

/** Metadata is shown as it is, whatever parameter it takes its values from. Source: CloudFormation User Guide, "NoEcho". */
const HIDES = false;

export default defineRule({
  title: 'Metadata for cfn-init holds no credentials',
  problem: 'Credentials stand in the metadata of this resource.',
  why: 'Everyone who may describe the stack reads them.',
  fix: {
    how: 'Authenticate by the role of the machine (`roleName`); then revoke the credentials that were exposed.',
    noCode: 'How the secret comes to the machine depends on what reads it there.',
  },
  severity: 'high',
  preset: 'baseline',
  controls: {},
  sameAs: {
    cfn_nag: ['W1'],
    guard: ['CFN_AUTHENTICATION_RULE'],
    kics: ['cloudformation_specifying_credentials_not_safe'],
  },
  resource: authentication,
  check: (it) =>
    all(
      it.methods.pass(),
      ...it.methods
        .entries()
        .flatMap(([, method]) =>
          ['accessKeyId', 'secretKey', 'password'].map((name) => keepsSecretOut(method.get(name), HIDES)),
        ),
    ),
});
