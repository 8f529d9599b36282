import { node, type Run } from './spawn';

describe('node app.js', () => {
  const refused = (run: Run, path: string) => {
    expect(run.err).toContain(path);
    expect(run.err).toContain('acme/versioned');
    expect(run.code).toBe(1);
  };

  test('passes a sound app, and says in one line what was judged', () => {
    const { code, err } = node('sound');
    expect(err.trim()).toMatch(
      /^bulwark: \d+ resources in 2 stacks by 1 rule of layers \(fixtures\), no blocking findings$/,
    );
    expect(code).toBe(0);
  });

  test('refuses an insecure app, with the user’s own line', () => {
    const run = node('top-level');
    refused(run, 'Shop/Uploads');
    expect(run.err).toMatch(/app\.ts:8/);
  });

  test('tells each finding in one line, and leaves its fix to the CDK, which prints it beside', () => {
    const { err } = node('top-level');
    expect(err.match(/^blocks .*/gm)).toEqual([
      expect.stringMatching(
        /^blocks {2}\S*app\.ts:8:\d+ {2}acme\/versioned {2}Shop\/Uploads\/Resource: This bucket forgets/,
      ),
    ]);
    expect(err).toMatch(/^1 finding \(1 \w+\): 1 blocks$/m);
    expect(err.split('Set versioned: true.')).toHaveLength(2);
  });

  test('refuses and tells everything where the CDK leaves that to a command line that does not read it', () => {
    const run = node('unread', { CDK_CLI_VERSION: '2.0.0' });
    refused(run, 'Shop/Uploads');
    expect(run.err).toMatch(/^ {2}fix {2}Set versioned: true\.$/m);
    expect(run.err).toContain("new Bucket(new Stack(app, 'Shop'), 'Uploads');");
  });

  test('refuses what stands in a nested stack of a nested stack', () =>
    refused(node('nested'), 'Shop/Storage/Inner/Uploads'));

  test('refuses what stands in a Stage', () => refused(node('staged'), 'Prod/Shop/Uploads'));

  test('refuses when validation is skipped', () => refused(node('skip-validation'), 'Shop/Uploads'));

  test('refuses an override made after its aspect ran', () => refused(node('late-override'), 'Shop/Uploads'));

  test('refuses a generic CfnResource', () => refused(node('generic-resource'), 'Shop/Uploads'));

  test('refuses a stack that was added after harden', () => refused(node('added-later'), 'Later/Uploads'));

  test('refuses when the app asks the CDK not to fail', () => refused(node('unheard'), 'Shop/Uploads'));

  test('refuses what the app rewrote after it was judged', () => {
    const { code, err } = node('rewritten');
    expect(err).toMatch(/Shop\.template\.json was changed since it was judged, so this app does not pass/);
    expect(code).toBe(1);
  });

  test('tells of an app beside the hardened one that no gate judges, and fails where the configuration says so', () => {
    const told = node('second-app');
    expect(told.err).toMatch(/an App has been synthesised to \S*other-app, and no gate judges it/);
    expect(told.code).toBe(0);
    const refused = node('second-app', { UNHARDENED: 'error' });
    expect(refused.err).toMatch(/call harden on it \(gate\/unhardened\)/);
    expect(refused.code).toBe(1);
  });

  test('tells of a Stage that was synthesised by itself', () => {
    const { err } = node('stage-alone', { THEN_APP: '1' });
    expect(err).toMatch(/the Stage Beta has been synthesised to \S*assembly-Beta, and no gate judges it/);
  });

  test('tells of it where no app was synthesised at all', () =>
    expect(node('stage-alone').err).toMatch(/the Stage Beta has been synthesised to/));

  test('says nothing of a Stage that is judged with its App, or of an App synthesised twice', () =>
    expect(node('staged').err).not.toContain('gate/unhardened'));

  test('refuses a template in the output that no manifest names', () => {
    const { code, err } = node('unnamed');
    expect(err).toContain('hidden.template.json');
    expect(err).toContain('acme/versioned');
    expect(code).toBe(1);
  });

  test('does not take an artifact of a kind it does not know for judged', () => {
    const { code, err } = node('unknown-artifact');
    expect(err).toContain("artifact 'Other' is of type acme:stack, which is not known here");
    expect(code).toBe(1);
  });

  test('refuses when a rule throws, and says which', () => {
    const { code, err } = node('throwing-rule');
    expect(err).toContain('bulwark could not judge this app');
    expect(err).toContain('acme/versioned');
    expect(err).toContain('the moon is in the wrong house');
    expect(code).toBe(1);
  });

  test('refuses a broken configuration at once, with one error that names the layer', () => {
    const { code, err } = node('broken-config');
    expect(err).toContain("configuration layer 'broken': rule 's3/bucket-versioned' is set to \"eror\"");
    expect(err).toMatch(/app\.ts:6/);
    expect(err).not.toContain('no blocking findings');
    expect(code).toBe(1);
  });

  test('refuses an acknowledgement that the configuration does not allow, and says that it is ignored', () => {
    const run = node('acknowledged');
    refused(run, 'Shop/Uploads');
    expect(run.err).toContain('acknowledging acme/versioned here ("it is only a cache") has no effect');
  });

  test('passes an acknowledgement that the configuration allows, and says it with its reason', () => {
    const run = node('acknowledged-allowed');
    expect(run.err).toContain('acme/versioned at Shop/Uploads/Resource is waived in the app: it is only a cache');
    expect(run.native().pluginReports[0]).toMatchObject({
      conclusion: 'success',
      violations: [],
      suppressedViolations: [{ ruleName: 'acme/versioned', reason: 'it is only a cache' }],
    });
    expect(run.code).toBe(0);
  });
});
