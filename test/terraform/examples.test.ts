import { rules } from '../../lib';
import { examples } from '../../lib/rules/examples';
import { RealTerraform, whereThereIsTerraform } from './real-terraform';
import { modules, served, today } from './served-examples';

test('every rule that speaks of Terraform has examples of it', () => {
  const without = Object.keys(rules).filter(
    (id) =>
      examples[id]?.only?.dialect !== 'cloudformation' && !modules.some(({ title }) => title.startsWith(`${id}: `)),
  );
  expect(without).toEqual([]);
  expect(modules.length).toBeGreaterThan(2000);
});

whereThereIsTerraform('every Terraform example is valid by the schema of its provider', () => {
  const terraform = new RealTerraform();
  beforeAll(() => terraform.start());
  afterAll(() => terraform.stop());

  test('as Terraform itself sees it', async () => {
    const directory = terraform.writeModules(
      'examples',
      today.map(({ content }) => served(content, terraform.schema)),
    );
    const errors = (await terraform.validate(directory)).filter(({ severity }) => severity === 'error');
    const said = errors.map(({ summary, detail, range }) => {
      const [, at] = /^m(\d+)\//.exec(range?.filename ?? '') ?? [];
      return `${at === undefined ? 'all' : today[Number(at)]?.title}: ${summary}: ${detail.replace(/\s+/g, ' ')}`;
    });
    expect([...new Set(said)].sort()).toEqual([]);
  }, 300_000);
});
