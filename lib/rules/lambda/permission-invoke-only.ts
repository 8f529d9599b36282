import { defineRule } from '../../engine/rule';
import { permission } from '../../resources/lambda/permission';

const ALLOWED = /^lambda:(InvokeFunction|InvokeFunctionUrl|GetLayerVersion)$/i;

export default defineRule({
  title: 'Lambda permissions allow nothing but invoking',
  problem: 'This permission allows more than invoking the function.',
  why: 'Actions such as lambda:UpdateFunctionCode let others replace the code that runs with the function’s rights.',
  fix: {
    how: 'Allow lambda:InvokeFunction.',
    properties: { Action: 'lambda:InvokeFunction' },
    arguments: { action: 'lambda:InvokeFunction' },
  },
  severity: 'high',
  preset: 'baseline',
  controls: {},
  sameAs: {
    kics: ['lambda_permission_misconfigured', 'lambda_with_vulnerable_policy'],
    cfn_nag: ['W24'],
    guard: ['LAMBDA_PERMISSION_INVOKE_FUNCTION_ACTION'],
  },
  resource: permission,
  check: (it) => it.action.holds((action) => (action.includes('${') ? undefined : ALLOWED.test(action))),
});
