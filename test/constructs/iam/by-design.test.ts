import { App, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import {
  AccessKeyReaper,
  BreakGlassRole,
  HardenedLogGroup,
  harden,
  IncidentPlaybooks,
  RoleCatalogue,
} from '../../../doors/cdk';
import { defineConfig, presets } from '../../../lib';

const MADE: Record<string, [(scope: Construct) => unknown, string]> = {
  BreakGlassRole: [
    (scope) =>
      new BreakGlassRole(scope, 'Own', { users: ['alice', 'bob'], logGroup: new HardenedLogGroup(scope, 'Trail') }),
    'iam/attachment-no-administrator-access',
  ],
  RoleCatalogue: [
    (scope) => new RoleCatalogue(scope, 'Own', { approver: { users: ['bob'] } }),
    'iam/boundary-no-tampering',
  ],
  AccessKeyReaper: [(scope) => new AccessKeyReaper(scope, 'Own'), 'iam/policy-no-escalation'],
  IncidentPlaybooks: [
    (scope) => new IncidentPlaybooks(scope, 'Own', { disableAccessKey: ['*'] }),
    'iam/policy-no-escalation',
  ],
};

test.each(Object.entries(MADE))(
  '%s passes the gate where waivers in code count, and blocks where not',
  (_, [make, rule]) => {
    const build = (inCode: 'allowed' | 'refused') => {
      const app = new App();
      // Nobody has reviewed what a package says of itself. Its function is its own, and is not signed.
      const rules = { 'lambda/function-code-signed': 'off' } as const;
      harden(
        app,
        defineConfig(presets.strict, {
          name: 'strictly',
          inCode,
          reviewFrom: 'critical',
          severity: { medium: 'error' },
          rules,
        }),
      );
      make(new Stack(app, 'Access'));
      return app;
    };
    const stderr = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    expect(() => build('refused').synth()).toThrow(rule);
    expect(() => build('allowed').synth()).not.toThrow();
    stderr.mockRestore();
  },
);

test('a waiver that the construct has by design is no advice to remove it, and nothing where its rule is off', () => {
  const printed = (level: 'error' | 'off') => {
    const app = new App();
    harden(
      app,
      defineConfig({ name: 'one', rules: { 'iam/policy-no-escalation': level, 'iam/role-bounded': 'note' } }),
    );
    new AccessKeyReaper(new Stack(app, 'Access'), 'Own');
    const lines: string[] = [];
    const stderr = jest.spyOn(process.stderr, 'write').mockImplementation((text) => lines.push(String(text)) > 0);
    try {
      app.synth();
    } catch (error) {
      lines.push(String(error));
    } finally {
      stderr.mockRestore();
    }
    return lines.join('');
  };
  expect(printed('error')).toContain('that the construct itself waives iam/policy-no-escalation here');
  expect(printed('error')).not.toContain('Remove it');
  expect(printed('off')).not.toContain('waives');
});
