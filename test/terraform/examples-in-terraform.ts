import { mended } from '../mended';
import { RealTerraform, whereThereIsTerraform } from './real-terraform';
import { isOfToday, served, today } from './served-examples';

whereThereIsTerraform('every Terraform example is valid by the schema of its provider', () => {
  const terraform = new RealTerraform();
  beforeAll(() => terraform.start());
  afterAll(() => terraform.stop());

  async function errorsIn(
    folder: string,
    written: readonly { readonly title: string; readonly content: Record<string, any> }[],
  ) {
    const directory = terraform.writeModules(
      folder,
      written.map(({ content }) => served(content, terraform.schema)),
    );
    const errors = (await terraform.validate(directory)).filter(({ severity }) => severity === 'error');
    return errors.map(({ summary, detail, range }) => {
      const [, at] = /^m(\d+)\//.exec(range?.filename ?? '') ?? [];
      return `${at === undefined ? 'all' : written[Number(at)]?.title}: ${summary}: ${detail.replace(/\s+/g, ' ')}`;
    });
  }

  test('as Terraform itself sees it', async () => {
    expect([...new Set(await errorsIn('examples', today))].sort()).toEqual([]);
  }, 300_000);

  test('after its fix, but for what the fix leaves to be declared', async () => {
    const fixes = mended('terraform').map(({ id, example, ...contents }) => ({
      title: `${id}: ${example.name}`,
      ...contents,
    }));
    const of = (when: 'before' | 'after') =>
      errorsIn(when, fixes.map((fix) => ({ title: fix.title, content: fix[when] })).filter(isOfToday));
    const later = (await of('after')).filter((error) => !/: Reference to undeclared /.test(error));
    const earlier = new Set(later.length > 0 ? await of('before') : []);
    expect([...new Set(later.filter((error) => !earlier.has(error)))].sort()).toEqual([]);
  }, 300_000);
});
