import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/layout';
import { done, install, MINUTE, Projects, run } from './projects';

const EXAMPLES = join(root, 'examples');

let projects: Projects;
beforeAll(() => {
  projects = new Projects();
});
afterAll(() => projects.remove());

const bulwark = (cwd: string, ...args: string[]) => run(cwd, 'npx', '--no-install', 'bulwark', ...args);

/** Changes a file of a copy, and refuses to go on where there is nothing to change. */
function edit(file: string, from: string, to: string): void {
  const text = readFileSync(file, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not say ${from}`);
  writeFileSync(file, text.replace(from, to));
}

describe("a team's baseline", () => {
  let baseline: string;
  let app: string;
  const synth = () => run(app, 'npm', 'run', 'synth');
  const stack = (): string => join(app, 'lib/shop.ts');

  beforeAll(() => {
    baseline = join(projects.folder, 'baseline');
    app = join(projects.folder, 'app');
    for (const [example, copy] of [
      ['acme-baseline', baseline],
      ['acme-app', app],
    ] as const)
      cpSync(join(EXAMPLES, example), copy, { recursive: true });
    install(baseline, { 'cdk-bulwark': projects.own });
    done(baseline, 'npm', 'test');
    install(app, { 'cdk-bulwark': projects.own, '@acme/baseline': projects.packed(baseline) });
  }, 10 * MINUTE);

  test('is published without its tests', () => {
    const files = readdirSync(join(app, 'node_modules/@acme/baseline'), { recursive: true, encoding: 'utf8' });
    expect(files).toEqual(expect.arrayContaining(['dist/index.js', 'dist/index.d.ts', 'dist/rules/index.js']));
    expect(files.filter((file) => /test/.test(file))).toEqual([]);
  });

  test(
    'lets an app that holds to it through, whose own tests say so',
    () => {
      expect(done(app, 'npm', 'test')).toMatch(/Tests: +\d+ passed/);
      const { status, said } = synth();
      expect(said).toMatch(/of bulwark\.config\.ts \(baseline, acme rules, acme floor.*no blocking findings/);
      expect(status).toBe(0);
    },
    3 * MINUTE,
  );

  test('has its rules listed, explained and written of like ours', () => {
    expect(bulwark(app, 'rules').said).toMatch(/^acme\/queue-messages-kept +medium +optional +Queues of Acme/m);
    const { said } = bulwark(app, 'explain', 'acme/queue-messages-kept');
    for (const words of ['A consumer that fails', 'MessageRetentionPeriod: 604800', 'Fails: four days'])
      expect(said).toContain(words);
    done(app, 'npx', '--no-install', 'bulwark', 'rules', '--docs', 'docs');
    expect(readFileSync(join(app, 'docs/acme/queue-messages-kept.md'), 'utf8')).toContain('### Passes\n\n- two weeks');
  });

  test(
    'refuses synthesis where a locked rule is broken, and every way around it',
    () => {
      edit(stack(), 'Duration.days(14)', 'Duration.days(1)');
      const broken = synth();
      expect(broken.status).not.toBe(0);
      expect(broken.said).toMatch(/acme\/queue-messages-kept/);
      const config = join(app, 'bulwark.config.ts');
      edit(config, 'rules: {', "rules: { 'acme/queue-messages-kept': 'off',");
      const loosened = synth();
      expect(loosened.status).not.toBe(0);
      expect(loosened.said).toContain("layer 'acme baseline' locks it at 'error'");
      edit(config, " 'acme/queue-messages-kept': 'off',", '');
      edit(stack(), 'Duration.days(1)', 'Duration.days(14)');
      expect(synth().status).toBe(0);
    },
    3 * MINUTE,
  );

  test(
    'blocks more once it is tightened; what was there is accepted, and what is new is not',
    () => {
      const index = join(baseline, 'index.ts');
      edit(index, "{ 'acme/queue-messages-kept': 'error' }", "{ 'acme/*': 'error' }");
      edit(index, "  { name: 'acme advice', rules: { 'acme/function-timeout-bounded': 'warn' } },\n", '');
      edit(join(baseline, 'package.json'), '"version": "1.0.0"', '"version": "1.1.0"');
      done(baseline, 'npm', 'test');
      install(app, { '@acme/baseline': projects.packed(baseline) });

      const tightened = synth();
      expect(tightened.status).not.toBe(0);
      expect(tightened.said).toMatch(/acme\/function-timeout-bounded/);
      const at = 'Shop/Report/Resource';
      expect(bulwark(app, 'config', '--explain', 'acme/function-timeout-bounded', '--at', at).said).toMatch(
        /: error, which blocks\n.*\n {2}decided by layer 'acme baseline'/,
      );

      expect(bulwark(app, 'accept').said).toMatch(/accepted findings? in bulwark\.accepted\.json/);
      expect(synth().status).toBe(0);
      edit(
        stack(),
        "new HardenedFunction(this, 'Report', {",
        "new HardenedFunction(this, 'Export', { runtime: Runtime.NODEJS_22_X, handler: 'index.handler', code: Code.fromInline('0'), timeout: Duration.minutes(10) });\n    new HardenedFunction(this, 'Report', {",
      );
      const another = synth();
      expect(another.status).not.toBe(0);
      expect(another.said).toMatch(/Shop\/Export/);
      expect(another.said).not.toMatch(/Shop\/Report/);
    },
    5 * MINUTE,
  );
});
