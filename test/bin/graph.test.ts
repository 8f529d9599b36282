import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { project, sound } from './spawn';

const pipeline = {
  Resources: {
    Pipeline: {
      Type: 'AWS::CodePipeline::Pipeline',
      Properties: {
        Name: 'shop',
        Stages: [
          { Name: 'Source', Actions: [{ Name: 'Source', ActionTypeId: { Category: 'Source', Provider: 'S3' } }] },
        ],
      },
    },
  },
};

test('draws to the terminal, or to a file', () => {
  const { folder, bulwark } = project({ 'a.json': pipeline });
  const { code, out } = bulwark('graph', 'a.json');
  expect([code, out]).toEqual([0, expect.stringMatching(/^<svg [\s\S]*<\/svg>\n$/)]);
  expect(bulwark('graph', 'a.json', '--output', 'shop.svg')).toEqual({ code: 0, out: '', err: '' });
  expect(readFileSync(join(folder, 'shop.svg'), 'utf8')).toBe(out);
});

test('says in one line what keeps it from drawing', () => {
  const { bulwark } = project({ 'a.json': sound, 'b.json': pipeline });
  expect(bulwark('graph', 'a.json')).toMatchObject({
    code: 2,
    out: '',
    err: expect.stringMatching(/^bulwark: no template has a pipeline; .+\n$/),
  });
  expect(bulwark('graph', 'b.json', '--output', 'no/such/shop.svg')).toMatchObject({
    code: 2,
    err: expect.stringMatching(/^bulwark: .*the picture cannot be written.+\n$/),
  });
});
